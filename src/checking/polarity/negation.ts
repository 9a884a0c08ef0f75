/** Which words of a sentence are said not to be so, and by what. Knows nothing of other texts. */
import type { TextPosition } from '../../model/passage';
import { type ClauseWord, isAdverb } from './clauseWords';
import {
  AVOIDS,
  DENIES_WITH_TO,
  ENDS,
  isBarelyAvoided,
  isPending,
  KEEPS_FROM,
  SHRINKS,
  SPARED,
  SPARES,
} from './denyingVerbs';
import { harmlessNegatives } from './harmlessNegatives';
import { isPlainNegative, isSlightNegative } from './negatives';

/** A negative with the words it governs, as places in the list of words. */
export interface Negation {
  /** In the text. */
  readonly position: TextPosition;
  /** The place of its first word. */
  readonly at: number;
  /** The first place behind the negative, and the place behind the last word it governs. */
  readonly from: number;
  readonly to: number;
  /** The word that is denied; undefined where there is none. */
  readonly head?: number;
  /** Less than a denial: `few`, `barely`, `stopped`. It explains a difference, and makes none. */
  readonly isSlight: boolean;
  /** The quantity that is denied and nothing more: `all` of `not all`, `necessarily`. */
  readonly part?: string;
  /** Sets one thing against another: `rather than`, `instead of`. */
  readonly isContrast: boolean;
  /** It was so and is so no more: `stopped selling`, which is the contrary of `still sells`. */
  readonly isEnded: boolean;
}

/** The negatives of a sentence in order, without those that only frame what is said: "few would deny that …", "not only …". */
export function findNegations(words: readonly ClauseWord[]): Negation[] {
  let harmless: readonly boolean[] | undefined;
  const isHarmless = (at: number) => {
    harmless ??= harmlessNegatives(words);
    return harmless[at];
  };
  const found: Negation[] = [];
  for (let at = 0; at < words.length; ) {
    const read = isInCompound(words, at) ? undefined : cueAt(words, at);
    const cue = read && !isHarmless(at) ? read : undefined;
    if (cue) found.push(negationOf(words, at, cue));
    at = cue ? cue.from : at + 1;
  }
  return found;
}

/** `do-not-call`. */
function isInCompound(words: readonly ClauseWord[], at: number): boolean {
  return words[at]!.isJoined || words[at + 1]?.isJoined === true;
}

interface Cue {
  /** The first place behind it. */
  readonly from: number;
  readonly isSlight: boolean;
  readonly isContrast?: boolean;
  readonly isEnded?: boolean;
  readonly part?: string;
}

/** Quantities of which `not` leaves a part. */
const PART = new Set(
  'all every everyone everybody everything everywhere always necessarily entirely fully wholly completely totally quite exactly both yet enough so as too much many very'.split(
    ' ',
  ),
);

function cueAt(words: readonly ClauseWord[], at: number): Cue | undefined {
  const form = words[at]!.form;
  const next = formAt(words, at + 1);
  if (form === 'no' && (next === 'longer' || next === 'more'))
    return { from: at + 2, isSlight: next === 'more', isEnded: true };
  if (form === 'rather' && next === 'than') return { from: at + 2, isSlight: false, isContrast: true };
  if ((form === 'instead' && next === 'of') || (form === 'as' && next === 'opposed'))
    return { from: at + (form === 'as' ? 3 : 2), isSlight: false, isContrast: true };
  if (form === 'nothing' && next === 'to' && formAt(words, at + 2) === 'do') return { from: at + 3, isSlight: true };
  if (form === 'far' && next === 'from') return { from: at + 2, isSlight: DETERMINERS.has(formAt(words, at + 2)) };
  if (form === 'out' && next === 'of' && !LEAVES.has(formAt(words, at - 1)) && !isPlaceOrPart(words, at + 2))
    return { from: at + 2, isSlight: true };
  if (SPARES.has(form) && SPARED.has(next)) return { from: at + 2, isSlight: true };
  if (LACKS_OF.has(form) && (next === 'of' || next === 'from')) return { from: at + 2, isSlight: true };
  if (form === 'anything' && next === 'but') return { from: at + 2, isSlight: false };
  if (form === 'by' && next === 'no' && formAt(words, at + 2).startsWith('mean'))
    return { from: at + 3, isSlight: false };
  if (form === 'too' && formAt(words, at + 2) === 'to' && at + 3 < words.length)
    return { from: at + 3, isSlight: false };
  if (DENIES_WITH_TO.has(form) && next === 'to') return { from: at + 2, isSlight: false };
  if (isPending(words, at)) return { from: at + 2, isSlight: false };
  if (isBarelyAvoided(words, at)) return undefined;
  if (KEEPS_FROM.has(form)) {
    const from = placeOf(words, 'from', at + 1, at + 8);
    if (from !== undefined && formAt(words, from + 1).endsWith('ing')) return { from: from + 1, isSlight: false };
  }
  if (isPlainNegative(form)) return plainCue(words, at);
  if (ENDS.has(form) && next.endsWith('ing')) return { from: at + 1, isSlight: true, isEnded: true };
  if (AVOIDS.has(form) && next.endsWith('ing')) return { from: at + 1, isSlight: false };
  if (SHRINKS.has(form) && (next === 'from' || next === 'of') && formAt(words, at + 2).endsWith('ing'))
    return { from: at + 2, isSlight: false };
  if (form === 'few' && TIMES.test(next)) return undefined;
  if (form === 'little' && DETERMINERS.has(formAt(words, at - 1))) return undefined;
  if (isThing(words, at)) return undefined;
  return isSlightNegative(form) ? { from: at + 1, isSlight: true } : undefined;
}

const THINGS = new Set('ban bans bar bars halt doubt doubts myth failure refusal absence'.split(' '));
const OF_WHAT = new Set(['on', 'of', 'against', 'to', 'that', 'about']);

/** "They ruled against the ban": spoken of as a thing, it denies nothing by itself, unless it is told what of. */
function isThing(words: readonly ClauseWord[], at: number): boolean {
  const isNamed = THINGS.has(words[at]!.form) && DETERMINERS.has(formAt(words, at - 1));
  return isNamed && !OF_WHAT.has(formAt(words, at + 1));
}

/** "Dropped out of school", "grew out of fear": what is left behind, or comes of something, was there. */
const LEAVES = new Set(
  `drop drops dropped dropping come comes came coming get gets got getting grow grows grew grown growing make makes made making move moves
  moved moving pull pulls pulled pulling walk walks walked walking step steps stepped stepping break breaks broke broken breaking fall falls
  fell fallen falling opt opts opted opting back backs backed backing check checks checked checking arise arises arose arisen born built
  carved emerge emerges emerged emerging rise rises rose risen climb climbs climbed talk talks talked`.split(/\s+/),
);

/** "Out of the country", "out of 82": only `out of use` and the like deny. */
function isPlaceOrPart(words: readonly ClauseWord[], at: number): boolean {
  const form = formAt(words, at);
  if (words[at]?.isNameOrFigure) return true;
  return DETERMINERS.has(form) || /^(?:\d|all$|every$)/.test(form);
}

/** "Free of charge", "devoid of life". */
const LACKS_OF = new Set('free devoid bereft void exempt immune empty'.split(' '));

/** `In few days` is soon. */
const TIMES = /^(?:days|weeks|months|years|hours|minutes|seconds|decades)$/;
/** `far from the coast` is a place; `a little town` is small. */
const DETERMINERS = new Set('a an the this that these those its his her their our my your no any one some'.split(' '));

function plainCue(words: readonly ClauseWord[], at: number): Cue {
  const next = formAt(words, at + 1);
  const isApproximate = /^(?:hardly|scarcely)$/.test(words[at]!.form) && /^(?:an?|\d.*)$/.test(next);
  if (isApproximate || isSupposed(words, at)) return { from: at + 1, isSlight: true };
  return {
    from: at + 1,
    isSlight: false,
    isContrast: isAnswered(words, at),
    ...(PART.has(next) ? { part: next } : {}),
  };
}

/** "Not the false ones, but …", "… , not …": what is so instead is said as well. */
function isAnswered(words: readonly ClauseWord[], at: number): boolean {
  if (words[at]!.form !== 'not') return false;
  const but = placeOf(words, 'but', at + 2, at + FAR);
  if (but === undefined) return false;
  // "Not the ones that are new, but the ones that last".
  return words[but - 1]!.clause === words[at]!.clause || formAt(words, but + 1) === formAt(words, at + 1);
}

const SUPPOSES = new Set('if unless whether had were should'.split(' '));
const SUPPOSED = new Set('would could might'.split(' '));

/** "Without the pump, the mine would have flooded", "had the pump not worked": nothing is said of what was. */
function isSupposed(words: readonly ClauseWord[], at: number): boolean {
  const { clause, form } = words[at]!;
  let first = at;
  while (words[first - 1]?.clause === clause) first--;
  if (SUPPOSES.has(words[first]!.form)) return true;
  if (form !== 'without') return false;
  return words.slice(first, at + FAR).some((word) => SUPPOSED.has(word.form));
}

/** Words behind `without` among which its sentence would say that it only supposes. */
const FAR = 25;

function negationOf(
  words: readonly ClauseWord[],
  at: number,
  { from, isSlight, isContrast = false, isEnded = false, part }: Cue,
): Negation {
  const end = endOf(words, at, from);
  const head = headIn(words, from, end);
  // "Out of uniform he taught": nothing but the thing is denied.
  const to = isSlight && words[from - 1]!.form === 'of' && head !== undefined ? head + 1 : end;
  const position = { start: words[at]!.start, end: words[from - 1]!.end };
  return {
    at,
    position: positionOf(words, at, from, position),
    from,
    to,
    isSlight,
    isContrast,
    isEnded,
    ...(head === undefined ? {} : { head }),
    ...(part === undefined ? {} : { part }),
  };
}

/** Said of what stands before them, these deny nothing behind them but what they belong to: "proved him wrong", "false teeth". */
const PREDICATES = new Set(['wrong', 'false', 'untrue', 'absent', 'missing']);
const OF_CLAUSE = new Set(['that', 'to', 'about', 'from', 'in']);
/** When or where somebody is without a thing: "without power after the storm". */
const BEHIND_THING = new Set('after before during since until by when on at'.split(' '));

function endOf(words: readonly ClauseWord[], at: number, from: number): number {
  const end = endOfScope(words, from);
  const { form } = words[at]!;
  if (PREDICATES.has(form) && !OF_CLAUSE.has(formAt(words, from))) return Math.min(end, from + 1);
  if (form !== 'without') return end;
  const behind = words.findIndex((word, place) => place > from && place < end && BEHIND_THING.has(word.form));
  return behind < 0 ? end : behind;
}

/** With the auxiliary before it: `does not`. What keeps one from another is marked by its verb alone. */
function positionOf(words: readonly ClauseWord[], at: number, from: number, position: TextPosition): TextPosition {
  if (KEEPS_FROM.has(words[at]!.form)) return { start: position.start, end: words[at]!.end };
  const isAuxiliary = from === at + 1 && words[at]!.form === 'not' && /^(?:does|did|do)$/.test(formAt(words, at - 1));
  return isAuxiliary ? { start: words[at - 1]!.start, end: position.end } : position;
}

/** What is denied ends here, as far as one can tell without knowing the sentence's grammar. */
const ENDS_SCOPE = new Set(
  'but while whereas although though because since unless until which who whose where when if yet so despite'.split(
    ' ',
  ),
);

/** The place behind the last word that a negative or `than` governs which stands right before `from`. */
export function endOfScope(words: readonly ClauseWord[], from: number): number {
  let to = from;
  let isEmpty = true;
  while (to < words.length && words[to]!.mark !== 'stop' && !isEnd(words, to, from, isEmpty)) {
    if (words[to]!.index !== undefined) isEmpty = false;
    to++;
  }
  return to;
}

/** A comma ends it, but not those around an insertion right behind the negative: "did not, however, rise". */
function isEnd(words: readonly ClauseWord[], at: number, from: number, isEmpty: boolean): boolean {
  const { form, mark } = words[at]!;
  if (form === 'but' && mark === 'comma') return true;
  if (!isEmpty && (ENDS_SCOPE.has(form) || (form === 'and' && hasVerbBehind(words, at)))) return true;
  return mark === 'comma' && !(words[from]!.mark === 'comma' && at <= from + 2) && !isListed(words, at);
}

/** Words of a list between two commas, or a comma and its `or`. */
const PART_OF_LIST = 3;
const MOST_OF_LIST = 8;

/** "No history of tea, coffee, smoking or drink": all of the list is denied. */
function isListed(words: readonly ClauseWord[], comma: number): boolean {
  let begin = comma;
  for (let at = comma; at < Math.min(words.length, comma + MOST_OF_LIST * PART_OF_LIST); at++) {
    const { form, mark } = words[at]!;
    if (mark === 'stop' || at - begin > PART_OF_LIST) return false;
    if (form === 'or' || form === 'nor') return at > comma || mark === 'comma';
    if (ENDS_SCOPE.has(form) || form === 'and') return false;
    if (mark === 'comma') begin = at;
  }
  return false;
}

const AUXILIARIES = new Set('is are was were has have had will would can could does did do'.split(' '));
const RELATIVES = new Set(['that', 'which', 'who', 'whose', 'where']);
/** Words that a subject may have. */
const SUBJECT = 5;

/** "Did not flower, and the bees are gone": another sentence begins. */
function hasVerbBehind(words: readonly ClauseWord[], and: number): boolean {
  for (const { form, mark } of words.slice(and + 1, and + 1 + SUBJECT)) {
    if (mark !== 'none' || RELATIVES.has(form)) return false;
    if (AUXILIARIES.has(form)) return true;
  }
  return false;
}

/** Words behind `no` that add nothing to it. */
const STRESS = new Set(['further', 'single', 'real', 'actual', 'particular', 'whatsoever']);

/** Whether a word only stresses the negative before it: "no further need". */
export function isStress(words: readonly ClauseWord[], at: number): boolean {
  const isWhole = words[at + 1]?.isJoined !== true;
  return isWhole && STRESS.has(words[at]!.form) && isPlainNegative(formAt(words, at - 1));
}

/** The first word that says something, adverbs and figures aside. */
function headIn(words: readonly ClauseWord[], from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const { index, form } = words[at]!;
    if (index === undefined || isAdverb(form) || /^\d|^.$/u.test(form)) continue;
    if (!isStress(words, at)) return at;
  }
  return undefined;
}

function formAt(words: readonly ClauseWord[], at: number): string {
  return words[at]?.form ?? '';
}

function placeOf(words: readonly ClauseWord[], form: string, from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, words.length) && words[at]!.mark !== 'stop'; at++)
    if (words[at]!.form === form) return at;
  return undefined;
}
