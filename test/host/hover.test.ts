import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardFor, cardsAt, discardEditors, eventually, fileOf, follow, openDraft } from './support';

const SENTENCE = 'The stone bridge at Ardle was opened in 1834 after eleven years.';

describe('The card over a sentence', () => {
  afterEach(discardEditors);

  it('shows the passage, its citation, and our own commands alone', async () => {
    const card = await cardFor(await openDraft(`${SENTENCE.slice(0, 10)}‸${SENTENCE.slice(10)}\n`));
    assert.match(card.value, /seven|eleven/);
    assert.match(card.value, /Moncur 2011/);
    assert.equal(card.supportHtml ?? false, false);
    const { enabledCommands } = card.isTrusted as { enabledCommands: string[] };
    assert.ok(enabledCommands.every((command) => command.startsWith('citewright.')));
  });

  it('is there for the sentence alone', async () => {
    const draft = await openDraft(`# Bridges\n\n${SENTENCE}‸ \n\nNothing of the kind stands in any source at all.\n`);
    const inside = new vscode.Position(2, 5);
    await eventually('a card', async () => (await cardsAt(draft.document, inside))[0]);
    assert.deepEqual(await cardsAt(draft.document, draft.position), []);
    assert.deepEqual(await cardsAt(draft.document, new vscode.Position(0, 3)), []);
    assert.deepEqual(await cardsAt(draft.document, new vscode.Position(4, 12)), []);
  });

  it('is not there in a source', async () => {
    await cardFor(await openDraft(`The‸ ${SENTENCE.slice(4)}`));
    const source = await vscode.workspace.openTextDocument(fileOf('sources/ardle-bridge.md'));
    const line = source.positionAt(source.getText().indexOf('stone bridge'));
    assert.deepEqual(await cardsAt(source, line), []);
  });

  it('is not there when it is switched off', async () => {
    const draft = await openDraft(`The‸ ${SENTENCE.slice(4)}`);
    await cardFor(draft);
    const configuration = vscode.workspace.getConfiguration('citewright');
    await configuration.update('hover.enabled', false, vscode.ConfigurationTarget.Workspace);
    assert.deepEqual(await cardsAt(draft.document, draft.position), []);
    await configuration.update('hover.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await cardFor(draft);
  });

  it('copies the citation', async () => {
    await follow(await cardFor(await openDraft(`The‸ ${SENTENCE.slice(4)}`)), 'Copy citation');
    assert.match(await vscode.env.clipboard.readText(), /^Moncur 2011/);
  });

  it('opens the source with the passage selected', async () => {
    await follow(await cardFor(await openDraft(`The‸ ${SENTENCE.slice(4)}`)), 'Open at the passage');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, fileOf('sources/ardle-bridge.md').path);
    assert.match(editor?.document.getText(editor.selection) ?? '', /^The stone bridge .*years of work\.$/);
    assert.equal(editor?.viewColumn, vscode.ViewColumn.Two);
  });

  it('leads to the passage in a file whose line ends differ from what was read', async () => {
    const uri = fileOf('sources/ardle-bridge.md');
    const draft = await openDraft(`The‸ ${SENTENCE.slice(4)}`);
    const card = await cardFor(draft);
    const source = await vscode.workspace.openTextDocument(uri);
    const shown = await vscode.window.showTextDocument(source);
    await shown.edit((builder) => {
      builder.setEndOfLine(vscode.EndOfLine.CRLF);
      builder.insert(new vscode.Position(0, 0), '\n\n');
    });
    await follow(card, 'Open at the passage');
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.getText(editor.selection) ?? '', /^The stone bridge .*years of work\.$/);
    await vscode.window.showTextDocument(source);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
