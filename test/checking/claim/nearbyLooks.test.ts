import assert from 'node:assert/strict';
import { type Around, NOTHING_AROUND } from '../../../src/checking/around';
import { toClaimText } from '../../../src/checking/claim/claimText';
import { lookAround, toStated } from '../../../src/checking/claim/looks';
import { lookNearby } from '../../../src/checking/claim/nearbyLooks';
import { fakeSources } from '../fakeSources';

const CHAPTER = [
  'The pilot went on board at the mole.',
  'Nobody had slept.',
  'The whole crossing took nearly 4 h and a broken mast.',
  'On the far shore they were fed.',
];
const FAR_OFF = Array.from({ length: 8 }, () => 'Sheep graze on the dyke.');

/** The passages that a claim is held against for its figures, where the sentence before it is nearest to the first of a chapter. */
function nearby(text: string, around?: Around): string[] {
  const paragraphs = [...CHAPTER, ...FAR_OFF, 'A sack weighs 3 pounds.'].map((sentence) => [sentence]);
  const sources = fakeSources([{ id: 'isle', paragraphs }]);
  const [first] = sources.find(CHAPTER[0]!, { limit: 1, minScore: 0 });
  const besideIt = { works: new Map([['isle', 1]]), passages: [{ passageId: first!.id, workId: 'isle', distance: 1 }] };
  const claim = { text, hidden: [], works: new Set<string>(), around: around ?? besideIt };
  const parts = { sources, textOf: (passage: { readonly text: string }) => toClaimText(passage.text) };
  const stated = toStated(claim, sources);
  return lookNearby(claim, stated, lookAround(claim, stated, parts), parts).map(({ passage }) => passage.text);
}

describe('passages about the place that the sentences around speak of', () => {
  it('are those that have figures, whatever their words', () =>
    assert.deepEqual(nearby('It lasted two hours.'), [CHAPTER[2]]));

  it('are not asked for where a claim has no figure, or what is found by its words has it', () => {
    assert.deepEqual(nearby('It went on for long.'), []);
    assert.deepEqual(nearby('The crossing took 4 hours.'), []);
  });

  it('are none where nothing is around', () => assert.deepEqual(nearby('It lasted two hours.', NOTHING_AROUND), []));
});
