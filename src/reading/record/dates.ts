/** Dates as sources print them, to CSL. A date is taken only as exactly as it is given: no day or month is ever made up. */
import type { CslDate } from '../../model/item';

/**
 * Reads a text that is a date and nothing else: `March 9, 2026`, `2026-05-14T13:46:43`, `(April 2026)`, `Spring 2024`, `c. 1900`,
 * `9–11 March 2026`. Gives undefined for anything else, `n.d.` and `next Tuesday` included. Of `05/06/2026`, where nobody can tell
 * the day from the month, the year alone is taken.
 */
export function parseCslDate(text: string): CslDate | undefined {
  if (text.length > 100) return undefined;
  const { rest, isCirca } = withoutCirca(withoutTime(withoutWrapping(text)));
  const date = parseNumeric(rest) ?? parseWords(rest);
  return date && isCirca ? { ...date, circa: true } : date;
}

/** The parts of a date as far as they are known; `season` from 1, spring, to 4, winter. */
interface PartialDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: number;
}

const LABEL =
  /^(?:(?:first\s+)?(?:published|posted|updated|issued|date|dated|accessed|retrieved)(?:\s+on|\s+online|:|\s)+|©|\(c\)\s)/i;

function withoutWrapping(text: string): string {
  const bare = text.normalize('NFKC').trim().replace(LABEL, '').trim();
  const inner = /^[([](.*)[)\]][.,]?$/.exec(bare)?.[1] ?? bare;
  return inner.trim().replace(/[.,;]$/, '');
}

const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:\s?[ap]\.?m\.?)?`;
const ZONE = String.raw`(?:\s?(?:Z|UTC|GMT|[A-Z]{2,4}|[+-]\d{2}:?\d{2}))*`;
const TIME = new RegExp(String.raw`(?:(?<=\d)T|[,\s]+(?:at\s+|um\s+|à\s+)?)${CLOCK}${ZONE}$`, 'i');

function withoutTime(text: string): string {
  return text.replace(TIME, '').trim();
}

function withoutCirca(text: string): { rest: string; isCirca: boolean } {
  const rest = text.replace(/^(?:circa|approx\.|ca?\.)\s*|\?$/i, '');
  return { rest: rest.trim(), isCirca: rest.length !== text.length };
}

const ISO = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?Z?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const CJK = /^(\d{4})\s?[年년]\s?(?:(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일])?)?$/;
/** Where points part a date the day comes first. */
const POINTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](?:(\d{1,2})[-/.])?(\d{4})$/;

function parseNumeric(text: string): CslDate | undefined {
  const match = ISO.exec(text) ?? COMPACT.exec(text) ?? CJK.exec(text);
  if (match) return toCslDate([toPartial(match[1], match[2], match[3])]);
  const pointed = POINTED.exec(text);
  if (pointed) return toCslDate([toPartial(pointed[3], pointed[2], pointed[1])]);
  const last = YEAR_LAST.exec(text);
  if (last)
    return toCslDate([yearLast(Number(last[1]), last[2] === undefined ? undefined : Number(last[2]), last[3]!)]);
  const range = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)\/(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/.exec(text);
  return range ? toCslDate([range[1]!, range[2]!].map((date) => toPartial(...date.split('-')))) : undefined;
}

function toPartial(year?: string, month?: string, day?: string): PartialDate {
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function yearLast(first: number, second: number | undefined, year: string): PartialDate {
  if (second === undefined) return { year: Number(year), month: first };
  if (first > 12 && second <= 12) return { year: Number(year), month: second, day: first };
  if (second > 12 && first <= 12) return { year: Number(year), month: first, day: second };
  return first === second ? { year: Number(year), month: first, day: first } : { year: Number(year) };
}

type DateWord = { readonly kind: 'year' | 'month' | 'day' | 'season'; readonly value: number };

/** `9–11 March 2026`: what one side of a range leaves out is said on the other. */
function parseWords(text: string): CslDate | undefined {
  const sides = text.split(
    /\s*(?:[–—‐‑]|\s-\s|\s(?:to|bis)\s|(?<=[\p{L}\d.])-(?=[\p{L}\d])|(?<=\p{L})\/(?=\p{L}))\s*/iu,
  );
  if (sides.length > 2) return undefined;
  const parts = sides.map(parseSide);
  if (parts.some((part) => part === undefined)) return undefined;
  return toCslDate(fillIn(parts as PartialDate[]));
}

function parseSide(text: string): PartialDate | undefined {
  const words: DateWord[] = [];
  for (const raw of text.split(/[\s,]+/)) {
    if (raw === '' || isFiller(raw)) continue;
    const word = toDateWord(raw);
    if (!word || words.some((other) => other.kind === word.kind)) return undefined;
    words.push(word);
  }
  const order = words.map((word) => word.kind[0]).join('');
  if (!/^(?:y|m|d|s|my|ym|md|dm|dy|mdy|dmy|ymd|sy|ys)$/.test(order)) return undefined;
  return Object.fromEntries(words.map((word) => [word.kind, word.value]));
}

function isFiller(word: string): boolean {
  return (
    /^(?:of|de|del|den|der|d[’']|the|le|el)$/i.test(word) ||
    (weekdays().has(toName(word)) && !months().has(toName(word)))
  );
}

function toDateWord(word: string): DateWord | undefined {
  if (/^\d{4}$/.test(word)) return { kind: 'year', value: Number(word) };
  const day = /^(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?$/i.exec(word);
  if (day) return { kind: 'day', value: Number(day[1]) };
  const name = toName(word);
  const month = months().get(name);
  if (month) return { kind: 'month', value: month };
  const season = SEASONS.get(name);
  return season ? { kind: 'season', value: season } : undefined;
}

function fillIn(parts: PartialDate[]): PartialDate[] {
  const [start, end] = parts;
  if (!start || !end) return parts;
  const fullEnd =
    end.day !== undefined && end.month === undefined && start.month ? { ...end, month: start.month } : end;
  const year = start.year === undefined && fullEnd.year !== undefined ? { year: fullEnd.year } : {};
  const month = start.day !== undefined && start.month === undefined && fullEnd.month ? { month: fullEnd.month } : {};
  return [
    { ...start, ...month, ...year },
    fullEnd.year === undefined && start.year ? { ...fullEnd, year: start.year } : fullEnd,
  ];
}

function toCslDate(parts: readonly PartialDate[]): CslDate | undefined {
  if (!parts.every(isPossible)) return undefined;
  const dateParts = parts.map(({ year, month, day }) => [year, month, day].filter((part) => part !== undefined));
  const season = parts[0]?.season;
  return season && parts.length === 1 ? { 'date-parts': dateParts, season } : { 'date-parts': dateParts };
}

function isPossible({ year, month, day }: PartialDate): boolean {
  if (year === undefined || year < 1000 || year > 2199) return false;
  if (month === undefined) return day === undefined;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

const SEASONS = new Map(
  [
    ['spring', 'frühling', 'frühjahr', 'printemps', 'primavera', 'lente', 'voorjaar'],
    ['summer', 'sommer', 'été', 'verano', 'estate', 'verão', 'zomer'],
    ['autumn', 'fall', 'herbst', 'automne', 'otoño', 'autunno', 'outono', 'herfst'],
    ['winter', 'hiver', 'invierno', 'inverno'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'ru', 'uk', 'tr'];

/** As a key: `Sept.` and `sept` are one. */
function toName(word: string): string {
  return word.replace(/\.$/, '').toLowerCase();
}

let knownMonths: Map<string, number> | undefined;

/** Month names in the forms they have beside a day (`9 марта`) and alone, long and short; English wins where languages clash. */
function months(): Map<string, number> {
  if (knownMonths) return knownMonths;
  knownMonths = new Map([['sept', 9]]);
  for (const format of LANGUAGES.flatMap(monthFormats)) {
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(new Date(Date.UTC(2024, month - 1, 9)));
      const name = toName(parts.find((part) => part.type === 'month')?.value ?? '');
      if (/^\p{L}{3,}$/u.test(name) && !knownMonths.has(name)) knownMonths.set(name, month);
    }
  }
  return knownMonths;
}

function monthFormats(language: string): Intl.DateTimeFormat[] {
  return (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }),
  ]);
}

let knownWeekdays: Set<string> | undefined;

function weekdays(): Set<string> {
  if (knownWeekdays) return knownWeekdays;
  knownWeekdays = new Set(['tues', 'thur', 'thurs']);
  for (const language of LANGUAGES) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day++) knownWeekdays.add(toName(format.format(new Date(Date.UTC(2024, 0, day)))));
    }
  }
  return knownWeekdays;
}
