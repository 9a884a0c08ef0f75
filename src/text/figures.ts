/** Reads one figure from the tokens of a prose text: a number with what it is a number of. Ranges and hedges are for others to see. */
import type { QuantityKind } from '../model/quantity';
import { isDayOfMonth, isGluedToOther, isMonth, isNoFigure, isUnspaced } from './figureContext';
import { fold } from './normalize';
import { DENOMINATORS, NUMBER_WORDS, ORDINAL_WORDS } from './numbers';
import { type ReadNumber, readNumber, skipHyphen } from './numberWords';
import type { ProseToken } from './proseTokens';
import { stem } from './stem';
import { currenciesOf, currenciesOfSign, MAX_UNIT_WORDS, unitOf } from './units';

/** What a number is a number of. */
export interface FigureUnit {
  readonly kind: QuantityKind;
  /** What the number is multiplied with to be in base form. */
  readonly factor: number;
  readonly unitCode?: string;
  readonly unitText?: string;
  readonly dimension?: string;
}

export interface Figure {
  /** Tokens, the end excluded. */
  readonly from: number;
  readonly to: number;
  /** Before the unit's factor. */
  readonly value: number;
  readonly step: number;
  readonly coarseStep: number;
  readonly unit: FigureUnit;
  readonly parts?: readonly [number, number];
  /** Of a vague one, `thousands`: the largest it may mean. Before the unit's factor. */
  readonly vagueMax?: number;
  /** Absent for a figure that is no number with a unit: `doubled`, `a third`. */
  readonly number?: ReadNumber;
}

type Tokens = readonly ProseToken[];

const COUNT: FigureUnit = { kind: 'count', factor: 1 };
const FRACTION: FigureUnit = { kind: 'fraction', factor: 1 };
const RATIO: FigureUnit = { kind: 'ratio', factor: 1 };

/** The figure that begins at a token, if one does. A bare number is one only where it may count something. */
export function readFigure(tokens: Tokens, at: number): Figure | undefined {
  const token = tokens[at]!;
  if (token.isOpaque || isGluedToOther(tokens, at)) return undefined;
  const word = token.kind === 'word';
  return (
    (word
      ? (readVague(tokens, at) ?? readMultiple(tokens, at) ?? readFraction(tokens, at) ?? readSpan(tokens, at))
      : undefined) ??
    readOrdinal(tokens, at) ??
    readShare(tokens, at) ??
    readAmount(tokens, at, true)
  );
}

/** The end of a range: as `readFigure`, but what stands before it is the other end. */
export function readAmount(tokens: Tokens, start: number, isAlone: boolean): Figure | undefined {
  const sign = readSign(tokens, start);
  const currency = readCurrencyBefore(tokens, sign.next);
  const at = currency?.next ?? sign.next;
  const number = readNumber(tokens, at, currency !== undefined);
  if (!number) return undefined;
  const behind = readUnit(tokens, number);
  const unit = currency ? currency.unit : (behind?.unit ?? COUNT);
  const isBare = !currency && !behind;
  if (isBare && (number.needsUnit || (isAlone && isNoFigure(tokens, at, number)))) return undefined;
  if (isBare && !isAlone && isNameLike(tokens, number)) return undefined;
  const next = behind && (!currency || behind.unit.kind === 'money') ? behind.next : number.next;
  const value = number.value * sign.factor;
  return { from: start, to: next, value, step: number.step, coarseStep: number.coarseStep, unit, number };
}

/** `5G`, `1990s`: glued to letters that are no unit. */
function isNameLike(tokens: Tokens, { next, isDigits }: ReadNumber): boolean {
  return isDigits && tokens[next]?.kind === 'word' && tokens[next]!.isGlued && !isUnspaced(tokens[next]!);
}

function readSign(tokens: Tokens, at: number): { next: number; factor: 1 | -1 } {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const isMinus =
    /^[-−]$/.test(token.text) && (!token.isGlued || tokens[at - 1]?.text === '(') && next?.isGlued === true;
  const isWord = token.low === 'minus' || (token.low === 'negative' && next?.kind === 'numeral');
  return isMinus || isWord ? { next: at + 1, factor: -1 } : { next: at, factor: 1 };
}

function readCurrencyBefore(tokens: Tokens, at: number): { next: number; unit: FigureUnit } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const second = tokens[at + 1];
  if (token.kind === 'word' && second?.isGlued && currenciesOfSign(token.text + second.text).length > 0)
    return { next: at + 2, unit: moneyUnit(token.text + second.text, currenciesOfSign(token.text + second.text)) };
  const codes =
    token.kind === 'sign'
      ? currenciesOfSign(token.text)
      : /^(?:\p{Lu}{3}|Rs)$/u.test(token.text)
        ? currenciesOf(token.text)
        : [];
  if (codes.length === 0 || second?.kind !== 'numeral') return undefined;
  return { next: at + 1, unit: moneyUnit(token.text, codes) };
}

function moneyUnit(unitText: string, codes: readonly string[]): FigureUnit {
  return { kind: 'money', factor: 1, unitText, unitCode: codes[0]! };
}

interface ReadUnit {
  readonly unit: FigureUnit;
  readonly next: number;
}

const PERCENT = /^(?:percent|pct|prozent|procent|pourcent)$/;
const MAX_LETTERS = 40;

function readUnit(tokens: Tokens, number: ReadNumber): ReadUnit | undefined {
  const at = skipHyphen(tokens, number.next);
  const token = tokens[at];
  if (!token || token.text.length > MAX_LETTERS) return undefined;
  return readPercent(tokens, at) ?? readTimes(tokens, at, number) ?? readNamedUnit(tokens, at, number);
}

function readPercent(tokens: Tokens, at: number): ReadUnit | undefined {
  const token = tokens[at]!;
  const second = tokens[skipHyphen(tokens, at + 1)];
  const secondEnd = skipHyphen(tokens, at + 1) + 1;
  const isPoints = (one: ProseToken | undefined) => one?.low === 'points' || one?.low === 'point';
  if (/^(?:pp|ppt|ppts)$/.test(token.low)) return percentUnit('percentagePoint', 0.01, token.text, at + 1);
  if (/^(?:basis|percentage)$/.test(token.low) && isPoints(second))
    return percentUnit('percentagePoint', token.low === 'basis' ? 0.0001 : 0.01, `${token.low} points`, secondEnd);
  if (token.low === 'bps' || token.low === 'bp') return percentUnit('percentagePoint', 0.0001, token.text, at + 1);
  const isTwoWords =
    /^(?:per|pour|por|per-)$/.test(token.low) && /^(?:cent|cents|ciento|cento)$/.test(second?.low ?? '');
  if (!/^[%‰٪％]$/.test(token.text) && !PERCENT.test(token.low) && !isTwoWords) return undefined;
  const next = isTwoWords ? secondEnd : at + 1;
  const points = skipHyphen(tokens, next);
  if (isPoints(tokens[points])) return percentUnit('percentagePoint', 0.01, 'percentage points', points + 1);
  return percentUnit('percent', token.text === '‰' ? 0.001 : 0.01, isTwoWords ? 'per cent' : token.text, next);
}

function percentUnit(kind: QuantityKind, factor: number, unitText: string, next: number): ReadUnit {
  return { unit: { kind, factor, unitText }, next };
}

/** `13 times`, `3x`, `13-fold`, `two orders of magnitude`. */
function readTimes(tokens: Tokens, at: number, number: ReadNumber): ReadUnit | undefined {
  const { low, text, isGlued } = tokens[at]!;
  const unit = { ...RATIO, unitText: text };
  if (low === 'times' || low === 'fold') return { unit, next: at + 1 };
  const isCross = /^[x×]$/.test(text) && isGlued && tokens[at + 1]?.kind !== 'numeral';
  if (isCross) return { unit, next: at + 1 };
  if (!/^orders?$/.test(low) || tokens[at + 1]?.low !== 'of' || tokens[at + 2]?.low !== 'magnitude') return undefined;
  return { unit: { ...unit, factor: 10 ** Math.min(number.value, 18) / (number.value || 1) }, next: at + 3 };
}

/** Letters that are symbols only right behind digits. */
const LETTER_SYMBOL = /^\p{L}$/u;

function readNamedUnit(tokens: Tokens, at: number, number: ReadNumber): ReadUnit | undefined {
  const isUs =
    tokens[at]!.text === 'U' &&
    tokens[at + 1]?.text === '.' &&
    tokens[at + 2]?.text === 'S' &&
    tokens[at + 3]?.text === '.';
  let written = isUs ? 'US ' : '';
  let best: ReadUnit | undefined;
  for (let next = isUs ? at + 4 : at, words = 0; words < MAX_UNIT_WORDS; words++) {
    const token = tokens[next];
    if (!token || token.text.length > MAX_LETTERS || token.isOpaque) break;
    if (token.kind !== 'word' && !/^(?:\p{Sc}|°)$/u.test(token.text)) break;
    written += token.text;
    next++;
    best = unitNamed(written, number, next, tokens) ?? best;
    if (/^[/]$/.test(tokens[next]?.text ?? '') && tokens[next]!.isGlued && tokens[next + 1]?.isGlued) {
      written += '/';
      next++;
    } else if (tokens[next]?.text === '.' && tokens[next]!.isGlued && tokens[next + 1]?.isGlued) {
      written += '.';
      next++;
    } else {
      next = skipHyphen(tokens, next);
      written += ' ';
    }
  }
  return best;
}

function unitNamed(name: string, number: ReadNumber, next: number, tokens: Tokens): ReadUnit | undefined {
  const codes = currenciesOfSign(name).length > 0 ? currenciesOfSign(name) : currenciesOf(name);
  // A bare `$` behind a number belongs to the next one.
  const isNextSign = currenciesOfSign(name).length > 0 && tokens[next]?.kind === 'numeral' && tokens[next]!.isGlued;
  if (codes.length > 0 && !isNextSign) return { unit: moneyUnit(name, codes), next };
  if (/^pounds?$/i.test(name) && number.scale >= 1e6) return { unit: moneyUnit(name, ['GBP']), next };
  const unit = unitOf(name);
  if (!unit) return undefined;
  if (LETTER_SYMBOL.test(name) && (!number.isDigits || isDecade(name, number, tokens[next - 1]))) return undefined;
  if (name === 'min' && tokens[next]?.kind === 'sign' && tokens[next]!.text === '.') return undefined;
  return {
    unit: { kind: 'measure', factor: unit.factor, unitCode: unit.code, dimension: unit.dimension, unitText: name },
    next,
  };
}

/** `1990s`, `the 80s`. */
function isDecade(name: string, { isPlain, value }: ReadNumber, symbol: ProseToken | undefined): boolean {
  return name === 's' && isPlain && value % 10 === 0 && symbol?.isGlued === true;
}

const VAGUE: Readonly<Record<string, number>> = {
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
};

/** How far above its unit a vague number reaches: thousands may be some tens of thousands; with `tens of` the next unit ends it. */
const VAGUE_REACH = 100;
const VAGUE_TENS_REACH = 10;

/** `thousands of`, `tens of thousands`, `several hundred`, `a few million`. */
function readVague(tokens: Tokens, at: number): Figure | undefined {
  const { low } = tokens[at]!;
  const tens = low === 'tens' ? 10 : low === 'hundreds' ? 100 : low === 'dozens' ? 12 : undefined;
  const second = tokens[at + 1]?.low === 'of' ? (VAGUE[tokens[at + 2]?.low ?? ''] ?? 0) : 0;
  if (tens !== undefined && second >= 1e3) return vague(at, at + 3, tens * second, VAGUE_TENS_REACH);
  const isFew = low === 'several' || (low === 'a' && tokens[at + 1]?.low === 'few');
  const end = low === 'a' ? at + 3 : at + 2;
  const counted = isFew ? VAGUE[`${tokens[end - 1]?.low}s`] : undefined;
  if (counted !== undefined) return vague(at, end, 2 * counted, 5);
  const unit = Object.hasOwn(VAGUE, low) ? VAGUE[low]! : undefined;
  if (unit === undefined || (low === 'scores' && tokens[at + 1]?.low !== 'of')) return undefined;
  return vague(at, at + 1, unit, VAGUE_REACH);
}

function vague(from: number, to: number, value: number, reach: number): Figure {
  return { from, to, value, step: value, coarseStep: value, unit: COUNT, vagueMax: value * reach };
}

const MULTIPLES = new Map<string, number>([
  ...Object.entries({
    doubled: 2,
    doubling: 2,
    twice: 2,
    tripled: 3,
    trebled: 3,
    tripling: 3,
    thrice: 3,
    quadrupled: 4,
    quadrupling: 4,
  }),
  ...Object.entries({ quintupled: 5, halved: 1 / 2, halving: 1 / 2 }),
  ...[...NUMBER_WORDS].filter(([, number]) => number > 1).map(([word, number]) => [`${word}fold`, number] as const),
  ['hundredfold', 100],
]);
/** Verbs and numbers only before what is multiplied: `double the output`; not `a double room`. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
  double: 2,
  doubles: 2,
  triple: 3,
  triples: 3,
  treble: 3,
  quadruple: 4,
};
const DETERMINER = /^(?:the|that|those|its|their|his|her|our|what|as|from|in|to|over|by|since|this|last|between)$/;

/** A word for a multiple is as rough as a number of one digit. */
const MULTIPLE_STEP = 0.15;
const MULTIPLE_COARSE_STEP = 0.3;

function readMultiple(tokens: Tokens, at: number): Figure | undefined {
  const token = tokens[at]!;
  const { low } = token;
  if (/^x\d{1,4}$/.test(low)) return multiple(at, at + 1, Number(low.slice(1)), 1 / Number(low.slice(1) || 1));
  if (
    /^an?$/.test(low) &&
    tokens[at + 1]?.low === 'order' &&
    tokens[at + 2]?.low === 'of' &&
    tokens[at + 3]?.low === 'magnitude'
  )
    return multiple(at, at + 4, 10, 1);
  const joined = MULTIPLES.get(low);
  if (joined !== undefined) return multiple(at, at + 1, joined);
  const multiplier = Object.hasOwn(MULTIPLIERS, low) ? MULTIPLIERS[low] : undefined;
  const next = tokens[at + 1];
  const isMultiplier =
    next === undefined || next.kind === 'sign' || next.kind === 'numeral' || DETERMINER.test(next.low);
  return multiplier !== undefined && isMultiplier && !/^an?$/.test(tokens[at - 1]?.low ?? '')
    ? multiple(at, at + 1, multiplier)
    : undefined;
}

function multiple(from: number, to: number, value: number, roughness = MULTIPLE_STEP): Figure {
  const step = value * Math.max(roughness, 0);
  return {
    from,
    to,
    value,
    step: step || MULTIPLE_STEP,
    coarseStep: value * Math.max(roughness, MULTIPLE_COARSE_STEP),
    unit: RATIO,
  };
}

/** `half`, `a quarter`, `two thirds`, `one-fifth`. */
function readFraction(tokens: Tokens, at: number): Figure | undefined {
  const { low } = tokens[at]!;
  if (low === 'half') return readHalf(tokens, at);
  const numerator = low === 'a' ? 1 : NUMBER_WORDS.get(low);
  const denominatorAt = skipHyphen(tokens, at + 1);
  const name = tokens[denominatorAt];
  const denominator = DENOMINATORS.get(name?.low ?? '');
  if (numerator === undefined || numerator < 1 || denominator === undefined || name!.text !== name!.low)
    return undefined;
  if (numerator > 1 && !(name!.low.endsWith('s') || name!.low === 'halves')) return undefined;
  if (numerator >= denominator || (denominator === 2 && low !== 'one')) return undefined;
  if (low === 'a' && !isShareOfSomething(tokens, denominatorAt + 1)) return undefined;
  if (numerator === 2 && denominator === 4) return undefined;
  if (
    denominator === 4 &&
    /^(?:century|centuries|final|finals)$/.test(tokens[skipHyphen(tokens, denominatorAt + 1)]?.low ?? '')
  )
    return undefined;
  return fraction(at, denominatorAt + 1, numerator, denominator);
}

/** Not `a third party`: the share of something, or the end of a phrase. */
function isShareOfSomething(tokens: Tokens, at: number): boolean {
  const next = tokens[at];
  return (
    next === undefined ||
    (next.kind === 'sign' && !/^[-‐‑–]$/.test(next.text)) ||
    /^(?:of|the|to|in|by|from|less|more|fewer|larger|smaller|lower|higher|as|were|was|are|is|had|have|said|and|or|than|since|over|between|that|who|which|do|did)$/.test(
      next.low,
    )
  );
}

const NO_HALF_BEFORE =
  /^(?:first|second|latter|other|better|third|top|bottom|upper|lower|final|early|later|northern|southern|eastern|western|and|the|this|that|last)$/;

function readHalf(tokens: Tokens, at: number): Figure | undefined {
  const next = tokens[at + 1];
  if (next?.text === '-' || NO_HALF_BEFORE.test(tokens[at - 1]?.low ?? '')) return undefined;
  if (/^an?$/.test(next?.low ?? '')) {
    const half: ReadNumber = {
      value: 0.5,
      step: 0.1,
      coarseStep: 0.2,
      next: at + 2,
      mantissa: 0.5,
      scale: 1,
      isDigits: false,
      isPlain: false,
      needsUnit: true,
    };
    const scaled = readNumber(tokens, at);
    const behind = readUnit(tokens, scaled ?? half);
    if (behind)
      return { from: at, to: behind.next, ...pick(scaled ?? half), unit: behind.unit, number: scaled ?? half };
    if (scaled) return { from: at, to: scaled.next, ...pick(scaled), unit: COUNT, number: scaled };
    return undefined;
  }
  const from = tokens[at - 1]?.low === 'one' ? at - 1 : at;
  return isShareOfSomething(tokens, at + 1) ||
    /^(?:its|their|his|her|our|all|these|those|this|a)$/.test(next?.low ?? '')
    ? fraction(from, at + 1, 1, 2)
    : undefined;
}

function pick({ value, step, coarseStep }: ReadNumber) {
  return { value, step, coarseStep };
}

/**
 * A share in words is taken from the few that have a name, so it stands for whatever is nearest to it: a twentieth of it to either side, a
 * tenth where it is said to be approximate. Of many parts, `312 of 500`, it is as fine as they are.
 */
const FRACTION_STEP = 0.1;

function fraction(from: number, to: number, numerator: number, denominator: number): Figure {
  const value = numerator / denominator;
  const step = Math.min(FRACTION_STEP * value, 1 / denominator);
  return {
    from,
    to,
    value,
    step,
    coarseStep: 2 * FRACTION_STEP * value,
    unit: FRACTION,
    parts: [numerator, denominator],
  };
}

/** Wholes that one speaks of parts of: `three in ten`, `3 of 10`. */
const ROUND_WHOLES = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000]);

/** `a decade`, `a century`: spans of which one is told by the article. */
function readSpan(tokens: Tokens, at: number): Figure | undefined {
  if (tokens[at]!.low !== 'a' || !/^(?:decade|century|fortnight|millennium)$/.test(tokens[at + 1]?.low ?? ''))
    return undefined;
  const { factor, code, dimension } = unitOf(tokens[at + 1]!.low)!;
  const unit: FigureUnit = { kind: 'measure', factor, unitCode: code, dimension, unitText: tokens[at + 1]!.low };
  return { from: at, to: at + 2, value: 1, step: 0.2, coarseStep: 0.5, unit };
}

/** `one in four`, `three out of ten`, `3 of 10`, `14 out of 27`, `1 of every 5`. */
function readShare(tokens: Tokens, at: number): Figure | undefined {
  const part = readNumber(tokens, at);
  if (!part || part.needsUnit || part.value < 1 || !Number.isInteger(part.value)) return undefined;
  if (isAfterLabelOrName(tokens, at, part)) return undefined;
  let next = part.next;
  const isOutOf = tokens[next]?.low === 'out' && tokens[next + 1]?.low === 'of';
  if (!isOutOf && !/^(?:in|of)$/.test(tokens[next]?.low ?? '')) return undefined;
  const isIn = tokens[next]!.low === 'in';
  next += isOutOf ? 2 : 1;
  const isEvery = tokens[next]?.low === 'every';
  const whole = readNumber(tokens, isEvery ? next + 1 : next);
  if (!whole || whole.needsUnit || !(whole.value > part.value) || isNameLike(tokens, whole) || readUnit(tokens, whole))
    return undefined;
  if (isMonth(tokens[whole.next]) || !Number.isInteger(whole.value)) return undefined;
  if (!isOutOf && !isEvery && !ROUND_WHOLES.has(whole.value)) return undefined;
  if (isIn && !isEvery && part.value > 1 && part.value * 2 > whole.value && whole.value > 10) return undefined;
  return { ...fraction(at, whole.next, part.value, whole.value) };
}

function isAfterLabelOrName(tokens: Tokens, at: number, number: ReadNumber): boolean {
  return number.isDigits && isNoFigure(tokens, at, number);
}

/** `13th`, `the thirteenth`, `third-largest`, `ranked third`. The first is left to others: it is an adverb as often. */
function readOrdinal(tokens: Tokens, at: number): Figure | undefined {
  const token = tokens[at]!;
  const isSuffixed =
    token.kind === 'numeral' && /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.low ?? '') && tokens[at + 1]!.isGlued;
  const value = isSuffixed
    ? token.numeral?.value
    : token.kind === 'word' && token.text === token.low
      ? ORDINAL_WORDS.get(token.low)
      : undefined;
  if (value === undefined || (!isSuffixed && value === 1)) return undefined;
  const next = isSuffixed ? at + 2 : at + 1;
  if (isDayOfMonth(tokens, at, { next, value })) return undefined;
  const after = tokens[skipHyphen(tokens, next)];
  if (
    /^(?:centur(?:y|ies)|amendment|floor|street|avenue|edition|birthday|anniversary|party|parties|world|hand|quarter|half|grade)$/.test(
      after?.low ?? '',
    )
  )
    return undefined;
  const isSuperlative =
    /^(?:[a-z]{2,12}est|most|least|best|worst)$/.test(after?.low ?? '') &&
    !/^(?:west|test|rest|quest|request|interest|guest|forest|harvest|contest|protest)$/.test(after!.low);
  const isRank = /^(?:rank|ranks|ranked|ranking|placed|came|finished)$/.test(tokens[at - 1]?.low ?? '');
  if (!isSuffixed && !isSuperlative && !isRank) return undefined;
  return { from: at, to: next, value, step: 1, coarseStep: 1, unit: { kind: 'ordinal', factor: 1 } };
}

const RATE_UNITS =
  /^(?:year|month|week|day|hour|minute|second|decade|quarter|person|head|capita|employee|kilogram|kg|tonne|ton|litre|gallon|barrel|square|km|kilometre|mile|hectare|kwh|mwh|user|household|share|unit|worker)$/;
const ADVERBS: Readonly<Record<string, string>> = {
  annually: 'year',
  yearly: 'year',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
  hourly: 'hour',
};

/** What a rate goes by, right behind a figure: `per year`, `a year`, `/kg`, `annually`. */
export function readPer(tokens: Tokens, at: number): string | undefined {
  const { low = '' } = tokens[at] ?? {};
  const next = tokens[at + 1];
  if (Object.hasOwn(ADVERBS, low)) return ADVERBS[low];
  if (low === 'per' && next?.kind === 'numeral') return `${next.numeral?.value}`;
  if (next?.kind !== 'word' || next.text.length > MAX_LETTERS) return undefined;
  if (low === 'per') return next.low === 'annum' ? 'year' : stem(fold(next.text));
  const isRate = /^(?:a|an|each|every)$/.test(low) || (low === '/' && next.isGlued);
  return isRate && RATE_UNITS.test(next.low) ? stem(next.low) : undefined;
}
