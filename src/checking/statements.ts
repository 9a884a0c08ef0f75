/**
 * A draft to its statements, whatever its markup. Citations are handed in by whoever knows their syntax; what the sources say is not
 * known here.
 */
import type { TextPosition } from '../model/passage';
import type { Draft, Statement } from '../model/statement';
import { sentences } from '../text/sentences';
import { finish, type Steps } from '../text/steps';
import { withoutPlaces } from './markup/builder';
import { findProse } from './markup/findProse';
import { draftEnd, draftStart, OBJECT, type Prose, proseAt } from './markup/prose';

/** Where citations stand in a draft, with their brackets, in order and apart from each other. */
export type FindCitations = (text: string, languageId: string) => readonly TextPosition[];

/** A statement with the way from its text back to the draft. */
export interface PlacedStatement extends Statement {
  /** Where each character of its text begins in the draft, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where a part of a statement's text stands in the draft. */
export function placeIn(
  { starts, ends, position }: Pick<PlacedStatement, 'starts' | 'ends' | 'position'>,
  part: TextPosition,
): TextPosition {
  if (part.end <= part.start)
    return { start: starts[part.start] ?? position.end, end: starts[part.start] ?? position.end };
  return { start: starts[part.start] ?? position.start, end: ends[part.end - 1] ?? position.end };
}

/** The statement as plain data. */
export function toStatement({ text, position, citations }: PlacedStatement): Statement {
  return { text, position, citations };
}

/** The sentences of a draft's prose in the order they begin; one in a note may stand within the one that the note belongs to. */
export function findStatements(draft: Draft, findCitations: FindCitations): PlacedStatement[] {
  return finish(findingStatements(draft, findCitations));
}

/** The same, paragraph by paragraph. */
export function* findingStatements(draft: Draft, findCitations: FindCitations): Steps<PlacedStatement[]> {
  const paragraphs = findProse(draft.text, draft.languageId);
  yield;
  const citations = findCitations(draft.text, draft.languageId);
  const within = citationsByParagraph(paragraphs, citations, draft.text);
  const found: PlacedStatement[][] = [];
  for (const prose of paragraphs) {
    found.push(statementsOf(prose, within.get(prose) ?? [], draft.text));
    yield;
  }
  return found.flat().sort(inTextOrder);
}

/**
 * The statement that `offset` stands in, from its first letter to right behind its stop and the notes that hang on it; in the space
 * between two there is none.
 */
export function statementAt(draft: Draft, offset: number, findCitations: FindCitations): PlacedStatement | undefined {
  const inParagraph = statementsAround(draft, offset, findCitations);
  const within = inParagraph.find(({ position }) => position.start <= offset && offset <= position.end);
  const before = within ? undefined : inParagraph.findLast(({ position }) => position.end < offset);
  return within ?? (before && isBehindNotes(draft, before.position.end, offset) ? before : undefined);
}

/** Whether nothing but notes stands between the end of a statement and a place right behind one. */
function isBehindNotes({ text, languageId }: Draft, end: number, offset: number): boolean {
  const runs = proseAt(findProse(text, languageId), text, offset)?.runs ?? [];
  const behind = runs.filter((run) => run.end > end && run.start < offset);
  return behind.length > 0 && behind.at(-1)!.end === offset && behind.every(({ kind }) => kind === 'gap');
}

/** The statements of the paragraph that `offset` stands in or behind, citations left out of their text. */
export function statementsAround(draft: Draft, offset: number, findCitations: FindCitations): PlacedStatement[] {
  const paragraphs = findProse(draft.text, draft.languageId);
  const prose = proseAt(paragraphs, draft.text, offset);
  if (!prose) return [];
  const citations = findCitations(draft.text, draft.languageId);
  return statementsOf(prose, citationsByParagraph(paragraphs, citations, draft.text).get(prose) ?? [], draft.text);
}

/** The sentence bounds of a paragraph's text, in which an {@link OBJECT} is a word like any other. */
export function sentenceBounds(text: string): TextPosition[] {
  return sentences(text.replaceAll(OBJECT, CASELESS_LETTER));
}

/** Whether the stop at the end of a text is that of an abbreviation, so that it says nothing of a sentence's end. */
export function endsInAbbreviation(text: string): boolean {
  const tail = text.slice(-100);
  return /\.["'”’»)]*$/.test(tail) && sentenceBounds(`${tail} ${NEXT_WORD}`).at(-1)!.start <= tail.length;
}

/** Put behind a text, it shows whether a sentence ends there: neither a word that often begins one nor a small letter. */
export const NEXT_WORD = 'Xenon';

/** Neither the lower case that would go on with a sentence nor the capital that could be an initial. */
const CASELESS_LETTER = 'ƻ';

/** A paragraph without its citations; one that a sentence begins with leaves an {@link OBJECT}. */
export function withoutCitations(prose: Prose, citations: readonly TextPosition[], draft: string): Prose {
  return withoutPlaces(prose, citations, (place) => isSubject(place, prose, draft));
}

interface Sentence extends PlacedStatement {
  readonly position: { start: number; end: number };
  readonly citations: TextPosition[];
}

function statementsOf(prose: Prose, citations: readonly TextPosition[], draft: string): PlacedStatement[] {
  const found = sentencesOf(withoutCitations(prose, citations, draft));
  addCitations(citations, found);
  return found;
}

function sentencesOf(prose: Prose): Sentence[] {
  const found: Sentence[] = [];
  for (const { start, end } of sentenceBounds(prose.text)) {
    const { text, indexes } = plainWords(prose.text.slice(start, end));
    const position = { start: draftStart(prose, start), end: draftEnd(prose, end) };
    const last = found.at(-1);
    if (/[\p{L}\p{N}]/u.test(text)) {
      const starts = indexes.map((index) => draftStart(prose, start + index));
      const ends = indexes.map((index) => draftEnd(prose, start + index + 1));
      found.push({ text, position, citations: [], starts, ends });
    }
    // The stop behind a citation that stands outside of its sentence: `“… robots.” (Chan 2026).`
    else if (last) last.position.end = position.end;
  }
  return found;
}

/** The words of a paragraph's text alone. `“… robots.” (Chan 2026).` without its citation has a stop too many. */
export function plainText(text: string): string {
  return plainWords(text).text;
}

/** With the place of each of its characters; a run of spaces is where its first one is. */
function plainWords(text: string): { readonly text: string; readonly indexes: readonly number[] } {
  let words = '';
  const indexes: number[] = [];
  for (const { 0: piece, index } of text.matchAll(/\s*\uFFFC+|\s+|[^\s\uFFFC]+/g)) {
    if (piece.endsWith(OBJECT) || (words === '' && /^\s/.test(piece))) continue;
    const kept = /^\s/.test(piece) ? ' ' : piece;
    words += kept;
    for (let at = 0; at < kept.length; at++) indexes.push(index + at);
  }
  const end = words.replace(/\s+$/, '').replace(/(?<=[.!?…]["'”’»])\.$/, '').length;
  return { text: words.slice(0, end), indexes: indexes.slice(0, end) };
}

/** A citation belongs to the sentence it stands in or behind; at the start of a paragraph to the one before which it stands. */
function addCitations(citations: readonly TextPosition[], sentences: readonly Sentence[]): void {
  let index = 0;
  for (const citation of citations) {
    while ((sentences[index + 1]?.position.start ?? Number.POSITIVE_INFINITY) <= citation.start) index++;
    const sentence = sentences[index];
    if (!sentence) return;
    const next = sentences[index + 1]?.position.start ?? Number.POSITIVE_INFINITY;
    sentence.citations.push({ start: citation.start, end: citation.end });
    sentence.position.start = Math.min(sentence.position.start, citation.start);
    sentence.position.end = Math.max(sentence.position.end, Math.min(citation.end, next));
  }
}

/** Each citation goes to the innermost paragraph around it. */
export function citationsByParagraph(
  paragraphs: readonly Prose[],
  citations: readonly TextPosition[],
  text: string,
): Map<Prose, TextPosition[]> {
  const found = new Map<Prose, TextPosition[]>();
  for (const citation of citations) {
    const prose = proseAt(paragraphs, text, citation.start + 1);
    if (!prose) continue;
    const inProse = found.get(prose);
    if (inProse) inProse.push(citation);
    else found.set(prose, [citation]);
  }
  return found;
}

/** `@chen2026 argues that …` and `(Chen 2026) argues …` begin a sentence: without a word in their place it would have no start. */
function isSubject(citation: TextPosition, prose: Prose, text: string): boolean {
  if (!/^\s*\p{Ll}/u.test(text.slice(citation.end, citation.end + 20))) return false;
  const before = text.slice(Math.max(prose.position.start, citation.start - 20), citation.start);
  return before.trim() === '' || /[.!?…]["'”’)\]]*\s*$/.test(before);
}

function inTextOrder(a: Statement, b: Statement): number {
  return a.position.start - b.position.start || a.position.end - b.position.end;
}
