/** Two texts word by word, the small words too, with the pairs that an alignment found. */
import type { Alignment } from '../claim/alignment';
import { type ClauseWord, clauseWords } from './clauseWords';

export interface ComparedTexts {
  readonly statement: readonly ClauseWord[];
  readonly passage: readonly ClauseWord[];
  /** For each word of one text the place of its pair among the words of the other. */
  readonly statementPairs: readonly (number | undefined)[];
  readonly passagePairs: readonly (number | undefined)[];
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
  return { statement: own, passage: theirs, statementPairs, passagePairs };
}

/** `Liked` has nothing to do with the end of `cloud-like`. */
function isPartOfOther(one: ClauseWord, other: ClauseWord): boolean {
  return one.isJoined !== other.isJoined && one.form !== other.form;
}

/** The same with the texts exchanged. */
export function exchanged({ statement, passage, statementPairs, passagePairs }: ComparedTexts): ComparedTexts {
  return { statement: passage, passage: statement, statementPairs: passagePairs, passagePairs: statementPairs };
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
