/** A strip to paragraphs: by indent, by a last line that ends early, by numbers that count on, by a change from bold. */

import { endsSentence } from '../../text/lines';
import type { PdfLine } from '../pdfPage';
import { hangingStrips } from './hanging';
import { endOf, startOf } from './lineEdges';
import type { Strip } from './strips';

/** Lines of one paragraph, or of a part of one that a column or page ends. */
export interface Piece extends Strip {
  /** The last line reaches the end of the column: the paragraph may go on elsewhere. */
  readonly isFull: boolean;
  /** The first line begins farther in than the others of its column. */
  readonly isIndented: boolean;
  /** `item`: its first line stands out and the others hang in, as in lists of references; `rest`: it has those that hang in alone. */
  readonly hanging?: 'item' | 'rest';
}

/** @param strips those of a page in content order */
export function toPieces(strips: readonly Strip[]): Piece[] {
  const hanging = hangingStrips(strips);
  return strips.flatMap((strip) => piecesOf(strip, hanging.has(strip)));
}

function piecesOf({ page, lines }: Strip, isHanging: boolean): Piece[] {
  const edges = isHanging ? outerEdges(lines) : edgesOf(lines);
  const pieces: PdfLine[][] = [];
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    const isBegun = last && (isHanging ? beginsItem : begins)(pieces.at(-1)!, last, line, lines[index + 1], edges);
    if (last && !isBegun) pieces.at(-1)!.push(line);
    else pieces.push([line]);
  });
  return pieces.map((own) => {
    const end = own.at(-1)!;
    const isIndented = startOf(own[0]!) - edges.left > MIN_INDENT * own[0]!.fontSize;
    return {
      page,
      lines: own,
      isFull: isFullLine(end, edges),
      isIndented,
      ...(isHanging ? { hanging: isIndented ? ('rest' as const) : ('item' as const) } : {}),
    };
  });
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** In letters' heights. */
const MIN_INDENT = 0.6;
const MAX_INDENT = 5;
const MAX_SHORT = 1.5;

function outerEdges(lines: readonly PdfLine[]): Edges {
  return {
    left: lines.reduce((least, line) => Math.min(least, startOf(line)), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, line) => Math.max(most, endOf(line)), Number.NEGATIVE_INFINITY),
  };
}

/** Where most lines begin, and where the longest ends. */
function edgesOf(lines: readonly PdfLine[]): Edges {
  const starts = lines.map(startOf).sort((a, b) => a - b);
  let [left, most] = [starts[0]!, 0];
  for (let from = 0, to = 0; from < starts.length; from++) {
    while (to < starts.length && starts[to]! - starts[from]! <= 2) to++;
    if (to - from > most) [left, most] = [starts[from]!, to - from];
  }
  return { left, right: lines.reduce((most, line) => Math.max(most, endOf(line)), Number.NEGATIVE_INFINITY) };
}

/** A line that stands out begins an item, unless the line before it, which stands out too, runs on into it. */
function beginsItem(
  piece: readonly PdfLine[],
  last: PdfLine,
  line: PdfLine,
  _next: PdfLine | undefined,
  edges: Edges,
): boolean {
  if (isCounting(piece[0]!, last, line) || BULLET.test(line.text)) return true;
  const isOut = (one: PdfLine) => startOf(one) - edges.left <= MIN_INDENT * one.fontSize;
  return isOut(line) && !(isOut(last) && isFullLine(last, edges) && !endsSentence(last.text));
}

function begins(
  piece: readonly PdfLine[],
  last: PdfLine,
  line: PdfLine,
  next: PdfLine | undefined,
  edges: Edges,
): boolean {
  const size = line.fontSize;
  const isLower = /^\p{Ll}/u.test(line.text);
  if (isCounting(piece[0]!, last, line) || BULLET.test(line.text)) return true;
  if (last.isBold !== line.isBold && !isFullLine(last, edges) && !isLower) return true;
  const shift = startOf(line) - startOf(last);
  const isEnded = endsSentence(last.text) || /[:;]$/.test(last.text);
  // Hanging lines: the first of each item stands farther out than those below it.
  const isOut = shift < -MIN_INDENT * size && edges.left - startOf(line) > MIN_INDENT * size;
  if (isOut) return piece.length > 1 || isEnded;
  const isIn = startOf(line) - edges.left > MIN_INDENT * size && shift > MIN_INDENT * size && shift < MAX_INDENT * size;
  if (isIn && !isLower) return next === undefined || startOf(next) - startOf(line) < -MIN_INDENT * size || isEnded;
  const room = edges.right - endOf(last) - SPACE * size;
  return (
    room > firstWordWidth(line) + MAX_SHORT * size && !isLower && (isEnded || room > 0.4 * (edges.right - edges.left))
  );
}

/** The width of a space, in letters' heights, at its least. */
const SPACE = 0.2;

function isFullLine(line: PdfLine, edges: Edges): boolean {
  return edges.right - endOf(line) < MAX_SHORT * line.fontSize;
}

function firstWordWidth({ text, left, right }: PdfLine): number {
  return ((right - left) * (text.indexOf(' ') < 0 ? text.length : text.indexOf(' '))) / text.length;
}

export const BULLET = /^[•◦▪‣●○■□▶➢–]\s+(?=\S)/u;
const NUMBERED = /^(?:\[(\d{1,3})\]|\(?(\d{1,3})[.)]|(\d{1,3})(?=\s\p{L}))/u;

/** `[4] Chen …` below a paragraph that began with `[3]`, at the same edge. */
function isCounting(first: PdfLine, last: PdfLine, line: PdfLine): boolean {
  const number = numberOf(line);
  const before = numberOf(first);
  if (number === undefined || before === undefined || number !== before + 1) return false;
  return Math.abs(first.left - line.left) < line.fontSize || endsSentence(last.text);
}

function numberOf({ text }: PdfLine): number | undefined {
  const found = NUMBERED.exec(text.slice(0, 12));
  return found ? Number(found[1] ?? found[2] ?? found[3]) : undefined;
}
