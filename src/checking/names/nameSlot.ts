/** Names between the very same words of two texts. There the names differ, whatever they name, unless they are one and the same. */
import { fold } from '../../text/normalize';
import { STOP_WORDS } from '../../text/stopWords';
import type { FoundName } from './names';
import { TITLES } from './nameWords';

/** A name of the statement with the one that stands between the same words of the passage. */
export interface SharedSlot {
  readonly name: FoundName;
  readonly other: FoundName;
  /** How many words on either side are the same, up to {@link REACH} on each. */
  readonly shared: number;
  /** Whether it ends on one side with no more than its clause, behind which the texts may go on otherwise. */
  readonly isOpen: boolean;
}

/** The words on each side of a name that are compared. */
export const REACH = 4;
/** So many words on both sides together must be the same. */
const LEAST_SHARED = 3;
/** At the start or the end of a sentence only one side tells. */
const LEAST_ON_ONE_SIDE = 3;

/** For each name of the statement the places in the passage where another name, or the same one, stands between the same words. */
export function findSharedSlots(
  statement: string,
  stated: readonly FoundName[],
  passage: string,
  there: readonly FoundName[],
): SharedSlot[] {
  const here = stated.map((name) => ({ name, sides: sidesOf(name, statement) }));
  const across = there.map((other) => ({ other, sides: sidesOf(other, passage) }));
  return here.flatMap(({ name, sides }) =>
    across.flatMap(({ other, sides: others }) => {
      const shared = sharedOf(sides, others);
      return shared ? [{ name, other, ...shared }] : [];
    }),
  );
}

interface Sides {
  /** Folded, the nearest first. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** Nothing stands before it in its clause, or only what frames it: "she holds that". */
  readonly isFirst: boolean;
  /** Nothing stands behind it in its clause. */
  readonly isLast: boolean;
}

/** As much text as {@link REACH} words take. */
const WINDOW = 100;
const WORD = /[\p{L}\p{N}]+/gu;
/** Where another sentence or clause begins, from the name on. */
const STOP = /[.;:!?…—()“”"]/;

function sidesOf({ start, end }: FoundName, text: string): Sides {
  const [left, right] = [text.slice(Math.max(0, start - WINDOW), start), text.slice(end, end + WINDOW)];
  const clause = left.slice(lastStop(left) + 1);
  const rest = right.slice(0, firstStop(right));
  return {
    before: withoutTitles(wordsIn(clause).reverse().filter(isNoArticle)).slice(0, REACH),
    behind: wordsIn(rest).filter(isNoArticle).slice(0, REACH),
    isFirst: /(?:^|[,.;:!?…—()“”"]|\bthat)\s*(?:(?:the|an?)\s+)?$/i.test(left),
    isLast: /^\s*(?:[,.;:!?…—()“”"]|$)/.test(right),
  };
}

function wordsIn(text: string): string[] {
  return text.match(WORD)?.map(fold) ?? [];
}

/** "The Seine", "Seine": an article is part of neither name. */
function isNoArticle(word: string): boolean {
  return word !== 'the' && word !== 'a' && word !== 'an';
}

function withoutTitles(before: readonly string[]): readonly string[] {
  const first = before.findIndex((word) => !TITLES.has(word));
  return first < 0 ? [] : before.slice(first);
}

function lastStop(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (STOP.test(text[at]!)) return at;
  return -1;
}

function firstStop(text: string): number {
  const at = text.search(STOP);
  return at < 0 ? text.length : at;
}

/** Undefined where the names do not stand between the same words. */
function sharedOf(one: Sides, other: Sides): Pick<SharedSlot, 'shared' | 'isOpen'> | undefined {
  const [before, behind] = [sameWords(one.before, other.before), sameWords(one.behind, other.behind)];
  const beginsBoth = one.isFirst && other.isFirst;
  const endsBoth = one.isLast && other.isLast;
  if ((before.count === 0 && !beginsBoth) || (behind.count === 0 && !endsBoth)) return undefined;
  if (!before.hasTelling && !behind.hasTelling) return undefined;
  const shared = before.count + behind.count;
  const isOneSided = before.count === 0 || behind.count === 0;
  if (shared < (isOneSided ? LEAST_ON_ONE_SIDE : LEAST_SHARED)) return undefined;
  return { shared, isOpen: behind.count === 0 && one.behind.length + other.behind.length > 0 };
}

function sameWords(one: readonly string[], other: readonly string[]): { count: number; hasTelling: boolean } {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return { count, hasTelling: one.slice(0, count).some((word) => !STOP_WORDS.has(word)) };
}
