/** Cuts the paragraphs of a work into passages, each with its places and its way back to the source's text. */
import type { Locator } from '../../model/citation';
import type { PassageText, TextPosition } from '../../model/passage';
import type { Landmark } from '../../model/source';
import { sentences } from '../../text/sentences';
import { isBoilerplate } from './boilerplate';
import { findMarkers, type Marker, type NoteNumbers } from './markers';
import { innerOfQuotation } from './quotations';
import type { Paragraph } from './repair';

export type Quoted = NonNullable<PassageText['quotes']>;

/** What the notes of a work say of the sentences that point to them. */
export interface Notes {
  readonly numbers: NoteNumbers;
  /** The work and the place that a sentence with these markers, or with an author and year in its text, is taken from. */
  quotedBy(notes: readonly string[], text: string, isQuotation: boolean): Quoted | undefined;
}

export const NO_NOTES: Notes = { numbers: new Set(), quotedBy: () => undefined };

export interface PassageOptions {
  readonly notes?: Notes;
  /** Paragraphs are places, counted from each heading on: the text has no pages. */
  readonly countsParagraphs?: boolean;
}

/** @param landmarks pages and sections in the order of the text. */
export function toPassages(
  paragraphs: readonly Paragraph[],
  landmarks: readonly Landmark[],
  { notes = NO_NOTES, countsParagraphs = false }: PassageOptions = {},
): PassageText[] {
  const places = new Places(landmarks);
  const count = new ParagraphCount();
  let paragraphNumber = 0;
  return paragraphs.flatMap((paragraph) => {
    count.add(paragraph);
    if (paragraph.kind === 'heading' || paragraph.kind === 'rule') return [];
    const found = cutParagraph(paragraph, notes).map((cut) => ({
      text: cut.text,
      ...placeOf(paragraph, cut),
      paragraph: paragraphNumber,
      ...places.basisAt(paragraph.offsets[cut.start]!),
      locators: [...places.at(paragraph.offsets[cut.start]!), ...(countsParagraphs ? count.placeOf(paragraph) : [])],
      ...(cut.quotes && { quotes: cut.quotes }),
      wording: 'verbatim' as const,
    }));
    if (found.length > 0) paragraphNumber++;
    return found;
  });
}

/** Counts paragraphs as a reader does: lists and tables go with the paragraph before them. */
class ParagraphCount {
  #count = 0;

  add({ kind }: Paragraph): void {
    if (kind === 'heading') this.#count = 0;
    else if (kind === 'paragraph' || kind === 'quotation') this.#count++;
  }

  /** A note is found by its own number. */
  placeOf({ kind, text }: Paragraph): Locator[] {
    const note = kind === 'note' ? /^\[(\d{1,4})\]/.exec(text)?.[1] : undefined;
    if (note !== undefined) return [{ label: 'note', locator: note }];
    return kind === 'note' || this.#count === 0 ? [] : [{ label: 'paragraph', locator: String(this.#count) }];
  }
}

/** Where a range of a paragraph stands in the source, in its pieces where there are several. */
export function placeOf(
  paragraph: Paragraph,
  { start, end }: TextPosition,
): Pick<PassageText, 'position' | 'segments'> {
  const cuts = [start, ...paragraph.joints.filter((joint) => joint > start && joint < end), end];
  const segments = cuts.slice(1).map((to, index) => pieceOf(paragraph, cuts[index]!, to));
  const position = { start: segments[0]!.start, end: segments.at(-1)!.end };
  return segments.length > 1 ? { position, segments } : { position };
}

/** Without the space that joins it to the next piece. */
function pieceOf({ text, offsets }: Paragraph, from: number, to: number): TextPosition {
  const last = text[to - 1] === ' ' && to - 1 > from ? to - 2 : to - 1;
  return { start: offsets[from]!, end: offsets[last]! + 1 };
}

/** A passage within its paragraph. */
interface Cut extends TextPosition {
  readonly text: string;
  readonly quotes: Quoted | undefined;
}

function cutParagraph(paragraph: Paragraph, notes: Notes): Cut[] {
  const { text, kind } = paragraph;
  const markers = findMarkers(text, notes.numbers);
  if (kind === 'table-row') return [toCut(text, { start: 0, end: text.length }, markers, undefined, 2) ?? []].flat();
  const whole = quotationOf(paragraph, markers, notes);
  return sentencesOf(paragraph, markers).flatMap((bound) => {
    const own = markersIn(markers, bound);
    const cut = whole
      ? toCut(text, within(bound, whole.inner), own, whole.quotes)
      : cutSentence(text, bound, own, notes);
    return cut ?? [];
  });
}

/** The sentences of a paragraph, each up to the next, so that the markers after its full stop are its own. */
function sentencesOf({ kind, text }: Paragraph, markers: readonly Marker[]): TextPosition[] {
  const bounds = sentences(blank(text, markers));
  const ranges = bounds.map(({ start, end }, index) => ({
    start: index === 0 ? 0 : start,
    end: bounds[index + 1]?.start ?? Math.max(end, text.length),
  }));
  // A caption ends in who took the picture, which is no part of it.
  if (kind !== 'caption') return ranges;
  return ranges.filter(({ start, end }) => !isBoilerplate({ kind, text: text.slice(start, end), offsets: [] }));
}

/** The same length, with spaces for markers: a figure after a closing mark would hide the end of the sentence. */
function blank(text: string, markers: readonly Marker[]): string {
  let from = 0;
  const pieces = markers.map(({ start, end }) => {
    const piece = text.slice(from, start) + ' '.repeat(end - Math.max(start, from));
    from = end;
    return piece;
  });
  return pieces.join('') + text.slice(from);
}

/** A paragraph that is another work's words from first to last, and what its notes say of them. */
function quotationOf(
  { kind, text }: Paragraph,
  markers: readonly Marker[],
  notes: Notes,
): { inner: TextPosition; quotes: Quoted } | undefined {
  const content = withoutMarkersAround(text, { start: 0, end: text.length }, markers);
  const inner = innerOfQuotation(text, content) ?? (kind === 'quotation' ? content : undefined);
  const quotes = inner && notes.quotedBy(notesOf(markers), text, true);
  return quotes && { inner, quotes };
}

function cutSentence(text: string, bound: TextPosition, own: readonly Marker[], notes: Notes): Cut | undefined {
  const content = withoutMarkersAround(text, bound, own);
  const inner = innerOfQuotation(text, content);
  const quotes = notes.quotedBy(notesOf(own), text.slice(content.start, content.end), inner !== undefined);
  return toCut(text, inner && quotes ? inner : content, own, quotes);
}

function toCut(
  text: string,
  bound: TextPosition | undefined,
  own: readonly Marker[],
  quotes: Quoted | undefined,
  minWords = 3,
): Cut | undefined {
  const content = bound && withoutMarkersAround(text, bound, own);
  if (!content || content.end <= content.start) return undefined;
  const cut = { ...content, text: withoutMarkers(text, content, own), quotes };
  return isSubstantial(cut.text, quotes ? 1 : minWords) ? cut : undefined;
}

function notesOf(markers: readonly Marker[]): string[] {
  return markers.flatMap((marker) => marker.notes);
}

/** A few words are no passage, unless they are quoted; scripts without spaces count by signs. */
export function isSubstantial(text: string, minWords = 3): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length >= minWords) return true;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u.test(text)) return true;
  return words.length > 0 && /^["“‘«„].*["”’»“]\W*$/u.test(text);
}

function within(bound: TextPosition, outer: TextPosition): TextPosition | undefined {
  const start = Math.max(bound.start, outer.start);
  const end = Math.min(bound.end, outer.end);
  return end > start ? { start, end } : undefined;
}

/** The range without markers and white space at its ends; the markers are those within it. */
function withoutMarkersAround(text: string, { start, end }: TextPosition, markers: readonly Marker[]): TextPosition {
  let [from, to] = [afterSpace(text, start, end), end];
  for (let i = 0; i < markers.length && markers[i]!.start <= from; i++) {
    from = afterSpace(text, Math.max(from, markers[i]!.end), to);
  }
  to = beforeSpace(text, from, to);
  for (let i = markers.length - 1; i >= 0 && markers[i]!.end >= to && markers[i]!.start > from; i--) {
    to = beforeSpace(text, from, Math.min(to, markers[i]!.start));
  }
  return { start: from, end: to };
}

function afterSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at]!)) at++;
  return at;
}

function beforeSpace(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && /\s/.test(text[at - 1]!)) at--;
  return at;
}

/** The markers that stand in a range: those of a paragraph are asked for once for each of its sentences. */
function markersIn(markers: readonly Marker[], { start, end }: TextPosition): readonly Marker[] {
  let [low, high] = [0, markers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (markers[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const first = low;
  while (low < markers.length && markers[low]!.start < end) low++;
  return markers.slice(first, low);
}

function withoutMarkers(text: string, { start, end }: TextPosition, markers: readonly Marker[]): string {
  let from = start;
  let kept = '';
  for (const marker of markers) {
    if (marker.start < from || marker.end > end) continue;
    kept += text.slice(from, marker.start);
    from = marker.end;
  }
  return (kept + text.slice(from, end)).trim();
}

/** The landmarks in force at an offset; asked in any order. */
export class Places {
  readonly #byLabel = new Map<string, Landmark[]>();

  constructor(landmarks: readonly Landmark[]) {
    for (const landmark of landmarks) {
      const same = this.#byLabel.get(landmark.label);
      if (same) same.push(landmark);
      else this.#byLabel.set(landmark.label, [landmark]);
    }
  }

  /** Where the name of the page there comes from, if the file has pages of its own. */
  basisAt(offset: number): Pick<PassageText, 'pageBasis'> {
    const { pageBasis } = lastBefore(this.#byLabel.get('page') ?? [], offset) ?? {};
    return pageBasis === undefined ? {} : { pageBasis };
  }

  /** The page first, then the others. */
  at(offset: number): Locator[] {
    const found = [...this.#byLabel.values()].flatMap((landmarks) => lastBefore(landmarks, offset) ?? []);
    found.sort((a, b) => Number(b.label === 'page') - Number(a.label === 'page'));
    return found.filter(({ locator }) => locator !== '').map(({ label, locator }) => ({ label, locator }));
  }
}

function lastBefore(landmarks: readonly Landmark[], offset: number): Landmark | undefined {
  let [low, high] = [0, landmarks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (landmarks[middle]!.offset <= offset) low = middle + 1;
    else high = middle;
  }
  return landmarks[low - 1];
}
