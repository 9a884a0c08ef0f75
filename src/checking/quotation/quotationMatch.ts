/** Where a quotation stands word by word in a text, with what it leaves out and puts in. */
import type { TextPosition } from '../../model/passage';
import { partsOf } from './quotationParts';
import { placeOf, type Skeleton, skeletonOf } from './skeleton';

/** A quotation made ready to be looked for. */
export interface QuotationPattern {
  readonly text: string;
  /** The runs of words in order, and how each is joined to the one before. */
  readonly runs: readonly Run[];
  /** All the words with those that were put in, for a source that has the brackets itself. */
  readonly whole: string;
}

interface Run {
  /** In the quotation's text. */
  readonly position: TextPosition;
  readonly skeleton: string;
  /** How many words it has. */
  readonly words: number;
  /** What stands before it; `none` before the first. */
  readonly joint: 'none' | 'elision' | 'insertion';
  /** The words in brackets before it. */
  readonly inserted: string;
  readonly insertedAt: TextPosition | undefined;
  readonly canBeginWithinWord: boolean;
  readonly canEndWithinWord: boolean;
}

/** A quotation as it stands in a text. */
export interface QuotationMatch {
  /** In the text, one for each run. */
  readonly runs: readonly TextPosition[];
  /** What the text has between two runs that are joined by an elision or insertion. */
  readonly joints: readonly Joint[];
}

export interface Joint {
  readonly kind: 'elision' | 'insertion';
  /** In the text. */
  readonly left: TextPosition;
  readonly inserted: string;
  /** In the quotation's text: from the end of the run before to the start of the one behind. */
  readonly position: TextPosition;
}

export function toPattern(text: string): QuotationPattern {
  const runs: Run[] = [];
  let joint: Run['joint'] = 'none';
  let inserted: string[] = [];
  let insertedAt: TextPosition | undefined;
  let isGlued = false;
  const parts = partsOf(text);
  parts.forEach(({ kind, start, end, isGluedAfter }, index) => {
    if (kind !== 'words') {
      joint = kind === 'elision' || joint === 'elision' ? 'elision' : 'insertion';
      if (kind === 'insertion') inserted.push(text.slice(start, end).replace(/^\[|\]$/g, ''));
      insertedAt = { start: insertedAt?.start ?? start, end };
      isGlued = isGluedAfter;
      return;
    }
    runs.push({
      position: { start, end },
      skeleton: skeletonOf(text.slice(start, end)).text,
      words: text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0,
      joint: runs.length === 0 ? 'none' : joint,
      inserted: inserted.join(' '),
      insertedAt,
      canBeginWithinWord: isGlued,
      canEndWithinWord: parts[index + 1]?.isGluedBefore ?? false,
    });
    [joint, inserted, insertedAt, isGlued] = ['none', [], undefined, false];
  });
  return { text, runs: runs.filter(({ skeleton }) => skeleton !== ''), whole: skeletonOf(text).text };
}

/**
 * The closest match.
 * @param mostElided the characters (of the skeleton) that an elision may leave out
 */
export function findQuotation(
  pattern: QuotationPattern,
  text: Skeleton,
  mostElided: number,
): QuotationMatch | undefined {
  const whole = pattern.runs.length > 1 ? findWhole(pattern, text) : undefined;
  if (whole) return whole;
  const [first] = pattern.runs;
  if (!first) return undefined;
  let from = 0;
  let best: readonly number[] | undefined;
  for (let tries = 0; tries < MOST_PLACES; tries++) {
    const start = findRun(first, text, from, Number.POSITIVE_INFINITY);
    if (start === undefined) break;
    const starts = followRuns(pattern, text, start, mostElided);
    if (starts && (!best || starts.at(-1)! - start < best.at(-1)! - best[0]!)) best = starts;
    if (!starts && mostElided === Number.POSITIVE_INFINITY && pattern.runs.every(({ joint }) => joint !== 'insertion'))
      break;
    if (pattern.runs.length === 1) break;
    from = start + 1;
  }
  return best && toMatch(pattern, text, best);
}

/** The places of its first words that are tried, in a text that says them again and again. */
const MOST_PLACES = 50;
/** A bracket stands for a name, a pronoun, a form of a verb: for more words than these the writer has to say what is left out. */
const MOST_REPLACED_WORDS = 8;
const MOST_REPLACED = 70;

function findWhole({ runs, whole, text: quoted }: QuotationPattern, text: Skeleton): QuotationMatch | undefined {
  const run = { ...runs[0]!, skeleton: whole, canBeginWithinWord: false, canEndWithinWord: false };
  const start = findRun(run, text, 0, Number.POSITIVE_INFINITY);
  if (start === undefined || quoted === '') return undefined;
  return { runs: [placeOf(text, start, start + whole.length)], joints: [] };
}

function findRun(run: Run, text: Skeleton, from: number, before: number): number | undefined {
  for (let at = text.text.indexOf(run.skeleton, from); at >= 0 && at <= before; ) {
    const isWhole =
      (run.canBeginWithinWord || text.begins[at] === 1) &&
      (run.canEndWithinWord || text.begins[at + run.skeleton.length] === 1);
    if (isWhole) return at;
    at = text.text.indexOf(run.skeleton, at + 1);
  }
  return undefined;
}

function followRuns(
  { runs }: QuotationPattern,
  text: Skeleton,
  start: number,
  mostElided: number,
): number[] | undefined {
  const starts = [start];
  for (let index = 1; index < runs.length; index++) {
    const end = starts[index - 1]! + runs[index - 1]!.skeleton.length;
    const run = runs[index]!;
    const reach = run.joint === 'elision' ? mostElided : run.joint === 'insertion' ? MOST_REPLACED : 0;
    const next = findRun(run, text, end, end + reach);
    if (next === undefined || (run.joint === 'insertion' && wordsBetween(text, end, next) > MOST_REPLACED_WORDS))
      return undefined;
    starts.push(next);
  }
  return starts;
}

function wordsBetween({ begins }: Skeleton, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) count += begins[at]!;
  return count;
}

function toMatch({ runs }: QuotationPattern, text: Skeleton, starts: readonly number[]): QuotationMatch {
  const places = starts.map((start, index) => placeOf(text, start, start + runs[index]!.skeleton.length));
  const joints = runs.slice(1).map(({ joint, inserted, position }, index): Joint => {
    const kind = joint === 'elision' ? 'elision' : 'insertion';
    const left = { start: places[index]!.end, end: places[index + 1]!.start };
    return { kind, left, inserted, position: { start: runs[index]!.position.end, end: position.start } };
  });
  return { runs: places, joints };
}
