/** A text in the words that names are made of. */
import type { TextPosition } from '../../model/passage';
import { fold } from '../../text/normalize';
import { remembering } from '../../text/remembering';
import { COMPANY, TITLES } from './nameWords';

export interface Piece extends TextPosition {
  readonly written: string;
  /** Folded. */
  readonly form: string;
  readonly isCapital: boolean;
  /** A sentence or clause begins with it. */
  readonly isFirst: boolean;
  /** The text since the piece before. */
  readonly gap: string;
}

/** `Chen-Rithmire`, `R&D`, `O’Neill`, `GPT-4`, `U.S.`; the possessive, the `-based` of `Berlin-based` and the `pro-` of `pro-Berlin` are left out. */
const WORD =
  /\p{Ll}[\p{Ll}\p{M}]+(?=[-‐‑]\p{Lu})|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[-‐‑](?=[\p{Lu}\p{N}])|[&.](?=[\p{L}\p{N}])|['’](?![sS](?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The statement at hand is read anew with the names of each work. */
export const piecesOf = remembering(findPieces, 100);

function findPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const gap = text.slice(end, index);
    // "US$500" is money, of whatever country.
    const isCapital = /^\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u.test(written) && text[index + written.length] !== '$';
    const isFirst = pieces.length === 0 || /[.!?:;…“"«„(\n•]|[—–]\s|\s-\s/.test(stopsIn(gap, pieces.at(-1)!));
    pieces.push({
      written,
      form: fold(written).replaceAll('.', ''),
      isCapital,
      isFirst,
      gap,
      start: index,
      end: index + written.length,
    });
    end = index + written.length;
  }
  return pieces;
}

/** The stop of "Dr." and of an initial ends no sentence. */
function stopsIn(gap: string, before: Piece): string {
  if (!gap.startsWith('.')) return gap;
  const isShort = /^\p{Lu}$/u.test(before.written) || TITLES.has(before.form) || COMPANY.has(before.form);
  return isShort ? gap.slice(1) : gap;
}
