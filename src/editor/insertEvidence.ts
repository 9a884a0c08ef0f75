/** Puts citations and passages into a draft, as one undo step. */
import { commands, type Position, type TextEditor } from 'vscode';
import type { Suggestion } from '../engine/engine';
import type { DraftEdit } from '../model/statement';
import { toDraft, toRange } from './convert';
import { distinctEdits } from './draftEdits';
import type { Found } from './found';

/** The draft may change while the engine thinks; it is asked again so often. */
const ATTEMPTS = 3;

/** Inserts at each of the places; two of them in one sentence count as one. */
export async function insertEvidence(
  editor: TextEditor,
  places: readonly Position[],
  kind: Suggestion['kind'],
  { evidence, corpus }: Pick<Found, 'evidence' | 'corpus'>,
): Promise<void> {
  const { document } = editor;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { version } = document;
    const draft = toDraft(document);
    const offsets = places.map((place) => document.offsetAt(document.validatePosition(place)));
    const asked = offsets.map((offset) => corpus.engine.insertion(draft, offset, kind, evidence));
    const edits = distinctEdits((await Promise.all(asked)).flat());
    if (edits.length === 0) return;
    if (document.version === version && (await apply(editor, edits))) {
      await commands.executeCommand('setContext', 'citewright.hasInserted', true);
      return;
    }
  }
  throw new Error('The draft kept changing. Try again.');
}

function apply(editor: TextEditor, edits: readonly DraftEdit[]): Thenable<boolean> {
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
