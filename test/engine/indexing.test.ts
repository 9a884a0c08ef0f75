import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine } from '../../src/engine/createEngine';
import { DEFAULT_OPTIONS, type Engine, type EngineOptions, type IndexStatus } from '../../src/engine/engine';
import type { SourceReader } from '../../src/engine/indexing';
import { nodeCache, nodeFiles } from '../../src/engine/nodeHost';
import { readSource } from '../../src/engine/nodeReader';
import { ReaderThread } from '../../src/worker/readerThread';
import { makePdf } from '../reading/pdf/makePdf';

let folder = '';
let reader: GatedReader;
let engine: Engine;
const uri = (path = '') => pathToFileURL(join(folder, path)).href;
const write = (path: string, content: string | Uint8Array) => writeFile(join(folder, path), content);

/** Notes what it reads; holds files back while the gate is shut. */
class GatedReader implements SourceReader {
  readonly lanes = 1;
  readonly version = '1';
  /** What bytes were made into readings, by the name of the file. */
  names: string[] = [];
  private gate = Promise.resolve();
  private open: () => void = () => undefined;

  shut(): void {
    this.gate = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  letOne(): void {
    this.open();
    this.shut();
  }

  letAll(): void {
    this.open();
    this.gate = Promise.resolve();
  }

  read: SourceReader['read'] = async (entry, request, signal) => {
    await this.gate;
    signal?.throwIfAborted();
    const outcome = await readSource(entry, request);
    if (outcome.reading) this.names.push(decodeURIComponent(entry.uri.split('/').at(-1) ?? ''));
    return outcome;
  };
}

function makeEngine(from: SourceReader = reader): Engine {
  const log = { info: () => undefined, warn: (message: string) => assert.fail(message) };
  return createEngine({ files: nodeFiles, reader: from, log, cache: nodeCache(join(folder, 'cache')), name: 'test' });
}

function options(more: Partial<EngineOptions> = {}): EngineOptions {
  const scope = { roots: [uri()], include: ['corpus/**'], exclude: [], folders: [] };
  return { ...DEFAULT_OPTIONS, scope, ...more };
}

async function until(what: string, isSo: (status: IndexStatus) => boolean): Promise<IndexStatus> {
  for (let tries = 0; tries < 400; tries++) {
    const status = await engine.status();
    if (isSo(status)) return status;
    await new Promise((resume) => setTimeout(resume, 5));
  }
  return assert.fail(`waited in vain until ${what}`);
}

const finds = async (words: string) => (await engine.search(words)).length > 0;

const LANTERNS = 'Lanterns burn along the northern wall of the old customs house.';
const FERRIES = 'Ferries leave for the islands on every second morning of the whole week.';
const BELLS = 'Bells are rung in the tower of the chapel when the fog comes in from the open sea.';
const OWNER = 'Owned by the harbour';

describe('Indexing', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citewright-'));
    await mkdir(join(folder, 'corpus/other'), { recursive: true });
    reader = new GatedReader();
    engine = makeEngine();
  });
  afterEach(async () => {
    reader.letAll();
    await engine.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  async function writeThree(): Promise<void> {
    await write('corpus/ferries.txt', FERRIES);
    await write('corpus/bells.txt', BELLS);
    await write('corpus/lanterns.txt', LANTERNS);
  }

  describe('a round', () => {
    it('reads small files first, and tells which file it is at', async () => {
      await writeThree();
      reader.shut();
      const done = engine.configure(options());
      const first = await until('a file is read', ({ underWay }) => underWay.length > 0);
      assert.deepEqual([first.underWay, first.done, first.total], [[uri('corpus/lanterns.txt')], 0, 3]);
      reader.letAll();
      await done;
      assert.deepEqual(reader.names, ['lanterns.txt', 'ferries.txt', 'bells.txt']);
      assert.deepEqual((await engine.status()).underWay, []);
    });

    it('rests when it is paused, and goes on where it was', async () => {
      await writeThree();
      reader.shut();
      const paused = engine.configure(options());
      await until('a file is read', ({ underWay }) => underWay.length > 0);
      engine.pauseIndexing();
      reader.letOne();
      await paused;
      const { phase, done, total } = await engine.status();
      assert.deepEqual([phase, done, total], ['paused', 1, 3]);
      assert.equal(await finds('lanterns on the wall'), true);
      assert.equal(await finds('ferries to the islands'), false);
      const seen: string[] = [];
      engine.onDidChangeStatus((status) => seen.push(`${status.phase} ${status.done}/${status.total}`));
      reader.letAll();
      await engine.resumeIndexing();
      assert.deepEqual(reader.names, ['lanterns.txt', 'ferries.txt', 'bells.txt']);
      assert.ok(seen.includes('reading 1/3'), seen.join());
      assert.equal((await engine.status()).phase, 'ready');
    });

    it('that rests lets changed files be read, and stays at rest', async () => {
      await writeThree();
      reader.shut();
      const paused = engine.configure(options());
      await until('a file is read', ({ underWay }) => underWay.length > 0);
      engine.pauseIndexing();
      reader.letAll();
      await paused;
      await write('corpus/new.txt', 'Ropes hang in the loft.');
      await engine.refresh([uri('corpus/new.txt')]);
      await engine.configure(options({ style: 'apa' }));
      const { phase, done, total } = await engine.status();
      assert.deepEqual([phase, done, total], ['paused', 1, 3]);
      assert.deepEqual(reader.names, ['lanterns.txt', 'new.txt']);
      engine.cancelIndexing();
      assert.equal((await engine.status()).phase, 'cancelled');
      await engine.refresh();
      assert.deepEqual(reader.names, ['lanterns.txt', 'new.txt', 'ferries.txt', 'bells.txt']);
    });

    it('of many changed files can rest too', async () => {
      await engine.configure(options());
      const names = Array.from({ length: 20 }, (_, number) => `corpus/${number}.txt`);
      for (const [number, name] of names.entries()) await write(name, `${FERRIES} ${number}`);
      reader.shut();
      const paused = engine.refresh(names.map(uri));
      await until('a file is read', ({ underWay }) => underWay.length > 0);
      engine.pauseIndexing();
      reader.letAll();
      await paused;
      const { phase, done, total } = await engine.status();
      assert.deepEqual([phase, done, total], ['paused', 1, 20]);
      await engine.resumeIndexing();
      assert.equal((await engine.sources()).sources.length, 20);
    });

    it('does not keep a file waiting that changes meanwhile', async () => {
      await writeThree();
      reader.shut();
      const all = engine.configure(options());
      await until('a file is read', ({ underWay }) => underWay.length > 0);
      await write('corpus/new.txt', `${BELLS} ${BELLS} ${FERRIES}`);
      const one = engine.refresh([uri('corpus/new.txt')]);
      await until('two files are read', ({ underWay }) => underWay.length > 1);
      reader.letOne();
      await one;
      assert.equal((await engine.status()).phase, 'reading');
      assert.equal(reader.names.includes('bells.txt'), false);
      reader.letAll();
      await all;
      assert.equal((await engine.status()).done, 4);
    });

    it('that is cancelled leaves a file that hangs at once, and reads it next time', async () => {
      await write('reader.cjs', HANGS_ONCE);
      await writeThree();
      const thread = new ReaderThread(join(folder, 'reader.cjs'));
      engine = makeEngine(thread);
      const done = engine.configure(options());
      await until('a file is read', ({ underWay }) => underWay.length > 0);
      await new Promise((resume) => setTimeout(resume, 100));
      engine.cancelIndexing();
      await done;
      assert.equal((await engine.status()).phase, 'cancelled');
      await write('corpus/go', '');
      await engine.refresh();
      const { phase, unread } = await engine.status();
      assert.deepEqual([phase, unread], ['ready', 4]);
      await thread.dispose();
    });
  });

  it('reads a file that was too large once the limit is raised', async () => {
    await write('corpus/lanterns.txt', LANTERNS);
    await engine.configure(options({ maxFileSize: 10 }));
    assert.equal((await engine.sources()).unread[0]?.problem.code, 'too-large');
    await engine.refresh();
    await engine.configure(options({ maxFileSize: 1000 }));
    assert.equal(await finds('lanterns on the wall'), true);
    assert.deepEqual(reader.names, ['lanterns.txt', 'lanterns.txt']);
  });

  describe('the same bytes', () => {
    it('in two folders are read once, each under its name', async () => {
      await write('corpus/quiet_harbours.txt', LANTERNS);
      await write('corpus/other/loud_harbours.txt', LANTERNS);
      await engine.configure(options());
      assert.equal(reader.names.length, 1);
      const titles = (await engine.sources()).sources.map(({ item }) => item.title);
      assert.deepEqual(titles.sort(), ['loud harbours', 'quiet harbours']);
    });

    it('are known again when the file is moved, even one step at a time', async () => {
      await write('corpus/harbour.txt', LANTERNS);
      await engine.configure(options());
      await rename(join(folder, 'corpus/harbour.txt'), join(folder, 'corpus/other/lanterns.txt'));
      await engine.refresh([uri('corpus/harbour.txt')]);
      assert.equal(await finds('lanterns on the wall'), false);
      await engine.refresh([uri('corpus/other/lanterns.txt')]);
      assert.equal(await finds('lanterns on the wall'), true);
      assert.deepEqual(reader.names, ['harbour.txt']);
    });

    it('are read anew under a name of another kind', async () => {
      await write('corpus/a.txt', LANTERNS);
      await write('corpus/a.md', LANTERNS);
      await engine.configure(options());
      assert.equal(reader.names.length, 2);
    });

    it('are not tried again once they killed the thread, wherever they lie', async function () {
      this.timeout(20_000);
      await write('reader.cjs', HANGS_ONCE);
      await write('corpus/lanterns.txt', LANTERNS);
      const thread = new ReaderThread(join(folder, 'reader.cjs'), { cpuMs: 200 });
      engine = makeEngine(thread);
      await engine.configure(options());
      await write('corpus/go', '');
      await write('corpus/other/copy.txt', LANTERNS);
      await write('corpus/lanterns.txt', LANTERNS);
      await engine.refresh();
      const { unread } = await engine.sources();
      assert.deepEqual(
        unread.map(({ uri, problem }) => `${uri.split('/').at(-1)} ${problem.code}`),
        ['go no-text', 'lanterns.txt too-slow', 'copy.txt too-slow'],
      );
      await thread.dispose();
    });
  });

  describe('a protected PDF', () => {
    const locked = async () =>
      makePdf(({ line }) => line(LANTERNS, 72, 72), { userPassword: 'grebe', ownerPassword: OWNER });
    const problems = async () => (await engine.sources()).unread.map(({ problem }) => problem.code);

    it('is read once one of the passwords opens it', async () => {
      await write('corpus/locked.pdf', await locked());
      await engine.configure(options());
      assert.deepEqual(await problems(), ['password-needed']);
      await engine.usePasswords(['heron']);
      assert.deepEqual(await problems(), ['password-needed']);
      await engine.usePasswords(['heron', 'grebe']);
      assert.deepEqual(await problems(), []);
      assert.equal(await finds('lanterns on the wall'), true);
    });

    it('is read by the thread too, and no password is stored', async function () {
      this.timeout(20_000);
      await write('corpus/locked.pdf', await locked());
      const thread = new ReaderThread(resolve('dist/reader.js'));
      engine = makeEngine(thread);
      await engine.usePasswords(['grebe']);
      await engine.configure(options());
      assert.deepEqual(await problems(), []);
      await engine.dispose();
      await thread.dispose();
      const stored = await readFile(join(folder, 'cache/test.index'), 'utf8');
      assert.ok(stored.includes('Lanterns') && !stored.includes('grebe'));
    });
  });
});

/** Hangs until there is a file `go` to be read beside the others, and then finds no text in any. */
const HANGS_ONCE = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { fileURLToPath } = require('node:url');
parentPort.on('message', ({ id, entry, known }) => {
  const path = fileURLToPath(entry.uri);
  const fingerprint = createHash('sha256').update(readFileSync(path)).digest('hex');
  parentPort.postMessage({ id, fingerprint });
  if (known.includes(fingerprint)) return parentPort.postMessage({ id, outcome: { fingerprint } });
  if (!existsSync(join(dirname(path), 'go'))) for (;;);
  const problems = [{ code: 'no-text', severity: 'warning', message: 'no text' }];
  const reading = { mediaType: 'text/plain', text: '', isFileText: true, works: [], entries: [], problems };
  parentPort.postMessage({ id, outcome: { fingerprint, reading } });
});`;
