import assert from 'node:assert/strict';
import { keyByPattern } from '../../../src/citing/citekeys/keyPattern';
import type { ItemFields } from '../../../src/model/item';

const QUAY: ItemFields = {
  title: 'On the Tides and Towns of Veldmoor: A Study',
  author: [{ family: 'de la Müller-Ørsted', given: 'Zoë' }, { literal: 'The Harbour Board' }],
  issued: { 'date-parts': [[2021, 3]] },
};
const keyOf = (pattern: string, fields: ItemFields, taken: readonly string[] = []) =>
  keyByPattern(pattern, fields, (key) => taken.includes(key));

describe('A key by a pattern', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['[auth:lower][year]', 'delamullerorsted2021'],
    ['[auth]_[shortyear]', 'DeLaMullerorsted_21'],
    ['[authors:upper:4]:[year]', 'DELA:2021'],
    ['[veryshorttitle:lower]-[year]', 'tides-2021'],
    ['[shorttitle:abbr][year]', 'TTV2021'],
    ['[year][nonsense]', '2021'],
    ['{ } "', 'delamullerorsted2021'],
  ];
  for (const [pattern, expected] of cases) {
    it(`${pattern} is ${expected}`, () => {
      const key = keyOf(pattern, QUAY);
      assert.equal(key.toLowerCase(), expected.toLowerCase());
    });
  }

  it('gets a letter where it is taken', () => {
    assert.equal(keyOf('[year]', QUAY, ['2021']), '2021a');
    assert.equal(keyOf('[year]', QUAY, ['2021', '2021a', '2021b']), '2021c');
    assert.equal(keyOf('[veryshorttitle]', QUAY, ['Tides']), 'Tides-a');
  });

  it('is there for a record that says little', () => {
    assert.equal(keyOf('[auth:lower][year]', {}), 'nd');
    assert.equal(keyOf('[auth:lower][year]', { title: 'The 潮' }), 'nd');
    assert.equal(keyOf('[auth:lower][year]', { title: 'Of Bells' }), 'bellsnd');
  });
});
