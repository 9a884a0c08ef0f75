/** Where in a sentence its citation goes: before the stop, behind a closing quotation mark, beside a citation that is there already. */
import type { TextPosition } from '../../model/passage';
import type { Draft, DraftEdit, Statement } from '../../model/statement';
import { findProse } from '../markup/findProse';
import { draftEnd, draftStart, indexAt, type Prose, proseAt } from '../markup/prose';
import { endsInAbbreviation, withoutCitations } from '../statements';
import type { WrittenCitation } from './writing';

/** Puts a citation to the end of a statement; of one that has no stop, behind its last word. */
export function citeStatement(draft: Draft, statement: Statement, citation: WrittenCitation): DraftEdit[] {
  const { start, end } = statement.position;
  const placed = placedIn(statement.citations, citation);
  if (placed) return placed;
  if (citation.isNote) return addNote(draft, end, citation);
  const last = statement.citations.at(-1);
  if (last && /^[\s.!?…。！？:;,"'”’»]*$/.test(draft.text.slice(last.end, end)))
    return citeBeside(draft, last, citation);
  return citeBefore(draft, start, end, statement.citations, citation);
}

/** Puts a citation behind the words that stand before `end`: before the stop or comma they may end with. */
export function citeBefore(
  draft: Draft,
  start: number,
  end: number,
  citations: readonly TextPosition[],
  citation: WrittenCitation,
): DraftEdit[] {
  const placed = placedIn(
    citations.filter((place) => place.start >= start && place.end <= end),
    citation,
  );
  if (placed) return placed;
  if (citation.isNote) return addNote(draft, end, citation);
  const prose = proseAt(findProse(draft.text, draft.languageId), draft.text, end);
  if (!prose) return [insertAt(end, `${citation.tie ?? ' '}${citation.whole}`)];
  const inSentence = citations.filter((place) => place.start >= start && place.end <= end);
  const cut = withoutCitations(prose, inSentence, draft.text);
  return citeWords({ cut, text: draft.text }, cut.text.slice(0, indexAt(cut, end)).trimEnd(), citation);
}

/** A paragraph without its citations, and the draft's text. */
interface Place {
  readonly cut: Prose;
  readonly text: string;
}

/** Joins the citation to one that is there in the same brackets, or stands behind it. */
export function citeBeside(draft: Draft, existing: TextPosition, citation: WrittenCitation): DraftEdit[] {
  const { whole, inside } = citation;
  if (citation.isNote) return addNote(draft, existing.end, citation);
  const added = citation.placeIn?.(existing) ?? citation.addTo?.(existing);
  if (added) return [...added];
  const written = draft.text.slice(existing.start, existing.end);
  const isJoinable = whole.startsWith('(') && written.startsWith('(') && written.endsWith(')');
  // `(2026)` after the author's name in the sentence is no list that another work could join.
  if (isJoinable && !/^\(\d/.test(written)) return [insertAt(existing.end - 1, `; ${inside}`)];
  return [insertAt(existing.end, `${citation.tie ?? ' '}${whole}`)];
}

/** A work that the sentence cites already, without the page, gets that. */
function placedIn(citations: readonly TextPosition[], citation: WrittenCitation): DraftEdit[] | undefined {
  for (const existing of citations) {
    const placed = citation.placeIn?.(existing);
    if (placed) return [...placed];
  }
  return undefined;
}

/** Behind the stop and the notes that are there, or into the last of these. */
function addNote(draft: Draft, end: number, citation: WrittenCitation): DraftEdit[] {
  const stop = /^[.!?…。！？:;,]?["'”’»“‘」』]{0,2}/.exec(draft.text.slice(end, end + 4))![0];
  const from = noteAround(draft, end) ?? end + (/^[.,]/.test(stop) ? stop.length : 0);
  const offset = behindNotes(draft, from);
  const added = citation.addTo?.({ start: from, end: offset });
  return added ? [...added] : [insertAt(offset, citation.whole), ...(citation.elsewhere ?? [])];
}

/** Where the note begins that a place is in, since no note stands within another. */
function noteAround(draft: Draft, offset: number): number | undefined {
  const prose = proseAt(findProse(draft.text, draft.languageId), draft.text, offset);
  return prose?.runs.find((run) => run.kind === 'gap' && run.start < offset && offset < run.end)?.start;
}

/** Behind the markers of notes that hang on a sentence. */
export function behindNotes(draft: Draft, end: number): number {
  const prose = proseAt(findProse(draft.text, draft.languageId), draft.text, end);
  const note = prose?.runs.find((run) => run.start === end && run.kind === 'gap');
  return note ? behindNotes(draft, note.end) : end;
}

/** The end of a sentence: stops, closing quotation marks and brackets, stops. */
const TAIL = /([.!?…。！？:;,]*)([”’»"'“‘」』]*)([)\]]*)([.!?…。！？:;,]*)$/;

function citeWords(place: Place, sentence: string, { whole, tie }: WrittenCitation): DraftEdit[] {
  const [tail, inner, marks, brackets, outer] = TAIL.exec(sentence.slice(-20)) as unknown as string[];
  const from = sentence.length - tail!.length;
  const citation = spaced(sentence[from - 1], whole, tie);
  if (outer) return [insertAt(behind(place, sentence.length - outer.length), citation)];
  if (marks) return citeQuotation(place, from, inner!, marks, citation);
  if (inner === '' || brackets !== '') return [insertAt(behind(place, from), citation)];
  const keepsStop = /^\.{2,}$|…/.test(inner!) || endsInAbbreviation(sentence);
  if (keepsStop) return [insertAt(behind(place, sentence.length), `${citation}.`)];
  return [insertAt(behind(place, from), citation)];
}

/** `robots.”` becomes `robots” (…).`, but `robots?”` becomes `robots?” (…).` */
function citeQuotation(place: Place, from: number, inner: string, marks: string, citation: string): DraftEdit[] {
  const offset = behind(place, from + inner.length + marks.length);
  if (inner === '') return [insertAt(offset, citation)];
  if (!/^[.,;:。]$/.test(inner)) return [insertAt(offset, `${citation}.`)];
  const stop = { start: draftStart(place.cut, from), end: draftEnd(place.cut, from + 1) };
  return [{ position: stop, newText: '' }, insertAt(offset, citation + inner)];
}

/** Behind the word that ends at `index` and behind the marks of its emphasis. */
function behind({ cut, text }: Place, index: number): number {
  const end = draftEnd(cut, cut.text.slice(0, index).trimEnd().length);
  const marks = cut.runs.find(({ kind, start }) => start === end && kind === 'gap');
  return marks && /^[*_}/+~^#`]+$/.test(text.slice(end, marks.end)) ? marks.end : end;
}

function insertAt(offset: number, newText: string): DraftEdit {
  return { position: { start: offset, end: offset }, newText };
}

/** Scripts that put no space between words put none before a bracket. */
function spaced(before: string | undefined, whole: string, tie = ' '): string {
  return before !== undefined && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before)
    ? whole
    : tie + whole;
}
