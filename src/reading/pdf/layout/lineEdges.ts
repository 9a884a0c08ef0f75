/** Where a line begins and ends as it is read: from the right where it is written so. */
import type { PdfLine } from '../pdfPage';

export function startOf(line: PdfLine): number {
  return isRtl(line) ? -line.right : line.left;
}

export function endOf(line: PdfLine): number {
  return isRtl(line) ? -line.left : line.right;
}

function isRtl({ text }: PdfLine): boolean {
  return /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text);
}
