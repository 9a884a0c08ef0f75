/** Stretches of the calendar. Knows nothing of how they are written. */
import type { CalendarDate, CalendarDay, DatePrecision } from '../../model/date';

/** Stands for the year where none is said: a leap year, so that every day has its place in it. */
export const NO_YEAR = 0;

export function dayOf(year: number, month: number, day: number): CalendarDate {
  return period([year, month, day], [year, month, day], 'day');
}

export function monthOf(year: number, month: number): CalendarDate {
  return months(year, month, 1, 'month');
}

export function quarterOf(year: number, quarter: number): CalendarDate {
  return months(year, 3 * quarter - 2, 3, 'quarter');
}

export function halfOf(year: number, half: number): CalendarDate {
  return months(year, 6 * half - 5, 6, 'half');
}

/** From 1, spring, to 4, winter, which goes over into the next year. As wide as people mean it. */
export function seasonOf(year: number, season: number): CalendarDate {
  return { ...months(year, 3 * season - 1, 5, 'season'), isApproximate: true };
}

export function yearOf(year: number): CalendarDate {
  return years(year, 1, 'year');
}

/** The ten years from `first` on. */
export function decadeOf(first: number): CalendarDate {
  return years(first, 10, 'decade');
}

/** Loosely, as people mean it: the 19th begins with 1800. */
export function centuryOf(century: number): CalendarDate {
  return years(100 * (century - 1), 101, 'century');
}

/** From the one to the other, each as exact as it is. */
export function stretch(start: CalendarDate, end: CalendarDate): CalendarDate {
  return {
    earliest: start.earliest,
    latest: end.latest,
    precision: end.precision,
    isApproximate: start.isApproximate || end.isApproximate,
    isYearless: start.isYearless && end.isYearless,
    bounds: [start, end],
  };
}

/** Which part of a period is meant. They overlap, as nobody says where the one ends. */
export type PartOfPeriod = 'early' | 'mid' | 'late';

export function partOf(date: CalendarDate, part: PartOfPeriod): CalendarDate {
  const first = dayNumber(date.earliest);
  const length = dayNumber(date.latest) - first + 1;
  const [from, to] = { early: [0, 0.5], mid: [0.25, 0.75], late: [0.5, 1] }[part] as [number, number];
  const earliest = calendarDay(first + Math.round(length * from));
  const latest = calendarDay(first + Math.round(length * to) - 1);
  return { ...date, earliest, latest, isApproximate: true };
}

/** How far "around" reaches to either side, in days. */
const AROUND_DAYS: Readonly<Record<DatePrecision, number>> = {
  day: 5,
  month: 31,
  season: 31,
  quarter: 46,
  half: 92,
  year: 366,
  decade: 5 * 366,
  century: 25 * 366,
};
/** "Around 1900" is rounder, and so wider, than "around 1913". */
const AROUND_ROUND_YEAR_DAYS = 5 * 366;

export function around(date: CalendarDate): CalendarDate {
  const isRound = date.precision === 'year' && date.earliest[0] % 10 === 0;
  const margin = isRound ? AROUND_ROUND_YEAR_DAYS : AROUND_DAYS[date.precision];
  const earliest = calendarDay(dayNumber(date.earliest) - margin);
  const latest = calendarDay(dayNumber(date.latest) + margin);
  return { ...date, earliest, latest, isApproximate: true };
}

/** A day of the week or a time of day: as such they have no place in a year. */
export function isOfDays({ weekday, minute }: CalendarDate): boolean {
  return weekday !== undefined || minute !== undefined;
}

/** A date that has no year, in that year. */
export function inYear(date: CalendarDate, year: number): CalendarDate {
  if (!date.isYearless || isOfDays(date)) return date;
  const { bounds, alternative, ...rest } = date;
  return {
    ...rest,
    earliest: moved(date.earliest, year),
    latest: moved(date.latest, year),
    isYearless: false,
    ...(bounds === undefined ? {} : { bounds: [inYear(bounds[0], year), inYear(bounds[1], year)] as const }),
    ...(alternative === undefined ? {} : { alternative: inYear(alternative, year) }),
  };
}

export function aYearLater(date: CalendarDate): CalendarDate {
  return { ...date, earliest: moved(date.earliest, 1), latest: moved(date.latest, 1) };
}

function moved([year, month, day]: CalendarDay, by: number): CalendarDay {
  const to = year - NO_YEAR + by;
  return [to, month, Math.min(day, daysIn(to, month))];
}

export function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The number of days since the first of March of year 0, in the calendar of today, whatever the year. */
export function dayNumber([year, month, day]: CalendarDay): number {
  const fromMarch = month < 3 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400);
  return 365 * fromMarch + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
}

/** The day with that number. */
export function calendarDay(number: number): CalendarDay {
  let year = Math.floor(number / 365.2425) + 1;
  while (dayNumber([year, 1, 1]) > number) year--;
  let month = 12;
  while (dayNumber([year, month, 1]) > number) month--;
  return [year, month, number - dayNumber([year, month, 1]) + 1];
}

function months(year: number, first: number, count: number, precision: DatePrecision): CalendarDate {
  const last = first + count - 1;
  const lastYear = last > 12 ? year + 1 : year;
  const lastMonth = last > 12 ? last - 12 : last;
  return period([year, first, 1], [lastYear, lastMonth, daysIn(lastYear, lastMonth)], precision);
}

function years(first: number, count: number, precision: DatePrecision): CalendarDate {
  return period([first, 1, 1], [first + count - 1, 12, 31], precision);
}

function period(earliest: CalendarDay, latest: CalendarDay, precision: DatePrecision): CalendarDate {
  return { earliest, latest, precision, isApproximate: false, isYearless: earliest[0] === NO_YEAR };
}
