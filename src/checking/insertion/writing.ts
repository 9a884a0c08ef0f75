/** A citation as it is written in a draft. Which syntax that is, whoever writes it decides. */
import type { TextPosition } from '../../model/passage';
import type { Draft, DraftEdit } from '../../model/statement';
import { escapeProse } from '../../text/escape';

export interface WrittenCitation {
  /** `(Chen & Rithmire 2026, p. 18)`, `[@chen2026, p. 18]`, `\autocite[18]{chen2026}`, `[^1]`. */
  readonly whole: string;
  /** Without the brackets, for a list of citations: `Chen & Rithmire 2026, p. 18`. */
  readonly inside: string;
  /** The locator as it is printed in it: `18`, `33–35`. */
  readonly locator?: string;
  /** What stands between a word and it, where that is no space: `~`. */
  readonly tie?: string;
  /** The mark of a note stands behind the stop, without a space. */
  readonly isNote?: boolean;
  /** What goes with it in another place: the text of a note. */
  readonly elsewhere?: readonly DraftEdit[];
  /** Adds the work to a citation, or to a note by its mark; undefined where that is none that another work could join. */
  addTo?(existing: TextPosition): readonly DraftEdit[] | undefined;
  /** Gives its locator to a citation that cites the work without one; undefined where none does. */
  placeIn?(existing: TextPosition): readonly DraftEdit[] | undefined;
  /** Whether a citation of the draft says the same. */
  isIn?(existing: TextPosition): boolean;
}

export interface WritingForm {
  /** In brackets that the writer opened: by name and year, or by key. */
  readonly syntax?: 'text' | 'pandoc';
  /** `see` */
  readonly prefix?: string;
  /** A note with its text where its mark stands. */
  readonly isInline?: boolean;
}

/** Undefined where the work cannot be written so: it has no key. */
export type WriteCitation = (form?: WritingForm) => WrittenCitation | undefined;

/** By name and year, in the brackets of running text. */
export function writeAsText(citation: string, { languageId }: Pick<Draft, 'languageId'>): WriteCitation {
  return ({ syntax, prefix } = {}) => {
    if (syntax === 'pandoc') return undefined;
    const inside = `${prefix ? `${prefix} ` : ''}${escapeProse(citation, languageId)}`;
    return { whole: `(${inside})`, inside };
  };
}

/** Edits in the order of the text, those that put something in at one place made one. */
export function inTextOrder(edits: readonly DraftEdit[]): DraftEdit[] {
  const sorted = edits.toSorted((a, b) => a.position.start - b.position.start || a.position.end - b.position.end);
  const merged: DraftEdit[] = [];
  for (const edit of sorted) {
    const last = merged.at(-1);
    const isAtOnePlace = last && last.position.start === edit.position.end && last.position.end === edit.position.start;
    if (isAtOnePlace) merged[merged.length - 1] = joined(last, edit);
    else merged.push(edit);
  }
  return merged;
}

/** The writer goes on behind the first of them. */
function joined(first: DraftEdit, second: DraftEdit): DraftEdit {
  const by = first.newText.length;
  const { placeholder } = second;
  const moved = placeholder && { placeholder: { start: placeholder.start + by, end: placeholder.end + by } };
  return { ...moved, ...first, newText: first.newText + second.newText, caret: first.caret ?? by };
}
