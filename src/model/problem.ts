/** What is the matter with a draft or a file, after LSP's Diagnostic. */
import type { TextPosition } from './passage';

/** The codes that settings, quick fixes, ignore comments and exit codes hang on. */
export type CheckCode =
  | 'misquotation'
  | 'quotation-not-found'
  | 'quotation-in-other-source'
  | 'quantity-mismatch'
  | 'date-mismatch'
  | 'name-mismatch'
  | 'polarity-mismatch'
  | 'wrong-locator'
  | 'missing-locator'
  | 'wrong-source'
  | 'unknown-citation'
  | 'source-without-text'
  | 'uncited-statement';

/**
 * The codes of what went wrong with a file.
 *
 * `unsupported-format`: a later version reads it; `unreadable-file`: no permission, a broken link, gone meanwhile; `outside-folder`: a
 * link that leaves the corpus; `too-large`, `too-slow`: over a limit; `empty-file`, `binary-file`, `no-text`: nothing to read;
 * `invalid-json`, `invalid-entry`, `invalid-metadata`: broken at `position`.
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
