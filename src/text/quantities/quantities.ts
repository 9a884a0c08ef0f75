/** Finds the figures of a prose text as quantities. Knows nothing of what a figure should be. */
import type { FoundQuantity, Quantity } from '../../model/quantity';
import { type Counted, countedAfter } from './counted';
import { readFigure } from './figures';
import type { Figure, FigureUnit } from './figureUnits';
import { type ProseToken, proseTokens } from './proseTokens';
import { type Hedge, hedgeAfter, hedgeBefore } from './quantityBounds';
import { endOfRange, type Range, readRange } from './ranges';
import { readPer, readPerAfter, readPerBefore } from './rates';

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
  const after = isFree ? undefined : hedgeBehind(tokens, last);
  // Over five years is also: in the course of them.
  const isCourse = isFree && tokens[before.from]!.low === 'over' && last.unit.dimension === 'time';
  const hedge = isCourse ? 'atLeast' : isFree ? before.hedge : after?.hedge;
  const from = isFree ? before.from : first.from;
  const to = after?.next ?? last.to;
  const counted = readPer(tokens, to) === undefined ? countedOf(tokens, to, last) : undefined;
  const behind = counted?.next ?? to;
  const rate = readPer(tokens, behind);
  const per = rate?.per ?? readPerAfter(tokens, behind) ?? readPerBefore(tokens, from);
  const rest = {
    ...(per === undefined ? {} : { per }),
    ...(counted && counted.stems.length > 0 ? { counted: counted.stems } : {}),
  };
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
  // `per 100,000` and `a decade` are no figures of their own.
  return rate?.next ?? to;
}

/** Behind the whole figure, or between its number and its unit: `40 or so miles`. */
function hedgeBehind(tokens: Tokens, { to, number }: Figure): ReturnType<typeof hedgeAfter> {
  const inner = number && number.next < to ? hedgeAfter(tokens, number.next) : undefined;
  return inner ? { ...inner, next: to } : hedgeAfter(tokens, to);
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
  const product = value * factor;
  return Number.isSafeInteger(product) ? product : Number(product.toPrecision(15));
}

const BASE: FigureUnit = { kind: 'count', factor: 1 };

function toRange({ first, second, kind }: Range, hedge: Hedge | undefined): Quantity {
  const resolution = Math.min(first.step * first.unit.factor, second.step * second.unit.factor);
  const [low, high] = [inBase(first.value, first.unit), inBase(second.value, second.unit)];
  const fields = { ...unitFields(second.unit), approximate: hedge === 'about' || kind === 'either', resolution };
  return kind === 'tolerance'
    ? {
        ...fields,
        value: low,
        minValue: inBase(low - Math.abs(high), BASE),
        maxValue: inBase(low + Math.abs(high), BASE),
      }
    : { ...fields, minValue: low, maxValue: high };
}

function countedOf(tokens: Tokens, at: number, { unit }: Figure): Counted | undefined {
  if (unit.kind !== 'count' && unit.kind !== 'percent' && unit.kind !== 'fraction') return undefined;
  return unit.kind === 'count' || tokens[at]?.low === 'of' ? countedAfter(tokens, at) : undefined;
}
