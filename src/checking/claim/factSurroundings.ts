/** What stands right by two figures or dates: the words next to them, what they count, other figures. */
import type { TextPosition } from '../../model/passage';
import { relationOf } from '../../text/lexicon/relations';
import { stem } from '../../text/stem';
import type { ClaimText } from './claimText';
import { compareFacts, type Fact, type FigureFact } from './facts';
import { breaksBetween } from './places';

/** Whether the same is counted, as far as both say what. */
export function countsTheSame({ counted }: Fact, other: Fact): boolean {
  return counted.length === 0 || other.counted.length === 0 || counted.some((one) => isAmong(one, other.counted));
}

/** How much the same is counted, 0..1: what is counted by the same noun, or a half where no more than a word of it is the same. */
export function countingLikeness({ counted }: Fact, { counted: other }: Fact): number {
  const [noun, otherNoun] = [counted.at(-1), other.at(-1)];
  if (noun === undefined || otherNoun === undefined) return 0;
  if (isAmong(noun, other) || isAmong(otherNoun, counted)) return 1;
  return counted.some((one) => isAmong(one, other)) ? PARTLY_COUNTED : 0;
}

/** `11 Cy Young votes` for `two Cy Young awards`. */
const PARTLY_COUNTED = 0.5;

function isAmong(term: string, terms: readonly string[]): boolean {
  return terms.some((other) => relationOf(term, other) === 'same' || relationOf(term, other) === 'synonym');
}

/** What counts the same thing beside it is nearer by so much, and what stands by the same figure. */
const COUNTING_BONUS = 0.15;
const JOINED_BONUS = 0.3;

/** How much two places are alike, 0..1, and more or less by what stands there. */
export function nearnessOf(fact: Fact, other: Fact, likeness: number, isJoined: boolean): number {
  const joined = isJoined ? JOINED_BONUS : 0;
  if (fact.counted.length === 0 || other.counted.length === 0) return likeness + joined;
  return likeness + joined + COUNTING_BONUS * (2 * countingLikeness(fact, other) - 1);
}

/** Whether another figure of the claim that the sentence has stands by both, as the year by the sum in "$294 million in 1986". */
export function isJoined(fact: Fact, other: Fact, claim: ClaimText, passage: ClaimText): boolean {
  const beside = joinedTo(fact, claim).filter(({ isSlight }) => !isSlight);
  if (beside.length === 0) return false;
  const besideOther = joinedTo(other, passage);
  return beside.some((one) => besideOther.some((two) => compareFacts(one, two) === 'agrees'));
}

/** The ones before and behind, with nothing between that parts them. */
function joinedTo(fact: Fact, { text, facts }: ClaimText): Fact[] {
  const at = facts.indexOf(fact);
  return [facts[at - 1], facts[at + 1]].filter(
    (one) => one !== undefined && breaksBetween(fact, one, text) === 0,
  ) as Fact[];
}

export function isSameNext(fact: Fact, text: string, other: Fact, otherText: string): boolean {
  const [here, there] = [wordBehind(fact, text), wordBehind(other, otherText)];
  return here !== undefined && here === there;
}

export function isSameBefore(fact: Fact, text: string, other: Fact, otherText: string): boolean {
  const [here, there] = [wordBefore(fact, text), wordBefore(other, otherText)];
  return here !== undefined && here === there;
}

function wordBefore({ start }: TextPosition, text: string): string | undefined {
  const word = /(\p{L}+)[^\p{L}\p{N}.;:]*$/u.exec(text.slice(Math.max(0, start - NEXT), start))?.[1];
  return word === undefined ? undefined : stem(word.toLowerCase());
}

function wordBehind({ end }: TextPosition, text: string): string | undefined {
  const [word] = text.slice(end, end + NEXT).match(/[\p{L}\p{N}]+/u) ?? [];
  return word === undefined ? undefined : stem(word.toLowerCase());
}

/** Whether one of two spans of time tells how long after something it was, "two years later", and the other how long it lasted. */
export function differsInUse(fact: Fact, text: string, other: Fact, otherText: string): boolean {
  if (!isSpan(fact) || !isSpan(other)) return false;
  return isInterval(fact, text) !== isInterval(other, otherText);
}

export function isSpan(fact: Fact): fact is FigureFact {
  return fact.kind === 'figure' && fact.figure.quantity.dimension === 'time';
}

export function isInterval({ end }: Fact, text: string): boolean {
  return INTERVAL.test(text.slice(end, end + NEXT));
}

const INTERVAL = /^\s(?:later|earlier|after|afterwards|before|previously|ago|since|from|on(?=,))(?!\p{L})/u;

/** As much text as the next word takes. */
const NEXT = 30;
