/** `Ibid., 18`: the work that was cited right before, in a note the one of the note before. */
import type { Note } from '../../text/notes';
import type { FoundCitation } from './found';
import { findLocator } from './locators';

const IN_NOTE = /^\s*(?:ibid(?:em)?|ebd|ebenda)\b\.?(?:,?\s*(?:at\s+)?([^\n;]{0,40}?))?[\s.]*$/i;
const IN_TEXT = /\((?:see\s+)?(?:ibid(?:em)?|ebd|ebenda)\b\.?(?:[,:]?\s*(?:at\s+)?([^()\n;]{0,40}?))?\)/gi;

/** Those of notes, to be found with the citations of the notes before them; a note of several works leaves it open which is meant. */
export function findIbidNotes(text: string, notes: readonly Note[], found: readonly FoundCitation[]): FoundCitation[] {
  const same: FoundCitation[] = [];
  let last: readonly FoundCitation[] = [];
  for (const { body, marker, isInline } of notes) {
    const match = IN_NOTE.exec(text.slice(body.start, Math.min(body.end, body.start + 80)));
    const place = isInline ? marker : body;
    const ibid = match && body.end - body.start < 80 ? toSame(text, body, match[1], last) : undefined;
    if (ibid) same.push(ibid);
    last = ibid ? [ibid] : found.filter(({ start, end }) => place.start <= start && end <= place.end);
  }
  return same;
}

/** Those in brackets. */
export function findIbid(text: string, found: readonly FoundCitation[]): FoundCitation[] {
  const same: FoundCitation[] = [];
  const matches = Array.from(text.matchAll(IN_TEXT));
  let next = 0;
  let last: FoundCitation | undefined;
  for (const { 0: whole, 1: place, index } of matches) {
    while (next < found.length && found[next]!.end <= index) last = found[next++]!;
    const ibid = toSame(text, { start: index, end: index + whole.length }, place, last ? [last] : []);
    if (!ibid) continue;
    same.push(ibid);
    last = ibid;
  }
  return same;
}

function toSame(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  place: string | undefined,
  last: readonly FoundCitation[],
): FoundCitation | undefined {
  const [cite, ...others] = last.flatMap(({ cites }) => cites);
  if (!cite || others.length > 0) return undefined;
  const { prefix: _, suffix: __, suppressesAuthor: ___, locator, ...work } = cite;
  const found = place ? findLocator(place, 0) : undefined;
  if (place && found?.end !== place.length) return undefined;
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const until = start + words.replace(/[\s.]+$/, '').length;
  const at = found ? { label: found.label, locator: found.locator } : locator;
  const position = { start: from, end: Math.max(until, from + 1) };
  return { ...position, isInText: false, cites: [{ ...work, ...position, ...(at ? { locator: at } : {}) }] };
}
