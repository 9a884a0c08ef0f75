/**
 * The stored index: lines of JSON with the readings of all files and then the index over them. A cache, safe to delete; what is not
 * of this version, or not whole, is as good as none.
 */

import type { Corpus, CorpusFile } from './corpus';
import type { CacheHost } from './host';

/** Counts up whenever a snapshot changes in form. */
const VERSION = 1;

interface Header {
  readonly format: 'citewright-index';
  readonly version: number;
  /** Which readers made the readings: others may read the same bytes otherwise. */
  readonly readers: string;
  readonly files: number;
  /** Counts passages, to see that the index is of these files. */
  readonly passages: number;
}

/**
 * The lines of a snapshot; nothing may change while they are taken.
 * @param readers names the version of the readers
 */
export function* snapshotLines(corpus: Corpus, indexLines: Iterable<string>, readers: string): Iterable<string> {
  const files = corpus.files();
  const header: Header = {
    format: 'citewright-index',
    version: VERSION,
    readers,
    files: files.length,
    passages: corpus.size,
  };
  yield JSON.stringify(header);
  for (const file of files) yield JSON.stringify(file);
  yield* indexLines;
}

/** What a snapshot held, with the lines of the index still to be taken. */
export interface OpenedSnapshot {
  readonly files: readonly CorpusFile[];
  readonly passages: number;
  readonly indexLines: AsyncIterable<string>;
}

/** @returns undefined where there is no snapshot, or one of another version or of other readers, or a broken one. */
export async function openSnapshot(
  cache: CacheHost,
  name: string,
  readers: string,
): Promise<OpenedSnapshot | undefined> {
  const lines = (await cache.load(name))?.[Symbol.asyncIterator]();
  if (!lines) return undefined;
  const header = parse<Header>(await next(lines));
  if (header?.format !== 'citewright-index' || header.version !== VERSION) return undefined;
  if (header.readers !== readers) return undefined;
  const files: CorpusFile[] = [];
  while (files.length < header.files) {
    const file = parse<CorpusFile>(await next(lines));
    if (!file?.entry) return undefined;
    files.push(file);
  }
  return { files, passages: header.passages, indexLines: { [Symbol.asyncIterator]: () => lines } };
}

async function next(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  return done ? '' : value;
}

function parse<T>(line: string): T | undefined {
  try {
    return JSON.parse(line) as T;
  } catch {
    return undefined; // Not JSON is not ours; the index is built anew.
  }
}
