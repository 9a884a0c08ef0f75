/**
 * Works found in files to the sources of a corpus: copies become one, records of bibliographies and sidecars are joined to the texts
 * they describe, notes to the work they are on, and quoted works to a text, a record, or a record of their own.
 *
 * Knows nothing of how two records are told to be the same work or how keys are made: both are handed in.
 */
import type { Item, ItemFields } from '../model/item';
import { type Metadata, mergeMetadata, NO_METADATA, rankOf, toMetadata } from '../model/metadata';
import type { Problem } from '../model/problem';
import type { Source, WorkReading } from '../model/source';
import type { Steps } from '../text/steps';
import { type ComparedWork, findCopies } from './copies';
import type { FiledEntry } from './filedEntry';
import { Library, type Matches } from './library';
import { type LinkingRules, namedWork, RecordTable } from './recordTable';

/** One work of one file, as it was read. */
export interface FiledWork {
  /** The file's URI, with `#2` and so on for the works after the first. */
  readonly id: string;
  readonly uri: string;
  /** Counts the works of the file from 0. */
  readonly number: number;
  readonly mediaType: string;
  readonly work: WorkReading;
  readonly problems: readonly Problem[];
  readonly compared: ComparedWork;
}

/** The records that writers put beside a file to correct it, by the file's URI, in the order of the file's works. */
export type Sidecars = ReadonlyMap<string, readonly Item[]>;

export interface Links {
  readonly sources: readonly Source[];
  readonly byId: ReadonlyMap<string, Source>;
  /** The source of each work that was read, by work id. */
  readonly sourceOfWork: ReadonlyMap<string, Source>;
  /** The works that sentences are quoted from, by `quotedId`. */
  readonly quoted: ReadonlyMap<string, Source>;
  /** Sentences that one copy of a text marks as quoted, for the copies that lost their notes: by `sentenceId`. */
  readonly marked: ReadonlyMap<string, PassagePlace>;
}

/** A passage by its work and its number in it. */
export interface PassagePlace {
  readonly workId: string;
  readonly number: number;
}

/** Names a sentence, by the hash of its words, in all copies of a source. */
export function sentenceId(sourceId: string, hash: number): string {
  return `${sourceId} ${hash}`;
}

/** Names a reference of a work in `Links.quoted`. */
export function quotedId(workId: string, reference: number): string {
  return `${workId} ${reference}`;
}

/** In steps, since a large library takes half a second. */
export function* linkWorks(
  works: readonly FiledWork[],
  entries: readonly FiledEntry[],
  sidecars: Sidecars,
  rules: LinkingRules,
  matches: Matches = {},
  known: KnownRecords = new KnownRecords(),
): Steps<Links> {
  const uris = new Set(works.map(({ uri }) => uri));
  const byRecord = new RecordTable<FiledEntry>(rules, known.blocks);
  for (const filed of entries) {
    byRecord.add(filed.entry.item, filed);
    yield;
  }
  const library = new Library(entries, uris, matches, rules, byRecord);
  yield;
  return yield* new Linking(entries, sidecars, rules, library, known).link(works);
}

/** What is worked out of a record alone, kept from one linking to the next: of a large library most records stay the same. */
export class KnownRecords {
  readonly blocks = new WeakMap<ItemFields, readonly string[]>();
  readonly sources = new WeakMap<Item, Source>();
}

/** A text and its copies, the longest first, with the record joined from all of them. */
interface TextGroup {
  readonly works: readonly [FiledWork, ...FiledWork[]];
  readonly metadata: Metadata;
}

/** A record on its way to becoming a source's item. */
interface Described {
  readonly key: string;
  readonly metadata: Metadata;
}

class Linking {
  private readonly sources: Source[] = [];
  private readonly byKey = new Map<string, Source>();
  private readonly sourceOfWork = new Map<string, Source>();
  private readonly quoted = new Map<string, Source>();
  private readonly marked = new Map<string, PassagePlace>();
  private readonly keys = new Set<string>();
  private readonly records: RecordTable<Source>;

  constructor(
    entries: readonly FiledEntry[],
    private readonly sidecars: Sidecars,
    private readonly rules: LinkingRules,
    private readonly library: Library,
    private readonly known: KnownRecords,
  ) {
    this.records = new RecordTable(rules, known.blocks);
    for (const { entry } of entries) this.keys.add(entry.item.id);
  }

  *link(works: readonly FiledWork[]): Steps<Links> {
    const notes = new Set(works.filter((filed) => this.isNotes(filed)));
    for (const group of this.groupCopies(works.filter((filed) => !notes.has(filed)))) {
      this.addText(group);
      yield;
    }
    for (const filed of notes) this.addNotes(filed);
    for (const { uri, entry } of this.library.unclaimed()) {
      if (!this.byKey.has(entry.item.id)) this.add(this.recordOf(entry.item, uri));
      yield;
    }
    for (const filed of works) {
      this.addQuoted(filed);
      yield;
    }
    const { sources, sourceOfWork, quoted, marked } = this;
    return { sources, byId: new Map(sources.map((source) => [source.id, source])), sourceOfWork, quoted, marked };
  }

  /** A file says so itself, or the bibliography says it of the file. */
  private isNotes({ work, uri, number }: FiledWork): boolean {
    return work.kind === 'notes' || (number === 0 && this.library.isDeclaredNotes(uri));
  }

  private groupCopies(works: readonly FiledWork[]): TextGroup[] {
    const metadataOf = new Map(works.map((filed) => [filed.id, this.corrected(filed)]));
    const groups = new Groups(works.map(({ id }) => id));
    for (const [first, second] of findCopies(works.map(({ compared }) => compared))) {
      const one = metadataOf.get(first) ?? NO_METADATA;
      const other = metadataOf.get(second) ?? NO_METADATA;
      if (!areDeclaredDifferent(one, other, this.rules)) groups.join(first, second);
    }
    const byLeader = new Map<string, FiledWork[]>();
    for (const filed of works) {
      const leader = groups.leaderOf(filed.id);
      byLeader.set(leader, [...(byLeader.get(leader) ?? []), filed]);
    }
    return [...byLeader.values()].map((group) => {
      const longestFirst = group.sort((a, b) => textLength(b) - textLength(a) || (a.id < b.id ? -1 : 1));
      const metadata = longestFirst.map(({ id }) => metadataOf.get(id) ?? NO_METADATA).reduce(mergeMetadata);
      return { works: longestFirst as [FiledWork, ...FiledWork[]], metadata };
    });
  }

  private corrected(filed: FiledWork): Metadata {
    const record = this.sidecars.get(filed.uri)?.[filed.number];
    if (!record) return filed.work.metadata;
    const { id: _, type, ...fields } = record;
    // A record without a type is given the vaguest one when it is read; that corrects nothing.
    const stated = type === 'document' ? fields : { ...fields, type };
    return mergeMetadata(toMetadata(stated, 'sidecar'), filed.work.metadata);
  }

  private addText(group: TextGroup): void {
    const [best] = group.works;
    // A second work of a file is not what the file's name or the entry that declares the file speaks of.
    const uris = group.works.filter(({ number }) => number === 0).map(({ uri }) => uri);
    const claim = this.library.claim(uris, group.metadata.fields);
    const source: Source = {
      ...identity(this.describe(claim?.filed, group.metadata), best.uri, best.mediaType),
      kind: 'text',
      copies: [...new Set(group.works.map(({ uri }) => uri))],
      passages: distinctPassages(group.works),
      pages: countPages(best.work),
      ...pageBasisOf(best.work),
      problems: group.works.flatMap(({ problems }) => problems),
      ...(claim ? { entry: { key: claim.filed.entry.item.id, uri: claim.filed.uri, basis: claim.basis } } : {}),
    };
    this.add(source);
    for (const { id } of group.works) this.sourceOfWork.set(id, source);
    if (group.works.length > 1) for (const filed of group.works) this.markQuoted(filed, source);
  }

  private markQuoted({ id, work, compared }: FiledWork, source: Source): void {
    work.passages.forEach(({ quotes }, number) => {
      const sentence = compared.sentences[number];
      if (quotes && sentence) this.marked.set(sentenceId(source.id, sentence.hash), { workId: id, number });
    });
  }

  private describe(filed: FiledEntry | undefined, metadata: Metadata): Described {
    if (!filed) return { key: this.newKey(metadata.fields), metadata };
    const { id, ...fields } = filed.entry.item;
    // Two texts may claim one entry: two editions under one title. The first keeps the key.
    const key = this.byKey.has(id) ? this.newKey(fields) : id;
    return { key, metadata: mergeMetadata(toMetadata(fields, 'bibliography'), metadata) };
  }

  /** Notes stand for a work of which there is no text; beside its text, or other notes, they are a source of their own. */
  private addNotes(filed: FiledWork): void {
    const described = this.describeNoted(filed);
    const isBeside = this.byKey.has(described.key);
    const source: Source = {
      ...identity(described, filed.uri, filed.mediaType),
      ...(isBeside ? { id: this.unusedKey(`${described.key}-notes`) } : {}),
      kind: 'notes',
      copies: [filed.uri],
      passages: filed.work.passages.length,
      pages: new Set(filed.work.passages.flatMap(({ locators }) => pagesIn(locators))).size,
      problems: filed.problems,
    };
    if (isBeside) this.sources.push(source);
    else this.add(source);
    this.sourceOfWork.set(filed.id, source);
  }

  /** The record of the work that notes are on. The notes' own front matter describes it where nothing else does. */
  private describeNoted(filed: FiledWork): Described {
    const name = filed.work.notesOn;
    const entry = this.library.findNoted(name, filed.uri)?.entry.item;
    const found = this.byKey.get(entry?.id ?? name ?? '') ?? (name ? this.records.find(namedWork(name)) : undefined);
    if (!found && entry) return { key: entry.id, metadata: toMetadata(withoutId(entry), 'bibliography') };
    if (found) return { key: found.item.id, metadata: { fields: withoutId(found.item), origins: found.origins } };
    const stated = toMetadata(name ? namedWork(name) : {}, 'front-matter');
    const metadata = mergeMetadata(this.corrected(filed), stated);
    return { key: this.newKey(metadata.fields), metadata };
  }

  /** Quoted works that are in the corpus are those sources; the others become records, each once. */
  private addQuoted({ id, uri, mediaType, work }: FiledWork): void {
    const used = new Set(work.passages.flatMap(({ quotes }) => (quotes ? [quotes.reference] : [])));
    for (const number of used) {
      const reference = work.references[number];
      if (!reference) continue;
      const metadata = toMetadata(reference.fields, 'note');
      const source =
        this.records.find(metadata.fields) ??
        this.addRecord({ key: this.newKey(metadata.fields), metadata }, uri, mediaType);
      this.quoted.set(quotedId(id, number), source);
    }
  }

  private recordOf(item: Item, uri: string): Source {
    const known = this.known.sources.get(item);
    if (known?.uri === uri) return known;
    const described = { key: item.id, metadata: toMetadata(withoutId(item), 'bibliography') };
    const source = toRecord(described, uri, 'application/x-bibliography');
    this.known.sources.set(item, source);
    return source;
  }

  private addRecord(described: Described, uri: string, mediaType: string): Source {
    const source = toRecord(described, uri, mediaType);
    this.add(source);
    return source;
  }

  private add(source: Source): void {
    this.sources.push(source);
    this.byKey.set(source.id, source);
    this.keys.add(source.id);
    this.records.add(source.item, source);
  }

  private newKey(fields: ItemFields): string {
    const key = this.rules.keyFor(fields, (candidate) => this.keys.has(candidate));
    this.keys.add(key);
    return key;
  }

  private unusedKey(wanted: string): string {
    let key = wanted;
    for (let number = 2; this.keys.has(key); number++) key = `${wanted}-${number}`;
    this.keys.add(key);
    return key;
  }
}

/** Sets that grow together (union-find). */
class Groups {
  private readonly leaders: Map<string, string>;

  constructor(ids: readonly string[]) {
    this.leaders = new Map(ids.map((id) => [id, id]));
  }

  leaderOf(id: string): string {
    let leader = id;
    for (let next = this.leaders.get(leader); next !== undefined && next !== leader; next = this.leaders.get(leader)) {
      leader = next;
    }
    return leader;
  }

  join(first: string, second: string): void {
    this.leaders.set(this.leaderOf(first), this.leaderOf(second));
  }
}

/** Two outlets that print one agency's text are two works: both say who wrote what, and say different things. */
function areDeclaredDifferent(one: Metadata, other: Metadata, rules: LinkingRules): boolean {
  const isDeclared = ({ fields, origins }: Metadata) =>
    ['author', 'title'].every((name) => fields[name] !== undefined && rankOf(origins[name] ?? 'text') < rankOf('note'));
  return isDeclared(one) && isDeclared(other) && !rules.sameWork(one.fields, other.fields);
}

type Identity = Pick<Source, 'id' | 'uri' | 'mediaType' | 'item' | 'origins'>;

function identity({ key, metadata }: Described, uri: string, mediaType: string): Identity {
  const { fields, origins } = metadata;
  return { id: key, uri, mediaType, item: { ...fields, id: key, type: fields.type ?? 'document' }, origins };
}

const WITHOUT_TEXT: Problem = {
  code: 'source-without-text',
  severity: 'information',
  message: 'Known by its record only: put its text into the corpus to have its passages found and checked.',
};

function toRecord(described: Described, uri: string, mediaType: string): Source {
  const none = { copies: [], passages: 0, pages: 0, problems: [WITHOUT_TEXT] };
  return { ...identity(described, uri, mediaType), kind: 'record', ...none };
}

function withoutId({ id: _, ...fields }: Item): ItemFields {
  return fields;
}

function textLength({ compared }: FiledWork): number {
  return compared.sentences.reduce((characters, { length }) => characters + length, 0);
}

function distinctPassages(works: readonly FiledWork[]): number {
  return new Set(works.flatMap(({ compared }) => compared.sentences.map(({ hash }) => hash))).size;
}

function countPages(work: WorkReading): number {
  return new Set(pagesIn(work.landmarks)).size;
}

/** Of most of the pages. */
function pageBasisOf({ landmarks }: WorkReading): Pick<Source, 'pageBasis'> {
  const bases = landmarks.flatMap(({ pageBasis }) => pageBasis ?? []);
  const counted = (['printed', 'label', 'index'] as const).map((basis) => ({
    basis,
    count: bases.filter((one) => one === basis).length,
  }));
  const [most] = counted.sort((a, b) => b.count - a.count);
  return most && most.count > 0 ? { pageBasis: most.basis } : {};
}

function pagesIn(locators: readonly { readonly label: string; readonly locator: string }[]): string[] {
  return locators.filter(({ label }) => label === 'page').map(({ locator }) => locator);
}
