/** The bookmarks of a PDF: what they are called, how deep they stand, and the place they open. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

export interface Bookmark {
  readonly title: string;
  /** From 1. */
  readonly depth: number;
  /** The index of its page. */
  readonly page: number;
  /** The height on the page, in the file's own coordinates; absent where the whole page is opened. */
  readonly top?: number;
  /** How far in on the page, where that is said; in two columns it tells which. */
  readonly left?: number;
}

/** More are no outline that a reader would look at. */
const MAX_BOOKMARKS = 3000;
const MAX_DEPTH = 6;

/** In their order, those with a name that open a page of the file; none where the outline cannot be read. */
export async function readOutline(file: PDFDocumentProxy): Promise<Bookmark[]> {
  const roots: readonly Node[] = (await file.getOutline().catch(() => null)) ?? [];
  const pages = new Map<string, number | undefined>();
  const bookmarks: Bookmark[] = [];
  for (const { node, depth } of flatten(roots)) {
    const title = node.title
      .replace(/[\p{Cc}\p{Cf}\p{Co}\s]+/gu, ' ')
      .trim()
      .normalize('NFC');
    const place = isName(title) ? await placeOf(file, node.dest, pages).catch(() => undefined) : undefined;
    if (place) bookmarks.push({ title, depth, ...place });
  }
  return bookmarks;
}

interface Node {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly Node[];
}

function flatten(roots: readonly Node[]): { node: Node; depth: number }[] {
  const found: { node: Node; depth: number }[] = [];
  const walk = (nodes: readonly Node[], depth: number) => {
    for (const node of nodes) {
      if (found.length >= MAX_BOOKMARKS) return;
      found.push({ node, depth });
      if (depth < MAX_DEPTH) walk(node.items ?? [], depth + 1);
    }
  };
  walk(roots, 1);
  return found;
}

/** Programs name bookmarks after files and pages where nobody else does. */
function isName(title: string): boolean {
  if (title.length > 300 || !/\p{L}{2}/u.test(title)) return false;
  return !/^(?:page|seite|p\.)\s?\d+$|\.(?:pdf|docx?|indd|qxd|tex|eps|tiff?|jpe?g)$|^(?:untitled|blank page)\b|^[a-z]:\\/i.test(
    title,
  );
}

type Place = Pick<Bookmark, 'page' | 'top' | 'left'>;

async function placeOf(
  file: PDFDocumentProxy,
  dest: Node['dest'],
  pages: Map<string, number | undefined>,
): Promise<Place | undefined> {
  const target = typeof dest === 'string' ? await file.getDestination(dest) : dest;
  if (!Array.isArray(target)) return undefined;
  const [reference, kind, ...numbers] = target as [unknown, { name?: string } | undefined, ...unknown[]];
  const page = await pageOf(file, reference, pages);
  if (page === undefined || !(page >= 0 && page < file.numPages)) return undefined;
  const [left, top] = kind?.name === 'XYZ' ? numbers : kind?.name?.startsWith('FitH') ? [undefined, numbers[0]] : [];
  return { page, ...(isNumber(top) && { top }), ...(isNumber(left) && { left }) };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

async function pageOf(
  file: PDFDocumentProxy,
  reference: unknown,
  pages: Map<string, number | undefined>,
): Promise<number | undefined> {
  if (typeof reference === 'number') return Number.isInteger(reference) ? reference : undefined;
  if (reference === null || typeof reference !== 'object') return undefined;
  const key = JSON.stringify(reference);
  if (!pages.has(key)) {
    const index = await file.getPageIndex(reference as Parameters<typeof file.getPageIndex>[0]).catch(() => undefined);
    pages.set(key, index);
  }
  return pages.get(key);
}
