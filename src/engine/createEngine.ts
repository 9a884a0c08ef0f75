/** Builds every part of an engine from a host, once, and answers by asking them. */

import { sameWork } from '../citing/identity';
import { citationKey } from '../citing/keys';
import { Styles } from '../citing/style/styles';
import type { WorkFile } from '../citing/workHeads';
import { Corpus } from '../corpus/corpus';
import { THRESHOLDS } from '../corpus/retrieval';
import { inTurns } from '../corpus/slice';
import type { Locator } from '../model/citation';
import type { DraftContext } from '../model/declarations';
import type { Draft } from '../model/statement';
import type { StyleInfo } from '../model/style';
import type { Evidence, Verdict } from '../model/verdict';
import { fold } from '../text/normalize';
import { Asking } from './asking';
import { DraftLists } from './bibliography/draftLists';
import { Checking } from './checking';
import { CitationReader } from './citationReader';
import { Citations } from './citations';
import { Documents } from './documents';
import { DraftContexts } from './draftContext';
import {
  DEFAULT_OPTIONS,
  type Engine,
  type EngineOptions,
  type PassageTarget,
  type ReportFacts,
  type SearchOptions,
  type SourceHit,
  type SourceList,
  type SourceText,
  type StyleInForce,
} from './engine';
import type { Cite } from './evidence';
import { Indexing, type IndexingParts } from './indexing';
import { Keys } from './keys/keys';
import { knowRows } from './keys/keyTable';
import { reportHtml } from './report/html';
import { reportSources } from './report/reportSources';
import { SourceCatalogue } from './sourceCatalogue';
import { readSourceText, toTarget } from './sourceText';
import { createStyleFiles, type ReadShipped } from './styleFiles';

/** The world that an engine lives in; see `nodeHost.ts`. */
export interface EngineHost extends Omit<IndexingParts, 'corpus'> {
  /** Without it there is our own style alone, in English. */
  readonly readShipped?: ReadShipped;
}

export function createEngine(host: EngineHost): Engine {
  return new LocalEngine(host);
}

/** Works that a few words are taken to mean, before those that the draft cannot cite are left out. */
const MOST_CATALOGUED = 500;

function* filesOf(corpus: Corpus): Iterable<WorkFile> {
  for (const { source, uri, text } of corpus.texts()) yield { workId: source.id, uri, text };
}

class LocalEngine implements Engine {
  private readonly corpus = new Corpus({ sameWork, keyFor: citationKey, fold });
  private readonly styleList: Styles;
  private readonly citations: Citations;
  private readonly citationReader = new CitationReader(() => filesOf(this.corpus));
  private readonly documents: Documents;
  private readonly draftLists = new DraftLists(this);
  private readonly contexts: DraftContexts;
  private readonly indexing: Indexing;
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
    findSupport: (...asked) => this.asking.findSupport(...asked),
    toEvidence: (id, cite) => this.asking.evidenceOfPassage(id, cite),
    readCitations: (draft, cite) => this.citationReader.read(draft, this.corpus.recentSources(), cite),
  });
  private readonly asking: Asking;
  private readonly checking: Checking;
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
    const { corpus, citations, citationReader, contexts, indexing, keys } = this;
    const options = () => this.options;
    const canonical = (uri: string) => host.files.canonical(uri);
    const citeFor = (draft?: Draft) => this.citeFor(draft);
    const context = (draft: Draft) => this.context(draft);
    this.asking = new Asking({ corpus, contexts, indexing, keys, options, canonical, citeFor });
    this.checking = new Checking({ corpus, citations, citationReader, indexing, options, canonical, context });
    this.indexing.onDidChangeStatus(({ phase }) => {
      if (phase === 'ready') this.warmUp().catch((error) => this.host.log.warn(String(error)));
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
    return this.asking.find(query, { limit: 20, minScore: THRESHOLDS.search, ...options }, signal);
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

  suggest: Engine['suggest'] = (...asked) => this.asking.suggest(...asked);
  completeQuotation: Engine['completeQuotation'] = (...asked) => this.asking.completeQuotation(...asked);
  evidenceAt: Engine['evidenceAt'] = (...asked) => this.asking.evidenceAt(...asked);
  evidenceOf: Engine['evidenceOf'] = (...asked) => this.asking.evidenceOf(...asked);
  insertion: Engine['insertion'] = (...asked) => this.asking.insertion(...asked);
  insertCitation: Engine['insertCitation'] = (...asked) => this.asking.insertCitation(...asked);

  check(draft: Draft, signal?: AbortSignal): Promise<readonly Verdict[]> {
    return this.checking.check(draft, signal ? { signal } : {});
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
    return (await this.checking.check(draft, { at: offset, ...(signal ? { signal } : {}) }))[0];
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

  /** What looking through a large library takes, before it is asked for. */
  private async warmUp(): Promise<void> {
    await this.catalogue.fill();
    await inTurns(knowRows(this.corpus.recentSources()));
  }

  /** In the style of a draft, or the writer's where none is meant. */
  private async citeFor(draft?: Draft): Promise<Cite> {
    return this.citations.for(draft && (await this.contexts.of(draft)));
  }
}
