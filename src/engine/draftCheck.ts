/** The check of whole drafts: statement by statement, with turns for other questions between them, and verdicts as plain data. */
import { type Around, aroundOf, type NearestPassage, nearestPassage } from '../checking/around';
import { type CheckedStatement, type CheckParts, checkStatement, type FoundProblem } from '../checking/check';
import type { CitationPrinter } from '../checking/citation/checkedCites';
import type { ReadCitation } from '../checking/sources';
import { type PlacedStatement, toStatement } from '../checking/statements';
import { findingToCheck, type StatementToCheck } from '../checking/toCheck';
import { inTurns, Slice } from '../corpus/slice';
import type { TextPosition } from '../model/passage';
import type { CheckProblem } from '../model/problem';
import type { Draft, DraftEdit } from '../model/statement';
import type { CitedWork, Evidence, SourceLabel, Stance, Verdict } from '../model/verdict';
import { findIgnores, type IsIgnored } from '../text/ignores';
import type { Steps } from '../text/steps';
import type { CheckOptions } from './engine';

/** What a check is made with. */
export interface DraftCheckParts extends Omit<CheckParts, 'printer' | 'quotationChecks'> {
  printerFor(draft: Draft): DraftPrinter;
  readonly options: CheckOptions;
  readingCitations(draft: Draft): Steps<readonly ReadCitation[]>;
  toEvidence(passageId: number, found: FoundEvidence): Evidence | undefined;
  labelOf(workId: string): SourceLabel | undefined;
}

export interface DraftPrinter extends CitationPrinter {
  /** What it has learnt from the draft as a whole: where that is the same, it prints the same. */
  readonly habits: string;
}

export interface FoundEvidence {
  readonly stance: Stance;
  readonly score: number;
  readonly matches: readonly TextPosition[];
}

/** What is asked of a check. */
export interface DraftCheckRequest {
  /** An offset in the statement that alone is asked for. */
  readonly at?: number;
  readonly signal?: AbortSignal;
}

/**
 * Checks drafts again and again while they are written: a statement keeps what it came to as long as it, what stands around it and the
 * sources stay the same.
 */
export class DraftChecks {
  private version = 0;
  /** By draft, then by what a verdict depends on. */
  private readonly drafts = new Map<string, ReadonlyMap<string, CheckedStatement>>();
  /** By the draft, which is no source of its own statements, and the text of the statement. */
  private readonly nearest = new Map<string, NearestPassage | undefined>();

  /** @param version another one where the sources are others */
  async check(
    draft: Draft,
    version: number,
    parts: DraftCheckParts,
    { at, signal }: DraftCheckRequest = {},
  ): Promise<readonly Verdict[]> {
    if (version !== this.version) {
      this.drafts.clear();
      this.nearest.clear();
    }
    this.version = version;
    const known = this.drafts.get(draft.uri);
    const citations = await inTurns(parts.readingCitations(draft), signal);
    const all = await inTurns(findingToCheck(draft, citations), signal);
    const asked = at === undefined ? all : all.filter(({ statement }) => contains(statement.position, at));
    const isIgnored = findIgnores(draft.text, draft.languageId);
    const printer = parts.printerFor(draft);
    const { habits } = printer;
    const statementParts = { ...parts, printer, quotationChecks: new Map() };
    const checked = new Map<string, CheckedStatement>();
    const verdicts: Verdict[] = [];
    const slice = new Slice();
    const numbers = new Map(all.map((toCheck, index) => [toCheck, index]));
    // Each sentence is asked about by all that stand around it.
    const nearest: (NearestPassage | undefined)[] = [];
    const nearestOf = (index: number) => {
      if (!(index in nearest)) nearest[index] = this.nearestTo(all[index]!, parts);
      return nearest[index];
    };
    for (const toCheck of asked) {
      const around = aroundOf(numbers.get(toCheck)!, all.length, nearestOf);
      if (slice.isOver()) await slice.next();
      const key = `${habits}\n${keyOfAround(around)}\n${keyOf(toCheck)}`;
      const result = checked.get(key) ?? known?.get(key) ?? checkStatement(toCheck, statementParts, around);
      if (changesItsContextAlone(result, toCheck)) checked.set(key, result);
      verdicts.push(toVerdict(movedTo(toCheck, result), isIgnored, parts));
      if (slice.isOver()) await slice.next();
      signal?.throwIfAborted();
    }
    if (version === this.version)
      this.remember(draft, at === undefined ? checked : new Map([...(known ?? []), ...checked]));
    return verdicts;
  }

  private nearestTo(
    { draft, statement, isReference }: StatementToCheck,
    { sources }: DraftCheckParts,
  ): NearestPassage | undefined {
    if (isReference) return undefined;
    const key = `${draft.uri}\n${statement.text}`;
    if (!this.nearest.has(key)) {
      if (this.nearest.size >= MOST_REMEMBERED) this.nearest.clear();
      this.nearest.set(key, nearestPassage(statement.text, sources));
    }
    return this.nearest.get(key);
  }

  private remember({ uri }: Draft, checked: ReadonlyMap<string, CheckedStatement>): void {
    this.drafts.delete(uri);
    this.drafts.set(uri, checked);
    const [oldest] = this.drafts.keys();
    if (this.drafts.size > MOST_DRAFTS && oldest !== undefined) this.drafts.delete(oldest);
  }
}

/** As many as are open at a time. */
const MOST_DRAFTS = 8;
/** Statements of all of them. */
const MOST_REMEMBERED = 20_000;

/**
 * What a verdict depends on: the words around, where in them the statement stands, what the markup makes of them, and the works that are
 * cited. A mark left open far above turns code into prose and quotations into none.
 */
function keyOf(toCheck: StatementToCheck): string {
  const { draft, statement, citations, quotations, nearCitations, isReference, context } = toCheck;
  const place = ({ start, end }: TextPosition) => `${start - context.start}-${end - context.start}`;
  const quoted = quotations.map(
    ({ quotation, part, isBegun, citations }) =>
      `${quotation.kind} ${quotation.claim} ${isBegun} ${place(quotation.inner)} ${part.start}-${part.end} ${citations.map(place)}`,
  );
  const cited = [...citations, ...quotations.flatMap((quotation) => quotation.citations), ...nearCitations];
  const works = cited.flatMap(({ cites }) =>
    cites.map(({ workIds, isCertain, near = [], written, locator }) => {
      // What stands in a note is none of the words around, and neither is its way from here.
      const inNote = written ? `${place(written.citation)} ${written.index} ${locator?.label} ${locator?.locator}` : '';
      return `${isCertain} ${workIds.join(' ')} ${near.join(' ')} ${inNote}`;
    }),
  );
  return [
    draft.languageId,
    isReference,
    place(statement.position),
    citations.map(place).join(' '),
    statement.text,
    ...toCheck.covered,
    ...quoted,
    ...works,
    draft.text.slice(context.start, context.end),
  ].join('\n');
}

/** Whether all that it offers to change stands around it: what stands in a note further down does not move with it. */
function changesItsContextAlone({ problems }: CheckedStatement, { context }: StatementToCheck): boolean {
  const edits = problems.flatMap(({ data }) => data.fixes.flatMap((fix) => fix.edits));
  return edits.every(({ position: { start, end } }) => start >= context.start && end <= context.end);
}

function keyOfAround({ works, passages }: Around): string {
  return [...works, ...passages.map(({ passageId, distance }) => `${passageId}@${distance}`)].join(' ');
}

/** A result of a moment ago, or of the same words elsewhere, with the places where the statement stands now. */
function movedTo({ statement, citations }: StatementToCheck, checked: CheckedStatement): CheckedStatement {
  const by = statement.position.start - checked.statement.position.start;
  const problems = by === 0 ? checked.problems : checked.problems.map((problem) => movedProblem(problem, by));
  return { ...checked, statement, citations, problems };
}

function movedProblem(problem: FoundProblem, by: number): FoundProblem {
  const moveEdit = ({ position, newText }: DraftEdit) => ({ position: moved(position, by), newText });
  const fixes = problem.data.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moveEdit) }));
  return { ...problem, position: moved(problem.position, by), data: { ...problem.data, fixes } };
}

function moved({ start, end }: TextPosition, by: number): TextPosition {
  return { start: start + by, end: end + by };
}

function contains({ start, end }: TextPosition, offset: number): boolean {
  return start <= offset && offset < end;
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
  const isIgnored = ignored.some((other) => other.code === problem.code && other.text === text);
  return severity === 'off' || isIgnored ? [] : [{ ...problem, severity }];
}
