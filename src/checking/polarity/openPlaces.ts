/** Words of a text that may have their contrary in another: those that nothing there stands for, or only by chance. */
import { type ClauseWord, neighbours } from './clauseWords';
import { type ComparedTexts, exchanged, pairedPlace } from './comparedTexts';

/** Words of degree, place and number that the alignment leaves out. */
export const SMALL = new Set(
  'more less fewer most least many few all none before after above below under over up down always never both neither every well for against same including half twice'.split(
    ' ',
  ),
);

/** A small word that stands for itself: `over` of "over half" does not. */
export function isSmall({ form, sense, term }: ClauseWord): boolean {
  return sense === term && SMALL.has(form);
}

/** Words without a pair, and the small ones that have no part in pairs. Capitals begin names. */
export function openPlaces(texts: ComparedTexts): readonly number[] {
  let open = knownOpen.get(texts);
  if (!open) {
    open = findOpenPlaces(texts);
    knownOpen.set(texts, open);
  }
  return open;
}

/** They are asked for again by each word that may be denied. */
const knownOpen = new WeakMap<ComparedTexts, readonly number[]>();

function findOpenPlaces(texts: ComparedTexts): number[] {
  const open = texts.statement.flatMap(({ index, form, sense, term }, at) => {
    const isOpen = pairedPlace(texts, at) === undefined && (index !== undefined || SMALL.has(form));
    return isOpen || sense !== term || isPairedByChance(texts, at) || isComparedAlone(texts, at) ? [at] : [];
  });
  return open.slice(0, MOST_OPEN);
}

/** Each is compared with each of the other text; where there are more, it is a list. */
const MOST_OPEN = 60;

/** `Larger` may be paired with `large`, which is something else. */
function isComparedAlone(texts: ComparedTexts, at: number): boolean {
  const place = pairedPlace(texts, at);
  if (place === undefined) return false;
  const [shorter, longer] = [texts.statement[at]!.form, texts.passage[place]!.form].sort((a, b) => a.length - b.length);
  return /(?:er|est)$/.test(longer!) && longer!.startsWith(shorter!.slice(0, -1)) && longer!.length > shorter!.length;
}

/** The word stands in a clause that has nothing else of the other text, and much of its own; or apart from all that stands near it. */
function isPairedByChance(texts: ComparedTexts, at: number): boolean {
  const place = pairedPlace(texts, at);
  if (place === undefined) return false;
  return (
    isAlone(texts.statement, texts.statementPairs, at) ||
    isAlone(texts.passage, texts.passagePairs, place) ||
    isApart(texts, at, place) ||
    isOfOther(texts, at) ||
    isOfOther(exchanged(texts), place)
  );
}

/**
 * "Rose in 2024", where the passage has "rose in 2023, but fell in 2024": the names and figures of the word's clause stand in a clause other
 * than that of its pair, which has some of its own.
 */
export function isOfOther(texts: ComparedTexts, at: number): boolean {
  const { statement, passage, passagePairs } = texts;
  const place = pairedPlace(texts, at);
  if (place === undefined || statement[at]!.isNameOrFigure) return false;
  const { clause } = passage[place]!;
  if (clause === 0 && passage.at(-1)!.clause === 0) return false;
  const isOwn = (word: ClauseWord) => word.clause === statement[at]!.clause;
  const years = statement.filter((word) => isOwn(word) && YEAR.test(word.form)).map(({ form }) => form);
  const tells = passage.flatMap((word, one) => {
    const pair = passagePairs[one];
    const isTold = pair === undefined ? years.includes(word.form) : word.isNameOrFigure && isOwn(statement[pair]!);
    return isTold ? [one] : [];
  });
  if (tells.length === 0 || tells.some((one) => passage[one]!.clause === clause)) return false;
  return passage.some(
    (word, one) =>
      word.clause === clause && (word.isNameOrFigure || YEAR.test(word.form)) && passagePairs[one] === undefined,
  );
}

function isAlone(words: readonly ClauseWord[], pairs: readonly (number | undefined)[], one: number): boolean {
  const { clause } = words[one]!;
  let rest = 0;
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.clause !== clause || words[at]!.index === undefined || at === one) continue;
    if (pairs[at] !== undefined) return false;
    rest++;
  }
  return rest >= MUCH;
}

/** The words before and behind it stand together elsewhere in the other text. */
function isApart({ statement, passage, statementPairs }: ComparedTexts, at: number, place: number): boolean {
  const pairs = neighbours(statement, at).flatMap((one) => statementPairs[one] ?? []);
  return (
    pairs.length >= 2 &&
    pairs.every((one) => Math.abs(one - place) > FAR && passage[one]!.clause !== passage[place]!.clause)
  );
}

const YEAR = /^(?:1[0-9]|20)\d\d$/;
/** Words between a pair and its neighbours. */
const FAR = 6;
/** Telling words of a clause that is about something else. */
const MUCH = 3;
