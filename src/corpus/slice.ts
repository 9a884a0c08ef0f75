import type { Steps } from '../text/steps';

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

/**
 * Does work step by step, with turns for others where it is time.
 * @throws the signal's reason, between two steps
 */
export async function inTurns<Outcome>(steps: Steps<Outcome>, signal?: AbortSignal): Promise<Outcome> {
  const slice = new Slice();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (slice.isOver()) await slice.next();
    signal?.throwIfAborted();
  }
}
