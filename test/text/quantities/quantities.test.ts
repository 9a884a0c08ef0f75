import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FoundQuantity } from '../../../src/model/quantity';
import { compareQuantities } from '../../../src/text/quantities/compareQuantities';
import { findQuantities } from '../../../src/text/quantities/quantities';
import { assertGrowsLinearly, repeated } from '../../growth';

/** Each quantity as `⟦words⟧ kind number unit` after the text it stands in. */
function check(text: string, ...expected: readonly string[]): void {
  assert.deepEqual(
    findQuantities(text).map((found) => show(text, found)),
    expected,
    text,
  );
}

function checkNone(...texts: readonly string[]): void {
  for (const text of texts) check(text);
}

function show(text: string, { quantity, value: { start, end } }: FoundQuantity): string {
  const { kind, value, minValue, maxValue, isBoundExcluded, approximate, unitCode, per } = quantity;
  const sign = isBoundExcluded ? '' : '=';
  const numbers = [
    ...(approximate ? ['~'] : []),
    ...(value === undefined ? [] : [`${value}`]),
    ...(minValue === undefined ? [] : [`>${sign}${minValue}`]),
    ...(maxValue === undefined ? [] : [`<${sign}${maxValue}`]),
  ];
  return [text.slice(start, end), kind, ...numbers, unitCode, per && `/${per}`]
    .filter((part) => part !== undefined)
    .join(' ');
}

describe('findQuantities', () => {
  it('tells a count from a year and from a part of a name', () => {
    check('In the guide, 1751 robots came.', '1751 count 1751');
    check('Halden’s 4091 patent filings cover it.', '4091 count 4091');
    checkNone('On March 9, 2026 robots came.', 'Halden 737 jets landed.');
    check(
      'We taught 1757 keen pupils, 1709 schoolchildren and 1901 men.',
      '1757 count 1757',
      '1709 count 1709',
      '1901 count 1901',
    );
    checkNone(
      'The outlook for 2023 reflects it.',
      'All told, 2017 seems set.',
      'on 5 and 6 October',
      'Op. 46',
      'at 0830 hours',
      'the class of ’92',
    );
  });

  it('reads numbers as digits and as words', () => {
    check('They trained 4,091 cooks and forty-two waiters.', '4,091 count 4091', 'forty-two count 42');
    check('The hundred and twenty-five masons struck.', 'hundred and twenty-five count 125');
    check('Some hundred and ten masons struck.', 'hundred and ten count ~ 110');
    checkNone('The hundred masons struck.', 'By the hundred and more they came.');
    check(
      'one hundred and five thousand three hundred boats',
      'one hundred and five thousand three hundred count 105300',
    );
    check('half a million nets, a dozen hooks', 'half a million count 500000', 'a dozen count 12');
    check('a quarter of a million nets', 'a quarter of a million count 250000');
    check('worth half of a billion dollars', 'half of a billion dollars money 500000000 USD');
    check('for a quarter of a century', 'a quarter of a century measure 788940000 s');
    check(
      'half of a million nets, a third of a net',
      'half of a million count 500000',
      'a third fraction 0.333333333333333',
    );
    check('两百 ４０９１台', '４０９１ count 4091');
    check('3 m boats, 5m people', '3 m count 3000000', '5m count 5000000');
  });

  it('reads ordinals of two words, and lists with slashes', () => {
    check('on her thirty-fifth flight, the ninety-ninth', 'thirty-fifth ordinal 35');
    check('26 atolls/187 isles, v2/187', '26 count 26', '187 count 187');
  });

  it('keeps what a count is of', () => {
    const countedOf = (text: string) => findQuantities(text)[0]?.quantity.counted?.join(' ');
    assert.equal(countedOf('4,091 public harbour funds were closed'), 'public harbor fund');
    assert.equal(countedOf('62% of the older farmers agreed'), 'older farmer');
    assert.equal(countedOf('a 7-billion-parameter model'), 'paramet model');
    assert.equal(countedOf('It was 12.'), undefined);
  });

  it('counts no more than what is counted', () => {
    check('At the age of seventy a nest of seven stones was found.', 'seventy measure 2209032000 s', 'seven count 7');
    check('For pit B 10.9 points, for pit C 13.4 points', '10.9 count 10.9', '13.4 count 13.4');
    check('thirteen stone steps, and thirteen stone', 'thirteen count 13', 'thirteen stone measure 82553.81134 g');
    check('100 metres and 200 yards', '100 metres measure 100 m', '200 yards measure 182.88 m');
    check('died at 45 Main Road, at 45 Main Road', '45 count 45', '45 count 45');
    check(
      'six-and-a-half years, six-and-a-half-year',
      'six-and-a-half years measure 205124400 s',
      'six-and-a-half-year measure 205124400 s',
    );
    check('the third of nine children', 'third ordinal 3', 'nine count 9');
  });

  it('reads scores only where sides are spoken of', () => {
    check('It passed on a 5-4 vote.', '5-4 score 5');
    check('It passed by 51 votes to 49.', '51 votes to 49 score 51');
    check('The union won three to one.', 'three to one score 3');
    check('won 3–2', '3–2 score 3');
    checkNone('Section 5-4 says so.', 'in 10-4 code');
    check('They won 2 to 3 games.', '2 to 3 count >=2 <=3');
    check('won between 5 and 10 seats', '5 and 10 count >=5 <=10');
  });

  it('reads shares, points and multiples', () => {
    check(
      '62.4% of them, 3 per cent, nine percent',
      '62.4% percent 0.624',
      '3 per cent percent 0.03',
      'nine percent percent 0.09',
    );
    check(
      'by 1.5 percentage points or 150 basis points',
      '1.5 percentage points percentagePoint 0.015',
      '150 basis points percentagePoint 0.015',
    );
    check(
      'a quarter of them, three-fifths, one in eight',
      'a quarter fraction 0.25',
      'three-fifths fraction 0.6',
      'one in eight fraction 0.125',
    );
    check('One house in twenty was empty.', 'One house in twenty fraction 0.05');
    check('nineteen clerks or porters in twenty', 'nineteen clerks or porters in twenty fraction 0.95');
    check('seven in every thousand', 'seven in every thousand fraction 0.007');
    check('One house in two villages burnt.', 'two count 2');
    check(
      '1 tenth of 1 per cent, one tenth of a mile',
      '1 tenth of 1 per cent percent 0.001',
      'one tenth of a mile measure 160.9344 m',
    );
    check('half the crew; half of it', 'half fraction 0.5', 'half fraction 0.5');
    check('13 times, doubled, fivefold, 3x', '13 times ratio 13', 'doubled ratio 2', 'fivefold ratio 5', '3x ratio 3');
    check('the 12th largest, the third-largest', '12th ordinal 12', 'third ordinal 3');
    check('on the 34th floor, near 34th Street, in third grade', '34th ordinal 34');
  });

  it('reads money in the orders it is written in', () => {
    for (const text of [
      'US$8.4bn',
      '$8.4 billion',
      '8.4 billion dollars',
      '8.4 billion US dollars',
      'USD 8.4 billion',
      '8.4bn U.S. dollars',
    ])
      check(text, `${text} money 8400000000 USD`);
    for (const text of ['RMB 200 million', '200 million yuan', 'RMB200m', '200 million RMB', 'CNY 200m'])
      check(text, `${text} money 200000000 CNY`);
    check('€3m a year, £2.50', '€3m money 3000000 EUR /year', '£2.50 money 2.5 GBP');
  });

  it('reads measures in the base unit of their dimension', () => {
    check('a 7-nm lens and a 30-day voyage', '7-nm measure 7e-9 m', '30-day measure 2592000 s');
    check(
      '2.5 GB, 3 kWh, 36 km/h, 3 km²',
      '2.5 GB measure 2500000000 By',
      '3 kWh measure 10800000 J',
      '36 km/h measure 10 m/s',
      '3 km² measure 3000000 m2',
    );
    check(
      'minus three degrees Celsius, 68 °F',
      'minus three degrees Celsius measure -3 Cel',
      '68 °F measure 68 [degF]',
    );
    check('two and a half hours, a decade ago', 'two and a half hours measure 9000 s', 'a decade measure 315576000 s');
  });

  it('reads bounds and approximations', () => {
    check('more than 4,000 nets', '4,000 count >4000');
    check('at least 40, up to 50, fewer than sixty', '40 count >=40', '50 count <=50', 'sixty count <60');
    check('nearly 40, just over 50, some 60', '40 count ~ 40 <=40', '50 count ~ 50 >=50', '60 count ~ 60');
    check('30 or more, 300-odd, 20+ ports', '30 count >=30', '300 count ~ 300', '20 count >=20');
    check('tens of thousands of gulls', 'tens of thousands count ~ >=10000 <=100000');
    check('millions of dollars', 'millions of dollars money ~ >=1000000 <=100000000 USD');
    check('It may pick up to 4.7 percent, up to 5 percent.', '4.7 percent percent 0.047', '5 percent percent <=0.05');
    check('spread over 14 towns, over 15 towns', '14 count 14', '15 count >15');
    check('some 40 or so miles, 300 or so boats', '40 or so miles measure ~ 64373.76 m', '300 count ~ 300');
    check('as few as 30, little more than 40', '30 count >=30', '40 count ~ 40 >=40');
    const [found] = findQuantities('It lost no fewer than 30 nets.');
    assert.deepEqual([found?.start, found?.end], [8, 24]);
  });

  it('reads ranges whole, and changes in two', () => {
    check('1.5–2.0 percentage points', '1.5–2.0 percentage points percentagePoint >=0.015 <=0.02');
    check('between $3 and $5 billion', '$3 and $5 billion money >=3000000000 <=5000000000 USD');
    check('3 to 5 percent, 10-12 km', '3 to 5 percent percent >=0.03 <=0.05', '10-12 km measure >=10000 <=12000 m');
    check('5 ± 2%', '5 ± 2% percent 0.05 >=0.03 <=0.07');
    check('from 3% to 5%', '3% percent 0.03', '5% percent 0.05');
    assert.deepEqual(
      findQuantities('from 30 to 20 boats').map(({ change }) => change),
      ['from', 'to'],
    );
    check('from 41 old boats to 58', '41 count 41', '58 count 58');
    check('grew 5% to 200 boats', '5% percent 0.05', '200 count 200');
  });

  it('reads the signs between thousands of several countries', () => {
    for (const written of ['4,091', '4 091', '4\u202f091', '4’091', "4'091"])
      check(`${written} nets`, `${written} count 4091`);
    check('4.091,5 km und 3,5 Prozent', '4.091,5 km measure 4091500 m', '3,5 Prozent percent 0.035');
    check('1,00,000 farmers, 12 lakh', '1,00,000 count 100000', '12 lakh count 1200000');
  });

  it('leaves years, dates and times to others', () => {
    checkNone(
      'in 2026',
      'Since 1990, nets',
      'the 2010s',
      '2019–2023',
      '2019-20',
      '9 March',
      'March 9, 2026',
      '2026-03-09',
      '9–12 May',
      'at 10:30',
      '5 pm',
      '5 p.m.',
    );
    check('employs 1900 workers and 2,026 robots', '1900 count 1900', '2,026 count 2026');
  });

  it('leaves labels and names alone', () => {
    checkNone(
      'page 12',
      'pp. 3–5',
      'Chapter 4',
      'see Figure 3',
      'section 5.2',
      'as shown [3, 4]',
      '1. Nets',
      '(2) Hooks',
    );
    checkNone(
      'GPT-4',
      '5G',
      'COVID-19',
      'ISO 9001',
      'Boeing 737 jets',
      'Article 5',
      'Phase 2',
      'T4',
      'Route 66',
      'H100',
      'Formula 1',
      'the G7',
    );
    checkNone(
      'Qwen2.5',
      'Web 2.0',
      'iPhone 15',
      '555-123-4567',
      '+1 555 123 4567',
      'doi:10.1234/x.5',
      'arXiv:2301.12345',
      'https://x.org/5',
    );
    checkNone(
      'one of the ports',
      'no one',
      'the first to leave',
      'a second time',
      'the second half',
      'half-hearted',
      'a third party',
      '24/7',
    );
  });

  it('maps every position to the text, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...'4,091|1.5|½|-|–|to|and|between|from|million|%|percent|$|US$|RMB|a|half|quarter|of|in|more than|up to|nearly|km|/|h|.|,|(|)|[|]|°C|2026|March|x|3rd|points|±|hundreds|thousands|٣|４| |\n|\u202f|’|😀|台|per|year|one|two|twenty|ten'.split(
        '|',
      ),
    );
    const text = fc
      .array(fc.oneof(pieces, fc.constant(' '), fc.string({ unit: 'binary', maxLength: 5 })))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (prose) => {
        let last = 0;
        for (const { start, end, value, quantity } of findQuantities(prose)) {
          assert.ok(
            start >= last && start <= value.start && value.start < value.end && value.end <= end && end <= prose.length,
          );
          assert.ok(quantity.value !== undefined || quantity.minValue !== undefined || quantity.maxValue !== undefined);
          for (const number of [quantity.value, quantity.minValue, quantity.maxValue])
            assert.ok(number === undefined || Number.isFinite(number));
          assert.ok(quantity.resolution > 0);
          assert.equal(compareQuantities(quantity, quantity), 'agrees');
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same value in whatever format a number is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2101, max: 999_999_999 }), (number) => {
        const formats = ['en-US', 'de-CH', 'fr-FR', 'en-IN'].map((locale) =>
          new Intl.NumberFormat(locale).format(number),
        );
        for (const written of [...formats, `${number}`, `$${number / 1000}k`, `${number / 1e6} million`]) {
          const [found] = findQuantities(`It has ${written} nets.`);
          assert.ok(Math.abs((found?.quantity.value ?? 0) - number) < 1e-3, `${written}: ${JSON.stringify(found)}`);
        }
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    const hostile = [
      '4,091 ',
      '1',
      'and a half ',
      '$',
      '1-',
      'between 1 and ',
      'one hundred and ',
      '1.',
      'a',
      '[1,',
      '+1 1',
      'square ',
      '1 to ',
      'x/',
      '-',
      '1:',
      '(',
      '’',
    ];
    for (const piece of hostile) {
      assertGrowsLinearly((size) => findQuantities(repeated(piece, size)), 30_000, piece);
    }
  });
});
