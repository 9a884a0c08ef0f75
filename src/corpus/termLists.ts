import type { Lexicon } from './lexicon';

/** For each term the passages that have it, one after the other in a single array: a counting sort. */
export class TermLists {
  /** Where a term's list ends; its start until it is filled. */
  private readonly ends: Uint32Array;
  private readonly lastPassages: Int32Array;
  private passages = new Uint32Array(0);

  constructor(private readonly lexicon: Lexicon) {
    this.ends = new Uint32Array(lexicon.termCount + 1);
    this.lastPassages = new Int32Array(lexicon.termCount).fill(-1);
  }

  count(words: Uint32Array): void {
    for (const form of words) this.ends[this.lexicon.termOfForm(form) + 1]!++;
  }

  makeRoom(): void {
    for (let term = 1; term < this.ends.length; term++) this.ends[term]! += this.ends[term - 1]!;
    this.passages = new Uint32Array(this.ends.at(-1)!);
  }

  /** Passages come in rising order. @returns the number of different terms. */
  add(passage: number, words: Uint32Array): number {
    let different = 0;
    for (const form of words) {
      const term = this.lexicon.termOfForm(form);
      if (this.lastPassages[term] !== passage) different++;
      this.lastPassages[term] = passage;
      this.passages[this.ends[term]!++] = passage;
    }
    return different;
  }

  /** How often each passage has the term. */
  frequencies(term: number): Map<number, number> {
    const frequencies = new Map<number, number>();
    const end = this.ends[term]!;
    for (let at = term === 0 ? 0 : this.ends[term - 1]!; at < end; ) {
      const passage = this.passages[at]!;
      const first = at;
      while (at < end && this.passages[at] === passage) at++;
      frequencies.set(passage, at - first);
    }
    return frequencies;
  }
}
