/** What a thread costs, seen from the thread that started it. */
import { type EventLoopUtilization, performance } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';

/** A thread that does not tell its time within this is deep in something. */
const ANSWER_MS = 500;
const BYTES_PER_MB = 1_048_576;

/** Node 22.20 and 24.6 know the CPU time of a thread, in microseconds. */
interface TimedWorker extends Worker {
  cpuUsage?(): Promise<{ readonly user: number; readonly system: number }>;
}

/** Counts the CPU time of a thread from the moment it is made. */
export class CpuClock {
  private readonly process = process.cpuUsage();
  private readonly ownLoop = performance.eventLoopUtilization();
  private readonly itsLoop: EventLoopUtilization;
  private readonly before: Promise<number | undefined>;

  constructor(private readonly worker: Worker) {
    this.before = threadCpuMs(worker);
    this.itsLoop = worker.performance.eventLoopUtilization();
  }

  /** In milliseconds; an estimate, rather too high, where the thread does not tell. */
  async elapsed(): Promise<number> {
    const now = await Promise.race([threadCpuMs(this.worker), afterwards(ANSWER_MS)]);
    const before = now === undefined ? undefined : await Promise.race([this.before, afterwards(ANSWER_MS)]);
    return now === undefined || before === undefined ? this.estimate() : now - before;
  }

  /** What the process used, without what this thread was busy with, and no more than the time in which the thread was not idle. */
  private estimate(): number {
    const { user, system } = process.cpuUsage(this.process);
    const { active: own } = performance.eventLoopUtilization(this.ownLoop);
    const { active: its } = this.worker.performance.eventLoopUtilization(this.itsLoop);
    return Math.max(0, Math.min((user + system) / 1000 - own, its));
  }
}

async function threadCpuMs(worker: Worker): Promise<number | undefined> {
  const usage = await (worker as TimedWorker).cpuUsage?.().catch(() => undefined);
  return usage && (usage.user + usage.system) / 1000;
}

function afterwards(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined).unref());
}

/** The memory of the process without that of this thread, in megabytes. */
export function heldByOthers(): number {
  const { rss, heapTotal, external } = process.memoryUsage();
  return (rss - heapTotal - external) / BYTES_PER_MB;
}
