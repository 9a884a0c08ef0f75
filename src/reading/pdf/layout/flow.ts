/** Paragraphs made whole that a column, a page, a float or a formula cut in two. */
import { endsSentence } from '../../text/lines';
import type { PdfLine } from '../pdfPage';
import type { PieceKind } from './kinds';
import type { Piece } from './paragraphs';

/** Something of the text: one piece, the parts of a paragraph, or the cells of a row. */
export interface Part {
  readonly kind: PieceKind;
  readonly pieces: readonly Piece[];
}

/** In reading order; what stood between the parts of a paragraph comes before it, or after it where it is on the last of its pages. */
export function flow(parts: readonly Part[]): Part[] {
  const flowed: Part[] = [];
  for (let index = 0; index < parts.length; ) {
    const part = parts[index]!;
    if (part.kind === 'paragraph' || (part.kind === 'note' && part.pieces[0]!.hanging)) {
      const { pieces, before, after, end } = withRest(parts, index);
      flowed.push(...before, { kind: part.kind, pieces }, ...after);
      index = end;
    } else {
      flowed.push(part);
      index++;
    }
  }
  return flowed;
}

interface Whole {
  readonly pieces: readonly Piece[];
  readonly before: readonly Part[];
  readonly after: readonly Part[];
  /** The index of the first part that is neither of the paragraph nor between its pieces. */
  readonly end: number;
}

/** How many parts may stand between two halves: the rows of a large table. */
const MAX_AHEAD = 400;
/** What is cut more often is no prose. */
const MAX_PIECES = 50;

function withRest(parts: readonly Part[], index: number): Whole {
  const pieces = [...parts[index]!.pieces];
  const isNote = parts[index]!.kind === 'note';
  const firstPage = pieces[0]!.page;
  const before: Part[] = [];
  let after: Part[] = [];
  let end = index + 1;
  while (pieces.length < MAX_PIECES) {
    const next = nextOfText(parts, end, isNote);
    const rest = next === undefined ? undefined : parts[next]!.pieces[0]!;
    if (next === undefined || !rest || !(isNote ? isRestOf : goesOn)(pieces.at(-1)!, rest, next > end)) break;
    const between = [...after, ...parts.slice(end, next)];
    if (rest.hanging === 'rest' && between.some(({ pieces: [other] }) => other!.hanging === 'item')) break;
    const isBefore = (part: Part) => part.pieces[0]!.page === firstPage && rest.page > firstPage;
    // On a page between the first and the last of a paragraph it has no place, since the text keeps the order of the pages.
    if (!between.every((part) => isBefore(part) || part.pieces[0]!.page === rest.page)) break;
    before.push(...between.filter(isBefore));
    after = between.filter((part) => !isBefore(part));
    pieces.push(rest);
    end = next + 1;
  }
  return { pieces, before, after, end };
}

/** The next part, at `from` or after it, that may go on with a paragraph: not past a heading, and of a note not past another. */
function nextOfText(parts: readonly Part[], from: number, isNote: boolean): number | undefined {
  for (let index = from; index < parts.length && index <= from + MAX_AHEAD; index++) {
    const { kind } = parts[index]!;
    if (kind === 'paragraph') return index;
    if (kind === 'heading' || kind === 'list-item' || (isNote && kind === 'note')) return undefined;
  }
  return undefined;
}

/** Text in one size: a hair's difference comes of scaling. */
const SAME_SIZE = 0.04;

/** The lines of an item that hang in, at the top of the next column or page. */
function isRestOf(piece: Piece, rest: Piece): boolean {
  const [last, first] = [piece.lines.at(-1)!, rest.lines[0]!];
  const isMoved = rest.page !== piece.page || first.baseline > last.baseline;
  return isMoved && piece.hanging !== undefined && rest.hanging === 'rest' && isSameSize(last, first);
}

function isSameSize(one: PdfLine, other: PdfLine): boolean {
  return Math.abs(one.fontSize - other.fontSize) <= SAME_SIZE * one.fontSize;
}

function goesOn(piece: Piece, rest: Piece, isApart: boolean): boolean {
  const last = piece.lines.at(-1)!;
  const first = rest.lines[0]!;
  if (isRestOf(piece, rest)) return true;
  if (!isSameSize(last, first)) return false;
  if (endsSentence(last.text) && !ABBREVIATED.test(last.text.slice(-10))) return false;
  if (/^\p{Ll}/u.test(first.text)) return true;
  const isMoved = isApart || rest.page !== piece.page || first.baseline > last.baseline;
  if (/[\p{L}\p{N}][-‐]$/u.test(last.text) && isMoved) return true;
  // A sentence may go on with a name, a figure or a bracket, where the line before it is full.
  const isFull = piece.isFull && piece.lines.length > 1;
  return isMoved && isFull && !rest.isIndented && /^[\p{Lu}\p{N}([“"‘$€£]/u.test(first.text);
}

/** A full stop that ends no sentence. */
const ABBREVIATED = /(?:^|[\s(])(?:al|e\.g|i\.e|cf|vs|Figs?|Eqs?|Refs?|Nos?|ca|approx|resp|viz|Dr|Prof|Mr|Mrs|St)\.$/;
