/** Whether a passage has another name where a statement has one. Precision first: in doubt the names play different parts. */
import type { TextPosition } from '../../model/passage';
import { fold } from '../../text/normalize';
import type { Alignment, Word } from '../claim/alignment';
import { areEquated, isMadeOf, isWithin, plainWords } from './aliases';
import { findSharedSlots, type SharedSlot } from './nameSlot';
import { type AlignedTexts, findSwap } from './nameSwap';
import { type FoundName, findNames, namesWithin } from './names';
import { areApart, isWiderOrNarrower } from './placeNames';
import { findAbbreviations, sameName } from './sameName';

export interface NameCheckContext {
  /** Names that may be said without standing in the passage: those of its paragraph, of its work's authors and title. */
  readonly knownNames: readonly string[];
  /** The sentences beside the passage: what goes by two names may be given both there. */
  readonly nearby?: readonly string[];
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
  context: NameCheckContext,
): NameDifference | undefined {
  const compared = compareNames({ statement, passage, alignment }, context);
  const found = otherNames(compared);
  if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  return findSwap(compared.stated, compared.there, compared.isSame, compared.texts);
}

interface ComparedNames {
  readonly texts: AlignedTexts;
  readonly stated: readonly FoundName[];
  readonly there: readonly FoundName[];
  readonly knownNames: readonly string[];
  readonly slots: readonly SharedSlot[];
  readonly isSame: (a: string, b: string) => boolean;
  /** Whether the sources give both to one thing. */
  readonly areOnesOwn: (a: FoundName, b: FoundName) => boolean;
}

function compareNames(
  texts: AlignedTexts,
  { knownNames, nearby = [], abbreviations }: NameCheckContext,
): ComparedNames {
  const { statement, passage } = texts;
  const names = new Set([...namesWithin(statement), ...namesWithin(passage), ...knownNames.flatMap(formsOf)]);
  const [stated, there] = [findNames(statement, { names }), findNames(passage, { names })];
  const all = new Map([...abbreviations, ...findAbbreviations(passage)]);
  const isSame = (a: string, b: string) => isWithin(a, b) || isWithin(b, a) || sameName(a, b, all);
  const areOnesOwn = (a: FoundName, b: FoundName) =>
    [...knownNames, ...there.map(({ text }) => text)].some((known) => isMadeOf(known, a.text, b.text)) ||
    [passage, ...nearby].some((text) => areEquated(a.text, b.text, text, isSame));
  const slots = findSharedSlots(statement, stated, passage, there);
  return { texts, stated, there, knownNames, slots, isSame, areOnesOwn };
}

/** The names that the passage has otherwise, each once. */
function otherNames(compared: ComparedNames): NameDifference[] {
  const { stated, there, isSame, slots, knownNames, texts } = compared;
  const words = plainWords(texts.passage);
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
  const otherFor = (name: FoundName) => {
    if (slots.some((slot) => slot.name === name && isSame(name.text, slot.other.text))) return undefined;
    const instead = otherInSlot(name, missing.includes(name), compared);
    if (instead || !missing.includes(name)) return instead;
    return (
      unstated.find((other) => isComparable(name, other) && playSamePart(name, other, texts)) ??
      saidMoreOften.find((other) => isComparable(name, other) && standBetweenTheSame(name, other, texts)) ??
      otherPlaceFor(name, missing, unstated, texts)
    );
  };
  const found = stated.flatMap((name) => {
    const other = otherFor(name);
    return other && !compared.areOnesOwn(name, other)
      ? [{ statement: placeOfName(name), passage: placeOfName(other) }]
      : [];
  });
  return found.filter(
    ({ statement }, at) => found.findIndex((one) => isSameText(one.statement, statement, texts)) === at,
  );
}

function isSameText(one: TextPosition, other: TextPosition, { statement }: AlignedTexts): boolean {
  return statement.slice(one.start, one.end) === statement.slice(other.start, other.end);
}

/** The other name between the same words, whatever it names: that the first is said of other things, there or nearby, does not excuse it. */
function otherInSlot(
  name: FoundName,
  isMissing: boolean,
  { slots, stated, there, isSame, texts }: ComparedNames,
): FoundName | undefined {
  const isThere = there.some(({ text }) => isSame(name.text, text));
  const others = slots.filter(
    ({ name: own, other, shared, isOpen }) =>
      own === name &&
      (isMissing || !isOpen) &&
      shared >= (isThere ? CLEAR_SLOT : 0) &&
      !(isThere && stated.some(({ text }) => isSame(text, other.text))) &&
      !isWiderOrNarrower(name.text, other.text) &&
      !isReworded(name, other, texts),
  );
  return others.sort((a, b) => b.shared - a.shared)[0]?.other;
}

/** So many words around a name must be the same where the passage has the name elsewhere. */
const CLEAR_SLOT = 4;

/** A word of the one stands for a word of the other: "the Web", "the Internet". */
function isReworded(name: FoundName, other: FoundName, { alignment }: AlignedTexts): boolean {
  return alignment.pairs.some(({ statement, passage }) => {
    const [here, across] = [alignment.statement[statement]!, alignment.passage[passage]!];
    const isWithin = here.start >= name.start && here.end <= name.end && across.start >= other.start;
    return isWithin && across.end <= other.end && here.term !== across.term;
  });
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
export function isComparable(one: FoundName, other: FoundName): boolean {
  if (one.kind === 'place' || other.kind === 'place') return one.kind === other.kind && areApart(one.text, other.text);
  if (one.kind === other.kind || one.kind === 'unknown' || other.kind === 'unknown') return true;
  return one.kind !== 'person' && other.kind !== 'person';
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

export function prepositionBefore({ start }: FoundName, text: string): string | undefined {
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
