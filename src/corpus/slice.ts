/** How long the thread is kept from other work, in milliseconds. */
const SLICE_MS = 4;

/** A slice of time, after which others have their turn. */
export class Slice {
  private start = performance.now();

  isOver(): boolean {
    return performance.now() - this.start > SLICE_MS;
  }

  async next(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.start = performance.now();
  }
}
