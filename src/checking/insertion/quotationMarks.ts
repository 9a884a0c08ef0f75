/** Quotation marks of a draft: which are open, which kind a draft uses. Apostrophes, primes and marks of feet and inches are none. */

import type { Draft } from '../../model/statement';
import { CLOSING_MARKS } from '../../text/quotationMarks';
import { findProse } from '../markup/findProse';
import { draftEnd, draftStart, type Prose } from '../markup/prose';

/** A pair of marks as they are written in the markup: `“` and `”`, or `\enquote{` and `}`. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
}

/** The marks around a quotation, and those around a quotation in it. */
export interface QuotationStyle {
  readonly outer: QuotationMarks;
  readonly inner: QuotationMarks;
}

/** The kind of marks that a draft uses: straight ones where it uses no others, and curly ones (LaTeX: its own) where it has none yet. */
export function quotationStyle({ text, languageId }: Draft): QuotationStyle {
  const paragraphs = findProse(text, languageId);
  const style = styles.get(paragraphs) ?? styleOf(mostUsedMark(paragraphs, text) ?? defaultMark(languageId));
  styles.set(paragraphs, style);
  return style;
}

/** Asked again for each passage that is offered at a cursor. */
const styles = new WeakMap<readonly Prose[], QuotationStyle>();

function mostUsedMark(paragraphs: readonly Prose[], draft: string): string | undefined {
  const counts = new Map<string, number>();
  for (const prose of paragraphs) countMarks(draft, prose, counts);
  if (counts.size > 1) counts.delete('"');
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The style that goes with an opening mark. */
export function styleOf(open: string): QuotationStyle {
  return STYLES.find(({ outer }) => outer.open === open) ?? enquoteStyle(open) ?? CURLY;
}

/** The quotation that is open at the end of `typed`, the paragraph's text up to the cursor. */
export function findOpenQuotation(
  draft: string,
  prose: Prose,
  typed: string,
): { readonly index: number; readonly marks: QuotationMarks } | undefined {
  const index = lastOpen(typed);
  if (index === undefined) return undefined;
  if (isClosedLater(prose.text, typed.length, prose.text[index]!)) return undefined;
  return { index, marks: styleOf(openingAt(draft, prose, index)).outer };
}

/** The mark as it is written in the markup; French ones with their space. */
function openingAt(draft: string, prose: Prose, index: number): string {
  const open = draft.slice(draftStart(prose, index), draftEnd(prose, index + 1));
  return open === '«' && /\s/.test(prose.text[index + 1] ?? '') ? open + prose.text[index + 1] : open;
}

const pair = (open: string, close: string): QuotationMarks => ({ open, close });

const CURLY: QuotationStyle = { outer: pair('“', '”'), inner: pair('‘', '’') };

const STYLES: readonly QuotationStyle[] = [
  CURLY,
  { outer: pair('"', '"'), inner: pair("'", "'") },
  { outer: pair('‘', '’'), inner: pair('“', '”') },
  { outer: pair("'", "'"), inner: pair('"', '"') },
  { outer: pair('``', "''"), inner: pair('`', "'") },
  { outer: pair('`', "'"), inner: pair('``', "''") },
  { outer: pair('«', '»'), inner: pair('“', '”') },
  ...[' ', '\u00a0', '\u202f'].map((space) => ({ outer: pair(`«${space}`, `${space}»`), inner: pair('“', '”') })),
  { outer: pair('»', '«'), inner: pair('›', '‹') },
  { outer: pair('„', '“'), inner: pair('‚', '‘') },
  { outer: pair('‚', '‘'), inner: pair('„', '“') },
  { outer: pair('”', '”'), inner: pair('’', '’') },
  { outer: pair('「', '」'), inner: pair('『', '』') },
  { outer: pair('『', '』'), inner: pair('「', '」') },
  { outer: pair('"`', '`"'), inner: pair("'`", "`'") },
];

function enquoteStyle(open: string): QuotationStyle | undefined {
  return open.endsWith('{') ? { outer: pair(open, '}'), inner: pair(open, '}') } : undefined;
}

function defaultMark(languageId: string): string {
  if (languageId === 'latex' || languageId === 'tex' || languageId === 'rsweave') return '``';
  // Typst makes straight marks curly in the way of the document's language.
  return languageId === 'typst' ? '"' : '“';
}

/** What may stand before a word that is quoted. */
const BEFORE_OPENING = /[\s([{/—–\-“‘„«"'\uFFFC\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。：；、！？（]/u;
/** Words that begin with an apostrophe. */
const ELISION = /^['‘](?:(?:tis|twas|twere|em|til|cause|round)(?!\p{L})|n'|\d\d(?:s|\b))/iu;

function lastOpen(text: string): number | undefined {
  let open: number | undefined;
  for (const { index } of text.matchAll(MARKS)) {
    const isClosing = open !== undefined && closes(text, index, text[open]!);
    if (isClosing) open = undefined;
    else if (opens(text, index) && (open === undefined || text[index] === text[open])) open = index;
  }
  return open;
}

/** Everything that may open or close a quotation. */
export const MARKS = /[“”"‘’'«»„‚「」『』]/g;

/** Whether a mark may open a quotation where it stands. */
export function opens(text: string, index: number): boolean {
  const mark = text[index]!;
  if (!CLOSING_MARKS.has(mark)) return false;
  if (mark === '「' || mark === '『' || mark === '„' || mark === '‚') return true;
  const before = text[index - 1];
  if (before !== undefined && !BEFORE_OPENING.test(before)) return false;
  const after = text.slice(index + 1, index + 2);
  if (mark === '«' && /\s/.test(after)) return true;
  if ((mark === "'" || mark === '‘') && ELISION.test(text.slice(index, index + 8))) return false;
  const isSingle = mark === "'" || mark === '‘';
  return isSingle ? /^[\p{L}\p{N}“"[(…]/u.test(after) : !/^\s/.test(after);
}

/** Whether a mark may close a quotation that `open` has opened. */
export function closes(text: string, index: number, open: string): boolean {
  const mark = text[index]!;
  if (!CLOSING_MARKS.get(open)!.includes(mark)) return false;
  const isSingle = mark === "'" || mark === '’' || mark === '‘';
  const isBehindWord = index > 0 && !/\s/.test(text[index - 1]!);
  // `“` closes a German quotation and opens an English one.
  const isOpeningToo = mark !== open && (mark === '“' || mark === '‘');
  if (isSingle || isOpeningToo) return isBehindWord && !/^[\p{L}\p{N}]/u.test(text.slice(index + 1));
  return mark !== '"' || isBehindWord || /^(?:$|\s|[,;:!?)\]]|\.(?!\.))/.test(text.slice(index + 1, index + 3));
}

/** Whether the quotation is closed further on, so that the cursor stands within a finished one. */
function isClosedLater(text: string, from: number, mark: string): boolean {
  for (const { index } of text.slice(from).matchAll(MARKS)) {
    if (closes(text, from + index, mark)) return index > 0;
    if (opens(text, from + index)) return false;
  }
  return false;
}

function countMarks(draft: string, prose: Prose, counts: Map<string, number>): void {
  for (const { index } of prose.text.matchAll(/["“„«‘「]/g)) {
    if (!opens(prose.text, index)) continue;
    const open = openingAt(draft, prose, index);
    counts.set(open, (counts.get(open) ?? 0) + 1);
  }
}

/** A pair of quotation marks in plain text; `close` is absent where the quotation goes on beyond the text. */
export interface QuotationPair {
  readonly open: number;
  readonly close?: number;
  /** How many quotations it stands in. */
  readonly depth: number;
}

/** The pairs of marks in a text, in the order they begin. */
export function findPairs(text: string): QuotationPair[] {
  const pairs: { open: number; close?: number; depth: number }[] = [];
  const open: { open: number; close?: number; depth: number }[] = [];
  for (const { index } of text.matchAll(MARKS)) {
    const last = open.at(-1);
    if (last && closes(text, index, text[last.open]!)) {
      last.close = index;
      open.pop();
    } else if (opens(text, index)) {
      const pair = { open: index, depth: open.length };
      pairs.push(pair);
      open.push(pair);
    }
  }
  return pairs;
}
