/** Whether sources have another name where a claim has one: the signs of its names beside theirs, weighed. */
import type { Look, Stated } from '../claim/looks';
import { logOdds, type Weights } from '../claim/weighing';
import { type NamePair, pairNames } from './namePairs';
import type { Sign, WorkContext } from './nameSigns';

/** A name of a passage with the log-odds that it stands in the place of the claim's. */
export interface OtherName extends NamePair {
  readonly odds: number;
}

/**
 * Fitted by logistic regression to names of drafts that people wrote about texts and labelled (seven sets, 1,900 statements) and of claims
 * in FoolMeTwice and WiCE: where a true claim is given another name, of its work or of any, that name and the one it had play the same
 * part, as the changed names of the drafts do; every other pair of a true claim does not. Each set weighed by what the others taught, of
 * 234 changed names 188 are found at log-odds of 1.5, 191 at 1.25, 197 at 1 and 204 at 0.5, with 1, 2, 6 and 12 of 562 true statements
 * flagged; on FoolMeTwice 97, 94, 91 and 85 % of what is found is refuted there.
 */
const WEIGHTS: Weights<Sign> = {
  bias: -2.75,
  own: 2.0,
  place: 0.61,
  lead: 0.61,
  sameWords: 3.01,
  pairedBeside: 1.2,
  unpairedBeside: -0.42,
  isAkin: 1.02,
  isOfKind: 0.22,
  isOfOtherKind: -1.07,
  isNear: -1.14,
  isInWork: -1.34,
  elsewhere: -0.27,
  placeElsewhere: -4.99,
  isOnOtherRecord: -1.3,
  isTaken: -2.12,
  isLackingInWork: -1.48,
  hasNames: 0.15,
  hasFacts: 0.51,
  lackingFacts: -2.94,
  behind: 4.15,
  behindOthers: 10.47,
  around: 3.16,
  nearby: 0.27,
};

/** Log-odds from which another name is shown, see {@link WEIGHTS}. */
const SHOWN = 1.2;
/** And from which a passage does not bear out a claim. */
const DOUBTED = 0;

/** The names of passages that may stand in the place of the claim's, the surest first. */
export function findOtherNames(looks: readonly Look[], stated: Stated, work: WorkContext): OtherName[] {
  return pairNames(looks, stated, work)
    .map((pair) => ({ ...pair, odds: logOdds(pair.signs, WEIGHTS) }))
    .filter(({ odds }) => odds >= DOUBTED)
    .sort((a, b) => b.odds - a.odds);
}

/** The one to show. */
export function surestOf([first]: readonly OtherName[]): OtherName | undefined {
  return first && first.odds >= SHOWN ? first : undefined;
}

/** Whether a passage, or a sentence beside it, may have another name than the claim. */
export function hasOtherName(look: Look, others: readonly OtherName[]): boolean {
  return others.some((other) => other.look.passage.id === look.passage.id);
}
