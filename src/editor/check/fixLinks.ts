/** Changes to a draft that links of a card stand for. Each is good for the text that it was made for, and for no other. */
import { commands, Disposable, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import type { DraftEdit } from '../../model/statement';
import { toRange } from '../convert';
import type { Services } from '../services';

export const FIX_COMMAND = 'citewright.applyFix';

interface DraftFix {
  readonly document: TextDocument;
  readonly version: number;
  readonly edits: readonly DraftEdit[];
}

/** What links may still be clicked: more than a hover or two can hold. */
const KEPT = 100;
const fixes = new Map<number, DraftFix>();
let last = 0;

/** The URI of a link that makes the change. */
export function fixUri(fix: DraftFix): string {
  last++;
  fixes.set(last, fix);
  fixes.delete(last - KEPT);
  return `command:${FIX_COMMAND}?${encodeURIComponent(JSON.stringify([last]))}`;
}

export function registerFixLinks({ checks, report }: Services): Disposable {
  return Disposable.from(
    commands.registerCommand(FIX_COMMAND, async (id: unknown) => {
      const fix = typeof id === 'number' ? fixes.get(id) : undefined;
      if (!fix) return;
      try {
        if (await apply(fix)) await checks.check(fix.document);
      } catch (error) {
        report('change the draft', error);
      }
    }),
    new Disposable(() => fixes.clear()),
  );
}

async function apply({ document, version, edits }: DraftFix): Promise<boolean> {
  if (document.isClosed || document.version !== version) {
    void window.showInformationMessage('The draft has changed since. Look again at the sentence.');
    return false;
  }
  const change = new WorkspaceEdit();
  for (const { position, newText } of edits) change.replace(document.uri, toRange(document, position), newText);
  return workspace.applyEdit(change);
}
