/** Which of the words typed a passage says: an introduction such as "Chen argues that" stays when a passage takes their place. */
import type { TextPosition } from '../model/passage';
import type { Draft } from '../model/statement';
import { type Token, tokenize } from '../text/tokenize';
import { findProse } from './markup/findProse';
import { draftStart, indexAt, proseAt } from './markup/prose';

/** The clauses at the end of `typed` that the passage says; all of it where none is said. */
export function matchedPart(draft: Draft, typed: TextPosition, passage: string): TextPosition {
  const prose = proseAt(findProse(draft.text, draft.languageId), draft.text, typed.end);
  if (!prose) return typed;
  const from = indexAt(prose, typed.start);
  const words = prose.text.slice(from, indexAt(prose, typed.end));
  const start = matchedStart(words, passage);
  return start === 0 ? typed : { start: draftStart(prose, from + start), end: typed.end };
}

/** Clauses end at a comma, a colon, a dash, an opening quotation mark, and with the word that introduces indirect speech. */
const CLAUSE_END = /[,;:—–“„«"]\s*|\bthat\s+|\s-\s/g;

function matchedStart(words: string, passage: string): number {
  const said = new Set(tokenize(passage).map(({ term }) => term));
  const forms = tokenize(passage).map(({ form }) => form);
  const starts = [0, ...[...words.matchAll(CLAUSE_END)].map(({ index, 0: mark }) => index + mark.length)];
  let matched: number | undefined;
  for (let index = starts.length - 1; index >= 0; index--) {
    const clause = words.slice(starts[index], starts[index + 1]);
    const isLast = index === starts.length - 1;
    const share = sharedPart(
      tokenize(clause),
      (token, isUnfinished) =>
        said.has(token.term) || (isUnfinished && forms.some((form) => form.startsWith(token.form))),
      isLast,
    );
    if (share !== undefined && share < LEAST_SHARED) break;
    if (share !== undefined) matched = starts[index];
    else if (matched !== undefined) matched = starts[index];
  }
  return matched ?? 0;
}

/** The share of a clause's words that the passage must have. */
const LEAST_SHARED = 0.6;

function sharedPart(
  tokens: readonly Token[],
  isSaid: (token: Token, isUnfinished: boolean) => boolean,
  isLast: boolean,
): number | undefined {
  if (tokens.length === 0) return undefined;
  return tokens.filter((token, index) => isSaid(token, isLast && index === tokens.length - 1)).length / tokens.length;
}
