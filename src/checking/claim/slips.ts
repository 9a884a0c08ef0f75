/** Figures and dates that differ as what is mistyped differs from what was meant. */
import type { CalendarDate } from '../../model/date';
import type { Quantity } from '../../model/quantity';
import { unitOf } from '../../text/quantities/units';
import { type DateFact, type Fact, numberIn } from './facts';

/**
 * Whether one could have come of the other by a slip: two digits in each other's place, one of them another, left out or put in; the
 * wrong scale, as millions for billions; more for less than the same; of a date, one of its parts another. Single digits are no slips: any two differ by one.
 * @param text of `fact`
 * @param otherText of `other`
 */
export function isSlip(fact: Fact, text: string, other: Fact, otherText: string): boolean {
  if (fact.kind === 'date' && other.kind === 'date') return isDateSlip(fact, other);
  if (areOfOtherUnits(fact, text, other, otherText)) return true;
  if (isBoundTurned(fact, other)) return true;
  if (isVague(fact) || isVague(other)) return false;
  if (areAlike(digitsOf(fact, text), digitsOf(other, otherText))) return true;
  const [number, otherNumber] = [numberOf(fact), numberOf(other)];
  if (number === undefined || otherNumber === undefined || number === otherNumber) return false;
  const [here, there] = [significandOf(number), significandOf(otherNumber)];
  const powers = Math.abs(Math.log10(Math.abs(number / otherNumber)));
  return here === there ? SCALES.has(Math.round(powers)) : areAlike(here, there) && powers < MOST_OFF;
}

/** In powers of ten: a nought more or less, millions for billions. */
const SCALES: ReadonlySet<number> = new Set([1, 2, 3, 6]);
/** In powers of ten: a digit more or less is not the wrong scale as well. */
const MOST_OFF = 1.5;

/** `hundreds`: nobody mistypes that. */
function isVague(fact: Fact): boolean {
  if (fact.kind === 'date') return false;
  const { value, minValue, maxValue, approximate } = fact.figure.quantity;
  return value === undefined && minValue !== undefined && maxValue !== undefined && approximate;
}

/** Whether both have the same digits in another order, as 63 and 36; noughts at the end aside. */
export function areTransposed(fact: Fact, text: string, other: Fact, otherText: string): boolean {
  if (fact.kind === 'date' && other.kind === 'date') return areYearsTransposed(fact.date.date, other.date.date);
  if (fact.kind === 'date' || other.kind === 'date') return false;
  const [here, there] = [digitsOf(fact, text), digitsOf(other, otherText)].map((digits) => digits.replace(/0+$/, ''));
  return here !== there && isTransposed(here!, there!);
}

function areAlike(here: string, there: string): boolean {
  return here !== there && (isTransposed(here, there) || isOneDigitOff(here, there) || soundsAlike(here, there));
}

/** `fifteen` and `fifty`. */
function soundsAlike(here: string, there: string): boolean {
  return SOUND_ALIKE.test(`${here} ${there}`) || SOUND_ALIKE.test(`${there} ${here}`);
}

const SOUND_ALIKE = /^1([3-9]) (?:\1)0$/;

/** `three weeks` and `three days`. */
function areOfOtherUnits(fact: Fact, text: string, other: Fact, otherText: string): boolean {
  if (fact.kind === 'date' || other.kind === 'date') return false;
  const [here, there] = [fact.figure.quantity, other.figure.quantity];
  if (here.kind !== 'measure' || there.kind !== 'measure' || here.unitText === there.unitText) return false;
  return numberOf(fact) !== numberOf(other) && digitsOf(fact, text) === digitsOf(other, otherText);
}

/** `fewer than half` and `more than half`. */
function isBoundTurned(fact: Fact, other: Fact): boolean {
  if (fact.kind === 'date' || other.kind === 'date') return false;
  const [here, there] = [fact.figure.quantity, other.figure.quantity];
  const [over, under] = here.minValue === undefined ? [there, here] : [here, there];
  if (over.value !== undefined || under.value !== undefined) return false;
  const isOneSided = over.maxValue === undefined && under.minValue === undefined;
  return isOneSided && over.minValue !== undefined && over.minValue === under.maxValue;
}

function areYearsTransposed(date: CalendarDate, other: CalendarDate): boolean {
  if (date.bounds || other.bounds || date.isYearless || other.isYearless) return false;
  const [here, there] = [String(date.earliest[0]), String(other.earliest[0])];
  return here !== there && isTransposed(here, there);
}

/** As written; of a number in words, those of the number. */
function digitsOf(fact: Fact, text: string): string {
  const written = text.slice(fact.value.start, fact.value.end).replace(/\D/g, '');
  return written === '' ? String(numberInItsUnit(fact) ?? '').replace(/\D/g, '') : written;
}

/** `14` of 1.4 billion and of 140. */
function significandOf(number: number): string {
  return number.toExponential(SIGNIFICANT).replace(/e.*$/, '').replace('.', '').replace(/0+$/, '');
}

/** Digits beyond which sums in binary are not exact. */
const SIGNIFICANT = 9;

function numberOf(fact: Fact): number | undefined {
  return fact.kind === 'figure' ? numberIn(fact.figure.quantity) : undefined;
}

/** As it is written: 3 of three weeks. */
export function numberInItsUnit(fact: Fact): number | undefined {
  const number = numberOf(fact);
  return number === undefined || fact.kind === 'date' ? number : inItsUnit(number, fact.figure.quantity);
}

/** The same of both ends of a range. */
export function endsOf(fact: Fact): readonly [number, number] | undefined {
  if (fact.kind === 'date' || isVague(fact)) return undefined;
  const { value, minValue, maxValue } = fact.figure.quantity;
  if (value !== undefined || minValue === undefined || maxValue === undefined) return undefined;
  return [inItsUnit(minValue, fact.figure.quantity), inItsUnit(maxValue, fact.figure.quantity)];
}

function inItsUnit(number: number, { kind, unitText = '' }: Quantity): number {
  return kind === 'measure' ? Math.round((number / (unitOf(unitText)?.factor ?? 1)) * 1e6) / 1e6 : number;
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
  if (date.bounds && other.bounds) return areOneEndOff(date.bounds, other.bounds);
  if (date.bounds || other.bounds) return false;
  const [here, there] = [partsOf(date), partsOf(other)];
  if (here.length === 0 || there.length === 0) return false;
  if (date.isYearless !== other.isYearless) return isDayOrMonthOff(here, there);
  const shared = Math.min(here.length, there.length);
  const off = here.slice(0, shared).filter((part, index) => part !== there[index]);
  if (off.length !== 1) return false;
  return date.isYearless ? shared > 1 : here[0] === there[0] || areAlike(String(here[0]), String(there[0]));
}

/** "30 December" for "20 December 1916": of a month and a day one is another. */
function isDayOrMonthOff(here: readonly number[], there: readonly number[]): boolean {
  const [one, other] = [here.slice(-2), there.slice(-2)];
  if (one.length < 2 || Math.abs(here.length - there.length) !== 1) return false;
  return (one[0] === other[0]) !== (one[1] === other[1]);
}

function areOneEndOff(
  [start, end]: readonly [CalendarDate, CalendarDate],
  [otherStart, otherEnd]: readonly [CalendarDate, CalendarDate],
): boolean {
  const isSame = (one: CalendarDate, other: CalendarDate) => partsOf(one).join('-') === partsOf(other).join('-');
  return isSame(start, otherStart) !== isSame(end, otherEnd);
}

/** What is said of the year or decade, the month and the day; nothing of seasons, halves and centuries. */
function partsOf({ earliest: [year, month, day], precision, isYearless }: CalendarDate): number[] {
  if (precision === 'year' || precision === 'decade') return [year];
  if (precision !== 'day' && precision !== 'month') return [];
  return [...(isYearless ? [] : [year]), month, ...(precision === 'day' ? [day] : [])];
}
