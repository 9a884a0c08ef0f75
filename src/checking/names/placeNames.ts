/** Places by their names, and whether the one says where the other lies. */

import { hasParts, isCapital, isPartOf, placeOf, rootOf, wholesOf } from '../../text/lexicon/gazetteer';
import { fold } from '../../text/normalize';

/** Whether two names are of places neither of which lies in the other, as far as is known, or both of none that is known. */
export function areApart(one: string, other: string): boolean {
  const [a, b] = [placeNamed(one), placeNamed(other)];
  return a === undefined || b === undefined ? a === b : !isPartOf(a, b) && !isPartOf(b, a);
}

/** Whether a name is of a place that is known, or made from one. */
export function isPlace(name: string): boolean {
  return placeNamed(name) !== undefined;
}

/** Whether a name is of a country or another place in which places lie. */
export function isCountry(name: string): boolean {
  const place = placeNamed(name);
  return place !== undefined && (CONTINENTS.has(place) || hasParts(place));
}

/** Whether a name is a country's own that lies in none: `France`, not `Alaska`, `French`. */
export function isWholeCountry(name: string): boolean {
  const place = placeOf(fold(name).replaceAll('.', ''));
  return place !== undefined && hasParts(place) && wholesOf(place).every((whole) => CONTINENTS.has(whole));
}

/** Whether a name is of a town, or of another place in which none is known to lie. */
export function isTown(name: string): boolean {
  return isPlace(name) && !isCountry(name);
}

/** Whether a name is of a town that a country is governed from, and goes by: "Washington announced". */
export function isSeat(name: string): boolean {
  const place = placeNamed(name);
  return place !== undefined && isCapital(place);
}

/** The place that a name names or is made from: `europe` for "Europeans". */
function placeNamed(name: string): string | undefined {
  const root = rootOf(fold(name).replaceAll('.', ''));
  return placeOf(root) ?? (CONTINENTS.has(root) ? root : undefined);
}

/** "In Germany" for "in Bremen": the one may be said where the other is so, or at least is not denied by it. */
export function isWiderOrNarrower(one: string, other: string): boolean {
  if (DIRECTION.test(one) || DIRECTION.test(other)) return true;
  const [a, b] = [placeNamed(one), placeNamed(other)];
  if (a === undefined || b === undefined) return false;
  return liesIn(a, b) || liesIn(b, a);
}

/** "Western" is many countries. */
const DIRECTION = /^(?:(?:north|south)?(?:east|west)|north|south)(?:ern(?:er)?)?s?$/i;

/** Of some countries it is not known on which continent they lie. */
function liesIn(place: string, whole: string): boolean {
  if (!CONTINENTS.has(whole)) return isPartOf(place, whole);
  return isPartOf(place, whole) || ![...CONTINENTS].some((continent) => isPartOf(place, continent));
}

export const CONTINENTS: ReadonlySet<string> = new Set([
  'africa',
  'asia',
  'europe',
  'oceania',
  'north america',
  'south america',
]);
