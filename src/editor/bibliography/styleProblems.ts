/** Says once that a draft is not cited in the style that was asked for, and why. */
import { commands, Disposable, window, workspace } from 'vscode';
import { toDraft } from '../convert';
import { withoutLinks } from '../report';
import type { Services } from '../services';

export function registerStyleProblems({ corpora, shownDraft, settings, log, report }: Services): Disposable {
  const told = new Set<string>();
  const look = async () => {
    const document = shownDraft.document();
    const corpus = document && corpora.corpusFor(document);
    const problem = corpus && (await corpus.engine.style(toDraft(document))).problem;
    if (problem === undefined || told.has(problem)) return;
    told.add(problem);
    log.warn(problem);
    const choice = await window.showWarningMessage(
      `${withoutLinks(problem)} Until then the draft is cited in another style.`,
      'Open Settings',
    );
    if (choice) await commands.executeCommand('workbench.action.openSettings', 'citewright.citation.style');
  };
  const lookNow = () => void look().catch((error) => report('look at the style of the draft', error));
  lookNow();
  return Disposable.from(
    shownDraft.onDidChange(lookNow),
    settings.onDidChange(lookNow),
    workspace.onDidSaveTextDocument((document) => document === shownDraft.document() && lookNow()),
  );
}
