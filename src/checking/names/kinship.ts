/** Whether of two names the one may stand where the other does, and what they have in common. */
import type { TextPosition } from '../../model/passage';
import { fold } from '../../text/normalize';
import { plainWords } from './aliases';
import type { FoundName } from './names';
import { ORGANISATION } from './nameWords';
import { areApart, isCountry, isPlace, isSeat, isTown, isWholeCountry, isWiderOrNarrower } from './placeNames';

/**
 * A place is another place only where neither lies in the other, as far as is known; a person is no organisation. What is not known may be
 * a place beside a town, but lie in a country.
 */
export function isComparable(one: FoundName, other: FoundName): boolean {
  if ((mayBePlace(one) && isTown(other.text)) || (mayBePlace(other) && isTown(one.text))) return true;
  if (one.kind === 'people' || other.kind === 'people') return areOfPeoples(one, other);
  if (one.kind === 'place' || other.kind === 'place') return one.kind === other.kind && areApart(one.text, other.text);
  if (one.kind === other.kind || one.kind === 'unknown' || other.kind === 'unknown') return true;
  return one.kind !== 'person' && other.kind !== 'person';
}

/** A people is no place, and no part of a country, but acts as a whole country does. */
function areOfPeoples(one: FoundName, other: FoundName): boolean {
  const isOfPeople = ({ kind, text }: FoundName) => kind === 'people' || (kind === 'place' && isWholeCountry(text));
  return isOfPeople(one) && isOfPeople(other) && areApart(one.text, other.text);
}

/** Of several words it is rather a person or a treaty. */
function mayBePlace({ kind, text }: FoundName): boolean {
  return kind === 'unknown' && !/\s/.test(text);
}

/** Whether a name that is not known, in its text, may be of a place in the country that the other name is of. */
export function mayLieIn({ kind, start }: FoundName, text: string, country: FoundName): boolean {
  if (kind !== 'unknown' || !PLACING.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))) return false;
  return isCountry(country.text);
}

/** Whether a town that acts, as "Washington" does, may be the government of one of the countries. */
export function mayStandFor(
  { kind, start, text: town }: FoundName,
  text: string,
  countries: readonly string[],
): boolean {
  if (kind !== 'place' || !isSeat(town) || PLACING.test(text.slice(Math.max(0, start - LONGEST_LEAD), start)))
    return false;
  return countries.some((country) => isCountry(country) && isWiderOrNarrower(town, country));
}

const PLACING = /\b(?:in|at|near|from|outside)\s(?:the\s)?$/i;
const LONGEST_LEAD = 16;

/** Whether the one is a place and the other an organisation called after it, which is no other name of it: a university may be. */
export function isSeatOf(place: string, name: string): boolean {
  const words = fold(name).split(/[^\p{L}]+/u);
  return words.some((word) => ORGANISATION.has(word)) && !words.includes('university') && isPlace(place);
}

/** A word of the one name in the other, or the same word right before them: "Judge Sand", "Judge Wood". */
export function isAkin(one: FoundName, other: FoundName, text: string, passage: string): boolean {
  const words = plainWords(other.text);
  if (one.text.split(/\s+/).some((word) => /^\p{Lu}/u.test(word) && words.includes(plainWords(word)))) return true;
  const before = wordBefore(one, text);
  return before !== undefined && before.length > LONGEST_LINK && before === wordBefore(other, passage);
}

/** Shorter words before a name are articles and prepositions. */
const LONGEST_LINK = 3;

function wordBefore({ start }: TextPosition, text: string): string | undefined {
  return /(\p{L}+)[\s,“"]{1,3}$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1]?.toLowerCase();
}

/** Whether it only tells where a report was written: "PARIS — The mills …", "PARIS (Wire) - The mills …". */
export function isDateline({ kind, start, end }: FoundName, text: string): boolean {
  if (kind === 'acronym' || text.slice(0, start).trim() !== '') return false;
  const isInCapitals = !/\p{Ll}/u.test(text.slice(start, end));
  return isInCapitals && DATELINE.test(text.slice(end, end + LONGEST_DATELINE));
}

const DATELINE = /^(?:, [\p{L} .]{2,20})?(?: \([^()]{2,20}\))?\s?(?:[—–]|-\s)/u;
const LONGEST_DATELINE = 50;

/** Whether it only names a language: "(Italian: Pio)". */
export function isLabel({ start, end }: TextPosition, text: string): boolean {
  return /[(;]\s?$/.test(text.slice(Math.max(0, start - 2), start)) && text[end] === ':';
}
