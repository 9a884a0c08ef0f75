/** Names that several places of a page give, compared: one has initials, the next a role before the name. */
import type { Name } from '../../model/item';
import { isEastAsianName } from '../record/eastAsian';
import { foldWords } from './page';

export function isPerson({ family, given, literal }: Name): boolean {
  return (family !== undefined && given !== undefined) || (literal !== undefined && isEastAsianName(literal));
}

export function isFull<One>(list: readonly One[]): boolean {
  return list.length > 0;
}

/** As one prints it: `Jan van den Berg`. */
export function textOf({ given, family, literal, suffix, 'non-dropping-particle': particle }: Name): string {
  return literal ?? [given, particle, family, suffix].filter((part) => part !== undefined).join(' ');
}

/**
 * A line runs a name together with what stands beside it, `Jane RoeCorrespondent`, `Reporter Jane Roe`: where the page gives the name alone
 * as well, that is the name.
 */
export function withoutBesides(known: readonly Name[]): (name: Name) => Name {
  const joined = known.map((one) => [joinedOf(one), one] as const);
  return (name) => {
    const own = joinedOf(name);
    const isPart = (part: string) => part.length < own.length && (own.startsWith(part) || own.endsWith(part));
    return joined.find(([part]) => isPart(part))?.[1] ?? name;
  };
}

function joinedOf(name: Name): string {
  return foldWords(textOf(name)).replaceAll(' ', '');
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
