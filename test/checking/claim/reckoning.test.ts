import assert from 'node:assert/strict';
import { toClaimText } from '../../../src/checking/claim/claimText';
import { isBetweenDates, isReckoned } from '../../../src/checking/claim/reckoning';

/** Whether the first figure of a claim comes of the first of a passage. */
function isFirstReckoned(claim: string, passage: string): boolean {
  const [here, there] = [toClaimText(claim), toClaimText(passage)];
  return isReckoned(here.facts[0]!, there.facts[0]!, here, there);
}

describe('figures that writers reckon', () => {
  const reckoned: readonly (readonly [claim: string, passage: string])[] = [
    ['It costs 90 million crowns over two years.', 'It costs 45 million crowns in each of two years.'],
    ['In all 57 boats came.', 'First 40 boats came, then 17 boats.'],
    ['There were 23 boats more than before.', '40 boats came, after 17 boats the year before.'],
    ['Thirteen towns sent envoys.', 'Ulm, the Palatinate and eleven other towns sent envoys.'],
    ['Eighteen states joined.', 'In the spring Norway and 17 further states joined.'],
  ];
  for (const [claim, passage] of reckoned)
    it(`are so: ${claim}`, () => assert.equal(isFirstReckoned(claim, passage), true));

  const others: readonly (readonly [claim: string, passage: string])[] = [
    ['It costs 80 million crowns over two years.', 'It costs 45 million crowns in each of two years.'],
    ['It costs 90 million crowns.', 'It costs 45 million crowns in each of two years.'],
    ['The 13 bells were 3 before.', 'The 10 bells were 3 before.'],
    ['Fifteen towns sent envoys.', 'Ulm, the Palatinate and eleven other towns sent envoys.'],
    ['It gave 500 crowns to each of the five mills.', 'It gave 100 crowns to the five mills.'],
    ['Eighteen states joined.', 'They met on the coast and 17 states joined.'],
    ['All 7 boats came.', 'First 4 boats came, then 3 boats.'],
  ];
  for (const [claim, passage] of others)
    it(`are not so: ${claim}`, () => assert.equal(isFirstReckoned(claim, passage), false));

  /** Whether the last figure of a claim is how far a date of it and one of a passage are apart. */
  function isLastInterval(claim: string, passage: string): boolean {
    const text = toClaimText(claim);
    return isBetweenDates(text.facts.at(-1)!, text, () => [toClaimText(passage)]);
  }

  it('are intervals between two dates', () => {
    assert.equal(isLastInterval('It opened in 1931 and closed five years later.', 'It was shut in 1936.'), true);
    assert.equal(isLastInterval('She left in 1948, six years after.', 'She had come in 1942.'), true);
    assert.equal(isLastInterval('It opened in 1931 and closed five years later.', 'It was shut in 1938.'), false);
    assert.equal(isLastInterval('It opened in 1931 and ran for five years.', 'It was shut in 1936.'), false);
  });
});
