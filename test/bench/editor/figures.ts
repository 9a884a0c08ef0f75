/** What the bench measures, and in what words it travels between its processes. */
import type { IndexStatus } from '../../../src/engine/engine';
import type { AskKind } from './asks';

export interface Times {
  readonly median: number;
  /** The 95th percentile. */
  readonly p95: number;
  readonly longest: number;
  readonly count: number;
}

/** The thread of the extension host over a while: how long others had to wait for it, in milliseconds. */
export interface LoopFigures {
  readonly p99: number;
  readonly longest: number;
  /** The longest stretch of work itself: what the thread computed between two looks, whatever else the machine was busy with. */
  readonly longestCpu?: number;
}

/** A question in the editor: its time all in all, and that of its way to the engine and back. */
export interface AskedOnce {
  readonly kind: AskKind;
  readonly inEditorMs: number;
  readonly atEngineMs: number;
  readonly isAnswered: boolean;
}

/** Questions of one kind, the times of those that were answered with something. */
export interface AskFigures {
  readonly inEditor: Times;
  readonly atEngine: Times;
  /** Their share. */
  readonly answered: number;
}

export type AskTable = Partial<Record<AskKind, AskFigures>>;

export function timesOf(values: readonly number[]): Times {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), longest: at(1), count: sorted.length };
}

/** A window of its own each. */
export type Stage = 'closed' | 'first' | 'again' | 'busy';

export interface StageOrder {
  readonly stage: Stage;
  /** {@link Asks} as JSON. */
  readonly asksFile: string;
  /** Where the extension stores its indexes. */
  readonly indexFolder: string;
  readonly figuresFile: string;
}

export interface ActivationFigures {
  readonly loadMs: number;
  readonly activateMs: number;
  /** The event that it was activated by; `api` where somebody asked for it. */
  readonly event: string;
}

export interface StageFigures {
  /** The stage broke off, and why. */
  readonly failure?: string;
  /** The extension runs: with a JSON file open alone, and with plain text. */
  readonly isActiveWithoutText?: boolean;
  readonly isActiveInPlainText?: boolean;
  /** How many threads it has started. */
  readonly threads?: number;
  /** From asking VS Code for the extension until it was active. */
  readonly activationMs?: number;
  /** As VS Code counts it itself. */
  readonly activation?: ActivationFigures;
  /** From the start of the extension's threads until all sources could be asked. */
  readonly readyMs?: number;
  readonly ready?: IndexStatus;
  readonly statusEvents?: number;
  readonly loops?: Readonly<Record<string, LoopFigures>>;
  /** Resident bytes of the extension host, with its threads. */
  readonly memory?: Readonly<Record<string, number>>;
  /** The first completion after the start. */
  readonly firstAsk?: AskedOnce;
  readonly asks?: AskTable;
  /** VS Code's own part: the same question to a provider that answers at once. */
  readonly bare?: Partial<Record<AskKind, Times>>;
  readonly changeMs?: Readonly<Record<string, number>>;
}

/** With the versions it was measured on. */
export type StageReport = StageFigures & { readonly vscode: string; readonly node: string };
