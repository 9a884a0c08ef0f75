/** What is asked of the check, what the answer should be, and whether it was. */
import type { CheckCode } from '../../../src/model/problem';
import type { Label, Verdict } from '../../../src/model/verdict';

/** A statement with what is known of it. */
export interface Case {
  /** The row of the table: `figure`. */
  readonly kind: string;
  /** What was done to it: `digits swapped`. */
  readonly variant: string;
  /** How it was worded: `framed before`; absent where it stands as in the source. */
  readonly wording?: string;
  /** As it stands in a draft of its own paragraph. */
  readonly text: string;
  /** A VS Code language id; `markdown` where absent. */
  readonly languageId?: string;
  readonly expected: Expectation;
  /** What it was made from, for those who look at the errors. */
  readonly passage?: string;
}

export interface Expectation {
  /** Any of these is right; absent where no code tells it. The first is the one hoped for. */
  readonly codes?: readonly CheckCode[];
  /** Codes that are no error beside those. */
  readonly tolerated?: readonly CheckCode[];
  /** The first is the one hoped for; absent where several views may be held. */
  readonly labels?: readonly Label[];
  /** The file that the best evidence should come from, or a copy of it. */
  readonly uris?: readonly string[];
  readonly page?: string;
}

/** What became of a case. */
export interface Outcome {
  readonly asked: Case;
  readonly verdict: Verdict | undefined;
  /** Carries a code that was hoped for. */
  readonly isFound: boolean;
  /** Carries a code that was not, or is called refuted though it is not. */
  readonly isWronglyFlagged: boolean;
  readonly isLabelRight: boolean | undefined;
  readonly isSourceRight: boolean | undefined;
  readonly isPageRight: boolean | undefined;
}

/** Hints that a writer may want, not alarms. */
const HINTS: ReadonlySet<CheckCode> = new Set(['uncited-statement', 'missing-locator']);
const ALARMING: ReadonlySet<Label> = new Set(['refuted', 'conflicting']);

export function judge(asked: Case, verdict: Verdict | undefined): Outcome {
  const { codes = [], tolerated = [], labels, uris, page } = asked.expected;
  const isFine = (code: CheckCode) => HINTS.has(code) || codes.includes(code) || tolerated.includes(code);
  const reported = verdict?.problems.map(({ code }) => code) ?? [];
  const isFound = reported.some((code) => codes.includes(code));
  const isAlarmedByLabel = verdict !== undefined && ALARMING.has(verdict.label) && !mayBe(asked, verdict.label);
  const best = verdict?.evidence[0];
  const isJudged = verdict?.label === 'supported' || verdict?.label === 'refuted';
  const foundUris = [best?.source.uri, best?.citedThrough?.uri];
  return {
    asked,
    verdict,
    isFound,
    isWronglyFlagged: isAlarmedByLabel || reported.some((code) => !isFine(code)),
    isLabelRight: labels && verdict && labels.includes(verdict.label),
    isSourceRight: uris && isJudged ? foundUris.some((uri) => uri !== undefined && uris.includes(uri)) : undefined,
    isPageRight: page !== undefined && isJudged && best?.locator ? best.locator.locator === page : undefined,
  };
}

/** Where the label was left open, a code that was expected opens it. */
function mayBe({ expected }: Case, label: Label): boolean {
  return expected.labels?.includes(label) ?? expected.codes !== undefined;
}
