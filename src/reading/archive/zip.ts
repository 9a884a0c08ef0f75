/**
 * Zip archives, as DOCX, EPUB and ODT come in. The directory at the end of the archive says what there is; an entry is inflated only when
 * it is asked for, piece by piece, and no further than its budget, whatever sizes the archive declares. Nothing is ever written to disk.
 */
import { Inflate } from 'fflate';

/** Why an archive cannot be read, in words that say what to do. */
export class ArchiveError extends Error {
  constructor(
    message: string,
    /** Of the problem that is shown for the file. */
    readonly code: 'unreadable-file' | 'too-large' = 'unreadable-file',
  ) {
    super(message);
  }
}

/** How many bytes may be inflated. */
export interface InflationLimits {
  readonly entry: number;
  readonly archive: number;
}

/** The text of a book of 10,000 pages, with its markup, is less. */
const LIMITS: InflationLimits = { entry: 96 << 20, archive: 192 << 20 };
/** Entries of the largest books with a picture on each page are some thousands. */
const MAX_ENTRIES = 65_535;
/** Deflate packs a thousandfold at most, so that a piece of this many bytes gives some megabytes. */
const PIECE = 4096;

interface Entry {
  readonly start: number;
  readonly compressedSize: number;
  readonly declaredSize: number;
  readonly method: number;
  readonly isEncrypted: boolean;
}

/** An archive in memory. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: InflationLimits;
  #budget: number;

  /** @throws ArchiveError where the directory is missing or broken. */
  constructor(bytes: Uint8Array, limits: InflationLimits = LIMITS) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.#budget = limits.archive;
    this.#entries = readDirectory(bytes);
  }

  /** The names of all entries but those that climb out of the archive, which nobody asks for. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of an entry; undefined where there is none of this name. @throws ArchiveError */
  read(name: string): Uint8Array | undefined {
    if (!this.has(name)) return undefined;
    const pieces = [...this.pieces(name)];
    const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  /** The bytes of an entry as they are inflated; none where there is no such entry. @throws ArchiveError */
  *pieces(name: string): Generator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (!entry) return;
    if (entry.isEncrypted) throw new ArchiveError(ENCRYPTED);
    if (entry.declaredSize > Math.min(this.#limits.entry, this.#budget)) throw new ArchiveError(BOMB, 'too-large');
    const start = dataStart(this.#bytes, entry);
    const data = this.#bytes.subarray(start, start + entry.compressedSize);
    let size = 0;
    for (const piece of entry.method === STORED ? [data] : inflate(data, entry.method)) {
      size += piece.length;
      this.#budget -= piece.length;
      if (size > this.#limits.entry || this.#budget < 0) throw new ArchiveError(BOMB, 'too-large');
      yield piece;
    }
  }
}

const STORED = 0;
const DEFLATED = 8;

const BROKEN = 'The archive is broken or cut off: copy or download the file again.';
const ENCRYPTED = 'The file is encrypted: save a copy of it without a password.';
const BOMB = 'The archive holds far more than a document does: leave it out, or keep a text copy beside it.';

function* inflate(data: Uint8Array, method: number): Generator<Uint8Array> {
  if (method !== DEFLATED)
    throw new ArchiveError(`The archive is packed in a way that is not read (${method}): pack it anew.`);
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < data.length; at += PIECE) {
    try {
      stream.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    } catch {
      throw new ArchiveError(BROKEN);
    }
    yield* pieces.splice(0);
  }
}

/** The local header repeats the name, and may have more in it than the directory says. */
function dataStart(bytes: Uint8Array, { start }: Entry): number {
  const view = viewOf(bytes);
  if (start + LOCAL_HEADER > bytes.length || view.getUint32(start, true) !== LOCAL_SIGNATURE)
    throw new ArchiveError(BROKEN);
  return start + LOCAL_HEADER + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
}

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_HEADER = 30;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_HEADER = 46;
const END_SIGNATURE = 0x06054b50;
const END_HEADER = 22;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const LOCATOR64 = 20;
/** In place of a size or an offset that stands in the zip64 field. */
const IN_ZIP64 = 0xffffffff;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The first entry of a name counts, so that a second one cannot pass itself off as it. */
function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = viewOf(bytes);
  const entries = new Map<string, Entry>();
  let at = directoryStart(view);
  for (let count = 0; at + ENTRY_HEADER <= view.byteLength && view.getUint32(at, true) === ENTRY_SIGNATURE; count++) {
    if (count >= MAX_ENTRIES) throw new ArchiveError(BOMB, 'too-large');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = decodeName(bytes.subarray(at + ENTRY_HEADER, at + ENTRY_HEADER + nameLength));
    const extra = at + ENTRY_HEADER + nameLength;
    if (isInside(name) && !entries.has(name))
      entries.set(name, readEntry(view, at, { start: extra, end: extra + extraLength }));
    at = extra + extraLength + view.getUint16(at + 32, true);
  }
  if (entries.size === 0) throw new ArchiveError(BROKEN);
  return entries;
}

function readEntry(view: DataView, at: number, extra: { readonly start: number; readonly end: number }): Entry {
  const long = zip64Values(view, extra.start, Math.min(extra.end, view.byteLength));
  const value = (offset: number) => {
    const short = view.getUint32(at + offset, true);
    return short === IN_ZIP64 ? (long.shift() ?? short) : short;
  };
  const [declaredSize, compressedSize, start] = [value(24), value(20), value(42)];
  return {
    declaredSize,
    compressedSize,
    start,
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
}

/** The 8-byte values of the zip64 field, in the order in which the short ones give up: size, packed size, offset. */
function zip64Values(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; ) {
    const size = view.getUint16(at + 2, true);
    const last = Math.min(at + 4 + size, end);
    if (view.getUint16(at, true) === 1) {
      const values: number[] = [];
      for (let value = at + 4; value + 8 <= last; value += 8) values.push(Number(view.getBigUint64(value, true)));
      return values;
    }
    at += 4 + size;
  }
  return [];
}

/** The end record stands last, with a comment of up to 64 KB behind it. */
function directoryStart(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_HEADER - 0xffff);
  for (let at = view.byteLength - END_HEADER; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const start = view.getUint32(at + 16, true);
    return start === IN_ZIP64 ? directoryStart64(view, at) : start;
  }
  throw new ArchiveError(BROKEN);
}

function directoryStart64(view: DataView, end: number): number {
  const locator = end - LOCATOR64;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64_SIGNATURE) throw new ArchiveError(BROKEN);
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64_SIGNATURE) throw new ArchiveError(BROKEN);
  return Number(view.getBigUint64(at + 48, true));
}

/** Names are UTF-8; those of old programs are in a code page nobody knows, and only their ASCII matters here. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\\/g, '/');
}

function isInside(name: string): boolean {
  return !/^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(name) && !name.includes('\0');
}
