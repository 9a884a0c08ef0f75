/** The rows of the Sources view: pure functions, without `vscode`. */
import type { SourceList } from '../../engine/engine';
import type { PageBasis } from '../../model/passage';
import type { MatchBasis, MatchedEntry, Source, UnreadFile } from '../../model/source';
import { toLine } from '../../text/oneLine';
import { webAddress } from '../../text/textFragment';
import { authorYear, count, fileName, shorten, shownPath } from '../plainLabels';

export type SourceNode =
  | { readonly kind: 'corpus'; readonly corpusId: string; readonly name: string }
  | {
      readonly kind: 'group';
      readonly corpusId: string;
      readonly name: GroupName;
      readonly children: readonly SourceNode[];
    }
  | { readonly kind: 'letter'; readonly name: string; readonly children: readonly SourceNode[] }
  | { readonly kind: 'source'; readonly corpusId: string; readonly source: Source }
  | { readonly kind: 'copy'; readonly corpusId: string; readonly uri: string }
  | { readonly kind: 'unread'; readonly corpusId: string; readonly file: UnreadFile };

export type GroupName = 'Texts' | 'Notes' | 'Records only' | 'Not read';

/** What a row shows. `tooltip` is plain text. */
export interface RowText {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly contextValue: string;
}

/** So many rows are still looked through by eye; more are put under their first letters. */
const MAX_ROWS = 300;

/** Groups that hold something: what can be quoted first, what could not be read last. */
export function groupSources(corpusId: string, { sources, unread }: SourceList): readonly SourceNode[] {
  const group = (name: GroupName, children: readonly SourceNode[]): SourceNode[] =>
    children.length > 0 ? [{ kind: 'group', corpusId, name, children }] : [];
  const works = (kind: Source['kind']) => byLetter(sortedWorks(sources, kind), corpusId);
  return [
    ...group('Texts', works('text')),
    ...group('Notes', works('notes')),
    ...group('Records only', works('record')),
    ...group('Not read', unreadRows(unread, corpusId)),
  ];
}

function sortedWorks(sources: readonly Source[], kind: Source['kind']): readonly Work[] {
  const works = sources.filter((source) => source.kind === kind).map((source) => ({ source, name: nameOf(source) }));
  return works.sort((a, b) => COLLATOR.compare(a.name, b.name));
}

const COLLATOR = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

interface Work {
  readonly source: Source;
  readonly name: string;
}

function byLetter(works: readonly Work[], corpusId: string): readonly SourceNode[] {
  const row = ({ source }: Work): SourceNode => ({ kind: 'source', corpusId, source });
  if (works.length <= MAX_ROWS) return works.map(row);
  const letters = new Map<string, Work[]>();
  for (const work of works) {
    const letter = firstLetter(work.name);
    const held = letters.get(letter) ?? [];
    held.push(work);
    letters.set(letter, held);
  }
  return [...letters].map(([letter, held]) => ({ kind: 'letter', name: letter, children: held.map(row) }));
}

function firstLetter(name: string): string {
  const letter = name.match(/\p{L}/u)?.[0] ?? '#';
  return letter.normalize('NFD').slice(0, 1).toUpperCase();
}

function unreadRows(unread: readonly UnreadFile[], corpusId: string): readonly SourceNode[] {
  const sorted = unread.toSorted((a, b) => COLLATOR.compare(a.uri, b.uri));
  return sorted.map((file) => ({ kind: 'unread', corpusId, file }));
}

/** The copies of a work that is in hand more than once. */
export function childrenOf(node: SourceNode): readonly SourceNode[] {
  if (node.kind === 'group' || node.kind === 'letter') return node.children;
  if (node.kind !== 'source' || node.source.copies.length < 2) return [];
  return node.source.copies.map((uri) => ({ kind: 'copy', corpusId: node.corpusId, uri }));
}

export function rowText(node: SourceNode): RowText {
  switch (node.kind) {
    case 'corpus':
      return { label: node.name, description: '', tooltip: '', contextValue: 'corpus' };
    case 'group':
      return {
        label: node.name,
        description: `${sizeOf(node)}`,
        tooltip: GROUP_TIPS[node.name],
        contextValue: 'group',
      };
    case 'letter':
      return { label: node.name, description: `${node.children.length}`, tooltip: '', contextValue: 'letter' };
    case 'source':
      return sourceRow(node.source);
    case 'copy':
      return { label: fileName(node.uri), description: '', tooltip: shownPath(node.uri), contextValue: 'copy' };
    case 'unread':
      return unreadRow(node.file);
  }
}

function sizeOf(node: SourceNode): number {
  if (node.kind !== 'group' && node.kind !== 'letter') return 1;
  return node.children.reduce((sum, child) => sum + sizeOf(child), 0);
}

const GROUP_TIPS: Readonly<Record<GroupName, string>> = {
  Texts: 'Works whose wording is at hand.',
  Notes: 'Works known by notes on them: evidence for what they say, but not their wording.',
  'Records only': 'Works known by a bibliography or because a source quotes them, without their text.',
  'Not read': 'Files that gave no text, each with the reason.',
};

function sourceRow(source: Source): RowText {
  const { item, kind, passages, pages, copies, problems, entry } = source;
  const facts = [
    kind === 'record' ? undefined : count(passages, 'passage'),
    pages > 0 ? count(pages, 'page') : undefined,
    copies.length > 1 ? `${copies.length} copies` : undefined,
    problems.length > 0 ? count(problems.length, 'problem') : undefined,
  ];
  const basis = source.pageBasis && PAGE_BASES[source.pageBasis];
  const tips = [
    item.title,
    shownPath(source.uri),
    basis,
    entry && matchText(entry),
    ...problems.map(({ message }) => message),
  ];
  return {
    label: nameOf(source),
    description: facts.filter(Boolean).join(' · '),
    tooltip: tips
      .filter(Boolean)
      .map((tip) => toLine(`${tip}`))
      .join('\n'),
    contextValue: `source-${kind}${entry ? '-matched' : ''}${item.URL && webAddress(item.URL) ? '-online' : ''}`,
  };
}

/** `Entry chen2026 of library.bib, which declares this file`. */
function matchText({ key, uri, basis }: MatchedEntry): string {
  return `Entry ${key} of ${fileName(uri)}, ${BASIS_TEXTS[basis]}`;
}

const BASIS_TEXTS: Readonly<Record<MatchBasis, string>> = {
  writer: 'which you matched it with',
  file: 'which declares this file',
  record: 'which is of the same work',
  key: 'whose key is the name of this file',
};

const PAGE_BASES: Readonly<Record<PageBasis, string>> = {
  label: 'Pages as the file names them.',
  printed: 'Pages as they are printed.',
  index: 'Pages counted from the file’s start: none are printed.',
};

/** `Chen & Rithmire 2026  China’s Diffusion-Forward AI Strategy`; where the title stands in for the author, it is not said twice. */
function nameOf({ item }: Source): string {
  const name = authorYear(item);
  const title = shorten(item.title ?? '', 100);
  const hasAuthor = Boolean(item.author?.length || item.editor?.length);
  return hasAuthor && title ? `${name} · ${title}` : title ? `${title} ${name.split(' ').at(-1)}` : name;
}

function unreadRow({ uri, problem }: UnreadFile): RowText {
  const message = toLine(problem.message);
  return {
    label: fileName(uri),
    description: message,
    tooltip: `${shownPath(uri)}\n${message}`,
    contextValue: problem.code === 'password-needed' ? 'unread-locked' : 'unread',
  };
}
