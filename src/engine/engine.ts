/**
 * The whole, as the outside sees it: one interface with plain data in and out, so that callers cannot tell an engine in this thread
 * from one behind a worker. Every question may be cancelled by its signal, which rejects it with an `AbortError`.
 */
import type { CitationSyntax } from '../citing/syntax/choose';
import type { CorpusScope } from '../corpus/host';
import type { CitationItem, Locator } from '../model/citation';
import type { DraftContext } from '../model/declarations';
import type { TextPosition, TextQuote } from '../model/passage';
import type { CheckCode, Severity } from '../model/problem';
import type { Landmark, Source, UnreadFile } from '../model/source';
import type { Draft, DraftEdit, Statement } from '../model/statement';
import type { Evidence, Verdict } from '../model/verdict';
import type { BibliographyEngine } from './bibliography/bibliographyEngine';
import type { KeyEngine } from './keys/keyEngine';

export type {
  BibliographyOptions,
  DraftBibliography,
  StyleInForce,
  StylePreview,
  UnclearCite,
} from './bibliography/bibliographyEngine';

/** What an engine is told by settings or arguments; replaced as a whole by `configure`. */
export interface EngineOptions {
  readonly scope: CorpusScope;
  /** Files of the scope that are drafts, not sources: globs, as in `citewright.drafts`. */
  readonly drafts: readonly string[];
  /** Bibliographies outside the scope, by URI. */
  readonly bibliographies: readonly string[];
  /** Bibliographies that mirror a reference manager: read like the others, and never written or judged, since the originals are elsewhere. */
  readonly libraries?: readonly string[];
  /** The keys of the entries that the writer matched files with, by the files' URIs; null: with none. */
  readonly matches: Readonly<Record<string, string | null>>;
  /** The id of a style, such as `apa`, or the URI of a file; what a draft says of its own goes before. */
  readonly style: string;
  /** Whether that style holds whatever drafts say. */
  readonly overridesDraftStyle?: boolean;
  /** Where the writer keeps styles: folders and files, by URI. */
  readonly styleFolders: readonly string[];
  /** What citations are worded in where a draft does not say, as a BCP 47 tag; absent, what the style is made for. */
  readonly locale?: string;
  /** The syntax of citations; one that a draft's language cannot have counts as `auto`, which goes by what the draft does and declares. */
  readonly citationSyntax: CitationSyntax | 'auto';
  /** What is cited where a source quotes another work with its page. */
  /** How keys of new entries are made; see `citing/citekeys/keyPattern.ts`. */
  readonly keyPattern: string;
  readonly quotedWorks: 'quoted-work' | 'quoted-in' | 'source-in-hand';
  /** Bytes above which a file is listed, not read. */
  readonly maxFileSize: number;
  readonly check: CheckOptions;
}

/** What a check reports. */
export interface CheckOptions {
  /** `off`: not at all. */
  readonly severities: Readonly<Record<CheckCode, Severity | 'off'>>;
  /** What the writer wants to hear no more of in any draft: a code and the text of the statement. */
  readonly ignored: readonly IgnoredProblem[];
}

export interface IgnoredProblem {
  readonly code: CheckCode;
  readonly text: string;
}

/** What is sure to be a slip is a warning; what may well be meant, or cannot be told, is less. */
export const DEFAULT_SEVERITIES: CheckOptions['severities'] = {
  misquotation: 'warning',
  'quantity-mismatch': 'warning',
  'date-mismatch': 'warning',
  'name-mismatch': 'warning',
  'polarity-mismatch': 'warning',
  'quotation-in-other-source': 'warning',
  'wrong-source': 'warning',
  'wrong-locator': 'warning',
  'unknown-citation': 'warning',
  'quotation-not-found': 'information',
  'source-without-text': 'information',
  'missing-locator': 'information',
  'uncited-statement': 'off',
};

/** What holds where nothing is set; the scope is empty. */
export const DEFAULT_OPTIONS: EngineOptions = {
  scope: { roots: [], include: [], exclude: [], folders: [] },
  drafts: ['**/*[dD]raft*'],
  bibliographies: [],
  matches: {},
  style: 'citewright-author-date',
  styleFolders: [],
  citationSyntax: 'auto',
  keyPattern: '[auth:lower][year]',
  quotedWorks: 'quoted-work',
  maxFileSize: 64 * 1024 * 1024,
  check: { severities: DEFAULT_SEVERITIES, ignored: [] },
};

export type IndexPhase = 'loading' | 'scanning' | 'reading' | 'paused' | 'ready' | 'cancelled';

/** `done` of `total` files read in this round; counts of what can be asked for right now. */
export interface IndexStatus {
  readonly phase: IndexPhase;
  readonly done: number;
  readonly total: number;
  /** The files that are being read, by URI. */
  readonly underWay: readonly string[];
  /** Those that took long in this round, the longest first; few. */
  readonly slow: readonly SlowFile[];
  readonly sources: number;
  readonly passages: number;
  readonly unread: number;
}

export interface SlowFile {
  readonly uri: string;
  readonly ms: number;
}

export interface SourceList {
  readonly sources: readonly Source[];
  readonly unread: readonly UnreadFile[];
}

export interface SearchOptions {
  /** At most this many hits; 20 by default. */
  readonly limit?: number;
  /** Whether the last word is still being typed and stands for all words that begin so. */
  readonly prefix?: boolean;
  /** A draft, by URI, that may not be its own evidence. */
  readonly exclude?: string;
}

/** A work found by author, title or year. */
export interface SourceHit {
  readonly source: Source;
  /** Formatted, without a locator: `Chen & Rithmire 2026`. */
  readonly citation: string;
  readonly score: number;
}

/**
 * Something to offer at a cursor.
 *
 * `quotation` and `note` put in the passage with its citation in place of the words typed (`note` without quotation marks);
 * `citation` keeps the writer's words and adds the citation.
 */
export interface Suggestion {
  readonly kind: 'quotation' | 'note' | 'citation';
  readonly evidence: Evidence;
  readonly edits: readonly DraftEdit[];
  /** The key that it cites a work by which stands in no bibliography yet: its entry is to be added. */
  readonly newKey?: string;
  /** The part of the draft that the suggestion is about, up to the cursor: what is being typed is matched against this. */
  readonly typed: TextPosition;
}

/** How a work is to be cited, beyond what the draft's own way of citing says. */
export interface CitationForm {
  /** Named in the sentence, where the cursor stands: `Chen & Rithmire (2026, p. 18)`, `@chen2026 [p. 18]`. */
  readonly isInText?: boolean;
  /** Plain words before it: `see`. */
  readonly prefix?: string;
  /** Plain words behind it: `emphasis added`. */
  readonly suffix?: string;
  /** Without the author, whom the sentence names already. */
  readonly suppressesAuthor?: boolean;
}

/** A citation that was picked in a reference manager. */
export type PickedCitation =
  | { readonly items: readonly CitationItem[] }
  /** In the syntax of Pandoc. */
  | { readonly pandoc: string };

export interface InsertedCitation {
  /** None where the citation is empty, or cannot be written in the draft's syntax. */
  readonly edits: readonly DraftEdit[];
  /** The works cited that stand in none of the draft's own bibliographies. */
  readonly missing: readonly { readonly key: string; readonly sourceId?: string }[];
}

/** The rest of a quotation that is being typed, to be shown as ghost text at `offset`. */
export interface QuotationRest {
  readonly offset: number;
  readonly text: string;
  /** What the ghost text takes the place of after the cursor: an automatically closed quotation mark. */
  readonly replaces: TextPosition;
  readonly evidence: Evidence;
  /** As that of a suggestion. */
  readonly newKey?: string;
}

/** Passages for the statement at an offset, best first, and the card that shows them. */
export interface StatementEvidence {
  readonly statement: Statement;
  readonly evidence: readonly Evidence[];
}

/** Where a passage is to be shown. */
export interface PassageTarget {
  readonly uri: string;
  readonly mediaType: string;
  /** Whether the file itself can be opened; otherwise its extracted text. */
  readonly isFileText: boolean;
  /** The page of the file that the passage begins on, from 0; absent where the file has no pages, or where they are not known. */
  readonly pageIndex?: number;
  /** The pieces of the passage in the text. */
  readonly segments: readonly TextPosition[];
  /** The passage as a reader would quote it: by these words it is found on the page of a file. */
  readonly text: string;
  /** Finds the passage again where the opened text is not the one that was read. */
  readonly quote: TextQuote;
}

/** The text of a file as it was read, to be shown to a reader. */
export interface SourceText {
  readonly uri: string;
  readonly mediaType: string;
  /** Whether the file itself can be opened as text. */
  readonly isFileText: boolean;
  /** Of the first work in it. */
  readonly title: string;
  readonly text: string;
  /** Pages and sections of all its works, in the order of the text. */
  readonly landmarks: readonly Landmark[];
}

/** What somebody selected while reading a source. */
export interface SourceSelection {
  /** As it stands on the page, with its line ends. */
  readonly exact: string;
  /** In the text that was read. */
  readonly position?: TextPosition;
  /** The pages of the file that it begins and ends on, from 0. */
  readonly pages?: { readonly first: number; readonly last: number };
}

/** What a report says that an engine does not know. */
export interface ReportFacts {
  /** Of Citewright. */
  readonly version: string;
  /** The URI of the folder, with its slash, from which paths are shown; absent, they are shown whole. */
  readonly base?: string;
}

export interface Engine extends KeyEngine, BibliographyEngine {
  /** Sets the options and brings the corpus up to date with the disk; resolves when that round is done or was cancelled. */
  configure(options: EngineOptions): Promise<void>;
  /** Looks again at the whole scope, or at these files alone (added, changed, renamed or gone). */
  refresh(uris?: readonly string[]): Promise<void>;
  /** Stops the round under way at once; what was read stays usable, the file under way is read again next time. */
  cancelIndexing(): void;
  /** Lets the round under way rest after the file it is at; files that change meanwhile are still read. Nothing where there is none. */
  pauseIndexing(): void;
  /** Goes on where it was paused; resolves when that round is done. */
  resumeIndexing(): Promise<void>;
  /**
   * The passwords to be tried on protected files from now on, in the place of those before; they are kept in memory alone. Resolves
   * when the files that were locked have been tried again, if there is a password among them that is new.
   */
  usePasswords(passwords: readonly string[]): Promise<void>;
  status(): Promise<IndexStatus>;
  onDidChangeStatus(listener: (status: IndexStatus) => void): { dispose(): void };

  /**
   * The bibliographies, style and language that a draft and its project declare. Bibliographies that are not read yet are, soon after.
   */
  context(draft: Draft): Promise<DraftContext>;
  sources(signal?: AbortSignal): Promise<SourceList>;
  search(query: string, options?: SearchOptions, signal?: AbortSignal): Promise<readonly Evidence[]>;
  findSources(query: string, limit?: number, signal?: AbortSignal): Promise<readonly SourceHit[]>;

  /** What to offer at the cursor. `explicit`: the writer asked, so weaker matches are offered too. */
  suggest(draft: Draft, offset: number, explicit: boolean, signal?: AbortSignal): Promise<readonly Suggestion[]>;
  completeQuotation(draft: Draft, offset: number, signal?: AbortSignal): Promise<QuotationRest | undefined>;
  /** `loose`: also passages too far off for a card, for a command that was asked for by name. */
  evidenceAt(
    draft: Draft,
    offset: number,
    loose: boolean,
    signal?: AbortSignal,
  ): Promise<StatementEvidence | undefined>;
  /** Every statement of a draft with its verdict, in the order of the text; those that did not change since the last time keep theirs. */
  check(draft: Draft, signal?: AbortSignal): Promise<readonly Verdict[]>;
  /** The check of a draft as a page that can be handed on; see `report/html.ts`. */
  report(draft: Draft, facts: ReportFacts, signal?: AbortSignal): Promise<string>;
  /** The verdict on the statement at `offset`. */
  verdictAt(draft: Draft, offset: number, signal?: AbortSignal): Promise<Verdict | undefined>;
  /** The edits that put `evidence` in at `offset`: its citation into the sentence there, or the passage with its citation. */
  insertion(
    draft: Draft,
    offset: number,
    kind: Suggestion['kind'],
    evidence: Evidence,
    form?: CitationForm,
  ): Promise<readonly DraftEdit[]>;

  /** The edits that put a citation, picked elsewhere by its keys, into a draft at `offset`, in the syntax of the draft. */
  insertCitation(draft: Draft, offset: number, picked: PickedCitation): Promise<InsertedCitation>;

  locate(passageId: number): Promise<PassageTarget | undefined>;
  /** The text of a file with its pages and sections; undefined for a file that is not among the sources. */
  sourceText(uri: string): Promise<SourceText | undefined>;
  /** What was selected in a file as evidence that can be cited and quoted: its words repaired, its page, the work they are from. */
  evidenceOf(uri: string, selection: SourceSelection): Promise<Evidence | undefined>;
  /** The text of a file as it was extracted. */
  extractedText(uri: string): Promise<string | undefined>;
  /** SHA-256 of the bytes of a file as it was read, in hexadecimal. */
  fingerprint(uri: string): Promise<string | undefined>;
  /** A citation of a source, in the style in force. */
  cite(sourceId: string, locator?: Locator): Promise<string | undefined>;
  dispose(): Promise<void>;
}
