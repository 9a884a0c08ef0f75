/** Another name in the same part of a reworded sentence: where no words stand the same on both sides, those around it tell. */
import { likenessOfPlaces, type Sentence, type Stated } from '../claim/looks';
import { isWithin } from './aliases';
import { isComparable, type NameDifference } from './nameCheck';
import type { FoundName } from './names';
import { sameName } from './sameName';

/** The words around the two must be this much the same, 0..1, and around no other name of the sentence nearly as much. */
const SAME_PART = 0.5;
const CLEAR_LEAD = 0.12;

/**
 * A name of the claim that the whole work does not have, and the one that plays its part in a sentence of it; undefined where there is none or
 * more than one. A name that the work has elsewhere may be another for the same.
 *
 * @param isNamed whether the work, or its record, has a name anywhere
 */
export function findNameInRole(
  stated: Stated,
  sentence: Sentence,
  isNamed: (name: string) => boolean,
): NameDifference | undefined {
  const names = stated.text.names();
  if (sentence.text.names().length === 0) return undefined;
  const missing = names.filter(({ text }) => !isNamed(text));
  if (missing.length !== 1) return undefined;
  const [name] = missing as [FoundName];
  const isSaid = ({ text }: FoundName) =>
    names.some((other) => isWithin(other.text, text) || isWithin(text, other.text) || sameName(other.text, text));
  const rivals = sentence.text
    .names()
    .filter((other) => !isSaid(other) && isComparable(name, other))
    .map((other) => ({ other, likeness: likenessOfPlaces(name, other, stated, sentence) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = rivals;
  if (!best || best.likeness < SAME_PART || best.likeness - (second?.likeness ?? 0) < CLEAR_LEAD) return undefined;
  return { statement: placeOf(name), passage: placeOf(best.other) };
}

function placeOf({ start, end }: FoundName): { readonly start: number; readonly end: number } {
  return { start, end };
}
