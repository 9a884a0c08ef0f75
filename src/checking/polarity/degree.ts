/** Comparison of adjectives and adverbs in one word and in two: `cheaper`, `less expensive`. Knows nothing of what is compared. */
import { positiveOf, relationOf } from '../../text/lexicon/relations';
import type { ClauseWord } from './clauseWords';

/** A word with the degree it is said in. */
export interface Degree {
  /** The term of the word itself: of `cheap` for `cheaper`. */
  readonly base: string;
  /** -1 for `less` and `least`, 0 where nothing is compared. */
  readonly sign: -1 | 0 | 1;
  /** The place of `more` or `less`, or of the word. */
  readonly at: number;
}

const MORE = new Set(['more', 'most', 'increasingly']);
const LESS = new Set(['less', 'least', 'decreasingly']);
/** Forms of a word of their own. */
const IRREGULAR = new Map([
  ['better', 'good'],
  ['best', 'good'],
  ['worse', 'bad'],
  ['worst', 'bad'],
]);

/** Each word of a text is held against many of another. */
const known = new WeakMap<readonly ClauseWord[], (Degree | undefined)[]>();

/** The degree of the word at a place. */
export function degreeAt(words: readonly ClauseWord[], at: number): Degree {
  const degrees = known.get(words) ?? [];
  known.set(words, degrees);
  degrees[at] ??= findDegree(words, at);
  return degrees[at];
}

function findDegree(words: readonly ClauseWord[], at: number): Degree {
  const { form, term } = words[at]!;
  const isAdverbBefore = at > 1 && words[at - 1]!.form.endsWith('ly');
  for (const place of isAdverbBefore ? [at - 1, at - 2] : [at - 1]) {
    const before = words[place]?.form ?? '';
    if (MORE.has(before)) return { base: term, sign: 1, at: place };
    if (LESS.has(before)) return { base: term, sign: -1, at: place };
  }
  const irregular = IRREGULAR.get(form);
  if (irregular) return { base: irregular, sign: 1, at };
  const ending = /.{3}(er|est)$/.exec(form)?.[1];
  return ending && term.endsWith(ending)
    ? { base: positiveOf(term, ending), sign: 1, at }
    : { base: term, sign: 0, at };
}

/** Whether two words in their degrees mean the contrary: `cheaper` and `more expensive`, `more` and `less vulnerable`. */
export function isContraryDegree(one: Degree, other: Degree): boolean {
  if (one.sign === 0 && other.sign === 0) return false;
  const relation = relationOf(one.base, other.base);
  if (relation === 'antonym')
    return one.sign * other.sign > 0 || (one.sign + other.sign > 0 && one.sign * other.sign === 0);
  return (relation === 'same' || relation === 'synonym') && one.sign * other.sign < 0;
}

/** Whether both compare by the same word, or one that means the same, in the same direction. */
export function isSameDegree(one: Degree, other: Degree): boolean {
  const relation = relationOf(one.base, other.base);
  const isOpposed = one.sign !== 0 && other.sign !== 0 && one.sign !== other.sign;
  if (relation === 'antonym') return isOpposed;
  return (relation === 'same' || relation === 'synonym') && one.sign === other.sign && one.sign !== 0;
}
