/** Which citation is which quotation's: the next one behind it in its sentence, or the one that introduces it. */
import type { TextPosition } from '../../model/passage';
import type { Draft } from '../../model/statement';
import { findProse } from '../markup/findProse';
import type { ReadCitation } from '../sources';
import { findStatements } from '../statements';
import { firstFrom, type Quotation } from './quotations';

/** For each quotation its citations, in the order of the quotations; works through a draft once. */
export function citationsOf(
  quotations: readonly Quotation[],
  citations: readonly ReadCitation[],
  draft: Draft,
): (readonly ReadCitation[])[] {
  const statements = findStatements(draft, () => citations);
  const paragraphs = findProse(draft.text, draft.languageId);
  const places = {
    quotations,
    citations,
    draft: draft.text,
    statements: statements.map(({ position }) => position),
    paragraphs: paragraphs.map(({ position }) => position),
  };
  return quotations.map((quotation, index) =>
    quotation.kind === 'block' ? citationsOfBlock(quotation, places) : citationsOfMarked(quotation, index, places),
  );
}

interface Places {
  readonly quotations: readonly Quotation[];
  readonly citations: readonly ReadCitation[];
  readonly draft: string;
  /** All in order. */
  readonly statements: readonly TextPosition[];
  readonly paragraphs: readonly TextPosition[];
}

function citationsOfMarked({ position }: Quotation, index: number, places: Places): readonly ReadCitation[] {
  const { quotations, draft } = places;
  const around = sentenceAround(position, places);
  const within = between(places.citations, position.start, position.end);
  if (within.length > 0) return within;
  const behind = between(places.citations, position.end, around.end);
  const before = between(places.citations, around.start, position.start);
  const [next] = behind;
  const introduced = before.at(-1);
  if (next && !(introduced && isNarrative(next, draft) && !isSaidBehind(position.end, next, draft))) {
    const other = quotations[index + 1];
    // `Chan (2026) says “…” and Dreyer “…” (2024)`: what stands behind the next quotation may be that one's alone.
    const isBehindOther = other !== undefined && other.position.end <= next.start && introduced !== undefined;
    if (!isBehindOther) return adjoining(behind, draft);
  }
  if (introduced) return adjoining([...before].reverse(), draft);
  return citationsOfIntroduction(around.start, places);
}

/** The sentences that a quotation stands in, with the one behind that is no more than its citation. */
function sentenceAround({ start, end }: TextPosition, { statements }: Places): TextPosition {
  const first = lastStartingAt(statements, start);
  let from = start;
  let to = end;
  for (let at = Math.max(0, first - MOST_NESTED); at < statements.length; at++) {
    const position = statements[at]!;
    if (position.start >= end) break;
    if (position.end <= start) continue;
    from = Math.min(from, position.start);
    to = Math.max(to, position.end);
  }
  return { start: from, end: to };
}

/** A note stands within its sentence. */
const MOST_NESTED = 5;

/** The sentence before, if it announces what follows: `Chan (2026) has a word for it: “…”`. */
function citationsOfIntroduction(start: number, { statements, citations, draft }: Places): readonly ReadCitation[] {
  const before = statements[lastStartingAt(statements, start - 1)];
  if (!before || before.end > start || !/:[*_\s>]*$/.test(draft.slice(Math.max(before.start, start - 20), start)))
    return [];
  return between(citations, before.start, start).slice(-1);
}

function citationsOfBlock({ position }: Quotation, places: Places): readonly ReadCitation[] {
  const { citations, draft, paragraphs } = places;
  const end = blockEnd(position, draft);
  const within = between(citations, position.start, end);
  if (within.length > 0) return adjoining(within.slice(-1), draft);
  const [behind] = between(citations, end, end + NEAR_BLOCK);
  if (behind && isAlone(behind, end, draft)) return [behind];
  const introduction = paragraphs[lastStartingAt(paragraphs, position.start - 1)];
  if (!introduction || introduction.end > position.start) return [];
  const last = places.statements[lastStartingAt(places.statements, position.start - 1)];
  const from = Math.max(introduction.start, last?.start ?? 0);
  return between(citations, from, position.start).slice(-1);
}

/** How far behind a block quotation its citation may stand. */
const NEAR_BLOCK = 200;

/** With the attribution that stands in its last lines. */
function blockEnd({ end }: TextPosition, draft: string): number {
  const rest = /^[^\n]{0,200}(?:\n[>\s]*(?:\\[a-z]+(?:\{[^}\n]{0,40}\})?\s*)*(?:—|―|–|-{2,3}|~)[^\n]{0,300})?/.exec(
    draft.slice(end, end + 700),
  );
  return end + (rest?.[0].length ?? 0);
}

/** Nothing but marks and a dash between the block and the citation, and nothing behind it on its line. */
function isAlone({ start, end: to }: TextPosition, end: number, draft: string): boolean {
  const between = draft.slice(end, start);
  return (
    !/[\p{L}\p{N}]/u.test(
      between.replace(/\\(?:end|hfill|begin|noindent|par|raggedleft)(?:\{[^}]*\})?|#\+end_quote/gi, ''),
    ) && /^[\s.)\]]*(?:\n|$)/.test(draft.slice(to, to + 40).replace(/[ \t]+/g, ' '))
  );
}

/** `Chan (2026)`, `@chan2026`: a part of the sentence. */
function isNarrative({ start, text }: ReadCitation, draft: string): boolean {
  if (/^\\(?:textcite|citet|citeauthor|citealt)/.test(text) || /^@/.test(text)) return true;
  if (/^\(\d{4}/.test(text)) return !/[”"»’']\s*$/.test(draft.slice(Math.max(0, start - 3), start));
  return !/^[([\\#<]/.test(text);
}

/** `“…,” writes Chan (2026)`: only a few words, of which one is a verb of saying, lie between. */
function isSaidBehind(end: number, { start }: ReadCitation, draft: string): boolean {
  const words = draft.slice(end, start);
  return (
    words.length < 60 &&
    /^[,\s]*(?:(?:as|so)\s+)?(?:writes?|wrote|says?|said|argue[sd]?|notes?|noted|observe[sd]?|according to|schreibt|sagt|écrit|selon)\b/i.test(
      words,
    )
  );
}

/** The first, and those that stand right beside it. */
function adjoining(citations: readonly ReadCitation[], draft: string): readonly ReadCitation[] {
  const found: ReadCitation[] = [];
  for (const citation of citations) {
    const last = found.at(-1);
    const [a, b] = last && last.start > citation.start ? [citation, last] : [last, citation];
    if (last && !/^[\s;,]*(?:and|und|et)?[\s;,]*$/.test(draft.slice(a!.end, b.start))) break;
    found.push(citation);
  }
  return found.sort((a, b) => a.start - b.start);
}

function between(citations: readonly ReadCitation[], start: number, end: number): ReadCitation[] {
  const found: ReadCitation[] = [];
  for (let at = firstFrom(citations, start); at < citations.length; at++) {
    if (citations[at]!.start >= end) break;
    found.push(citations[at]!);
  }
  return found;
}

/** The last of places in order that begins at or before `offset`; -1 where none does. */
function lastStartingAt(places: readonly TextPosition[], offset: number): number {
  return firstFrom(places, offset + 1) - 1;
}
