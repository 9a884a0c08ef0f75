/** Brings the bibliography of a draft up to date when it is saved, where the writer wants that. */
import {
  commands,
  type Disposable,
  type Memento,
  type TextDocument,
  TextDocumentSaveReason,
  TextEdit,
  window,
  workspace,
} from 'vscode';
import { toDraft, toRange } from '../convert';
import type { Services } from '../services';
import { REFRESH_BIBLIOGRAPHY } from './bibliographyCommands';
import { listMemory } from './listMemory';
import { isRead } from './whenRead';

export function registerRefreshOnSave(services: Services, state: Memento): Disposable {
  const { settings, drafts, report } = services;
  const memory = listMemory(state);
  const told = new WeakSet<TextDocument>();
  const edits = async (document: TextDocument): Promise<TextEdit[]> => {
    const corpus = services.corpora.corpusFor(document);
    if (!corpus || !isRead(corpus)) return [];
    const { version } = document;
    const ways = await corpus.engine.bibliographyWays(toDraft(document));
    if (!ways.list || ways.isListOpen) return [];
    const written = await corpus.engine.writeBibliography(toDraft(document));
    if (!written.edit || document.version !== version) return [];
    if (memory.isChangedByHand(document, written)) {
      if (!told.has(document)) void tellOfChange();
      told.add(document);
      return [];
    }
    await memory.remember(document, written);
    return [TextEdit.replace(toRange(document, written.edit.position), written.edit.newText)];
  };
  return workspace.onWillSaveTextDocument((event) => {
    const { document, reason } = event;
    // While somebody types and the editor saves by itself, nothing moves under the cursor.
    const isMeant = reason !== TextDocumentSaveReason.AfterDelay;
    if (!isMeant || !settings.forDraft(document).refreshesBibliography || !drafts.isDraft(document)) return;
    event.waitUntil(
      edits(document).catch((error) => {
        report('refresh the bibliography', error);
        return [];
      }),
    );
  });
}

async function tellOfChange(): Promise<void> {
  const choice = await window.showWarningMessage(
    'The bibliography was changed by hand, so it is not refreshed on save any more.',
    'Refresh Anyway',
  );
  if (choice) await commands.executeCommand(REFRESH_BIBLIOGRAPHY);
}
