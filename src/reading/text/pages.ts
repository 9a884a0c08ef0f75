/** Page numbers as plain texts carry them: form feeds, marker lines, feet and heads, `[p. 18]` within a sentence. */
import type { TextPosition } from '../../model/passage';
import type { Landmark } from '../../model/source';
import type { Line } from './lines';

/** Pages in order, and what is no text because it only tells them. */
export interface Pages {
  readonly landmarks: readonly Landmark[];
  /** Lines that are page numbers or running heads. */
  readonly furniture: ReadonlySet<Line>;
  /** Markers within lines of text, in order. */
  readonly markers: readonly TextPosition[];
}

/** Looks for markers within sentences only where `hasInline` is set: in notes on a work they are references to its pages. */
export function findPages(text: string, lines: readonly Line[], hasInline = true): Pages {
  const sheets = toSheets(lines);
  const { landmarks, furniture } = sheets.length > 1 ? sheetPages(sheets) : markedPages(lines);
  const markers = hasInline ? outside(findPageMarkers(text), furniture) : [];
  const within = markers.map(({ label, end }): Landmark => ({ label: 'page', locator: label, offset: end }));
  return { landmarks: [...landmarks, ...within].sort((a, b) => a.offset - b.offset), furniture, markers };
}

/** The markers that stand in none of these lines. */
function outside(markers: readonly PageMarker[], furniture: ReadonlySet<Line>): PageMarker[] {
  const lines = [...furniture].sort((a, b) => a.start - b.start);
  let next = 0;
  return markers.filter(({ start }) => {
    while (next < lines.length && lines[next]!.end <= start) next++;
    return next >= lines.length || lines[next]!.start > start;
  });
}

type Furnished = Pick<Pages, 'landmarks' | 'furniture'>;

/** `begins`: a marker that can only stand at the top of its page; `lone`: a bare number, which may be no page number at all. */
interface Marker {
  readonly line: Line;
  readonly label: string;
  readonly kind: 'begins' | 'ends' | 'either' | 'lone';
}

const ROMAN = '(?=[ivxlc])(?:x{0,3}(?:ix|iv|v?i{0,3})|x?l?x{0,3}(?:ix|iv|v?i{0,3}))';
const NUMBER = `(\\d{1,4}|${ROMAN})`;
const WORD = '(?:pages?|pp?|pg|seite|página|pagina)';
const OF = '(?:\\s*(?:of|/|von|de)\\s*\\d{1,4})?';
const BRACKETED = new RegExp(`^[[({<]{1,2}\\s*${WORD}\\b\\.?\\s*${NUMBER}${OF}\\s*[\\])}>]{1,2}$`, 'i');
const COMMENTED = new RegExp(
  `^<!--\\s*(?:page(?:[ _-]?(?:number|break))?|p\\.?)\\s*[=:]?\\s*"?${NUMBER}"?\\s*-->$`,
  'i',
);
const BRACED = /^\{(\d{1,4})\}-{3,}$/;
const RULED = new RegExp(`^[-–—=*_~]{1,12}\\s*(?:${WORD}\\b\\.?\\s*)?${NUMBER}${OF}\\s*[-–—=*_~]{1,12}$`, 'i');
const NAMED = new RegExp(`^${WORD}\\b\\.?\\s*${NUMBER}${OF}$`, 'i');
const FOOT = new RegExp(`\\s{3,}\\[?page\\s+${NUMBER}${OF}\\]?$`, 'i');
const LONE = new RegExp(`^${NUMBER}$`);

function toMarker(line: Line): Marker | undefined {
  const { text } = line;
  if (text === '' || text.length > 120) return undefined;
  const bracketed = (BRACKETED.exec(text) ?? COMMENTED.exec(text) ?? BRACED.exec(text))?.[1];
  if (bracketed) return { line, label: bracketed, kind: 'begins' };
  const foot = FOOT.exec(text)?.[1];
  if (foot) return { line, label: foot, kind: 'ends' };
  const named = (RULED.exec(text) ?? NAMED.exec(text))?.[1];
  if (named) return { line, label: named, kind: 'either' };
  const lone = LONE.exec(text)?.[1];
  return lone ? { line, label: lone, kind: 'lone' } : undefined;
}

/** The lines between form feeds, blank ones aside; sheets without any text count too. */
function toSheets(lines: readonly Line[]): Line[][] {
  const sheets: Line[][] = [[]];
  for (const line of lines) {
    if (line.startsPage && line.text !== '') sheets.push([]);
    if (line.text !== '') sheets[sheets.length - 1]!.push(line);
  }
  return sheets.filter((sheet) => sheet.length > 0);
}

/** The printed numbers where most sheets carry one that fits the count; the count otherwise. */
function sheetPages(sheets: readonly Line[][]): Furnished {
  const edges = sheets.map((sheet) =>
    [sheet[0]!, sheet[sheet.length - 1]!].filter((line, i, all) => all.indexOf(line) === i),
  );
  const markers = edges.map((lines) => lines.map(toMarker).find((marker) => marker !== undefined));
  const shift = commonShift(markers);
  const landmarks = sheets.map((sheet, index): Landmark => {
    const counted = shift === undefined ? index + 1 : index + shift;
    const printed = shift === undefined ? undefined : markers[index]?.label;
    const locator =
      printed !== undefined && (!isArabic(printed) || Number(printed) === counted) ? printed : String(counted);
    return { label: 'page', locator, offset: sheet[0]!.start };
  });
  const numbers = markers.flatMap((marker) => (marker ? [marker.line] : []));
  return { landmarks, furniture: new Set([...numbers, ...runningHeads(edges)]) };
}

/** How far the printed numbers are from the count, where at least half of the sheets agree on it. */
function commonShift(markers: readonly (Marker | undefined)[]): number | undefined {
  const votes = new Map<number, number>();
  for (const [index, marker] of markers.entries()) {
    if (!marker || !isArabic(marker.label)) continue;
    const shift = Number(marker.label) - index;
    votes.set(shift, (votes.get(shift) ?? 0) + 1);
  }
  const [shift, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return count !== undefined && count * 2 >= markers.length ? shift : undefined;
}

/** Lines at the edges of sheets that say the same, digits aside, at least three times, or twice where there are few sheets. */
function runningHeads(edges: readonly (readonly Line[])[]): Line[] {
  const byText = new Map<string, Line[]>();
  for (const line of edges.flat()) {
    const key = line.text.replace(/\d+|\s+/g, '');
    const same = byText.get(key);
    if (same) same.push(line);
    else if (key !== '' && line.text.length <= 120) byText.set(key, [line]);
  }
  const often = edges.length < 6 ? 2 : 3;
  return [...byText.values()].filter((lines) => lines.length >= often).flat();
}

function markedPages(lines: readonly Line[]): Furnished {
  const found = lines.flatMap((line) => toMarker(line) ?? []);
  const lone = found.filter((marker) => marker.kind === 'lone');
  const counting = new Set(longestCount(lone));
  const others = found.filter((marker) => marker.kind !== 'lone');
  const markers = others.length > 0 ? others : lone.filter((marker) => counting.has(marker));
  const furniture = found.filter((marker) => marker.kind !== 'lone' || counting.has(marker) || !isYear(marker.label));
  return { landmarks: toLandmarks(markers, lines), furniture: new Set(furniture.map((marker) => marker.line)) };
}

/** Bare numbers are page numbers where at least three of them count up. */
function longestCount(markers: readonly Marker[]): readonly Marker[] {
  let best: Marker[] = [];
  let run: Marker[] = [];
  for (const marker of markers) {
    const last = run[run.length - 1];
    const step = last && isArabic(marker.label) ? Number(marker.label) - Number(last.label) : 0;
    if (step >= 1 && step <= 3) run.push(marker);
    else run = [marker];
    if (run.length > best.length) best = run;
  }
  return best.length >= 3 ? best : [];
}

function toLandmarks(markers: readonly Marker[], lines: readonly Line[]): Landmark[] {
  const atFoot = standAtFoot(markers, lines);
  return markers.map(({ line, label, kind }, index) => {
    const before = markers[index - 1]?.line.end ?? 0;
    const offset = kind === 'ends' || (kind !== 'begins' && atFoot) ? before : line.end;
    return { label: 'page', locator: label, offset };
  });
}

/** Numbers at the foot have a page of text before the first, and little or nothing after the last. */
function standAtFoot(markers: readonly Marker[], lines: readonly Line[]): boolean {
  const [first, last] = [markers[0], markers[markers.length - 1]];
  if (!first || !last) return false;
  const before = first.line.start;
  const after = (lines[lines.length - 1]?.end ?? 0) - last.line.end;
  const page = markers.length > 1 ? (last.line.start - first.line.start) / (markers.length - 1) : before;
  return before > page / 2 && (after < page / 10 || first.label === '1');
}

function isArabic(label: string): boolean {
  return /^\d+$/.test(label);
}

function isYear(label: string): boolean {
  return /^(?:1\d|20|21)\d\d$/.test(label);
}

/** A page number within the text: `[p. 18]`. */
interface PageMarker extends TextPosition {
  readonly label: string;
}

const INLINE = new RegExp(`\\[\\s?(?:pages?|pp?|pg)\\b\\.?\\s?${NUMBER}(?:\\s?[-–]\\s?\\d{1,4})?\\s?\\]`, 'gi');

/**
 * The markers `[p. 18]` of a transcript, which stand where a page begins. Markers that do not count up, or that all stand at the end of
 * a sentence, are references to pages and part of the text.
 */
function findPageMarkers(text: string): PageMarker[] {
  const markers = [...text.matchAll(INLINE)].map(({ 0: mark, 1: label, index }) => ({
    start: index,
    end: index + mark.length,
    label: label!,
  }));
  const numbers = markers.map(({ label }) => Number(label)).filter((number) => !Number.isNaN(number));
  if (numbers.some((number, index) => index > 0 && number <= numbers[index - 1]!)) return [];
  return markers.every((marker) => standsAtSentenceEnd(text, marker)) ? [] : markers;
}

function standsAtSentenceEnd(text: string, { start, end }: TextPosition): boolean {
  if (/(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, start - 20), start))) return false;
  return /^["'”’)*_]*(?:[.!?;,]|\s*$|\s*\n\s*(?:\n|[-*•>\d]))/.test(text.slice(end, end + 40));
}
