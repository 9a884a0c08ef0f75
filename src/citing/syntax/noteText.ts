/** Notes that hold citations, as markups write them: the mark, the text, and where the text goes. */
import type { TextPosition } from '../../model/passage';
import type { DraftEdit } from '../../model/statement';
import { findNotes, findNoteTexts, type NoteText } from '../../text/notes';

export interface WrittenNote {
  /** What stands in the sentence: `[^1]`, `\footnote{…}`. */
  readonly mark: string;
  /** The text, where that stands elsewhere. */
  readonly text?: DraftEdit;
}

const INLINE: Readonly<Record<string, readonly [string, string]>> = {
  latex: ['\\footnote{', '}'],
  tex: ['\\footnote{', '}'],
  rsweave: ['\\footnote{', '}'],
  typst: ['#footnote[', ']'],
  asciidoc: ['footnote:[', ']'],
};

/** A note at `offset`, numbered by the next number that is free; texts stand in the order of their marks. */
export function writeNote(
  text: string,
  languageId: string,
  offset: number,
  body: string,
  isInline: boolean,
): WrittenNote {
  const isOrg = languageId === 'org';
  const marks = INLINE[languageId] ?? (isInline ? (isOrg ? ['[fn::', ']'] : ['^[', ']']) : undefined);
  if (marks) return { mark: marks[0] + body + marks[1] };
  const texts = findNoteTexts(text, languageId);
  const number =
    1 + Math.max(0, ...texts.slice(-MOST_NUMBERED).map(({ label }) => (/^\d{1,6}$/.test(label) ? Number(label) : 0)));
  const mark = isOrg ? `[fn:${number}]` : `[^${number}]`;
  return { mark, text: textEdit(text, languageId, offset, texts, `${mark}${isOrg ? '' : ':'} ${body}`) };
}

/** Notes looked at for the highest number; that of a draft is among the last. */
const MOST_NUMBERED = 5000;

function textEdit(
  text: string,
  languageId: string,
  offset: number,
  texts: readonly NoteText[],
  written: string,
): DraftEdit {
  const before = findNotes(text, languageId).findLast(({ marker, isInline }) => !isInline && marker.start < offset);
  const own = before && texts.find(({ label }) => label === before.label);
  const gap = gapBetween(text, texts);
  if (own) return insertAt(own.position.end, gap + written);
  const [first] = texts;
  if (first && first.position.start > offset) return insertAt(first.position.start, written + gap);
  const end = Math.max(text.trimEnd().length, offset);
  return insertAt(end, `${end === 0 ? '' : '\n\n'}${written}`);
}

/** As the first two texts stand. */
function gapBetween(text: string, [first, second]: readonly NoteText[]): string {
  const gap = first && second ? text.slice(first.position.end, second.position.start) : '';
  return /^\n\n?$/.test(gap) ? gap : '\n\n';
}

/** Adds words to the text of the note whose mark stands in a place, before its stop. */
export function addToNote(
  text: string,
  languageId: string,
  place: TextPosition,
  inside: string,
): DraftEdit | undefined {
  const note = findNotes(text, languageId).findLast(
    ({ marker }) => marker.start >= place.start && marker.end <= place.end,
  );
  if (!note) return undefined;
  const body = text.slice(note.body.start, note.body.end);
  const end = note.body.start + body.replace(/[.\s]+$/, '').length;
  return insertAt(end, `; ${inside}`);
}

function insertAt(at: number, newText: string): DraftEdit {
  return { position: { start: at, end: at }, newText };
}
