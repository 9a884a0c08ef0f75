/** What an engine knows of the bibliography that stands in a draft. */
import type { TextPosition } from '../../model/passage';
import type { Draft, DraftEdit } from '../../model/statement';
import type { StyleInfo } from '../../model/style';
import type { StyleInForce, UnclearCite } from '../engine';

export interface BibliographyEngine {
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
