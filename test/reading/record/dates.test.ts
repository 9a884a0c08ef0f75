import assert from 'node:assert/strict';
import { parseCslDate } from '../../../src/reading/record/dates';

function check(text: string, ...expected: number[][]) {
  assert.deepEqual(parseCslDate(text), expected.length ? { 'date-parts': expected } : undefined, text);
}

describe('parseCslDate', () => {
  it('reads the orders in which dates are printed', () => {
    check('March 9, 2026', [2026, 3, 9]);
    check('2026, March 9', [2026, 3, 9]);
    check('9 March 2026', [2026, 3, 9]);
    check('9th of March, 2026', [2026, 3, 9]);
    check('Mar. 9, 2026', [2026, 3, 9]);
    check('Sept 2024', [2024, 9]);
    check('(April 2026)', [2026, 4]);
    check('2024', [2024]);
    check('© 2024', [2024]);
  });

  it('reads the forms of machines', () => {
    check('2026-05-14T13:46:43', [2026, 5, 14]);
    check('2026-05-14T13:46:43.123+00:00', [2026, 5, 14]);
    check('2026-05-14 13:46', [2026, 5, 14]);
    check('2026-05', [2026, 5]);
    check('2026/05/14', [2026, 5, 14]);
    check('20260514', [2026, 5, 14]);
    check('Mon, 09 Mar 2026 10:00:00 GMT', [2026, 3, 9]);
    check('2020-01/2020-03', [2020, 1], [2020, 3]);
  });

  it('leaves out what stands around a date', () => {
    check('Published on March 9, 2026 at 10:15 a.m. EST', [2026, 3, 9]);
    check('Monday, March 9, 2026', [2026, 3, 9]);
    check('Updated: 9 Mar 2026 | ');
  });

  it('reads other languages', () => {
    check('9. März 2026', [2026, 3, 9]);
    check('9 de marzo de 2026', [2026, 3, 9]);
    check('1er août 2024', [2024, 8, 1]);
    check('9 марта 2026', [2026, 3, 9]);
    check('2026年3月9日', [2026, 3, 9]);
  });

  it('reads ranges, each side with what the other says', () => {
    check('2019–2021', [2019], [2021]);
    check('March–April 2026', [2026, 3], [2026, 4]);
    check('9–11 March 2026', [2026, 3, 9], [2026, 3, 11]);
    check('March 30 – April 2, 2026', [2026, 3, 30], [2026, 4, 2]);
    check('December 2025 – January 2026', [2025, 12], [2026, 1]);
  });

  it('keeps seasons and doubt', () => {
    assert.deepEqual(parseCslDate('Spring 2024'), { 'date-parts': [[2024]], season: 1 });
    assert.deepEqual(parseCslDate('c. 1900'), { 'date-parts': [[1900]], circa: true });
    assert.deepEqual(parseCslDate('1900?'), { 'date-parts': [[1900]], circa: true });
  });

  it('never makes up a day', () => {
    check('05/06/2026', [2026]);
    check('14/05/2026', [2026, 5, 14]);
    check('05/14/2026', [2026, 5, 14]);
    for (const text of [
      'n.d.',
      'next Tuesday',
      'yesterday',
      'March',
      '9 March',
      '31 February 2024',
      '4091',
      '',
      'in press',
    ]) {
      check(text);
    }
    check('13 times cheaper in 2024');
  });
});
