/** The style that the draft in front is cited in, among the things that the status bar says of its language. */
import { Disposable, LanguageStatusSeverity, languages, workspace } from 'vscode';
import { toDraft } from '../convert';
import type { Services } from '../services';
import { CHOOSE_STYLE } from './stylePicker';

export function registerStyleStatus({ corpora, shownDraft, settings, report }: Services): Disposable {
  let item: Disposable | undefined;
  const show = async () => {
    const document = shownDraft.document();
    const corpus = document && corpora.isStarted() ? corpora.corpusFor(document) : undefined;
    const inForce = document && (await corpus?.engine.style(toDraft(document)));
    if (document !== shownDraft.document()) return;
    item?.dispose();
    item = undefined;
    if (!document || !inForce) return;
    const status = languages.createLanguageStatusItem('citewright.style', { language: document.languageId });
    status.name = 'Citation Style';
    status.text = inForce.style.title;
    status.detail = inForce.problem ?? 'citation style';
    status.severity = inForce.problem ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    status.command = { command: CHOOSE_STYLE, title: 'Choose…' };
    item = status;
  };
  const showNow = () => void show().catch((error) => report('look at the style of the draft', error));
  showNow();
  return Disposable.from(
    shownDraft.onDidChange(showNow),
    settings.onDidChange(showNow),
    corpora.onDidChangeStatus((corpus) => corpus.status()?.phase === 'ready' && showNow()),
    workspace.onDidSaveTextDocument((document) => document === shownDraft.document() && showNow()),
    new Disposable(() => item?.dispose()),
  );
}
