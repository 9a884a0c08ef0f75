/** Names in prose: who and where. Knows nothing of what is said of them. */
import type { TextPosition } from '../../model/passage';
import { isOfCountry, isOrdinaryWord, placeOf, rootOf } from '../../text/lexicon/gazetteer';
import { isFirstName } from '../../text/lexicon/personNames';
import { stem } from '../../text/stem';
import { STOP_WORDS } from '../../text/stopWords';
import { isOfFamily, isOfPeople, isToldAsPerson, kindOf, type NameKind } from './nameKind';
import { ORGANISATION, PLACES, TITLES, words } from './nameWords';
import { type Piece, piecesOf } from './pieces';
import { isWholeCountry } from './placeNames';

/** A name without its title and its possessive ending: `Rithmire` of "Professor Rithmire’s". */
export interface FoundName extends TextPosition {
  readonly text: string;
  readonly kind: NameKind;
}

/** What is known around a text: words that stand there in a capital, or in none, though no sentence begins with them. Folded. */
export interface NameContext {
  readonly names?: ReadonlySet<string>;
  /** Stemmed. */
  readonly words?: ReadonlySet<string>;
}

/**
 * The names of an English text in order. A word that only the start of a sentence puts in a capital is one where nothing speaks for an
 * ordinary word. Of a text in capitals or in title case, and of one in German, it gives none.
 */
export function findNames(
  text: string,
  { names = new Set(), words: known = new Set() }: NameContext = {},
): FoundName[] {
  const pieces = piecesOf(text);
  if (isAllCapitals(pieces)) return [];
  const context = { text, pieces, known, small: smallWords(pieces), sure: new Set([...names, ...sureNames(pieces)]) };
  const found: FoundName[] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = endOfRun(at, context);
    if (end === at) {
      at++;
      continue;
    }
    addNames(at, end, context, found);
    at = end;
  }
  return found;
}

interface Context {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly small: ReadonlySet<string>;
  readonly sure: ReadonlySet<string>;
  /** Small elsewhere, stemmed. */
  readonly known: ReadonlySet<string>;
}

/** So many words must be small for capitals to tell names. */
const MOST_CAPITALS = 0.7;

const LEAST_WORDS = 6;

function isAllCapitals(pieces: readonly Piece[]): boolean {
  if (pieces.length < LEAST_WORDS) return false;
  const german = pieces.filter(({ form }) =>
    /^(?:der|das|und|nicht|ein|eine|ist|dem|den|mit|wird|werden|auf)$/.test(form),
  ).length;
  if (german >= 2 && german > pieces.length / 12) return true;
  return pieces.filter(({ isCapital }) => isCapital).length > MOST_CAPITALS * pieces.length;
}

function smallWords(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(pieces.filter(({ isCapital }) => !isCapital).map(({ form }) => form));
}

function sureNames(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(
    pieces.filter((piece) => piece.isCapital && !piece.isFirst && !isNoName(piece)).map(({ form }) => form),
  );
}

const TIMES =
  words(`january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec monday tuesday wednesday thursday friday saturday sunday christmas easter spring summer autumn winter`);

const CURRENCIES = words('usd eur gbp rmb cny jpy chf hkd inr krw');

/** Joins what stands before it to what follows: `Bank of China`. */
const HEADS = new Set([
  ...ORGANISATION,
  ...PLACES,
  ...words('republic kingdom states secretary college strait port cape isle tower declaration treaty people'),
]);

/** Has several fields: `Ministry of Science and Technology`. */
const OF_FIELDS = words(
  'ministry department office bureau school college institute institutes academy committee commission agency council faculty museum society administration authority center centre centers centres',
);

const PARTICLES = words('van von der den de la le du di da del della dos bin ibn al el ter ten zu y');

function isNoName({ form, written }: Piece): boolean {
  return (
    /^I['’]/.test(written) ||
    TIMES.has(form) ||
    CURRENCIES.has(form) ||
    (STOP_WORDS.has(form) && !/^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(written)) ||
    /^\p{Lu}\d?$|^[QH]\d$/u.test(written)
  );
}

/** Written like nothing but a name: `UBTECH`, `DeepSeek`, `GPT-4`. */
function isShaped({ written }: Piece): boolean {
  return /\p{Lu}.*\p{Lu}|\p{Lu}.*\d|\p{Ll}\p{Lu}/u.test(written.replaceAll(/[.]/g, ''));
}

/** Longer runs of capitals are lists and headings. */
const MAX_PIECES = 12;

/** The place behind the last piece of the run of capitals that begins at `at`; `at` where none does. */
function endOfRun(at: number, { pieces }: Context): number {
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

/** The name of a run of capitals, without what the start of a sentence put in one, without times and titles. */
function addNames(first: number, behind: number, context: Context, found: FoundName[]): void {
  const { pieces, text } = context;
  let [start, end] = [first, behind];
  let hasTitle = false;
  while (start < end && (isDropped(start, end, context) || isTitle(start, end, context))) {
    hasTitle ||= TITLES.has(pieces[start]!.form);
    start++;
    while (start < end && !pieces[start]!.isCapital && !PARTICLES.has(pieces[start]!.form)) start++;
  }
  while (end > start && (TIMES.has(pieces[end - 1]!.form) || !pieces[end - 1]!.isCapital)) end--;
  if (start >= end) return;
  // "The Prince Consort" holds an office.
  if (hasTitle && end - start === 1 && pieces[first - 1]?.form === 'the' && isOrdinaryWord(pieces[start]!.form)) return;
  const part = { start: pieces[start]!.start, end: pieces[end - 1]!.end };
  const named =
    hasTitle || CITED.test(text.slice(part.end, part.end + MAX_NUMBER))
      ? 'person'
      : kindOf(
          text.slice(part.start, part.end),
          pieces.slice(start, end).map(({ form }) => form),
          isToldAsPerson(part, text),
        );
  const kind = named === 'place' && isOfPeople(part, text) ? 'people' : named;
  if (kind === 'unknown') part.end += numberBehind(text.slice(part.end, part.end + MAX_NUMBER)).length;
  found.push({ ...part, text: text.slice(part.start, part.end), kind });
}

/** `President Holm`, but not `General Motors` and `St. Louis`. */
function isTitle(at: number, end: number, { pieces }: Context): boolean {
  const { form } = pieces[at]!;
  const next = pieces[at + 1];
  if (!TITLES.has(form) || form === 'st') return false;
  return form !== 'general' || at + 1 >= end || !(ORGANISATION.has(next!.form) || isOrdinaryWord(next!.form));
}

/** ` 2` of `Viking 2`: no year, and no figure of its own. */
function numberBehind(text: string): string {
  return (
    /^ \d{1,3}(?=$|[\s.,;:)’'](?!\d|(?:percent|per cent|million|billion|years?|days?|times|of)\b))/.exec(text)?.[0] ??
    ''
  );
}

const MAX_NUMBER = 16;

/** "Finn et al.", "Finn (1981)". */
const CITED = /^ et al\b|^ \((?:19|20)\d\d[a-z]?[),:]/;

function isDropped(at: number, end: number, { pieces, small, sure, known }: Context): boolean {
  const piece = pieces[at]!;
  if (isArticle(piece, pieces[at + 1])) return true;
  if (isNoName(piece) && !((canBeGiven(piece) || isForeign(piece)) && end - at > 1)) return true;
  if (!piece.isFirst || isShaped(piece)) return false;
  if (isOfCountry(piece.form)) return false;
  if (small.has(piece.form)) return true;
  if (sure.has(piece.form) || beginsPlace(pieces.slice(at, Math.min(end, at + 3)))) return false;
  if (at + 1 < end && (isOnlyNamed(pieces[at + 1]!) || isFirstOf(pieces[at + 1]!, piece))) return false;
  return (
    (isOrdinaryWord(piece.form) || known.has(stem(piece.form))) &&
    !(HEADS.has(piece.form) && end - at > 2 && /^(?:of|for)$/.test(pieces[at + 1]!.form))
  );
}

/** An ordinary word in a capital where no sentence begins, as in `Iron Man`, tells that the one before it is part of a name too. */
function isOnlyNamed(next: Piece): boolean {
  if (!next.isCapital || TITLES.has(next.form) || isShaped(next) || isNoName(next)) return false;
  return (
    isOrdinaryWord(next.form) &&
    placeOf(rootOf(next.form)) === undefined &&
    !/^(?:west|east|north|south)ern$/.test(next.form)
  );
}

/** `Frank Lind`, not `Rich Americans` and `Will Congress`. */
function isFirstOf(next: Piece, { form }: Piece): boolean {
  if (next.gap !== ' ' || !isFirstName(form) || TITLES.has(next.form) || HEADS.has(next.form)) return false;
  return isOfFamily(next.form) && !isOfCountry(next.form) && !isNoName(next);
}

/** `South Korea`, `New York`. */
function beginsPlace(pieces: readonly Piece[]): boolean {
  const [first, ...rest] = pieces.map(({ form }) => form);
  if (rest.length > 0 && /^(?:north|south|east|west)(?:ern)?$/.test(first!)) return true;
  return rest.some((_, index) => placeOf([first, ...rest.slice(0, index + 1)].join(' ')) !== undefined);
}

/** The first of several: `A. Holm`, `Jan Holm`, `May Lind`. */
function canBeGiven(piece: Piece): boolean {
  return isInitial(piece) || (TIMES.has(piece.form) && !piece.form.endsWith('day'));
}

/** A small word of a name: `Des Moines`, `Her Desher`. */
function isForeign({ form, isFirst, written }: Piece): boolean {
  if (ARTICLES.has(form)) return true;
  return !isFirst && written.length > 2 && form !== 'the' && STOP_WORDS.has(form);
}

/** `La Rochelle`, `De Gaulle`: no English words, wherever they stand. */
const ARTICLES = words('la le les el los las de du des da di');

/** "A Danish ship", but not "A. Holm" and "A B Holm". */
function isArticle({ written, isFirst }: Piece, next: Piece | undefined): boolean {
  return written === 'A' && isFirst && next !== undefined && next.gap === ' ' && !isInitial(next);
}

function isInitial({ written }: Piece): boolean {
  return /^\p{Lu}$/u.test(written);
}
