/** The text edits that put a citation or a passage into a draft. Knows nothing of how either was found. */
import type { TextPosition } from '../../model/passage';
import type { Draft, DraftEdit, Statement } from '../../model/statement';
import type { Evidence } from '../../model/verdict';
import { findProse } from '../markup/findProse';
import { indexAt, proseAt } from '../markup/prose';
import { endsInAbbreviation, type FindCitations, statementAt, statementsAround } from '../statements';
import { behindNotes, citeBefore, citeBeside, citeStatement } from './citationPlace';
import { type CursorContext, contextAt, type InBracket, type InQuotation, type Typing } from './cursor';
import { findLiteral } from './literal';
import { matchedPart } from './matchedPart';
import { quotationStyle, styleOf } from './quotationMarks';
import { type PreparedPassage, quotedWith, quotePassage, restOfPassage, statePassage } from './quoting';
import { inTextOrder, type WriteCitation, type WrittenCitation, writeAsText } from './writing';

/** What of a passage is put into a draft. */
export type CitedPassage = Pick<Evidence, 'text' | 'citation' | 'wording' | 'citedThrough' | 'locator'>;

/** A cursor and what stands around it, found once and used for every passage that is offered there. */
export interface Place {
  readonly draft: Draft;
  readonly offset: number;
  readonly context: CursorContext;
  /** The sentence that the cursor stands in or behind. */
  readonly statement?: Statement;
}

/** A cursor behind which a writer goes on writing: a sentence that begins right behind it is not the one being written. */
export function placeAt(draft: Draft, offset: number, findCitations: FindCitations): Place {
  const citations = findCitations(draft.text, draft.languageId);
  const context = contextAt(draft, offset, () => citations);
  const around = statementsAround(draft, offset, () => citations).findLast(({ position }) => position.start <= offset);
  const statement = around && context.kind === 'typing' ? withoutNext(draft, offset, context, around) : around;
  return { draft, offset, context, ...(statement ? { statement } : {}) };
}

/** A place that stands for the sentence around it: if that is finished, what is put in goes behind it, not into it. */
export function sentencePlaceAt(draft: Draft, offset: number, findCitations: FindCitations): Place {
  const citations = findCitations(draft.text, draft.languageId);
  const place = placeAt(draft, offset, () => citations);
  const statement = statementAt(draft, offset, () => citations);
  if (!statement || (place.context.kind !== 'typing' && place.context.kind !== 'none')) return place;
  const isBeforeStop = /^[.!?…。！？]+["'”’»)]*$/.test(draft.text.slice(offset, statement.position.end));
  if (place.context.kind === 'typing' && (!isFinished(statement) || isBeforeStop)) return place;
  const end = behindNotes(draft, statement.position.end);
  return { draft, offset: end, context: { kind: 'after-sentence', statement }, statement };
}

/** Adds a citation to the words at a cursor: to the sentence before its stop, to an unfinished one where the cursor stands. */
export function citationEdits(
  place: Place,
  passage: CitedPassage,
  write: WriteCitation = writeAsText(passage.citation, place.draft),
): readonly DraftEdit[] {
  const { draft, offset, context, statement } = place;
  if (isCited(place, write)) return [];
  if (context.kind === 'in-bracket') return inTextOrder(citeInBracket(place, context, write));
  const citation = write();
  if (!citation) return [];
  if (context.kind === 'in-quotation') return inTextOrder(citeOpenQuotation(context, citation));
  if (context.kind === 'after-sentence') return inTextOrder(citeStatement(draft, context.statement, citation));
  if (!statement) return inTextOrder(insertCitation(offset, leadingSpace(draft, offset), citation));
  if (isFinished(statement) || context.kind === 'none') return inTextOrder(citeStatement(draft, statement, citation));
  return inTextOrder(citeUnfinished(place, statement, citation));
}

/** Names a work where the cursor stands, as a word of the sentence. */
export function inTextEdits(
  { draft, offset }: Place,
  { whole, elsewhere = [] }: WrittenCitation,
): readonly DraftEdit[] {
  const end = wordEnd(draft.text, offset);
  const space = /^[\p{L}\p{N}(“‘"]/u.test(draft.text.slice(end, end + 1)) ? ' ' : '';
  return inTextOrder([insertAt(end, leadingSpace(draft, end) + whole + space), ...elsewhere]);
}

/** Puts in a passage with its citation: in place of the words typed that it says, or behind a sentence that is finished. */
export function passageEdits(
  place: Place,
  passage: CitedPassage,
  write: WriteCitation = writeAsText(passage.citation, place.draft),
): readonly DraftEdit[] {
  const { context } = place;
  const statement = context.kind === 'in-bracket' ? context.statement : undefined;
  if (
    context.kind !== 'in-bracket' ||
    context.listed !== undefined ||
    !statement ||
    !isFinished(statement) ||
    statement.position.end <= context.closed.end
  ) {
    return inTextOrder(passageEdit(place, passage, replacedBy(place, passage), write));
  }
  const away = draftBefore(place.draft, context.position.start);
  const behind = nothingAt(behindNotes(place.draft, statement.position.end));
  return inTextOrder([
    { position: { start: away, end: context.closed.end }, newText: '' },
    ...passageEdit(place, passage, behind, write),
  ]);
}

/** Where the words before a place end. */
function draftBefore({ text }: Draft, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

function passageEdit(place: Place, passage: CitedPassage, position: TextPosition, write: WriteCitation): DraftEdit[] {
  const { draft } = place;
  const prepared = prepare(place, passage);
  const citation = write() ?? writeAsText(passage.citation, draft)()!;
  const stop = stopBehind(draft, position.end, prepared.stop);
  const cited = withStop(prepared.text, citation, stop);
  return [{ position, newText: leadingSpace(draft, position.start) + cited }, ...(citation.elsewhere ?? [])];
}

/** The mark of a note stands behind the stop, any other citation before it. */
function withStop(words: string, { whole, isNote, tie = ' ' }: WrittenCitation, stop: string): string {
  return isNote ? words + stop + whole : words + tie + whole + stop;
}

/** The part of the draft that a passage takes the place of: the words typed that it says, a quotation begun, a bracket; or nothing. */
export function replacedBy(place: Place, passage: CitedPassage): TextPosition {
  const { draft, offset, context } = place;
  if (context.kind === 'in-quotation') return { start: context.position.start, end: context.closed.end };
  if (context.kind === 'in-bracket') return replacedInBracket(draft, context, passage);
  if (context.kind !== 'typing') return nothingAt(offset);
  const matched = matchedPart(draft, context.position, passage.text);
  return { start: behindKept(place, matched), end: wordEnd(draft.text, offset) };
}

/** What belongs to the writer stays: a bracket around the sentence, and citations and notes with the words before them. */
function behindKept({ draft, statement, offset }: Place, { start, end }: TextPosition): number {
  const runs = proseAt(findProse(draft.text, draft.languageId), draft.text, offset)?.runs ?? [];
  const notes = runs.filter((run) => run.kind === 'gap' && NOTE.test(draft.text.slice(run.start, run.end)));
  const kept = [...(statement?.citations ?? []), ...notes].filter((place) => place.start > start && place.end <= end);
  const from = Math.max(start, ...kept.map((place) => place.end));
  const skipped = from > start ? /^[.,;:]?\s*/ : /^[([]+(?![^()[\]]*[)\]])/;
  return Math.min(end, from + (skipped.exec(draft.text.slice(from, end))?.[0].length ?? 0));
}

/** A note or its marker, in the markups that have them in the line. */
const NOTE = /^(?:\[\^|\^\[|\\[a-z]*note|#footnote|\[fn:|footnote:|\[[\w#*]+\]_)/;

function replacedInBracket(
  draft: Draft,
  { position, closed, statement, listed }: InBracket,
  passage: CitedPassage,
): TextPosition {
  if (listed !== undefined) return nothingAt(behindNotes(draft, Math.max(closed.end, statement?.position.end ?? 0)));
  if (!statement || isFinished(statement)) return { start: position.start, end: closed.end };
  const before = { start: statement.position.start, end: position.start };
  return { start: matchedPart(draft, before, passage.text).start, end: closed.end };
}

function prepare({ draft, context }: Place, passage: CitedPassage): PreparedPassage {
  const text = context.kind === 'in-quotation' ? fromTyped(context.words, passage.text) : passage.text;
  if (passage.wording === 'note') return statePassage(text, draft.languageId);
  const style = context.kind === 'in-quotation' ? styleOf(context.marks.open) : quotationStyle(draft);
  return quotePassage(text, style, draft.languageId, passage.citedThrough !== undefined);
}

/** A quotation may begin in the middle of a passage, and ends where someone ends whom the passage quotes. */
function fromTyped(words: string, passage: string): string {
  const typed = findLiteral(words, passage);
  return typed ? quotedWith(passage, typed).slice(typed.start) : passage;
}

/** Whether the sentence has this very citation. */
export function isCited({ draft, context, statement }: Place, write: WriteCitation): boolean {
  const citation =
    write(context.kind === 'in-bracket' ? { syntax: context.opening === '[@' ? 'pandoc' : 'text' } : {}) ?? write();
  if (!citation) return false;
  const isSame = (place: TextPosition) =>
    citation.isIn?.(place) ?? draft.text.slice(place.start, place.end).includes(citation.inside);
  return statement?.citations.some(isSame) ?? false;
}

/** A sentence that was glued to the words typed, because these have no stop yet. */
function withoutNext(draft: Draft, offset: number, { words, position }: Typing, around: Statement): Statement {
  const end = wordEnd(draft.text, offset);
  if (!/^\s+["'“‘„«(]*\p{Lu}/u.test(draft.text.slice(end, around.position.end))) return around;
  const citations = around.citations.filter((place) => place.end <= end);
  return { text: words, position: { start: position.start, end }, citations };
}

/** Whether a sentence has its stop. */
export function isFinished({ text }: Statement): boolean {
  return /[.!?…。！？]["'”’»“‘」』)\]]*$/.test(text) && !endsInAbbreviation(text);
}

/** In a sentence the bracket holds the citation; behind its stop the citation goes before the stop, and the bracket away. */
function citeInBracket(
  { draft }: Place,
  { position, closed, statement, typed, opening, listed }: InBracket,
  write: WriteCitation,
): DraftEdit[] {
  const prefix = introduction(typed).trim();
  const form = prefix ? { prefix } : {};
  if (listed !== undefined) {
    // A list of keys has no room for a work without one.
    const citation = write({ ...form, syntax: opening === '[@' ? 'pandoc' : 'text' });
    const added = citation && ` ${citation.inside}${opening === '(' ? ')' : ']'}`;
    return added ? [{ position: { start: listed, end: closed.end }, newText: added }] : [];
  }
  const citation = (opening === '[@' && write({ ...form, syntax: 'pandoc' })) || write(form);
  if (!citation) return [];
  const bracket = { start: position.start, end: closed.end };
  const before = draft.text.slice(0, bracket.start).trimEnd();
  const isBehind =
    statement !== undefined && /[.!?…。！？]["'”’»“‘」』)\]]*$/.test(before) && !endsInAbbreviation(before.slice(-100));
  if (!isBehind && !citation.isNote) {
    const space = leadingSpace(draft, bracket.start);
    return [{ position: bracket, newText: space + citation.whole }, ...(citation.elsewhere ?? [])];
  }
  const away: DraftEdit = { position: { start: before.length, end: bracket.end }, newText: '' };
  if (!statement) return [{ ...away, newText: citation.whole }, ...(citation.elsewhere ?? [])];
  const { start } = statement.position;
  const last = statement.citations.at(-1);
  if (!citation.isNote && last && last.end >= before.length - 1 && last.end <= before.length)
    return [...citeBeside(draft, last, citation), away];
  return [
    ...citeBefore(draft, start, citation.isNote ? bracket.end : before.length, statement.citations, citation),
    away,
  ];
}

/** The words before the author in a citation that was begun: `see `. */
export function introduction(typed: string): string {
  return /^(?:(?:see|cf\.?|e\.g\.,?|also|vgl\.?|siehe|voir)\s+)+/i.exec(typed)?.[0] ?? '';
}

/** Closes the quotation and cites it: the writer's own wording of it stays. */
function citeOpenQuotation({ closed, marks }: InQuotation, citation: WrittenCitation): DraftEdit[] {
  const close = closed.start === closed.end ? marks.close : '';
  return insertCitation(closed.end, citation.isNote ? close : `${close} `, citation);
}

function insertCitation(offset: number, before: string, { whole, elsewhere = [] }: WrittenCitation): DraftEdit[] {
  return [insertAt(offset, before + whole), ...elsewhere];
}

function citeUnfinished({ draft, offset }: Place, statement: Statement, citation: WrittenCitation): DraftEdit[] {
  const end = wordEnd(draft.text, offset);
  const words = draft.text.slice(0, end).trimEnd().length;
  const existing = statement.citations.find((place) => place.end === words);
  if (existing) return citeBeside(draft, existing, citation);
  return citeBefore(draft, statement.position.start, end, statement.citations, citation);
}

function wordEnd(text: string, offset: number): number {
  if (!/[\p{L}\p{M}\p{N}]/u.test(text[offset - 1] ?? '')) return offset;
  return offset + /^[\p{L}\p{M}\p{N}’'-]*/u.exec(text.slice(offset, offset + 60))![0].length;
}

/** A passage's words behind those typed of it, with the closing mark, the citation and the stop; nothing where they are not its words. */
export function quotationRest(
  place: Place,
  passage: CitedPassage,
  write: WriteCitation = writeAsText(passage.citation, place.draft),
): DraftEdit | undefined {
  const { draft, offset, context } = place;
  if (context.kind !== 'in-quotation' || isCited(place, write)) return undefined;
  const typed = findLiteral(context.words, passage.text);
  const citation = write({ isInline: true });
  if (!typed || !citation) return undefined;
  const rest = restOfPassage(quotedWith(passage.text, typed), typed, styleOf(context.marks.open), draft.languageId);
  const isBehindSpace = /\s/.test(draft.text[offset - 1] ?? '');
  if (isBehindSpace && !/^\s/.test(rest)) return undefined;
  const words = isBehindSpace ? rest.trimStart() : rest;
  const stop = stopBehind(draft, context.closed.end, '.');
  return { position: context.closed, newText: withStop(words + context.marks.close, citation, stop) };
}

/** The stop behind what is put in, where the sentence does not go on and has none yet. */
function stopBehind(draft: Draft, offset: number, stop: string): string {
  const prose = proseAt(findProse(draft.text, draft.languageId), draft.text, offset);
  const rest = prose ? prose.text.slice(indexAt(prose, offset)) : '';
  const next = rest.trimStart();
  if (next === '') return stop;
  if (/^[.!?…。！？:;,)\]”’»"']/.test(next)) return '';
  const needed = /^["'“‘„«([]*\p{Ll}/u.test(next) ? '' : stop;
  return next.length < rest.length || /\s/.test(draft.text[offset] ?? '') ? needed : `${needed} `;
}

function leadingSpace({ text, languageId }: Draft, offset: number): string {
  if (text[offset - 1] === '~' && TIED.has(languageId)) return '';
  return /[\s([{“‘„«"'`/–—-]/.test(text[offset - 1] ?? ' ') ? '' : ' ';
}

/** Markups in which a tilde is a space. */
const TIED: ReadonlySet<string> = new Set(['latex', 'tex', 'rsweave', 'typst']);

function insertAt(offset: number, newText: string): DraftEdit {
  return { position: nothingAt(offset), newText };
}

function nothingAt(offset: number): TextPosition {
  return { start: offset, end: offset };
}
