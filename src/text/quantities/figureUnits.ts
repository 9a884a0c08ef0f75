/** Reads what stands around a number to say what it is a number of: currency, percent, unit, rate. */
import type { QuantityKind } from '../../model/quantity';
import { STOP_WORDS } from '../stopWords';
import { NUMBER_WORDS } from './numbers';
import { type ReadNumber, skipHyphen } from './numberWords';
import type { ProseToken } from './proseTokens';
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

export const COUNT: FigureUnit = { kind: 'count', factor: 1 };

export const FRACTION: FigureUnit = { kind: 'fraction', factor: 1 };

export const RATIO: FigureUnit = { kind: 'ratio', factor: 1 };

export function readCurrencyBefore(tokens: Tokens, at: number): { next: number; unit: FigureUnit } | undefined {
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

export interface ReadUnit {
  readonly unit: FigureUnit;
  readonly next: number;
}

const PERCENT = /^(?:percent|pct|prozent|procent|pourcent)$/;

export const MAX_LETTERS = 40;

export function readUnit(tokens: Tokens, number: ReadNumber): ReadUnit | undefined {
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
  if (low === 'times' && isOccurrence(tokens, at, number)) return undefined;
  if (low === 'times' || low === 'fold') return { unit, next: at + 1 };
  const isCross = /^[x×]$/.test(text) && isGlued && tokens[at + 1]?.kind !== 'numeral';
  if (isCross) return { unit, next: at + 1 };
  if (!/^orders?$/.test(low) || tokens[at + 1]?.low !== 'of' || tokens[at + 2]?.low !== 'magnitude') return undefined;
  return { unit: { ...unit, factor: 10 ** Math.min(number.value, 18) / (number.value || 1) }, next: at + 3 };
}

const COMPARED =
  /^(?:as|more|less|fewer|the|that|this|what|its|their|his|her|our|over|than|normal|(?!later|earlier|after|over|under|whether|ever|never|other|per)[a-z]+er)$/;

const MULTIPLIED =
  /^(?:by|up|to|multiplied|magnified|(?:grow|increas|expand|multipl|jump|climb|gain|ris|soar)\p{Ll}*|grew|grown|rose|was|is|were|are|be|some|of)$/u;

const HELD =
  /^(?:went|met|won|lost|came|ran|wrote|flew|spoke|saw|sang|told|shot|hit|beat|did|been|struck|held|done|him|them|me|us|(?!need|speed|breed)\p{Ll}{2,}ed)$/u;

/** `he went twelve times`, `nine times a year`: how often, not how much: `twelve times as many`, `grew three times`. */
function isOccurrence(tokens: Tokens, at: number, { isDigits, next }: ReadNumber): boolean {
  const after = tokens[at + 1];
  if (after?.kind === 'numeral' || (after?.kind === 'word' && COMPARED.test(after.low))) return false;
  const start = startOf(tokens, next, isDigits);
  const before = tokens[start - 1]?.low ?? '';
  if (MULTIPLIED.test(before)) return false;
  if (after?.kind === 'word') return STOP_WORDS.has(after.low);
  // "He went to England by invitation twelve times": where nothing before tells of a growth, it was so often.
  return HELD.test(before) || (tokens[start - 1]?.kind === 'word' && !hasGrowth(tokens, start));
}

/** How many words back it may be said that something has grown. */
const MAX_TO_GROWTH = 8;
const GROWTH =
  /^(?:multipl|magnif|grow|grew|increas|expand|jump|climb|gain|ris|rose|soar|factor|greater|higher|larger|exceed|outnumber|value|size|rate|price)/;

function hasGrowth(tokens: Tokens, start: number): boolean {
  return tokens.slice(Math.max(0, start - MAX_TO_GROWTH), start).some(({ low }) => GROWTH.test(low));
}

/** Back over the words of a number. */
function startOf(tokens: Tokens, next: number, isDigits: boolean): number {
  let start = next - 1;
  while (!isDigits && start > 0 && (NUMBER_WORDS.has(tokens[start - 1]!.low) || tokens[start - 1]!.text === '-'))
    start--;
  return start;
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
    // "Two hours’ drive", "half an hour’s".
    written += token.text.replace(/['’]s$/, '');
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

/** A hundredth of which currency. */
const SUBUNITS: ReadonlyMap<string, string> = new Map([
  ['cents', 'USD'],
  ['cent', 'USD'],
  ['¢', 'USD'],
  ['pence', 'GBP'],
]);
const CENT = 0.01;

function unitNamed(name: string, number: ReadNumber, next: number, tokens: Tokens): ReadUnit | undefined {
  const codes = currenciesOfSign(name).length > 0 ? currenciesOfSign(name) : currenciesOf(name);
  // A bare `$` behind a number belongs to the next one.
  const isNextSign = currenciesOfSign(name).length > 0 && tokens[next]?.kind === 'numeral' && tokens[next]!.isGlued;
  if (codes.length > 0 && !isNextSign) return { unit: moneyUnit(name, codes), next };
  const subunit = SUBUNITS.get(name);
  if (subunit) return { unit: { ...moneyUnit(name, [subunit]), factor: CENT }, next };
  if (/^pounds?$/i.test(name) && number.scale >= 1e6) return { unit: moneyUnit(name, ['GBP']), next };
  const unit = unitOf(name);
  if (!unit) return undefined;
  if (LETTER_SYMBOL.test(name) && (!number.isDigits || isDecade(name, number, tokens[next - 1]))) return undefined;
  if (name.toLowerCase() === 'stone' && !isWeight(tokens[next])) return undefined;
  if (name === 'min' && tokens[next]?.kind === 'sign' && tokens[next]!.text === '.') return undefined;
  return {
    unit: { kind: 'measure', factor: unit.factor, unitCode: unit.code, dimension: unit.dimension, unitText: name },
    next,
  };
}

/** `13 stone 3 pounds`, `13 stone in weight`; not `13 stone steps`. */
function isWeight(after: ProseToken | undefined): boolean {
  return after === undefined || after.kind !== 'word' || STOP_WORDS.has(after.low) || NUMBER_WORDS.has(after.low);
}

/** Who gives more than so many seconds writes a space or minutes. */
const LONGEST = 120;

/** `1990s`, `the 80s`, `the 737s`. */
function isDecade(name: string, { isPlain, value }: ReadNumber, symbol: ProseToken | undefined): boolean {
  return name === 's' && isPlain && (value % 10 === 0 || value > LONGEST) && symbol?.isGlued === true;
}

/** The unit or currency of a number in words: dollars of `millions of dollars`. */
export function readUnitAt(tokens: Tokens, at: number, value: number): ReadUnit | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.text.length > MAX_LETTERS) return undefined;
  const number: ReadNumber = {
    value,
    step: value,
    coarseStep: value,
    next: at,
    mantissa: 1,
    scale: value,
    isDigits: false,
    isPlain: false,
    needsUnit: false,
  };
  return readNamedUnit(tokens, at, number);
}
