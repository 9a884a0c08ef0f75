/**
 * The writer's sources in memory: what every file held, the passages by number, and the sources that the works come to.
 * Knows nothing of disks, threads or indexes; whoever puts a file in tells the index which passages came and went.
 */
import { type Locator, placeToCite } from '../model/citation';
import type { Item } from '../model/item';
import type { Passage } from '../model/passage';
import type { BibliographyEntry, Reading, Source, UnreadFile } from '../model/source';
import { finish, type Steps } from '../text/steps';
import { hashText } from './copies';
import type { FiledEntry } from './filedEntry';
import type { FileEntry, UnlistedEntry } from './host';
import type { Matches } from './library';
import { type FiledWork, KnownRecords, type Links, linkWorks, quotedId, sentenceId } from './linking';
import { PassagePlaces } from './passagePlaces';
import type { LinkingRules } from './recordTable';
import { sidecarTarget } from './sidecar';

/** A file of the corpus with what was read from it. */
export interface CorpusFile {
  readonly entry: FileEntry;
  /** SHA-256 of the bytes, in hexadecimal; empty where they could not be read. */
  readonly fingerprint: string;
  readonly reading: Reading;
  /** The number of its first passage; the others follow in the order of the text. */
  readonly firstPassageId: number;
}

/** What the index has to take in and to drop after a change. */
export interface PassageChanges {
  readonly added: readonly Passage[];
  readonly removed: readonly number[];
}

/** The place in a quoted work, the work, and the source it was seen in. */
export interface Attribution {
  /** The work whose words the passage has. */
  readonly work: Source;
  /** The source whose text it stands in; the same as `work` unless it quotes. */
  readonly inHand: Source;
  readonly wording: Passage['wording'];
  readonly locator?: Locator;
}

/** Between two linkings for look-ups passes this many times what one takes, so that linking never takes more than a tenth. */
const LINKING_PAUSE = 9;

interface Shelf {
  readonly file: CorpusFile;
  readonly works: readonly FiledWork[];
  readonly passages: readonly Passage[];
}

export class Corpus {
  private readonly shelves = new Map<string, Shelf>();
  private readonly passages = new Map<number, Passage>();
  private readonly places = new PassagePlaces();
  /** The passages that quote another work. */
  private readonly quoting = new Set<number>();
  private readonly worksById = new Map<string, FiledWork>();
  /** By work. */
  private readonly firstPassageIds = new Map<string, number>();
  private unlisted: readonly UnlistedEntry[] = [];
  private nextPassageId = 0;
  private linked: Links | undefined;
  private isLinkedAnew = true;
  private linkAgainMs = 0;
  private isSettling = false;
  private changes = 0;
  private matches: Matches = {};
  private readonly knownRecords = new KnownRecords();

  constructor(private readonly rules: LinkingRules) {}

  /** Puts a file in, in the place of what it held before. A restored file keeps its passage numbers. */
  put(file: Omit<CorpusFile, 'firstPassageId'> & { readonly firstPassageId?: number }): PassageChanges {
    const before = this.shelves.get(file.entry.uri)?.file.reading.entries ?? [];
    const removed = this.remove(file.entry.uri);
    const firstPassageId = file.firstPassageId ?? this.nextPassageId;
    const reading = withKnownItems(file.reading, before);
    const shelf = toShelf({ ...file, reading, firstPassageId }, this.rules);
    this.nextPassageId = Math.max(this.nextPassageId, firstPassageId + shelf.passages.length);
    this.shelves.set(file.entry.uri, shelf);
    this.isLinkedAnew = false;
    this.changes++;
    this.places.add(shelf.passages);
    for (const passage of shelf.passages) {
      this.passages.set(passage.id, passage);
      if (passage.quotes) this.quoting.add(passage.id);
      if (!this.firstPassageIds.has(passage.workId)) this.firstPassageIds.set(passage.workId, passage.id);
    }
    for (const work of shelf.works) this.worksById.set(work.id, work);
    return { added: shelf.passages, removed };
  }

  /** What the writer says of files and entries, in the place of what was said before. */
  setMatches(matches: Matches): void {
    if (JSON.stringify(matches) === JSON.stringify(this.matches)) return;
    this.matches = matches;
    this.isLinkedAnew = false;
    this.linkAgainMs = 0;
    this.changes++;
  }

  /** Takes a file's new size and time in where its bytes are the same. */
  touch(entry: FileEntry): void {
    const shelf = this.shelves.get(entry.uri);
    if (shelf) this.shelves.set(entry.uri, { ...shelf, file: { ...shelf.file, entry } });
  }

  /** @returns the numbers of the passages that went. */
  remove(uri: string): readonly number[] {
    const shelf = this.shelves.get(uri);
    if (!shelf) return [];
    this.isLinkedAnew = false;
    this.changes++;
    this.shelves.delete(uri);
    const ids = shelf.passages.map(({ id }) => id);
    for (const id of ids) {
      this.passages.delete(id);
      this.quoting.delete(id);
    }
    this.places.remove(ids);
    for (const { id } of shelf.works) {
      this.worksById.delete(id);
      this.firstPassageIds.delete(id);
    }
    return ids;
  }

  clear(): void {
    for (const uri of [...this.shelves.keys()]) this.remove(uri);
    this.unlisted = [];
  }

  setUnlisted(unlisted: readonly UnlistedEntry[]): void {
    this.unlisted = unlisted;
  }

  /** Grows with every change of what can be looked up. */
  get version(): number {
    return this.changes;
  }

  get size(): number {
    return this.passages.size;
  }

  files(): readonly CorpusFile[] {
    return [...this.shelves.values()].map(({ file }) => file);
  }

  file(uri: string): CorpusFile | undefined {
    return this.shelves.get(uri)?.file;
  }

  /** The files as they were when read. One that could not be read differs from any, so that it is tried again. */
  entries(): ReadonlyMap<string, FileEntry> {
    const asRead = ({ entry, fingerprint }: CorpusFile) => (fingerprint ? entry : { ...entry, modifiedMs: Number.NaN });
    return new Map([...this.shelves].map(([uri, { file }]) => [uri, asRead(file)]));
  }

  /** How many sources there are; while files come in, how many works. */
  countSources(): number {
    return this.linked?.sources.length ?? this.worksById.size;
  }

  sources(): readonly Source[] {
    return this.links().sources;
  }

  /** While many files come in, the sources of a moment ago; the same list until there is another. */
  recentSources(): readonly Source[] {
    return this.recentLinks().sources;
  }

  /** A source out of one of these lists. */
  source(id: string): Source | undefined {
    return this.recentLinks().byId.get(id);
  }

  /** Says that no more files come in for now, so that look-ups see all there is. */
  settle(): void {
    this.linkAgainMs = 0;
  }

  /** Works out the sources before they are asked for; look-ups see those of a moment ago meanwhile. What changes then is not seen to. */
  *settling(): Steps<void> {
    if (this.linked && this.isLinkedAnew) return;
    const { changes } = this;
    this.isSettling = true;
    try {
      const steps = this.link();
      for (let step = steps.next(); changes === this.changes; step = steps.next()) {
        if (step.done) {
          this.take(step.value);
          return;
        }
        yield;
      }
    } finally {
      this.isSettling = false;
    }
  }

  unread(): readonly UnreadFile[] {
    const files = [...this.shelves.values()].flatMap(({ file }) => unreadFile(file));
    return [...files, ...this.unlisted.map(toUnread)].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  passage(id: number): Passage | undefined {
    return this.passages.get(id);
  }

  allPassages(): Iterable<Passage> {
    return this.passages.values();
  }

  /** The numbers of a file's passages, the end excluded; none of a file that is not here. */
  passagesOf(uri: string): { readonly start: number; readonly end: number } {
    const shelf = this.shelves.get(uri);
    const start = shelf?.file.firstPassageId ?? 0;
    return { start, end: start + (shelf?.passages.length ?? 0) };
  }

  /** The file that a passage stands in. */
  uriOf(passage: Passage): string {
    return this.worksById.get(passage.workId)?.uri ?? passage.workId;
  }

  /** The numbers of the passages in the same paragraph, itself included, in the order of the text; of a long one, the nearest. */
  paragraphOf(id: number): readonly number[] {
    return this.places.paragraphOf(id);
  }

  /** The number of the work that a passage stands in, the same for all passages of the work and for no others. */
  workNumberOf(id: number): number {
    return this.places.workOf(id);
  }

  /** Whether a passage may have the words of another work than the one it stands in: for nearly all it need not be asked whose. */
  mayQuote(id: number): boolean {
    return this.quoting.has(id) || this.recentLinks().marked.size > 0;
  }

  /** The passage itself, or the same sentence in a copy whose note tells whose words it is. */
  marked(passage: Passage): Passage {
    const { sourceOfWork, marked } = this.recentLinks();
    if (passage.quotes || marked.size === 0) return passage;
    const source = sourceOfWork.get(passage.workId);
    if (!source || source.copies.length < 2) return passage;
    const place = marked.get(sentenceId(source.id, hashText(wordsOf(passage.text, this.rules))));
    if (!place) return passage;
    const first = this.firstPassageIds.get(place.workId) ?? Number.NaN;
    return this.passages.get(first + place.number) ?? passage;
  }

  /** The whole text of every work, or of one, whose wording is at hand, in each file that has it. */
  *texts(sourceId?: string): Iterable<{ readonly source: Source; readonly uri: string; readonly text: string }> {
    const { sourceOfWork } = this.recentLinks();
    for (const { file, works } of this.shelves.values()) {
      for (const { id, uri, work } of works) {
        const source = sourceOfWork.get(id);
        if (source?.kind !== 'text' || (sourceId !== undefined && sourceId !== source.id)) continue;
        const { start, end } = work.position;
        yield { source, uri, text: file.reading.text.slice(start, end) };
      }
    }
  }

  /** Whose words a passage has, and where they stand in that work. */
  attribute(passage: Passage): Attribution | undefined {
    const { sourceOfWork, quoted } = this.recentLinks();
    const inHand = sourceOfWork.get(passage.workId);
    if (!inHand) return undefined;
    const work = passage.quotes && quoted.get(quotedId(passage.workId, passage.quotes.reference));
    if (work) return { work, inHand, wording: passage.wording, ...optionalLocator(passage.quotes?.locator) };
    // A file that does not know itself that it holds notes: a bibliography says so.
    const isUnmarked = inHand.kind === 'notes' && this.worksById.get(passage.workId)?.work.kind === 'text';
    const wording = isUnmarked ? 'note' : passage.wording;
    return { work: inHand, inHand, wording, ...optionalLocator(placeToCite(passage.locators)) };
  }

  /** Which works are one source depends on all of them, so it is worked out anew after a change, when it is asked for. */
  private links(): Links {
    if (this.linked && this.isLinkedAnew) return this.linked;
    const startedMs = performance.now();
    const links = this.take(finish(this.link()));
    const nowMs = performance.now();
    // Of nothing there is nothing to go on with: the first file that comes in is found at once.
    if (links.sources.length > 0) this.linkAgainMs = nowMs + LINKING_PAUSE * (nowMs - startedMs);
    return links;
  }

  private take(links: Links): Links {
    this.linked = links;
    this.changes++;
    this.isLinkedAnew = true;
    return links;
  }

  /** While many files come in, a look-up is not kept waiting for the newest of them. */
  private recentLinks(): Links {
    const isRecent = this.isLinkedAnew || this.isSettling || performance.now() < this.linkAgainMs;
    return this.linked && isRecent ? this.linked : this.links();
  }

  private link(): Steps<Links> {
    const entries: FiledEntry[] = [];
    const sidecars = new Map<string, readonly Item[]>();
    for (const [uri, { file }] of this.shelves) {
      const target = sidecarTarget(uri, (candidate) => this.shelves.has(candidate));
      if (target) {
        sidecars.set(
          target,
          file.reading.entries.map(({ item }) => item),
        );
      } else {
        for (const entry of file.reading.entries) entries.push({ uri, entry });
      }
    }
    return linkWorks([...this.worksById.values()], entries, sidecars, this.rules, this.matches, this.knownRecords);
  }
}

function toShelf(file: CorpusFile, rules: LinkingRules): Shelf {
  const { reading, entry } = file;
  const passages: Passage[] = [];
  const works = reading.works.map((work, number): FiledWork => {
    const id = number === 0 ? entry.uri : `${entry.uri}#${number + 1}`;
    for (const text of work.passages) passages.push({ ...text, id: file.firstPassageId + passages.length, workId: id });
    const sentences = work.passages.map(({ text }) => ({ hash: hashText(wordsOf(text, rules)), length: text.length }));
    const problems = number === 0 ? reading.problems : [];
    const { mediaType } = reading;
    return { id, uri: entry.uri, number, mediaType, work, problems, compared: { id, sentences } };
  });
  return { file, works, passages };
}

/** The entries that say what they said before keep their records, and with them all that was worked out of these. */
function withKnownItems(reading: Reading, before: readonly BibliographyEntry[]): Reading {
  if (before.length === 0 || reading.entries.length === 0) return reading;
  const known = new Map(before.map(({ item }) => [item.id, item]));
  const entries = reading.entries.map((entry) => {
    const item = known.get(entry.item.id);
    return item && JSON.stringify(item) === JSON.stringify(entry.item) ? { ...entry, item } : entry;
  });
  return { ...reading, entries };
}

/** One copy may have lost its notes, and with them what tells that a sentence is quoted: its marks say nothing. */
function wordsOf(text: string, rules: LinkingRules): string {
  return rules
    .fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function unreadFile({ entry, reading }: CorpusFile): readonly UnreadFile[] {
  if (reading.works.some(({ passages }) => passages.length > 0) || reading.entries.length > 0) return [];
  return reading.problems.slice(0, 1).map((problem) => ({ uri: entry.uri, problem }));
}

function toUnread({ uri, reason }: UnlistedEntry): UnreadFile {
  const message =
    reason === 'outside-folder'
      ? 'A link that leads out of the folder. To read what it points to, add that folder to citewright.corpus.folders.'
      : 'Cannot be opened: check its permissions, or leave it out with citewright.corpus.exclude.';
  return { uri, problem: { code: reason, severity: 'warning', message } };
}

function optionalLocator(locator: Locator | undefined): { readonly locator?: Locator } {
  return locator ? { locator } : {};
}
