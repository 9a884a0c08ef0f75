import assert from 'node:assert/strict';
import { aroundOf, type NearestPassage, nearestPassage, nearnessTo } from '../../src/checking/around';
import type { SourcePassage } from '../../src/checking/sources';

function passage(inHandId: string, score: number): SourcePassage {
  return { id: 1, text: '', workId: inHandId, inHandId, wording: 'verbatim', paragraph: 0, score };
}

describe('what is said around a statement', () => {
  it('takes the work of the best passage, the surer the less another work has of it', () => {
    const found = (...passages: SourcePassage[]) => nearestPassage('a sentence', { find: () => passages });
    assert.equal(found(), undefined);
    assert.equal(found(passage('a', 0.9), passage('b', 0.2))?.workId, 'a');
    const [clear, close] = [
      found(passage('a', 0.9), passage('b', 0.2)),
      found(passage('a', 0.9), passage('a', 0.88), passage('b', 0.85)),
    ];
    assert.ok(clear!.weight > close!.weight);
    assert.equal(found(passage('a', 0.3)), undefined);
  });

  const nearest: readonly (NearestPassage | undefined)[] = [
    { workId: 'a', passageId: 20, weight: 0.5 },
    { workId: 'a', passageId: 24, weight: 0.5 },
    { workId: 'b', passageId: 90, weight: 0.9 },
    { workId: 'a', passageId: 30, weight: 0.5 },
    undefined,
  ];

  it('leaves the statement itself out of what tells', () => {
    const { works, passages } = aroundOf(2, nearest.length, (at) => nearest[at]);
    assert.deepEqual([...works], [['a', 1]]);
    assert.deepEqual(
      passages.map(({ passageId, distance }) => [passageId, distance]),
      [
        [20, 2],
        [24, 1],
        [30, 1],
      ],
    );
  });

  it('counts the nearer for more', () => {
    const { works: shares } = aroundOf(3, nearest.length, (at) => nearest[at]);
    assert.ok(shares.get('b')! > shares.get('a')!);
  });

  it('knows nothing of a sentence alone', () => {
    const around = aroundOf(0, 1, () => assert.fail('of itself'));
    assert.equal(around.works.size, 0);
    assert.equal(nearnessTo(around, { id: 1 }), 0);
  });

  it('has a passage the nearer, the nearer it stands to theirs', () => {
    const around = aroundOf(2, nearest.length, (at) => nearest[at]);
    const [amid, beside, far] = [26, 36, 300].map((id) => nearnessTo(around, { id }));
    assert.ok(amid! > beside! && beside! > far!);
    assert.ok(amid! <= 1);
    assert.equal(far, 0);
  });
});
