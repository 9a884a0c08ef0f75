/** Pairs of brackets in prose. */
import type { TextPosition } from '../../model/passage';

/** No citation is longer, or holds brackets within brackets within brackets. Both keep hostile text cheap. */
const MAX_LENGTH = 2000;
const MAX_DEPTH = 2;

/** Brackets left open before one that is closed. */
const MOST_LOOKED_AT = 8;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '［': '］' };
/** An escaped bracket is a character like any other. */
const BRACKET = /\\[()[\]\\]|[()[\]（）［］]|\n[ \t\r]*\n/g;

/** Pairs with their brackets, in the order in which they close, within one paragraph each. A link's text in Markdown is no pair. */
export function bracketsOf(text: string): TextPosition[] {
  const pairs: TextPosition[] = [];
  let open: { readonly offset: number; readonly closing: string; depth: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(BRACKET)) {
    if (mark.startsWith('\\')) continue;
    const closing = CLOSING[mark];
    if (closing) open.push({ offset: index, closing, depth: 0 });
    else if (mark.startsWith('\n')) open = [];
    else {
      const at = open.slice(-MOST_LOOKED_AT).findLastIndex(({ closing }) => closing === mark);
      // `1)` closes nothing.
      if (at < 0) continue;
      open.length = Math.max(0, open.length - MOST_LOOKED_AT) + at + 1;
      const pair = open.pop()!;
      const parent = open.at(-1);
      if (parent) parent.depth = Math.max(parent.depth, pair.depth + 1);
      const end = index + 1;
      if (pair.depth <= MAX_DEPTH && end - pair.offset <= MAX_LENGTH && !isLinkText(text, mark, end))
        pairs.push({ start: pair.offset, end });
    }
  }
  return pairs;
}

function isLinkText(text: string, mark: string, end: number): boolean {
  return mark === ']' && '([:'.includes(text.charAt(end) || ' ');
}
