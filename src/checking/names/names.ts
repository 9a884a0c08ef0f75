/** Names in prose: who and where. Knows nothing of what is said of them. */
import type { TextPosition } from '../../model/passage';
import { isOfCountry, isOrdinaryWord, placeOf, rootOf } from '../../text/lexicon/gazetteer';
import { isFirstName } from '../../text/lexicon/personNames';
import { stem } from '../../text/stem';
import { STOP_WORDS } from '../../text/stopWords';
import { isOfFamily, isOfPeople, isToldAsPerson, kindOf, type NameKind } from './nameKind';
import { endOfRun, HEADS, PARTICLES } from './nameRuns';
import { ORGANISATION, TITLES, words } from './nameWords';
import { type Piece, piecesOf } from './pieces';

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
    const end = endOfRun(at, pieces);
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
