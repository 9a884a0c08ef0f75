/** What pandoc and Org share: between semicolons stand a prefix, a key after `@`, a locator and a suffix. */
import type { TextPosition } from '../../model/passage';
import type { FoundCite } from './found';
import { findLabelledText, findLocator } from './locators';

export interface FoundKey extends TextPosition {
  readonly key: string;
  readonly suppressesAuthor: boolean;
}

const KEY =
  /(?<![\p{L}\p{N}_@\\./-])(-?)@(?:\{([^{}\r\n]{1,200})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*))/gu;

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
export function readSegments(text: string, segments: readonly TextPosition[], keys: readonly FoundKey[]) {
  const cites: FoundCite[] = [];
  let next = 0;
  for (const segment of segments) {
    const key = keys[next];
    if (!key || key.start < segment.start || key.end > segment.end) return undefined;
    next++;
    if ((keys[next]?.start ?? segment.end) < segment.end) return undefined;
    const prefix = text.slice(segment.start, key.start).trim();
    cites.push({ ...segment, ...toCite(key), ...(prefix ? { prefix } : {}), ...readPlace(text, key.end, segment.end) });
  }
  return next === keys.length ? cites : undefined;
}

export function toCite({ start, end, key, suppressesAuthor }: FoundKey): FoundCite {
  return { start, end, key, ...(suppressesAuthor ? { suppressesAuthor } : {}) };
}

/** What stands between semicolons, without the spaces around it. */
export function segmentsBetween(text: string, start: number, end: number): TextPosition[] {
  const segments: TextPosition[] = [];
  let from = start;
  for (const part of text.slice(start, end).split(';')) {
    const left = from + (part.length - part.trimStart().length);
    segments.push({ start: left, end: left + part.trim().length });
    from += part.length + 1;
  }
  return segments;
}

/** The locator and suffix from `start` on: `, p. 18, emphasis added`, or with the locator in braces, `{sec. On method}`. */
export function readPlace(text: string, start: number, end: number): Pick<FoundCite, 'locator' | 'suffix'> {
  const rest = text.slice(start, end);
  const from = /^[\s,]*/.exec(rest)?.[0].length ?? 0;
  const place = rest.charAt(from) === '{' ? readBraced(rest, from) : findLocator(rest, from);
  const suffix = rest.slice(place?.end ?? 0).replace(/^[\s,]+|\s+$/g, '');
  return {
    ...(place ? { locator: { label: place.label, locator: place.locator } } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

function readBraced(rest: string, start: number) {
  const close = rest.indexOf('}', start);
  const place = close < 0 ? undefined : findLabelledText(rest.slice(start + 1, close).trim());
  return place && { ...place, end: close + 1 };
}
