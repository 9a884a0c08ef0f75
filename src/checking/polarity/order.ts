/** The order of things turned round: "from green to brown" and "from brown to green", "A before B" and "B before A". Knows nothing of negatives. */
import type { ClauseWord } from './clauseWords';
import type { ComparedTexts } from './comparedTexts';
import { type Counted, type Exchange, endOfThing, findBetween, type Span, tellingOnce } from './exchange';
import { type Replaced, replacements } from './replacement';

/** The first order of the statement that the passage has the other way round. */
export function findOrderTurned(texts: ComparedTexts): Exchange | undefined {
  const counted = { texts, isTelling: tellingOnce(texts) };
  const isAlike = (one: Ordered, other: Ordered) => one.by === other.by;
  const [own, theirs] = [orders(texts.statement), orders(texts.passage)];
  return (
    findBetween(counted, own, theirs, isAlike) ??
    findReplacementTurned(counted) ??
    findLaterTurned(counted) ??
    findBetween(counted, laterThings(texts.statement), laterThings(texts.passage), () => true)
  );
}

/** What is given up here comes in its place there, or the other way round. */
function findReplacementTurned(counted: Counted): Exchange | undefined {
  const [own, theirs] = [replacements(counted.texts.statement), replacements(counted.texts.passage)];
  const between = (by: Replaced['by']) => {
    const isOf = (one: Replaced) => one.by === by;
    return findBetween(counted, own.filter(isOf), theirs.filter(isOf), () => true);
  };
  return between('new') ?? between('old');
}

/** What is said to come later, in whatever way: behind `before`, `followed by` or `later`. */
function laterThings(words: readonly ClauseWord[]): Span[] {
  const behind = orders(words).filter(({ by }) => by === 'before');
  const later = words.flatMap(({ form }, at): Span[] =>
    LATER.has(form) && at > 0 && /^(?:and|by|then|,)$/.test(words[at - 1]!.form) && words[at + 1]?.form !== 'than'
      ? [{ from: at + 1, to: endOfThing(words, at + 1) }]
      : [],
  );
  return [...behind, ...later];
}

interface Ordered extends Span {
  readonly by: string;
}

/** "First at Kiel and later at Bonn", "at Bonn, then at Kiel": what comes later are other names. */
function findLaterTurned({ texts, isTelling }: Counted): Exchange | undefined {
  // At the start of a sentence a name looks like any word.
  const isName = (at: number) =>
    !/^\d/.test(texts.statement[at]!.form) &&
    (texts.statement[at]!.isNameOrFigure || texts.passage[texts.statementPairs[at] ?? -1]?.isNameOrFigure === true);
  const counted = { texts, isTelling: (at: number) => isName(at) && isTelling(at) };
  const own = laterClauses(texts.statement);
  return own.length === 0 ? undefined : findBetween(counted, own, laterClauses(texts.passage), () => true);
}

/** The clauses that tell what came later; not the first one. */
function laterClauses(words: readonly ClauseWord[]): Span[] {
  return words.flatMap(({ form, clause }, at): Span[] => {
    const isLater = LATER.has(form) || (form === 'after' && /^(?:that|this|which)$/.test(words[at + 1]?.form ?? ''));
    if (!isLater || clause === 0 || words[at + 1]?.form === 'than') return [];
    const from = words.findIndex((word) => word.clause === clause);
    return [{ from, to: words.findLastIndex((word) => word.clause === clause) + 1 }];
  });
}

const LATER = new Set('later then subsequently afterwards afterward thereafter'.split(' '));

/** What stands behind a word of order: behind `from` to the next `to`, behind `before` and `after` to the end of the thing. */
function orders(words: readonly ClauseWord[]): Ordered[] {
  return words.flatMap(({ form }, at): Ordered[] => {
    const by = ORDER.get(form);
    const next = words[at + 1]?.form;
    if (!by || next === undefined) return [];
    if (form === 'followed' || form === 'prior' || form === 'subsequent') {
      if (next !== (form === 'followed' ? 'by' : 'to')) return [];
    } else if (next === 'by')
      return form === 'preceded' ? [{ by: 'after', from: at + 2, to: endOfThing(words, at + 2) }] : [];
    if (form !== 'from') return [{ by, from: at + 1, to: endOfThing(words, at + 1) }];
    const to = words.findIndex((word, place) => place > at + 1 && place <= at + FAR && word.form === 'to');
    return to < 0 || words[to]!.clause !== words[at]!.clause ? [] : [{ by, from: at + 1, to }];
  });
}

const ORDER = new Map([
  ['from', 'from'],
  ['before', 'before'],
  ['prior', 'before'],
  ['after', 'after'],
  ['subsequent', 'after'],
  ['followed', 'before'],
  ...'precede precedes preceded preceding predate predates predated'
    .split(' ')
    .map((form) => [form, 'before'] as const),
]);
/** Words between `from` and `to`. */
const FAR = 8;
