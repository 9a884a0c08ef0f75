/**
 * The passages behind a sentence: candidates from the index, ranked by what a reader would look at. Knows nothing of files, works or
 * citations; what a passage says is left to whoever checks it.
 */
import { fold } from '../text/normalize';
import { MIN_PREFIX } from './lexicon';
import { PassageMatcher } from './passageMatcher';
import { findPhrase } from './phrase';
import type { Query, QueryWord } from './query';
import type { Scorer } from './scorer';
import type { Candidate, PassageIndex } from './searchIndex';
import { WordPairs } from './wordPairs';

export { highlight } from './highlight';

/** What retrieval asks about passages by their numbers. */
export interface PassageStore {
  /** The passages of the same paragraph, itself included, in the order of the text. */
  paragraphOf(id: number): readonly number[];
  passage(id: number): { readonly text: string } | undefined;
  allPassages(): Iterable<{ readonly id: number; readonly text: string }>;
}

/**
 * Scores below which nothing is shown, from the strictest.
 *
 * - `offer`: unasked, while a sentence is being typed (together with `saysEnough`). It interrupts, so it must nearly always be what
 *   the writer is saying: almost all of what is typed so far is in the passage.
 * - `card`: where the pointer rests. Nothing is shown where nothing is close: more than half of what the sentence says.
 * - `search`: asked for by name. Better to see a distant passage than none.
 */
export const THRESHOLDS = { offer: 0.75, card: 0.5, search: 0.2 } as const;

export interface RetrieveOptions {
  /** At most this many hits; 20 by default. */
  readonly limit?: number;
  /** Whether the last word is still being typed and stands for all words that begin so. */
  readonly prefix?: boolean;
  /** Hits below this score are left out: one of `THRESHOLDS`, that of a search by default. */
  readonly minScore?: number;
  /** Passages with the same key are copies of each other: the best is kept. Every passage is its own by default. */
  readonly keyOf?: (id: number) => unknown;
  /** Passages that may be found; all by default. */
  readonly isAllowed?: (id: number) => boolean;
}

export interface Hit {
  readonly id: number;
  /** How well the passage answers, 0..1: its coverage, less a little where the words stand apart or in another order. */
  readonly score: number;
  /** The share of the question's weight that the passage and, for less, its neighbours carry, 0..1. */
  readonly coverage: number;
  /** The terms of the passage itself that answer words of the question, for `highlight`: misspelt ones are found here alone. */
  readonly matchedTerms: readonly string[];
}

const DEFAULT_LIMIT = 20;
/** Candidates beyond the hits asked for: re-ranking and copies take some away. */
const SPARE_CANDIDATES = 40;
/** What a passage may lose by the order of its words. */
const ORDER_WEIGHT = 0.15;
/** What the words of the whole paragraph count beside those of the passage. */
const PARAGRAPH_WEIGHT = 0.5;
/** What BM25 adds to the order of hits: it settles what coverage leaves open. */
const RANK_WEIGHT = 0.1;
/** What it adds that words stand side by side as they were typed, stop words and all: quotations differ in little else. */
const LITERAL_WEIGHT = 0.2;
/** Only the best are compared so: it takes as long as all the rest. */
const LITERALLY_COMPARED = 20;
/** Questions and passages are compared letter by letter up to this length. */
const MAX_LITERAL = 2000;
/**
 * Words by which passages are told apart, a figure counting for two: three are often a mere name or subject, unless a passage begins with
 * them. Or rare ones, which one passage in a hundred has, so that there are none in a small corpus.
 */
const ENOUGH_WORDS = 4;
const ENOUGH_FIRST_WORDS = 3;
const ENOUGH_RARE_WORDS = 2;
const RARE = 4.5;
/** How far from a passage its neighbours stand. */
const NEIGHBOURHOOD = 2;

/** The passages that say what `text` says, best first. */
export function retrieve(index: PassageIndex, store: PassageStore, text: string, options: RetrieveOptions = {}): Hit[] {
  const { limit = DEFAULT_LIMIT, minScore = THRESHOLDS.search } = options;
  const query = index.parse(text, options);
  if (query.words.every(saysNothing))
    return minScore > THRESHOLDS.search ? [] : phraseHits(store, text, limit, options);
  const scorer = index.scorer(query);
  const matcher = new PassageMatcher(query, index.lexicon, scorer.answers);
  const candidates = index.candidates(query, scorer, limit + SPARE_CANDIDATES, options.isAllowed);
  const ranked = rank(candidates, { index, store, query, scorer, matcher }).filter(({ score }) => score >= minScore);
  return withoutCopies(ranked, limit, options.keyOf).map(({ id, score, coverage }) => {
    const terms = matcher.termsIn(index.wordsOf(id));
    return { id, score, coverage, matchedTerms: terms.map((term) => index.lexicon.term(term)) };
  });
}

/**
 * Whether what is typed so far has enough words that the sources know, or rare enough ones, to tell passages apart: to be asked before
 * passages are offered unasked. The last word is taken as unfinished.
 * @param asBeginning whether only passages that begin with these very words are to be offered
 */
export function saysEnough(index: PassageIndex, text: string, asBeginning = false): boolean {
  const { words } = index.parse(text, { prefix: true });
  const known = words.filter(isKnown);
  const figures = known.filter(({ kind }) => kind === 'number').length;
  const enough = asBeginning ? ENOUGH_FIRST_WORDS : ENOUGH_WORDS;
  return known.length + figures >= enough || known.filter(({ weight }) => weight >= RARE).length >= ENOUGH_RARE_WORDS;
}

/** A word of the sources, or enough letters of one. */
function isKnown({ form, terms, completions, isUnfinished }: QueryWord): boolean {
  return isUnfinished ? form.length > MIN_PREFIX && completions.size > 0 : terms.size > 0;
}

/** A letter or two of a word that may well become a stop word. */
function saysNothing({ terms, completions, isUnfinished }: QueryWord): boolean {
  return isUnfinished && terms.size === 0 && completions.size === 0;
}

/** Words that are all on the stop list are in no index; the texts themselves are read for them. */
function phraseHits(store: PassageStore, text: string, limit: number, options: RetrieveOptions): Hit[] {
  const { isAllowed = () => true, prefix = false, keyOf } = options;
  const ids = findPhrase(text, store.allPassages(), limit + SPARE_CANDIDATES, prefix).filter(isAllowed);
  const hits = ids.map((id): Hit => ({ id, score: 1, coverage: 1, matchedTerms: [] }));
  return withoutCopies(hits, limit, keyOf);
}

/** What the passages for a question are ranked with. */
interface Ranking {
  readonly index: PassageIndex;
  readonly store: PassageStore;
  readonly query: Query;
  readonly scorer: Scorer;
  readonly matcher: PassageMatcher;
}

function rank(candidates: readonly Candidate[], ranking: Ranking): Ranked[] {
  const { query, store } = ranking;
  const ranked = candidates.map((candidate) => toRanked(candidate, ranking));
  const top = Math.max(...ranked.map(({ rank }) => rank));
  const ordered = ranked.map((one) => ({ one, order: one.score + (RANK_WEIGHT * one.rank) / top })).sort(byOrder);
  const literality = toLiterality(query.text, store);
  const best = ordered
    .splice(0, LITERALLY_COMPARED)
    .map(({ one, order }) => ({ one, order: order + LITERAL_WEIGHT * literality(one.id) }));
  return [...best.sort(byOrder), ...ordered].map(({ one }) => one);
}

function byOrder(a: { readonly order: number }, b: { readonly order: number }): number {
  return b.order - a.order;
}

interface Ranked extends Pick<Hit, 'id' | 'score' | 'coverage'> {
  /** BM25 of the passage and its paragraph. */
  readonly rank: number;
}

function toRanked({ id, score: ownRank }: Candidate, { index, store, scorer, matcher }: Ranking): Ranked {
  const paragraph = store.paragraphOf(id);
  const at = paragraph.indexOf(id);
  const before = paragraph.slice(Math.max(0, at - NEIGHBOURHOOD), Math.max(0, at));
  const behind = paragraph.slice(at + 1, at + 1 + NEIGHBOURHOOD);
  const { coverage, nearness } = matcher.match(
    index.wordsOf(id),
    [...before, ...behind].map((near) => index.wordsOf(near)),
  );
  const score = coverage * (1 - ORDER_WEIGHT + ORDER_WEIGHT * nearness);
  const paragraphRank = paragraph.length > 1 ? scorer.score(paragraph) : ownRank;
  return { id, score, coverage, rank: ownRank + PARAGRAPH_WEIGHT * paragraphRank };
}

/** How literally a passage has what was typed, 0..1: all of it, or the share of the words that stand side by side. */
function toLiterality(typed: string, store: PassageStore): (id: number) => number {
  const letters = fold(typed.slice(0, MAX_LITERAL)).trim();
  const pairs = new WordPairs(letters);
  return (id) => {
    const text = fold(store.passage(id)?.text.slice(0, MAX_LITERAL) ?? '');
    return text.includes(letters) ? 1 : pairs.shareIn(text);
  };
}

/** The first so many. */
function withoutCopies<Found extends { readonly id: number }>(
  found: readonly Found[],
  limit: number,
  keyOf: (id: number) => unknown = (id) => id,
): Found[] {
  const first = new Map<unknown, Found>();
  for (const one of found) {
    if (first.size === limit) break;
    const key = keyOf(one.id);
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
