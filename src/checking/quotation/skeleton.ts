/** What stays of a text however it was set: its letters and figures, with the way back. */
import type { TextPosition } from '../../model/passage';
import { foldWithOffsets } from '../../text/normalize';

/** A text without its spaces, hyphens, quotation marks, stops and note markers, folded. */
export interface Skeleton {
  /** The text it was made from. */
  readonly original: string;
  readonly text: string;
  /** Where each of its characters stands in the text it was made from; one more entry holds the text's length. */
  readonly offsets: Uint32Array;
  /** Whether a word begins at a character; one more entry, true, for the end. */
  readonly begins: Uint8Array;
}

/** Takes time in proportion to the text. */
export function skeletonOf(text: string): Skeleton {
  const folded = foldWithOffsets(withoutNoteMarkers(text));
  const size = folded.text.length;
  // An ampersand is the longest that one character becomes.
  const offsets = new Uint32Array(size * 3 + 1);
  const begins = new Uint8Array(size * 3 + 1);
  const kept: string[] = [];
  let length = 0;
  let isWithinWord = false;
  for (let at = 0; at < size; at++) {
    const piece = keptAt(folded.text, at);
    if (piece === '') {
      isWithinWord = false;
      continue;
    }
    for (let index = 0; index < piece.length; index++) {
      begins[length] = isWithinWord ? 0 : 1;
      offsets[length++] = folded.offsets[at]!;
      isWithinWord = true;
    }
    kept.push(piece);
  }
  begins[length] = 1;
  offsets[length] = text.length;
  return {
    original: text,
    text: kept.join(''),
    offsets: offsets.slice(0, length + 1),
    begins: begins.slice(0, length + 1),
  };
}

/** Where a part of a skeleton stands in the text it was made from, without what follows its last word. */
export function placeOf({ offsets, original }: Skeleton, start: number, end: number): TextPosition {
  if (end <= start) return { start: offsets[start]!, end: offsets[start]! };
  const last = offsets[end - 1]!;
  return { start: offsets[start]!, end: last + (original.codePointAt(last)! > 0xffff ? 2 : 1) };
}

/** A text with spaces in place of its note markers: `robots.[3]`, `robots³`, and `robots.3`, as files without raised figures have it. */
export function withoutNoteMarkers(text: string): string {
  if (!/[\d¹²³⁰-⁹]/.test(text)) return text;
  return text.replace(NOTE_MARKER, (marker) => ' '.repeat(marker.length));
}

const NOTE_MARKER =
  /\[\d[\d,;–\- ]{0,20}\]|[¹²³⁰⁴-⁹]+|(?<=\p{Ll}{2}[.,;:!?”"’)]{1,3})\d{1,3}(?=\s|$)|(?<=\p{Ll}{3})\d{1,2}(?=[\s.,;]|$)/gu;

/** What stays of the character at `at` of a folded text: nothing, itself, or another that stands for it. */
function keptAt(text: string, at: number): string {
  const char = text[at]!;
  const kind = kindOf(char);
  if (kind === KEPT) return char;
  if (kind === DROPPED) return '';
  if (char === '&') return 'and';
  if (char === '+') return kindOf(text[at - 1] ?? ' ') === KEPT ? '+' : '';
  return betweenFigures(text, at, char);
}

/** A sign between figures makes another figure of them: `3–4`, `62.4`; the comma or apostrophe of thousands makes none. */
function betweenFigures(text: string, at: number, char: string): string {
  if (
    char === '-' &&
    !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') &&
    text[at - 2] !== undefined &&
    !isDigit(text[at - 2])
  )
    return isDigit(text[at + 1]) ? '-' : '';
  const isSpaced = text[at - 1] === ' ' && text[at + 1] === ' ' && char === '-';
  const [before, after] = isSpaced ? [at - 2, at + 2] : [at - 1, at + 1];
  if (!isDigit(text[before]) || !isDigit(text[after])) return '';
  if (char === '-' || char === '/' || char === ':') return char;
  const isThousands = isDigit(text[at + 2]) && isDigit(text[at + 3]) && !isDigit(text[at + 4]);
  if (isThousands && char !== '.') return '';
  return char === "'" ? '' : '.';
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

const [KEPT, DROPPED, SIGN] = [1, 2, 3];
const kinds = new Uint8Array(0x10000);

function kindOf(char: string): number {
  const code = char.charCodeAt(0);
  kinds[code] ||= classify(char);
  return kinds[code]!;
}

function classify(char: string): number {
  if (/[\p{L}\p{M}\p{N}\p{Sc}\ud800-\udfff%‰]/u.test(char) || isSurrogate(char)) return KEPT!;
  return /[&+\-/:.,']/.test(char) ? SIGN! : DROPPED!;
}

/** Half of a rare letter or a picture. */
function isSurrogate(char: string): boolean {
  const code = char.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdfff;
}
