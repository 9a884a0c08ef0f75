/** Answers what is asked about citation keys, from the corpus and what the engine hands in. */
import type { ReadCitation } from '../../checking/sources';
import { declareBibliography } from '../../citing/entries/declareBibliography';
import type { Corpus } from '../../corpus/corpus';
import type { Source } from '../../model/source';
import type { Draft, DraftEdit } from '../../model/statement';
import type { Evidence } from '../../model/verdict';
import { hasKey } from '../citationReader';
import type { Cite } from '../evidence';
import { checkBibliographies } from './checkBibliographies';
import { completeKeys } from './completeKeys';
import { Entries, findKeys, renameKeys } from './entries';
import type {
  CitationView,
  EntryPlace,
  EntryProblem,
  FoundKey,
  KeyEngine,
  KeyOffer,
  NewEntry,
  NewEntryRequest,
  UnkeyedWork,
} from './keyEngine';
import { KeyTable } from './keyTable';
import { findUnkeyed, type NewEntryParts, newEntry, newKeyFor, placedEntries, removeEntries } from './newEntry';
import { viewCitation } from './viewCitation';

export interface KeysParts {
  readonly corpus: Corpus;
  canonical(uri: string): string;
  /** Bibliographies that mirror a reference manager, by URI. */
  libraries(): ReadonlySet<string>;
  /** How keys of new entries are made. */
  keyPattern(): string;
  /** Says how works are cited in a draft, once its style is loaded. */
  cite(draft: Draft): Promise<Cite>;
  /** Prints an entry of the bibliography in the style of a draft, or the writer's, once it is loaded. */
  referenceFormatter(draft?: Draft): Promise<(source: Source) => string>;
  /** The URIs of the bibliographies that a draft declares. */
  declaredBibliographies(draft: Draft): Promise<readonly string[]>;
  /** The ids of sources that a few words mean, best first. */
  search(words: string): readonly string[];
  /** The passages that say what a sentence of a draft says, best first; `isLoose`: also those that only come near it. */
  findSupport(draft: Draft, sentence: string, isLoose: boolean, signal?: AbortSignal): Promise<readonly Evidence[]>;
  toEvidence(passageId: number, cite: Cite): Evidence | undefined;
  readCitations(draft: Draft, cite: Cite): readonly ReadCitation[];
}

export class Keys implements KeyEngine {
  private readonly entries: Entries;
  /** The table of the last draft, as long as the sources are the same. */
  private known: { readonly all: readonly Source[]; readonly scope: string; readonly table: KeyTable } | undefined;

  constructor(private readonly parts: KeysParts) {
    this.entries = new Entries(parts.corpus);
  }

  async completeKeys(draft: Draft, offset: number, signal?: AbortSignal): Promise<readonly KeyOffer[] | undefined> {
    const { parts } = this;
    const declared = await this.declared(draft);
    signal?.throwIfAborted();
    return completeKeys(draft, offset, {
      table: this.table(declared),
      source: (id) => parts.corpus.source(id),
      newKeyFor: (source) => newKeyFor(source.item, this.entryParts()),
      search: (words) => parts.search(words),
      findSupport: (sentence) => parts.findSupport(draft, sentence, false, signal),
    });
  }

  async formatReference(sourceId: string): Promise<string | undefined> {
    const format = await this.parts.referenceFormatter();
    const source = this.parts.corpus.source(sourceId);
    return source && format(source);
  }

  async citationAt(draft: Draft, offset: number, signal?: AbortSignal): Promise<CitationView | undefined> {
    const { parts } = this;
    const [cite, formatReference, declared] = await Promise.all([
      parts.cite(draft),
      parts.referenceFormatter(draft),
      this.declared(draft),
    ]);
    signal?.throwIfAborted();
    return viewCitation(draft, offset, {
      corpus: parts.corpus,
      readCitations: (draft) => parts.readCitations(draft, cite),
      findNear: (sentence) => parts.findSupport(draft, sentence, true, signal),
      findSupport: (sentence) => parts.findSupport(draft, sentence, false, signal),
      toEvidence: (id) => parts.toEvidence(id, cite),
      formatReference,
      entryOf: (key) => this.entries.find(key, declared).map((entry) => this.entries.toPlace(entry))[0],
    });
  }

  findKeys(file: Draft): Promise<readonly FoundKey[]> {
    return findKeys(file, this.parts.corpus, this.parts.canonical(file.uri));
  }

  async findEntries(key: string, draft?: Draft): Promise<readonly EntryPlace[]> {
    const declared = draft ? await this.declared(draft) : new Set<string>();
    return this.entries.find(key, declared).map((entry) => this.entries.toPlace(entry));
  }

  newEntry(bibliography: Draft, asked: NewEntryRequest): Promise<NewEntry | undefined> {
    return newEntry(bibliography, asked, this.entryParts());
  }

  async newKeyOf(sourceId: string): Promise<string | undefined> {
    return this.newKey(sourceId);
  }

  /** As {@link newKeyOf}, at once. */
  newKey(sourceId: string): string | undefined {
    const source = this.parts.corpus.source(sourceId);
    return source && !hasKey(source) ? newKeyFor(source.item, this.entryParts()) : undefined;
  }

  async declareBibliography({ text, languageId }: Draft, path: string): Promise<DraftEdit | undefined> {
    return declareBibliography(text, languageId, path);
  }

  async listBibliographies(): Promise<readonly string[]> {
    const libraries = this.parts.libraries();
    return this.entries.files().filter((uri) => !libraries.has(uri));
  }

  async findUnkeyed(key: string): Promise<readonly UnkeyedWork[]> {
    return findUnkeyed(key, this.entryParts());
  }

  async checkBibliographies(cited: readonly string[]): Promise<readonly EntryProblem[]> {
    return checkBibliographies(this.entries, new Set(cited), this.parts.libraries());
  }

  async removeEntries(bibliography: Draft, keys: readonly string[]): Promise<readonly DraftEdit[]> {
    const { corpus, canonical } = this.parts;
    return removeEntries(bibliography, keys, await placedEntries(bibliography, corpus, canonical(bibliography.uri)));
  }

  private entryParts(): NewEntryParts {
    const { corpus, canonical, keyPattern, search } = this.parts;
    return { corpus, entries: this.entries, canonical, keyPattern: keyPattern(), search };
  }

  async renameKey(file: Draft, key: string, newKey: string): Promise<readonly DraftEdit[] | undefined> {
    return renameKeys(file, await this.findKeys(file), key, newKey);
  }

  private async declared(draft: Draft): Promise<ReadonlySet<string>> {
    const uris = await this.parts.declaredBibliographies(draft);
    return new Set(uris.map((uri) => this.parts.canonical(uri)));
  }

  /** The works of the entries of a draft's own bibliographies; of all, where none of its own was read. */
  private table(declared: ReadonlySet<string>): KeyTable {
    const { corpus } = this.parts;
    const isRead = [...declared].some((uri) => corpus.file(uri)?.reading.entries.length);
    const known = this.known;
    const all = corpus.recentSources();
    const scope = isRead ? [...declared].sort().join('\n') : '';
    if (known?.all === all && known.scope === scope) return known.table;
    const sources = new Map<string, Source>();
    for (const [key, entries] of this.entries.byKey()) {
      if (isRead && !entries.some(({ uri }) => declared.has(uri))) continue;
      const source = corpus.source(key);
      if (source) sources.set(key, source);
    }
    const table = new KeyTable(sources);
    this.known = { all, scope, table };
    return table;
  }
}
