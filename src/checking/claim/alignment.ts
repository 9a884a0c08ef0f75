/** Which words of a statement stand in a passage, and where. Knows nothing of what either says by them. */
import { type Token, tokenize } from '../../text/tokenize';

/** A word of a text, stop words left out; the parts of `diffusion-forward` are two, `62.4%` is one. */
export interface Word {
  /** Folded and stemmed, as the tokenizer gives it. */
  readonly term: string;
  /** Terms that are this word as well: of the compound it is part of, of a figure without its sign. */
  readonly others: readonly string[];
  /** Folded. */
  readonly form: string;
  readonly kind: Token['kind'];
  /** In the text. */
  readonly start: number;
  readonly end: number;
}

/** A word of the statement with the word of the passage that stands for it, by their numbers. */
export interface Pair {
  readonly statement: number;
  readonly passage: number;
  /** 1 for the same word, less for another that means the same. */
  readonly credit: number;
}

export interface Alignment {
  readonly statement: readonly Word[];
  readonly passage: readonly Word[];
  /** In the order of the statement; a word of either side is in one pair at most. */
  readonly pairs: readonly Pair[];
  /** For each word of the statement its pair. */
  readonly pairOf: readonly (Pair | undefined)[];
}

/** How much a word counts for another that is not the same, 0..1; 0 for none. Terms and forms as in {@link Word}. */
export type Likeness = (statement: Word, passage: Word) => number;

export function wordsOf(text: string): Word[] {
  const tokens = tokenize(text);
  const words: Word[] = [];
  addWords(tokens, 0, tokens.length, [], words);
  return words;
}

/** Several parts are words of their own, of which the whole is another name; a single part is another name of its whole. */
function addWords(tokens: readonly Token[], from: number, to: number, wholes: readonly string[], words: Word[]): void {
  for (let at = from; at < to; at++) {
    const { term, form, kind, start, end, parts = 0 } = tokens[at]!;
    if (parts < 2) {
      const others = parts === 1 ? [...wholes, tokens[at + 1]!.term] : wholes;
      words.push({ term, others, form, kind, start, end });
    } else addWords(tokens, at + 1, at + 1 + parts, [...wholes, term], words);
    at += parts;
  }
}

/**
 * Pairs the words of two texts: equal ones first, then alike ones, each with the nearest of its kind in the order of the statement.
 * Takes time in proportion to the words of both and the places where a word comes again.
 */
export function align(statement: readonly Word[], passage: readonly Word[], likeness: Likeness = () => 0): Alignment {
  const placesOf = placesByTerm(passage, termsOf(statement));
  const isTaken = new Uint8Array(passage.length);
  const pairOf: (Pair | undefined)[] = statement.map(() => undefined);
  let before = -1;
  statement.forEach((word, index) => {
    const place = nearestFree(placesFor(word, placesOf), before, isTaken);
    if (place === undefined) return;
    isTaken[place] = 1;
    before = place;
    pairOf[index] = { statement: index, passage: place, credit: 1 };
  });
  statement.forEach((word, index) => {
    if (pairOf[index]) return;
    const found = mostAlike(word, passage, isTaken, likeness, pairedBefore(pairOf, index));
    if (!found) return;
    isTaken[found.passage] = 1;
    pairOf[index] = { statement: index, ...found };
  });
  return { statement, passage, pairs: pairOf.filter((pair) => pair !== undefined), pairOf };
}

/** By the words of a statement: each is aligned with many passages. */
const knownTerms = new WeakMap<readonly Word[], ReadonlySet<string>>();

function termsOf(words: readonly Word[]): ReadonlySet<string> {
  const terms = knownTerms.get(words) ?? new Set(words.flatMap(({ term, others }) => [term, ...others]));
  knownTerms.set(words, terms);
  return terms;
}

/** Where the terms that are asked for stand: few of those of a passage. */
function placesByTerm(words: readonly Word[], asked: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const add = (name: string, index: number) => {
    if (!asked.has(name)) return;
    const held = places.get(name);
    if (held) held.push(index);
    else places.set(name, [index]);
  };
  words.forEach(({ term, others }, index) => {
    add(term, index);
    for (const other of others) add(other, index);
  });
  return places;
}

function placesFor({ term, others }: Word, placesOf: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const own = placesOf.get(term);
  if (own) return own;
  return others.flatMap((other) => placesOf.get(other) ?? []);
}

/** Of the places where a word stands, the one next to what was paired before, rather behind it than before it. */
function nearestFree(places: readonly number[], before: number, isTaken: Uint8Array): number | undefined {
  let best: number | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const place of places.slice(0, MAX_PLACES)) {
    if (isTaken[place]) continue;
    const distance = place > before ? place - before : (before - place) * BACKWARDS;
    if (distance >= bestDistance) continue;
    best = place;
    bestDistance = distance;
  }
  return best;
}

/** Of a word that comes again and again, the first few places are looked at. */
const MAX_PLACES = 50;
/** Going back counts as this many times the way. */
const BACKWARDS = 2;

function pairedBefore(pairOf: readonly (Pair | undefined)[], index: number): number {
  for (let at = index - 1; at >= 0; at--) if (pairOf[at]) return pairOf[at]!.passage;
  return -1;
}

function mostAlike(
  word: Word,
  passage: readonly Word[],
  isTaken: Uint8Array,
  likeness: Likeness,
  before: number,
): { readonly passage: number; readonly credit: number } | undefined {
  let best: { passage: number; credit: number } | undefined;
  for (let place = 0; place < passage.length && place < MAX_COMPARED; place++) {
    if (isTaken[place]) continue;
    const credit = likeness(word, passage[place]!);
    const isNearer = best && credit === best.credit && Math.abs(place - before) < Math.abs(best.passage - before);
    if (credit > 0 && (!best || credit > best.credit || isNearer)) best = { passage: place, credit };
  }
  return best;
}

/** A longer passage is a table or a dump. */
const MAX_COMPARED = 200;

/** Whether two words come from one root that the stemmer does not know: `innovate` and `innovator`, but not `China` and `Chile`. */
export function sharesRoot(a: Word, b: Word): boolean {
  if (a.kind === 'number' || b.kind === 'number') return false;
  const [one, other] = [a.term, b.term];
  const shorter = Math.min(one.length, other.length);
  let same = 0;
  while (same < shorter && one[same] === other[same]) same++;
  return same >= LEAST_ROOT && same >= shorter - 2 && Math.max(one.length, other.length) - same <= MOST_ENDING;
}

/** Shorter beginnings are shared by words that have nothing to do with each other. */
const LEAST_ROOT = 5;
const MOST_ENDING = 5;
