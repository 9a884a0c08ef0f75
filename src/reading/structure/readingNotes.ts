/** Reading notes on a work: what a note says and the page it gives, and the words that it quotes with their page. */
import type { Locator } from '../../model/citation';
import type { PassageText, TextPosition } from '../../model/passage';
import type { Landmark, WorkReading } from '../../model/source';
import { sentences } from '../../text/sentences';
import type { Extraction } from '../blocks';
import { findLeadingPage, findPageMentions, type PageMention, pageOfHeading } from './pageMentions';
import { isSubstantial, Places, placeOf } from './passages';
import { findQuotations } from './quotations';
import type { Paragraph } from './repair';

/** The pages that notes name are those of the work they are on; their own wording is no wording of that work. */
export function structureNotes(extraction: Extraction, notesOn: string): WorkReading {
  const { blocks, landmarks, metadata, text } = extraction;
  const paragraphs = blocks.map((block) => ({ ...block, joints: [] }));
  const found = [...landmarks, ...landmarksIn(paragraphs)].sort((a, b) => a.offset - b.offset);
  return {
    kind: 'notes',
    notesOn,
    metadata,
    position: { start: 0, end: text.length },
    landmarks: found.filter(({ locator }) => locator !== ''),
    passages: toNotes(paragraphs, found),
    references: [],
  };
}

/** A heading `p. 18` holds until the next heading of its rank or above, whose page is unknown. */
function landmarksIn(paragraphs: readonly Paragraph[]): Landmark[] {
  const landmarks: Landmark[] = [];
  let pageLevel: number | undefined;
  for (const [index, { kind, text, level = 0, offsets }] of paragraphs.entries()) {
    const { page, rest } = pageOfHeading(text);
    const isTitle = index === 0 && page === undefined;
    if (kind !== 'heading' || isTitle) continue;
    const offset = offsets[0] ?? 0;
    if (page !== undefined) landmarks.push({ label: 'page', locator: page, offset });
    else if (pageLevel !== undefined && level <= pageLevel) landmarks.push({ label: 'page', locator: '', offset });
    if (rest !== '') landmarks.push({ label: 'section', locator: rest, offset });
    if (page !== undefined || level <= (pageLevel ?? -1)) pageLevel = page === undefined ? undefined : level;
  }
  return landmarks;
}

function toNotes(paragraphs: readonly Paragraph[], landmarks: readonly Landmark[]): PassageText[] {
  const places = new Places(landmarks);
  let number = 0;
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.kind === 'heading' || paragraph.kind === 'rule' || !isSubstantial(paragraph.text)) return [];
    const around = places.at(paragraph.offsets[0] ?? 0);
    const found = notesIn(paragraph, around).map((note) => ({
      text: note.text,
      ...placeOf(paragraph, note),
      paragraph: number,
      locators: withPage(note.page, around),
      wording: note.wording,
    }));
    if (found.length > 0) number++;
    return found;
  });
}

/** A note or a quotation within its paragraph. */
interface Note extends TextPosition {
  readonly text: string;
  readonly page: string | undefined;
  readonly wording: PassageText['wording'];
}

function notesIn(paragraph: Paragraph, around: readonly Locator[]): Note[] {
  const { text, kind } = paragraph;
  const lead = paragraph.isVerbatim ? undefined : findLeadingPage(text);
  const from = lead?.end ?? 0;
  const outerPage = lead?.page ?? around.find(({ label }) => label === 'page')?.locator;
  const bounds = kind === 'table-row' ? [{ start: from, end: text.length }] : sentencesFrom(text, from);
  const quotations = quotedWithPage(paragraph, bounds, outerPage);
  const notes = bounds.flatMap((bound) => {
    const mentions = findPageMentions(text, bound);
    const content = contentOf(text, bound, mentions);
    if (quotations.some((quotation) => isWithin(content, quotation))) return [];
    const note = withoutMentions(text, bound, mentions);
    return isSubstantial(note.text)
      ? [{ ...note, page: pagesOf(mentions) ?? lead?.page, wording: 'note' as const }]
      : [];
  });
  return [...notes, ...quotations.flatMap((quotation) => toVerbatim(text, quotation))].sort(
    (a, b) => a.start - b.start,
  );
}

function sentencesFrom(text: string, from: number): TextPosition[] {
  return sentences(text.slice(from)).map(({ start, end }) => ({ start: start + from, end: end + from }));
}

/** A note quotes a few times; what quotes more often is no note. */
const MAX_QUOTATIONS = 100;

/** Words that a note quotes. */
interface Quotation extends TextPosition {
  /** With its marks. */
  readonly outer: TextPosition;
  /** Known unless the notes are marks in the work itself. */
  readonly page: string | undefined;
}

/** The page stands right after the quotation, or else anywhere in its sentence, before the note, or above it. */
function quotedWithPage(
  paragraph: Paragraph,
  bounds: readonly TextPosition[],
  outerPage: string | undefined,
): Quotation[] {
  const { text } = paragraph;
  const whole = { start: 0, end: text.length };
  if (paragraph.isVerbatim) return [{ ...whole, outer: whole, page: outerPage }];
  const found = paragraph.kind === 'quotation' ? [wholeQuotation(text)] : findQuotations(text).slice(0, MAX_QUOTATIONS);
  return found.flatMap(({ inner, outer }) => {
    const sentence = bounds.find(({ end }) => end >= outer.end) ?? { start: 0, end: text.length };
    const mentions = findPageMentions(text, { start: Math.min(sentence.start, outer.start), end: sentence.end });
    const next = mentions.find(({ start }) => start >= inner.end) ?? mentions[0];
    const page = next?.page ?? outerPage;
    return page === undefined || text.slice(inner.start, inner.end).split(/\s+/, 3).length < 3
      ? []
      : [{ ...inner, outer, page }];
  });
}

/** A quotation set as a block has no marks, but perhaps a page below it. */
function wholeQuotation(text: string): { inner: TextPosition; outer: TextPosition } {
  const outer = { start: 0, end: text.length };
  const [mention] = findPageMentions(text, outer).filter(({ end }) => text.slice(end).trim().length <= 1);
  const [quoted] = findQuotations(text);
  if (quoted && quoted.inner.start <= 1) return { inner: quoted.inner, outer };
  return { inner: { start: 0, end: mention?.start ?? text.length }, outer };
}

function toVerbatim(text: string, { start, end, page }: Quotation): Note[] {
  return sentences(text.slice(start, end)).map((bound) => ({
    start: start + bound.start,
    end: start + bound.end,
    text: text.slice(start + bound.start, start + bound.end),
    page,
    wording: 'verbatim',
  }));
}

/** A sentence without its page and the marks around it: what is left of a sentence that is a quotation and nothing else. */
function contentOf(text: string, { start, end }: TextPosition, mentions: readonly PageMention[]): TextPosition {
  let to = end;
  for (const mention of mentions) if (/^\W*$/.test(text.slice(mention.end, to))) to = mention.start;
  while (to > start && /[\s.,;]/.test(text[to - 1]!)) to--;
  return { start, end: to };
}

function isWithin({ start, end }: TextPosition, { outer }: Quotation): boolean {
  return start >= outer.start && end <= outer.end;
}

function withoutMentions(
  text: string,
  bound: TextPosition,
  mentions: readonly PageMention[],
): Pick<Note, 'text' | 'start' | 'end'> {
  let kept = '';
  let from = bound.start;
  for (const mention of mentions.filter(({ isApart }) => isApart)) {
    kept += text.slice(from, mention.start);
    from = mention.end;
  }
  const note = (kept + text.slice(from, bound.end)).replace(/\s+(?=[.,;:!?](?:\s|$))/g, '').trim();
  return { ...bound, text: note };
}

function pagesOf(mentions: readonly PageMention[]): string | undefined {
  const pages = [...new Set(mentions.map(({ page }) => page))];
  return pages.length === 0 ? undefined : pages.join(', ');
}

function withPage(page: string | undefined, around: readonly Locator[]): Locator[] {
  if (page === undefined) return [...around];
  return [{ label: 'page', locator: page }, ...around.filter(({ label }) => label !== 'page')];
}
