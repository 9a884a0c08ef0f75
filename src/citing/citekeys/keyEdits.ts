/** What is written where a key is being typed: the key alone, or with the place in the work, in the markup that stands there. */
import type { Locator } from '../../model/citation';
import type { DraftEdit } from '../../model/statement';
import { withLocator } from '../syntax/change';
import { findCitations } from '../syntax/find';
import type { FoundCitation } from '../syntax/found';
import type { TypedKey } from './typedKey';

/** A text in which a key is being typed. */
export interface TypedPlace {
  readonly text: string;
  readonly languageId: string;
  readonly typed: TypedKey;
}

/** The edit that writes a key; undefined where the markup has no way to write it. */
export function keyEdit(place: TypedPlace, key: string): DraftEdit | undefined {
  if (isPlain(key)) return { position: place.typed.position, newText: key };
  return writtenForms(place, key).find((edit) => citationOf(place, edit, key) !== undefined);
}

/** The edits that write a key with a place in its work, the one at the cursor first; undefined where there is no room for the place. */
export function locatedKeyEdits(
  place: TypedPlace,
  key: string,
  locator: Locator,
): readonly [DraftEdit, ...DraftEdit[]] | undefined {
  const edit = keyEdit(place, key);
  const found = edit && citationOf(place, edit, key);
  if (!edit || !found) return undefined;
  const { text, citation, index } = found;
  const located = withLocator({ text, languageId: place.languageId, citation, index }, locator);
  return located && joined(edit, located);
}

/** Read alike in all markups. */
function isPlain(key: string): boolean {
  return /^[A-Za-z0-9_]+(?:[-:.][A-Za-z0-9_]+)*$/.test(key);
}

function writtenForms({ languageId, typed, text }: TypedPlace, key: string): DraftEdit[] {
  const { position, isDelimited, start } = typed;
  const plain = { position, newText: key };
  if (isDelimited) return [plain];
  if (languageId === 'typst' && text[start] === '@')
    return [plain, { position: { start, end: position.end }, newText: `#cite(label(${JSON.stringify(key)}))` }];
  return [plain, { position, newText: `{${key}}` }];
}

/** The citation that has the key once the edit is made and the citation closed. */
function citationOf(place: TypedPlace, edit: DraftEdit, key: string) {
  const { start, end } = edit.position;
  const { text: before, typed, languageId } = place;
  const offset = Math.max(0, typed.start - REACH);
  const text = before.slice(0, start) + edit.newText + typed.closing + before.slice(end, end + REACH);
  const citations: readonly FoundCitation[] = findCitations(text.slice(offset), languageId);
  for (const found of citations) {
    const citation = { start: found.start + offset, end: found.end + offset };
    if (citation.start > start || citation.end < start + edit.newText.length) continue;
    const at = start - offset;
    const index = found.cites.findIndex(
      (cite) => cite.key === key && cite.start <= at && at + edit.newText.length <= Math.max(cite.end, at + key.length),
    );
    if (index >= 0) return { text, citation, index };
  }
  return undefined;
}

/** Enough of the draft around a citation to read it. */
const REACH = 1500;

/** Two edits that follow each other, as edits of the text before both. */
function joined(first: DraftEdit, second: DraftEdit): readonly [DraftEdit, ...DraftEdit[]] | undefined {
  const { start, end } = first.position;
  const written = start + first.newText.length;
  if (second.position.start >= start && second.position.end <= written) {
    const from = second.position.start - start;
    const to = second.position.end - start;
    return [
      { position: first.position, newText: first.newText.slice(0, from) + second.newText + first.newText.slice(to) },
    ];
  }
  if (second.position.end <= start) return [first, second];
  if (second.position.start < written) return undefined;
  const by = end - written;
  return [
    first,
    { position: { start: second.position.start + by, end: second.position.end + by }, newText: second.newText },
  ];
}
