/** What the tests inside VS Code share: drafts with marks in them, and waiting for what comes in its own time. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';

export interface OpenDraft {
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
  /** Where `‸` stood. */
  readonly position: vscode.Position;
}

/** Opens a new document; each `‸` in its text is a cursor. */
export async function openDraft(marked: string, language = 'markdown'): Promise<OpenDraft> {
  const [first = '', ...rest] = marked.split('‸');
  const document = await openUntitled(language);
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), [first, ...rest].join('')));
  const cursors = rest.map((_, index) => {
    const before = [first, ...rest].slice(0, index + 1).join('');
    return document.positionAt(before.length);
  });
  if (cursors.length > 0) editor.selections = cursors.map((cursor) => new vscode.Selection(cursor, cursor));
  return { editor, document, position: cursors[0] ?? new vscode.Position(0, 0) };
}

let untitled = 0;

/** Under a name of its own: a name used again may bring back what was discarded under it. */
async function openUntitled(language: string): Promise<vscode.TextDocument> {
  untitled++;
  const uri = fileOf(`written-${untitled}`).with({ scheme: 'untitled' });
  return vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), language);
}

/** The file of the workspace with this path. */
export function fileOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Asks again and again, up to a few seconds, until the answer is there. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (const end = Date.now() + 15_000; Date.now() < end; await delay(100)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
  }
  throw new assert.AssertionError({ message: `waited in vain for ${what}` });
}

/** The cards of Citewright over a position, as Markdown. */
export async function cardsAt(
  { uri }: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const contents = hovers.flatMap((hover) => hover.contents).filter((one) => one instanceof vscode.MarkdownString);
  return contents.filter(({ value }) => value.includes('command:citewright.'));
}

/** The card over a sentence, once the sources have been read. */
export function cardFor({ document, position }: OpenDraft): Promise<vscode.MarkdownString> {
  return eventually('a card', async () => (await cardsAt(document, position))[0]);
}

/** Follows the first link of a card with this label. */
export async function follow(card: vscode.MarkdownString, label: string): Promise<void> {
  const link = card.value.split(`[${label}](command:`)[1];
  assert.ok(link, `no link ${label} in ${card.value}`);
  const [command = '', query = ''] = (link.split(')')[0] ?? '').split('?');
  await vscode.commands.executeCommand(command, ...JSON.parse(decodeURIComponent(query)));
}

export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Closing asks nothing when what was written is taken back first. */
export async function discardEditors(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await closeEditors();
}
