/** Finds the markers in a text that point to its notes: `[3]`, `[3, 5]`, `[3]–[5]`. */
import type { TextPosition } from '../../model/passage';

/** A marker, with the space before it, and the notes it points to. */
export interface Marker extends TextPosition {
  readonly notes: readonly string[];
}

const MARKER =
  /\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\](?:\s?[–,-]?\s?\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\]){0,20}/g;
/**
 * A figure that lost its raised setting, `robots.”3` or `a year3.`, or that kept it, `robots.” ³`. Looks for the figure first, since what
 * stands before it takes longer to look at.
 */
const LOWERED =
  /(?:(?=\d)(?<=\p{Ll}{2}[.,!?]["”’]?|[”"]|(?<!\p{L})\p{Ll}{3,20})(\d{1,2})(?=[.,;:]?(?:\s|$)))|(?=\s?[¹²³⁰⁴-⁹])(?<!\d|(?<!\p{L})\p{L}{1,2})\s?([¹²³⁰⁴-⁹]{1,3})(?![\p{L}\d])/gu;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `machine” (2).`, in texts that mark their notes so. */
const ROUND = /\((\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\)(?=[.,;:!?]?(?:\s|$))/g;

/** The numbers that notes have. */
export interface NoteNumbers {
  has(note: string): boolean;
  readonly size: number;
  /** The notes themselves are numbered `(1)`, so that such a figure in the text points to one. */
  readonly isRound?: boolean;
}

/**
 * The markers of a text in order. A figure without brackets is one only where a note has that number; brackets with several figures
 * too, since `[0, 1]` may be an interval.
 */
export function findMarkers(text: string, numbers: NoteNumbers): Marker[] {
  const markers: Marker[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKER)) {
    const notes = notesOf(mark);
    if (notes.length > 1 && !notes.every((note) => numbers.has(note))) continue;
    markers.push({ start: beforeSpace(text, index), end: index + mark.length, notes });
  }
  if (numbers.size === 0) return markers;
  for (const { 0: mark, index } of numbers.isRound ? text.matchAll(ROUND) : []) {
    const notes = notesOf(mark);
    const isItem = /^\(\d+\)\s\p{Ll}/u.test(text.slice(index, index + 8)) && !/["”’]\s?$/.test(text.slice(0, index));
    if (isItem || !notes.every((note) => numbers.has(note))) continue;
    markers.push({ start: beforeSpace(text, index), end: index + mark.length, notes });
  }
  for (const { 0: mark, 1: lowered, 2: raised = '', index } of text.matchAll(LOWERED)) {
    const note = lowered ?? Array.from(raised, (figure) => RAISED.indexOf(figure)).join('');
    if (numbers.has(note)) markers.push({ start: index, end: index + mark.length, notes: [note] });
  }
  markers.sort((a, b) => a.start - b.start);
  return markers.filter((marker, index) => index === 0 || marker.start >= markers[index - 1]!.end);
}

/** `[3]–[5]` and `[3–5]` point to three notes. */
function notesOf(mark: string): string[] {
  const notes: string[] = [];
  for (const { 1: sign, 2: figure } of mark.matchAll(/([–-]?)[\s[\]()]*(\d{1,3})/g)) {
    const last = Number(notes.at(-1));
    const next = Number(figure);
    if (sign && next > last && next - last < 50)
      for (let note = last + 1; note < next; note++) notes.push(String(note));
    notes.push(String(next));
  }
  return notes;
}

function beforeSpace(text: string, index: number): number {
  return index > 0 && /\s/.test(text[index - 1]!) ? index - 1 : index;
}
