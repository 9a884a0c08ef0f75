/** The text of a source laid out for reading: headings, paragraphs and the places where pages begin. Pure, and knows nothing of the DOM. */
import type { TextPosition } from '../../model/passage';
import type { Landmark } from '../../model/source';

/** A paragraph or heading. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph';
  /** In the text. */
  readonly position: TextPosition;
  /** One behind the other, they are the block. */
  readonly pieces: readonly TextPiece[];
  /** Pages that begin right before it. */
  readonly pages: readonly Landmark[];
}

/** A stretch of text that is marked alike. */
export interface TextPiece {
  readonly position: TextPosition;
  readonly isPassage: boolean;
  /** The page that begins with it, inside a block. */
  readonly page?: Landmark;
}

export function layOut(
  text: string,
  landmarks: readonly Landmark[],
  passage: readonly TextPosition[],
): readonly TextBlock[] {
  const pages = landmarks.filter(({ label }) => label === 'page').sort((a, b) => a.offset - b.offset);
  const headings = new Set(headingStarts(text, landmarks));
  let next = 0;
  return paragraphsOf(text).map((position): TextBlock => {
    const before: Landmark[] = [];
    const inside: Landmark[] = [];
    while (next < pages.length && pages[next]!.offset < position.end) {
      const page = pages[next++]!;
      (page.offset <= position.start ? before : inside).push(page);
    }
    const kind = headings.has(position.start) ? 'heading' : 'paragraph';
    return { kind, position, pieces: cut(position, inside, passage), pages: before };
  });
}

/** Paragraphs stand apart by an empty line; where there is none at all, each line is one. */
function paragraphsOf(text: string): TextPosition[] {
  const hasEmptyLines = /\n[ \t]*\r?\n/.test(text);
  const paragraphs: TextPosition[] = [];
  let open: { start: number; end: number } | undefined;
  for (const line of linesOf(text)) {
    const isEmpty = line.start === line.end;
    if (open && !isEmpty && hasEmptyLines) open.end = line.end;
    else if (!isEmpty) {
      open = { ...line };
      paragraphs.push(open);
    }
    if (isEmpty) open = undefined;
  }
  return paragraphs;
}

/** Without the spaces at their ends; form feeds end lines, too. */
function* linesOf(text: string): Iterable<TextPosition> {
  for (const { 0: line, index } of text.matchAll(/[^\n\f]+|\n\n/g)) {
    const start = index + line.length - line.trimStart().length;
    yield line === '\n\n' || line.trim() === ''
      ? { start: index, end: index }
      : { start, end: index + line.trimEnd().length };
  }
}

/** A section begins where its heading stands. */
function headingStarts(text: string, landmarks: readonly Landmark[]): number[] {
  const isHeading = ({ label, locator, offset }: Landmark) =>
    (label === 'section' || label === 'chapter') && text.startsWith(locator.slice(0, 12), offset);
  return landmarks.filter(isHeading).map(({ offset }) => lineStart(text, offset));
}

/** Where the line begins that an offset lies on, behind its spaces: a heading may have marks before it. */
function lineStart(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\f', offset - 1)) + 1;
  const line = text.slice(start, offset + 1);
  return start + line.length - line.trimStart().length;
}

function cut(block: TextPosition, pages: readonly Landmark[], passage: readonly TextPosition[]): TextPiece[] {
  const within = passage.filter(({ start, end }) => start < block.end && end > block.start);
  const bounds = [
    block.start,
    ...pages.map(({ offset }) => offset),
    ...within.flatMap(({ start, end }) => [Math.max(start, block.start), Math.min(end, block.end)]),
    block.end,
  ];
  const cuts = [...new Set(bounds)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index): TextPiece => {
    const page = pages.find(({ offset }) => offset === start);
    const isPassage = within.some((piece) => piece.start <= start && start < piece.end);
    return { position: { start, end: cuts[index + 1]! }, isPassage, ...(page ? { page } : {}) };
  });
}
