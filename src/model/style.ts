/** Styles of citations, as lists of them and the rest of the engine know them; what they say is in `citing/style`. */

/**
 * What the citations of a style are made of: `(Chan 2026)`, `(Chan 18)`, `[1]`, `[Cha26]`, or a note at the foot of the page. As in
 * CSL's `citation-format`.
 */
export type StyleKind = 'author-date' | 'author' | 'numeric' | 'label' | 'note';

export interface StyleInfo {
  /** As in settings and in `csl:`: `apa`. */
  readonly id: string;
  readonly title: string;
  readonly kind: StyleKind;
  /** The file it was read from; absent for one that ships with Citewright. */
  readonly uri?: string;
  /** The id of the style whose rules it follows, of one that has none of its own. */
  readonly parent?: string;
  /** Why it cannot be used, and what to do. */
  readonly error?: string;
}
