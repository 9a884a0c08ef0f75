/** Runs of capitals that may be a name, with the small words that join them: `Bank of China`, `van der Waals`, `Food and Drug Administration`. */
import { isOrdinaryWord, placeOf, rootOf } from '../../text/lexicon/gazetteer';
import { isFirstName } from '../../text/lexicon/personNames';
import { ORGANISATION, PLACES, TITLES, words } from './nameWords';
import type { Piece } from './pieces';
import { isWholeCountry } from './placeNames';

/** Joins what stands before it to what follows: `Bank of China`. */
export const HEADS = new Set([
  ...ORGANISATION,
  ...PLACES,
  ...words('republic kingdom states secretary college strait port cape isle tower declaration treaty people'),
]);

/** Has several fields: `Ministry of Science and Technology`. */
const OF_FIELDS = words(
  'ministry department office bureau school college institute institutes academy committee commission agency council faculty museum society administration authority center centre centers centres',
);

/** Small words within names: `van der`. */
export const PARTICLES = words('van von der den de la le du di da del della dos bin ibn al el ter ten zu y');

/** Longer runs of capitals are lists and headings. */
const MAX_PIECES = 12;

/** The place behind the last piece of the run of capitals that begins at `at`; `at` where none does. */
export function endOfRun(at: number, pieces: readonly Piece[]): number {
  if (!pieces[at]!.isCapital) return at;
  let end = at + 1;
  for (;;) {
    const next = pieces[end];
    if (!next || next.isFirst || end - at >= MAX_PIECES) return end;
    const last = pieces[end - 1]!;
    if (next.isCapital && (isSpace(next.gap, last) || isOwnersOf(next, last))) {
      if (beginsPerson(at, end, pieces)) return end;
      end++;
      continue;
    }
    const joined = afterLink(end, at, pieces);
    if (joined === undefined) return end;
    end = joined;
  }
}

/** `Holm` of "at the Tilden Academy Jonas Holm taught", and of "in France Jonas Holm taught": where it was stands before who it was. */
function beginsPerson(start: number, at: number, pieces: readonly Piece[]): boolean {
  const { form } = pieces[at]!;
  if (!isFirstName(form) || isOrdinaryWord(form) || ORGANISATION.has(pieces[at + 1]?.form ?? '')) return false;
  if (INSTITUTIONS.has(pieces[at - 1]!.form)) return true;
  // A sentence may begin with the preposition.
  const first = WHERE.has(pieces[start]!.form) ? start + 1 : start;
  const place = pieces
    .slice(first, at)
    .map((piece) => piece.form)
    .join(' ');
  if (!WHERE.has(pieces[first - 1]?.form ?? '') || placeOf(place) === undefined) return false;
  return isWholeCountry(place) || !isFirstName(pieces[first]!.form);
}

const INSTITUTIONS = words(
  'academy university college institute museum school hospital laboratory library observatory',
);
const WHERE = words('in from near at throughout across');

function isSpace(gap: string, last: Piece): boolean {
  return /^\s{1,3}$/.test(gap) || (/^\.\s{0,2}$/.test(gap) && (last.written.length === 1 || TITLES.has(last.form)));
}

/** `Fishermen’s Union`, `Dunn & Crutcher`; not `China’s Ministry`. */
function isOwnersOf({ form, gap }: Piece, last: Piece): boolean {
  if (gap === ' & ') return true;
  return /^['’]s?\s$/.test(gap) && ORGANISATION.has(form) && placeOf(rootOf(last.form)) === undefined;
}

/** Behind `of China`, `van der Waals`, `and Technology` within a name. */
function afterLink(at: number, start: number, pieces: readonly Piece[]): number | undefined {
  const run = pieces.slice(start, at).map(({ form }) => form);
  const { form } = pieces[at]!;
  let next = at + 1;
  if (form === 'of' || form === 'for') {
    if (!HEADS.has(run.at(-1)!) && !run.includes('of')) return undefined;
    if (pieces[next]?.form === 'the') next++;
  } else if (form === 'and') {
    const isOfFields = run.some((word) => OF_FIELDS.has(word)) && /,(?:of|for),/.test(`${run}`) && !run.includes('and');
    if (!(isOfFields || joinsFields(at, pieces)) || pieces[at - 1]!.gap.includes(',')) return undefined;
  } else if (PARTICLES.has(form)) {
    while (next < at + 3 && PARTICLES.has(pieces[next]?.form ?? '')) next++;
  } else return undefined;
  const spaces = pieces.slice(at, next + 1).every(({ gap }) => /^\s{1,3}$/.test(gap));
  return spaces && pieces[next]?.isCapital ? next + 1 : undefined;
}

/** `Food and Drug Administration`: words that name no one, and behind them what an organisation is called. */
function joinsFields(and: number, pieces: readonly Piece[]): boolean {
  const fields = [pieces[and - 1]!, pieces[and + 1]];
  const isField = (piece: Piece | undefined) =>
    piece?.isCapital && (isOrdinaryWord(piece.form) || ADJECTIVE.test(piece.form)) && !isNamedAfter(piece);
  if (!fields.every(isField)) return false;
  for (let at = and + 2; at < and + 2 + MOST_FIELDS && isJoined(pieces[at]); at++)
    if (OF_FIELDS.has(pieces[at]!.form)) return true;
  return false;
}

const MOST_FIELDS = 3;
/** `Oceanic`. */
const ADJECTIVE = /(?:ic|al)$/;

function isJoined(piece: Piece | undefined): boolean {
  return piece?.isCapital === true && piece.gap === ' ';
}

/** A place, or already what an organisation is called: "the Bank and Trust Company" are two. */
function isNamedAfter({ form }: Piece): boolean {
  return OF_FIELDS.has(form) || ORGANISATION.has(form) || placeOf(rootOf(form)) !== undefined;
}
