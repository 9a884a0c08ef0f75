import assert from 'node:assert/strict';
import { areAlike, atPlace, meet, placesOf } from '../../../src/checking/citation/citedPlaces';

describe('cited places', () => {
  const same: readonly (readonly [string, string])[] = [
    ['18', '18'],
    ['33–35', '34'],
    ['33-35', '35'],
    ['133–35', '134'],
    ['1187–92', '1190'],
    ['33f.', '34'],
    ['33ff.', '40'],
    ['12, 18', '18'],
    ['12 and 18', '18'],
    ['iv–vi', 'v'],
    ['XIV', 'xiv'],
    ['A12', 'a12'],
    ['A12–A14', 'A13'],
    ['12a', '12'],
    ['18--19', '19'],
  ];
  for (const [cited, page] of same)
    it(`${cited} has ${page}`, () => assert.ok(meet(placesOf(cited)!, placesOf(page)!)));

  for (const [cited, page] of [
    ['18', '19'],
    ['133–35', '35'],
    ['33f.', '35'],
    ['iv', '4'],
    ['A12', '12'],
    ['12, 18', '15'],
  ] as const)
    it(`${cited} does not have ${page}`, () => assert.ok(!meet(placesOf(cited)!, placesOf(page)!)));

  it('are counted apart in front matter and appendices', () => {
    assert.ok(!areAlike(placesOf('iv')!, placesOf('4')!));
    assert.ok(!areAlike(placesOf('A4')!, placesOf('4')!));
    assert.ok(areAlike(placesOf('iv')!, placesOf('ix')!));
  });

  it('are no words', () => {
    for (const text of ['', 'passim', 'On method', '18 to 20', '35–33', 'iv–7', '1'.repeat(400)])
      assert.equal(placesOf(text), undefined, text);
  });

  it('are named as they are printed', () => {
    assert.equal(atPlace({ label: 'page', locator: '18' }), 'on p. 18');
    assert.equal(atPlace({ label: 'page', locator: '18-19' }), 'on pp. 18–19');
    assert.equal(atPlace({ label: 'chapter', locator: '2' }), 'in chap. 2');
  });
});
