/** Reads figures that words stand for: `thousands`, `doubled`, `a decade`, `third-largest`. */

import { STOP_WORDS } from '../stopWords';
import { isDayOfMonth } from './figureContext';
import { COUNT, type Figure, RATIO, readUnitAt } from './figureUnits';
import { NUMBER_WORDS, ORDINAL_WORDS } from './numbers';
import { skipHyphen } from './numberWords';
import type { ProseToken } from './proseTokens';

type Tokens = readonly ProseToken[];

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
export function readVague(tokens: Tokens, at: number): Figure | undefined {
  const { low } = tokens[at]!;
  const tens = low === 'tens' ? 10 : low === 'hundreds' ? 100 : low === 'dozens' ? 12 : undefined;
  const second = tokens[at + 1]?.low === 'of' ? (VAGUE[tokens[at + 2]?.low ?? ''] ?? 0) : 0;
  if (tens !== undefined && second >= 1e3) return vague(tokens, at, at + 3, tens * second, VAGUE_TENS_REACH);
  if (low === 'a' && isScore(tokens, at + 1))
    return { from: at, to: at + 2, value: SCORE, step: 1, coarseStep: SCORE / 4, unit: COUNT };
  const isFew = low === 'several' || (low === 'a' && tokens[at + 1]?.low === 'few');
  const end = low === 'a' ? at + 3 : at + 2;
  const counted = isFew ? VAGUE[`${tokens[end - 1]?.low}s`] : undefined;
  if (counted !== undefined) return vague(tokens, at, end, 2 * counted, 5);
  const unit = Object.hasOwn(VAGUE, low) ? VAGUE[low]! : undefined;
  if (unit === undefined || (low === 'scores' && tokens[at + 1]?.low !== 'of')) return undefined;
  return vague(tokens, at, at + 1, unit, VAGUE_REACH);
}

/** `a score of men`, `a score of old ships`; not `a score of 72`, nor `a score of great charm`. */
function isScore(tokens: Tokens, at: number): boolean {
  if (tokens[at]?.low !== 'score' || tokens[at + 1]?.low !== 'of' || tokens[at + 2]?.kind !== 'word') return false;
  return tokens.slice(at + 2, at + 5).some(({ low }) => PLURAL.test(low));
}

const SCORE = 20;
const PLURAL = /^(?:people|men|women|children|\p{Ll}{2,}[^siu\P{Ll}]s)$/u;

function vague(tokens: Tokens, from: number, to: number, value: number, reach: number): Figure {
  const behind = tokens[to]?.low === 'of' ? readUnitAt(tokens, to + 1, value) : readUnitAt(tokens, to, value);
  const unit = behind?.unit ?? COUNT;
  return { from, to: behind?.next ?? to, value, step: value, coarseStep: value, unit, vagueMax: value * reach };
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

/** Every word that a figure may begin with where another word follows; `x10` aside. */
export const FIGURE_WORDS: ReadonlySet<string> = new Set([
  ...['a', 'an', 'decade', 'half', 'hundred', 'several', 'tens', 'minus'],
  ...Object.keys(VAGUE),
  ...MULTIPLES.keys(),
  ...Object.keys(MULTIPLIERS),
  ...NUMBER_WORDS.keys(),
  ...ORDINAL_WORDS.keys(),
]);

const DETERMINER = /^(?:the|that|those|its|their|his|her|our|what|as|from|in|to|over|by|since|this|last|between)$/;

/** A word for a multiple is as rough as a number of one digit. */
const MULTIPLE_STEP = 0.15;

const MULTIPLE_COARSE_STEP = 0.3;

export function readMultiple(tokens: Tokens, at: number): Figure | undefined {
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

/** `a single port`; not `not a single port`. */
export function readSingle(tokens: Tokens, at: number): Figure | undefined {
  const noun = tokens[at + 2];
  if (tokens[at]!.low !== 'a' || tokens[at + 1]?.low !== 'single' || noun?.kind !== 'word') return undefined;
  const isNoun = noun.text === noun.low && !STOP_WORDS.has(noun.low);
  const isNone = /^(?:not|without|nor|never|hardly|barely|scarcely)$/.test(tokens[at - 1]?.low ?? '');
  return isNoun && !isNone ? { from: at, to: at + 2, value: 1, step: 1, coarseStep: 1, unit: COUNT } : undefined;
}

/** `the fifth round`, `its second plant`; not `a third of`, nor `the second is`. */
function isBeforeNoun(tokens: Tokens, at: number, next: number): boolean {
  const after = tokens[next];
  const isDetermined = /^(?:an?|the|its|his|her|their|our|my|this|that|[\p{L}-]+['’]s?)$/u.test(
    tokens[at - 1]?.low ?? '',
  );
  const isNoun = after?.kind === 'word' && after.text === after.low && !STOP_WORDS.has(after.low);
  return (
    isDetermined && isNoun && !/^(?:ago|chance|glance|later|nature|opinion|place|thoughts?|times?)$/.test(after.low)
  );
}

/** `13th`, `the thirteenth`, `third-largest`, `ranked third`, `the third round`. The first is left to others: it is an adverb as often. */
export function readOrdinal(tokens: Tokens, at: number): Figure | undefined {
  const token = tokens[at]!;
  const isSuffixed =
    token.kind === 'numeral' && /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.low ?? '') && tokens[at + 1]!.isGlued;
  const compound = isSuffixed ? undefined : compoundOrdinal(tokens, at);
  const value = isSuffixed
    ? token.numeral?.value
    : (compound?.value ??
      (token.kind === 'word' && token.text === token.low ? ORDINAL_WORDS.get(token.low) : undefined));
  if (value === undefined || (!isSuffixed && value === 1)) return undefined;
  if (token.low === 'second' && tokens[at + 1]?.low === 'only' && tokens[at + 2]?.low === 'to')
    return ordinal(at, at + 1, value);
  const next = compound?.next ?? (isSuffixed ? at + 2 : at + 1);
  if (isDayOfMonth(tokens, at, { next, value })) return undefined;
  const after = tokens[skipHyphen(tokens, next)];
  if (PERIODS_AND_TERMS.test(after?.low ?? '')) return undefined;
  // In figures and before a small letter it is a place in a row: `the 34th floor`, but `34th Street`, `third grade`.
  if (NAMED_BY_NUMBER.test(after?.low ?? '') && !(isSuffixed && after!.text === after!.low)) return undefined;
  const isSuperlative =
    /^(?:[a-z]{2,12}est|most|least|best|worst)$/.test(after?.low ?? '') &&
    !/^(?:west|test|rest|quest|request|interest|guest|forest|harvest|contest|protest)$/.test(after!.low);
  const isRank = /^(?:rank|ranks|ranked|ranking|placed|came|finished)$/.test(tokens[at - 1]?.low ?? '');
  if (!isSuffixed && !isSuperlative && !isRank && !isBeforeNoun(tokens, at, next) && !isOfSoMany(tokens, at, next))
    return undefined;
  return ordinal(at, next, value);
}

/** `thirty-fifth`: its number, and the token after it. */
export function compoundOrdinal(
  tokens: Tokens,
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const tens = NUMBER_WORDS.get(tokens[at]!.low) ?? 0;
  const unitAt = skipHyphen(tokens, at + 1);
  const unit = ORDINAL_WORDS.get(tokens[unitAt]?.low ?? '') ?? TEN;
  return unitAt > at + 1 && tens >= 2 * TEN && tens < TEN * TEN && unit < TEN
    ? { value: tens + unit, next: unitAt + 1 }
    : undefined;
}

const TEN = 10;

const PERIODS_AND_TERMS = /^(?:centur(?:y|ies)|amendment|party|parties|world|hand|quarter|half)$/;
const NAMED_BY_NUMBER = /^(?:floor|street|avenue|edition|grade)$/;

/** `the third of nine children`. */
function isOfSoMany(tokens: Tokens, at: number, next: number): boolean {
  const [of, number] = tokens.slice(next, next + 2);
  const isNumber = number?.kind === 'numeral' || NUMBER_WORDS.has(number?.low ?? '');
  return tokens[at - 1]?.low === 'the' && of?.low === 'of' && isNumber;
}

function ordinal(from: number, to: number, value: number): Figure {
  return { from, to, value, step: 1, coarseStep: 1, unit: { kind: 'ordinal', factor: 1 } };
}
