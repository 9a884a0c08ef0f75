/** Cuts prose into words, numerals and signs, for what reads expressions of figures. Knows no meaning of any of them. */
import { type Numeral, numeralAt } from './numbers';

export interface ProseToken {
  readonly kind: 'word' | 'numeral' | 'sign';
  /** As written. */
  readonly text: string;
  /** In lower case, with plain apostrophes. */
  readonly low: string;
  readonly start: number;
  readonly end: number;
  /** Whether it stands right after the token before, with no space between. */
  readonly isGlued: boolean;
  /** Of a numeral that has one reading. */
  readonly numeral: Numeral | undefined;
  /** Stands in an address, an identifier or a time, where digits are no figures. */
  readonly isOpaque: boolean;
}

/** A word with its digits: `H100`, `km2`; with signs that are written like letters: `°C`, `m²`. */
const WORD = /[\p{L}°Ω℃℉][\p{L}\p{M}\p{Nd}°²³]*(?:['’][\p{L}\p{M}]+)*/uy;
const SPACE = /[\s\u200b\ufeff]+/y;

/** The tokens of a text in order, in time in proportion to its length. */
export function proseTokens(text: string): ProseToken[] {
  const tokens: ProseToken[] = [];
  const opaque = opaqueRuns(text);
  let run = 0;
  let at = 0;
  let isGlued = false;
  while (at < text.length) {
    SPACE.lastIndex = at;
    if (SPACE.test(text)) {
      at = SPACE.lastIndex;
      isGlued = false;
      continue;
    }
    while (run < opaque.length && opaque[run]!.end <= at) run++;
    const isOpaque = run < opaque.length && opaque[run]!.start <= at;
    const token = tokenAt(text, at, isGlued, isOpaque);
    tokens.push(token);
    at = token.end;
    isGlued = true;
  }
  return tokens;
}

function tokenAt(text: string, start: number, isGlued: boolean, isOpaque: boolean): ProseToken {
  const numeral = numeralAt(text, start);
  if (numeral) {
    const written = text.slice(start, numeral.end);
    return {
      kind: 'numeral',
      text: written,
      low: written,
      start,
      end: numeral.end,
      isGlued,
      isOpaque,
      numeral: Number.isNaN(numeral.value) ? undefined : numeral,
    };
  }
  WORD.lastIndex = start;
  const isWord = WORD.test(text);
  const end = isWord
    ? endOfWord(text, start, WORD.lastIndex)
    : start + String.fromCodePoint(text.codePointAt(start)!).length;
  const written = text.slice(start, end);
  const low = written.toLowerCase().replaceAll('’', "'");
  return { kind: isWord ? 'word' : 'sign', text: written, low, start, end, isGlued, numeral: undefined, isOpaque };
}

const CODE_BEFORE_DIGITS = /^(?:RMB|CNY|USD|EUR|GBP|JPY|INR|CHF|AUD|CAD|KRW|Rs|US)(?=\d)/;

/** `RMB200` is a currency and a figure; the letters of a script without spaces end where digits begin. */
function endOfWord(text: string, start: number, end: number): number {
  const written = text.slice(start, Math.min(end, start + 4));
  const code = CODE_BEFORE_DIGITS.exec(written);
  if (code) return start + code[0].length;
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text[start]!)) return end;
  const digits = text.slice(start, end).search(/\p{Nd}/u);
  return digits > 0 ? start + digits : end;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Dates and phone numbers in digits (`2026-03-09`, `555-123-4567`, `9/3/2026`), times, note markers (`[3, 4]`). */
const CODES =
  /(?<![\d.,])\d{1,5}(?:-\d{1,7}){2,5}(?![\d.,]\d)|(?<![\d.,])\d{1,4}(?:\/\d{1,4}){2}(?!\d)|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\[\d{1,3}(?:(?:, ?|[–-])\d{1,3}){0,9}\]|\+\d{1,3}(?:[ -]\(?\d{1,5}\)?){2,6}|\(\d{3}\) ?\d{3}-\d{4}|(?<!\p{L})arXiv[: ]\d{4}\.\d{4,5}/gu;

/** Addresses, DOIs, identifiers and handles are runs without spaces in which digits are no figures; so are dates and times in digits. */
function opaqueRuns(text: string): Run[] {
  const runs: Run[] = [];
  if (!/\d/.test(text)) return runs;
  for (const match of MAY_BE_OPAQUE.test(text) ? text.matchAll(/\S+/g) : []) {
    if (isOpaqueRun(match[0])) runs.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(CODES)) runs.push({ start: match.index, end: match.index + match[0].length });
  return runs.sort((one, other) => one.start - other.start);
}

/** What some run has, or none is one: few texts have any of it. */
const MAY_BE_OPAQUE = /:\/\/|[@#]|www\.|doi:|arxiv:|isbn|\d{2}\.\d{4}/i;

function isOpaqueRun(run: string): boolean {
  if (!/\d/.test(run)) return false;
  if (run.includes('://') || run.includes('@') || run.includes('#')) return true;
  if (/^[([<"'“]?(?:www\.|doi:|arxiv:|isbn)/i.test(run)) return true;
  return /^[([<"'“]?(?:10\.\d{4,9}\/|\d{4}\.\d{4,5}(?:v\d+)?[.,;)\]]*$)/.test(run);
}
