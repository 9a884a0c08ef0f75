/** A source reader on a thread of its own, with limits of time and memory: a file that breaks one costs itself alone. */
import { Worker } from 'node:worker_threads';
import type { FileEntry } from '../corpus/host';
import { failed, type ReadOutcome, type ReadRequest, type SourceReader } from '../engine/indexing';
import { versionOf } from '../engine/nodeHost';
import { CpuClock, heldByOthers } from './cpuClock';
import type { ReaderReply, ReaderRequest } from './protocol';

export interface ReaderLimits {
  /** Of the thread's own computing on one file: on a machine that is busy with other things, a file may take as long as it takes. */
  readonly cpuMs: number;
  /** After so long, a file on which the thread hardly computes is one that it waits for in vain. */
  readonly idleMs: number;
  /** What the thread may hold in objects. */
  readonly heapMb: number;
  /** What the process may grow by while the thread lives, in memory of any kind but that of the thread that asks. */
  readonly growthMb: number;
}

/**
 * Real documents take a few milliseconds a page; what takes longer than this is broken or hostile. Together the limits of memory keep
 * the process within 600 MB of what it had before.
 */
const LIMITS: ReaderLimits = { cpuMs: 20_000, idleMs: 60_000, heapMb: 512, growthMb: 560 };
/** Between two looks at a thread that is reading. */
const WATCH_MS = 100;
/** A thread that gets less of a core than this on the busiest of machines is waiting. */
const LEAST_SHARE = 0.02;
/** A thread that left so much of its growth behind between two files begins anew. */
const WORN = 0.5;

interface Pending {
  readonly id: number;
  readonly settle: (outcome: ReadOutcome) => void;
  readonly fail: (error: unknown) => void;
  /** Known as soon as the bytes have been fetched. */
  fingerprint?: string;
}

export class ReaderThread implements SourceReader {
  readonly lanes = 1;
  /** Of the bundle itself and of what it loads, so that no change to a reader is ever forgotten. */
  readonly version: string;
  private worker: Worker | undefined;
  private pending: Pending | undefined;
  private nextId = 1;
  private turn: Promise<unknown> = Promise.resolve();
  /** What was held when the thread was started, or less. */
  private baseMb = 0;
  private readonly limits: ReaderLimits;

  constructor(
    private readonly file: string,
    limits: Partial<ReaderLimits> = {},
  ) {
    this.version = versionOf(file);
    this.limits = { ...LIMITS, ...limits };
  }

  /** One file at a time, so that it is plain which one broke a limit. A cancelled one takes its thread with it. */
  read(entry: FileEntry, request: ReadRequest, signal?: AbortSignal): Promise<ReadOutcome> {
    const outcome = this.turn.then(() => this.ask(entry, request, signal));
    this.turn = outcome.catch(() => undefined);
    return outcome;
  }

  async dispose(): Promise<void> {
    await this.worker?.terminate();
  }

  private async ask(entry: FileEntry, request: ReadRequest, signal: AbortSignal | undefined): Promise<ReadOutcome> {
    signal?.throwIfAborted();
    const worker = this.start();
    const id = this.nextId++;
    const cancel = () => this.kill()?.fail(signal?.reason);
    let endWatch: (() => void) | undefined;
    try {
      return await new Promise<ReadOutcome>((settle, fail) => {
        this.pending = { id, settle, fail };
        signal?.addEventListener('abort', cancel, { once: true });
        endWatch = this.watch(worker);
        // Whoever waits for a file must not be ended for want of anything else to do.
        worker.ref();
        worker.postMessage({ id, entry, ...request } satisfies ReaderRequest);
      });
    } finally {
      endWatch?.();
      signal?.removeEventListener('abort', cancel);
      this.pending = undefined;
      worker.unref();
      if (this.growthMb() > WORN * this.limits.growthMb) this.kill();
    }
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMb } });
    worker.on('message', (reply: ReaderReply) => {
      if (this.pending?.id !== reply.id) return;
      if ('outcome' in reply) this.pending.settle(reply.outcome);
      else this.pending.fingerprint = reply.fingerprint;
    });
    let cause: Error | undefined;
    worker.on('error', (error) => {
      cause = error;
    });
    // An error may overtake the fingerprint that was sent before it; what was sent is there when the thread has ended.
    worker.on('exit', () => {
      if (this.worker === worker) this.giveUp(broken(cause ?? new Error('the reader stopped')));
    });
    this.baseMb = heldByOthers();
    this.worker = worker;
    return worker;
  }

  /** Looks at what the file under way costs, and gives it up when that is too much. */
  private watch(worker: Worker): () => void {
    const { limits } = this;
    const clock = new CpuClock(worker);
    const startedMs = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const look = async () => {
      const cpuMs = await clock.elapsed();
      if (isOver) return;
      const wallMs = performance.now() - startedMs;
      if (this.growthMb() > limits.growthMb) this.giveUp(tooGreedy());
      else if (cpuMs >= limits.cpuMs) this.giveUp(tooSlow(limits.cpuMs));
      else if (wallMs >= limits.idleMs && cpuMs < wallMs * LEAST_SHARE) this.giveUp(stuck(limits.idleMs));
      else timer = setTimeout(look, WATCH_MS);
    };
    timer = setTimeout(look, WATCH_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }

  private growthMb(): number {
    const heldMb = heldByOthers();
    this.baseMb = Math.min(this.baseMb, heldMb);
    return heldMb - this.baseMb;
  }

  /** Under the fingerprint of its bytes, so that it is tried again only when they change, or in the next round where they never came. */
  private giveUp(outcome: ReadOutcome): void {
    const pending = this.kill();
    pending?.settle({ ...outcome, fingerprint: pending.fingerprint ?? '' });
  }

  /** Ends the thread; the next file starts another. */
  private kill(): Pending | undefined {
    const { pending, worker } = this;
    this.worker = undefined;
    void worker?.terminate();
    return pending;
  }
}

function tooSlow(cpuMs: number): ReadOutcome {
  const seconds = Math.round(cpuMs / 1000);
  return failed(
    'too-slow',
    `Takes more than ${seconds} s of computing to read: save it in a simpler form, or split it.`,
  );
}

function stuck(idleMs: number): ReadOutcome {
  const seconds = Math.round(idleMs / 1000);
  return failed(
    'too-slow',
    `Nothing came of it in ${seconds} s: see that its disk can be reached, or save it in another form.`,
  );
}

function tooGreedy(): ReadOutcome {
  return failed('too-large', 'Needs more memory than reading one file may take: split it.');
}

function broken(error: Error & { code?: string }): ReadOutcome {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooGreedy();
  return failed('too-slow', `Could not be read (${error.message}): save it in another form, and report the file.`);
}
