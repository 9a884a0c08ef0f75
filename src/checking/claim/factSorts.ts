/** Two figures or dates by themselves: of what sort they are and how far apart. */
import { countsTheSame } from './factSurroundings';
import { compareFacts, type Fact, numberIn } from './facts';
import { endsOf, numberInItsUnit } from './slips';

/** Whether one can stand where the other does: two dates, two sums of money, two counts of the same. */
export function isOfOneSort(fact: Fact, other: Fact): boolean {
  if (other.isSlight || compareFacts(fact, other) === 'incomparable') return false;
  if (fact.kind === 'date' || other.kind === 'date') return fact.kind === other.kind;
  const [here, there] = [fact.figure.quantity, other.figure.quantity];
  if (here.kind !== there.kind || here.dimension !== there.dimension) return false;
  return here.kind !== 'count' || countsTheSame(fact, other);
}

/** The same for what has the same value. */
export function sameValueKey(fact: Fact): string {
  if (fact.kind === 'date') return [fact.date.date.earliest, fact.date.date.latest].join();
  const { value, minValue, maxValue } = fact.figure.quantity;
  return [minValue ?? value, maxValue ?? value].join();
}

/** Of the year, month and day of two dates: 1 where all but one are the same, a half where one of two is, else 0. */
export function partsInCommon(fact: Fact, other: Fact): number {
  if (fact.kind !== 'date' || other.kind !== 'date') return 0;
  const [here, there] = [fact.date.date, other.date.date];
  if ([here, there].some(({ bounds, minute, weekday }) => [bounds, minute, weekday].some((one) => one !== undefined)))
    return 0;
  if (!DAY_OR_MONTH.test(here.precision) || !DAY_OR_MONTH.test(there.precision)) return 0;
  const areDays = here.precision === 'day' && there.precision === 'day';
  const isYearless = here.isYearless || there.isYearless;
  const isSame = (part: 0 | 1 | 2) => here.earliest[part] === there.earliest[part];
  const same = [!isYearless && isSame(0), isSame(1), areDays && isSame(2)].filter(Boolean).length;
  if (same >= 2) return 1;
  return same === 1 && (isYearless || !areDays) ? HALF : 0;
}

const DAY_OR_MONTH = /^(?:day|month)$/;
const HALF = 0.5;

/** 0 for years of one decade and figures within the threefold, 1 beyond a lifetime and the sixteenfold. */
export function farness(fact: Fact, other: Fact): number {
  if (fact.kind === 'date' && other.kind === 'date') {
    const [here, there] = [fact.date.date, other.date.date];
    if (here.isYearless || there.isYearless) return 0;
    const years = Math.abs(here.earliest[0] - there.earliest[0]);
    return years < 12 ? 0 : years < 60 ? PARTLY : 1;
  }
  if (fact.kind === 'date' || other.kind === 'date') return 0;
  const [here, there] = [numberIn(fact.figure.quantity), numberIn(other.figure.quantity)];
  if (here === undefined || there === undefined || here <= 0 || there <= 0) return 0;
  const ratio = Math.abs(Math.log10(here / there));
  return ratio < 0.5 ? 0 : ratio < 1.2 ? PARTLY : 1;
}

const PARTLY = 0.65;

/** `$71 million` and `$0.58 per share` are not said of the same, wherever they stand. */
export function isOfOnePeriod(fact: Fact, other: Fact): boolean {
  if (fact.kind === 'date' || other.kind === 'date') return true;
  return fact.figure.quantity.per === other.figure.quantity.per;
}

/** Of "between 20 and 30 metres", where a sentence has "more than 20 metres, but less than 30". */
export function isEndOf(fact: Fact, other: Fact, facts: readonly Fact[]): boolean {
  const ends = endsOf(fact);
  if (!ends || fact.kind === 'date' || other.kind === 'date') return false;
  const { kind } = other.figure.quantity;
  if (kind !== fact.figure.quantity.kind && kind !== 'count') return false;
  const at = ends.indexOf(numberInItsUnit(other)!);
  return at >= 0 && facts.some((one) => one.kind === 'figure' && numberInItsUnit(one) === ends[1 - at]);
}

/** `2.2 lb` of "less than 1 kg (2.2 lb)": one measure in two units. */
export function isSameMeasure(fact: Fact, other: Fact): boolean {
  if (fact.kind === 'date' || other.kind === 'date') return false;
  const [here, there] = [fact.figure.quantity, other.figure.quantity];
  if (here.kind !== 'measure' || here.unitText === there.unitText || here.dimension !== there.dimension) return false;
  const [number, otherNumber] = [numberIn(here), numberIn(there)];
  if (number === undefined || otherNumber === undefined) return false;
  return Math.abs(number - otherNumber) <= ROUNDED * Math.abs(number);
}

/** Who converts a measure rounds it. */
const ROUNDED = 0.05;
