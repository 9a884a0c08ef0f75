import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine } from '../../../src/engine/createEngine';
import { DEFAULT_OPTIONS, type Engine } from '../../../src/engine/engine';
import { nodeFiles } from '../../../src/engine/nodeHost';
import { readSource } from '../../../src/engine/nodeReader';
import { ZoteroClient } from '../../../src/library/zotero/client';
import { type MirrorFiles, updateMirror } from '../../../src/library/zotero/mirror';
import type { TestServer } from '../serve';
import { annotation, attachment, emptyLibrary, serveZotero, type TestZotero, work } from './zotero';

const FERRY = {
  type: 'book',
  title: 'The Last Ferry',
  author: [{ family: 'Sable', given: 'Owen' }],
  issued: { 'date-parts': [[1987]] },
};
const QUAY = { ...FERRY, title: 'Quays', author: [{ family: 'Roe', given: 'Jane' }] };

describe('Works of Zotero among the sources', () => {
  let folder = '';
  let zotero: TestZotero;
  let server: TestServer;
  let engine: Engine;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citewright-zotero-'));
    zotero = { own: emptyLibrary(), groups: {}, serverId: 'one' };
    server = await serveZotero(zotero);
    const storage = join(folder, 'storage');
    const file = join(storage, 'AB12CD34', 'A draft of the ferry.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      '<html><body><article><h1>Something Else</h1><p>The last ferry of the season carried forty sheep and no passenger at all.</p></article></body></html>',
    );
    zotero.own.items.push(
      work('AAAA1111', FERRY, { citationKey: 'sable1987' }),
      attachment('AB12CD34', 'AAAA1111', 'text/html'),
      work('BBBB2222', QUAY),
      attachment('EF56AB78', 'BBBB2222'),
      annotation('ANNA1111', 'AB12CD34', {
        annotationComment: 'The sheep were meant for the island of Harrow, says the owner.',
        annotationPageLabel: '7',
      }),
    );
    zotero.own.files.AB12CD34 = pathToFileURL(file).href;
    const pages =
      'The quay of Veldmoor was built upon oak in the first year of the war.\fIt loses four metres to the sea in every decade since then.';
    zotero.own.texts.EF56AB78 = { version: 1, answer: { content: pages, indexedPages: 2, totalPages: 2 } };
    const client = new ZoteroClient({ fetch, address: server.address, allowsOtherHosts: false });
    const { libraries } = await updateMirror({ client, files: diskFiles(join(folder, 'mirror')), libraries: [] });
    engine = createEngine({
      files: nodeFiles,
      reader: { lanes: 1, version: '1', read: readSource },
      log: { info: () => undefined, warn: (message: string) => assert.fail(message) },
      name: 'test',
    });
    await engine.configure({
      ...DEFAULT_OPTIONS,
      scope: { roots: [], include: [], exclude: [], folders: [], files: libraries.flatMap(({ files }) => files) },
      libraries: libraries.map(({ bibliography }) => bibliography),
    });
  });
  after(async () => {
    await engine.dispose();
    await server.close();
    await rm(folder, { recursive: true });
  });

  const found = async (query: string) => {
    const [first] = await engine.search(query);
    return first && [first.citation, first.source.id, first.wording];
  };

  it('are read from their attachments, whatever these are called, with Zotero’s record and key', async () => {
    assert.deepEqual(await found('ferry carried forty sheep and no passenger'), [
      'Sable 1987',
      'sable1987',
      'verbatim',
    ]);
  });

  it('have the pages of the texts that Zotero gives', async () => {
    assert.deepEqual((await found('loses four metres to the sea'))?.[0], 'Roe 1987, p. 2');
  });

  it('have the writer’s comments as notes, with the page', async () => {
    const [citation, , wording] = (await found('sheep meant for the island of Harrow')) ?? [];
    assert.deepEqual([citation, wording], ['Sable 1987, p. 7', 'note']);
  });

  it('give no problem of their own', async () => {
    const { sources, unread } = await engine.sources();
    assert.deepEqual(unread, []);
    assert.deepEqual([...new Set(sources.map(({ kind }) => kind))].sort(), ['notes', 'text']);
  });
});

function diskFiles(folder: string): MirrorFiles {
  const at = (path: string) => join(folder, path);
  return {
    read: (path) => readFile(at(path), 'utf8').catch(() => undefined),
    async write(path, text) {
      await mkdir(dirname(at(path)), { recursive: true });
      await writeFile(at(path), text);
    },
    remove: (path) => rm(at(path)),
    list: (path) => readdir(at(path)).catch(() => []),
    uriOf: (path) => pathToFileURL(at(path)).href,
    exists: (uri) =>
      stat(new URL(uri)).then(
        () => true,
        () => false,
      ),
  };
}
