/** What the sources say about a statement. */
import type { Locator } from './citation';
import type { Origin } from './metadata';
import type { PageBasis, TextPosition } from './passage';
import type { CheckProblem } from './problem';
import type { Statement } from './statement';

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
  /** Where the name of the page in `locator` comes from, where it is a page of the file in hand. */
  readonly pageBasis?: PageBasis;
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
  /** Where the source in hand is on the web, as its record says. */
  readonly address?: string;
  /** Where each field of the record of `source` was found. */
  readonly origins: Readonly<Record<string, Origin>>;
}

/**
 * What checking a statement comes to.
 *
 * `notEnoughEvidence`: nothing in the corpus is close enough, which is not to say that it is wrong. `conflicting`: one source says so, another
 * says otherwise. `notCheckable`: a question, a signpost, an opinion.
 */
export const LABELS = ['supported', 'refuted', 'conflicting', 'notEnoughEvidence', 'notCheckable'] as const;
export type Label = (typeof LABELS)[number];

/** A work that a statement cites, as the draft has it. */
export interface CitedWork {
  /** The citation, with its brackets. */
  readonly position: TextPosition;
  readonly text: string;
  /** The source of the corpus that it means; absent where none is known. */
  readonly source?: SourceLabel;
  readonly locator?: Locator;
}

/** What the sources say about a statement of a draft. */
export interface Verdict {
  readonly statement: Statement;
  readonly label: Label;
  readonly citations: readonly CitedWork[];
  /** Passages that support or refute it, else the nearest; the best first, none where nothing is near. */
  readonly evidence: readonly Evidence[];
  /** At most one of each code, the worst first. */
  readonly problems: readonly CheckProblem[];
}
