/** A figure or date of a claim beside one of a passage: how likely both are said of the same thing. */

import { farness, isEndOf, isOfOnePeriod, isOfOneSort, isSameMeasure, partsInCommon, sameValueKey } from './factSorts';
import { countingLikeness, differsInUse, isJoined, isSameBefore, isSameNext, nearnessOf } from './factSurroundings';
import { compareFacts, type Fact, numberIn } from './facts';
import { coverageOf, type Look, ownCoverage, type Sentence, type Stated } from './looks';
import { likenessOfPlaces } from './places';
import { isBetweenDates, isReckoned } from './reckoning';
import { areTransposed, isSlip } from './slips';
import { leadSign, logOdds, type Signs, type Weights } from './weighing';

/** One of the claim and one of a sentence that can be compared. */
export interface FactPair extends WeighedFact {
  readonly look: Look;
  readonly sentence: Sentence;
  readonly signs: Signs<FactSign>;
}

/** What a figure or date of a sentence is to one of the claim. */
export interface WeighedFact {
  /** That of the sentence. */
  readonly fact: Fact;
  /** The passage that the sentence is. */
  readonly passageId: number;
  readonly outcome: 'agrees' | 'differs';
  /** Another figure of the claim agrees with it, or another one of the sentence, in as like a place, with that of the claim. */
  readonly isTaken: boolean;
  readonly isSaidBeside: boolean;
  /** That of the claim comes of it and others there. */
  readonly isReckoned: boolean;
  /** Both count the same, as far as the words behind them tell. */
  readonly isOfSame: boolean;
  /** Of the clause, by the passage and the sentences beside it, 0..1. */
  readonly coverage: number;
  /** How much the two places are alike, 0..1. */
  readonly likeness: number;
  /** The log-odds that they are said of the same thing. */
  readonly odds: number;
}

/** What tells whether two figures or dates play the same part, each 0..1 if nothing else is said. */
export type FactSign =
  /** How much the places are alike, and by how much another figure of the sentence has a better one that no other of the claim agrees with. */
  | 'likeness'
  | 'outdone'
  /** How much of the clause the very sentence says, and whether it is the passage itself, not one beside it. */
  | 'own'
  | 'isPassage'
  /** By how much the passage says more of the claim than any other, -0.5..0.5, and whether it is the first of all. */
  | 'lead'
  | 'isFirst'
  /** How much the sentences around the claim speak of the same work, and of the same place of it. */
  | 'around'
  | 'nearby'
  /** The same, where the passages about have no other value that the claim's could be taken from. */
  | 'isOnlyNearby'
  /** The sentence has no other such figure that can be compared, or three and more. */
  | 'isAlone'
  | 'isOneOfMany'
  /** Another figure of the claim agrees with that of the sentence. */
  | 'isTaken'
  /** Others of the claim agree with others of the sentence: a half, for two and more 1; and one of them stands right by both. */
  | 'beside'
  | 'joined'
  /** Another of the claim could stand in the sentence, and another stands there. */
  | 'differsBeside'
  /** The next word is the same, and the one before. */
  | 'sameNext'
  | 'sameBefore'
  | 'countsSame'
  /** Of two spans of time, one is how long after something it was, and the other how long it lasted. */
  | 'differsInUse'
  /** They differ as what is mistyped does, or have the same digits in another order. */
  | 'isSlip'
  | 'isTransposed'
  /** Of two dates, all parts but one are the same: 1; or one of two is: a half. */
  | 'sharesParts'
  /** They are far from each other, in sentences that are not alike. */
  | 'isFar'
  | 'isDate';

/**
 * Fitted by `bench:checking --fit facts` to figures and dates of drafts that people wrote about texts and labelled (fourteen sets, 4,000
 * statements), and of claims in FoolMeTwice and WiCE. Each set weighed by what the others taught, of 809 changed figures 578 are found at
 * log-odds of 1.5, 621 at 1, 651 at 0.5 and 674 at 0, with 1, 2, 4 and 9 of 683 true statements flagged; on FoolMeTwice 87, 81, 82 and
 * 79 % of what is found is refuted there.
 */
const WEIGHTS: Weights<FactSign> = {
  bias: -4.53,
  likeness: 2.32,
  outdone: -6.53,
  own: 0.56,
  isPassage: 1.23,
  lead: 1.22,
  isFirst: 1.09,
  around: 0.23,
  nearby: 0.67,
  isOnlyNearby: 0.65,
  isAlone: 1.03,
  isOneOfMany: -0.49,
  isTaken: -1.45,
  beside: 0.35,
  joined: 0.85,
  differsBeside: -0.44,
  sameNext: 0.55,
  sameBefore: 0.49,
  countsSame: -0.12,
  differsInUse: -0.73,
  sharesParts: 2.91,
  isSlip: 1.41,
  isTransposed: 3.47,
  isFar: -2.41,
  isDate: -1.05,
};

/** Below these nothing is known of pairs: of the clause by the passage, and by the very sentence, and of the places. */
const LEAST_COVERAGE = 0.1;
const LEAST_OWN = 0.08;
const LEAST_LIKENESS = 0.05;
/** So near to what the sentences around say, the only one of its sort may be the one in whatever words. */
const LEAST_NEARBY = 0.4;
const MANY = 3;
/** How many others agree beside a figure from where more tell no more. */
const MOST_BESIDE = 2;
/** A place that is nearer by no more is as good. */
const AS_NEAR = 0.25;

/** Every figure or date of the passages, and of the sentences beside them, that `fact` can be compared with. */
export function pairsOf(fact: Fact, clause: readonly number[], stated: Stated, looks: readonly Look[]): FactPair[] {
  const isInterval = isBetweenDates(fact, stated.text, () =>
    looks.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  );
  return looks.flatMap((look) => {
    const coverage = coverageOf(look.credits, stated.weights, clause);
    const isOnly = valuesLike(fact, look).size === 1;
    return look.sentences.flatMap((sentence) => {
      const own = ownCoverage(sentence, look.credits, stated, clause);
      const found = candidatesIn(sentence, fact, stated);
      return found.flatMap((candidate) => {
        const isNear = coverage >= LEAST_COVERAGE && own >= LEAST_OWN && candidate.likeness >= LEAST_LIKENESS;
        const isOnlyOne = isOnly && look.nearby >= LEAST_NEARBY && isOfOneSort(fact, candidate.fact);
        const isThere = coverage > 0 || look.nearby > 0 || candidate.outcome === 'agrees';
        if (!isNear && !isOnlyOne && !(isThere && isToldOtherwise(candidate))) return [];
        return [weigh(candidate, found, { fact, stated, look, sentence, coverage, own, isOnly, isInterval })];
      });
    });
  });
}

/** The values of the same sort that the passages of a look have. */
function valuesLike(fact: Fact, { sentences }: Look): ReadonlySet<string> {
  const like = sentences.flatMap(({ text }) => text.facts.filter((other) => isOfOneSort(fact, other)));
  return new Set(like.map(sameValueKey));
}

/** A figure or date of a sentence that can be compared. */
interface Candidate extends Pick<WeighedFact, 'fact' | 'outcome' | 'isTaken' | 'likeness'> {
  readonly isJoined: boolean;
  /** How much the places are alike and the same is counted. */
  readonly nearness: number;
  readonly partsInCommon: number;
  /** How many others of the claim agree with others of the sentence. */
  readonly beside: number;
  readonly differsBeside: boolean;
}

function candidatesIn(sentence: Sentence, fact: Fact, stated: Stated): Candidate[] {
  const others = stated.text.facts.filter((other) => other !== fact);
  const { facts } = sentence.text;
  const [agreed, differing] = partition(others, facts);
  return facts.flatMap((other) => {
    const outcome = isEndOf(fact, other, facts) ? 'agrees' : compareFacts(fact, other);
    if (outcome === 'incomparable') return [];
    const likeness = likenessOfPlaces(fact, other, stated, sentence);
    const joined = isOfOnePeriod(fact, other) && isJoined(fact, other, stated.text, sentence.text);
    return {
      fact: other,
      outcome,
      isTaken: others.some((one) => compareFacts(one, other) === 'agrees'),
      likeness,
      isJoined: joined,
      nearness: nearnessOf(fact, other, likeness, joined),
      partsInCommon: partsInCommon(fact, other),
      differsBeside: differing.some((one) => facts.some((two) => two !== other && isOfOneSort(one, two))),
      beside: agreed.filter((one) => compareFacts(one, other) !== 'agrees').length,
    };
  });
}

/** The others of a claim that agree with one of a sentence, and those that do not. Small ones come again everywhere. */
function partition(others: readonly Fact[], facts: readonly Fact[]): [agreed: Fact[], differing: Fact[]] {
  const telling = others.filter(({ isSlight }) => !isSlight);
  const agreed = telling.filter((one) => facts.some((other) => compareFacts(one, other) === 'agrees'));
  return [agreed, telling.filter((one) => !agreed.includes(one))];
}

/** What agrees, or is the same date but for its day, or has others beside it that agree, tells something in whatever words. */
function isToldOtherwise({ outcome, partsInCommon, beside }: Candidate): boolean {
  return outcome === 'agrees' || partsInCommon === 1 || beside > 0;
}

interface Place extends Pick<FactPair, 'look' | 'sentence' | 'coverage'> {
  /** Of the claim. */
  readonly fact: Fact;
  readonly stated: Stated;
  readonly own: number;
  /** There is one value of its sort in the passages of the look. */
  readonly isOnly: boolean;
  /** It is how far two dates are apart. */
  readonly isInterval: boolean;
}

function weigh(candidate: Candidate, all: readonly Candidate[], place: Place): FactPair {
  const { fact, outcome, isTaken, likeness } = candidate;
  const { look, sentence, coverage, stated } = place;
  const signs = signsOf(candidate, all, place);
  const agreeing = all.filter((one) => one.outcome === 'agrees');
  return {
    look,
    sentence,
    signs,
    fact,
    passageId: sentence.passage.id,
    outcome,
    isTaken,
    isSaidBeside:
      outcome === 'differs' &&
      (isNumberIn(place.fact, sentence.text.facts) ||
        agreeing.some(({ nearness }) => candidate.nearness < nearness + AS_NEAR)),
    isReckoned: outcome === 'differs' && (place.isInterval || isReckoned(place.fact, fact, stated.text, sentence.text)),
    isOfSame: signs.sameNext === 1 || signs.countsSame === 1,
    coverage,
    likeness,
    odds: logOdds(signs, WEIGHTS),
  };
}

/** The very number of something that is not comparable: "twenty people for every job", "20 applications for each opening". */
function isNumberIn(fact: Fact, facts: readonly Fact[]): boolean {
  if (fact.kind === 'date') return false;
  const number = numberIn(fact.figure.quantity);
  return facts.some(
    (other) =>
      other.kind === 'figure' &&
      compareFacts(fact, other) === 'incomparable' &&
      numberIn(other.figure.quantity) === number,
  );
}

function signsOf(
  candidate: Candidate,
  all: readonly Candidate[],
  { fact, stated, look, sentence, own, isOnly }: Place,
): Signs<FactSign> {
  const { fact: other, likeness, nearness, isTaken } = candidate;
  const rivals = all.filter((one) => one !== candidate && !one.isTaken && !isSameMeasure(one.fact, other));
  const [text, otherText] = [stated.text.text, sentence.text.text];
  return {
    likeness,
    outdone: Math.max(0, ...rivals.map((rival) => rival.nearness - Math.max(likeness, nearness))),
    own,
    isPassage: Number(sentence.passage === look.passage),
    lead: leadSign(look.lead),
    isFirst: Number(look.isFirst),
    around: look.around,
    nearby: look.nearby,
    isOnlyNearby: isOnly && isOfOneSort(fact, other) ? look.nearby : 0,
    isAlone: Number(rivals.length === 0),
    isOneOfMany: Number(rivals.length >= MANY),
    isTaken: Number(isTaken),
    beside: Math.min(MOST_BESIDE, candidate.beside) / MOST_BESIDE,
    joined: Number(candidate.isJoined),
    differsBeside: Number(candidate.differsBeside),
    sameNext: Number(isSameNext(fact, text, other, otherText)),
    sameBefore: Number(isSameBefore(fact, text, other, otherText)),
    countsSame: countingLikeness(fact, other),
    differsInUse: Number(differsInUse(fact, text, other, otherText)),
    sharesParts: candidate.partsInCommon,
    ...distanceOf(candidate, fact, text, otherText, own * likeness),
    isDate: Number(fact.kind === 'date'),
  };
}

/**
 * What agrees is not off at all.
 * @param sameness of the sentences, 0..1: where all else is the same, nothing is too far
 */
function distanceOf(
  { fact: other, outcome }: Candidate,
  fact: Fact,
  text: string,
  otherText: string,
  sameness: number,
): Pick<Signs<FactSign>, 'isSlip' | 'isTransposed' | 'isFar'> {
  if (outcome === 'agrees') return { isSlip: 0, isTransposed: 0, isFar: 0 };
  const isSlight = fact.isSlight || other.isSlight;
  const slips = !isSlight && isSlip(fact, text, other, otherText);
  const isTransposed = !isSlight && areTransposed(fact, text, other, otherText);
  // What a slip makes of a figure may be far off.
  const isFar = slips || isTransposed ? 0 : farness(fact, other) * (1 - sameness);
  return { isSlip: Number(slips), isTransposed: Number(isTransposed), isFar };
}
