/** Numbers of one unit with what bounds and blurs them, one against another. Knows nothing of units. */
import type { Quantity } from '../../model/quantity';

/** What a stated figure is to that of a source. `incomparable`: they are no figures of the same thing, or neither follows from the other. */
export type QuantityAgreement = 'agrees' | 'differs' | 'incomparable';

/** How far an approximate figure reaches, of its value: readers take `about 4,000` for no more than 4,400. */
export const APPROXIMATE = 0.1;
/** How far rounding to a single digit may change a figure: 8 for 8.4, 3 for 2.6, but not 1 for 1.4. */
const ROUNDED = 0.15;
/** Up to here a bound that holds still tells something: `more than 4,000` of 7,500, not of 9,000. */
const BOUND_REACH = 2;
/** `up to 30` is said of what comes near it; and a bound for another bound, `more than half` for more than 60%, must come as near. */
const CLOSE_REACH = 1.25;
/** Up to here a milestone is passed by what is counted from the next on: `at least 100` by `more than 300`. */
const MILESTONE_REACH = 3;
/** Below it no number is rounder than another. */
const FIRST_MILESTONE = 10;
/** For the last bits of a multiplication. */
const EPSILON = 1e-9;

/** Values, bounds and ranges of one unit; the rules stand with `compareQuantities`. */
export function compareValues(stated: Quantity, source: Quantity): QuantityAgreement {
  if (stated.value !== undefined && source.value !== undefined)
    return comparePoints(stated, source, stated.value, source.value);
  if (isSamePair(stated, source)) return 'agrees';
  if (stated.value !== undefined) return pointFromBounds(stated, source, stated.value);
  if (source.value !== undefined) return boundsFromPoint(stated, source.value);
  return compareBounds(stated, source);
}

function comparePoints(stated: Quantity, source: Quantity, value: number, sourceValue: number): QuantityAgreement {
  const distance = Math.abs(value - sourceValue);
  if (isClose(value, sourceValue)) return isOpposed(stated, source) ? 'differs' : 'agrees';
  // A fall of 3.5% is −3.5%.
  if (value * sourceValue < 0 && stated.kind !== 'measure') {
    const agreement = comparePoints(stated, source, Math.abs(value), Math.abs(sourceValue));
    return agreement === 'agrees' ? 'agrees' : 'differs';
  }
  if (stated.isExact) return 'differs';
  const size = Math.max(Math.abs(value), Math.abs(sourceValue));
  if (stated.approximate || source.approximate) {
    const isOnSide = isOnItsSide(stated, value, sourceValue) && isOnItsSide(source, sourceValue, value);
    if (isOnSide && isJustOverFew(stated) && distance <= JUST_OVER_FEW * stated.resolution) return 'agrees';
    return isOnSide && distance <= reachOf(stated, source, size) + EPSILON * size ? 'agrees' : 'differs';
  }
  // A share by name is as rough in the source as in the draft.
  const resolution = source.kind === 'fraction' ? Math.max(stated.resolution, source.resolution) : stated.resolution;
  return distance <= Math.min(resolution / 2, ROUNDED * size) + EPSILON * size ? 'agrees' : 'differs';
}

/** `a little over one per cent` of 1.32%: of one, two or three a tenth is nothing. */
function isJustOverFew({ kind, value = 0, minValue, maxValue }: Quantity): boolean {
  if (minValue === undefined || maxValue !== undefined || !PLAIN.has(kind)) return false;
  return FEW.has(kind === 'count' ? value : Math.round(value * 100));
}

const PLAIN: ReadonlySet<Quantity['kind']> = new Set(['count', 'percent', 'percentagePoint']);
const FEW: ReadonlySet<number> = new Set([1, 2, 3]);
/** Of one, how far over it may be. */
const JUST_OVER_FEW = 0.4;

/** `nearly`, `just over`: a tenth on its side; `about`: half of what it is rounded to, but no more than a tenth. */
function reachOf(stated: Quantity, source: Quantity, size: number): number {
  const reaches = [stated, source].map((quantity) => {
    if (!quantity.approximate) return quantity === stated ? quantity.resolution / 2 : 0;
    return isOneSided(quantity) ? sideReach(quantity) * size : Math.max(quantity.resolution / 2, SLACK * size);
  });
  return Math.min(Math.max(...reaches), Math.max(sideReach(stated), sideReach(source)) * size);
}

/** `not quite two weeks` of twelve days: what has a single small digit is rougher. */
function sideReach({ kind, value = 0, resolution, approximate }: Quantity): number {
  return approximate && kind === 'measure' && value <= FEW.size * resolution ? ROUNDED : APPROXIMATE;
}

/** `about 4,150` of 4,091: what is called approximate is not held to its last digit. */
const SLACK = 0.02;

function isOneSided({ value, minValue, maxValue }: Quantity): boolean {
  return value !== undefined && (minValue === undefined) !== (maxValue === undefined);
}

function isOnItsSide({ minValue, maxValue, value: own }: Quantity, value: number, other: number): boolean {
  if (own === undefined || (minValue !== undefined && maxValue !== undefined)) return true;
  if (maxValue !== undefined) return other <= value;
  return minValue === undefined || other >= value;
}

/** `nearly 4,000` for `just over 4,000`. */
function isOpposed(stated: Quantity, source: Quantity): boolean {
  if (!isOneSided(stated) || !isOneSided(source)) return false;
  return (stated.minValue === undefined) !== (source.minValue === undefined);
}

function isSamePair(stated: Quantity, source: Quantity): boolean {
  if (stated.value !== undefined || source.value !== undefined) return false;
  return isSameBound(stated.minValue, source.minValue) && isSameBound(stated.maxValue, source.maxValue);
}

function isSameBound(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined ? one === other : isClose(one, other);
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= EPSILON * Math.max(Math.abs(one), Math.abs(other));
}

/** A figure of which the source gives bounds. */
function pointFromBounds(stated: Quantity, source: Quantity, value: number): QuantityAgreement {
  const { minValue, maxValue } = source;
  if (minValue !== undefined && maxValue !== undefined)
    return pointFromRange(stated, source, value, minValue, maxValue);
  const bound = minValue ?? maxValue!;
  const isBeyond = minValue !== undefined ? value > bound : value < bound;
  const point = { ...source, value: bound, approximate: true };
  // The figure of a bound, with the bound left out or put as an approximation.
  if (isClose(value, bound)) return isOpposed(stated, point) ? 'differs' : 'agrees';
  const near = comparePoints(
    { ...stated, approximate: true },
    { ...point, resolution: source.resolution },
    value,
    bound,
  );
  return near === 'agrees' && (isBeyond || stated.approximate) ? 'agrees' : 'differs';
}

function pointFromRange(
  stated: Quantity,
  source: Quantity,
  value: number,
  min: number,
  max: number,
): QuantityAgreement {
  const isInside = value >= min && value <= max;
  // A vague source neither gives nor denies a figure within what it may mean.
  if (source.approximate) return isInside ? 'incomparable' : 'differs';
  return isInside && stated.approximate ? 'agrees' : 'differs';
}

/** Stated bounds, of which the source gives the figure. */
function boundsFromPoint(stated: Quantity, value: number): QuantityAgreement {
  const { minValue: min, maxValue: max, isBoundExcluded = false } = stated;
  if (min !== undefined && max !== undefined)
    return value >= min - slackOf(min) && value <= max + slackOf(max) ? 'agrees' : 'differs';
  const bound = min ?? max!;
  // "Over 4,000" of just 4,000 is a writer's licence, not a slip.
  if (isClose(value, bound)) return 'agrees';
  const isHeld = min !== undefined ? value > bound : value < bound;
  if (!isHeld) return 'differs';
  const [small, large] = [Math.abs(value), Math.abs(bound)].sort((one, other) => one - other) as [number, number];
  const isReached = max !== undefined && !isBoundExcluded;
  if (large <= small * (isReached ? CLOSE_REACH : BOUND_REACH)) return 'agrees';
  return isReached && large > small * BOUND_REACH ? 'differs' : 'incomparable';
}

function slackOf(value: number): number {
  return EPSILON * Math.abs(value);
}

/** Neither has a value: ranges and bounds. */
function compareBounds(stated: Quantity, source: Quantity): QuantityAgreement {
  const isRange = stated.minValue !== undefined && stated.maxValue !== undefined;
  const isSourceRange = source.minValue !== undefined && source.maxValue !== undefined;
  if (isRange && isSourceRange) return compareRanges(stated, source);
  if (!isRange && !isSourceRange) return compareOpenBounds(stated, source);
  const [range, open] = isRange ? [stated, source] : [source, stated];
  const end = open.minValue === undefined ? range.maxValue! : range.minValue!;
  const agreement = boundsFromPoint(open, end);
  if (isRange) return agreement === 'differs' ? 'differs' : 'incomparable';
  return isClose(end, open.minValue ?? open.maxValue!) ? 'agrees' : agreement;
}

function compareRanges(stated: Quantity, source: Quantity): QuantityAgreement {
  const [min, max, low, high] = [stated.minValue!, stated.maxValue!, source.minValue!, source.maxValue!];
  if (isRounded(min, low, stated) && isRounded(max, high, stated)) return 'agrees';
  if (source.approximate || stated.approximate) return max < low || min > high ? 'differs' : 'incomparable';
  // One end kept and the other moved is a slip, not a wider range.
  const isAround = min < low - slackOf(low) && max > high + slackOf(high);
  if (isAround) return (max - min) * (1 / BOUND_REACH) <= high - low ? 'agrees' : 'incomparable';
  return 'differs';
}

function isRounded(value: number, source: number, { resolution }: Quantity): boolean {
  return Math.abs(value - source) <= Math.min(resolution / 2, ROUNDED * Math.abs(source)) + slackOf(source);
}

function compareOpenBounds(stated: Quantity, source: Quantity): QuantityAgreement {
  const isLower = stated.minValue !== undefined;
  if (isLower !== (source.minValue !== undefined)) {
    const bound = stated.minValue ?? stated.maxValue!;
    const other = source.minValue ?? source.maxValue!;
    return isClose(bound, other) || (isLower ? bound > other : bound < other) ? 'differs' : 'incomparable';
  }
  const [bound, other] = isLower ? [stated.minValue!, source.minValue!] : [stated.maxValue!, source.maxValue!];
  const isImplied = isClose(bound, other) || (isLower ? bound < other : bound > other);
  if (!isImplied) return 'differs';
  const [small, large] = [Math.abs(bound), Math.abs(other)].sort((one, another) => one - another) as [number, number];
  if (large <= small * CLOSE_REACH) return 'agrees';
  if (!isLower || !isMilestone(bound, stated) || isScaleOff(small, large)) return 'differs';
  return large <= small * MILESTONE_REACH ? 'agrees' : 'incomparable';
}

/** 20,000 for 200,000: nobody would call it a milestone on the way. */
function isScaleOff(small: number, large: number): boolean {
  return isClose(small * SCALE, large);
}

const SCALE = 10;

/** 5 million, 100, 20: a number that something passes. Any other bound is one that somebody counted. */
function isMilestone(bound: number, { resolution }: Quantity): boolean {
  return /^[125]0*$/.test(String(Math.round(bound / resolution))) && bound >= resolution * FIRST_MILESTONE;
}
