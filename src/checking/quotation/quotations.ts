/** The quotations of a draft, whatever their marks and the markup. What the sources say is not known here. */
import type { TextPosition } from '../../model/passage';
import type { Draft } from '../../model/statement';
import { findBlockQuotations } from '../markup/blockQuotations';
import { withoutPlaces } from '../markup/builder';
import { findProse } from '../markup/findProse';
import { draftEnd, draftStart, indexAt, type Prose } from '../markup/prose';
import { citationsByParagraph } from '../statements';
import { claimOf, type QuotationClaim } from './quotationClaim';
import { closedPairs, openAtEnd } from './quotationPairs';

/** A quotation of a draft: `“Shenzhen builds robots”`. */
export interface Quotation {
  readonly kind: 'marks' | 'block';
  readonly claim: QuotationClaim;
  /** The words between the marks, without markup and citations; paragraphs are parted by a line break. */
  readonly text: string;
  /** With its marks, in the draft; a block quotation from its first to its last character. */
  readonly position: TextPosition;
  /** Without its marks. */
  readonly inner: TextPosition;
  /** The marks, in order: those of a quotation of several paragraphs open each of them. None of a block quotation. */
  readonly marks: readonly TextPosition[];
  /** Where each character of its text begins in the draft, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The quotations of a draft in order; one within another is a part of it.
 * @param citations left out of their words, in order and apart from each other
 */
export function findQuotations(draft: Draft, citations: readonly TextPosition[] = []): Quotation[] {
  const all = findProse(draft.text, draft.languageId);
  const within = citationsByParagraph(all, citations, draft.text);
  const paragraphs = all.map((prose) => {
    const places = within.get(prose);
    return places ? withoutPlaces(prose, places, () => false) : prose;
  });
  const blocks = findBlockQuotations(draft.text, draft.languageId);
  const quoted = blockQuotations(blocks, paragraphs, draft.text);
  const isInBlock = membership(quoted.map(({ block }) => block));
  const marks = markedQuotations(
    paragraphs.filter(({ position }) => !isInBlock(position.start)),
    draft.text,
    citations,
  );
  return [...quoted.map(({ quotation }) => quotation), ...marks].sort((a, b) => a.position.start - b.position.start);
}

/** A stretch of a paragraph's text. */
interface Stretch extends TextPosition {
  readonly prose: Prose;
}

interface BlockQuotation {
  readonly block: TextPosition;
  readonly quotation: Quotation;
}

function blockQuotations(
  blocks: readonly TextPosition[],
  paragraphs: readonly Prose[],
  draft: string,
): BlockQuotation[] {
  const found: BlockQuotation[] = [];
  let next = 0;
  for (const block of blocks) {
    const end = attributionStart(draft, block);
    while ((paragraphs[next]?.position.start ?? Number.POSITIVE_INFINITY) < block.start) next++;
    const stretches: Stretch[] = [];
    for (; (paragraphs[next]?.position.start ?? Number.POSITIVE_INFINITY) < block.end; next++) {
      const prose = paragraphs[next]!;
      const to = end >= prose.position.end ? prose.text.length : indexAt(prose, end);
      if (prose.position.start < end && to > 0) stretches.push(withoutSpaces({ prose, start: 0, end: to }));
    }
    if (stretches.length === 0 || holdsItsOwnQuotations(stretches)) continue;
    found.push({ block, quotation: toQuotation('block', stretches.map(withoutOuterMarks), [], 'sure') });
  }
  return found;
}

/** Where the line begins that says whose words they are: `— Chan 2026, p. 3`; else the end. */
function attributionStart(draft: string, { start, end }: TextPosition): number {
  const text = draft.slice(start, end).trimEnd();
  const line = text.lastIndexOf('\n') + 1;
  return ATTRIBUTION_LINE.test(text.slice(line, line + 200)) && line > 0 ? start + line : end;
}

const ATTRIBUTION_LINE = /^[>\s]*(?:\\(?:hfill|raggedleft|flushright|hspace\*?\{[^}]*\})\s*)*(?:—|―|–|-{2,3}|~)\s*\S/;

/** A block in which somebody is quoted in marks with words around: the words around are the writer's. */
function holdsItsOwnQuotations(stretches: readonly Stretch[]): boolean {
  return stretches.some(
    ({ prose, end }) =>
      closedPairs(prose.text.slice(0, end)).some(
        ({ open }) =>
          open > 0 &&
          /(?:[:,]|\b(?:writes?|wrote|says?|said|that|argue[sd]?|notes?|noted))\s*$/.test(
            prose.text.slice(Math.max(0, open - 20), open),
          ),
      ) &&
      /^(?:As|In|According)\b|\p{Lu}\S* (?:\(\d{4}\w?\) )?(?:writes?|wrote|says?|said|argue[sd]?|notes?|noted)\b/u.test(
        prose.text.slice(0, 80),
      ),
  );
}

/** A block quotation whose writer has put marks around it all the same. */
function withoutOuterMarks(stretch: Stretch): Stretch {
  const { prose, start, end } = stretch;
  const text = prose.text.slice(start, end);
  const pair = closedPairs(text).find(({ open }) => open === 0);
  if (!pair || /[\p{L}\p{N}]/u.test(text.slice(pair.close + 1))) return stretch;
  return { prose, start: start + 1, end: start + pair.close };
}

function withoutSpaces({ prose, start, end }: Stretch): Stretch {
  return { prose, start, end: start + prose.text.slice(start, end).trimEnd().length };
}

function markedQuotations(
  paragraphs: readonly Prose[],
  draft: string,
  citations: readonly TextPosition[],
): Quotation[] {
  const found: Quotation[] = [];
  /** The paragraphs before, each with a mark that is still open. */
  let open: Stretch[] = [];
  paragraphs.forEach((prose) => {
    const pairs = closedPairs(prose.text);
    const goesOn = open.length > 0 && prose.text.trimStart().startsWith(open[0]!.prose.text[open[0]!.start - 1]!);
    const first = goesOn ? pairs.find(({ open }) => prose.text.slice(0, open).trim() === '') : undefined;
    if (first) {
      const stretches = [...open, { prose, start: first.open + 1, end: first.close }];
      found.push(marked(stretches, draft, citations));
    }
    for (const pair of pairs)
      if (pair !== first) found.push(marked([{ prose, start: pair.open + 1, end: pair.close }], draft, citations));
    const last = openAtEnd(prose.text);
    const stretch = last === undefined ? undefined : { prose, start: last + 1, end: prose.text.length };
    if (goesOn && !first && stretch && prose.text.slice(0, last).trim() === '') open = [...open, stretch];
    else open = stretch ? [stretch] : [];
    if (open.length > MOST_PARAGRAPHS) open = [];
  });
  return found;
}

/** A quotation of more paragraphs than these is a mark that was never closed. */
const MOST_PARAGRAPHS = 12;

/** Whether a place of the draft is in one of the blocks, which are in order; asked in rising order. */
function membership(blocks: readonly TextPosition[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (blocks[next] && blocks[next]!.end <= offset) next++;
    return blocks[next] !== undefined && blocks[next]!.start <= offset;
  };
}

function marked(stretches: readonly Stretch[], draft: string, citations: readonly TextPosition[]): Quotation {
  const marks = stretches.map(({ prose, start }) => placeIn(prose, start - 1, start));
  const last = stretches.at(-1)!;
  marks.push(placeIn(last.prose, last.end, last.end + 1));
  const isBlock = /^#quote\([^[]*\bblock\s*:\s*true/.test(draft.slice(marks[0]!.start, marks[0]!.end));
  const first = stretches[0]!;
  const text = stretches.map(({ prose, start, end }) => prose.text.slice(start, end)).join('\n');
  const before = first.prose.text.slice(Math.max(0, first.start - 1 - NEAR), first.start - 1);
  const after = last.prose.text.slice(last.end + 1, last.end + 1 + NEAR);
  const end = marks.at(-1)!.end;
  const cited = citations[firstFrom(citations, end)];
  const isCited = cited !== undefined && cited.start <= end + CITATION_NEAR;
  const isInCitedSentence =
    cited !== undefined && cited.start <= end + NEAR && !/[.!?]\s/.test(draft.slice(end, cited.start));
  const claim = isBlock
    ? 'sure'
    : claimOf(text, {
        before,
        after,
        isCited,
        isInCitedSentence,
        written: draft.slice(Math.max(0, marks[0]!.start - NEAR), marks[0]!.start),
      });
  return toQuotation(isBlock ? 'block' : 'marks', stretches, marks, claim);
}

/** Between a quotation and its citation stand a space and a stop. */
const CITATION_NEAR = 3;

/** The number of the first of places in order that begins at or behind `offset`; how many there are where none does. */
export function firstFrom(places: readonly TextPosition[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How much of what stands before and behind a quotation tells what it is. */
const NEAR = 100;

function placeIn(prose: Prose, start: number, end: number): TextPosition {
  return { start: draftStart(prose, start), end: draftEnd(prose, end) };
}

function toQuotation(
  kind: Quotation['kind'],
  stretches: readonly Stretch[],
  marks: readonly TextPosition[],
  claim: QuotationClaim,
): Quotation {
  const starts: number[] = [];
  const ends: number[] = [];
  const texts = stretches.map(({ prose, start, end }, index) => {
    if (index > 0) {
      starts.push(ends.at(-1) ?? draftStart(prose, start));
      ends.push(draftStart(prose, start));
    }
    let words = '';
    let last = '';
    for (let at = start; at < end; at++) {
      const char = prose.text[at]!;
      // Where a citation was cut out, the spaces around it meet.
      if (char === ' ' && last === ' ') continue;
      words += char;
      last = char;
      starts.push(draftStart(prose, at));
      ends.push(draftEnd(prose, at + 1));
    }
    return words;
  });
  const inner = { start: marks[0]?.end ?? starts[0] ?? 0, end: marks.at(-1)?.start ?? ends.at(-1) ?? 0 };
  const position = { start: marks[0]?.start ?? inner.start, end: marks.at(-1)?.end ?? inner.end };
  return { kind, claim, text: texts.join('\n'), position, inner, marks, starts, ends };
}
