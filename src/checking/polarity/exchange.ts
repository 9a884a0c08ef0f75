/**
 * Two things that have changed places: "A rather than B" and "B rather than A", "not A but B" and "A, not B", "A is cheaper than B" and
 * "B is cheaper than A". Knows nothing of single negatives and contraries.
 */
import { stem } from '../../text/stem';
import { type ClauseWord, isAdverb } from './clauseWords';
import { type ComparedTexts, exchanged, pairedPlace } from './comparedTexts';
import { degreeAt, isSameDegree } from './degree';
import { endOfScope, type Negation } from './negation';

/** The words of each text that stand on the side where the other text has what this one sets against them; their places. */
export interface Exchange {
  readonly statement: Span;
  readonly passage: Span;
}

/** Places, the end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Where what is denied begins, without that of which it is denied. */
  readonly shownFrom?: number;
}

/** The first exchange of what is denied, or of what something is compared with. */
export function findExchange(
  texts: ComparedTexts,
  negations: readonly Negation[],
  others: readonly Negation[],
): Exchange | undefined {
  const counted = { texts, isTelling: tellingOnce(texts) };
  const denied = findBetween(counted, denials(texts.statement, negations), denials(texts.passage, others), () => true);
  if (denied) return denied;
  return findTurnedComparison(counted, negations, others);
}

/** Whether a comparison is turned round, denied or not: "A is not cheaper than B" and "B is cheaper than A". */
export function isComparisonTurned(texts: ComparedTexts): boolean {
  return findTurnedComparison({ texts, isTelling: tellingOnce(texts) }, [], []) !== undefined;
}

function findTurnedComparison(
  counted: Counted,
  negations: readonly Negation[],
  others: readonly Negation[],
): Exchange | undefined {
  const { statement, passage } = counted.texts;
  return findBetween(counted, comparisons(statement, negations), comparisons(passage, others), (one, other) =>
    isSameComparison(counted.texts, one.compared, other.compared),
  );
}

function isSameComparison(texts: ComparedTexts, at: number, place: number): boolean {
  const { statement, passage } = texts;
  if (isVerb(statement[at]!) || isVerb(passage[place]!)) return pairedPlace(texts, at) === place;
  if (isSameDegree(degreeAt(statement, at), degreeAt(passage, place))) return true;
  // "Further than", "a greater effect than": how much of it there is.
  return isMuch(statement, at) && isMuch(passage, place);
}

/** Comparatives that only say that there is more of something. */
const MUCH = new Set('further farther greater larger higher bigger stronger longer'.split(' '));

function isMuch(words: readonly ClauseWord[], at: number): boolean {
  return MUCH.has(words[at]!.form) || words[degreeAt(words, at).at]!.form === 'more';
}

/** What is denied or set against something else. */
function denials(words: readonly ClauseWord[], negations: readonly Negation[]): Span[] {
  const full = negations.filter((one) => isFull(one) && !isOfOthers(words, one.at));
  // "Unlike bakers, millers do not": it is the bakers who do.
  const others = full.length === 0 ? unlikes(words) : [];
  const denied = full.map(({ at, to }) => ({ from: startOfDenied(words, at), to, shownFrom: at }));
  return [...denied, ...others, ...disfavored(words)];
}

/** "Preferred tea to coffee", "chose tea over coffee", "liked tea better than coffee": what is not chosen. */
function disfavored(words: readonly ClauseWord[]): Span[] {
  return words.flatMap(({ term }, at): Span[] => {
    const behind = CHOICES.get(term);
    if (!behind) return [];
    const end = Math.min(words.length, at + FAR_CHOICE);
    for (let one = at + 1; one < end && words[one]!.mark !== 'stop'; one++)
      if (behind.has(words[one]!.form) && one > at + 1) return [{ from: one + 1, to: endOfThing(words, one + 1) }];
    return [];
  });
}

/** Words between a choice and what is not chosen. */
const FAR_CHOICE = 10;
const PREFERS = new Set(['to', 'over', 'than']);
const LIKES = new Set(['than', 'over']);
/** Verbs of choice, by what stands before the thing that is not chosen; their stems. */
const CHOICES = new Map(
  [
    ...['prefer', 'preferable'].map((word) => [word, PREFERS] as const),
    ...['choose', 'favor', 'pick', 'like', 'love', 'enjoy', 'value', 'trust', 'rate', 'opt', 'rank'].map(
      (word) => [word, LIKES] as const,
    ),
  ].map(([word, behind]) => [stem(word), behind]),
);

const AUXILIARIES = new Set(
  'is are was were be been do does did has have had can could will would shall should may might must'.split(' '),
);

/** Of whom a verb is denied, it is denied with its verb: "poverty was not ended". */
export function startOfDenied(words: readonly ClauseWord[], at: number): number {
  if (!AUXILIARIES.has(words[at - 1]?.form ?? '') && !words[at]!.form.endsWith("n't")) return at;
  let first = at;
  while (words[first - 1]?.clause === words[at]!.clause) first--;
  return first;
}

function isFull({ isSlight, part }: Negation): boolean {
  return !isSlight && part === undefined;
}

/** "What nobody before him did", "no other mill": he did, and it does. */
function isOfOthers(words: readonly ClauseWord[], at: number): boolean {
  return words.slice(at + 1, at + 3).some(({ form }) => OTHERS.has(form));
}

const OTHERS = new Set(['before', 'else', 'other']);

/** Two texts with the words of which one can tell what stands for them. */
export interface Counted {
  readonly texts: ComparedTexts;
  /** Whether the word at a place of the statement, and its pair, come only once. */
  readonly isTelling: (at: number) => boolean;
}

export function findBetween<T extends Span>(
  { texts, isTelling }: Counted,
  here: readonly T[],
  there: readonly T[],
  isAlike: (one: T, other: T) => boolean,
): Exchange | undefined {
  const turned = exchanged(texts);
  const isTellingThere = (at: number) => texts.passagePairs[at] !== undefined && isTelling(texts.passagePairs[at]!);
  for (const statement of here.slice(0, MOST)) {
    const own = crossing(texts, statement, there, isTelling);
    if (!own) continue;
    for (const passage of there.slice(0, MOST)) {
      const theirs = isAlike(statement, passage) && crossing(turned, passage, here, isTellingThere);
      if (theirs) return { statement: own, passage: theirs };
    }
  }
  return undefined;
}

/** More of them are in no sentence that one could read. */
const MOST = 8;
/** Of the words of one side, so many have to be on the other in the other text. */
const LEAST_CROSSING = 0.75;

/** From the first to the last word of a span that stands outside all such spans in the other text. */
function crossing(
  texts: ComparedTexts,
  { from, to, shownFrom = from }: Span,
  spans: readonly Span[],
  isTelling: (at: number) => boolean,
): Span | undefined {
  let shared = 0;
  const outside: number[] = [];
  for (let at = from; at < to; at++) {
    const place = pairedPlace(texts, at);
    if (place === undefined || !isTelling(at)) continue;
    shared++;
    if (!spans.some((span) => span.from <= place && place < span.to)) outside.push(at);
  }
  if (outside.length === 0 || outside.length < shared * LEAST_CROSSING) return undefined;
  const shown = outside.find((at) => at >= shownFrom) ?? outside[0]!;
  return { from: shown, to: outside.at(-1)! + 1 };
}

/** Words that come more than once may be paired with either. */
export function tellingOnce({ statement, passage, statementPairs }: ComparedTexts): (at: number) => boolean {
  const [own, theirs] = [counts(statement), counts(passage)];
  return (at) => {
    const place = statementPairs[at];
    const isOnce = place !== undefined && own.get(statement[at]!.term) === 1 && theirs.get(passage[place]!.term) === 1;
    return isOnce && (!isAdverb(statement[at]!.form) || isSetAgainst(statement, at));
  };
}

/** "Thematically rather than chronologically": two ways of doing it are set against each other. */
function isSetAgainst(words: readonly ClauseWord[], at: number): boolean {
  return ADVERBS_APART.some((between) => {
    const isBetween = (from: number) => between.every((form, step) => words[from + step]?.form === form);
    const [behind, before] = [at + 1 + between.length, at - 1 - between.length];
    return (
      (isBetween(at + 1) && isAdverb(words[behind]?.form ?? '')) ||
      (isBetween(before + 1) && isAdverb(words[before]?.form ?? ''))
    );
  });
}

const ADVERBS_APART = [['rather', 'than'], ['and', 'not'], ['not'], ['instead', 'of'], ['but', 'not']];

function counts(words: readonly ClauseWord[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { term, index } of words) if (index !== undefined) counted.set(term, (counted.get(term) ?? 0) + 1);
  return counted;
}

/** "Unlike bakers, millers …". */
function unlikes(words: readonly ClauseWord[]): Span[] {
  return words.flatMap(({ form }, at) => (form === 'unlike' ? [{ from: at + 1, to: endOfScope(words, at + 1) }] : []));
}

interface Comparison extends Span {
  /** The place of the word in the comparative. */
  readonly compared: number;
}

/** Verbs by which one thing is set above or before another; their stems. */
const VERBS = new Set(
  [
    'outpace',
    'overtake',
    'exceed',
    'surpass',
    'outnumber',
    'outperform',
    'outstrip',
    'outweigh',
    'outsell',
    'overshadow',
    ...'outbid outclass outdo outgrow outlast outlive outmatch outplay outrank outrun outscore outshine outspend outvote'.split(
      ' ',
    ),
  ].map(stem),
);
const BE = new Set('is are was were be been being'.split(' '));

function isVerb({ term }: ClauseWord): boolean {
  return VERBS.has(term);
}

/** "Rents have outpaced wages", but not "were outpaced by". */
function verbComparisons(words: readonly ClauseWord[], negations: readonly Negation[]): Comparison[] {
  return words.flatMap((word, at): Comparison[] => {
    if (!isVerb(word) || words.slice(Math.max(0, at - 2), at).some(({ form }) => BE.has(form))) return [];
    if (negations.some((one) => one.from <= at && at < one.to)) return [];
    return [{ compared: at, from: at + 1, to: endOfThing(words, at + 1) }];
  });
}

const BEHIND_THING = new Set('in since during at on after before by'.split(' '));

/** Behind the thing itself: when and where it was so is not compared. */
export function endOfThing(words: readonly ClauseWord[], from: number): number {
  const end = endOfScope(words, from);
  const behind = words.findIndex(({ form }, at) => at > from + 1 && at < end && BEHIND_THING.has(form));
  return behind < 0 ? end : behind;
}

/** Words before `than` among which the comparative stands. */
const BEFORE_THAN = 8;
const NO_COMPARISON = new Set(['rather', 'other']);

/** "Feet age more than heads". */
function isMoreByItself(words: readonly ClauseWord[], than: number): boolean {
  return words[than - 1]?.form === 'more' && !isBeforeAmount(words, than);
}

/** "Than half", "than 29 percent": no thing is compared. */
export function isBeforeAmount(words: readonly ClauseWord[], than: number): boolean {
  return COUNTED.test(words[than + 1]?.form ?? '');
}

const COUNTED = /^(?:\d.*|an?|one|two|three|four|five|six|seven|eight|nine|ten|half|twice|once|any|ever|that|this)$/;

/** What stands behind `than`, where what is compared is not denied. */
function comparisons(words: readonly ClauseWord[], negations: readonly Negation[]): Comparison[] {
  const byVerb = verbComparisons(words, negations);
  const byDegree = words.flatMap(({ form, clause }, than): Comparison[] => {
    if (form !== 'than' || NO_COMPARISON.has(words[than - 1]?.form ?? '')) return [];
    if (isMoreByItself(words, than)) return [{ compared: than - 1, from: than + 1, to: endOfThing(words, than + 1) }];
    for (let at = than - 1; at >= Math.max(0, than - BEFORE_THAN) && words[at]!.clause === clause; at--) {
      if (words[at]!.index === undefined || degreeAt(words, at).sign === 0) continue;
      const isDenied = negations.some((one) => one.from <= at && at < one.to);
      return isDenied ? [] : [{ compared: at, from: than + 1, to: endOfThing(words, than + 1) }];
    }
    return [];
  });
  return [...byVerb, ...byDegree];
}
