/** What an engine knows of citation keys: those of the writer's bibliographies, and where drafts cite them. */
import type { Locator } from '../../model/citation';
import type { ItemFields } from '../../model/item';
import type { TextPosition } from '../../model/passage';
import type { Draft, DraftEdit } from '../../model/statement';
import type { Evidence, SourceLabel } from '../../model/verdict';

export interface KeyEngine {
  /** What to offer where a key is being typed, best first; undefined where none is. */
  completeKeys(draft: Draft, offset: number, signal?: AbortSignal): Promise<readonly KeyOffer[] | undefined>;
  /** A work as the bibliography of the style in force prints it. */
  formatReference(sourceId: string): Promise<string | undefined>;
  /** The citation at an offset, in keys or in words, with what its works say there; undefined where none stands. */
  citationAt(draft: Draft, offset: number, signal?: AbortSignal): Promise<CitationView | undefined>;
  /** The keys of a draft or a bibliography, in the order of the text. */
  findKeys(file: Draft): Promise<readonly FoundKey[]>;
  /** The entries with a key, those of the draft's own bibliographies alone where it declares any that have it. */
  findEntries(key: string, draft?: Draft): Promise<readonly EntryPlace[]>;
  /** The edits that give a key another name in a draft or a bibliography; undefined where one of the places cannot hold it. */
  /**
   * The edit that adds an entry for a work to a bibliography, as its text is now, with a key by the writer's pattern unless one is asked
   * for; undefined where the work is gone, or the format of the file is none of a bibliography.
   */
  newEntry(bibliography: Draft, asked: NewEntryRequest): Promise<NewEntry | undefined>;
  /** The key that a work without one gets when it is cited and its entry added; undefined where it has one, or is gone. */
  newKeyOf(sourceId: string): Promise<string | undefined>;
  /** The edit that declares a bibliography in a draft; undefined where its markup has no place for it. */
  declareBibliography(draft: Draft, path: string): Promise<DraftEdit | undefined>;
  /** The bibliographies of the corpus, by URI. */
  listBibliographies(): Promise<readonly string[]>;
  /** The sources without a key of their own that an unknown key may mean, best first. */
  findUnkeyed(key: string): Promise<readonly UnkeyedWork[]>;
  /** What is the matter with the entries of the bibliographies; `cited`: the keys of all drafts. */
  checkBibliographies(cited: readonly string[]): Promise<readonly EntryProblem[]>;
  /** The edits that take entries out of a bibliography, as its text is now. */
  removeEntries(bibliography: Draft, keys: readonly string[]): Promise<readonly DraftEdit[]>;
  renameKey(file: Draft, key: string, newKey: string): Promise<readonly DraftEdit[] | undefined>;
}

export interface NewEntryRequest {
  /** Absent for a record that is no source yet, and for an entry with nothing but its key. */
  readonly sourceId?: string;
  /** The record of a work that is no source yet. */
  readonly fields?: ItemFields;
  readonly key?: string;
  /** Of the draft that cites it: an empty YAML file is in the format of Typst where that is Typst's. */
  readonly draftLanguageId?: string;
}

export interface NewEntry {
  readonly key: string;
  readonly edit: DraftEdit;
  /** Of an entry with nothing but its key: the words in it that the writer puts others in the place of, in order. */
  readonly blanks: readonly string[];
}

/** A work of the corpus that stands in no bibliography. */
export interface UnkeyedWork {
  readonly sourceId: string;
  /** `Chen & Rithmire 2026`. */
  readonly citation: string;
}

/**
 * `duplicate-key`: two entries have it; `duplicate-entry`: another key names the same work; `unused-entry`: no draft cites it.
 */
export interface EntryProblem {
  readonly code: 'duplicate-key' | 'duplicate-entry' | 'unused-entry';
  readonly message: string;
  readonly entry: EntryPlace;
  /** The other entry. */
  readonly other?: EntryPlace;
}

/** A work to be cited at a cursor. */
export interface KeyOffer {
  readonly key: string;
  /** `supporting`: a passage says what the sentence says; `cited`: the draft cites it already. */
  readonly kind: 'supporting' | 'cited' | 'other';
  /** What is offered: the key, or with its place `chen2026, p. 18`. */
  readonly label: string;
  /** `Chen & Rithmire 2026`. */
  readonly citation: string;
  readonly title: string;
  readonly sourceId: string;
  /** The work stands in no bibliography yet: the key is one that is free. */
  readonly isNew?: boolean;
  /** The first takes the place of what was typed. */
  readonly edits: readonly [DraftEdit, ...DraftEdit[]];
  /** The passage that supports the sentence. */
  readonly evidence?: Evidence;
}

/** A citation of a draft with what is known of its works. */
export interface CitationView {
  readonly position: TextPosition;
  readonly cites: readonly CiteView[];
}

/** One work of a citation. */
export interface CiteView {
  /** The cite within its citation. */
  readonly position: TextPosition;
  /** As it stands: a key, or names and year. */
  readonly text: string;
  readonly key?: string;
  readonly locator?: Locator;
  /** Absent where no source or entry is meant. */
  readonly work?: {
    readonly source: SourceLabel;
    /** As the bibliography prints it. */
    readonly reference: string;
    /** `record`: its text is not at hand. `notes`: notes on it are. */
    readonly kind: 'text' | 'notes' | 'record';
    readonly entry?: EntryPlace;
  };
  /** What stands at the place that is cited; where none is given, what supports the sentence. */
  readonly passages: readonly Evidence[];
  /** Why these passages: they stand on the cited page, the nearest to the sentence first, or they support the sentence. */
  readonly basis: 'place' | 'support';
  /** How many more stand at that place. */
  readonly left: number;
}

/** A key where it stands. */
export interface FoundKey {
  readonly key: string;
  /** Of the key alone. */
  readonly position: TextPosition;
  /** `entry`: it is named there; `citation`: it is cited. */
  readonly role: 'entry' | 'citation';
}

/** An entry of a bibliography. */
export interface EntryPlace {
  readonly key: string;
  readonly uri: string;
  /** In the file as it was read. */
  readonly position: TextPosition;
  /** Of the key alone, where it is written there. */
  readonly keyPosition?: TextPosition;
}
