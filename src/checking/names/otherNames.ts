/** Whether sources have another name where a claim has one: the signs of its names beside theirs, weighed. */
import { isMereAttribution, type Look, type Stated } from '../claim/looks';
import { logOdds, type Signs, type Weights } from '../claim/weighing';
import { isWithin } from './aliases';
import { type NamePair, pairNames } from './namePairs';
import type { Sign, WorkContext } from './nameSigns';

/** A name of a passage with the log-odds that it stands in the place of the claim's. */
export interface OtherName extends NamePair {
  readonly odds: number;
  /** It is sure enough to be shown. */
  readonly isSure: boolean;
}

/**
 * Fitted by logistic regression (`npm run bench:checking -- --fit names`) to names of drafts that people wrote about texts and labelled
 * (fourteen sets, 3,400 statements) and of claims in FoolMeTwice and WiCE: where a true claim is given another name, of its work or of any, that name
 * and the one it had play the same part, as the changed names of the drafts do; every other pair of a true claim does not. Each set weighed
 * by what the others taught, of 520 changed names 401 are found at log-odds of 1.5, 408 at 1.4, 413 at 1.2 and 419 at 1, with 4, 6, 6 and
 * 14 of 1,267 true statements flagged; on FoolMeTwice 93, 91, 87 and 87 % of what is found is refuted there.
 */
const WEIGHTS: Weights<Sign> = {
  bias: -3,
  isAkin: 1.42,
  isOfKind: 0.64,
  isOfOtherKind: -1.37,
  arePersons: 0.75,
  sameWords: 2.98,
  pairedBeside: 0.62,
  unpairedBeside: -0.44,
  isInWork: 0.29,
  isOnOtherRecord: -1.15,
  own: 1.85,
  isNear: -1.23,
  elsewhere: -1.81,
  placeElsewhere: -2.99,
  behind: 3.22,
  behindOthers: 6.55,
  around: 1.94,
  aroundUnnamed: 1.47,
  nearby: 1.04,
  isLackingInWork: -1.31,
  hasNames: 0.13,
  hasFacts: 0.01,
  lackingFacts: -2.72,
  place: 0.81,
  lead: 0.47,
  isTaken: -2.23,
};

/** Log-odds from which another name is shown, see {@link WEIGHTS}. */
const SHOWN = 1.4;
/** Where less of the rest is said in as other a place, the sentence speaks of something else, however much else speaks for the name. */
const LEAST_ALIKE = 0.8;
/** So many times as much tells how the name stands as what else is said: near topics share words, and seldom the part that a name plays. */
const PLACE_COUNTS = 2;
/** Log-odds from which a passage does not bear out a claim. */
const DOUBTED = 0;

/** The names of passages that may stand in the place of the claim's, the surest first. */
export function findOtherNames(looks: readonly Look[], stated: Stated, work: WorkContext): OtherName[] {
  if (isMereAttribution(stated)) return [];
  // Where nothing else tells of which work a claim speaks, a name on its record may be all that led there.
  const isAllThatTells = ({ name }: NamePair) =>
    stated.isAlone && name.members.every(({ text }) => isOnRecord(text, work));
  return pairNames(looks, stated, work)
    .map((pair) => ({ ...pair, odds: logOdds(pair.signs, WEIGHTS) }))
    .filter((pair) => pair.odds >= DOUBTED && !isOneInWork(pair, work))
    .map((pair) => ({ ...pair, isSure: pair.odds >= SHOWN && isOfOneMatter(pair.signs) && !isAllThatTells(pair) }))
    .sort((a, b) => b.odds - a.odds);
}

function isOnRecord(name: string, { recordNames }: WorkContext): boolean {
  return recordNames.some((known) => isWithin(name, known));
}

/** Elsewhere the work joins both to one name: "Lyon" and "Grey Herons" to "Lyon Grey Herons". */
function isOneInWork({ name, other }: NamePair, { isNamed }: WorkContext): boolean {
  const [one, two] = [name, other].map(({ members }) => members.map(({ text }) => text).join(' '));
  return isNamed(`${one} ${two}`) || isNamed(`${two} ${one}`);
}

/** The one to show. */
export function surestOf(others: readonly OtherName[]): OtherName | undefined {
  return others.find(({ isSure }) => isSure);
}

/** Whether the sentence speaks of what is claimed, and none that has the claim's own name says as much of it, in as like a place. */
export function isOfOneMatter({ own, place, elsewhere, placeElsewhere }: Signs<Sign>): boolean {
  const isBorneOut = elsewhere > 0 && elsewhere >= own && placeElsewhere >= own * place;
  return own + PLACE_COUNTS * place >= LEAST_ALIKE && !isBorneOut;
}

/** Whether a passage, or a sentence beside it, may have another name than the claim. */
export function hasOtherName(look: Look, others: readonly OtherName[]): boolean {
  return others.some((other) => other.look.passage.id === look.passage.id);
}
