/** Files that are no text to the blocks in them, by the reader of their format. Readers are loaded when first needed. */
import type { Problem } from '../model/problem';
import type { Extraction } from './blocks';
import type { Container } from './formats';
import { problem } from './problems';
import type { ReadOptions } from './readOptions';

/** What the file holds, or why nothing can be read from it. */
export async function extractContainer(
  bytes: Uint8Array,
  container: Container,
  options: ReadOptions,
): Promise<Extraction | Problem> {
  switch (container) {
    case 'PDF':
      return (await import('./pdf/pdf')).readPdf(bytes, options);
    case 'DOCX':
      return fromArchive(async () => (await import('./office/docx')).readDocx(bytes));
    case 'ODT':
      return fromArchive(async () => (await import('./office/odt')).readOdt(bytes));
    case 'EPUB':
      return fromArchive(async () => (await import('./epub/epub')).readEpub(bytes));
    case 'MHTML':
      return (await import('./html/mhtml')).readMhtml(bytes);
    case 'RTF':
    case 'PostScript':
    case 'DOC':
      return problem('unsupported-format', 'information', REFUSED[container]);
  }
}

const REFUSED = {
  RTF: 'RTF is not read: open it in a word processor and save it as DOCX.',
  PostScript: 'PostScript is not read: make a PDF of it.',
  DOC: 'This is a Word file of the old kind, or one with a password: save it as DOCX, without a password.',
} as const;

async function fromArchive(reader: () => Promise<Extraction> | Extraction): Promise<Extraction | Problem> {
  const { ArchiveError } = await import('./archive/zip');
  try {
    return await reader();
  } catch (error) {
    if (error instanceof ArchiveError) return problem(error.code, 'warning', error.message);
    throw error;
  }
}
