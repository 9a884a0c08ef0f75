/** A figure or date of a claim beside one of a passage: how likely both are said of the same thing. */
import type { TextPosition } from '../../model/passage';
import { relationOf } from '../../text/lexicon/relations';
import { stem } from '../../text/stem';
import { compareFacts, type DateFact, type Fact, numberIn } from './facts';
import { coverageOf, type Look, ownCoverage, type Sentence, type Stated } from './looks';
import { likenessOfPlaces } from './places';
import { areTransposed, isSlip } from './slips';
import { logOdds, type Signs, type Weights } from './weighing';

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
  readonly outcome: 'agrees' | 'differs';
  /** Another figure of the claim agrees with it, or another one of the sentence with that of the claim. */
  readonly isTaken: boolean;
  readonly isSaidBeside: boolean;
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
  /** The sentence has no other such figure that can be compared, or three and more. */
  | 'isAlone'
  | 'isOneOfMany'
  /** Another figure of the claim agrees with that of the sentence. */
  | 'isTaken'
  /** The next word is the same. */
  | 'sameNext'
  /** They differ as what is mistyped does, or have the same digits in another order. */
  | 'isSlip'
  | 'isTransposed'
  /** They are far from each other, in sentences that are not alike. */
  | 'isFar'
  | 'isDate';

/**
 * Fitted by `bench:checking --fit facts` to figures and dates of drafts that people wrote about texts and labelled (eight sets, 2,240
 * statements), and of claims in FoolMeTwice and WiCE. Each set weighed by what the others taught, of 441 changed figures 318 are found at
 * log-odds of 1.5, 338 at 1, 350 at 0.5 and 359 at 0, with 0, 1, 3 and 5 of 390 true statements flagged; on FoolMeTwice 83, 83, 79 and
 * 73 % of what is found is refuted there.
 */
const WEIGHTS: Weights<FactSign> = {
  bias: -5.34,
  likeness: 1.39,
  outdone: -7.73,
  own: 1.2,
  isPassage: 1.42,
  lead: 1.32,
  isFirst: 1.18,
  around: 0.29,
  nearby: 1.2,
  isAlone: 1.52,
  isOneOfMany: -0.82,
  isTaken: -1.23,
  sameNext: 0.61,
  isSlip: 2.02,
  isTransposed: 2.62,
  isFar: -2.22,
  isDate: -0.8,
};

/** Below these nothing is known of pairs: of the clause by the passage, and by the very sentence, and of the places. */
const LEAST_COVERAGE = 0.2;
const LEAST_OWN = 0.15;
const LEAST_LIKENESS = 0.1;
/** What counts the same thing beside it is nearer by so much. */
const COUNTING_BONUS = 0.15;
const MANY = 3;
const MOST_LEAD = 0.5;

/** Every figure or date of the passages, and of the sentences beside them, that `fact` can be compared with. */
export function pairsOf(fact: Fact, clause: readonly number[], stated: Stated, looks: readonly Look[]): FactPair[] {
  const others = stated.text.facts.filter((other) => other !== fact);
  return looks.flatMap((look) => {
    const coverage = coverageOf(look.credits, stated.weights, clause);
    if (coverage < LEAST_COVERAGE) return [];
    return look.sentences.flatMap((sentence) => {
      const own = ownCoverage(sentence, look.credits, stated, clause);
      const comparable = sentence.text.facts.filter((other) => compareFacts(fact, other) !== 'incomparable');
      const agreeing = comparable.filter((other) => compareFacts(fact, other) === 'agrees');
      const taken = comparable.map((other) => others.some((one) => compareFacts(one, other) === 'agrees'));
      const places = comparable.map((other) => likenessOfPlaces(fact, other, stated, sentence));
      return comparable.flatMap((other, at): FactPair[] => {
        const likeness = places[at]!;
        if (own < LEAST_OWN || likeness < LEAST_LIKENESS) return [];
        const outcome = agreeing.includes(other) ? 'agrees' : 'differs';
        const rivals = comparable.flatMap((rival, place) =>
          place === at || taken[place] ? [] : [nearness(fact, rival, places[place]!)],
        );
        const signs: Signs<FactSign> = {
          likeness,
          outdone: Math.max(0, ...rivals.map((rival) => rival - Math.max(likeness, nearness(fact, other, likeness)))),
          own,
          isPassage: Number(sentence.passage === look.passage),
          lead: Math.max(-MOST_LEAD, Math.min(MOST_LEAD, look.lead)),
          isFirst: Number(look.isFirst),
          around: look.around,
          nearby: look.nearby,
          isAlone: Number(rivals.length === 0),
          isOneOfMany: Number(rivals.length >= MANY),
          isTaken: Number(taken[at]),
          sameNext: Number(isSameNext(fact, stated.text.text, other, sentence.text.text)),
          ...distanceOf(fact, stated.text.text, other, sentence.text.text, outcome, own * likeness),
          isDate: Number(fact.kind === 'date'),
        };
        const odds = logOdds(signs, WEIGHTS);
        const isSaidBeside = outcome === 'differs' && agreeing.length > 0;
        return [
          { look, sentence, signs, fact: other, outcome, isTaken: taken[at]!, isSaidBeside, coverage, likeness, odds },
        ];
      });
    });
  });
}

/** Whether the same is counted, as far as both say what. */
export function countsTheSame({ counted }: Fact, other: Fact): boolean {
  return counted.length === 0 || other.counted.length === 0 || counted.some((one) => isAmong(one, other.counted));
}

function isAmong(term: string, terms: readonly string[]): boolean {
  return terms.some((other) => relationOf(term, other) === 'same' || relationOf(term, other) === 'synonym');
}

function nearness(fact: Fact, other: Fact, likeness: number): number {
  if (fact.counted.length === 0 || other.counted.length === 0) return likeness;
  return likeness + (countsTheSame(fact, other) ? COUNTING_BONUS : -COUNTING_BONUS);
}

function isSameNext(fact: Fact, text: string, other: Fact, otherText: string): boolean {
  const [here, there] = [nextWord(fact, text), nextWord(other, otherText)];
  return here !== undefined && here === there;
}

function nextWord({ end }: TextPosition, text: string): string | undefined {
  const [word] = text.slice(end, end + NEXT).match(/[\p{L}\p{N}]+/u) ?? [];
  return word === undefined ? undefined : stem(word.toLowerCase());
}

/** As much text as the next word takes. */
const NEXT = 30;

/**
 * What agrees is not off at all.
 * @param sameness of the sentences, 0..1: where all else is the same, nothing is too far
 */
function distanceOf(
  fact: Fact,
  text: string,
  other: Fact,
  otherText: string,
  outcome: FactPair['outcome'],
  sameness: number,
): Pick<Signs<FactSign>, 'isSlip' | 'isTransposed' | 'isFar'> {
  if (outcome === 'agrees') return { isSlip: 0, isTransposed: 0, isFar: 0 };
  const isSlight = fact.isSlight || other.isSlight;
  return {
    isSlip: Number(!isSlight && isSlip(fact, text, other, otherText)),
    isTransposed: Number(!isSlight && areTransposed(fact, text, other, otherText)),
    isFar: farness(fact, other) * (1 - sameness),
  };
}

/** 0 for years of one decade and figures within the threefold, 1 beyond a lifetime and the sixteenfold. */
function farness(fact: Fact, other: Fact): number {
  if (fact.kind === 'date' && other.kind === 'date') {
    const years = Math.abs(yearOf(fact) - yearOf(other));
    return years < 12 ? 0 : years < 60 ? PARTLY : 1;
  }
  if (fact.kind === 'date' || other.kind === 'date') return 0;
  const [here, there] = [numberIn(fact.figure.quantity), numberIn(other.figure.quantity)];
  if (here === undefined || there === undefined || here <= 0 || there <= 0) return 0;
  const ratio = Math.abs(Math.log10(here / there));
  return ratio < 0.5 ? 0 : ratio < 1.2 ? PARTLY : 1;
}

const PARTLY = 0.65;

function yearOf({ date }: DateFact): number {
  return date.date.isYearless ? 0 : date.date.earliest[0];
}
