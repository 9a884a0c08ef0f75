/**
 * The loop that keeps the corpus current: list, compare, read, put in, index, store. One round at a time, in the order asked for;
 * what was read is usable at once. Knows nothing of what is asked of the corpus meanwhile.
 */
import type { Corpus } from '../corpus/corpus';
import type { CacheHost, FileEntry, FileHost, Log } from '../corpus/host';
import { isLocked, KnownReadings } from '../corpus/knownReadings';
import { compareListing, isSame } from '../corpus/scan';
import { matcher } from '../corpus/scope';
import { SearchIndex } from '../corpus/searchIndex';
import { inTurns } from '../corpus/slice';
import { openSnapshot, snapshotLines } from '../corpus/snapshot';
import type { DeclaredBibliography } from '../model/declarations';
import type { Problem } from '../model/problem';
import type { Reading, UnreadFile } from '../model/source';
import type { Draft } from '../model/statement';
import { readReferences } from '../reading/bibliography/yamlReader';
import { renamed } from '../reading/renamed';
import type { EngineOptions, IndexPhase, IndexStatus } from './engine';
import { fileName } from './paths';
import { Progress } from './progress';

/** How a file is to be read. */
export interface ReadRequest {
  /** Fingerprints of bytes that need not be read. */
  readonly known: readonly string[];
  readonly maxBytes: number;
  /** To be tried on a protected file. Never stored. */
  readonly passwords: readonly string[];
}

/** What came of reading a file; no reading where its bytes are known. */
export interface ReadOutcome {
  readonly fingerprint: string;
  readonly reading?: Reading;
}

/** Turns files into readings, here or on another thread; rejects only when `signal` fires. */
export interface SourceReader {
  /** How many files it works on at the same time. */
  readonly lanes: number;
  /** Changes whenever the same bytes may come to another reading. */
  readonly version: string;
  read(entry: FileEntry, request: ReadRequest, signal?: AbortSignal): Promise<ReadOutcome>;
}

export interface IndexingParts {
  readonly files: FileHost;
  readonly reader: SourceReader;
  readonly corpus: Corpus;
  readonly log: Log;
  /** Absent: nothing is stored. */
  readonly cache?: CacheHost;
  /** The name of the stored index. */
  readonly name: string;
}

/** A file that changes as often as it is read is left as it is then; its next change is heard of. */
const MAX_TRIES = 3;
/** So few changed files are read while a round rests: the writer has just put them there. */
const FEW = 8;
/** How long nothing must have changed before the index is stored. */
const QUIET_MS = 3000;

export class Indexing {
  /** Replaced when a stored index is loaded. */
  index = new SearchIndex();

  /** By draft, what it declares. */
  private readonly declared = new Map<string, readonly DeclaredBibliography[]>();
  /** By draft, the text in which it was found to hold records. */
  private readonly references = new Map<string, string>();
  private options: EngineOptions | undefined;
  private tail: Promise<void> = Promise.resolve();
  private round = new AbortController();
  private readonly progress = new Progress(() => this.announce());
  /** What runs beside the round that is reading. */
  private readonly beside = new Set<Promise<void>>();
  private isPaused = false;
  /** How far the round had come that was paused. */
  private pausedAt: { readonly done: number; readonly total: number } | undefined;
  private passwords: readonly string[] = [];
  /** Kept until nothing has changed for a while. */
  private known: KnownReadings | undefined;
  private isStored = true;
  private storing: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<(status: IndexStatus) => void>();

  constructor(private readonly parts: IndexingParts) {}

  /** Takes new options and looks at everything; the first time, begins from the stored index. */
  configure(options: EngineOptions): Promise<void> {
    return this.enqueue(async (signal) => {
      const isFirst = this.options === undefined;
      this.options = options;
      this.parts.corpus.setMatches(canonicalMatches(options, this.parts.files));
      if (isFirst) await this.restore();
      await this.updateAll(options, signal);
    });
  }

  refresh(uris?: readonly string[]): Promise<void> {
    if (!uris) return this.enqueue(async (signal) => this.options && this.updateAll(this.options, signal));
    return this.soon(async (signal) => this.options && this.updateFiles(uris, this.options, signal));
  }

  /** Takes in what a draft declares now; bibliographies that are not read yet are, in their turn. */
  declare(draft: string, bibliographies: readonly DeclaredBibliography[]): void {
    const before = this.declared.get(draft) ?? [];
    const isIn = (list: readonly DeclaredBibliography[]) => (one: DeclaredBibliography) =>
      list.some(({ uri, isFound }) => uri === one.uri && isFound === one.isFound);
    const came = bibliographies.filter((one) => !isIn(before)(one));
    const went = before.filter((one) => !isIn(bibliographies)(one));
    if (came.length + went.length === 0) return;
    this.declared.set(draft, bibliographies);
    this.refresh([...came, ...went].map(({ uri }) => uri)).catch((error) =>
      this.parts.log.warn(`A bibliography could not be read (${error}).`),
    );
  }

  /** The records that a draft holds itself are a bibliography of their own, under the draft's URI. */
  takeReferences({ uri, text }: Draft): void {
    const draft = this.parts.files.canonical(uri);
    if (this.references.get(draft) === text || !(REFERENCES.test(text) || this.references.has(draft))) return;
    const { entries, problems } = readReferences(text);
    if (entries.length > 0) this.references.set(draft, text);
    else this.references.delete(draft);
    const before = this.parts.corpus.file(draft)?.reading;
    if (before && (before.works.length > 0 || isDeepEqual(before.entries, entries))) return;
    void this.enqueue(async () => {
      if (entries.length === 0) return this.drop(draft);
      const reading: Reading = { ...NO_READING, mediaType: 'text/markdown', text, entries, problems };
      this.parts.corpus.put({ entry: { uri: draft, size: 0, modifiedMs: 0 }, fingerprint: 'draft', reading });
    });
  }

  /** What drafts declare and cannot have, each file once. */
  missing(): readonly UnreadFile[] {
    const all = new Map([...this.declared.values()].flat().map((one) => [one.uri, one]));
    return [...all.values()].flatMap((one) => missingFile(one) ?? []);
  }

  /** Ends the round under way, or one that rests. */
  cancel(): void {
    this.round.abort();
    this.endPause();
    if (this.progress.phase === 'paused') this.progress.end('cancelled');
  }

  /** Lets a round rest after the files it is at; files that change meanwhile are still read. */
  pause(): void {
    if (!isOver(this.progress.phase)) this.isPaused = true;
  }

  async resume(): Promise<void> {
    if (!this.isPaused) return;
    this.isPaused = false;
    await this.refresh();
  }

  /** Those in force from now on; files that are locked are tried again where one of them is new. */
  async usePasswords(passwords: readonly string[]): Promise<void> {
    const isNew = passwords.some((password) => !this.passwords.includes(password));
    this.passwords = passwords;
    if (!isNew) return;
    await this.soon(async (signal) => {
      const locked = this.parts.corpus.files().filter(isLocked);
      if (this.options) {
        const entries = locked.map(({ entry }) => entry);
        await this.readAll(entries, this.options, signal);
      }
    });
  }

  status(): IndexStatus {
    const { corpus } = this.parts;
    const { phase, done, total, underWay, slow } = this.progress;
    return {
      phase,
      done,
      total,
      underWay,
      slow,
      sources: isOver(phase) ? corpus.sources().length : corpus.countSources(),
      passages: corpus.size,
      unread: corpus.unread().length,
    };
  }

  onDidChangeStatus(listener: (status: IndexStatus) => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** Ends the round under way and stores what there is. */
  async dispose(): Promise<void> {
    this.cancel();
    await this.tail;
    clearTimeout(this.storing);
    this.progress.dispose();
    await this.store();
  }

  private enqueue(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const result = this.tail.then(async () => {
      this.round = new AbortController();
      await this.run(task, this.round.signal);
    });
    this.tail = result.catch(() => undefined);
    return result;
  }

  /** Beside a round that is reading, so that what the writer does is not kept waiting by it; else in its turn. */
  private soon(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.progress.phase !== 'reading') return this.enqueue(task);
    const { signal } = this.round;
    const result = task(signal).catch((error) => {
      if (!signal.aborted) throw error;
    });
    const settled = result.catch(() => undefined).then(() => void this.beside.delete(settled));
    this.beside.add(settled);
    return result;
  }

  private async run(task: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
    let phase: IndexPhase = 'ready';
    try {
      await task(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
      phase = 'cancelled';
    } finally {
      while (this.beside.size > 0) await Promise.all(this.beside);
      await inTurns(this.parts.corpus.settling());
      this.parts.corpus.settle();
      this.finish(phase);
      this.storeWhenQuiet();
    }
  }

  private finish(phase: IndexPhase): void {
    const { pausedAt, progress } = this;
    if (!pausedAt) this.isPaused = false;
    if (phase === 'ready' && pausedAt) Object.assign(progress, pausedAt);
    progress.end(phase === 'ready' && pausedAt ? 'paused' : phase);
  }

  private endPause(): void {
    this.isPaused = false;
    this.pausedAt = undefined;
  }

  private async updateAll(options: EngineOptions, signal: AbortSignal): Promise<void> {
    const { files, corpus } = this.parts;
    this.progress.enter('scanning');
    const listing = await files.list(options.scope, signal);
    const isDraft = draftMatcher(options);
    const bibliographies = await Promise.all([...this.bibliographies(options)].map((uri) => files.stat(uri)));
    const inScope = listing.files.filter(({ uri }) => !isDraft(uri));
    const wanted = new Map([...inScope, ...bibliographies].flatMap((entry) => (entry ? [[entry.uri, entry]] : [])));
    corpus.setUnlisted(listing.unlisted);
    const { toRead, gone } = compareListing({ ...listing, files: [...wanted.values()] }, this.asRead(options));
    for (const uri of gone) if (!this.references.has(uri)) this.drop(uri);
    await this.readAll(inOrder(toRead, bibliographies), options, signal, { isWhole: true });
  }

  /** The files as they were when read; one that was over the limit of size then, and is not now, counts as changed. */
  private asRead({ maxFileSize }: EngineOptions): ReadonlyMap<string, FileEntry> {
    const { corpus } = this.parts;
    const refused = corpus
      .files()
      .filter(({ fingerprint, entry }) => fingerprint === TOO_LARGE && entry.size <= maxFileSize);
    const anew = refused.map(({ entry }) => [entry.uri, { ...entry, modifiedMs: Number.NaN }] as const);
    return new Map([...corpus.entries(), ...anew]);
  }

  private async updateFiles(uris: readonly string[], options: EngineOptions, signal: AbortSignal): Promise<void> {
    const { files, corpus } = this.parts;
    const isDraft = draftMatcher(options);
    const asked = [...new Set(uris.map((uri) => files.canonical(uri)))];
    const known = corpus.entries();
    const bibliographies = this.bibliographies(options);
    const toRead: FileEntry[] = [];
    for (const uri of asked.filter((one) => !this.references.has(one))) {
      const isWanted = (files.isInScope(uri, options.scope) && !isDraft(uri)) || bibliographies.has(uri);
      const entry = isWanted ? await files.stat(uri) : undefined;
      if (!entry) this.dropBelow(uri, known);
      else if (!isSame(known.get(uri), entry)) toRead.push(entry);
    }
    await this.readAll(toRead, options, signal);
  }

  /** Those of the settings and those that drafts declare, wherever they lie. */
  private bibliographies(options: EngineOptions): ReadonlySet<string> {
    const named = [...options.bibliographies, ...(options.libraries ?? [])].map((uri) =>
      this.parts.files.canonical(uri),
    );
    const declared = [...this.declared.values()].flat().map(({ uri }) => uri);
    return new Set([...named, ...declared.filter(isBibliographyName)]);
  }

  /** A folder that went takes its files with it. */
  private dropBelow(uri: string, known: ReadonlyMap<string, FileEntry>): void {
    for (const file of known.keys()) if (file === uri || file.startsWith(`${uri}/`)) this.drop(file);
  }

  private drop(uri: string): void {
    this.knownReadings();
    this.index.remove(this.parts.corpus.remove(uri));
    this.isStored = false;
  }

  private async readAll(
    entries: readonly FileEntry[],
    options: EngineOptions,
    signal: AbortSignal,
    { isWhole = false } = {},
  ): Promise<void> {
    const { pausedAt, progress } = this;
    const isBeside = progress.phase === 'reading';
    const doneBefore = isWhole ? (pausedAt?.done ?? 0) : 0;
    if (isWhole) this.pausedAt = undefined;
    if (entries.length === 0) return;
    const canPause = isWhole || entries.length > FEW;
    if (isBeside) progress.total += entries.length;
    else progress.enter('reading', doneBefore + entries.length, doneBefore);
    const waiting = entries.values();
    const lane = async () => {
      while (!(canPause && this.isPaused)) {
        const { value: entry, done } = waiting.next();
        if (done) return;
        signal.throwIfAborted();
        await progress.count(entry.uri, () => this.readOne(entry, options, signal));
      }
    };
    await Promise.all(Array.from({ length: this.parts.reader.lanes }, lane));
    const left = [...waiting].length;
    if (left === 0) return;
    const isMore = pausedAt && !isWhole && !isBeside;
    const { done, total } = isMore ? { ...pausedAt, total: pausedAt.total + left } : progress;
    this.pausedAt = { done, total };
  }

  /** A file that was written to meanwhile, a library at its export, may have been read half; it is read again. */
  private async readOne(listed: FileEntry, options: EngineOptions, signal: AbortSignal): Promise<void> {
    let entry = listed;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      await this.readAsItIs(entry, options, signal);
      const now = await this.parts.files.stat(entry.uri);
      if (!now || isSame(entry, now)) return;
      entry = now;
    }
  }

  private async readAsItIs(entry: FileEntry, options: EngineOptions, signal: AbortSignal): Promise<void> {
    const { corpus, reader } = this.parts;
    const held = corpus.file(entry.uri);
    const alike = this.knownReadings().like(entry);
    const known = new Set(
      [...(held && !isLocked(held) ? [held] : []), ...alike].map(({ fingerprint }) => fingerprint).filter(Boolean),
    );
    const request = { known: [...known], maxBytes: options.maxFileSize, passwords: this.passwords };
    const outcome = await reader.read(entry, request, signal);
    signal.throwIfAborted();
    this.isStored = false;
    if (!outcome.reading && outcome.fingerprint === held?.fingerprint) {
      corpus.touch(entry);
      return;
    }
    const same = alike.find(({ fingerprint }) => fingerprint === outcome.fingerprint);
    const reading = outcome.reading ?? (same && renamed(same.reading, fileName(entry.uri)));
    if (!reading) return;
    const { added, removed } = corpus.put({ entry, fingerprint: outcome.fingerprint, reading });
    const put = corpus.file(entry.uri);
    if (put) this.knownReadings().add(put);
    this.index.remove(removed);
    await this.index.add(added);
  }

  private knownReadings(): KnownReadings {
    this.known ??= new KnownReadings(this.parts.corpus.files());
    return this.known;
  }

  private async restore(): Promise<void> {
    const { cache, name, corpus, log, reader } = this.parts;
    if (!cache) return;
    this.progress.enter('loading');
    const snapshot = await openSnapshot(cache, name, reader.version).catch(() => undefined);
    if (!snapshot) return;
    for (const file of snapshot.files) corpus.put(file);
    const loaded = await SearchIndex.load(snapshot.indexLines).catch(() => undefined);
    if (loaded?.size === corpus.size) {
      this.index = loaded;
      return;
    }
    log.warn('The stored index does not fit its sources; it is built anew.');
    await this.index.add([...corpus.allPassages()]);
  }

  private storeWhenQuiet(): void {
    clearTimeout(this.storing);
    if (!this.known && (!this.parts.cache || this.isStored)) return;
    this.storing = setTimeout(() => {
      this.known = undefined;
      this.tail = this.tail.then(() => this.store());
    }, QUIET_MS);
  }

  private async store(): Promise<void> {
    const { cache, name, corpus, log, reader } = this.parts;
    if (!cache || this.isStored) return;
    try {
      await cache.save(name, snapshotLines(corpus, this.index.save(), reader.version));
      this.isStored = true;
    } catch (error) {
      log.warn(`The index could not be stored (${error}); it will be built again next time.`);
    }
  }

  private announce(): void {
    if (this.listeners.size === 0) return;
    const status = this.status();
    for (const listener of this.listeners) listener(status);
  }
}

function isOver(phase: IndexPhase): boolean {
  return phase === 'ready' || phase === 'paused' || phase === 'cancelled';
}

/** Records first, since all else is named by them; then small files, so that most of what there is can soon be looked up. */
function inOrder(entries: readonly FileEntry[], first: readonly (FileEntry | undefined)[]): readonly FileEntry[] {
  const uris = new Set(first.map((entry) => entry?.uri));
  return entries.toSorted((a, b) => Number(uris.has(b.uri)) - Number(uris.has(a.uri)) || a.size - b.size);
}

/** Whether a file is the writer's own text. One that was named as a source is not, whatever it is called. */
function draftMatcher({ drafts, scope }: EngineOptions): (uri: string) => boolean {
  const isDraft = matcher(drafts);
  const named = new Set([...scope.folders, ...(scope.files ?? [])]);
  return (uri) => !named.has(uri) && isDraft(decodeURI(new URL(uri).pathname).slice(1));
}

/** In the place of a fingerprint, of a file whose bytes were not looked at. */
const TOO_LARGE: Problem['code'] = 'too-large';
const REFERENCES = /^references[ \t]*:/m;
const NO_READING: Omit<Reading, 'mediaType'> = { text: '', isFileText: true, works: [], entries: [], problems: [] };

function isDeepEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function canonicalMatches({ matches }: EngineOptions, { canonical }: FileHost): EngineOptions['matches'] {
  return Object.fromEntries(Object.entries(matches).map(([uri, key]) => [canonical(uri), key]));
}

/** What a draft declares is read as a bibliography only; nothing else that it may name becomes a source. */
function isBibliographyName(uri: string): boolean {
  return /\.(?:bib|bibtex|json|ya?ml|ris)$/i.test(uri);
}

function missingFile({ uri, declaredIn, isFound }: DeclaredBibliography): UnreadFile | undefined {
  if (uri === declaredIn || (isFound && isBibliographyName(uri))) return undefined;
  const name = fileName(declaredIn);
  const message = isFound
    ? `${name} names it as a bibliography, but it is none that is read: export it as BibTeX, CSL-JSON, CSL-YAML or RIS.`
    : `${name} names it as a bibliography, but there is no such file: mend the path there, or put the file in its place.`;
  return { uri, problem: { code: 'unreadable-file', severity: 'warning', message } };
}

/** The outcome for a file that could not be read at all. One without permission is tried again; one over a limit only when it changes. */
export function failed(code: Problem['code'], message: string): ReadOutcome {
  const reading: Reading = {
    mediaType: 'application/octet-stream',
    text: '',
    isFileText: false,
    works: [],
    entries: [],
    problems: [{ code, severity: 'warning', message }],
  };
  return { fingerprint: code === 'unreadable-file' ? '' : code, reading };
}
