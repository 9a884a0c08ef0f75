/** The very same words beside two names. */
import type { TextPosition } from '../../model/passage';
import { fold } from '../../text/normalize';
import { TITLES } from './nameWords';

/** The words on each side of a name that are compared. */
const REACH = 4;
/** As much text as they take. */
const WINDOW = 100;
const WORD = /[\p{L}\p{N}]+/gu;
/** Where another sentence or clause begins, from the name on. */
const STOP = /[.;:!?…—()“”"]/;

/**
 * How many words on either side of two names are the same, up to {@link REACH} on each, and one more where both sentences end behind them;
 * articles and titles left out.
 */
export function sharedWordsAround(name: TextPosition, text: string, other: TextPosition, passage: string): number {
  const [one, two] = [sidesOf(name, text), sidesOf(other, passage)];
  return countSame(one.before, two.before) + countSame(one.behind, two.behind);
}

/** Folded, the nearest first. */
interface Sides {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

function sidesOf({ start, end }: TextPosition, text: string): Sides {
  const [left, right] = [text.slice(Math.max(0, start - WINDOW), start), text.slice(end, end + WINDOW)];
  const before = wordsIn(left.slice(lastStop(left) + 1)).reverse();
  const first = before.findIndex((word) => !TITLES.has(word));
  return { before: first < 0 ? [] : before.slice(first), behind: wordsIn(right.slice(0, firstStop(right))) };
}

/** "The Seine", "Seine": an article is part of neither name. */
function wordsIn(text: string): string[] {
  const words = text.match(WORD)?.map(fold) ?? [];
  return words.filter((word) => word !== 'the' && word !== 'a' && word !== 'an');
}

function lastStop(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (STOP.test(text[at]!)) return at;
  return -1;
}

function firstStop(text: string): number {
  const at = text.search(STOP);
  return at < 0 ? text.length : at;
}

function countSame(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < REACH && count < one.length && one[count] === other[count]) count++;
  const isWhole = count > 0 && count < REACH && count === one.length && count === other.length;
  return isWhole ? count + 1 : count;
}
