/** Tells by what stands around a number that it is none of a quantity: a year, a date, a page, part of a name. */
import { FOLLOWERS, PEOPLE } from '../dates/dateWords';
import { isOrdinaryWord } from '../lexicon/gazetteer';
import { STOP_WORDS } from '../stopWords';
import type { ReadNumber } from './numberWords';
import type { ProseToken } from './proseTokens';

/** Whether digits are glued to what makes them part of a name, a version, a time or a ratio, whatever unit follows. */
export function isGluedToOther(tokens: readonly ProseToken[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (before === undefined || !token.isGlued) return false;
  if (before.kind !== 'sign') return token.kind === 'numeral' && !isUnspaced(before);
  if (/^[#§№^_/:=]$/.test(before.text)) return token.kind === 'numeral' && !isListed(tokens, at);
  const isInner = before.isGlued && tokens[at - 2] !== undefined && tokens[at - 2]!.kind !== 'sign';
  // A decimal without its zero (.05) is not read.
  if (/^[.,]$/.test(before.text)) return (isInner || !before.isGlued) && token.kind === 'numeral';
  return isInner && /^[-‐‑–]$/.test(before.text) && (token.kind === 'numeral' || tokens[at - 2]!.kind === 'word');
}

/** `187` of `26 atolls/187 islands`. */
function isListed(tokens: readonly ProseToken[], at: number): boolean {
  const [item, slash, , noun] = tokens.slice(Math.max(0, at - 2), at + 2);
  return slash?.text === '/' && isLongWord(item) && isLongWord(noun) && !noun!.isGlued && noun!.text === noun!.low;
}

function isLongWord(token: ProseToken | undefined): boolean {
  return token?.kind === 'word' && token.text.length > 2;
}

/** Scripts that are written without spaces. */
export function isUnspaced({ text }: ProseToken): boolean {
  return (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text) &&
    !/^[年月日号號時时分秒]/.test(text)
  );
}

/** Whether a number without any unit, currency or percent sign is no figure. */
export function isNoFigure(tokens: readonly ProseToken[], at: number, number: ReadNumber): boolean {
  if (isInRanking(tokens, at, number)) return true;
  if (!number.isDigits) return isPronoun(tokens, at, number) || isAfterLabel(tokens, at, true);
  if (number.scale > 1) return false;
  if (tokens[at]!.text.startsWith('0') && number.isPlain && tokens[at]!.text.length > 1) return true;
  const after = tokens[number.next];
  if (
    after?.isGlued &&
    ((after.kind === 'word' && !isUnspaced(after) && !isJoinedUnit(tokens, number)) ||
      (/^[./:=_^'′″]$/.test(after.text) && tokens[number.next + 1]?.isGlued))
  )
    return true;
  if (isShortYear(tokens, at) || isTimeOfDay(tokens, number.next) || isDayOfMonth(tokens, at, number)) return true;
  if (isAfterLabel(tokens, at, false) || isListNumber(tokens, at, number)) return true;
  return number.isPlain && number.value >= FIRST_YEAR && number.value <= LAST_YEAR
    ? isYear(tokens, at, number.next)
    : isPartOfName(tokens, at, number);
}

/** `the class of ’92`. */
function isShortYear(tokens: readonly ProseToken[], at: number): boolean {
  const { text, isGlued } = tokens[at]!;
  const isMarked = isGlued && /^['’‘]$/.test(tokens[at - 1]?.text ?? '') && !tokens[at - 1]!.isGlued;
  return isMarked && /^\d\d$/.test(text) && tokens[at - 2]?.kind === 'word';
}

/** `one of the`, `no one`, `zero tolerance`. */
function isPronoun(tokens: readonly ProseToken[], at: number, { value, scale, next }: ReadNumber): boolean {
  if (scale > 1 || value >= 2 || !Number.isInteger(value)) return false;
  return value !== 1 || !(isOnlyOne(tokens, at, next) || isOneOrTwo(tokens, next));
}

/** `only one port`; not `only one of them`. */
function isOnlyOne(tokens: readonly ProseToken[], at: number, next: number): boolean {
  const noun = tokens[next];
  const isNoun = noun?.kind === 'word' && noun.text === noun.low && !STOP_WORDS.has(noun.low);
  return isNoun && /^(?:only|just|exactly)$/.test(tokens[at - 1]?.low ?? '');
}

function isOneOrTwo(tokens: readonly ProseToken[], next: number): boolean {
  return tokens[next]?.low === 'or' && tokens[next + 1]?.low === 'two';
}

/** `the top ten`, `30 Under 30`: what a list is called by. */
function isInRanking(tokens: readonly ProseToken[], at: number, { next }: ReadNumber): boolean {
  const isUnder = (sign: number, other: number) =>
    tokens[sign]?.text === 'Under' && tokens[other]?.text === tokens[at]!.text;
  return tokens[at - 1]?.low === 'top' || isUnder(next, next + 1) || isUnder(at - 1, at - 2);
}

const LABELS = new Set(
  `p pp page pages chapter chapters ch figure figures fig figs table tables section sections sec sect paragraph paragraphs para article articles
  art clause clauses rule no nos number numbers nr phase phases route version versions v ver op opus vol volume volumes issue issues part parts step steps
  appendix annex room flight highway interstate line lines note notes footnote footnotes endnote item items eq equation equations exhibit box
  slide act scene verse lesson unit module question level grade tier class type category stage round day week plate panel column col sheet
  seite kapitel abbildung`
    .trim()
    .split(/\s+/),
);

function isAfterLabel(tokens: readonly ProseToken[], at: number, isSpelled: boolean): boolean {
  const before = tokens[at - 1];
  const label = before?.text === '.' && before.isGlued ? tokens[at - 2] : before;
  if (label?.kind !== 'word') return false;
  if (!LABELS.has(label.low)) return false;
  return (
    !isSpelled || !/^(?:parts|issues|numbers|items|notes|steps|day|week|v|no|art|line|lines|act|rule)$/.test(label.low)
  );
}

/** `1.` or `2)` at the head of a line, `(3)`. */
function isListNumber(tokens: readonly ProseToken[], at: number, { next, isPlain, value }: ReadNumber): boolean {
  if (!isPlain || value > 999) return false;
  const before = tokens[at - 1];
  const after = tokens[next];
  if (after?.text === ')' && after.isGlued) return before === undefined || (before.text === '(' && tokens[at]!.isGlued);
  return before === undefined && after?.text === '.' && after.isGlued && tokens.length > next + 1;
}

function isTimeOfDay(tokens: readonly ProseToken[], next: number): boolean {
  const { low = '' } = tokens[next] ?? {};
  if (/^(?:am|pm|o'clock|gmt|utc|cet|noon)$/.test(low)) return true;
  return /^[ap]$/.test(low) && tokens[next + 1]?.text === '.' && tokens[next + 2]?.low === 'm';
}

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

export function isMonth(token: ProseToken | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text) && MONTH.test(token.low);
}

/** `9 March`, `March 9`, `the 9th of March`, `Sept. 9`. */
export function isDayOfMonth(
  tokens: readonly ProseToken[],
  at: number,
  { next, value }: { next: number; value: number },
): boolean {
  if (value > 31 || !Number.isInteger(value)) return false;
  const before = tokens[at - 1];
  const after = tokens[next];
  return (
    isMonth(before) ||
    (before?.text === '.' && isMonth(tokens[at - 2])) ||
    isMonth(after) ||
    (after?.low === 'of' && isMonth(tokens[next + 1])) ||
    // The first day of two: 9–12 March, 9 and 12 March, March 9–12.
    (/^(?:[-–,]|and|or)$/.test(after?.low ?? '') &&
      tokens[next + 1]?.kind === 'numeral' &&
      isMonth(tokens[next + 2])) ||
    (/^[-–]$/.test(before?.text ?? '') && tokens[at - 2]?.kind === 'numeral' && isMonth(tokens[at - 3]))
  );
}

const FIRST_YEAR = 1100;
const LAST_YEAR = 2100;

/** What is counted by the year, so that four digits before it are the year, not the count. */
const YEARLY = new Set(
  `elections results revenues sales figures games olympics budgets reports guidelines estimates forecasts prices levels emissions rules standards
  profits earnings reforms plans talks protests floods wildfires riots numbers regulations sanctions tariffs negotiations exports imports data
  statistics targets goals amendments accounts finals championships midterms guidance measures hearings wages rates census awards attacks`
    .trim()
    .split(/\s+/),
);
const PLURAL = /^(?:people|\p{Ll}*(?:men|children)|staff|police|\p{Ll}{2,}[^s\P{Ll}]s)$/u;
const BEFORE_COUNT =
  /^(?:about|around|some|roughly|nearly|almost|over|than|approximately|least|most|exactly|only|another|fewer|as|all|has|have|had|with|employs?|employed|employing|total|totalling)$/;

const MOST_ADJECTIVES = 2;

/** The plural that is counted: the one right behind, or behind what tells of which kind it is (`interactive students`). */
function headAfter(tokens: readonly ProseToken[], next: number): ProseToken | undefined {
  for (let at = next; at <= next + MOST_ADJECTIVES; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.isGlued || token.text !== token.low) return undefined;
    if (PLURAL.test(token.text) && !FOLLOWERS.has(token.low)) return token;
    if (STOP_WORDS.has(token.low) || FOLLOWERS.has(token.low) || /(?:ed|ing|ly)$/.test(token.low)) return undefined;
  }
  return undefined;
}

/** After these a number may be a year as well: `the outlook for 2023 reflects`. */
const BEFORE_EITHER = /^(?:to|of|for|and|or|these|those)$/;

/** Long ago few numbers are years that nothing says to be one. */
const FIRST_MODERN_YEAR = 1900;
const BEFORE_YEAR =
  /^(?:in|since|by|before|after|until|till|from|during|between|early|mid|late|circa|ca|year|the|an?|its|his|her|their|our|this|that|each|every|'s)$/;

function isOfPeople({ low }: ProseToken): boolean {
  return PEOPLE.has(low) || /(?:people|men|children|pupils)$/.test(low);
}

/** Four digits are a year unless they plainly count: `employs 1900 workers`. */
function isYear(tokens: readonly ProseToken[], at: number, next: number): boolean {
  const noun = headAfter(tokens, next);
  const before = tokens[at - 1];
  if (noun === undefined || YEARLY.has(noun.low)) return true;
  if (before === undefined) return false;
  const isModern = tokens[at]!.numeral!.value >= FIRST_MODERN_YEAR && !isOfPeople(noun);
  if (before.text === ',') return isModern || tokens[at - 2]?.kind === 'numeral' || isMonth(tokens[at - 2]);
  if (BEFORE_EITHER.test(before.low)) return isModern;
  if (tokens[at]!.numeral!.value < FIRST_MODERN_YEAR)
    return BEFORE_YEAR.test(before.low) || (/^\p{Lu}/u.test(before.text) && !BEFORE_COUNT.test(before.low));
  return !BEFORE_COUNT.test(before.low) && !/(?:s|ed|ing)$/.test(before.low);
}

/** Below it a number after a word counts as its number: `Formula 1`, `Step 3`. */
const LEAST_COUNT = 20;

/** `listing` comes from `list`; nothing comes from the rest of `Boeing`. */
function isPlainWord(word: string): boolean {
  if (!word.endsWith('ing')) return isOrdinaryWord(word);
  const base = word.slice(0, -3).replace(/(.)\1$/, '$1');
  return isOrdinaryWord(base) || isOrdinaryWord(`${base}e`);
}

/** `Boeing 737`, `Formula 1`, `Web 2.0`: right after a word with a capital that a sentence does not ask for. */
function isPartOfName(tokens: readonly ProseToken[], at: number, number: ReadNumber): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || !/\p{Lu}/u.test(before.text) || before.text === 'I') return false;
  const hasThousands = !number.isPlain && number.value >= 1000;
  const isFirst = tokens[at - 2] === undefined || /^[.!?:;]$/.test(tokens[at - 2]!.text);
  if (isFirst && number.value >= LEAST_COUNT && isPlainWord(before.low)) return false;
  const isOwner = /['’]s?$/.test(before.text);
  if (hasThousands || isOwner || isMonth(before)) return false;
  // `For site C 13.4 points`: no name goes on with a decimal of something.
  if (!Number.isInteger(number.value) && headAfter(tokens, number.next)) return false;
  const isPlace =
    /^(?:in|across|throughout|from)$/.test(tokens[at - 2]?.low ?? '') && PLURAL.test(tokens[number.next]?.text ?? '');
  if (isPlace) return false;
  return !STOP_WORDS.has(before.low) || /^\p{Lu}{2,}$/u.test(before.text);
}

/** `5G`, `1990s`: glued to letters that are no unit. */
export function isNameLike(tokens: readonly ProseToken[], { next, isDigits }: ReadNumber): boolean {
  const after = tokens[next];
  if (!isDigits || after?.kind !== 'word' || !after.isGlued || isUnspaced(after)) return false;
  return !isJoinedUnit(tokens, { next });
}

/** `30kVA`, `64bit`: letters joined to digits that read as a unit, though it is none we know; not `5G`, `23andMe`, `2010ers`. */
function isJoinedUnit(tokens: readonly ProseToken[], { next }: Pick<ReadNumber, 'next'>): boolean {
  const { text = '' } = tokens[next] ?? {};
  const isTight = tokens[next + 1]?.isGlued === true && tokens[next + 1]!.kind === 'numeral';
  return (
    /^\p{L}{2,4}$/u.test(text) && !/^(?:st|nds?|rds?|ths?|ers?|ern|ies|ish|am|pm|gb|chan|zip)$/i.test(text) && !isTight
  );
}
