/** Days of the week and times of day, which have no place in the calendar: `on a Tuesday`, `at 5 am`, `a quarter to nine`. */
import type { CalendarDate } from '../../model/date';
import { NUMBER_WORDS } from '../quantities/numbers';
import { NO_YEAR } from './calendar';
import type { ReadDate, Tokens } from './dateParts';
import type { DateToken } from './dateTokens';
import { MONTHS } from './dateWords';

export function readDayTime(tokens: Tokens, at: number): ReadDate | undefined {
  return tokens[at]!.kind === 'sign' ? undefined : (readWeekday(tokens, at) ?? readTime(tokens, at));
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const BEFORE_WEEKDAYS =
  /^(?:on|last|next|this|that|by|since|every|each|until|till|from|late|early|the|an?|one|before|after|and|or|to|through)$/;

/** Not `Black Friday`, nor the `Sunday Times`. */
function readWeekday(tokens: Tokens, at: number): ReadDate | undefined {
  const { form, isCapital } = tokens[at]!;
  const weekday = isCapital ? WEEKDAYS.indexOf(form.replace(/s$/, '')) + 1 : 0;
  if (weekday === 0 || isInName(tokens[at - 1], tokens[at + 1])) return undefined;
  return { date: { ...dayOfNoYear(weekday), weekday }, next: at + 1 };
}

function isInName(before: DateToken | undefined, after: DateToken | undefined): boolean {
  if (before?.isCapital && !BEFORE_WEEKDAYS.test(before.form)) return true;
  return (after?.isCapital === true && !MONTHS.has(after.form)) || after?.form === '-';
}

/** Days without a year and a month are counted as those of the first one. */
function dayOfNoYear(day: number): CalendarDate {
  const place = [NO_YEAR, 1, day] as const;
  return { earliest: place, latest: place, precision: 'day', isApproximate: false, isYearless: true };
}

const HOUR = 60;
const NOON = 12 * HOUR;

/** Where it is not said which half of the day is meant, it is either. */
function timeOf(minute: number, half: HalfOfDay | undefined, next: number, isWhole = false): ReadDate {
  const at = (time: number): CalendarDate => ({ ...dayOfNoYear(1), minute: time % (2 * NOON) });
  if (isWhole) return { date: at(minute), next };
  const inHalf = minute % NOON;
  if (half) return { date: at(half === 'am' ? inHalf : inHalf + NOON), next };
  return { date: { ...at(inHalf), alternative: at(inHalf + NOON) }, next };
}

const BEFORE_TIMES = /^(?:at|by|until|till|from|before|after|around|about|between|to|and|past|since|-)$/;

function readTime(tokens: Tokens, at: number): ReadDate | undefined {
  return readNoon(tokens, at) ?? readPast(tokens, at) ?? readClock(tokens, at) ?? readHours(tokens, at);
}

/** `noon`, `midnight` */
function readNoon(tokens: Tokens, at: number): ReadDate | undefined {
  const { form, isCapital } = tokens[at]!;
  if (isCapital || !/^(?:noon|midday|midnight)$/.test(form)) return undefined;
  if (!BEFORE_TIMES.test(tokens[at - 1]?.form ?? '')) return undefined;
  return timeOf(form === 'midnight' ? 0 : NOON, undefined, at + 1, true);
}

/** `a quarter to nine`, `half past three`, `ten past five`. */
function readPast(tokens: Tokens, start: number): ReadDate | undefined {
  const at = tokens[start]!.form === 'a' && tokens[start + 1]?.form === 'quarter' ? start + 1 : start;
  const form = tokens[at]!.form;
  const part = form === 'quarter' ? 15 : form === 'half' ? 30 : numberAt(tokens, at);
  if (part === undefined || part > 30) return undefined;
  const linkAt = /^minutes?$/.test(tokens[at + 1]?.form ?? '') ? at + 2 : at + 1;
  const isPast = tokens[linkAt]?.form === 'past';
  if (!isPast && !(form === 'quarter' && tokens[linkAt]?.form === 'to')) return undefined;
  const hour = hourAt(tokens, linkAt + 1);
  if (hour === undefined) return undefined;
  const half = halfOfDay(tokens, linkAt + 2);
  const minute = hour * HOUR + (isPast ? part : -part);
  return timeOf((minute + NOON) % NOON, half?.half, half?.next ?? linkAt + 2);
}

/** `5 am`, `9:30 p.m.`, `17:00`, `nine o'clock`, `nine in the morning`. */
function readClock(tokens: Tokens, at: number): ReadDate | undefined {
  const hour = hourAt(tokens, at, 24);
  if (hour === undefined || continuesOther(tokens, at)) return undefined;
  const minutes = minutesAt(tokens, at + 1);
  const next = minutes === undefined ? at + 1 : at + 3;
  const minute = hour * HOUR + (minutes ?? 0);
  const half = halfOfDay(tokens, next);
  if (half && hour >= 1 && hour <= 12) return timeOf(minute, half.half, half.next);
  const isClock =
    minutes !== undefined && tokens[at + 1]!.form === ':' && BEFORE_TIMES.test(tokens[at - 1]?.form ?? '');
  if (!isClock || (tokens[next]?.form === ':' && tokens[next]!.isTight)) return undefined;
  const isWhole = hour > 12 || hour === 0 || tokens[at]!.form.startsWith('0');
  return timeOf(minute, undefined, next, isWhole);
}

/** `0830 hours`, `at 1900 hours`. */
function readHours(tokens: Tokens, at: number): ReadDate | undefined {
  const { form, kind } = tokens[at]!;
  if (
    kind !== 'number' ||
    !/^(?:[01]\d|2[0-3])[0-5]\d$/.test(form) ||
    !/^(?:hours|hrs)$/.test(tokens[at + 1]?.form ?? '')
  )
    return undefined;
  const isTime = form.startsWith('0') || /^(?:at|by|until|till|from|before|since)$/.test(tokens[at - 1]?.form ?? '');
  if (!isTime || continuesOther(tokens, at)) return undefined;
  return timeOf(Number(form.slice(0, 2)) * HOUR + Number(form.slice(2)), undefined, at + 2, true);
}

/** The `5` of `1.5 am`, `£5`, `3:05`. */
function continuesOther(tokens: Tokens, at: number): boolean {
  return tokens[at]!.isTight && !/^[-(“"‘']$/.test(tokens[at - 1]!.form);
}

function hourAt(tokens: Tokens, at: number, most = 12): number | undefined {
  const hour = numberAt(tokens, at);
  return hour !== undefined && hour <= most ? hour : undefined;
}

function numberAt(tokens: Tokens, at: number): number | undefined {
  const { kind, form } = tokens[at] ?? { kind: 'sign', form: '' };
  if (kind === 'number') return form.length <= 2 ? Number(form) : undefined;
  return NUMBER_WORDS.get(form);
}

/** `:30`, or `.30` where the half of the day is said. */
function minutesAt(tokens: Tokens, at: number): number | undefined {
  const [sign, minutes] = tokens.slice(at, at + 2);
  if (!sign?.isTight || !/^[:.]$/.test(sign.form) || !minutes?.isTight || !/^[0-5]\d$/.test(minutes.form))
    return undefined;
  return tokens[at - 1]?.kind === 'number' ? Number(minutes.form) : undefined;
}

type HalfOfDay = 'am' | 'pm';

/** `am`, `p.m.`, `in the morning`, `at night`; after `o'clock` it may be left open. */
function halfOfDay(tokens: Tokens, start: number): { half: HalfOfDay | undefined; next: number } | undefined {
  const form = (offset: number) => tokens[start + offset]?.form ?? '';
  const isClock = form(0) === 'o' && form(1) === "'" && form(2) === 'clock';
  if (isClock) return halfOfDay(tokens, start + 3) ?? { half: undefined, next: start + 3 };
  if (/^[ap]m$/.test(form(0)) && !tokens[start + 1]?.isCapital) return { half: form(0) as HalfOfDay, next: start + 1 };
  if (/^[ap]$/.test(form(0)) && form(1) === '.' && form(2) === 'm')
    return { half: `${form(0)}m` as HalfOfDay, next: form(3) === '.' ? start + 4 : start + 3 };
  if (form(0) === 'in' && form(1) === 'the' && /^(?:morning|afternoon|evening)$/.test(form(2)))
    return { half: form(2) === 'morning' ? 'am' : 'pm', next: start + 3 };
  return undefined;
}
