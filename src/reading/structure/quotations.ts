/** Texts that stand between quotation marks from first to last. */
import type { TextPosition } from '../../model/passage';
import { CLOSING_MARKS } from '../../text/quotationMarks';

/** The words within the marks, where one pair of them holds the whole range: not for `“One,” he said, “two.”` */
export function innerOfQuotation(text: string, { start, end }: TextPosition): TextPosition | undefined {
  const last = /[.,;]/.test(text[end - 1] ?? '') ? end - 1 : end;
  const close = text[last - 1] ?? '';
  if (last - start < 3 || !CLOSING_MARKS.get(text[start] ?? '')?.includes(close)) return undefined;
  const inner = trimmed(text, start + 1, last - 1);
  return closesWithin(text, inner, close) ? undefined : inner;
}

/** An apostrophe stands between letters and closes nothing. */
function closesWithin(text: string, { start, end }: TextPosition, close: string): boolean {
  for (let at = text.indexOf(close, start); at >= 0 && at < end; at = text.indexOf(close, at + 1)) {
    const isApostrophe = /['’]/.test(close) && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');
    if (!isApostrophe) return true;
  }
  return false;
}

/** A quotation in running text: the words, and the words with their marks. */
export interface Quotation {
  readonly inner: TextPosition;
  readonly outer: TextPosition;
}

const QUOTATION = /“([^“”]{3,2000})”|"([^"]{3,2000})"|«([^«»]{3,2000})»|„([^„“”]{3,2000})[“”]/g;

/** The quotations between double marks, in order. */
export function findQuotations(text: string): Quotation[] {
  return [...text.matchAll(QUOTATION)].map(({ 0: { length }, index }) => ({
    outer: { start: index, end: index + length },
    inner: trimmed(text, index + 1, index + length - 1),
  }));
}

function trimmed(text: string, from: number, to: number): TextPosition {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
