/** Chance that repeats itself for the same seed. */
export class Random {
  constructor(private state: number) {}

  /** 0 to 1, the end excluded (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** A rank below `count`, the first ones far more often, as words come in texts: nearly 1 / (rank + 20). */
  zipf(count: number): number {
    const shift = 20;
    return Math.min(count - 1, Math.floor(shift * (count / shift + 1) ** this.next() - shift));
  }
}
