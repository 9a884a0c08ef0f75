/** Folding of typographic variants, so that the same words compare equal however they were set. Knows nothing of words or languages. */

/** A folded text with the way back to the text it was made from. */
export interface FoldedText {
  readonly text: string;
  /**
   * `offsets[i]` is where the character that became `text[i]` stands in the original, never falling; one more entry holds the
   * original's length. The folded range `i..j` came from `offsets[i]..offsets[j]`, except where `j` lies within a ligature.
   */
  readonly offsets: Uint32Array;
}

/**
 * The text in lower case without accents, ligatures, soft hyphens and invisible characters; all dashes as `-`, double quotation marks
 * as `"`, single ones and apostrophes as `'`, runs of spaces as one space, fullwidth and other compatibility forms as plain ones. A word
 * that a line end cut in two with a hyphen is joined. Folding twice is folding once.
 */
export function fold(text: string): string {
  return isPlain(text) ? text.toLowerCase() : foldInto(text, undefined);
}

/** Folds like `fold` and keeps where each character came from. */
export function foldWithOffsets(text: string): FoldedText {
  const offsets = new OffsetList(text.length + 1);
  const folded = foldInto(text, offsets);
  offsets.push(text.length, 1);
  return { text: folded, offsets: offsets.toArray() };
}

/** Nothing to fold but case: by far the most. */
function isPlain(text: string): boolean {
  return !/[^\x20-\x5f\x61-\x7e]| {2}/.test(text);
}

function foldInto(text: string, offsets: OffsetList | undefined): string {
  let folded = '';
  let at = 0;
  let isAfterSpace = false;
  while (at < text.length) {
    const plain: number = isAfterSpace && text[at] === ' ' ? at : endOfPlain(text, at);
    if (plain > at) {
      folded += text.slice(at, plain).toLowerCase();
      offsets?.pushRange(at, plain);
      isAfterSpace = text[plain - 1] === ' ';
      at = plain;
      continue;
    }
    const joined = endOfLineHyphenation(text, at);
    if (joined !== undefined) {
      at = joined;
      continue;
    }
    const code = text.codePointAt(at)!;
    const piece = foldCodePoint(code);
    const kept: string = isAfterSpace ? withoutLeadingSpaces(piece) : piece;
    if (kept !== '') {
      folded += kept;
      offsets?.push(at, kept.length);
      isAfterSpace = kept.endsWith(' ');
    }
    at += code > 0xffff ? 2 : 1;
  }
  return folded;
}

/** Where the characters from `at` on end of which nothing but the case is folded. A hyphen is none of them: a line may end in it. */
function endOfPlain(text: string, at: number): number {
  for (let end = at; ; end++) {
    const code = text.charCodeAt(end);
    const isPlain = code >= 0x20 && code <= 0x7e && code !== 0x2d && code !== 0x60;
    if (!isPlain || (code === 0x20 && text.charCodeAt(end + 1) === 0x20)) return end;
  }
}

function withoutLeadingSpaces(piece: string): string {
  return piece.startsWith(' ') ? piece.trimStart() : piece;
}

const LINE_END_HYPHEN = /[-\u00ad\u2010][ \t]*(?:\r\n|[\n\r\u2028])[ \t\f]*(?=\p{Ll})/uy;

/** Where the word goes on, if a hyphen at `at` cuts it at the end of a line. */
function endOfLineHyphenation(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  if (code !== 0x2d && code !== 0xad && code !== 0x2010) return undefined;
  if (at === 0 || !/\p{L}|\p{M}/u.test(text[at - 1]!)) return undefined;
  LINE_END_HYPHEN.lastIndex = at;
  return LINE_END_HYPHEN.test(text) ? LINE_END_HYPHEN.lastIndex : undefined;
}

const foldedCodePoints: (string | undefined)[] = [];
const rareCodePoints = new Map<number, string>();

function foldCodePoint(code: number): string {
  const known = code < 0x2100 ? foldedCodePoints[code] : rareCodePoints.get(code);
  if (known !== undefined) return known;
  const folded = foldCharacter(String.fromCodePoint(code));
  if (code < 0x2100) foldedCodePoints[code] = folded;
  else rareCodePoints.set(code, folded);
  return folded;
}

function foldCharacter(character: string): string {
  const plain = foldPlain(character);
  if (plain !== character) return plain;
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) folded += foldPlain(part);
  return folded.replace(/ {2,}/g, ' ');
}

/** What has a folding of its own, whatever its decomposition; everything else as it is. */
function foldPlain(character: string): string {
  const special = SPECIAL.get(character);
  if (special !== undefined) return special;
  if (/[\s\p{Z}]/u.test(character)) return ' ';
  if (ACCENT.test(character) || INVISIBLE.test(character)) return '';
  if (/[\p{Pd}−⁃➖]/u.test(character)) return '-';
  if (/[\p{Pi}\p{Pf}„‟〝〞〟⹂]/u.test(character)) return '"';
  return character;
}

/** Accents and the vowel points that readers leave out. The voicing marks of kana make another letter, so they stay. */
const ACCENT = /(?![\u3099\u309a])\p{Script=Inherited}|(?=\p{Script=Hebrew})\p{Mn}/u;

/** Controls, marks that cannot be seen, the Arabic stretching mark, and the little signs of trade and copyright. */
const INVISIBLE = /\p{Cc}|\p{Default_Ignorable_Code_Point}|[\u0640©®℗℠™]/u;

const SPECIAL = new Map<string, string>([
  ...[..."'‘’‚‛‹›`´′‵ʹʻʼʽˈ＇"].map((quote) => [quote, "'"] as const),
  ...[...'"″‶ˮ＂'].map((quote) => [quote, '"'] as const),
  ...Object.entries({
    '\u0085': ' ',
    '\ufeff': '',
    ß: 'ss',
    ẞ: 'ss',
    æ: 'ae',
    Æ: 'ae',
    œ: 'oe',
    Œ: 'oe',
    ø: 'o',
    Ø: 'o',
    ł: 'l',
    Ł: 'l',
    đ: 'd',
    Đ: 'd',
    ð: 'd',
    Ð: 'd',
    þ: 'th',
    Þ: 'th',
    ħ: 'h',
    Ħ: 'h',
    ı: 'i',
    ƒ: 'f',
    ς: 'σ',
    '⁄': '/',
    '∕': '/',
  }),
]);

/** Numbers in a typed array that grows: a text folds to about its own length, but single characters fold to as many as eighteen. */
class OffsetList {
  #items: Uint32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#items = new Uint32Array(capacity);
  }

  push(offset: number, times: number): void {
    if (this.#length + times > this.#items.length) this.#grow(times);
    for (let count = 0; count < times; count++) this.#items[this.#length++] = offset;
  }

  /** Each offset of a range once. */
  pushRange(start: number, end: number): void {
    for (let offset = start; offset < end; offset++) this.push(offset, 1);
  }

  toArray(): Uint32Array {
    return this.#items.slice(0, this.#length);
  }

  #grow(times: number): void {
    const items = new Uint32Array(this.#items.length * 2 + times);
    items.set(this.#items);
    this.#items = items;
  }
}
