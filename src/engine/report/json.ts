/** Answers of the engine as the JSON that other programs rely on. Lines and characters count from 0. */
import type { TextPosition } from '../../model/passage';
import type { CheckData, CheckProblem, Fix, Problem } from '../../model/problem';
import type { CitedWork, Evidence, Verdict } from '../../model/verdict';
import type { SourceList } from '../engine';
import { type CheckedDraft, summarize } from './checkReport';
import { LineTable } from './positions';

const VERSION = 1;

/** @param textOf the text that the positions of a file's problems count in. */
export async function sourcesJson(
  list: SourceList,
  textOf: (uri: string) => Promise<string | undefined>,
): Promise<unknown> {
  const sources = list.sources.map(async ({ origins: _, ...source }) => ({
    ...source,
    problems: await problemsJson(source.problems, source.uri, textOf),
  }));
  const unread = list.unread.map(async ({ uri, problem }) => ({
    uri,
    problems: await problemsJson([problem], uri, textOf),
  }));
  return { version: VERSION, sources: await Promise.all(sources), unread: await Promise.all(unread) };
}

export function searchJson(query: string, hits: readonly Evidence[]): unknown {
  return { version: VERSION, query, hits: hits.map(evidenceJson) };
}

export function checkJson(drafts: readonly CheckedDraft[]): unknown {
  return { version: VERSION, files: drafts.map(draftJson), summary: summarize(drafts) };
}

function draftJson({ uri, text, verdicts }: CheckedDraft) {
  const lines = new LineTable(text);
  return { uri, statements: verdicts.map((verdict) => statementJson(verdict, lines)) };
}

function statementJson({ statement, label, citations, evidence, problems }: Verdict, lines: LineTable) {
  return {
    text: statement.text,
    range: lines.range(statement.position),
    citations: citations.map((citation) => citationJson(citation, lines)),
    label,
    evidence: evidence.map(evidenceJson),
    problems: problems.map((problem) => checkProblemJson(problem, lines)),
  };
}

function citationJson({ position, ...citation }: CitedWork, lines: LineTable) {
  return { ...citation, range: lines.range(position) };
}

function checkProblemJson({ position, data, ...problem }: CheckProblem, lines: LineTable) {
  return { ...problem, range: lines.range(position), data: dataJson(data, lines) };
}

function dataJson({ fixes, ...data }: CheckData, lines: LineTable) {
  return { ...data, fixes: fixes.map((fix) => fixJson(fix, lines)) };
}

function fixJson({ edits, ...fix }: Fix, lines: LineTable) {
  return { ...fix, edits: edits.map(({ position, newText }) => ({ range: lines.range(position), newText })) };
}

/** Numbers of passages hold in one run alone, and what a card marks is no promise. */
function evidenceJson({
  passageId: _id,
  origins: _origins,
  matches: _matches,
  address: _address,
  ...evidence
}: Evidence): unknown {
  return evidence;
}

async function problemsJson(
  problems: readonly Problem[],
  uri: string,
  textOf: (uri: string) => Promise<string | undefined>,
) {
  const text = problems.some(({ position }) => position) ? await textOf(uri) : undefined;
  const lines = text === undefined ? undefined : new LineTable(text);
  return problems.map(({ position, ...problem }) => ({ ...problem, ...rangeOf(position, lines) }));
}

function rangeOf(position: TextPosition | undefined, lines: LineTable | undefined) {
  return position && lines ? { range: lines.range(position) } : {};
}
