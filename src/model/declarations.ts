/** What a draft says of its own citations: in front matter, in the files of its project, in commands of its markup. */

/** As written: paths are not resolved yet. */
export interface Declarations {
  /** In the order of the text: paths relative to the file that declares them. */
  readonly bibliographies: readonly string[];
  /** `csl:` or what stands for it: a path, a URL, or the name of a style. */
  readonly style?: string;
  /** A BCP 47 tag: `de-DE`. */
  readonly locale?: string;
}

/** The other files of a document that is written in several, as they are written. */
export interface LinkedFiles {
  /** The file that this one is a part of. */
  readonly main?: string;
  /** The files that are put in, in the order of the text. */
  readonly parts: readonly string[];
}

/** The same with the project's files taken into account and every path resolved. */
export interface DraftContext {
  readonly bibliographies: readonly DeclaredBibliography[];
  readonly style?: DeclaredStyle;
  readonly locale?: string;
}

export interface DeclaredBibliography {
  readonly uri: string;
  /** The file that declares it: the draft, `_quarto.yml`, a main file. */
  readonly declaredIn: string;
  /** Whether there is such a file. */
  readonly isFound: boolean;
}

/** A path that was found is given by its URI, anything else by its name. */
export interface DeclaredStyle {
  readonly name: string;
  readonly uri?: string;
  /** It comes with the markup, so that nothing is the matter with a draft whose style we have not. */
  readonly isBuiltIn?: boolean;
}
