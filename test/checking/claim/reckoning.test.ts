import assert from 'node:assert/strict';
import { findFacts } from '../../../src/checking/claim/facts';
import { isReckoned } from '../../../src/checking/claim/reckoning';

/** Whether the first figure of a claim comes of the first of a passage. */
function isFirstReckoned(claim: string, passage: string): boolean {
  const [facts, otherFacts] = [findFacts(claim), findFacts(passage)];
  return isReckoned(facts[0]!, otherFacts[0]!, facts, otherFacts);
}

describe('figures that writers reckon', () => {
  const reckoned: readonly (readonly [claim: string, passage: string])[] = [
    ['It costs 90 million crowns over two years.', 'It costs 45 million crowns in each of two years.'],
    ['In all 57 boats came.', 'First 40 boats came, then 17 boats.'],
    ['There were 23 boats more than before.', '40 boats came, after 17 boats the year before.'],
  ];
  for (const [claim, passage] of reckoned)
    it(`are so: ${claim}`, () => assert.equal(isFirstReckoned(claim, passage), true));

  const others: readonly (readonly [claim: string, passage: string])[] = [
    ['It costs 80 million crowns over two years.', 'It costs 45 million crowns in each of two years.'],
    ['It costs 90 million crowns.', 'It costs 45 million crowns in each of two years.'],
    ['The 13 bells were 3 before.', 'The 10 bells were 3 before.'],
    ['All 7 boats came.', 'First 4 boats came, then 3 boats.'],
  ];
  for (const [claim, passage] of others)
    it(`are not so: ${claim}`, () => assert.equal(isFirstReckoned(claim, passage), false));
});
