/** Figures and dates that differ as what is mistyped differs from what was meant. */
import type { CalendarDate } from '../../model/date';
import { type DateFact, type Fact, numberIn } from './facts';

/**
 * Whether one could have come of the other by a slip: two digits in each other's place, one of them another, left out or put in; the
 * wrong scale, as millions for billions; of a date, one of its parts another. Single digits are no slips: any two differ by one.
 * @param text of `fact`
 * @param otherText of `other`
 */
export function isSlip(fact: Fact, text: string, other: Fact, otherText: string): boolean {
  if (fact.kind === 'date' && other.kind === 'date') return isDateSlip(fact, other);
  if (areAlike(digitsOf(fact, text), digitsOf(other, otherText))) return true;
  const [here, there] = [significandOf(fact), significandOf(other)];
  return here !== undefined && there !== undefined && (here === there || areAlike(here, there));
}

function areAlike(here: string, there: string): boolean {
  return here !== there && (isTransposed(here, there) || isOneDigitOff(here, there));
}

/** As written; of a number in words, those of the number. */
function digitsOf(fact: Fact, text: string): string {
  const written = text.slice(fact.value.start, fact.value.end).replace(/\D/g, '');
  return written === '' ? String(numberOf(fact) ?? '').replace(/\D/g, '') : written;
}

/** `14` of 1.4 billion and of 140. */
function significandOf(fact: Fact): string | undefined {
  const number = numberOf(fact);
  if (number === undefined || number <= 0) return undefined;
  return number.toExponential(SIGNIFICANT).replace(/e.*$/, '').replace('.', '').replace(/0+$/, '');
}

/** Digits beyond which sums in binary are not exact. */
const SIGNIFICANT = 9;

function numberOf(fact: Fact): number | undefined {
  return fact.kind === 'figure' ? numberIn(fact.figure.quantity) : undefined;
}

function isTransposed(a: string, b: string): boolean {
  return a.length === b.length && a.length > 1 && [...a].sort().join('') === [...b].sort().join('');
}

function isOneDigitOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length < 2 || short.length === 0 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}

function isDateSlip({ date: { date } }: DateFact, { date: { date: other } }: DateFact): boolean {
  if (date.precision !== other.precision || date.bounds || other.bounds) return false;
  if (date.precision === 'year') return isOneDigitOff(String(date.earliest[0]), String(other.earliest[0]));
  if (date.precision !== 'day' && date.precision !== 'month') return false;
  const [here, there] = [partsOf(date), partsOf(other)];
  return here.length > 1 && here.filter((part, index) => part !== there[index]).length === 1;
}

/** What is said of the year, the month and the day. */
function partsOf({ earliest: [year, month, day], precision, isYearless }: CalendarDate): number[] {
  return [...(isYearless ? [] : [year]), month, ...(precision === 'day' ? [day] : [])];
}
