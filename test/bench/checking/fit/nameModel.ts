/**
 * The weights of `otherNames.ts`, fitted to pairs of a name of a claim with another of a passage. They play the same part where a draft's name
 * was changed that the source has otherwise, and where we give a true claim another name. Of all pairs of what is true, or not said, the
 * likeliest are the examples of those that do not.
 */
import { lookBesideNames } from '../../../../src/checking/claim/nearbyLooks';
import { logOdds, type Signs } from '../../../../src/checking/claim/weighing';
import { plainWords } from '../../../../src/checking/names/aliases';
import { workContextOf } from '../../../../src/checking/names/nameCheck';
import { type NamePair, pairNames } from '../../../../src/checking/names/namePairs';
import type { Sign } from '../../../../src/checking/names/nameSigns';
import { isOfOneMatter } from '../../../../src/checking/names/otherNames';
import { sameName } from '../../../../src/checking/names/sameName';
import { groupBy } from '../groups';
import type { HeldClaim, Known } from './heldClaims';
import type { Example } from './logisticRegression';
import { type MadeClaim, withOtherNames } from './madeNames';
import type { Model, Shown, Tables } from './model';

interface NameCase {
  readonly known: Known;
  readonly isMade: boolean;
  readonly pairs: readonly Pair[];
}

interface Pair {
  readonly signs: Signs<Sign>;
  /** The source has the one where the claim has the other, as far as one knows. */
  readonly isRight: boolean;
}

export const NAME_MODEL: Model<NameCase> = {
  isSought: (known) => known.truth === 'refuted' || isChanged(known),
  regressions: { WEIGHTS: { penalty: 3 } },
  rounds: 5,
  collect,
  examples: (_, cases, fitted) => cases.flatMap((one) => examplesOf(one, fitted)),
  shown,
};

function collect(held: HeldClaim): NameCase[] {
  const made = held.known.truth === 'true' ? withOtherNames(held) : [];
  return [
    toCase(held, false, (name, other) => isLabelled(name, other, held)),
    ...made.map((one) => toCase(one.held, true, (name, other) => isMade(name, other, one))),
  ];
}

function toCase(
  { known, claim, stated, looks, parts }: HeldClaim,
  isMade: boolean,
  isRight: (name: string, other: string) => boolean,
): NameCase {
  const context = { workOf: (id: string) => parts.sources.work(id), names: parts.names };
  const unnamed = lookBesideNames(claim, stated, looks, parts);
  const works = [...groupBy([...looks, ...unnamed], ({ passage }) => passage.inHandId).values()];
  const pairs = works.flatMap((own) => {
    const elsewhere = looks.filter((look) => !own.includes(look));
    const ordered = [...own].sort(
      (a, b) => Number(unnamed.includes(a)) - Number(unnamed.includes(b)) || b.coverage - a.coverage,
    );
    return pairNames(ordered, stated, workContextOf(ordered[0]!.passage, elsewhere, context));
  });
  const toPair = ({ name, other, sentence, signs }: NamePair): Pair => ({
    signs,
    isRight: isRight(claim.text.slice(name.start, name.end), sentence.passage.text.slice(other.start, other.end)),
  });
  return { known, isMade, pairs: pairs.map(toPair) };
}

/** The labels tell the name that the source has, and the claim does not have it. */
function isLabelled(name: string, other: string, { known, claim }: HeldClaim): boolean {
  const [here, there] = [plainWords(name), plainWords(other)];
  const why = plainWords(known.why);
  return isChanged(known) && why.includes(there) && !why.includes(here) && !plainWords(claim.text).includes(there);
}

function isMade(name: string, other: string, { found, expected }: MadeClaim): boolean {
  return sameName(name, found) && sameName(other, expected);
}

function isChanged({ truth, codes }: Known): boolean {
  return truth === 'changed' && codes.includes('name-mismatch');
}

/** As how many examples those count that are chosen of a claim. */
interface ClaimWeights {
  readonly positive: number;
  readonly negative: number;
  /** So many of the likeliest. */
  readonly negatives: number;
}

/** Claims of drafts are fewer, and what the check is for; those that we make are many, and not as people write. */
function weightsOf({ known, isMade }: NameCase): ClaimWeights | undefined {
  const { truth, isOfDraft } = known;
  if (isMade) return { positive: isOfDraft ? 0.75 : 0.25, negative: 0.3, negatives: 1 };
  if (isChanged(known)) return { positive: 8, negative: 0, negatives: 0 };
  if (truth === 'true') return { positive: 0, negative: isOfDraft ? 2 : 0.3, negatives: 2 };
  return truth === 'unsaid' ? { positive: 0, negative: isOfDraft ? 0.7 : 0.2, negatives: 2 } : undefined;
}

/**
 * How much the places of two names must be alike to teach anything: sources have names in so many places that, were all of them examples, what
 * would be learnt is which of the unlikely ones are a little less so.
 */
const LEAST_PLACE = 0.2;

/** Of several pairs that may be the right one, or of those that are not, the likeliest. */
function examplesOf(one: NameCase, fitted: Tables | undefined): Example<Sign>[] {
  const weights = weightsOf(one);
  if (!weights) return [];
  const alike = one.pairs.filter(({ signs }) => signs.place >= LEAST_PLACE);
  const ordered = alike.sort((a, b) => likelihood(b, fitted) - likelihood(a, fitted));
  const right = ordered.filter(({ isRight }) => isRight).slice(0, weights.positive > 0 ? 1 : 0);
  const wrong = ordered.filter(({ isRight }) => !isRight).slice(0, weights.negatives);
  return [
    ...right.map(({ signs }) => ({ signs, isPositive: true, weight: weights.positive })),
    ...wrong.map(({ signs }) => ({ signs, isPositive: false, weight: weights.negative })),
  ];
}

/** Before anything is known, by how much the places are alike. */
function likelihood({ signs }: Pair, fitted: Tables | undefined): number {
  return fitted ? logOdds(signs, fitted.WEIGHTS!) : signs.place + signs.own;
}

function shown({ pairs }: NameCase, { WEIGHTS }: Tables, leastOdds: number): Shown | undefined {
  const [best] = pairs
    .map((pair) => ({ ...pair, odds: logOdds(pair.signs, WEIGHTS!) }))
    .filter(({ odds, signs }) => odds >= leastOdds && isOfOneMatter(signs))
    .sort((a, b) => b.odds - a.odds);
  return best && { isRight: best.isRight };
}
