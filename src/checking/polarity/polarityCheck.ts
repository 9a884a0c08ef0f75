/** Whether passages say the contrary of a claim, by the signs in their words and by how well they speak of the same. */
import { type Difference, type Look, ownCoverage, type Stated } from '../claim/looks';
import { logOdds, type Signs, type Weights } from '../claim/weighing';
import { type ContrarySigns, type Cue, findCues } from './cues';
import type { DenialSigns } from './denialCues';

/** A sign that a passage says the contrary, with its log-odds. */
export interface Contradiction {
  readonly look: Look;
  readonly difference: Difference;
  readonly weighed: WeighedCue;
  /** 0 is as likely as not. */
  readonly odds: number;
}

/**
 * Log-odds from which a claim is contradicted. With the weights fitted on the other sets, of 194 claims in drafts written by hand whose
 * polarity was changed, 102 are found at 2.5, 111 at 2, 116 at 1.5, 125 at 1 and 128 at 0.5, for 1, 1, 1, 2 and 3 of 476 true ones; on
 * FoolMeTwice 14 of 16, 16 of 18, 24 of 27, 28 of 36 and 33 of 43 are right, and at 1 of 23 that have no other name or figure as well 22.
 */
const CONTRADICTED_ODDS = 1;
/**
 * Log-odds from which a claim is not borne out by what may contradict it. In the same drafts this keeps 15 of 28 claims with another
 * polarity from being taken for said, and 4 of 225 true ones; at 0 it were 11 and 2, at -4 15 and 9.
 */
const DOUBTED_ODDS = -2;

/** Whether a sign is strong enough to be shown. */
export function isSure({ odds }: Contradiction): boolean {
  return odds >= CONTRADICTED_ODDS;
}

/** Whether a sign is strong enough for the passage not to bear the claim out. */
export function isDoubt({ odds }: Contradiction): boolean {
  return odds >= DOUBTED_ODDS;
}

/** Of the passages that are nearest to a claim, so many are read for its contrary. */
const MOST_LOOKS = 6;

/** All signs of the contrary in the passages nearest to a claim, the surest first. */
export function weighContradictions(looks: readonly Look[], stated: Stated): Contradiction[] {
  const nearest = [...looks].sort((a, b) => b.coverage - a.coverage).slice(0, MOST_LOOKS);
  const { text, weights } = stated;
  const found = nearest.flatMap((look, rank): Contradiction[] => {
    const { passage, alignment } = look.sentences[0]!;
    const cues = findCues(text.text, passage.text, alignment, weights);
    return cues.map((cue) => {
      const difference: Difference = {
        code: 'polarity-mismatch',
        found: cue.statement,
        passage,
        expected: cue.passage,
      };
      const weighed = toWeighed(cue, { looks: nearest, look, rank, stated });
      return { look, difference, weighed, odds: oddsOf(weighed) };
    });
  });
  return found.sort((a, b) => b.odds - a.odds);
}

/** Where a sign stands: in which of the looks, and the how manieth this is. */
interface Place {
  readonly looks: readonly Look[];
  readonly look: Look;
  readonly rank: number;
  readonly stated: Stated;
}

/** The signs that those of a kind are weighed by. */
export type WeighedCue =
  | { readonly kind: 'denial'; readonly signs: Signs<DenialSign> }
  | { readonly kind: 'contrary'; readonly signs: Signs<ContrarySign> }
  | { readonly kind: 'exchange'; readonly signs: Signs<ExchangeSign> };

export type DenialSign = keyof DenialSigns | keyof LookSigns;
export type ContrarySign = keyof ContrarySigns | keyof LookSigns | 'margin';
export type ExchangeSign = 'isTop' | 'lead' | 'own';

function toWeighed(cue: Cue, place: Place): WeighedCue {
  const { isTop, isNear, lead, length } = lookSigns(place);
  if (cue.kind === 'exchange') return { kind: 'exchange', signs: { isTop, lead, own: place.look.own } };
  if (cue.kind === 'denial') return { kind: 'denial', signs: { isTop, isNear, lead, length, ...cue.signs } };
  const margin = marginOf(cue, place);
  return { kind: 'contrary', signs: { isTop, isNear, lead, length, margin, ...cue.signs } };
}

function oddsOf({ kind, signs }: WeighedCue): number {
  if (kind === 'denial') return logOdds(signs, DENIAL);
  return kind === 'contrary' ? logOdds(signs, CONTRARY) : logOdds(signs, EXCHANGE);
}

interface LookSigns {
  /** The passage is the nearest, or among the nearest three. */
  readonly isTop: number;
  readonly isNear: number;
  /** How much more of the claim it says by itself than the best of the others. */
  readonly lead: number;
  /** Of the claim: the logarithm of its words. What is short is sooner said of something else, but has less to be said otherwise. */
  readonly length: number;
}

function lookSigns({ looks, look, rank, stated }: Place): LookSigns {
  const others = looks.filter((other) => other !== look).map(({ own }) => own);
  return {
    isTop: Number(rank === 0),
    isNear: Number(rank < NEAR),
    lead: look.own - Math.max(0, ...others),
    length: Math.log(1 + stated.text.words.length),
  };
}

const NEAR = 3;

/** How much more of the clause a passage says by itself, the contrary left out, than the best of those that have the claim's own word. */
function marginOf({ statement }: Pick<Cue, 'statement'>, { looks, look, stated }: Place): number {
  const { words } = stated.text;
  const isFound = (index: number) => words[index]!.start < statement.end && statement.start < words[index]!.end;
  const clause = stated.clauses.find((own) => own.some(isFound)) ?? stated.clauses.flat();
  const rest = clause.filter((index) => !isFound(index));
  const found = clause.filter(isFound);
  const ownOf = (one: Look) => ownCoverage(one.sentences[0]!, one.credits, stated, rest);
  const rivals = looks.filter(
    (other) => other !== look && found.every((index) => other.sentences[0]!.alignment.pairOf[index]),
  );
  return ownOf(look) - Math.max(0, ...rivals.map(ownOf));
}

/**
 * Fitted by logistic regression (`npm run bench:checking -- --fit polarity`), with the direction of each sign given, on six sets of drafts
 * written by hand, FoolMeTwice and WiCE: for each claim whose polarity was changed the surest sign in the passage that it came from, against
 * all signs found for true claims and for claims on near topics. See {@link CONTRADICTED_ODDS} for what they find.
 */
const DENIAL: Weights<DenialSign> = {
  bias: -1.48,
  isTop: 1.19,
  isNear: 0.77,
  lead: 3.43,
  length: -1.91,
  nearness: 1.35,
  beside: 2.02,
  shared: 1.03,
  share: 0.97,
  sharedInBoth: 1.05,
  firstShare: 0.93,
  gap: -0.47,
  isBefore: -1.81,
  namedOtherwise: -2.12,
  isSlight: -1.7,
  isAnsweredSlightly: -4.63,
  hasException: -3.13,
  hoped: -4.27,
  isInStatement: -1.11,
  isStill: 2.44,
  othersDenied: -1.05,
  isAgain: -1,
};

const CONTRARY: Weights<ContrarySign> = {
  bias: -3.85,
  isTop: 1.02,
  isNear: 2.01,
  lead: 4.62,
  length: -2.36,
  margin: 1.52,
  nearness: 6.14,
  beside: 2.18,
  sharedInBoth: 7.01,
  isPlain: 2.68,
  endsTheSame: 2.22,
  deniedBeside: -3.55,
  hoped: -3.86,
  namedOtherwise: -1.31,
  isName: -1.33,
  isLoose: -1,
};

/** What changes places is seldom: the passage has to say nearly all of the claim. */
const EXCHANGE: Weights<ExchangeSign> = { bias: -9.78, isTop: 3.02, lead: 5.71, own: 9.4 };
