/** Which works the sentences around a statement speak of: the next sentence mostly speaks of the same one. */
import type { CheckedSources } from './sources';

/** By the work in hand, in quarters, 0.25..1: the share of the sentences around, the nearer the heavier, that speak of it. */
export type WorksAround = ReadonlyMap<string, number>;

/** The work that a sentence is nearest to, and how far it stands out, 0..1. */
export interface NearestWork {
  readonly workId: string;
  readonly weight: number;
}

export const NOTHING_AROUND: WorksAround = new Map();

/** Sentences on either side that tell. */
const REACH = 3;
/** What a sentence is looked up with, the same wherever it is. */
export const NEAREST_TO_SENTENCE = { limit: 10, minScore: 0.2 } as const;
/** A score that passages of any work reach by chance. */
const CHANCE = 0.3;
/** What another work may reach of the best one's score to count as much less likely. */
const RUNNER_UP = 0.8;
const STEPS = 4;

/** @returns undefined where no work stands out */
export function nearestWork(text: string, sources: Pick<CheckedSources, 'find'>): NearestWork | undefined {
  const [best, ...others] = sources.find(text, NEAREST_TO_SENTENCE);
  if (!best) return undefined;
  const second = others.find(({ inHandId }) => inHandId !== best.inHandId)?.score ?? 0;
  const weight = best.score - Math.max(CHANCE, second * RUNNER_UP);
  return weight > 0 ? { workId: best.inHandId, weight } : undefined;
}

/** @param nearest of each sentence of the draft, asked for as far as it is needed */
export function worksAround(
  index: number,
  count: number,
  nearest: (index: number) => NearestWork | undefined,
): WorksAround {
  const sums = new Map<string, number>();
  let all = 0;
  for (let at = Math.max(0, index - REACH); at <= Math.min(count - 1, index + REACH); at++) {
    const found = at === index ? undefined : nearest(at);
    if (!found) continue;
    const weight = found.weight / Math.abs(at - index);
    sums.set(found.workId, (sums.get(found.workId) ?? 0) + weight);
    all += weight;
  }
  const shares = [...sums].map(([workId, sum]) => [workId, Math.round((STEPS * sum) / all) / STEPS] as const);
  return new Map(shares.filter(([, share]) => share > 0));
}
