/** Citation keys by a pattern of the writer's, in the manner of Better BibTeX: `[auth:lower][year]`. */
import { type ItemFields, type Name, sortNameOf } from '../../model/item';
import { SMALL_WORDS, wordsOf } from '../keys';
import { shortTitleOf } from '../title';
import { yearTextOf } from '../year';

export const DEFAULT_KEY_PATTERN = '[auth:lower][year]';

/**
 * The key of a record. In brackets stand a part of it and what is done to it; all else stands as it is.
 *
 * Parts: `auth`, the first author's family name, or the title's first word where there is none; `authors`, up to three; `year`, or `nd`;
 * `shortyear`; `title`, all its words; `shorttitle`, the first three that say something; `veryshorttitle`, the first of these.
 * Done to it: `lower`, `upper`, `capitalize`, `abbr` (initials), or a number of characters.
 *
 * A key that is taken gets a letter: `chen2026`, `chen2026a`. Of what a pattern yields, what is no key in some markup is left out; a
 * pattern that yields nothing counts as the default.
 */
export function keyByPattern(pattern: string, fields: ItemFields, isTaken: (key: string) => boolean): string {
  const key = fill(pattern, fields) || fill(DEFAULT_KEY_PATTERN, fields) || 'source';
  if (!isTaken(key)) return key;
  const joint = /\d$/.test(key) ? '' : '-';
  for (let number = 0; ; number++) {
    const other = key + joint + lettersOf(number);
    if (!isTaken(other)) return other;
  }
}

const PART = /\[([a-z]{1,20})((?::[a-z0-9]{1,20}){0,5})\]|([^[\]]+)|[[\]]/gi;

function fill(pattern: string, fields: ItemFields): string {
  const parts = Array.from(pattern.slice(0, 200).matchAll(PART), ([, name, filters = '', literal]) => {
    if (name === undefined) return literal ?? '';
    const words = PARTS[name.toLowerCase()]?.(fields) ?? [];
    return filters.split(':').filter(Boolean).reduce(filtered, words).join('');
  });
  return parts
    .join('')
    .replace(/[^A-Za-z0-9_:.-]/g, '')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
}

const PARTS: Readonly<Record<string, (fields: ItemFields) => readonly string[]>> = {
  auth: (fields) => {
    const [first] = authorsOf(fields);
    return first === undefined ? significantWords(fields).slice(0, 1) : [first];
  },
  authors: (fields) => authorsOf(fields).slice(0, 3),
  year: (fields) => [yearTextOf(fields) ?? 'nd'],
  shortyear: (fields) => [yearTextOf(fields)?.slice(-2) ?? 'nd'],
  title: (fields) => wordsOf(fields.title ?? '').map(capitalized),
  shorttitle: (fields) => significantWords(fields).slice(0, 3),
  veryshorttitle: (fields) => significantWords(fields).slice(0, 1),
};

function authorsOf({ author, editor }: ItemFields): string[] {
  const names: unknown = author ?? editor;
  const list: readonly unknown[] = Array.isArray(names) ? names.slice(0, 3) : [];
  return list.flatMap((name) => {
    if (typeof name !== 'object' || name === null) return [];
    const words = wordsOf(String(sortNameOf(name as Name))).map(capitalized);
    // Of an organisation's name no more than three words.
    const most = (name as Name).family ? words.length : 3;
    return words.length > 0 ? [words.slice(0, most).join('')] : [];
  });
}

function significantWords(fields: ItemFields): string[] {
  return wordsOf(shortTitleOf(fields) ?? '')
    .filter((word) => !SMALL_WORDS.has(word))
    .map(capitalized);
}

function filtered(words: readonly string[], filter: string): readonly string[] {
  const length = Number(filter);
  if (Number.isInteger(length) && length > 0) return [words.join('').slice(0, length)];
  return words.map((word) => FILTERS[filter.toLowerCase()]?.(word) ?? word);
}

const FILTERS: Readonly<Record<string, (word: string) => string>> = {
  lower: (word) => word.toLowerCase(),
  upper: (word) => word.toUpperCase(),
  capitalize: capitalized,
  abbr: (word) => word.charAt(0),
};

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** 0 is `a`; `z` is followed by `aa`. */
function lettersOf(number: number): string {
  const letter = String.fromCharCode(97 + (number % 26));
  return number < 26 ? letter : lettersOf(Math.floor(number / 26) - 1) + letter;
}
