/** Logistic regression with an L2 penalty, by Newton's method: what each sign weighs in examples of which one knows how they come out. */
import type { Signs, Weights } from '../../../../src/checking/claim/weighing';

export interface Example<Sign extends string> {
  readonly signs: Signs<Sign>;
  readonly isPositive: boolean;
  /** As how many examples it counts. */
  readonly weight: number;
}

export interface RegressionOptions<Sign extends string> {
  /** What the square of a weight costs, in units of the loss of one example, were all signs as spread as each other; 0 leaves weights free. */
  readonly penalty: number;
  /** Which way signs tell, where that is known: the weights of the others may be of either side of 0. */
  readonly directions?: Readonly<Partial<Record<Sign, Direction>>>;
}

export type Direction = 'for' | 'against';

/** @param examples with the same signs each */
export function fitLogistic<Sign extends string>(
  examples: readonly Example<Sign>[],
  { penalty, directions }: RegressionOptions<Sign>,
): Weights<Sign> {
  const names = Object.keys(examples[0]?.signs ?? {}) as Sign[];
  const directionOf = new Map(Object.entries<Direction | undefined>(directions ?? {}));
  const weights = minimize({
    rows: examples.map(({ signs }) => Float64Array.from([1, ...names.map((name) => signs[name])])),
    examples,
    penalties: [0, ...names.map((name) => penalty * varianceOf(name, examples))],
    bounds: [ANY, ...names.map((name) => BOUNDS[directionOf.get(name) ?? 'either'])],
  });
  return Object.fromEntries(['bias', ...names].map((name, at) => [name, weights[at]!])) as Weights<Sign>;
}

type Bounds = readonly [least: number, most: number];

const ANY: Bounds = [-Infinity, Infinity];
const BOUNDS: Readonly<Record<Direction | 'either', Bounds>> = {
  for: [0, Infinity],
  against: [-Infinity, 0],
  either: ANY,
};

function varianceOf<Sign extends string>(name: Sign, examples: readonly Example<Sign>[]): number {
  let [count, sum, squares] = [0, 0, 0];
  for (const { signs, weight } of examples) {
    count += weight;
    sum += weight * signs[name];
    squares += weight * signs[name] ** 2;
  }
  return Math.max(0, squares / count - (sum / count) ** 2);
}

/** A loss in as many dimensions as there are columns. */
interface Problem {
  /** The signs of each example behind a 1, which the bias weighs. */
  readonly rows: readonly Float64Array[];
  readonly examples: readonly Pick<Example<string>, 'isPositive' | 'weight'>[];
  readonly penalties: readonly number[];
  readonly bounds: readonly Bounds[];
}

/** Newton's method takes five or ten; the penalty keeps it from running away where examples can be told apart for sure. */
const MOST_STEPS = 100;
/** A change of the loss, as a share of it, that is none. */
const TOLERANCE = 1e-10;

function minimize(problem: Problem): Float64Array {
  let weights: Float64Array = new Float64Array(problem.penalties.length);
  let loss = lossAt(weights, problem);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = nextWeights(weights, loss, problem);
    const nextLoss = lossAt(next, problem);
    const isDone = loss - nextLoss <= TOLERANCE * loss;
    [weights, loss] = [next, nextLoss];
    if (isDone) break;
  }
  return weights;
}

/** The whole step to the bottom of the parabola that lies close to the loss, or half of it and half again, until the loss is less. */
function nextWeights(weights: Float64Array, loss: number, problem: Problem): Float64Array {
  const bottom = bottomOf(derivativesAt(weights, problem), weights, problem.bounds);
  for (let share = 1; share > 1 / 1024; share /= 2) {
    const next = weights.map((weight, at) => weight + share * (bottom[at]! - weight));
    if (lossAt(next, problem) <= loss) return next;
  }
  return weights;
}

function lossAt(weights: Float64Array, { rows, examples, penalties }: Problem): number {
  let loss = 0;
  rows.forEach((row, index) => {
    const { isPositive, weight } = examples[index]!;
    const odds = dot(row, weights) * (isPositive ? -1 : 1);
    // The logarithm of 1 + e^odds, whatever their size.
    loss += weight * (Math.max(0, odds) + Math.log1p(Math.exp(-Math.abs(odds))));
  });
  penalties.forEach((penalty, at) => {
    loss += (penalty * weights[at]! ** 2) / 2;
  });
  return loss;
}

interface Derivatives {
  readonly gradient: Float64Array;
  /** The second derivatives, row by row. */
  readonly curvature: readonly Float64Array[];
}

function derivativesAt(weights: Float64Array, { rows, examples, penalties }: Problem): Derivatives {
  const gradient = weights.map((weight, at) => penalties[at]! * weight);
  const curvature = penalties.map((penalty, at) => new Float64Array(weights.length).fill(penalty, at, at + 1));
  rows.forEach((row, index) => {
    const { isPositive, weight } = examples[index]!;
    const likelihood = 1 / (1 + Math.exp(-dot(row, weights)));
    const slope = weight * (likelihood - Number(isPositive));
    const bend = weight * likelihood * (1 - likelihood);
    row.forEach((value, at) => {
      if (value === 0) return;
      gradient[at]! += slope * value;
      const second = curvature[at]!;
      for (let other = 0; other < row.length; other++) second[other]! += bend * value * row[other]!;
    });
  });
  return { gradient, curvature };
}

const MOST_ROUNDS = 10_000;
/** A move that is none, in units of the loss's own. */
const STILL = 1e-9;

/** One dimension after the other to its bottom within its bounds, round and round until nothing moves. */
function bottomOf({ gradient, curvature }: Derivatives, from: Float64Array, bounds: readonly Bounds[]): Float64Array {
  const at = from.slice();
  const slopes = gradient.slice();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = 0;
    for (let one = 0; one < at.length; one++) {
      const bend = curvature[one]![one]!;
      // What is 0 in all examples weighs nothing.
      if (bend === 0) continue;
      const [least, most] = bounds[one]!;
      const move = Math.min(most, Math.max(least, at[one]! - slopes[one]! / bend)) - at[one]!;
      at[one]! += move;
      for (let other = 0; other < at.length; other++) slopes[other]! += move * curvature[one]![other]!;
      moved = Math.max(moved, Math.abs(move) * Math.sqrt(bend));
    }
    if (moved < STILL) break;
  }
  return at;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
