/** The year of an author–year citation, with the letter that tells works of one year apart. */

const YEAR =
  /(?:(?:ca?\.|circa)\s?)?(?:\[([12]\d{3})\]\s?)?(?:([12]\d{3}(?:\/[12]\d{3})?)|(n\.\s?d\.|forthcoming|in press|undated|no date))/iy;
const LETTER = /-?([a-z])(?![\p{L}\p{N}])/uy;

export interface FoundYear {
  /** `2026`, `n.d.` */
  readonly year: string;
  /** When it first came out: `1781` of `[1781] 1998`. */
  readonly original?: string;
  /** `a` */
  readonly letter?: string;
  readonly end: number;
}

/** The year that begins at `start`, if one does. A span of years, `2015–2018`, is none. */
export function findYear(text: string, start: number): FoundYear | undefined {
  YEAR.lastIndex = start;
  const match = YEAR.exec(text);
  const year = match?.[2] ?? match?.[3];
  if (!match || !year) return undefined;
  const end = start + match[0].length;
  const original = match[1] ? { original: match[1] } : {};
  const letter = findLetter(text, end);
  if (letter) return { year, ...original, letter, end: LETTER.lastIndex };
  return /^(?:[\p{L}\p{N}%°$€]|[-–]\s?\d|\.\d)/u.test(text.slice(end, end + 3))
    ? undefined
    : { year, ...original, end };
}

/** A letter alone: the `b` of `2024a, b`. */
export function findLetter(text: string, start: number): string | undefined {
  LETTER.lastIndex = start;
  return LETTER.exec(text)?.[1];
}
