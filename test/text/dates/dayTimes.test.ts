import assert from 'node:assert/strict';
import { compareDates } from '../../../src/text/dates/compareDates';
import { findDates } from '../../../src/text/dates/dates';
import { assertGrowsLinearly, repeated } from '../../growth';

/** The dates of a text, each in its place. */
function check(marked: string): void {
  const text = marked.replace(/[⟦⟧]/gu, '');
  let shown = text;
  for (const { start, end } of findDates(text).reverse())
    shown = `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`;
  assert.equal(shown, marked);
}

function compare(expected: string, stated: string, ...sources: readonly string[]): void {
  const only = (text: string) => {
    const found = findDates(text);
    assert.equal(found.length, 1, text);
    return found[0]!.date;
  };
  for (const source of sources)
    assert.equal(compareDates(only(stated), only(source)), expected, `${stated} | ${source}`);
}

describe('a day of the week or a time of day', () => {
  it('is found where it is no name or number of something else', () => {
    check('on a ⟦Tuesday⟧, last ⟦Friday⟧ and on ⟦Mondays⟧; on ⟦Tuesday⟧, ⟦5 May 2020⟧');
    check('Good Friday, Super Tuesday, the Sunday Times and Joe Friday');
    check('at ⟦5 am⟧, ⟦9:30 p.m.⟧ or ⟦6pm⟧, at ⟦17:00⟧, from ⟦9:00⟧ to ⟦10:30⟧, at ⟦six o’clock⟧');
    check('⟦0830 hours⟧, at ⟦1900 hours⟧; 1900 hours of work');
    check('⟦nine in the morning⟧, ⟦a quarter to nine⟧, ⟦half past three⟧, at ⟦noon⟧, by ⟦midnight⟧');
    check(
      'John 3:16, a 3:1 mix, 12:30:15, at 10, ten to five, I am 5, a noon meal, £5 a mile, 30 minutes past the hour',
    );
  });

  it('is borne out by the same, however it is written', () => {
    compare('agrees', 'at nine in the morning', 'at 9 am', 'at 9:00 a.m.', 'at 09:00', 'at nine o’clock');
    compare('agrees', 'at a quarter to nine', '8:45 pm', 'at 8:45', 'at 20:45');
    compare('agrees', 'half past three in the afternoon', '3:30 pm', 'at 15:30');
    compare('agrees', 'at noon', '12 pm', 'at 12:00');
    compare('agrees', 'on a Tuesday', 'Tuesday', 'on Tuesdays');
    compare('agrees', "by one o'clock", 'by 1:00 p.m.');
  });

  it('differs from another', () => {
    compare('differs', 'at 5 am', 'till 3 am', '5 pm', 'at 17:00');
    compare('differs', 'at a quarter to nine', '9:00 am', 'quarter past nine');
    compare('differs', 'at noon', 'at midnight');
    compare('differs', 'on a Tuesday', 'on Thursday');
  });

  it('is held against nothing else', () => {
    compare('incomparable', 'on a Tuesday', 'on 9 March 2026', 'in March', 'at 5 am');
    compare('incomparable', 'at 5 am', 'in 2026', 'on 5 May');
    compare('incomparable', 'before 5 am', 'at 5 am');
    assert.equal(
      compareDates(findDates('on Tuesday', { year: 2026 })[0]!.date, findDates('Tuesday')[0]!.date),
      'agrees',
    );
  });

  it('is read in time in proportion to the text', () => {
    for (const part of ['at 9', 'Monday ', 'half past ', 'a quarter to ', "9 o'", '9:'])
      assertGrowsLinearly((size) => findDates(repeated(part, size)), 200_000, part);
  });
});
