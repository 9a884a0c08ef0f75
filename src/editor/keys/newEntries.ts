/** Adds entries to the bibliography of a draft, and makes one where it has none. */
import {
  commands,
  type Disposable,
  Position,
  SnippetString,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { NewEntry } from '../../engine/keys/keyEngine';
import type { ItemFields } from '../../model/item';
import { toDraft, toRange } from '../convert';
import { fileName } from '../plainLabels';
import type { Services } from '../services';
import type { Corpus } from '../sources/corpora';
import { ADD_ENTRY } from './addEntryCommand';
import { isBibliography, open } from './keyFiles';

export function registerNewEntries(services: Services): Disposable {
  return commands.registerCommand(ADD_ENTRY, async (draftUri: unknown, sourceId?: string, key?: string) => {
    const document = typeof draftUri === 'string' ? await open(draftUri) : undefined;
    const corpus = document && services.corpora.corpusFor(document);
    if (!document || !corpus) return;
    try {
      await commands.executeCommand('setContext', 'citewright.hasInserted', true);
      await addEntry({ document, corpus, ...(sourceId ? { sourceId } : {}), ...(key ? { key } : {}) }, services);
    } catch (error) {
      services.report('add the entry', error);
    }
  });
}

export interface EntryRequest {
  /** The draft that cites the work. */
  readonly document: TextDocument;
  readonly corpus: Corpus;
  /** Absent for a record that is no source yet, and for an entry that the writer fills in. */
  readonly sourceId?: string;
  /** The record of a work that is no source yet. */
  readonly fields?: ItemFields;
  /** Absent, the key is made by the writer's pattern. */
  readonly key?: string;
}

/** Adds an entry and gives its key back; undefined where the writer chose no bibliography, or the work is gone. */
export async function addEntry(request: EntryRequest, services: Services): Promise<string | undefined> {
  const { document, corpus, sourceId, fields, key } = request;
  const target = await chooseBibliography(request, services);
  if (!target) return undefined;
  const held = await open(target.uri.toString());
  const draftLanguageId = document.languageId;
  const bibliography = held ? toDraft(held) : { uri: target.uri.toString(), languageId: 'plaintext', text: '' };
  const asked = {
    draftLanguageId,
    ...(sourceId ? { sourceId } : {}),
    ...(fields ? { fields } : {}),
    ...(key ? { key } : {}),
  };
  const added = await corpus.engine.newEntry(bibliography, asked);
  if (!added) {
    const reason = sourceId ? 'the work is not among the sources any more' : 'its format is not known';
    throw new Error(`Nothing was added to ${fileName(target.uri.toString())}: ${reason}.`);
  }
  const wasDirty = held?.isDirty ?? false;
  const change = new WorkspaceEdit();
  if (!held) change.createFile(target.uri, { ignoreIfExists: true });
  if (added.blanks.length === 0) insertEntry(change, target.uri, held, added);
  if (!target.isDeclared) await declare(change, document, target.uri, corpus, services);
  await workspace.applyEdit(change);
  if (added.blanks.length > 0) await insertToFillIn(target.uri, added);
  else if (!wasDirty) await (await open(target.uri.toString()))?.save();
  await corpus.engine.refresh([target.uri.toString()]);
  await services.checks.check(document);
  return added.key;
}

function insertEntry(change: WorkspaceEdit, uri: Uri, held: TextDocument | undefined, { edit }: NewEntry): void {
  if (held) change.replace(uri, toRange(held, edit.position), edit.newText);
  else change.insert(uri, new Position(0, 0), edit.newText);
}

/** The entry with its fields to be filled in, one after the other. */
async function insertToFillIn(uri: Uri, { edit, blanks }: NewEntry): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document, { preview: false });
  const escaped = edit.newText.replace(/[\\$}]/g, '\\$&');
  const snippet = blanks.reduce(
    (text, blank, index) => text.replace(blank, () => `\${${index + 1}:${blank}}`),
    escaped,
  );
  await editor.insertSnippet(new SnippetString(snippet), toRange(document, edit.position));
}

export interface Target {
  readonly uri: Uri;
  /** Whether the draft says so itself. */
  readonly isDeclared: boolean;
}

/** The bibliographies that an entry may go into: the first that the draft declares, else those of the corpus, else a new one. */
export async function bibliographiesFor(
  { document, corpus }: Pick<EntryRequest, 'document' | 'corpus'>,
  { settings }: Services,
): Promise<readonly Target[]> {
  const { bibliographies } = await corpus.engine.context(toDraft(document));
  // A draft may hold its references itself, in its front matter: entries are not put there.
  const files = bibliographies.filter(({ uri }) => isBibliography(Uri.parse(uri)));
  const [declared] = [...files.filter(({ isFound }) => isFound), ...files];
  if (declared) return [{ uri: Uri.parse(declared.uri), isDeclared: true }];
  const known = await corpus.engine.listBibliographies();
  if (known.length > 0) return known.map((uri) => ({ uri: Uri.parse(uri), isDeclared: true }));
  const folder = document.isUntitled ? corpus.folder?.uri : Uri.joinPath(document.uri, '..');
  return folder ? [{ uri: Uri.joinPath(folder, settings.forDraft(document).newBibliography), isDeclared: false }] : [];
}

async function chooseBibliography(request: EntryRequest, services: Services): Promise<Target | undefined> {
  const targets = await bibliographiesFor(request, services);
  if (targets.length < 2) return targets[0];
  const picks = targets.map((target) => ({
    label: fileName(target.uri.toString()),
    description: workspace.asRelativePath(target.uri),
    target,
  }));
  const placeHolder = 'The draft declares no bibliography. Which of these gets the entry?';
  return (await window.showQuickPick(picks, { placeHolder }))?.target;
}

/** A new bibliography is declared in the draft, as part of the same change. */
async function declare(
  change: WorkspaceEdit,
  document: TextDocument,
  uri: Uri,
  corpus: Corpus,
  { settings }: Services,
): Promise<void> {
  const path = document.isUntitled ? fileName(uri.toString()) : settings.forDraft(document).newBibliography;
  const edit = await corpus.engine.declareBibliography(toDraft(document), path);
  if (edit) change.replace(document.uri, toRange(document, edit.position), edit.newText);
}
