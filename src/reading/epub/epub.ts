/** EPUB 2 and 3: the text of a book in reading order, its printed pages where it names them, and its record. */
import { toMetadata } from '../../model/metadata';
import { targetOf } from '../archive/path';
import { parseXml } from '../archive/xml';
import { ArchiveError, Zip } from '../archive/zip';
import type { Extraction } from '../blocks';
import { CONTAINER_TYPES } from '../formats';
import { type Mark, type PlacelessBlock, placed } from '../place';
import { isSameTitle } from '../record/titles';
import { toBookFields } from './bookMetadata';
import { type BookText, readChapters } from './chapters';
import { type Navigation, NO_NAVIGATION, readNavigation, readNcx } from './navigation';
import { type BookPackage, findPackagePath, localName, readPackage } from './package';

/** @throws ArchiveError where it cannot be read. */
export async function readEpub(bytes: Uint8Array): Promise<Extraction> {
  const zip = new Zip(bytes);
  const path = findPackagePath(zip);
  if (path === undefined) throw new ArchiveError('The file has no book in it: download it again.');
  const book = readPackage(zip, path);
  if (isProtected(zip, book)) throw new ArchiveError(PROTECTED);
  const text = await readChapters(zip, book, navigationOf(zip, book));
  if (text.blocks.reduce((sum, block) => sum + block.text.length, 0) > MAX_LENGTH)
    throw new ArchiveError(TOO_LONG, 'too-large');
  const fields = toBookFields(book.metadata);
  const pages = pageMarks(text);
  const isTitle = ({ kind, level, text: heading }: PlacelessBlock) =>
    kind === 'heading' && (level ?? 2) <= 1 && fields.title !== undefined && isSameTitle(heading, fields.title);
  return {
    mediaType: CONTAINER_TYPES.EPUB,
    isFileText: false,
    ...placed(text.blocks, pages, isTitle),
    ...(pages.length > 0 ? {} : { countsParagraphs: true }),
    metadata: toMetadata(fields, 'embedded'),
    entries: [],
    problems: [],
  };
}

const PROTECTED = 'The book is protected (DRM): get a copy without protection, or keep its text in a file beside it.';
const TOO_LONG = 'The book has more text than any book: leave it out, or split it.';
const MAX_LENGTH = 24_000_000;

/** The chapters of the newer list; pages and landmarks from wherever they are. */
function navigationOf(zip: Zip, { files, ncx }: BookPackage): Navigation {
  const nav = files.find(({ properties }) => properties.includes('nav'))?.path;
  const newer = nav === undefined ? NO_NAVIGATION : readNavigation(zip, nav);
  const older = ncx === undefined ? NO_NAVIGATION : readNcx(zip, ncx);
  return {
    chapters: newer.chapters.length > 0 ? newer.chapters : older.chapters,
    pages: newer.pages.length > 0 ? newer.pages : older.pages,
    landmarks: newer.landmarks,
  };
}

/** Fewer pages than this are none of a printed book. */
const MIN_PAGES = 2;

/** The list of pages where most of it points somewhere, else the marks in the text. */
function pageMarks({ pages, pageBreaks }: BookText): Mark[] {
  const marks = [pages, pageBreaks].find(({ length }) => length >= MIN_PAGES) ?? [];
  const inOrder = marks.toSorted((a, b) => a.block - b.block || a.index - b.index);
  return inOrder.map(({ label, ...place }, pageIndex) => ({
    label: 'page',
    locator: label,
    ...place,
    pageIndex,
    pageBasis: 'label',
  }));
}

/** Fonts are scrambled in many books, which keeps nobody from reading them. */
const FONT_SCRAMBLING = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/;

function isProtected(zip: Zip, { spine }: BookPackage): boolean {
  const texts = new Set(spine.map(({ path }) => path));
  let isFound = zip.has('META-INF/sinf.xml');
  let method = '';
  parseXml(
    zip.pieces('META-INF/encryption.xml'),
    {},
    {
      open(name, attributes) {
        const local = localName(name);
        if (local === 'EncryptedData') method = '';
        else if (local === 'EncryptionMethod') method = attributes.Algorithm ?? '';
        else if (local === 'CipherReference' && !FONT_SCRAMBLING.test(method)) {
          const path = targetOf('', attributes.URI ?? '')?.path;
          isFound ||= path !== undefined && texts.has(path);
        }
      },
      close() {},
    },
  );
  return isFound;
}
