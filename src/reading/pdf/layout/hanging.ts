/** Strips whose items begin with a line that stands out, the others hanging in below it: lists of references, glossaries, indexes. */
import { endsSentence } from '../../text/lines';
import { endOf, startOf } from './lineEdges';
import type { Strip } from './strips';

/** @param strips those of a page in content order. One that is too short to tell is as those around it in its column. */
export function hangingStrips(strips: readonly Strip[]): ReadonlySet<Strip> {
  const seen = strips.map((strip) => ({ strip, outer: outerOf(strip), votes: votesOf(strip) }));
  const hanging = seen.filter((one, index) => {
    if (one.votes.hanging + one.votes.indented > 1) return isClear(one.votes);
    const near = seen.slice(Math.max(0, index - REACH), index + REACH + 1);
    return isClear(together(near.filter((other) => isAlike(one, other)).map(({ votes }) => votes)));
  });
  return new Set(hanging.map(({ strip }) => strip));
}

/** In strips: lists whose items are set apart have one for each item. */
const REACH = 4;

interface Votes {
  readonly hanging: number;
  readonly indented: number;
}

/** An item whose last line happens to be full looks like a paragraph that goes on. */
function isClear({ hanging, indented }: Votes): boolean {
  return hanging > 0 && hanging > 2 * indented;
}

/** In letters' heights: lines step in by more than a sign that hangs, and by less than a column. */
const MIN_STEP = 0.6;
const MAX_STEP = 5;
/** In letters' heights: a line that ends as far before the edge is not full. */
const MAX_SHORT = 1.5;

/**
 * Each step from line to line speaks for one or the other: where items hang, the line before a step in is full and its sentence goes on,
 * and what stands before a step out has ended; where paragraphs are indented, it is the other way round.
 */
function votesOf({ lines }: Strip): Votes {
  const right = lines.reduce((most, line) => Math.max(most, endOf(line)), Number.NEGATIVE_INFINITY);
  let [hanging, indented] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    const step = last ? (startOf(line) - startOf(last)) / line.fontSize : 0;
    if (!last || Math.abs(step) < MIN_STEP || Math.abs(step) > MAX_STEP) continue;
    const isFull = right - endOf(last) < MAX_SHORT * last.fontSize;
    const isEnded = endsSentence(last.text);
    if (step > 0 ? isFull && !isEnded : isEnded || !isFull) hanging++;
    else if (step < 0 || !isFull) indented++;
  }
  return { hanging, indented };
}

/** In points. */
const SAME_EDGE = 3;

interface Seen {
  readonly strip: Strip;
  /** Where its outermost line begins. */
  readonly outer: number;
}

function isAlike(one: Seen, other: Seen): boolean {
  const [a, b] = [one.strip.lines[0]!.fontSize, other.strip.lines[0]!.fontSize];
  return Math.abs(one.outer - other.outer) <= SAME_EDGE && Math.abs(a - b) < 0.1 * a;
}

function outerOf({ lines }: Strip): number {
  return lines.reduce((least, line) => Math.min(least, startOf(line)), Number.POSITIVE_INFINITY);
}

function together(votes: readonly Votes[]): Votes {
  return votes.reduce(
    (sum, { hanging, indented }) => ({ hanging: sum.hanging + hanging, indented: sum.indented + indented }),
    { hanging: 0, indented: 0 },
  );
}
