/** The quotations of a draft, whatever their marks and the markup. What the sources say is not known here. */
import type { TextPosition } from '../model/passage';
import type { Draft } from '../model/statement';

/**
 * How much a quotation claims to be one.
 *
 * `none`: scare quotes, single terms, titles, words as words. `weak`: a few words that nobody is said to have written, or speech without
 * attribution: worth a look when they stand in a source, nothing to report when they do not. `sure`: everything else.
 */
export type QuotationClaim = 'none' | 'weak' | 'sure';

/** A quotation of a draft: `“Shenzhen builds robots”`. */
export interface Quotation {
  readonly kind: 'marks' | 'block';
  readonly claim: QuotationClaim;
  /** The words between the marks, without markup and citations; paragraphs are parted by a line break. */
  readonly text: string;
  /** With its marks, in the draft; a block quotation from its first to its last character. */
  readonly position: TextPosition;
  /** Without its marks. */
  readonly inner: TextPosition;
  /** The marks, in order: those of a quotation of several paragraphs open each of them. None of a block quotation. */
  readonly marks: readonly TextPosition[];
  /** Where each character of its text begins in the draft, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The quotations of a draft in order; one within another is a part of it.
 * @param citations left out of their words, in order and apart from each other
 */
export function findQuotations(_draft: Draft, _citations: readonly TextPosition[] = []): Quotation[] {
  return [];
}
