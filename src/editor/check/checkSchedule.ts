/** When drafts are checked: after a pause in typing, on save, or on command alone; and again when sources or settings change. */
import { Disposable, type TextDocument, window, workspace } from 'vscode';
import type { Services } from '../services';
import { isDone } from './documentChecks';

/** So long nothing is typed before a check: a pause between two sentences, not between two words. */
const PAUSE_MS = 500;

export function registerCheckSchedule(services: Services): Disposable {
  const { checks, corpora, drafts, settings } = services;
  const timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  const check = (document: TextDocument) => {
    clearTimeout(timers.get(document));
    timers.delete(document);
    void checks.check(document);
  };
  const runOf = (document: TextDocument) => settings.forDraft(document).checkRun;
  const checkSoon = (document: TextDocument) => {
    if (!drafts.isDraft(document)) return;
    // What is being found out is of a text that is no more; whoever asked for it is answered after the pause.
    const isAsked = checks.isChecking(document) || timers.has(document);
    checks.cancel(document);
    if (runOf(document) !== 'onType' && !isAsked) return;
    clearTimeout(timers.get(document));
    timers.set(document, setTimeout(check, PAUSE_MS, document));
  };
  const checkShown = () => {
    for (const { document } of window.visibleTextEditors) if (runOf(document) !== 'manual') check(document);
  };
  const checkAgain = (isWanted: (document: TextDocument) => boolean) => {
    checks.outdate();
    for (const document of checks.documents()) if (isWanted(document)) check(document);
    checkShown();
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument(
      ({ document, contentChanges }) => contentChanges.length > 0 && checkSoon(document),
    ),
    workspace.onDidSaveTextDocument((document) => runOf(document) !== 'manual' && check(document)),
    workspace.onDidCloseTextDocument((document) => {
      clearTimeout(timers.get(document));
      timers.delete(document);
    }),
    window.onDidChangeVisibleTextEditors(checkShown),
    // A document whose language changes is closed and opened, and stays in its editor.
    workspace.onDidOpenTextDocument(checkShown),
    corpora.onDidChangeStatus((corpus) => isDone(corpus) && checkAgain((document) => runOf(document) !== 'manual')),
    // What was checked on command is kept true to the settings too: something may have been ignored.
    settings.onDidChange(() => checkAgain(() => true)),
    new Disposable(() => {
      for (const timer of timers.values()) clearTimeout(timer);
    }),
  );
}
