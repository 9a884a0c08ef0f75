/** Checks the draft in front by name, whatever the settings say of when drafts are checked, and shows what it comes to. */
import { commands, type Disposable, ProgressLocation, window } from 'vscode';
import type { Services } from '../services';

export function registerCheckDraft({ checks, corpora, shownDraft }: Services): Disposable {
  return commands.registerCommand('citewright.checkDraft', async () => {
    const document = shownDraft.document();
    if (!document) return;
    const progress = { location: ProgressLocation.Window, title: 'Checking the draft' };
    await window.withProgress(progress, () => checks.check(document));
    const hasSources = corpora.corpusFor(document)?.status()?.sources !== 0;
    // The writer goes on writing; without sources there is something to be done first.
    if (hasSources) await commands.executeCommand('citewright.draft.focus', { preserveFocus: true });
    else await commands.executeCommand('citewright.sources.focus');
  });
}
