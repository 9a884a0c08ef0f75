/** Reads shares from the tokens of a prose text: `half`, `two thirds`, `one in four`, `3 of 10`. */

import { STOP_WORDS } from '../stopWords';
import { isMonth, isNameLike, isNoFigure } from './figureContext';
import { COUNT, type Figure, FRACTION, readUnit } from './figureUnits';
import { DENOMINATORS, NUMBER_WORDS, SCALE_WORDS } from './numbers';
import { type ReadNumber, readNumber, skipHyphen } from './numberWords';
import type { ProseToken } from './proseTokens';

type Tokens = readonly ProseToken[];

/** `half`, `a quarter`, `two thirds`, `one-fifth`. */
export function readFraction(tokens: Tokens, at: number): Figure | undefined {
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
  const found = fraction(at, denominatorAt + 1, numerator, denominator);
  return readPartOfPercent(tokens, found) ?? readPartOfScale(tokens, found) ?? found;
}

/** `one-half percent`, `three-quarters per cent`. */
function readPartOfPercent(tokens: Tokens, { from, to, value, step, coarseStep }: Figure): Figure | undefined {
  const part: ReadNumber = { ...partOfOne({ value, step, coarseStep }), next: to };
  const behind = readUnit(tokens, part);
  const isPercent = behind?.unit.kind === 'percent' || behind?.unit.kind === 'percentagePoint';
  return isPercent ? { from, to: behind.next, ...pick(part), unit: behind.unit, number: part } : undefined;
}

function partOfOne({ value, step, coarseStep }: Pick<ReadNumber, 'value' | 'step' | 'coarseStep'>): ReadNumber {
  return {
    value,
    step,
    coarseStep,
    next: 0,
    mantissa: value,
    scale: 1,
    isDigits: false,
    isPlain: false,
    needsUnit: true,
  };
}

/** `a quarter of a million`, `two thirds of a century`: a part of one that is a scale or a unit. */
function readPartOfScale(tokens: Tokens, { from, to, value, step, coarseStep }: Figure): Figure | undefined {
  if (tokens[to]?.low !== 'of' || !/^(?:an?|one|1)$/.test(tokens[to + 1]?.text ?? '')) return undefined;
  const part: ReadNumber = { ...partOfOne({ value, step, coarseStep }), next: to + 2 };
  const scaled = SCALE_WORDS.has(tokens[to + 2]?.low ?? '') ? multiplied(part, readNumber(tokens, to + 1)) : undefined;
  const number = scaled ?? part;
  const behind = readUnit(tokens, number);
  if (behind) return { from, to: behind.next, ...pick(number), unit: behind.unit, number };
  return scaled && { from, to: scaled.next, ...pick(scaled), unit: COUNT, number: scaled };
}

function multiplied(part: ReadNumber, whole: ReadNumber | undefined): ReadNumber | undefined {
  if (!whole) return undefined;
  const { value, next } = whole;
  const [step, coarseStep] = [part.step * value, part.coarseStep * value];
  return { ...part, value: part.value * value, step, coarseStep, scale: value, next, needsUnit: false };
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
  const part = next?.low === 'of' ? readPartOfScale(tokens, fraction(from, at + 1, 1, 2)) : undefined;
  if (part) return part;
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

/** Of fewer nobody gives a share in numbers. */
const LEAST_KNOWN = 5;

/** `one in four`, `three out of ten`, `3 of 10`, `14 out of 27`, `1 of every 5`, `six of the ten`. */
export function readShare(tokens: Tokens, at: number): Figure | undefined {
  const part = readNumber(tokens, at);
  if (!part || part.needsUnit || part.value < 1 || !Number.isInteger(part.value)) return undefined;
  const slashed = readSlashed(tokens, at, part);
  if (slashed) return slashed;
  if (isAfterLabelOrName(tokens, at, part)) return undefined;
  let next = skipHyphen(tokens, part.next);
  if (!part.isDigits) next = afterMember(tokens, next);
  const isOutOf = tokens[next]?.low === 'out' && tokens[next + 1]?.low === 'of';
  if (!isOutOf && !/^(?:in|of)$/.test(tokens[next]?.low ?? '')) return undefined;
  const isIn = tokens[next]!.low === 'in';
  next += isOutOf ? 2 : 1;
  // `1-in-5`.
  if (/^[-‐‑]$/.test(tokens[next]?.text ?? '') && next > part.next + 1) next++;
  const isEvery = tokens[next]?.low === 'every';
  // "Six of the ten"; small ones are counted by who reads them.
  const isKnown = !isIn && /^(?:the|those|these)$/.test(tokens[next]?.low ?? '');
  const wholeAt = isEvery || isKnown ? next + 1 : next;
  const whole = readNumber(tokens, wholeAt) ?? (isEvery ? readScale(tokens, wholeAt, part) : undefined);
  if (isKnown && (part.value < 2 || (whole?.value ?? 0) < LEAST_KNOWN)) return undefined;
  if (!whole || whole.needsUnit || !(whole.value > part.value) || isNameLike(tokens, whole) || readUnit(tokens, whole))
    return undefined;
  if (isMonth(tokens[whole.next]) || !Number.isInteger(whole.value)) return undefined;
  const hasMember = !part.isDigits && isMemberNamed(part, tokens, next, isOutOf);
  if (hasMember && !endsPhrase(tokens[whole.next])) return undefined;
  if (!isOutOf && !isEvery && !ROUND_WHOLES.has(whole.value)) return undefined;
  if (isIn && !isEvery && !hasMember && part.value > 1 && part.value * 2 > whole.value && whole.value > 10)
    return undefined;
  return { ...fraction(at, whole.next, part.value, whole.value) };
}

/** Of `one house in ten`, `nine clerks or porters in twenty`, where its `in` stands; what is not so is left as it is. */
function afterMember(tokens: Tokens, at: number): number {
  let next = at;
  while (next < at + MOST_OF_MEMBER && isOfMember(tokens[next])) next++;
  return /^(?:in|out)$/.test(tokens[next]?.low ?? '') ? next : at;
}

const MOST_OF_MEMBER = 4;

function isOfMember(token: ProseToken | undefined): boolean {
  if (token?.kind !== 'word' || token.text !== token.low || token.numeral) return false;
  return token.low === 'or' || !(STOP_WORDS.has(token.low) || /(?:ed|ly)$/.test(token.low));
}

/** `one house in ten` by the place of the number; `one in ten` has none between. */
function isMemberNamed(part: ReadNumber, tokens: Tokens, wholeAt: number, isOutOf: boolean): boolean {
  return wholeAt - part.next > (isOutOf ? 2 : 1) && !/^[-\u2010\u2011]$/.test(tokens[part.next]?.text ?? '');
}

/** `in five regiments` is a place; `in five,` and `in five was` end the share. */
function endsPhrase(token: ProseToken | undefined): boolean {
  return token === undefined || token.kind === 'sign' || STOP_WORDS.has(token.low);
}

/** `seven in every thousand`. */
function readScale(tokens: Tokens, at: number, like: ReadNumber): ReadNumber | undefined {
  const value = SCALE_WORDS.get(tokens[at]?.low ?? '');
  return value === undefined ? undefined : { ...like, value, next: at + 1, needsUnit: false };
}

/** `3/4 of`; without `of` it may be a date or an address. */
function readSlashed(tokens: Tokens, at: number, part: ReadNumber): Figure | undefined {
  const [slash, whole, of] = tokens.slice(part.next, part.next + 3);
  const isSlashed = slash?.text === '/' && slash.isGlued && whole?.isGlued === true && of?.low === 'of';
  const value = isSlashed ? whole.numeral?.value : undefined;
  return part.isPlain && value !== undefined && value > part.value
    ? fraction(at, part.next + 2, part.value, value)
    : undefined;
}

/** `1 tenth of 1 per cent`: in digits, of one of something. */
export function readTenthOfOne(tokens: Tokens, at: number): Figure | undefined {
  const numerator = tokens[at]!.numeral?.value ?? 0;
  const denominator = DENOMINATORS.get(tokens[at + 1]?.low ?? '') ?? 0;
  const isShare = tokens[at]!.text.length === 1 && numerator > 0 && numerator < denominator;
  return isShare ? readPartOfScale(tokens, fraction(at, at + 2, numerator, denominator)) : undefined;
}

/** `⅔ of`. */
export function readVulgar(tokens: Tokens, at: number): Figure | undefined {
  const value = tokens[at]!.numeral?.value ?? 1;
  if (tokens[at]!.text.length > 1 || value <= 0 || value >= 1 || tokens[at + 1]?.low !== 'of') return undefined;
  return {
    from: at,
    to: at + 1,
    value,
    step: FRACTION_STEP * value,
    coarseStep: 2 * FRACTION_STEP * value,
    unit: FRACTION,
  };
}

function isAfterLabelOrName(tokens: Tokens, at: number, number: ReadNumber): boolean {
  return number.isDigits && isNoFigure(tokens, at, number);
}
