/** The files of a book's text to blocks, one after the other, with the titles that its table of contents gives them. */
import type { Zip } from '../archive/zip';
import { decodeText } from '../encoding';
import type { HtmlBlocks } from '../html/htmlBlocks';
import { readFlat } from '../html/htmlFlat';
import type { PlacelessBlock } from '../place';
import { BookNotes } from './bookNotes';
import { drawnText } from './drawnText';
import type { NamedTarget, Navigation } from './navigation';
import type { BookFile, BookPackage } from './package';
import { SkippedParts } from './skippedParts';

/** A place in the blocks of the whole book. */
export interface BookPlace {
  readonly block: number;
  readonly index: number;
}

export interface BookText {
  readonly blocks: readonly PlacelessBlock[];
  /** Marks of printed pages in the text itself. */
  readonly pageBreaks: readonly (BookPlace & { readonly label: string })[];
  /** Where the pages of the navigation begin; those that point nowhere are left out. */
  readonly pages: readonly (BookPlace & { readonly label: string })[];
}

export async function readChapters(zip: Zip, book: BookPackage, navigation: Navigation): Promise<BookText> {
  const notes = new BookNotes();
  const skipped = new SkippedParts(book, navigation);
  const chapters: Chapter[] = [];
  for (const file of textFiles(zip, book)) chapters.push(await readChapter(zip, file, navigation, notes));
  // Where a reference leads to what is no note by its markup, its number would be taken for that of another note.
  for (const [index, chapter] of chapters.entries()) {
    if (notes.hasUnresolved(chapter.path))
      chapters[index] = await readChapter(zip, { path: chapter.path }, navigation, notes);
  }
  return joined(chapters, navigation, skipped);
}

/** With declarations of its own, which a reader of HTML would take for text. */
const DOCTYPE = /<!DOCTYPE[^>[]{0,500}\[[^\]]{0,50000}\]\s{0,20}>/i;

interface Chapter {
  readonly path: string;
  readonly html: string;
  readonly found: HtmlBlocks;
}

/** In reading order; where the order is lost, in that of the package. */
function textFiles(zip: Zip, { spine, files }: BookPackage): BookFile[] {
  const isText = ({ path, mediaType }: BookFile) => /html|x-dtbook/i.test(mediaType) || /\.x?html?$/i.test(path);
  const isPage = (file: BookFile) => isText(file) || /svg/i.test(file.mediaType);
  const ordered = spine.filter((file) => isPage(file) && zip.has(file.path));
  return ordered.length > 0 ? ordered : files.filter((file) => isText(file) && zip.has(file.path));
}

async function readChapter(
  zip: Zip,
  { path }: { path: string },
  navigation: Navigation,
  notes: BookNotes,
): Promise<Chapter> {
  const html = ((await decodeText(zip.read(path) ?? new Uint8Array())) ?? '').replace(DOCTYPE, '');
  const targets = [...navigation.chapters, ...navigation.pages].filter((target) => target.path === path);
  const ids = new Set(targets.flatMap(({ fragment }) => fragment ?? []));
  const found = await readFlat(html, { isXhtml: true, ids, links: notes.linksOf(path) });
  if (found.length > 0 || !/<text\b/.test(html)) return { path, html, found };
  return { path, html, found: await readFlat(await drawnText(html)) };
}

function joined(chapters: readonly Chapter[], navigation: Navigation, skipped: SkippedParts): BookText {
  const blocks: PlacelessBlock[] = [];
  const pageBreaks: (BookPlace & { label: string })[] = [];
  const pages: (BookPlace & { label: string })[] = [];
  for (const { path, html, found } of chapters) {
    const first = blocks.length;
    const isSkipped = skipped.has(path, html, found.blocks);
    const titled = isSkipped ? { blocks: [], places: [] } : withTitles(found, targetsIn(navigation.chapters, path));
    const toBook = ({ block, index }: BookPlace): BookPlace => ({
      block: first + (titled.places[block] ?? titled.blocks.length),
      index: isSkipped ? 0 : index,
    });
    for (const block of titled.blocks) blocks.push(block);
    if (!isSkipped) for (const mark of found.pageBreaks) pageBreaks.push({ ...toBook(mark), label: mark.label });
    const anchors = new Map(found.anchors.map((anchor) => [anchor.id, anchor]));
    for (const { fragment, title } of targetsIn(navigation.pages, path)) {
      const place = fragment === undefined ? { block: 0, index: 0 } : anchors.get(fragment);
      if (place && title !== '') pages.push({ ...toBook(place), label: title });
    }
  }
  return { blocks, pageBreaks, pages };
}

function targetsIn(targets: readonly NamedTarget[], path: string): NamedTarget[] {
  return targets.filter((target) => target.path === path);
}

interface Titled {
  readonly blocks: readonly PlacelessBlock[];
  /** Where each block of the file went. */
  readonly places: readonly number[];
}

/** A chapter whose title is a picture, a number alone or a styled paragraph gets the one of the contents as its heading. */
function withTitles(found: HtmlBlocks, targets: readonly NamedTarget[]): Titled {
  const titles = titlesByBlock(found, targets);
  const blocks: PlacelessBlock[] = [];
  const places: number[] = [];
  let title: string | undefined;
  for (const [index, block] of found.blocks.entries()) {
    const next = titles.get(index);
    if (next !== undefined) {
      title = next;
      blocks.push({ kind: 'heading', level: block.kind === 'heading' ? (block.level ?? 2) : 2, text: next });
    }
    const isTitle = title !== undefined && isPartOf(block, title);
    places.push(isTitle ? blocks.length - 1 : blocks.length);
    if (isTitle) continue;
    // A heading that says more than the contents is the better one.
    if (next !== undefined && block.kind === 'heading' && isPartOf({ kind: 'heading', text: next }, block.text))
      blocks.pop();
    title = undefined;
    blocks.push(block);
  }
  return { blocks, places };
}

function titlesByBlock({ anchors, blocks }: HtmlBlocks, targets: readonly NamedTarget[]): Map<number, string> {
  const places = new Map(anchors.map((anchor) => [anchor.id, anchor]));
  const titles = new Map<number, string>();
  for (const { fragment, title } of targets) {
    const place = fragment === undefined ? { block: 0, index: 0 } : places.get(fragment);
    if (!place || title === '' || title.length > MAX_TITLE) continue;
    // An anchor at the end of a block, or in an empty one, is that of what follows.
    const text = blocks[place.block]?.text ?? '';
    const block = place.index > 0 && place.index >= text.length ? place.block + 1 : place.block;
    if (block < blocks.length && !titles.has(block)) titles.set(block, title);
  }
  return titles;
}

const MAX_TITLE = 200;

/** Whether a short block says nothing that the title does not. */
function isPartOf({ kind, text }: PlacelessBlock, title: string): boolean {
  if ((kind !== 'heading' && kind !== 'paragraph') || text.length > title.length + 20) return false;
  const words = new Set(wordsOf(title));
  return wordsOf(text).every((word) => words.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
