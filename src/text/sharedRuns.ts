/** Finds a text within another that was set differently: by its letters and digits alone, so that spaces, hyphens and quotation marks do not count. */
import type { TextPosition } from '../model/passage';
import { foldWithOffsets } from './normalize';

/** The letters and digits of a text, folded, with the way back to it. */
export interface Letters {
  readonly text: string;
  /** `offsets[i]` is where the character that became `text[i]` stands in the original; one more entry holds the end of the last. */
  readonly offsets: Uint32Array;
}

export function lettersOf(original: string): Letters {
  const folded = foldWithOffsets(original);
  const offsets = new Uint32Array(folded.text.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let end = 0;
  for (const { 0: piece, index } of folded.text.matchAll(/[\p{L}\p{N}]+/gu)) {
    pieces.push(piece);
    for (let at = index; at < index + piece.length; at++) offsets[length++] = folded.offsets[at]!;
    end = folded.offsets[index + piece.length]!;
  }
  offsets[length] = end;
  return { text: pieces.join(''), offsets: offsets.slice(0, length + 1) };
}

/** The part of the original that letters came from. */
export function originalOf({ offsets }: Letters, { start, end }: TextPosition, original: string): TextPosition {
  const last = offsets[end - 1] ?? 0;
  const character = original.codePointAt(last) ?? 0;
  return { start: offsets[start] ?? 0, end: Math.min(original.length, last + (character > 0xffff ? 2 : 1)) };
}

/** A piece that two texts share. */
export interface SharedRun {
  /** In the text that was looked for. */
  readonly wanted: TextPosition;
  /** In the text that was looked in. */
  readonly found: TextPosition;
}

/** What stood around the text that is looked for, in letters; it tells two places with the same words apart. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** Letters that a run must have: some two words, fewer are shared by any two texts. */
const LEAST_RUN = 10;
/** A note's number, a page's head or a letter that the font has no name for may stand between two runs of one piece. */
const MOST_BETWEEN = 24;
/** Places that are looked at for one beginning; only a text that repeats itself has more. */
const MOST_PLACES = 40;

/**
 * The pieces of `wanted` that stand in `text`, in the order of `wanted`: one piece where it stands there as a whole. Both are letters.
 * Takes time in proportion to their length, whatever they hold.
 */
export function findSharedRuns(wanted: string, text: string, around?: Surroundings): readonly SharedRun[] {
  if (wanted === '') return [];
  const whole = bestPlace(wanted, text, around);
  if (whole !== undefined) return [runAt(0, whole, wanted.length)];
  return wanted.length < LEAST_RUN ? [] : joinRuns(findPieces(wanted, text), wanted, text);
}

/** The share of the letters looked for that were found, 0..1. */
export function coverage(runs: readonly SharedRun[], wanted: string): number {
  const found = runs.reduce((sum, run) => sum + run.wanted.end - run.wanted.start, 0);
  return wanted === '' ? 0 : found / wanted.length;
}

function runAt(wanted: number, found: number, length: number): SharedRun {
  return { wanted: { start: wanted, end: wanted + length }, found: { start: found, end: found + length } };
}

/** Where the whole stands; of several places, the one whose surroundings agree most. */
function bestPlace(wanted: string, text: string, around: Surroundings | undefined): number | undefined {
  const first = text.indexOf(wanted);
  if (first < 0) return undefined;
  let best = { at: first, agreeing: around ? agreement(first, wanted, text, around) : 0 };
  let at = text.indexOf(wanted, first + 1);
  for (let count = 1; around && at >= 0 && count < MOST_PLACES; count++) {
    const agreeing = agreement(at, wanted, text, around);
    if (agreeing > best.agreeing) best = { at, agreeing };
    at = text.indexOf(wanted, at + 1);
  }
  return best.at;
}

function agreement(at: number, wanted: string, text: string, { before, after }: Surroundings): number {
  let left = 0;
  while (left < before.length && text[at - 1 - left] === before[before.length - 1 - left]) left++;
  const end = at + wanted.length;
  let right = 0;
  while (right < after.length && text[end + right] === after[right]) right++;
  return left + right;
}

/** From the left, the longest piece that stands in the text, and so on behind it. */
function findPieces(wanted: string, text: string): SharedRun[] {
  const places = placesOf(wanted, text);
  const runs: SharedRun[] = [];
  let expected = 0;
  for (let at = 0; at + LEAST_RUN <= wanted.length; ) {
    const run = longestAt(at, wanted, text, places.get(wanted.slice(at, at + LEAST_RUN)) ?? [], expected);
    if (!run) {
      at++;
      continue;
    }
    runs.push(run);
    expected = run.found.end;
    at = run.wanted.end;
  }
  return runs;
}

/** Where each beginning of a run that `wanted` has stands in the text. */
function placesOf(wanted: string, text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + LEAST_RUN <= wanted.length; at++) places.set(wanted.slice(at, at + LEAST_RUN), []);
  for (let at = 0; at + LEAST_RUN <= text.length; at++) {
    const found = places.get(text.slice(at, at + LEAST_RUN));
    if (found && found.length < MOST_PLACES) found.push(at);
  }
  return places;
}

/** Of runs that are equally long, the one nearest to where the last one ended. */
function longestAt(
  at: number,
  wanted: string,
  text: string,
  places: readonly number[],
  expected: number,
): SharedRun | undefined {
  let best: SharedRun | undefined;
  let bestDistance = 0;
  for (const place of places) {
    let length = LEAST_RUN;
    while (at + length < wanted.length && wanted[at + length] === text[place + length]) length++;
    const distance = Math.abs(place - expected);
    const bestLength = best ? best.wanted.end - best.wanted.start : 0;
    if (length < bestLength || (length === bestLength && distance >= bestDistance)) continue;
    best = runAt(at, place, length);
    bestDistance = distance;
  }
  return best;
}

/** Runs with little between them are one; the first and the last reach to the ends of what was looked for where these stand close by. */
function joinRuns(runs: readonly SharedRun[], wanted: string, text: string): readonly SharedRun[] {
  const joined: SharedRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isNear =
      last &&
      run.found.start >= last.found.end &&
      run.found.start - last.found.end <= MOST_BETWEEN &&
      run.wanted.start - last.wanted.end <= MOST_BETWEEN;
    if (!isNear) joined.push(run);
    else joined[joined.length - 1] = spanOf(last, run);
  }
  const first = joined[0];
  if (first) joined[0] = withHead(first, wanted, text);
  const last = joined.at(-1);
  if (last) joined[joined.length - 1] = withTail(last, wanted, text);
  return joined;
}

function spanOf(first: SharedRun, last: SharedRun): SharedRun {
  return {
    wanted: { start: first.wanted.start, end: last.wanted.end },
    found: { start: first.found.start, end: last.found.end },
  };
}

function withHead(run: SharedRun, wanted: string, text: string): SharedRun {
  const head = wanted.slice(0, run.wanted.start);
  if (head === '' || head.length > MOST_BETWEEN) return run;
  const from = Math.max(0, run.found.start - head.length - MOST_BETWEEN);
  const at = text.slice(from, run.found.start).lastIndexOf(head);
  return at < 0 ? run : spanOf(runAt(0, from + at, head.length), run);
}

function withTail(run: SharedRun, wanted: string, text: string): SharedRun {
  const tail = wanted.slice(run.wanted.end);
  if (tail === '' || tail.length > MOST_BETWEEN) return run;
  const at = text.slice(run.found.end, run.found.end + tail.length + MOST_BETWEEN).indexOf(tail);
  return at < 0 ? run : spanOf(run, runAt(run.wanted.end, run.found.end + at, tail.length));
}
