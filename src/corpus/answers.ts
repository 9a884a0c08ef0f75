/** Which words of a question each form answers. Knows nothing of passages. */
import type { Lexicon } from './lexicon';
import type { Query } from './query';

/** A word of a question that a form counts as. */
export interface Answer {
  /** Its number among the words of the question. */
  readonly word: number;
  /** How much the form counts for it, 0..1. */
  readonly credit: number;
}

const NONE: Answer[] = [];

/** Made for a question and used for its passages at once: the lexicon must not grow meanwhile. */
export class Answers {
  /** For every term of the lexicon, which of `lists` it has; 0 for none, as nearly all. */
  private readonly byTerm: Uint16Array;
  /** The same for forms, only where the last word is unfinished. */
  private readonly byForm: Uint16Array | undefined;
  private readonly lists: Answer[][] = [NONE];

  constructor(
    query: Query,
    private readonly lexicon: Lexicon,
  ) {
    this.byTerm = new Uint16Array(lexicon.termCount);
    const isUnfinished = query.words.some(({ completions }) => completions.size > 0);
    this.byForm = isUnfinished ? new Uint16Array(lexicon.formCount) : undefined;
    query.words.forEach(({ terms, completions }, word) => {
      for (const [term, credit] of terms) this.add(this.byTerm, term, { word, credit });
      for (const form of completions) {
        if (!terms.has(lexicon.termOfForm(form))) this.add(this.byForm!, form, { word, credit: 1 });
      }
    });
  }

  of(form: number): readonly Answer[] {
    return this.lists[this.byTerm[this.lexicon.termOfForm(form)]! || (this.byForm?.[form] ?? 0)]!;
  }

  private add(marks: Uint16Array, number: number, answer: Answer): void {
    if (marks[number] === 0) marks[number] = this.lists.push([]) - 1;
    this.lists[marks[number]!]!.push(answer);
  }
}
