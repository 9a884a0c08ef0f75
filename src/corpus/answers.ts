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

const NONE: readonly Answer[] = [];

/** Made for a question and used for its passages at once: the lexicon must not grow meanwhile. */
export class Answers {
  private readonly byTerm = new AnswerTable();
  /** Those of forms whose terms answer nothing: only where the last word is unfinished. */
  private readonly byForm: AnswerTable | undefined;

  constructor(
    query: Query,
    private readonly lexicon: Lexicon,
  ) {
    const isUnfinished = query.words.some(({ completions }) => completions.size > 0);
    this.byForm = isUnfinished ? new AnswerTable() : undefined;
    query.words.forEach(({ terms, completions }, word) => {
      for (const [term, credit] of terms) this.byTerm.add(term, { word, credit });
      for (const form of completions) {
        if (!terms.has(lexicon.termOfForm(form))) this.byForm!.add(form, { word, credit: 1 });
      }
    });
  }

  of(form: number): readonly Answer[] {
    return this.byTerm.of(this.lexicon.termOfForm(form)) ?? this.byForm?.of(form) ?? NONE;
  }
}

/** Nearly all numbers have no answer: those are told by their last bits, without a look into the map. */
class AnswerTable {
  private readonly lists = new Map<number, Answer[]>();
  private readonly isTaken = new Uint8Array(SIZE);

  add(number: number, answer: Answer): void {
    const list = this.lists.get(number);
    if (list) list.push(answer);
    else this.lists.set(number, [answer]);
    this.isTaken[number % SIZE] = 1;
  }

  of(number: number): readonly Answer[] | undefined {
    return this.isTaken[number % SIZE] === 0 ? undefined : this.lists.get(number);
  }
}

/** Many times as many as a question has words. */
const SIZE = 4096;
