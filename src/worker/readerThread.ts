/** A source reader on a thread of its own, with limits of time and memory: a file that breaks one costs itself alone. */
import { Worker } from 'node:worker_threads';
import type { FileEntry } from '../corpus/host';
import { failed, type ReadOutcome, type SourceReader } from '../engine/indexing';
import { versionOf } from '../engine/nodeHost';
import type { ReadReply, ReadRequest } from './protocol';

export interface ReaderLimits {
  /** For one file. */
  readonly timeMs: number;
  readonly memoryMb: number;
}

/** Real documents take a few milliseconds a page; what takes longer than this is broken or hostile. */
const LIMITS: ReaderLimits = { timeMs: 20_000, memoryMb: 1024 };

interface Pending {
  readonly id: number;
  readonly settle: (outcome: ReadOutcome) => void;
}

export class ReaderThread implements SourceReader {
  readonly lanes = 1;
  /** Of the bundle itself and of what it loads, so that no change to a reader is ever forgotten. */
  readonly version: string;
  private worker: Worker | undefined;
  private pending: Pending | undefined;
  private nextId = 1;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly file: string,
    private readonly limits: ReaderLimits = LIMITS,
  ) {
    this.version = versionOf(file);
  }

  /** One file at a time, so that it is plain which one broke a limit. */
  read(entry: FileEntry, known: string | undefined, maxBytes: number): Promise<ReadOutcome> {
    const outcome = this.turn.then(() => this.ask(entry, known, maxBytes));
    this.turn = outcome;
    return outcome;
  }

  async dispose(): Promise<void> {
    await this.worker?.terminate();
  }

  private async ask(entry: FileEntry, known: string | undefined, maxBytes: number): Promise<ReadOutcome> {
    const worker = this.start();
    const id = this.nextId++;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<ReadOutcome>((settle) => {
        this.pending = { id, settle };
        timer = setTimeout(() => this.stop(tooSlow(this.limits)), this.limits.timeMs);
        const request: ReadRequest = { id, entry, maxBytes, ...(known ? { known } : {}) };
        worker.postMessage(request);
      });
    } finally {
      clearTimeout(timer);
      this.pending = undefined;
    }
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb } });
    worker.on('message', ({ id, outcome }: ReadReply) => {
      if (this.pending?.id === id) this.pending.settle(outcome);
    });
    worker.on('error', (error) => {
      if (this.worker === worker) this.stop(broken(error));
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.stop(broken(new Error('the reader stopped')));
    });
    worker.unref();
    this.worker = worker;
    return worker;
  }

  /** Kills the thread; the next file starts another. */
  private stop(outcome: ReadOutcome): void {
    const worker = this.worker;
    this.worker = undefined;
    void worker?.terminate();
    this.pending?.settle(outcome);
  }
}

function tooSlow(limits: ReaderLimits): ReadOutcome {
  const seconds = Math.round(limits.timeMs / 1000);
  return failed(
    'too-slow',
    `Not read within ${seconds} s, so it was given up: save it in a simpler form, or split it.`,
  );
}

function broken(error: Error & { code?: string }): ReadOutcome {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return failed('too-large', 'Needs more memory than reading one file may take: split it.');
  }
  return failed('too-slow', `Could not be read (${error.message}): save it in another form, and report the file.`);
}
