/** Which words of a question the index is asked for. */
import type { Lexicon } from './lexicon';
import type { Query, QueryWord } from './query';

/** A sentence is found by its rarest words; the others only add to the score. */
const MAX_WORDS = 8;
/** How many passages are looked at: a tenth of all, within these bounds. The rarest word is looked up however many it has. */
const POSTINGS = { least: 1000, most: 4000 };

/** The terms of the rarest words: all passages that have one of them will be looked at. */
export function chooseTerms(query: Query, lexicon: Lexicon, size: number): string[] {
  const maxPostings = Math.min(POSTINGS.most, Math.max(POSTINGS.least, size / 10));
  const choices = query.words.map((word) => toChoice(word, lexicon)).filter(({ postings }) => postings > 0);
  choices.sort((a, b) => a.postings - b.postings);
  const [rarest, ...others] = choices.slice(0, MAX_WORDS);
  if (!rarest) return [];
  const chosen = new Set(rarest.postings <= maxPostings ? rarest.terms : shortest(rarest.terms, lexicon, maxPostings));
  let { postings } = rarest;
  for (const other of others) {
    postings += other.postings;
    if (postings > maxPostings) break;
    for (const term of other.terms) chosen.add(term);
  }
  return [...chosen].map((term) => lexicon.term(term));
}

interface Choice {
  readonly terms: readonly number[];
  readonly postings: number;
}

function toChoice({ terms, completions }: QueryWord, lexicon: Lexicon): Choice {
  const all = new Set(terms.keys());
  for (const form of completions) all.add(lexicon.termOfForm(form));
  return { terms: [...all], postings: sum([...all].map((term) => lexicon.frequency(term))) };
}

/** Of many words that begin with what is typed, the ones nearest to it. */
function shortest(terms: readonly number[], lexicon: Lexicon, maxPostings: number): number[] {
  const byLength = [...terms].sort((a, b) => lexicon.term(a).length - lexicon.term(b).length);
  let postings = 0;
  return byLength.filter((term, index) => {
    postings += lexicon.frequency(term);
    return index === 0 || postings <= maxPostings;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
