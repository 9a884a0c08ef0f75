/**
 * The citations of a corpus, for each draft in the style in force there. Knows nothing of passages; told which works there are, it tells
 * alike ones apart.
 */

import { createFormatter, type Formatter } from '../citing/csl/formatter';
import { StyleError } from '../citing/style/styleFile';
import { DEFAULT_STYLE, type LoadedStyle, type Locale, type StyleReference, type Styles } from '../citing/style/styles';
import type { Corpus } from '../corpus/corpus';
import type { DraftContext } from '../model/declarations';
import type { Source } from '../model/source';
import type { EngineOptions, StyleInForce } from './engine';
import type { Cite } from './evidence';

/** What a draft says of its own style and language. */
export type StyleContext = Pick<DraftContext, 'style' | 'locale'>;

/** What the writer has set for all drafts. */
export type StyleOptions = Pick<EngineOptions, 'style' | 'overridesDraftStyle' | 'locale'>;

/** A style with the language it is to speak, ready to be made into a formatter. */
export interface ChosenStyle {
  readonly style: LoadedStyle;
  readonly locale: Locale;
  /** Why it is not the one that was asked for. */
  readonly problem?: string;
}

/** @throws StyleError where a style is of no use */
export type Prove = (style: LoadedStyle, locale: Locale) => Promise<unknown>;

/** Formatters kept ready: as many styles as a writer has drafts in at a time. */
const MOST_FORMATTERS = 4;
/** How long a style is taken to be as it was, in milliseconds: looking at its file at every keystroke would cost more than it is worth. */
const RECHECK_MS = 2000;

interface HeldFormatter {
  readonly formatter: Formatter;
  /** Those that it tells apart. */
  sources: readonly Source[] | undefined;
}

export class Citations {
  private options: StyleOptions = { style: DEFAULT_STYLE.info.id };
  /** By what was asked for. */
  private readonly chosen = new Map<string, { readonly at: number; readonly style: Promise<ChosenStyle> }>();
  /** By version and locale, the latest last. */
  private readonly formatters = new Map<string, Promise<HeldFormatter>>();

  constructor(
    private readonly corpus: Corpus,
    private readonly styles: Styles,
  ) {}

  /** What holds where a draft says nothing else. */
  use(options: StyleOptions): void {
    this.options = options;
    this.chosen.clear();
  }

  /**
   * Prints citations as they stand in the text of a draft. Loads the style the first time, which takes a moment; from then on citing is
   * a look-up. In a style of numbers, which only a whole document has, works go by author and year; see `createFormatter` for notes.
   */
  async for(context: StyleContext = {}): Promise<Cite> {
    const { style, locale } = await this.choose(context);
    const { formatter } = await this.told(style.info.kind === 'numeric' ? DEFAULT_STYLE : style, locale);
    return ({ item }, locator, { isInText, prefix, suffix, suppressesAuthor } = {}) => {
      const words = { ...(prefix ? { prefix } : {}), ...(suffix ? { suffix: `, ${suffix}` } : {}) };
      const cited = { id: item.id, ...locator, ...words, ...(suppressesAuthor ? { 'suppress-author': true } : {}) };
      const form = isInText && !suppressesAuthor ? 'inText' : 'citation';
      return formatter[form]([cited], () => item);
    };
  }

  /** Prints entries of the bibliography, each on its own: without the number that it has in a document alone. */
  async references(context: StyleContext = {}): Promise<(source: Source) => string> {
    const { style, locale } = await this.choose(context);
    const { formatter } = await this.told(style, locale);
    const number = style.info.kind === 'numeric' ? /^[[(]?\d+[\]).]*\s+/ : /^\s+/;
    return ({ item }) => (formatter.bibliography([item])[0] ?? '').replace(number, '');
  }

  /** What a draft is cited in. */
  async inForce(context: StyleContext = {}): Promise<StyleInForce> {
    return toStyleInForce(await this.choose(context));
  }

  /**
   * A style that was asked for by its id or the URI of its file, whatever draft and writer say.
   * @param prove makes of it what it is wanted for, or throws: a style takes a moment to compile, which need not be spent twice
   */
  chooseNamed(style: string, locale: string | undefined, prove: Prove): Promise<ChosenStyle> {
    return this.firstUsable([referenceTo(style)], locale ?? this.options.locale, prove);
  }

  /** The style of a draft, else the writer's, else our own; what cannot be used is passed over, and says why. */
  choose({ style, locale }: StyleContext): Promise<ChosenStyle> {
    const key = JSON.stringify([style, locale]);
    const held = this.chosen.get(key);
    if (held && performance.now() - held.at < RECHECK_MS) return held.style;
    const { overridesDraftStyle = false } = this.options;
    const wanted = [...(style && !overridesDraftStyle ? [style] : []), referenceTo(this.options.style)];
    const chosen = this.firstUsable(wanted, locale ?? this.options.locale);
    this.chosen.set(key, { at: performance.now(), style: chosen });
    return chosen;
  }

  private async firstUsable(
    [wanted, ...others]: readonly StyleReference[],
    locale: string | undefined,
    prove: Prove = (style, spoken) => this.formatter(style, spoken),
  ): Promise<ChosenStyle> {
    if (!wanted) return { style: DEFAULT_STYLE, locale: await this.styles.locale(locale ?? '') };
    try {
      const style = await this.styles.load(wanted);
      const chosen = { style, locale: await this.styles.locale(locale ?? style.defaultLocale ?? '') };
      await prove(chosen.style, chosen.locale);
      return chosen;
    } catch (error) {
      if (!(error instanceof StyleError)) throw error;
      const other = await this.firstUsable(others, locale, prove);
      return wanted.isBuiltIn ? other : { ...other, problem: error.message };
    }
  }

  private async told(style: LoadedStyle, locale: Locale): Promise<HeldFormatter> {
    const held = await this.formatter(style, locale);
    const sources = this.corpus.recentSources();
    if (held.sources !== sources) {
      held.sources = sources;
      held.formatter.distinguish(sources.map(({ item }) => item));
    }
    return held;
  }

  private formatter(style: LoadedStyle, { tag, ...locale }: Locale): Promise<HeldFormatter> {
    const key = `${style.version}\n${tag}`;
    const held = this.formatters.get(key) ?? makeFormatter(style, { tag, ...locale });
    this.formatters.delete(key);
    this.formatters.set(key, held);
    const [oldest] = this.formatters.keys();
    if (this.formatters.size > MOST_FORMATTERS && oldest !== undefined) this.formatters.delete(oldest);
    return held;
  }
}

/** @throws StyleError where the processor refuses the style */
async function makeFormatter(style: LoadedStyle, locale: Locale): Promise<HeldFormatter> {
  return { formatter: await compiled(style, createFormatter(style, locale)), sources: undefined };
}

/** @throws StyleError where the processor refuses the style */
export async function compiled<T>(style: LoadedStyle, made: Promise<T>): Promise<T> {
  try {
    return await made;
  } catch (error) {
    throw new StyleError(
      `The style ${style.info.id} cannot be used (${error instanceof Error ? error.message : error}). Get the file anew.`,
    );
  }
}

export function toStyleInForce({ style, locale, problem }: ChosenStyle): StyleInForce {
  return { style: style.info, locale: locale.tag, ...(problem === undefined ? {} : { problem }) };
}

function referenceTo(style: string): StyleReference {
  return style.startsWith('file:') ? { name: style, uri: style } : { name: style };
}
