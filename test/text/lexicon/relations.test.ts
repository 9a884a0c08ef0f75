import assert from 'node:assert/strict';
import fc from 'fast-check';
import { relationOf, type WordRelation } from '../../../src/text/lexicon/relations';
import { stem } from '../../../src/text/stem';

/** Pairs `a/b` with a space between. */
function check(pairs: string, expected: WordRelation | undefined): void {
  for (const pair of pairs.trim().split(/\s+/)) {
    const [a = '', b = ''] = pair.split('/').map(stem);
    assert.equal(relationOf(a, b), expected, pair);
    assert.equal(relationOf(b, a), expected, `${pair}, the other way round`);
  }
}

describe('relationOf', () => {
  it('knows contraries', () => {
    check(
      'rose/fell increased/decreasing more/fewer first/last before/after accepted/rejects cheap/expensive',
      'antonym',
    );
    check('majority/minority exports/imports wins/lost always/never topdown/bottomup inside/outside', 'antonym');
    check('domestic/foreign strong/weak begins/ended includes/excluding lead/lags allowed/banned', 'antonym');
  });

  it('knows contraries made by a syllable before the word', () => {
    check('able/unable likely/unlikely possible/impossible legal/illegal visible/invisible', 'antonym');
    check('agree/disagree regulated/unregulated proliferation/nonproliferation', 'antonym');
    check('regular/irregular reversed/irreversible logical/illogical', 'antonym');
    check('it/unit valuable/invaluable form/reform famous/infamous press/impress', undefined);
  });

  it('knows contraries in the same degree', () => {
    check('cheaper/costlier larger/smaller biggest/smallest easier/harder richest/poorest', 'antonym');
    check('cheaper/expensive larger/small', undefined);
  });

  it('knows words that mean the same in what they are mostly used for', () => {
    check('buy/purchase firm/company roughly/about shows/demonstrated mainly/primarily', 'synonym');
    check('bank/depository firm/house minute/second', undefined);
  });

  it('takes forms of a word for the same', () => {
    check('robot/robots built/building', 'same');
  });

  it('knows nothing of other words', () => {
    check('haus/maison robot/river ab/ba', undefined);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => relationOf(a, b) === relationOf(b, a)));
  });
});
