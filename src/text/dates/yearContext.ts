/** Whether a number of four digits reads as a year where it stands. In doubt it is a number of something. */

import { NUMBER_WORDS } from '../quantities/numbers';
import { STOP_WORDS } from '../stopWords';
import type { DateToken } from './dateTokens';
import {
  AT,
  BEFORE_YEARS,
  DETERMINERS,
  FOLLOWERS,
  MONTHS,
  NEAR,
  NUMBERED_THINGS,
  OF,
  PEOPLE,
  PERHAPS,
  TO,
  UNITS,
  VERBS_AFTER_YEARS,
  YEARLY_THINGS,
} from './dateWords';

type Tokens = readonly DateToken[];

/** A number that can be a year: 1000 to 2199. */
export function isYearNumber({ kind, form }: DateToken): boolean {
  return kind === 'number' && /^(?:1\d|2[01])\d\d$/.test(form);
}

/** @param isSure where the words before leave no doubt, as "early" and "March" do, so that only what follows can tell otherwise. */
export function readsAsYear(tokens: Tokens, at: number, isSure = false): boolean {
  if (isPartOfOther(tokens, at)) return false;
  const after = whatFollows(tokens, at + 1);
  const before = tokens[at - 1];
  if (after === 'unit') return isBeforePeople(tokens, at);
  if (isSure || BEFORE_YEARS.has(before?.form ?? '')) return true;
  if (before === undefined || (opensSentence(before) && !/^(?:b|d|est)$/.test(tokens[at - 2]?.form ?? '')))
    return after === 'verb' && isRecent(tokens[at]!);
  if (before.kind === 'sign') return isYearBehindSign(tokens, at, after);
  if (before.kind === 'number') return false;
  return isYearBehindWord(tokens, at, after);
}

/** "In 2008 students protested": who opens a sentence so gives the year, and nothing else is since or during a number. */
function isBeforePeople(tokens: Tokens, at: number): boolean {
  const [before, year, people] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!before || !PEOPLE.has(people?.form ?? '') || !isRecent(year) || isRound(year)) return false;
  return (before.form === 'in' && before.isCapital && isModern(year)) || /^(?:since|during)$/.test(before.form);
}

/** Of a list, "2015, 2017 and 2020", where the one before is a year. */
export function continuesYears(tokens: Tokens, at: number): boolean {
  return !isPartOfOther(tokens, at) && !/thing|unit/.test(whatFollows(tokens, at + 1)) && isRecent(tokens[at]!);
}

function isYearBehindWord(tokens: Tokens, at: number, after: Following): boolean {
  const year = tokens[at]!;
  const before = tokens[at - 1]!;
  const { form } = before;
  const beforeThat = tokens[at - 2]?.form ?? '';
  if (NUMBERED_THINGS.has(form) && !(form === 's' && beforeThat === "'")) return false;
  if (AT.has(form))
    return after !== 'thing' || isTelling(year) || (isRecent(year) && !isRound(year) && before.isCapital);
  if (APPROXIMATORS.has(form) && isAboutYear(tokens, at, after)) return true;
  if (NEAR.has(form)) {
    if (isFirstOfTwo(tokens, at) || APPROXIMATORS.has(form)) return false;
    return after !== 'thing' || (isTelling(year) && before.isCapital);
  }
  if (form === 'of' && (beforeThat === 'class' || isPartOfName(tokens, at - 2)))
    return after !== 'thing' && isRecent(year);
  if (form === 'of' && isEnactment(tokens, at - 2)) return after !== 'thing' && isModern(year);
  if (PERHAPS.has(form))
    return after !== 'thing' && (form === 'of' ? isModern(year) : isTelling(year)) && !isOfNumbers(tokens, at - 2);
  if (before.isCapital && !DETERMINERS.has(form)) return after !== 'thing' && isRecent(year);
  return isRecent(year) && !isRound(year) && isAttribute(tokens, at);
}

/** "The Compromise of 1877". */
function isPartOfName(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.isCapital === true && before !== undefined && !opensSentence(before);
}

/** "A law of 2005", "Ordinance No. 32 of 1884": what is enacted is told by its number or its year. */
function isEnactment(tokens: Tokens, at: number): boolean {
  const [sign, before, thing] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (thing?.kind !== 'number') return ENACTMENTS.test(thing?.form ?? '');
  const label = before?.form === '.' ? sign : before;
  return /^(?:no|nr)$/.test(label?.form ?? '') || ENACTMENTS.test(label?.form ?? '');
}

const ENACTMENTS =
  /^(?:act|bill|charter|code|constitution|decision|decree|directive|edict|judgment|judgement|law|ordinance|proclamation|regulation|resolution|ruling|statute|treaty)$/;

/** "From 1500 to 2000 workers": what is no stretch of years is no year either. */
function isFirstOfTwo(tokens: Tokens, at: number): boolean {
  return (
    /^(?:from|between)$/.test(tokens[at - 1]!.form) && tokens[at + 2]?.kind === 'number' && !isYearStretch(tokens, at)
  );
}

function isYearStretch(tokens: Tokens, at: number): boolean {
  return tokens[at]!.form < tokens[at + 2]!.form && isYearNumber(tokens[at + 2]!) && readsAsStretch(tokens, at, at + 2);
}

const APPROXIMATORS: ReadonlySet<string> = new Set(['around', 'about', 'circa']);

/** "Since about 1850", "Around 1900, …", "born around 1550", "who about 1720 wrote"; not "it cost about 1650 crowns". */
function isAboutYear(tokens: Tokens, at: number, after: Following): boolean {
  const before = tokens[at - 2];
  if (DATED.test(before?.form ?? '')) return after !== 'thing' && !isNumberLike(tokens[at + 1]?.form ?? '');
  if (WHO.test(before?.form ?? '') && !before!.isCapital)
    return !/s$/.test(tokens[at + 1]?.form ?? 's') && isRoundTen(tokens[at]!);
  return after !== 'thing' && isCalledFor(before) && isRecent(tokens[at]!);
}

/** What is said of a time: "built around 1550", "dates from about 1720". */
const DATED =
  /^(?:born|died|built|rebuilt|founded|dates?|dated|dating|back|written|wrote|made|painted|composed|lived|flourished|began|begun|started|erected|established|invented|introduced|published|arrived|settled|completed|created|since|until|till|before|after)$/;
const WHO = /^(?:who|which)$/;

/** Who gives a year so roughly gives a round one. */
function isRoundTen({ form }: DateToken): boolean {
  return form.endsWith('0');
}

/** "Since about 1850", "Around 1900, …": nothing but a year is since, and little else opens a sentence so. */
function isCalledFor(token: DateToken | undefined): boolean {
  return token === undefined || opensSentence(token) || AT.has(token.form) || /^(?:from|by|or)$/.test(token.form);
}

/** "From 1414 to 1418", `the 1838–1839 war`; but not "it rose from 1200 to 1500", nor "1200 to 1500 workers". */
export function readsAsStretch(tokens: Tokens, at: number, endAt: number): boolean {
  const [start, end] = [tokens[at]!, tokens[endAt]!];
  if (isPartOfOther(tokens, at) || NUMBERED_THINGS.has(tokens[at - 1]?.form ?? '')) return false;
  if (end.form.length > 2 && isPartOfOther(tokens, endAt)) return false;
  const after = whatFollows(tokens, endAt + 1);
  if (after === 'unit') return false;
  const areRecent = isRecent(start) && (end.form.length === 2 || isRecent(end));
  const isJoined = tokens[at + 1]!.isTight && end.isTight;
  if (areRecent && (after !== 'thing' || (isJoined && !(isRound(start) && isRound(end))))) return true;
  const isFromTo =
    /^(?:from|between|c|ca)$/.test(tokens[at - 1]?.form ?? '') && !CHANGES.test(tokens[at - 2]?.form ?? '');
  return isFromTo && after !== 'thing';
}

/** "Rose to 2019", "a total of 2019". */
function isOfNumbers(tokens: Tokens, at: number): boolean {
  const { form } = tokens[at] ?? { form: '' };
  return NUMBERED_THINGS.has(form) || CHANGES.test(form);
}

const CHANGES =
  /^(?:up|down|rose|risen|rising|grew|grown|growing|increased?|increasing|fell|fallen|dropped|declined|climbed|jumped|surged|sold|bought|equal|amounts?|amounted|close|more|less|fewer|greater|higher|lower|and|\d+)$/;

/** Between a determiner and a year: "the second-highest-grossing 2011 film". */
const MOST_ADJECTIVES = 5;

/** "The 2019 law", "its proposed 2026 budget": one thing that is called by its year. */
function isAttribute(tokens: Tokens, at: number): boolean {
  const thing = tokens[at + 1];
  if (thing?.kind !== 'word' || thing.isTight) return false;
  if (!tokens.slice(Math.max(0, at - MOST_ADJECTIVES - 1), at).some(({ form }) => DETERMINERS.has(form))) return false;
  return YEARLY_THINGS.has(thing.form) || thing.isCapital || !/[^su]s$|^people$/.test(thing.form);
}

function isYearBehindSign(tokens: Tokens, at: number, after: Following): boolean {
  const sign = tokens[at - 1]!;
  const year = tokens[at]!;
  if (/^[([]$/.test(sign.form)) return after === 'end' ? isRecent(year) : after === 'thing' && isTelling(year);
  if (sign.form === '.') return after !== 'unit' && /^(?:b|d|born|died|est)$/.test(tokens[at - 2]?.form ?? '');
  if (sign.form === '-') return after !== 'unit' && /^(?:pre|post)$/.test(tokens[at - 2]?.form ?? '');
  if (sign.form === ',') {
    const place = tokens[at - 2];
    // "In this same year, 1653, he took his degree".
    if (place?.form === 'year' && after === 'end' && !year.isTight) return true;
    return after === 'end' && place?.isCapital === true && !year.isTight && isTelling(year);
  }
  return false;
}

type Following = 'end' | 'word' | 'verb' | 'thing' | 'unit';

/** What comes behind a year or a number. A `thing` can be counted, for all that the words tell. */
function whatFollows(tokens: Tokens, at: number): Following {
  const token = tokens[at];
  if (token === undefined || token.kind === 'sign') return token && isUnitSign(token) ? 'unit' : 'end';
  if (token.kind === 'number') return token.isTight ? 'unit' : 'word';
  const { form, isCapital } = token;
  if (form === 'bc' || form === 'bce') return 'unit';
  if (VERBS_AFTER_YEARS.has(form)) return 'verb';
  if (form === 'of') return 'thing';
  if (form === 'a' || (STOP_WORDS.has(form) && !UNITS.has(form)) || isCapital) return 'word';
  if (UNITS.has(form)) return 'unit';
  if (TO.has(form) || OF.has(form) || FOLLOWERS.has(form) || /(?:ly|ed|ing)$/.test(form)) return 'word';
  return 'thing';
}

function isUnitSign({ form, isTight }: DateToken): boolean {
  return /^[%°‰$€£¥₹×+]$/u.test(form) && (isTight || form !== '+');
}

/** `$2026`, `No. 2019`, `2,026`, `2026.5`, `COVID-2019`, `2000-word`, `2016/679`. */
function isPartOfOther(tokens: Tokens, at: number): boolean {
  const [before, sign, next, last] = [tokens[at - 1], tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (before?.kind === 'sign') {
    if (/[$€£¥₹#№@§+=<>~±×*_\\]/u.test(before.form)) return true;
    if (sign.isTight && /[.,:/-]/.test(before.form) && before.isTight && !isPrefix(tokens, at)) return true;
    if (before.form === '.' && NUMBERED_THINGS.has(tokens[at - 2]?.form ?? '') && before.isTight) return true;
  }
  if (before?.kind === 'word' && sign.isTight && before.form !== 'fy') return true;
  if (next?.isTight !== true) return false;
  if (next.kind === 'word') return true;
  if (last?.isTight !== true || !/^[.,:/_-]$/.test(next.form) || isEndOfStretch(next, last, isDayAt(tokens, at + 2)))
    return false;
  return last.kind === 'number' || (last.kind === 'word' && (next.form !== '.' || !last.isCapital));
}

/** `1 May` of `8 June 1841–1 May 1904`. */
function isDayAt(tokens: Tokens, at: number): boolean {
  return tokens[at]!.form.length <= 2 && tokens[at + 1]?.isTight === false && MONTHS.has(tokens[at + 1]!.form);
}

/** `mid-2024`, `post-2015`, `March 9,2026`, and the end of `2015–2020` and `2015/2016`. */
function isPrefix(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 2]?.form ?? '';
  if (tokens[at - 1]!.form === '.') return /^(?:b|d|c|ca|est)$/.test(before);
  if (tokens[at - 1]!.form === ',') return /^\d{1,2}$/.test(before);
  const sign = tokens[at - 1]!.form;
  if (sign === '/') return isYearNumber(tokens[at - 2]!) && isYearNumber(tokens[at]!);
  return /^(?:mid|early|late|pre|post)$/.test(before) || (sign === '-' && /^[\d]{1,4}$/.test(before));
}

/** `2015–2020`, `2015–20`, `2019/20`, `2019–present`, `2019-era`. */
function isEndOfStretch(sign: DateToken, end: DateToken, isDay = false): boolean {
  if (sign.form === '/') return end.kind === 'number' && (end.form.length <= 2 || isYearNumber(end));
  if (sign.form !== '-') return false;
  if (isDay) return true;
  return end.kind === 'number'
    ? end.form.length === 2 || isYearNumber(end)
    : /^(?:present|today|era|style|early|mid|late)$/.test(end.form);
}

export function opensSentence(token: DateToken | undefined): boolean {
  if (token === undefined) return true;
  const { kind, form } = token;
  return kind === 'sign' && /^[.!?:;"[{»«—]$/.test(form);
}

/** So near to our time that a number of four digits without a separator is a year more often than not. */
function isRecent({ form }: DateToken): boolean {
  return form >= '1600' && form <= '2100';
}

function isRound({ form }: DateToken): boolean {
  return form.endsWith('00') && form !== '2000';
}

function isModern(year: DateToken): boolean {
  return year.form >= '1800' && year.form <= '2100' && !isRound(year);
}

/** And no round number either, which may count anything. */
function isTelling(year: DateToken): boolean {
  return year.form >= '1900' && year.form <= '2100' && !isRound(year);
}

/** The end of the clause, or a word that nothing is counted by. */
export function isFollowedByNothing(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.kind === 'sign') return !/^[-%°$€£¥+×]$/.test(token.form) && !isInNumber(tokens, at);
  if (token.kind === 'number' || UNITS.has(token.form) || PEOPLE.has(token.form)) return false;
  if (token.form === 'and' && isNumberLike(tokens[at + 1]?.form ?? '')) return false;
  return token.form !== 'of' && token.form !== 'per' && STOP_WORDS.has(token.form);
}

/** The comma of `530,000`. */
function isInNumber(tokens: Tokens, at: number): boolean {
  return tokens[at]!.isTight && tokens[at + 1]?.kind === 'number' && tokens[at + 1]!.isTight;
}

export function isNumberLike(form: string): boolean {
  return /^\d/.test(form) || NUMBER_WORDS.has(form);
}
