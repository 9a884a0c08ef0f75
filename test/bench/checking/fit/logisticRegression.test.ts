import assert from 'node:assert/strict';
import { logOdds, type Weights } from '../../../../src/checking/claim/weighing';
import { Random } from '../../search/random';
import { type Example, fitLogistic } from './logisticRegression';

type Sign = 'near' | 'alike';

/** Examples that come out as often as weights say. */
function draw(weights: Weights<Sign>, count: number): Example<Sign>[] {
  const random = new Random(7);
  return Array.from({ length: count }, () => {
    const signs = { near: random.next() * 2, alike: Number(random.next() < 0.4) };
    return { signs, isPositive: random.next() < 1 / (1 + Math.exp(-logOdds(signs, weights))), weight: 1 };
  });
}

function assertNear(actual: Weights<Sign>, expected: Weights<Sign>, most: number) {
  for (const name of ['bias', 'near', 'alike'] as const)
    assert.ok(Math.abs(actual[name] - expected[name]) < most, `${name}: ${actual[name]}, not ${expected[name]}`);
}

describe('the logistic regression', () => {
  const weights = { bias: -2, near: 1.5, alike: -0.7 };
  const examples = draw(weights, 20_000);

  it('recovers the weights that examples were drawn with', () => {
    assertNear(fitLogistic(examples, { penalty: 0 }), weights, 0.1);
  });

  it('counts a heavier example as several', () => {
    const few = examples.slice(0, 300);
    const twice = few.map((example, index) => ({ ...example, weight: index % 2 === 0 ? 2 : 1 }));
    const repeated = few.flatMap((example, index) => (index % 2 === 0 ? [example, example] : [example]));
    assertNear(fitLogistic(twice, { penalty: 1 }), fitLogistic(repeated, { penalty: 1 }), 1e-6);
  });

  it('stays finite, and right, where the examples can be told apart for sure', () => {
    const apart = examples.map(({ signs }) => ({ signs, isPositive: signs.near > 1, weight: 1 }));
    const fitted = fitLogistic(apart, { penalty: 1 });
    assert.ok(Object.values(fitted).every(Number.isFinite));
    const right = apart.filter(({ signs, isPositive }) => logOdds(signs, fitted) > 0 === isPositive);
    assert.ok(right.length > apart.length * 0.99);
  });

  it('draws weights towards 0 the more, the dearer they are', () => {
    const sizes = [0, 100, 10_000].map((penalty) => Math.abs(fitLogistic(examples, { penalty }).near));
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => b - a),
    );
    assert.ok(sizes[2]! < weights.near / 2);
  });

  it('penalizes no sign for the unit that it is measured in', () => {
    const inHundreds = examples.map((one) => ({ ...one, signs: { ...one.signs, near: one.signs.near / 100 } }));
    const [one, other] = [examples, inHundreds].map((all) => fitLogistic(all, { penalty: 50 }));
    assert.ok(Math.abs(other!.near / 100 - one!.near) < 1e-4);
  });

  it('gives no weight to a sign that would tell the wrong way', () => {
    const fitted = fitLogistic(examples, { penalty: 0, directions: { alike: 'for', near: 'for' } });
    assert.equal(fitted.alike, 0);
    assert.ok(fitted.near > 1);
  });

  it('has nothing to weigh where a sign never comes, or all examples come out the same', () => {
    const silent = examples.map((one) => ({ ...one, signs: { ...one.signs, alike: 0 } }));
    assert.equal(fitLogistic(silent, { penalty: 1 }).alike, 0);
    const same = examples.map((one) => ({ ...one, isPositive: true }));
    assert.ok(Object.values(fitLogistic(same, { penalty: 1 })).every(Number.isFinite));
  });
});
