/** What is the matter with a draft or a file, after LSP's Diagnostic. */
import type { TextPosition } from './passage';
import type { DraftEdit } from './statement';

/** The codes that settings, quick fixes, ignore comments and exit codes hang on, the worst first. */
export const CHECK_CODES = [
  'misquotation',
  'quantity-mismatch',
  'date-mismatch',
  'name-mismatch',
  'polarity-mismatch',
  'quotation-in-other-source',
  'wrong-source',
  'wrong-locator',
  'unknown-citation',
  'quotation-not-found',
  'source-without-text',
  'missing-locator',
  'uncited-statement',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/**
 * The codes of what went wrong with a file.
 *
 * `unsupported-format`: a later version reads it; `unreadable-file`: no permission, a broken link, gone meanwhile; `outside-folder`: a
 * link that leaves the corpus; `too-large`, `too-slow`: over a limit; `empty-file`, `binary-file`, `no-text`: nothing to read;
 * `password-needed`: encrypted, and none of the passwords opens it; `no-text-layer`: pages that are pictures, or whose letters have no
 * meaning; `invalid-json`, `invalid-entry`, `invalid-metadata`: broken at `position`.
 */
export type ReadingCode =
  | 'unsupported-format'
  | 'unreadable-file'
  | 'outside-folder'
  | 'too-large'
  | 'too-slow'
  | 'empty-file'
  | 'binary-file'
  | 'no-text'
  | 'no-text-layer'
  | 'password-needed'
  | 'invalid-json'
  | 'invalid-entry'
  | 'invalid-metadata';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something that needs the writer's eye, in a draft or in a file of the corpus. */
export interface Problem {
  readonly code: CheckCode | ReadingCode;
  readonly severity: Severity;
  /** One sentence that says what is the matter, and what to do where that is not plain. */
  readonly message: string;
  /** Where in the text; absent where the whole file is meant. */
  readonly position?: TextPosition;
  readonly data?: unknown;
}

/** What does not agree with the sources in a statement of a draft. `position` is the figure, quotation or citation that is meant. */
export interface CheckProblem extends Problem {
  readonly code: CheckCode;
  readonly position: TextPosition;
  readonly data: CheckData;
}

/** What a card shows side by side, and what a fix needs. */
export interface CheckData {
  /** The words of the draft: `4,901`. */
  readonly found: string;
  /** What the source has in their place: `4,091`; absent where nothing takes it. */
  readonly expected?: string;
  /** From the words of the draft to those of the source, of a quotation. */
  readonly diff?: readonly DiffPart[];
  /** The passage that shows it, by its place in the verdict's evidence. */
  readonly evidence?: number;
  /** The part of that passage's text that differs. */
  readonly differs?: TextPosition;
  /** The best first. */
  readonly fixes: readonly Fix[];
}

/** A run of words of a diff: in both, only in the draft (`removed`), or only in the source (`added`). */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A change to the draft that would mend a problem. */
export interface Fix {
  /** What it does, as a menu says it: `Change to 4,091`. */
  readonly title: string;
  readonly edits: readonly DraftEdit[];
  /** Whether it may be applied to all of its kind without being looked at: a page, the typography of a quotation. */
  readonly isSafe: boolean;
}
