/** PDF to blocks: opens the file, takes its pages' lines, leaves out what stands at their edges, and joins the rest to paragraphs. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Problem } from '../../model/problem';
import type { Landmark } from '../../model/source';
import type { Extraction } from '../blocks';
import type { ReadOptions } from '../readOptions';
import { findFurniture } from './furniture';
import { isNoLanguage } from './noLanguage';
import { openPdf } from './openPdf';
import { type Bookmark, readOutline } from './outline';
import { nameThePages } from './pageNames';
import { toLines } from './pdfLines';
import type { PageFurniture, PdfPage } from './pdfPage';
import { toText } from './pdfText';
import { withoutCredits } from './record/credits';
import type { Declared } from './record/declared';
import { findPdfRecord } from './record/pdfRecord';
import { isDrawnOn, withoutStampedScans } from './scans';
import type { TextContent } from './textRuns';
import { isGarbled, isMostlyGarbled, unreadProblems } from './unreadPages';

/** The text of the file with a landmark for each of its pages, or why it cannot be read. The bytes stay as they are. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<Extraction | Problem> {
  const file = await openPdf(bytes, options);
  if ('code' in file) return file;
  try {
    const pages = await withoutStampedScans(file, await readPages(file));
    return toExtraction(pages, await readDeclared(file), await readOutline(file));
  } finally {
    await file.loadingTask.destroy();
  }
}

/** Every page in order; one that cannot be read has no lines. */
async function readPages(file: PDFDocumentProxy): Promise<PdfPage[]> {
  const labels = await file.getPageLabels().catch(() => null);
  const pages: PdfPage[] = [];
  for (let index = 0; index < file.numPages; index++) pages.push(await readPage(file, index, labels?.[index]));
  const isGarbledFile = isMostlyGarbled(pages.map(({ unread }) => unread));
  return isGarbledFile ? pages.map(asGarbled) : pages;
}

function asGarbled(page: PdfPage): PdfPage {
  return page.unread ? page : { ...page, lines: [], unread: 'garbled' };
}

async function readPage(file: PDFDocumentProxy, index: number, label: string | undefined): Promise<PdfPage> {
  const named = { index, ...(label === undefined ? {} : { label }) };
  try {
    const page = await file.getPage(index + 1);
    const { width, height, transform } = page.getViewport({ scale: 1, dontFlip: true });
    const content = (await page.getTextContent()) as unknown as TextContent;
    const lines = toLines(content, transform);
    if (lines.length > 0) page.cleanup();
    const drawn = content.items.flatMap((item) => ('str' in item ? item.str : []));
    if (isGarbled(drawn.join(' '), lines) || isNoLanguage(lines.map(({ text }) => text).join('\n')))
      return { ...named, width, height, lines: [], unread: 'garbled' };
    const stamp = drawn.find((text) => /^arXiv:\S/.test(text));
    if (lines.length > 0) return { ...named, width, height, lines, ...(stamp === undefined ? {} : { stamp }) };
    return { ...named, width, height, lines, unread: (await isDrawnOn(page)) ? 'pictures' : 'blank' };
  } catch {
    return { ...named, width: 0, height: 0, lines: [], unread: 'pictures' };
  }
}

/** What the file says of itself, as far as it can be read. */
async function readDeclared(file: PDFDocumentProxy): Promise<Declared> {
  const { info, metadata } = await file.getMetadata().catch(() => ({ info: {}, metadata: undefined }));
  return { info: info as Declared['info'], xmp: (name) => metadata?.get(name) };
}

function toExtraction(pages: readonly PdfPage[], declared: Declared, bookmarks: readonly Bookmark[]): Extraction {
  const furniture = findFurniture(pages);
  const names = nameThePages(pages, furniture);
  const { text, blocks, pageOffsets, sections } = toText(
    pages.map((page, index) => withoutFurniture(page, furniture.lines[index]!)),
    bookmarks,
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
    blocks: withoutCredits(blocks, pages, furniture),
    landmarks: [...landmarks, ...sections].sort((a, b) => a.offset - b.offset),
    metadata: findPdfRecord(pages, furniture, declared),
    entries: [],
    problems: unreadProblems(pages.map(({ unread }) => unread)),
  };
}

function withoutFurniture(page: PdfPage, furniture: PageFurniture['lines'][number]): PdfPage {
  return { ...page, lines: page.lines.filter((_, index) => !furniture.has(index)) };
}
