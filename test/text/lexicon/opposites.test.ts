import assert from 'node:assert/strict';
import fc from 'fast-check';
import { areAtSamePole, areOpposed } from '../../../src/text/lexicon/opposites';
import { stem } from '../../../src/text/stem';

/** Pairs `a/b` with a space between. */
function check(pairs: string, expected: boolean): void {
  for (const pair of pairs.trim().split(/\s+/)) {
    const [a = '', b = ''] = pair.split('/').map(stem);
    assert.equal(areOpposed(a, b), expected, pair);
    assert.equal(areOpposed(b, a), expected, `${pair}, the other way round`);
  }
}

describe('areAtSamePole', () => {
  it('takes words for alike that come to the same and never to the contrary', () => {
    const areAlike = (pair: string) => areAtSamePole(...(pair.split('/').map(stem) as [string, string]));
    for (const pair of ['accept/endorse', 'fund/pay', 'refused/rejection']) assert.equal(areAlike(pair), true, pair);
    for (const pair of ['accept/refuse', 'accept/harbour', 'harbour/orchard'])
      assert.equal(areAlike(pair), false, pair);
  });
});

describe('areOpposed', () => {
  it('sets any word of one pole against any of the other', () => {
    check('welcomed/spurned granted/withholding perished/rescued retained/sold', true);
    check('implemented/shelved prosecuted/exempted delighted/dismayed alone/accompanied', true);
    check('heeded/disregarded omitted/included punctual/delayed orderly/turmoil', true);
  });

  it('goes through the fields that are written about', () => {
    check('affirmed/reversed besieged/relieved crowned/deposed qualified/eliminated', true);
    check('stimulates/inhibits remission/relapse thaw/freeze premiere/finale encrypted/plaintext', true);
    check('ordained/defrocked bequeathed/disinherited outbound/homeward integrated/segregated', true);
  });

  it('knows manners by the words that they are made of', () => {
    check('secretly/publicly reluctantly/eager peacefully/violent', true);
  });

  it('takes what is told by a contrary for opposed to the other', () => {
    check('lengthy/short commonplace/extraordinary', true);
  });

  it('sets no word against itself or against what says the same', () => {
    check('welcomed/embraced granted/awarded perished/drowned sold/discarded', false);
    check('harbour/orchard granted/red', false);
  });

  it('is the same from both sides', () => {
    const word = fc.constantFrom(...'keep lose win free bind open close rich poor late soon deny grant'.split(' '));
    fc.assert(fc.property(word, word, (a, b) => areOpposed(stem(a), stem(b)) === areOpposed(stem(b), stem(a))));
  });
});
