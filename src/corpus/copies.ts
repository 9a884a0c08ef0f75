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
  const holders = new Map<number, string[]>();
  const shared = new Map<string, Map<string, number>>();
  for (const work of works) {
    const others = new Map<string, number>();
    for (const { hash, length } of distinct(work.sentences)) {
      const earlier = holders.get(hash);
      if (!earlier) {
        holders.set(hash, [work.id]);
      } else if (earlier.length < MAX_WORKS_PER_SENTENCE) {
        for (const other of earlier) others.set(other, (others.get(other) ?? 0) + length);
        earlier.push(work.id);
      }
    }
    if (others.size > 0) shared.set(work.id, others);
  }
  return shared;
}

function distinct(sentences: readonly ComparedSentence[]): Iterable<ComparedSentence> {
  return new Map(sentences.map((sentence) => [sentence.hash, sentence])).values();
}

function sum(sentences: readonly ComparedSentence[]): number {
  let characters = 0;
  for (const { length } of distinct(sentences)) characters += length;
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
