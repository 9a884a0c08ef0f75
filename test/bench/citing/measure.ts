/** Time as it passes and as it is used, in milliseconds: on a busy machine the two differ. */
export interface Measured {
  readonly ms: number;
  readonly cpuMs: number;
}

export async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000 };
}

/** The middle one of several. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

export function printRow(name: string, cells: readonly (number | string)[]): void {
  const printed = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell).padStart(15));
  console.log(name.padEnd(28) + printed.join(''));
}
