/** The world over Node: files and folders as `file:` URIs, and the stored index in a folder. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CacheHost, CorpusScope, FileEntry, FileHost, Listing, UnlistedEntry } from '../corpus/host';
import { folderFilter, rootFilter, type ScopeFilter } from '../corpus/scope';

export const nodeFiles: FileHost = {
  async list(scope, signal) {
    const walk = new Walk(signal);
    for (const root of scope.roots) await walk.from(root, rootFilter(scope));
    for (const folder of scope.folders) await walk.from(folder, folderFilter(scope));
    for (const file of scope.files ?? []) await walk.single(file);
    return walk.listing();
  },
  async stat(uri) {
    const path = toPath(uri);
    return path === undefined ? undefined : entryOf(path);
  },
  async readFile(uri, maxBytes) {
    const path = toPath(uri);
    const entry = path === undefined ? undefined : await entryOf(path);
    if (path === undefined || !entry || entry.size > maxBytes) return undefined;
    return readFile(path).catch(() => undefined);
  },
  home: pathToFileURL(homedir()).href,
  canonical: canonicalUri,
  isInScope: (uri, scope) => isInScope(uri, scope),
};

/** Of a bundle that holds readers, and of what it loads when the first PDF comes. */
export function versionOf(bundle: string): string {
  const hash = createHash('sha256').update(readFileSync(bundle));
  const beside = join(dirname(bundle), 'pdf.js');
  return (existsSync(beside) ? hash.update(readFileSync(beside)) : hash).digest('hex');
}

/** Node's way to write a file's URI, whatever way it came in; other URIs stay as they are. */
export function canonicalUri(uri: string): string {
  const path = toPath(uri);
  return path === undefined ? uri : pathToFileURL(path).href;
}

/**
 * Walks folders without following links: what a link leads to within the scope is read where it stands, so that loops do no harm and
 * no file is read twice; one that leads out of it is listed.
 */
class Walk {
  private readonly files = new Map<string, FileEntry>();
  private readonly unlisted: UnlistedEntry[] = [];

  constructor(private readonly signal: AbortSignal | undefined) {}

  listing(): Listing {
    return { files: [...this.files.values()], unlisted: this.unlisted };
  }

  async from(uri: string, filter: ScopeFilter): Promise<void> {
    const start = toPath(uri);
    const found = start && (await stat(start).catch(() => undefined));
    if (!start || !found) return;
    if (found.isFile()) await this.addFile(start);
    else await this.folder(start, { start: await realpath(start), shown: start, filter });
  }

  async single(uri: string): Promise<void> {
    this.signal?.throwIfAborted();
    const path = toPath(uri);
    if (path !== undefined) await this.addFile(path);
  }

  private async folder(path: string, root: Root): Promise<void> {
    this.signal?.throwIfAborted();
    const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      this.unlisted.push({ uri: pathToFileURL(path).href, reason: 'unreadable-file' });
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isHidden(entry.name)) continue;
      const child = join(path, entry.name);
      const shown = relativePath(root.shown, child);
      if (entry.isDirectory() && root.filter.mayHold(shown)) await this.folder(child, root);
      else if (entry.isSymbolicLink()) await this.link(child, root);
      else if (entry.isFile() && root.filter.includes(shown)) await this.addFile(child);
    }
  }

  private async link(path: string, root: Root): Promise<void> {
    const shown = relativePath(root.shown, path);
    if (!root.filter.includes(shown) && !root.filter.mayHold(shown)) return;
    const target = await realpath(path).catch(() => undefined);
    const within = target && relativePath(root.start, target);
    if (within === undefined) this.unlisted.push({ uri: pathToFileURL(path).href, reason: 'unreadable-file' });
    else if (!isListed(within, root.filter))
      this.unlisted.push({ uri: pathToFileURL(path).href, reason: 'outside-folder' });
  }

  private async addFile(path: string): Promise<void> {
    const entry = await entryOf(path);
    if (entry) this.files.set(entry.uri, entry);
  }
}

interface Root {
  /** The folder with links resolved. */
  readonly start: string;
  readonly shown: string;
  readonly filter: ScopeFilter;
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether the walk comes by a path, a file or a folder, on its own. */
function isListed(path: string, filter: ScopeFilter): boolean {
  return path === '' || (!path.startsWith('..') && (filter.includes(path) || filter.mayHold(path)));
}

function relativePath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** Whether a file, there or gone, is one that `list` would give. */
function isInScope(uri: string, scope: CorpusScope): boolean {
  const path = toPath(uri);
  if (path === undefined) return false;
  const isBelow = (start: string, filter: ScopeFilter) => {
    const folder = toPath(start);
    if (folder === path) return true;
    const below = folder && relative(folder, path);
    if (!below || below.startsWith('..') || below.split(sep).some(isHidden)) return false;
    return filter.includes(below.split(sep).join('/'));
  };
  return (
    scope.roots.some((root) => isBelow(root, rootFilter(scope))) ||
    scope.folders.some((folder) => isBelow(folder, folderFilter(scope))) ||
    singleFiles(scope).has(pathToFileURL(path).href)
  );
}

/** Worked out once for each list, which may be that of a large library. */
function singleFiles({ files = NO_FILES }: CorpusScope): ReadonlySet<string> {
  const known = singles.get(files) ?? new Set(files.map(canonicalUri));
  singles.set(files, known);
  return known;
}

const NO_FILES: readonly string[] = [];
const singles = new WeakMap<readonly string[], ReadonlySet<string>>();

async function entryOf(path: string): Promise<FileEntry | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  return { uri: pathToFileURL(path).href, size: found.size, modifiedMs: found.mtimeMs };
}

/** @returns undefined for what is no file of this machine. */
export function toPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // A host name or an encoded slash: no file of this machine.
  }
}

/** Reads what ships beside a bundle, by its path below the bundle's folder. */
export function shippedFiles(folder: string): (name: string) => Promise<string | undefined> {
  return (name) => readFile(join(folder, name), 'utf8').catch(() => undefined);
}

/** Keeps snapshots as files `NAME.index` whose first line is the SHA-256 of the rest. */
export function nodeCache(folder: string): CacheHost {
  const pathOf = (name: string) => join(folder, `${name}.index`);
  return {
    async load(name) {
      const path = pathOf(name);
      const isWhole = await hasRightChecksum(path).catch(() => false);
      return isWhole ? linesAfterFirst(path) : undefined;
    },
    async save(name, lines) {
      await mkdir(folder, { recursive: true });
      const path = pathOf(name);
      const beside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
      try {
        await writeWithChecksum(beside, lines);
        await rename(beside, path);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
  };
}

const CHECKSUM_LENGTH = 64;

async function hasRightChecksum(path: string): Promise<boolean> {
  const hash = createHash('sha256');
  let stated = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', end: CHECKSUM_LENGTH - 1 })) stated += chunk;
  for await (const chunk of createReadStream(path, { start: CHECKSUM_LENGTH + 1 })) hash.update(chunk as Buffer);
  return stated === hash.digest('hex');
}

/** JSON escapes line feeds, but not U+2028, at which `readline` would break a line. */
async function* linesAfterFirst(path: string): AsyncIterable<string> {
  let parts: string[] = [];
  const chunks = createReadStream(path, { encoding: 'utf8', start: CHECKSUM_LENGTH + 1, highWaterMark: 1 << 20 });
  for await (const chunk of chunks as AsyncIterable<string>) {
    const [first = '', ...more] = chunk.split('\n');
    parts.push(first);
    for (const line of more) {
      yield parts.join('');
      parts = [line];
    }
  }
}

/** The checksum is known last and stands first: a place is kept for it. */
async function writeWithChecksum(path: string, lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const hash = createHash('sha256');
  async function* bytes(): AsyncIterable<Buffer> {
    yield Buffer.from(`${'0'.repeat(CHECKSUM_LENGTH)}\n`);
    let batch = '';
    for await (const line of lines) {
      batch += `${line}\n`;
      if (batch.length < 1 << 18) continue;
      yield hashed(batch);
      batch = '';
    }
    yield hashed(batch);
  }
  const hashed = (text: string): Buffer => {
    const buffer = Buffer.from(text);
    hash.update(buffer);
    return buffer;
  };
  await pipeline(Readable.from(bytes(), { objectMode: false }), createWriteStream(path));
  const file = await open(path, 'r+');
  try {
    await file.write(hash.digest('hex'), 0);
    await file.sync();
  } finally {
    await file.close();
  }
}
