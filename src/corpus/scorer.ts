/** BM25 of one question, over passages as numbers. */
import type { Answers } from './answers';
import type { PassageWords } from './passageWords';
import type { Query } from './query';

/** How soon a word said again stops to count, and how much a passage's length counts against it: best on sentences of ten test sets. */
const SATURATION = 1.8;
const LENGTH_WEIGHT = 0.9;
/** BM25+: a word in a long passage is still worth more than no word. */
const FLOOR = 0.5;

/** Made for a question and used for its passages at once: the lexicon must not grow meanwhile. */
export class Scorer {
  private readonly frequencies: Float64Array;
  private readonly weights: Float64Array;
  private length = 0;

  constructor(
    query: Query,
    readonly answers: Answers,
    private readonly words: Pick<PassageWords, 'forEach'>,
    private readonly averageLength: number,
  ) {
    this.frequencies = new Float64Array(query.words.length);
    this.weights = Float64Array.from(query.words, ({ weight }) => weight);
  }

  /** The score of one text that is made of these passages. */
  score(ids: readonly number[]): number {
    this.frequencies.fill(0);
    this.length = 0;
    for (const id of ids) this.words.forEach(id, this.count);
    const saturation =
      SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * this.length) / (this.averageLength * ids.length));
    let score = 0;
    for (let word = 0; word < this.weights.length; word++) {
      const frequency = this.frequencies[word]!;
      if (frequency > 0)
        score += this.weights[word]! * (FLOOR + (frequency * (SATURATION + 1)) / (frequency + saturation));
    }
    return score;
  }

  private readonly count = (form: number): void => {
    this.length++;
    for (const { word, credit } of this.answers.of(form)) this.frequencies[word]! += credit;
  };
}
