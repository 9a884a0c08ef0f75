/** A true statement and a false one that differ in one thing alone, made from a sentence of a source. */
import type { CheckCode } from '../../../../src/model/problem';
import type { Random } from '../../search/random';
import { type BenchPassage, type BenchTexts, contentWords, shareOf } from '../sources';

export interface Twins {
  readonly kind: string;
  readonly variant: string;
  readonly truth: string;
  readonly falsehood: string;
  readonly code: CheckCode;
  /** What tells them apart, so that nobody leaves it out. */
  readonly changed: string;
}

/** What makes twins of a sentence: as many as it finds ways. */
export type MakeTwins = (passage: BenchPassage, texts: BenchTexts, random: Random) => readonly Twins[];

/** Marks of markup, quotation marks, several sentences in one; a year in brackets, which a draft would mean as a citation. */
const AWKWARD = /["“”„«»‘*_[\]<>|`\\{}#~^@]|'\s|\s'|[.:?!]\s\p{Lu}|\([^()]*\d{4}[a-z]?\)/u;
/** What tells the reader to do something is not true or false. */
const IMPERATIVE =
  /^(?:Put|Take|Ask|Look|Say|Quote|Write|Give|Start|Note|Consider|Let|Leave|See|Imagine|Remember|Think|Compare|Read|Find|Make|Do|Then ask|So give|If [^,]+, (?:say|look|ask|put|take))\b/;

/** Plain sentences: what stands in quotation marks, in brackets or in a list has troubles of its own. */
export function isPlainSentence(text: string): boolean {
  const words = text.split(' ').length;
  const isSentence = /^\p{Lu}[^\n]*[\p{L}\p{N}%)]\.$/u.test(text);
  return isSentence && words >= 8 && words <= 45 && !AWKWARD.test(text) && !IMPERATIVE.test(text);
}

/** Two sentences share so much of their words that one may say what the other says. */
const SAME_MATTER = 0.5;

/** Whether `word` stands near the passage, or near any that speaks of the same matter: then a change to it may be true. */
export function standsNear(word: string, { paragraph, words }: BenchPassage, { passages }: BenchTexts): boolean {
  const lower = word.toLowerCase();
  if (paragraph.includes(lower)) return true;
  return passages.some((other) => other.paragraph.includes(lower) && shareOf(words, other.words) >= SAME_MATTER);
}

/** Whether a changed sentence is by chance what another passage says. */
export function isSaid(text: string, { passages }: BenchTexts): boolean {
  const words = contentWords(text);
  return passages.some((other) => shareOf(words, other.words) === 1);
}
