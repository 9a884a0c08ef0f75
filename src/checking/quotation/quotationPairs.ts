/** Which quotation marks of a paragraph belong together. */
import { closes, MARKS, opens } from '../insertion/quotationMarks';

/** A pair of marks, by their places in the text. */
export interface ClosedPair {
  readonly open: number;
  readonly close: number;
}

/** The outermost pairs, in order. A mark that is never closed is none, and hides none behind it. Takes linear time. */
export function closedPairs(text: string): ClosedPair[] {
  const pairs: ClosedPair[] = [];
  for (const pair of scan(text).pairs) {
    while ((pairs.at(-1)?.open ?? -1) > pair.open) pairs.pop();
    pairs.push(pair);
  }
  return pairs;
}

/** The mark that opens a quotation which goes on beyond the text: the first that is not closed, with no pair behind it. */
export function openAtEnd(text: string): number | undefined {
  const { pairs, open } = scan(text);
  const last = pairs.at(-1)?.close ?? -1;
  return (
    open.find((index) => index > last && !isSingle(text[index]!)) ??
    open.find((index) => index === 0 && !isSingle(text[0]!))
  );
}

interface Scan {
  /** In the order they close. */
  readonly pairs: readonly ClosedPair[];
  readonly open: readonly number[];
}

function scan(text: string): Scan {
  const marks = [...text.matchAll(MARKS)].map(({ index }) => index);
  const pairs: ClosedPair[] = [];
  const open: number[] = [];
  marks.forEach((index, at) => {
    const depth = closedBy(text, index, open);
    if (depth !== undefined && isSure(text, marks, at, open[depth]!)) {
      pairs.push({ open: open[depth]!, close: index });
      open.length = depth;
    } else if (opens(text, index)) open.push(index);
  });
  return { pairs, open };
}

/** Which of the open marks it closes: the last, or one around it where those within were never closed. */
function closedBy(text: string, index: number, open: readonly number[]): number | undefined {
  for (let depth = open.length - 1; depth >= 0 && depth > open.length - 1 - MOST_NESTED; depth--) {
    const isLast = depth === open.length - 1;
    if ((isLast || !isSingle(text[index]!)) && closes(text, index, text[open[depth]!]!)) {
      // `“` in English opens one more; only of a German pair does it close one further out.
      if (!isLast && opens(text, index)) continue;
      return depth;
    }
  }
  return undefined;
}

const MOST_NESTED = 4;

/** `the robots’ arms` and `a 12" disk` within a quotation look like its end: a later mark that can be nothing else comes first. */
function isSure(text: string, marks: readonly number[], at: number, open: number): boolean {
  const index = marks[at]!;
  if (!isDoubtful(text, index)) return true;
  const mark = text[open]!;
  for (let next = at + 1; next < marks.length && next <= at + MOST_LOOKED_AT; next++) {
    if (closes(text, marks[next]!, mark)) {
      if (!isDoubtful(text, marks[next]!)) return false;
    } else if (text[marks[next]!] === mark && opens(text, marks[next]!)) break;
  }
  return !isSingle(text[index]!) || index - open <= LONGEST_DOUBTFUL;
}

const MOST_LOOKED_AT = 12;
const LONGEST_DOUBTFUL = 200;

function isDoubtful(text: string, index: number): boolean {
  const before = text[index - 1] ?? '';
  const isBeforeWord = /^\s[\p{Ll}]/u.test(text.slice(index + 1, index + 3));
  if (isSingle(text[index]!)) return isBeforeWord && /[szx]/i.test(before);
  return text[index] === '"' && isBeforeWord && /\d/.test(before);
}

function isSingle(mark: string): boolean {
  return "'‘’‚".includes(mark);
}
