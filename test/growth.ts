/** How work grows with what it is given: as a ratio in one run, in time of the processor, so that others on the machine do not count. */
import assert from 'node:assert/strict';

/** The larger run has this many times what the smaller one has. */
const TIMES = 8;
/** Of linear work, for the collector and for caches; squared work takes {@link TIMES} times as long as linear. */
const SLACK = 3;
/** What takes no longer is quick, however it grows. */
const QUICK_MS = 400;
/** Work that took too long is measured again so often: the collector may have been at what other tests left, and its threads count. */
const TRIES = 3;

/**
 * Asserts that time grows no faster than size, or hardly.
 * @param work with what `size` stands for, which the second time is the one given, the first time an eighth of it
 */
export function assertGrowsLinearly(work: (size: number) => unknown, size: number, what = ''): void {
  let growth: Growth;
  let tries = 0;
  do growth = { before: cpuMs(() => work(Math.ceil(size / TIMES))), after: cpuMs(() => work(size)) };
  while (!isLinear(growth) && ++tries < TRIES);
  assertLinear(growth, what);
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
  let growth: Growth;
  let tries = 0;
  do growth = { before: await run(Math.ceil(size / TIMES)), after: await run(size) };
  while (!isLinear(growth) && ++tries < TRIES);
  assertLinear(growth, what);
}

/** A piece again and again, up to a length. */
export function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

/** What the smaller and the larger run took, in milliseconds. */
interface Growth {
  readonly before: number;
  readonly after: number;
}

function isLinear({ before, after }: Growth): boolean {
  return after <= QUICK_MS + TIMES * SLACK * before;
}

function assertLinear(growth: Growth, what: string): void {
  assert.ok(isLinear(growth), `${what} takes ${growth.after} ms for ${TIMES} times what takes ${growth.before} ms`);
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
