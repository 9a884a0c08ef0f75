/**
 * Which of two things has the better of a comparison: "knew less than the others" and "were better taught than the others". Knows nothing
 * of comparisons by the same word, nor of what changes places.
 */
import type { ClauseWord } from './clauseWords';
import { type ComparedTexts, type FacedPlaces, pairedPlace } from './comparedTexts';
import { degreeAt } from './degree';
import { type ComparedThings, comparisonsOf } from './ranks';

/** Comparisons with the same thing that go one up and the other down, of what says the more of no matter what. */
export function facedComparisons(texts: ComparedTexts): FacedPlaces[] {
  const { statement, passage } = texts;
  const own = comparisonsOf(statement).filter(({ compared }) => wayOf(statement, compared) !== 0);
  if (own.length === 0) return [];
  const theirs = comparisonsOf(passage).filter(({ compared }) => wayOf(passage, compared) !== 0);
  return own.flatMap((one) =>
    theirs
      .filter((other) => wayOf(statement, one.compared) !== wayOf(passage, other.compared))
      .filter((other) => areAlike(texts, one, other))
      .map((other) => ({ statement: one.compared, passage: other.compared })),
  );
}

/** What is compared stands before both, what it is compared in before both `than`, and what it is compared with behind them. */
function areAlike(texts: ComparedTexts, one: ComparedThings, other: ComparedThings): boolean {
  const { clause } = texts.statement[one.than]!;
  const sides = new Set<number>();
  texts.statement.forEach((word, at) => {
    const place = pairedPlace(texts, at);
    if (place === undefined || word.clause !== clause || Math.abs(place - other.than) > FAR) return;
    const [side, theirs] = [sideOf(at, one), sideOf(place, other)];
    if (side === theirs) sides.add(side);
  });
  return sides.size === SIDES;
}

/** Before what compares, between that and `than`, or behind. */
function sideOf(at: number, { compared, than }: ComparedThings): number {
  if (at > than) return 2;
  return at >= compared ? 1 : 0;
}

const SIDES = 3;
/** Words to the `than` of a comparison. */
const FAR = 12;

/** Up, down, or neither by itself. */
function wayOf(words: readonly ClauseWord[], at: number): number {
  const { form } = words[degreeAt(words, at).at]!;
  if (UP.has(form)) return 1;
  return DOWN.has(form) ? -1 : 0;
}

const UP = new Set('more better greater higher'.split(' '));
const DOWN = new Set('less fewer worse lower poorer'.split(' '));
