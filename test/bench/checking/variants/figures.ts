/** Figures changed, and figures said otherwise. */
import type { Random } from '../../search/random';
import type { BenchPassage } from '../sources';
import { toWords } from './numberWords';
import { type MakeTwins, standsNear, type Twins } from './twins';

interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
  readonly prefix: string;
  readonly suffix: string;
  readonly scale: string;
  readonly after: string;
}

const FIGURE =
  /(?<![\p{L}\p{N}_.,$€£–/:-])(US\$|\$|€|£|RMB )?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(%| percent| per cent)?( million| billion| trillion)?( RMB| dollars| euros)?(?![\p{L}\p{N}%+]|[-,.–/:]\d|-| (?:to|and|or) \d| (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/gu;
/** Words that make of a figure a bound or a guess: to change it a little may still be true. */
const LOOSE =
  /\b(?:about|around|roughly|nearly|almost|approximately|some|close to|more than|over|above|at least|exceed\w*|less than|fewer than|under|below|up to|as many as|between|or|and|to|as much as)\s$/i;
/** `Figure 3`, `page 3`, `Mate 60`. */
const NAMED = /(?:\p{Lu}\p{L}*\.?|\b(?:page|chapter|section|part|version|number|no\.|p\.)|§)\s$/u;

export function findFigures(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const [whole, prefix = '', digits = '', suffix = '', scale = '', after = ''] = match;
    const before = text.slice(0, match.index);
    const value = Number(digits.replaceAll(',', ''));
    const isBare = prefix + suffix + scale + after === '';
    const isYear = isBare && /^(?:1[4-9]|20)\d\d$/.test(digits);
    if (isYear || value < 2 || LOOSE.test(before) || (isBare && NAMED.test(before))) return [];
    const decimals = digits.split('.')[1]?.length ?? 0;
    return [{ start: match.index, end: match.index + whole.length, value, decimals, prefix, suffix, scale, after }];
  });
}

export const makeFigureTwins: MakeTwins = (passage, texts, random) =>
  findFigures(passage.text)
    .flatMap((figure) => [...changed(passage, figure, random), ...otherwise(passage, figure, random)])
    .filter(({ changed }) => !standsNear(changed, passage, texts));

/** The true one is the source's. */
function changed(passage: BenchPassage, figure: Figure, random: Random): Twins[] {
  const as = (variant: string, other: Partial<Figure> | undefined) =>
    other ? twins(passage, figure, variant, print(figure), print({ ...figure, ...other })) : [];
  return [
    ...as('digits swapped', swapped(figure)),
    ...as('10 to 50 % off', { value: shifted(figure, random) }),
    ...as('other scale', rescaled(figure, random)),
    ...as('other currency', exchanged(figure)),
  ];
}

/** Both are said in another way than the source does. */
function otherwise(passage: BenchPassage, figure: Figure, random: Random): Twins[] {
  const wrong = { ...figure, value: shifted(figure, random) };
  const after = passage.text.slice(figure.end);
  const as = (variant: string, say: (one: Figure) => string | undefined) => {
    const [truth, falsehood] = [say(figure), say(wrong)];
    return truth && falsehood ? twins(passage, figure, variant, truth, falsehood) : [];
  };
  const { value } = figure;
  const round = toDigits(value, 2);
  const isRound = round === value;
  const bounds = (variant: string, word: string, right: number, off: number) =>
    twins(passage, figure, variant, `${word} ${printRound(figure, right)}`, `${word} ${printRound(figure, off)}`);
  return [
    ...as('other format', (one) => reformatted(one, after)),
    ...as('number words', (one) => spelled(one)),
    ...(isRound ? [] : bounds('rounded', 'about', round, toDigits(value * random.pick([0.6, 1.5]), 2))),
    ...(isRound ? [] : bounds('more than', 'more than', below(value), above(value * 1.3))),
    ...(isRound || above(value) > value * 1.06 ? [] : bounds('nearly', 'nearly', above(value), above(value * 1.6))),
  ];
}

function twins({ text }: BenchPassage, { start, end }: Figure, variant: string, right: string, wrong: string): Twins[] {
  if (right === wrong) return [];
  const put = (figure: string) => text.slice(0, start) + figure + text.slice(end);
  return [
    { kind: 'figure', variant, truth: put(right), falsehood: put(wrong), code: 'quantity-mismatch', changed: wrong },
  ];
}

function print({ value, decimals, prefix, suffix, scale, after }: Figure): string {
  const digits = value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return prefix + digits + suffix + scale + after;
}

/** With as many decimals as it has, and no more. */
function printRound(figure: Figure, value: number): string {
  return print({ ...figure, value, decimals: String(value).split('.')[1]?.length ?? 0 });
}

function swapped(figure: Figure): Partial<Figure> | undefined {
  const digits = [...figure.value.toFixed(figure.decimals)];
  for (let at = 0; at < digits.length - 1; at++) {
    const [left, right] = [digits[at]!, digits[at + 1]!];
    if (left === right || left === '.' || right === '.' || (at === 0 && right === '0')) continue;
    const value = Number([...digits.slice(0, at), right, left, ...digits.slice(at + 2)].join(''));
    if (Math.abs(value / figure.value - 1) > 0.03) return { value };
  }
  return undefined;
}

/** 10 to 50 % more or less, at least one of the last digit. */
function shifted({ value, decimals }: Figure, random: Random): number {
  const unit = 10 ** -decimals;
  const step = Math.max(unit, value * (0.12 + random.next() * 0.36));
  const off = random.next() < 0.5 && value - step > unit ? value - step : value + step;
  return Number(off.toFixed(decimals));
}

function rescaled({ scale, value, suffix }: Figure, random: Random): Partial<Figure> | undefined {
  const scales = [' million', ' billion', ' trillion'];
  if (scale) return { scale: random.pick(scales.filter((one) => one !== scale)) };
  return value >= 1000 && !suffix ? { value: value * 10 } : undefined;
}

function exchanged({ prefix, after }: Figure): Partial<Figure> | undefined {
  if (after) return { after: after === ' dollars' ? ' euros' : ' dollars' };
  if (prefix) return { prefix: prefix.includes('$') ? '€' : '$' };
  return undefined;
}

/** @param rest what comes after: no noun, where the currency is to stand before it */
function reformatted(figure: Figure, rest: string): string | undefined {
  const { prefix, suffix, scale, after, value } = figure;
  const bare = print({ ...figure, prefix: '', suffix: '', scale: '', after: '' });
  if (suffix) return bare + (suffix === '%' ? ' percent' : '%');
  if (prefix.includes('$') && / \p{L}{5,}/u.test(rest.slice(0, 6))) return undefined;
  if (prefix.includes('$')) return scale ? `${bare}${scale} dollars` : `${bare} dollars`;
  if (prefix === 'RMB ') return `${bare}${scale} RMB`;
  if (after === ' RMB') return `RMB ${bare}${scale}`;
  if (scale) return `${bare}${{ ' million': 'm', ' billion': 'bn', ' trillion': 'tn' }[scale]}`;
  return value >= 1000 ? bare.replaceAll(',', '') : undefined;
}

function spelled(figure: Figure): string | undefined {
  const { prefix, suffix, scale, after, value } = figure;
  const words = prefix ? undefined : toWords(value);
  return words && words + (suffix && ' percent') + scale + after;
}

/** With so many significant digits. */
function toDigits(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** The next round numbers: of one digit for small figures, of two for large ones. */
function below(value: number): number {
  const unit = unitOf(value);
  const down = Math.floor(value / unit) * unit;
  return Number((down === value ? down - unit : down).toPrecision(6));
}

function above(value: number): number {
  const unit = unitOf(value);
  return Number((Math.floor(value / unit) * unit + unit).toPrecision(6));
}

function unitOf(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  return value >= 100 ? magnitude / 10 : magnitude >= 10 ? 5 : 1;
}
