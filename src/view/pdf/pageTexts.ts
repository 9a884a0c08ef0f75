/** The text of the pages of a PDF, with the height at which each piece of it stands. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type PageText, toPageText } from '../findInPage';

export interface PlacedPageText extends PageText {
  /** The pieces in the order of the file; `start` counts in the text, `y` from the foot of the page, in points. */
  readonly pieces: readonly { readonly start: number; readonly y: number }[];
}

/** Pages kept: the search for a passage looks at neighbours more than once. */
const KEPT = 16;

export function createPageTexts(pdf: PDFDocumentProxy): (pageIndex: number) => Promise<PlacedPageText> {
  const kept = new Map<number, Promise<PlacedPageText>>();
  return (pageIndex) => {
    const text = kept.get(pageIndex) ?? readPage(pdf, pageIndex);
    kept.delete(pageIndex);
    kept.set(pageIndex, text);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return text;
  };
}

/** A page that cannot be read has no text. */
async function readPage(pdf: PDFDocumentProxy, pageIndex: number): Promise<PlacedPageText> {
  const pieces: { start: number; y: number }[] = [];
  let text = '';
  try {
    const page = await pdf.getPage(pageIndex + 1);
    const { items } = await page.getTextContent({ disableNormalization: true });
    for (const item of items) {
      if (!('str' in item)) continue;
      pieces.push({ start: text.length, y: Number(item.transform[5]) });
      text += item.hasEOL ? `${item.str}\n` : item.str;
    }
  } catch {
    // The viewer shows what is the matter with it.
  }
  return { ...toPageText(text), pieces };
}
