/** Whether one figure says what another says, as an editor would accept it. */
import type { Quantity } from '../../model/quantity';
import { APPROXIMATE, compareValues, type QuantityAgreement } from './compareValues';
import { inYears, isPounds, isSterling, toCelsius, toSterling } from './converted';
import { byBase, relateBases } from './rates';
import { mayBeCurrency } from './units';

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
  const agrees = [false, true].some(
    (isDifference) => compareValues(toCelsius(stated, isDifference), toCelsius(source, isDifference)) === 'agrees',
  );
  return agrees ? 'agrees' : onlyIfSame(stated, source);
}
