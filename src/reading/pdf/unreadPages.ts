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
  const length = raw.replace(/\s/g, '').length;
  const share = (raw.match(MEANINGLESS)?.length ?? 0) / Math.max(1, length);
  if (share > MAX_MEANINGLESS) return true;
  if (length >= MIN_LENGTH && share > SOME_MEANINGLESS && shareOfWords(lines) < MIN_WORDS) return true;
  return hasFewLetters(lines);
}

/** Signs of a page, figures and leaders aside, before it can be told that too few of them are letters. */
const MIN_SIGNS = 150;
/** In prose four signs of five are letters; in formulas and listings half are. */
const MIN_LETTERS = 0.3;

function hasFewLetters(lines: readonly Pick<PdfLine, 'text'>[]): boolean {
  let [signs, letters] = [0, 0];
  for (const { text } of lines) {
    signs += text.replace(/[\s\p{N}.·…_–-]/gu, '').length;
    letters += text.replace(/\P{L}+/gu, '').length;
  }
  return signs >= MIN_SIGNS && letters < MIN_LETTERS * signs;
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
