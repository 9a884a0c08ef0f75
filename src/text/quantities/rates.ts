/** What a figure goes by where it is a rate: `a year`, `per 100,000`, `every day`; and rates of one period in those of another. */
import type { Quantity } from '../../model/quantity';
import { fold } from '../normalize';
import { stem } from '../stem';
import { MAX_LETTERS } from './figureUnits';
import { skipHyphen } from './numberWords';
import type { ProseToken } from './proseTokens';
import { unitOf } from './units';

type Tokens = readonly ProseToken[];

const RATE_UNITS =
  /^(?:year|month|week|fortnight|day|night|hour|minute|second|decade|century|quarter|person|head|capita|employee|kilogram|kg|tonne|ton|litre|gallon|barrel|square|km|kilometre|mile|hectare|kwh|mwh|user|household|share|unit|worker)$/;

const ADVERBS: Readonly<Record<string, string>> = {
  annually: 'year',
  yearly: 'year',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
  nightly: 'night',
  hourly: 'hour',
};

export interface ReadPer {
  readonly per: string;
  /** The token after it. */
  readonly next: number;
}

/** What a rate goes by, right behind a figure: `per year`, `per 100,000`, `a year`, `-a-year`, `/kg`, `annually`. */
export function readPer(tokens: Tokens, start: number): ReadPer | undefined {
  const at = skipHyphen(tokens, start);
  const { low = '' } = tokens[at] ?? {};
  if (Object.hasOwn(ADVERBS, low)) return { per: ADVERBS[low]!, next: at + 1 };
  const unitAt = skipHyphen(tokens, at + 1);
  const unit = tokens[unitAt];
  const next = unitAt + 1;
  if (low === 'per' && unit?.kind === 'numeral') return { per: `${unit.numeral?.value}`, next };
  if (unit?.kind !== 'word' || unit.text.length > MAX_LETTERS) return undefined;
  if (low === 'per') return { per: unit.low === 'annum' ? 'year' : stem(fold(unit.text)), next };
  const isRate = /^(?:a|an|each|every)$/.test(low) || (low === '/' && unit.isGlued);
  return isRate && RATE_UNITS.test(unit.low) && !isSpan(tokens, at) ? { per: stem(unit.low), next } : undefined;
}

/** `a year ago`, `a day later`, `a day after`. */
function isSpan(tokens: Tokens, at: number): boolean {
  return /^(?:ago|later|earlier|before|after|from|or|and)$/.test(tokens[at + 2]?.low ?? '');
}

/** How many words may stand between what says the period and `of`: `an annual research budget of $5 million`. */
const MAX_BETWEEN = 3;

/** The same before a figure: `a yearly $5 million`, `a daily output of 50 barrels`. */
export function readPerBefore(tokens: Tokens, at: number): string | undefined {
  const periodAt = (place: number) => {
    const low = tokens[place]?.low ?? '';
    return low === 'annual' ? 'year' : Object.hasOwn(ADVERBS, low) && low !== 'annually' ? ADVERBS[low] : undefined;
  };
  const right = periodAt(at - 1);
  if (right !== undefined || tokens[at - 1]?.low !== 'of') return right;
  for (let place = at - 2; place >= at - 2 - MAX_BETWEEN && tokens[place]?.kind === 'word'; place--) {
    const period = periodAt(place);
    if (period !== undefined) return period;
  }
  return undefined;
}

const PERIODS: ReadonlyMap<string, number> = new Map([
  ...['second', 'minute', 'hour', 'day', 'week', 'fortnight', 'month', 'year', 'decade', 'century'].map(
    (name) => [stem(name), unitOf(name)!.factor] as const,
  ),
  [stem('night'), unitOf('day')!.factor] as const,
  [stem('quarter'), 3 * unitOf('month')!.factor] as const,
]);

/** A rate by what it makes in another period: $1 a month is $12 by the year; undefined where either is no period. */
export function inPeriod(rate: Quantity, per: string): Quantity | undefined {
  const [from, to] = [PERIODS.get(rate.per ?? ''), PERIODS.get(per)];
  if (from === undefined || to === undefined) return undefined;
  const convert = (value: number) => (value * to) / from;
  const { value, minValue, maxValue } = rate;
  return {
    ...rate,
    per,
    resolution: convert(rate.resolution),
    ...(value === undefined ? {} : { value: convert(value) }),
    ...(minValue === undefined ? {} : { minValue: convert(minValue) }),
    ...(maxValue === undefined ? {} : { maxValue: convert(maxValue) }),
  };
}
