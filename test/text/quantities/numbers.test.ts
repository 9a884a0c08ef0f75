import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numeralAt, stepsOf } from '../../../src/text/quantities/numbers';
import { readNumber } from '../../../src/text/quantities/numberWords';
import { proseTokens } from '../../../src/text/quantities/proseTokens';

function checkNumeral(text: string, expected: number, end = text.length): void {
  const numeral = numeralAt(text, 0);
  assert.deepEqual([numeral?.value, numeral?.end], [expected, end], text);
}

function checkWords(text: string, expected: number | undefined): void {
  assert.equal(readNumber(proseTokens(text), 0)?.value, expected, text);
}

describe('numeralAt', () => {
  it('knows the ways to group thousands', () => {
    for (const text of ['4091', '4,091', '4 091', '4\u00a0091', '4\u2009091', '4’091', '４，０９１', '٤٠٩١'])
      checkNumeral(text, 4091);
    checkNumeral('1.234.567,5', 1234567.5);
    checkNumeral('12,34,567', 1234567);
  });

  it('reads decimals and vulgar fractions', () => {
    checkNumeral('62.4', 62.4);
    checkNumeral('3,5', 3.5);
    checkNumeral('4½', 4.5);
    checkNumeral('¾', 0.75);
  });

  it('has no value for what has no one reading', () => {
    for (const text of ['1.2.3', '1,2,3', '12.34,56.7', '9'.repeat(30)]) checkNumeral(text, Number.NaN);
  });

  it('stops before a space that parts two numbers, and before a full stop', () => {
    checkNumeral('2026 300', 2026, 4);
    checkNumeral('7 30', 7, 1);
    checkNumeral('12. ', 12, 2);
  });
});

describe('stepsOf', () => {
  it('takes zeros at the end for rounding, but for a second digit', () => {
    assert.deepEqual(
      [4091, 4100, 4000, 40, 45, 1500].map((number) => stepsOf(number).step),
      [1, 100, 100, 1, 1, 100],
    );
  });

  it('takes all of them, and fives, where a number is approximate', () => {
    assert.deepEqual(
      [4091, 4100, 4000, 40, 45, 1500].map((number) => stepsOf(number).coarseStep),
      [1, 100, 1000, 10, 5, 500],
    );
  });
});

describe('readNumber', () => {
  it('reads number words', () => {
    checkWords('twenty-five', 25);
    checkWords('two hundred and six', 206);
    checkWords('three hundred thousand and twelve', 300_012);
    checkWords('two and a half million', 2_500_000);
    checkWords('half a million', 500_000);
    checkWords('a hundred', 100);
    checkWords('a harbour', undefined);
  });

  it('reads scales in words and in letters', () => {
    checkWords('8.4 billion', 8.4e9);
    checkWords('8.4bn', 8.4e9);
    checkWords('40k', 40_000);
    checkWords('3 lakh', 300_000);
  });

  it('ends before a number of its own', () => {
    checkWords('two hundred and three hundred', 200);
    checkWords('nineteen ninety', undefined);
    checkWords('a thousand and one nights', 1000);
    checkWords('two million and one of them', 2_000_000);
    checkWords('two million and one', 2_000_001);
  });

  it('reads what it would print', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => {
        assert.equal(readNumber(proseTokens(inWords(number)), 0)?.value, number, inWords(number));
      }),
    );
  });
});

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(number: number): string {
  for (const [scale, name] of [
    [1e6, 'million'],
    [1e3, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (number < scale) continue;
    const rest = number % scale;
    const head = `${inWords(Math.floor(number / scale))} ${name}`;
    return rest === 0 ? head : `${head} ${rest < 100 ? 'and ' : ''}${inWords(rest)}`;
  }
  if (number < 20) return SMALL[number]!;
  const ten = TENS[Math.floor(number / 10) - 2]!;
  return number % 10 === 0 ? ten : `${ten}-${SMALL[number % 10]}`;
}
