import assert from 'node:assert/strict';
import { type Fact, findFacts } from '../../../src/checking/claim/facts';
import { isSlip } from '../../../src/checking/claim/slips';

function onlyFact(text: string): Fact {
  const [fact, ...more] = findFacts(text);
  assert.ok(fact && more.length === 0, text);
  return fact;
}

const isSlipOf = (text: string, other: string) => isSlip(onlyFact(text), text, onlyFact(other), other);

describe('slips', () => {
  const slips: readonly (readonly [string, string])[] = [
    ['1,389 houses', '1,398 houses'],
    ['1,389 houses', '1,399 houses'],
    ['139 houses', '1,399 houses'],
    ['fifteen houses', 'five houses'],
    ['a sum of $1.4 billion', 'a sum of $4.1 billion'],
    ['a sum of $314 billion', 'a sum of $341,000,000,000'],
    ['a sum of $40 million', 'a sum of $400,000,000'],
    ['at around $1.6 billion', 'at about $1.6 trillion'],
    ['in May 2021', 'on 9 March 2021'],
    ['in 1989', 'in 1998'],
    ['in the 2050s', 'in the 2030s'],
    ['in three weeks', 'in three days'],
    ['fifteen houses', 'fifty houses'],
    ['on 30 December', 'on 20 December 1916'],
    ['fewer than half of them', 'over half of them'],
    ['from July 2001 to December 2004', 'from July 2003 to December 2004'],
  ];
  for (const [one, other] of slips)
    it(`takes “${one}” for a slip of “${other}”`, () => assert.equal(isSlipOf(one, other), true));

  const others: readonly (readonly [string, string])[] = [
    ['five houses', 'six houses'],
    ['five houses', '500,000 houses'],
    ['12,000 houses', 'hundreds of houses'],
    ['14 houses', 'hundreds of houses'],
    ['in two weeks', 'in three days'],
    ['on 30 December', 'on 20 May 1916'],
    ['1,389 houses', '1,389 houses'],
    ['420 houses', '1,398 houses'],
    ['in May 2021', 'on 9 March 2023'],
    ['in 1989', 'in 1875'],
    ['from July 2001 to May 2004', 'from July 2003 to December 2004'],
  ];
  for (const [one, other] of others)
    it(`takes “${one}” for something else than “${other}”`, () => assert.equal(isSlipOf(one, other), false));
});
