/** Two texts word by word, the small words too, with the pairs that an alignment found. */
import type { Alignment } from '../claim/alignment';
import { type ClauseWord, clauseWords } from './clauseWords';

export interface ComparedTexts {
  readonly statement: readonly ClauseWord[];
  readonly passage: readonly ClauseWord[];
  /** For each word of one text the place of its pair among the words of the other. */
  readonly statementPairs: readonly (number | undefined)[];
  readonly passagePairs: readonly (number | undefined)[];
  /** Words of both that come more than once in one of them. */
  readonly again: readonly Again[];
}

/** The places of one word in both texts. */
interface Again {
  readonly statement: readonly number[];
  readonly passage: readonly number[];
}

/** @param alignment of the same two texts */
export function compareTexts(statement: string, passage: string, alignment: Alignment): ComparedTexts {
  const own = clauseWords(statement, alignment.statement);
  const theirs = clauseWords(passage, alignment.passage);
  const placeOfOwn = placesByIndex(own);
  const placeOfTheirs = placesByIndex(theirs);
  const statementPairs: (number | undefined)[] = new Array(own.length).fill(undefined);
  const passagePairs: (number | undefined)[] = new Array(theirs.length).fill(undefined);
  for (const pair of alignment.pairs) {
    const at = placeOfOwn.get(pair.statement);
    const place = placeOfTheirs.get(pair.passage);
    if (at === undefined || place === undefined || isPartOfOther(own[at]!, theirs[place]!)) continue;
    statementPairs[at] = place;
    passagePairs[place] = at;
  }
  return { statement: own, passage: theirs, statementPairs, passagePairs, again: wordsAgain(own, theirs) };
}

function wordsAgain(statement: readonly ClauseWord[], passage: readonly ClauseWord[]): Again[] {
  const [own, theirs] = [placesByTerm(statement), placesByTerm(passage)];
  return [...own].flatMap(([term, places]): Again[] => {
    const others = theirs.get(term) ?? [];
    return others.length > 0 && places.length + others.length > 2 ? [{ statement: places, passage: others }] : [];
  });
}

function placesByTerm(words: readonly ClauseWord[]): ReadonlyMap<string, readonly number[]> {
  const known = knownPlaces.get(words);
  if (known) return known;
  const places = new Map<string, number[]>();
  words.forEach(({ term, index }, at) => {
    if (index === undefined) return;
    const others = places.get(term);
    if (others) others.push(at);
    else places.set(term, [at]);
  });
  knownPlaces.set(words, places);
  return places;
}

const knownPlaces = new WeakMap<readonly ClauseWord[], ReadonlyMap<string, readonly number[]>>();

/** The same with the words that come again paired as they stand nearest to a word and to what stands for it. */
export function pairedAround(texts: ComparedTexts, at: number, place: number): ComparedTexts {
  if (texts.again.length === 0) return texts;
  const [statementPairs, passagePairs] = [[...texts.statementPairs], [...texts.passagePairs]];
  const unpair = (pairs: (number | undefined)[], others: (number | undefined)[], one: number) => {
    if (pairs[one] !== undefined) others[pairs[one]] = undefined;
    pairs[one] = undefined;
  };
  for (const { statement, passage } of texts.again) {
    const own = nearestFirst(statement, at);
    const theirs = nearestFirst(passage, place);
    for (const one of own) unpair(statementPairs, passagePairs, one);
    for (const one of theirs) unpair(passagePairs, statementPairs, one);
    own.slice(0, theirs.length).forEach((one, index) => {
      statementPairs[one] = theirs[index];
      passagePairs[theirs[index]!] = one;
    });
  }
  return { ...texts, statementPairs, passagePairs };
}

function nearestFirst(places: readonly number[], at: number): number[] {
  return [...places].sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
}

/** Where else a word of the statement stands in it. */
export function placesAgain({ again }: ComparedTexts, at: number): readonly number[] {
  return again.find(({ statement }) => statement.includes(at))?.statement.filter((one) => one !== at) ?? [];
}

/** The places of what stands for a word in the passage: the word that it is paired with, or wherever it comes again. */
export function counterparts(texts: ComparedTexts, at: number): readonly number[] {
  const again = texts.again.find(({ statement }) => statement.includes(at));
  if (again) return again.passage;
  const place = texts.statementPairs[at];
  return place === undefined ? [] : [place];
}

/** `Liked` has nothing to do with the end of `cloud-like`. */
function isPartOfOther(one: ClauseWord, other: ClauseWord): boolean {
  return one.isJoined !== other.isJoined && one.form !== other.form;
}

/** The same with the texts exchanged. */
export function exchanged(texts: ComparedTexts): ComparedTexts {
  let turned = knownTurned.get(texts);
  if (!turned) {
    turned = {
      statement: texts.passage,
      passage: texts.statement,
      statementPairs: texts.passagePairs,
      passagePairs: texts.statementPairs,
      again: texts.again.map(({ statement, passage }) => ({ statement: passage, passage: statement })),
    };
    knownTurned.set(texts, turned);
    knownTurned.set(turned, texts);
  }
  return turned;
}

const knownTurned = new WeakMap<ComparedTexts, ComparedTexts>();

/** The places of two words that face each other. */
export interface FacedPlaces {
  readonly statement: number;
  readonly passage: number;
}

/** What is found in the texts as they are, and then what is found in them exchanged. */
export function bothWays(texts: ComparedTexts, find: (texts: ComparedTexts) => readonly FacedPlaces[]): FacedPlaces[] {
  const turned = find(exchanged(texts)).map(({ statement, passage }) => ({ statement: passage, passage: statement }));
  return [...find(texts), ...turned];
}

/** The place in the passage of what is paired with a word of the statement. */
export function pairedPlace({ statementPairs }: ComparedTexts, at: number): number | undefined {
  return statementPairs[at];
}

/** A word that stands in several pieces, as `U.S.` does, is at the first of them. */
function placesByIndex(words: readonly ClauseWord[]): Map<number, number> {
  const places = new Map<number, number>();
  words.forEach(({ index }, at) => {
    if (index !== undefined && !places.has(index)) places.set(index, at);
  });
  return places;
}
