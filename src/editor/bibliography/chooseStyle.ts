/** Makes a style the one in force: where the draft names its own, there; else in the settings, where it is set already. */
import { commands, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { StyleInfo } from '../../model/style';
import { toDraft, toRange } from '../convert';
import type { Services } from '../services';
import { setSetting } from '../settings';
import type { Corpus } from '../sources/corpora';
import { REFRESH_BIBLIOGRAPHY } from './bibliographyCommands';
import { settingOf } from './styleRows';

/** The draft that a style is chosen for. */
export interface StyleTarget {
  readonly document: TextDocument;
  readonly corpus: Corpus;
  readonly services: Services;
}

export async function chooseStyle(style: StyleInfo, target: StyleTarget): Promise<void> {
  const { corpus, document } = target;
  const place = await choosePlace(style, target);
  if (place === undefined) return;
  if (place === 'settings') {
    const path = settingOf(style, corpus.folder?.uri.toString(), (uri) => Uri.parse(uri).fsPath);
    await setSetting('citation.style', path, corpus.folder);
  }
  const { list } = await corpus.engine.bibliographyWays(toDraft(document));
  const message = `Works are cited in ${style.title} from now on.`;
  if (!list) {
    window.setStatusBarMessage(`$(references) ${message}`, SHOWN_MS);
    return;
  }
  void window
    .showInformationMessage(message, 'Refresh the Bibliography')
    .then((choice) => choice && commands.executeCommand(REFRESH_BIBLIOGRAPHY));
}

const SHOWN_MS = 6000;

/** What a draft names goes before the settings: whoever changes those alone would see nothing happen. */
async function choosePlace(
  style: StyleInfo,
  { corpus, document }: StyleTarget,
): Promise<'draft' | 'settings' | undefined> {
  const { style: declared } = await corpus.engine.context(toDraft(document));
  if (!declared) return 'settings';
  const change = await corpus.engine.changeDeclaredStyle(toDraft(document), style);
  if (!change) {
    const message = `A file of the draft's project names the style ${declared.name}, which goes before the settings. Change it there to have ${style.title}.`;
    const choice = await window.showWarningMessage(message, 'Set It for Other Drafts');
    return choice && 'settings';
  }
  const inDraft = { label: 'Change it in the draft', description: change.line, place: 'draft' as const };
  const inSettings = {
    label: 'Set it for drafts that name none',
    description: 'this draft stays as it is',
    place: 'settings' as const,
  };
  const choice = await window.showQuickPick([inDraft, inSettings], {
    title: style.title,
    placeHolder: `The draft names its own style (${declared.name}), which goes before the settings.`,
  });
  if (choice?.place !== 'draft') return choice?.place;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, toRange(document, change.edit.position), change.edit.newText);
  return (await workspace.applyEdit(edit)) ? 'draft' : undefined;
}
