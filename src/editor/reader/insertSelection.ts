/** Puts what is selected in the reader into the draft that was last written in: its citation, or its words with the citation. */
import { type TextDocument, type TextEditor, window } from 'vscode';
import type { Evidence } from '../../model/verdict';
import type { Selected, ShownFile, ShownPassage } from '../../view/protocol';
import type { Found } from '../found';
import { insertEvidence } from '../offers/insertEvidence';
import type { Corpus } from '../sources/corpora';

export interface InsertedSelection {
  readonly as: 'citation' | 'quotation';
  /** Absent: the passage that is marked. */
  readonly selected: Selected | undefined;
  readonly file: ShownFile;
  readonly corpus: Corpus;
  readonly passage?: ShownPassage;
  readonly found?: Found;
  /** The draft. */
  readonly document: TextDocument | undefined;
}

/** @returns what keeps it from being done, in words. */
export async function insertSelection(inserted: InsertedSelection): Promise<string | undefined> {
  const { as, selected, passage, corpus, document } = inserted;
  if (!selected && !passage) return `Select the words to ${as === 'citation' ? 'cite' : 'quote'} first.`;
  if (!document) return 'There is no draft to put this into: open one beside the reader.';
  const evidence = await evidenceOf(inserted);
  if (!evidence) return 'This file gave no text to cite: the Sources view says why.';
  const editor = await showDraft(document);
  const kind = as === 'citation' ? 'citation' : evidence.wording === 'note' ? 'note' : 'quotation';
  await insertEvidence(editor, [editor.selection.active], kind, { evidence, corpus });
  return undefined;
}

async function evidenceOf({
  selected,
  passage,
  found,
  file,
  corpus,
}: InsertedSelection): Promise<Evidence | undefined> {
  if (selected) return corpus.engine.evidenceOf(file.uri, selected);
  if (found) return found.evidence;
  return passage && corpus.engine.evidenceOf(file.uri, { exact: passage.quote.exact, ...positionOf(passage) });
}

function positionOf({ segments }: ShownPassage) {
  const [first, last] = [segments[0], segments.at(-1)];
  return first && last ? { position: { start: first.start, end: last.end } } : {};
}

/** In the column where it is open, with its cursor where it was. */
async function showDraft(document: TextDocument): Promise<TextEditor> {
  const visible = window.visibleTextEditors.find((editor) => editor.document === document);
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        (input as { uri?: { toString(): string } } | undefined)?.uri?.toString() === document.uri.toString(),
    ),
  );
  const viewColumn = visible?.viewColumn ?? group?.viewColumn;
  return window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
}
