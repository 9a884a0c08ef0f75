import assert from 'node:assert/strict';
import { findQuantities } from '../../../src/text/quantities/quantities';
import { assertGrowsLinearly, repeated } from '../../growth';

/** What is found, as `⟦words⟧` in the text, with the number in base form. */
function check(marked: string, ...values: readonly number[]): void {
  const text = marked.replace(/[⟦⟧]/gu, '');
  const found = findQuantities(text);
  let shown = text;
  for (const { value } of [...found].reverse())
    shown = `${shown.slice(0, value.start)}⟦${shown.slice(value.start, value.end)}⟧${shown.slice(value.end)}`;
  assert.equal(shown, marked);
  assert.deepEqual(
    found.map(({ quantity }) => quantity.value ?? quantity.maxValue ?? quantity.minValue),
    values,
    marked,
  );
}

const [HOUR, DAY, WEEK, YEAR] = [3600, 86400, 604800, 31557600];

describe('a figure that is no plain number', () => {
  it('is a span of one that the article tells', () => {
    check('It took ⟦an hour⟧ and was ⟦a mile⟧ long.', HOUR, 1609.344);
    check('the ⟦minute⟧-long clip, a ⟦day⟧-long walk', 60, DAY);
    check('⟦a week’s⟧ leave after ⟦a year⟧, more than ⟦a year⟧', WEEK, YEAR, YEAR);
    check('⟦an hour and a half⟧, ⟦a week or two⟧, ⟦a day⟧ or so', 1.5 * HOUR, 2 * WEEK, DAY);
    check('⟦half an hour’s⟧ walk and ⟦two hours⟧’ sail', HOUR / 2, 2 * HOUR);
    check('the ⟦10- to 12-hour⟧ shifts', 12 * HOUR);
  });

  it('is a decade that is past or to come', () => {
    check('over the past ⟦decade⟧, in the next ⟦decade⟧', 10 * YEAR, 10 * YEAR);
    check('the last decade of the century, that decade');
  });

  it('is a second where it is one of each day', () => {
    check('off by ⟦a second⟧ a day, ⟦a second⟧ per day', 1, 1);
  });

  it('is a score of people or things', () => {
    check('with ⟦a score⟧ of his followers and ⟦a score⟧ of old ships', 20, 20);
    check('wrote a score of great charm');
  });

  it('is half a million, however it is said', () => {
    check('⟦half a million⟧, a ⟦half million⟧ and a ⟦half-million⟧ users', 5e5, 5e5, 5e5);
  });

  it('is the age at which an office is left', () => {
    check('She left office at ⟦seventy-four⟧, and he resigned at ⟦61⟧.', 74 * YEAR, 61 * YEAR);
    check('The office opened at ⟦30⟧ places.', 30);
  });

  it('is no span where the unit is of something else', () => {
    for (const text of [
      'a day job',
      'for a second time',
      'twice-a-day',
      'once in a while',
      'the day after',
      'a foot bath',
    ])
      check(text.replace('twice', '⟦twice⟧'), ...(text.startsWith('twice') ? [2] : []));
    check('⟦half an hour⟧, the ⟦5-minute⟧-long clip', HOUR / 2, 300);
  });

  it('is a number with a part', () => {
    check('⟦4 1/2⟧ million nets'.replace('⟧ million', ' million⟧'), 4.5e6);
    check('⟦4½ million⟧ and ⟦four and a half million⟧ nets', 4.5e6, 4.5e6);
    check('⟦3-1/2 hours⟧, ⟦two and a quarter hours⟧, ⟦three and three-quarters hours⟧', 12600, 8100, 13500);
    check('⟦five⟧ of us and ⟦a quarter⟧ of them', 5, 0.25);
    check('by 9 1/2/2020'.replace('9', '⟦9⟧'), 9);
  });

  it('keeps its number where letters are joined to it', () => {
    check('⟦1000GWe⟧, ⟦100 GWe⟧, ⟦5kg⟧, ⟦3.2GHz⟧, ⟦45MWh⟧', 1e12, 1e11, 5000, 3.2e9, 1.62e11);
    check('a ⟦30⟧kVA set, a ⟦64⟧bit chip', 30, 64);
    check('the 5G band, a 1080p film, the 737s, 23andMe, at 5pm, the 20ers');
  });

  it('is one where only one is meant', () => {
    check('only ⟦one⟧ port, just ⟦one⟧ port, ⟦a single⟧ port', 1, 1, 1);
    check('only one of them, the one who left, no one, not a single port, a single-deck boat, one day');
  });

  it('is no place in a list', () => {
    check('the top ten, the top 100 songs, 30 Under 30, a Fortune 500 firm, Section 12, Flight 610, Covid-19');
    check('the top ⟦10%⟧ of them', 0.1);
    check('It came ⟦fourth⟧, ⟦second⟧ only to Halden.', 4, 2);
    check('The Second World War, World War II');
  });

  it('is read in time in proportion to the text', () => {
    for (const part of ['a week or two ', '4 1/2 ', 'annual a of ', 'twelve times ', '9 or ', 'and a half '])
      assertGrowsLinearly((length) => findQuantities(repeated(part, length)), 200_000, part);
  });
});
