/** Whether passages say the contrary of a claim, by the signs in their words and by how well they speak of the same. */
import { type Difference, isMereAttribution, isRelevant, type Look, ownCoverage, type Stated } from '../claim/looks';
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
 * Log-odds from which a claim is contradicted. With the weights fitted on the other sets, of 441 claims in drafts written by hand whose
 * polarity was changed, 192 are found at 2.5, 221 at 2, 237 at 1.5, 243 at 1.2, 248 at 1 and 275 at 0, for 3, 4, 6, 10, 12 and 25 of 2200
 * that are true or have true twins; on FoolMeTwice, were all around the claims known, 14 of 14, 16 of 16, 17 of 17 and 20 of 24
 * are right at 2.5, 2, 1.5 and 1.2. A little above 1.5, since `few` against a bare plural is to be doubted and no more.
 */
const CONTRADICTED_ODDS = 1.6;
/**
 * Log-odds from which a claim is not borne out by what may contradict it. When it was set, in eight sets of drafts, this kept 8 of 22 claims
 * with another polarity from being taken for said, and 8 of 267 true ones; at 0 it was 4 and 2, at -4 11 and 12.
 */
const DOUBTED_ODDS = -2;

/** Whether a sign is strong enough to be shown. */
export function isSure({ odds, weighed, look }: Contradiction): boolean {
  return odds >= CONTRADICTED_ODDS && (weighed.kind !== 'exchange' || look.own >= LEAST_EXCHANGED);
}

/** What a passage must say of a claim by itself for what changes places in it to be sure: in fewer words both may be of other things. */
const LEAST_EXCHANGED = 0.45;

/** Whether a sign is strong enough for the passage not to bear the claim out. */
export function isDoubt({ odds }: Contradiction): boolean {
  return odds >= DOUBTED_ODDS;
}

/** Of the passages that are nearest to a claim, so many are read for its contrary. */
const MOST_LOOKS = 6;

/** All signs of the contrary in the passages nearest to a claim, the surest first. */
export function weighContradictions(looks: readonly Look[], stated: Stated): Contradiction[] {
  if (isMereAttribution(stated)) return [];
  const nearest = [...looks].sort((a, b) => b.coverage - a.coverage).slice(0, MOST_LOOKS);
  const { text, weights } = stated;
  const relevant = nearest.filter((look) => isRelevant(look, nearest));
  const found = relevant.flatMap((look, rank): Contradiction[] => {
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
export type ContrarySign = keyof ContrarySigns | 'around' | 'isNear' | 'length' | 'margin';
export type ExchangeSign = 'around' | 'lead' | 'own';

function toWeighed(cue: Cue, place: Place): WeighedCue {
  const { around, lead, own, isTop, isNear, length, margin } = lookSigns(cue, place);
  if (cue.kind === 'exchange') return { kind: 'exchange', signs: { around, lead, own } };
  if (cue.kind === 'contrary') return { kind: 'contrary', signs: { around, isNear, length, margin, ...cue.signs } };
  return { kind: 'denial', signs: { around, lead, own, isTop, isNear, length, margin, ...cue.signs } };
}

function oddsOf({ kind, signs }: WeighedCue): number {
  if (kind === 'denial') return logOdds(signs, DENIAL);
  return kind === 'contrary' ? logOdds(signs, CONTRARY) : logOdds(signs, EXCHANGE);
}

interface LookSigns extends Pick<Look, 'around' | 'lead' | 'own'> {
  /** The passage is the nearest, or among the nearest three. */
  readonly isTop: number;
  readonly isNear: number;
  /** Of the claim: the logarithm of its words. What is short is sooner said of something else, but has less to be said otherwise. */
  readonly length: number;
  /** How much more of the clause it says than the others, see {@link marginOf}. */
  readonly margin: number;
}

function lookSigns(cue: Cue, place: Place): LookSigns {
  const { looks, look, rank, stated } = place;
  const isAroundKnown = looks.some(({ around }) => around > 0);
  return {
    around: isAroundKnown ? look.around : UNKNOWN_AROUND,
    lead: look.lead,
    own: look.own,
    isTop: Number(rank === 0),
    isNear: Number(rank < NEAR),
    length: Math.log(1 + stated.text.words.length),
    margin: marginOf(cue, place),
  };
}

/** Where nothing around a claim speaks of any work, it is less sure that it speaks of this one than where all does. */
const UNKNOWN_AROUND = 0.5;
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
 * Fitted by logistic regression (`npm run bench:checking -- --fit polarity`), with the direction of each sign given, on twelve sets of drafts
 * written by hand, FoolMeTwice and WiCE: for each claim whose polarity was changed the surest sign in the passage that it came from, against
 * all signs found for true claims and for claims on near topics. See {@link CONTRADICTED_ODDS} for what they find.
 */
const DENIAL: Weights<DenialSign> = {
  bias: -4.99,
  around: 4.32,
  lead: 1.02,
  own: 0,
  isTop: 1.3,
  isNear: 1.19,
  length: -2.14,
  margin: 3.44,
  sharedInBoth: 1.72,
  nearness: 2.52,
  beside: 1.8,
  namedOtherwise: -2.36,
  firstShare: 2.1,
  isBefore: -2.01,
  isSlight: -0.77,
  isAnsweredSlightly: -4.35,
  hasException: -3.68,
  hoped: -2.63,
  isStill: 1.96,
  othersDenied: -1,
  isReversed: -0.26,
  isAgain: -6.79,
  isInStatement: -2.42,
};

const CONTRARY: Weights<ContrarySign> = {
  bias: -2.49,
  around: 2.94,
  isNear: 1.1,
  length: -2.2,
  margin: 4.49,
  nearness: 1.42,
  beside: 3.36,
  sharedInBoth: 4.23,
  isPlain: 0.9,
  endsTheSame: 0.87,
  hoped: -6.97,
  isSaidToo: -3.97,
  isLoose: -1.89,
  isConverse: 0,
  isName: -5.05,
};

/**
 * What changes places is seldom: the passage has to say nearly all of the claim. As fitted on ten of the sets: fitted
 * on twelve, plain exchanges of which nothing around tells are no longer sure.
 */
const EXCHANGE: Weights<ExchangeSign> = {
  bias: -4.79,
  around: 4.64,
  lead: 2.76,
  own: 4.2,
};
