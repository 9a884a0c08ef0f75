/**
 * Keeps files that mirror the libraries of a Zotero, so that its works are sources like all others, with Zotero running or not. Knows
 * nothing of where the files are kept: reading and writing them is handed in.
 */
import { type HeldItems, NOTHING_HELD, takeChanges } from './changes';
import type { ZoteroClient } from './client';
import { type AttachmentText, annotationFiles, isReadable, recordsFile } from './files';
import type { AttachmentItem, ZoteroItem, ZoteroLibrary } from './protocol';

/** Files by paths such as `groups-4711/records.csl.json`. */
export interface MirrorFiles {
  read(path: string): Promise<string | undefined>;
  /** Whole or not at all. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** The names in a folder; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  uriOf(path: string): string;
  /** Whether a file is on a disk of this machine. */
  exists(uri: string): Promise<boolean>;
}

/** What the mirror of a library gives to the corpus, by URI. */
export interface MirroredLibrary {
  readonly name: string;
  readonly works: number;
  readonly bibliography: string;
  /** Attachments, what was marked in them, and texts. */
  readonly files: readonly string[];
}

export interface Mirror {
  readonly serverId?: string;
  readonly libraries: readonly MirroredLibrary[];
}

export interface MirrorOptions {
  readonly client: ZoteroClient;
  readonly files: MirrorFiles;
  /** Names of libraries; all of them where empty. */
  readonly libraries: readonly string[];
  readonly onProgress?: (library: string, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What is known of the address that is asked. */
const INDEX = 'mirror.json';
/** Raised when what is stored comes to mean something else. */
const FORMAT = 1;

/** The mirror as it was last left; undefined where there is none. */
export async function readMirror(files: MirrorFiles): Promise<Mirror | undefined> {
  const stored = parse(await files.read(INDEX)) as (Mirror & { readonly format: number }) | undefined;
  return stored?.format === FORMAT ? stored : undefined;
}

/**
 * Brings the mirror up to date. Where that fails, what was there before stays.
 *
 * @throws RequestFailure; AbortError
 */
export async function updateMirror(options: MirrorOptions): Promise<Mirror> {
  const { client, files, signal } = options;
  const serverId = await client.serverId(signal);
  const wanted = (await client.libraries(signal)).filter(({ name }) => isWanted(name, options.libraries));
  const libraries: MirroredLibrary[] = [];
  for (const library of wanted) libraries.push(await updateLibrary(library, serverId, options));
  const mirror: Mirror = { libraries, ...(serverId === undefined ? {} : { serverId }) };
  await writeChanged(files, INDEX, JSON.stringify({ format: FORMAT, ...mirror }));
  return mirror;
}

function isWanted(name: string, names: readonly string[]): boolean {
  return names.length === 0 || names.some((one) => one.trim().toLowerCase() === name.toLowerCase());
}

/** What is stored of a library beside what the readers read. */
interface StoredLibrary {
  readonly format: number;
  /** Whose versions these are. */
  readonly serverId?: string;
  readonly version: number;
  readonly items: readonly ZoteroItem[];
  readonly attachments: Readonly<Record<string, StoredAttachment>>;
}

interface StoredAttachment {
  /** Of the attachment, when it was asked for. */
  readonly version: number;
  readonly modified: string;
  /** Where it lies, or would lie. */
  readonly fileUrl?: string;
  /** Of the full text that was fetched. */
  readonly textVersion?: number;
}

async function updateLibrary(
  library: ZoteroLibrary,
  serverId: string | undefined,
  options: MirrorOptions,
): Promise<MirroredLibrary> {
  const { client, files, onProgress, signal } = options;
  const folder = library.path.replace('/', '-');
  const stored = await readStored(files, folder, serverId);
  const held = stored ? { version: stored.version, items: byKey(stored.items) } : NOTHING_HELD;
  const now = await takeChanges(client, library, held, {
    countsChanges: serverId !== undefined,
    onProgress: (done, total) => onProgress?.(library.name, done, total),
    ...(signal ? { signal } : {}),
  });
  const attachments = new Attachments(library, folder, stored?.attachments ?? {}, options);
  const texts = await attachments.take(now.items);
  const annotations = annotationFiles(now.items);
  const bibliography = `${folder}/records.csl.json`;
  await writeChanged(files, bibliography, recordsFile(now.items, texts));
  for (const [key, page] of annotations) await writeChanged(files, `${folder}/annotations/${key}.json`, page);
  await removeOthers(files, `${folder}/annotations`, new Set([...annotations.keys()].map((key) => `${key}.json`)));
  await removeOthers(files, `${folder}/texts`, new Set(attachments.written));
  await writeChanged(files, `${folder}/library.json`, JSON.stringify(toStored(now, serverId, attachments)));
  const marked = [...annotations.keys()].map((key) => files.uriOf(`${folder}/annotations/${key}.json`));
  return {
    name: library.name,
    works: [...now.items.values()].filter(({ kind }) => kind === 'work').length,
    bibliography: files.uriOf(bibliography),
    files: [...new Set([...texts.values()].map(({ uri }) => uri)), ...marked].sort(),
  };
}

function byKey(items: readonly ZoteroItem[]): ReadonlyMap<string, ZoteroItem> {
  return new Map(items.map((item) => [item.key, item]));
}

async function readStored(
  files: MirrorFiles,
  folder: string,
  serverId: string | undefined,
): Promise<StoredLibrary | undefined> {
  const stored = parse(await files.read(`${folder}/library.json`)) as StoredLibrary | undefined;
  return stored?.format === FORMAT && stored.serverId === serverId ? stored : undefined;
}

function toStored(
  { version, items }: HeldItems,
  serverId: string | undefined,
  attachments: Attachments,
): StoredLibrary {
  return {
    format: FORMAT,
    ...(serverId === undefined ? {} : { serverId }),
    version,
    items: [...items.values()],
    attachments: attachments.known,
  };
}

/** Requests under way at a time: Zotero answers one after the other anyway. */
const LANES = 4;

/** Finds the files of attachments, and fetches the texts of those that have none here. */
class Attachments {
  readonly known: Record<string, StoredAttachment> = {};
  /** The names of the texts in use. */
  readonly written: string[] = [];

  constructor(
    private readonly library: ZoteroLibrary,
    private readonly folder: string,
    private readonly before: Readonly<Record<string, StoredAttachment>>,
    private readonly options: MirrorOptions,
  ) {}

  async take(items: ReadonlyMap<string, ZoteroItem>): Promise<ReadonlyMap<string, AttachmentText>> {
    const { client, signal } = this.options;
    const found = new Map<string, AttachmentText>();
    const attachments = [...items.values()].filter((item) => item.kind === 'attachment');
    if (attachments.length === 0) return found;
    const versions = await client.fullTextVersions(this.library, signal);
    const waiting = attachments.values();
    const lane = async () => {
      for (const attachment of waiting) {
        signal?.throwIfAborted();
        const uri = await this.textOf(attachment, versions);
        if (uri !== undefined) found.set(attachment.key, { uri });
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return found;
  }

  private async textOf(
    attachment: AttachmentItem,
    versions: ReadonlyMap<string, number> | undefined,
  ): Promise<string | undefined> {
    const { client, files, signal } = this.options;
    const { key, version, modified } = attachment;
    const before = this.before[key];
    const isSame = before?.version === version && before.modified === modified;
    const fileUrl = isSame ? before.fileUrl : await client.fileUrl(this.library, key, signal);
    const common = { version, modified, ...(fileUrl === undefined ? {} : { fileUrl }) };
    this.known[key] = common;
    if (fileUrl !== undefined && isReadable(attachment, fileUrl) && (await files.exists(fileUrl))) return fileUrl;
    const textVersion = versions?.get(key);
    if (textVersion === undefined) return undefined;
    const path = `${this.folder}/texts/${key}.txt`;
    const isHeld = isSame && before.textVersion === textVersion;
    const text = isHeld ? await files.read(path) : await client.fullText(this.library, key, signal);
    if (text === undefined) return undefined;
    await writeChanged(files, path, text);
    this.known[key] = { ...common, textVersion };
    this.written.push(`${key}.txt`);
    return files.uriOf(path);
  }
}

/** A file that stays the same is not read again. */
async function writeChanged(files: MirrorFiles, path: string, text: string): Promise<void> {
  if ((await files.read(path)) !== text) await files.write(path, text);
}

async function removeOthers(files: MirrorFiles, folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await files.list(folder)) if (!kept.has(name)) await files.remove(`${folder}/${name}`);
}

function parse(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // Torn or not ours: it is made anew.
  }
}
