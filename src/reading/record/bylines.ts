/** Who wrote a text, as the text itself says: a line "By …" above it, a name signed below it, a note on the author at its end. */
import type { Name } from '../../model/item';
import { isGivenName } from './givenNames';
import { looksLikePerson, parseNames } from './names';

/** Names found in a paragraph, and where in it they stand with the words that announce them. */
export interface Byline {
  readonly names: readonly Name[];
  readonly start: number;
  readonly end: number;
}

const BY =
  /^(?:(?:an? )?(?:written|words|text|story|article|report(?:ed|ing)?|review(?:ed)?|essay|opinion|analysis|comment(?:ary)?|posted|published|post|interview|compiled|edited)?\s*by|von|par|por|di|authors?\s*:|autor(?:en|a|es)?\s*:|auteurs?\s*:)[\s:]+(?=\S)/i;

/** A paragraph that is a byline and nothing else, dates and reading times beside it aside: `By Jane Roe and John Doe | May 14, 2026`. */
export function findByline(text: string): Byline | undefined {
  if (text.length > MAX_LENGTH || !BY.test(text)) return undefined;
  const names = readPeople(text.split(/\s*(?:[|•·\n]|\s[–—-]\s)\s*/)[0]!);
  return names && { names, start: 0, end: text.length };
}

/** A byline at the end of a summary: `… not consumer tools. By Jacob Dreyer`. */
export function findTrailingByline(text: string): Byline | undefined {
  const tail = text.slice(-MAX_LENGTH);
  const match = /(?<=[.!?…]["'”’)]?\s{1,3})(?:By|by|BY)\s+(\p{Lu}[^.!?…]{2,100}?)\.?$/u.exec(tail);
  const names = match ? readPeople(`By ${match[1]}`) : undefined;
  if (!match || !names) return undefined;
  return { names, start: text.length - tail.length + match.index, end: text.length };
}

/** A summary that names who argues what it says: `… are empty, argue Maria Sol and Pieter de Wit.` Of anybody, so not yet the author. */
export function findArguing(text: string): readonly Name[] | undefined {
  if (text.length > 600 || /["“]/.test(text)) return undefined;
  const match =
    /[,—–]\s(?:argues?|writes?|warns?|explains?|urges?|proposes?|suggests?|contends?|asks?|shows?|reports?|says?|reflects?)\s(\p{Lu}[^.!?,;:]{3,80}(?:, \p{Lu}[^.!?,;:]{3,60}){0,4})\.?$/u.exec(
      text,
    );
  return match ? readPeople(`By ${match[1]}`) : undefined;
}

const MAX_LENGTH = 200;
const WHEN =
  /(?:,|\s)\s*(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d.*$/i;

function readPeople(line: string): Name[] | undefined {
  const names = parseNames(unshouted(line.replace(WHEN, '').replace(/[\s.,]+$/, '')));
  if (names.length === 0 || names.length > 12) return undefined;
  return names.every(({ family, given }) => family !== undefined && given !== undefined) ? names : undefined;
}

/** `By ADA LUND` as it is written elsewhere: in capitals a short name could be an acronym. */
export function unshouted(line: string): string {
  const [, by = '', rest = ''] = BY_AND_REST.exec(line) ?? [];
  if (/[\p{Ll}\p{Lo}]/u.test(rest.replace(SMALL_WORDS, ' ')) || !/\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(rest)) return line;
  return by + rest.replace(/\p{Lu}[\p{Lu}’'-]+/gu, (word) => word[0] + word.slice(1).toLowerCase());
}

/** Those that a line in capitals may have small between its names. */
const SMALL_WORDS = /\s(?:and|und|et|y|e|with|de|del|van|von|der|den|la)(?=\s)/g;
const BY_AND_REST = /^(\S*[Bb][Yy][\s:]+)?(.*)$/;

export interface SignatureClues {
  /** Whether the characters from here to the end are emphasised by the markup. */
  readonly isEmphasised: (start: number) => boolean;
  /** The text is known to end here, so that a bare name is enough. */
  readonly isEnd: boolean;
}

/** A name signed below the text, alone (`— Jane Roe`) or after its last sentence (`… history. Andrew Robinson`). */
export function findSignature(text: string, clues: SignatureClues): Byline | undefined {
  const tail = text.slice(-MAX_LENGTH);
  const stops = [...tail.matchAll(/(?<![.\s(]\p{Lu})[.!?…]["'”’)]?\s+/gu)].map(
    ({ 0: stop, index }) => index + stop.length,
  );
  const starts = tail.length === text.length ? [0, ...stops] : stops;
  for (const start of starts.slice(-4).reverse()) {
    const match = /^((?:[–—-]+\s?|[Bb]y\s)?)(\p{Lu}[^!?…:;“”"]{2,80})$/u.exec(tail.slice(start));
    const names = match ? readSigned(match[2]!) : undefined;
    if (!match || !names) continue;
    const from = text.length - tail.length + start;
    if (match[1] !== '' || clues.isEmphasised(from) || (clues.isEnd && isPlainName(match[2]!))) {
      return { names, start: from, end: text.length };
    }
  }
  return undefined;
}

/** `Jane Roe`, `Jane Roe and John Doe`, `Jane Roe, Boston`. */
function readSigned(text: string): Name[] | undefined {
  if (UI_WORDS.test(text)) return undefined;
  const people = readPeople(`By ${text.replace(/^(?:Von|Par|Por)\s+/, '')}`);
  // Kickers of other texts are in capitals, too.
  const isCalled =
    /\p{Ll}/u.test(text) || people?.every(({ given = '' }) => isGivenName(given.split(' ')[0]!.toLowerCase()));
  return people && isCalled && people.length <= 4 ? people : undefined;
}

function isPlainName(text: string): boolean {
  return text.split(/\s+/).length <= 4 && looksLikePerson(text);
}

/** Words of links and buttons, which stand below texts as well. */
const UI_WORDS =
  /\b(?:eu(?:er|re)|dein|ihre?|mehr|infos?|weiter|read|more|learn|contact|sign|click|see|view|next|previous|privacy|terms|share|back|home|about|subscribe|full|story|article|continue|follow|log|menu|search|newsletter|related|comments?|advertisement)\b/i;
