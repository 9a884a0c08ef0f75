/** Whether a passage has another name where a statement has one. Precision first: in doubt the names play different parts. */
import type { TextPosition } from '../model/passage';
import { isPartOf, placeOf, rootOf } from '../text/gazetteer';
import { fold } from '../text/normalize';
import type { Alignment, Word } from './alignment';
import { type AlignedTexts, findSwap } from './nameSwap';
import { type FoundName, findNames, namesWithin } from './names';
import { findAbbreviations, sameName } from './sameName';

export interface NameCheckContext {
  /** Names that may be said without standing in the passage: those of its paragraph, of its work's authors and title. */
  readonly knownNames: readonly string[];
  /** As `findAbbreviations` finds them in the sources. */
  readonly abbreviations: ReadonlyMap<string, string>;
}

/** Where the two texts differ. */
export interface NameDifference {
  readonly statement: TextPosition;
  readonly passage: TextPosition;
}

/**
 * A name of the statement that the passage does not have, with the one that stands in its place there: between the same words, behind
 * the same preposition, and nowhere in the statement; or else two names that have changed places. Undefined where there is none, or more than one, as two texts of different
 * things have. How much else the passage says of the statement is for the caller to see to.
 *
 * @param alignment its words have their places in the two texts
 */
export function findNameDifference(
  statement: string,
  passage: string,
  alignment: Alignment,
  { knownNames, abbreviations }: NameCheckContext,
): NameDifference | undefined {
  const names = new Set([...namesWithin(statement), ...namesWithin(passage), ...knownNames.flatMap(formsOf)]);
  const [stated, there] = [findNames(statement, { names }), findNames(passage, { names })];
  const all = new Map([...abbreviations, ...findAbbreviations(passage)]);
  const isSame = (a: string, b: string) => sameName(a, b, all);
  const words = plainWords(passage);
  const missing = stated.filter(
    ({ text }) =>
      !there.some((other) => isSame(text, other.text)) &&
      !knownNames.some((known) => isSame(text, known)) &&
      !words.includes(plainWords(text)),
  );
  const timesStated = ({ text }: FoundName) => stated.filter((name) => isSame(name.text, text)).length;
  const unstated = there.filter((name) => timesStated(name) === 0);
  const saidMoreOften = there.filter(
    (name) => timesStated(name) > 0 && timesStated(name) < there.filter(({ text }) => isSame(text, name.text)).length,
  );
  const texts = { statement, passage, alignment };
  const found = missing.flatMap((name) => {
    const instead =
      unstated.find((other) => isComparable(name, other) && playSamePart(name, other, texts)) ??
      saidMoreOften.find((other) => isComparable(name, other) && standBetweenTheSame(name, other, texts));
    const placed = instead ?? otherPlaceFor(name, missing, unstated, texts);
    return placed ? [{ statement: placeOfName(name), passage: placeOfName(placed) }] : [];
  });
  if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  return findSwap(stated, there, isSame, texts);
}

/** Its words with a space around each. */
function plainWords(text: string): string {
  return ` ${fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
}

function formsOf(name: string): string[] {
  return name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map(fold);
}

function placeOfName({ start, end }: FoundName): TextPosition {
  return { start, end };
}

/** A place is another place only where neither lies in the other, as far as is known; a person is no organisation. */
function isComparable(one: FoundName, other: FoundName): boolean {
  if (one.kind === 'place' || other.kind === 'place') return one.kind === other.kind && areApart(one.text, other.text);
  if (one.kind === other.kind || one.kind === 'unknown' || other.kind === 'unknown') return true;
  return one.kind !== 'person' && other.kind !== 'person';
}

function areApart(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => placeOf(rootOf(fold(name).replaceAll('.', ''))));
  return a === undefined || b === undefined ? a === b : !isPartOf(a, b) && !isPartOf(b, a);
}

/** Between the same words: one of them right beside it, and another one, the edge of the clause or a preposition to tell as well. */
function playSamePart(name: FoundName, other: FoundName, { statement, passage, alignment }: AlignedTexts): boolean {
  const here = surroundings(name, statement, alignment.statement);
  const there = surroundings(other, passage, alignment.passage);
  if (here.preposition !== there.preposition) return false;
  const before = compareSides(here.before, there.before, alignment);
  const behind = compareSides(here.behind, there.behind, alignment);
  if (before.isElsewhere || behind.isElsewhere) return false;
  if (before.isEdge && behind.shared > 0) return true;
  if (!before.isBeside && !behind.isBeside) return false;
  return before.shared + behind.shared > 1 || before.isEdge || behind.isEdge || here.preposition !== undefined;
}

/** For a name that the statement has elsewhere: the words on both sides must be the same. */
function standBetweenTheSame(
  name: FoundName,
  other: FoundName,
  { statement, passage, alignment }: AlignedTexts,
): boolean {
  const here = surroundings(name, statement, alignment.statement);
  const there = surroundings(other, passage, alignment.passage);
  if (here.preposition !== there.preposition) return false;
  const before = compareSides(here.before, there.before, alignment);
  const behind = compareSides(here.behind, there.behind, alignment);
  return (before.isBeside && (behind.isBeside || behind.isEdge)) || (before.isEdge && behind.isBeside);
}

/**
 * "In Lyon, the mill …" and "the mill … in Nantes": where something is may be said at either end, so that of two places the words beside
 * them tell nothing, if each is the only one.
 */
function otherPlaceFor(
  name: FoundName,
  missing: readonly FoundName[],
  unstated: readonly FoundName[],
  { statement, passage, alignment }: AlignedTexts,
): FoundName | undefined {
  const isPlace = ({ kind }: FoundName) => kind === 'place';
  const [place, ...more] = unstated.filter(isPlace);
  if (!place || more.length > 0 || missing.filter(isPlace).length !== 1 || !isPlace(name)) return undefined;
  if (prepositionBefore(name, statement) !== 'in' || prepositionBefore(place, passage) !== 'in') return undefined;
  if (!isAtEdge(name, statement) || !isAtEdge(place, passage) || !isComparable(name, place)) return undefined;
  const others = alignment.statement.filter(({ start, end }) => end <= name.start || start >= name.end);
  return alignment.pairs.length >= FLOATING_SHARE * others.length ? place : undefined;
}

/** The share of the other words that the passage must have. */
const FLOATING_SHARE = 0.75;

/** The first or the last words of a sentence, but for its stop. */
function isAtEdge({ start, end }: FoundName, text: string): boolean {
  return /^\P{L}*\p{L}+\s+(?:the\s+)?$/u.test(text.slice(0, start)) || !/\p{L}/u.test(text.slice(end));
}

interface Surroundings {
  /** The numbers of the words next to a name on either side, the nearest first, as far as its clause goes. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
  readonly preposition: string | undefined;
}

/** How many words beside a name tell its part. */
const REACH = 3;
const CLAUSE_END = /[.;:!?…—()]|\s[–-]\s/;

function surroundings(name: FoundName, text: string, words: readonly Word[]): Surroundings {
  const before: number[] = [];
  const behind: number[] = [];
  for (let at = words.length - 1; at >= 0 && before.length < REACH; at--) {
    if (words[at]!.end > name.start) continue;
    if (CLAUSE_END.test(text.slice(words[at]!.end, name.start))) break;
    before.push(at);
  }
  for (let at = 0; at < words.length && behind.length < REACH; at++) {
    if (words[at]!.start < name.end) continue;
    if (CLAUSE_END.test(text.slice(name.end, words[at]!.start))) break;
    behind.push(at);
  }
  return { before, behind, preposition: prepositionBefore(name, text) };
}

const PREPOSITION =
  /(?:^|[\s("“])(in|at|on|by|of|from|to|with|for|near|against|across|throughout|within|inside|among|under|into|over|than|via|like|as)\s+(?:the\s+|its\s+|all\s+of\s+)?$/i;
const WITHIN = /^(?:at|across|throughout|within|inside)$/;
/** The longest preposition with an article. */
const PREPOSITION_REACH = 24;

function prepositionBefore({ start }: FoundName, text: string): string | undefined {
  const preposition = PREPOSITION.exec(text.slice(Math.max(0, start - PREPOSITION_REACH), start))?.[1]?.toLowerCase();
  return preposition !== undefined && WITHIN.test(preposition) ? 'in' : preposition;
}

interface SideComparison {
  /** Neither has a word there. */
  readonly isEdge: boolean;
  /** The statement's next word stands on this side as well, with nothing between that the statement has. */
  readonly isBeside: boolean;
  /** The statement's next word stands elsewhere in the passage. */
  readonly isElsewhere: boolean;
  /** How many of the next words do both have. */
  readonly shared: number;
}

function compareSides(here: readonly number[], there: readonly number[], { pairOf, pairs }: Alignment): SideComparison {
  const places = here.map((word) => there.indexOf(pairOf[word]?.passage ?? -1));
  const [first = -1] = places;
  const isPaired = (word: number) => pairs.some(({ passage }) => passage === word);
  return {
    isEdge: here.length === 0 && there.length === 0,
    isBeside: first >= 0 && !there.slice(0, first).some(isPaired),
    isElsewhere:
      here.length > 0 && pairOf[here[0]!] !== undefined && (first < 0 || there.slice(0, first).some(isPaired)),
    shared: places.filter((place) => place >= 0).length,
  };
}
