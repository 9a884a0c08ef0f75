/** Reads a number from the tokens of a prose text: digits or words, with the scale behind them (`8.4 billion`, `two and a half million`). */
import { NUMBER_WORDS, SCALE_SYMBOLS, SCALE_WORDS, stepsOf, type WrittenNumber } from './numbers';
import type { ProseToken } from './proseTokens';

export interface ReadNumber extends WrittenNumber {
  /** The token after it. */
  readonly next: number;
  /** The number before its scale, and the scale: 8.4 and 1e9; 4,091 and 1. */
  readonly mantissa: number;
  readonly scale: number;
  readonly isDigits: boolean;
  /** Digits alone: no sign between thousands, no decimals, no scale. */
  readonly isPlain: boolean;
  /** Only with a unit behind it is it one number: `3,5`. */
  readonly needsUnit: boolean;
}

/** The number that begins at a token. In an amount of money, single letters are scales as well: `$3m`. */
export function readNumber(tokens: readonly ProseToken[], at: number, isMoney = false): ReadNumber | undefined {
  const token = tokens[at];
  if (token === undefined || token.isOpaque) return undefined;
  if (token.kind !== 'numeral') return token.kind === 'word' ? readWords(tokens, at) : undefined;
  if (!token.numeral) return undefined;
  const { value, step, coarseStep, isPlain, isCommaDecimal } = token.numeral;
  const number: ReadNumber = {
    value,
    step,
    coarseStep,
    next: at + 1,
    mantissa: value,
    scale: 1,
    isDigits: true,
    isPlain,
    needsUnit: isCommaDecimal,
  };
  return withScale(tokens, withPart(tokens, number), isMoney);
}

/** Past a hyphen that joins two words: `7-billion`, `7-nm`. */
export function skipHyphen(tokens: readonly ProseToken[], at: number): number {
  const isHyphen = /^[-‐‑]$/.test(tokens[at]?.text ?? '') && tokens[at]!.isGlued;
  return isHyphen && tokens[at + 1]?.kind === 'word' && tokens[at + 1]!.isGlued ? at + 1 : at;
}

/** `4 and a half`, `4 1/2`. */
function withPart(tokens: readonly ProseToken[], number: ReadNumber): ReadNumber {
  const part = readAndPart(tokens, number.next) ?? readSlashedPart(tokens, number);
  if (!part) return number;
  const value = number.value + part.value;
  return { ...number, value, mantissa: value, step: part.step, coarseStep: part.step, next: part.next, isPlain: false };
}

interface Part {
  readonly value: number;
  readonly step: number;
  readonly next: number;
}

const PARTS: Readonly<Record<string, number>> = { half: 1 / 2, quarter: 1 / 4, thirds: 1 / 3, quarters: 1 / 4 };

/** `and a half`, `-and-a-half`, `and three quarters` behind a number; not `and a quarter of them`, which is another. */
function readAndPart(tokens: readonly ProseToken[], at: number): Part | undefined {
  const andAt = skipHyphen(tokens, at);
  if (tokens[andAt]?.low !== 'and') return undefined;
  const countAt = skipHyphen(tokens, andAt + 1);
  const step = PARTS[tokens[skipHyphen(tokens, countAt + 1)]?.low ?? ''];
  const next = skipHyphen(tokens, countAt + 1) + 1;
  const { low = '' } = tokens[countAt] ?? {};
  const count = /^(?:an?|one)$/.test(low) ? 1 : low === 'two' ? 2 : low === 'three' ? 3 : undefined;
  const isPlural = tokens[next - 1]?.low.endsWith('s') === true;
  if (step === undefined || count === undefined || isPlural !== count > 1 || tokens[next]?.low === 'of')
    return undefined;
  return { value: count * step, step, next };
}

const SLASHED_DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 16, 32]);

/** `1/2` of `4 1/2` and `4-1/2`. */
function readSlashedPart(tokens: readonly ProseToken[], { next, isPlain }: ReadNumber): Part | undefined {
  const isHyphen = /^[-‐‑]$/.test(tokens[next]?.text ?? '') && tokens[next]!.isGlued;
  const at = isHyphen ? next + 1 : next;
  const [over, slash, under, after] = tokens.slice(at, at + 4);
  if (!isPlain || over?.isGlued !== isHyphen || over.isOpaque) return undefined;
  if (slash?.text !== '/' || !slash.isGlued || !under?.isGlued || (after?.text === '/' && after.isGlued))
    return undefined;
  const [numerator, denominator] = [over.numeral?.value ?? 0, under.numeral?.value ?? 0];
  if (!SLASHED_DENOMINATORS.has(denominator) || numerator < 1 || numerator >= denominator) return undefined;
  return { value: numerator / denominator, step: 1 / denominator, next: at + 3 };
}

/** `thousand billion`, `lakh crore`. */
const MAX_SCALES = 2;

function withScale(tokens: readonly ProseToken[], number: ReadNumber, isMoney: boolean): ReadNumber {
  let scaled = number;
  for (let count = 0; count < MAX_SCALES; count++) {
    const at = skipHyphen(tokens, scaled.next);
    const scale = scaleOf(tokens[at], isMoney) ?? millionsBefore(tokens, at);
    if (scale === undefined) break;
    const { value, step, coarseStep } = scaled;
    const next = at + 1 + (tokens[at + 1]?.text === '.' && /^(?:Mio|Mrd)$/.test(tokens[at]!.text) ? 1 : 0);
    scaled = {
      ...scaled,
      value: value * scale,
      step: step * scale,
      coarseStep: coarseStep * scale,
      scale: scaled.scale * scale,
      next,
      isPlain: false,
    };
  }
  return scaled;
}

const MONEY_SCALES: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12, T: 1e12 };

function scaleOf(token: ProseToken | undefined, isMoney: boolean): number | undefined {
  if (token?.kind !== 'word') return undefined;
  const word = SCALE_WORDS.get(token.low);
  if (word !== undefined) return word;
  if (isMoney && MONEY_SCALES[token.text] !== undefined) return MONEY_SCALES[token.text];
  return token.isGlued || token.text.length > 1 ? SCALE_SYMBOLS.get(token.text) : undefined;
}

/** `5m people` and `1.5 m users` are millions; `5 m` alone are metres. */
function millionsBefore(tokens: readonly ProseToken[], at: number): number | undefined {
  const noun = tokens[at + 1];
  const isPlural = noun?.kind === 'word' && /^(?:people|women|men|children|\p{Ll}{3,20}[^s\P{Ll}]s)$/u.test(noun.text);
  return tokens[at]?.text === 'm' && isPlural ? 1e6 : undefined;
}

function readWords(tokens: readonly ProseToken[], start: number): ReadNumber | undefined {
  const low = tokens[start]!.low;
  const isArticle = (low === 'a' || low === 'an') && isScaleWord(tokens[start + 1]);
  const isBare = isBareHundred(tokens, start);
  const halved = low === 'half' ? halvedScale(tokens, start + 1) : undefined;
  const isHalf = halved !== undefined;
  if (!isArticle && !isHalf && !isBare && !NUMBER_WORDS.has(low)) return undefined;
  if (isYearInWords(tokens, start)) return undefined;
  let total = 0;
  let current: number | undefined = isHalf ? 0.5 : isArticle || isBare ? 1 : undefined;
  let at = halved ?? (isArticle ? start + 1 : start);
  let scale = 1;
  let lastScale = Number.POSITIVE_INFINITY;
  for (;;) {
    const token = tokens[at];
    const joined = skipHyphen(tokens, at);
    if (joined > at && (NUMBER_WORDS.has(tokens[joined]!.low) || isScaleWord(tokens[joined]))) {
      at = joined;
      continue;
    }
    const small = token && NUMBER_WORDS.get(token.low);
    const part = current === undefined ? undefined : readAndPart(tokens, at);
    if (part) {
      current! += part.value;
      at = part.next - 1;
    } else if (small !== undefined) {
      const sum = addWord(current, small);
      if (sum === undefined) break;
      current = sum;
      scale = 1;
    } else if (token?.low === 'and' && followsHundred(current, total) && NUMBER_WORDS.has(tokens[at + 1]?.low ?? '')) {
      if (startsAnother(tokens, at + 1, current, lastScale, isArticle || isBare)) break;
    } else if (token?.low === 'hundred' && current !== undefined && current < 100) {
      current *= 100;
    } else if (isScaleWord(token) && current !== undefined && SCALE_WORDS.get(token!.low)! < lastScale) {
      scale = SCALE_WORDS.get(token!.low)!;
      lastScale = scale;
      total += current * scale;
      current = undefined;
    } else {
      break;
    }
    at++;
  }
  const value = total + (current ?? 0);
  const mantissa = scale > 1 ? value / scale : value;
  const { step, coarseStep } = stepsOf(mantissa);
  const fineness = Number.isInteger(mantissa) ? 1 : mantissa / 5;
  const isDozen = scale === 12;
  return {
    value,
    step: (isDozen ? 1 : step * fineness) * (isDozen ? 1 : scale),
    coarseStep: isDozen ? 6 : coarseStep * fineness * scale,
    next: at,
    mantissa,
    scale,
    isDigits: false,
    isPlain: false,
    needsUnit: false,
  };
}

/** Where the `million` of `half a million`, `a half million` and `half-million` stands. */
function halvedScale(tokens: readonly ProseToken[], at: number): number | undefined {
  const isArticle = /^an?$/.test(tokens[at]?.low ?? '');
  const scaleAt = isArticle ? at + 1 : skipHyphen(tokens, at);
  const scale = tokens[scaleAt];
  return isScaleWord(scale) && (isArticle || SCALE_WORDS.get(scale!.low)! >= 1e6) ? scaleAt : undefined;
}

/** `the hundred and twenty-five workmen`, without its article; `several hundred and more` are no number. */
function isBareHundred(tokens: readonly ProseToken[], at: number): boolean {
  const [hundred, and, rest] = tokens.slice(at, at + 3);
  const isCounted = /^(?:several|few|many)$/.test(tokens[at - 1]?.low ?? '');
  return hundred?.low === 'hundred' && and?.low === 'and' && NUMBER_WORDS.has(rest?.low ?? '') && !isCounted;
}

function isScaleWord(token: ProseToken | undefined): boolean {
  return token?.kind === 'word' && SCALE_WORDS.has(token.low);
}

/** `twenty` and `five`, `three hundred` and `twenty`; not `five` and `six`. */
function addWord(current: number | undefined, small: number): number | undefined {
  if (current === undefined) return small;
  if (current % 100 === 0 && current > 0) return current + small;
  return current % 100 >= 20 && current % 10 === 0 && small > 0 && small < 10 ? current + small : undefined;
}

function followsHundred(current: number | undefined, total: number): boolean {
  return current === undefined ? total > 0 : current > 0 && current % 100 === 0;
}

/** `two hundred and three hundred`, `a million and two million`, `a thousand and one nights`, `two million and one of them`. */
function startsAnother(
  tokens: readonly ProseToken[],
  at: number,
  current: number | undefined,
  lastScale: number,
  isArticle: boolean,
): boolean {
  const after = tokens[at + 1]?.low ?? '';
  const scale = SCALE_WORDS.get(after);
  if (current !== undefined) return scale === 100;
  if (scale !== undefined) return scale >= lastScale;
  return tokens[at]!.low === 'one' && (isArticle || after === 'of');
}

/** `nineteen ninety`, `twenty twenty-six`. */
function isYearInWords(tokens: readonly ProseToken[], start: number): boolean {
  const isTen = (token: ProseToken | undefined) => (NUMBER_WORDS.get(token?.low ?? '') ?? 0) >= 10;
  return isTen(tokens[start]) && (isTen(tokens[start + 1]) || isTen(tokens[start - 1]));
}
