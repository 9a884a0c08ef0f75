/** Whether one date bears out another. Knows nothing of what happened on them. */
import type { CalendarDate } from '../../model/date';
import { dayNumber, inYear, isOfDays } from './calendar';

/**
 * `agrees`: what happened at the source's time happened at the stated one; a more general date is borne out by a more exact one.
 * `differs`: it cannot have. `incomparable`: the source's date does not tell, as where it is the more general one.
 */
export type DateComparison = 'agrees' | 'differs' | 'incomparable';

export function compareDates(stated: CalendarDate, source: CalendarDate): DateComparison {
  const results = readings(stated).flatMap((one) => readings(source).map((other) => compareReadings(one, other)));
  return results.includes('agrees') ? 'agrees' : results.includes('incomparable') ? 'incomparable' : 'differs';
}

function readings(date: CalendarDate): CalendarDate[] {
  const { alternative, relation } = date;
  if (alternative === undefined) return [date];
  // "By one o'clock" is by one in the night or by one in the afternoon.
  return [date, ...readings(relation === undefined ? alternative : { ...alternative, relation })];
}

function compareReadings(stated: CalendarDate, source: CalendarDate): DateComparison {
  if (isOfDays(stated) || isOfDays(source)) return compareOfDays(stated, source);
  if (stated.isYearless === source.isYearless) return compareDated(stated, source);
  if (stated.isYearless) return compareDated(inYear(stated, source.earliest[0]), source, isWithinYear(source));
  const result = compareDated(stated, inYear(source, stated.earliest[0]), isWithinYear(stated));
  return result === 'agrees' ? 'incomparable' : result;
}

/** Days of the week are held against each other, and times of day; whether one is "by" or "after" then only leaves it open. */
function compareOfDays(stated: CalendarDate, source: CalendarDate): DateComparison {
  const isComparable =
    (stated.weekday === undefined) === (source.weekday === undefined) &&
    (stated.minute === undefined) === (source.minute === undefined);
  if (!isComparable) return 'incomparable';
  const isSame = stated.weekday === source.weekday && stated.minute === source.minute;
  if (!isSame) return stated.isApproximate || source.isApproximate ? 'incomparable' : 'differs';
  return directionOf(stated) === directionOf(source) ? 'agrees' : 'incomparable';
}

/** What lies within one year can be held against a month and day of no year. */
function isWithinYear({ earliest, latest, precision, relation }: CalendarDate): boolean {
  return earliest[0] === latest[0] && precision !== 'year' && relation === undefined;
}

function compareDated(stated: CalendarDate, source: CalendarDate, isComparable = true): DateComparison {
  if (!isComparable) return 'incomparable';
  if (stated.relation !== undefined || source.relation !== undefined) return compareRelated(stated, source);
  if (stated.bounds && source.bounds) return compareBounds(stated.bounds, source.bounds);
  if (stated.precision === 'season' || source.precision === 'season') return compareSeasons(stated, source);
  return comparePeriods(rangeOf(stated), rangeOf(source));
}

function compareBounds(
  [start, end]: readonly [CalendarDate, CalendarDate],
  [sourceStart, sourceEnd]: readonly [CalendarDate, CalendarDate],
): DateComparison {
  const results = [compareDates(start, sourceStart), compareDates(end, sourceEnd)];
  return results.includes('differs') ? 'differs' : results.includes('incomparable') ? 'incomparable' : 'agrees';
}

/** Spring is not autumn; but which months it has, even in which half of the year, depends on who speaks. */
function compareSeasons(stated: CalendarDate, source: CalendarDate): DateComparison {
  const [one, other] = [rangeOf(stated), rangeOf(source)];
  if (stated.precision === source.precision && !stated.bounds && !source.bounds)
    return one.first === other.first ? 'agrees' : 'differs';
  const result = comparePeriods(one, other);
  return result === 'differs' && yearsMeet(stated, source) ? 'incomparable' : result;
}

function yearsMeet(one: CalendarDate, other: CalendarDate): boolean {
  return one.earliest[0] <= other.latest[0] && other.earliest[0] <= one.latest[0];
}

/** Day numbers, both included. */
interface DayRange {
  readonly first: number;
  readonly last: number;
}

function comparePeriods(stated: DayRange, source: DayRange): DateComparison {
  if (stated.last < source.first || source.last < stated.first) return 'differs';
  return isWithin(source, stated) ? 'agrees' : 'incomparable';
}

/**
 * Where both go the same way their bounds tell: since 2019 is not since 2021. A time against an open stretch differs where it lies outside,
 * and bears out "before 2017" where it lies within. "Since 2019" is neither "in 2019" nor "after 2019".
 */
function compareRelated(stated: CalendarDate, source: CalendarDate): DateComparison {
  const direction = directionOf(stated);
  if (direction !== undefined && direction === directionOf(source)) return compareOneWay(stated, source);
  const result = comparePeriods(rangeOf(stated), rangeOf(source));
  if (result !== 'agrees') return sharesBound(stated, source) ? 'incomparable' : result;
  const isOfEvents = stated.relation !== 'since' && stated.relation !== 'until' && source.relation === undefined;
  return isOfEvents && !sharesBound(stated, source) ? 'agrees' : 'incomparable';
}

function compareOneWay(stated: CalendarDate, source: CalendarDate): DateComparison {
  const edge = directionOf(stated) === 'onward' ? 'first' : 'last';
  if (rangeOf(stated)[edge] === rangeOf(source)[edge]) return 'agrees';
  const result = compareDated(withoutRelation(stated), withoutRelation(source));
  return result === 'agrees' && stated.relation !== source.relation ? 'incomparable' : result;
}

function directionOf({ relation }: CalendarDate): 'onward' | 'upTo' | undefined {
  if (relation === undefined) return undefined;
  return relation === 'since' || relation === 'after' ? 'onward' : 'upTo';
}

/** "By 2030" and "in 2030", "before 2030" and "in 2030". */
function sharesBound(stated: CalendarDate, source: CalendarDate): boolean {
  return comparePeriods(boundOf(stated), boundOf(source)) !== 'differs';
}

function withoutRelation({ relation: _, ...date }: CalendarDate): CalendarDate {
  return date;
}

function boundOf({ earliest, latest }: CalendarDate): DayRange {
  return { first: dayNumber(earliest), last: dayNumber(latest) };
}

function rangeOf(date: CalendarDate): DayRange {
  const { first, last } = boundOf(date);
  switch (date.relation) {
    case 'since':
      return { first, last: Number.POSITIVE_INFINITY };
    case 'after':
      return { first: last + 1, last: Number.POSITIVE_INFINITY };
    case 'until':
    case 'by':
      return { first: Number.NEGATIVE_INFINITY, last };
    case 'before':
      return { first: Number.NEGATIVE_INFINITY, last: first - 1 };
    default:
      return { first, last };
  }
}

function isWithin(inner: DayRange, outer: DayRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
