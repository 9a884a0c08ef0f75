/** A quotation of a draft against the sources: whether it stands in the cited one, letter by letter, and where. */
import type { TextPosition } from '../model/passage';
import type { DiffPart } from '../model/problem';
import type { Quotation } from './quotations';
import type { CheckedSources, ReadCitation, SourcePassage } from './sources';

/**
 * `exact`: in the cited source, or in any where none is cited. `altered`: there, but with other words, or with a negation left out by an
 * ellipsis. `in-other-source`: exact, but in none of those cited. `not-found`: in no text at hand. `no-text`: nothing can be said, because
 * the cited source is not known, or by its record or notes alone.
 */
export type QuotationOutcome = 'exact' | 'altered' | 'in-other-source' | 'not-found' | 'no-text';

/** A passage that a quotation stands in, with the part of its text that is quoted. */
export interface QuotedPassage {
  readonly passage: SourcePassage;
  readonly part: TextPosition;
}

export interface QuotationCheck {
  readonly quotation: Quotation;
  readonly outcome: QuotationOutcome;
  /** The citations that were looked up: those of the quotation. */
  readonly citations: readonly ReadCitation[];
  /** Where it stands, in the order of the source's text; several where it runs over them. None for words that stand in no passage. */
  readonly passages: readonly QuotedPassage[];
  /** The same words in other places, of any work: a citation of any of them is right. */
  readonly elsewhere: readonly QuotedPassage[];
  /** The source whose text holds it. */
  readonly workId?: string;
  /** Of an altered one: from the words of the draft to those of the source. */
  readonly diff?: readonly DiffPart[];
  /** Of an altered one: the runs that differ, each as a part of the quotation's text and what the source has in its place. */
  readonly changes?: readonly WordChange[];
  /** Of an altered one: what an ellipsis leaves out, where that is a negation. */
  readonly leftOut?: string;
}

/** Words of a quotation and those that stand in their place in the source; either may be empty. */
export interface WordChange {
  /** In the quotation's text. */
  readonly position: TextPosition;
  readonly found: string;
  readonly expected: string;
}

export function checkQuotation(
  quotation: Quotation,
  citations: readonly ReadCitation[],
  _sources: CheckedSources,
): QuotationCheck {
  return { quotation, outcome: 'no-text', citations, passages: [], elsewhere: [] };
}
