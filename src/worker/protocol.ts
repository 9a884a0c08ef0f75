/** Every message between the threads. What an engine is asked and answers is in `Engine`; here is only how it travels. */

import type { FileEntry } from '../corpus/host';
import type { Engine, IndexStatus } from '../engine/engine';
import type { ReadOutcome, ReadRequest } from '../engine/indexing';

/** The questions of an engine. All their arguments travel but the last, an `AbortSignal`, in whose place the thread puts one of its own. */
export type EngineMethod = Exclude<keyof Engine, 'onDidChangeStatus' | 'dispose'>;

/** To the thread that answers. */
export type EngineRequest =
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly corpus: string;
      readonly method: EngineMethod;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close'; readonly id: number; readonly corpus?: string };

/** From the thread that answers. */
export type EngineReply =
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly name: string; readonly message: string }
  | { readonly kind: 'status'; readonly corpus: string; readonly status: IndexStatus }
  | { readonly kind: 'log'; readonly level: 'info' | 'warn'; readonly message: string };

/** What the thread that answers is started with. */
export interface EngineWorkerData {
  readonly readerFile: string;
  readonly storageFolder?: string;
}

/** To the thread that reads files. */
export interface ReaderRequest extends ReadRequest {
  readonly id: number;
  readonly entry: FileEntry;
}

/** Back: the fingerprint first, so that it is known of a file that kills the thread. */
export type ReaderReply =
  | { readonly id: number; readonly fingerprint: string }
  | { readonly id: number; readonly outcome: ReadOutcome };
