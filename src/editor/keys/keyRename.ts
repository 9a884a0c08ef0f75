/** Renames a citation key in all drafts and bibliographies at once, or not at all. */
import {
  type CancellationToken,
  Disposable,
  languages,
  type Position,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { toDraft, toRange } from '../convert';
import { forLanguages } from '../forLanguages';
import type { Services } from '../services';
import { BIBLIOGRAPHY_SELECTOR, filesWithKey, keyAt } from './keyFiles';

export function registerKeyRename(services: Services): Disposable {
  const provider = {
    async prepareRename(document: TextDocument, position: Position) {
      const atKey = await keyAt(document, position, services);
      if (!atKey) throw new Error('There is no citation key here.');
      return { range: toRange(document, atKey.found.position), placeholder: atKey.found.key };
    },
    provideRenameEdits: (document: TextDocument, position: Position, newName: string, token: CancellationToken) =>
      renameEdits(document, position, newName.trim(), token, services).catch((error) => refuse(document, error)),
  };
  return Disposable.from(
    forLanguages(services.settings, (selector) => languages.registerRenameProvider(selector, provider)),
    languages.registerRenameProvider(BIBLIOGRAPHY_SELECTOR, provider),
  );
}

/**
 * Where one provider refuses, VS Code asks the next: that of Markdown, which takes a citation in brackets for a link of its own and would
 * rename it here alone. So there nothing is renamed, and the reason is shown.
 */
function refuse({ languageId }: TextDocument, error: Error): WorkspaceEdit {
  if (languageId !== 'markdown') throw error;
  void window.showErrorMessage(error.message);
  return new WorkspaceEdit();
}

async function renameEdits(
  document: TextDocument,
  position: Position,
  newKey: string,
  token: CancellationToken,
  services: Services,
): Promise<WorkspaceEdit | undefined> {
  const atKey = await keyAt(document, position, services);
  if (!atKey) throw new Error('There is no citation key here.');
  const { corpus, found } = atKey;
  const { engine } = corpus;
  if (newKey === found.key) return undefined;
  if (newKey === '') throw new Error('A key needs at least one character.');
  if ((await engine.findEntries(newKey)).length > 0)
    throw new Error(`Another entry has the key “${newKey}” already: choose one that is free.`);
  const change = new WorkspaceEdit();
  for (const file of await filesWithKey(found.key, corpus, services, token)) {
    const edits = await engine.renameKey(toDraft(file), found.key, newKey);
    if (!edits) {
      const where = workspace.asRelativePath(file.uri);
      throw new Error(`“${newKey}” cannot be written as a key in ${where}: use letters, digits, and - : . _ alone.`);
    }
    for (const edit of edits) change.replace(file.uri, toRange(file, edit.position), edit.newText);
  }
  return change;
}
