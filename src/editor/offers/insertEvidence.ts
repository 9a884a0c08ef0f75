/** Puts citations and passages into a draft, as one undo step. */
import {
  commands,
  type Position,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  TextEdit,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { CitationForm, Suggestion } from '../../engine/engine';
import type { DraftEdit } from '../../model/statement';
import { toDraft, toRange } from '../convert';
import { distinctEdits } from '../draftEdits';
import type { Found } from '../found';
import { addEntryCommand } from '../keys/addEntryCommand';
import { toSnippet } from './snippets';

/** The draft may change while the engine thinks; it is asked again so often. */
const ATTEMPTS = 3;

/** Inserts at each of the places; two of them in one sentence count as one. */
export async function insertEvidence(
  editor: TextEditor,
  places: readonly Position[],
  kind: Suggestion['kind'],
  { evidence, corpus }: Pick<Found, 'evidence' | 'corpus'>,
  form?: CitationForm,
): Promise<void> {
  const { document } = editor;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { version } = document;
    const draft = toDraft(document);
    const offsets = places.map((place) => document.offsetAt(document.validatePosition(place)));
    const asked = offsets.map((offset) => corpus.engine.insertion(draft, offset, kind, evidence, form));
    const edits = distinctEdits((await Promise.all(asked)).flat());
    if (edits.length === 0) return;
    if (document.version === version && (await apply(editor, edits))) {
      await commands.executeCommand('setContext', 'citewright.hasInserted', true);
      await addMissingEntry(document, edits, evidence.source.id, corpus);
      return;
    }
  }
  throw new Error('The draft kept changing. Try again.');
}

/** A work that was cited by a key which stands in no bibliography yet gets its entry. */
async function addMissingEntry(
  document: TextDocument,
  edits: readonly DraftEdit[],
  sourceId: string,
  { engine }: Found['corpus'],
): Promise<void> {
  const key = await engine.newKeyOf(sourceId);
  if (key === undefined || !edits.some(({ newText }) => newText.includes(key))) return;
  const { command, arguments: args = [] } = addEntryCommand(document, sourceId, key);
  await commands.executeCommand(command, ...args);
}

function apply(editor: TextEditor, edits: readonly DraftEdit[]): Thenable<boolean> {
  const changeable = edits.filter(({ placeholder }) => placeholder);
  const isShown = window.activeTextEditor === editor && editor.selections.length === 1;
  return isShown && changeable.length === 1 ? applyWithStops(editor, edits) : applyPlainly(editor, edits);
}

/** One place with a page in it, which the writer may want to change. */
function applyWithStops({ document }: TextEditor, edits: readonly DraftEdit[]): Thenable<boolean> {
  const whole = new WorkspaceEdit();
  const changes = edits.map((edit): TextEdit | SnippetTextEdit => {
    const range = toRange(document, edit.position);
    const snippet = edit.placeholder && toSnippet(edit);
    return snippet ? new SnippetTextEdit(range, new SnippetString(snippet)) : new TextEdit(range, edit.newText);
  });
  whole.set(document.uri, changes);
  return workspace.applyEdit(whole);
}

function applyPlainly(editor: TextEditor, edits: readonly DraftEdit[]): Thenable<boolean> {
  return editor.edit(
    (builder) => {
      for (const { position, newText } of edits) {
        const range = toRange(editor.document, position);
        // A replacement of nothing would leave its text selected.
        if (range.isEmpty) builder.insert(range.start, newText);
        else builder.replace(range, newText);
      }
    },
    { undoStopBefore: true, undoStopAfter: true },
  );
}
