/** What a figure goes by where it is a rate: `a year`, `per 100,000`, `every day`; and rates of one period in those of another. */
import type { Quantity } from '../../model/quantity';
import { fold } from '../normalize';
import { stem } from '../stem';
import { STOP_WORDS } from '../stopWords';
import { MAX_LETTERS } from './figureUnits';
import { skipHyphen } from './numberWords';
import type { ProseToken } from './proseTokens';
import { unitOf } from './units';

type Tokens = readonly ProseToken[];

const RATE_UNITS = new Set(
  `year month week fortnight day night hour minute second decade century quarter person head capita inhabitant resident citizen employee worker
  pupil student child patient passenger visitor customer user subscriber family household home kilogram kilo kg gram tonne ton pound lb ounce litre
  liter gallon barrel bottle bushel square km kilometre kilometer mile metre meter foot yard hectare acre kwh mwh share unit copy ticket`
    .trim()
    .split(/\s+/),
);

const ADVERBS: Readonly<Record<string, string>> = {
  annually: 'year',
  yearly: 'year',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
  nightly: 'night',
  fortnightly: 'fortnight',
  quarterly: 'quarter',
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
  const energy = hourOf(tokens, unitAt);
  const next = energy?.next ?? unitAt + 1;
  if (low === 'per' && energy) return energy;
  if (low === 'per' && unit?.kind === 'numeral') return { per: `${unit.numeral?.value}`, next };
  if (unit?.kind !== 'word' || unit.text.length > MAX_LETTERS) return undefined;
  if (low === 'per') return { per: baseOf(unit.low), next };
  const isRate = /^(?:a|an|each|every)$/.test(low) || (low === '/' && unit.isGlued);
  return isRate && RATE_UNITS.has(unit.low) && !isSpan(tokens, at) ? { per: baseOf(unit.low), next } : undefined;
}

/** `megawatt-hour`. */
function hourOf(tokens: Tokens, at: number): ReadPer | undefined {
  const hourAt = skipHyphen(tokens, at + 1);
  const prefix = /^([kmg])\p{Ll}+watt$/u.exec(tokens[at]?.low ?? '')?.[1];
  return prefix && tokens[hourAt]?.low === 'hour' ? { per: `${prefix}wh`, next: hourAt + 1 } : undefined;
}

/** Words for the same base of a rate. */
const SAME_BASES: readonly string[][] = [
  ['person', 'capita', 'head', 'people', 'inhabitant', 'resident', 'citizen'],
  ['worker', 'employee'],
  ['student', 'pupil'],
  ['household', 'family', 'home'],
  ['day', 'night', 'diem'],
  ['year', 'annum'],
  ['kilogram', 'kg', 'kilo'],
  ['kilometre', 'km', 'kilometer'],
  ['metre', 'm', 'meter'],
  ['litre', 'l', 'liter'],
  ['tonne', 't', 'ton'],
  ['pound', 'lb'],
];
const NAMED_BASES = new Map(SAME_BASES.flatMap((names) => names.map((name) => [name, stem(names[0]!)] as const)));

function baseOf(name: string): string {
  return NAMED_BASES.get(name) ?? stem(fold(name));
}

/** `a year ago`, `a day later`, `a day after`. */
function isSpan(tokens: Tokens, at: number): boolean {
  return isSpanWord(tokens[at + 2]?.low ?? '');
}

function isSpanWord(low: string): boolean {
  return /^(?:ago|later|earlier|before|after|from|or|and)$/.test(low);
}

/** How many words may stand between a figure and what it goes by: `feeds $60 million into the market every day`. */
const MAX_TO_PERIOD = 8;
const MAX_FROM_PERIOD = 12;
/** Where something else begins. */
const OTHER_CLAUSE =
  /^(?:and|or|but|who|which|that|when|while|where|because|although|though|if|as|than|so|until|till|before|after|since|once|twice|times)$/;

/** The same further on in the clause, past a figure in brackets: `6 feet (1.8 m) closer each century`, `300 tonnes of sand a day`. */
export function readPerAfter(tokens: Tokens, start: number): string | undefined {
  const closed = pastBrackets(tokens, start);
  for (let at = closed; at < closed + MAX_TO_PERIOD; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'numeral') return undefined;
    if (token.kind === 'sign' && !/^['’‘"“”-]$/.test(token.text)) return undefined;
    const isEach = /^(?:each|every)$/.test(token.low);
    const isArticle =
      /^an?$/.test(token.low) && at > closed && isNounLike(tokens[at - 1]!) && isClauseEnd(tokens[at + 2]);
    const per = isEach || isArticle ? readPeriod(tokens, at) : undefined;
    if (per !== undefined) return per;
    if (OTHER_CLAUSE.test(token.low)) return undefined;
  }
  return undefined;
}

/** Also out of them: `1.8 m` of the example goes by the century as well. */
function pastBrackets(tokens: Tokens, start: number): number {
  if (tokens[start]?.text === ')') return start + 1;
  if (tokens[start]?.text !== '(') return start;
  for (let at = start + 1; at <= start + MAX_TO_PERIOD; at++) if (tokens[at]?.text === ')') return at + 1;
  return start;
}

/** `every day`, `a week`: of what is said further away only periods count. */
function readPeriod(tokens: Tokens, at: number): string | undefined {
  const read = PERIODS.has(stem(tokens[at + 1]?.low ?? '')) ? readPer(tokens, at) : undefined;
  return read?.per;
}

function isNounLike({ kind, low }: ProseToken): boolean {
  return kind === 'word' && !STOP_WORDS.has(low) && !OTHER_CLAUSE.test(low) && !/(?:ed|ing|ly)$/.test(low);
}

function isClauseEnd(token: ProseToken | undefined): boolean {
  return token === undefined || token.kind === 'sign' || (STOP_WORDS.has(token.low) && !isSpanWord(token.low));
}

/** `Every day the bank pumps in $60 million`, at the head of the clause. */
function readPerAhead(tokens: Tokens, start: number): string | undefined {
  for (let at = start - 1; at >= Math.max(0, start - MAX_FROM_PERIOD); at--) {
    const token = tokens[at]!;
    if (/^(?:each|every)$/.test(token.low)) return readPeriod(tokens, at);
    const isComma = token.text === ',' && PERIODS.has(stem(tokens[at - 1]?.low ?? ''));
    if (token.kind === 'numeral' || OTHER_CLAUSE.test(token.low)) return undefined;
    if (token.kind === 'sign' && !isComma && !/^(?:['’‘"“”-]|\p{Sc})$/u.test(token.text)) return undefined;
  }
  return undefined;
}

/** How many words may stand between what says the period and `of`: `an annual research budget of $5 million`. */
const MAX_BETWEEN = 3;

/** What may stand between the thing that comes by the period and its figure: `weekly pay was $60`, `annual sales rose to 5 million`. */
const COPULA = /^(?:of|was|were|is|are|at|to|reached|averaged|averages|totalled|totaled|exceeds|exceeded|hit)$/;

/** The same before a figure: `a yearly $5 million`, `a daily output of 50 barrels`, `every day $60 million`. */
export function readPerBefore(tokens: Tokens, at: number): string | undefined {
  const periodAt = (place: number) => {
    const low = tokens[place]?.low ?? '';
    return low === 'annual' ? 'year' : Object.hasOwn(ADVERBS, low) && low !== 'annually' ? ADVERBS[low] : undefined;
  };
  const right = periodAt(at - 1);
  if (right !== undefined) return right;
  if (COPULA.test(tokens[at - 1]?.low ?? ''))
    for (let place = at - 2; place >= at - 2 - MAX_BETWEEN && tokens[place]?.kind === 'word'; place--) {
      const period = periodAt(place);
      if (period !== undefined) return period;
    }
  return readPerAhead(tokens, at);
}

const PERIODS: ReadonlyMap<string, number> = new Map([
  ...['second', 'minute', 'hour', 'day', 'week', 'fortnight', 'month', 'year', 'decade', 'century'].map(
    (name) => [stem(name), unitOf(name)!.factor] as const,
  ),
  [stem('night'), unitOf('day')!.factor] as const,
  [stem('quarter'), 3 * unitOf('month')!.factor] as const,
]);

/** The sorts of bases of which the one is never the other. */
const BASES_OF_PEOPLE: ReadonlySet<string> = new Set(['person', 'worker', 'student', 'household'].map(stem));

/** How two bases of rates are to each other: so many of the one in the other; `other` where they are no two words for the same. */
export function relateBases(per: string, other: string): number | 'other' | undefined {
  const [here, there] = [sizeOf(per), sizeOf(other)];
  if (here && there && here.dimension === there.dimension) return there.factor / here.factor;
  return BASES_OF_PEOPLE.has(per) && BASES_OF_PEOPLE.has(other) ? 'other' : undefined;
}

function sizeOf(per: string): { readonly dimension: string; readonly factor: number } | undefined {
  const period = PERIODS.get(per);
  if (period !== undefined) return { dimension: 'time', factor: period };
  if (/^\d+$/.test(per) && Number(per) > 0) return { dimension: 'number', factor: Number(per) };
  return MEASURES.get(per);
}

const MEASURES = new Map(
  'kilogram gram tonne pound ounce litre gallon kilometre mile metre foot yard hectare acre kwh mwh'
    .split(' ')
    .map((name) => [stem(name), unitOf(name)!] as const),
);

/** A rate by what it makes by another base: $1 a month is $12 by the year. */
export function byBase(rate: Quantity, per: string, factor: number): Quantity {
  const convert = (value: number) => value / factor;
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
