/** Names that several places of a page give, compared: one has initials, the next a role before the name. */
import type { Name } from '../../model/item';
import { foldWords } from './page';

export function isPerson({ family, given }: Name): boolean {
  return family !== undefined && given !== undefined;
}

export function isFull<One>(list: readonly One[]): boolean {
  return list.length > 0;
}

/** As one prints it: `Jan van den Berg`. */
export function textOf({ given, family, literal, suffix, 'non-dropping-particle': particle }: Name): string {
  return literal ?? [given, particle, family, suffix].filter((part) => part !== undefined).join(' ');
}

/** The same family name, and a given name that begins or ends alike. */
export function isSame(one: Name): (other: Name) => boolean {
  const family = foldWords(one.family ?? one.literal ?? '');
  const given = foldWords(one.given ?? '');
  return (other) => {
    const otherGiven = foldWords(other.given ?? '');
    return (
      family === foldWords(other.family ?? other.literal ?? '') &&
      (given[0] === otherGiven[0] || given.endsWith(otherGiven) || otherGiven.endsWith(given))
    );
  };
}
