import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align, sharesRoot, wordsOf } from '../../../src/checking/claim/alignment';

/** The words of the passage that stand for those of the statement. */
function paired(statement: string, passage: string): string[] {
  const [one, other] = [wordsOf(statement), wordsOf(passage)];
  const { pairs } = align(one, other, (a, b) => (sharesRoot(a, b) ? 0.7 : 0));
  return pairs.map((pair) => `${one[pair.statement]!.form}=${other[pair.passage]!.form}`);
}

describe('alignment of a statement with a passage', () => {
  it('pairs the same words in any form', () => {
    assert.deepEqual(paired('The city counted its robots', 'Robots are counted by the cities'), [
      'city=cities',
      'counted=counted',
      'robots=robots',
    ]);
  });

  it('pairs a repeated word with the place that is next to the words before', () => {
    const [one, other] = [wordsOf('the ship left the harbour'), wordsOf('harbour walls; the ship left the harbour')];
    const { pairs } = align(one, other);
    assert.equal(other[pairs.at(-1)!.passage]!.start, 'harbour walls; the ship left the '.length);
  });

  it('takes a part of a compound for the compound', () => {
    assert.deepEqual(paired('data-centre', 'data centre'), ['data=data', 'centre=centre']);
    assert.deepEqual(paired('62.4%', '62.4 percent'), ['62.4%=62.4%']);
  });

  it('pairs alike words after the same ones', () => {
    assert.deepEqual(paired('an innovator', 'they innovate'), ['innovator=innovate']);
    assert.deepEqual(paired('Chile', 'China'), []);
  });

  it('pairs no word twice, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const { pairs } = align(wordsOf(a + b), wordsOf(b + a));
        assert.equal(new Set(pairs.map(({ statement }) => statement)).size, pairs.length);
        assert.equal(new Set(pairs.map(({ passage }) => passage)).size, pairs.length);
      }),
    );
  });
});
