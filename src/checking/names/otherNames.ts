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
 * Fitted by logistic regression (`npm run bench:checking -- --fit names`) to names of drafts that people wrote about texts and labelled (ten
 * sets, 2,370 statements) and of claims in FoolMeTwice and WiCE: where a true claim is given another name, of its work or of any, that name
 * and the one it had play the same part, as the changed names of the drafts do; every other pair of a true claim does not. Each set weighed
 * by what the others taught, of 356 changed names 279 are found at log-odds of 1.5, 288 at 1.2, 293 at 1 and 302 at 0.5, with 5, 8, 14 and
 * 24 of 890 true statements flagged; on FoolMeTwice 97, 96, 93 and 83 % of what is found is refuted there.
 */
const WEIGHTS: Weights<Sign> = {
  bias: -3.33,
  isAkin: 0.91,
  isOfKind: 0.51,
  isOfOtherKind: -1.45,
  arePersons: 0.6,
  sameWords: 2.86,
  pairedBeside: 1.05,
  unpairedBeside: -0.45,
  isInWork: 0.51,
  isOnOtherRecord: -1.13,
  own: 2.16,
  isNear: -1.14,
  elsewhere: -1.69,
  placeElsewhere: -2.98,
  behind: 4.51,
  behindOthers: 7.35,
  around: 1.93,
  aroundUnnamed: 1.43,
  nearby: 0.89,
  isLackingInWork: -1.13,
  hasNames: 0.07,
  hasFacts: 0.16,
  lackingFacts: -2.46,
  place: 0.94,
  lead: 0.59,
  isTaken: -2.23,
};

/** Log-odds from which another name is shown, see {@link WEIGHTS}. */
const SHOWN = 1.4;
/** Where less of the rest is said in as other a place, the sentence speaks of something else, however much else speaks for the name. */
const LEAST_ALIKE = 0.55;
/** And from which a passage does not bear out a claim. */
const DOUBTED = 0;

/** The names of passages that may stand in the place of the claim's, the surest first. */
export function findOtherNames(looks: readonly Look[], stated: Stated, work: WorkContext): OtherName[] {
  return pairNames(looks, stated, work)
    .map((pair) => ({ ...pair, odds: logOdds(pair.signs, WEIGHTS) }))
    .filter((pair) => pair.odds >= DOUBTED && !isOneInWork(pair, work))
    .sort((a, b) => b.odds - a.odds);
}

/** Elsewhere the work joins both to one name: "Lyon" and "Grey Herons" to "Lyon Grey Herons". */
function isOneInWork({ name, other }: NamePair, { isNamed }: WorkContext): boolean {
  const [one, two] = [name, other].map(({ members }) => members.map(({ text }) => text).join(' '));
  return isNamed(`${one} ${two}`) || isNamed(`${two} ${one}`);
}

/** The one to show. */
export function surestOf(others: readonly OtherName[]): OtherName | undefined {
  return others.find(({ odds, signs }) => odds >= SHOWN && signs.own + signs.place >= LEAST_ALIKE);
}

/** Whether a passage, or a sentence beside it, may have another name than the claim. */
export function hasOtherName(look: Look, others: readonly OtherName[]): boolean {
  return others.some((other) => other.look.passage.id === look.passage.id);
}
