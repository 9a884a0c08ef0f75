/** Dates changed, and dates said in another order or more generally. */
import type { Random } from '../../search/random';
import type { BenchPassage } from '../sources';
import { type MakeTwins, standsNear, type Twins } from './twins';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = MONTHS.join('|');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2}) (${MONTH}) (\\d{4})\\b`, 'g');
const MONTH_FIRST = new RegExp(`\\b(${MONTH}) (\\d{1,2}), (\\d{4})\\b,?`, 'g');
const MONTH_YEAR = new RegExp(`(?<!\\d )\\b(${MONTH}) (\\d{4})\\b`, 'g');
/** Alone: no range, no page, no part of a name or of another date. */
const YEAR = new RegExp(
  `(?<![\\p{L}\\p{N}_–/-]|[–-]|(?:${MONTH}),? |\\d, )\\b(1[5-9]\\d\\d|20\\d\\d)\\b(?![\\p{L}%–-]|[.,]\\d|/)`,
  'gu',
);

interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly day?: number;
  readonly month?: string;
  readonly year: number;
}

export const makeDateTwins: MakeTwins = (passage, texts, random) =>
  findDates(passage.text)
    .flatMap((date) => twinsOf(passage, date, random))
    .filter(({ changed }) => !standsNear(changed, passage, texts));

function findDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  const add = ({ index, 0: whole }: RegExpExecArray, year: string, month?: string, day?: string) => {
    const end = index + whole.replace(/,$/, '').length;
    if (dates.some((other) => other.start < end && index < other.end)) return;
    dates.push({
      start: index,
      end,
      year: Number(year),
      ...(month ? { month } : {}),
      ...(day ? { day: Number(day) } : {}),
    });
  };
  for (const match of text.matchAll(DAY_FIRST)) add(match, match[3]!, match[2], match[1]);
  for (const match of text.matchAll(MONTH_FIRST)) add(match, match[3]!, match[1], match[2]);
  for (const match of text.matchAll(MONTH_YEAR)) add(match, match[2]!, match[1]);
  for (const match of text.matchAll(YEAR)) add(match, match[1]!);
  return dates;
}

function twinsOf(passage: BenchPassage, date: FoundDate, random: Random): Twins[] {
  const { day, month, year, start, end } = date;
  const source = passage.text.slice(start, end);
  const wrongYear = year + random.pick([-7, -4, -3, -2, -1, 1, 2, 3, 4, 6]);
  const wrongMonth = month && random.pick(MONTHS.filter((other) => other !== month));
  const wrongDay = day && ((day + random.pick([1, 2, 5, 8, 11])) % 28) + 1;
  const put = (variant: string, right: string, wrong: string, changed = wrong): Twins => {
    const [before, after] = [passage.text.slice(0, start), passage.text.slice(end)];
    const code = 'date-mismatch';
    return { kind: 'date', variant, truth: before + right + after, falsehood: before + wrong + after, code, changed };
  };
  const isReplaced = (one: Twins) => one.truth !== one.falsehood;
  const found = [put('year', source, source.replace(String(year), String(wrongYear)), String(wrongYear))];
  if (month && wrongMonth) {
    found.push(put('month', source, source.replace(month, wrongMonth), wrongMonth));
    const isAtMonth = day === undefined;
    if (!isAtMonth) found.push(put('more general: month', `${month} ${year}`, `${wrongMonth} ${year}`, wrongMonth));
    if (!/\bon $/.test(passage.text.slice(0, start))) found.push(put('more general: year', `${year}`, `${wrongYear}`));
  }
  if (day && wrongDay && month) {
    found.push(
      put('day', source, source.replace(new RegExp(`\\b${day}\\b`), String(wrongDay)), `${wrongDay} ${month}`),
    );
    const isDayFirst = /^\d/.test(source);
    const other = (one: number) => (isDayFirst ? `${month} ${one}, ${year}` : `${one} ${month} ${year}`);
    found.push(put('other order', other(day), other(wrongDay)));
  }
  return found.filter(isReplaced);
}
