/** The writer's sources: what a file holds, and the works found in it. */
import type { Locator } from './citation';
import type { Item, ItemFields } from './item';
import type { Metadata, Origin } from './metadata';
import type { PageBasis, PassageText, TextPosition } from './passage';
import type { Problem } from './problem';

/** A place in a text from which a locator holds, until the next landmark with the same label. */
export interface Landmark extends Locator, Partial<PagePlace> {
  readonly offset: number;
}

/** A page of a file that has pages. */
export interface PagePlace {
  /** Counts the pages of the file from 0. Its name is the locator, which may be anything: `iv`, `1352`. */
  readonly pageIndex: number;
  /** Where the name of the page comes from. */
  readonly pageBasis: PageBasis;
}

/** What one file held: made by the readers from bytes alone, kept in the stored index, the same for the same bytes and name. */
export interface Reading {
  /** Told from the content: `text/plain`, `text/markdown`, `text/html`, `application/json`, `application/x-bibtex` … */
  readonly mediaType: string;
  /** The text that positions count in. */
  readonly text: string;
  /**
   * Whether `text` is the file's own text, so that an editor that opens the file can select in it. Otherwise it was extracted, and
   * is shown in a read-only view.
   */
  readonly isFileText: boolean;
  /** The works in the order of the text: none for a bibliography or an unreadable file, more than one where another follows. */
  readonly works: readonly WorkReading[];
  /** The records of a bibliography or sidecar. */
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly Problem[];
}

/** One work within a file. */
export interface WorkReading {
  /** `notes`: somebody's reading notes on a work, which `notesOn` names. */
  readonly kind: 'text' | 'notes';
  readonly metadata: Metadata;
  /** The part of the file's text that is this work. */
  readonly position: TextPosition;
  readonly landmarks: readonly Landmark[];
  readonly passages: readonly PassageText[];
  /** The works that its notes and reference list name. */
  readonly references: readonly Reference[];
  /** What the notes are about: a citation key, a DOI, or a title. */
  readonly notesOn?: string;
}

/** A work named in a note or reference list, short forms ("Chen and Rithmire, 'Strategy,' 18") already joined with their full form. */
export interface Reference {
  readonly fields: ItemFields;
  /** Where it is named. */
  readonly position: TextPosition;
}

/** A record of a bibliography file. `position` is the entry in the file; `files` are the paths it declares for its text. */
export interface BibliographyEntry {
  readonly item: Item;
  readonly position: TextPosition;
  readonly files: readonly string[];
  /** The declared files are reading notes, not the work (keyword or field `notes`). */
  readonly isNotes?: boolean;
}

/**
 * A work of the corpus: text that was read, notes on it, or a record alone.
 *
 * `text`: its wording is at hand. `notes`: only somebody's notes on it are. `record`: known by a bibliography entry or by being quoted.
 */
export interface Source {
  readonly id: string;
  /** The file with the better text; for a record, the file that names it. */
  readonly uri: string;
  readonly mediaType: string;
  readonly kind: 'text' | 'notes' | 'record';
  readonly item: Item;
  readonly origins: Readonly<Record<string, Origin>>;
  /** Every file that holds this work's text, `uri` first; empty for a record. */
  readonly copies: readonly string[];
  /** The number of passages, those of identical copies counted once. */
  readonly passages: number;
  /** The number of different pages known; 0 where the text has none. */
  readonly pages: number;
  /** Where the names of most of its pages come from, in files that have pages of their own. */
  readonly pageBasis?: PageBasis;
  readonly problems: readonly Problem[];
  /** The bibliography entry that its record is from; absent where no entry was found for it. */
  readonly entry?: MatchedEntry;
}

export interface MatchedEntry {
  readonly key: string;
  /** The bibliography. */
  readonly uri: string;
  readonly basis: MatchBasis;
}

/**
 * How an entry was told to be of a file: the writer said so, it declares the file, it is a record of the same work (DOI, or title with
 * author and year), or its key is the file's name.
 */
export type MatchBasis = 'writer' | 'file' | 'record' | 'key';

/** A file of the corpus that gave no text, and why, in words that say what to do. */
export interface UnreadFile {
  readonly uri: string;
  readonly problem: Problem;
}
