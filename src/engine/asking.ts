/** Finds the passages that a draft asks for and puts them in, quoted and cited. Judges nothing; that is `checking.ts`'s. */
import { statementAt } from '../checking/statements';
import { findCitations } from '../citing/syntax/find';
import type { Corpus } from '../corpus/corpus';
import { highlight, retrieve, saysEnough, THRESHOLDS } from '../corpus/retrieval';
import type { Draft, DraftEdit } from '../model/statement';
import type { Evidence } from '../model/verdict';
import { keyInBibliography } from './citationReader';
import { createCitationWriter } from './citationWriter';
import type { DraftContexts } from './draftContext';
import type {
  CitationForm,
  EngineOptions,
  InsertedCitation,
  PickedCitation,
  QuotationRest,
  SearchOptions,
  SourceSelection,
  StatementEvidence,
  Suggestion,
} from './engine';
import { type Cite, recited, textKey, toEvidence } from './evidence';
import type { Indexing } from './indexing';
import type { Keys } from './keys/keys';
import { insertPicked } from './pickedCitation';
import { evidenceOfSelection } from './selection';
import { completeQuotation, findSaid, insertionEdits, type SuggestParts, suggest } from './suggest';

export interface AskingParts {
  readonly corpus: Corpus;
  readonly contexts: DraftContexts;
  readonly indexing: Pick<Indexing, 'index'>;
  readonly keys: Keys;
  options(): EngineOptions;
  canonical(uri: string): string;
  /** In the style of a draft, or the writer's where none is meant. */
  citeFor(draft?: Draft): Promise<Cite>;
}

/** As many passages as a card shows. */
const CARD_PASSAGES = 3;
/** As many as a command lists when it was asked for by name. */
const LISTED_PASSAGES = 12;

export class Asking {
  constructor(private readonly parts: AskingParts) {}

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

  async insertion(
    draft: Draft,
    offset: number,
    kind: Suggestion['kind'],
    evidence: Evidence,
    form?: CitationForm,
  ): Promise<readonly DraftEdit[]> {
    const { corpus } = this.parts;
    const cite = await this.parts.citeFor(draft);
    const parts = { corpus, cite, quotedWorks: this.parts.options().quotedWorks };
    return insertionEdits(draft, offset, kind, recited(evidence, parts), await this.suggestParts(draft), form);
  }

  async insertCitation(draft: Draft, offset: number, picked: PickedCitation): Promise<InsertedCitation> {
    const cite = await this.parts.citeFor(draft);
    const { bibliographies } = await this.parts.contexts.of(draft);
    const own = bibliographies.filter(({ isFound }) => isFound).map(({ uri }) => uri);
    return insertPicked(draft, offset, picked, {
      syntax: this.parts.options().citationSyntax,
      declaresBibliography: bibliographies.length > 0,
      sourceIdOf: (key) => this.parts.corpus.recentSources().find(({ item }) => item.id === key)?.id,
      cite: (id, locator, form) => {
        const source = this.parts.corpus.source(id);
        return source && cite(source, locator, form);
      },
      isDeclared: async (key) =>
        own.length === 0 || (await this.parts.keys.findEntries(key, draft)).some(({ uri }) => own.includes(uri)),
    });
  }

  async evidenceOf(uri: string, selection: SourceSelection): Promise<Evidence | undefined> {
    const { corpus, canonical } = this.parts;
    const cite = await this.parts.citeFor();
    const parts = { corpus, cite, quotedWorks: this.parts.options().quotedWorks, highlight: () => [] };
    return evidenceOfSelection(canonical(uri), selection, parts);
  }

  /** Passages that say what is asked, best first, cited in the style of a draft or the writer's. */
  async find(
    query: string,
    options: SearchOptions & { readonly minScore: number },
    signal: AbortSignal | undefined,
    draft?: Draft,
  ): Promise<readonly Evidence[]> {
    const cite = await this.parts.citeFor(draft);
    signal?.throwIfAborted();
    const { corpus } = this.parts;
    const { prefix = false } = options;
    const hits = retrieve(this.parts.indexing.index, corpus, query, {
      limit: options.limit ?? LISTED_PASSAGES,
      prefix,
      minScore: options.minScore,
      keyOf: (id) => textKey(id, corpus),
      isAllowed: this.allowedFor(options.exclude),
    });
    const parts = {
      corpus,
      cite,
      quotedWorks: this.parts.options().quotedWorks,
      highlight: (text: string, terms: readonly string[]) => highlight(text, query, { prefix, terms }),
    };
    return hits.flatMap((hit) => toEvidence(hit, parts) ?? []);
  }

  async findSupport(
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

  evidenceOfPassage(passageId: number, cite: Cite): Evidence | undefined {
    const parts = {
      corpus: this.parts.corpus,
      cite,
      quotedWorks: this.parts.options().quotedWorks,
      highlight: () => [],
    };
    return toEvidence({ id: passageId, score: 0, matchedTerms: [] }, parts);
  }

  /** Says which entry is to be added where the words cite a work by a key that it will have. */
  private withNewKey<T extends { readonly evidence: Evidence }>(one: T, words: string): T & { newKey?: string } {
    const key = this.parts.keys.newKey(one.evidence.source.id);
    return key !== undefined && words.includes(key) ? { ...one, newKey: key } : one;
  }

  private async suggestParts(draft: Draft, signal?: AbortSignal): Promise<SuggestParts> {
    const cite = await this.parts.citeFor(draft);
    const { bibliographies } = await this.parts.contexts.of(draft);
    const keyOf = (sourceId: string) => keyInBibliography(this.parts.corpus.source(sourceId));
    return {
      findCitations,
      find: (text, options) => this.find(text, { ...options, exclude: draft.uri }, signal, draft),
      saysEnough: (text, asBeginning) => saysEnough(this.parts.indexing.index, text, asBeginning),
      keyOf,
      writer: createCitationWriter(draft, {
        syntax: this.parts.options().citationSyntax,
        declaresBibliography: bibliographies.length > 0,
        keyOf,
        // Where the draft says which bibliography is its own, a work that it lacks is added to it.
        ...(bibliographies.length > 0 ? { keyFor: (id: string) => this.parts.keys.newKey(id) } : {}),
        cite: (id, locator, form) => {
          const source = this.parts.corpus.source(id);
          return source && cite(source, locator, form);
        },
      }),
    };
  }

  /** A draft that lies in a folder of sources is no evidence for itself. */
  private allowedFor(exclude: string | undefined): (id: number) => boolean {
    const uri = exclude === undefined ? undefined : this.parts.canonical(exclude);
    return (id) => {
      const passage = this.parts.corpus.passage(id);
      return passage !== undefined && this.parts.corpus.uriOf(passage) !== uri;
    };
  }
}
