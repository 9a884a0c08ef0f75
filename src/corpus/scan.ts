/** What has to be done so that the corpus agrees with the disk again. */
import type { FileEntry, Listing } from './host';

export interface FileChanges {
  /** New or changed: to be read. */
  readonly toRead: readonly FileEntry[];
  /** No longer there, or no longer in the scope. */
  readonly gone: readonly string[];
}

/** Compares a whole listing with the entries known from before, by size and time. */
export function compareListing(listing: Listing, known: ReadonlyMap<string, FileEntry>): FileChanges {
  const listed = new Set(listing.files.map((file) => file.uri));
  return {
    toRead: listing.files.filter((file) => !isSame(known.get(file.uri), file)),
    gone: [...known.keys()].filter((uri) => !listed.has(uri)),
  };
}

export function isSame(known: FileEntry | undefined, found: FileEntry): boolean {
  return known !== undefined && known.size === found.size && known.modifiedMs === found.modifiedMs;
}
