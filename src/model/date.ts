/** Dates as prose gives them: "in March 2026", "since 2019", "the mid-1990s". */
import type { TextPosition } from './passage';

/** Year, month from 1, day from 1. */
export type CalendarDay = readonly [year: number, month: number, day: number];

export type DatePrecision = 'day' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** `since`, `after`: from then on. `until`, `by`, `before`: up to then. `after` and `before` leave the time itself out. */
export type DateRelation = 'since' | 'after' | 'until' | 'by' | 'before';

/** A time that a text names, as exactly as it names it: "in March 2026" is some time from the 1st to the 31st. */
export interface CalendarDate {
  /** The first and the last day that are meant: of "since March 2026" those of March. */
  readonly earliest: CalendarDay;
  readonly latest: CalendarDay;
  /** The unit it is given in, that of its end for a stretch of time. */
  readonly precision: DatePrecision;
  /** "Around 1900", "early 2024", "spring 2024": the days are where it may lie at most, or nearly so. */
  readonly isApproximate: boolean;
  /** "In March": the year is not said, and the years of its days, 0 and 1, mean nothing. */
  readonly isYearless: boolean;
  /** Absent where something is said of the time itself: "in 2019". */
  readonly relation?: DateRelation;
  /** From 1, Monday, where only that is said: "on a Tuesday". Its day and month then mean nothing. */
  readonly weekday?: number;
  /** Minutes from midnight where only the time of day is said: "at 5 am". */
  readonly minute?: number;
  /** "From 2015 to 2020", "9–12 March": where the stretch begins and where it ends. */
  readonly bounds?: readonly [CalendarDate, CalendarDate];
  /** What it may mean as well: "03/09/2026" is the 9th of March or the 3rd of September. */
  readonly alternative?: CalendarDate;
}

/** A date in a text, without the words that relate to it: `March 2026` of "since March 2026", `early 2024` of "in early 2024". */
export interface FoundDate extends TextPosition {
  readonly date: CalendarDate;
}
