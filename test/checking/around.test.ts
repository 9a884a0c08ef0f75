import assert from 'node:assert/strict';
import { type NearestWork, nearestWork, worksAround } from '../../src/checking/around';
import type { SourcePassage } from '../../src/checking/sources';

function passage(inHandId: string, score: number): SourcePassage {
  return { id: 1, text: '', workId: inHandId, inHandId, wording: 'verbatim', paragraph: 0, score };
}

describe('the works around a statement', () => {
  it('takes the work of the best passage, the surer the less another work has of it', () => {
    const found = (...passages: SourcePassage[]) => nearestWork('a sentence', { find: () => passages });
    assert.equal(found(), undefined);
    assert.equal(found(passage('a', 0.9), passage('b', 0.2))?.workId, 'a');
    const [clear, close] = [
      found(passage('a', 0.9), passage('b', 0.2)),
      found(passage('a', 0.9), passage('a', 0.88), passage('b', 0.85)),
    ];
    assert.ok(clear!.weight > close!.weight);
    assert.equal(found(passage('a', 0.3)), undefined);
  });

  const nearest: readonly (NearestWork | undefined)[] = [
    { workId: 'a', weight: 0.5 },
    { workId: 'a', weight: 0.5 },
    { workId: 'b', weight: 0.9 },
    { workId: 'a', weight: 0.5 },
    undefined,
  ];

  it('leaves the statement itself out of what tells', () => {
    assert.deepEqual([...worksAround(2, nearest.length, (at) => nearest[at])], [['a', 1]]);
  });

  it('counts the nearer for more', () => {
    const shares = worksAround(3, nearest.length, (at) => nearest[at]);
    assert.ok(shares.get('b')! > shares.get('a')!);
  });

  it('knows nothing of a sentence alone', () => {
    assert.equal(worksAround(0, 1, () => assert.fail('of itself')).size, 0);
  });
});
