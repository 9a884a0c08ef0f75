/** The words of a document, to tell `manu-` + `facture` from `state-` + `backed` where a line ends in a hyphen. */

export class Vocabulary {
  readonly #source: string;
  #words: Set<string> | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Whether the hyphen between two halves of a word belongs to it: where the document has the word so elsewhere, or where it has both
   * halves as words and the whole nowhere.
   */
  keepsHyphen(first: string, second: string): boolean {
    const words = this.#all();
    const [one, two] = [first.toLowerCase(), second.toLowerCase()];
    if (words.has(`${one}-${two}`)) return true;
    if (words.has(one + two)) return false;
    if (/\d$/.test(first)) return true;
    return one.length > 2 && words.has(one) && words.has(two);
  }

  /** Whether the document has the word elsewhere, whatever its capitals. */
  has(word: string): boolean {
    return this.#all().has(word.toLowerCase());
  }

  #all(): Set<string> {
    this.#words ??= wordsOf(this.#source);
    return this.#words;
  }
}

/** Words and hyphenated words. The halves of words that a line's end divides are left out, since they would say that they are words. */
function wordsOf(source: string): Set<string> {
  const words = new Set<string>();
  let isHalved = false;
  for (const word of source.toLowerCase().match(/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*[-‐]?/gu) ?? []) {
    const isHalf = isHalved;
    isHalved = word.endsWith('-') || word.endsWith('‐');
    if (!isHalf && !isHalved) words.add(word);
  }
  return words;
}
