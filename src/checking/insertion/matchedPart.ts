/** Which of the words typed a passage says: an introduction such as "Chen argues that" stays when a passage takes their place. */
import type { TextPosition } from '../../model/passage';
import type { Draft } from '../../model/statement';
import { type Token, tokenize } from '../../text/tokenize';
import { findProse } from '../markup/findProse';
import { draftStart, indexAt, proseAt } from '../markup/prose';

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
const CLAUSE_END = /[,;:]\s+|—\s*|\s[–-]\s|[“„«]\s*|(?<=\s)"\s*|\bthat\s+/g;

/** Where the clauses of a sentence begin, the sentence itself first. */
export function clauseStarts(words: string): number[] {
  return [0, ...[...words.matchAll(CLAUSE_END)].map(({ index, 0: mark }) => index + mark.length)];
}

function matchedStart(words: string, passage: string): number {
  const isSaid = wordsSaid(tokenize(passage));
  const starts = clauseStarts(words);
  let matched = 0;
  for (let index = starts.length - 1; index >= 0; index--) {
    const clause = words.slice(starts[index], starts[index + 1]);
    const tokens = tokenize(clause);
    const isLast = index === starts.length - 1;
    const said = tokens.filter((token, at) => isSaid(token, isLast && at === tokens.length - 1));
    const introduces = tokens.length === 0 && /(?::|\bthat)\s*$/.test(clause);
    if (introduces || said.length < tokens.length * LEAST_SHARED) break;
    if (tokens.length > 0 || matched > 0) matched = starts[index]!;
  }
  return matched;
}

/** The share of a clause's words that the passage must have. */
const LEAST_SHARED = 0.6;

function wordsSaid(passage: readonly Token[]): (token: Token, isUnfinished: boolean) => boolean {
  const terms = new Set(passage.map(({ term }) => term));
  return ({ term, form }, isUnfinished) =>
    terms.has(term) || (isUnfinished && passage.some((said) => said.form.startsWith(form)));
}
