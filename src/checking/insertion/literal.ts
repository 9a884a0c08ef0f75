/** Words that stand in a passage as they were typed, whatever the kind of their quotation marks, dashes and spaces. */
import type { TextPosition } from '../../model/passage';
import { fold, foldWithOffsets } from '../../text/normalize';

/**
 * Where the words stand in the passage; nothing where they do not. They begin where a word begins, and the last may be unfinished.
 * White space and stops at their end may be missing in the passage.
 */
export function findLiteral(words: string, passage: string): TextPosition | undefined {
  const wanted = foldAll(words).trim();
  if (wanted === '') return undefined;
  const folded = foldWithOffsets(passage);
  const text = foldMarks(folded.text);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /^[\p{L}\p{N}]/u.test(wanted)) continue;
    return { start: folded.offsets[at]!, end: folded.offsets[at + wanted.length]! };
  }
  return undefined;
}

/** Single marks within a quotation are double in the passage. */
function foldAll(text: string): string {
  return foldMarks(fold(text));
}

function foldMarks(folded: string): string {
  return folded.replaceAll('"', "'");
}
