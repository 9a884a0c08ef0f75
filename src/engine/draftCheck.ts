/** The check of whole drafts: statement by statement, with turns for other questions between them, and verdicts as plain data. */
import { type CheckedStatement, type CheckParts, checkStatement, type FoundProblem } from '../checking/check';
import type { ReadCitation } from '../checking/sources';
import { findStatements, type PlacedStatement, toStatement } from '../checking/statements';
import { Slice } from '../corpus/slice';
import type { TextPosition } from '../model/passage';
import type { CheckProblem } from '../model/problem';
import type { Draft } from '../model/statement';
import type { CitedWork, Evidence, SourceLabel, Stance, Verdict } from '../model/verdict';
import { findIgnores, type IsIgnored } from '../text/ignores';
import type { CheckOptions } from './engine';

/** What a check is made with. */
export interface DraftCheckParts extends CheckParts {
  readonly options: CheckOptions;
  readCitations(draft: Draft): readonly ReadCitation[];
  toEvidence(passageId: number, found: FoundEvidence): Evidence | undefined;
  labelOf(workId: string): SourceLabel | undefined;
}

export interface FoundEvidence {
  readonly stance: Stance;
  readonly score: number;
  readonly matches: readonly TextPosition[];
}

/** @param at an offset in the statement that alone is asked for */
export async function checkDraft(
  draft: Draft,
  parts: DraftCheckParts,
  { at, signal }: { readonly at?: number; readonly signal?: AbortSignal } = {},
): Promise<readonly Verdict[]> {
  const citations = parts.readCitations(draft);
  const statements = findStatements(draft, () => citations).filter(
    (statement) => at === undefined || isAt(statement, at),
  );
  const isIgnored = findIgnores(draft.text, draft.languageId);
  const verdicts: Verdict[] = [];
  const slice = new Slice();
  for (const statement of statements) {
    const own = citations.filter(({ start }) => statement.citations.some((place) => place.start === start));
    verdicts.push(toVerdict(checkStatement({ draft, statement, citations: own }, parts), isIgnored, parts));
    if (slice.isOver()) await slice.next();
    signal?.throwIfAborted();
  }
  return verdicts;
}

function isAt({ position }: PlacedStatement, offset: number): boolean {
  return position.start <= offset && offset < position.end;
}

function toVerdict(
  { statement, label, citations, evidence, problems }: CheckedStatement,
  isIgnored: IsIgnored,
  parts: DraftCheckParts,
): Verdict {
  return {
    statement: toStatement(statement),
    label,
    citations: citations.flatMap((citation) => toCitedWorks(citation, parts)),
    evidence: evidence.flatMap(
      ({ passage, stance, matches }) => parts.toEvidence(passage.id, { stance, score: passage.score, matches }) ?? [],
    ),
    problems: problems
      .filter(({ code }) => !isIgnored(code, statement.position))
      .flatMap((problem) => withSeverity(problem, statement, parts.options)),
  };
}

function toCitedWorks({ start, end, text, cites }: ReadCitation, { labelOf }: DraftCheckParts): CitedWork[] {
  return cites.map(({ workIds, locator }) => {
    const source = workIds[0] === undefined ? undefined : labelOf(workIds[0]);
    return { position: { start, end }, text, ...(source ? { source } : {}), ...(locator ? { locator } : {}) };
  });
}

function withSeverity(
  problem: FoundProblem,
  { text }: PlacedStatement,
  { severities, ignored }: CheckOptions,
): CheckProblem[] {
  const severity = severities[problem.code];
  const isIgnoredThere = ignored.some((other) => other.code === problem.code && other.text === text);
  return severity === 'off' || isIgnoredThere ? [] : [{ ...problem, severity }];
}
