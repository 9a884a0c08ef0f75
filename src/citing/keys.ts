/** Citation keys for records that have none. */
import { type ItemFields, type Name, sortNameOf } from '../model/item';
import { fold } from '../text/normalize';
import { toPlainText } from './plainText';
import { shortTitleOf } from './title';
import { yearTextOf } from './year';

/** Words of a title that say nothing of the work. */
export const SMALL_WORDS = new Set(
  'a an and as at by for from in is of on or the to with der die das ein eine und le la les un une des el los las'.split(
    ' ',
  ),
);

/** What folding leaves as it is, and ASCII has not. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * `chen2026`; `dreyer-nd` without a year; `laboratory-breakthroughs-orchestration-nd` without an author. A key that is taken is passed
 * over for the next letter: `chen2026b`. Of ASCII letters, digits and hyphens, so that it is a key in every markup.
 */
export function citationKey(fields: ItemFields, isTaken: (key: string) => boolean): string {
  const key = plainKey(fields);
  if (!isTaken(key)) return key;
  for (let number = 1; ; number++) {
    const other = `${key}${/\d$/.test(key) ? '' : '-'}${lettersOf(number)}`;
    if (!isTaken(other)) return other;
  }
}

function plainKey(fields: ItemFields): string {
  const year = yearTextOf(fields) ?? '-nd';
  const name = firstName(fields.author) ?? firstName(fields.editor);
  if (name) return `${name}${year}`;
  const title = wordsOf(shortTitleOf(fields) ?? '').filter((word) => !SMALL_WORDS.has(word));
  return title.length > 0 ? `${title.slice(0, 3).join('-')}-${year.replace('-', '')}` : `source${year}`;
}

/** The family name in one word; of an organisation's name no more than three. */
function firstName(names: readonly Name[] | undefined): string | undefined {
  const name = Array.isArray(names) ? (names[0] as Name | undefined) : undefined;
  if (!name || typeof name !== 'object') return undefined;
  const words = wordsOf(String(sortNameOf(name) ?? ''));
  return (name.family ? words.join('') : words.slice(0, 3).join('-')) || undefined;
}

/** The words of a text in ASCII letters and digits. */
export function wordsOf(text: string): string[] {
  const folded = fold(toPlainText(text.slice(0, 300))).replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter);
  return folded.replace(/'/g, '').match(/[a-z0-9]+/g) ?? [];
}

/** 1 is `b`, since the first has no letter; `z` is followed by `aa`. */
function lettersOf(number: number): string {
  const letter = String.fromCharCode(97 + (number % 26));
  return number < 26 ? letter : lettersOf(Math.floor(number / 26) - 1) + letter;
}
