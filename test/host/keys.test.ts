import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { discardEditors, eventually, fileOf, type OpenDraft, openDraft } from './support';

const LIBRARY = `@book{moncur2011,
  author = {Moncur, Isla},
  title = {The Ardle Bridge},
  year = 2011,
  file = {ardle-bridge.md}
}

@article{rattray1998,
  author = {Rattray, Owen and Quent, Zoë},
  title = {The last ferry of Strathmore},
  year = 1998
}
`;
const CLAIM = 'The stone bridge at Ardle was opened in 1834, after eleven years of work';

const write = (path: string, text: string) => vscode.workspace.fs.writeFile(fileOf(path), Buffer.from(text));

type Markup = 'markdown' | 'quarto' | 'latex' | 'typst' | 'org';
/** A citation in each markup: being typed, with one key, with that key and the page, with another. */
const MARKUPS: Readonly<Record<Markup, { extension: string; typed: string; cited: string; renamed: string }>> = {
  markdown: { extension: 'md', typed: '[@mon‸]', cited: '[@moncur2011, p. 4]', renamed: '[@bridge, p. 4]' },
  quarto: { extension: 'qmd', typed: '@mon‸', cited: '@moncur2011 [p. 4]', renamed: '@bridge [p. 4]' },
  latex: { extension: 'tex', typed: '\\cite{mon‸}', cited: '\\cite[4]{moncur2011}', renamed: '\\cite[4]{bridge}' },
  typst: { extension: 'typ', typed: '@mon‸', cited: '@moncur2011[p. 4]', renamed: '@bridge[p. 4]' },
  org: { extension: 'org', typed: '[cite:@mon‸]', cited: '[cite:@moncur2011 p. 4]', renamed: '[cite:@bridge p. 4]' },
};
const EACH = Object.entries(MARKUPS) as [Markup, (typeof MARKUPS)[Markup]][];

async function keyOffers({ document, position }: OpenDraft): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    5,
  );
  return list.items.filter(({ sortText }) => sortText?.startsWith('!citewright!key'));
}

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);
const at = (document: vscode.TextDocument, words: string) =>
  document.positionAt(document.getText().indexOf(words) + Math.floor(words.length / 2));

describe('Keys', () => {
  const drafts = EACH.map(([, { extension }]) => `chapters/one.${extension}`);

  before(async () => {
    await write('sources/library.bib', LIBRARY);
    for (const [, { extension, cited }] of EACH) await write(`chapters/one.${extension}`, `${CLAIM} ${cited}.\n`);
    const draft = await openDraft('[@mon‸]');
    await eventually('the bibliography', async () => (await keyOffers(draft)).length > 0);
  });
  beforeEach(discardEditors);
  after(async () => {
    await discardEditors();
    await vscode.workspace.fs.delete(fileOf('sources/library.bib'));
    await vscode.workspace.fs.delete(fileOf('chapters'), { recursive: true });
  });

  for (const [markup, { typed, cited, extension }] of EACH) {
    describe(`in ${markup}`, () => {
      it('are offered, those that support the sentence first', async () => {
        const items = await keyOffers(await openDraft(`${CLAIM} ${typed}.`, markup));
        assert.equal(labelOf(items[0]!), 'moncur2011');
        assert.match(items[0]?.detail ?? '', /^Moncur 2011 — The Ardle Bridge/);
        const documentation = items[0]?.documentation as vscode.MarkdownString | undefined;
        assert.match(documentation?.value ?? '', /Moncur.*The Ardle Bridge/);
        assert.match(documentation?.value ?? '', /Supports the sentence/);
      });

      it('lead to the entry', async () => {
        const document = await vscode.workspace.openTextDocument(fileOf(`chapters/one.${extension}`));
        const links = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          at(document, 'moncur2011'),
        );
        const [link] = links.filter((one) => JSON.stringify(one).includes('library.bib')) as vscode.LocationLink[];
        assert.ok(link, `no way from ${cited}`);
        const range = link.targetRange ?? (link as unknown as vscode.Location).range;
        assert.deepEqual([range.start.line, range.start.character, range.end.character], [0, 6, 16]);
      });

      it('show the reference and what is said on hover', async () => {
        const document = await vscode.workspace.openTextDocument(fileOf(`chapters/one.${extension}`));
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          at(document, 'moncur2011'),
        );
        const texts = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value));
        const card = texts.find((text) => text.includes('Open entry'));
        assert.match(card ?? '', /Moncur.*2011.*The Ardle Bridge/);
        assert.match(card ?? '', /Nothing of p\\?\. 4 is at hand.*supports the sentence/);
        assert.match(card ?? '', /stone bridge at Ardle was opened/);
      });
    });
  }

  it('are found by a name or a word of the title, and not in code', async () => {
    const labels = async (text: string) => (await keyOffers(await openDraft(text))).map(labelOf);
    assert.deepEqual((await labels('As said [@quent‸].'))[0], 'rattray1998');
    assert.deepEqual((await labels('As said [@strathm‸].'))[0], 'rattray1998');
    assert.deepEqual(await labels('In `code @mon‸` nothing.'), []);
    assert.deepEqual(await labels('To isla@mon‸'), []);
  });

  it('are put in with the page as one step', async () => {
    const draft = await openDraft('As said [@rattr‸].');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await eventually('the insertion', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return draft.document.getText() !== 'As said [@rattr].';
    });
    assert.equal(draft.document.getText(), 'As said [@rattray1998].');
  });

  it('are not offered where that is switched off', async () => {
    const configuration = vscode.workspace.getConfiguration('citewright');
    await configuration.update('completion.keys', 'off', vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(await keyOffers(await openDraft('As said [@mon‸].')), []);
    } finally {
      await configuration.update('completion.keys', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  const references = (document: vscode.TextDocument) =>
    vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at(document, 'moncur2011'),
    );

  it('are found in all drafts and bibliographies, from a draft and from the entry', async () => {
    for (const path of [drafts[0]!, 'sources/library.bib']) {
      const found = await references(await vscode.workspace.openTextDocument(fileOf(path)));
      // VS Code takes a citation in brackets for a link of its own.
      const files = [...new Set(found.map(({ uri }) => vscode.workspace.asRelativePath(uri)))].sort();
      assert.deepEqual(files, [...drafts, 'sources/library.bib'].sort(), path);
    }
  });

  const rename = (document: vscode.TextDocument, newName: string) =>
    vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at(document, 'moncur2011'),
      newName,
    );

  describe('that are renamed', () => {
    it('take no key that is taken or cannot be one', async () => {
      const latex = await vscode.workspace.openTextDocument(fileOf('chapters/one.tex'));
      await assert.rejects(Promise.resolve(rename(latex, 'rattray1998')), /has the key/);
      await assert.rejects(Promise.resolve(rename(latex, 'a, b')), /cannot be written as a key/);
      const markdown = await vscode.workspace.openTextDocument(fileOf('chapters/one.md'));
      assert.equal((await rename(markdown, 'rattray1998')).size, 0);
      const prose = latex.positionAt(5);
      await assert.rejects(Promise.resolve(vscode.commands.executeCommand('vscode.prepareRename', latex.uri, prose)));
    });

    it('are changed in all drafts and bibliographies, unsaved changes included', async () => {
      const bibliography = await vscode.workspace.openTextDocument(fileOf('sources/library.bib'));
      const editor = await vscode.window.showTextDocument(bibliography);
      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '% Works\n\n'));
      const edit = await rename(bibliography, 'bridge');
      assert.equal(edit.size, drafts.length + 1);
      assert.ok(await vscode.workspace.applyEdit(edit));
      for (const [, { extension, renamed }] of EACH) {
        const document = await vscode.workspace.openTextDocument(fileOf(`chapters/one.${extension}`));
        assert.equal(document.getText(), `${CLAIM} ${renamed}.\n`);
      }
      assert.equal(bibliography.getText(), `% Works\n\n${LIBRARY.replace('moncur2011', 'bridge')}`);
    });
  });
});

const GULLS = `---
title: Counting Gulls
author: Ida Krill
date: 2020-01-02
---

Gulls on the northern mole are counted twice in every winter, by two men and a dog.
`;
const COUNTED = 'Gulls on the northern mole are counted twice in every winter, by two men and a dog';

describe('Entries', () => {
  const library = () => vscode.workspace.openTextDocument(fileOf('sources/library.bib'));
  const diagnosticsOf = ({ uri }: vscode.TextDocument, code: string) =>
    vscode.languages.getDiagnostics(uri).filter((one) => one.source === 'citewright' && one.code === code);
  const actionsAt = ({ uri }: vscode.TextDocument, range: vscode.Range) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
  const settle = async (bibliography: string) => {
    await write('sources/library.bib', bibliography);
    await eventually('the bibliography as written', async () => (await library()).getText() === bibliography);
  };

  before(async () => {
    await write('sources/gulls.md', GULLS);
    await settle(LIBRARY);
  });
  beforeEach(discardEditors);
  after(async () => {
    await discardEditors();
    await vscode.workspace.fs.delete(fileOf('sources/library.bib'));
    await vscode.workspace.fs.delete(fileOf('sources/gulls.md'));
  });

  it('are added for a key that is unknown, from the work that it fits', async () => {
    const { document } = await openDraft(`${CLAIM} [@moncur2011]. ${COUNTED} [@krill2020gulls].\n`);
    const [problem] = await eventually('the unknown key', () => {
      const found = diagnosticsOf(document, 'unknown-citation');
      return found.length === 1 ? found : undefined;
    });
    const actions = await actionsAt(document, problem!.range);
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Add an entry “krill2020gulls” to library.bib, to be filled in'), titles.join('; '));
    const add = actions.find(({ title }) => title === 'Add Krill 2020 to library.bib as “krill2020gulls”');
    assert.ok(add?.command, titles.join('; '));
    await vscode.commands.executeCommand(add.command.command, ...(add.command.arguments ?? []));
    const text = (await library()).getText();
    assert.ok(text.startsWith(LIBRARY));
    assert.match(text, /@[a-z]+\{krill2020gulls,\n {2}author = \{Krill, Ida\},\n {2}title = \{Counting Gulls\}/);
    await eventually('no unknown key', () => diagnosticsOf(document, 'unknown-citation').length === 0);
  });

  it('are added with the key that is put in, where the work has none', async () => {
    await settle(LIBRARY);
    const draft = await openDraft(`${CLAIM} [@moncur2011].\n\n${COUNTED} [@krill‸].\n`);
    const offer = await eventually('the offer of a new key', async () =>
      (await keyOffers(draft)).find((item) => labelOf(item) === 'krill2020' && item.command),
    );
    await vscode.commands.executeCommand(offer.command!.command, ...(offer.command!.arguments ?? []));
    assert.match((await library()).getText(), /\{krill2020,/);
  });

  it('are added with a citation that is put in, where the draft declares its bibliography', async () => {
    await settle(LIBRARY);
    await write('declared.md', `---\nbibliography: sources/library.bib\n---\n\n${COUNTED}. `);
    const document = await vscode.workspace.openTextDocument(fileOf('declared.md'));
    const offer = await eventually('a citation by a new key', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(document.getText().length),
        ' ',
      );
      return list.items.find(({ command }) => command?.command === 'citewright.addEntry');
    });
    const edits = [offer.insertText, ...(offer.additionalTextEdits ?? []).map(({ newText }) => newText)];
    assert.match(edits.join(), /\[@krill2020\]/);
    await vscode.commands.executeCommand(offer.command!.command, ...(offer.command!.arguments ?? []));
    assert.match((await library()).getText(), /\{krill2020,/);
    await vscode.workspace.fs.delete(fileOf('declared.md'));
  });

  it('are marked on request where they stand twice or nobody cites them', async () => {
    await settle(
      `${LIBRARY}\n@book{ferry,\n  title = {The last ferry of Strathmore},\n  author = {Rattray, Owen},\n  year = 1998\n}\n`,
    );
    await openDraft(`${CLAIM} [@moncur2011] and [@ferry].\n`);
    const document = await library();
    const marks = await eventually('both marks', async () => {
      await vscode.commands.executeCommand('citewright.checkBibliographies');
      const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'citewright');
      const shown = found.map(({ code, range }) => `${code} ${document.getText(range)}`).sort();
      return shown.join() === 'duplicate-entry ferry,unused-entry rattray1998' ? found : undefined;
    });
    const [unused] = marks.filter(({ code }) => code === 'unused-entry');
    const actions = await actionsAt(document, unused!.range);
    const remove = actions.find(({ title }) => title === 'Remove the entry “rattray1998”…');
    const [edit] = remove?.edit?.get(document.uri) ?? [];
    assert.match(document.getText(edit?.range), /^@article\{rattray1998,[\s\S]*\}\n\n$/);
  });
});
