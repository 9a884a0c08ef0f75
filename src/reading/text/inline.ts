/** The text within a block of a text file: marks of markup taken out, note markers brought to one form. */
import type { TextPosition } from '../../model/passage';
import type { BlockBuilder } from './blockBuilder';

/** A part of the source that is no text, or stands for other text. */
export interface Edit extends TextPosition {
  /** What is put in its place; nothing when absent. */
  readonly text?: string;
}

/** Those of a sorted list that begin within a position. */
export function startingWithin<T extends TextPosition>(sorted: readonly T[], { start, end }: TextPosition): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < sorted.length && sorted[i]!.start < end; i++) found.push(sorted[i]!);
  return found;
}

/** Adds `source` from `start` to `end` with the edits made; one that begins within another is left out. */
export function addInline(
  builder: BlockBuilder,
  source: string,
  { start, end }: TextPosition,
  edits: readonly Edit[],
): void {
  let from = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < from || edit.start >= end) continue;
    addProse(builder, source, from, edit.start);
    if (edit.text !== undefined) builder.add(edit.text, edit.start);
    from = edit.end;
  }
  if (from < end) addProse(builder, source, from, end);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Superscript figures after a word or a closing mark are references to notes: `robots.³` becomes `robots.[3]`. */
function addProse(builder: BlockBuilder, source: string, start: number, end: number): void {
  const slice = source.slice(start, end);
  let from = start;
  for (const { 0: figures, index } of slice.matchAll(/[⁰¹²³⁴-⁹]+/g)) {
    const at = start + index;
    builder.addSlice(source, from, at);
    if (isNoteMarker(builder, figures, source[at + figures.length])) addMarker(builder, figures, at);
    else builder.addSlice(source, at, at + figures.length);
    from = at + figures.length;
  }
  builder.addSlice(source, from, end);
}

function addMarker(builder: BlockBuilder, figures: string, at: number): void {
  builder.add('[', at);
  for (let i = 0; i < figures.length; i++) builder.add(String(SUPERSCRIPTS.indexOf(figures[i]!)), at + i);
  builder.add(']', at + figures.length - 1);
}

const UNITS = /(?<!\p{L})(?:mol|sec|min|rad|bar|yds?|feet|inch|miles?|metres?|meters?)$/iu;

/** An exponent follows a digit, a variable or a unit. */
function isNoteMarker(builder: BlockBuilder, figures: string, next: string | undefined): boolean {
  if (figures.length > 3 || figures.startsWith('⁰') || /[\p{L}\p{N}⁺⁻]/u.test(next ?? '')) return false;
  return isAfterText(builder);
}

/** Whether what stands right before could carry a reference to a note: a word or a closing mark, no figure, variable or unit. */
export function isAfterText(builder: BlockBuilder): boolean {
  if (builder.endsInSpace) return false;
  const before = builder.tail;
  if (/[.,;:!?…"”’»)\]]$/.test(before)) return true;
  return /[\p{L}\p{M}]{3}$/u.test(before) && !UNITS.test(before);
}
