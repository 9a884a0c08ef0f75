/**
 * The prose of a draft, whatever its markup, with the way back to the draft's own characters. Knows nothing of sentences, citations
 * or sources.
 */
import type { TextPosition } from '../../model/passage';

/** Stands in a paragraph's text for something inline that is no prose but takes a word's place: code, math, a reference. */
export const OBJECT = '\uFFFC';

/**
 * What a piece of a paragraph is: `text` is prose; `object` and `gap` are markup that is shown as {@link OBJECT} or not at all; `open`
 * is code or math whose end has not been typed yet, so that a cursor behind it is still within.
 */
export type RunKind = 'text' | 'object' | 'gap' | 'open';

/** A piece of a paragraph. Where both its lengths agree, characters stand for each other one by one; otherwise the whole for the whole. */
export interface Run {
  readonly kind: RunKind;
  /** In the paragraph's text. */
  readonly at: number;
  readonly length: number;
  /** In the draft. */
  readonly start: number;
  readonly end: number;
}

/** A paragraph, list item or note, without its markup. The runs follow each other without holes, in the text and in the draft. */
export interface Prose {
  readonly text: string;
  readonly position: TextPosition;
  readonly runs: readonly Run[];
}

/** Where the character at `index` of the paragraph's text begins in the draft; the end of the text maps to the end of the last one. */
export function draftStart(prose: Prose, index: number): number {
  const run = prose.runs[runAtIndex(prose.runs, index)];
  if (run === undefined) return prose.position.end;
  return isLiteral(run) ? run.start + Math.min(index - run.at, run.length) : run.start;
}

/** Where the character before `index` of the paragraph's text ends in the draft. */
export function draftEnd(prose: Prose, index: number): number {
  const run = prose.runs[runAtIndex(prose.runs, index - 1)];
  if (run === undefined) return prose.position.start;
  return isLiteral(run) ? run.start + Math.min(index - run.at, run.length) : run.end;
}

/** How many characters of the paragraph's text stand before a place in the draft. */
export function indexAt(prose: Prose, offset: number): number {
  const run = prose.runs[firstEndingAfter(prose.runs, offset)];
  if (run === undefined) return prose.text.length;
  if (offset <= run.start) return run.at;
  return isLiteral(run) ? run.at + offset - run.start : run.at + run.length;
}

/** Whether a cursor at `offset` stands in or beside prose, not within code, a link's target or the like. */
export function isProseAt(prose: Prose, offset: number): boolean {
  const index = firstEndingAfter(prose.runs, offset);
  const run = prose.runs[index];
  const before = prose.runs[index - 1];
  if (before?.kind === 'open' && before.end === offset) return false;
  if (run === undefined || offset <= run.start) return true;
  return run.kind === 'text';
}

/** The paragraph that a cursor stands in: the innermost, or the one it stands behind on the same or the next line. */
export function proseAt(paragraphs: readonly Prose[], text: string, offset: number): Prose | undefined {
  const last = lastStartingBefore(paragraphs, offset);
  for (let i = last; i >= 0 && i > last - 50; i--) {
    const prose = paragraphs[i]!;
    if (offset <= prose.position.end || isBehind(text, prose.position.end, offset)) return prose;
  }
  return undefined;
}

/** Whether its characters are those of the draft, one by one. */
export function isLiteral(run: Run): boolean {
  return run.length === run.end - run.start;
}

/** The run that holds the character at `index`; empty runs hold none. */
function runAtIndex(runs: readonly Run[], index: number): number {
  return firstWhere(runs.length, (i) => runs[i]!.at + runs[i]!.length > index);
}

function firstEndingAfter(runs: readonly Run[], offset: number): number {
  return firstWhere(runs.length, (i) => runs[i]!.end > offset);
}

function lastStartingBefore(paragraphs: readonly Prose[], offset: number): number {
  return firstWhere(paragraphs.length, (i) => paragraphs[i]!.position.start > offset) - 1;
}

function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Only spaces and at most one line break between the end of a paragraph and the cursor. */
function isBehind(text: string, end: number, offset: number): boolean {
  let breaks = 0;
  for (let i = offset - 1; i >= end; i--) {
    const char = text[i]!;
    if (char === '\n') breaks++;
    else if (char !== ' ' && char !== '\t' && char !== '\r') return false;
    if (breaks > 1) return false;
  }
  return true;
}
