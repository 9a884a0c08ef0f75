import assert from 'node:assert/strict';
import { compareQuantities } from '../../../src/text/quantities/compareQuantities';
import type { QuantityAgreement } from '../../../src/text/quantities/compareValues';
import { findQuantities } from '../../../src/text/quantities/quantities';

/** Each stated figure against the figure of a source. */
function check(expected: QuantityAgreement, source: string, ...stated: readonly string[]): void {
  const actual = stated.map((text) => `${text}: ${compareQuantities(only(text), only(source))}`);
  assert.deepEqual(
    actual,
    stated.map((text) => `${text}: ${expected}`),
    `the source says ${source}`,
  );
}

function only(text: string) {
  const found = findQuantities(text);
  assert.equal(found.length, 1, `${text}: ${JSON.stringify(found)}`);
  return found[0]!.quantity;
}

describe('compareQuantities', () => {
  it('accepts a figure in other words and signs', () => {
    check('agrees', '4,091 farms', '4,091 farms', '4 091 farms', '4091 farms', 'four thousand and ninety-one farms');
    check('agrees', '62.4% of pupils', '62.4 percent', '62.4 per cent');
    check('agrees', '$8.4 billion', 'US$8.4bn', '8.4 billion dollars', 'USD 8.4 billion', '8,400 million US dollars');
    check('agrees', '18 months', '1.5 years', 'one and a half years');
    check('agrees', 'five years', 'over five years');
    check('agrees', '10 miles', '16.1 km', 'about 16 kilometres');
    check('agrees', '50 kg', '50 kilos', 'some fifty kilos');
    check('agrees', '10 kilotons or smaller', '10 kilotons or less', 'at most 10 kilotons');
    check('differs', '10 kilotons or smaller', '50 kilotons or less');
  });

  it('accepts roundings to the digits that a figure gives', () => {
    check(
      'agrees',
      '4,091 farms',
      '4,100 farms',
      'more than 4,000',
      'over four thousand',
      'about 4,100',
      'nearly 4,100',
      'some 4,000',
    );
    check('agrees', '4,091 farms', 'roughly 4 thousand', '4 thousand', 'at least 4,000', 'almost 4,100');
    check('agrees', '62.4%', '62%', 'about 60%', 'more than 60%', 'over half', 'nearly two thirds', 'more than 3 in 5');
    check('agrees', '8.4 billion', '8 billion', '8.4 billion', 'some 8 billion', 'more than 8 billion');
    check('agrees', '7.8%', '8%', 'nearly 8%', 'less than 8%', 'under 10%');
  });

  it('tells another figure', () => {
    check(
      'differs',
      '4,091 farms',
      '4,901',
      'more than 5,000',
      'exactly 4,100',
      'about 4,900',
      'nearly 4,000',
      'fewer than 4,000',
      '4,092',
    );
    check('differs', '62.4%', '64.2%', '63%', 'three quarters', 'less than half', 'a third', 'about 70%');
    check('differs', '8.4 billion', '8.9 billion', '4.8 billion', '84 billion', '8.4 million', '9 billion');
    check('differs', '7 nm', '5 nm', '7 µm');
    check('differs', '18 months', '18 years');
    check('differs', 'the 13th', 'the 12th');
  });

  it('takes shares by their names for what is near them', () => {
    check('agrees', 'nearly a quarter', '24%', '25%', 'a quarter', 'one in four', 'almost a fourth of');
    check('agrees', '24%', 'nearly a quarter', 'a quarter', 'one in four', 'about a quarter');
    check('agrees', 'three out of ten', '30%', '3 of 10', 'three in ten', '3-in-10');
    check('agrees', '0.5 percent', 'one-half percent', 'half a percent', 'half of a percent');
    check('differs', '24%', 'a third', 'more than a quarter', 'one in five');
    check('differs', 'a quarter', '34%', 'three quarters');
  });

  it('lets a figure be finer than a source that is approximate, as far as it rounds to it', () => {
    check('agrees', 'about 4,100', '4,091', '4,100', 'some 4,100', 'more than 4,000');
    check(
      'agrees',
      'more than 4,000',
      '4,000',
      'about 4,000',
      'more than 4,000',
      'over 4,000',
      '4,091',
      'at least 4,000',
    );
    check('differs', 'more than 4,000', '5,000', 'more than 5,000', 'nearly 4,000', 'fewer than 4,000', '3,900');
    check('differs', 'about 4,100', '4,900', 'about 5,000');
    check('differs', '4,100', '4,091');
    check('agrees', 'twelve days', 'not quite two weeks', 'nearly a fortnight');
    check('differs', 'ten days', 'not quite two weeks');
  });

  it('takes what something reaches for what it comes near to', () => {
    check('agrees', '28 seats', 'up to 30 seats');
    check('incomparable', '20 seats', 'up to 30 seats');
    check('differs', '12 seats', 'up to 30 seats', 'as many as thirty seats');
    check('incomparable', '12 seats', 'fewer than 30 seats');
  });

  it('takes pounds for money beside a sum in sterling', () => {
    check('agrees', 'She sold it for 40 pounds', '£40');
    check('differs', 'She sold it for 40 pounds', '£14');
    check('differs', '£40', 'forty-one pounds');
    check('agrees', 'It weighs 40 pounds', '18 kg');
  });

  it('compares ranges by both their ends', () => {
    check('agrees', '1.5–2.0 percentage points', '1.5 to 2 percentage points', 'between 1.5 and 2 percentage points');
    check('agrees', '1.5–2.0 percentage points', 'up to 2 percentage points', 'at least 1.5 percentage points');
    check('agrees', '4,091', 'between 4,000 and 5,000', '4,000 to 4,500');
    check(
      'differs',
      '1.5–2.0 percentage points',
      '1.5 percentage points',
      '2.5 to 3 percentage points',
      '1.5 to 3 percent points',
    );
    check('differs', '4,091', 'between 5,000 and 6,000');
    check('agrees', 'up to 30', 'at most 30', 'up to 30', 'no more than 30');
    check('differs', 'up to 30', 'at least 30', 'up to 50');
  });

  it('leaves alone what neither follows nor is denied', () => {
    check('incomparable', '4,091 farms', '62%', '7 nm', '$3 million', 'doubled', 'more than 100 farms');
    check('incomparable', '7 nm', '7 hours', '7 GB');
    check('incomparable', '5 nets per boat', '5 nets per crew');
  });

  it('holds rates against each other by their period', () => {
    check('agrees', '$1 a month', '$12 a year', '$12 per annum', 'an annual fee of $12', '$12 annually');
    check('agrees', '50 barrels a day', 'a daily output of 50 barrels', '350 barrels a week', '50 barrels every day');
    check('agrees', '4,000 gulls a day', '4,000 gulls each day', '4,000 a day', '4,000-a-day');
    check('agrees', 'a $119-a-year pass', '$119 a year');
    check('differs', 'a $119-a-year pass', '$190 a year', '$119 a month', '$119 a week');
    check('differs', '5 GB per second', '5 GB per day', '5 GB an hour');
    check('differs', '2 metres a year', '2 metres each century', '2 metres a decade', '3 metres a year');
    check('incomparable', '2 metres a year', '7 metres a decade');
  });

  it('finds what a rate goes by anywhere in the clause', () => {
    check('differs', 'pays $60 into the fund a week', 'feeds $60 into the market every day', 'Each month she pays $60');
    check('differs', '2 metres closer to the shore each century', '2 metres a year', '2 metres nearer every decade');
    check('differs', 'Her weekly pay was $60', 'a monthly wage of $60', 'She earned $60 an hour', '$60 daily');
    check(
      'agrees',
      '$60 a week',
      'about $3,000 a year',
      'Her annual income came to about $3,000',
      'Her weekly pay is $60',
    );
    check('agrees', 'quarterly revenue of $2 billion', 'annual revenue of $8 billion', '$2bn a quarter');
    check('agrees', '30 tonnes of sand an hour', '30 tonnes of sand every hour', '30 tonnes');
    check('agrees', '$60 a week', '$60 a year ago', 'It cost $60, and every day they came');
  });

  it('holds rates against each other by what they are shared among', () => {
    check('agrees', '$900 per person', '$900 per capita', '$900 a head', '$900 per inhabitant');
    check('agrees', '12 deaths per 1,000', '1,200 deaths per 100,000');
    check('agrees', '$10 a kilogram', '$10,000 a tonne', 'about $4.5 a pound');
    check('differs', '$900 per person', '$900 per household', '$900 per pupil', '$800 per capita');
    check('differs', '12 deaths per 1,000', '12 deaths per 100,000');
    check('differs', '$24 a pound', '$24 a kilo');
    check('incomparable', '$900 per user', '$900 per visit');
  });

  it('knows how old somebody is, however it is put', () => {
    check('agrees', 'aged 26', '26 years old', 'a 26-year-old', 'at the age of 26', 'at age 26 she', 'She was 26 when');
    check('agrees', 'Ms Oduya, 26, said so', '26 years', 'She turned 26', 'She died of a fever at twenty-six');
    check('differs', 'at the early age of twenty-nine', 'died at twenty-six', 'He is 30', 'a boy of 29 months');
    check('differs', 'at the age of 14', 'left school at twelve', 'was orphaned at nine');
    check('agrees', 'women 38 and older', 'aged 38 and over', 'those aged 38 or older');
    check('differs', 'women 38 and older', 'aged 45 and over');
    check('differs', 'aged 18 to 26', 'from the ages of 18 to 28');
  });

  it('knows the decades of a life', () => {
    check('agrees', 'in her thirties', 'in her 30s');
    check('agrees', 'She was 34 when', 'in her early thirties');
    check('differs', 'in his mid-forties', 'in his late thirties', 'He was 34', 'a man of 52');
    check('incomparable', 'in his forties', 'He was 44');
  });

  it('holds scores and ratios against each other by both sides', () => {
    check('agrees', 'The board voted 52–48', 'passed by 52 votes to 48', 'It lost by 48 votes to 52', 'with 52 votes');
    check('differs', 'The court ruled 5-4', 'a 6-3 decision', 'It ruled 4-4');
    check('differs', 'They outnumber us three to one', 'a ratio of 2:1', 'outnumbered four to one');
    check('incomparable', 'They won 3–1', '7 games', 'a third of them');
  });

  it('knows the hundredths of a currency', () => {
    check('agrees', '$0.04 a gallon', 'four cents a gallon', '4 cents per gallon');
    check('differs', '45 pence', '£0.54', '54 pence');
  });

  it('takes what is measured in two units for one figure', () => {
    check('agrees', '6 feet 2 inches', '74 inches', '6 ft 2 in', '188 cm');
    check('agrees', 'two years and three months', '27 months', '2 years, 3 months');
    check('differs', '13 stone 3 pounds', '15 stone 3 pounds', '13 stone 13 pounds', '90 kg');
    check('differs', '2 hours, 20 minutes and 5 seconds', '2 hours and 5 minutes');
  });

  it('knows a share of those that were named before', () => {
    check('agrees', '9 out of 10 patients', 'nine of the ten', '90%', 'nine of those ten');
    check('differs', '9 out of 10 patients', 'six of the ten', 'six of those ten');
    check('incomparable', '10 patients', 'six of the ten');
    check('agrees', 'nine children', 'one of 9 children');
    check('agrees', '6 patients', 'six of the ten');
  });

  it('takes so many millions of nothing for money where the other is', () => {
    check('differs', 'revenue of more than 4.3 billion', '3.4 billion dollars', '$6 billion');
    check('agrees', 'revenue of more than 4.3 billion', 'over $4 billion');
    check('incomparable', 'the 43', '$34');
  });

  it('lets a round bound be passed by another', () => {
    check('agrees', 'more than 6.5 million jars', 'over 5,000,000 jars', 'more than 6 million', 'over 6.5 million');
    check('agrees', 'more than 300', 'at least 100', 'more than 200');
    check('differs', 'more than 300', 'at least 500', 'some 30', 'no more than 30', 'exactly 100');
    check('differs', 'over 3,500', 'over 5,300', 'fewer than 3,500', 'over 2,300');
    check('incomparable', 'over 10,000', 'over 100');
    check('differs', 'over 200,000', 'over 20,000');
  });

  it('takes a little over one for what is nearer to it than to two', () => {
    check('agrees', '1.32%', 'a little over one per cent', 'just over 1 percent');
    check('differs', '1.6%', 'a little over one per cent');
    check('differs', '13.2%', 'just over 10 percent');
  });

  it('takes one number or the next for a range', () => {
    check('agrees', 'between the ages of 18 and 24', '18 to 24', '18–24');
    check('agrees', '$5 to $6', 'five or six dollars', '$5 or $6', 'between $5 and $6');
    check('agrees', 'two or three weeks', 'two to three weeks', '2–3 weeks');
    check('agrees', 'one to two years', 'a year or two', 'one or two years');
    check('differs', 'two or three weeks', 'five or six weeks', 'two or three days', 'five weeks');
    check('incomparable', 'two or three weeks', 'three weeks');
  });

  it('calls the same number of degrees of another scale a slip', () => {
    check('agrees', '-80°F', 'minus 80 F', 'minus 80 degrees Fahrenheit', '−80 °F', 'about minus 62 degrees Celsius');
    check('differs', '-80°F', 'minus 80 degrees Celsius', '-80 C', 'minus 60 F');
    check('incomparable', '-80°F', 'minus 20 degrees Celsius');
  });

  it('knows how often from how much', () => {
    check('agrees', 'She called nine times in May.', 'He rang nine times a day', 'It shook nine times while we slept');
    check(
      'differs',
      'She called nine times in May.',
      'twelve times she called',
      'twelve calls',
      'They called 12 times.',
    );
    check('agrees', 'It shook twice in May.', 'It shook two times in May');
    check('differs', 'nine calls', 'She went by invitation twelve times, and sang');
    check('incomparable', 'nine calls', 'nine times as many', 'It grew nine times', 'ten times the load');
  });

  it('calls the same number of another currency, or points for percent, a slip', () => {
    check('differs', 'US$200 million', 'RMB 200 million', '€200 million', '£200m');
    check('incomparable', 'US$200 million', 'RMB 1.4 billion');
    check('differs', '3 percentage points', '3%');
    check('differs', '3 percent', '3 percentage points');
    check('incomparable', '3 percent', '5 percentage points');
    check('agrees', '150 basis points', '1.5 percentage points');
    check('agrees', '¥5 billion', '5 billion yuan', '5 billion yen', 'RMB 5bn');
  });

  it('knows multiples by their several names', () => {
    check('agrees', '3 times', 'threefold', 'tripled', '3x', 'x3', 'trebled', 'by a factor of three', 'a factor of 3');
    check('differs', 'by a factor of four', 'tenfold', 'tripled', 'three times as much', 'by a factor of 14');
    check('agrees', 'doubled', 'twofold', 'twice', 'a 100% rise');
    check('agrees', '13 times', 'a thirteenth of');
    check('agrees', 'halved', 'fell by 50%');
    check('differs', '13 times', '30 times', 'more than 20 times');
  });

  it('takes vague numbers for the span that they may mean', () => {
    check('agrees', '4,091', 'thousands');
    check('agrees', '40,910', 'tens of thousands', 'thousands');
    check('differs', '4,091', 'hundreds of thousands', 'millions', 'dozens');
    check('incomparable', 'thousands', '4,091');
  });

  it('compares degrees as temperatures and as differences', () => {
    check('agrees', '20 °C', '68 °F', '20 degrees Celsius');
    check('agrees', '1.5 °C', '2.7 °F');
    check('differs', '20 °C', '22 °C', '−20 °C');
  });

  it('lets a fall be written as a negative figure', () => {
    check('agrees', '-3.5%', '3.5%', 'minus 3.5 percent');
    check('differs', '-3.5%', '5.3%');
  });
});
