/** Whether one figure says what another says, as an editor would accept it. */
import type { Quantity } from '../../model/quantity';
import { byBase, relateBases } from './rates';
import { mayBeCurrency, unitOf } from './units';

/** What a stated figure is to that of a source. `incomparable`: they are no figures of the same thing, or neither follows from the other. */
export type QuantityAgreement = 'agrees' | 'differs' | 'incomparable';

/**
 * Whether the source's figure bears out the stated one. Reasons for the rules:
 *
 * - A plain figure may be the source's, rounded to as many digits as it gives itself: `62%` for 62.4%, `8 billion` for 8.4 billion. It may
 *   not be finer than the source's, unless that is said to be approximate and comes out when the figure is rounded.
 * - `about` makes each zero at the end a rounded digit, and reaches a tenth to either side at most; `nearly` so far below, `just over`
 *   above. A bound (`more than`) must hold, and be within a factor of two: what holds but says next to nothing is `incomparable`.
 * - A range is borne out by the same range, by one within it that fills half of it, or by a value in it; a point of a source's range is not
 *   the range.
 * - A bound may be borne out by another bound where it is a round number that something passes, `over 5 million` by `more than 6.5 million`.
 * - The same number of another currency or period (`a day` for `a week`), or of percent for percentage points, is a slip: `differs`. Other
 *   figures of another kind tell nothing.
 */
export function compareQuantities(stated: Quantity, source: Quantity): QuantityAgreement {
  if (stated.per !== undefined && source.per !== undefined && stated.per !== source.per)
    return compareRates(stated, source, stated.per);
  return compareOfOnePeriod(stated, source);
}

/**
 * By the same period or base where there is one; the same number by another is a slip, and another number another figure. Of bases that
 * may be two words for the same the number alone tells.
 */
function compareRates(stated: Quantity, source: Quantity, per: string): QuantityAgreement {
  const relation = relateBases(per, source.per!);
  const isSame = () => compareOfOnePeriod(stated, source) === 'agrees';
  if (typeof relation === 'number' && compareOfOnePeriod(stated, byBase(source, per, relation)) === 'agrees')
    return 'agrees';
  return relation !== undefined && isSame() ? 'differs' : 'incomparable';
}

function compareOfOnePeriod(stated: Quantity, source: Quantity): QuantityAgreement {
  if (isSterling(stated) && isPounds(source)) return compareOfOnePeriod(stated, toSterling(source));
  if (isPounds(stated) && isSterling(source)) return compareOfOnePeriod(toSterling(stated), source);
  if (stated.kind === 'score' || source.kind === 'score') return compareScores(stated, source);
  if (stated.kind === 'ordinal' || source.kind === 'ordinal') {
    if (stated.kind !== source.kind) return 'incomparable';
    return stated.value === source.value ? 'agrees' : 'differs';
  }
  if (stated.kind === 'money' && source.kind === 'money' && !isSameCurrency(stated, source))
    return onlyIfSame(stated, source);
  if (stated.dimension === 'temperature' && source.dimension === 'temperature' && stated.unitCode !== source.unitCode)
    return compareTemperatures(stated, source);
  if (stated.kind === source.kind)
    return stated.kind === 'measure' && stated.dimension !== source.dimension
      ? 'incomparable'
      : compareValues(stated, source);
  return compareKinds(stated, source);
}

function isSterling({ kind, unitCode }: Quantity): boolean {
  return kind === 'money' && unitCode === 'GBP';
}

/** Of weight, unless a sum in sterling is beside it. */
function isPounds({ kind, unitText = '' }: Quantity): boolean {
  return kind === 'measure' && /^pounds?$/i.test(unitText);
}

function toSterling({ dimension: _, value, minValue, maxValue, resolution, ...rest }: Quantity): Quantity {
  const { factor } = unitOf('pound')!;
  const inPounds = (mass: number) => Number((mass / factor).toPrecision(12));
  return {
    ...rest,
    kind: 'money',
    unitCode: 'GBP',
    resolution: inPounds(resolution),
    ...(value === undefined ? {} : { value: inPounds(value) }),
    ...(minValue === undefined ? {} : { minValue: inPounds(minValue) }),
    ...(maxValue === undefined ? {} : { maxValue: inPounds(maxValue) }),
  };
}

/** Whoever is named first. A side may be given alone: `52 voted for it`. */
function compareScores(stated: Quantity, source: Quantity): QuantityAgreement {
  const [one, other] = [stated, source].map(({ kind, parts, value }) =>
    kind === 'score' ? [...parts!] : kind === 'count' && value !== undefined ? [value] : [],
  ) as [number[], number[]];
  if (one.length === 0 || other.length === 0) return 'incomparable';
  if (one.length !== other.length) return one.some((part) => other.includes(part)) ? 'agrees' : 'incomparable';
  return one.every((part) => other.includes(part)) && other.every((part) => one.includes(part)) ? 'agrees' : 'differs';
}

/** Two kinds that may say the same thing. */
function compareKinds(stated: Quantity, source: Quantity): QuantityAgreement {
  const kinds = new Set([stated.kind, source.kind]);
  const has = (...both: readonly Quantity['kind'][]) => both.every((kind) => kinds.has(kind));
  if (has('percent', 'fraction')) return compareValues(stated, source);
  if (has('percent', 'percentagePoint')) return onlyIfSame(stated, source);
  if (has('ratio', 'count') && [stated, source].some(isOfTimes)) return compareValues(stated, source);
  if (has('ratio', 'fraction') || has('ratio', 'percent')) return compareRatio(stated, source);
  if (has('count', 'fraction')) {
    const [count, fraction] = stated.kind === 'count' ? [stated, source] : [source, stated];
    const [part, whole] = fraction.parts ?? [];
    // Who says "six of the ten" speaks of the six, who says "one of the ten" of the ten.
    const isSaid = part === count.value || ((fraction === source || part === 1) && whole === count.value);
    return isSaid && count.value !== 1 ? 'agrees' : 'incomparable';
  }
  // A count of nothing may have lost its sign or unit: `3` in a table, `a budget of 8.4 billion`, `the singer, 27`.
  const bare = [stated, source].find(({ kind, counted }) => kind === 'count' && counted === undefined);
  if (!bare || has('percent') || has('percentagePoint')) return 'incomparable';
  const other = bare === stated ? source : stated;
  if (other.kind === 'money' && bare.resolution >= LEAST_SCALED) return compareValues(stated, source);
  const years = other.dimension === 'time' ? inYears(other) : other;
  const agreement = bare === stated ? compareValues(bare, years) : compareValues(years, bare);
  return agreement === 'agrees' ? 'agrees' : 'incomparable';
}

/** Of nothing else than money so many hundred thousands are given without saying of what. */
const LEAST_SCALED = 1e5;

function inYears(age: Quantity): Quantity {
  const year = unitOf('year')!.factor;
  const { value, minValue, maxValue, resolution } = age;
  return {
    ...age,
    resolution: resolution / year,
    ...(value === undefined ? {} : { value: value / year }),
    ...(minValue === undefined ? {} : { minValue: minValue / year }),
    ...(maxValue === undefined ? {} : { maxValue: maxValue / year }),
  };
}

/** A count of times, as `twice` may be one. */
function isOfTimes({ kind, counted }: Quantity): boolean {
  return kind === 'count' && counted?.[0] === 'time';
}

function isSameCurrency(stated: Quantity, source: Quantity): boolean {
  return (
    stated.unitCode === source.unitCode ||
    mayBeCurrency(stated.unitText, source.unitCode) ||
    mayBeCurrency(source.unitText, stated.unitCode)
  );
}

/** Another currency, or points for percent: the same number is a slip, another number another figure. */
function onlyIfSame(stated: Quantity, source: Quantity): QuantityAgreement {
  return compareValues(toPoint(stated), toPoint(source)) === 'agrees' ? 'differs' : 'incomparable';
}

/** Whatever bounds it: `more than 600 yuan` is not the number of $800. */
function toPoint({ minValue, maxValue, ...quantity }: Quantity): Quantity {
  const value = quantity.value ?? minValue ?? maxValue;
  return { ...quantity, ...(value === undefined ? {} : { value }) };
}

/** `doubled` is a rise by 100 percent, `halved` a half less; `13 times as many` is the other way round a thirteenth. */
function compareRatio(stated: Quantity, source: Quantity): QuantityAgreement {
  const [ratio, other] = stated.kind === 'ratio' ? [stated, source] : [source, stated];
  if (ratio.value === undefined) return 'incomparable';
  const readings = [ratio.value, 1 / ratio.value, ratio.value - 1, 1 - ratio.value].filter(
    (value) => value > 0 && Number.isFinite(value),
  );
  const isSame = readings.some((value) => {
    const read = { ...ratio, value, resolution: Math.min(ratio.resolution, value * APPROXIMATE) };
    return compareValues(stated === ratio ? read : stated, stated === ratio ? source : read) === 'agrees';
  });
  return isSame && other.value !== undefined ? 'agrees' : 'incomparable';
}

/** Degrees of two scales, as temperatures or as differences of temperature. */
function compareTemperatures(stated: Quantity, source: Quantity): QuantityAgreement {
  const toCelsius = (quantity: Quantity, isDifference: boolean): Quantity => {
    const isFahrenheit = quantity.unitCode === '[degF]';
    const zero = isDifference || quantity.unitCode === 'Cel' ? 0 : isFahrenheit ? 32 : 273.15;
    const factor = isFahrenheit ? 5 / 9 : 1;
    const convert = (value: number | undefined) => (value === undefined ? undefined : (value - zero) * factor);
    const [value, minValue, maxValue] = [quantity.value, quantity.minValue, quantity.maxValue].map(convert);
    return {
      ...quantity,
      unitCode: 'Cel',
      resolution: quantity.resolution * factor,
      ...(value === undefined ? {} : { value }),
      ...(minValue === undefined ? {} : { minValue }),
      ...(maxValue === undefined ? {} : { maxValue }),
    };
  };
  const agrees = [false, true].some(
    (isDifference) => compareValues(toCelsius(stated, isDifference), toCelsius(source, isDifference)) === 'agrees',
  );
  return agrees ? 'agrees' : onlyIfSame(stated, source);
}

/** How far an approximate figure reaches, of its value: readers take `about 4,000` for no more than 4,400. */
const APPROXIMATE = 0.1;
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

function compareValues(stated: Quantity, source: Quantity): QuantityAgreement {
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
