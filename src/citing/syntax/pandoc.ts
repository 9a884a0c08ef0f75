/** Pandoc's citations: `[@chen2026, p. 18; see @chan2026]`, `[-@chen2026]`, `@chen2026 [p. 18]`, `@{odd key}`. */
import type { CitationItem } from '../../model/citation';
import type { TextPosition } from '../../model/passage';
import { bracketsOf } from './brackets';
import type { FoundCitation } from './found';
import { type FoundKey, findKeys, readPlace, readSegments, segmentsBetween, toCite } from './keyed';
import { formatLocator, isPlainLocator } from './locators';
import { withoutOverlaps } from './overlaps';

/** Finds them in the order of the text. Whoever calls leaves code and the like out beforehand. A note, `^[…]`, holds them, and is none. */
export function findPandoc(text: string): FoundCitation[] {
  const keys = findKeys(text);
  if (keys.length === 0) return [];
  const brackets = bracketsOf(text).filter(({ start }) => text.charAt(start) === '[' && text.charAt(start - 1) !== '^');
  const byStart = new Map(brackets.map((bracket) => [bracket.start, bracket]));
  const inText = keys.map((key) => readInText(text, key, byStart));
  return withoutOverlaps([...findBracketed(text, keys, brackets), ...inText]);
}

/** `[see @chen2026, p. 18; -@chan2026]`, or `see @chen2026 [p. 18]` for a work named in the sentence. */
export function formatPandoc(items: readonly CitationItem[], isInText = false): string {
  if (!isInText) return `[${items.map(formatItem).join('; ')}]`;
  const [first, ...others] = items;
  if (!first) return '';
  const place = [placeOf(first), ...others.map(formatItem)].filter((part) => part !== '').join('; ');
  return `@${formatKey(first.id)}${place ? ` [${place}]` : ''}`;
}

function findBracketed(text: string, keys: readonly FoundKey[], brackets: readonly TextPosition[]): FoundCitation[] {
  const found: FoundCitation[] = [];
  let first = 0;
  for (const { start, end } of brackets.toSorted((a, b) => a.start - b.start)) {
    while ((keys[first]?.start ?? text.length) < start) first++;
    const inside = keysUntil(keys, first, end);
    const cites = inside.length > 0 ? readSegments(text, segmentsBetween(text, start + 1, end - 1), inside) : undefined;
    if (cites) found.push({ start, end, cites, isInText: false });
  }
  return found;
}

function keysUntil(keys: readonly FoundKey[], first: number, end: number): readonly FoundKey[] {
  let last = first;
  while ((keys[last]?.end ?? end) < end) last++;
  return keys.slice(first, last);
}

/** `@chen2026 [p. 18; see also @chan2026]`: the bracket after a key belongs to it. */
function readInText(text: string, key: FoundKey, brackets: ReadonlyMap<number, TextPosition>): FoundCitation {
  const bracket = brackets.get(key.end) ?? (/\s/.test(text.charAt(key.end)) ? brackets.get(key.end + 1) : undefined);
  const cite = toCite(key);
  const alone = { start: key.start, end: key.end, cites: [cite], isInText: true };
  if (!bracket) return alone;
  const [place, ...segments] = segmentsBetween(text, bracket.start + 1, bracket.end - 1);
  const keys = findKeys(text.slice(bracket.start, bracket.end)).map((other) => moved(other, bracket.start));
  const isPlace = place !== undefined && (keys[0]?.start ?? bracket.end) >= place.end;
  const others = readSegments(text, isPlace ? segments : [place ?? bracket, ...segments], keys);
  if (!others) return alone;
  const first = isPlace ? { ...cite, ...readPlace(text, place.start, place.end) } : cite;
  return { start: key.start, end: bracket.end, cites: [first, ...others], isInText: true };
}

function moved(key: FoundKey, by: number): FoundKey {
  return { ...key, start: key.start + by, end: key.end + by };
}

function formatItem(item: CitationItem): string {
  const prefix = item.prefix ? `${withoutMarks(item.prefix)} ` : '';
  const place = placeOf(item);
  return `${prefix}${item['suppress-author'] ? '-' : ''}@${formatKey(item.id)}${place ? `, ${place}` : ''}`;
}

function placeOf({ label, locator, suffix }: CitationItem): string {
  const place = locator ? { label: label ?? 'page', locator } : undefined;
  const printed = place && (isPlainLocator(place) ? formatLocator(place) : `{${formatLocator(place)}}`);
  return [printed, suffix && withoutMarks(suffix)].filter((part) => part).join(', ');
}

/** A key that pandoc would not read to its end stands in braces. */
function formatKey(key: string): string {
  const [read] = findKeys(`@${key}`);
  return read?.key === key ? key : `{${key.replace(/[{}\r\n]/g, '')}}`;
}

/** Without the marks that would end the cite or begin another. */
function withoutMarks(text: string): string {
  return text.replace(/[;@[\]{}\r\n]/g, ' ').trim();
}
