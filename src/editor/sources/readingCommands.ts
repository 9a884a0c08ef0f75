/** Pausing, going on and giving up while sources are read, and the word of it in the log. */
import { commands, Disposable } from 'vscode';
import type { IndexPhase } from '../../engine/engine';
import { slowText } from '../roundText';
import type { Services } from '../services';

export function registerReadingCommands({ corpora, log, report }: Services): Disposable {
  const phases = new Map<string, IndexPhase>();
  let shown = '';
  const update = () => {
    const all = corpora.isStarted() ? corpora.list().map((corpus) => corpus.status()?.phase) : [];
    const state = all.includes('reading') ? 'reading' : all.includes('paused') ? 'paused' : '';
    if (state === shown) return;
    shown = state;
    void commands.executeCommand('setContext', 'citewright.readingState', state);
  };
  return Disposable.from(
    commands.registerCommand('citewright.pauseReading', () => {
      for (const { engine } of corpora.list()) engine.pauseIndexing();
    }),
    commands.registerCommand('citewright.resumeReading', async () => {
      try {
        await Promise.all(corpora.list().map(({ engine }) => engine.resumeIndexing()));
      } catch (error) {
        report('go on reading the sources', error);
      }
    }),
    commands.registerCommand('citewright.cancelReading', () => {
      for (const { engine } of corpora.list()) engine.cancelIndexing();
    }),
    corpora.onDidChangeList(update),
    corpora.onDidChangeStatus((corpus) => {
      update();
      const status = corpus.status();
      if (!status) return;
      const wasReading = phases.get(corpus.id) === 'reading';
      phases.set(corpus.id, status.phase);
      if (!wasReading || status.phase === 'reading') return;
      const slow = slowText(status);
      log.info(`${corpus.name}: read ${status.done} of ${status.total} files. ${slow ? `${slow}.` : ''}`.trim());
    }),
  );
}
