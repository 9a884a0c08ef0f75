/** Pandoc's citations: `[@chen2026, p. 18; see @chan2026]`, `[-@chen2026]`, `@chen2026 [p. 18]`, `@{odd key}`. */
import type { CitationItem } from '../../model/citation';
import type { TextPosition } from '../../model/passage';
import { bracketsOf } from './brackets';
import type { FoundCitation } from './found';
import { type FoundKey, findKeys, readSegments, segmentsBetween, toCite } from './keyed';
import { withoutOverlaps } from './overlaps';
import { PANDOC_PLACE, printPlace, readPlace } from './place';

/** Finds them in the order of the text. Whoever calls leaves code and the like out beforehand. A note, `^[…]`, holds them, and is none. */
export function findPandoc(text: string): FoundCitation[] {
  const keys = findKeys(text);
  if (keys.length === 0) return [];
  const brackets = bracketsOf(withoutBraced(text, keys)).filter(
    ({ start }) => text.charAt(start) === '[' && text.charAt(start - 1) !== '^',
  );
  const byStart = new Map(brackets.map((bracket) => [bracket.start, bracket]));
  const inText = keys.map((key) => readInText(text, key, byStart));
  return withoutOverlaps([...findBracketed(text, keys, brackets), ...inText]);
}

/** A key in braces may hold brackets. */
function withoutBraced(text: string, keys: readonly FoundKey[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of keys.filter(({ end }) => text[end - 1] === '}')) {
    masked += text.slice(from, start) + 'x'.repeat(end - start);
    from = end;
  }
  return masked + text.slice(from);
}

/** `[see @chen2026, p. 18; -@chan2026]`, or `see @chen2026 [p. 18]` for a work named in the sentence. */
export function formatPandoc(items: readonly CitationItem[], isInText = false): string {
  if (!isInText) return `[${items.map(formatItem).join('; ')}]`;
  const [first, ...others] = items;
  if (!first) return '';
  const place = [printPlace(first, PANDOC_PLACE), ...others.map(formatItem)].filter((part) => part !== '').join('; ');
  return `${prefixOf(first)}${formatKey(first)}${place ? ` [${place}]` : ''}`;
}

function findBracketed(text: string, keys: readonly FoundKey[], brackets: readonly TextPosition[]): FoundCitation[] {
  const found: FoundCitation[] = [];
  let first = 0;
  for (const { start, end } of brackets.toSorted((a, b) => a.start - b.start)) {
    while ((keys[first]?.start ?? text.length) < start) first++;
    const inside = keysUntil(keys, first, end);
    if (inside.length === 0) continue;
    const cites = readSegments(text, segmentsBetween(text, start + 1, end - 1), inside, PANDOC_PLACE);
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
  const others = readSegments(text, isPlace ? segments : [place ?? bracket, ...segments], keys, PANDOC_PLACE);
  if (!others) return alone;
  const first = isPlace ? { ...cite, ...readPlace(text.slice(place.start, place.end), PANDOC_PLACE) } : cite;
  return { start: key.start, end: bracket.end, cites: [first, ...others], isInText: true };
}

function moved(key: FoundKey, by: number): FoundKey {
  return { ...key, start: key.start + by, end: key.end + by };
}

function formatItem(item: CitationItem): string {
  const place = printPlace(item, PANDOC_PLACE);
  return `${prefixOf(item)}${formatKey(item)}${place ? `, ${place}` : ''}`;
}

function prefixOf({ prefix }: CitationItem): string {
  return prefix ? `${PANDOC_PLACE.toMarkup(prefix)} ` : '';
}

/** Whether pandoc can be given a key: braces may hold anything but others that have no partner. */
export function isPandocKey(key: string): boolean {
  return !key.includes('\\') && findKeys(`@{${key}}`)[0]?.key === key;
}

/** A key that pandoc would not read to its end stands in braces. */
function formatKey(item: CitationItem): string {
  const [read] = findKeys(`@${item.id}`);
  const key = read?.key === item.id ? item.id : `{${item.id}}`;
  return `${item['suppress-author'] ? '-' : ''}@${key}`;
}
