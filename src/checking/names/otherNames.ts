/** Whether sources have another name where a claim has one: the signs of its names beside theirs, weighed. */
import type { Look, Stated } from '../claim/looks';
import { logOdds, type Weights } from '../claim/weighing';
import { type NamePair, pairNames, type Sign, type WorkContext } from './namePairs';

/** A name of a passage with the log-odds that it stands in the place of the claim's. */
export interface OtherName extends NamePair {
  readonly odds: number;
}

const WEIGHTS: Weights<Sign> = {
  bias: -1.34,
  own: 1.72,
  clause: 0.61,
  place: 0.21,
  lead: 0.75,
  sameWords: 2.99,
  isAkin: 1.13,
  isOfKind: 0.39,
  isOfOtherKind: -0.67,
  isHere: -1.19,
  placeHere: -5.14,
  isNear: -0.63,
  isInWork: -0.4,
  elsewhere: -1.22,
  placeElsewhere: -3.78,
  inOtherWork: -0.74,
  isOnOtherRecord: -0.8,
  isLackingInWork: 0,
  isTaken: -2.2,
  isEquated: -3.04,
  lacking: -1.16,
  hasNames: 0.42,
  hasFacts: 0.87,
  lackingFacts: -1.81,
  behind: 4.0,
  behindOthers: 7.13,
  around: 0,
  isAroundOthers: 0,
  isBeside: -0.21,
  isSpeaker: -1.17,
};

/** Log-odds from which another name is shown. */
const SHOWN = 2;
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
