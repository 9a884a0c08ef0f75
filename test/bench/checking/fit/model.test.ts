import assert from 'node:assert/strict';
import type { Known } from './heldClaims';
import { fitModel, fitWithoutEach, type KnownCase, type Model } from './model';

interface Case extends KnownCase {
  readonly near: number;
}

function known(set: string, truth: Known['truth']): Known {
  return { set, isOfDraft: true, truth, codes: [], why: '' };
}

/** Where `near` is 1, something was changed. */
const model: Model<Case> = {
  isSought: () => false,
  regressions: { WEIGHTS: { penalty: 0.1 } },
  rounds: 2,
  collect: () => [],
  examples: (_, cases) =>
    cases.map(({ known, near }) => ({ signs: { near }, isPositive: known.truth === 'changed', weight: 1 })),
  shown: () => undefined,
};

const cases: readonly Case[] = ['one', 'two'].flatMap((set) => [
  { known: known(set, 'changed'), near: set === 'one' ? 1 : 0 },
  { known: known(set, 'true'), near: set === 'one' ? 0 : 1 },
  { known: known(set, 'changed'), near: set === 'one' ? 1 : 0, isMade: true },
]);

describe('weights that are fitted', () => {
  it('learn from all sets', () => {
    assert.ok(Math.abs(fitModel(model, cases).WEIGHTS!.near!) < 0.1);
  });

  it('of each set are what the others teach', () => {
    const [one, two] = fitWithoutEach(model, cases);
    assert.equal(one?.set, 'one');
    assert.ok(one.tables.WEIGHTS!.near! < -1);
    assert.ok(two!.tables.WEIGHTS!.near! > 1);
  });

  it('are judged by what people wrote alone', () => {
    assert.ok(fitWithoutEach(model, cases).every((set) => set.cases.every(({ isMade }) => !isMade)));
  });
});
