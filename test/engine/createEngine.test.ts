import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine } from '../../src/engine/createEngine';
import { DEFAULT_OPTIONS, type Engine, type EngineOptions, type IndexStatus } from '../../src/engine/engine';
import type { SourceReader } from '../../src/engine/indexing';
import { nodeCache, nodeFiles } from '../../src/engine/nodeHost';
import { readSource } from '../../src/engine/nodeReader';

let folder = '';
const uri = (path = '') => pathToFileURL(join(folder, path)).href;
const write = (path: string, text: string) => writeFile(join(folder, path), text);

/** Counts what it reads, and can be made to wait. */
class CountingReader implements SourceReader {
  readonly lanes = 1;
  version = 'first';
  readonly read: SourceReader['read'];
  names: string[] = [];
  pause = async (): Promise<void> => undefined;

  constructor() {
    this.read = async (entry, request) => {
      this.names.push(decodeURIComponent(entry.uri.split('/').at(-1) ?? ''));
      await this.pause();
      return readSource(entry, request);
    };
  }
}

const engines: Engine[] = [];
async function open(more: Partial<EngineOptions> = {}, reader: SourceReader = new CountingReader()): Promise<Engine> {
  const engine = makeEngine(reader);
  await engine.configure(optionsWith(more));
  return engine;
}

function makeEngine(reader: SourceReader): Engine {
  const cache = nodeCache(join(folder, 'cache'));
  const log = { info: () => undefined, warn: (message: string) => assert.fail(message) };
  const engine = createEngine({ files: nodeFiles, reader, log, cache, name: 'test' });
  engines.push(engine);
  return engine;
}

function optionsWith(more: Partial<EngineOptions>): EngineOptions {
  const scope = { roots: [uri()], include: ['corpus/**'], exclude: [], folders: [] };
  return { ...DEFAULT_OPTIONS, scope, ...more };
}

async function citations(engine: Engine, query: string): Promise<string[]> {
  return (await engine.search(query)).map(({ citation }) => citation);
}

const tides = `---
title: Tides and Towns
author: Jane Roe
date: 2021-03-04
---

The harbour of Veldmoor loses four metres of quay to the sea in every decade. Nobody has counted the cellars.
`;

describe('createEngine', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citewright-'));
    await mkdir(join(folder, 'corpus'));
  });
  afterEach(async () => {
    await Promise.all(engines.splice(0).map((engine) => engine.dispose()));
    await rm(folder, { recursive: true, force: true });
  });

  describe('an engine', () => {
    it('finds a passage with its citation', async () => {
      await write('corpus/tides.md', tides);
      const [hit] = await (await open()).search('quay lost to the sea in Veldmoor');
      assert.equal(hit?.citation, 'Roe 2021');
      assert.equal(hit?.source.uri, uri('corpus/tides.md'));
      assert.match(hit?.text ?? '', /^The harbour of Veldmoor/);
      assert.ok(hit.matches.length > 0 && hit.score > 0.5);
    });

    it('opens a passage where it stands in the file', async () => {
      await write('corpus/tides.md', tides);
      const engine = await open();
      const [hit] = await engine.search('counted the cellars');
      const target = await engine.locate(hit?.passageId ?? -1);
      assert.equal(target?.isFileText, true);
      assert.deepEqual(
        target?.segments.map(({ start, end }) => tides.slice(start, end)),
        ['Nobody has counted the cellars.'],
      );
    });

    it('notices files that were added, changed, renamed and deleted, and reads those alone', async () => {
      const reader = new CountingReader();
      await write('corpus/tides.md', tides);
      await write('corpus/other.txt', 'Lanterns burn along the northern wall of the old customs house.');
      const engine = await open({}, reader);
      reader.names = [];

      await write('corpus/new.txt', 'Ferries leave for the islands on every second morning of the week.');
      await engine.refresh([uri('corpus/new.txt')]);
      assert.equal((await engine.search('ferries to the islands')).length, 1);

      await write(
        'corpus/new.txt',
        'Ferries no longer leave for the islands, whatever the week, since the pier is gone.',
      );
      await engine.refresh([uri('corpus/new.txt')]);
      assert.match((await engine.search('ferries to the islands'))[0]?.text ?? '', /no longer/);

      await rename(join(folder, 'corpus/new.txt'), join(folder, 'corpus/renamed.txt'));
      await engine.refresh([uri('corpus/new.txt'), uri('corpus/renamed.txt')]);
      assert.deepEqual(
        (await engine.search('ferries to the islands')).map(({ source }) => source.uri),
        [uri('corpus/renamed.txt')],
      );

      await rm(join(folder, 'corpus/renamed.txt'));
      await engine.refresh();
      assert.deepEqual(await engine.search('ferries to the islands'), []);
      assert.deepEqual(reader.names, ['new.txt', 'new.txt', 'renamed.txt']);
    });

    it('forgets a folder that was deleted whole', async () => {
      await mkdir(join(folder, 'corpus/deep'));
      await write('corpus/deep/tides.md', tides);
      const engine = await open();
      await rm(join(folder, 'corpus/deep'), { recursive: true });
      await engine.refresh([uri('corpus/deep')]);
      assert.equal((await engine.sources()).sources.length, 0);
    });

    it('lets a sidecar correct the record from then on', async () => {
      await write('corpus/tides.md', tides);
      const engine = await open();
      await write('corpus/tides.md.csl.json', JSON.stringify([{ id: 'x', type: 'book', author: [{ family: 'Poe' }] }]));
      await engine.refresh([uri('corpus/tides.md.csl.json')]);
      assert.deepEqual(await citations(engine, 'quay lost to the sea'), ['Poe 2021']);
    });

    it('takes no more from a sidecar than the writer put there', async () => {
      await write('corpus/tides.md', tides.replace('title:', 'type: report\ntitle:'));
      await write('corpus/tides.md.csl.json', JSON.stringify({ author: [{ family: 'Poe' }] }));
      const [source] = (await (await open()).sources()).sources;
      assert.deepEqual([source?.item.author, source?.item.type], [[{ family: 'Poe' }], 'report']);
    });

    it('never takes a draft for a source', async () => {
      await write('corpus/my draft.md', tides);
      await write('corpus/marked.md', tides.replace('title:', 'draft: true\ntitle:'));
      await write('corpus/tides.md', tides);
      const engine = await open();
      const { sources, unread } = await engine.sources();
      assert.deepEqual([sources.length, unread.length], [1, 0]);
      assert.deepEqual(await engine.search('quay lost to the sea', { exclude: uri('corpus/tides.md') }), []);
    });

    it('gives the passages for the statement at an offset, and none for another subject', async () => {
      await write('corpus/tides.md', tides);
      const engine = await open();
      const text = 'The sea takes four metres of quay from the harbour of Veldmoor in a decade. Bananas are cheap.\n';
      const draft = { uri: uri('d.md'), languageId: 'markdown', text };
      assert.equal((await engine.evidenceAt(draft, 10, false))?.evidence[0]?.citation, 'Roe 2021');
      assert.deepEqual((await engine.evidenceAt(draft, 80, false))?.evidence, []);
      assert.equal(await engine.evidenceAt(draft, text.length, false), undefined);
    });

    it('writes a key as Pandoc reads it, odd ones in braces', async () => {
      await write('corpus/tides.md', tides);
      await write('corpus/library.json', JSON.stringify([{ id: 'roe tides', type: 'book', title: 'Tides and Towns' }]));
      const text = 'The sea takes four metres of quay from the harbour of Veldmoor in a decade [@].';
      const draft = { uri: uri('d.md'), languageId: 'markdown', text };
      const offers = await (await open()).suggest(draft, text.indexOf('@') + 1, true);
      const cited = offers.find(({ kind }) => kind === 'citation');
      assert.match(cited?.edits.map(({ newText }) => newText).join('') ?? '', /@\{roe tides\}/);
    });

    it('reads the bibliographies that a draft declares, and says which it cannot have', async () => {
      await write('corpus/tides.md', tides);
      await write('library.bib', '@book{roe2019, author = {Roe, Jane}, title = {Harbours}, year = 2019}');
      const engine = await open();
      const text = '---\nbibliography: [library.bib, gone.bib, corpus/tides.md]\n---\nText.';
      const draft = { uri: uri('draft.md'), languageId: 'markdown', text };
      const keys = async () => (await engine.sources()).sources.map(({ id }) => id).toSorted();

      const { bibliographies } = await engine.context(draft);
      await engine.refresh(bibliographies.map((bibliography) => bibliography.uri));
      assert.deepEqual(await keys(), ['roe2019', 'roe2021']);
      const { unread } = await engine.sources();
      assert.deepEqual(
        unread.map(({ uri: file }) => file),
        [uri('gone.bib'), uri('corpus/tides.md')],
      );
      assert.match(unread[0]?.problem.message ?? '', /draft\.md names it .* no such file/);

      await engine.refresh();
      assert.deepEqual(await keys(), ['roe2019', 'roe2021'], 'it outlasts a look at everything');
      await engine.context({ ...draft, text: 'Text.' });
      await engine.refresh([]);
      assert.deepEqual(await keys(), ['roe2021'], 'until no draft declares it');
    });

    it('reads a library again that was written to while it was read', async () => {
      const reader = new CountingReader();
      await write('corpus/refs.bib', '@book{one, title={One}}\n');
      let isFirst = true;
      reader.pause = async () => {
        if (isFirst) await write('corpus/refs.bib', '@book{one, title={One}}\n@book{two, title={Two}}\n');
        isFirst = false;
      };
      const engine = await open({}, reader);
      assert.deepEqual(
        (await engine.sources()).sources.map(({ id }) => id),
        ['one', 'two'],
      );
      assert.deepEqual(reader.names, ['refs.bib', 'refs.bib']);
    });

    it('knows the records that a draft holds itself, as they are now', async () => {
      const engine = await open();
      const draftWith = (key: string) => ({
        uri: uri('essay.md'),
        languageId: 'markdown',
        text: `---\nreferences:\n- id: ${key}\n  type: book\n  title: Harbours\n---\nText.`,
      });
      const keys = async () => (await engine.sources()).sources.map(({ id }) => id);
      assert.deepEqual((await engine.context(draftWith('roe'))).bibliographies, [
        { uri: uri('essay.md'), declaredIn: uri('essay.md'), isFound: true },
      ]);
      await engine.refresh();
      assert.deepEqual(await keys(), ['roe']);
      await engine.context(draftWith('poe'));
      await engine.refresh([]);
      assert.deepEqual(await keys(), ['poe']);
      assert.deepEqual((await engine.sources()).unread, []);
      await engine.context({ ...draftWith('poe'), text: 'Text.' });
      await engine.refresh([]);
      assert.deepEqual(await keys(), []);
    });

    it('finds sources by author, title and year, typos forgiven', async () => {
      await write('corpus/tides.md', tides);
      const engine = await open();
      for (const query of ['roe', 'Tydes Towns', '2021']) {
        assert.deepEqual(
          (await engine.findSources(query)).map(({ citation }) => citation),
          ['Roe 2021'],
          query,
        );
      }
    });
  });

  describe('the stored index of an engine', () => {
    it('spares reading what has not changed', async () => {
      await write('corpus/tides.md', tides);
      await (await open()).dispose();
      const reader = new CountingReader();
      const engine = await open({}, reader);
      assert.deepEqual(reader.names, []);
      assert.deepEqual(await citations(engine, 'quay lost to the sea'), ['Roe 2021']);
    });

    it('takes a touched file for the same one, and reads a changed one again', async () => {
      await write('corpus/tides.md', tides);
      await (await open()).dispose();
      await utimes(join(folder, 'corpus/tides.md'), 1, 1);
      const engine = await open();
      assert.deepEqual(await citations(engine, 'quay lost to the sea'), ['Roe 2021']);
      await engine.dispose();
      await write('corpus/tides.md', tides.replace('Jane Roe', 'Ann Poe'));
      assert.deepEqual(await citations(await open(), 'quay lost to the sea'), ['Poe 2021']);
    });

    it('is no use to readers that may read otherwise', async () => {
      await write('corpus/tides.md', tides);
      await (await open()).dispose();
      const reader = new CountingReader();
      reader.version = 'second';
      await open({}, reader);
      assert.deepEqual(reader.names, ['tides.md']);
    });

    it('is built anew where it is torn or of another version', async () => {
      await write('corpus/tides.md', tides);
      await (await open()).dispose();
      const [name] = await readdir(join(folder, 'cache'));
      for (const content of ['', 'rubbish', '{"format":"citewright-index","version":0}']) {
        await write(`cache/${name}`, content);
        const engine = await open();
        assert.deepEqual(await citations(engine, 'quay lost to the sea'), ['Roe 2021']);
        await engine.dispose();
      }
    });
  });

  describe('indexing', () => {
    it('answers from what was read so far, and keeps it when it is cancelled', async () => {
      await write('corpus/a.md', tides);
      await write('corpus/b.txt', `${tides}\n\nLanterns burn along the northern wall of the old customs house.`);
      await write(
        'corpus/c.txt',
        `${tides}${tides}\n\nFerries leave for the islands on every second morning of the week.`,
      );
      const reader = new CountingReader();
      const engine = makeEngine(reader);
      let release: () => void = () => assert.fail();
      reader.pause = () =>
        reader.names.length < 2
          ? Promise.resolve()
          : new Promise((resolve) => {
              release = resolve;
            });
      const configured = engine.configure(optionsWith({}));
      while (reader.names.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      assert.deepEqual(await citations(engine, 'quay lost to the sea'), ['Roe 2021']);
      engine.cancelIndexing();
      release();
      await configured;
      assert.equal((await engine.status()).phase, 'cancelled');
      assert.deepEqual(await citations(engine, 'quay lost to the sea'), ['Roe 2021']);
    });

    it('announces its phases and counts', async () => {
      await write('corpus/a.md', tides);
      await write('corpus/empty.txt', '');
      const seen: IndexStatus[] = [];
      const engine = makeEngine(new CountingReader());
      engine.onDidChangeStatus((status) => seen.push(status));
      await engine.configure(optionsWith({}));
      assert.deepEqual([...new Set(seen.map(({ phase }) => phase))], ['loading', 'scanning', 'reading', 'ready']);
      const { sources, passages, unread } = seen.at(-1) ?? assert.fail();
      assert.deepEqual({ sources, passages, unread }, { sources: 1, passages: 2, unread: 1 });
    });
  });

  describe('a folder of bad files', () => {
    it('lists each with what to do, and reads the rest', async () => {
      await write('corpus/good.md', tides);
      await write('corpus/empty.txt', '');
      await write('corpus/broken.json', '{"title": {"rendered": "Cut off');
      await writeFile(join(folder, 'corpus/photo.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 1, 2, 3]));
      await write('corpus/paper.pdf', '%PDF-1.7\n');
      await writeFile(
        join(folder, 'corpus/Müller #1 100% 日本.txt'),
        Buffer.from('Das Geb\xe4ude am Hafen wurde im Winter verkauft.', 'latin1'),
      );
      await writeFile(
        join(folder, 'corpus/utf16.txt'),
        Buffer.from('\ufeffGulls nest on the crane beside the second basin of the port.', 'utf16le'),
      );
      await writeFile(
        join(folder, 'corpus/unmarked.txt'),
        Buffer.from('Herons fish from the lock gates when the tide is out.', 'utf16le'),
      );
      await write(
        'corpus/nested.html',
        `${'<div>'.repeat(100_000)}<p>Otters returned to the canal in the spring of that year.</p>`,
      );
      const engine = await open();
      const { unread } = await engine.sources();
      const reasons = unread.map(({ uri, problem }) => `${uri.split('/').at(-1)} ${problem.code}`);
      assert.deepEqual(reasons, [
        'broken.json invalid-json',
        'empty.txt empty-file',
        'paper.pdf unreadable-file',
        'photo.jpg binary-file',
      ]);
      for (const query of [
        'quay lost to the sea',
        'Gebäude Hafen verkauft',
        'gulls nest on the crane',
        'herons fish lock gates',
        'otters returned canal',
      ]) {
        assert.equal((await engine.search(query)).length, 1, query);
      }
    });

    it('copes with the sample of the project', async () => {
      await cp('corpus', join(folder, 'corpus'), { recursive: true });
      const { sources, unread } = await (await open()).sources();
      assert.deepEqual(unread, []);
      assert.ok(sources.length >= 6);
    });
  });
});
