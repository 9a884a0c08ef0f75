/** Reads one figure from the tokens of a prose text: a number with what it is a number of. Ranges and hedges are for others to see. */
import { readAge, readDecadeOfLife } from './ages';
import { withRest } from './compound';
import { isGluedToOther, isNameLike, isNoFigure } from './figureContext';
import { COUNT, type Figure, RATIO, type ReadUnit, readCurrencyBefore, readUnit } from './figureUnits';
import { readFraction, readShare, readTenthOfOne, readVulgar } from './fractions';
import { type ReadNumber, readNumber } from './numberWords';
import type { ProseToken } from './proseTokens';
import { hedgeAfter } from './quantityBounds';
import { readScore } from './scores';
import { readSpan } from './spans';
import { temperatureOf } from './units';
import { compoundOrdinal, FIGURE_WORDS, readMultiple, readOrdinal, readSingle, readVague } from './wordFigures';

type Tokens = readonly ProseToken[];

/** The figure that begins at a token, if one does. A bare number is one only where it may count something. */
export function readFigure(tokens: Tokens, at: number): Figure | undefined {
  const token = tokens[at]!;
  if (token.isOpaque) return undefined;
  const decade = readDecadeOfLife(tokens, at);
  if (decade || isPlainWord(tokens, at) || isGluedToOther(tokens, at)) return decade;
  const word = token.kind === 'word';
  return (
    readScore(tokens, at) ??
    (word
      ? (readVague(tokens, at) ??
        readMultiple(tokens, at) ??
        readFraction(tokens, at) ??
        readSpan(tokens, at) ??
        readSingle(tokens, at))
      : undefined) ??
    readOrdinal(tokens, at) ??
    readShare(tokens, at) ??
    readVulgar(tokens, at) ??
    readTenthOfOne(tokens, at) ??
    readAmount(tokens, at, true)
  );
}

/** By far the most are words that no figure begins with; before a sign or a numeral, any word may be a currency or a unit. */
function isPlainWord(tokens: Tokens, at: number): boolean {
  const { kind, low } = tokens[at]!;
  const isBeforeWord = kind === 'word' && tokens[at + 1]?.kind === 'word';
  return isBeforeWord && !FIGURE_WORDS.has(low) && !low.startsWith('x');
}

/** The end of a range: as `readFigure`, but what stands before it is the other end. */
export function readAmount(tokens: Tokens, start: number, isAlone: boolean): Figure | undefined {
  const sign = readSign(tokens, start);
  const currency = readCurrencyBefore(tokens, sign.next);
  const at = currency?.next ?? sign.next;
  const number = readNumber(tokens, at, currency !== undefined);
  if (!number || compoundOrdinal(tokens, at)) return undefined;
  const behind =
    readUnit(tokens, number) ??
    readUnitBehindHedge(tokens, number) ??
    readFactor(tokens, at, number) ??
    readDegrees(tokens, at, number) ??
    (isAlone && !currency ? readAge(tokens, at, number) : undefined);
  const unit = currency ? currency.unit : (behind?.unit ?? COUNT);
  const isBare = !currency && !behind;
  if (isAdverb(tokens, at, behind) || isHours(tokens, at, behind)) return undefined;
  if (isBare && (number.needsUnit || (isAlone && isNoFigure(tokens, at, number)))) return undefined;
  if (isBare && !isAlone && isNameLike(tokens, number)) return undefined;
  const next = behind && (!currency || behind.unit.kind === 'money') ? behind.next : number.next;
  const value = number.value * sign.factor;
  const figure = { from: start, to: next, value, step: number.step, coarseStep: number.coarseStep, unit, number };
  return sign.factor > 0 ? withRest(tokens, figure) : figure;
}

/** `40 or so miles`. */
function readUnitBehindHedge(tokens: Tokens, number: ReadNumber): ReadUnit | undefined {
  const hedge = hedgeAfter(tokens, number.next);
  return hedge?.hedge === 'about' ? readUnit(tokens, { ...number, next: hedge.next }) : undefined;
}

function readSign(tokens: Tokens, at: number): { next: number; factor: 1 | -1 } {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const isMinus =
    /^[-−]$/.test(token.text) && (!token.isGlued || tokens[at - 1]?.text === '(') && next?.isGlued === true;
  const isWord = token.low === 'minus' || (token.low === 'negative' && next?.kind === 'numeral');
  return isMinus || isWord ? { next: at + 1, factor: -1 } : { next: at, factor: 1 };
}

/** `by a factor of four`. */
function readFactor(tokens: Tokens, at: number, { next }: ReadNumber): ReadUnit | undefined {
  const isFactor = tokens[at - 1]?.low === 'of' && tokens[at - 2]?.low === 'factor';
  return isFactor ? { unit: RATIO, next } : undefined;
}

/** `minus 80 F`, `(25 C)`: letters of a scale only where there is a sign, or nothing else in brackets. */
function readDegrees(tokens: Tokens, at: number, { next }: ReadNumber): ReadUnit | undefined {
  const { text = '' } = tokens[next] ?? {};
  const before = tokens[at - 1];
  const isInBrackets = before?.text === '(' && /^[)/]$/.test(tokens[next + 1]?.text ?? '');
  const isSigned = /^(?:minus|-|−)$/.test(before?.low ?? '') && !(before!.isGlued && tokens[at - 2]?.text !== '(');
  const unit = isInBrackets || isSigned ? temperatureOf(text) : undefined;
  if (!unit) return undefined;
  const { dimension, code, factor } = unit;
  return { unit: { kind: 'measure', factor, unitCode: code, dimension, unitText: `°${text}` }, next: next + 1 };
}

/** `0830 hours` is a time. */
function isHours(tokens: Tokens, at: number, behind: ReadUnit | undefined): boolean {
  return /^0\d{3}$/.test(tokens[at]!.text) && /^(?:hours|hrs)$/.test(behind?.unit.unitText ?? '');
}

/** `one day` is no span of time. */
function isAdverb(tokens: Tokens, at: number, behind: ReadUnit | undefined): boolean {
  return tokens[at]!.low === 'one' && behind?.unit.unitText === 'day' && tokens[at + 1]?.kind === 'word';
}
