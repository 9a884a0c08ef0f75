/** State and progress of the sources: in the status bar, and for a long round as a notification that can be cancelled. */
import { Disposable, ProgressLocation, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { IndexStatus } from '../engine/engine';
import type { Corpora, Corpus } from './corpora';
import { count } from './plainLabels';
import type { Services } from './services';

export function registerStatusBar({ corpora, settings, report }: Services): Disposable {
  const item = window.createStatusBarItem('citewright.status', StatusBarAlignment.Right, 90);
  item.name = 'Citewright';
  item.command = 'citewright.sources.focus';
  const update = () => {
    const status = statusToShow(corpora);
    if (!settings.showsStatusBar() || !status) item.hide();
    else show(item, status);
  };
  return Disposable.from(
    item,
    settings.onDidChange(update),
    corpora.onDidChangeList(update),
    corpora.onDidChangeStatus(update),
    window.onDidChangeActiveTextEditor(update),
    showLongRounds(corpora, report),
  );
}

/** What is being read, wherever; else the sources of the draft in front, or of all folders. Nothing before reading has been started. */
function statusToShow(corpora: Corpora): IndexStatus | undefined {
  if (!corpora.isStarted()) return undefined;
  const all = corpora.list();
  const busy = all.find((corpus) => isBusy(corpus.status()));
  const document = window.activeTextEditor?.document;
  const shown = busy ?? (document && corpora.corpusFor(document));
  return shown ? shown.status() : sum(all.map((corpus) => corpus.status()).filter((status) => status !== undefined));
}

function sum(statuses: readonly IndexStatus[]): IndexStatus | undefined {
  return statuses.reduce<IndexStatus | undefined>(
    (total, status) => ({
      ...status,
      sources: (total?.sources ?? 0) + status.sources,
      passages: (total?.passages ?? 0) + status.passages,
      unread: (total?.unread ?? 0) + status.unread,
    }),
    undefined,
  );
}

function isBusy(status: IndexStatus | undefined): boolean {
  return status !== undefined && status.phase !== 'ready' && status.phase !== 'cancelled';
}

function show(item: StatusBarItem, status: IndexStatus): void {
  const { text, tooltip } = describe(status);
  item.text = text;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `Citewright: ${tooltip}` };
  item.show();
}

function describe({ phase, done, total, sources, passages, unread }: IndexStatus): { text: string; tooltip: string } {
  const held = `${count(sources, 'source')}, ${count(passages, 'passage')}`;
  const left = unread > 0 ? `, ${count(unread, 'file')} not read` : '';
  switch (phase) {
    case 'loading':
      return { text: '$(sync~spin) Sources', tooltip: 'Loading the sources' };
    case 'scanning':
      return { text: `$(sync~spin) ${count(sources, 'source')}`, tooltip: 'Looking for sources that changed' };
    case 'reading':
      return { text: `$(sync~spin) ${done}/${total}`, tooltip: `Reading sources: ${done} of ${total}. ${held} so far` };
    case 'paused':
      return {
        text: `$(debug-pause) ${done}/${total}`,
        tooltip: `Reading is paused: ${done} of ${total}. ${held} so far`,
      };
    case 'cancelled':
      return { text: `$(book) ${count(sources, 'source')}`, tooltip: `${held}${left}. Reading was cancelled` };
    case 'ready':
      return { text: `$(book) ${count(sources, 'source')}`, tooltip: `${held}${left}` };
  }
}

/** A round that is over sooner than this needs no word. */
const LONG_MS = 2000;

function showLongRounds(corpora: Corpora, report: Services['report']): Disposable {
  const rounds = new Map<string, { timer: ReturnType<typeof setTimeout>; end: () => void }>();
  const listener = corpora.onDidChangeStatus((corpus) => {
    const round = rounds.get(corpus.id);
    const isReading = corpus.status()?.phase === 'reading';
    if (isReading && !round) {
      const timer = setTimeout(() => {
        const ended = new Promise<void>((end) => rounds.set(corpus.id, { timer, end }));
        showProgress(corpus, corpora, ended).catch((error) => report('show progress', error));
      }, LONG_MS);
      rounds.set(corpus.id, { timer, end: () => undefined });
    } else if (round && !isReading) {
      clearTimeout(round.timer);
      round.end();
      rounds.delete(corpus.id);
    }
  });
  return new Disposable(() => {
    listener.dispose();
    for (const { timer, end } of rounds.values()) {
      clearTimeout(timer);
      end();
    }
  });
}

async function showProgress(corpus: Corpus, corpora: Corpora, ended: Promise<void>): Promise<void> {
  const options = { location: ProgressLocation.Notification, title: 'Reading sources', cancellable: true };
  await window.withProgress(options, async (progress, token) => {
    let shown = 0;
    const update = () => {
      const { done, total } = corpus.status() ?? { done: 0, total: 0 };
      if (total === 0) return;
      const percent = (100 * done) / total;
      progress.report({ message: `${done} of ${total}`, increment: Math.max(0, percent - shown) });
      shown = Math.max(shown, percent);
    };
    update();
    const listeners = Disposable.from(
      token.onCancellationRequested(() => corpus.engine.cancelIndexing()),
      corpora.onDidChangeStatus((changed) => changed.id === corpus.id && update()),
    );
    await ended;
    listeners.dispose();
  });
}
