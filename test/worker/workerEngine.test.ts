import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_OPTIONS, type EngineOptions, type IndexStatus } from '../../src/engine/engine';
import { startWorkerEngines, type WorkerEngineOptions, type WorkerEngines } from '../../src/worker/workerEngine';

let folder = '';
let engines: WorkerEngines;
let restarts: string[] = [];

function start(more: Partial<WorkerEngineOptions> = {}): void {
  engines = startWorkerEngines({
    workerFile: resolve('dist/worker.js'),
    readerFile: resolve('dist/reader.js'),
    storageFolder: join(folder, 'storage'),
    log: () => undefined,
    onDidRestart: (reason) => restarts.push(reason),
    ...more,
  });
}

function options(name: string): EngineOptions {
  const folders = [pathToFileURL(join(folder, name)).href];
  return { ...DEFAULT_OPTIONS, scope: { roots: [], include: [], exclude: [], folders } };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

const LANTERNS = 'Lanterns burn along the northern wall of the old customs house.';
const FERRIES = 'Ferries leave for the islands on every second morning of the week.';

describe('startWorkerEngines', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citewright-'));
    restarts = [];
    await write('one/lanterns.txt', LANTERNS);
    await write('two/ferries.txt', FERRIES);
  });
  afterEach(async () => {
    await engines.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  describe('engines behind a worker', () => {
    it('answer for each corpus from its own sources', async () => {
      start();
      const [one, two] = [engines.engineFor('one'), engines.engineFor('two')];
      await Promise.all([one.configure(options('one')), two.configure(options('two'))]);
      assert.equal((await one.search('lanterns on the wall'))[0]?.text, LANTERNS);
      assert.deepEqual(await one.search('ferries to the islands'), []);
      assert.equal((await two.search('ferries to the islands'))[0]?.text, FERRIES);
      assert.equal(engines.engineFor('one'), one);
    });

    it('announce progress', async () => {
      start();
      const seen: IndexStatus[] = [];
      const engine = engines.engineFor('one');
      engine.onDidChangeStatus((status) => seen.push(status));
      await engine.configure(options('one'));
      assert.equal(seen.at(-1)?.phase, 'ready');
      assert.equal(seen.at(-1)?.passages, 1);
    });

    it('reject a question that is cancelled, before and after it was sent', async () => {
      start();
      const engine = engines.engineFor('one');
      await engine.configure(options('one'));
      await assert.rejects(engine.search('lanterns', {}, AbortSignal.abort()), { name: 'AbortError' });
      const controller = new AbortController();
      const asked = engine.search('lanterns', {}, controller.signal);
      controller.abort();
      await assert.rejects(asked, { name: 'AbortError' });
      assert.equal((await engine.search('lanterns on the wall')).length, 1);
    });

    it('begin again from the stored index', async () => {
      start();
      await engines.engineFor('one').configure(options('one'));
      await engines.dispose();
      start();
      const engine = engines.engineFor('one');
      const phases = new Set<string>();
      engine.onDidChangeStatus(({ phase }) => phases.add(phase));
      await engine.configure(options('one'));
      assert.deepEqual([...phases], ['loading', 'scanning', 'ready']);
      assert.equal((await engine.search('lanterns on the wall')).length, 1);
    });

    it('say so and start again when the thread dies', async () => {
      const dying = join(folder, 'dying.cjs');
      await write(
        'dying.cjs',
        `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', ({ method }) => { if (method === 'search') throw new Error('out of luck'); });`,
      );
      start({ workerFile: dying });
      await assert.rejects(
        engines.engineFor('one').search('lanterns'),
        /stopped working \(out of luck\).*please repeat/,
      );
      assert.deepEqual(restarts, ['out of luck']);
    });

    it('refuse questions after they were closed', async () => {
      start();
      await engines.dispose();
      await assert.rejects(engines.engineFor('one').search('lanterns'), /closed/);
    });
  });
});
