/** The small word that leads to a name tells what part it plays: "by Lyon", "to Lyon", "in Lyon". */
import type { TextPosition } from '../../model/passage';

/** Whether words lead to two names that never mean the same: "praised by Holm", "praised for Lind". */
export function haveOtherLinks(name: TextPosition, text: string, other: TextPosition, passage: string): boolean {
  const [one, two] = [linkTo(name, text), linkTo(other, passage)];
  return one !== undefined && two !== undefined && one !== two;
}

/** The kind of the link right before a name, an article between them. */
function linkTo({ start }: TextPosition, text: string): string | undefined {
  const word = LINK.exec(text.slice(Math.max(0, start - LONGEST_LINK), start))?.[1]?.toLowerCase();
  return word === undefined ? undefined : KINDS.get(word);
}

const LONGEST_LINK = 20;
const LINK = /(?:^|[\s(])(\p{Ll}+)\s(?:the\s)?$/u;

/** "Of" may be any, "in" and "with" nearly so. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['by', 'agent'],
  ['for', 'purpose'],
  ['against', 'opponent'],
  ['from', 'origin'],
  ['to', 'goal'],
  ['into', 'goal'],
]);
