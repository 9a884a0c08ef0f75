/** The documents of other kinds that programs put whole into a DOCX file, for Word to take in when it opens the file. */
import type { Zip } from '../archive/zip';
import type { Block, Extraction } from '../blocks';
import { decodeText } from '../encoding';
import { readFlat } from '../html/htmlFlat';
import { readMhtmlPage } from '../html/mhtml';
import type { PlacelessBlock } from '../place';
import { readPlainText } from '../text/plainText';
import type { Chunks } from './docxBody';
import type { Relation } from './relations';

type ReadDocx = (bytes: Uint8Array) => Promise<Extraction>;

const MAX_CHUNKS = 200;

/** By the ids of their relations; RTF and what else is not read has no blocks. */
export async function readChunks(zip: Zip, relations: readonly Relation[], readDocx: ReadDocx): Promise<Chunks> {
  const chunks = new Map<string, readonly PlacelessBlock[]>();
  for (const { id, type, target } of relations) {
    if (type.toLowerCase() !== 'afchunk' || chunks.size >= MAX_CHUNKS) continue;
    const bytes = zip.read(target);
    if (bytes) chunks.set(id, await readChunk(bytes, target, readDocx));
  }
  return chunks;
}

async function readChunk(bytes: Uint8Array, name: string, readDocx: ReadDocx): Promise<readonly PlacelessBlock[]> {
  if (/\.(?:docx|docm|dotx)$/i.test(name)) return (await readDocx(bytes)).blocks.map(withoutPlace);
  if (/\.mht(?:ml)?$/i.test(name)) return blocksOf(await readMhtmlPage(bytes));
  const text = (await decodeText(bytes)) ?? '';
  if (/\.rtf$/i.test(name) || text.startsWith('{\\rtf')) return [];
  if (/\.txt$/i.test(name)) return (await readPlainText(text)).blocks.map(withoutPlace);
  return blocksOf(text);
}

async function blocksOf(html: string): Promise<readonly PlacelessBlock[]> {
  const { blocks } = await readFlat(html);
  return blocks.map(({ kind, level, text, isEmphasised }) => ({
    kind,
    text,
    ...(level === undefined ? {} : { level }),
    ...(isEmphasised === undefined ? {} : { isEmphasised }),
  }));
}

function withoutPlace({ offsets: _, ...block }: Block): PlacelessBlock {
  return block;
}
