/** Calendar expressions in prose: "9 March 2026", "since early 2024", "the 1990s". Knows nothing of what happened then. */
import type { CalendarDate, DateRelation, FoundDate } from '../../model/date';
import { dayNumber, daysIn, inYear, monthOf, stretch, yearOf } from './calendar';
import { afterOrdinal, lastYearOf, type ReadDate, type Tokens, yearAfter } from './dateParts';
import { readDate } from './datePoints';
import { type DateToken, dateTokens } from './dateTokens';
import { ARTICLES, MONTHS, RELATIONS, TO } from './dateWords';
import { readDayTime } from './dayTimes';
import { continuesYears, isYearNumber, readsAsStretch } from './yearContext';

/** What is known around the text. */
export interface DateContext {
  /** The year that is spoken of, for "in March" and "last year". */
  readonly year?: number;
}

/**
 * The dates of a text in order, none within another. A number is taken for a year only where it reads as one. Takes time in proportion
 * to the text.
 */
export function findDates(text: string, context: DateContext = {}): FoundDate[] {
  const tokens = dateTokens(text);
  const found: PlacedDate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readStretch(tokens, at, found.at(-1)) ?? readDeictic(tokens, at, context) ?? readDayTime(tokens, at);
    if (!read) {
      at++;
      continue;
    }
    found.push({ ...read, first: at });
    at = read.next;
  }
  return withSharedYears(found, tokens).map(({ date, first, next }) => ({
    start: tokens[first]!.start,
    end: tokens[next - 1]!.end,
    date: resolved(withRelation(date, tokens, first, next), tokens[first - 1], context),
  }));
}

/** With the place of its first token. */
interface PlacedDate extends ReadDate {
  readonly first: number;
}

/** From one date to another, or just the one. */
function readStretch(tokens: Tokens, at: number, last: PlacedDate | undefined): ReadDate | undefined {
  const days = readDayStretch(tokens, at);
  if (days) return days;
  const years = readYearStretch(tokens, at);
  if (years) return years;
  const start = readDate(tokens, at) ?? readListed(tokens, at, last);
  if (!start) return undefined;
  const before = ARTICLES.has(tokens[at - 1]?.form ?? '') ? at - 2 : at - 1;
  const endAt = afterConnective(tokens, start.next, tokens[before]);
  if (endAt === undefined) return start;
  const end = readEnd(tokens, endAt, start.date);
  return end ?? start;
}

/** `2017` of "2015 and 2017". */
function readListed(tokens: Tokens, at: number, last: PlacedDate | undefined): ReadDate | undefined {
  if (last?.date.precision !== 'year' || !isYearNumber(tokens[at]!)) return undefined;
  const between = tokens.slice(last.next, at).map(({ form }) => form);
  if (last.next < at - 2 || !/^(?:,|,? ?(?:and|or|und|et|y|&))$/.test(between.join(' '))) return undefined;
  return continuesYears(tokens, at) ? { date: yearOf(Number(tokens[at]!.form)), next: at + 1 } : undefined;
}

/** `9–12 March 2026`. */
function readDayStretch(tokens: Tokens, at: number): ReadDate | undefined {
  const day = tokens[at]!;
  if (day.kind !== 'number' || day.form.length > 2 || day.isTight) return undefined;
  const endAt = afterConnective(tokens, afterOrdinal(tokens, at), tokens[at - 1]);
  const end = endAt === undefined ? undefined : readDate(tokens, endAt);
  if (end?.date.precision !== 'day' || tokens[endAt!]!.kind !== 'number' || end.date.alternative) return undefined;
  const [year, month, last] = end.date.earliest;
  const first = Number(day.form);
  if (first < 1 || first >= last || tokens[endAt!]!.form.length > 2) return undefined;
  return { date: stretch(onDay(end.date, [year, month, first]), end.date), next: end.next };
}

function onDay(like: CalendarDate, day: CalendarDate['earliest']): CalendarDate {
  return { ...like, earliest: day, latest: day };
}

/** `2015–2020`, `2015–20`, `2019/20`, "from 2015 to 2020". */
function readYearStretch(tokens: Tokens, at: number): ReadDate | undefined {
  const start = tokens[at]!;
  if (!isYearNumber(start)) return undefined;
  const sign = tokens[at + 1];
  const endAt = sign?.form === '/' ? at + 2 : afterConnective(tokens, at + 1, tokens[at - 1]);
  const end = endAt === undefined ? undefined : tokens[endAt];
  if (end?.kind !== 'number' || (tokens[endAt! + 1]?.isTight && tokens[endAt! + 1]!.kind === 'word')) return undefined;
  const first = Number(start.form);
  const isShort = end.form.length === 2 && end.isTight && sign?.isTight === true && sign.kind === 'sign';
  const last = isShort ? lastYearOf(first, end.form) : isYearNumber(end) ? Number(end.form) : undefined;
  if (last === undefined || last <= first || (sign!.form === '/' && last !== first + 1)) return undefined;
  if (isShort && isIsoMonth(tokens, at)) return undefined;
  if (!readsAsStretch(tokens, at, endAt!)) return undefined;
  return { date: stretch(yearOf(first), yearOf(last)), next: endAt! + 1 };
}

/** `2010-12` may be December. */
function isIsoMonth(tokens: Tokens, at: number): boolean {
  return /^(?:0\d|1[0-2])$/.test(tokens[at + 2]!.form) && tokens[at + 1]!.form === '-' && tokens[at + 3]?.form === '-';
}

/** Behind a dash or "to"; behind "and" where "between" stands before it all. */
function afterConnective(tokens: Tokens, at: number, before: DateToken | undefined): number | undefined {
  const { form, isTight } = tokens[at] ?? { form: '', isTight: false };
  // "From March 24, 2005, to May 16, 2013".
  if (form === ',' && tokens[at + 1]?.form === 'to') return at + 2;
  const isConnective =
    form === '-' ||
    (!isTight && TO.has(form)) ||
    (/^(?:and|und|et|y)$/.test(form) && /^(?:between|zwischen|entre)$/.test(before?.form ?? ''));
  if (!isConnective) return undefined;
  return ARTICLES.has(tokens[at + 1]?.form ?? '') ? at + 2 : at + 1;
}

/** The end of a stretch, which gives its start the year, or takes it: `March–May 2024`, `March 9–12, 2026`. */
function readEnd(tokens: Tokens, at: number, start: CalendarDate): ReadDate | undefined {
  const end =
    readDate(tokens, at, start.precision === 'year') ??
    readBareDay(tokens, at, start) ??
    readBareMonth(tokens, at, start);
  if (!end || end.date.relation) return undefined;
  const first = start.isYearless && !end.date.isYearless ? yearBefore(start, end.date) : start;
  const last = end.date.isYearless && !start.isYearless ? yearAfterStart(end.date, start) : end.date;
  const isForward = first.isYearless !== last.isYearless || dayNumber(first.earliest) <= dayNumber(last.earliest);
  return isForward ? { date: stretch(first, last), next: end.next } : undefined;
}

function yearBefore(start: CalendarDate, end: CalendarDate): CalendarDate {
  const sameYear = inYear(start, end.earliest[0]);
  return dayNumber(sameYear.earliest) > dayNumber(end.earliest) ? inYear(start, end.earliest[0] - 1) : sameYear;
}

function yearAfterStart(end: CalendarDate, start: CalendarDate): CalendarDate {
  const sameYear = inYear(end, start.earliest[0]);
  return dayNumber(sameYear.latest) < dayNumber(start.earliest) ? inYear(end, start.earliest[0] + 1) : sameYear;
}

/** The `12, 2026` of `March 9–12, 2026`. */
function readBareDay(tokens: Tokens, at: number, start: CalendarDate): ReadDate | undefined {
  const token = tokens[at];
  if (start.precision !== 'day' || token?.kind !== 'number' || token.form.length > 2) return undefined;
  const [inYearOf, month, first] = start.earliest;
  const last = Number(token.form);
  if (last <= first || last > daysIn(inYearOf, month)) return undefined;
  const next = afterOrdinal(tokens, at);
  const year = start.isYearless ? yearAfter(tokens, next) : undefined;
  const end = onDay(start, [inYearOf, month, last]);
  return { date: year ? inYear(end, year.value) : end, next: year?.next ?? next };
}

/** The `May` of "from March to May", where nothing else tells that it is a month. */
function readBareMonth(tokens: Tokens, at: number, start: CalendarDate): ReadDate | undefined {
  const token = tokens[at];
  const month = token?.isCapital ? MONTHS.get(token.form) : undefined;
  return start.precision === 'month' && month !== undefined ? { date: monthOf(0, month), next: at + 1 } : undefined;
}

/** "In March and May 2024", "March, May": what stands before takes the year of what comes after. */
function withSharedYears(found: readonly PlacedDate[], tokens: Tokens): PlacedDate[] {
  const shared = [...found];
  for (let index = shared.length - 2; index >= 0; index--) {
    const [one, next] = [shared[index]!, shared[index + 1]!];
    if (!one.date.isYearless || next.date.isYearless || next.first > one.next + 2) continue;
    const between = tokens.slice(one.next, next.first).map(({ form }) => form);
    if (/^(?:,|\/|,? ?(?:and|or|und|et|y))$/.test(between.join(' ')))
      shared[index] = { ...one, date: inYear(one.date, next.date.earliest[0]) };
  }
  return shared;
}

/** How many words may stand between "since" and its date: "since the end of the year 2019". */
const MAX_ARTICLES = 3;

function withRelation(date: CalendarDate, tokens: Tokens, first: number, next: number): CalendarDate {
  if (date.bounds) return date;
  if (isOpenEnded(tokens, next)) return { ...date, relation: 'since' };
  let at = first - 1;
  while (at > first - 1 - MAX_ARTICLES && at > 0 && isBetween(tokens[at]!)) at--;
  const relation = relationAt(tokens, at, first);
  return relation === undefined ? date : { ...date, relation };
}

function isBetween({ form }: DateToken): boolean {
  return ARTICLES.has(form) || /^(?:-|'|in|en|early|late|about|around|as|season)$/.test(form);
}

function relationAt(tokens: Tokens, at: number, first: number): DateRelation | undefined {
  const { form } = tokens[at] ?? { form: '' };
  const before = tokens[at - 1]?.form ?? '';
  if (form === 'to' && before === 'prior') return 'before';
  if (form === 'to' && before === 'up') return 'until';
  if (/^(?:until|till)$/.test(form) && isDenied(tokens, at)) return undefined;
  if (/^end(?:ing|ed)$/.test(form) && PERIODS.test(before)) return 'until';
  if (form === 'than') return than(before, tokens[at - 2]?.form);
  if (form === 'au' || form === 'qu') return before.startsWith('jusqu') || form === 'qu' ? 'until' : undefined;
  if (form === 'ici') return 'by';
  if ((form === 'pre' || form === 'post') && tokens[at + 1]?.form !== '-') return undefined;
  // "Shortly before March 2026" leaves out, as "five years after 2019" does, how long it was.
  if ((form === 'after' || form === 'before') && /^(?:years?|months?|weeks?|days?|shortly|soon|just)$/.test(before))
    return undefined;
  if (form === 'through' && first - at > 1) return undefined;
  return RELATIONS.get(form);
}

/** "Not raised until 1967" says that they were in 1967; "not ended until" as well, but "did not last until 1967" that it was over. */
function isDenied(tokens: Tokens, at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - DENIED_WITHIN); place--) {
    const { kind, form } = tokens[place]!;
    if ((kind === 'sign' && form !== "'") || LASTING.test(form)) return false;
    if (/^(?:not|never|t)$/.test(form)) return form !== 't' || tokens[place - 1]?.form === "'";
  }
  return false;
}

/** In words, from the negative to "until", over an object of its own: "did not find the genes that make up the receptors until 1991". */
const DENIED_WITHIN = 16;
const LASTING =
  /^(?:last|lasted|stay|stayed|remain|remained|continue|continued|wait|waited|live|lived|survive|survived)$/;

/** "For the period ending June 30". */
const PERIODS = /^(?:periods?|years?|months?|weeks?|quarters?|half|season|seasons|term|terms|session)$/;

function than(comparative: string, before: string | undefined): DateRelation | undefined {
  if (comparative === 'later') return before === 'no' ? 'by' : 'after';
  if (comparative === 'earlier') return before === 'no' ? 'since' : 'before';
  return undefined;
}

/** "From 2019 on", "2019 onwards", `2019–present`. */
function isOpenEnded(tokens: Tokens, next: number): boolean {
  const { form } = tokens[next] ?? { form: '' };
  if (/^onwards?$/.test(form)) return true;
  return (form === '-' || form === 'to') && /^(?:present|today|date)$/.test(tokens[next + 1]?.form ?? '');
}

/** "Last December", "in March": the year spoken of, or for what was last the one before. */
function resolved(date: CalendarDate, before: DateToken | undefined, { year }: DateContext): CalendarDate {
  if (!date.isYearless || year === undefined) return date;
  const that = inYear(date, year);
  if (before?.form === 'last') return { ...inYear(date, year - 1), alternative: that };
  return before?.form === 'next' ? { ...inYear(date, year + 1), alternative: that } : that;
}

const DEICTIC_YEARS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['that', 0],
  ['same', 0],
  ['next', 1],
  ['following', 1],
]);

/** "This year", "the previous year". */
function readDeictic(tokens: Tokens, at: number, { year }: DateContext): ReadDate | undefined {
  const offset = year === undefined ? undefined : DEICTIC_YEARS.get(tokens[at]!.form);
  if (year === undefined || offset === undefined || tokens[at + 1]?.form !== 'year') return undefined;
  return { date: yearOf(year + offset), next: at + 2 };
}
