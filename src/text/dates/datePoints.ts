/** Single dates at a place among the tokens of a text: a day, a month, a year, or a part of one. */
import { around, aYearLater, dayOf, daysIn, decadeOf, monthOf, NO_YEAR, partOf, stretch, yearOf } from './calendar';
import {
  afterOrdinal,
  isShortNumber,
  isTightNumber,
  isTightSign,
  isYearAt,
  lastYearOf,
  type ReadDate,
  type Reader,
  skipOf,
  type Tokens,
  yearAfter,
} from './dateParts';
import { readCentury, readDecade, readQuarter, readSeason, readShortDecade, readYearQuarter } from './datePeriods';
import {
  APPROXIMATE,
  LONG_SHORT_NAMED_MONTHS,
  LOWER_CASE_MONTHS,
  MIN_LONG_MONTH,
  MONTHS,
  OF,
  ORDINALS,
  PARTS,
  SEASONS,
} from './dateWords';
import { readEarlyYear } from './earlyYears';
import { isYearNumber, opensSentence, readsAsYear } from './yearContext';

/** The date that begins right at the token, with "around", "early" and "the end of" before it. */
export function readDate(tokens: Tokens, at: number, isYearSure = false): ReadDate | undefined {
  return readAround(tokens, at) ?? readPart(tokens, at) ?? readPoint(tokens, at, isYearSure);
}

function readPoint(tokens: Tokens, at: number, isYearSure: boolean): ReadDate | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'sign') return token?.form === "'" ? readShortDecade(tokens, at) : undefined;
  if (token.kind === 'word') {
    const mayBegin = BEGINNINGS.has(token.form) || token.form.startsWith('x');
    return mayBegin ? withOtherYear(tokens, firstOf(WORD_READERS, tokens, at)) : undefined;
  }
  if (continuesNumber(tokens, at)) return undefined;
  return withOtherYear(tokens, firstOf(NUMBER_READERS, tokens, at)) ?? readYear(tokens, at, isYearSure);
}

/** `20 March 1519/20`, `January 1667–68`: where the year began in spring, the same day is of one year or of the next. */
function withOtherYear(tokens: Tokens, read: ReadDate | undefined): ReadDate | undefined {
  if (!read || !/^(?:day|month)$/.test(read.date.precision) || read.date.alternative) return read;
  const [sign, other, after] = tokens.slice(read.next, read.next + 3);
  if (!isYearAt(tokens, read.next - 1) || !isTightSign(sign, /^[-/]$/) || !isTightNumber(other)) return read;
  const next = read.date.latest[0] + 1;
  if (!String(next).endsWith(other!.form) || (after && MONTHS.has(after.form))) return read;
  return { date: { ...read.date, alternative: aYearLater(read.date) }, next: read.next + 2 };
}

function firstOf(readers: readonly Reader[], tokens: Tokens, at: number): ReadDate | undefined {
  for (const reader of readers) {
    const read = reader(tokens, at);
    if (read) return read;
  }
  return undefined;
}

/** The `09` of `1,09`, `3:09` and `v2.09`. */
function continuesNumber(tokens: Tokens, at: number): boolean {
  const sign = tokens[at - 1];
  if (!tokens[at]!.isTight || !sign) return false;
  if (sign.kind !== 'sign') return !/^(?:q|fy|h)$/.test(sign.form);
  return /[.,:/+#@§$€£¥₹%_=\\]/u.test(sign.form) && (sign.isTight || /[$€£¥₹#@§+=]/u.test(sign.form));
}

/** `early 2024`, `mid-1990s`, `the end of 2025`. */
function readPart(tokens: Tokens, at: number): ReadDate | undefined {
  const part = PARTS.get(tokens[at]?.form ?? '');
  if (part === undefined) return undefined;
  let next = at + 1;
  if (tokens[next]?.form === '-') next++;
  // "Early in 2024" is a part of it, "set to end in 2024" is not.
  if (tokens[next]?.form === 'in' && !/^(?:early|mid|late)$/.test(tokens[at]!.form)) return undefined;
  for (let skipped = 0; skipped < 2 && OF.has(tokens[next]?.form ?? ''); skipped++) next++;
  const read = readPoint(tokens, next, true);
  if (!read || read.date.isApproximate || read.date.precision === 'day') return undefined;
  return { date: partOf(read.date, part), next: read.next };
}

/** `circa 1900`; "about 1900" may be a number of anything, so it takes a year that reads as one. */
function readAround(tokens: Tokens, at: number): ReadDate | undefined {
  const form = tokens[at]?.form ?? '';
  if (!APPROXIMATE.has(form)) return undefined;
  const isShort = form === 'c' || form === 'ca';
  const next = isShort && tokens[at + 1]?.form === '.' ? at + 2 : at + 1;
  // Not the end of `F.C.`
  if (form === 'c' && (next === at + 1 || (tokens[at]!.isCapital && tokens[at]!.isTight))) return undefined;
  const read = readPart(tokens, next) ?? readPoint(tokens, next, isShort || form === 'circa');
  return read && !read.date.isApproximate ? { date: around(read.date), next: read.next } : undefined;
}

/** `2026-03-09`, `2026/03/09`, `2026-03`. */
function readIso(tokens: Tokens, at: number): ReadDate | undefined {
  const [year, separator, month, second, day] = tokens.slice(at, at + 5);
  if (!year || !isYearNumber(year) || !isTightSign(separator, /^[-/.]$/) || !isTightNumber(month, 2)) return undefined;
  const isFull = isTightSign(second, /^[-/.]$/) && second!.form === separator!.form && isTightNumber(day, 2);
  if (isFull) return toDay(Number(year.form), Number(month!.form), Number(day!.form), at + 5);
  const isMonth = separator!.form === '-' && month!.form.length === 2 && !isTightNumber(second);
  if (!isMonth || Number(month!.form) < 1 || Number(month!.form) > 12 || isJoined(tokens, at + 3)) return undefined;
  const date = monthOf(Number(year.form), Number(month!.form));
  const last = lastYearOf(Number(year.form), month!.form);
  if (last === undefined) return { date, next: at + 3 };
  return { date: { ...date, alternative: stretch(yearOf(Number(year.form)), yearOf(last)) }, next: at + 3 };
}

function isJoined(tokens: Tokens, at: number): boolean {
  return tokens[at]?.isTight === true && (tokens[at].kind !== 'sign' || isTightNumber(tokens[at + 1]));
}

/** `03/09/2026`, `9.3.2026`: where nobody can tell the day from the month, it is either. */
function readYearLast(tokens: Tokens, at: number): ReadDate | undefined {
  const [first, separator, second, separator2, year] = tokens.slice(at, at + 5);
  if (!isShortNumber(first) || !isTightSign(separator, /^[-/.]$/) || !isTightNumber(second, 2)) return undefined;
  if (separator2?.form !== separator!.form || !year || !isYearNumber(year)) return undefined;
  if (!year.isTight && separator!.form !== '.') return undefined;
  const [one, other, inYear] = [first, second, year].map((token) => Number(token!.form)) as [number, number, number];
  const dayFirst = toDay(inYear, other, one, at + 5);
  const monthFirst = separator!.form === '.' ? undefined : toDay(inYear, one, other, at + 5);
  if (!dayFirst || !monthFirst || one === other) return dayFirst ?? monthFirst;
  return { date: { ...dayFirst.date, alternative: monthFirst.date }, next: at + 5 };
}

/** `9 March 2026`, `9th of March 2026`, `9. März`, `9 de marzo de 2026`. */
function readDayMonth(tokens: Tokens, at: number): ReadDate | undefined {
  if (!isShortNumber(tokens[at])) return undefined;
  const afterDay = skipOf(tokens, afterOrdinal(tokens, at));
  const month = monthAt(tokens, afterDay);
  if (!month) return undefined;
  const year = yearAfter(tokens, month.next);
  if (!month.isCapital && !year && month.isLowerOnly !== true) return undefined;
  return toDay(year?.value ?? NO_YEAR, month.value, Number(tokens[at]!.form), year?.next ?? month.next);
}

/** `March 9, 2026`, `March 9th`, `March 2026`, `March of 2026`, `in March`. */
function readMonth(tokens: Tokens, at: number): ReadDate | undefined {
  const month = monthAt(tokens, at);
  if (!month) return undefined;
  const day = month.isCapital ? readMonthDay(tokens, month) : undefined;
  if (day) return day;
  const year = yearAfter(tokens, month.next);
  if (year) return { date: monthOf(year.value, month.value), next: year.next };
  return standsAlone(tokens, at, month) ? { date: monthOf(NO_YEAR, month.value), next: month.next } : undefined;
}

function readMonthDay(tokens: Tokens, month: Month): ReadDate | undefined {
  const day = tokens[month.next];
  if (!isShortNumber(day)) return undefined;
  const afterDay = afterOrdinal(tokens, month.next);
  const isMore = tokens[afterDay]?.isTight && /^[%°:/]$|^[.,]$/.test(tokens[afterDay].form);
  if (
    isMore &&
    (tokens[afterDay + 1]?.isTight || !/[.,]/.test(tokens[afterDay]!.form)) &&
    !isYearAt(tokens, afterDay + 1)
  )
    return undefined;
  const year = yearAfter(tokens, afterDay);
  return toDay(year?.value ?? NO_YEAR, month.value, Number(day!.form), year?.next ?? afterDay);
}

interface Month {
  readonly value: number;
  readonly next: number;
  readonly isCapital: boolean;
  readonly isLowerOnly?: boolean;
  readonly isLong: boolean;
}

function monthAt(tokens: Tokens, at: number): Month | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const { form, isCapital } = token;
  const lower = isCapital ? undefined : LOWER_CASE_MONTHS.get(form);
  const value =
    lower ??
    MONTHS.get(form) ??
    (isCapital && tokens[at - 1]?.kind === 'number' ? LOWER_CASE_MONTHS.get(form) : undefined);
  if (value === undefined) return undefined;
  const isLong = form.length >= MIN_LONG_MONTH || LONG_SHORT_NAMED_MONTHS.has(form);
  const hasStop = tokens[at + 1]?.form === '.' && tokens[at + 1]!.isTight && !isLong;
  const isLowerOnly = lower !== undefined;
  return { value, isCapital, isLong, isLowerOnly, next: hasStop ? at + 2 : at + 1 };
}

const BEFORE_MONTHS =
  /^(?:in|since|by|until|till|before|after|from|during|last|this|next|between|of|and|to|through|im|seit|bis|vor|nach|early|mid|late|the|or|-)$/;

/** A month by itself is told from a march, a person or the verb by the words around it. */
function standsAlone(tokens: Tokens, at: number, month: Month): boolean {
  if (!month.isCapital || !month.isLong) return false;
  const before = tokens[at - 1]?.form ?? '';
  const after = tokens[month.next];
  if ((after?.isCapital && !after.isTight) || (after?.form === '-' && after.isTight)) return false;
  if (ONLY_MONTHS.has(tokens[at]!.form)) return !tokens[at - 1]?.isCapital || BEFORE_MONTHS.test(before);
  if (after?.form === "'") return false;
  return (
    BEFORE_MONTHS.test(before) || (opensSentence(tokens[at - 1]) && /^(?:saw|marked|brought)$/.test(after?.form ?? ''))
  );
}

/** Names that hardly mean anything else; April, June and August are people, may and march verbs. */
const ONLY_MONTHS: ReadonlySet<string> = new Set(
  'january february july september october november december'.split(' '),
);

/** A year by itself, where it reads as one; `FY2025`. */
function readYear(tokens: Tokens, at: number, isSure: boolean): ReadDate | undefined {
  if (!isYearAt(tokens, at) || !readsAsYear(tokens, at, isSure)) return undefined;
  const year = Number(tokens[at]!.form);
  const isDecade = year % 10 === 0 && /^(?:annees|anos)$/.test(tokens[at - 1]?.form ?? '');
  return { date: isDecade ? decadeOf(year) : yearOf(year), next: at + 1 };
}

function readFiscalYear(tokens: Tokens, at: number): ReadDate | undefined {
  if (tokens[at]!.form !== 'fy' || !isYearAt(tokens, at + 1)) return undefined;
  return { date: yearOf(Number(tokens[at + 1]!.form)), next: at + 2 };
}

/** The words that one of the readers below begins with, centuries in Roman numerals aside; by far the most words are none of them. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [MONTHS, LOWER_CASE_MONTHS, SEASONS, ORDINALS]
    .flatMap((words) => [...words.keys()])
    .concat('ad q h twenty siglo fy'.split(' ')),
);

const WORD_READERS: readonly Reader[] = [
  readEarlyYear,
  readMonth,
  readQuarter,
  readSeason,
  readCentury,
  readFiscalYear,
];

const NUMBER_READERS: readonly Reader[] = [
  readEarlyYear,
  readIso,
  readYearLast,
  readDayMonth,
  readQuarter,
  readYearQuarter,
  readCentury,
  readDecade,
];

function toDay(year: number, month: number, day: number, next: number): ReadDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return { date: dayOf(year, month, day), next };
}
