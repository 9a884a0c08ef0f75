import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReaderThread } from '../../src/worker/readerThread';

let folder = '';
let reader: ReaderThread | undefined;
const entry = (name: string) => ({ uri: `file:///${name}`, size: 1, modifiedMs: 1 });

/** A thread that does what the name of the file says: real threads, with limits small enough to be met. */
const SCRIPT = `
const { parentPort } = require('node:worker_threads');
const fill = [];
parentPort.on('message', ({ id, entry }) => {
  if (entry.uri.endsWith('hang')) for (;;);
  if (entry.uri.endsWith('greedy')) for (;;) fill.push(new Array(1e5).fill(fill.length));
  if (entry.uri.endsWith('crash')) throw new Error('bad luck');
  parentPort.postMessage({ id, outcome: { fingerprint: entry.uri } });
});`;

describe('ReaderThread', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citewright-'));
    await writeFile(join(folder, 'reader.cjs'), SCRIPT);
    reader = new ReaderThread(join(folder, 'reader.cjs'), { timeMs: 300, memoryMb: 40 });
  });
  afterEach(async () => {
    await reader?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  async function outcomes(...names: string[]): Promise<string[]> {
    const read = names.map((name) => reader?.read(entry(name), undefined, 1) ?? assert.fail());
    return (await Promise.all(read)).map(({ fingerprint, reading }) => reading?.problems[0]?.code ?? fingerprint);
  }

  describe('the reader thread', () => {
    it('gives up a file that takes too long, and reads the next', async () => {
      assert.deepEqual(await outcomes('a', 'hang', 'b'), ['file:///a', 'too-slow', 'file:///b']);
    });

    it('gives up a file that takes too much memory, and reads the next', async function () {
      this.timeout(10_000);
      reader = new ReaderThread(join(folder, 'reader.cjs'), { timeMs: 8000, memoryMb: 40 });
      assert.deepEqual(await outcomes('greedy', 'b'), ['too-large', 'file:///b']);
    });

    it('outlives a crash', async () => {
      assert.deepEqual(await outcomes('crash', 'b'), ['too-slow', 'file:///b']);
    });
  });
});
