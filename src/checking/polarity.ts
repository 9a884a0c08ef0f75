/**
 * Whether a statement says the contrary of a passage: one denies what the other says, or has a contrary in its place. Looks at two texts
 * that are about the same; whether they are, coverage tells.
 */
import type { TextPosition } from '../model/passage';
import { relationOf } from '../text/relations';
import type { Alignment } from './alignment';
import type { ClauseWord } from './clauseWords';
import { type ComparedTexts, compareTexts, exchanged, pairedPlace } from './comparedTexts';
import { type Contrary, findContraries } from './contraries';
import { findExchange, isComparisonTurned } from './exchange';
import { findNegations, type Negation } from './negation';

/** The words that differ, each in its own text. For a negative that is not there, the word it would deny. */
export interface PolarityDifference {
  readonly statement: TextPosition;
  readonly passage: TextPosition;
  readonly kind: 'negation' | 'antonym' | 'comparative' | 'exchange';
}

/** Longer texts are tables or dumps, and the pairs of their words too many to look at. */
const MAX_LENGTH = 2000;

/** The first difference that nothing balances; undefined where there is none, or where one cannot be sure. */
export function findPolarityDifference(
  statement: string,
  passage: string,
  alignment: Alignment,
): PolarityDifference | undefined {
  if (statement.length > MAX_LENGTH || passage.length > MAX_LENGTH) return undefined;
  const texts = compareTexts(statement, passage, alignment);
  const compared = {
    texts,
    negations: unshared(findNegations(texts.statement), texts.statementPairs),
    others: unshared(findNegations(texts.passage), texts.passagePairs),
  };
  const contraries = findContraries(texts);
  const exchange = contraries.length > 0 ? undefined : findExchange(texts, compared.negations, compared.others);
  if (exchange)
    return {
      kind: 'exchange',
      statement: spanOf(texts.statement, exchange.statement),
      passage: spanOf(texts.passage, exchange.passage),
    };
  if (isComparisonTurned(texts)) return undefined;
  const denials = [...denialsHere(compared), ...denialsThere(compared)];
  const open = denials.filter(({ at }) => !isBalanced(at, contraries, texts.statement));
  if (open.length > 1) return undefined;
  if (open[0]) return open[0].difference;
  const contrary = contraries.find((one) => standsAlone(one, contraries, compared));
  return (
    contrary && {
      kind: contrary.kind,
      statement: positionOf(texts.statement, contrary.statement),
      passage: positionOf(texts.passage, contrary.passage),
    }
  );
}

/** Two texts with the negatives of each. */
interface Compared {
  readonly texts: ComparedTexts;
  readonly negations: readonly Negation[];
  readonly others: readonly Negation[];
}

/** Without those that are words of both texts: `failed to` here and there. */
function unshared(negations: readonly Negation[], pairs: readonly (number | undefined)[]): Negation[] {
  return negations.filter(({ at }) => pairs[at] === undefined);
}

interface Denial {
  /** The place in the statement of what is denied. */
  readonly at: number;
  readonly difference: PolarityDifference;
}

function denialsHere(compared: Compared): Denial[] {
  const { passage } = compared.texts;
  return denied(compared).map(({ negation, head, other }) => ({
    at: head,
    difference: { kind: 'negation', statement: negation.position, passage: positionOf(passage, other) },
  }));
}

function denialsThere({ texts, negations, others }: Compared): Denial[] {
  return denied({ texts: exchanged(texts), negations: others, others: negations }).map(({ negation, other }) => ({
    at: other,
    difference: { kind: 'negation', statement: positionOf(texts.statement, other), passage: negation.position },
  }));
}

interface Denied {
  readonly negation: Negation;
  /** The place of what is denied, and of what it is paired with in the other text. */
  readonly head: number;
  readonly other: number;
}

/** What the first text denies and the second says without any negative near it. */
function denied(compared: Compared): Denied[] {
  const { texts, negations, others } = compared;
  return negations.flatMap((negation): Denied[] => {
    const { head } = negation;
    if (head === undefined || negation.isSlight || negation.isContrast) return [];
    const other = pairedPlace(texts, head);
    if (other === undefined || /^\d/.test(texts.statement[head]!.form)) return [];
    if (negations.some((one) => one !== negation && governs(one, head))) return [];
    if (isSaidAgain(texts.statement, texts.statementPairs, head)) return [];
    if (isSaidAgain(texts.passage, texts.passagePairs, other) || isNarrowed(texts, negation)) return [];
    if (others.some((one) => isNear(one, texts.passage, other))) return [];
    if (negation.part !== undefined && !hasBefore(texts.passage, other, negation.part)) return [];
    if (isHoped(texts.passage, other) && !isHoped(texts.statement, head)) return [];
    return isSameClause(compared, head, other) && !isUndone(compared, negation, other)
      ? [{ negation, head, other }]
      : [];
  });
}

function governs({ from, to }: Negation, at: number): boolean {
  return from <= at && at < to;
}

/** Words right behind a negative may be denied over dashes: "never — ever — sold". */
const NEXT = 3;

/** A negative of the same clause, wherever it stands, may deny it in another way. */
function isNear(negation: Negation, words: readonly ClauseWord[], at: number): boolean {
  if (at >= negation.from && at < negation.from + NEXT) return true;
  return governs(negation, at) || words[negation.from - 1]!.clause === words[at]!.clause;
}

/** The contrary may be a negative itself: `banned` against `allowed`. */
function isNearOther(negation: Negation, words: readonly ClauseWord[], at: number): boolean {
  return negation.position.start !== words[at]!.start && isNear(negation, words, at);
}

/** The word comes again, and the other text has no word for that: which of the two is meant there? */
function isSaidAgain(words: readonly ClauseWord[], pairs: readonly (number | undefined)[], at: number): boolean {
  return words.some(
    ({ term, index }, other) =>
      other !== at && index !== undefined && pairs[other] === undefined && term === words[at]!.term,
  );
}

const HOPES = new Set(
  'try tries tried trying attempt attempts attempted attempting seek seeks sought want wants wanted hope hopes hoped plan plans planned aim aims aimed intend intends intended may might could would should must if whether'.split(
    ' ',
  ),
);
/** Words before another among which its auxiliary stands. */
const BEFORE_VERB = 4;

/** "Not all banks", "all banks"; "not enough", "enough": the other text has the same quantity. */
function hasBefore(words: readonly ClauseWord[], at: number, part: string): boolean {
  return words.slice(Math.max(0, at - BEFORE_VERB), at + 1).some(({ form }) => form === part);
}

/** "Tries to stay", "would violate": it is not said that it is so. */
function isHoped(words: readonly ClauseWord[], at: number): boolean {
  const { clause } = words[at]!;
  return words.slice(Math.max(0, at - BEFORE_VERB), at).some((word) => word.clause === clause && HOPES.has(word.form));
}

/** Telling words of what is denied, for each of which the other text may lack one. */
const WORDS_PER_LACK = 5;

/** What is denied is told more closely than what is said: "did not sail to Oslo", "sailed". Both may be so. */
function isNarrowed({ statement, statementPairs }: ComparedTexts, { from, to }: Negation): boolean {
  let all = 0;
  let lacking = 0;
  for (let at = from; at < to; at++) {
    if (statement[at]!.index === undefined || statement[at]!.form.endsWith('ly')) continue;
    all++;
    if (statementPairs[at] === undefined) lacking++;
  }
  return lacking > Math.floor(all / WORDS_PER_LACK);
}

/** The share of a clause's telling words that have to be paired for it to be about the same. */
const LEAST_SHARED = 0.5;

/** Whether the clauses around two words that stand for each other speak of the same. */
function isSameClause(compared: Compared, at: number, place: number): boolean {
  const { texts } = compared;
  const own = telling(texts.statement, at, compared.negations);
  const theirs = telling(texts.passage, place, compared.others);
  const rest = own.filter((one) => one !== at);
  const shared = rest.filter((one) => pairedPlace(texts, one) !== undefined);
  if (shared.length < rest.length * LEAST_SHARED) return false;
  if (!shared.some((one) => theirs.includes(pairedPlace(texts, one)!))) return false;
  const pairs = new Map([...shared.map((one) => [one, pairedPlace(texts, one)!] as const), [at, place] as const]);
  return !areNamedOtherwise(texts, own, theirs) && !isReplaced(texts, own, theirs, pairs);
}

/** Other names or figures on both sides: what is said differs in more than its polarity. */
function areNamedOtherwise(texts: ComparedTexts, own: readonly number[], theirs: readonly number[]): boolean {
  const isOpen = (words: readonly ClauseWord[], pairs: readonly (number | undefined)[]) => (at: number) =>
    pairs[at] === undefined && words[at]!.isNameOrFigure;
  return (
    own.some(isOpen(texts.statement, texts.statementPairs)) && theirs.some(isOpen(texts.passage, texts.passagePairs))
  );
}

/** Beside the same word, each has one that the other has not: barley here, wheat there. */
function isReplaced(
  texts: ComparedTexts,
  own: readonly number[],
  theirs: readonly number[],
  pairs: ReadonlyMap<number, number>,
): boolean {
  return own.some((at, index) => {
    const place = pairs.get(at);
    if (place === undefined) return false;
    const there = theirs.indexOf(place);
    return [-1, 1].some((step) => {
      const here = own[index + step];
      const other = theirs[there + step];
      if (here === undefined || other === undefined || pairs.has(here)) return false;
      if (isBehindThan(texts.statement, here) || isBehindThan(texts.passage, other)) return false;
      if (texts.statementPairs[here] !== undefined || texts.passagePairs[other] !== undefined) return false;
      if ([...pairs.values()].includes(other)) return false;
      return relationOf(texts.statement[here]!.term, texts.passage[other]!.term) !== 'synonym';
    });
  });
}

/** What something is compared with, one text may leave out. */
function isBehindThan(words: readonly ClauseWord[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some(({ form }) => form === 'than');
}

/** A clause that governs another, or is part of one, has at most so many telling words. */
const FEW = 3;

/** "It does not mean | that …", "there is no evidence | that …": what is meant is part of it. */
function hasComplement(words: readonly ClauseWord[], at: number): boolean {
  const { clause } = words[at]!;
  const next = words.findIndex((word) => word.clause === clause + 1);
  return words[next]?.form === 'that' && (next === at + 1 || countTelling(words, clause) <= FEW);
}

const RELATIVES = new Set(['that', 'which', 'who']);

/** "Households | that are poor": they say more of a word of the clause before. */
function isShortRelative(words: readonly ClauseWord[], clause: number): boolean {
  const first = words.find((word) => word.clause === clause);
  return clause > 0 && RELATIVES.has(first?.form ?? '') && countTelling(words, clause) < FEW;
}

function countTelling(words: readonly ClauseWord[], clause: number): number {
  return words.filter((word) => word.clause === clause && word.index !== undefined).length;
}

/** The places of the words of a clause that say something: neither adverbs nor negatives. */
function telling(words: readonly ClauseWord[], at: number, negations: readonly Negation[]): number[] {
  const { clause } = words[at]!;
  const [first, last] = [
    isShortRelative(words, clause) ? clause - 1 : clause,
    hasComplement(words, at) ? clause + 1 : clause,
  ];
  const isNegative = (place: number) => negations.some((one) => one.at <= place && place < one.from);
  return words.flatMap((word, place) => {
    const isTelling =
      word.clause >= first && word.clause <= last && word.index !== undefined && !word.form.endsWith('ly');
    return place === at || (isTelling && !isNegative(place)) ? [place] : [];
  });
}

/** A contrary within what is denied says the same as its opposite does: "did not remain low", "remained high". */
function isUndone({ texts, others }: Compared, { from, to }: Negation, other: number): boolean {
  const theirs = telling(texts.passage, other, others).filter((place) => texts.passagePairs[place] === undefined);
  return texts.statement
    .slice(from, to)
    .some(
      ({ term, index }, at) =>
        index !== undefined &&
        pairedPlace(texts, from + at) === undefined &&
        theirs.some((place) => relationOf(term, texts.passage[place]!.term) === 'antonym'),
    );
}

function isBalanced(at: number, contraries: readonly Contrary[], words: readonly ClauseWord[]): boolean {
  return contraries.some(({ statement }) => words[statement]!.clause === words[at]!.clause);
}

/** Neither of the two is denied, and no second contrary of the clause turns the sense round again. */
function standsAlone(one: Contrary, contraries: readonly Contrary[], compared: Compared): boolean {
  const { texts, negations, others } = compared;
  if (negations.some((negation) => isNearOther(negation, texts.statement, one.statement))) return false;
  if (others.some((negation) => isNearOther(negation, texts.passage, one.passage))) return false;
  const { clause } = texts.statement[one.statement]!;
  const inClause = contraries.filter(({ statement }) => texts.statement[statement]!.clause === clause);
  return inClause.length === 1 && isSameClause(compared, one.statement, one.passage);
}

function spanOf(
  words: readonly ClauseWord[],
  { from, to }: { readonly from: number; readonly to: number },
): TextPosition {
  return { start: words[from]!.start, end: words[to - 1]!.end };
}

function positionOf(words: readonly ClauseWord[], at: number): TextPosition {
  return { start: words[at]!.start, end: words[at]!.end };
}
