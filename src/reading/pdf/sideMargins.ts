/** Heads and page numbers that stand beside the text and not above it, as some publishers set them. */
import { groupBy } from './groupBy';
import type { PdfLine, PdfPage } from './pdfPage';

export interface SideMargins {
  /** The indices into `PdfPage.lines` of what repeats beside the text, page by page. */
  readonly lines: readonly ReadonlySet<number>[];
  /** The numbers that rise with the pages. */
  readonly printed: readonly (string | undefined)[];
}

interface MarginLine {
  readonly page: number;
  readonly index: number;
  readonly line: PdfLine;
}

/** On so many pages, and on such a share of them, something must stand as high. */
const LEAST_PAGES = 3;
const LEAST_SHARE = 0.3;

export function findSideMargins(pages: readonly PdfPage[]): SideMargins {
  const beside = pages.flatMap(marginLines);
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE);
  const numbers =
    [...groupBy(beside.filter(isNumber), countOf).values()].find((group) => pagesOf(group) >= least) ?? [];
  const repeated = [...groupBy(beside, placeOf).values()].filter((group) => pagesOf(group) >= least).flat();
  const lines = pages.map(() => new Set<number>());
  for (const { page, index } of [...numbers, ...repeated]) lines[page]!.add(index);
  const printed: (string | undefined)[] = pages.map(() => undefined);
  for (const { page, line } of numbers) printed[page] = line.text.trim();
  return { lines, printed };
}

/** In characters: what is longer is a line of the text. */
const TEXT_LINE = 40;

/** The short lines outside of the columns of a page. */
function marginLines({ lines }: PdfPage, page: number): MarginLine[] {
  const text = lines.filter((line) => line.text.length > TEXT_LINE);
  const left = Math.min(...text.map((line) => line.left));
  const right = Math.max(...text.map((line) => line.right));
  return lines.flatMap((line, index) => {
    const isBeside = text.length > 0 && line.text.length <= TEXT_LINE && (line.right <= left || line.left >= right);
    return isBeside ? [{ page, index, line }] : [];
  });
}

function isNumber({ line }: MarginLine): boolean {
  return /^\d{1,5}$/.test(line.text.trim());
}

/** Numbers of one count stand as high, and are as far ahead of the pages. */
function countOf({ page, line }: MarginLine): string {
  return `${Number(line.text) - page} ${Math.round(line.baseline / SAME_HEIGHT)}`;
}

function placeOf({ line }: MarginLine): string {
  return `${line.text.trim()} ${Math.round(line.baseline / SAME_HEIGHT)}`;
}

/** In points. */
const SAME_HEIGHT = 6;

function pagesOf(lines: readonly MarginLine[]): number {
  return new Set(lines.map(({ page }) => page)).size;
}
