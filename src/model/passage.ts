/** Pieces of a source's text with their place in it. */
import type { Locator } from './citation';

/** `label`: the file names its pages; `printed`: read off the page, or worked out from its neighbours; `index`: merely counted from 1. */
export type PageBasis = 'label' | 'printed' | 'index';

/** Web Annotation's TextPositionSelector: UTF-16 units from the start of the text, the end excluded. */
export interface TextPosition {
  readonly start: number;
  readonly end: number;
}

/** Web Annotation's TextQuoteSelector: finds a passage again after the text around it has changed. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * A sentence of a source as a reader would quote it: whole, with hyphenation undone, marks of markup removed, and the caption
 * or running head that cut it in two left out.
 */
export interface PassageText {
  readonly text: string;
  /** From the first to the last character of the passage in the source's text. */
  readonly position: TextPosition;
  /** Where the passage is not in one piece: its pieces in order, all within `position`. */
  readonly segments?: readonly TextPosition[];
  /** Counts the paragraphs of the work from 0; passages of one paragraph stand next to each other. */
  readonly paragraph: number;
  /** Places known for this passage, most exact first: the page, then the section, whose `locator` is its heading. */
  readonly locators: readonly Locator[];
  /** Where the name of the page among `locators` comes from, in files that have pages of their own. */
  readonly pageBasis?: PageBasis;
  /**
   * A sentence that is another work's: a note or reference on it names that work, usually with a page. `reference` counts in the
   * references of the same reading; `locator` is the place in the quoted work.
   */
  readonly quotes?: { readonly reference: number; readonly locator?: Locator };
  /**
   * `verbatim`: the wording of the work itself. `note`: somebody's words about the work, evidence for what it says but no quotation
   * of it.
   */
  readonly wording: 'verbatim' | 'note';
}

/** A passage of a corpus. */
export interface Passage extends PassageText {
  /** Unique in a corpus; a file that is read again gets new ones. */
  readonly id: number;
  /** The work within a file that it stands in, even when it quotes another work; the corpus knows the source that work belongs to. */
  readonly workId: string;
}
