/** Finds works that are the same text twice: a page and its feed entry, an article saved in two formats. */

export interface ComparedWork {
  readonly id: string;
  readonly sentences: readonly ComparedSentence[];
}

/** A sentence by the hash of its folded words, and its length in characters. */
export interface ComparedSentence {
  readonly hash: number;
  readonly length: number;
}

/**
 * The share of the shorter work's text that must stand in the longer one. A feed entry leaves a paragraph of the page out or adds a
 * line of its own; an article that quotes another at length stays far below.
 */
const MIN_CONTAINED = 0.8;
/** Works that share less than this are too short to tell: a standard paragraph, a motto. */
const MIN_SHARED_CHARACTERS = 240;
/** A sentence in more works than this is a phrase of the house, and says nothing. */
const MAX_WORKS_PER_SENTENCE = 8;

/** Pairs of works of which the shorter stands in the longer, each pair once. Linear in the number of sentences. */
export function findCopies(works: readonly ComparedWork[]): readonly (readonly [string, string])[] {
  const lengthOf = new Map(works.map((work) => [work.id, sum(work.sentences)]));
  const shared = sharedCharacters(works);
  const pairs: [string, string][] = [];
  for (const [first, others] of shared) {
    for (const [second, characters] of others) {
      const shorter = Math.min(lengthOf.get(first) ?? 0, lengthOf.get(second) ?? 0);
      if (characters >= MIN_SHARED_CHARACTERS && characters >= MIN_CONTAINED * shorter) pairs.push([first, second]);
    }
  }
  return pairs;
}

function sharedCharacters(works: readonly ComparedWork[]): Map<string, Map<string, number>> {
  // Nearly all sentences stand in one work alone, for which a list would be too much.
  const holders = new Map<number, ComparedWork | ComparedWork[]>();
  const shared = new Map<string, Map<string, number>>();
  for (const work of works) {
    const others = new Map<string, number>();
    for (const { hash, length } of work.sentences) {
      const held = holders.get(hash);
      if (!held) {
        holders.set(hash, work);
        continue;
      }
      const earlier = Array.isArray(held) ? held : [held];
      // A sentence that the work repeats counts once.
      if (earlier.at(-1) === work || earlier.length === MAX_WORKS_PER_SENTENCE) continue;
      for (const { id } of earlier) others.set(id, (others.get(id) ?? 0) + length);
      earlier.push(work);
      holders.set(hash, earlier);
    }
    if (others.size > 0) shared.set(work.id, others);
  }
  return shared;
}

/** Of a work that stays the same it is asked for again and again. */
const sums = new WeakMap<readonly ComparedSentence[], number>();

function sum(sentences: readonly ComparedSentence[]): number {
  const known = sums.get(sentences);
  if (known !== undefined) return known;
  let characters = 0;
  for (const { length } of new Map(sentences.map((sentence) => [sentence.hash, sentence])).values())
    characters += length;
  sums.set(sentences, characters);
  return characters;
}

/** FNV-1a over UTF-16 units, two runs joined to 53 bits: chance hits are rare enough to need no second look. */
export function hashText(text: string): number {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000197);
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
