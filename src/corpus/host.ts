/** What a corpus asks of the world around it. Implemented over Node in `engine/nodeHost.ts`; in memory in the tests. */

/** A file that may be a source. Times in milliseconds, sizes in bytes; both only ever compared. */
export interface FileEntry {
  readonly uri: string;
  readonly size: number;
  readonly modifiedMs: number;
}

/** Something in a corpus folder that is no file to read: a link that leaves the folder, a folder without permission. */
export interface UnlistedEntry {
  readonly uri: string;
  readonly reason: 'outside-folder' | 'unreadable-file';
}

export interface Listing {
  readonly files: readonly FileEntry[];
  readonly unlisted: readonly UnlistedEntry[];
}

/** Which files belong to a corpus. Patterns are globs relative to a root, as in `files.exclude`. */
export interface CorpusScope {
  /** The workspace folder (or folders) that `include` and `exclude` are relative to. */
  readonly roots: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Folders or files taken whole, wherever they are. */
  readonly folders: readonly string[];
  /** Single files, wherever they are: attachments of a library. Sources whatever they are called. */
  readonly files?: readonly string[];
}

export interface FileHost {
  /** Walks the scope, hidden folders and `node_modules` aside; each real file once. Rejects only when `signal` fires. */
  list(scope: CorpusScope, signal?: AbortSignal): Promise<Listing>;
  /** The file as it is now, or undefined where it is gone. */
  stat(uri: string): Promise<FileEntry | undefined>;
  /** The bytes of a file; undefined where it is gone, cannot be read, or has more than `maxBytes`. */
  readFile(uri: string, maxBytes: number): Promise<Uint8Array | undefined>;
  /** Whether `list` would give this file if it were there. */
  isInScope(uri: string, scope: CorpusScope): boolean;
  /** The folder that `~` stands for, as a URI; absent where there is none. */
  readonly home?: string;
  /** One way to write a URI of which editors have several. */
  canonical(uri: string): string;
}

/** Where the stored index is kept; a cache, so losing it costs time alone. */
export interface CacheHost {
  load(name: string): Promise<AsyncIterable<string> | undefined>;
  /** Written beside and renamed into place: a reader sees the old or the new, never half. */
  save(name: string, lines: AsyncIterable<string> | Iterable<string>): Promise<void>;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
}
