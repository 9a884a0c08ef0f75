import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { json, type Reply, serve, type TestServer } from '../library/serve';
import { annotation, attachment, emptyLibrary, serveZotero, type TestZotero, work } from '../library/zotero/zotero';
import { cardFor, discardEditors, eventually, fileOf, openDraft } from './support';

const FERRY = {
  type: 'book',
  title: 'The Last Ferry',
  author: [{ family: 'Sable', given: 'Owen' }],
  issued: { 'date-parts': [[1987]] },
};
const MARKED = 'Nobody at the harbour of Strathmore had ever counted the passengers of the ferry.';
const setting = (name: string, value: unknown) =>
  vscode.workspace.getConfiguration('citewright').update(name, value, vscode.ConfigurationTarget.Global);
const textOf = async (path: string) => {
  const document = await vscode.workspace.openTextDocument(fileOf(path));
  return document.getText();
};

describe('Libraries', () => {
  let zotero: TestZotero;
  let server: TestServer;
  let picked: () => Reply | Promise<Reply> = () => ({ body: '' });

  before(async () => {
    zotero = { own: emptyLibrary(), groups: {}, serverId: 'host-test' };
    zotero.own.items.push(
      work('AAAA1111', FERRY, { citationKey: 'sable1987' }),
      attachment('PDFA1111', 'AAAA1111'),
      annotation('ANNA1111', 'PDFA1111', {
        annotationText: MARKED,
        annotationPageLabel: '18',
        annotationSortIndex: '1',
      }),
    );
    const api = await serveZotero(zotero);
    server = await serve(async (url) => {
      if (url.pathname === '/better-bibtex/cayw') return url.searchParams.has('probe') ? { body: 'ready' } : picked();
      const answer = await fetch(`${api.address}${url.pathname}${url.search}`);
      return {
        status: answer.status,
        headers: Object.fromEntries([...answer.headers].filter(([name]) => /^(?:zotero|total|last)/.test(name))),
        body: await answer.text(),
      };
    });
    const close = server.close;
    server.close = async () => {
      await close();
      await api.close();
    };
    await setting('zotero.address', server.address);
  });
  beforeEach(discardEditors);
  after(async () => {
    await discardEditors();
    await setting('zotero.enabled', undefined);
    await setting('zotero.address', undefined);
    await setting('addSource.allowPrivateAddresses', undefined);
    const written = await vscode.workspace.findFiles('{pages.md,pages.bib,doi.md,doi.bib,sources/The Quay*}');
    for (const uri of written) await vscode.workspace.fs.delete(uri);
    await server.close();
  });

  it('ask nobody unless they are switched on', async () => {
    await openDraft(`${MARKED}‸`);
    await delay(500);
    assert.deepEqual(server.asked, []);
  });

  it('bring what is marked in Zotero to the sources, and say when Zotero has gone', async () => {
    await setting('zotero.enabled', true);
    const draft = await openDraft(`Nobody at the harbour of Strathmore had ever‸ counted the passengers of the ferry.`);
    const card = await eventually('the work of Zotero', async () => {
      const found = await cardFor(draft).catch(() => undefined);
      return found?.value.includes('Sable') ? found : undefined;
    });
    assert.match(card.value.replaceAll('\\', ''), /Sable 1987, p\. 18/);
    assert.match(card.value.replaceAll('*', ''), /“.*counted the passengers/);
    zotero.failure = { status: 403, body: 'Local API is not enabled' };
    const shown: string[] = [];
    const { showWarningMessage } = vscode.window;
    Object.assign(vscode.window, { showWarningMessage: async (text: string) => void shown.push(text) });
    try {
      await vscode.commands.executeCommand('citewright.refreshZotero');
      await eventually('the reason', () => shown.length > 0);
    } finally {
      Object.assign(vscode.window, { showWarningMessage });
      delete zotero.failure;
    }
    assert.match(shown.join(), /Allow other applications/);
    assert.match((await cardFor(draft)).value, /Sable 1987/);
  });

  for (const [language, before, expected] of [
    ['markdown', '---\nbibliography: none.bib\n---\nThe ferry sank‸.', 'The ferry sank [see @sable1987, pp. 18-19].'],
    ['latex', 'The ferry sank‸.', 'The ferry sank \\autocite[see][18--19]{sable1987}.'],
    ['typst', 'The ferry sank‸.', 'The ferry sank see @sable1987[pp. 18–19].'],
    ['org', 'The ferry sank‸.', 'The ferry sank [cite:see @sable1987 pp. 18-19].'],
  ] as const) {
    it(`put what is picked in Zotero into ${language}`, async () => {
      picked = async () => {
        await delay(50);
        return { body: '[{"citationKey":"sable1987","locator":"18-19","label":"page","prefix":"see"}]' };
      };
      const { document } = await openDraft(before, language);
      await vscode.commands.executeCommand('citewright.pickFromZotero');
      const text = await eventually('the citation', () =>
        document.getText().includes('sable1987') ? document.getText() : undefined,
      );
      assert.equal(
        text
          .split('\n')
          .at(-1)
          ?.replace(/[–]|--/g, '-'),
        expected.replace(/[–]|--/g, '-'),
      );
    });
  }

  it('put a page into the sources, and its record into the bibliography', async () => {
    await setting('addSource.allowPrivateAddresses', true);
    const page = `<html><head><title>The Quay of Veldmoor</title><meta name="author" content="Jane Roe"></head><body><article><h1>The Quay of Veldmoor</h1>
      <p>The harbour of Veldmoor loses four metres of quay to the sea in every decade, says the keeper.</p></article></body></html>`;
    const web = await serve(() => ({ headers: { 'content-type': 'text/html' }, body: page }));
    try {
      await vscode.workspace.fs.writeFile(
        fileOf('pages.md'),
        Buffer.from('---\nbibliography: pages.bib\n---\nA draft.\n'),
      );
      await vscode.window.showTextDocument(fileOf('pages.md'));
      const adding = vscode.commands.executeCommand('citewright.addSource', { identifier: `${web.address}/quay` });
      const text = await eventually('the entry', async () => {
        const written = await textOf('pages.bib').catch(() => '');
        return written.includes('Veldmoor') ? written : undefined;
      });
      assert.match(text, /author = \{Roe, Jane\}/);
      assert.match(await textOf('sources/The Quay of Veldmoor.html'), /saved from url=\(\d+\)http:\/\/127\.0\.0\.1/);
      void adding;
    } finally {
      await web.close();
    }
  });

  it('put the record of a DOI into the bibliography', async () => {
    const csl = { ...FERRY, title: 'Bells of Ardle', DOI: '10.5555/bells' };
    const registry = await serve(() => json(csl));
    try {
      await vscode.workspace.fs.writeFile(fileOf('doi.md'), Buffer.from('---\nbibliography: doi.bib\n---\nA draft.\n'));
      await vscode.window.showTextDocument(fileOf('doi.md'));
      const at = `${registry.address}/`;
      const registries = { doi: at, crossref: at, arxiv: at, openLibrary: at };
      void vscode.commands.executeCommand('citewright.addSource', { identifier: 'doi:10.5555/bells', registries });
      const text = await eventually('the entry', async () => {
        const written = await textOf('doi.bib').catch(() => '');
        return written.includes('Bells of Ardle') ? written : undefined;
      });
      assert.match(text, /doi = \{10\.5555\/bells\}/i);
    } finally {
      await registry.close();
    }
  });
});
