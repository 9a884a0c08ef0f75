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
 * Fitted by logistic regression (`npm run bench:checking -- --fit names`) to names of drafts that people wrote about texts and labelled (twelve
 * sets, 3,100 statements) and of claims in FoolMeTwice and WiCE: where a true claim is given another name, of its work or of any, that name
 * and the one it had play the same part, as the changed names of the drafts do; every other pair of a true claim does not. Each set weighed
 * by what the others taught, of 436 changed names 341 are found at log-odds of 1.5, 350 at 1.4, 354 at 1.2 and 357 at 1, with 4, 4, 6 and 9
 * of 1,080 true statements flagged; on FoolMeTwice 91, 90, 90 and 91 % of what is found is refuted there.
 */
const WEIGHTS: Weights<Sign> = {
  bias: -3.19,
  isAkin: 1.26,
  isOfKind: 0.57,
  isOfOtherKind: -1.28,
  arePersons: 0.84,
  sameWords: 2.94,
  pairedBeside: 0.82,
  unpairedBeside: -0.6,
  isInWork: 0.4,
  isOnOtherRecord: -1.17,
  own: 2.03,
  isNear: -1.19,
  elsewhere: -1.72,
  placeElsewhere: -3.03,
  behind: 2.94,
  behindOthers: 7.11,
  around: 1.95,
  aroundUnnamed: 1.46,
  nearby: 0.98,
  isLackingInWork: -1,
  hasNames: 0.08,
  hasFacts: 0.1,
  lackingFacts: -2.67,
  place: 1.05,
  lead: 0.38,
  isTaken: -2.18,
};

/** Log-odds from which another name is shown, see {@link WEIGHTS}. */
const SHOWN = 1.4;
/** And where nothing else tells of which work a claim speaks. */
const SHOWN_ALONE = 1.5;
/** Where less of the rest is said in as other a place, the sentence speaks of something else, however much else speaks for the name. */
const LEAST_ALIKE = 0.8;
/** So many times as much tells how the name stands as what else is said: near topics share words, and seldom the part that a name plays. */
const PLACE_COUNTS = 2;
/** Log-odds from which a passage does not bear out a claim. */
const DOUBTED = 0;

/** The names of passages that may stand in the place of the claim's, the surest first. */
export function findOtherNames(looks: readonly Look[], stated: Stated, work: WorkContext): OtherName[] {
  if (isMereAttribution(stated)) return [];
  const shown = stated.isAlone ? SHOWN_ALONE : SHOWN;
  // Where nothing else tells of which work a claim speaks, a name on its record may be all that led there.
  const isAllThatTells = ({ name }: NamePair) =>
    stated.isAlone && name.members.every(({ text }) => isOnRecord(text, work));
  return pairNames(looks, stated, work)
    .map((pair) => ({ ...pair, odds: logOdds(pair.signs, WEIGHTS) }))
    .filter((pair) => pair.odds >= DOUBTED && !isOneInWork(pair, work))
    .map((pair) => ({ ...pair, isSure: pair.odds >= shown && isOfOneMatter(pair.signs) && !isAllThatTells(pair) }))
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
