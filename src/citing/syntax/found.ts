/** Citations as they were found in a text, whatever its markup. */
import type { Locator } from '../../model/citation';
import type { TextPosition } from '../../model/passage';

/**
 * A citation. Its position is what can be left out without harm to the sentence: with the brackets, without the names of the in-text
 * form. In "Chen & Rithmire (2026, p. 18) say" that is "(2026, p. 18)".
 */
export interface FoundCitation extends TextPosition {
  readonly cites: readonly FoundCite[];
  /** The work is named in the sentence: `Chan (2026)`, `@chan2026`. Elsewhere than in markup that may be a coincidence. */
  readonly isInText: boolean;
}

/** One work within a citation, by its key or by what an author–year style prints. */
export interface FoundCite extends TextPosition {
  /** The citation key; absent in author–year text. */
  readonly key?: string;
  /** The names as they stand, split: `["Chen", "Rithmire"]`; absent where a title stands in their place. */
  readonly names?: readonly string[];
  /** The names unsplit, `Chen & Rithmire`, since an organisation may have "and" in its name. */
  readonly author?: string;
  /** More names than are printed: "et al.". */
  readonly isAbridged?: boolean;
  /** A title in quotation marks in the place of the author, without the marks; in a note, behind the names. */
  readonly title?: string;
  /** `2026`, `n.d.`, `forthcoming`. */
  readonly year?: string;
  /** The year in which it first came out, where that is given too: `1781` of `Kant [1781] 1998`. */
  readonly originalYear?: string;
  /** The letter after the year that tells works apart: `a`. */
  readonly yearSuffix?: string;
  readonly locator?: Locator;
  /** The words before it, such as `see`. */
  readonly prefix?: string;
  /** The words after it, such as `emphasis added`. */
  readonly suffix?: string;
  readonly suppressesAuthor?: boolean;
}
