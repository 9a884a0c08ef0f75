/** The rows of lines at the top and the foot of a page, where heads, feet and page numbers stand. */
import type { PdfLine, PdfPage } from './pdfPage';

/** Lines on one height, over all columns. */
export interface Row {
  readonly edge: 'top' | 'bottom';
  /** From the edge of the page to the baseline, in points. */
  readonly distance: number;
  /** 0 is the outermost. */
  readonly depth: number;
  /** To the next row towards the middle, in points; `Infinity` where there is none. */
  readonly gap: number;
  /** Indices into `PdfPage.lines`, from left to right. */
  readonly lines: readonly number[];
}

/** How many rows at either edge may be furniture: a head of two lines, a number, a stamp, and one more. */
const DEPTH = 5;
/** Heads and feet stand in the outer thirds; a page with few lines has its text in the middle. */
const REACH = 0.34;
/** Figures set higher or lower on one row, in points. */
const ROW_HEIGHT = 3;

/** The outermost rows of a page, those at the top first, each edge from the outside to the inside. */
export function edgeRows({ lines, height }: PdfPage): Row[] {
  const upright = [...lines.keys()].filter((index) => !isUpended(lines[index]!) && lines[index]!.text.trim() !== '');
  const down = upright.sort((a, b) => lines[b]!.baseline - lines[a]!.baseline || a - b);
  const top = rowsOf(down.slice(0, MAX_LINES), lines);
  const bottom = rowsOf(down.slice(-MAX_LINES).reverse(), lines);
  const toRow = (edge: Row['edge']) => (indices: readonly number[], depth: number, rows: readonly number[][]) => {
    const { baseline } = lines[indices[0]!]!;
    const next = rows[depth + 1]?.[0];
    return {
      edge,
      depth,
      distance: edge === 'top' ? height - baseline : baseline,
      gap: next === undefined ? Number.POSITIVE_INFINITY : Math.abs(lines[next]!.baseline - baseline),
      lines: [...indices].sort((a, b) => lines[a]!.left - lines[b]!.left),
    };
  };
  const rows = [...top.map(toRow('top')), ...bottom.map(toRow('bottom'))];
  return rows.filter(({ depth, distance }) => depth < DEPTH && distance < height * REACH);
}

/** Enough for the rows looked at, in tables of many columns as well. */
const MAX_LINES = 60;

function rowsOf(indices: readonly number[], lines: readonly PdfLine[]): number[][] {
  const rows: number[][] = [];
  for (const index of indices) {
    const row = rows.at(-1);
    const isSame = row && Math.abs(lines[row[0]!]!.baseline - lines[index]!.baseline) < ROW_HEIGHT;
    if (isSame) row.push(index);
    else rows.push([index]);
  }
  return rows;
}

/** Text that runs up or down the page is many letters on no width. */
export function isUpended({ text, left, right, fontSize }: PdfLine): boolean {
  return text.length > 5 && right - left < text.length * fontSize * 0.12;
}
