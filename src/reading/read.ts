/**
 * Bytes to readings: tells the format from the content first and from the name second, and hands over to the reader of that format.
 * Knows nothing of files, folders or the corpus, and uses nothing of Node; never throws, since a bad file is a result.
 */
import type { Reading } from '../model/source';

/** @param name the file's name with its extension, without folders. */
export function read(_bytes: Uint8Array, _name: string): Promise<Reading> {
  throw new Error('not built yet');
}
