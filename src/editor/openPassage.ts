/** Opens a source with the passage selected. */
import { Selection, type TextDocument, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { PassageTarget } from '../engine/engine';
import type { TextPosition } from '../model/passage';
import type { Evidence } from '../model/verdict';
import { toRange } from './convert';
import type { Corpus } from './corpora';
import { extractedTextUri } from './extractedText';
import type { Found } from './found';
import { findSegments } from './passageRanges';

/** Beside the draft when it was asked for from one, else in place. */
export async function openPassage({ evidence, corpus, draft }: Found): Promise<void> {
  const target = await locate(evidence, corpus);
  if (!target) {
    void window.showInformationMessage('The passage is not among the sources any more.');
    return;
  }
  const viewColumn = draft ? ViewColumn.Beside : ViewColumn.Active;
  const shown = (target.isFileText && (await inFile(target, corpus))) || (await inExtractedText(target, corpus));
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

/** Numbers of passages change with the corpus: a number may be gone, or be another passage's by now. */
async function locate(evidence: Evidence, { engine }: Corpus): Promise<PassageTarget | undefined> {
  const target = await engine.locate(evidence.passageId);
  if (target && isAt(evidence, target)) return target;
  const again = (await engine.search(evidence.text, { limit: 5 })).find(({ text }) => text === evidence.text);
  return again && engine.locate(again.passageId);
}

/** Whether a passage that was located is the one that the evidence shows. */
export function isAt({ source, citedThrough, position }: Evidence, { uri, segments }: PassageTarget): boolean {
  const isFile = uri === (citedThrough ?? source).uri;
  return isFile || (segments[0]?.start === position.start && segments.at(-1)?.end === position.end);
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

async function inExtractedText(target: PassageTarget, corpus: Corpus): Promise<Shown> {
  const document = await workspace.openTextDocument(extractedTextUri(target.uri, corpus));
  return { document, segments: findSegments(document.getText(), target, document.getText()) ?? [] };
}

/** With the cursor at its beginning, where reading starts. */
function toSelection(document: TextDocument, segment: TextPosition): Selection {
  const { start, end } = toRange(document, segment);
  return new Selection(end, start);
}
