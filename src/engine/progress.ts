/** How far a round of indexing has come: counted by file, announced in moderation. Knows nothing of corpora. */
import type { IndexPhase, SlowFile } from './engine';

/** Between two announcements. */
const INTERVAL_MS = 100;
/** A file that takes longer is worth a word. */
const SLOW_MS = 5000;
const MAX_SLOW = 5;

export interface RoundProgress {
  readonly phase: IndexPhase;
  readonly done: number;
  readonly total: number;
  readonly underWay: readonly string[];
  readonly slow: readonly SlowFile[];
}

export class Progress implements RoundProgress {
  phase: IndexPhase = 'scanning';
  done = 0;
  total = 0;
  private readonly files = new Set<string>();
  private slowest: readonly SlowFile[] = [];
  private announcedMs = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param announce called at once with a new phase, and at intervals while files are counted */
  constructor(private readonly announce: () => void) {}

  get underWay(): readonly string[] {
    return [...this.files];
  }

  get slow(): readonly SlowFile[] {
    return this.slowest;
  }

  /** Begins a phase with so many files to come, of which some may have been done before. */
  enter(phase: IndexPhase, total = 0, done = 0): void {
    this.phase = phase;
    this.total = total;
    this.done = done;
    if (phase === 'scanning') this.slowest = [];
    this.announceNow();
  }

  /** Ends a round; the counts stay. */
  end(phase: IndexPhase): void {
    this.phase = phase;
    this.announceNow();
  }

  /** Counts a file, done or not, once `work` is over. */
  async count<T>(uri: string, work: () => Promise<T>): Promise<T> {
    const startedMs = performance.now();
    this.files.add(uri);
    this.announceSoon();
    try {
      return await work();
    } finally {
      this.files.delete(uri);
      this.done++;
      this.noteSlow({ uri, ms: Math.round(performance.now() - startedMs) });
      this.announceSoon();
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private noteSlow(file: SlowFile): void {
    if (file.ms < SLOW_MS) return;
    this.slowest = [...this.slowest, file].sort((a, b) => b.ms - a.ms).slice(0, MAX_SLOW);
  }

  private announceSoon(): void {
    const waitMs = this.announcedMs + INTERVAL_MS - performance.now();
    if (waitMs <= 0) this.announceNow();
    else this.timer ??= setTimeout(() => this.announceNow(), waitMs);
  }

  private announceNow(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.announcedMs = performance.now();
    this.announce();
  }
}
