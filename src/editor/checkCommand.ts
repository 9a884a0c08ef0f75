/** Checks the draft in front by name, whatever the settings say of when drafts are checked. */
import { commands, type Disposable, ProgressLocation, window } from 'vscode';
import type { Services } from './services';

export function registerCheckDraft({ checks, shownDraft }: Services): Disposable {
  return commands.registerCommand('citewright.checkDraft', async () => {
    const document = shownDraft.document();
    if (!document) return;
    await window.withProgress({ location: ProgressLocation.Window, title: 'Checking the draft' }, () =>
      checks.check(document),
    );
  });
}
