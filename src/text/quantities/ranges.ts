/** Reads what a second figure makes of the first: `3–5%`, `from 3% to 5%`, `five or six`. */
import { readAmount, readFigure } from './figures';
import type { Figure, FigureUnit } from './figureUnits';
import type { ProseToken } from './proseTokens';
import { hedgeBefore } from './quantityBounds';

type Tokens = readonly ProseToken[];

/** `either`: one or the other, `five or six`. */
export interface Range {
  readonly first: Figure;
  readonly second: Figure;
  readonly kind: 'range' | 'either' | 'change' | 'tolerance';
}

/** The range that a figure begins, undefined where it begins none; `none` where it is no figure either: a score, years, an address. */
export function readRange(tokens: Tokens, first: Figure): Range | 'none' | undefined {
  if (first.vagueMax !== undefined || /^(?:ratio|ordinal|score)$/.test(first.unit.kind)) return undefined;
  const connector = connectorAt(tokens, first);
  if (!connector) return undefined;
  const second = readEnd(tokens, connector.next);
  if (!second) return undefined;
  if (!isOtherEnd(tokens, connector, first, second)) return undefined;
  const isBare = isUnitless(first) && isUnitless(second);
  if (connector.kind === 'hyphen' && isBare && isYearLike(first)) return 'none';
  const [low, high] = withSharedUnit(first, second);
  if (low.unit.kind !== high.unit.kind || low.unit.unitCode !== high.unit.unitCode) return undefined;
  if (connector.kind === 'tolerance') return { first: low, second: high, kind: 'tolerance' };
  if (connector.kind === 'or')
    return areNeighbours(low, high) ? { first: low, second: high, kind: 'either' } : undefined;
  const kind = connector.kind === 'to' && isAfterFrom(tokens, first.from) ? 'change' : 'range';
  if (kind === 'range' && low.value * low.unit.factor >= high.value * high.unit.factor)
    return connector.kind === 'hyphen' && isBare ? 'none' : undefined;
  return { first: low, second: high, kind };
}

/** Not `grew 5% to 200` nor `fell by a half to 300`, where what follows is the outcome. */
function isOtherEnd(tokens: Tokens, { kind }: Connector, first: Figure, second: Figure): boolean {
  if (first.number === undefined) return second.unit.kind === 'fraction' || second.unit.kind === 'percent';
  if (kind !== 'to') return true;
  if (isUnitless(second) && !isUnitless(first)) return first.unit.kind === 'money' || isAge(first);
  const isStep = tokens[first.from - 1]?.low === 'by' && isUnitless(first);
  return !isStep || second.value <= first.value * OUTCOME_RATIO;
}

/** `aged 18 to 26`: the years are not written. */
function isAge({ unit, number, to }: Figure): boolean {
  return unit.dimension === 'time' && number?.next === to;
}

/** `by 20 to 300`: so much more is what it grew to. */
const OUTCOME_RATIO = 5;

/** `five or six`, `ten or twelve`, `$20 or $30`: as one says who does not know; not `18 or 65`. */
function areNeighbours(low: Figure, high: Figure): boolean {
  const distance = high.value * high.unit.factor - low.value * low.unit.factor;
  const step = Math.max(low.coarseStep * low.unit.factor, high.coarseStep * high.unit.factor);
  return distance > 0 && distance <= MOST_STEPS * step && low.unit.factor === high.unit.factor;
}

const MOST_STEPS = 2;

function readEnd(tokens: Tokens, at: number): Figure | undefined {
  if (at >= tokens.length || tokens[at]!.isOpaque) return undefined;
  const hedge = hedgeBeforeEnd(tokens, at);
  const figure = readFigure(tokens, hedge);
  return figure?.unit.kind === 'fraction' ? figure : readAmount(tokens, hedge, false);
}

/** `from 3% to about 5%`. */
function hedgeBeforeEnd(tokens: Tokens, at: number): number {
  for (let length = 3; length > 0; length--) {
    if (at + length < tokens.length && hedgeBefore(tokens, at + length)?.from === at) return at + length;
  }
  return at;
}

interface Connector {
  readonly kind: 'hyphen' | 'to' | 'and' | 'or' | 'tolerance';
  readonly next: number;
}

function connectorAt(tokens: Tokens, first: Figure): Connector | undefined {
  const at = skipSuspended(tokens, connectorPlace(tokens, first));
  const token = tokens[at];
  const next = at + 1;
  if (!token) return undefined;
  if (token.low === 'to' || (token.low === 'up' && tokens[next]?.low === 'to'))
    return { kind: 'to', next: token.low === 'up' ? next + 1 : next };
  if (token.low === 'and' && isAfterBetween(tokens, first.from)) return { kind: 'and', next };
  if (token.low === 'or' && tokens[next]?.low !== 'more') return { kind: 'or', next };
  if (token.text === '±') return { kind: 'tolerance', next };
  if (first.number?.isDigits !== true || !/^[-‐‑–—−~～]$/.test(token.text)) return undefined;
  const isTight = token.isGlued && tokens[next]?.isGlued === true;
  const isLoose = token.text === '–' && !token.isGlued && tokens[next]?.isGlued === false;
  return isTight || (isLoose && tokens[next]?.kind === 'numeral') ? { kind: 'hyphen', next } : undefined;
}

/** `between 18 and 24`, `between the ages of 18 and 24`. */
function isAfterBetween(tokens: Tokens, at: number): boolean {
  const [between, , ages, of] = tokens.slice(Math.max(0, at - 4), at).map(({ low }) => low);
  return tokens[at - 1]?.low === 'between' || (between === 'between' && ages === 'ages' && of === 'of');
}

/** `10- to 12-hour`. */
function skipSuspended(tokens: Tokens, at: number): number {
  const isSuspended =
    /^[-‐‑]$/.test(tokens[at]?.text ?? '') && tokens[at]!.isGlued && tokens[at + 1]?.isGlued === false;
  return isSuspended && /^(?:to|or|and)$/.test(tokens[at + 1]!.low) ? at + 1 : at;
}

/** How many words may stand between the ends of a change: `from 41 old machines to 58`. */
const MAX_BETWEEN = 3;

function connectorPlace(tokens: Tokens, first: Figure): number {
  if (!isAfterFrom(tokens, first.from)) return first.to;
  for (let at = first.to; at <= first.to + MAX_BETWEEN && tokens[at]?.kind === 'word'; at++)
    if (tokens[at]!.low === 'to') return at;
  return first.to;
}

function isUnitless({ unit }: Figure): boolean {
  return unit.kind === 'count';
}

function isYearLike({ value, number }: Figure): boolean {
  return number?.isPlain === true && value >= 1100 && value <= 2100;
}

function isAfterFrom(tokens: Tokens, at: number): boolean {
  const before = hedgeBefore(tokens, at)?.from ?? at;
  return tokens[before - 1]?.low === 'from';
}

/** `3 to 5 percent`, `$3 to 5 billion`, `200–300 million`: each end has what only one of them says. */
function withSharedUnit(first: Figure, second: Figure): [Figure, Figure] {
  const low = isUnitless(first) ? withUnit(first, second.unit) : first;
  const high = isUnitless(second) ? withUnit(second, first.unit) : second;
  const scale = high.number?.scale ?? 1;
  const isUnscaled = low.number !== undefined && low.number.scale === 1 && scale > 1 && low.number.isDigits;
  if (!isUnscaled || Math.abs(low.value) >= 1000 || Math.abs(low.value) >= high.number!.mantissa * 10)
    return [low, high];
  return [{ ...low, value: low.value * scale, step: low.step * scale, coarseStep: low.coarseStep * scale }, high];
}

function withUnit(figure: Figure, unit: FigureUnit): Figure {
  return unit.kind === 'ordinal' ? figure : { ...figure, unit };
}

/** After a score or years, past the other end. */
export function endOfRange(tokens: Tokens, first: Figure): number {
  return Math.min(first.to + 2, tokens.length);
}
