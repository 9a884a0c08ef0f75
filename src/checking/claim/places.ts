/** Places in a claim and in a sentence, by the words around them. */
import type { TextPosition } from '../../model/passage';
import { remembering } from '../../text/remembering';
import type { ClaimText } from './claimText';
import type { Sentence, Stated } from './looks';

/**
 * How much two places in a claim and a sentence are alike, 0..1: the share of the words near the one, the nearer the heavier, that stand
 * near the other.
 */
export function likenessOfPlaces(
  here: TextPosition,
  there: TextPosition,
  { text, weights }: Stated,
  { text: passage, alignment }: Sentence,
): number {
  const [before, beforeOther] = [wordsBefore(text, here), wordsBefore(passage, there)];
  let shared = 0;
  let all = 0;
  text.words.forEach((word, index) => {
    if (word.start < here.end && word.end > here.start) return;
    const weight = weights[index]! / (1 + distance(index, before) / HALVED_AT);
    const pair = alignment.pairOf[index];
    all += weight;
    if (pair) {
      const away = Math.max(0, distance(pair.passage, beforeOther) - BESIDE);
      shared +=
        (weight * pair.credit) /
        (1 + (away + breaksBetween(passage.words[pair.passage]!, there, passage.text)) / FADED_AT);
    }
  });
  return all === 0 ? 0 : shared / all;
}

/** In words: at this distance a word counts for half. */
const HALVED_AT = 4;
/** As near as this is beside it, in any order; beyond, it fades, half at so many more. */
const BESIDE = 3;
const FADED_AT = 6;

/** How many words stand before the end of a place. */
function wordsBefore({ words }: ClaimText, { end }: TextPosition): number {
  const index = words.findIndex(({ start }) => start >= end);
  return index < 0 ? words.length : index;
}

/** In words; the one right before and the one right behind are both next to it. */
function distance(index: number, place: number): number {
  return index < place ? place - index - 1 : index - place;
}

/** What parts the members of a list and the clauses of a sentence. It keeps apart as much as a word does. */
const BREAK = /[,;:()\u2013\u2014](?!\d)|(?<!\p{L})(?:and|but|while|whereas|compared|versus|than)(?!\p{L})/giu;

/** Texts are compared with many claims. */
const MOST_TEXTS = 2000;
const breaksIn = remembering(
  (text): readonly number[] => [...text.matchAll(BREAK)].map(({ index }) => index),
  MOST_TEXTS,
);

/** How many commas, brackets and words that join stand between two places of a text. */
export function breaksBetween(one: TextPosition, other: TextPosition, text: string): number {
  const [from, to] = one.start < other.start ? [one.end, other.start] : [other.end, one.start];
  const breaks = breaksIn(text);
  return Math.max(0, countBelow(to, breaks) - countBelow(from, breaks));
}

/** How many of sorted numbers are below one. */
function countBelow(limit: number, sorted: readonly number[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
