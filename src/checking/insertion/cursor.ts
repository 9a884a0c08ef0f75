/** What the cursor of a draft stands in the middle of. Knows nothing of sources; what to offer there is the engine's business. */
import type { TextPosition } from '../../model/passage';
import type { Draft, Statement } from '../../model/statement';
import { findProse } from '../markup/findProse';
import { draftStart, indexAt, isProseAt, type Prose, proseAt } from '../markup/prose';
import {
  type FindCitations,
  NEXT_WORD,
  plainText,
  sentenceBounds,
  statementsAround,
  withoutCitations,
} from '../statements';
import { findOpenQuotation, type QuotationMarks } from './quotationMarks';

export type CursorContext = Nowhere | Typing | AfterSentence | InBracket | InQuotation;

/** Not in prose: code, math, front matter, a link's target, a heading; or prose in which nothing was written yet. */
export interface Nowhere {
  readonly kind: 'none';
}

/** In a sentence, behind some of its words. */
export interface Typing {
  readonly kind: 'typing';
  /** The sentence so far, without markup and citations. */
  readonly words: string;
  /** From the sentence's first letter to the cursor. */
  readonly position: TextPosition;
}

/** Behind the space after a sentence, in the same paragraph. */
export interface AfterSentence {
  readonly kind: 'after-sentence';
  readonly statement: Statement;
}

/** Behind `(`, `[` or `[@`, where a citation may be meant. */
export interface InBracket {
  readonly kind: 'in-bracket';
  readonly opening: '(' | '[' | '[@';
  /** What stands between the opening, or the semicolon behind the citation before, and the cursor. */
  readonly typed: string;
  /** Where the space behind that semicolon begins; absent where the citation is the first in its bracket. */
  readonly listed?: number;
  /** From the bracket to the cursor. */
  readonly position: TextPosition;
  /** The closing bracket behind the cursor; empty where there is none. */
  readonly closed: TextPosition;
  /** The sentence that the bracket stands in or behind; absent at the start of a paragraph. */
  readonly statement?: Statement;
}

/** In a quotation that has no end yet, behind two words of it at least. */
export interface InQuotation {
  readonly kind: 'in-quotation';
  /** The quotation so far, without its mark. */
  readonly words: string;
  /** From the opening mark to the cursor. */
  readonly position: TextPosition;
  /** The opening mark and the one that belongs behind the quotation, as they are written in the markup. */
  readonly marks: QuotationMarks;
  /** The closing mark behind the cursor; empty where there is none. */
  readonly closed: TextPosition;
}

export function contextAt(draft: Draft, offset: number, findCitations: FindCitations): CursorContext {
  const prose = proseAt(findProse(draft.text, draft.languageId), draft.text, offset);
  if (!prose || !isProseAt(prose, offset)) return NOWHERE;
  const typed = textBefore(prose, offset);
  if (IN_CODE.test(typed.slice(-MOST_CODE))) return NOWHERE;
  const citations = findCitations(draft.text, draft.languageId);
  return (
    findBracket(draft, prose, typed, offset, citations) ??
    findQuotation(draft, prose, typed, offset) ??
    findSentence(draft, prose, offset, citations)
  );
}

const NOWHERE: Nowhere = { kind: 'none' };

/** A code mark that has not been closed yet. */
const IN_CODE = /(?:^|[\s(])`+[^\s`][^`]*$/;
const MOST_CODE = 200;

/** The paragraph's text up to the cursor, with the space that stands between its last word and the cursor. */
function textBefore(prose: Prose, offset: number): string {
  const text = prose.text.slice(0, indexAt(prose, offset));
  return offset > prose.position.end && !/\s$/.test(text) ? `${text} ` : text;
}

/** A list of citations is no longer than this before it is complete. */
const MOST_IN_BRACKET = 300;
const MOST_WORDS_IN_BRACKET = 5;

function findBracket(
  draft: Draft,
  prose: Prose,
  typed: string,
  offset: number,
  citations: readonly TextPosition[],
): CursorContext | undefined {
  const index = openBracket(typed);
  if (index === undefined) return undefined;
  const list = CITED_BEFORE.exec(typed.slice(index + 1))?.[0] ?? '';
  const inside = typed.slice(index + 1 + list.length).replace(list === '' ? /^$/ : /^\s+/, '');
  const start = draftStart(prose, index);
  if (isTarget(draft.text, start)) return NOWHERE;
  if (!mayBeCitation(inside) || /[\p{L}\p{N}]/u.test(draft.text[start - 1] ?? '')) return undefined;
  const closed = closedBracket(draft.text, offset, typed[index] === '(' ? ')' : ']');
  if (!closed) return undefined;
  const position = { start, end: offset };
  const isKeyed = typed[index] === '[' && /@/.test(list + inside.charAt(0));
  const statement = statementOfBracket(draft, { start, end: closed.end }, citations);
  return {
    kind: 'in-bracket',
    opening: isKeyed ? '[@' : (typed[index] as '(' | '['),
    typed: isKeyed ? inside.replace(/^@/, '') : inside,
    ...(list === '' ? {} : { listed: draftStart(prose, index + 1 + list.length) }),
    position,
    closed,
    ...(statement ? { statement } : {}),
  };
}

/** The citations of a bracket before the one being typed: keys, or works with a year or without date. */
const CITED_BEFORE = /^(?=[^;]*(?:@\w|\d{4}|n\.\s?d\.))[^()[\]]*;/;

/** The bracket that is open at the end of a text. */
function openBracket(text: string): number | undefined {
  let depth = 0;
  for (let index = text.length - 1; index >= Math.max(0, text.length - MOST_IN_BRACKET); index--) {
    const char = text[index]!;
    if (char === ')' || char === ']') depth++;
    else if ((char === '(' || char === '[') && depth-- === 0) return index;
  }
  return undefined;
}

/** `[text](`, `![`, `[^`, `[[`, `\\cite[`: a link, a picture, a note, an option. */
function isTarget(draft: string, bracket: number): boolean {
  const before = draft.slice(Math.max(0, bracket - 40), bracket);
  if (draft[bracket] === '(') return before.endsWith(']');
  return /[\]![]$|\\[A-Za-z]+\*?$/.test(before) || /[\^[]/.test(draft[bracket + 1] ?? '');
}

function mayBeCitation(inside: string): boolean {
  const words = inside.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length <= MOST_WORDS_IN_BRACKET && !/^\s|[!?;]|(?<!\p{L})\p{L}{4,}\./u.test(inside);
}

/** Where the bracket is closed right behind the cursor, or is still open; nothing where the cursor stands within what was written. */
function closedBracket(text: string, offset: number, closing: string): TextPosition | undefined {
  if (text[offset] === closing) return { start: offset, end: offset + 1 };
  return /^(?:\s|[.,;:!?]|$)/.test(text.slice(offset, offset + 1)) ? { start: offset, end: offset } : undefined;
}

/** The bracket is taken for a citation that the sentence already has, which settles where it belongs. */
function statementOfBracket(
  draft: Draft,
  bracket: TextPosition,
  citations: readonly TextPosition[],
): Statement | undefined {
  const isApart = ({ start, end }: TextPosition) => end <= bracket.start || start >= bracket.end;
  const withBracket = [...citations.filter(isApart), bracket].sort((a, b) => a.start - b.start);
  const found = statementsAround(draft, bracket.start, () => withBracket).find(({ citations }) =>
    citations.some(({ start }) => start === bracket.start),
  );
  return found && { ...found, citations: found.citations.filter(isApart) };
}

const LEAST_WORDS_QUOTED = 2;
const MOST_QUOTED = 1000;

function findQuotation(draft: Draft, prose: Prose, typed: string, offset: number): InQuotation | undefined {
  const open = findOpenQuotation(draft.text, prose, typed);
  if (!open) return undefined;
  const words = typed.slice(open.index + 1);
  const count = words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (count < LEAST_WORDS_QUOTED || words.length > MOST_QUOTED) return undefined;
  const { marks } = open;
  const hasClosing = draft.text.startsWith(marks.close, offset);
  return {
    kind: 'in-quotation',
    words: plainText(words),
    position: { start: draftStart(prose, open.index), end: offset },
    marks,
    closed: { start: offset, end: hasClosing ? offset + marks.close.length : offset },
  };
}

/** How far back a sentence may begin. */
const LONGEST_SENTENCE = 3000;

function findSentence(draft: Draft, prose: Prose, offset: number, citations: readonly TextPosition[]): CursorContext {
  if (citations.some(({ start, end }) => start < offset && offset < end)) return NOWHERE;
  const inProse = citations.filter(({ start, end }) => start >= prose.position.start && end <= prose.position.end);
  const cut = withoutCitations(prose, inProse, draft.text);
  const typed = textBefore(cut, offset);
  const from = windowStart(typed);
  const isBehindSpace = /\s$/.test(typed);
  const last = sentenceBounds(typed.slice(from) + (isBehindSpace ? NEXT_WORD : '')).at(-1);
  if (!last || typed.trim() === '') return NOWHERE;
  if (isBehindSpace && from + last.start === typed.length) return afterSentence(draft, offset, citations);
  const start = from + last.start;
  return {
    kind: 'typing',
    words: plainText(typed.slice(start)),
    position: { start: draftStart(cut, start), end: offset },
  };
}

function windowStart(text: string): number {
  if (text.length <= LONGEST_SENTENCE) return 0;
  return text.indexOf(' ', text.length - LONGEST_SENTENCE) + 1;
}

function afterSentence(draft: Draft, offset: number, citations: readonly TextPosition[]): CursorContext {
  const statement = statementsAround(draft, offset, () => citations).findLast(({ position }) => position.end <= offset);
  return statement ? { kind: 'after-sentence', statement } : NOWHERE;
}
