/** Rows of tables: short pieces that stand side by side. */
import type { Piece } from './paragraphs';

/** Pieces side by side, from left to right; or one piece alone. */
export type Row = readonly [Piece, ...Piece[]];

/** The pieces of a page in content order, those of tables put together to rows. */
export function toRows(pieces: readonly Piece[], pageWidth: number): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < pieces.length; ) {
    const end = endOfCells(pieces, index, pageWidth);
    const cells = pieces.slice(index, end);
    if (isTable(cells)) rows.push(...rowsOf(cells));
    else rows.push(...pieces.slice(index, Math.max(end, index + 1)).map((piece): Row => [piece]));
    index = Math.max(end, index + 1);
  }
  return rows;
}

/** The fewest cells of a table. */
const MIN_CELLS = 4;
/** Programs that set each word by itself make no tables. */
const MAX_COLUMNS = 60;
/** In characters, and as a share of the width of the page. */
const MAX_CELL = { length: 90, width: 0.42 };

function endOfCells(pieces: readonly Piece[], start: number, pageWidth: number): number {
  let end = start;
  while (end < pieces.length && isCell(pieces[end]!, pageWidth)) end++;
  return end;
}

function isCell({ lines }: Piece, pageWidth: number): boolean {
  let length = 0;
  for (const { text, left, right } of lines) {
    length += text.length;
    if (length > MAX_CELL.length || right - left > MAX_CELL.width * pageWidth) return false;
  }
  return true;
}

/** At least half of the pieces stand beside another. */
function isTable(pieces: readonly Piece[]): boolean {
  if (pieces.length < MIN_CELLS) return false;
  const beside = pieces.filter((piece, index) => {
    const near = [pieces[index - 1], pieces[index + 1]];
    return near.some((other) => other && isBeside(piece, other));
  });
  return beside.length * 2 >= pieces.length;
}

function isBeside(a: Piece, b: Piece): boolean {
  const overlap = Math.min(topOf(a), topOf(b)) - Math.max(bottomOf(a), bottomOf(b));
  if (overlap < 0.5 * Math.min(topOf(a) - bottomOf(a), topOf(b) - bottomOf(b))) return false;
  return leftOf(a) > rightOf(b) || leftOf(b) > rightOf(a);
}

/** From the top down, each from left to right. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: [Piece, ...Piece[]][] = [];
  for (const piece of [...pieces].sort((a, b) => topOf(b) - topOf(a))) {
    const row = rows.at(-1);
    if (row && row.length < MAX_COLUMNS && row.every((cell) => isBeside(cell, piece))) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((cells) => cells.sort((a, b) => leftOf(a) - leftOf(b)));
}

function topOf({ lines }: Piece): number {
  return lines[0]!.baseline + 0.8 * lines[0]!.fontSize;
}

function bottomOf({ lines }: Piece): number {
  return lines.at(-1)!.baseline - 0.2 * lines.at(-1)!.fontSize;
}

function leftOf({ lines }: Piece): number {
  return Math.min(...lines.map((line) => line.left));
}

function rightOf({ lines }: Piece): number {
  return Math.max(...lines.map((line) => line.right));
}
