/** Words of a statement in whose place a passage has their contrary. Knows nothing of negatives. */
import { relationOf } from '../text/relations';
import type { ClauseWord } from './clauseWords';
import { type ComparedTexts, pairedPlace } from './comparedTexts';

export interface Contrary {
  /** Places in the words of the statement and of the passage. */
  readonly statement: number;
  readonly passage: number;
  readonly kind: 'antonym' | 'comparative';
}

/** Contraries at corresponding places, in the order of the statement. */
export function findContraries(texts: ComparedTexts): Contrary[] {
  const own = openPlaces(texts.statement, texts.statementPairs);
  const others = openPlaces(texts.passage, texts.passagePairs);
  const found: Contrary[] = [];
  for (const statement of own) {
    const candidates = others.filter((passage) => isContrary(texts, statement, passage));
    if (candidates.length === 1) found.push({ statement, passage: candidates[0]!, kind: kindOf(texts, statement) });
  }
  return found;
}

/** Words of degree, place and number that the alignment leaves out. */
const SMALL = new Set(
  'more less fewer most least many few all none before after above below under over up down always never both neither every'.split(
    ' ',
  ),
);

/** Words without a pair, and the small ones that have no part in pairs. Capitals begin names. */
function openPlaces(words: readonly ClauseWord[], pairs: readonly (number | undefined)[]): number[] {
  return words.flatMap(({ index, form }, at) =>
    pairs[at] === undefined && (index !== undefined || SMALL.has(form)) ? [at] : [],
  );
}

function isContrary(texts: ComparedTexts, at: number, place: number): boolean {
  const [one, other] = [texts.statement[at]!, texts.passage[place]!];
  if (relationOf(one.term, other.term) !== 'antonym') return false;
  if (VAGUE.has(one.term) || VAGUE.has(other.term) || isTurnedRound(texts, at, place)) return false;
  if (SMALL.has(one.form) || SMALL.has(other.form)) return governsTheSame(texts, at, place);
  if (isSaidElsewhere(one, texts.passage, texts.passagePairs, place)) return false;
  return !isSaidElsewhere(other, texts.statement, texts.statementPairs, at) && isAtSamePlace(texts, at, place);
}

/** They have a contrary in few of their uses: to give the largest part is to take it. */
const VAGUE = new Set('give take get have make keep'.split(' '));

/** Among words without a pair: the word itself, one that means the same, or a third that is a contrary of the other. */
function isSaidElsewhere(
  { term }: ClauseWord,
  text: readonly ClauseWord[],
  pairs: readonly (number | undefined)[],
  except: number,
): boolean {
  const against = text[except]!.term;
  return text.some((other, at) => {
    if (at === except || other.index === undefined || pairs[at] !== undefined) return false;
    const relation = relationOf(term, other.term);
    return relation === 'same' || relation === 'synonym' || relationOf(against, other.term) === 'antonym';
  });
}

/** Neighbours are this many telling words away at most. */
const REACH = 3;

/** The nearest words on one side are paired with words as near to the contrary. */
function isAtSamePlace(texts: ComparedTexts, at: number, place: number): boolean {
  const near = neighbours(texts.statement, at);
  const theirs = new Set(neighbours(texts.passage, place));
  const shared = near.filter((neighbour) => theirs.has(pairedPlace(texts, neighbour) ?? -1));
  return shared.length > 0;
}

/** The places of telling words before and behind one, within its clause. */
function neighbours(words: readonly ClauseWord[], at: number): number[] {
  return [...reach(words, at, -1), ...reach(words, at, 1)];
}

function reach(words: readonly ClauseWord[], at: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let place = at + step; words[place]?.clause === words[at]!.clause && found.length < REACH; place += step)
    if (words[place]!.index !== undefined) found.push(place);
  return found;
}

/** What a small word stands before is paired: `before the war` and `after the war`. */
function governsTheSame(texts: ComparedTexts, at: number, place: number): boolean {
  const [governed] = reach(texts.statement, at, 1);
  const [theirs] = reach(texts.passage, place, 1);
  if (governed === undefined || theirs === undefined || pairedPlace(texts, governed) !== theirs) return false;
  const needsFigure = NEED_FIGURE.has(texts.statement[at]!.form) || NEED_FIGURE.has(texts.passage[place]!.form);
  return !needsFigure || (/^\d/.test(texts.statement[governed]!.form) && governed - at <= 2 && theirs - place <= 2);
}

/** As particles they are parts of verbs: `set up`, `hand over`. */
const NEED_FIGURE = new Set(['up', 'down', 'over', 'under']);

/** Of two things, one has it of the other what the other has of it: `A buys from B` says what `B sells to A` says. */
const CONVERSE = new Set(
  'bui purchas sell lend borrow import export win won led lose lost lead lag trail give take receiv send preced follow parent child husband wife employ employe teacher student father mother son daughter brother sister ancestor descend predecessor successor defeat victori loss gain buyer seller teach learn join leav ask answer'.split(
    ' ',
  ),
);

function isTurnedRound(texts: ComparedTexts, at: number, place: number): boolean {
  const { form, term } = texts.statement[at]!;
  if (isDegree(form) || DEGREES.has(form)) return isComparedTheOtherWay(texts, at, place);
  if (!CONVERSE.has(term)) return false;
  let same = 0;
  let turned = 0;
  texts.statement.forEach((word, own) => {
    const theirs = pairedPlace(texts, own);
    if (theirs === undefined || word.clause !== texts.statement[at]!.clause || own === at) return;
    if (own < at === theirs < place) same++;
    else turned++;
  });
  if (isPassive(texts.statement, at) !== isPassive(texts.passage, place)) [same, turned] = [turned, same];
  return turned > 0 && turned >= same - 1;
}

/** What stands behind `than` stands before it in the passage. Where one compares with nothing, one cannot tell. */
function isComparedTheOtherWay(texts: ComparedTexts, at: number, place: number): boolean {
  const than = placeOfThan(texts.statement, at);
  const theirs = placeOfThan(texts.passage, place);
  if (than === undefined && theirs === undefined) return false;
  if (than === undefined || theirs === undefined) return true;
  const compared = reach(texts.statement, than, 1).map((one) => pairedPlace(texts, one));
  return !compared.some((one) => one !== undefined && one > theirs);
}

function placeOfThan(words: readonly ClauseWord[], at: number): number | undefined {
  const place = words.findIndex(({ form, clause }) => form === 'than' && clause === words[at]!.clause);
  return place < 0 ? undefined : place;
}

const BE = new Set('is are was were be been being'.split(' '));

function isPassive(words: readonly ClauseWord[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ form }) => BE.has(form));
}

function kindOf(texts: ComparedTexts, at: number): Contrary['kind'] {
  const { form } = texts.statement[at]!;
  return isDegree(form) || DEGREES.has(form) ? 'comparative' : 'antonym';
}

const DEGREES = new Set(
  'more less fewer most least first last before after above below over under up down early late'.split(' '),
);

function isDegree(form: string): boolean {
  return /^(?:better|worse|best|worst)$|.{2}(?:er|est)$/.test(form);
}
