import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { discardEditors, eventually, fileOf, openDraft } from './support';

const LIBRARY = `@book{moncur2011,
  author = {Moncur, Isla},
  title = {The Ardle Bridge},
  year = 2011
}

@article{rattray1998,
  author = {Rattray, Owen and Quent, Zoë},
  title = {The last ferry of Strathmore},
  journal = {Northern Ways},
  year = 1998
}
`;
const write = (path: string, text: string) => vscode.workspace.fs.writeFile(fileOf(path), Buffer.from(text));
const run = (command: string) => vscode.commands.executeCommand(`citewright.${command}`);
const settings = () => vscode.workspace.getConfiguration('citewright');
const set = (name: string, value: unknown) => settings().update(name, value, vscode.ConfigurationTarget.Workspace);

/** As one edit, which one step takes back. */
async function replace(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `no "${words}" in ${document.getText()}`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  edit.replace(document.uri, range, by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('The bibliography of a draft', () => {
  before(async () => {
    await write('sources/works.bib', LIBRARY);
    const { document } = await openDraft('Bridges (Moncur 2011).\n');
    await eventually('the bibliography to be read', async () => {
      await run('insertBibliography');
      return document.getText().includes('Moncur, Isla');
    });
  });
  beforeEach(discardEditors);
  after(async () => {
    await discardEditors();
    await vscode.workspace.fs.delete(fileOf('sources/works.bib'));
  });

  it('is put in at the end as one step, and refreshed as one step', async () => {
    const text = 'The bridge (Moncur 2011, p. 4) came before the ferry (Rattray & Quent 1998).\n';
    const { document } = await openDraft(text);
    await run('insertBibliography');
    assert.match(
      document.getText(),
      /\n\n## References\n\n<!-- citewright-bibliography [0-9a-f]{8} -->\n\nMoncur, Isla\. 2011\. \*The Ardle Bridge\*\.\n\nRattray, .*\*Northern Ways\*\.\n\n<!-- \/citewright-bibliography -->\n$/,
    );
    await replace(document, ' (Moncur 2011, p. 4)', '');
    await run('refreshBibliography');
    assert.doesNotMatch(document.getText(), /Moncur/);
    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /Moncur, Isla/);
  });

  it('keeps what was written into it by hand until the writer says otherwise', async () => {
    const { document } = await openDraft('The bridge (Moncur 2011).\n');
    await run('insertBibliography');
    await replace(document, '*The Ardle Bridge*', '*The Ardle Bridge*, second edition');
    const refreshed = run('refreshBibliography');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.match(document.getText(), /second edition/);
    await vscode.commands.executeCommand('notifications.clearAll');
    await refreshed;
    assert.match(document.getText(), /second edition/);
  });

  it('stands below its heading in plain text', async () => {
    await set('languages', ['markdown', 'plaintext']);
    try {
      const { document } = await openDraft('The bridge (Moncur 2011).\n', 'plaintext');
      await run('insertBibliography');
      assert.equal(
        document.getText(),
        'The bridge (Moncur 2011).\n\nReferences\n\nMoncur, Isla. 2011. The Ardle Bridge.\n',
      );
      await replace(document, '2011).', '2011) and the ferry (Rattray & Quent 1998).');
      await run('refreshBibliography');
      assert.match(document.getText(), /References\n\nMoncur, Isla.*\n\nRattray, Owen.*Northern Ways\.\n$/);
    } finally {
      await set('languages', undefined);
    }
  });

  it('is refreshed on save where that is switched on, and only there', async () => {
    await write(
      'saved.md',
      'The bridge (Moncur 2011).\n\n<!-- citewright-bibliography -->\n<!-- /citewright-bibliography -->\n',
    );
    const document = await vscode.workspace.openTextDocument(fileOf('saved.md'));
    await vscode.window.showTextDocument(document);
    try {
      await replace(document, 'The bridge', 'A bridge');
      await document.save();
      assert.doesNotMatch(document.getText(), /Moncur, Isla/);
      await set('bibliography.refreshOnSave', true);
      await replace(document, 'A bridge', 'The bridge');
      await document.save();
      assert.match(document.getText(), /Moncur, Isla\. 2011/);
      assert.equal(document.isDirty, false);
      await replace(document, 'Isla', 'Ina');
      await replace(document, '(Moncur 2011)', '(Moncur 2011; Rattray & Quent 1998)');
      await document.save();
      assert.match(document.getText(), /Moncur, Ina\. 2011/);
      assert.doesNotMatch(document.getText(), /Northern Ways/);
    } finally {
      await set('bibliography.refreshOnSave', undefined);
      await vscode.commands.executeCommand('notifications.clearAll');
      await discardEditors();
      await vscode.workspace.fs.delete(fileOf('saved.md'));
    }
  });

  it('is no statement to be checked', async () => {
    const { document } = await openDraft('The bridge (Moncur 2011).\n');
    await run('insertBibliography');
    await run('checkDraft');
    const list = document.getText().indexOf('citewright-bibliography');
    const inList = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source, range }) => source === 'citewright' && document.offsetAt(range.start) > list);
    assert.deepEqual(inList, []);
  });
});

describe('The style of citations', () => {
  before(() => write('sources/works.bib', LIBRARY));
  beforeEach(discardEditors);
  after(async () => {
    await discardEditors();
    await vscode.workspace.fs.delete(fileOf('sources/works.bib'));
  });

  const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  const held = () => settings().inspect('citation.style')?.workspaceValue;

  it('is the one in force at first, so that taking it changes nothing but the settings', async () => {
    await openDraft('The bridge (Moncur 2011).\n');
    await run('chooseStyle');
    try {
      await eventually('the setting', async () => {
        await accept();
        return held() !== undefined;
      });
      assert.equal(held(), 'citewright-author-date');
    } finally {
      await set('citation.style', undefined);
    }
  });

  it('is set in the settings, and holds for the bibliography', async () => {
    const { document } = await openDraft('The bridge (Moncur 2011).\n');
    try {
      await vscode.commands.executeCommand('citewright.chooseStyle', 'apa');
      assert.equal(held(), 'apa');
      await run('insertBibliography');
      assert.match(document.getText(), /Moncur, I\. \(2011\)\. \*The Ardle Bridge\*\./);
    } finally {
      await set('citation.style', undefined);
    }
  });

  it('is changed in the draft where that names its own', async () => {
    const { document } = await openDraft('---\ncsl: ieee\n---\n\nThe bridge [@moncur2011].\n');
    const chosen = vscode.commands.executeCommand('citewright.chooseStyle', 'apa');
    await eventually('the change', async () => {
      await accept();
      return document.getText().startsWith('---\ncsl: apa\n---\n');
    });
    await chosen;
    assert.equal(held(), undefined);
  });
});
