/** PDF to blocks: opens the file, takes its pages' lines, leaves out what stands at their edges, and joins the rest to paragraphs. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Problem } from '../../model/problem';
import type { Landmark } from '../../model/source';
import type { Extraction } from '../blocks';
import type { ReadOptions } from '../readOptions';
import { NO_METADATA } from '../record/metadata';
import { openPdf } from './openPdf';
import { toLines } from './pdfLines';
import type { PdfPage } from './pdfPage';
import { toText } from './pdfText';
import type { TextContent } from './textRuns';

/** The text of the file with a landmark for each of its pages, or why it cannot be read. The bytes stay as they are. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<Extraction | Problem> {
  const file = await openPdf(bytes, options);
  if ('code' in file) return file;
  try {
    return toExtraction(await readPages(file));
  } finally {
    await file.loadingTask.destroy();
  }
}

/** Every page in order; one that cannot be read has no lines. */
async function readPages(file: PDFDocumentProxy): Promise<PdfPage[]> {
  const labels = await file.getPageLabels().catch(() => null);
  const pages: PdfPage[] = [];
  for (let index = 0; index < file.numPages; index++) pages.push(await readPage(file, index, labels?.[index]));
  return pages;
}

async function readPage(file: PDFDocumentProxy, index: number, label: string | undefined): Promise<PdfPage> {
  const named = { index, ...(label === undefined ? {} : { label }) };
  try {
    const page = await file.getPage(index + 1);
    const { width, height, transform } = page.getViewport({ scale: 1, dontFlip: true });
    const content = (await page.getTextContent()) as unknown as TextContent;
    page.cleanup();
    return { ...named, width, height, lines: toLines(content, transform) };
  } catch {
    return { ...named, width: 0, height: 0, lines: [] };
  }
}

function toExtraction(pages: readonly PdfPage[]): Extraction {
  const { text, blocks, pageOffsets } = toText(pages);
  const landmarks = pages.map(
    ({ index }): Landmark => ({
      label: 'page',
      locator: String(index + 1),
      offset: pageOffsets[index]!,
      pageIndex: index,
      pageBasis: 'index',
    }),
  );
  return {
    mediaType: 'application/pdf',
    text,
    isFileText: false,
    blocks,
    landmarks,
    metadata: NO_METADATA,
    entries: [],
    problems: [],
  };
}
