/** State and progress of the sources: in the status bar, and for a long round as a notification that can be cancelled. */
import { Disposable, MarkdownString, ProgressLocation, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { IndexStatus } from '../engine/engine';
import { escapeMarkdown } from './plainLabels';
import { withoutLinks } from './report';
import { roundText, whereabouts } from './roundText';
import type { Services } from './services';
import type { Corpora, Corpus } from './sources/corpora';

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
  const { text, tooltip } = roundText(status);
  item.text = text;
  item.tooltip = withLinks(tooltip, status);
  item.accessibilityInformation = { label: `Citewright: ${tooltip}` };
  item.show();
}

/** The words with what can be done about a round. */
function withLinks(tooltip: string, { phase }: IndexStatus): MarkdownString {
  const commands = LINKS[phase] ?? [];
  const links = commands.map(([command, title]) => `[${title}](command:${command})`);
  const words = tooltip.split('\n').map(escapeMarkdown).join('\n\n');
  const card = new MarkdownString([words, ...(links.length > 0 ? [links.join(' | ')] : [])].join('\n\n'));
  card.isTrusted = { enabledCommands: commands.map(([command]) => command) };
  return card;
}

const LINKS: Partial<Readonly<Record<IndexStatus['phase'], readonly (readonly [command: string, title: string])[]>>> = {
  reading: [
    ['citewright.pauseReading', 'Pause'],
    ['citewright.cancelReading', 'Cancel'],
  ],
  paused: [
    ['citewright.resumeReading', 'Go On'],
    ['citewright.cancelReading', 'Cancel'],
  ],
};

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

/** A notification makes a link of it. */
const TITLE = 'Reading sources ([pause](command:citewright.pauseReading))';

async function showProgress(corpus: Corpus, corpora: Corpora, ended: Promise<void>): Promise<void> {
  const options = { location: ProgressLocation.Notification, title: TITLE, cancellable: true };
  await window.withProgress(options, async (progress, token) => {
    let shown = 0;
    const update = () => {
      const status = corpus.status();
      if (!status?.total) return;
      const percent = (100 * status.done) / status.total;
      progress.report({ message: withoutLinks(whereabouts(status)), increment: Math.max(0, percent - shown) });
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
