/** The figures and dates of a claim against those of passages: each with the one that plays the same part. */

import { pairsOf, type WeighedFact } from './factPairs';
import { countsTheSame } from './factSurroundings';
import { compareFacts, type Fact } from './facts';
import { coverageOf, type Difference, type Look, type Stated } from './looks';

/** The log-odds from which a figure or date that plays the same part is another one; the curve stands with the weights. */
const DIFFERING_ODDS = 0.3;
/** And where neither a citation nor the sentences around tell of which work a claim speaks, or these of others alone: it may be of none. */
const ALONE_ODDS = 1.5;
/** By how much likelier a small number in words must be, which comes again everywhere: "in three districts". */
const SLIGHT_MARGIN = 1;
/** From which names of the claim that the passage lacks speak no more for another matter. */
const SURE_ODDS = 2;
/** And from which other figures that it lacks do not either. */
const CERTAIN_ODDS = 3.5;
/** Of several that differ, the one that is so much likelier is the one; the others are about something else. */
const STANDING_OUT = 1;
/** Coverage of the clause from which a passage that has the same figure bears it out. */
const AGREEING_COVERAGE = 0.45;
/** One that agrees is about something else where another is more likely the one by so much, and it is unlikely itself. */
const OTHER_ODDS = 1.5;
const AGREEING_ODDS = 0.3;
/** From which the other is the one although what agrees, elsewhere, says as much of the clause. */
const OUTDOING_ODDS = 1;
/** Where the other is so likely, and likelier by so much, it is the one all the same. */
const MUCH_ODDS = 2.5;
const MUCH_LIKELIER = 3;
/** Likeness of two places from which what agrees there is no chance, 0..1. */
const LIKE_PLACE = 0.35;

/** What becomes of a figure or date of the claim in one work. */
export interface FactFinding {
  readonly fact: Fact;
  /** `untold`: the passage that says it best has a figure or date that leaves it open, as "in 2017" does "in May 2017". */
  readonly status: 'agrees' | 'differs' | 'untold' | 'absent';
  readonly look?: Look;
  readonly difference?: Difference;
  /** The log-odds that it is said of the same. */
  readonly odds?: number;
  /** The one that it is, or differs from. */
  readonly pair?: Pick<WeighedFact, 'passageId'>;
  /** The passages that have it, whatever else they say. */
  readonly saidIn: readonly number[];
}

/** What becomes of one figure or date of a claim in the passages of one work. */
export function judgeFact(fact: Fact, stated: Stated, looks: readonly Look[]): FactFinding {
  const clause = clauseOf(fact, stated);
  const { status, pair, saidIn } = settleFact(fact, pairsOf(fact, clause, stated, looks), leastOddsOf(stated, looks));
  if (!pair) return { fact, status: isUntold(fact, clause, stated, looks) ? 'untold' : status, saidIn };
  const { look, sentence } = pair;
  if (status === 'agrees') return { fact, status, look, saidIn };
  const difference: Difference = {
    code: fact.kind === 'figure' ? 'quantity-mismatch' : 'date-mismatch',
    found: fact.value,
    passage: sentence.passage,
    expected: pair.fact.value,
  };
  return { fact, status, look, difference, odds: pair.odds, pair, saidIn };
}

function leastOddsOf({ isAlone, works }: Stated, looks: readonly Look[]): number {
  const isElsewhere = looks.every(
    ({ passage, around, elsewhere }) => around === 0 && elsewhere > 0 && !works.has(passage.inHandId),
  );
  return isAlone || isElsewhere ? ALONE_ODDS : DIFFERING_ODDS;
}

/** What is told of a figure or date: all that decides which of a claim is shown. */
type ToldFact = Pick<FactFinding, 'fact' | 'status' | 'odds' | 'saidIn' | 'pair'>;

/** Of the figures and dates of a claim, the one that one work has otherwise; none where more than one is, or is not there: it speaks of something else. */
export function surestFact<Finding extends ToldFact>(findings: readonly Finding[]): Finding | undefined {
  const oddsOf = ({ odds = 0 }: ToldFact) => odds;
  const differing = findings.filter(({ status }) => status === 'differs').sort((a, b) => oddsOf(b) - oddsOf(a));
  const [first, second] = differing;
  if (!first || (second && oddsOf(first) < oddsOf(second) + STANDING_OUT)) return undefined;
  const lacking = lackingFacts(findings).filter(({ saidIn }) => !saidIn.includes(first.pair!.passageId));
  return oddsOf(first) >= CERTAIN_ODDS || lacking.length === 0 ? first : undefined;
}

/**
 * So likely that names of the claim which the passage lacks tell nothing.
 * @param isAlone of the claim: where nothing else tells of which work it speaks, its names do
 */
export function isSureFact({ odds = 0 }: Pick<FactFinding, 'odds'>, isAlone: boolean): boolean {
  return odds >= (isAlone ? CERTAIN_ODDS : SURE_ODDS);
}

/** So likely that another name there tells nothing either: "he" and "I" go by no name. */
export function isCertainFact({ odds = 0 }: Pick<FactFinding, 'odds'>): boolean {
  return odds >= CERTAIN_ODDS;
}

/** Those that a work does not have. What writers count themselves is no lack. */
export function lackingFacts<Finding extends ToldFact>(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ status, fact }) => status === 'absent' && !fact.isSlight);
}

/** What the pairs of a figure or date come to. */
export type SettledFact<Pair> = Pick<FactFinding, 'saidIn'> &
  (
    | { readonly status: 'agrees' | 'differs'; readonly pair: Pair }
    | { readonly status: 'untold' | 'absent'; readonly pair?: never }
  );

/** @param leastOdds from which another one is a difference */
export function settleFact<Pair extends WeighedFact>(
  fact: Fact,
  pairs: readonly Pair[],
  leastOdds: number,
): SettledFact<Pair> {
  const isSlight = (pair: Pair) => fact.isSlight || pair.fact.isSlight;
  const saidIn = pairs.flatMap(({ outcome, passageId }) => (outcome === 'agrees' ? [passageId] : []));
  const [differing] = pairs
    .filter((pair) => isDifference(fact, pair) && pair.odds >= leastOdds + (isSlight(pair) ? SLIGHT_MARGIN : 0))
    .sort((a, b) => b.odds - a.odds);
  const saying = pairs
    .filter(({ passageId }) => passageId !== differing?.passageId)
    .filter((pair) => pair.outcome === 'agrees' && (pair.coverage >= AGREEING_COVERAGE || isAsNear(pair, differing)));
  const [agreeing] = saying
    .filter((pair) => !differing || !isOutdone(pair, differing))
    .sort((a, b) => b.coverage - a.coverage);
  if (differing && !agreeing && saying.length > 0 && differing.odds < OUTDOING_ODDS)
    return { status: 'untold', saidIn };
  if (!agreeing) return differing ? { status: 'differs', pair: differing, saidIn } : { status: 'absent', saidIn };
  const lead = differing ? differing.odds - agreeing.odds : 0;
  if (differing && differing.odds >= MUCH_ODDS && lead >= MUCH_LIKELIER)
    return { status: 'differs', pair: differing, saidIn };
  return lead >= OTHER_ODDS ? { status: 'untold', saidIn } : { status: 'agrees', pair: agreeing, saidIn };
}

function isDifference(
  fact: Fact,
  { outcome, isTaken, isSaidBeside, fact: other, isReckoned, isOfSame }: WeighedFact,
): boolean {
  if (outcome !== 'differs' || isTaken || isSaidBeside || isReckoned || !isOfOneKind(fact, other)) return false;
  return !(fact.isSlight || other.isSlight) || countsSomething(fact, other) || isOfSame;
}

/** Small numbers in words come again everywhere: "the two firms", "the smaller of the two". They must count, and the same thing. */
function countsSomething(fact: Fact, other: Fact): boolean {
  return fact.counted.length > 0 && other.counted.length > 0 && countsTheSame(fact, other);
}

/** It says as much of the clause as the one that differs, in a place that is as like. */
function isAsNear(agreeing: WeighedFact, differing: WeighedFact | undefined): boolean {
  if (!differing || agreeing.odds < AGREEING_ODDS) return false;
  return agreeing.coverage >= differing.coverage && agreeing.likeness >= differing.likeness;
}

/** A figure of three digits and more, a day of a year or a stretch of years does not come twice by chance, and one in a like place is the one. */
function isOutdone(agreeing: WeighedFact, differing: WeighedFact): boolean {
  const { odds, fact, likeness } = agreeing;
  return !isDistinctive(fact) && likeness < LIKE_PLACE && odds < AGREEING_ODDS && odds <= differing.odds - OTHER_ODDS;
}

/** A year is held against a day, but no day against a year and nothing against centuries: these seldom are of one event. */
export function isOfOneKind(stated: Fact, other: Fact): boolean {
  if (stated.kind === 'figure') return stated.figure.quantity.kind !== 'ordinal' || countsTheSame(stated, other);
  if (other.kind !== 'date') return false;
  const [here, there] = [PRECISIONS[stated.date.date.precision], PRECISIONS[other.date.date.precision]];
  return Math.abs(here - there) <= 1 || (there < here && here <= PRECISIONS.year);
}

const PRECISIONS = { day: 0, month: 1, season: 1, quarter: 1, half: 1, year: 2, decade: 3, century: 4 } as const;

function isDistinctive(fact: Fact): boolean {
  if (fact.kind === 'date') {
    const { bounds, precision, isYearless } = fact.date.date;
    return bounds !== undefined || (precision === 'day' && !isYearless);
  }
  const { value = 0, resolution } = fact.figure.quantity;
  return value / resolution >= 100;
}

export function isUntold(fact: Fact, clause: readonly number[], { weights }: Stated, looks: readonly Look[]): boolean {
  const coverage = ({ credits }: Look) => coverageOf(credits, weights, clause);
  const [best] = [...looks].sort((a, b) => coverage(b) - coverage(a));
  return best?.sentences[0]?.text.facts.some((other) => other.kind === fact.kind && isOpen(fact, other)) ?? false;
}

function isOpen(fact: Fact, other: Fact): boolean {
  return fact.kind === 'date' && compareFacts(fact, other) === 'incomparable';
}

/** The words of the clause that a figure stands in or next to. */
export function clauseOf(fact: Fact, { text, clauses }: Stated): readonly number[] {
  const distance = (clause: readonly number[]) =>
    Math.min(
      ...clause.map((index) =>
        Math.min(Math.abs(text.words[index]!.start - fact.end), Math.abs(fact.start - text.words[index]!.end)),
      ),
    );
  return [...clauses].sort((a, b) => distance(a) - distance(b))[0] ?? [];
}
