import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align, type Likeness, sharesRoot, wordsOf } from '../../../src/checking/claim/alignment';
import { findPolarityDifference } from '../../../src/checking/polarity/polarity';
import { relationOf } from '../../../src/text/lexicon/relations';
import { REWORDINGS, TWINS } from './polarityTwins';

const likeness: Likeness = (a, b) => (sharesRoot(a, b) ? 0.8 : relationOf(a.term, b.term) === 'synonym' ? 0.9 : 0);

/** The words that differ, as `statement ~ passage`; undefined where nothing does. */
function difference(statement: string, passage: string): string | undefined {
  const alignment = align(wordsOf(statement), wordsOf(passage), likeness);
  const found = findPolarityDifference(statement, passage, alignment);
  if (!found) return undefined;
  const { statement: here, passage: there } = found;
  return `${statement.slice(here.start, here.end)} ~ ${passage.slice(there.start, there.end)}`;
}

function linesOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()));
}

describe('findPolarityDifference', () => {
  for (const [passage = '', truth = '', falsehood = '', expected] of linesOf(TWINS)) {
    it(`is silent: ${truth}`, () => assert.equal(difference(truth, passage), undefined));
    it(`speaks: ${falsehood}`, () => assert.equal(difference(falsehood, passage), expected));
    it(`speaks of the reverse: ${passage}`, () => assert.notEqual(difference(passage, falsehood), undefined));
  }

  for (const [passage = '', truth = ''] of linesOf(REWORDINGS)) {
    it(`takes for the same: ${truth}`, () => assert.equal(difference(truth, passage), undefined));
    it(`takes for the same, the other way round: ${passage}`, () =>
      assert.equal(difference(passage, truth), undefined));
  }

  it('says nothing of texts about different things', () => {
    assert.equal(difference('The dam did not burst.', 'Robots pick apples in the orchard.'), undefined);
    assert.equal(difference('', 'The dam did not burst.'), undefined);
  });

  it('never throws, and marks places within both texts', () => {
    const words = linesOf(TWINS).flat().join(' ').split(' ');
    const text = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [statement, passage] = [a.join(' '), b.join(' ')];
        const alignment = align(wordsOf(statement), wordsOf(passage), likeness);
        const found = findPolarityDifference(statement, passage, alignment);
        if (!found) return;
        assert.ok(found.statement.start < found.statement.end && found.statement.end <= statement.length);
        assert.ok(found.passage.start < found.passage.end && found.passage.end <= passage.length);
      }),
    );
  });

  it('leaves texts alone that are no sentences, however long', () => {
    const long = 'not no never cannot '.repeat(50_000);
    const alignment = { statement: [], passage: [], pairs: [], pairOf: [] };
    assert.equal(findPolarityDifference(long, long, alignment), undefined);
  });
});
