/** The Draft view: the statements of the draft in front, each with what the sources say. */
import {
  commands,
  Disposable,
  EventEmitter,
  type Memento,
  type QuickPickItem,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  ViewColumn,
  window,
} from 'vscode';
import type { TextPosition } from '../../model/passage';
import { LABELS, type Label } from '../../model/verdict';
import { LABEL_WORDS } from '../../model/words';
import { toRange } from '../convert';
import { findQuote } from '../reader/findQuote';
import { openPassage } from '../reader/openPassage';
import type { Services } from '../services';
import type { DraftCheck } from './documentChecks';
import { childrenOf, countLabels, type DraftNode, problemCount, rowOf, statementNodes } from './draftTree';
import { LABEL_ICONS } from './verdictCard';

const VIEW = 'citewright.draft';
const SHOW_IN_DRAFT = 'citewright.showInDraft';
const SHOW_EVIDENCE = 'citewright.showEvidence';

export function registerDraftView(services: Services, memento: Memento): Disposable {
  const { checks, corpora, settings, shownDraft, report } = services;
  const changed = new EventEmitter<undefined>();
  const filter = createFilter(memento);
  let shown: DraftCheck | undefined;
  let state = '';
  const nodes = () => (shown ? statementNodes(shown.verdicts, filter.labels()) : []);
  const view: TreeView<DraftNode> = window.createTreeView(VIEW, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: toTreeItem,
      getChildren: (node) => [...(node ? childrenOf(node) : nodes())],
    },
    showCollapseAll: true,
  });
  const update = (isForced = false) => {
    const document = shownDraft.document();
    const check = document && checks.latest(document);
    const now = stateOf(document, check, nodesOf(check, filter), services);
    if (now !== state) setContext('checkState', now);
    state = now;
    if (check === shown && !isForced) return;
    shown = check;
    show(view, check, filter);
    changed.fire(undefined);
  };
  const refilter = () => update(true);
  const choose = () => chooseLabels(filter, shown).then((isChosen) => isChosen && refilter());
  const run =
    (doing: string, act: (node: DraftNode, check: DraftCheck) => Promise<void>) => async (node?: DraftNode) => {
      if (!node || !shown) return;
      await act(node, shown).catch((error) => report(doing, error));
    };
  update(true);
  return Disposable.from(
    view,
    changed,
    shownDraft.onDidChange(() => update()),
    checks.onDidChange((document) => document === shownDraft.document() && update()),
    corpora.onDidChangeStatus(() => update()),
    settings.onDidChange(() => update()),
    commands.registerCommand('citewright.filterDraft', choose),
    commands.registerCommand('citewright.filterDraftActive', choose),
    commands.registerCommand('citewright.showAllStatements', () => {
      filter.set(LABELS);
      refilter();
    }),
    commands.registerCommand(SHOW_IN_DRAFT, run('show the statement', showInDraft)),
    commands.registerCommand(
      SHOW_EVIDENCE,
      run('open the source', (node, check) => showEvidence(node, check, services)),
    ),
  );
}

function setContext(key: string, value: unknown): void {
  void commands.executeCommand('setContext', `citewright.${key}`, value);
}

interface Filter {
  labels(): ReadonlySet<Label>;
  set(labels: readonly Label[]): void;
}

const FILTER_KEY = 'draftView.hiddenLabels';

/** Remembers what is hidden, not what is shown, so that a label that comes with a later version is seen. */
function createFilter(memento: Memento): Filter {
  const labels = () => {
    const hidden = memento.get<readonly string[]>(FILTER_KEY) ?? [];
    return new Set(LABELS.filter((label) => !hidden.includes(label)));
  };
  const showState = () => setContext('isFiltered', labels().size < LABELS.length);
  showState();
  return {
    labels,
    set(chosen) {
      const hidden = LABELS.filter((label) => !chosen.includes(label));
      void memento.update(FILTER_KEY, hidden);
      showState();
    },
  };
}

function nodesOf(check: DraftCheck | undefined, filter: Filter): number {
  return check ? statementNodes(check.verdicts, filter.labels()).length : 0;
}

/** What is said where there are no rows. */
function stateOf(
  document: TextDocument | undefined,
  check: DraftCheck | undefined,
  rows: number,
  { checks, corpora, settings }: Services,
): string {
  if (!document) return 'noDraft';
  if (check) return rows > 0 ? 'checked' : check.verdicts.length > 0 ? 'filtered' : 'empty';
  const status = corpora.isStarted() ? corpora.corpusFor(document)?.status() : undefined;
  if (status && status.phase === 'ready' && status.sources === 0) return 'noSources';
  if (checks.isChecking(document)) return 'checking';
  return settings.forDraft(document).checkRun === 'manual' ? 'unchecked' : 'waiting';
}

function show(view: TreeView<DraftNode>, check: DraftCheck | undefined, filter: Filter): void {
  const all = check?.verdicts.length ?? 0;
  const rows = nodesOf(check, filter);
  view.description = check && rows < all ? `${rows} of ${all}` : '';
  const problems = check?.verdicts.reduce((sum, verdict) => sum + verdict.problems.length, 0) ?? 0;
  view.badge = problems > 0 ? { value: problems, tooltip: problemCount(check?.verdicts ?? []) } : undefined;
}

function toTreeItem(node: DraftNode): TreeItem {
  const { label, description, tooltip, icon, color, spoken } = rowOf(node);
  const item = new TreeItem(label, collapsibleState(node));
  item.id = node.id;
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = new ThemeIcon(icon, color ? new ThemeColor(color) : undefined);
  item.contextValue = node.kind;
  item.accessibilityInformation = { label: spoken };
  const command = node.kind === 'evidence' ? SHOW_EVIDENCE : SHOW_IN_DRAFT;
  item.command = { command, title: node.kind === 'evidence' ? 'Open at the Passage' : 'Show', arguments: [node] };
  return item;
}

/** What is the matter is seen without a click. */
function collapsibleState(node: DraftNode): TreeItemCollapsibleState {
  if (childrenOf(node).length === 0) return TreeItemCollapsibleState.None;
  return node.verdict.problems.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** The list keeps the focus, so that one can go through it with the arrow keys. */
async function showInDraft(node: DraftNode, { document, text }: DraftCheck): Promise<void> {
  const meant = node.kind === 'problem' ? node.problem.position : node.verdict.statement.position;
  const position = findAgain(document, text, meant);
  if (!position) return;
  const visible = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = visible?.viewColumn ?? ViewColumn.Active;
  const editor = await window.showTextDocument(document, { viewColumn, preserveFocus: true });
  const range = toRange(document, position);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

const CONTEXT_LENGTH = 32;

/** The draft may have changed since it was checked. */
function findAgain(document: TextDocument, text: string, { start, end }: TextPosition): TextPosition | undefined {
  const quote = {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
  return findQuote(document.getText(), quote, { start, end });
}

async function showEvidence(node: DraftNode, { corpus, document }: DraftCheck, { reader }: Services): Promise<void> {
  if (node.kind !== 'evidence') return;
  const position = document.positionAt(node.verdict.statement.position.start);
  const { evidence, verdict } = node;
  await openPassage({ evidence, among: verdict.evidence, corpus, draft: { document, position } }, reader);
}

/** @returns whether something was chosen */
async function chooseLabels(filter: Filter, check: DraftCheck | undefined): Promise<boolean> {
  const counts = countLabels(check?.verdicts ?? []);
  const chosen = filter.labels();
  const items = LABELS.map((label): QuickPickItem & { readonly is: Label } => ({
    is: label,
    label: `$(${LABEL_ICONS[label]}) ${LABEL_WORDS[label].word}`,
    description: counts[label].toLocaleString('en'),
    detail: LABEL_WORDS[label].meaning,
    picked: chosen.has(label),
  }));
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    title: 'Filter Statements',
    placeHolder: 'Labels that the Draft view shows',
  });
  if (!picked) return false;
  filter.set(picked.length > 0 ? picked.map(({ is }) => is) : LABELS);
  return true;
}
