/** Builds every part of an engine from a host, once, and answers by asking them. */

import { ClaimTexts } from '../checking/claim/claimText';
import { WorkNames } from '../checking/names/workNames';
import { statementAt } from '../checking/statements';
import { sameWork } from '../citing/identity';
import { citationKey } from '../citing/keys';
import { Styles } from '../citing/style/styles';
import { findCitations } from '../citing/syntax/find';
import { Corpus } from '../corpus/corpus';
import { highlight, retrieve, saysEnough, THRESHOLDS } from '../corpus/retrieval';
import type { Locator } from '../model/citation';
import type { DraftContext } from '../model/declarations';
import type { Source } from '../model/source';
import type { Draft, DraftEdit } from '../model/statement';
import type { StyleInfo } from '../model/style';
import type { Evidence, Verdict } from '../model/verdict';
import { fold } from '../text/normalize';
import { DraftLists } from './bibliography/draftLists';
import { toCheckedSources } from './checkedSources';
import { createCitationPrinter } from './citationPrinter';
import { CitationReader, hasKey } from './citationReader';
import { Citations } from './citations';
import { createCitationWriter } from './citationWriter';
import { Documents } from './documents';
import { type DraftCheckRequest, DraftChecks } from './draftCheck';
import { DraftContexts } from './draftContext';
import {
  type CitationForm,
  DEFAULT_OPTIONS,
  type Engine,
  type EngineOptions,
  type InsertedCitation,
  type PassageTarget,
  type PickedCitation,
  type QuotationRest,
  type ReportFacts,
  type SearchOptions,
  type SourceHit,
  type SourceList,
  type SourceSelection,
  type SourceText,
  type StatementEvidence,
  type StyleInForce,
  type Suggestion,
} from './engine';
import { type Cite, evidenceKey, recited, toEvidence, toLabel } from './evidence';
import { Indexing, type IndexingParts } from './indexing';
import { Keys } from './keys/keys';
import { insertPicked } from './pickedCitation';
import { reportHtml } from './report/html';
import { reportSources } from './report/reportSources';
import { evidenceOfSelection } from './selection';
import { SourceCatalogue } from './sourceCatalogue';
import { readSourceText, toTarget } from './sourceText';
import { createStyleFiles, type ReadShipped } from './styleFiles';
import { completeQuotation, findSaid, insertionEdits, type SuggestParts, suggest } from './suggest';

/** The world that an engine lives in; see `nodeHost.ts`. */
export interface EngineHost extends Omit<IndexingParts, 'corpus'> {
  /** Without it there is our own style alone, in English. */
  readonly readShipped?: ReadShipped;
}

export function createEngine(host: EngineHost): Engine {
  return new LocalEngine(host);
}

/** As many passages as a card shows. */
const CARD_PASSAGES = 3;
/** As many as a command lists when it was asked for by name. */
const LISTED_PASSAGES = 12;
/** Works that a few words are taken to mean, before those that the draft cannot cite are left out. */
const MOST_CATALOGUED = 500;

class LocalEngine implements Engine {
  private readonly corpus = new Corpus({ sameWork, keyFor: citationKey, fold });
  private readonly styleList: Styles;
  private readonly citations: Citations;
  private readonly citationReader = new CitationReader();
  private readonly documents: Documents;
  private readonly draftLists = new DraftLists(this);
  private readonly contexts: DraftContexts;
  private readonly indexing: Indexing;
  private readonly claimTexts = new ClaimTexts();
  private readonly workNames = new WorkNames((workId) => this.corpus.texts(workId));
  private readonly draftChecks = new DraftChecks();
  private readonly keys = new Keys({
    corpus: this.corpus,
    canonical: (uri) => this.host.files.canonical(uri),
    cite: (draft) => this.citeFor(draft),
    referenceFormatter: async (draft) => this.citations.references(draft && (await this.contexts.of(draft))),
    libraries: () => new Set(this.options.libraries?.map((uri) => this.host.files.canonical(uri))),
    keyPattern: () => this.options.keyPattern,
    declaredBibliographies: async (draft) =>
      (await this.context(draft)).bibliographies.filter(({ isFound }) => isFound).map(({ uri }) => uri),
    search: (words) => this.catalogue.searchNow(words, MOST_CATALOGUED).map(({ id }) => id),
    findSupport: (...asked) => this.findSupport(...asked),
    toEvidence: (id, cite) => this.evidenceOfPassage(id, cite),
    readCitations: (draft, cite) => this.citationReader.read(draft, this.corpus.recentSources(), cite),
  });
  private readonly catalogue = new SourceCatalogue(this.corpus);
  private options: EngineOptions = DEFAULT_OPTIONS;

  constructor(private readonly host: EngineHost) {
    this.contexts = new DraftContexts(host.files);
    this.styleList = new Styles(createStyleFiles(host.files, host.readShipped ?? (async () => undefined)));
    this.citations = new Citations(this.corpus, this.styleList);
    this.documents = new Documents({
      corpus: this.corpus,
      citations: this.citations,
      citationReader: this.citationReader,
      context: (draft) => this.context(draft),
    });
    this.indexing = new Indexing({ ...host, corpus: this.corpus });
    this.indexing.onDidChangeStatus(({ phase }) => {
      if (phase === 'ready') this.catalogue.fill().catch((error) => this.host.log.warn(String(error)));
    });
  }

  configure(options: EngineOptions): Promise<void> {
    this.options = options;
    this.styleList.use(options.styleFolders);
    this.citations.use(options);
    // Compiling the style takes a moment that the first look-up need not wait for.
    this.citations.for().catch((error) => this.host.log.warn(String(error)));
    return this.indexing.configure(options);
  }

  refresh(uris?: readonly string[]): Promise<void> {
    return this.indexing.refresh(uris);
  }

  cancelIndexing(): void {
    this.indexing.cancel();
  }

  pauseIndexing(): void {
    this.indexing.pause();
  }

  resumeIndexing(): Promise<void> {
    return this.indexing.resume();
  }

  usePasswords(passwords: readonly string[]): Promise<void> {
    return this.indexing.usePasswords(passwords);
  }

  async status() {
    return this.indexing.status();
  }

  onDidChangeStatus: Engine['onDidChangeStatus'] = (listener) => this.indexing.onDidChangeStatus(listener);

  async context(draft: Draft): Promise<DraftContext> {
    const context = await this.contexts.of(draft);
    this.indexing.declare(this.host.files.canonical(draft.uri), context.bibliographies);
    this.indexing.takeReferences(draft);
    return context;
  }

  async sources(): Promise<SourceList> {
    return { sources: this.corpus.sources(), unread: [...this.corpus.unread(), ...this.indexing.missing()] };
  }

  search(query: string, options: SearchOptions = {}, signal?: AbortSignal): Promise<readonly Evidence[]> {
    return this.find(query, { limit: 20, minScore: THRESHOLDS.search, ...options }, signal);
  }

  async findSources(query: string, limit = 10, signal?: AbortSignal): Promise<readonly SourceHit[]> {
    const cite = await this.citeFor();
    signal?.throwIfAborted();
    const hits = await this.catalogue.search(query, limit);
    signal?.throwIfAborted();
    return hits.flatMap(({ id, score }) => {
      const source = this.corpus.source(id);
      return source ? [{ source, citation: cite(source), score }] : [];
    });
  }

  async suggest(draft: Draft, offset: number, explicit: boolean, signal?: AbortSignal): Promise<readonly Suggestion[]> {
    const found = await suggest(draft, offset, explicit, await this.suggestParts(draft, signal));
    return found.map((one) => this.withNewKey(one, one.edits.map(({ newText }) => newText).join('\n')));
  }

  async completeQuotation(draft: Draft, offset: number, signal?: AbortSignal): Promise<QuotationRest | undefined> {
    const rest = await completeQuotation(draft, offset, await this.suggestParts(draft, signal));
    return rest && this.withNewKey(rest, rest.text);
  }

  async evidenceAt(
    draft: Draft,
    offset: number,
    loose: boolean,
    signal?: AbortSignal,
  ): Promise<StatementEvidence | undefined> {
    const statement = statementAt(draft, offset, findCitations);
    if (!statement) return undefined;
    const parts = await this.suggestParts(draft, signal);
    const limit = loose ? LISTED_PASSAGES : CARD_PASSAGES;
    const evidence = await findSaid(
      statement.text,
      loose ? THRESHOLDS.search : THRESHOLDS.card,
      parts,
      (text, minScore, prefix) => parts.find(text, { limit, minScore, prefix }),
    );
    return { statement, evidence };
  }

  check(draft: Draft, signal?: AbortSignal): Promise<readonly Verdict[]> {
    return this.checkDraft(draft, signal ? { signal } : {});
  }

  async report(draft: Draft, { version, base }: ReportFacts, signal?: AbortSignal): Promise<string> {
    const drafts = [{ uri: draft.uri, text: draft.text, verdicts: await this.check(draft, signal) }];
    const sources = await reportSources(drafts, this);
    const style = await this.style(draft);
    return reportHtml({
      drafts,
      sources,
      date: new Date(),
      version,
      style: style.style.title,
      ...(base ? { base } : {}),
    });
  }

  async verdictAt(draft: Draft, offset: number, signal?: AbortSignal): Promise<Verdict | undefined> {
    return (await this.checkDraft(draft, { at: offset, ...(signal ? { signal } : {}) }))[0];
  }

  async insertion(
    draft: Draft,
    offset: number,
    kind: Suggestion['kind'],
    evidence: Evidence,
    form?: CitationForm,
  ): Promise<readonly DraftEdit[]> {
    const { corpus, options } = this;
    const cite = await this.citeFor(draft);
    const parts = { corpus, cite, quotedWorks: options.quotedWorks };
    return insertionEdits(draft, offset, kind, recited(evidence, parts), await this.suggestParts(draft), form);
  }

  async insertCitation(draft: Draft, offset: number, picked: PickedCitation): Promise<InsertedCitation> {
    const cite = await this.citeFor(draft);
    const { bibliographies } = await this.contexts.of(draft);
    const own = bibliographies.filter(({ isFound }) => isFound).map(({ uri }) => uri);
    return insertPicked(draft, offset, picked, {
      syntax: this.options.citationSyntax,
      declaresBibliography: bibliographies.length > 0,
      sourceIdOf: (key) => this.corpus.recentSources().find(({ item }) => item.id === key)?.id,
      cite: (id, locator, form) => {
        const source = this.corpus.source(id);
        return source && cite(source, locator, form);
      },
      isDeclared: async (key) =>
        own.length === 0 || (await this.keys.findEntries(key, draft)).some(({ uri }) => own.includes(uri)),
    });
  }

  completeKeys: Engine['completeKeys'] = (...asked) => this.keys.completeKeys(...asked);
  formatReference: Engine['formatReference'] = (...asked) => this.keys.formatReference(...asked);
  citationAt: Engine['citationAt'] = (...asked) => this.keys.citationAt(...asked);
  findKeys: Engine['findKeys'] = (...asked) => this.keys.findKeys(...asked);
  findEntries: Engine['findEntries'] = (...asked) => this.keys.findEntries(...asked);
  newEntry: Engine['newEntry'] = (...asked) => this.keys.newEntry(...asked);
  newKeyOf: Engine['newKeyOf'] = (...asked) => this.keys.newKeyOf(...asked);
  declareBibliography: Engine['declareBibliography'] = (...asked) => this.keys.declareBibliography(...asked);
  listBibliographies: Engine['listBibliographies'] = () => this.keys.listBibliographies();
  findUnkeyed: Engine['findUnkeyed'] = (...asked) => this.keys.findUnkeyed(...asked);
  checkBibliographies: Engine['checkBibliographies'] = (...asked) => this.keys.checkBibliographies(...asked);
  removeEntries: Engine['removeEntries'] = (...asked) => this.keys.removeEntries(...asked);
  renameKey: Engine['renameKey'] = (...asked) => this.keys.renameKey(...asked);

  async locate(passageId: number): Promise<PassageTarget | undefined> {
    const passage = this.corpus.passage(passageId);
    const uri = passage && this.corpus.uriOf(passage);
    const reading = uri && this.corpus.file(uri)?.reading;
    if (!passage || !reading) return undefined;
    return toTarget(passage, uri, reading);
  }

  async sourceText(uri: string): Promise<SourceText | undefined> {
    return readSourceText(this.host.files.canonical(uri), this.corpus);
  }

  async evidenceOf(uri: string, selection: SourceSelection): Promise<Evidence | undefined> {
    const { corpus, host, options } = this;
    const cite = await this.citeFor();
    const parts = { corpus, cite, quotedWorks: options.quotedWorks, highlight: () => [] };
    return evidenceOfSelection(host.files.canonical(uri), selection, parts);
  }

  async extractedText(uri: string): Promise<string | undefined> {
    return this.corpus.file(this.host.files.canonical(uri))?.reading.text;
  }

  async fingerprint(uri: string): Promise<string | undefined> {
    return this.corpus.file(this.host.files.canonical(uri))?.fingerprint || undefined;
  }

  async cite(sourceId: string, locator?: Locator): Promise<string | undefined> {
    const cite = await this.citeFor();
    const source = this.corpus.source(sourceId);
    return source && cite(source, locator);
  }

  styles(files: readonly string[] = [], signal?: AbortSignal): Promise<readonly StyleInfo[]> {
    return this.styleList.list(files, signal);
  }

  bibliography: Engine['bibliography'] = (...asked) => this.documents.bibliography(...asked);
  previewStyle: Engine['previewStyle'] = (...asked) => this.documents.preview(...asked);
  bibliographyWays: Engine['bibliographyWays'] = (...asked) => this.draftLists.bibliographyWays(...asked);
  writeBibliography: Engine['writeBibliography'] = (...asked) => this.draftLists.writeBibliography(...asked);
  changeDeclaredStyle: Engine['changeDeclaredStyle'] = (...asked) => this.draftLists.changeDeclaredStyle(...asked);

  async style(draft: Draft): Promise<StyleInForce> {
    return this.citations.inForce(await this.contexts.of(draft));
  }

  dispose(): Promise<void> {
    return this.indexing.dispose();
  }

  private async checkDraft(draft: Draft, options: DraftCheckRequest): Promise<readonly Verdict[]> {
    const context = await this.context(draft);
    const cite = await this.citations.for(context);
    const style = JSON.stringify(await this.citations.inForce(context));
    options.signal?.throwIfAborted();
    const { corpus } = this;
    const sources = toCheckedSources({
      corpus,
      index: this.indexing.index,
      cite,
      draftUri: this.host.files.canonical(draft.uri),
      keyOf: (id) => this.keyOf(id),
    });
    const { quotedWorks, check } = this.options;
    const parts = { corpus, cite, quotedWorks };
    return this.draftChecks.check(
      draft,
      corpus.version,
      {
        sources,
        textOf: (passage) => this.claimTexts.of(passage),
        names: this.workNames.at(corpus.version),
        options: check,
        printerFor: (draft) =>
          createCitationPrinter(draft, {
            style,
            keyOf: (id) => keyInBibliography(corpus.source(id)),
            cite: (id, locator, form) => {
              const source = corpus.source(id);
              return source && cite(source, locator, form);
            },
            syntax: this.options.citationSyntax,
            declaresBibliography: context.bibliographies.length > 0,
          }),
        readingCitations: (draft) => this.citationReader.reading(draft, corpus.recentSources(), cite),
        toEvidence: (id, { stance, score, matches }) => {
          const evidence = toEvidence({ id, score, matchedTerms: [] }, { ...parts, highlight: () => matches });
          return evidence && { ...evidence, stance };
        },
        labelOf: (id) => {
          const source = corpus.source(id);
          return source && toLabel(source);
        },
      },
      options,
    );
  }

  /** Says which entry is to be added where the words cite a work by a key that it will have. */
  private withNewKey<T extends { readonly evidence: Evidence }>(one: T, words: string): T & { newKey?: string } {
    const key = this.keys.newKey(one.evidence.source.id);
    return key !== undefined && words.includes(key) ? { ...one, newKey: key } : one;
  }

  private async suggestParts(draft: Draft, signal?: AbortSignal): Promise<SuggestParts> {
    const cite = await this.citeFor(draft);
    const { bibliographies } = await this.contexts.of(draft);
    const keyOf = (sourceId: string) => keyInBibliography(this.corpus.source(sourceId));
    return {
      findCitations,
      find: (text, options) => this.find(text, { ...options, exclude: draft.uri }, signal, draft),
      saysEnough: (text, asBeginning) => saysEnough(this.indexing.index, text, asBeginning),
      keyOf,
      writer: createCitationWriter(draft, {
        syntax: this.options.citationSyntax,
        declaresBibliography: bibliographies.length > 0,
        keyOf,
        // Where the draft says which bibliography is its own, a work that it lacks is added to it.
        ...(bibliographies.length > 0 ? { keyFor: (id: string) => this.keys.newKey(id) } : {}),
        cite: (id, locator, form) => {
          const source = this.corpus.source(id);
          return source && cite(source, locator, form);
        },
      }),
    };
  }

  private async find(
    query: string,
    options: SearchOptions & { readonly minScore: number },
    signal: AbortSignal | undefined,
    draft?: Draft,
  ): Promise<readonly Evidence[]> {
    const cite = await this.citeFor(draft);
    signal?.throwIfAborted();
    const { corpus } = this;
    const { prefix = false } = options;
    const hits = retrieve(this.indexing.index, corpus, query, {
      limit: options.limit ?? LISTED_PASSAGES,
      prefix,
      minScore: options.minScore,
      keyOf: (id) => this.keyOf(id),
      isAllowed: this.allowedFor(options.exclude),
    });
    const parts = {
      corpus,
      cite,
      quotedWorks: this.options.quotedWorks,
      highlight: (text: string, terms: readonly string[]) => highlight(text, query, { prefix, terms }),
    };
    return hits.flatMap((hit) => toEvidence(hit, parts) ?? []);
  }

  /** In the style of a draft, or the writer's where none is meant. */
  private async citeFor(draft?: Draft): Promise<Cite> {
    return this.citations.for(draft && (await this.contexts.of(draft)));
  }

  private async findSupport(
    draft: Draft,
    sentence: string,
    isLoose: boolean,
    signal?: AbortSignal,
  ): Promise<readonly Evidence[]> {
    const parts = await this.suggestParts(draft, signal);
    const minScore = isLoose ? THRESHOLDS.search : THRESHOLDS.card;
    return findSaid(sentence, minScore, parts, (text, minScore, prefix) =>
      parts.find(text, { limit: LISTED_PASSAGES, minScore, prefix }),
    );
  }

  private evidenceOfPassage(passageId: number, cite: Cite): Evidence | undefined {
    const parts = { corpus: this.corpus, cite, quotedWorks: this.options.quotedWorks, highlight: () => [] };
    return toEvidence({ id: passageId, score: 0, matchedTerms: [] }, parts);
  }

  /** Passages with the same key are one text in two files. */
  private keyOf(id: number): string | number {
    const passage = this.corpus.passage(id);
    return passage ? evidenceKey(passage, this.corpus, fold) : id;
  }

  /** A draft that lies in a folder of sources is no evidence for itself. */
  private allowedFor(exclude: string | undefined): (id: number) => boolean {
    const uri = exclude === undefined ? undefined : this.host.files.canonical(exclude);
    return (id) => {
      const passage = this.corpus.passage(id);
      return passage !== undefined && this.corpus.uriOf(passage) !== uri;
    };
  }
}

/** The key that a work has in one of the writer's bibliographies; those of our own making stand in none. */
function keyInBibliography(source: Source | undefined): string | undefined {
  return source && hasKey(source) ? source.item.id : undefined;
}
