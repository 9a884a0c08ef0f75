/** Who did it to whom: "Lyon lends to Nantes" where a passage has it the other way round. */
import type { TextPosition } from '../../model/passage';
import type { Alignment } from '../claim/alignment';
import type { FoundName } from './names';

/** Two texts with the words that they share. */
export interface AlignedTexts {
  readonly statement: string;
  readonly passage: string;
  readonly alignment: Alignment;
}

/** Where the statement and the passage have two names with what stands between them. */
export interface Swap {
  readonly statement: TextPosition;
  readonly passage: TextPosition;
}

/**
 * Two names on either side of the same verb or "more … than", changed over. Only where each is said once on either side, and nothing but
 * the verb and its object stands between them. "Was acquired by" turns them round once more.
 */
export function findSwap(
  stated: readonly FoundName[],
  there: readonly FoundName[],
  isSame: (a: string, b: string) => boolean,
  texts: AlignedTexts,
): Swap | undefined {
  for (let at = 0; at + 1 < stated.length; at++) {
    const [first, second] = [stated[at]!, stated[at + 1]!];
    const [one, other] = [first, second].map((name) => there.filter(({ text }) => isSame(name.text, text)));
    if (one!.length !== 1 || other!.length !== 1 || isSame(first.text, second.text)) continue;
    if ([first, second].some((name) => stated.filter(({ text }) => isSame(text, name.text)).length > 1)) continue;
    const isTurned = other![0]!.start < one![0]!.start;
    const [left, right] = isTurned ? [other![0]!, one![0]!] : [one![0]!, other![0]!];
    const here = { start: first.end, end: second.start };
    const across = { start: left.end, end: right.start };
    if (there.some(({ start, end }) => start >= across.start && end <= across.end)) continue;
    if (isTurned !== isReversed(here, across, texts)) continue;
    if (sayTheSame(here, across, texts))
      return { statement: { start: first.start, end: second.end }, passage: { start: left.start, end: right.end } };
  }
  return undefined;
}

/** Whether one of the two is in the passive, so that names in the same order play different parts, and the other is not. */
function isReversed(here: TextPosition, across: TextPosition, { statement, passage }: AlignedTexts): boolean {
  return isPassive(statement.slice(here.start, here.end)) === isPassive(passage.slice(across.start, across.end));
}

function isPassive(between: string): boolean {
  return /(?:^|\s)by\s+(?:the\s+)?$/i.test(between);
}

/** The longest that may stand between: a verb with its object. */
const MAX_BETWEEN = 60;

/** Nothing else stands between them on either side, and it is nothing that goes both ways. */
function sayTheSame(
  here: TextPosition,
  across: TextPosition,
  { statement, passage, alignment }: AlignedTexts,
): boolean {
  const [mine, theirs] = [statement.slice(here.start, here.end), passage.slice(across.start, across.end)];
  if (mine.length > MAX_BETWEEN || theirs.length > MAX_BETWEEN) return false;
  if (BREAK.test(mine) || BREAK.test(theirs) || MUTUAL.test(mine)) return false;
  if (!isPassive(mine) && !isPassive(theirs) && linkOf(mine) !== linkOf(theirs)) return false;
  const words = alignment.statement.flatMap(({ start, end }, index) =>
    start >= here.start && end <= here.end ? [index] : [],
  );
  const isThere = (index: number) => {
    const word = alignment.passage[alignment.pairOf[index]?.passage ?? -1];
    return word !== undefined && word.start >= across.start && word.end <= across.end;
  };
  const added =
    alignment.passage.filter(({ start, end }) => start >= across.start && end <= across.end).length - words.length;
  return words.length > 0 && words.every(isThere) && added <= 1;
}

/** What begins another clause, a list or a name's ending. */
const BREAK = /[,;:.!?()“”"—–]|^['’]|\b(?:and|or|but|not|never|no|which|who|that|while)\b/i;
/** Said of both alike. */
const MUTUAL =
  /\b(?:with|between|against|versus|vs|met|meets?|marr\w+|border\w*|resembl\w+|equal\w*|match\w*|rival\w*|near|neighbou?r\w*|differs?|differed|alongside|beside|joins?|joined)\b/i;

/** The last small word before the second name: "to", "than", or none. */
function linkOf(between: string): string | undefined {
  return /(?:^|\s)(to|from|than|of|for|in|at|on|over|as|into|by|like)\s+(?:the\s+)?$/i
    .exec(between)?.[1]
    ?.toLowerCase();
}
