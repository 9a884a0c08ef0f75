/** Lines to running text: what a line's end divided is put together. */
import type { Vocabulary } from '../../text/vocabulary';

/** The text with one more line at its end. */
export function joinLine(text: string, line: string, vocabulary: Vocabulary): string {
  if (text === '') return line;
  const tail = text.slice(-60);
  const first = /([\p{L}\p{N}]{1,40})[-‐]$/u.exec(tail)?.[1];
  const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line.slice(0, 40))?.[0];
  if (first !== undefined && second !== undefined)
    return (vocabulary.keepsHyphen(first, second) ? text : text.slice(0, -1)) + line;
  return clings(tail, line) ? text + line : `${text} ${line}`;
}

/** A dash or hyphen between figures or names, an address that is cut, ideographs. */
function clings(tail: string, line: string): boolean {
  if (/[\p{L}\p{N}][-‐–—]$/u.test(tail)) return /^[\p{L}\p{N}]/u.test(line);
  if (/(?:https?:\/\/|www\.|doi\.org\/)\S*[/\-_.=&?]$/.test(tail)) return /^\S/.test(line);
  return IDEOGRAPH_LAST.test(tail) && IDEOGRAPH_FIRST.test(line);
}

const IDEOGRAPH_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，「」]/u;
const IDEOGRAPH_LAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，「」]$/u;
