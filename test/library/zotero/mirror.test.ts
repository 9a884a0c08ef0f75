import assert from 'node:assert/strict';
import { ZoteroClient } from '../../../src/library/zotero/client';
import { readMirror, updateMirror } from '../../../src/library/zotero/mirror';
import { read } from '../../../src/reading/read';
import { deadAddress, type Reply, type TestServer } from '../serve';
import { memoryFiles } from './mirrorFiles';
import { annotation, attachment, emptyLibrary, nextTime, serveZotero, type TestZotero, work } from './zotero';

const FERRY = { type: 'book', title: 'The Last Ferry', author: [{ family: 'Rattray', given: 'Owen' }] };

describe('The mirror of Zotero', () => {
  let zotero: TestZotero;
  let server: TestServer;
  let files = memoryFiles();

  beforeEach(async () => {
    zotero = { own: emptyLibrary(), groups: {}, serverId: 'one' };
    server = await serveZotero(zotero);
    files = memoryFiles();
  });
  afterEach(() => server.close());

  const clientFor = (address: string, timeoutMs = 5000) =>
    new ZoteroClient({ fetch, address, allowsOtherHosts: false, timeoutMs });
  const update = (libraries: readonly string[] = [], client = clientFor(server.address)) =>
    updateMirror({ client, files, libraries });
  const records = () => JSON.parse(files.held.get('users-0/records.csl.json') ?? '[]') as Record<string, unknown>[];

  it('keeps records with the citation keys that they have', async () => {
    zotero.own.items.push(
      work('AAAA1111', FERRY, { citationKey: 'rattray1998' }),
      work('BBBB2222', { type: 'book', title: 'Bells' }, { extra: 'tex.ids: x\nCitation Key: mueller:80\n' }),
      work('CCCC3333', { type: 'book', title: 'No Key' }),
    );
    const { libraries } = await update();
    assert.deepEqual(
      records().map(({ id, title }) => [id, title]),
      [
        ['rattray1998', 'The Last Ferry'],
        ['mueller:80', 'Bells'],
        [undefined, 'No Key'],
      ],
    );
    assert.deepEqual(
      libraries.map(({ name, works }) => [name, works]),
      [['My Library', 3]],
    );
    const { entries, problems } = await read(
      Buffer.from(files.held.get('users-0/records.csl.json')!),
      'records.csl.json',
    );
    assert.deepEqual([entries.length, problems], [3, []]);
  });

  it('points to the files of attachments, and keeps the text of those that are not here', async () => {
    zotero.own.items.push(
      work('AAAA1111', FERRY),
      attachment('PDFA1111', 'AAAA1111'),
      attachment('PDFB2222', 'AAAA1111'),
    );
    zotero.own.files.PDFA1111 = 'file:///zotero/storage/PDFA1111/Ferry.pdf';
    zotero.own.files.PDFB2222 = 'file:///zotero/storage/PDFB2222/Gone.pdf';
    zotero.own.texts.PDFB2222 = {
      version: 3,
      answer: {
        content:
          'The ferry ran twice a day in the summer of that year.\fIn the winter it did not run at all, for want of passengers.',
        indexedPages: 2,
        totalPages: 2,
      },
    };
    files.onDisk.add('file:///zotero/storage/PDFA1111/Ferry.pdf');
    const { libraries } = await update();
    const expected = ['file:///zotero/storage/PDFA1111/Ferry.pdf', 'memory:///mirror/users-0/texts/PDFB2222.txt'];
    assert.deepEqual(libraries[0]?.files, expected);
    assert.deepEqual(records()[0]?.file, expected);
    const text = await read(Buffer.from(files.held.get('users-0/texts/PDFB2222.txt')!), 'PDFB2222.txt');
    assert.deepEqual(
      text.works[0]?.landmarks.map(({ locator }) => locator),
      ['1', '2'],
    );
  });

  it('takes form feeds for pages only where there is one a page', async () => {
    zotero.own.items.push(work('AAAA1111', FERRY), attachment('PDFA1111', 'AAAA1111'));
    zotero.own.texts.PDFA1111 = {
      version: 1,
      answer: { content: 'One.\fTwo.\fThree.', indexedPages: 9, totalPages: 9 },
    };
    await update();
    assert.equal(files.held.get('users-0/texts/PDFA1111.txt'), 'One.\n\nTwo.\n\nThree.');
  });

  it('makes notes of annotations: marked words are verbatim, comments are not, and both have their page', async () => {
    zotero.own.items.push(
      work('AAAA1111', FERRY, { citationKey: 'rattray1998' }),
      attachment('PDFA1111', 'AAAA1111'),
      annotation('ANNB2222', 'PDFA1111', {
        annotationText: 'The ferry sank in the spring of that year.',
        annotationComment: 'Compare this with the report of the harbour master.',
        annotationPageLabel: 'A-12',
        annotationSortIndex: '00002',
      }),
      annotation('ANNA1111', 'PDFA1111', {
        annotationText: 'Nobody had counted the passengers before.',
        annotationSortIndex: '00001',
      }),
    );
    await update();
    const [[path, page] = ['', '']] = [...files.held].filter(([path]) => path.includes('annotations'));
    const reading = await read(Buffer.from(page), path.split('/').at(-1)!);
    const [notes] = reading.works;
    assert.deepEqual([notes?.kind, notes?.notesOn], ['notes', 'rattray1998']);
    assert.deepEqual(
      notes?.passages.map(({ text, wording, locators }) => [text, wording, locators.map(({ locator }) => locator)]),
      [
        ['Nobody had counted the passengers before.', 'verbatim', []],
        ['The ferry sank in the spring of that year.', 'verbatim', ['A-12']],
        ['Compare this with the report of the harbour master.', 'note', ['A-12']],
      ],
    );
  });

  it('has the libraries of groups, or those that are named alone', async () => {
    zotero.groups['47'] = { name: 'Harbours', library: { ...emptyLibrary(), items: [work('AAAA1111', FERRY)] } };
    assert.deepEqual(
      (await update()).libraries.map(({ name }) => name),
      ['My Library', 'Harbours'],
    );
    assert.deepEqual(
      (await update(['harbours'])).libraries.map(({ name }) => name),
      ['Harbours'],
    );
  });

  for (const serverId of ['one', undefined]) {
    const how = serverId ? 'a server that counts its changes' : 'a server that counts synchronized changes alone';
    it(`asks ${how} for what changed`, async () => {
      if (serverId === undefined) delete zotero.serverId;
      for (let at = 0; at < 250; at++) {
        zotero.own.items.push(work(`ITEM${at}`, { type: 'book', title: `Book ${at}` }));
      }
      await update();
      const changed = zotero.own.items[7]!;
      const isCounted = serverId !== undefined;
      zotero.own.items[7] = { ...work(changed.key, { type: 'book', title: 'Changed' }), version: isCounted ? 2 : 1 };
      zotero.own.items.splice(20, 1);
      zotero.own.version = isCounted ? 2 : 1;
      server.asked.length = 0;
      files.written.length = 0;
      await update();
      const pages = server.asked.filter((path) => path.includes('include='));
      assert.equal(records().length, 249);
      assert.ok(records().some(({ title }) => title === 'Changed'));
      assert.ok(!records().some(({ title }) => title === 'Book 20'));
      assert.ok(pages.length <= (isCounted ? 1 : 2), `${pages.length} pages`);
      server.asked.length = 0;
      files.written.length = 0;
      await update();
      assert.deepEqual(files.written, [], 'nothing changed, and nothing is written');
    });
  }

  it('begins anew with another Zotero at the same address', async () => {
    zotero.own.items.push(work('AAAA1111', FERRY));
    await update();
    zotero.serverId = 'two';
    zotero.own.items.splice(0, 1, work('BBBB2222', { type: 'book', title: 'Bells' }));
    await update();
    assert.deepEqual(
      records().map(({ title }) => title),
      ['Bells'],
    );
  });

  it('takes back what came out of the bin, and drops what went into it with its notes', async () => {
    const ferry = work('AAAA1111', FERRY);
    const pdf = attachment('PDFA1111', 'AAAA1111');
    const mark = annotation('ANNA1111', 'PDFA1111', { annotationText: 'Nobody had counted them.' });
    zotero.own.items.push(ferry, pdf, mark, work('BBBB2222', { type: 'book', title: 'Bells' }));
    await update();
    const all = [...zotero.own.items];
    zotero.own.items.splice(0, 3);
    await update();
    assert.equal(records().length, 1);
    assert.ok(![...files.held.keys()].some((path) => path.includes('annotations')));
    zotero.own.items.splice(0, 1, ...all);
    await update();
    assert.equal(records().length, 2);
    assert.ok([...files.held.keys()].some((path) => path.includes('annotations')));
  });

  it('leaves out what it does not understand, and goes on', async () => {
    const odd = { key: 'ODDA1111', version: 1, data: { itemType: 'book', dateModified: nextTime() } };
    zotero.own.items.push(
      { ...odd, csljson: '[{' },
      { ...odd, key: '../../etc', csljson: '[{"title":"Out"}]' },
      { ...odd, key: 'NOTE1111', data: { itemType: 'note', note: '<p>A note</p>', dateModified: nextTime() } },
      work('AAAA1111', FERRY),
    );
    await update();
    assert.deepEqual(
      records().map(({ title }) => title),
      ['The Last Ferry'],
    );
    assert.ok([...files.held.keys()].every((path) => /^(?:mirror\.json|users-0\/[\w.]+)$/.test(path)));
  });

  describe('says what is the matter, and keeps what it has', () => {
    const FAILURES: readonly (readonly [string, Reply, RegExp])[] = [
      ['refused', { status: 403, body: 'Local API is not enabled' }, /Settings > Advanced > Allow other applications/],
      ['slow', 'nothing', /took too long/],
      ['broken off', { half: '[{"key":' }, /broke off/],
      ['not Zotero', { body: '<html>Hello</html>' }, /is not Zotero/],
      ['broken', { status: 500, body: 'Oops' }, /status 500/],
    ];
    for (const [name, failure, message] of FAILURES) {
      it(name, async () => {
        zotero.own.items.push(work('AAAA1111', FERRY));
        const before = await update();
        zotero.failure = failure;
        await assert.rejects(update([], clientFor(server.address, 200)), message);
        assert.equal(records().length, 1);
        assert.deepEqual(await readMirror(files), { format: 1, ...before });
      });
    }
    it('not JSON where JSON was asked for', async () => {
      const { address, close } = await serveBroken();
      await assert.rejects(update([], clientFor(address)), /is not Zotero|no JSON/);
      await close();
    });
    it('not running', async () => {
      await assert.rejects(update([], clientFor(await deadAddress())), /Zotero is not running/);
    });
    it('on another machine, unless that is allowed', async () => {
      await assert.rejects(update([], clientFor('http://zotero.example.org')), /allowOtherHosts/);
      await assert.rejects(update([], clientFor('file:///etc/passwd')), /no address/);
    });
  });

  it('can be cancelled', async () => {
    zotero.failure = 'nothing';
    const stop = new AbortController();
    const updating = updateMirror({ client: clientFor(server.address), files, libraries: [], signal: stop.signal });
    stop.abort();
    await assert.rejects(updating, { name: 'AbortError' });
  });

  it('asks as Zotero wants to be asked', async () => {
    await update();
    assert.equal(server.headers()['zotero-allowed-request'], '1');
    assert.equal(server.headers()['zotero-api-version'], '3');
  });

  async function serveBroken(): Promise<TestServer> {
    const { serve } = await import('../serve');
    return serve((url) =>
      url.pathname === '/api/' ? { headers: { 'Zotero-API-Version': '3' }, body: '' } : { body: '{"not": json' },
    );
  }
});
