import assert from 'node:assert/strict';
import { logOdds } from '../../../src/checking/claim/weighing';

describe('the weighing of signs', () => {
  const weights = { bias: -1, near: 2, alone: 0.5 };

  it('starts from what is likely without any', () => {
    assert.equal(logOdds({ near: 0, alone: 0 }, weights), -1);
  });

  it('adds each sign as strong as it is', () => {
    assert.equal(logOdds({ near: 0.5, alone: 1 }, weights), 0.5);
  });
});
