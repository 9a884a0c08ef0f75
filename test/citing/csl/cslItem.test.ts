import assert from 'node:assert/strict';
import { toCslItem, withShortTitle } from '../../../src/citing/csl/cslItem';
import type { ItemFields } from '../../../src/model/item';

describe('a record on its way to the processor', () => {
  const cases: readonly (readonly [string, object, object])[] = [
    ['numbers', { volume: 3, page: 12 }, { volume: '3', page: '12' }],
    [
      'markup in titles and names',
      { title: 'On <i>Emma</i>', author: [{ literal: 'H<sub>2</sub>O &amp; Co' }] },
      { title: 'On <i>Emma</i>', author: [{ literal: 'H<sub>2</sub>O & Co' }] },
    ],
    ['spaces that do not break', { title: 'The 1600\u00a0eruption' }, { title: 'The 1600\u00a0eruption' }],
    [
      'names in full',
      { author: [{ family: 'Doe', given: 'Jo', suffix: 'Jr.', 'comma-suffix': true, 'dropping-particle': 'de' }] },
      { author: [{ family: 'Doe', given: 'Jo', suffix: 'Jr.', 'dropping-particle': 'de', 'comma-suffix': true }] },
    ],
    [
      'ranges of dates that are open',
      { issued: { 'date-parts': [[1987], [0]] } },
      { issued: { 'date-parts': [[1987], [0]] } },
    ],
    ['fields with low lines', { archive_location: 'MSS 191' }, { archive_location: 'MSS 191' }],
    ['notes with their lines', { note: 'original-date: 1867\nof  use' }, { note: 'original-date: 1867\nof use' }],
    ['abstracts', { abstract: 'Tides.' }, { abstract: 'Tides.' }],
  ];
  for (const [what, fields, expected] of cases) {
    it(`keeps ${what}`, () => {
      assert.deepEqual(toCslItem(fields as ItemFields), { ...expected, type: 'document' });
    });
  }

  it('keeps the last of very many names', () => {
    const author = Array.from({ length: 5000 }, (_, n) => ({ family: `Name${n}` }));
    const kept = toCslItem({ author }).author ?? [];
    assert.equal(kept.length, 100);
    assert.equal(kept.at(-1)?.family, 'Name4999');
  });

  it('has a short title only where it is asked for', () => {
    const item = toCslItem({ title: 'Tides: A survey' });
    assert.equal(item['title-short'], undefined);
    assert.equal(withShortTitle(item)['title-short'], 'Tides');
  });
});
