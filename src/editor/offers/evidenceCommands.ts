/** What can be done with a piece of evidence, as commands: from the links of a card and the buttons of the pickers. */
import { commands, Disposable, env, type TextEditor, window } from 'vscode';
import type { Suggestion } from '../../engine/engine';
import { type Found, recall } from '../found';
import { openOnline } from '../reader/openOnline';
import { openPassage } from '../reader/openPassage';
import type { Services } from '../services';
import { insertEvidence } from './insertEvidence';

/** The commands that a link in a card may run. */
export const EVIDENCE_COMMANDS = [
  'citewright.insertCitation',
  'citewright.insertQuotation',
  'citewright.openPassage',
  'citewright.openOnline',
  'citewright.copyCitation',
] as const;

export function commandUri(command: (typeof EVIDENCE_COMMANDS)[number], id: number): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([id]))}`;
}

export function registerEvidenceCommands({ drafts, reader, report }: Services): Disposable {
  const register = (command: (typeof EVIDENCE_COMMANDS)[number], doing: string, run: (found: Found) => Promise<void>) =>
    commands.registerCommand(command, async (id: unknown) => {
      const found = recall(id);
      if (!found) return;
      try {
        await run(found);
      } catch (error) {
        report(doing, error);
      }
    });
  const insert = (kind: Suggestion['kind']) => async (found: Found) => {
    const editor = await editorOf(found);
    if (!editor || !drafts.isDraft(editor.document)) return;
    const position = found.draft?.position ?? editor.selection.active;
    await insertEvidence(editor, [position], kind, found);
  };
  return Disposable.from(
    register('citewright.insertCitation', 'insert the citation', insert('citation')),
    register('citewright.insertQuotation', 'insert the quotation', (found) => insert(passageKind(found))(found)),
    register('citewright.openPassage', 'open the source', (found) => openPassage(found, reader)),
    register('citewright.openOnline', 'open the page', openOnline),
    register('citewright.copyCitation', 'copy the citation', copyCitation),
  );
}

/** A note is put in without quotation marks. */
export function passageKind({ evidence }: Found): Suggestion['kind'] {
  return evidence.wording === 'note' ? 'note' : 'quotation';
}

export async function copyCitation({ evidence }: Found): Promise<void> {
  await env.clipboard.writeText(evidence.citation);
  window.setStatusBarMessage('Citation copied', 3000);
}

/** The editor of the draft that was asked about; a card may outlive the focus of its editor. */
async function editorOf({ draft }: Found): Promise<TextEditor | undefined> {
  if (!draft) return window.activeTextEditor;
  const shown = window.visibleTextEditors.find((editor) => editor.document === draft.document);
  return window.showTextDocument(draft.document, shown?.viewColumn);
}
