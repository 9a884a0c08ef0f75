/** All words of a sentence, the small ones too, with the clauses they stand in. Knows nothing of what a passage has of them. */
import { findPhrases } from '../../text/lexicon/phrases';
import { fold } from '../../text/normalize';
import { stem } from '../../text/stem';
import type { Word } from '../claim/alignment';

export interface ClauseWord {
  /** Folded, with a straight apostrophe: `don't`. */
  readonly form: string;
  /** As the tokenizer stems it. */
  readonly term: string;
  /** The term, or at the first telling word of a phrase the term of the word that means the same: `rise` for `go up`. */
  readonly sense: string;
  readonly start: number;
  readonly end: number;
  /** Counts the clauses of the text from 0. */
  readonly clause: number;
  /** What stands between this word and the one before, commas and all that is stronger. */
  readonly mark: 'none' | 'comma' | 'stop';
  /** Joined by a hyphen to the word before. */
  readonly isJoined: boolean;
  /** Its number among the words that are aligned; undefined for a stop word. */
  readonly index?: number;
  readonly isNameOrFigure: boolean;
}

/** By the words that are aligned: many statements are compared with the same passage, and each with many. */
const known = new WeakMap<readonly Word[], readonly ClauseWord[]>();

/**
 * The words of a text in order, in time in proportion to its length; remembered.
 *
 * @param aligned the words of the same text that are aligned, in order
 */
export function clauseWords(text: string, aligned: readonly Word[]): readonly ClauseWord[] {
  const words = known.get(aligned) ?? findClauseWords(text, aligned);
  known.set(aligned, words);
  return words;
}

function findClauseWords(text: string, aligned: readonly Word[]): ClauseWord[] {
  const words: ClauseWord[] = [];
  let next = 0;
  let last = -1;
  let before = 0;
  for (const { 0: written, index: start } of text.matchAll(WORD)) {
    const end = start + written.length;
    while (next < aligned.length && aligned[next]!.end <= start) next++;
    const word = aligned[next];
    // The pieces of `U.S.` and `e-mail` are one word, which stands at the first of them.
    const index = word && word.start < end && next !== last ? { index: next } : {};
    if (index.index !== undefined) last = next;
    const form = fold(written).replaceAll('’', "'");
    const isNameOrFigure = index.index !== undefined && word!.kind !== 'word';
    const between = text.slice(isInitial(words.at(-1), text) ? before + 1 : before, start);
    const mark = markIn(between);
    const isJoined = before > 0 && /^[-‐‑]$/.test(between);
    const term = word && index.index !== undefined ? word.term : stem(form);
    words.push({
      form,
      term,
      sense: term,
      start,
      end,
      clause: 0,
      mark,
      isJoined,
      isNameOrFigure,
      ...index,
    });
    before = end;
  }
  return withClauses(withPhrases(words));
}

function withPhrases(words: ClauseWord[]): ClauseWord[] {
  for (const { from, to, term } of findPhrases(words.map((word) => word.term))) {
    const telling = words.findIndex(({ index }, at) => at >= from && at < to && index !== undefined);
    const at = telling < 0 ? from : telling;
    words[at] = { ...words[at]!, sense: term };
  }
  return words;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*/gu;

/** The stop behind `J` or within `U.S.` ends nothing. */
function isInitial(word: ClauseWord | undefined, text: string): boolean {
  return word !== undefined && word.end - word.start === 1 && /\p{Lu}\./u.test(text.slice(word.start, word.end + 1));
}

function markIn(between: string): ClauseWord['mark'] {
  if (/[.;:!?…—\n]|\s–\s|\s-\s|--/u.test(between)) return 'stop';
  return /[,()[\]]/.test(between) ? 'comma' : 'none';
}

/** Words that begin a clause wherever they stand. */
const BEGINS = new Set(
  'but while whereas although though because since unless which who whose whom where whereby when if yet so despite whether that'.split(
    ' ',
  ),
);
/** Words that begin one behind a comma. */
const BEGINS_BEHIND_COMMA = new Set('and or nor as with making leaving leading causing including thus'.split(' '));
/** Words that begin a clause at the start of a sentence; `that` is a pronoun there. */
const LEADS = new Set(
  'while whereas although though because since unless when if despite whether as according'.split(' '),
);
/** Words that begin an insertion behind a comma. */
const RELATIVES = new Set(['which', 'who', 'whose', 'whom', 'where']);
/** An `and` between parts that are shorter joins words, and no clauses. */
const LEAST_OF_CLAUSE = 3;

function withClauses(words: readonly ClauseWord[]): ClauseWord[] {
  const behind = wordsBehind(words);
  let clause = 0;
  let last = 0;
  let length = 0;
  let isSubordinate = false;
  let around: { readonly clause: number; readonly length: number } | undefined;
  return words.map((word, at) => {
    // Behind an insertion, what it is inserted in goes on.
    if (around && word.mark === 'comma' && !BEGINS_BEHIND_COMMA.has(word.form) && !BEGINS.has(word.form)) {
      ({ clause, length } = around);
      isSubordinate = false;
      around = undefined;
      if (word.index !== undefined) length++;
      return { ...word, clause };
    }
    const isLongOnBothSides = length >= LEAST_OF_CLAUSE && behind[at]! > LEAST_OF_CLAUSE;
    const begins =
      word.mark === 'stop' ||
      (word.mark === 'comma' && isSubordinate) ||
      (BEGINS.has(word.form) && !isAside(words, at)) ||
      (word.mark === 'comma' && BEGINS_BEHIND_COMMA.has(word.form)) ||
      (word.form === 'and' && isLongOnBothSides);
    if (begins && length > 0) {
      if (word.mark === 'stop') around = undefined;
      else if (word.mark === 'comma' && RELATIVES.has(word.form)) around = { clause, length };
      clause = ++last;
      length = 0;
      isSubordinate = false;
    }
    if (length === 0 && (at === 0 ? LEADS : BEGINS).has(word.form)) isSubordinate = true;
    if (word.index !== undefined) length++;
    return { ...word, clause };
  });
}

/** Behind them `that` points at a thing. */
const BEFORE_THING = new Set(
  'of at for from on by with to into about after before during since until than like over under'.split(' '),
);

/** `though` between commas, `so far`: these begin nothing. */
function isAside(words: readonly ClauseWord[], at: number): boolean {
  const next = words[at + 1];
  // "Of that market", "has yet to open", "has since been closed".
  if (words[at]!.form === 'that') return BEFORE_THING.has(words[at - 1]?.form ?? '');
  if (words[at]!.form === 'yet') return next?.form === 'to';
  if (words[at]!.form === 'since') return HAVE.has(words[at - 1]?.form ?? '');
  if (words[at]!.form === 'though') return next === undefined || next.mark !== 'none';
  return words[at]!.form === 'so' && SO.has(next?.form ?? '');
}

const HAVE = new Set(['has', 'have', 'had']);
const SO = new Set(['far', 'long', 'much', 'many', 'little', 'few', 'called', 'well', 'often']);

/** For each word how many aligned ones follow to the next mark, itself included. */
function wordsBehind(words: readonly ClauseWord[]): number[] {
  const behind: number[] = new Array(words.length).fill(0);
  for (let at = words.length - 1; at >= 0; at--) {
    const isLast = at === words.length - 1 || words[at + 1]!.mark !== 'none';
    behind[at] = (isLast ? 0 : behind[at + 1]!) + (words[at]!.index === undefined ? 0 : 1);
  }
  // The `and` itself counts as one, so that what is behind it is compared with more than the least.
  return behind.map((count, at) => (words[at]!.index === undefined ? count + 1 : count));
}

const NO_ADVERB =
  /^(?:only|early|daily|family|supply|apply|rely|reply|monopoly|italy|july|assembly|ally|rally|likely|unlikely|friendly|costly|deadly|elderly|multiply|imply|comply|fly)$/;

/** Whether a word, by its ending, only says how. */
export function isAdverb(form: string): boolean {
  return form.endsWith('ly') && !NO_ADVERB.test(form);
}

/** Neighbours are this many telling words away at most. */
export const REACH = 3;

/** The places of the next few telling words in one direction, up to a stop. */
export function reach(words: readonly ClauseWord[], at: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let place = at + step; words[place] && found.length < REACH; place += step) {
    if (words[step > 0 ? place : place + 1]!.mark === 'stop') break;
    if (words[place]!.index !== undefined) found.push(place);
  }
  return found;
}

/** The places of the next few telling words before and behind one, up to the next stop. */
export function neighbours(words: readonly ClauseWord[], at: number): number[] {
  return [...reach(words, at, -1), ...reach(words, at, 1)];
}
