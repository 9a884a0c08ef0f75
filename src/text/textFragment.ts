/** Addresses that lead a browser to a passage on a page: `https://…#:~:text=start,end` (WICG Scroll To Text Fragment). */
import { fold } from './normalize';

/** A range of UTF-16 units, the end excluded. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The address of a page with a directive that shows a passage of it. Only the first and last words of a long passage are named, and words
 * before or behind it where they do not tell it from the rest of the text.
 *
 * @param text the text of the page, as it was read.
 * @returns the address alone where no words can be named; undefined where it is none of the web.
 */
export function addressOfPassage(address: string, text: string, passage: Range): string | undefined {
  const page = webAddress(address);
  if (page === undefined) return undefined;
  const fragment = textFragment(text, passage);
  if (fragment === undefined) return page;
  const bare = page.replace(/:~:.*$/s, '');
  return `${bare}${bare.includes('#') ? '' : '#'}${fragment}`;
}

/** An address that a browser may be sent to: `http` or `https`, and nothing that acts. */
export function webAddress(address: string): string | undefined {
  const trimmed = address.trim();
  return /^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined;
}

/** `:~:text=prefix-,start,end,-suffix`; undefined for a passage without words. */
export function textFragment(text: string, passage: Range): string | undefined {
  const pieces = piecesOf(text, passage);
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  const folded = fold(text);
  const isFoldedAlike = folded.length === text.length;
  const haystack = isFoldedAlike ? folded : text;
  const whole = wordsOf(text, { start: first.start, end: last.end });
  const isShort = pieces.length === 1 && whole.length <= MAX_WHOLE;
  const start = isShort ? first : firstWords(text, first, haystack);
  const end = isShort ? undefined : lastWords(text, last, start, haystack);
  const isUnique = countOf(haystack, start) < 2;
  const prefix = isUnique ? undefined : before(text, start.start);
  const suffix = isUnique || prefix ? undefined : after(text, end?.end ?? start.end);
  const parts = [
    prefix && `${encode(text, prefix)}-`,
    encode(text, start),
    end && encode(text, end),
    suffix && `-${encode(text, suffix)}`,
  ];
  return `:~:text=${parts.filter((part) => part !== undefined).join(',')}`;
}

/** A passage of so many words is named whole. */
const MAX_WHOLE = 8;
/** Words that name its start or its end: more where they stand in the text more than once. */
const FEW_WORDS = 4;
const MANY_WORDS = 12;
/** Words beside a passage that tell it from another. */
const BESIDE = 3;

/** What stands in the text read and perhaps not on the page: marks of notes, the bars between cells, raised figures, breaks between blocks. */
const NOT_ON_PAGE = /\[[^[\]\n]{1,5}\]|\s\|\s|[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+|\n\s*/gu;

/** The parts of a passage whose words follow one another on the page, without the signs around them. */
function piecesOf(text: string, { start, end }: Range): Range[] {
  const raw = text.slice(start, end);
  const cuts = [...raw.matchAll(NOT_ON_PAGE)].map((cut) => ({ from: cut.index, to: cut.index + cut[0].length }));
  const bounds = [{ from: 0, to: 0 }, ...cuts, { from: raw.length, to: raw.length }];
  return bounds.slice(1).flatMap(({ from }, index) => {
    const words = wordsOf(text, { start: start + bounds[index]!.to, end: start + from });
    return words.length > 0 ? [{ start: words[0]!.start, end: words.at(-1)!.end }] : [];
  });
}

/** Words as a browser bounds them: between white space, without the signs around them. */
function wordsOf(text: string, { start, end }: Range): Range[] {
  const found = text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}](?:\S*[\p{L}\p{M}\p{N}])?/gu);
  return [...found].map((word) => ({ start: start + word.index, end: start + word.index + word[0].length }));
}

function firstWords(text: string, piece: Range, haystack: string): Range {
  const words = wordsOf(text, piece);
  for (let count = Math.min(FEW_WORDS, words.length); count < Math.min(MANY_WORDS, words.length); count++) {
    const range = { start: piece.start, end: words[count - 1]!.end };
    if (countOf(haystack, range) < 2) return range;
  }
  return { start: piece.start, end: words[Math.min(MANY_WORDS, words.length) - 1]!.end };
}

/** Words that come up first where the passage ends; undefined where the start is all of it. */
function lastWords(text: string, piece: Range, start: Range, haystack: string): Range | undefined {
  const words = wordsOf(text, piece).filter((word) => word.start >= start.end);
  if (words.length === 0) return undefined;
  for (let count = Math.min(FEW_WORDS, words.length); count <= Math.min(MANY_WORDS, words.length); count++) {
    const range = { start: words[words.length - count]!.start, end: piece.end };
    if (haystack.indexOf(haystack.slice(range.start, range.end), start.end) === range.start) return range;
  }
  return { start: words[Math.max(0, words.length - MANY_WORDS)]!.start, end: piece.end };
}

/** 2 stands for more. */
function countOf(haystack: string, { start, end }: Range): number {
  const words = haystack.slice(start, end);
  const first = haystack.indexOf(words);
  return first < 0 ? 0 : haystack.indexOf(words, first + 1) < 0 ? 1 : 2;
}

function before(text: string, at: number): Range | undefined {
  const start = Math.max(0, at - MAX_BESIDE);
  const words = wordsOf(text, piecesOf(text, { start, end: at }).at(-1) ?? { start: at, end: at }).slice(-BESIDE);
  return spanOf(words);
}

function after(text: string, at: number): Range | undefined {
  const end = Math.min(text.length, at + MAX_BESIDE);
  const words = wordsOf(text, piecesOf(text, { start: at, end })[0] ?? { start: at, end: at }).slice(0, BESIDE);
  return spanOf(words);
}

function spanOf(words: readonly Range[]): Range | undefined {
  const [first] = words;
  return first && { start: first.start, end: words.at(-1)!.end };
}

const MAX_BESIDE = 120;

/** Hyphens, commas and ampersands have a meaning of their own in a directive. */
function encode(text: string, { start, end }: Range): string {
  const words = text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/\p{Surrogate}/gu, '');
  return encodeURIComponent(words).replace(/-/g, '%2D');
}
