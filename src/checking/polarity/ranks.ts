/**
 * Ranks turned round: "chloroform was best, followed by lime oil" and "lime oil was better than chloroform", "the largest after the Nile"
 * and "larger than the Nile". Knows nothing of negatives.
 */
import type { ClauseWord } from './clauseWords';
import { type ComparedTexts, exchanged, pairedPlace } from './comparedTexts';
import { degreeAt, isSameDegree } from './degree';
import { type Exchange, isBeforeAmount, type Span } from './exchange';

/** The first rank of the one text that the other has the other way round. */
export function findRankTurned(texts: ComparedTexts): Exchange | undefined {
  const own = turnedIn(texts);
  if (own) return own;
  const other = turnedIn(exchanged(texts));
  if (other) return { statement: other.passage, passage: other.statement };
  return findOneOfTwoTurned(texts);
}

/** "The drake is the brighter of the two", where the passage says it of the duck: "is brighter than the drake". */
function findOneOfTwoTurned(texts: ComparedTexts): Exchange | undefined {
  const { statement, passage } = texts;
  for (let of = 2; of + 2 < statement.length; of++) {
    if (statement[of]!.form !== 'of' || statement[of + 1]!.form !== 'the' || !TWO.has(statement[of + 2]!.form))
      continue;
    const the = statement.findLastIndex(({ form }, at) => at < of && at >= of - BEFORE_OF && form === 'the');
    const at = [the + 1, the + 2].find((one) => the > 0 && one < of && degreeAt(statement, one).sign > 0);
    if (at === undefined) continue;
    const above = pairsIn(texts, { from: Math.max(0, the - BEFORE_OF), to: the });
    for (const { lesser, compared } of comparisonsOf(passage)) {
      if (!isSameDegree(degreeAt(statement, at), degreeAt(passage, compared))) continue;
      if (above.length > 0 && lesser.from <= above.at(-1)! && above.at(-1)! < lesser.to)
        return { statement: { from: the, to: of }, passage: lesser };
    }
  }
  return undefined;
}

const TWO = new Set(['two', 'pair', 'sexes', 'couple']);
/** Words before `of the two` in which the comparative stands, and before it the thing itself. */
const BEFORE_OF = 5;

/** A comparison in the statement against a rank in the passage. */
function turnedIn(texts: ComparedTexts): Exchange | undefined {
  const ranks = ranksOf(texts.passage);
  if (ranks.length === 0) return undefined;
  for (const { greater, lesser } of comparisonsOf(texts.statement)) {
    const [above, below] = [pairsIn(texts, greater), pairsIn(texts, lesser)];
    if (below.length === 0) continue;
    for (const { at, isDescending } of ranks) {
      const isTurned =
        isDescending && above.length > 0
          ? isListedBelow(above, below, at)
          : !isDescending && isOutranked(above, below, at);
      if (isTurned) return { statement: lesser, passage: { from: at, to: at + 1 } };
    }
  }
  return undefined;
}

/** What is said to be above stands behind `followed by`, and all that is said to be below before it. */
function isListedBelow(above: readonly number[], below: readonly number[], at: number): boolean {
  const behind = above.filter((place) => place > at);
  return behind.length > 0 && Math.max(...below) < Math.min(...behind);
}

/** What is said to be below stands behind "the largest after", and what is said to be above before it, where it has a name. */
function isOutranked(above: readonly number[], below: readonly number[], at: number): boolean {
  return below.every((place) => place > at) && above.every((place) => place < at);
}

interface Rank {
  /** Of `followed` or `after`. */
  readonly at: number;
  /** From the first of all on: `followed by`. Otherwise what stands behind is above what stands before. */
  readonly isDescending: boolean;
}

/** Words between a superlative and what it is ranked by. */
const FAR = 14;

function ranksOf(words: readonly ClauseWord[]): Rank[] {
  const found: Rank[] = [];
  for (let at = 1; at < words.length; at++) {
    const { form } = words[at]!;
    const isDescending = form === 'followed' && words[at + 1]?.form === 'by';
    const isSecond = form === 'to' && /^(?:second|only)$/.test(words[at - 1]!.form);
    if ((isDescending || isSecond || form === 'after') && hasFirst(words, at, isDescending))
      found.push({ at, isDescending });
  }
  return found;
}

/** Whether "the largest", or "second" of what is ranked upwards, stands near before a place. */
function hasFirst(words: readonly ClauseWord[], at: number, isDescending: boolean): boolean {
  for (let one = at - 1; one >= Math.max(0, at - FAR) && words[one + 1]!.mark !== 'stop'; one--) {
    if (words[one]!.form === 'second' && !isDescending) return true;
    if (SUPERLATIVE.test(words[one]!.form)) return !isDown(words, one);
  }
  return false;
}

const SUPERLATIVE =
  /^(?:most|least|best|worst|(?!(?:forest|interest|harvest|honest|request|modest|suggest|protest|contest|invest|arrest|digest|conquest|tempest)s?$).{3,}est)$/;

export interface ComparedThings {
  readonly greater: Span;
  readonly lesser: Span;
  /** The places of `than` and of the word in the comparative. */
  readonly than: number;
  readonly compared: number;
}

/** "A is larger than B": what stands before the comparative, and behind `than`. */
export function comparisonsOf(words: readonly ClauseWord[]): ComparedThings[] {
  return words.flatMap(({ form, clause }, than): ComparedThings[] => {
    if (form !== 'than' || than === 0 || /^(?:rather|other)$/.test(words[than - 1]!.form)) return [];
    let at = than - 1;
    const isByItself = AMOUNTS.has(words[at]!.form);
    if (isByItself && isBeforeAmount(words, than)) return [];
    while (!isByItself && at > 0 && degreeAt(words, at).sign === 0 && words[at]!.clause === clause && than - at < FAR)
      at--;
    if (!isByItself && degreeAt(words, at).sign === 0) return [];
    const first = words.findIndex((word) => word.clause === clause);
    let end = than + 1;
    while (end < words.length && words[end]!.mark === 'none') end++;
    const [before, behind] = [
      { from: first, to: at },
      { from: than + 1, to: end },
    ];
    if (before.to <= before.from || behind.to <= behind.from) return [];
    return [
      isDown(words, at)
        ? { greater: behind, lesser: before, than, compared: at }
        : { greater: before, lesser: behind, than, compared: at },
    ];
  });
}

/** "A quarter less than": nothing else is compared. */
const AMOUNTS = new Set(['more', 'less', 'fewer']);
const DOWN = new Set('bad low small weak few short slow poor littl'.split(' '));

/** `Less` and `lower` count downwards. */
function isDown(words: readonly ClauseWord[], at: number): boolean {
  const { sign, base } = degreeAt(words, at);
  return sign < 0 || DOWN.has(base) || /^(?:less|fewer)$/.test(words[at]!.form);
}

function pairsIn(texts: ComparedTexts, { from, to }: Span): number[] {
  const pairs: number[] = [];
  for (let at = from; at < to; at++) {
    const place = pairedPlace(texts, at);
    if (place !== undefined && !texts.again.some(({ statement }) => statement.includes(at))) pairs.push(place);
  }
  return pairs;
}
