import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardFor, cardsAt, discardEditors, eventually, fileOf, openDraft } from './support';

const encode = (text: string) => new TextEncoder().encode(text);

const SHEEP = 'A flock of 312 sheep crossed the new viaduct at Glenshee on the first morning of June.';

describe('The sources of a folder', () => {
  afterEach(discardEditors);

  it('follow files that come, change and go', async () => {
    const uri = fileOf('sources/sheep #1 (café).txt');
    const draft = await openDraft(`A flock‸ of 312 sheep crossed the viaduct at Glenshee in June.`);
    assert.deepEqual(await cardsAt(draft.document, draft.position), []);
    await vscode.workspace.fs.writeFile(uri, encode(`Sheep and stone\n\n${SHEEP}\n`));
    assert.match((await cardFor(draft)).value, /viaduct/);
    await vscode.workspace.fs.writeFile(uri, encode(`Sheep and stone\n\n${SHEEP.replace('morning', 'evening')}\n`));
    await eventually('the change', async () =>
      (await cardsAt(draft.document, draft.position))[0]?.value.includes('evening'),
    );
    await vscode.workspace.fs.delete(uri);
    await eventually('its going', async () => (await cardsAt(draft.document, draft.position)).length === 0);
  });

  it('follow a folder that is moved in and out', async () => {
    const draft = await openDraft(`A flock‸ of 312 sheep crossed the viaduct at Glenshee in June.`);
    const [outside, inside] = [fileOf('elsewhere'), fileOf('sources/moved')];
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(outside, 'sheep.txt'), encode(`Sheep\n\n${SHEEP}\n`));
    await vscode.workspace.fs.rename(outside, inside);
    await cardFor(draft);
    await vscode.workspace.fs.delete(inside, { recursive: true });
    await eventually('its going', async () => (await cardsAt(draft.document, draft.position)).length === 0);
  });

  it('leave out what the writer leaves out, and take it back', async () => {
    const draft = await openDraft('The stone‸ bridge at Ardle was opened in 1834 after eleven years.');
    await cardFor(draft);
    const corpusId = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
    const node = { kind: 'copy', corpusId, uri: fileOf('sources/ardle-bridge.md').toString() };
    void vscode.commands.executeCommand('citewright.leaveOut', node);
    await eventually('its going', async () => (await cardsAt(draft.document, draft.position)).length === 0);
    const configuration = vscode.workspace.getConfiguration('citewright');
    assert.deepEqual(configuration.get('corpus.exclude'), ['sources/ardle-bridge.md']);
    await configuration.update('corpus.exclude', undefined, vscode.ConfigurationTarget.Workspace);
    await cardFor(draft);
  });

  it('can lie outside the folder', async () => {
    const draft = await openDraft(`A flock‸ of 312 sheep crossed the viaduct at Glenshee in June.`);
    const outside = vscode.Uri.joinPath(fileOf('.'), '..', `outside-${Date.now()}`);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(outside, 'a sheep.txt'), encode(`Sheep\n\n${SHEEP}\n`));
    const configuration = vscode.workspace.getConfiguration('citewright');
    await configuration.update('corpus.folders', [outside.fsPath], vscode.ConfigurationTarget.Workspace);
    try {
      await cardFor(draft);
    } finally {
      await configuration.update('corpus.folders', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(outside, { recursive: true });
    }
    await eventually('its going', async () => (await cardsAt(draft.document, draft.position)).length === 0);
  });

  it('take a record beside the file over all else', async () => {
    const sidecar = fileOf('sources/ardle-bridge.md.csl.json');
    const draft = await openDraft('The stone‸ bridge at Ardle was opened in 1834 after eleven years.');
    const record = {
      id: 'x',
      type: 'book',
      title: 'Ardle',
      author: [{ family: 'Corrected' }],
      issued: { 'date-parts': [[1999]] },
    };
    await vscode.workspace.fs.writeFile(sidecar, encode(JSON.stringify([record])));
    await eventually('the record', async () =>
      (await cardsAt(draft.document, draft.position))[0]?.value.includes('Corrected 1999'),
    );
    await vscode.workspace.fs.delete(sidecar);
    await eventually('the old one', async () =>
      (await cardsAt(draft.document, draft.position))[0]?.value.includes('Moncur 2011'),
    );
  });

  it('are drafts when they say so', async () => {
    const uri = fileOf('sources/essay.md');
    const sentence = 'The stone bridge at Ardle was opened in 1834 after eleven years.';
    await vscode.workspace.fs.writeFile(uri, encode(`---\ndraft: true\n---\n\n${sentence}\n`));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const card = await cardFor({
        document,
        position: new vscode.Position(4, 9),
        editor: vscode.window.activeTextEditor!,
      });
      assert.match(card.value, /Moncur 2011/);
      assert.doesNotMatch(card.value, /essay/);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});
