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

const SPACE = /\s+/y;
const WORD = /\p{L}[\p{L}\p{M}]*/uy;
const NUMBER = /[0-9]+/y;
const SIGN = /./suy;

/** Runs of letters, runs of digits and single signs, in time in proportion to the text. */
export function dateTokens(text: string): DateToken[] {
  const tokens: DateToken[] = [];
  let last = 0;
  for (let start = endOf(SPACE, text, 0); start < text.length; start = endOf(SPACE, text, last)) {
    const isTight = tokens.length > 0 && start === last;
    const endOfWord = endOf(WORD, text, start);
    const isWord = endOfWord > start;
    const endOfRun = isWord ? endOfWord : endOf(NUMBER, text, start);
    const kind = isWord ? 'word' : endOfRun > start ? 'number' : 'sign';
    last = kind === 'sign' ? endOf(SIGN, text, start) : endOfRun;
    const written = text.slice(start, last);
    const form = kind === 'number' || written === '—' ? written : fold(written);
    tokens.push({ kind, start, end: last, form, isCapital: isWord && /^\p{Lu}/u.test(written), isTight });
  }
  return tokens;
}

/** Where what a sticky pattern finds at a place ends; the place itself where it finds nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
