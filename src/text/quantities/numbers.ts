/** Numerals and number words. Knows nothing of units or of what is counted. */

/** A number as it is written, with how finely it is given. */
export interface WrittenNumber {
  readonly value: number;
  /** The distance to the next number that would be written so: 1 for `4,091`, 100 for `4,100` and for `4,000`, 0.1 for `8.4`. */
  readonly step: number;
  /** The same where the number is said to be approximate: 1,000 for `4,000`, 5 for `45`. */
  readonly coarseStep: number;
}

/** A numeral in a text. Its value is NaN where it has no one reading: `1.2.3`. */
export interface Numeral extends WrittenNumber {
  readonly end: number;
  /** Bare digits: no sign between thousands, no decimals. */
  readonly isPlain: boolean;
  /** `3,5`: a decimal comma, or two numbers; what follows tells. */
  readonly isCommaDecimal: boolean;
}

const VULGAR = new Map(
  Object.entries({
    '½': 1 / 2,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '¼': 1 / 4,
    '¾': 3 / 4,
    '⅕': 1 / 5,
    '⅖': 2 / 5,
    '⅗': 3 / 5,
    '⅘': 4 / 5,
    '⅙': 1 / 6,
    '⅛': 1 / 8,
  }),
);

/** The numeral that begins at a place of a text, in any of the usual ways to group thousands. */
export function numeralAt(text: string, at: number): Numeral | undefined {
  const code = text.charCodeAt(at);
  if (digitOf(code) === undefined) return code < 0xbc ? undefined : vulgarAt(text, at, 0);
  const { groups, separators, end } = readGroups(text, at);
  const { integer, decimals, isCommaDecimal } = interpret(groups, separators);
  const isPlain = separators.length === 0;
  const mixed = isPlain ? vulgarAt(text, end, Number(integer)) : undefined;
  if (mixed) return mixed;
  const { value, step, coarseStep } = writtenNumber(integer, decimals);
  return { value, step, coarseStep, end, isPlain, isCommaDecimal };
}

/** `½`, or the half of `4½`. */
function vulgarAt(text: string, at: number, whole: number): Numeral | undefined {
  const part = VULGAR.get(text[at] ?? '');
  if (part === undefined) return undefined;
  const step = whole > 0 ? 0.25 : part / 10;
  return { value: whole + part, step, coarseStep: 2 * step, end: at + 1, isPlain: false, isCommaDecimal: false };
}

/** Where decimal digits of the scripts in use begin: ASCII, Arabic, Persian, Devanagari, fullwidth. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

function digitOf(code: number): string | undefined {
  if (code < 0x30) return undefined;
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return String(code - zero);
  return undefined;
}

const SPACES = ' \u00a0\u2007\u2009\u202f';
const POINTS = ".,'’．，";

function readGroups(text: string, at: number): { groups: string[]; separators: string[]; end: number } {
  const groups = [readDigits(text, at)];
  const separators: string[] = [];
  let end = at + groups[0]!.length;
  for (;;) {
    const sign = text[end] ?? '';
    const isSpace = sign !== '' && SPACES.includes(sign);
    if (!isSpace && (sign === '' || !POINTS.includes(sign))) break;
    const next = readDigits(text, end + 1);
    if (next === '') break;
    if (isSpace && !mayGoOnAfterSpace(groups, separators, next)) break;
    separators.push(isSpace ? ' ' : sign.replace('’', "'").normalize('NFKC'));
    groups.push(next);
    end += 1 + next.length;
  }
  return { groups, separators, end };
}

/** `4 091`, but not `2026 300` nor `7 30`. */
function mayGoOnAfterSpace(groups: readonly string[], separators: readonly string[], next: string): boolean {
  const first = groups[0]!;
  return (
    next.length === 3 &&
    first.length <= 3 &&
    !first.startsWith('0') &&
    separators.every((separator) => separator === ' ')
  );
}

function readDigits(text: string, at: number): string {
  let digits = '';
  for (let index = at; index < text.length; index++) {
    const digit = digitOf(text.charCodeAt(index));
    if (digit === undefined) break;
    digits += digit;
  }
  return digits;
}

interface Digits {
  /** Undefined: no one reading. */
  readonly integer: string | undefined;
  readonly decimals: string;
  readonly isCommaDecimal: boolean;
}

function interpret(groups: readonly string[], separators: readonly string[]): Digits {
  const plain = (integer: string | undefined, decimals = '', isCommaDecimal = false) => ({
    integer,
    decimals,
    isCommaDecimal,
  });
  if (separators.length === 0) return plain(groups[0]!);
  const last = separators.at(-1)!;
  const isUniform = separators.every((separator) => separator === last);
  if (isUniform && (last !== '.' || separators.length > 1) && isGrouped(groups, last)) return plain(groups.join(''));
  if (separators.length === 1) return last === "'" ? plain(undefined) : plain(groups[0]!, groups[1]!, last === ',');
  const before = separators.slice(0, -1);
  const isMixed =
    (last === '.' || last === ',') && before.every((separator) => separator === before[0] && separator !== last);
  if (isMixed && isGrouped(groups.slice(0, -1), before[0]!)) return plain(groups.slice(0, -1).join(''), groups.at(-1)!);
  return plain(undefined);
}

/** In threes; with commas also as in India: 1,00,000. */
function isGrouped(groups: readonly string[], separator: string): boolean {
  const [first, ...rest] = groups;
  if (first!.length > 3 || (first!.startsWith('0') && rest.length > 0)) return false;
  if (rest.every(({ length }) => length === 3)) return true;
  return (
    separator === ',' &&
    first!.length <= 2 &&
    rest.at(-1)!.length === 3 &&
    rest.slice(0, -1).every(({ length }) => length === 2)
  );
}

/** Longer ones are identifiers. */
const MAX_DIGITS = 18;

function writtenNumber(integer: string | undefined, decimals: string): WrittenNumber {
  if (integer === undefined || integer.length + decimals.length > MAX_DIGITS)
    return { value: Number.NaN, step: 1, coarseStep: 1 };
  const value = Number(decimals === '' ? integer : `${integer}.${decimals}`);
  if (decimals !== '') {
    const step = 10 ** -decimals.length;
    return { value, step, coarseStep: decimals.endsWith('5') ? 5 * step : step };
  }
  return { value, ...stepsOf(value) };
}

/** The steps of a whole number. Zeros at its end but the one that makes a second digit are taken for rounding. */
export function stepsOf(value: number): { readonly step: number; readonly coarseStep: number } {
  if (!(value >= 1) || value > Number.MAX_SAFE_INTEGER || !Number.isInteger(value)) return { step: 1, coarseStep: 1 };
  let significant = value;
  let step = 1;
  while (significant % 10 === 0) {
    significant /= 10;
    step *= 10;
  }
  return {
    step: significant < 10 && step > 1 ? step / 10 : step,
    coarseStep: significant % 10 === 5 && significant > 10 ? 5 * step : step,
  };
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** `one` to `ninety`. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(' ').map((word, index) => [word, index] as const),
  ...TENS.split(' ').map((word, index) => [word, 20 + 10 * index] as const),
  ['fourty', 40] as const,
]);

/** What multiplies the number before it, as a word: `million`. */
export const SCALE_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    dozen: 12,
    thousand: 1e3,
    lakh: 1e5,
    lakhs: 1e5,
    million: 1e6,
    millions: 1e6,
    millionen: 1e6,
    millones: 1e6,
    milione: 1e6,
    milioni: 1e6,
    crore: 1e7,
    crores: 1e7,
    billion: 1e9,
    milliard: 1e9,
    milliards: 1e9,
    milliarden: 1e9,
    miliardi: 1e9,
    trillion: 1e12,
    quadrillion: 1e15,
  }),
);

/** The same in short, as it is written behind digits: `8.4bn`. Case tells some apart, so they are looked up as written. */
export const SCALE_SYMBOLS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 1e3,
    K: 1e3,
    M: 1e6,
    mn: 1e6,
    mln: 1e6,
    mio: 1e6,
    Mio: 1e6,
    bn: 1e9,
    Bn: 1e9,
    BN: 1e9,
    B: 1e9,
    mrd: 1e9,
    Mrd: 1e9,
  }).concat(Object.entries({ tn: 1e12, trn: 1e12, Tn: 1e12 })),
);

const ORDINALS: readonly (readonly [string, number])[] = [
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ...SMALL.split(' ')
    .slice(13)
    .map((word, index) => [`${word}th`, index + 13] as const),
  ...TENS.split(' ').map((word, index) => [word.replace(/y$/, 'ieth'), 20 + 10 * index] as const),
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
];

/** `first` to `millionth`. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(ORDINALS);

/** What a share of one is called: `half`, `thirds`, `quarter`, `thirteenth`. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.slice(2).flatMap(([word, number]) => [[word, number] as const, [`${word}s`, number] as const]),
  ...Object.entries({ half: 2, halves: 2, quarter: 4, quarters: 4 }),
]);
