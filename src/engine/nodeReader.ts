/** Files to readings over Node. Apart from `nodeHost.ts`, so that the thread that answers does not carry the readers. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileEntry } from '../corpus/host';
import { read } from '../reading/read';
import { failed, type ReadOutcome, type ReadRequest } from './indexing';
import { toPath } from './nodeHost';

export interface ReadHere extends ReadRequest {
  /** Told before the bytes are read. */
  onFingerprint?(fingerprint: string): void;
}

/** Reads a file in this thread; stops after the fingerprint, which is told first, where that is `known`. Never rejects. */
export async function readSource(
  entry: FileEntry,
  { known, maxBytes, passwords, onFingerprint }: ReadHere,
): Promise<ReadOutcome> {
  const path = toPath(entry.uri);
  if (path === undefined) return failed('unreadable-file', 'Only files on a disk of this machine are read.');
  if (entry.size > maxBytes) {
    const size = `${megabytes(entry.size)} MB, more than the ${megabytes(maxBytes)} MB that are read`;
    return failed('too-large', `${size}: split it, or raise citewright.corpus.maxFileSize.`);
  }
  try {
    const bytes = await readFile(path);
    const fingerprint = createHash('sha256').update(bytes).digest('hex');
    onFingerprint?.(fingerprint);
    if (known.includes(fingerprint)) return { fingerprint };
    return { fingerprint, reading: await read(bytes, basename(path), { resource, passwords }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed('unreadable-file', `Cannot be read (${reason}): check its permissions.`);
  }
}

/** What ships beside the bundle. */
function resource(path: string): Promise<Uint8Array | undefined> {
  return readFile(join(__dirname, path)).catch(() => undefined);
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(bytes < 10_485_760 ? 1 : 0);
}
