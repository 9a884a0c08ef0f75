/** Text to HTML: escaped, with parts of it marked. */
import type { TextPosition } from '../../model/passage';

/** What HTML has no character for: controls but tab and line breaks, and halves of a pair that stand alone. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Fit for content and for attributes in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A part of a text and the element it is put into, such as `<mark class="agrees">` and `</mark>`. */
export interface Mark extends TextPosition {
  readonly open: string;
  readonly close: string;
}

/** Where marks overlap, the earlier in the list wins; parts of a mark outside the text are left out. */
export function markUp(text: string, marks: readonly Mark[]): string {
  const edges = marks.flatMap((mark, rank) => [
    { offset: clamp(mark.start, text), rank, isStart: true },
    { offset: clamp(mark.end, text), rank, isStart: false },
  ]);
  edges.sort((a, b) => a.offset - b.offset);
  const active = new Set<number>();
  let html = '';
  let from = 0;
  for (const { offset, rank, isStart } of edges) {
    html += piece(text.slice(from, offset), marks[Math.min(...active)]);
    from = offset;
    if (isStart && (marks[rank]?.end ?? 0) > (marks[rank]?.start ?? 0)) active.add(rank);
    else active.delete(rank);
  }
  return html + piece(text.slice(from), undefined);
}

function clamp(offset: number, text: string): number {
  return Math.max(0, Math.min(offset, text.length));
}

function piece(text: string, mark: Mark | undefined): string {
  if (text === '') return '';
  return mark ? `${mark.open}${escapeHtml(text)}${mark.close}` : escapeHtml(text);
}
