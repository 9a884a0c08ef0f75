/** A question as an index sees it: its words, what each weighs, and what counts as the same word. Knows nothing of passages. */
import { type Token, tokenize } from '../text/tokenize';
import { type Lexicon, MIN_PREFIX } from './lexicon';

export interface QueryOptions {
  /** Whether the last word is still being typed, and stands for all words that begin so. */
  readonly prefix?: boolean;
}

/** One thing asked for. The parts of `diffusion-forward` are two; `62.4%` is one. */
export interface QueryWord {
  readonly form: string;
  readonly kind: Token['kind'];
  /** In the text of the question. */
  readonly start: number;
  readonly end: number;
  /** What the word tells: its inverse document frequency; that of the rarest possible for a word in no passage. */
  readonly weight: number;
  /** The terms that count as this word, by number, and how much each counts for it, 0..1. None for a word in no passage. */
  readonly terms: ReadonlyMap<number, number>;
  /** The word is still being typed; the forms that begin so are `completions` (none known for one or two letters). */
  readonly isUnfinished: boolean;
  readonly completions: ReadonlySet<number>;
}

export interface Query {
  readonly text: string;
  readonly words: readonly QueryWord[];
}

/** What a question is read against. */
export interface QueryContext {
  readonly lexicon: Lexicon;
  /** The number of passages. */
  readonly size: number;
  /** Known terms that a term may be a slip of the pen for. */
  similarTerms(term: string): readonly number[];
}

/** A figure without its sign, or half of a word such as `e-mail`. */
const PART_CREDIT = 0.6;
/** A known word that the writer may have meant. */
const SIMILAR_CREDIT = 0.6;
/** Beyond this, a question is a text; its rarest words say enough. */
const MAX_WORDS = 60;
/** A text with more unknown words is in another language, not misspelt; and each takes a millisecond to look for. */
const MAX_MISSPELT = 5;
/** Longer texts are cut before they are looked at. */
const MAX_LENGTH = 10_000;

export function parseQuery(text: string, context: QueryContext, options: QueryOptions = {}): Query {
  const asked = text.slice(0, MAX_LENGTH);
  const tokens = tokenize(asked);
  const drafts = toDrafts(tokens, 0, tokens.length, []);
  joinNeighbours(drafts, context.lexicon);
  const last = options.prefix && /[\p{L}\p{Nd}]$/u.test(asked) ? drafts.at(-1) : undefined;
  if (last && last.token.end === asked.length) last.isUnfinished = true;
  let misspelt = 0;
  const similarTerms = (term: string) => (misspelt++ < MAX_MISSPELT ? context.similarTerms(term) : []);
  const words = withoutRepetitions(drafts).map((draft) => toWord(draft, { ...context, similarTerms }));
  return { text, words: rarest(words) };
}

/** The inverse document frequency of BM25. */
export function inverseFrequency(frequency: number, size: number): number {
  return Math.log(1 + (Math.max(0, size - frequency) + 0.5) / (frequency + 0.5));
}

interface Draft {
  readonly token: Token;
  /** Terms beside its own that count as this word. */
  readonly others: [term: string, credit: number][];
  isUnfinished?: boolean;
}

/** Several parts are words of their own, each found by the whole as well; a single part is only a lesser form of its whole. */
function toDrafts(tokens: readonly Token[], from: number, to: number, wholes: readonly [string, number][]): Draft[] {
  const drafts: Draft[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    const parts = token.parts ?? 0;
    if (parts < 2) {
      const lesser = parts === 1 ? [[tokens[at + 1]!.term, PART_CREDIT] as [string, number]] : [];
      drafts.push({ token, others: [...wholes, ...lesser] });
    } else {
      drafts.push(...toDrafts(tokens, at + 1, at + 1 + parts, [...wholes, [token.term, 1]]));
    }
    at += parts;
  }
  return drafts;
}

/** `data center` is found by `datacenter`. */
function joinNeighbours(drafts: readonly Draft[], lexicon: Lexicon): void {
  for (let at = 1; at < drafts.length; at++) {
    const [left, right] = [drafts[at - 1]!, drafts[at]!];
    if (right.token.start !== left.token.end + 1 || left.token.kind === 'number' || right.token.kind === 'number')
      continue;
    const joined = tokenize(left.token.form + right.token.form)[0]?.term;
    if (joined === undefined || lexicon.termNumber(joined) === undefined) continue;
    left.others.push([joined, 1]);
    right.others.push([joined, 1]);
  }
}

function withoutRepetitions(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ token, isUnfinished }) => {
    if (isUnfinished) return true;
    if (seen.has(token.term)) return false;
    seen.add(token.term);
    return true;
  });
}

function toWord(draft: Draft, context: QueryContext): QueryWord {
  const { form, kind, start, end } = draft.token;
  const isUnfinished = draft.isUnfinished ?? false;
  const completions = new Set(isUnfinished ? context.lexicon.formsBeginning(form) : []);
  const terms = knownTerms(draft, context, completions);
  const weight = weigh(draft, terms, completions, context);
  return { form, kind, start, end, weight, terms, isUnfinished, completions };
}

function knownTerms(
  { token, others }: Draft,
  { lexicon, similarTerms }: QueryContext,
  completions: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const terms = new Map<number, number>();
  for (const [term, credit] of [[token.term, 1] as const, ...others]) {
    const number = lexicon.termNumber(term);
    if (number !== undefined && lexicon.frequency(number) > 0 && !terms.has(number)) terms.set(number, credit);
  }
  if (terms.size > 0 || completions.size > 0 || token.kind === 'number') return terms;
  for (const number of similarTerms(token.term)) {
    if (lexicon.frequency(number) > 0) terms.set(number, SIMILAR_CREDIT);
  }
  return terms;
}

/** A word that is only begun weighs what all the words together do that begin so. */
function weigh(
  draft: Draft,
  terms: ReadonlyMap<number, number>,
  completions: ReadonlySet<number>,
  { lexicon, size }: QueryContext,
): number {
  if (draft.isUnfinished && draft.token.form.length < MIN_PREFIX) return inverseFrequency(size / 2, size);
  const completed = new Set([...completions].map((form) => lexicon.termOfForm(form)));
  const counted = [...terms].filter(([, credit]) => credit === 1).map(([term]) => term);
  const frequency = [...new Set([...counted, ...completed])].reduce((sum, term) => sum + lexicon.frequency(term), 0);
  return inverseFrequency(Math.min(frequency, size), size);
}

function rarest(words: readonly QueryWord[]): readonly QueryWord[] {
  if (words.length <= MAX_WORDS) return words;
  const limit = words.map(({ weight }) => weight).sort((a, b) => b - a)[MAX_WORDS]!;
  return words
    .filter(({ weight }) => weight > limit)
    .concat(words.filter(({ weight }) => weight === limit))
    .slice(0, MAX_WORDS);
}
