/** Paragraphs made whole that a column, a page, a float or a formula cut in two. */
import { endsSentence } from '../../text/lines';
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
  const taken = new Set<Part>();
  parts.forEach((part, index) => {
    if (taken.has(part)) return;
    const { pieces, before, after } = part.kind === 'paragraph' ? withRest(parts, index) : ALONE(part);
    for (const one of [...before, ...after]) taken.add(one);
    flowed.push(...before, { kind: part.kind, pieces }, ...after);
    for (const piece of pieces) {
      const own = parts.find((one, at) => at > index && at <= index + MAX_AHEAD && one.pieces[0] === piece);
      if (own) taken.add(own);
    }
  });
  return flowed;
}

const ALONE = ({ pieces }: Part): Whole => ({ pieces, before: [], after: [] });

interface Whole {
  readonly pieces: readonly Piece[];
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

/** How many parts may stand between two halves: the cells of a large table. */
const MAX_AHEAD = 400;

function withRest(parts: readonly Part[], index: number): Whole {
  const pieces = [...parts[index]!.pieces];
  const firstPage = pieces[0]!.page;
  const before: Part[] = [];
  let after: Part[] = [];
  let at = index;
  for (;;) {
    const next = nextOfText(parts, at);
    const rest = next === undefined ? undefined : parts[next]!.pieces[0]!;
    if (next === undefined || rest === undefined || !goesOn(pieces.at(-1)!, rest, next > at + 1)) break;
    const between = parts.slice(at + 1, next);
    const isBefore = (part: Part) => part.pieces[0]!.page === firstPage && rest.page > firstPage;
    const isMovable = [...after, ...between].every((part) => isBefore(part) || part.pieces[0]!.page === rest.page);
    if (!isMovable) break;
    const all = [...after, ...between];
    before.push(...all.filter(isBefore));
    after = all.filter((part) => !isBefore(part));
    pieces.push(rest);
    at = next;
  }
  return { pieces, before, after };
}

/** The next part that may go on with a paragraph: not past a heading. */
function nextOfText(parts: readonly Part[], from: number): number | undefined {
  for (let index = from + 1; index < parts.length && index <= from + MAX_AHEAD; index++) {
    const { kind } = parts[index]!;
    if (kind === 'paragraph') return index;
    if (kind === 'heading' || kind === 'list-item') return undefined;
  }
  return undefined;
}

/** Text in one size: a hair's difference comes of scaling. */
const SAME_SIZE = 0.04;

function goesOn(piece: Piece, rest: Piece, isApart: boolean): boolean {
  const last = piece.lines.at(-1)!;
  const first = rest.lines[0]!;
  if (Math.abs(last.fontSize - first.fontSize) > SAME_SIZE * last.fontSize) return false;
  if (endsSentence(last.text) && !ABBREVIATED.test(last.text.slice(-10))) return false;
  if (/^\p{Ll}/u.test(first.text)) return true;
  const isMoved = isApart || rest.page !== piece.page || first.baseline > last.baseline;
  if (/[\p{L}\p{N}][-‐]$/u.test(last.text) && isMoved) return true;
  // A sentence may go on with a name, a figure or a bracket, where the line before it is full.
  return (
    isMoved && piece.isFull && piece.lines.length > 1 && !rest.isIndented && /^[\p{Lu}\p{N}([“"‘$€£]/u.test(first.text)
  );
}

/** A full stop that ends no sentence. */
const ABBREVIATED = /(?:^|[\s(])(?:al|e\.g|i\.e|cf|vs|Figs?|Eqs?|Refs?|Nos?|ca|approx|resp|viz|Dr|Prof|Mr|Mrs|St)\.$/;
