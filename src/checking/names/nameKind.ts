/** What a name names, by its own words. */
import { isOrdinaryWord, placeOf, rootOf } from '../../text/lexicon/gazetteer';
import { isGivenName } from '../../text/lexicon/givenNames';
import { fold } from '../../text/normalize';
import { COMPANY, ORGANISATION, PLACES } from './nameWords';
import { CONTINENTS } from './placeNames';

/** What a name names, as far as it shows. */
export type NameKind = 'person' | 'organisation' | 'place' | 'acronym' | 'unknown';

/**
 * @param name as it is written
 * @param words its words, folded
 */
export function kindOf(name: string, words: readonly string[]): NameKind {
  const key = fold(name).replaceAll('.', '');
  if (placeOf(rootOf(key)) !== undefined || CONTINENTS.has(rootOf(key))) return 'place';
  if (words.some((word) => ORGANISATION.has(word) || COMPANY.has(word))) return 'organisation';
  if (words.some((word) => PLACES.has(word))) return 'place';
  if (isOfPerson(name, words)) return 'person';
  return words.length === 1 && /^\p{Lu}[\p{Lu}\d&-]+s?$/u.test(name) ? 'acronym' : 'unknown';
}

/** "A. Holm", "Petra Lind", "Petra": a first name, and behind it a family's, if it is not a word like "Rose" that names of other things begin with. */
function isOfPerson(name: string, words: readonly string[]): boolean {
  if (/^\p{Lu}\.?\s|\s\p{Lu}\.?\s/u.test(name)) return true;
  if (words.length > MOST_NAMES || words.some((word) => /^(?:of|for|and|the|\d.*)$/.test(word))) return false;
  const [first = '', ...others] = words;
  if (!isGivenName(first.replace(/[-‐‑].*$/, ''))) return false;
  return !isOrdinaryWord(first) || (others.length > 0 && !isOrdinaryWord(others.at(-1)!));
}

/** Of a person, with particles. */
const MOST_NAMES = 5;
