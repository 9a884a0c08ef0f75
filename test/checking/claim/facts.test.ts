import assert from 'node:assert/strict';
import { compareFacts, type Fact, findFacts } from '../../../src/checking/claim/facts';

function onlyFact(text: string): Fact {
  const [fact, ...more] = findFacts(text);
  assert.ok(fact && more.length === 0, text);
  return fact;
}

describe('facts compared', () => {
  const cases: readonly (readonly [stated: string, source: string, outcome: string])[] = [
    ['The wall took 15 percent of the sum.', 'It took 20 percent of the sum.', 'differs'],
    ['The wall took 15 percent of the sum.', 'It took 20 percent more than planned.', 'incomparable'],
    ['The tails weighed a quarter less than before.', 'The tails were cut to 20% of the body.', 'incomparable'],
    ['The tails weighed a quarter less than before.', 'The tails weighed a third less.', 'differs'],
    ['The tails weighed a quarter less than before.', 'They came out 25 percent lighter.', 'agrees'],
    ['They won a rise of 15 percent.', 'They got 50 percent higher pay.', 'differs'],
    ['They won a rise of 50 percent.', 'They got 50 percent higher pay.', 'agrees'],
    ['The heir was thirteen years her junior.', 'The heir was a man aged 32.', 'incomparable'],
    ['The heir was thirteen years younger.', 'The heir was 14 years younger.', 'differs'],
    ['The heir was thirteen years younger.', 'She was a weaver and 23 years her husband’s junior.', 'differs'],
    ['Sales were some 15 per cent lower.', 'Sales were down by more than 30 per cent.', 'differs'],
    ['Sales were 30 per cent lower.', 'Sales fell 30 per cent.', 'agrees'],
    ['Sales were 30 per cent lower.', 'Their share of the sales fell to 40 per cent.', 'incomparable'],
    ['Three mills were sold.', 'The owner sold two mills.', 'differs'],
    ['Three mills were sold.', 'She sold the old mill and two other mills.', 'incomparable'],
    ['Ten mills were sold.', 'Five more mills were sold.', 'incomparable'],
    ['Fifteen more mills were sold.', 'He sold another five.', 'differs'],
    ['It has sold rye since 1989.', 'It began to sell rye in 1999.', 'differs'],
    ['It has sold rye since 1999.', 'It was founded in 1999.', 'agrees'],
    ['It has sold rye since 1989.', 'It sold rye in 1999.', 'incomparable'],
    ['It was paid until June 1949.', 'The pay ended on June 30, 1948.', 'differs'],
    ['They rode there thrice.', 'They rode there four times.', 'differs'],
    ['Two other mills were sold.', 'She sold the old mill and three others.', 'differs'],
  ];
  for (const [stated, source, outcome] of cases)
    it(`${outcome}: ${stated} ~ ${source}`, () =>
      assert.equal(compareFacts(onlyFact(stated), onlyFact(source)), outcome));
});
