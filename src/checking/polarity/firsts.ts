/** What one text says was done for the first time and the other that it had been done before. Knows nothing of other contraries. */
import { type ClauseWord, neighbours } from './clauseWords';
import { bothWays, type ComparedTexts, type FacedPlaces, pairedPlace } from './comparedTexts';

/** Where the statement says that it was so before and the passage that it was new, and then the other way round. */
export function facedFirsts(texts: ComparedTexts): FacedPlaces[] {
  return bothWays(texts, facedIn);
}

function facedIn(texts: ComparedTexts): FacedPlaces[] {
  const at = texts.statement.findIndex((_, place) => isSaidOfBefore(texts.statement, place));
  if (at < 0) return [];
  const place = texts.passage.findIndex((_, one) => isNew(texts.passage, one));
  if (place < 0) return [];
  // What is new stands behind the word, and what had been so before before it.
  const near = neighbours(texts.passage, place);
  const { clause } = texts.statement[at]!;
  const isSame = texts.statement.some(
    (word, one) => word.clause === clause && near.includes(pairedPlace(texts, one) ?? -1),
  );
  return isSame ? [{ statement: at, passage: place }] : [];
}

/** Whether one text has what is new and the other what was before: a negative in either of them makes both say the same. */
export function isFirstAgainstBefore({ statement, passage }: Pick<ComparedTexts, 'statement' | 'passage'>): boolean {
  const isOf = (one: readonly ClauseWord[], other: readonly ClauseWord[]) =>
    other.some(({ form }) => form === 'before' || form === 'previously') && one.some((_, at) => isNew(one, at));
  return isOf(statement, passage) || isOf(passage, statement);
}

const HAVE = new Set(['had', 'has', 'have', "'d"]);
const BEFORE = new Set(['before', 'previously', 'already', 'earlier']);
const POINTS = new Set(['then', 'that', 'this', 'now']);

/** "Had come here before", "had come here before then", "had previously come"; but not "before the war", of which nothing is said. */
function isSaidOfBefore(words: readonly ClauseWord[], at: number): boolean {
  const { form, clause } = words[at]!;
  if (!BEFORE.has(form)) return false;
  if ((form === 'before' || form === 'earlier') && !isLast(words, at)) return false;
  return words.some((word, place) => place < at && word.clause === clause && HAVE.has(word.form));
}

/** Nothing but `then` stands between a word and the next mark. */
function isLast(words: readonly ClauseWord[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || next.mark !== 'none' || (POINTS.has(next.form) && words[at + 2]?.mark !== 'none');
}

const THE = new Set('the his her its their'.split(' '));
const BE = new Set('is are was were be been become became being'.split(' '));

/** "Was the first to come", "were the first dogs", "for the first time", "unprecedented". */
function isNew(words: readonly ClauseWord[], at: number): boolean {
  const { form } = words[at]!;
  if (form === 'unprecedented') return true;
  if (form !== 'first' || !THE.has(words[at - 1]?.form ?? '')) return false;
  const next = words[at + 1]?.form ?? '';
  if (next === 'time') return words[at - 2]?.form === 'for';
  return next === 'to' || words.slice(Math.max(0, at - 1 - NEAR), at - 1).some((word) => BE.has(word.form));
}

/** Words between `was` and `the first`, and one more. */
const NEAR = 3;
