/** Marks what a text and a question have in common. */
import type { TextPosition } from '../model/passage';
import { type Token, tokenize } from '../text/tokenize';

export interface HighlightOptions {
  /** Whether the last word of the question is still being typed and stands for all words that begin so. */
  readonly prefix?: boolean;
  /** Terms to be marked besides, such as `Hit.matchedTerms`, which knows what misspelt words were taken for. */
  readonly terms?: readonly string[];
}

/** Between two words that are marked as one: nothing that ends a clause, and no more than a few stop words. */
const SAME_CLAUSE = /^[^.;:!?()]{0,25}$/;

/**
 * The parts of `text` that share words with `query`, in order; words with only stop words between them are one part. The positions
 * are in `text`.
 */
export function highlight(text: string, query: string, options: HighlightOptions = {}): TextPosition[] {
  const isAsked = toTest(query, options);
  const marked: TextPosition[] = [];
  let isNeighbour = false;
  const tokens = tokenize(text);
  for (let index = 0; index < tokens.length; index++) {
    const { start, end, parts = 0 } = tokens[index]!;
    if (!isAsked(tokens[index]!)) {
      // What is joined may still be shared in part.
      isNeighbour &&= parts > 0;
      continue;
    }
    const last = marked.at(-1);
    if (last && isNeighbour && SAME_CLAUSE.test(text.slice(last.end, start)))
      marked[marked.length - 1] = { start: last.start, end };
    else marked.push({ start, end });
    isNeighbour = true;
    index += parts;
  }
  return marked;
}

function toTest(query: string, { prefix = false, terms: besides = [] }: HighlightOptions): (token: Token) => boolean {
  const tokens = tokenize(query);
  const terms = new Set([...besides, ...tokens.map(({ term }) => term)]);
  for (const joined of neighboursJoined(tokens)) terms.add(joined);
  const last = tokens.at(-1);
  const begun = prefix && last?.end === query.length ? last.form : undefined;
  return ({ term, form }) => terms.has(term) || (begun !== undefined && form.startsWith(begun));
}

/** `data center` is marked in `datacenter`. */
function neighboursJoined(tokens: readonly Token[]): string[] {
  return tokens.flatMap((right, index) => {
    const left = tokens[index - 1];
    if (left?.end !== right.start - 1 || left.kind === 'number' || right.kind === 'number') return [];
    return tokenize(left.form + right.form).map(({ term }) => term);
  });
}
