/**
 * Running heads and feet, page numbers, stamps and line numbers: what stands on a page and is no part of the text. Text is taken from the
 * edge inwards and only as far as it repeats, so that no sentence is lost at the top of a page.
 */
import { groupBy } from './groupBy';
import { edgeRows, isUpended, type Row } from './pageEdges';
import { findPageNumbers, type PrintedNumber } from './pageNumbers';
import type { PageFurniture, PdfLine, PdfPage } from './pdfPage';
import { findSideMargins } from './sideMargins';

export function findFurniture(pages: readonly PdfPage[]): PageFurniture {
  const rows = pages.map(edgeRows);
  const numbers = findPageNumbers(pages, rows);
  const repeated = findRepeated(pages, rows);
  const beside = findSideMargins(pages);
  const lines = pages.map((page, index) => {
    const known = new Set([...repeated[index]!, ...numberLines(page, rows[index]!, numbers[index])]);
    const heads = rows[index]!.length > 0 ? fromOutside(page, rows[index]!, known) : known;
    return new Set([...heads, ...beside.lines[index]!, ...stampsOf(page), ...lineNumbersOf(page)]);
  });
  const isNumbered = numbers.some((number) => number !== undefined);
  return { lines, printed: isNumbered ? numbers.map((number) => number?.name) : beside.printed };
}

/** How many pages must have the same line: short files do not have more. */
function minRepeats(pageCount: number): number {
  return pageCount <= 6 ? 2 : 3;
}

/** In points: a head moves by a little where a page was set anew. */
const SAME_HEIGHT = 6;
/** Heads that are changed from chapter to chapter stand as high as the others to a hair. */
const SAME_SLOT = 1.5;

interface EdgeLine {
  readonly page: number;
  readonly index: number;
  readonly line: PdfLine;
  readonly row: Row;
}

/** Lines at an edge that other pages have at the same height, figures aside. */
function findRepeated(pages: readonly PdfPage[], rows: readonly (readonly Row[])[]): Set<number>[] {
  const found = pages.map(() => new Set<number>());
  const all = pages.flatMap(({ index: page, lines }, at) =>
    rows[at]!.flatMap((row) => row.lines.map((index) => ({ page: page, index, line: lines[index]!, row }))),
  );
  const repeated: EdgeLine[] = [];
  for (const same of groupBy(all, ({ row, line }) => `${row.edge} ${keyOf(line.text)}`).values()) {
    for (const group of atOneHeight(same, SAME_HEIGHT)) {
      const count = new Set(group.map(({ page }) => page)).size;
      if (count >= minRepeats(pages.length) && isHeadLike(group)) repeated.push(...group);
    }
  }
  for (const { page, index } of [...repeated, ...inSlotsOf(repeated, all, pages)]) found[page]!.add(index);
  return found;
}

/** The text with figures and the signs around them aside; a line of figures alone is told by its count, not here. */
function keyOf(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return words === '' ? ` ${text.trim()}` : words;
}

/** Letters of a figure's axis may stand as high on several pages: a head has a word, or no letter at all. */
function isHeadLike(group: readonly EdgeLine[]): boolean {
  const { text } = group[0]!.line;
  return !/\p{L}/u.test(text) || (text.match(/\p{L}/gu)?.length ?? 0) >= 3;
}

function atOneHeight(lines: readonly EdgeLine[], tolerance: number): EdgeLine[][] {
  const sorted = [...lines].sort((a, b) => a.row.distance - b.row.distance);
  const groups: EdgeLine[][] = [];
  for (const line of sorted) {
    const group = groups.at(-1);
    if (group && line.row.distance - group[0]!.row.distance <= tolerance) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Heads with the name of a section, which is another on every few pages: as high, as large and as far out as those that repeat. */
function inSlotsOf(repeated: readonly EdgeLine[], all: readonly EdgeLine[], pages: readonly PdfPage[]): EdgeLine[] {
  const slotOf = ({ row, line }: EdgeLine) => `${row.edge} ${row.depth} ${Math.round(line.fontSize * 2)}`;
  const slots = groupBy(repeated.filter(isApart), slotOf);
  const isTaken = new Set(repeated);
  const least = Math.max(MIN_SLOT, pages.length * MIN_SLOT_SHARE);
  return all.filter((candidate) => {
    if (isTaken.has(candidate) || candidate.row.depth > 1 || !isApart(candidate)) return false;
    const near = (slots.get(slotOf(candidate)) ?? []).filter(
      ({ row }) => Math.abs(row.distance - candidate.row.distance) <= SAME_SLOT,
    );
    return near.length >= least;
  });
}

/** So many lines, and on so many of the pages, must stand at a height before others there are taken for heads unseen. */
const MIN_SLOT = 6;
const MIN_SLOT_SHARE = 0.25;

/** Whether more than the space of a line parts the row from the text: a head does not look like the first line of it. */
function isApart({ row, line }: EdgeLine): boolean {
  return row.gap > line.fontSize * 1.6 && /\p{L}{3}/u.test(line.text);
}

/** The lines of the rows that hold the number of the page: what stands beside it is a head or foot. */
function numberLines({ lines }: PdfPage, rows: readonly Row[], number: PrintedNumber | undefined): number[] {
  if (!number) return [];
  return rows
    .filter((row) => number.rows.includes(row))
    .flatMap((row) => row.lines.filter((index) => lines[index]!.text.length <= MAX_HEAD));
}

/** In characters. */
const MAX_HEAD = 200;

/** Of the lines at the edges those that nothing but furniture stands outside of. */
function fromOutside(page: PdfPage, rows: readonly Row[], known: ReadonlySet<number>): Set<number> {
  const taken = new Set<number>();
  for (const edge of ['top', 'bottom'] as const) {
    for (const row of rows.filter((one) => one.edge === edge)) {
      const own = row.lines.filter((index) => known.has(index));
      for (const index of own) taken.add(index);
      if (own.length === row.lines.length || isStampRow(page, row)) continue;
      if (own.length === 0) break;
    }
  }
  return taken;
}

function isStampRow({ lines }: PdfPage, row: Row): boolean {
  return row.lines.every((index) => isStamp(lines[index]!.text));
}

/** What libraries and archives print on every copy. */
const STAMP = new RegExp(
  [
    'downloaded (?:from|by|via|at|on)\\b.{0,200}(?:https?:|www\\.|\\.(?:org|com|edu|net)|\\bon\\b.{0,20}\\d{4}|guest|university|library)',
    'this content downloaded (?:from|on)\\b',
    'all use subject to\\b',
    'authorized licensed use limited to\\b',
    'electronic copy available at:?',
    'see the terms and conditions \\(https?:',
    'arxiv:(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d+)?\\s+(?:\\[[a-z.-]+\\]\\s+)?\\d{1,2} [a-z]{3} \\d{4}',
    'author manuscript; available in pmc\\b',
    '(?:bio|med)rxiv preprint doi:',
    'provided by\\b.{0,80}\\bcore\\.ac\\.uk',
    'brought to you by\\b.{0,100}\\b(?:library|university|core)\\b',
  ]
    .map((form) => `(?:${form})`)
    .join('|')
    .replace(/^/, '^(?:')
    .replace(/$/, ')'),
  'i',
);

function isStamp(text: string): boolean {
  return STAMP.test(text.slice(0, 400).trim());
}

function stampsOf({ lines, width }: PdfPage): number[] {
  return lines.flatMap((line, index) => {
    const isAtSide = isUpended(line) && (line.right < width * SIDE || line.left > width * (1 - SIDE));
    return isStamp(line.text) || (isAtSide && line.text.length > 20) ? [index] : [];
  });
}

/** The share of a page's width that its side margins have. */
const SIDE = 0.1;
/** A page of a manuscript has at least as many numbered lines; a shorter column of figures is a table's or an axis's. */
const MIN_NUMBERED = 8;
/** The share of a page's width that line numbers stand in, at either side. */
const MARGIN = 0.2;
/** In characters: what is longer is a line of text. */
const MIN_TEXT = 20;

/** The numbers beside the lines of a manuscript: a column of figures outside the text that rises down the page by a constant step. */
function lineNumbersOf({ lines, width }: PdfPage): number[] {
  const figures = [...lines.keys()].filter((index) => /^\d{1,4}$/.test(lines[index]!.text.trim()));
  if (figures.length < MIN_NUMBERED) return [];
  const text = lines.filter((line) => line.text.length > MIN_TEXT);
  if (text.length === 0) return [];
  const left = text.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const right = text.reduce((most, line) => Math.max(most, line.right), 0);
  const sides = [
    figures.filter((index) => lines[index]!.right <= Math.min(left + 1, width * MARGIN)),
    figures.filter((index) => lines[index]!.left >= Math.max(right - 1, width * (1 - MARGIN))),
  ];
  return sides.flatMap((column) => (isCountDown(column.map((index) => lines[index]!)) ? column : []));
}

/** Whether most of the figures rise by the same step, from the top to the foot. */
function isCountDown(column: readonly PdfLine[]): boolean {
  if (column.length < MIN_NUMBERED) return false;
  const values = [...column].sort((a, b) => b.baseline - a.baseline).map(({ text }) => Number(text));
  const steps = values.slice(1).map((value, index) => value - values[index]!);
  const common = [...groupBy(steps, (step) => step)].sort((a, b) => b[1].length - a[1].length)[0]!;
  return common[0] > 0 && common[0] <= 10 && common[1].length >= steps.length * 0.8;
}
