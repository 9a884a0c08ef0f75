/** Calendar expressions in prose: "9 March 2026", "since early 2024", "the 1990s". Knows nothing of what happened then. */
import type { FoundDate } from '../model/date';
import { monthOf } from './calendar';

/** What is known around the text. */
export interface DateContext {
  /** The year that is spoken of, for "in March" and "last year". */
  readonly year?: number;
}

/** The dates of a text in order, none within another. Takes time in proportion to the text. */
export function findDates(text: string, _context: DateContext = {}): FoundDate[] {
  return [...text.matchAll(/\b(\d{4})-(\d\d)\b(?!-)/g)].map(({ index, 0: written, 1: year, 2: month }) => ({
    start: index,
    end: index + written.length,
    date: monthOf(Number(year), Number(month)),
  }));
}
