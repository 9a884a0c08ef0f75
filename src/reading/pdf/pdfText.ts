/** Pages to one text: lines to paragraphs in reading order, paragraphs to blocks with blank lines between. */
import type { Landmark } from '../../model/source';
import type { Block, BlockKind } from '../blocks';
import { Vocabulary } from '../text/vocabulary';
import { flow, type Part } from './layout/flow';
import { RunningText } from './layout/joinLines';
import { kindOf, NOTE, type PieceKind, SMALL } from './layout/kinds';
import { findOutlined, type Outlined } from './layout/outlined';
import { BULLET, type Piece, toPieces } from './layout/paragraphs';
import { type BodyStyle, bodyStyleOf, toStrips } from './layout/strips';
import { toRows } from './layout/tables';
import { wholeLines } from './layout/wholeLines';
import type { Bookmark } from './outline';
import { isUpended } from './pageEdges';
import type { PdfLine, PdfPage } from './pdfPage';

export interface PdfText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where the text of each page begins; never falling. */
  readonly pageOffsets: readonly number[];
  /** The bookmarks that no heading of the text shows. */
  readonly sections: readonly Landmark[];
}

/** @param pages without what stands at their edges and is no text */
export function toText(pages: readonly PdfPage[], bookmarks: readonly Bookmark[] = []): PdfText {
  const vocabulary = new Vocabulary(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n'));
  const upright = pages.map((page) => {
    const lines = page.lines.filter((line) => !isUpended(line));
    return { ...page, lines: wholeLines(lines, vocabulary) };
  });
  const body = bodyStyleOf(upright);
  const outlined = findOutlined(upright, bookmarks);
  const parts = flow(upright.flatMap((page) => toParts(page, body, outlined)));
  return write(parts, pages.length, vocabulary, { levelOf: headingLevels(parts, outlined), outlined });
}

function toParts(page: PdfPage, body: BodyStyle, { headings }: Outlined): Part[] {
  const pieces = toPieces(toStrips(page, body, (line) => headings.get(line)));
  const isLowest = lowestOf(page, body);
  return toRows(pieces, page.width).map((row): Part => {
    if (row.length > 1) return { kind: 'table-row', pieces: row };
    const [piece] = row;
    if (headings.has(piece.lines[0]!)) return { kind: 'heading', pieces: row };
    return { kind: kindOf(piece, body, isLowest(piece)), pieces: row };
  });
}

/** How many parts of its width a page is looked at in. */
const SLICES = 24;

/** Whether nothing of the text's size stands below a piece in its column. */
function lowestOf(page: PdfPage, body: BodyStyle): (piece: Piece) => boolean {
  const slicesOf = ({ left, right }: PdfLine) => {
    const [from, to] = [left, right].map((x) => Math.floor((SLICES * x) / Math.max(1, page.width)));
    return [Math.max(0, from!), Math.min(SLICES - 1, to!)] as const;
  };
  const floor = Array.from({ length: SLICES }, () => Number.POSITIVE_INFINITY);
  for (const line of page.lines) {
    if (line.fontSize < SMALL * body.fontSize || line.text.length <= 3) continue;
    const [from, to] = slicesOf(line);
    for (let slice = from; slice <= to; slice++) floor[slice] = Math.min(floor[slice]!, line.baseline);
  }
  return ({ lines: [line] }) => {
    const [from, to] = slicesOf(line!);
    return floor.slice(from, to + 1).every((baseline) => baseline >= line!.baseline);
  };
}

/**
 * Headings of one size and weight have one level; the largest are the first. Those of the outline stand as deep as their bookmarks, below
 * the title where that has none, and the others below them.
 */
function headingLevels(parts: readonly Part[], { headings }: Outlined): (piece: Piece) => number {
  const lineOf = ({ lines }: Piece) => lines[0]!;
  const styleOf = (line: PdfLine) => Math.round(line.fontSize * 2) + (line.isBold ? 0.5 : 0);
  const all = parts.filter(({ kind }) => kind === 'heading').map(({ pieces }) => lineOf(pieces[0]!));
  const guessed = [...new Set(all.filter((line) => !headings.has(line)).map(styleOf))].sort((a, b) => b - a);
  const largest = all.reduce((most, line) => (headings.has(line) ? Math.max(most, styleOf(line)) : most), 0);
  const above = headings.size === 0 ? guessed.length : Math.min(1, guessed.filter((style) => style > largest).length);
  const depth = [...headings.values()].reduce((most, bookmark) => Math.max(most, bookmark.depth), 0);
  return (piece) => {
    const line = lineOf(piece);
    const bookmark = headings.get(line);
    const rank = guessed.indexOf(styleOf(line)) + 1;
    return Math.min(6, bookmark ? above + bookmark.depth : rank <= above ? rank : rank + depth);
  };
}

const BLANK_LINE = '\n\n';

function write(
  parts: readonly Part[],
  pageCount: number,
  vocabulary: Vocabulary,
  { levelOf, outlined }: { levelOf: (piece: Piece) => number; outlined: Outlined },
): PdfText {
  const sections: Landmark[] = [];
  const texts: string[] = [];
  const blocks: Block[] = [];
  const starts: (number | undefined)[] = Array.from({ length: pageCount }, () => undefined);
  let length = 0;
  for (const { kind, pieces } of parts) {
    const running = new RunningText(vocabulary);
    for (const [at, piece] of pieces.entries()) {
      for (const [index, line] of piece.lines.entries()) {
        const start = running.add(kind === 'table-row' && at > 0 && index === 0 ? `| ${line.text}` : line.text);
        if (index === 0) starts[piece.page] ??= length + start;
        const bookmark = kind === 'heading' ? undefined : outlined.unseen.get(line);
        if (bookmark) sections.push({ label: 'section', locator: bookmark.title, offset: length + start });
      }
    }
    const text = running.toString();
    const shown = kind === 'note' ? withMarker(text) : kind === 'list-item' ? text.replace(BULLET, '') : text;
    const block = toBlock(kind, shown, length, pieces, levelOf);
    if (block) blocks.push(block);
    texts.push(shown);
    length += shown.length + BLANK_LINE.length;
  }
  const end = Math.max(0, length - BLANK_LINE.length);
  return { text: texts.join(BLANK_LINE), blocks, pageOffsets: filled(starts, end), sections };
}

/** `[3] Chen …`, whatever the marker is set in. */
function withMarker(text: string): string {
  const marker = NOTE.exec(text)?.[0] ?? '';
  return `[${marker.replace(/[[\]\s]/g, '')}] ${text.slice(marker.length).replace(/^[.)]?\s*/, '')}`;
}

function toBlock(
  kind: PieceKind,
  text: string,
  start: number,
  pieces: readonly Piece[],
  levelOf: (piece: Piece) => number,
): Block | undefined {
  if (kind === 'loose' || text === '') return undefined;
  const lines = pieces.flatMap((piece) => piece.lines);
  const isEmphasised = lines.every(({ isBold }) => isBold) || lines.every(({ isItalic }) => isItalic);
  return {
    kind: kind satisfies BlockKind,
    ...(kind === 'heading' ? { level: levelOf(pieces[0]!) } : {}),
    text,
    offsets: offsetsFrom(start, text.length),
    ...(isEmphasised && kind === 'paragraph' ? { isEmphasised } : {}),
  };
}

function offsetsFrom(start: number, length: number): Uint32Array {
  const offsets = new Uint32Array(length);
  for (let index = 0; index < length; index++) offsets[index] = start + index;
  return offsets;
}

/** A page without text begins where the next one does. */
function filled(starts: readonly (number | undefined)[], end: number): number[] {
  const offsets: number[] = [];
  let next = end;
  for (let index = starts.length - 1; index >= 0; index--) {
    next = Math.min(next, starts[index] ?? next);
    offsets[index] = next;
  }
  return offsets;
}
