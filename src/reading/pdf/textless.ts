/** Pages that give no text, or letters without meaning: pictures of pages, and fonts that do not say what their signs are. */
import type { Problem } from '../../model/problem';
import { problem } from '../problems';
import type { PdfPage } from './pdfPage';

/** The pages, those whose letters have no meaning without their lines. */
export function withoutGarbage(pages: readonly PdfPage[]): readonly PdfPage[] {
  return pages.map((page) => (isGarbage(page) ? { ...page, lines: [] } : page));
}

/** Signs of a page, figures and leaders aside, before it can be told that too few of them are letters. */
const MIN_SIGNS = 150;
/** In prose four signs of five are letters; in formulas and listings half are. */
const MIN_LETTERS = 0.3;

function isGarbage({ lines }: PdfPage): boolean {
  let [signs, letters] = [0, 0];
  for (const { text } of lines) {
    signs += text.replace(/[\s\p{N}.·…_–-]/gu, '').length;
    letters += text.match(/\p{L}/gu)?.length ?? 0;
  }
  return signs >= MIN_SIGNS && letters < MIN_LETTERS * signs;
}

/** Single pages without text among others are blank ones, or plates; more than these share of all are a scan. */
const MAX_BLANK = 0.1;

/** Says which pages have no text, where they are more than the blank ones of a book. */
export function textlessProblems(pages: readonly PdfPage[]): Problem[] {
  const without = pages.filter(({ lines }) => lines.length === 0).map(({ index }) => index);
  if (without.length === 0) return [];
  if (without.length === pages.length) {
    return [
      problem(
        'no-text-layer',
        'warning',
        'The PDF has no text, only pictures of it or signs without meaning: run text recognition (OCR) on it.',
      ),
    ];
  }
  const runs = runsOf(without);
  const told = without.length > MAX_BLANK * pages.length ? runs : runs.filter(([from, to]) => to > from);
  if (told.length === 0) return [];
  const isOne = told.length === 1 && told[0]![0] === told[0]![1];
  const shown = told.slice(0, MAX_RUNS).map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`));
  const more = told.length > MAX_RUNS ? ' and others' : '';
  return [
    problem(
      'no-text-layer',
      'information',
      `No text on page${isOne ? '' : 's'} ${shown.join(', ')}${more} of the file: run text recognition (OCR) on it if they are not blank.`,
    ),
  ];
}

const MAX_RUNS = 8;

/** The first and the last of indices that follow each other. */
function runsOf(indices: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    if (run && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}
