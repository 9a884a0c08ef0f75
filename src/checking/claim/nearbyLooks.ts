/**
 * Passages for the figures and dates of a claim that no passage found by its words has: what a paragraph of a draft says in words of its
 * own is mostly said where the source says what stands around it.
 */
import type { SourcePassage } from '../sources';
import { compareFacts } from './facts';
import {
  aligning,
  atPlace,
  type Claim,
  type Look,
  type LookParts,
  NEIGHBOURHOOD,
  placeAmong,
  type Stated,
  toLook,
} from './looks';

/** How far from the passages that the sentences around are nearest to. */
const WITHIN = 5;

/** The passages there that have figures or dates and are not looked at yet; none where what is looked at has all those of the claim. */
export function lookNearby({ around }: Claim, stated: Stated, looks: readonly Look[], parts: LookParts): Look[] {
  if (hasAllFacts(stated, looks)) return [];
  const { sources, textOf } = parts;
  const known = new Set(looks.map(({ passage }) => passage.id));
  const found = new Map<number, SourcePassage>();
  for (const { passageId, workId } of around.passages)
    for (const passage of sources.neighboursOf({ id: passageId, inHandId: workId }, WITHIN))
      if (!known.has(passage.id) && textOf(passage).facts.length > 0) found.set(passage.id, passage);
  const sentenceOf = aligning(stated, parts);
  return [...found.values()].map((passage) => {
    const beside = sources.neighboursOf(passage, NEIGHBOURHOOD);
    const held = toLook(stated, [passage, ...beside].map(sentenceOf), sources);
    return { ...held, ...placeAmong(held, looks), ...atPlace(held, around) };
  });
}

function hasAllFacts({ text }: Stated, looks: readonly Look[]): boolean {
  const has = looks.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.text.facts));
  return text.facts.every((fact) => fact.isSlight || has.some((other) => compareFacts(fact, other) === 'agrees'));
}
