/** Judges drafts by the sources, in the style in force; `asking.ts` finds passages without judging. */
import { ClaimTexts } from '../checking/claim/claimText';
import { WorkNames } from '../checking/names/workNames';
import type { Corpus } from '../corpus/corpus';
import type { DraftContext } from '../model/declarations';
import type { Draft } from '../model/statement';
import type { Verdict } from '../model/verdict';
import { toCheckedSources } from './checkedSources';
import { createCitationPrinter } from './citationPrinter';
import { type CitationReader, keyInBibliography } from './citationReader';
import type { Citations } from './citations';
import { type DraftCheckParts, type DraftCheckRequest, DraftChecks } from './draftCheck';
import type { EngineOptions } from './engine';
import { textKey, toEvidence, toLabel } from './evidence';
import type { Indexing } from './indexing';

export interface CheckingParts {
  readonly corpus: Corpus;
  readonly citations: Citations;
  readonly citationReader: CitationReader;
  readonly indexing: Pick<Indexing, 'index'>;
  options(): EngineOptions;
  canonical(uri: string): string;
  context(draft: Draft): Promise<DraftContext>;
}

export class Checking {
  private readonly draftChecks = new DraftChecks();
  private readonly claimTexts = new ClaimTexts();
  private readonly workNames: WorkNames;

  constructor(private readonly parts: CheckingParts) {
    this.workNames = new WorkNames((workId) => parts.corpus.texts(workId));
  }

  async check(draft: Draft, request: DraftCheckRequest = {}): Promise<readonly Verdict[]> {
    const parts = await this.partsFor(draft, request.signal);
    return this.draftChecks.check(draft, this.parts.corpus.version, parts, request);
  }

  /** What a draft is checked with: its sources as they are now, and how it cites them. */
  async partsFor(draft: Draft, signal?: AbortSignal): Promise<DraftCheckParts> {
    const { corpus, citations, citationReader, indexing } = this.parts;
    const context = await this.parts.context(draft);
    const cite = await citations.for(context);
    const style = JSON.stringify(await citations.inForce(context));
    signal?.throwIfAborted();
    const sources = toCheckedSources({
      corpus,
      index: indexing.index,
      cite,
      draftUri: this.parts.canonical(draft.uri),
      keyOf: (id) => textKey(id, corpus),
    });
    const { quotedWorks, check, citationSyntax } = this.parts.options();
    const parts = { corpus, cite, quotedWorks };
    return {
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
          syntax: citationSyntax,
          declaresBibliography: context.bibliographies.length > 0,
        }),
      readingCitations: (draft) => citationReader.reading(draft, corpus.recentSources(), cite),
      toEvidence: (id, { stance, score, matches }) => {
        const evidence = toEvidence({ id, score, matchedTerms: [] }, { ...parts, highlight: () => matches });
        return evidence && { ...evidence, stance };
      },
      labelOf: (id) => {
        const source = corpus.source(id);
        return source && toLabel(source);
      },
    };
  }
}
