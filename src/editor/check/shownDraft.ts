/** The draft that views beside the editor are about: the one in front, or the last one while a source or a report is in front of it. */
import { commands, Disposable, type Event, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import type { Drafts } from '../drafts';
import type { Settings } from '../settings';

export interface ShownDraft extends Disposable {
  document(): TextDocument | undefined;
  readonly onDidChange: Event<void>;
}

/** Keeps the context key `citewright.hasDraft` true while there is one. */
export function createShownDraft(drafts: Drafts, settings: Settings): ShownDraft {
  const changed = new EventEmitter<void>();
  let shown: TextDocument | undefined;
  const update = () => {
    const now = find(shown, drafts);
    if (now === shown) return;
    shown = now;
    void commands.executeCommand('setContext', 'citewright.hasDraft', now !== undefined);
    changed.fire();
  };
  update();
  const listeners = Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeVisibleTextEditors(update),
    // What is marked as a draft, or becomes one by its language, was none before.
    workspace.onDidOpenTextDocument(update),
    workspace.onDidCloseTextDocument(update),
    workspace.onDidSaveTextDocument(update),
    settings.onDidChange(update),
  );
  return {
    document: () => shown,
    onDidChange: changed.event,
    dispose: () => Disposable.from(changed, listeners).dispose(),
  };
}

function find(shown: TextDocument | undefined, drafts: Drafts): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active && drafts.isDraft(active)) return active;
  const visible = window.visibleTextEditors.map(({ document }) => document);
  const isKept = shown && !shown.isClosed && drafts.isDraft(shown) && (!active || visible.includes(shown));
  return isKept ? shown : visible.find((document) => drafts.isDraft(document));
}
