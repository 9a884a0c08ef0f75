/** Scores as tables, errors as a list to read. */
import type { Outcome } from './cases';
import { confusion, isError, isFalse, type Score, scoresByWording, scoresOf } from './score';

export function tables(outcomes: readonly Outcome[]): string {
  return [
    table(HEAD, scoresOf(outcomes).map(rowOf)),
    table(HEAD, scoresByWording(outcomes).map(rowOf)),
    confusionTable(outcomes),
  ].join('\n\n');
}

const HEAD = ['', 'false', 'found', 'true', 'wrongly', 'precision', 'label', 'source', 'page'];

export function rowOf(score: Score): string[] {
  const { kind, variant, falseAsked, found, trueAsked, wronglyFlagged, precision } = score;
  return [
    variant === '' ? kind.toUpperCase() : `  ${variant}`,
    falseAsked === 0 ? '' : String(falseAsked),
    percent(found),
    trueAsked === 0 ? '' : String(trueAsked),
    percent(wronglyFlagged),
    percent(precision),
    percent(score.labelRight),
    percent(score.sourceRight),
    percent(score.pageRight),
  ];
}

export function percent(share: number | undefined): string {
  return share === undefined ? '' : `${(share * 100).toFixed(1)} %`;
}

/** The first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
    )
    .join('\n');
}

function confusionTable(outcomes: readonly Outcome[]): string {
  const counts = Object.entries(confusion(outcomes));
  const columns = Object.keys(counts[0]?.[1] ?? {});
  const rows = counts.map(([label, given]) => [label, ...columns.map((column) => String(given[column]))]);
  return table(['hoped for ↓, given →', ...columns], rows);
}

/** @param kind or a variant, or `all` */
export function errors(outcomes: readonly Outcome[], kind: string): string {
  return ofKind(outcomes, kind).filter(isError).map(error).join('\n\n');
}

/** What was asked, a line each: what should be found, what should be left alone. */
export function list(outcomes: readonly Outcome[], kind: string): string {
  return ofKind(outcomes, kind)
    .map(
      ({ asked }) =>
        `${isFalse(asked) ? '✗' : '✓'} ${[asked.variant, asked.wording].filter(Boolean).join(', ')}: ${asked.text}`,
    )
    .join('\n');
}

function ofKind(outcomes: readonly Outcome[], kind: string): readonly Outcome[] {
  return outcomes.filter(({ asked }) => kind === 'all' || asked.kind === kind || asked.variant === kind);
}

function error(outcome: Outcome): string {
  const { asked, verdict } = outcome;
  const { codes = [], labels = [] } = asked.expected;
  const best = verdict?.evidence[0];
  const problems = verdict?.problems.map(({ code, message }) => `${code}: ${message}`) ?? [];
  return [
    `${whatIsWrong(outcome)} — ${[asked.kind, asked.variant, asked.wording].filter(Boolean).join(', ')}`,
    `  statement  ${asked.text}`,
    `  hoped for  ${[...labels, ...codes].join(', ')}`,
    `  verdict    ${[verdict?.label ?? 'no statement', ...problems].join('; ')}`,
    ...(asked.passage && asked.passage !== best?.text ? [`  made from  ${asked.passage}`] : []),
    ...(best ? [`  evidence   ${best.score.toFixed(2)} ${best.stance}, ${best.citation}: ${best.text}`] : []),
  ].join('\n');
}

function whatIsWrong({ asked, isFound, isWronglyFlagged, isLabelRight, isSourceRight }: Outcome): string {
  if (isWronglyFlagged) return 'WRONGLY FLAGGED';
  if (isFalse(asked) && !isFound) return 'MISSED';
  if (isLabelRight === false) return 'OTHER LABEL';
  return isSourceRight === false ? 'OTHER SOURCE' : 'OTHER PAGE';
}
