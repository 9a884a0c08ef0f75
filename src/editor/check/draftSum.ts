/** What the check of the draft in front comes to, in the status bar. */
import { Disposable, StatusBarAlignment, window } from 'vscode';
import type { Services } from '../services';
import { problemCount, sumOf } from './draftTree';

export function registerDraftSum({ checks, shownDraft, settings }: Services): Disposable {
  // Left of the sources, against which it was checked.
  const item = window.createStatusBarItem('citewright.sum', StatusBarAlignment.Right, 91);
  item.name = 'Citewright: Check of the Draft';
  item.command = { command: 'citewright.draft.focus', title: 'Show the Draft View' };
  const update = () => {
    const document = shownDraft.document();
    const verdicts = document && checks.latest(document)?.verdicts;
    const sum = sumOf(verdicts ?? []);
    if (!verdicts || sum === '' || !settings.showsStatusBar()) return item.hide();
    item.text = `$(checklist) ${sum}`;
    item.tooltip = `${problemCount(verdicts)}. Show the Draft view.`;
    item.accessibilityInformation = {
      label: `Check of the draft: ${sum.replaceAll(' · ', ', ')}. ${problemCount(verdicts)}`,
    };
    item.show();
  };
  return Disposable.from(
    item,
    shownDraft.onDidChange(update),
    checks.onDidChange((document) => document === shownDraft.document() && update()),
    settings.onDidChange(update),
  );
}
