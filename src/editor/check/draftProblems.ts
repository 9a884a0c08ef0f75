/** The problems of a checked draft, and what belongs to each: pure functions, without `vscode`. */
import { CHECK_CODES, type CheckProblem, type Severity } from '../../model/problem';
import type { Evidence, Verdict } from '../../model/verdict';

/** A problem with the verdict that it belongs to. */
export interface DraftProblem {
  readonly verdict: Verdict;
  readonly problem: CheckProblem;
}

export function problemsOf(verdicts: readonly Verdict[]): readonly DraftProblem[] {
  return verdicts.flatMap((verdict) => verdict.problems.map((problem) => ({ verdict, problem })));
}

/** The most severe first, then by code, then in the order of the text. */
export function worstFirst(verdicts: readonly Verdict[]): readonly DraftProblem[] {
  return problemsOf(verdicts).toSorted((a, b) => rank(a.problem) - rank(b.problem));
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function rank({ severity, code }: CheckProblem): number {
  return SEVERITIES.indexOf(severity) * CHECK_CODES.length + CHECK_CODES.indexOf(code);
}

/** The passage that shows a problem. */
export function evidenceOf({ evidence }: Verdict, { data }: CheckProblem): Evidence | undefined {
  return data.evidence === undefined ? undefined : evidence[data.evidence];
}
