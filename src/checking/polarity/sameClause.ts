/** Whether the clauses around two words of two texts speak of the same matter. */
import { relationOf } from '../../text/lexicon/relations';
import { type ClauseWord, isAdverb } from './clauseWords';
import { type ComparedTexts, exchanged, pairedPlace } from './comparedTexts';
import type { Negation } from './negation';

/** Two texts with the negatives of each. */
export interface Compared {
  readonly texts: ComparedTexts;
  readonly negations: readonly Negation[];
  readonly others: readonly Negation[];
}

/** The same with the texts exchanged. */
export function exchangedOf({ texts, negations, others }: Compared): Compared {
  return { texts: exchanged(texts), negations: others, others: negations };
}

/** The share of a clause's telling words that have to be paired for it to be about the same. */
const LEAST_SHARED = 0.5;
/** So many telling words before and behind a word say what is said by it; others may be left out or added. */
const NEAR = 3;

/** Whether the clauses around two words that stand for each other speak of the same. */
export function isSameClause(compared: Compared, at: number, place: number): boolean {
  const { texts } = compared;
  const own = telling(texts.statement, at, compared.negations);
  const theirs = telling(texts.passage, place, compared.others);
  const rest = own.filter((one) => one !== at);
  const shared = rest.filter((one) => pairedPlace(texts, one) !== undefined);
  if (shared.length < rest.length * LEAST_SHARED) return false;
  if (!shared.some((one) => theirs.includes(pairedPlace(texts, one)!))) return false;
  const pairs = new Map([...shared.map((one) => [one, pairedPlace(texts, one)!] as const), [at, place] as const]);
  // "He", "we": whom they mean, the sentences before tell.
  const isPronoun = hasPronounBetween(texts.passage, theirs[0]! - 1, place);
  const named = isPronoun ? own.filter((one) => one > at) : own;
  const around = own.indexOf(at);
  const near = own.slice(Math.max(0, around - NEAR), around + NEAR + 1);
  return !areNamedOtherwise(texts, named, theirs) && !isReplaced(texts, own, theirs, near, pairs);
}

/** Other names or figures on both sides: what is said differs in more than its polarity. */
export function areNamedOtherwise(texts: ComparedTexts, own: readonly number[], theirs: readonly number[]): boolean {
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
  near: readonly number[],
  pairs: ReadonlyMap<number, number>,
): boolean {
  return own.some((at, index) => {
    const place = pairs.get(at);
    if (place === undefined) return false;
    const there = theirs.indexOf(place);
    return [-1, 1].some((step) => {
      const here = own[index + step];
      const other = theirs[there + step];
      if (here === undefined || other === undefined || pairs.has(here) || !near.includes(here)) return false;
      if (LIGHT.has(texts.statement[here]!.form) || LIGHT.has(texts.passage[other]!.form)) return false;
      if (hasPronounBetween(texts.statement, here, at) || hasPronounBetween(texts.passage, other, place)) return false;
      if (isBehindThan(texts.statement, here) || isBehindThan(texts.passage, other)) return false;
      if (texts.statementPairs[here] !== undefined || texts.passagePairs[other] !== undefined) return false;
      if ([...pairs.values()].includes(other)) return false;
      return relationOf(texts.statement[here]!.term, texts.passage[other]!.term) !== 'synonym';
    });
  });
}

/** What they stand beside is the same without them. */
const LIGHT = new Set(
  'like unlike given including such own further future still already soon now then also even just again'.split(' '),
);
const PRONOUNS = new Set('i you he she it we they'.split(' '));

/** "Last year it lost": the year is not who lost. */
function hasPronounBetween(words: readonly ClauseWord[], one: number, other: number): boolean {
  const between = words.slice(Math.min(one, other) + 1, Math.max(one, other));
  return between.some(({ form }) => PRONOUNS.has(form));
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
export function telling(words: readonly ClauseWord[], at: number, negations: readonly Negation[]): number[] {
  const { clause } = words[at]!;
  const [first, last] = [
    isShortRelative(words, clause) ? clause - 1 : clause,
    hasComplement(words, at) ? clause + 1 : clause,
  ];
  const isNegative = (place: number) => negations.some((one) => one.at <= place && place < one.from);
  return words.flatMap((word, place) => {
    const isTelling = word.clause >= first && word.clause <= last && word.index !== undefined && !isAdverb(word.form);
    return place === at || (isTelling && !isNegative(place)) ? [place] : [];
  });
}
