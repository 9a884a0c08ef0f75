/** Finds a passage in a text that may not be the one it was read from: pure functions, without `vscode`. */
import type { TextPosition, TextQuote } from '../../model/passage';

/**
 * Where `quote` stands in `text`: at `expected` when that still holds, else where the words stand, whatever the space between them, else
 * where they begin and end. Of several places the one with the words around it wins, then the nearest to `expected`.
 */
export function findQuote(text: string, quote: TextQuote, expected: TextPosition): TextPosition | undefined {
  const exact = condense(quote.exact).text;
  if (exact === '') return undefined;
  if (condense(text.slice(expected.start, expected.end)).text === exact) return expected;
  return (
    findWithin(text, nearby(text, expected), exact, quote, expected) ??
    findWithin(text, all(text), exact, quote, expected)
  );
}

/** Line ends and small edits shift a passage a little: going through megabytes is kept for when that does not find it. */
const NEARBY = 100_000;

function nearby(text: string, { start, end }: TextPosition): TextPosition {
  return { start: Math.max(0, start - NEARBY), end: Math.min(text.length, end + NEARBY) };
}

function all(text: string): TextPosition {
  return { start: 0, end: text.length };
}

function findWithin(
  text: string,
  part: TextPosition,
  exact: string,
  quote: TextQuote,
  expected: TextPosition,
): TextPosition | undefined {
  const condensed = condense(text.slice(part.start, part.end));
  const places = findAll(condensed.text, exact).map((start) => ({ start, end: start + exact.length }));
  const candidates = places.length > 0 ? places : byEnds(condensed.text, exact);
  const best = nearest(candidates, condensed, quote, expected.start - part.start);
  if (!best) return undefined;
  const [first = 0, last = 0] = [condensed.offsets[best.start], condensed.offsets[best.end - 1]];
  return { start: part.start + first, end: part.start + last + 1 };
}

/** A text without its white space, in lower case, with the offset that each character came from. */
interface Condensed {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Spaces and line ends differ between a file and an editor's view of it; a soft hyphen or a mark of byte order may be gone. */
function condense(text: string): Condensed {
  const offsets: number[] = [];
  let condensed = '';
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset] as string;
    if (/[\s\u00ad\u200b\ufeff]/.test(character)) continue;
    const lower = character.toLowerCase();
    condensed += lower.length === 1 ? lower : character;
    offsets.push(offset);
  }
  return { text: condensed, offsets };
}

/** More places than this of the same words are no help. */
const MAX_PLACES = 100;

function findAll(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && found.length < MAX_PLACES; at = text.indexOf(wanted, at + 1)) {
    found.push(at);
  }
  return found;
}

/** So much of the beginning and of the end has to be there where the middle was changed or is encoded otherwise. */
const END_LENGTH = 24;

function byEnds(text: string, exact: string): TextPosition[] {
  if (exact.length < 2 * END_LENGTH) return [];
  const limit = exact.length * 2;
  const tail = exact.slice(-END_LENGTH);
  return findAll(text, exact.slice(0, END_LENGTH)).flatMap((start) => {
    const end = text.indexOf(tail, start + END_LENGTH);
    return end >= 0 && end + END_LENGTH - start <= limit ? [{ start, end: end + END_LENGTH }] : [];
  });
}

function nearest(
  places: readonly TextPosition[],
  { text, offsets }: Condensed,
  quote: TextQuote,
  expectedStart: number,
): TextPosition | undefined {
  const prefix = condense(quote.prefix).text;
  const suffix = condense(quote.suffix).text;
  const rank = ({ start, end }: TextPosition) => {
    const isBefore = prefix !== '' && text.slice(0, start).endsWith(prefix);
    const isAfter = suffix !== '' && text.startsWith(suffix, end);
    const distance = Math.abs((offsets[start] ?? 0) - expectedStart);
    return distance - (isBefore ? text.length : 0) - (isAfter ? text.length : 0);
  };
  return places.map((place) => ({ place, rank: rank(place) })).sort((a, b) => a.rank - b.rank)[0]?.place;
}
