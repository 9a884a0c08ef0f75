/**
 * Passages for the figures and dates of a claim that no passage found by its words has: what a paragraph of a draft says in words of its
 * own is mostly said where the source says what stands around it.
 */
import { NEAREST_TO_SENTENCE } from '../around';
import type { SourcePassage } from '../sources';
import { withoutParts } from './claimText';
import { compareFacts } from './facts';
import {
  aligning,
  atPlace,
  type Claim,
  coverageOf,
  expectedWorks,
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
export function lookNearby(claim: Claim, stated: Stated, looks: readonly Look[], parts: LookParts): Look[] {
  if (hasAllFacts(stated, looks)) return [];
  const { sources, textOf } = parts;
  const known = new Set(looks.map(({ passage }) => passage.id));
  const found = new Map<number, SourcePassage>();
  for (const { passageId, workId } of claim.around.passages)
    for (const passage of sources.neighboursOf({ id: passageId, inHandId: workId }, WITHIN))
      if (!known.has(passage.id) && textOf(passage).facts.length > 0) found.set(passage.id, passage);
  return lookAtPlaces(claim, stated, [...found.values()], looks, parts);
}

/** @param looks those that they are held beside */
function lookAtPlaces(
  { around }: Claim,
  stated: Stated,
  passages: readonly SourcePassage[],
  looks: readonly Look[],
  parts: LookParts,
): Look[] {
  const sentenceOf = aligning(stated, parts);
  return passages.map((passage) => {
    const beside = parts.sources.neighboursOf(passage, NEIGHBOURHOOD);
    const held = toLook(stated, [passage, ...beside].map(sentenceOf), parts.sources);
    return { ...held, ...placeAmong(held, looks), ...atPlace(held, around) };
  });
}

/** A passage that says as much of a claim beside its names is the one it comes from. */
const SAID_COVERAGE = 0.5;
const MOST_PASSAGES = 4;

/**
 * Passages that say what a claim says beside its names, of the works that it and the sentences around speak of: a name that none of them has
 * weighs so much that a claim is far from the very passage that has another there.
 */
export function lookBesideNames(claim: Claim, stated: Stated, looks: readonly Look[], parts: LookParts): Look[] {
  const works = expectedWorks(claim);
  const names = stated.text.names();
  const rest = stated.text.words.flatMap((_, index) => (stated.isName[index] ? [] : [index]));
  if (works.size === 0 || names.length === 0 || rest.length === 0) return [];
  if (looks.some(({ credits }) => coverageOf(credits, stated.weights, rest) >= SAID_COVERAGE)) return [];
  const options = { limit: MOST_PASSAGES, minScore: NEAREST_TO_SENTENCE.minScore, works };
  const known = new Set(looks.map(({ passage }) => passage.id));
  const found = parts.sources.find(withoutParts(stated.text.text, names), options);
  return lookAtPlaces(
    claim,
    stated,
    found.filter(({ id }) => !known.has(id)),
    looks,
    parts,
  );
}

function hasAllFacts({ text }: Stated, looks: readonly Look[]): boolean {
  const has = looks.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.text.facts));
  return text.facts.every((fact) => fact.isSlight || has.some((other) => compareFacts(fact, other) === 'agrees'));
}
