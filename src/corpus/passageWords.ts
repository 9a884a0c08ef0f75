/** The words of every passage as numbers, packed. Knows nothing of what the numbers stand for. */

/** Lists of numbers by passage, one after the other in a single array: a list of its own for each would cost more than its contents. */
export class PassageWords {
  private readonly offsets = new Map<number, number>();
  /** For each passage the length of its list, then the list. */
  private numbers = new Uint32Array(4096);
  private end = 0;
  private unused = 0;

  get size(): number {
    return this.offsets.size;
  }

  ids(): Iterable<number> {
    return this.offsets.keys();
  }

  has(id: number): boolean {
    return this.offsets.has(id);
  }

  /** A view of the list, valid until lists are added or removed; empty for an unknown passage. */
  of(id: number): Uint32Array {
    const offset = this.offsets.get(id);
    if (offset === undefined) return NONE;
    return this.numbers.subarray(offset + 1, offset + 1 + this.numbers[offset]!);
  }

  /** Goes through a list without a view of it: for a question, thousands are gone through. */
  forEach(id: number, visit: (number: number) => void): void {
    const offset = this.offsets.get(id);
    if (offset === undefined) return;
    const end = offset + 1 + this.numbers[offset]!;
    for (let at = offset + 1; at < end; at++) visit(this.numbers[at]!);
  }

  add(id: number, list: ArrayLike<number>): void {
    this.makeRoom(list.length + 1);
    this.offsets.set(id, this.end);
    this.numbers[this.end] = list.length;
    this.numbers.set(list, this.end + 1);
    this.end += list.length + 1;
  }

  remove(id: number): void {
    const offset = this.offsets.get(id);
    if (offset === undefined) return;
    this.offsets.delete(id);
    this.unused += this.numbers[offset]! + 1;
    if (this.unused > this.end / 2) this.repack();
  }

  private makeRoom(length: number): void {
    if (this.end + length <= this.numbers.length) return;
    const larger = new Uint32Array(Math.max(this.end + length, Math.ceil(this.numbers.length * 1.5)));
    larger.set(this.numbers.subarray(0, this.end));
    this.numbers = larger;
  }

  private repack(): void {
    const old = this.numbers;
    this.numbers = new Uint32Array(Math.max(4096, this.end - this.unused));
    this.end = 0;
    this.unused = 0;
    for (const [id, offset] of this.offsets) this.add(id, old.subarray(offset + 1, offset + 1 + old[offset]!));
  }
}

const NONE = new Uint32Array(0);
