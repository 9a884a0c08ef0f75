/** Finds the figures of a prose text as quantities. Knows nothing of what a figure should be. */
import type { FoundQuantity, Quantity } from '../../model/quantity';
import { countedAfter } from './counted';
import { readAmount, readFigure } from './figures';
import { type Figure, type FigureUnit, readPer } from './figureUnits';
import { type ProseToken, proseTokens } from './proseTokens';
import { type Hedge, hedgeAfter, hedgeBefore } from './quantityBounds';

type Tokens = readonly ProseToken[];

/**
 * The quantities of a text in order, not overlapping. Years, dates, times of day, pages and other numbers that only label something, and
 * digits in names are left out. English is read with its number words; digits with signs and units in any language. Takes time in
 * proportion to the text.
 */
export function findQuantities(text: string): FoundQuantity[] {
  const tokens = proseTokens(text);
  const found: FoundQuantity[] = [];
  // Tokens up to here are taken, or stand in what is no figure.
  let taken = 0;
  for (let at = 0; at < tokens.length; ) {
    const first = mayBegin(tokens[at]!) ? readFigure(tokens, at) : undefined;
    if (!first) {
      at++;
      continue;
    }
    const range = readRange(tokens, first);
    if (range === 'none') {
      at = endOfRange(tokens, first);
      taken = at;
      continue;
    }
    const end = addQuantity({ tokens, first, range, taken, found });
    at = Math.max(end, at + 1);
    taken = at;
  }
  return found;
}

/** Longer words have no meaning here. */
function mayBegin(token: ProseToken): boolean {
  return token.kind !== 'word' || token.text.length <= MAX_WORD_LENGTH;
}

const MAX_WORD_LENGTH = 24;

interface Range {
  readonly first: Figure;
  readonly second: Figure;
  readonly kind: 'range' | 'change' | 'tolerance';
}

/** The range that a figure begins, undefined where it begins none; `none` where it is no figure either: a score, years, an address. */
function readRange(tokens: Tokens, first: Figure): Range | 'none' | undefined {
  if (first.vagueMax !== undefined || first.unit.kind === 'ratio' || first.unit.kind === 'ordinal') return undefined;
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
  const kind = connector.kind === 'to' && isAfterFrom(tokens, first.from) ? 'change' : 'range';
  if (kind === 'range' && low.value * low.unit.factor >= high.value * high.unit.factor)
    return connector.kind === 'hyphen' && isBare ? 'none' : undefined;
  return { first: low, second: high, kind };
}

/** Not `grew 5% to 200` nor `fell by a half to 300`, where what follows is the outcome. */
function isOtherEnd(tokens: Tokens, { kind }: Connector, first: Figure, second: Figure): boolean {
  if (first.number === undefined) return second.unit.kind === 'fraction' || second.unit.kind === 'percent';
  if (kind !== 'to') return true;
  if (isUnitless(second) && !isUnitless(first)) return first.unit.kind === 'money';
  const isStep = tokens[first.from - 1]?.low === 'by' && isUnitless(first);
  return !isStep || second.value <= first.value * OUTCOME_RATIO;
}

/** `by 20 to 300`: so much more is what it grew to. */
const OUTCOME_RATIO = 5;

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
  readonly kind: 'hyphen' | 'to' | 'and' | 'tolerance';
  readonly next: number;
}

function connectorAt(tokens: Tokens, first: Figure): Connector | undefined {
  const at = connectorPlace(tokens, first);
  const token = tokens[at];
  const next = at + 1;
  if (!token) return undefined;
  if (token.low === 'to' || (token.low === 'up' && tokens[next]?.low === 'to'))
    return { kind: 'to', next: token.low === 'up' ? next + 1 : next };
  if (token.low === 'and' && tokens[first.from - 1]?.low === 'between') return { kind: 'and', next };
  if (token.text === '±') return { kind: 'tolerance', next };
  const isDash = /^[-‐‑–—−~～]$/.test(token.text);
  if (!isDash || first.number?.isDigits !== true) return undefined;
  const isTight = token.isGlued && tokens[next]?.isGlued === true;
  const isLoose = token.text === '–' && !token.isGlued && tokens[next]?.isGlued === false;
  return isTight || (isLoose && tokens[next]?.kind === 'numeral') ? { kind: 'hyphen', next } : undefined;
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
function endOfRange(tokens: Tokens, first: Figure): number {
  return Math.min(first.to + 2, tokens.length);
}

interface Found {
  readonly tokens: Tokens;
  readonly first: Figure;
  readonly range: Range | undefined;
  readonly taken: number;
  readonly found: FoundQuantity[];
}

/** Adds what a figure or a range says; gives the token after it. */
function addQuantity({ tokens, first, range, taken, found }: Found): number {
  const last = range?.second ?? first;
  const before = hedgeBefore(tokens, first.from);
  const isFree = before !== undefined && before.from >= taken;
  const after = isFree ? undefined : hedgeAfter(tokens, last.to);
  // Over five years is also: in the course of them.
  const isCourse = isFree && tokens[before.from]!.low === 'over' && last.unit.dimension === 'time';
  const hedge = isCourse ? 'atLeast' : isFree ? before.hedge : after?.hedge;
  const from = isFree ? before.from : first.from;
  const to = after?.next ?? last.to;
  const per = readPer(tokens, to);
  const rest = { ...(per === undefined ? {} : { per }), ...countedOf(tokens, to, last) };
  const add = (
    quantity: Quantity,
    start: number,
    figureFrom: number,
    figureTo: number,
    end: number,
    change?: 'from' | 'to',
  ) =>
    found.push({
      start: tokens[start]!.start,
      end: tokens[end - 1]!.end,
      quantity,
      value: { start: tokens[figureFrom]!.start, end: tokens[figureTo - 1]!.end },
      ...(change ? { change } : {}),
    });
  if (range?.kind === 'change') {
    const second = range.second;
    const inner = hedgeBefore(tokens, second.from);
    const innerFrom = inner && inner.from >= first.to ? inner.from : second.from;
    add(
      { ...toQuantity(range.first, isFree ? hedge : undefined), ...rest },
      from,
      first.from,
      first.to,
      first.to,
      'from',
    );
    add(
      { ...toQuantity(second, innerFrom < second.from ? inner!.hedge : undefined), ...rest },
      innerFrom,
      second.from,
      second.to,
      to,
      'to',
    );
  } else {
    const quantity = range ? toRange(range, hedge) : toQuantity(first, hedge);
    add({ ...quantity, ...rest }, from, first.from, last.to, to);
  }
  // The number of `per 100,000` is part of the rate.
  return tokens[to]?.low === 'per' && tokens[to + 1]?.kind === 'numeral' ? to + 2 : to;
}

function unitFields({ kind, unitCode, unitText, dimension }: FigureUnit) {
  return {
    kind,
    ...(unitCode === undefined ? {} : { unitCode }),
    ...(unitText === undefined ? {} : { unitText }),
    ...(dimension === undefined ? {} : { dimension }),
  };
}

function toQuantity(figure: Figure, hedge: Hedge | undefined): Quantity {
  const { unit, parts } = figure;
  const value = inBase(figure.value, unit);
  const fields = { ...unitFields(unit), ...(parts ? { parts } : {}) };
  const fine = figure.step * unit.factor;
  const coarse = figure.coarseStep * unit.factor;
  if (figure.vagueMax !== undefined) {
    return { ...fields, minValue: value, maxValue: figure.vagueMax * unit.factor, approximate: true, resolution: fine };
  }
  switch (hedge) {
    case 'about':
      return { ...fields, value, approximate: true, resolution: coarse };
    case 'below':
      return { ...fields, value, maxValue: value, approximate: true, resolution: coarse };
    case 'above':
      return { ...fields, value, minValue: value, approximate: true, resolution: coarse };
    case 'more':
      return { ...fields, minValue: value, isBoundExcluded: true, approximate: false, resolution: fine };
    case 'less':
      return { ...fields, maxValue: value, isBoundExcluded: true, approximate: false, resolution: fine };
    case 'atLeast':
      return { ...fields, minValue: value, approximate: false, resolution: fine };
    case 'atMost':
      return { ...fields, maxValue: value, approximate: false, resolution: fine };
    case 'exactly':
      return { ...fields, value, approximate: false, isExact: true, resolution: fine };
    default:
      return { ...fields, value, approximate: false, resolution: fine };
  }
}

/** Rounds off what the multiplication adds: 62.4 × 0.01 is 0.624. */
function inBase(value: number, { factor }: FigureUnit): number {
  return Number((value * factor).toPrecision(15));
}

const BASE: FigureUnit = { kind: 'count', factor: 1 };

function toRange({ first, second, kind }: Range, hedge: Hedge | undefined): Quantity {
  const resolution = Math.min(first.step * first.unit.factor, second.step * second.unit.factor);
  const [low, high] = [inBase(first.value, first.unit), inBase(second.value, second.unit)];
  const fields = { ...unitFields(second.unit), approximate: hedge === 'about', resolution };
  return kind === 'tolerance'
    ? {
        ...fields,
        value: low,
        minValue: inBase(low - Math.abs(high), BASE),
        maxValue: inBase(low + Math.abs(high), BASE),
      }
    : { ...fields, minValue: low, maxValue: high };
}

function countedOf(tokens: Tokens, at: number, { unit }: Figure): { counted?: readonly string[] } {
  if (unit.kind !== 'count' && unit.kind !== 'percent' && unit.kind !== 'fraction') return {};
  if (unit.kind !== 'count' && tokens[at]?.low !== 'of') return {};
  const counted = countedAfter(tokens, at);
  return counted.length > 0 ? { counted } : {};
}
