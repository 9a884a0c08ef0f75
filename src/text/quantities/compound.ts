/** Reads what is measured in two units, the smaller for the rest: `6 feet 2 inches`, `13 stone 3 pounds`, `two years and three months`. */
import { type Figure, readUnit } from './figureUnits';
import { readNumber } from './numberWords';
import type { ProseToken } from './proseTokens';
import { unitOf } from './units';

type Tokens = readonly ProseToken[];

/** Which unit the rest is given in, the larger first. */
const SMALLER: readonly (readonly [larger: string, smaller: string])[] = [
  ['mile', 'yard'],
  ['yard', 'foot'],
  ['foot', 'inch'],
  ['stone', 'pound'],
  ['pound', 'ounce'],
  ['year', 'month'],
  ['year', 'week'],
  ['year', 'day'],
  ['month', 'week'],
  ['month', 'day'],
  ['week', 'day'],
  ['day', 'hour'],
  ['hour', 'minute'],
  ['minute', 'second'],
];
const FACTORS = SMALLER.map(([larger, smaller]) => [unitOf(larger)!.factor, unitOf(smaller)!.factor] as const);
const MOST_UNITS = 3;

/** A figure with the rest of it; the figure itself where none follows. */
export function withRest(tokens: Tokens, figure: Figure): Figure {
  let whole = figure;
  let last = figure.unit.factor;
  for (let count = 1; count < MOST_UNITS; count++) {
    const rest = readRest(tokens, whole, last);
    if (!rest) return whole;
    const ratio = rest.unit.factor / whole.unit.factor;
    const step = rest.step * ratio;
    whole = { ...whole, value: whole.value + rest.value * ratio, step, coarseStep: step, to: rest.to };
    last = rest.unit.factor;
  }
  return whole;
}

/** The rest is less than one of the unit before: 2 inches, not 20. */
function readRest(tokens: Tokens, { unit, to }: Figure, larger: number): Omit<Figure, 'from'> | undefined {
  if (unit.kind !== 'measure' || !/^(?:length|mass|time)$/.test(unit.dimension ?? '')) return undefined;
  const at = /^(?:and|,)$/.test(tokens[to]?.low ?? '') ? to + 1 : to;
  const number = readNumber(tokens, at);
  if (!number || number.scale > 1) return undefined;
  const behind = readUnit(tokens, number) ?? readInch(tokens, number.next);
  if (behind?.unit.kind !== 'measure' || behind.unit.dimension !== unit.dimension) return undefined;
  const isPair = FACTORS.some(([one, other]) => one === larger && other === behind.unit.factor);
  if (!isPair || number.value * behind.unit.factor >= larger) return undefined;
  return { ...number, to: behind.next, unit: behind.unit };
}

/** `in` behind feet. */
function readInch(tokens: Tokens, at: number): ReturnType<typeof readUnit> {
  const { factor, code, dimension } = unitOf('inch')!;
  const unit = { kind: 'measure', factor, unitCode: code, dimension, unitText: 'in' } as const;
  return tokens[at]?.text === 'in' ? { unit, next: at + 1 } : undefined;
}
