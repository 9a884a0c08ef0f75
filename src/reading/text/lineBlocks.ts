/** Lines of plain text put together to blocks, before marks are taken out of them. */
import type { TextPosition } from '../../model/passage';
import type { BlockKind } from '../blocks';
import type { Edit } from './inline';
import { endsSentence, isFull, type Layout, type Line } from './lines';

/** A block to be: its lines, and what in them is no text. */
export interface Draft {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly lines: readonly Line[];
  /** Marks of the block itself: bullets, quotation marks of mail, borders of tables. */
  readonly edits: readonly Edit[];
  /** What a numbered item or note goes by: `3`. Its place is at the start of the first line. */
  readonly marker?: Marker;
}

export interface Marker extends TextPosition {
  readonly label: string;
  /** `[3] ` and `³ ` are a note's; `3. ` may be. */
  readonly isNote: boolean;
}

export function toDrafts(lines: readonly Line[], layout: Layout): Draft[] {
  const drafts: Draft[] = [];
  const widthAt = layout.isWrapped ? () => undefined : localWidths(lines);
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) drafts.push(toDraft(open));
    open = [];
  };
  for (const [index, line] of lines.entries()) {
    const last = open[open.length - 1];
    if (line.text === '' || isRuled(line.text)) {
      const underlined = last && isUnderline(line, last) ? open : undefined;
      if (underlined?.length === 1)
        drafts.push({ kind: 'heading', level: line.text[0] === '=' ? 1 : 2, lines: open, edits: [] });
      else close();
      open = [];
      if (line.text !== '' && !underlined && !isTableBorder(line.text))
        drafts.push({ kind: 'rule', lines: [line], edits: [] });
      continue;
    }
    if (last && !continues(last, line, open, { ...layout, localWidth: widthAt(index) })) close();
    open.push(line);
    if (isRow(line.text)) close();
    if (lines[index + 1] === undefined) close();
  }
  return drafts;
}

/** How many lines before and after one tell how wide the text is there. */
const REACH = 8;
/** So many lines among them break off within a sentence that goes on in small letters. */
const MIN_BROKEN = 2;
/** In characters: shorter lines are broken by hand. */
const MIN_WIDTH = 40;

/** The width that parts of a text are broken at, where the whole has none: a page with its tables and notes saved as text. */
function localWidths(lines: readonly Line[]): (index: number) => number | undefined {
  const broken = lines.map((line, index) => {
    const next = lines[index + 1]?.text ?? '';
    return line.text.length >= MIN_WIDTH && !endsSentence(line.text) && /^\p{Ll}/u.test(next) ? line.text.length : 0;
  });
  return (index) => {
    let [from, to] = [index - 1, index];
    while (from > index - REACH && lines[from - 1]?.text) from--;
    while (to < index + REACH && lines[to + 1]?.text) to++;
    const widths = broken.slice(Math.max(0, from), to).filter((width) => width > 0);
    return widths.length >= MIN_BROKEN ? Math.max(...widths) : undefined;
  };
}

interface LayoutHere extends Layout {
  readonly localWidth: number | undefined;
}

const RULED = /^(?:[-=_*~#•·–—⁂+|:⸻]\s*){3,}$|^[⁂⸻]$/u;
const BULLET = /^(?:[-*•‣◦▪●○·]\s+|o\s{2,}|\(?[a-z]\)\s+)(?=\S)/u;
/** Not `12. März 2019`. */
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?!\p{L}{3,9}\.? \d{4}$)(?=\S)/u;
const NOTE = /^\[\^?([\w*†‡-]{1,12})\]:?\s+(?=\S)|^([⁰¹²³⁴-⁹]{1,3})\s?(?=\S)/u;
const REPLY = /^(?:>\s?)+/;

function isRuled(text: string): boolean {
  return text.length <= 300 && RULED.test(text);
}

function isTableBorder(text: string): boolean {
  return /[+|]/.test(text);
}

/** A line of `=` or `-` right below another of about its length. */
function isUnderline(line: Line, above: Line): boolean {
  return (
    /^(?:=+|-+|~+)$/.test(line.text) && above.text.length <= 120 && Math.abs(line.text.length - above.text.length) <= 3
  );
}

function isRow(text: string): boolean {
  if (/^\|.*\|$/.test(text)) return true;
  const cells = text.split(/\t+| {5,}/);
  return cells.length > 1 && cells.every((cell) => cell.length <= 60) && !BULLET.test(text) && !NUMBER.test(text);
}

/** Whether a line goes on with the paragraph that `last` belongs to. */
function continues(last: Line, line: Line, open: readonly Line[], layout: LayoutHere): boolean {
  const isReply = REPLY.test(line.text);
  if (isReply !== REPLY.test(last.text)) return false;
  if (isReply) return line.text.replace(REPLY, '') !== '';
  if (BULLET.test(line.text) || isRow(line.text)) return false;
  const isUnfinished = !endsSentence(last.text);
  if (startsNumbered(line.text))
    return layout.isWrapped && isUnfinished && !startsNumbered(open[0]!.text) && isFull(last, line, layout.width);
  if (!layout.isWrapped) {
    const { localWidth } = layout;
    const goesOn = /^\p{Ll}/u.test(line.text) || (localWidth !== undefined && isFull(last, line, localWidth));
    return (
      last.text.length >= MIN_WIDTH &&
      (isUnfinished ? goesOn : localWidth !== undefined && isLocalEnd(last, line, localWidth))
    );
  }
  if (line.indent > last.indent + 1 && open.length > 1 && !isUnfinished) return false;
  if (isFull(last, line, layout.width) || isHanging(open, line)) return true;
  // Some wrap by hand, and earlier than they must.
  return (
    isUnfinished &&
    (/^\p{Ll}/u.test(line.text) || (last.text.length > layout.width * 0.6 && line.indent === last.indent))
  );
}

/** A sentence that ends with a full line is followed by the next one of its paragraph. */
function isLocalEnd(last: Line, line: Line, width: number): boolean {
  return line.text.length >= MIN_WIDTH && last.text.length <= width && isFull(last, line, width);
}

function startsNumbered(text: string): boolean {
  return NUMBER.test(text) || NOTE.test(text);
}

/** The further lines of an item or note are indented below its first. */
function isHanging(open: readonly Line[], line: Line): boolean {
  const first = open[0]!;
  return line.indent > first.indent && (BULLET.test(first.text) || startsNumbered(first.text));
}

function toDraft(lines: readonly Line[]): Draft {
  const first = lines[0]!;
  if (REPLY.test(first.text)) return { kind: 'quotation', lines, edits: lines.flatMap(replyEdits) };
  if (isRow(first.text)) return { kind: 'table-row', lines, edits: rowEdits(first) };
  const bullet = BULLET.exec(first.text)?.[0];
  if (bullet) return { kind: 'list-item', lines, edits: [{ start: first.start, end: first.start + bullet.length }] };
  const marker = toMarker(first);
  return marker
    ? { kind: marker.isNote ? 'note' : 'list-item', lines, edits: [], marker }
    : { kind: 'paragraph', lines, edits: [] };
}

function replyEdits(line: Line): Edit[] {
  const mark = REPLY.exec(line.text)?.[0] ?? '';
  return mark === '' ? [] : [{ start: line.start, end: line.start + mark.length }];
}

/** Cells are parted by ` | `, however the file does it. */
function rowEdits(line: Line): Edit[] {
  const gaps = [...line.text.matchAll(/\t+| {5,}/g)].map(({ 0: gap, index }) => ({
    start: line.start + index,
    end: line.start + index + gap.length,
    text: ' | ',
  }));
  if (!/^\|.*\|$/.test(line.text)) return gaps;
  return [
    { start: line.start, end: line.start + 1 },
    ...gaps.map(({ start, end }) => ({ start, end })),
    { start: line.end - 1, end: line.end },
  ];
}

function toMarker(line: Line): Marker | undefined {
  const note = NOTE.exec(line.text);
  const match = note ?? NUMBER.exec(line.text);
  if (!match) return undefined;
  const figures = note?.[2];
  const label = figures ? [...figures].map((figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(figure)).join('') : match[1]!;
  return { label, isNote: note !== null, start: line.start, end: line.start + match[0].length };
}
