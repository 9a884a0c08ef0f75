/** Pages that are pictures, with at most a stamp, a head or a number as their text. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { findFurniture } from './furniture';
import type { PdfPage } from './pdfPage';

/** In square points: a picture as large may hold words. */
const MIN_PICTURE = 10_000;
/** Letters drawn as shapes are many. */
const MIN_PATHS = 200;

/**
 * Whether anything is drawn on a page without text. Pictures themselves are never decoded, but they are scaled to their place.
 * @param minPicture in square points
 */
export async function isDrawnOn(page: PDFPageProxy, minPicture = MIN_PICTURE, minPaths = MIN_PATHS): Promise<boolean> {
  const { OPS } = await import('./pdfjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const saved: number[] = [];
  let [area, paths] = [1, 0];
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.save) saved.push(area);
    else if (operator === OPS.restore) area = saved.pop() ?? 1;
    else if (operator === OPS.constructPath) paths++;
    else if (operator === OPS.transform) area *= areaOf(argsArray[index]);
    if (area >= minPicture || paths >= minPaths) return true;
  }
  return false;
}

/** What a matrix makes of a square of one point. */
function areaOf(matrix: unknown): number {
  const [a = 1, b = 0, c = 0, d = 1] = Array.isArray(matrix) ? matrix.map(Number) : [];
  return Math.abs(a * d - b * c);
}

/** A scan fills most of its page. */
const MIN_SCAN = 0.6;
/** In characters: what is stamped on scans is shorter. */
const MAX_STAMP = 240;
/** So many pages with nothing but the same words are stamped. */
const MIN_SAME = 3;

/** Pages of which a picture fills most, and that have no text but what stands at their edges or is the same on others, are not read. */
export async function withoutStampedScans(file: PDFDocumentProxy, pages: readonly PdfPage[]): Promise<PdfPage[]> {
  const texts = pages.map(({ lines }) => wordsOf(lines.map(({ text }) => text).join(' ')));
  if (!pages.some(({ lines }, at) => lines.length > 0 && texts[at]!.length <= MAX_STAMP)) return [...pages];
  const furniture = findFurniture(pages).lines;
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const isStamped = ({ lines }: PdfPage, at: number) =>
    lines.length > 0 &&
    texts[at]!.length <= MAX_STAMP &&
    (lines.every((line, index) => furniture[at]!.has(index) || isStamp(line.text)) ||
      counts.get(texts[at]!)! >= MIN_SAME);
  const read: PdfPage[] = [];
  for (const [at, page] of pages.entries()) {
    const isScan = isStamped(page, at) && (await isCovered(file, page));
    read.push(isScan ? { ...page, lines: [], unread: 'pictures' } : page);
  }
  return read;
}

const STAMP = /^\s*(?:digiti[sz]ed (?:by|for)|scanned (?:by|with|for)|downloaded (?:from|by)|copyright|©)\b/i;

/** What libraries and machines print on a scan, or a figure. */
function isStamp(text: string): boolean {
  return STAMP.test(text) || !/\p{L}{2}/u.test(text);
}

async function isCovered(file: PDFDocumentProxy, { index, width, height }: PdfPage): Promise<boolean> {
  try {
    return await isDrawnOn(await file.getPage(index + 1), MIN_SCAN * width * height, Number.POSITIVE_INFINITY);
  } catch {
    return false;
  }
}

/** Without figures, which count the pages. */
function wordsOf(text: string): string {
  return text.replace(/\d+/g, '').trim();
}
