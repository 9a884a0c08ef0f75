/** Whether two names are one, and which abbreviations stand for names. Knows nothing of where they stand. */
import { rootOf } from '../../text/lexicon/gazetteer';
import { isFirstName } from '../../text/lexicon/personNames';
import { fold } from '../../text/normalize';
import { remembering } from '../../text/remembering';
import { STOP_WORDS } from '../../text/stopWords';
import { COMPANY, TITLES, words } from './nameWords';

/** Whether two names are one in two forms: `Rithmire`, `M. Rithmire` and `Meg Rithmire`; `SLM` and `SLMs`; `China` and `Chinese`. In doubt they are. */
export function sameName(a: string, b: string, abbreviations: ReadonlyMap<string, string> = NONE): boolean {
  const [one, other] = [keysOf(a), keysOf(b)];
  if (one.length === 0 || other.length === 0) return false;
  if (isOneName(one, other)) return true;
  const [longOne, longOther] = [abbreviations.get(one.join(' ')), abbreviations.get(other.join(' '))];
  if (longOne !== undefined && isOneName(keysOf(longOne), other)) return true;
  if (longOther !== undefined && isOneName(one, keysOf(longOther))) return true;
  return isAcronymOf(one, other) || isAcronymOf(other, one);
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The words of a name as they compare: folded, without titles, articles and what companies are called by, adjectives as their nouns. */
const keysOf = remembering((name): readonly string[] => {
  const folded = fold(name).replaceAll('.', '').replace(/'s?$/, '').replace(/^the /, '');
  const whole = rootOf(folded.replace(FIRST_WORLD_WAR, 'world war 1').replace(SECOND_WORLD_WAR, 'world war 2'));
  const keys = whole
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '' && !LINKS.has(word) && !COMPANY.has(word))
    .flatMap((word) => singular(rootOf(word)).split(' '));
  const first = keys.findIndex((word) => !TITLES.has(word));
  return first > 0 ? keys.slice(first) : keys;
});

/** "World War 2", "the Second World War". */
const FIRST_WORLD_WAR = /\b(?:first world war|great war|world war (?:1|i|one)|ww(?:1|i))\b/;
const SECOND_WORLD_WAR = /\b(?:second world war|world war (?:2|ii|two)|ww(?:2|ii))\b/;

const LINKS = words('the of for and & in on');

function singular(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.join('') === long.join('')) return true;
  let at = 0;
  for (const word of short) {
    const place = long.findIndex((other, index) => index >= at && isOneWord(word, other));
    if (place < 0) return hasAll(short, long);
    at = place + 1;
  }
  return true;
}

/** `Xi Jinping` and `Jinping Xi`. */
function hasAll(short: readonly string[], long: readonly string[]): boolean {
  return short.length === long.length && short.every((word) => long.includes(word));
}

/** Initials stand for names, and so does what first names are cut to; so does a noun for what is made from it: `Vienna` is `Viennese`. */
function isOneWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (NUMERAL.test(short) && NUMERAL.test(long)) return false;
  if (short.length === 1) return long.startsWith(short);
  if (isSlip(short, long) || isCutTo(short, long)) return true;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return same >= 4 && /^[aeiou]?$/.test(short.slice(same)) && ADJECTIVE.test(long.slice(same));
}

/** "Edw." of "Edward", "Sam" of "Samuel". */
function isCutTo(short: string, long: string): boolean {
  return short.length >= SHORTEST_CUT && long.length >= short.length + 2 && long.startsWith(short) && isFirstName(long);
}

const SHORTEST_CUT = 3;

/** "Charles I" is not "Charles II". */
const NUMERAL = /^[ivx]+$/;

/** One letter of a long word is another, is left out or doubled elsewhere: `Chatham`, `Chatnam`; `Frederick`, `Fredrick`; `Shalott`, `Shallot`. */
function isSlip(short: string, long: string): boolean {
  if (short.length < LONG_WORD || long.length > short.length + 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)) return true;
  return short.replaceAll(DOUBLED, '$1') === long.replaceAll(DOUBLED, '$1');
}

const DOUBLED = /(\p{L})\1/gu;
const LONG_WORD = 7;

const ADJECTIVE = /^(?:n|an|ian|ean|ese|ish|i|ic|er|ite|ns|ans|ians|eans|ers|ites)$/;

/** `NDRC`, `SLMs`: the first letters of the other's words. */
function isAcronymOf([acronym = '', ...rest]: readonly string[], words: readonly string[]): boolean {
  return (
    rest.length === 0 &&
    acronym.length > 1 &&
    words.length > 1 &&
    words.map((word) => word[0]).join('') === acronym.replaceAll('&', '')
  );
}

/** The abbreviations that a text introduces, folded, with what they stand for: `slm` for "Small Language Models (SLMs)". */
export function findAbbreviations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { 1: inside = '', index } of text.matchAll(/\(([^()\n]{2,80})\)/g)) {
    const short = ABBREVIATION.exec(inside.replace(/^["“”']|["“”']$/g, ''))?.[1];
    const before = text.slice(Math.max(0, index - MAX_LONG_FORM), index).trimEnd();
    const long = short === undefined ? undefined : longFormBefore(before, short);
    if (short !== undefined && long !== undefined) found.set(keyOf(short), long);
    const written = short === undefined ? /(?:^|\s)(\p{Lu}[\p{L}\d&-]{1,9})$/u.exec(before)?.[1] : undefined;
    if (written !== undefined && longFormBefore(inside, written) === inside) found.set(keyOf(written), inside);
  }
  return found;
}

const MAX_LONG_FORM = 120;

const ABBREVIATION = /^((?=.*\p{Lu})[\p{L}\d&-]{2,10})$/u;

function keyOf(short: string): string {
  return keysOf(short).join(' ');
}

/** As many of the last words as the letters stand for, small words between them left out. */
function longFormBefore(before: string, short: string): string | undefined {
  const letters = fold(short)
    .replace(/s$/, '')
    .replace(/[^\p{L}\d]/gu, '');
  const all = [...before.matchAll(/[\p{L}\p{N}]+/gu)];
  let letter = letters.length - 1;
  for (let at = all.length - 1; at >= 0 && letter >= 0; at--) {
    const word = fold(all[at]![0]);
    if (word.startsWith(letters[letter]!)) letter--;
    else if (!STOP_WORDS.has(word)) return undefined;
    if (letter < 0) return before.slice(all[at]!.index);
  }
  return undefined;
}
