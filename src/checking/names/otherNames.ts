/** Whether sources have another name where a claim has one: the signs of its names beside theirs, weighed. */
import type { Look, Stated } from '../claim/looks';
import { logOdds, type Weights } from '../claim/weighing';
import { type NamePair, pairNames, type Sign, type WorkContext } from './namePairs';

/** A name of a passage with the log-odds that it stands in the place of the claim's. */
export interface OtherName extends NamePair {
  readonly odds: number;
}

/**
 * Fitted by logistic regression to names of drafts that people wrote about texts and labelled (six sets, 1,250 statements) and of claims
 * in FoolMeTwice and WiCE: where a true claim is given another name, of its work or of any, that name and the one it had play the same
 * part, as the changed names of the drafts do; every other pair of a true claim does not. Each set weighed by what the others taught, of
 * 195 changed names 138 are found at log-odds of 1.5, 147 at 1.2, 152 at 1 and 156 at 0.5, with 1, 2, 3 and 7 of 476 true statements
 * flagged; on FoolMeTwice 91, 92, 85 and 80 % of what is found is refuted there.
 */
const WEIGHTS: Weights<Sign> = {
  bias: -2.29,
  own: 1.95,
  place: 0.57,
  lead: 0.69,
  sameWords: 3.23,
  isAkin: 0.77,
  isOfKind: 0.24,
  isOfOtherKind: -0.74,
  placeHere: -8.64,
  isNear: -0.7,
  isInWork: -0.47,
  elsewhere: -1.33,
  placeElsewhere: -4.52,
  isOnOtherRecord: -1.2,
  isTaken: -2.26,
  isEquated: -4.08,
  isLackingInWork: -0.97,
  hasNames: 0.59,
  hasFacts: 0.76,
  lackingFacts: -1.23,
  behind: 2.13,
  behindOthers: 6.75,
  around: 1.57,
  isSpeaker: -1.49,
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
