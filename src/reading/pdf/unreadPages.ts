/** Pages without text that can be read: pictures of pages, and letters whose font does not say what they are. */
import type { Problem } from '../../model/problem';
import { problem } from '../problems';
import type { PdfLine, Unread } from './pdfPage';

/** Control characters, characters of private use, and the sign for what is unknown. */
const MEANINGLESS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff]/g;
/** Of all characters: symbols of formulas may be unmapped in a page that is read well. */
const MAX_MEANINGLESS = 0.2;
/** With fewer, where most of the rest makes no words either: fonts whose letters are mapped to whatever came first. */
const SOME_MEANINGLESS = 0.04;
const MIN_WORDS = 0.4;
/** In characters: too few to tell. */
const MIN_LENGTH = 40;

/** @param raw the characters as the file has them; `lines` no longer have those without meaning */
export function isGarbled(raw: string, lines: readonly Pick<PdfLine, 'text'>[]): boolean {
  return isMeaningless(raw, lines) || hasFewLetters(lines);
}

function isMeaningless(raw: string, lines: readonly Pick<PdfLine, 'text'>[]): boolean {
  const meaningless = raw.match(MEANINGLESS)?.length ?? 0;
  if (meaningless === 0) return false;
  const length = raw.replace(/\s/g, '').length;
  const share = meaningless / Math.max(1, length);
  if (share > MAX_MEANINGLESS) return true;
  return length >= MIN_LENGTH && share > SOME_MEANINGLESS && shareOfWords(lines) < MIN_WORDS;
}

/** Signs of a page, figures and leaders aside, before it can be told that too few of them are letters. */
const MIN_SIGNS = 150;
/** In prose four signs of five are letters; in formulas and listings half are. */
const MIN_LETTERS = 0.3;

function hasFewLetters(lines: readonly Pick<PdfLine, 'text'>[]): boolean {
  if (hasPlainLetters(lines)) return false;
  let [signs, letters] = [0, 0];
  for (const { text } of lines) {
    signs += text.replace(/[\s\p{N}.·…_–-]/gu, '').length;
    letters += text.replace(/\P{L}+/gu, '').length;
  }
  return signs >= MIN_SIGNS && letters < MIN_LETTERS * signs;
}

/** Whether the letters without accents are enough: so it is on nearly every page, and soon counted. */
function hasPlainLetters(lines: readonly Pick<PdfLine, 'text'>[]): boolean {
  let [characters, letters] = [0, 0];
  for (const { text } of lines) {
    characters += text.length;
    for (let index = 0; index < text.length; index++) {
      const lower = text.charCodeAt(index) | 0x20;
      if (lower >= 0x61 && lower <= 0x7a) letters++;
    }
  }
  return letters >= MIN_LETTERS * characters;
}

const WORD = /^\p{P}*(?:\p{L}[\p{L}\p{M}’'-]*|[\d.,:%–-]+)\p{P}*$/u;

function shareOfWords(lines: readonly Pick<PdfLine, 'text'>[]): number {
  let [words, all] = [0, 0];
  for (const { text } of lines) {
    for (const token of text.split(/\s+/)) {
      all += token.length;
      if (WORD.test(token)) words += token.length;
    }
  }
  return words / Math.max(1, all);
}

/** Of the pages with text: where so many are garbled, the others are but garbled in a way that is harder to tell. */
const MOSTLY = 0.6;

/** Whether the file as a whole is garbled. @param pages absent for pages that are read */
export function isMostlyGarbled(pages: readonly (Unread | undefined)[]): boolean {
  const withText = pages.filter((page) => page === undefined || page === 'garbled');
  return withText.filter((page) => page === 'garbled').length > withText.length * MOSTLY;
}

/** What is to be said of the pages that are not read; nothing where only blank ones are. @param pages absent for those that are read */
export function unreadProblems(pages: readonly (Unread | undefined)[]): Problem[] {
  const unread = pages.flatMap((page, index) => (page === 'pictures' || page === 'garbled' ? [index + 1] : []));
  const isGarbledOnly = unread.length > 0 && unread.every((page) => pages[page - 1] === 'garbled');
  if (pages.every((page) => page !== undefined)) {
    return [problem('no-text-layer', 'warning', isGarbledOnly ? GARBLED_FILE : SCANNED_FILE)];
  }
  if (unread.length === 0) return [];
  const what = isGarbledOnly ? 'No readable text' : 'No text';
  const message = `${what} on ${unread.length === 1 ? 'page' : 'pages'} ${rangesOf(unread)} of the file: run text recognition (OCR) on it.`;
  return [problem('no-text-layer', 'information', message)];
}

const SCANNED_FILE = 'The PDF has no text, only pictures of it: run text recognition (OCR) on it.';
const GARBLED_FILE =
  'The letters of this PDF are signs without meaning to a program: run text recognition (OCR) on it, or keep a copy that was made in another way.';

/** `3–7, 9` */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && range[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  const shown = ranges.slice(0, MAX_RANGES).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return ranges.length > MAX_RANGES ? `${shown.join(', ')} and others` : shown.join(', ');
}

const MAX_RANGES = 12;
