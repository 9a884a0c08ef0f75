/** Finds a passage on the pages of a file by its words: pure functions over the text of pages, however a page was set. */
import type { TextPosition, TextQuote } from '../model/passage';
import { coverage, findSharedRuns, type Letters, lettersOf, originalOf, type Surroundings } from '../text/sharedRuns';

/** A passage to be found on pages, by its letters. */
export interface SoughtPassage {
  readonly letters: string;
  readonly around: Surroundings;
}

export interface PageText {
  readonly text: string;
  readonly letters: Letters;
}

/** The part of a passage that stands on one page. */
export interface PagePart {
  readonly pageIndex: number;
  /** In the letters of the passage. */
  readonly part: TextPosition;
}

/** A page of a file; rejects where the page cannot be read. */
export type PageReader = (pageIndex: number) => Promise<PageText>;

/** What is less may be another sentence with the same phrases. */
const LEAST_COVERAGE = 0.7;
/** Pages on either side of the one that a passage is said to be on. */
const REACH = 2;

export function toSought({ exact, prefix, suffix }: TextQuote): SoughtPassage {
  return { letters: lettersOf(exact).text, around: { before: lettersOf(prefix).text, after: lettersOf(suffix).text } };
}

export function toPageText(text: string): PageText {
  return { text, letters: lettersOf(text) };
}

/** The pieces of a page's text that hold a passage, or that part of it; with the marks that end them. Empty where it does not stand there. */
export function findInPage(sought: SoughtPassage, page: PageText, part?: TextPosition): readonly TextPosition[] {
  const wanted = part ? sought.letters.slice(part.start, part.end) : sought.letters;
  const runs = findSharedRuns(wanted, page.letters.text, sought.around);
  if (coverage(runs, wanted) < LEAST_COVERAGE) return [];
  const pieces = runs.map(({ found }) => withMarks(originalOf(page.letters, found, page.text), page.text));
  return pieces.sort((a, b) => a.start - b.start);
}

/** Quotation marks and brackets before, stops and closing marks behind. */
function withMarks({ start, end }: TextPosition, text: string): TextPosition {
  const before = /["'“‘„«([]{1,3}$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  const behind = /^["'”’»“)\].,;:!?…%]{1,4}/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

/**
 * The pages that a passage stands on, in their order; empty where it is not found. Where the page is known, that page and its neighbours
 * are looked at, else all of them.
 */
export async function findPages(
  sought: SoughtPassage,
  read: PageReader,
  pageCount: number,
  known: number | undefined,
  signal?: AbortSignal,
): Promise<readonly PagePart[]> {
  if (sought.letters === '') return [];
  for (const pageIndex of pagesToSearch(pageCount, known)) {
    signal?.throwIfAborted();
    const parts = await findFrom(sought, read, pageCount, pageIndex);
    if (parts.length > 0) return parts;
  }
  return [];
}

function pagesToSearch(pageCount: number, known: number | undefined): number[] {
  if (known === undefined) return Array.from({ length: pageCount }, (_, index) => index);
  const around = Array.from({ length: REACH }, (_, index) => [known + index + 1, known - index - 1]).flat();
  return [known, ...around].filter((index) => index >= 0 && index < pageCount);
}

/** The passage on this page, or its beginning here and its end on the next page. */
async function findFrom(
  { letters, around }: SoughtPassage,
  read: PageReader,
  pageCount: number,
  pageIndex: number,
): Promise<readonly PagePart[]> {
  const page = await read(pageIndex);
  const runs = findSharedRuns(letters, page.letters.text, around);
  const here = coverage(runs, letters);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return [];
  const whole = { pageIndex, part: { start: 0, end: letters.length } };
  const rest = { start: last.wanted.end, end: letters.length };
  if (here >= WHOLE || pageIndex + 1 >= pageCount || rest.start === rest.end)
    return here >= LEAST_COVERAGE ? [whole] : [];
  const next = await read(pageIndex + 1);
  const wanted = letters.slice(rest.start);
  const found = coverage(findSharedRuns(wanted, next.letters.text, around), wanted);
  if (found < LEAST_COVERAGE || wanted.length < LEAST_REST) return here >= LEAST_COVERAGE ? [whole] : [];
  const isFound = here + (found * wanted.length) / letters.length >= LEAST_COVERAGE;
  const begun = { pageIndex, part: { start: first.wanted.start, end: last.wanted.end } };
  return isFound ? [begun, { pageIndex: pageIndex + 1, part: rest }] : [];
}

/** What is missing of a passage found so far is a letter here and there, not words on another page. */
const WHOLE = 0.98;
/** Letters of a rest that is looked for on the next page; a shorter one stands on any page. */
const LEAST_REST = 6;
