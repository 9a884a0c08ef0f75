/** Finds what a reader types in a text, whatever the case, accents and quotation marks: a pure function. */
import type { TextPosition } from '../../model/passage';
import { type FoldedText, fold } from '../../text/normalize';

/** More than one would step through. */
const MOST_FOUND = 5000;

/** The places in the order of the text, none of them touching another. */
export function findText(query: string, { text, offsets }: FoldedText): readonly TextPosition[] {
  const sought = fold(query).trim();
  if (sought === '') return [];
  const found: TextPosition[] = [];
  for (
    let at = text.indexOf(sought);
    at >= 0 && found.length < MOST_FOUND;
    at = text.indexOf(sought, at + sought.length)
  ) {
    found.push({ start: offsets[at]!, end: offsets[at + sought.length]! });
  }
  return found;
}
