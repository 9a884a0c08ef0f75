import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { discardEditors, eventually, fileOf, type OpenDraft, openDraft } from './support';

const TYPED = 'The stone bridge at Ardle was opened ';
const PASSAGE = 'The stone bridge at Ardle was opened in 1834, after eleven years of work.';

/** Our own offers at the cursor, once the sources have been read. */
async function offers({ document, position }: OpenDraft, trigger?: string): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
  );
  return list.items.filter(({ sortText }) => sortText?.startsWith('!citewright'));
}

function someOffers(draft: OpenDraft, trigger?: string): Promise<vscode.CompletionItem[]> {
  return eventually('offers', async () => {
    const items = await offers(draft, trigger);
    return items.length > 0 ? items : undefined;
  });
}

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? { label } : label);

describe('Completion', () => {
  afterEach(discardEditors);

  it('offers the passage with its citation, then the citation alone', async () => {
    const items = await someOffers(await openDraft(`${TYPED}‸`), ' ');
    const [passage, citation] = items.map(labelOf);
    assert.match(passage?.label ?? '', /^“.*opened in/);
    assert.equal(passage?.description, 'Moncur 2011');
    assert.equal(citation?.label, 'Moncur 2011');
  });

  it('puts the passage in place of the words typed, as one step that can be undone', async () => {
    const draft = await openDraft(`${TYPED}‸`);
    await someOffers(draft, ' ');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await eventually('the insertion', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return draft.document.getText() !== TYPED;
    });
    assert.equal(draft.document.getText(), `“${PASSAGE.slice(0, -1)}” (Moncur 2011).`);
    await vscode.commands.executeCommand('undo');
    assert.equal(draft.document.getText(), TYPED);
  });

  it('takes the place of a sentence that was begun on the line above', async () => {
    const begun = 'The stone bridge at\nArdle was opened ';
    const draft = await openDraft(`Before. ${begun}‸`);
    await someOffers(draft, ' ');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await eventually('the insertion', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return !draft.document.getText().endsWith(begun);
    });
    assert.equal(draft.document.getText(), `Before. “${PASSAGE.slice(0, -1)}” (Moncur 2011).`);
    await vscode.commands.executeCommand('undo');
    assert.equal(draft.document.getText(), `Before. ${begun}`);
  });

  it('offers citations first after the end of a sentence', async () => {
    const items = await someOffers(await openDraft(`${PASSAGE} ‸`), ' ');
    assert.deepEqual(labelOf(items[0] as vscode.CompletionItem).label, 'Moncur 2011');
    const [edit] = items[0]?.additionalTextEdits ?? [];
    assert.equal(edit?.newText, ' (Moncur 2011)');
    assert.equal(edit?.range.start.character, PASSAGE.length - 1);
  });

  it('offers citations in a bracket', async () => {
    const items = await someOffers(await openDraft(`${PASSAGE.slice(0, -1)} (‸).`), '(');
    assert.deepEqual(labelOf(items[0] as vscode.CompletionItem).label, 'Moncur 2011');
  });

  it('says nothing where nothing is close, in code and in front matter', async () => {
    await someOffers(await openDraft(`${TYPED}‸`), ' ');
    for (const marked of ['Lorem ipsum dolor sit ‸', `\`\`\`\n${TYPED}‸\n\`\`\`\n`, `---\ntitle: ${TYPED}‸\n---\n`]) {
      assert.deepEqual(await offers(await openDraft(marked), ' '), [], marked);
    }
  });

  it('says nothing in a source', async () => {
    await someOffers(await openDraft(`${TYPED}‸`), ' ');
    const document = await vscode.workspace.openTextDocument(fileOf('sources/ardle-bridge.md'));
    const editor = await vscode.window.showTextDocument(document);
    const position = document.positionAt(document.getText().indexOf('in 1834'));
    assert.deepEqual(await offers({ editor, document, position }), []);
  });

  it('can be switched off, each kind by itself', async () => {
    const draft = await openDraft(`${TYPED}‸`);
    await someOffers(draft, ' ');
    const configuration = vscode.workspace.getConfiguration('citewright.completion');
    const set = (name: string, value: false | undefined) =>
      configuration.update(name, value, vscode.ConfigurationTarget.Workspace);
    const kinds = async () => [...new Set((await offers(draft, ' ')).map((item) => item.kind))];
    await set('claims', false);
    assert.deepEqual(await kinds(), [vscode.CompletionItemKind.Reference]);
    await set('citations', false);
    assert.deepEqual(await kinds(), []);
    await set('claims', undefined);
    assert.deepEqual(await kinds(), [vscode.CompletionItemKind.Value]);
    await set('citations', undefined);
    assert.equal((await kinds()).length, 2);
  });

  it('shows the card of an offer when that is looked at', async () => {
    const { document, position } = await openDraft(`${TYPED}‸`);
    const card = await eventually('a card', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
        ' ',
        5,
      );
      return list.items.find(({ sortText }) => sortText?.startsWith('!citewright'))?.documentation;
    });
    assert.match((card as vscode.MarkdownString).value, /Moncur 2011/);
  });

  it('works in the other languages of drafts', async () => {
    for (const language of ['latex', 'restructuredtext', 'quarto', 'typst', 'org', 'asciidoc']) {
      const items = await someOffers(await openDraft(`${TYPED}‸`, language), ' ');
      assert.ok(items.length > 0, language);
    }
  });
});
