/** The words of a folded text that stand side by side, stop words and all: `while silicon`, `silicon valley`. */
export class WordPairs {
  /** By word, the words that follow it, each with the text in which it was last seen to do so. */
  private readonly followers = new Map<string, Map<string, number>>();
  private count = 0;
  private texts = 0;

  constructor(folded: string) {
    forEachPair(folded, (word, next) => {
      const followers = this.followers.get(word) ?? new Map<string, number>();
      if (!followers.has(next)) this.count++;
      this.followers.set(word, followers.set(next, 0));
    });
  }

  /** The share of the pairs that another folded text has too, 0..1. */
  shareIn(folded: string): number {
    const text = ++this.texts;
    let shared = 0;
    forEachPair(folded, (word, next) => {
      const followers = this.followers.get(word);
      const lastText = followers?.get(next);
      if (lastText === undefined || lastText === text) return;
      followers!.set(next, text);
      shared++;
    });
    return shared / Math.max(1, this.count);
  }
}

function forEachPair(folded: string, visit: (word: string, next: string) => void): void {
  let last: string | undefined;
  for (const word of folded.split(/[^\p{L}\p{Nd}]+/u)) {
    if (word === '') continue;
    if (last !== undefined) visit(last, word);
    last = word;
  }
}
