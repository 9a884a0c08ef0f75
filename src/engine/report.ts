/** Answers of the engine as text for a terminal and as the JSON that other programs rely on (version 1). */
import type { Name } from '../model/item';
import { yearOf } from '../model/item';
import type { TextPosition } from '../model/passage';
import type { Problem } from '../model/problem';
import type { Source } from '../model/source';
import type { Evidence } from '../model/verdict';
import { toLine } from '../text/oneLine';
import type { IndexStatus, SourceList } from './engine';

const VERSION = 1;

/** @param textOf the text that the positions of a file's problems count in. */
export async function sourcesJson(
  list: SourceList,
  textOf: (uri: string) => Promise<string | undefined>,
): Promise<unknown> {
  const sources = list.sources.map(async ({ origins: _, ...source }) => ({
    ...source,
    problems: await Promise.all(source.problems.map((problem) => problemJson(problem, source.uri, textOf))),
  }));
  const unread = list.unread.map(async ({ uri, problem }) => ({
    uri,
    problems: [await problemJson(problem, uri, textOf)],
  }));
  return { version: VERSION, sources: await Promise.all(sources), unread: await Promise.all(unread) };
}

export function searchJson(query: string, hits: readonly Evidence[]): unknown {
  return { version: VERSION, query, hits: hits.map(evidenceJson) };
}

function evidenceJson({ passageId: _id, origins: _origins, matches: _matches, ...evidence }: Evidence): unknown {
  return evidence;
}

async function problemJson(problem: Problem, uri: string, textOf: (uri: string) => Promise<string | undefined>) {
  const { position, ...rest } = problem;
  const text = position && (await textOf(uri));
  return text === undefined || !position ? rest : { ...rest, range: toRange(text, position) };
}

function toRange(text: string, { start, end }: TextPosition) {
  return { start: toLineAndCharacter(text, start), end: toLineAndCharacter(text, end) };
}

/** Lines end with LF, CR LF or CR, as LSP has it. */
function toLineAndCharacter(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

export function sourcesText({ sources, unread }: SourceList): string {
  const lines = sources.map((source) => `${source.id}\t${toLine(describe(source))}\t${state(source)}\n`);
  return [...lines, ...unreadLines({ sources, unread })].join('');
}

export function searchText(hits: readonly Evidence[]): string {
  return hits.length === 0 ? 'Nothing found.\n' : hits.map(hitText).join('\n');
}

/** Nothing of a source may act on a terminal: control characters are left out. */
function hitText(hit: Evidence): string {
  const lines = [`${hit.citation}${through(hit)}`, hit.text, hit.citedThrough?.uri ?? hit.source.uri];
  return `${lines.map(toLine).join('\n  ')}\n`;
}

export function indexReport(list: SourceList, status: IndexStatus): string {
  const summary = `${count(list.sources.length, 'source')}, ${count(status.passages, 'passage')}\n`;
  return [summary, ...unreadLines(list)].join('');
}

function unreadLines({ unread }: SourceList): string[] {
  return unread.map(({ uri, problem }) => `not read\t${uri}\t${problem.message}\n`);
}

function describe({ item }: Source): string {
  const authors = (item.author ?? item.editor ?? []).map(printName).join(', ');
  return [authors, yearOf(item) ?? 'n.d.', item.title ?? 'untitled'].filter((part) => part !== '').join(', ');
}

function printName(name: Name): string {
  return name.literal ?? [name['non-dropping-particle'], name.family ?? name.given].filter(Boolean).join(' ');
}

function state({ kind, passages, copies, uri }: Source): string {
  if (kind === 'record') return `record only\t${uri}`;
  const copied = copies.length > 1 ? `, ${copies.length} copies` : '';
  return `${kind === 'notes' ? 'notes, ' : ''}${count(passages, 'passage')}${copied}\t${uri}`;
}

function through({ citedThrough, wording }: Evidence): string {
  if (citedThrough) return ` (seen in ${citedThrough.title})`;
  return wording === 'note' ? ' (from your notes)' : '';
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString('en-US')} ${thing}${number === 1 ? '' : 's'}`;
}
