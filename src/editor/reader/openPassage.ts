/** Opens a source with the passage selected: a file that is text in an editor, any other in the reader. */
import { Selection, type TextDocument, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { PassageTarget } from '../../engine/engine';
import type { TextPosition } from '../../model/passage';
import { toRange } from '../convert';
import type { Found } from '../found';
import type { Corpus } from '../sources/corpora';
import { locatePassage } from './locatePassage';
import { findSegments } from './passageRanges';
import type { Reader } from './reader';

/** Beside the draft when it was asked for from one, else in place. */
export async function openPassage(found: Found, reader: Reader): Promise<void> {
  const { evidence, corpus, draft } = found;
  const target = await locatePassage(evidence, corpus);
  if (!target) {
    void window.showInformationMessage('The passage is not among the sources any more.');
    return;
  }
  const shown = target.isFileText ? await inFile(target, corpus) : undefined;
  if (!shown) return reader.showPassage(found, target);
  const viewColumn = draft ? ViewColumn.Beside : ViewColumn.Active;
  const editor = await window.showTextDocument(shown.document, { viewColumn, preview: true });
  const selections = shown.segments.map((segment) => toSelection(shown.document, segment));
  const [first] = selections;
  if (!first) return;
  editor.selections = selections;
  editor.revealRange(first, TextEditorRevealType.InCenter);
}

interface Shown {
  readonly document: TextDocument;
  readonly segments: readonly TextPosition[];
}

/** Undefined where the file cannot be opened as text, or its text is not what was read. */
async function inFile(target: PassageTarget, corpus: Corpus): Promise<Shown | undefined> {
  try {
    const document = await workspace.openTextDocument(Uri.parse(target.uri));
    const read = await corpus.engine.extractedText(target.uri);
    const segments = findSegments(document.getText(), target, read);
    return segments && { document, segments };
  } catch {
    return undefined;
  }
}

/** With the cursor at its beginning, where reading starts. */
function toSelection(document: TextDocument, segment: TextPosition): Selection {
  const { start, end } = toRange(document, segment);
  return new Selection(end, start);
}
