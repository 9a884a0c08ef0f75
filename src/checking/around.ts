/** What the sentences around a statement speak of: the next sentence mostly speaks of the same work, and of the same place of it. */
import type { CheckedSources, SourcePassage } from './sources';

/** What the sentences around one speak of. */
export interface Around {
  /** By the work in hand, in quarters, 0.25..1: the share of the sentences, the nearer the heavier, that speak of it. */
  readonly works: ReadonlyMap<string, number>;
  /** The passage that each of them is nearest to. */
  readonly passages: readonly PassageAround[];
}

export interface PassageAround {
  readonly passageId: number;
  /** The work in hand that it stands in. */
  readonly workId: string;
  /** How many sentences off the one is that is nearest to it, 1..3. */
  readonly distance: number;
}

/** The passage that a sentence is nearest to, and how far its work stands out, 0..1. */
export interface NearestPassage {
  readonly workId: string;
  readonly passageId: number;
  readonly weight: number;
}

export const NOTHING_AROUND: Around = { works: new Map(), passages: [] };

/** Sentences on either side that tell. */
const REACH = 3;
/** What a sentence is looked up with, the same wherever it is. */
export const NEAREST_TO_SENTENCE = { limit: 10, minScore: 0.2 } as const;
/** A score that passages of any work reach by chance. */
const CHANCE = 0.3;
/** What another work may reach of the best one's score to count as much less likely. */
const RUNNER_UP = 0.8;
const STEPS = 4;
/** How many passages on a place tells nothing any more. */
const VICINITY = 16;

/** @returns undefined where no work stands out */
export function nearestPassage(text: string, sources: Pick<CheckedSources, 'find'>): NearestPassage | undefined {
  const [best, ...others] = sources.find(text, NEAREST_TO_SENTENCE);
  if (!best) return undefined;
  const second = others.find(({ inHandId }) => inHandId !== best.inHandId)?.score ?? 0;
  const weight = best.score - Math.max(CHANCE, second * RUNNER_UP);
  return weight > 0 ? { workId: best.inHandId, passageId: best.id, weight } : undefined;
}

/** @param nearest of each sentence of the draft, asked for as far as it is needed */
export function aroundOf(index: number, count: number, nearest: (index: number) => NearestPassage | undefined): Around {
  const sums = new Map<string, number>();
  const passages: PassageAround[] = [];
  let all = 0;
  for (let at = Math.max(0, index - REACH); at <= Math.min(count - 1, index + REACH); at++) {
    const found = at === index ? undefined : nearest(at);
    if (!found) continue;
    const distance = Math.abs(at - index);
    sums.set(found.workId, (sums.get(found.workId) ?? 0) + found.weight / distance);
    all += found.weight / distance;
    passages.push({ passageId: found.passageId, workId: found.workId, distance });
  }
  // In steps, so that a word more or less in one sentence does not have all those around it checked again.
  const shares = [...sums].map(([workId, sum]) => [workId, Math.round((STEPS * sum) / all) / STEPS] as const);
  return { works: new Map(shares.filter(([, share]) => share > 0)), passages };
}

/** How near a passage stands to those that the sentences around are nearest to, 0..1. Those of a work are numbered in its order. */
export function nearnessTo({ passages }: Around, { id }: Pick<SourcePassage, 'id'>): number {
  let nearness = 0;
  let all = 0;
  for (const { passageId, distance } of passages) {
    nearness += Math.max(0, 1 - Math.abs(id - passageId) / VICINITY) / distance;
    all += 1 / distance;
  }
  return all === 0 ? 0 : nearness / all;
}
