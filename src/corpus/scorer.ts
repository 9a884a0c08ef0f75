/** BM25 of one question, over passages as numbers. */
import type { Lexicon } from './lexicon';
import type { Query } from './query';

/** How soon a word said again stops to count, and how much a passage's length counts against it: best on sentences of ten test sets. */
const SATURATION = 1.8;
const LENGTH_WEIGHT = 0.9;
/** BM25+: a word in a long passage is still worth more than no word. */
const FLOOR = 0.5;

interface Effect {
  readonly word: number;
  readonly credit: number;
}

/** Made for a question and used for its passages at once: the lexicon must not grow meanwhile. */
export class Scorer {
  private readonly frequencies: Float64Array;
  private readonly weights: Float64Array;
  /** For every term of the lexicon, which of `effects` it has; 0 for none. */
  private readonly termEffects: Uint16Array;
  /** The same for forms, only where the last word is unfinished. */
  private readonly formEffects: Uint16Array | undefined;
  private readonly effects: Effect[][] = [[]];

  constructor(
    query: Query,
    private readonly lexicon: Lexicon,
    private readonly averageLength: number,
  ) {
    this.frequencies = new Float64Array(query.words.length);
    this.weights = Float64Array.from(query.words, ({ weight }) => weight);
    this.termEffects = new Uint16Array(lexicon.termCount);
    const unfinished = query.words.some(({ completions }) => completions.size > 0);
    this.formEffects = unfinished ? new Uint16Array(lexicon.formCount) : undefined;
    query.words.forEach(({ terms, completions }, word) => {
      for (const [term, credit] of terms) this.addEffect(this.termEffects, term, { word, credit });
      for (const form of completions) {
        if (!terms.has(lexicon.termOfForm(form))) this.addEffect(this.formEffects!, form, { word, credit: 1 });
      }
    });
  }

  /** The score of one text that is made of these lists of forms. */
  score(lists: readonly Uint32Array[]): number {
    this.frequencies.fill(0);
    let length = 0;
    for (const list of lists) {
      length += list.length;
      this.count(list);
    }
    const saturation =
      SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / (this.averageLength * lists.length));
    let score = 0;
    for (let word = 0; word < this.weights.length; word++) {
      const frequency = this.frequencies[word]!;
      if (frequency > 0)
        score += this.weights[word]! * (FLOOR + (frequency * (SATURATION + 1)) / (frequency + saturation));
    }
    return score;
  }

  private count(list: Uint32Array): void {
    const { lexicon, termEffects, formEffects } = this;
    for (const form of list) {
      const effect = termEffects[lexicon.termOfForm(form)]! || (formEffects?.[form] ?? 0);
      if (effect > 0) for (const { word, credit } of this.effects[effect]!) this.frequencies[word]! += credit;
    }
  }

  private addEffect(marks: Uint16Array, number: number, effect: Effect): void {
    if (marks[number] === 0) marks[number] = this.effects.push([]) - 1;
    this.effects[marks[number]!]!.push(effect);
  }
}
