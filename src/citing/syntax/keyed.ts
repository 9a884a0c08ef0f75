/** What pandoc and Org share: between semicolons stand a prefix, a key after `@`, a locator and a suffix. */
import type { TextPosition } from '../../model/passage';
import type { FoundCite } from './found';
import { type PlaceSyntax, readPlace } from './place';

export interface FoundKey extends TextPosition {
  readonly key: string;
  readonly suppressesAuthor: boolean;
}

const KEY =
  /(?<![\p{L}\p{N}_@\\./-])(-?)@(?:\{((?:[^{}\r\n]|\{[^{}\r\n]{0,100}\}){1,200})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*))/gu;

/** Quarto and pandoc-crossref point at figures and the like in the same way. */
const CROSS_REFERENCE = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau)[-:]/;

/** The keys of a text, in order. An address with an `@` in it has none. */
export function findKeys(text: string): FoundKey[] {
  const keys: FoundKey[] = [];
  for (const { 0: whole, 1: minus, 2: braced, 3: plain, index } of text.matchAll(KEY)) {
    const key = braced ?? plain ?? '';
    if (braced === undefined && CROSS_REFERENCE.test(key)) continue;
    keys.push({ start: index, end: index + whole.length, key, suppressesAuthor: minus === '-' });
  }
  return keys;
}

/** The cites between `start` and `end`, one to a segment; undefined where a segment has no key, or two. */
export function readSegments(
  text: string,
  segments: readonly TextPosition[],
  keys: readonly FoundKey[],
  syntax: PlaceSyntax,
): FoundCite[] | undefined {
  const cites: FoundCite[] = [];
  let next = 0;
  for (const segment of segments) {
    const key = keys[next];
    if (!key || key.start < segment.start || key.end > segment.end) return undefined;
    next++;
    if ((keys[next]?.start ?? segment.end) < segment.end) return undefined;
    cites.push(readSegment(text, segment, key, syntax));
  }
  return next === keys.length ? cites : undefined;
}

/** `see @chen2026, p. 18, with care` */
export function readSegment(text: string, segment: TextPosition, key: FoundKey, syntax: PlaceSyntax): FoundCite {
  const prefix = syntax.toText(text.slice(segment.start, key.start)).trim();
  const place = readPlace(text.slice(key.end, segment.end), syntax);
  return { ...toCite(key), ...segment, ...(prefix ? { prefix } : {}), ...place };
}

export function toCite({ start, end, key, suppressesAuthor }: FoundKey): FoundCite {
  return { start, end, key, ...(suppressesAuthor ? { suppressesAuthor } : {}) };
}

/** Whatever a semicolon may stand in without parting anything: an escape, a key or a locator in braces. */
const PARTS = /\\[\s\S]|\{(?:[^{}\\\r\n]|\\.|\{[^{}\r\n]{0,100}\}){0,300}\}|;/g;

/** What stands between semicolons, without the spaces around it. */
export function segmentsBetween(text: string, start: number, end: number): TextPosition[] {
  const segments: TextPosition[] = [];
  const inside = text.slice(start, end);
  let from = 0;
  const add = (to: number) => {
    const part = inside.slice(from, to);
    const left = start + from + (part.length - part.trimStart().length);
    segments.push({ start: left, end: left + part.trim().length });
    from = to + 1;
  };
  for (const { 0: mark, index } of inside.matchAll(PARTS)) if (mark === ';') add(index);
  add(inside.length);
  return segments;
}
