/** What stands right beside a name: the words that tell what part it plays. */
import type { TextPosition } from '../../model/passage';
import type { Alignment } from '../claim/alignment';
import type { ClaimText } from '../claim/claimText';

/** The words next to a name by their numbers, small words left out, as far as no stop is between. */
export function wordsBeside({ start, end }: TextPosition, { text, words }: ClaimText): number[] {
  const before = words.findLastIndex((word) => word.end <= start);
  const behind = words.findIndex((word) => word.start >= end);
  return [
    ...(before >= 0 && isNear(text, words[before]!.end, start) ? [before] : []),
    ...(behind >= 0 && isNear(text, end, words[behind]!.start) ? [behind] : []),
  ];
}

function isNear(text: string, from: number, to: number): boolean {
  return to - from < MOST_BETWEEN && !STOP.test(text.slice(from, to));
}

/** As much text as small words take. */
const MOST_BETWEEN = 40;
const STOP = /[.,;:!?()“”"—]/;

/** The words beside a name of a claim against those beside a name of a passage. */
export interface Beside {
  /** How many of the claim mean one of the passage. */
  readonly paired: number;
  /** How many of the passage mean none of the whole claim. */
  readonly unpaired: number;
}

export function compareBeside(here: readonly number[], there: readonly number[], { pairs, pairOf }: Alignment): Beside {
  const places = here.flatMap((index) => pairOf[index]?.passage ?? []);
  const paired = places.filter((place) => there.includes(place)).length;
  const unpaired = there.filter((index) => pairs.every(({ passage }) => passage !== index)).length;
  return { paired, unpaired };
}

/** Whether a preposition leads to a name: "in Lyon", "of the old mill Merrow". */
export function isInPhrase({ start }: TextPosition, text: string): boolean {
  return PHRASE.test(text.slice(Math.max(0, start - LONGEST_LEAD), start));
}

const LONGEST_LEAD = 30;
const PHRASE =
  /\b(?:in|at|on|by|of|to|from|with|for|into|near|over|under|against|between|than|as)\s(?:(?:the|its|his|a)\s)?(?:[\p{Ll}-]+\s)?$/u;
