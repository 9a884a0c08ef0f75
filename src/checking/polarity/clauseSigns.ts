/** How much the clauses around two words that stand for each other, or face each other, have in common. */
import { areAtSamePole } from '../../text/lexicon/opposites';
import type { ClauseWord } from './clauseWords';
import { type ComparedTexts, exchanged, pairedPlace } from './comparedTexts';
import { areNamedOtherwise, type Compared, telling } from './sameClause';

/** All 0..1. */
export interface ClauseSigns {
  /** The lesser of the shares of both clauses that stand in the clause of the other. */
  readonly sharedInBoth: number;
  /** The share of the words near the one that stand near the other. */
  readonly nearness: number;
  /** Whether the telling words right before and right behind them are the same. */
  readonly beside: number;
  /** Each clause has a name or a figure that the other has not. */
  readonly namedOtherwise: number;
  /** The clause of the statement has no other telling word. */
  readonly isAlone: boolean;
  /** Nothing else of the clauses is in common, nor of what stands near: they are about something else. */
  readonly isElsewhere: boolean;
}

/** @param weights of the statement's aligned words */
export function clauseSigns(compared: Compared, at: number, place: number, weights: Float64Array): ClauseSigns {
  const { texts } = compared;
  const own = telling(texts.statement, at, compared.negations);
  const theirs = telling(texts.passage, place, compared.others);
  const [rest, otherRest] = [own.filter((one) => one !== at), theirs.filter((one) => one !== place)];
  const paired = rest.filter((one) => pairedPlace(texts, one) !== undefined);
  const shared = paired.filter((one) => otherRest.includes(pairedPlace(texts, one)!));
  const weigh = (places: readonly number[]) =>
    places.reduce((sum, one) => sum + (weights[texts.statement[one]!.index ?? -1] ?? 0), 0);
  const nearness = nearnessBetween(texts, at, place);
  const kin = rest.filter((one) => pairedPlace(texts, one) === undefined && hasKin(texts, one, otherRest));
  return {
    sharedInBoth: Math.min(
      shareOf(weigh(shared) + KIN * weigh(kin), weigh(rest)),
      shareOf(shared.length + KIN * kin.length, otherRest.length),
    ),
    nearness,
    beside: besideOf(texts, at, place),
    namedOtherwise: Number(areNamedOtherwise(texts, own, theirs)),
    isAlone: rest.length === 0,
    isElsewhere: shared.length === 0 && nearness < LEAST_NEARNESS && shareOfAll(texts, weights) < MUCH,
  };
}

/** What a word counts for which the other text has no pair, but one that comes to the same. */
const KIN = 0.5;

/** Whether a word without a pair stands at one of some places that comes to the same. */
function hasKin({ statement, passage, passagePairs }: ComparedTexts, at: number, places: readonly number[]): boolean {
  const { sense } = statement[at]!;
  return places.some((place) => passagePairs[place] === undefined && areAtSamePole(sense, passage[place]!.sense));
}

/** Where one sentence says so much of the other, it is about the same, wherever its words stand. */
const MUCH = 0.35;

function shareOfAll({ statement, statementPairs }: ComparedTexts, weights: Float64Array): number {
  let all = 0;
  let paired = 0;
  statement.forEach(({ index }, at) => {
    const weight = weights[index ?? -1] ?? 0;
    all += weight;
    if (statementPairs[at] !== undefined) paired += weight;
  });
  return shareOf(paired, all);
}

const LEAST_NEARNESS = 0.3;

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** So many telling words before and behind are near, the nearest the heaviest. */
const NEAR = 3;
/** At so many telling words in between, a word counts in full; beyond, it fades. */
const FULL = 2;

/** The share of the words near each that stand near the other, 0..1. */
export function nearnessBetween(texts: ComparedTexts, at: number, place: number): number {
  return (nearnessOf(texts, at, place) + nearnessOf(exchanged(texts), place, at)) / 2;
}

function nearnessOf(texts: ComparedTexts, at: number, place: number): number {
  let all = 0;
  let shared = 0;
  let near: number[] | undefined;
  // What only comes to the same counts within the clauses of both.
  const isKin = (one: number) => {
    near ??= [-1, 1]
      .flatMap((step) => nextTelling(texts.passage, place, step, NEAR))
      .filter((other) => texts.passage[other]!.clause === texts.passage[place]!.clause);
    return texts.statement[one]!.clause === texts.statement[at]!.clause && hasKin(texts, one, near);
  };
  for (const step of [-1, 1]) {
    nextTelling(texts.statement, at, step, NEAR).forEach((one, index) => {
      const pair = pairedPlace(texts, one);
      all += 1 / (index + 1);
      if (pair === undefined) {
        if (isKin(one)) shared += KIN / (index + 1);
        return;
      }
      const between = countTelling(texts.passage, Math.min(pair, place) + 1, Math.max(pair, place));
      shared += 1 / (index + 1) / (1 + Math.max(0, between - FULL) / NEAR);
    });
  }
  return shareOf(shared, all);
}

/** The places of the next telling words in one direction. */
function nextTelling(words: readonly ClauseWord[], at: number, step: number, most: number): number[] {
  const found: number[] = [];
  for (let one = at + step; one >= 0 && one < words.length && found.length < most; one += step)
    if (words[one]!.index !== undefined) found.push(one);
  return found;
}

function countTelling(words: readonly ClauseWord[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (words[at]!.index !== undefined) count++;
  return count;
}

function besideOf(texts: ComparedTexts, at: number, place: number): number {
  const isSame = (step: number) => {
    const [own] = nextTelling(texts.statement, at, step, 1);
    const [theirs] = nextTelling(texts.passage, place, step, 1);
    return own !== undefined && theirs !== undefined && pairedPlace(texts, own) === theirs;
  };
  return (Number(isSame(-1)) + Number(isSame(1))) / 2;
}
