/** How work grows with what it is given: as a ratio in one run, in time of the processor, so that others on the machine do not count. */
import assert from 'node:assert/strict';

/** The larger run has this many times what the smaller one has. */
const TIMES = 8;
/** Of linear work, for the collector and for caches; squared work takes {@link TIMES} times as long as linear. */
const SLACK = 3;
/** What takes no longer is quick, however it grows. */
const QUICK_MS = 400;

/**
 * Asserts that time grows no faster than size, or hardly.
 * @param work with what `size` stands for, which the second time is the one given, the first time an eighth of it
 */
export function assertGrowsLinearly(work: (size: number) => unknown, size: number, what = ''): void {
  const small = Math.ceil(size / TIMES);
  const [before, after] = [cpuMs(() => work(small)), cpuMs(() => work(size))];
  assertLinear(before, after, what);
}

/** The same of work that is waited for. */
export async function assertGrowsLinearlyAsync(
  work: (size: number) => Promise<unknown>,
  size: number,
  what = '',
): Promise<void> {
  const run = async (own: number) => {
    const start = process.cpuUsage();
    await work(own);
    return millisecondsSince(start);
  };
  const before = await run(Math.ceil(size / TIMES));
  assertLinear(before, await run(size), what);
}

/** A piece again and again, up to a length. */
export function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

function assertLinear(before: number, after: number, what: string): void {
  const most = QUICK_MS + TIMES * SLACK * before;
  assert.ok(after <= most, `${what} takes ${after} ms for ${TIMES} times what takes ${before} ms`);
}

function cpuMs(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  return millisecondsSince(start);
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}
