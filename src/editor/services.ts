/** What the features of the editor share. */
import type { LogOutputChannel } from 'vscode';
import type { DocumentChecks } from './check/documentChecks';
import type { ShownDraft } from './check/shownDraft';
import type { Drafts } from './drafts';
import type { Library } from './library/zoteroLibrary';
import type { Reader } from './reader/reader';
import type { Settings } from './settings';
import type { Corpora } from './sources/corpora';
import type { Passwords } from './sources/passwords';

export interface Services {
  readonly settings: Settings;
  readonly corpora: Corpora;
  readonly drafts: Drafts;
  readonly library: Library;
  readonly checks: DocumentChecks;
  readonly shownDraft: ShownDraft;
  readonly passwords: Passwords;
  readonly reader: Reader;
  readonly log: LogOutputChannel;
  /** Logs a failure, and shows each one once. `doing` completes "Citewright could not …". */
  readonly report: (doing: string, error: unknown) => void;
}
