/** What to offer at a cursor: passages for the words typed, citations for the sentence just written. Searching is handed in. */

import {
  citationEdits,
  inTextEdits,
  introduction,
  isCited,
  type Place,
  passageEdits,
  placeAt,
  quotationRest,
  replacedBy,
  sentencePlaceAt,
} from '../checking/insertion/insertion';
import { findLiteral } from '../checking/insertion/literal';
import { clauseStarts } from '../checking/insertion/matchedPart';
import type { WriteCitation } from '../checking/insertion/writing';
import type { FindCitations } from '../checking/statements';
import { THRESHOLDS } from '../corpus/retrieval';
import type { TextPosition } from '../model/passage';
import type { Draft, DraftEdit } from '../model/statement';
import type { Evidence } from '../model/verdict';
import { fold } from '../text/normalize';
import { type CitationWriter, findPrinted } from './citationWriter';
import type { CitationForm, QuotationRest, Suggestion } from './engine';

export interface FindOptions {
  readonly limit: number;
  /** Passages that score less are left out: one of `THRESHOLDS`. */
  readonly minScore: number;
  /** Whether the last word is still being typed. */
  readonly prefix: boolean;
}

/** What suggestions are made from. */
export interface SuggestParts {
  readonly findCitations: FindCitations;
  /** The passages that say what a text says, best first. */
  find(text: string, options: FindOptions): Promise<readonly Evidence[]>;
  /** Whether a text tells passages apart, so that they may be offered unasked; `asBeginning`: those that begin with its very words. */
  saysEnough(text: string, asBeginning?: boolean): boolean;
  /** The key that a work is found by where one is typed; absent where it has none. */
  keyOf(sourceId: string): string | undefined;
  readonly writer: CitationWriter;
}

/** @param explicit the writer asked, so weaker matches are offered too */
export async function suggest(
  draft: Draft,
  offset: number,
  explicit: boolean,
  parts: SuggestParts,
): Promise<readonly Suggestion[]> {
  const place = placeAt(draft, offset, parts.findCitations);
  const found = (await evidenceFor(place, explicit, parts)).filter(
    (evidence) => !isCited(place, writerOf(evidence, place, parts)),
  );
  const isInList = place.context.kind === 'in-bracket' && place.context.listed !== undefined;
  const passages = isInList ? [] : found.map((evidence) => passageSuggestion(place, evidence, parts));
  const citations = withoutRepetitions(found).flatMap((evidence) => citationSuggestion(place, evidence, parts));
  const isWriting = place.context.kind === 'typing' || place.context.kind === 'in-quotation';
  return isWriting ? [...passages, ...citations] : [...citations, ...passages];
}

/** Words of a quotation below which nothing is completed, unless they are long. */
const LEAST_QUOTED_WORDS = 3;
const LEAST_QUOTED_LENGTH = 12;

/** The rest of the quotation that is being typed, where its words stand in a passage. */
export async function completeQuotation(
  draft: Draft,
  offset: number,
  parts: SuggestParts,
): Promise<QuotationRest | undefined> {
  const place = placeAt(draft, offset, parts.findCitations);
  const { context } = place;
  if (context.kind !== 'in-quotation') return undefined;
  const words = context.words.split(' ').length;
  if (words < LEAST_QUOTED_WORDS && context.words.length < LEAST_QUOTED_LENGTH) return undefined;
  const found = await parts.find(context.words, { limit: MOST_ASKED, minScore: THRESHOLDS.search, prefix: true });
  for (const evidence of found) {
    const rest =
      evidence.wording === 'verbatim' ? quotationRest(place, evidence, writerOf(evidence, place, parts)) : undefined;
    if (rest) return { offset, text: rest.newText, replaces: rest.position, evidence };
  }
  return undefined;
}

/** The edits that put evidence in at a place that stands for the sentence around it; a name in the text goes to the very place. */
export function insertionEdits(
  draft: Draft,
  offset: number,
  kind: Suggestion['kind'],
  evidence: Evidence,
  parts: Pick<SuggestParts, 'findCitations' | 'writer'>,
  form: CitationForm = {},
): readonly DraftEdit[] {
  const find = kind === 'citation' && form.isInText ? placeAt : sentencePlaceAt;
  const place = find(draft, offset, parts.findCitations);
  const write = writerOf(evidence, place, parts, form);
  if (kind === 'citation' && form.isInText) {
    const written = write();
    return written ? withPlaceholders(inTextEdits(place, written), written.locator) : [];
  }
  return editsOf(place, evidence, kind, write);
}

function editsOf(
  place: Place,
  evidence: Evidence,
  kind: Suggestion['kind'],
  write: WriteCitation,
): readonly DraftEdit[] {
  const edits =
    kind === 'citation'
      ? citationEdits(place, evidence, write)
      : passageEdits(place, { ...evidence, wording: kind === 'note' ? 'note' : evidence.wording }, write);
  return withPlaceholders(edits, write()?.locator);
}

function writerOf(
  evidence: Evidence,
  place: Place,
  { writer }: Pick<SuggestParts, 'writer'>,
  form?: CitationForm,
): WriteCitation {
  const { source, locator, citation } = evidence;
  return writer.writer({ workId: source.id, citation, ...(locator ? { locator } : {}) }, place.offset, form);
}

/** The page, where an edit puts it in, is what the writer may want to change. */
function withPlaceholders(edits: readonly DraftEdit[], locator: string | undefined): readonly DraftEdit[] {
  if (!locator) return edits;
  return edits.map((edit) => {
    const placeholder = edit.placeholder ?? findPrinted(edit.newText, locator);
    return placeholder ? { ...edit, placeholder } : edit;
  });
}

const MOST_OFFERED = 5;
const MOST_ASKED = 10;

async function evidenceFor(place: Place, explicit: boolean, parts: SuggestParts): Promise<readonly Evidence[]> {
  const { context } = place;
  const limit = explicit ? MOST_ASKED : MOST_OFFERED;
  const find = (text: string, minScore: number, prefix: boolean) => parts.find(text, { limit, minScore, prefix });
  switch (context.kind) {
    case 'none':
      return [];
    case 'typing':
      return findTyped(context.words, explicit, parts, find);
    case 'in-quotation':
      return (await findTyped(context.words, explicit, parts, find)).filter(({ wording }) => wording === 'verbatim');
    case 'after-sentence':
      if (!explicit && (context.statement.citations.length > 0 || !parts.saysEnough(context.statement.text))) return [];
      return findSaid(context.statement.text, explicit ? THRESHOLDS.search : THRESHOLDS.card, parts, find);
    case 'in-bracket': {
      if (!context.statement) return [];
      const isAsked = explicit || context.opening === '[@';
      const minScore = isAsked ? THRESHOLDS.search : THRESHOLDS.card;
      const found = await findSaid(context.statement.text, minScore, parts, find);
      return found.filter((evidence) => isMeant(context.typed, evidence, keyOf(evidence, parts)));
    }
  }
}

type Find = (text: string, minScore: number, prefix: boolean) => Promise<readonly Evidence[]>;

/** Passages for a sentence, or where there are none, for what stands behind a short introduction: "As Roe puts it, …". */
export async function findSaid(
  statement: string,
  minScore: number,
  { saysEnough }: Pick<SuggestParts, 'saysEnough'>,
  find: Find,
): Promise<readonly Evidence[]> {
  const found = await find(statement, minScore, false);
  const [, second = Number.POSITIVE_INFINITY] = clauseStarts(statement);
  const clause = statement.slice(second);
  const isIntroduced = /[,:]\s+$/.test(statement.slice(0, second)) && clause.length >= second;
  return found.length > 0 || !isIntroduced || !saysEnough(clause) ? found : find(clause, minScore, false);
}

/** Passages for the words typed, or where there are none, for those behind an introduction. */
async function findTyped(
  words: string,
  explicit: boolean,
  parts: SuggestParts,
  find: Find,
): Promise<readonly Evidence[]> {
  const minScore = explicit ? THRESHOLDS.card : THRESHOLDS.offer;
  for (const start of clauseStarts(words).slice(0, MOST_CLAUSES)) {
    const clause = words.slice(start);
    const isEnough = explicit || parts.saysEnough(clause);
    if (!isEnough && !parts.saysEnough(clause, true)) return [];
    const found = await find(clause, minScore, true);
    const fitting = isEnough ? found : found.filter(({ text }) => beginsWith(text, clause));
    if (fitting.length > 0) return fitting;
  }
  return explicit ? find(words, THRESHOLDS.search, true) : [];
}

const MOST_CLAUSES = 3;

/** Whether a passage, or a clause of it, begins with these very words. */
function beginsWith(passage: string, words: string): boolean {
  const start = findLiteral(words, passage)?.start;
  return start !== undefined && clauseStarts(passage).includes(start);
}

/** Whether what was typed in a bracket begins words of the citation, its key or the work's title. */
function isMeant(typed: string, { citation, source }: Evidence, key: string | undefined): boolean {
  const known = wordsOf(`${citation} ${source.title} ${key ?? ''}`);
  return wordsOf(typed.slice(introduction(typed).length)).every((word) =>
    known.some((other) => other.startsWith(word)),
  );
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function passageSuggestion(place: Place, evidence: Evidence, parts: SuggestParts): Suggestion {
  const kind = evidence.wording === 'note' ? 'note' : 'quotation';
  const edits = editsOf(place, evidence, kind, writerOf(evidence, place, parts));
  return { kind, evidence, edits, typed: typedAt(place, evidence) };
}

function citationSuggestion(place: Place, evidence: Evidence, parts: SuggestParts): Suggestion[] {
  const edits = editsOf(place, evidence, 'citation', writerOf(evidence, place, parts));
  return edits.length === 0 ? [] : [{ kind: 'citation', evidence, edits, typed: typedAt(place, evidence) }];
}

function typedAt(place: Place, evidence: Evidence): TextPosition {
  const { context, offset } = place;
  const start =
    context.kind === 'after-sentence' ? context.statement.position.start : replacedBy(place, evidence).start;
  return { start, end: offset };
}

function keyOf(evidence: Evidence, parts: SuggestParts): string | undefined {
  return parts.keyOf(evidence.source.id);
}

/** Two passages of one page are cited alike. */
function withoutRepetitions(found: readonly Evidence[]): Evidence[] {
  const byCitation = new Map(found.toReversed().map((evidence) => [evidence.citation, evidence]));
  return [...byCitation.values()].reverse();
}
