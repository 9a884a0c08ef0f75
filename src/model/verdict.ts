/** What the sources say about a statement. */
import type { Locator } from './citation';
import type { Origin } from './metadata';
import type { TextPosition } from './passage';

export type Stance = 'supports' | 'refutes' | 'neutral';

/** A work as evidence names it. */
export interface SourceLabel {
  readonly id: string;
  readonly uri: string;
  readonly title: string;
}

/**
 * A passage as evidence for a statement or as the hit of a search.
 *
 * For "Shenzhen builds robots": `source` is the working paper that the words are from, `citedThrough` the article they were seen
 * in, `locator` page 18, `citation` `Chen & Rithmire 2026, p. 18`.
 */
export interface Evidence {
  /** The work to cite. */
  readonly source: SourceLabel;
  /** The source in hand, where the passage is a quotation of `source`. */
  readonly citedThrough?: SourceLabel;
  readonly locator?: Locator;
  /** The heading the passage stands under, where it has one. */
  readonly section?: string;
  readonly text: string;
  /** In the text of the source in hand. */
  readonly position: TextPosition;
  readonly stance: Stance;
  /** The share of the statement's weight (idf) that the passage and its neighbours carry, 0..1. */
  readonly score: number;
  /** In the style in force, without brackets. */
  readonly citation: string;
  /** The passage of the corpus; the number holds until the corpus changes. */
  readonly passageId: number;
  readonly wording: 'verbatim' | 'note';
  /** The parts of `text` that the statement shares. */
  readonly matches: readonly TextPosition[];
  /** Where each field of the record of `source` was found. */
  readonly origins: Readonly<Record<string, Origin>>;
}
