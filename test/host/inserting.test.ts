import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardFor, discardEditors, eventually, fileOf, follow, openDraft } from './support';

const PASSAGE = 'The stone bridge at Ardle was opened in 1834, after eleven years of work.';

describe('A link of the card', () => {
  afterEach(discardEditors);

  it('puts the citation before the full stop, as one step that can be undone', async () => {
    const draft = await openDraft(`One. ${PASSAGE.slice(0, 10)}‸${PASSAGE.slice(10)} Two.\n`);
    await follow(await cardFor(draft), 'Insert citation');
    assert.equal(draft.document.getText(), `One. ${PASSAGE.slice(0, -1)} (Moncur 2011). Two.\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(draft.document.getText(), `One. ${PASSAGE} Two.\n`);
  });

  it('puts in the passage behind the sentence, with its citation', async () => {
    const draft = await openDraft(`${PASSAGE.slice(0, 10)}‸${PASSAGE.slice(10)}\n`);
    await follow(await cardFor(draft), 'Insert quotation');
    assert.equal(draft.document.getText(), `${PASSAGE} “${PASSAGE.slice(0, -1)}” (Moncur 2011).\n`);
  });
});

describe('Cite This Sentence', () => {
  afterEach(discardEditors);

  it('puts a citation into the sentence at each cursor, as one step that can be undone', async () => {
    const text = `${PASSAGE} It rained. ${PASSAGE}\n`;
    const marked = `${PASSAGE.slice(0, 9)}‸${PASSAGE.slice(9)} It rained. ${PASSAGE.slice(0, 20)}‸${PASSAGE.slice(20)}\n`;
    const { document } = await openDraft(marked);
    await vscode.commands.executeCommand('citewright.citeSentence');
    await eventually('the insertion', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText() !== text;
    });
    const cited = `${PASSAGE.slice(0, -1)} (Moncur 2011).`;
    assert.equal(document.getText(), `${cited} It rained. ${cited}\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('changes nothing when it is left', async () => {
    const { document } = await openDraft(`${PASSAGE}‸`);
    await vscode.commands.executeCommand('citewright.citeSentence');
    await new Promise((resume) => setTimeout(resume, 500));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(document.getText(), PASSAGE);
  });
});

describe('A citation with a page', () => {
  const tides =
    'TIDES\nby Ann Quill\n\nThe tide tables of Moss Bay are printed twice.\fThe pilots of Moss Bay burn the old tables in March.';
  const sentence = 'The pilots of Moss Bay burn the old tables in March.';

  before(async () => {
    await vscode.workspace.fs.writeFile(fileOf('sources/tides.txt'), Buffer.from(tides));
    await vscode.commands.executeCommand('citewright.refresh');
  });
  after(async () => {
    await vscode.workspace.fs.delete(fileOf('sources/tides.txt'));
    await vscode.commands.executeCommand('citewright.refresh');
  });
  afterEach(discardEditors);

  /** Runs a command of the picker and takes the first row. */
  const cite = async (command: string, marked: string) => {
    const draft = await openDraft(marked);
    const before = draft.document.getText();
    await vscode.commands.executeCommand(command);
    await eventually('the insertion', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return draft.document.getText() !== before;
    });
    return draft;
  };

  it('has its page selected by the next Tab, and is one step that can be undone', async () => {
    const { document, editor } = await cite(
      'citewright.citeSentence',
      `${sentence.slice(0, 9)}‸${sentence.slice(9)}\n`,
    );
    assert.equal(document.getText(), `${sentence.slice(0, -1)} (Quill n.d., p. 2).\n`);
    assert.ok(editor.selection.isEmpty);
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.equal(document.getText(editor.selection), '2');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), `${sentence}\n`);
  });

  it('names the work where the cursor stands', async () => {
    const { document } = await cite(
      'citewright.citeInText',
      'As ‸ says, the pilots of Moss Bay burn the old tables in March.\n',
    );
    assert.match(document.getText(), /^As Quill \(n\.d\., p\. 2\) says, the pilots/);
  });
});
