/**
 * Whether a statement says the contrary of a passage: one denies what the other says, or has a contrary in its place. Looks at two texts
 * that are about the same; whether they are, coverage tells.
 */
import type { TextPosition } from '../../model/passage';
import { relationOf } from '../../text/lexicon/relations';
import type { Alignment } from '../claim/alignment';
import { type ClauseWord, isAdverb } from './clauseWords';
import { type ComparedTexts, compareTexts, exchanged, pairedPlace } from './comparedTexts';
import { type Contrary, findContraries } from './contraries';
import { findExchange, isComparisonTurned, startOfDenied } from './exchange';
import { findNegations, isStress, type Negation } from './negation';
import { type Compared, isSameClause, telling } from './sameClause';

/** The words that differ, each in its own text. For a negative that is not there, the word it would deny. */
export interface PolarityDifference {
  readonly statement: TextPosition;
  readonly passage: TextPosition;
  readonly kind: 'negation' | 'antonym' | 'comparative' | 'exchange';
}

/** Longer texts are tables or dumps, and the pairs of their words too many to look at. */
const MAX_LENGTH = 2000;

/** The first difference that nothing balances; undefined where there is none, or where one cannot be sure. */
export function findPolarityDifference(
  statement: string,
  passage: string,
  alignment: Alignment,
): PolarityDifference | undefined {
  if (statement.length > MAX_LENGTH || passage.length > MAX_LENGTH) return undefined;
  return differenceOf(toCompared(statement, passage, alignment));
}

/** Two texts with the negatives of each that the other has not. */
export function toCompared(statement: string, passage: string, alignment: Alignment): Compared {
  const texts = compareTexts(statement, passage, alignment);
  return { texts, ...withoutShared(texts, findNegations(texts.statement), findNegations(texts.passage)) };
}

/** The first difference that nothing balances, see {@link findPolarityDifference}. */
export function differenceOf(compared: Compared): PolarityDifference | undefined {
  const { texts } = compared;
  const contraries = findContraries(texts);
  const exchange = contraries.length > 0 ? undefined : findExchange(texts, compared.negations, compared.others);
  if (exchange)
    return {
      kind: 'exchange',
      statement: spanOf(texts.statement, exchange.statement),
      passage: spanOf(texts.passage, exchange.passage),
    };
  if (isComparisonTurned(texts)) return undefined;
  const denials = [...denialsHere(compared), ...denialsThere(compared)];
  const open = denials.filter(({ at }) => !isBalanced(at, contraries, texts.statement));
  if (open.length > 1) return undefined;
  if (open[0]) return open[0].difference;
  const contrary = contraries.find((one) => standsAlone(one, contraries, compared));
  return (
    contrary && {
      kind: contrary.kind,
      statement: positionOf(texts.statement, contrary.statement),
      passage: positionOf(texts.passage, contrary.passage),
    }
  );
}

/** Without those of both texts: `failed to` here and there, or `without` before the same word. */
function withoutShared(
  { statement, passage, statementPairs, passagePairs }: ComparedTexts,
  negations: readonly Negation[],
  others: readonly Negation[],
): Pick<Compared, 'negations' | 'others'> {
  const denySame = (one: Negation, other: Negation) => {
    const isSameWord = statement[one.at]!.form === passage[other.at]!.form;
    return isSameWord && one.head !== undefined && statementPairs[one.head] === other.head;
  };
  return {
    negations: negations.filter(
      (one) => statementPairs[one.at] === undefined && !others.some((other) => denySame(one, other)),
    ),
    others: others.filter(
      (other) => passagePairs[other.at] === undefined && !negations.some((one) => denySame(one, other)),
    ),
  };
}

interface Denial {
  /** The place in the statement of what is denied. */
  readonly at: number;
  readonly difference: PolarityDifference;
}

function denialsHere(compared: Compared): Denial[] {
  const { passage } = compared.texts;
  return denied(compared).map(({ negation, head, other }) => ({
    at: head,
    difference: { kind: 'negation', statement: negation.position, passage: positionOf(passage, other) },
  }));
}

function denialsThere({ texts, negations, others }: Compared): Denial[] {
  return denied({ texts: exchanged(texts), negations: others, others: negations }).map(({ negation, other }) => ({
    at: other,
    difference: { kind: 'negation', statement: positionOf(texts.statement, other), passage: negation.position },
  }));
}

interface Denied {
  readonly negation: Negation;
  /** The place of what is denied, and of what it is paired with in the other text. */
  readonly head: number;
  readonly other: number;
}

/** What the first text denies and the second says without any negative near it. */
function denied(compared: Compared): Denied[] {
  const { texts, negations, others } = compared;
  return negations.flatMap((negation): Denied[] => {
    const { head } = negation;
    const other = head === undefined ? undefined : pairedPlace(texts, head);
    if (head === undefined || other === undefined) return [];
    if (negation.isContrast && !hasContraryOf(texts, other)) return [];
    if (negation.isSlight && !(negation.isEnded && isStillSo(texts.passage, other))) return [];
    if (/^\d/.test(texts.statement[head]!.form)) return [];
    if (negations.some((one) => one !== negation && governs(one, head))) return [];
    if (isSaidAgain(texts.statement, texts.statementPairs, head)) return [];
    if (isSaidAgain(texts.passage, texts.passagePairs, other) || isNarrowed(texts, negation)) return [];
    if (others.some((one) => isNear(one, texts.passage, other))) return [];
    if (others.some((one) => isDeniedOf(compared, negation, one))) return [];
    if (negation.part !== undefined && !hasBefore(texts.passage, other, negation.part)) return [];
    if (isHoped(texts.passage, other) && !isHoped(texts.statement, head)) return [];
    return isSameClause(compared, head, other) && !isUndone(compared, negation, other)
      ? [{ negation, head, other }]
      : [];
  });
}

/** "Instead of lowering the rent they raise it": what is set against it says the contrary. */
function hasContraryOf({ statement, statementPairs, passage }: ComparedTexts, other: number): boolean {
  const { term } = passage[other]!;
  return statement.some(
    (word, at) =>
      word.index !== undefined && statementPairs[at] === undefined && relationOf(word.term, term) === 'antonym',
  );
}

/** "Poverty was not ended" and "ended slavery but not poverty": what one denies a thing by a verb, the other denies by the thing. */
function isDeniedOf({ texts }: Compared, { at, to }: Negation, { head, isSlight }: Negation): boolean {
  const own = head === undefined || isSlight ? undefined : texts.passagePairs[head];
  return own !== undefined && own >= startOfDenied(texts.statement, at) && own < to;
}

/** "Still sells": the contrary of what has ended. */
function isStillSo(words: readonly ClauseWord[], at: number): boolean {
  return words.some(({ form, clause }) => form === 'still' && clause === words[at]!.clause);
}

export function governs({ from, to }: Negation, at: number): boolean {
  return from <= at && at < to;
}

/** Words right behind a negative may be denied over dashes: "never — ever — sold". */
const NEXT = 3;

/** A negative of the same clause, wherever it stands, may deny it in another way. */
function isNear(negation: Negation, words: readonly ClauseWord[], at: number): boolean {
  if (at >= negation.from && at < negation.from + NEXT) return true;
  return governs(negation, at) || words[negation.from - 1]!.clause === words[at]!.clause;
}

/** The contrary may be a negative itself: `banned` against `allowed`. */
function isNearOther(negation: Negation, words: readonly ClauseWord[], at: number): boolean {
  return negation.position.start !== words[at]!.start && isNear(negation, words, at);
}

/** The word comes again, and the other text has no word for that: which of the two is meant there? */
export function isSaidAgain(words: readonly ClauseWord[], pairs: readonly (number | undefined)[], at: number): boolean {
  return words.some(
    ({ term, index }, other) =>
      other !== at && index !== undefined && pairs[other] === undefined && term === words[at]!.term,
  );
}

const HOPES = new Set(
  'try tries tried trying attempt attempts attempted attempting seek seeks sought want wants wanted hope hopes hoped plan plans planned aim aims aimed intend intends intended may might could would should must if whether'.split(
    ' ',
  ),
);
/** "Data that would enable them to give figures": there are none yet. */
const IRREAL = new Set(['would', 'could', 'might']);
/** Words before another among which its auxiliary stands. */
const BEFORE_VERB = 4;

/** "Not all banks", "all banks"; "not enough", "enough": the other text has the same quantity. */
function hasBefore(words: readonly ClauseWord[], at: number, part: string): boolean {
  return words.slice(Math.max(0, at - BEFORE_VERB), at + 1).some(({ form }) => form === part);
}

/** "Tries to stay", "would violate": it is not said that it is so. */
export function isHoped(words: readonly ClauseWord[], at: number): boolean {
  const { clause } = words[at]!;
  const before = words.slice(0, at).filter((word, place) => word.clause === clause && !isMonth(words, place));
  if (before.some(({ form }) => IRREAL.has(form)) || before.slice(-BEFORE_VERB).some(({ form }) => HOPES.has(form)))
    return true;
  // "When a country runs a deficit": any that does, and none of which one tells.
  return WHENEVER.has(before[0]?.form ?? '') && ANY.has(before[1]?.form ?? '');
}

const WHENEVER = new Set(['when', 'whenever', 'where', 'wherever', 'if', 'unless', 'once']);
const ANY = new Set(['a', 'an', 'any', 'someone', 'somebody', 'one', 'you', 'people']);

/** `14 May`, `May 1870`. */
function isMonth(words: readonly ClauseWord[], at: number): boolean {
  return words[at]!.form === 'may' && [at - 1, at + 1].some((beside) => /^\d/.test(words[beside]?.form ?? ''));
}

/** Telling words of what is denied, for each of which the other text may lack one. */
const WORDS_PER_LACK = 5;

/** What stands behind them is denied as well, by itself. */
const ALTERNATIVE = new Set(['or', 'nor']);

/** What is denied is told more closely than what is said: "did not sail to Oslo", "sailed". Both may be so. */
function isNarrowed({ statement, statementPairs, passage }: ComparedTexts, { from, to }: Negation): boolean {
  let all = 0;
  let lacking = 0;
  for (let at = from; at < to; at++) {
    if (ALTERNATIVE.has(statement[at]!.form) && all > lacking) break;
    if (statement[at]!.index === undefined || isAdverb(statement[at]!.form) || isStress(statement, at)) continue;
    all++;
    if (statementPairs[at] === undefined && !passage.some(({ term }) => term === statement[at]!.term)) lacking++;
  }
  return lacking > Math.floor(all / WORDS_PER_LACK);
}

/** A contrary within what is denied says the same as its opposite does: "did not remain low", "remained high". */
function isUndone({ texts, others }: Compared, { from, to }: Negation, other: number): boolean {
  const theirs = telling(texts.passage, other, others).filter((place) => texts.passagePairs[place] === undefined);
  return texts.statement
    .slice(from, to)
    .some(
      ({ term, index }, at) =>
        index !== undefined &&
        pairedPlace(texts, from + at) === undefined &&
        theirs.some((place) => relationOf(term, texts.passage[place]!.term) === 'antonym'),
    );
}

function isBalanced(at: number, contraries: readonly Contrary[], words: readonly ClauseWord[]): boolean {
  return contraries.some(({ statement }) => words[statement]!.clause === words[at]!.clause);
}

/** Neither of the two is denied, and no second contrary of the clause turns the sense round again. */
function standsAlone(one: Contrary, contraries: readonly Contrary[], compared: Compared): boolean {
  const { texts } = compared;
  const [negations, others] = withoutNever(one, compared);
  if (negations.some((negation) => isNearOther(negation, texts.statement, one.statement))) return false;
  if (others.some((negation) => isNearOther(negation, texts.passage, one.passage))) return false;
  if (isFormer(texts.statement, one.statement) !== isFormer(texts.passage, one.passage)) return false;
  const { clause } = texts.statement[one.statement]!;
  const inClause = contraries.filter(({ statement }) => texts.statement[statement]!.clause === clause);
  return inClause.length === 1 && isSameClause(compared, one.statement, one.passage);
}

/** "Never cheaper" is the contrary of "never dearer", though what is not cheap need not be dear. */
function withoutNever(
  { kind, statement, passage }: Contrary,
  { texts, negations, others }: Compared,
): readonly [readonly Negation[], readonly Negation[]] {
  const isNever = (words: readonly ClauseWord[], at: number) => (negation: Negation) =>
    words[negation.at]!.form === 'never' && governs(negation, at);
  const [here, there] = [isNever(texts.statement, statement), isNever(texts.passage, passage)];
  if (kind !== 'comparative' || !negations.some(here) || !others.some(there)) return [negations, others];
  return [negations.filter((one) => !here(one)), others.filter((other) => !there(other))];
}

function spanOf(
  words: readonly ClauseWord[],
  { from, to }: { readonly from: number; readonly to: number },
): TextPosition {
  return { start: words[from]!.start, end: words[to - 1]!.end };
}

function positionOf(words: readonly ClauseWord[], at: number): TextPosition {
  return { start: words[at]!.start, end: words[at]!.end };
}

const FORMER = new Set(['formerly', 'previously', 'originally', 'initially']);

/** "Used to be", "formerly": it was so before it became the contrary. */
function isFormer(words: readonly ClauseWord[], at: number): boolean {
  const { clause } = words[at]!;
  return words.some(
    ({ form, clause: other }, place) =>
      other === clause && (FORMER.has(form) || (form === 'used' && words[place + 1]?.form === 'to')),
  );
}
