/** Opens Zotero's own citation window by Better BibTeX, and puts what is picked there into the draft. */
import {
  commands,
  type Disposable,
  ProgressLocation,
  Range,
  type TextEditor,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { InsertedCitation } from '../../engine/engine';
import type { Picked } from '../../library/zotero/picker';
import { isAbort, toDraft, toRange } from '../convert';
import { addEntry } from '../keys/newEntries';
import { withoutLinks } from '../report';
import type { Services } from '../services';
import type { Corpus } from '../sources/corpora';
import { readZoteroSettings } from './librarySettings';

export function registerPickFromZotero(services: Services): Disposable {
  return commands.registerTextEditorCommand('citewright.pickFromZotero', async (editor) => {
    const corpus = services.drafts.isDraft(editor.document) ? services.corpora.corpusFor(editor.document) : undefined;
    if (!corpus) return;
    try {
      const picked = await pickWithProgress();
      if (picked) await insert(picked, editor, corpus, services);
    } catch (error) {
      if (isAbort(error)) return;
      const reason = error instanceof Error ? error.message : String(error);
      services.log.warn(`Pick From Zotero: ${reason}`);
      void window.showWarningMessage(withoutLinks(reason));
    }
  });
}

/** The draft can be written in meanwhile; cancelling leaves Zotero's window to itself. */
function pickWithProgress(): Thenable<Picked> {
  const location = ProgressLocation.Notification;
  const title = 'Pick in the window of Zotero';
  return window.withProgress({ location, title, cancellable: true }, async (_, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const settings = readZoteroSettings();
    const { pick, probePicker } = await import('../../library/library');
    await probePicker(settings, stop.signal);
    return pick(settings, stop.signal);
  });
}

async function insert(
  picked: NonNullable<Picked>,
  { document, selection, viewColumn }: TextEditor,
  corpus: Corpus,
  services: Services,
): Promise<void> {
  const offset = document.offsetAt(selection.active);
  const { edits, missing } = await corpus.engine.insertCitation(toDraft(document), offset, picked);
  if (edits.length === 0) throw new Error(NOT_WRITTEN);
  const change = new WorkspaceEdit();
  for (const edit of edits) change.replace(document.uri, toRange(document, edit.position), edit.newText);
  await workspace.applyEdit(change);
  const editor = await window.showTextDocument(document, {
    ...(viewColumn ? { viewColumn } : {}),
    preserveFocus: false,
  });
  const end = document.positionAt(offset + (edits[0]?.newText.length ?? 0));
  editor.revealRange(new Range(end, end));
  await offerEntries(missing, document.uri, corpus, services);
}

const NOT_WRITTEN =
  'What was picked has no citation key, or is not among the sources, whose author and year the draft cites: give it a key in Zotero, or switch on citewright.zotero.enabled.';

async function offerEntries(
  missing: InsertedCitation['missing'],
  uri: Uri,
  corpus: Corpus,
  services: Services,
): Promise<void> {
  const known = missing.filter(({ sourceId }) => sourceId !== undefined);
  if (known.length === 0) return;
  const names = withoutLinks(known.map(({ key }) => `“${key}”`).join(', '));
  const add = known.length === 1 ? 'Add the Entry' : 'Add the Entries';
  if ((await window.showInformationMessage(`The bibliography of the draft has no ${names}.`, add)) !== add) return;
  const document = await workspace.openTextDocument(uri);
  for (const { key, sourceId } of known) {
    if (sourceId !== undefined) await addEntry({ document, corpus, sourceId, key }, services);
  }
}
