/** What all dates are read by, whatever they are: numbers, years and the words between them. */
import type { CalendarDate } from '../../model/date';
import type { DateToken } from './dateTokens';
import { ARTICLES, ORDINAL_SUFFIXES } from './dateWords';
import { isFollowedByNothing, isYearNumber, readsAsYear } from './yearContext';

/** A date and the place of the first token behind it. */
export interface ReadDate {
  readonly date: CalendarDate;
  readonly next: number;
}

export type Tokens = readonly DateToken[];

export type Reader = (tokens: Tokens, at: number) => ReadDate | undefined;

export function isYearAt(tokens: Tokens, at: number): boolean {
  return tokens[at] !== undefined && isYearNumber(tokens[at]);
}

/** The year that completes a date: `2026`, `, 2026`, `of 2026`. */
export function yearAfter(tokens: Tokens, at: number): { value: number; next: number } | undefined {
  let next = at;
  if (tokens[next]?.form === ',') next++;
  else next = skipOf(tokens, next);
  while (next > at && next < at + 3 && ARTICLES.has(tokens[next]?.form ?? '')) next++;
  const token = tokens[next];
  // "28 January 814".
  const isEarly = next === at && token?.kind === 'number' && /^[1-9]\d\d$/.test(token.form) && !token.isTight;
  if (isEarly && isFollowedByNothing(tokens, next + 1)) return { value: Number(token.form), next: next + 1 };
  if (!token || !isYearNumber(token) || (token.isTight && tokens[next - 1]?.form !== ',')) return undefined;
  return readsAsYear(tokens, next, true) ? { value: Number(token.form), next: next + 1 } : undefined;
}

/** The year that `20` means after 2015; undefined where it comes before, or too long after, as no stretch would. */
export function lastYearOf(first: number, digits: string): number | undefined {
  if (digits.length !== 2) return undefined;
  const last = first - (first % 100) + Number(digits);
  return last > first ? last : undefined;
}

export function skipOf(tokens: Tokens, at: number): number {
  return tokens[at]?.kind === 'word' && /^(?:of|de|del|the)$/.test(tokens[at].form) ? at + 1 : at;
}

/** After `9th`, `9.` and `9`. */
export function afterOrdinal(tokens: Tokens, at: number): number {
  const suffix = tokens[at + 1];
  if (!suffix?.isTight) return at + 1;
  if (suffix.kind === 'word' && ORDINAL_SUFFIXES.has(suffix.form)) return at + 2;
  return suffix.form === '.' && tokens[at + 2]?.kind === 'word' && !tokens[at + 2]!.isTight ? at + 2 : at + 1;
}

export function isShortNumber(token: DateToken | undefined): boolean {
  return token?.kind === 'number' && token.form.length <= 2;
}

export function isTightNumber(token: DateToken | undefined, length = 4): boolean {
  return token?.kind === 'number' && token.isTight && token.form.length <= length;
}

export function isTightSign(token: DateToken | undefined, form: RegExp): boolean {
  return token?.isTight === true && form.test(token.form);
}
