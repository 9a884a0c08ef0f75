/** The pieces that dates are put together from. Knows nothing of dates. */
import { fold } from '../normalize';

export interface DateToken {
  readonly kind: 'word' | 'number' | 'sign';
  readonly start: number;
  readonly end: number;
  /** Words folded, dashes as `-` but for the long one, which stands between clauses. */
  readonly form: string;
  readonly isCapital: boolean;
  /** Nothing stands between it and the one before. */
  readonly isTight: boolean;
}

/** A run of letters, a run of digits, or one other sign, in time in proportion to the text. */
const PIECE = /(\p{L}[\p{L}\p{M}]*)|([0-9]+)|[^\s\p{L}0-9]/gu;

export function dateTokens(text: string): DateToken[] {
  const tokens: DateToken[] = [];
  for (const { 0: written, 1: word, 2: number, index } of text.matchAll(PIECE)) {
    tokens.push({
      kind: word !== undefined ? 'word' : number !== undefined ? 'number' : 'sign',
      start: index,
      end: index + written.length,
      form: number ?? (written === '—' ? written : fold(written)),
      isCapital: word !== undefined && /^\p{Lu}/u.test(written),
      isTight: tokens.at(-1)?.end === index,
    });
  }
  return tokens;
}
