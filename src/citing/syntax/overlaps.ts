/** Lists of found things that may stand within each other. */
import type { TextPosition } from '../../model/passage';

/** In the order of the text; of two that overlap the one that begins first, or else is longer, stays. */
export function withoutOverlaps<Found extends TextPosition>(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
