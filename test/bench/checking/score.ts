/** What outcomes come to: by kind and variant, by label, by source and page. */
import { LABELS } from '../../../src/model/verdict';
import type { Case, Outcome } from './cases';
import { groupBy } from './groups';

/** Shares are of `asked`, or of those that could be judged; absent where there is nothing to count. */
export interface Score {
  readonly kind: string;
  readonly variant: string;
  /** False statements, and those among them with the code that was hoped for. */
  readonly falseAsked: number;
  readonly found?: number;
  /** True statements, or those that the sources do not speak of. */
  readonly trueAsked: number;
  readonly wronglyFlagged?: number;
  /** Of all that was flagged, what was rightly so. */
  readonly precision?: number;
  readonly labelRight?: number;
  readonly sourceRight?: number;
  readonly pageRight?: number;
}

export function isFalse({ expected }: Case): boolean {
  return expected.codes !== undefined;
}

export function scoresOf(outcomes: readonly Outcome[]): Score[] {
  const kinds = groupBy(outcomes, ({ asked }) => asked.kind);
  return [...kinds].flatMap(([kind, own]) => [
    scoreOf(kind, '', own),
    ...[...groupBy(own, ({ asked }) => asked.variant)].map(([variant, few]) => scoreOf(kind, variant, few)),
  ]);
}

/** By how the statements were worded, whatever was changed in them. */
export function scoresByWording(outcomes: readonly Outcome[]): Score[] {
  const isFact = ({ asked }: Outcome) => FACTS.includes(asked.kind);
  const groups = groupBy(outcomes.filter(isFact), ({ asked }) => asked.wording ?? 'as in the source');
  return [...groups].map(([wording, own]) => scoreOf('wording', wording, own));
}

const FACTS: readonly string[] = ['figure', 'date', 'name', 'polarity'];

export function scoreOf(kind: string, variant: string, outcomes: readonly Outcome[]): Score {
  const wrong = outcomes.filter(({ asked }) => isFalse(asked));
  const right = outcomes.filter(({ asked }) => !isFalse(asked));
  const found = wrong.filter(({ isFound }) => isFound).length;
  const flagged = found + outcomes.filter(({ isWronglyFlagged }) => isWronglyFlagged).length;
  return {
    kind,
    variant,
    falseAsked: wrong.length,
    trueAsked: right.length,
    ...share('found', found, wrong.length),
    ...share('wronglyFlagged', right.filter(({ isWronglyFlagged }) => isWronglyFlagged).length, right.length),
    ...share('precision', found, flagged),
    ...shareOfTrue('labelRight', outcomes, ({ isLabelRight }) => isLabelRight),
    ...shareOfTrue('sourceRight', outcomes, ({ isSourceRight }) => isSourceRight),
    ...shareOfTrue('pageRight', outcomes, ({ isPageRight }) => isPageRight),
  };
}

type Share = 'found' | 'wronglyFlagged' | 'precision' | 'labelRight' | 'sourceRight' | 'pageRight';

function share(name: Share, count: number, of: number): Partial<Record<Share, number>> {
  return of === 0 ? {} : { [name]: count / of };
}

function shareOfTrue(
  name: Share,
  outcomes: readonly Outcome[],
  is: (outcome: Outcome) => boolean | undefined,
): Partial<Record<Share, number>> {
  const judged = outcomes.flatMap((outcome) => is(outcome) ?? []);
  return share(name, judged.filter(Boolean).length, judged.length);
}

/** How often each label was given where another was hoped for: rows are what was hoped for, columns what was given. */
export function confusion(outcomes: readonly Outcome[]): Record<string, Record<string, number>> {
  const judged = outcomes.filter(({ asked }) => asked.expected.labels);
  const rows = groupBy(judged, ({ asked }) => asked.expected.labels![0]!);
  return Object.fromEntries(
    LABELS.flatMap((label) => {
      const row = rows.get(label);
      return row ? [[label, countsOf(row)]] : [];
    }),
  );
}

function countsOf(outcomes: readonly Outcome[]): Record<string, number> {
  const given = groupBy(outcomes, ({ verdict }) => verdict?.label ?? 'no statement');
  return Object.fromEntries(
    [...LABELS, 'no statement'].map((label) => [label, given.get(label as never)?.length ?? 0]),
  );
}

export function isError({
  asked,
  isFound,
  isWronglyFlagged,
  isLabelRight,
  isSourceRight,
  isPageRight,
}: Outcome): boolean {
  const isMissed = isFalse(asked) && !isFound;
  return isMissed || isWronglyFlagged || isLabelRight === false || isSourceRight === false || isPageRight === false;
}
