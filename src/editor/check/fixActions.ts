/** What can be done about the problems of a draft, as menus offer it: pure functions, without `vscode`. */
import type { CheckCode, CheckProblem } from '../../model/problem';
import type { DraftEdit } from '../../model/statement';
import type { Verdict } from '../../model/verdict';
import { CODE_WORDS } from '../../model/words';
import { ignoreInDraft, ignoreStatement } from '../../text/ignores';
import { distinctEdits } from '../draftEdits';
import { type DraftProblem, problemsOf } from './draftProblems';

/** An entry of the menu. */
export interface FixAction {
  readonly title: string;
  readonly edits: readonly DraftEdit[];
  readonly isPreferred: boolean;
}

/** The changes that mend a problem, the best first. */
export function fixesOf({ data }: CheckProblem): readonly FixAction[] {
  return data.fixes.map(({ title, edits }, index) => ({ title, edits, isPreferred: index === 0 }));
}

/** The ways to hear no more of a problem that change the draft; none in plain text, which has no comments. */
export function ignoresOf(
  { code }: CheckProblem,
  { statement }: Verdict,
  text: string,
  languageId: string,
): readonly FixAction[] {
  const here = ignoreStatement(text, languageId, code, statement.position);
  const everywhere = ignoreInDraft(text, languageId, code);
  const what = `“${CODE_WORDS[code].title}”`;
  return [
    ...(here ? [{ title: `Ignore ${what} here`, edits: [here], isPreferred: false }] : []),
    ...(everywhere ? [{ title: `Ignore ${what} in this document`, edits: [everywhere], isPreferred: false }] : []),
  ];
}

/** Mends every problem of a kind that needs no look, where there are several. */
export function fixAllOfKind(verdicts: readonly Verdict[], code: CheckCode): FixAction | undefined {
  const fixable = problemsOf(verdicts).filter(({ problem }) => problem.code === code && safeFixOf(problem));
  if (fixable.length < 2) return undefined;
  const title = `Fix all ${fixable.length} of “${CODE_WORDS[code].title}” in this document`;
  return { title, edits: safeEdits(fixable), isPreferred: false };
}

/** Mends every problem that needs no look. */
export function fixAll(verdicts: readonly Verdict[]): FixAction | undefined {
  const edits = safeEdits(problemsOf(verdicts));
  return edits.length > 0 ? { title: 'Fix all that is safe to fix', edits, isPreferred: false } : undefined;
}

/** A fix goes in whole or not at all: of two that touch the same words the first is made, and the next check shows the other. */
function safeEdits(problems: readonly DraftProblem[]): readonly DraftEdit[] {
  const made: DraftEdit[] = [];
  for (const { problem } of problems) {
    const edits = safeFixOf(problem)?.edits ?? [];
    if (distinctEdits([...made, ...edits]).length === made.length + edits.length) made.push(...edits);
  }
  return distinctEdits(made);
}

/** The one to be preferred, where it is safe: a safe one behind it is not what the writer would take first. */
function safeFixOf({ data }: CheckProblem) {
  const [first] = data.fixes;
  return first?.isSafe ? first : undefined;
}
