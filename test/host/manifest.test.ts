import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { discardEditors, openDraft } from './support';

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** VS Code's own bindings, as it writes them into the file of defaults. */
async function defaultBindings(): Promise<Binding[]> {
  const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  return JSON.parse(text.replace(/^\s*\/\/.*$/gm, ''));
}

describe('The extension in VS Code', () => {
  const extension = vscode.extensions.getExtension('citewright.citewright');
  after(discardEditors);

  it('starts with a draft, and registers every command it declares', async () => {
    await openDraft('Text');
    await extension?.activate();
    const registered = await vscode.commands.getCommands(true);
    const declared: { command: string }[] = extension?.packageJSON.contributes.commands;
    assert.ok(declared.length > 0);
    assert.deepEqual(
      declared.map(({ command }) => command).filter((command) => !registered.includes(command)),
      [],
    );
  });

  it('has keys that VS Code does not use in a text editor', async () => {
    const own: Binding[] = extension?.packageJSON.contributes.keybindings;
    const keys = own.filter(({ when }) => when?.includes('editorTextFocus')).map(({ key }) => key);
    const taken = (await defaultBindings()).filter(
      ({ key, command }) => keys.includes(key) && !command.startsWith('citewright'),
    );
    assert.deepEqual(
      taken.filter(({ when }) => !when?.includes('inKeybindings')),
      [],
    );
  });

  it('names each setting that it reads, with a default', () => {
    const configuration = vscode.workspace.getConfiguration('citewright');
    for (const name of ['corpus.include', 'drafts', 'languages', 'completion.claims', 'citation.quotedWorks']) {
      assert.notEqual(configuration.inspect(name)?.defaultValue, undefined, name);
    }
  });
});
