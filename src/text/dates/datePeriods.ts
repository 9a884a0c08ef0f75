/** Quarters, seasons, decades and centuries at a place among the tokens of a text. */
import { centuryOf, decadeOf, halfOf, quarterOf, seasonOf } from './calendar';
import {
  afterOrdinal,
  isShortNumber,
  isTightNumber,
  isYearAt,
  lastYearOf,
  type ReadDate,
  skipOf,
  type Tokens,
  yearAfter,
} from './dateParts';
import type { DateToken } from './dateTokens';
import { CENTURIES, HALVES, ORDINALS, QUARTERS, SEASONS } from './dateWords';

/** `Q3 2025`, `2025 Q3`, `third quarter of 2025`, `3. Quartal 2025`, `H1 2024`, `first half of 2024`. */
export function readQuarter(tokens: Tokens, at: number): ReadDate | undefined {
  const { form } = tokens[at]!;
  if (form === 'q' || form === 'h') return readLetterQuarter(tokens, at);
  const isNumber = isShortNumber(tokens[at]);
  const number = isNumber ? Number(form) : ORDINALS.get(form);
  const unitAt = isNumber ? afterOrdinal(tokens, at) : at + 1;
  const unit = tokens[unitAt]?.form ?? '';
  if (number === undefined || !(QUARTERS.has(unit) || HALVES.has(unit))) return undefined;
  const year = yearAfter(tokens, skipOf(tokens, unitAt + 1));
  return year && fractionOf(year.value, number, QUARTERS.has(unit), year.next);
}

function readLetterQuarter(tokens: Tokens, at: number): ReadDate | undefined {
  const number = tokens[at + 1];
  if (!tokens[at]!.isCapital || !isTightNumber(number, 1)) return undefined;
  const year = yearAfter(tokens, skipOf(tokens, tokens[at + 2]?.form === '-' ? at + 3 : at + 2));
  return year && fractionOf(year.value, Number(number!.form), tokens[at]!.form === 'q', year.next);
}

export function readYearQuarter(tokens: Tokens, at: number): ReadDate | undefined {
  const [year, letter, number] = tokens.slice(at, at + 3);
  if (!isYearAt(tokens, at) || !/^[qh]$/.test(letter?.form ?? '') || !letter!.isCapital) return undefined;
  if (!isTightNumber(number, 1)) return undefined;
  return fractionOf(Number(year!.form), Number(number!.form), letter!.form === 'q', at + 3);
}

function fractionOf(year: number, number: number, isQuarter: boolean, next: number): ReadDate | undefined {
  if (number < 1 || number > (isQuarter ? 4 : 2)) return undefined;
  return { date: isQuarter ? quarterOf(year, number) : halfOf(year, number), next };
}

/** `spring 2024`, `the summer of 2024`, `winter 2024/25`. */
export function readSeason(tokens: Tokens, at: number): ReadDate | undefined {
  const season = SEASONS.get(tokens[at]!.form);
  const year = season === undefined ? undefined : yearAfter(tokens, at + 1);
  if (season === undefined || !year) return undefined;
  const date = seasonOf(year.value, season);
  if (season !== 4) return { date, next: year.next };
  const last = tokens[year.next + 1];
  const isSplit = /^[-/]$/.test(tokens[year.next]?.form ?? '') && isTightNumber(last);
  if (isSplit && lastYearOf(year.value, last!.form) === year.value + 1) return { date, next: year.next + 2 };
  return { date: { ...date, alternative: seasonOf(year.value - 1, season) }, next: year.next };
}

/** `19th century`, `nineteenth century`, `19. Jahrhundert`, `XIXe siècle`. */
export function readCentury(tokens: Tokens, at: number): ReadDate | undefined {
  const isNumber = isShortNumber(tokens[at]);
  let next = isNumber ? afterOrdinal(tokens, at) : at + 1;
  const { form } = tokens[at]!;
  let century = isNumber ? Number(form) : (ORDINALS.get(form) ?? romanCentury(form));
  if (form === 'twenty' && tokens[at + 1]?.form === '-' && tokens[at + 2]?.form === 'first') {
    century = 21;
    next = at + 3;
  }
  if (form === 'siglo') {
    century = romanCentury(tokens[next]?.form ?? '');
    return century === undefined ? undefined : { date: centuryOf(century), next: next + 1 };
  }
  if (isNumber && next === at + 1) return undefined;
  const isListed = century !== undefined && century >= 5 && isBeforeCentury(tokens, next);
  if (isListed) return { date: centuryOf(century!), next };
  if (tokens[next]?.form === '-' && tokens[next]!.isTight) next++;
  const unit = tokens[next]?.form ?? '';
  if (century === undefined || century < 5 || century > 22 || unit === 'c' || !CENTURIES.has(unit)) return undefined;
  return { date: centuryOf(century), next: next + 1 };
}

/** The `18th` of `18th and 19th centuries`. */
function isBeforeCentury(tokens: Tokens, at: number): boolean {
  if (!/^(?:and|or|to|-)$/.test(tokens[at]?.form ?? '')) return false;
  const isNumber = isShortNumber(tokens[at + 1]);
  if (!isNumber && !ORDINALS.has(tokens[at + 1]?.form ?? '')) return false;
  return CENTURIES.has(tokens[isNumber ? afterOrdinal(tokens, at + 1) : at + 2]?.form ?? '');
}

const ROMAN = ['x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx', 'xxi'];

function romanCentury(form: string): number | undefined {
  if (!form.startsWith('x')) return undefined;
  const index = ROMAN.indexOf(form.replace(/(?<=[ivx])e(?:me)?$/, ''));
  return index < 0 ? undefined : index + 10;
}

/** `2010s`, `1990’s`, `1990er`; the 1900s are a century, the 2000s hardly ever. */
export function readDecade(tokens: Tokens, at: number): ReadDate | undefined {
  if (!isYearAt(tokens, at) || !tokens[at]!.form.endsWith('0')) return undefined;
  const mark = tokens[at + 1]?.isTight && tokens[at + 1]!.form === "'" ? at + 2 : at + 1;
  const suffix = tokens[mark];
  if (!suffix?.isTight || !/^(?:s|er|ern)$/.test(suffix.form) || suffix.isCapital) return undefined;
  const year = Number(tokens[at]!.form);
  if (mark === at + 2 && (suffix.form !== 's' || !isDecadeBefore(tokens[at - 1]))) return undefined;
  const isCentury = year % 100 === 0 && year !== 2000;
  return { date: isCentury ? centuryOf(year / 100 + 1) : decadeOf(year), next: mark + 1 };
}

/** `2020’s new law` is no decade, `the 1990’s` is. */
function isDecadeBefore(token: DateToken | undefined): boolean {
  return token !== undefined && /^(?:the|early|late|mid|-)$/.test(token.form);
}

/** `the ’90s`. */
export function readShortDecade(tokens: Tokens, at: number): ReadDate | undefined {
  const [, number, suffix] = tokens.slice(at, at + 3);
  if (!isTightNumber(number, 2) || !/^\d0$/.test(number!.form) || suffix?.form !== 's' || !suffix.isTight)
    return undefined;
  if (tokens[at]!.isTight) return undefined;
  const decade = Number(number!.form);
  return { date: decadeOf(decade < 30 ? 2000 + decade : 1900 + decade), next: at + 3 };
}
