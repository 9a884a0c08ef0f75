/** Runs of letters and digits as they stand in a text. Knows nothing of what they mean or which of them are the same word. */

/** A run that is a word or figure by itself, or one piece of something joined: `diffusion`, `forward`, `$8.4`, `U.S.`, `China’s`. */
export interface Lexeme {
  readonly kind: 'word' | 'acronym' | 'number' | 'unspaced';
  readonly start: number;
  readonly end: number;
  /** Of a number: where its digits are, without currency and percent signs. */
  readonly digits: { readonly start: number; readonly end: number } | undefined;
  /** What joins it to the lexeme before: a single `-`, `.`, `&` or the like, or nothing at all between. Undefined: another word. */
  readonly joiner: string | undefined;
  readonly isSentenceStart: boolean;
}

/** The lexemes of a text in order, in time in proportion to its length. */
export function lexemes(text: string): Lexeme[] {
  const found: Lexeme[] = [];
  let at = 0;
  let last: Lexeme | undefined;
  let isSentenceStart = true;
  while (at < text.length) {
    const kind = characterClass(text, at);
    if (kind === OTHER || kind === MARK) {
      isSentenceStart ||= ENDS_SENTENCE.has(text[at]!);
      at += width(text, at);
      continue;
    }
    const lexeme = kind === DIGIT || kind === CURRENCY ? numberAt(text, at) : wordAt(text, at);
    if (!lexeme) {
      at++;
      continue;
    }
    if (last) lexeme.joiner = joinerBetween(text, last, lexeme.start);
    lexeme.isSentenceStart = isSentenceStart;
    found.push(lexeme);
    last = lexeme;
    isSentenceStart = false;
    at = lexeme.end;
  }
  return found;
}

/** All of one shape, as millions of them are made. */
function makeLexeme(kind: Lexeme['kind'], start: number, end: number): Mutable<Lexeme> {
  return { kind, start, end, digits: undefined, joiner: undefined, isSentenceStart: false };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const ENDS_SENTENCE = new Set('.!?…:;\n\r“"«„');

/** A figure that begins at `at`, with its currency sign or without. */
function numberAt(text: string, at: number): Mutable<Lexeme> | undefined {
  let start = at;
  if (characterClass(text, at) === CURRENCY) {
    start += SPACES.has(text[at + 1] ?? '') ? 2 : 1;
    if (characterClass(text, start) !== DIGIT) return undefined;
  }
  const end = endOfDigits(text, start);
  const lexeme = makeLexeme('number', at, endOfSign(text, end));
  lexeme.digits = { start, end };
  return lexeme;
}

function endOfDigits(text: string, start: number): number {
  let end = endOfRun(text, start);
  let isGrouped = end - start <= 3;
  for (;;) {
    const next = end + 1;
    if (characterClass(text, next) !== DIGIT) return end;
    if (SPACES.has(text[end]!)) {
      if (!isGrouped || endOfRun(text, next) - next !== 3) return end;
    } else if (/[.,'’]/.test(text[end]!)) {
      isGrouped = false;
    } else {
      return end;
    }
    end = endOfRun(text, next);
  }
}

function endOfRun(text: string, start: number): number {
  let end = start;
  while (characterClass(text, end) === DIGIT) end += width(text, end);
  return end;
}

const SIGN_AFTER =
  /[ \u00a0\u2009\u202f]?(?:[%‰٪％]|\p{Sc}(?!\p{Nd})|(?:[Pp]er[ \u00a0]?cent|pct|Prozent|pour[ \u00a0]cent|por[ \u00a0]ciento)(?!\p{L}))/uy;

function endOfSign(text: string, end: number): number {
  SIGN_AFTER.lastIndex = end;
  return SIGN_AFTER.test(text) ? SIGN_AFTER.lastIndex : end;
}

function wordAt(text: string, start: number): Mutable<Lexeme> {
  if (characterClass(text, start) === UNSPACED) return makeLexeme('unspaced', start, endOfUnspaced(text, start));
  const end = endOfLetters(text, start);
  const dotted = end - start === width(text, start) ? endOfAcronym(text, end) : end;
  return dotted > end ? makeLexeme('acronym', start, dotted) : makeLexeme('word', start, endOfWord(text, end));
}

function endOfUnspaced(text: string, start: number): number {
  let end = start;
  for (let kind: number = UNSPACED; kind === UNSPACED || kind === MARK; kind = characterClass(text, end))
    end += width(text, end);
  return end;
}

/** Letters with their marks, and digits after them: `S2`. */
function endOfLetters(text: string, start: number): number {
  let end = start;
  for (
    let kind: number = LETTER;
    kind === LETTER || kind === MARK || kind === DIGIT;
    kind = characterClass(text, end)
  ) {
    end += width(text, end);
  }
  return end;
}

const APOSTROPHES = new Set("'’ʼ＇");

/** An apostrophe between letters belongs to the word. */
function endOfWord(text: string, end: number): number {
  while (APOSTROPHES.has(text[end]!) && characterClass(text, end + 1) === LETTER) end = endOfLetters(text, end + 1);
  return end;
}

/** Letters with a dot after each, as in `U.S.`; the last dot may be missing. Just `end` where it is none. */
function endOfAcronym(text: string, end: number): number {
  let dotted = end;
  while (text[dotted] === '.' && characterClass(text, dotted + 1) === LETTER) {
    const next = endOfLetters(text, dotted + 1);
    if (next - dotted - 1 !== width(text, dotted + 1)) break;
    dotted = next;
  }
  return dotted > end && text[dotted] === '.' ? dotted + 1 : dotted;
}

function joinerBetween(text: string, last: Lexeme, start: number): string | undefined {
  if (start === last.end) return '';
  if (start !== last.end + 1) return undefined;
  const joiner = text[last.end]!;
  if (/[-‐‑–−_&@]/.test(joiner)) return joiner;
  if (joiner !== '.' && joiner !== '/' && joiner !== ':') return undefined;
  const isAfterDigit = characterClass(text, last.end - 1) === DIGIT;
  const next = characterClass(text, start);
  if (joiner === '.') return isAfterDigit || next === DIGIT || joinsByDot(text, start) ? joiner : undefined;
  return isAfterDigit && next === DIGIT ? joiner : undefined;
}

/** `example.com`, `Ph.D.`; but not `end.The`, where a space is missing. */
function joinsByDot(text: string, start: number): boolean {
  return /\p{Ll}/u.test(text[start]!) || characterClass(text, start + width(text, start)) === OTHER;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;
const CURRENCY = 4;
const UNSPACED = 5;
const UNKNOWN = 255;

const SPACES = new Set(' \u00a0\u2007\u2009\u202f');
const classes = new Uint8Array(0x10000).fill(UNKNOWN);

/** The class of the character that begins at `at`; OTHER beyond the end of the text. */
function characterClass(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xe000) return classify(String.fromCodePoint(text.codePointAt(at)!));
  if (classes[code] === UNKNOWN) classes[code] = classify(text[at]!);
  return classes[code]!;
}

function width(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Scripts that are written without spaces between words. */
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function classify(character: string): number {
  if (/[\p{M}\u00ad\u200b-\u200d\u2060]/u.test(character)) return MARK;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{L}/u.test(character)) return UNSPACED_SCRIPT.test(character) || character === 'ー' ? UNSPACED : LETTER;
  return /\p{Sc}/u.test(character) ? CURRENCY : OTHER;
}
