/** The places that locators name, comparable with each other: pages in their several ways of being written, chapters, paragraphs. */
import type { Locator, LocatorLabel } from '../../model/citation';

/** A run of places; one alone is where both ends are the same. */
export interface PlaceRange {
  /** `A` of `A12`; `roman` numbers are counted apart, since they are those of front matter. */
  readonly series: string;
  readonly from: number;
  readonly to: number;
}

/** How places of a label are named in a message: one, several, and what stands before. */
const NAMES: Partial<Record<LocatorLabel, readonly [string, string, string]>> = {
  page: ['p.', 'pp.', 'on'],
  chapter: ['chap.', 'chaps.', 'in'],
  section: ['sec.', 'secs.', 'in'],
  paragraph: ['para.', 'paras.', 'in'],
};

/** Whether places of this label can be told apart by their numbers. Paragraphs we count, and their numbers may be printed. */
export function isComparable(label: LocatorLabel): boolean {
  return NAMES[label] !== undefined && label !== 'paragraph';
}

/** `p. 18`, `pp. 18–19`, `chap. 2`. */
export function placeName({ label, locator }: Locator): string {
  const [one, many] = NAMES[label] ?? [label, label];
  const printed = locator.replace(/(?<=[\p{L}\p{N}])\s?[-–—]{1,2}\s?(?=[\p{L}\p{N}])/gu, '–');
  return `${/[–,&]|\sand\s/.test(printed) ? many : one} ${printed}`;
}

/** `on p. 18`, `in chap. 2`. */
export function atPlace(locator: Locator): string {
  return `${NAMES[locator.label]?.[2] ?? 'at'} ${placeName(locator)}`;
}

const NUMBER = String.raw`([A-Za-z]{1,3}(?=\d))?(\d{1,6})[a-eg-z]?|([ivxlcdm]{1,8})`;
const RANGE = new RegExp(String.raw`^(?:${NUMBER})(?:\s*[-–—]{1,2}\s*(?:${NUMBER}))?\s*(ff?\.?)?$`, 'i');

/** `33–35, 40`, `133–35`, `33f.`, `33ff.`, `iv–vi`, `18 and 20`; undefined where anything else stands there. */
export function placesOf(locator: string): readonly PlaceRange[] | undefined {
  const ranges = locator
    .slice(0, MAX_LENGTH)
    .split(/\s*[,;&]\s*|\s+and\s+/)
    .map(rangeOf);
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

const MAX_LENGTH = 200;
/** "And the following pages" ends somewhere; further than this nobody follows. */
const FOLLOWING = 20;

function rangeOf(text: string): PlaceRange | undefined {
  const match = RANGE.exec(text.trim());
  if (!match) return undefined;
  const [, prefix, digits, roman, lastPrefix, lastDigits, lastRoman, following] = match;
  const series = roman ? 'roman' : (prefix ?? '').toUpperCase();
  const from = roman ? fromRoman(roman) : Number(digits);
  if (following) return { series, from, to: from + (/^ff/i.test(following) ? FOLLOWING : 1) };
  if (lastRoman) return roman ? ordered(series, from, fromRoman(lastRoman)) : undefined;
  if (lastDigits === undefined) return { series, from, to: from };
  if (roman || (lastPrefix && lastPrefix.toUpperCase() !== series)) return undefined;
  return ordered(series, from, Number(unabbreviated(digits!, lastDigits)));
}

function ordered(series: string, from: number, to: number): PlaceRange | undefined {
  return to >= from ? { series, from, to } : undefined;
}

/** `135` for the `35` of `133–35`. */
function unabbreviated(first: string, last: string): string {
  return last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function fromRoman(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Whether two lists have a place in common. */
export function meet(some: readonly PlaceRange[], others: readonly PlaceRange[]): boolean {
  return some.some((one) =>
    others.some((other) => one.series === other.series && one.from <= other.to && other.from <= one.to),
  );
}

/** Whether the places are counted alike, so that two that differ are two. */
export function areAlike(some: readonly PlaceRange[], others: readonly PlaceRange[]): boolean {
  return some.every(({ series }) => others.every((other) => other.series === series));
}
