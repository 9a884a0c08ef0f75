/**
 * The weights of `factPairs.ts`, fitted to pairs of a figure or date of a claim with one of a passage. They play the same part where a true
 * claim agrees with its source, and where a draft's figure was changed that the source has otherwise; every other pair of what is true, or
 * not said, differs for another reason.
 */
import { missesNames } from '../../../../src/checking/claim/claim';
import {
  clauseOf,
  isOfOneKind,
  isSureFact,
  isUntold,
  settleFact,
  surestFact,
} from '../../../../src/checking/claim/factCheck';
import { type FactPair, type FactSign, pairsOf } from '../../../../src/checking/claim/factPairs';
import { compareFacts, type Fact, findFacts } from '../../../../src/checking/claim/facts';
import type { Look } from '../../../../src/checking/claim/looks';
import { lookNearby } from '../../../../src/checking/claim/nearbyLooks';
import { logOdds, type Signs } from '../../../../src/checking/claim/weighing';
import { groupBy } from '../groups';
import type { HeldClaim, Known } from './heldClaims';
import type { Example } from './logisticRegression';
import type { Model, Shown, Tables } from './model';

interface FactCase {
  readonly known: Known;
  /** For each work, the figures and dates of the claim. */
  readonly works: readonly (readonly FactInWork[])[];
}

interface FactInWork {
  readonly fact: Fact;
  readonly isUntold: boolean;
  readonly pairs: readonly Pair[];
}

interface Pair extends Omit<FactPair, 'look' | 'sentence' | 'odds'> {
  readonly missesNames: boolean;
  /** What the labels say that the source has. */
  readonly isLabelled: boolean;
}

/** As how many claims of a public set one of a draft counts: there are fewer, and they are what the check is for. */
const DRAFT_WEIGHT = 2;
const CHANGED_WEIGHT = 3;

export const FACT_MODEL: Model<FactCase> = {
  isSought: (known) => known.truth === 'refuted' || isChanged(known),
  regressions: { WEIGHTS: { penalty: 3 } },
  rounds: 1,
  collect,
  examples: (_, cases) => examplesOf(cases),
  shown,
};

function collect({ known, claim, stated, looks: said, parts }: HeldClaim): FactCase[] {
  const looks = [...said, ...lookNearby(claim, stated, said, parts)];
  const { facts } = stated.text;
  if (facts.length === 0) return [];
  const labelled = findFacts(known.why);
  const missing = new Map(looks.map((look) => [look, missesNames([look], stated)]));
  const toPair = ({ look, sentence, odds, ...pair }: FactPair): Pair => {
    const isLabelled = labelled.some((one) => compareFacts(one, pair.fact) === 'agrees');
    return { ...pair, missesNames: missing.get(look)!, isLabelled };
  };
  const inWork = (fact: Fact, own: readonly Look[]): FactInWork => {
    const clause = clauseOf(fact, stated);
    const pairs = pairsOf(fact, clause, stated, own).map(toPair);
    return { fact, isUntold: isUntold(fact, clause, stated, own), pairs };
  };
  const works = [...groupBy(looks, ({ passage }) => passage.inHandId).values()];
  return [{ known, works: works.map((own) => facts.map((fact) => inWork(fact, own))) }];
}

function examplesOf(cases: readonly FactCase[]): Example<FactSign>[] {
  const asked = cases.flatMap(({ known, works }) =>
    (works[0] ?? []).map(({ fact }, index) => ({
      known,
      fact,
      pairs: works.flatMap((facts) => facts[index]!.pairs).filter((pair) => isOfOneKind(fact, pair.fact)),
    })),
  );
  const changed = asked.flatMap((one) => changedPair(one) ?? []);
  const ways = waysOf(changed);
  return [
    ...changed.map(({ signs }) => ({ signs, isPositive: true, weight: CHANGED_WEIGHT })),
    ...asked.flatMap(({ known, pairs }) => {
      const weight = known.isOfDraft ? DRAFT_WEIGHT : 1;
      const others = pairs.filter(({ outcome }) => outcome === 'differs');
      const negatives = others.map(({ signs }) => ({ signs, isPositive: false, weight }));
      const agreeing = best(pairs.filter(({ outcome }) => outcome === 'agrees'));
      if (known.truth === 'true') return [...negatives, ...(agreeing ? asChanged(agreeing, ways, weight) : [])];
      return known.truth === 'unsaid' && known.isOfDraft ? negatives : [];
    }),
  ];
}

interface Asked {
  readonly known: Known;
  readonly fact: Fact;
  readonly pairs: readonly Pair[];
}

/** The figure of a passage that was changed in a draft. */
function changedPair({ known, pairs }: Asked): Pair | undefined {
  if (!isChanged(known)) return undefined;
  const isOutdone = ({ likeness }: Pair) =>
    pairs.some((other) => other.outcome === 'agrees' && other.likeness >= likeness);
  return best(pairs.filter((pair) => pair.outcome === 'differs' && pair.isLabelled && !isOutdone(pair)));
}

function isChanged({ truth, codes }: Known): boolean {
  return truth === 'changed' && codes.some((code) => code === 'quantity-mismatch' || code === 'date-mismatch');
}

/** The one that most likely plays the same part, before anything is known of weights. */
function best(pairs: readonly Pair[]): Pair | undefined {
  const score = ({ likeness, coverage, signs }: Pair) => likeness + coverage + signs.own;
  return [...pairs].sort((a, b) => score(b) - score(a))[0];
}

type Way = Pick<Signs<FactSign>, 'isSlip' | 'isTransposed' | 'isFar'>;

/** How changed figures differ from those of the sources, by their kind. */
function waysOf(changed: readonly Pair[]): ReadonlyMap<string, readonly Way[]> {
  const kinds = groupBy(changed, kindOf);
  return new Map(
    [...kinds].map(([kind, own]) => [
      kind,
      own.map(({ signs: { isSlip, isTransposed, isFar } }) => ({ isSlip, isTransposed, isFar })),
    ]),
  );
}

function kindOf({ fact }: Pair): string {
  return `${fact.kind} ${fact.isSlight}`;
}

/** What agrees is not off at all; as an example it is off in the ways, and as often, as what was changed. */
function asChanged(pair: Pair, ways: ReadonlyMap<string, readonly Way[]>, weight: number): Example<FactSign>[] {
  const own = ways.get(kindOf(pair)) ?? [{ isSlip: 0, isTransposed: 0, isFar: 0 }];
  const shares = groupBy(own, (way) => Object.values(way).join(' '));
  return [...shares.values()].map((same) => ({
    signs: { ...pair.signs, ...same[0]! },
    isPositive: true,
    weight: (weight * same.length) / own.length,
  }));
}

/** A work says one figure or date otherwise, and lacks none. */
function shown({ known, works }: FactCase, { WEIGHTS }: Tables, leastOdds: number): Shown | undefined {
  const found = works.flatMap((facts) => {
    const settled = facts.map(({ fact, isUntold, pairs }) => {
      const weighed = pairs.map((pair) => ({ ...pair, odds: logOdds(pair.signs, WEIGHTS!) }));
      const one = settleFact(fact, weighed, leastOdds);
      if (one.status === 'absent' && isUntold) return { ...one, fact, status: 'untold' } as const;
      return { ...one, fact, ...(one.pair ? { odds: one.pair.odds } : {}) };
    });
    const first = surestFact(settled);
    if (first?.status !== 'differs') return [];
    return first.pair.missesNames && !isSureFact(first, !known.isOfDraft) ? [] : [first.pair];
  });
  return found.length === 0 ? undefined : { isRight: found.some(({ isLabelled }) => isLabelled) };
}
