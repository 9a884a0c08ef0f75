/** What an engine knows of styles, and of the bibliographies of drafts. */
import type { PrintedForm } from '../../citing/csl/printed';
import type { TextPosition } from '../../model/passage';
import type { Draft, DraftEdit } from '../../model/statement';
import type { StyleInfo } from '../../model/style';

export interface BibliographyEngine {
  /** The styles there are, bundled and the writer's own, with those in `files`, by URI; those that cannot be used say why. */
  styles(files?: readonly string[], signal?: AbortSignal): Promise<readonly StyleInfo[]>;
  /** The bibliography of a draft and its citations, formatted together; after a change, what changed is formatted anew. */
  bibliography(draft: Draft, options?: BibliographyOptions, signal?: AbortSignal): Promise<DraftBibliography>;
  /** What a draft would look like in a style: an id, or the URI of a file. */
  previewStyle(draft: Draft, style: string, signal?: AbortSignal): Promise<StylePreview>;
  /** What a draft is cited in. */
  style(draft: Draft): Promise<StyleInForce>;
  /** How a draft can have its bibliography: by a command of its markup, or as a list that is kept up to date. */
  bibliographyWays(draft: Draft): Promise<BibliographyWays>;
  /** The edit that puts the bibliography into a draft as a list, or brings the one that is there up to date. */
  writeBibliography(draft: Draft, options?: WriteOptions, signal?: AbortSignal): Promise<WrittenBibliography>;
  /** The edit that names another style where a draft names its own; undefined where it names none, or a file of its project does. */
  changeDeclaredStyle(draft: Draft, style: StyleInfo): Promise<DeclaredStyleChange | undefined>;
}

export interface BibliographyWays {
  /** Absent where nothing would fill it, as in plain text. */
  readonly own?: OwnBibliography;
  /** The list that the draft holds. */
  readonly list?: TextPosition;
  /** Whether the marker at the end of that list is missing. */
  readonly isListOpen: boolean;
}

export interface OwnBibliography {
  /** Who fills it: `Pandoc`, `LaTeX`. */
  readonly by: string;
  /** As a writer knows it: `\printbibliography`. */
  readonly label: string;
  /** Whether the draft has it already. */
  readonly isThere: boolean;
  readonly edit: DraftEdit;
}

export interface WriteOptions {
  /** A new list goes there where an empty line is, else to the end of the draft. */
  readonly offset?: number;
}

export interface WrittenBibliography {
  readonly style: StyleInForce;
  /** Absent where the list is up to date, and where nothing is cited that could be listed. */
  readonly edit?: DraftEdit;
  /** The works listed. */
  readonly entries: number;
  /** Of the list as it is put in; plain text has no place to remember it. */
  readonly checksum: string;
  /** The list that there was. */
  readonly replaced?: {
    readonly checksum: string;
    /** Of what was last put in, where the draft tells. */
    readonly recorded?: string;
    readonly isEmpty: boolean;
  };
  /** Cites that mean no source, or several; see `DraftBibliography`. */
  readonly unclear: readonly UnclearCite[];
}

export interface DeclaredStyleChange {
  readonly edit: DraftEdit;
  /** The line as it is then. */
  readonly line: string;
}

/** How a bibliography is printed. */
export interface BibliographyOptions {
  /** `text` by default; `html` is safe to show, the markups to put into a draft. */
  readonly form?: PrintedForm;
  /** The id of a style, or the URI of its file, in the place of the draft's own. */
  readonly style?: string;
  /** A BCP 47 tag, in the place of the draft's own. */
  readonly locale?: string;
}

/** What a draft cites, formatted together: the works it cites and no others. */
export interface DraftBibliography {
  readonly style: StyleInForce;
  /** In the order of the style. */
  readonly entries: readonly BibliographyLine[];
  /** The citations of the draft, in the order of the text, with the brackets of the style: `(Chan, 2026)`, `[1]`, or a whole note. */
  readonly citations: readonly { readonly position: TextPosition; readonly text: string }[];
  /** Cites that mean none of the sources, or several. The first of several is listed. */
  readonly unclear: readonly UnclearCite[];
}

export interface BibliographyLine {
  readonly sourceId: string;
  /** In the writer's bibliographies; absent where it has none. */
  readonly key?: string;
  readonly text: string;
}

export interface UnclearCite {
  readonly position: TextPosition;
  /** The key, or the words: `Chan 2026`. */
  readonly text: string;
  /** None, or those that it may mean. */
  readonly sourceIds: readonly string[];
}

/** The first citations of a draft in a style, and the entries of what they cite; empty for a draft without citations. */
export interface StylePreview {
  readonly style: StyleInForce;
  readonly citations: readonly { readonly position: TextPosition; readonly text: string }[];
  readonly entries: readonly string[];
}

/** The style that a draft is cited in. */
export interface StyleInForce {
  readonly style: StyleInfo;
  /** A BCP 47 tag. */
  readonly locale: string;
  /** Why it is not the style that the draft or the writer asked for, and what to do. */
  readonly problem?: string;
}
