/** PDF to blocks: opens the file, takes its pages' lines, leaves out what stands at their edges, and joins the rest to paragraphs. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Problem } from '../../model/problem';
import type { Landmark } from '../../model/source';
import type { Extraction } from '../blocks';
import type { ReadOptions } from '../readOptions';
import { findFurniture } from './furniture';
import { openPdf } from './openPdf';
import { nameThePages } from './pageNames';
import { toLines } from './pdfLines';
import type { PageFurniture, PdfPage } from './pdfPage';
import { toText } from './pdfText';
import type { Declared } from './record/declared';
import { findPdfRecord } from './record/pdfRecord';
import { textlessProblems, withoutGarbage } from './textless';
import type { TextContent } from './textRuns';

/** The text of the file with a landmark for each of its pages, or why it cannot be read. The bytes stay as they are. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<Extraction | Problem> {
  const file = await openPdf(bytes, options);
  if ('code' in file) return file;
  try {
    return toExtraction(withoutGarbage(await readPages(file)), await readDeclared(file));
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

/** What the file says of itself, as far as it can be read. */
async function readDeclared(file: PDFDocumentProxy): Promise<Declared> {
  const { info, metadata } = await file.getMetadata().catch(() => ({ info: {}, metadata: undefined }));
  return { info: info as Declared['info'], xmp: (name) => metadata?.get(name) };
}

function toExtraction(pages: readonly PdfPage[], declared: Declared): Extraction {
  const furniture = findFurniture(pages);
  const names = nameThePages(pages, furniture);
  const { text, blocks, pageOffsets } = toText(
    pages.map((page, index) => withoutFurniture(page, furniture.lines[index]!)),
  );
  const landmarks = pages.map(
    ({ index }): Landmark => ({
      label: 'page',
      locator: names[index]!.name,
      offset: pageOffsets[index]!,
      pageIndex: index,
      pageBasis: names[index]!.basis,
    }),
  );
  return {
    mediaType: 'application/pdf',
    text,
    isFileText: false,
    blocks,
    landmarks,
    metadata: findPdfRecord(pages, furniture, declared),
    entries: [],
    problems: textlessProblems(pages),
  };
}

function withoutFurniture(page: PdfPage, furniture: PageFurniture['lines'][number]): PdfPage {
  return { ...page, lines: page.lines.filter((_, index) => !furniture.has(index)) };
}
