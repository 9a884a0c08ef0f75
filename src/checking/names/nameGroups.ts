/** Names that stand for one thing, or play one part together: "Lyon and Nantes", "Lille, France", "the Harbour Board (HB)". */
import type { TextPosition } from '../../model/passage';
import type { FoundName } from './names';

/** One name or several, from the first to the last. */
export interface NameGroup extends TextPosition {
  /** Without the abbreviation that is given in brackets. */
  readonly members: readonly FoundName[];
}

const JOINED = /^,?\s(?:and|or|&)\s(?:the\s)?$/;
const WITHIN = /^,\s$/;
const ABBREVIATED = /^\s\((?:the\s)?["“]?$/;

/** @param names in the order of the text */
export function groupNames(names: readonly FoundName[], text: string): NameGroup[] {
  const groups: { start: number; end: number; members: FoundName[] }[] = [];
  for (const name of names) {
    const group = groups.at(-1);
    const last = group?.members.at(-1);
    const between = group ? text.slice(group.end, name.start) : '';
    const isAbbreviation =
      name.kind === 'acronym' && ABBREVIATED.test(between) && /^["”]?\)/.test(text.slice(name.end));
    const isPlaceIn = last?.kind === 'place' && name.kind === 'place' && WITHIN.test(between);
    if (group && isAbbreviation) group.end = name.end;
    else if (group && (isPlaceIn || JOINED.test(between))) {
      group.members.push(name);
      group.end = name.end;
    } else groups.push({ start: name.start, end: name.end, members: [name] });
  }
  return groups;
}
