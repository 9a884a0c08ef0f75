/** Drafts as documents in a style: all their citations formatted together, and the bibliography of what they cite. */
import { createDocumentFormatter, type DocumentFormatter, type FormattedDocument } from '../citing/csl/document';
import type { PrintedForm } from '../citing/csl/printed';
import type { Corpus } from '../corpus/corpus';
import { Slice } from '../corpus/slice';
import type { DraftContext } from '../model/declarations';
import type { Draft } from '../model/statement';
import { type CitationReader, type DraftCitation, hasKey } from './citationReader';
import { type ChosenStyle, type Citations, compiled, toStyleInForce } from './citations';
import type { BibliographyOptions, DraftBibliography, StylePreview } from './engine';

export interface DocumentsParts {
  readonly corpus: Corpus;
  readonly citations: Citations;
  readonly citationReader: CitationReader;
  context(draft: Draft): Promise<DraftContext>;
}

/** Drafts kept ready, each in one style: those that are written, and the one in the picker. */
const MOST_DOCUMENTS = 3;
/** Stands for a draft that is only looked at. */
const PREVIEW = 'preview';
/** As many citations of a draft show what a style is like. */
const PREVIEWED = 6;

export class Documents {
  /** By draft, style and locale, the latest last. */
  private readonly formatters = new Map<string, Promise<DocumentFormatter>>();

  constructor(private readonly parts: DocumentsParts) {}

  async bibliography(
    draft: Draft,
    { form = 'text', style, locale }: BibliographyOptions = {},
    signal?: AbortSignal,
  ): Promise<DraftBibliography> {
    const declared = await this.parts.context(draft);
    const context = locale === undefined ? declared : { ...declared, locale };
    const chosen = await this.choose(draft.uri, context, style);
    signal?.throwIfAborted();
    const found = await this.read(draft, context);
    const formatted = await this.format(draft.uri, chosen, found, form, signal);
    const { corpus } = this.parts;
    return {
      style: toStyleInForce(chosen),
      entries: formatted.bibliography.map(({ id, text }) => {
        const source = corpus.source(id);
        return { sourceId: id, text, ...(source && hasKey(source) ? { key: source.item.id } : {}) };
      }),
      citations: found.map(({ position }, index) => ({ position, text: formatted.citations[index] ?? '' })),
      unclear: found.flatMap(({ unclear }) => unclear),
    };
  }

  /** The first citations of a draft alone, so that going through a list of styles is quick. */
  async preview(draft: Draft, style: string, signal?: AbortSignal): Promise<StylePreview> {
    const context = await this.parts.context(draft);
    const chosen = await this.choose(PREVIEW, context, style);
    signal?.throwIfAborted();
    const found = (await this.read(draft, context)).slice(0, PREVIEWED);
    const { citations, bibliography } = await this.format(PREVIEW, chosen, found, 'text', signal);
    return {
      style: toStyleInForce(chosen),
      citations: found.map(({ position }, index) => ({ position, text: citations[index] ?? '' })),
      entries: bibliography.map(({ text }) => text),
    };
  }

  private choose(draft: string, context: DraftContext, style: string | undefined): Promise<ChosenStyle> {
    const { citations } = this.parts;
    if (style === undefined) return citations.choose(context);
    return citations.chooseNamed(style, context.locale, (loaded, locale) =>
      this.formatterFor(draft, { style: loaded, locale }),
    );
  }

  private async read(draft: Draft, context: DraftContext): Promise<readonly DraftCitation[]> {
    const { citations, citationReader, corpus } = this.parts;
    const cite = await citations.for(context);
    return citationReader.cited(draft, corpus.recentSources(), cite);
  }

  private async format(
    draft: string,
    chosen: ChosenStyle,
    found: readonly DraftCitation[],
    form: PrintedForm,
    signal: AbortSignal | undefined,
  ): Promise<FormattedDocument> {
    const formatter = await this.formatterFor(draft, chosen);
    const slice = new Slice();
    const pause = async () => {
      if (slice.isOver()) await slice.next();
      signal?.throwIfAborted();
    };
    const resolve = (id: string) => this.parts.corpus.source(id)?.item;
    return formatter.format({ citations: found.map(({ citation }) => citation), resolve, form }, { pause });
  }

  private formatterFor(draft: string, { style, locale }: ChosenStyle): Promise<DocumentFormatter> {
    const key = [draft, style.version, locale.tag].join('\n');
    const held = this.formatters.get(key) ?? compiled(style, createDocumentFormatter(style, locale));
    this.formatters.delete(key);
    this.formatters.set(key, held);
    held.catch(() => this.formatters.delete(key));
    const keys = [...this.formatters.keys()];
    // A list of styles that is looked through leaves those that are written in alone.
    const leaving = keys.find((one) => one !== key && one.startsWith(`${PREVIEW}\n`)) ?? keys[0];
    if (keys.length > MOST_DOCUMENTS && leaving !== undefined) this.formatters.delete(leaving);
    return held;
  }
}
