/** The Sources view: works by group with their copies, and the files that could not be read. */
import {
  commands,
  Disposable,
  EventEmitter,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { IndexStatus, SourceList } from '../../engine/engine';
import { whereabouts } from '../roundText';
import type { Services } from '../services';
import type { Corpora, Corpus } from './corpora';
import { childrenOf, type GroupName, groupSources, rowText, type SourceNode } from './sourceTree';

export const VIEW = 'citewright.sources';

/** Between two looks at the list of sources while they are being read. */
const REFRESH_MS = 1000;
/** A longer list is shown when all is read: to fetch it again and again would hold the editor up. */
const MAX_GROWING = 1000;

export function registerSourcesView(services: Services): Disposable {
  const { corpora, library, report } = services;
  const changed = new EventEmitter<undefined>();
  const view: TreeView<SourceNode> = window.createTreeView(VIEW, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: toTreeItem,
      getChildren: (node) => (node ? childrenIn(node, services) : roots(services)) as Promise<SourceNode[]>,
    },
    showCollapseAll: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    timer = undefined;
    if (view.visible && !isLongAndGrowing(corpora)) changed.fire(undefined);
    view.message = readingMessage(corpora) ?? library.message() ?? '';
    const hasSources = corpora.list().some((corpus) => corpus.status()?.sources);
    void commands.executeCommand('setContext', 'citewright.hasSources', hasSources);
  };
  const refreshSoon = () => {
    timer ??= setTimeout(refresh, REFRESH_MS);
  };
  return Disposable.from(
    view,
    changed,
    view.onDidChangeVisibility(() => view.visible && refresh()),
    corpora.onDidChangeList(refreshSoon),
    library.onDidChange(refreshSoon),
    corpora.onDidChangeStatus((corpus) => {
      const isReading = corpus.status()?.phase === 'reading';
      if (isReading) refreshSoon();
      else refresh();
    }),
    new Disposable(() => clearTimeout(timer)),
    commands.registerCommand('citewright.refresh', () =>
      corpora.refresh().catch((error) => report('read the sources again', error)),
    ),
  );
}

function isLongAndGrowing(corpora: Corpora): boolean {
  return (statusIn('reading', corpora)?.sources ?? 0) > MAX_GROWING;
}

function statusIn(phase: IndexStatus['phase'], corpora: Corpora): IndexStatus | undefined {
  return corpora
    .list()
    .map((corpus) => corpus.status())
    .find((status) => status?.phase === phase);
}

function readingMessage(corpora: Corpora): string | undefined {
  const reading = statusIn('reading', corpora);
  if (reading) return `Reading sources: ${whereabouts(reading)}`;
  const paused = statusIn('paused', corpora);
  return paused && `Reading is paused: ${paused.done} of ${paused.total}`;
}

/** The groups; with several folders, the folders that have any. */
async function roots({ corpora, report }: Services): Promise<SourceNode[]> {
  const all = corpora.list();
  const lists = await Promise.all(all.map((corpus) => listOf(corpus, report)));
  const groups = all.map((corpus, index) => groupSources(corpus.id, lists[index] ?? EMPTY));
  if (all.length < 2) return groups.flat();
  const held = all.filter((_, index) => groups[index]?.length);
  return held.map(({ id, name }) => ({ kind: 'corpus', corpusId: id, name }));
}

async function childrenIn(node: SourceNode, { corpora, report }: Services): Promise<readonly SourceNode[]> {
  if (node.kind !== 'corpus') return childrenOf(node);
  const corpus = corpora.list().find(({ id }) => id === node.corpusId);
  return corpus ? groupSources(corpus.id, await listOf(corpus, report)) : [];
}

const EMPTY: SourceList = { sources: [], unread: [] };

async function listOf({ engine }: Corpus, report: Services['report']): Promise<SourceList> {
  try {
    return await engine.sources();
  } catch (error) {
    report('list the sources', error);
    return EMPTY;
  }
}

function toTreeItem(node: SourceNode): TreeItem {
  const { label, description, tooltip, contextValue } = rowText(node);
  const item = new TreeItem(label, collapsibleState(node));
  item.description = description;
  item.tooltip = tooltip;
  item.contextValue = contextValue;
  item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') };
  const icon = iconOf(node);
  if (icon) item.iconPath = new ThemeIcon(icon);
  const id = idOf(node);
  if (id) item.id = id;
  if (node.kind === 'source' || node.kind === 'copy' || node.kind === 'unread') {
    item.command = { command: 'citewright.openSource', title: 'Open Source', arguments: [node] };
  }
  return item;
}

/** Keeps rows open and selected when the list comes anew. */
function idOf(node: SourceNode): string | undefined {
  if (node.kind === 'source') return `${node.corpusId} ${node.source.kind} ${node.source.id}`;
  if (node.kind === 'group') return `${node.corpusId} ${node.name}`;
  return undefined;
}

function collapsibleState(node: SourceNode): TreeItemCollapsibleState {
  if (node.kind === 'corpus') return TreeItemCollapsibleState.Expanded;
  if (childrenOf(node).length === 0) return TreeItemCollapsibleState.None;
  const isOpen = node.kind === 'group' && node.name !== 'Records only';
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function iconOf(node: SourceNode): string | undefined {
  switch (node.kind) {
    case 'corpus':
      return 'root-folder';
    case 'group':
      return GROUP_ICONS[node.name];
    case 'source':
      return node.source.problems.length > 0 ? 'info' : KIND_ICONS[node.source.kind];
    case 'copy':
      return 'files';
    case 'unread':
      return 'warning';
    case 'letter':
      return undefined;
  }
}

const GROUP_ICONS: Readonly<Record<GroupName, string>> = {
  Texts: 'library',
  Notes: 'note',
  'Records only': 'bookmark',
  'Not read': 'warning',
};

const KIND_ICONS = { text: 'book', notes: 'note', record: 'bookmark' } as const;
