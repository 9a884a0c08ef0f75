import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReaderLimits, ReaderThread } from '../../src/worker/readerThread';

let folder = '';
let reader: ReaderThread;
const entry = (name: string) => ({ uri: `file:///${name}`, size: 1, modifiedMs: 1 });
const HOW = { known: [], maxBytes: 1, passwords: ['open sesame'] };

/** A thread that does what the name of the file says: real threads, with limits small enough to be met. */
const SCRIPT = `
const { parentPort } = require('node:worker_threads');
const fill = [];
parentPort.on('message', ({ id, entry, passwords }) => {
  const name = entry.uri.slice(8);
  if (name === 'early') throw new Error('bad luck');
  parentPort.postMessage({ id, fingerprint: 'print of ' + name });
  if (name === 'hang') for (;;);
  if (name === 'wait') return;
  if (name === 'late') return setTimeout(() => parentPort.postMessage({ id, outcome: { fingerprint: name } }), 700);
  if (name === 'greedy') for (;;) fill.push(new Array(1e5).fill(fill.length));
  if (name === 'bytes') return setInterval(() => fill.push(Buffer.alloc(2e7, 1)), 10);
  if (name === 'crash') throw new Error('bad luck');
  if (name === 'password') return parentPort.postMessage({ id, outcome: { fingerprint: passwords.join() } });
  parentPort.postMessage({ id, outcome: { fingerprint: name } });
});`;

describe('ReaderThread', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citewright-'));
    await writeFile(join(folder, 'reader.cjs'), SCRIPT);
  });
  afterEach(async () => {
    await reader.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  function start(limits: Partial<ReaderLimits>): void {
    reader = new ReaderThread(join(folder, 'reader.cjs'), limits);
  }

  /** What became of each: its problem with the fingerprint, or the fingerprint alone. */
  async function outcomes(...names: string[]): Promise<string[]> {
    const read = await Promise.all(names.map((name) => reader.read(entry(name), HOW)));
    return read.map(({ fingerprint, reading }) =>
      reading ? `${reading.problems[0]?.code}, ${fingerprint}` : fingerprint,
    );
  }

  it('gives up a file that is computed on too long, and reads the next', async function () {
    this.timeout(10_000);
    start({ cpuMs: 300 });
    assert.deepEqual(await outcomes('a', 'hang', 'b'), ['a', 'too-slow, print of hang', 'b']);
  });

  it('gives up a file that nothing comes of', async () => {
    start({ idleMs: 300 });
    assert.deepEqual(await outcomes('a', 'wait', 'b'), ['a', 'too-slow, print of wait', 'b']);
  });

  it('does not count the time in which the thread does not compute', async () => {
    start({ cpuMs: 300 });
    assert.deepEqual(await outcomes('late'), ['late']);
  });

  it('gives up a file that takes too much memory for objects, and reads the next', async function () {
    this.timeout(20_000);
    start({ heapMb: 40 });
    assert.deepEqual(await outcomes('greedy', 'b'), ['too-large, print of greedy', 'b']);
  });

  it('gives up a file that takes too much memory for bytes, and reads the next', async function () {
    this.timeout(20_000);
    start({ growthMb: 200 });
    assert.deepEqual(await outcomes('bytes', 'b'), ['too-large, print of bytes', 'b']);
  });

  it('outlives a crash', async () => {
    start({});
    assert.deepEqual(await outcomes('crash', 'b'), ['too-slow, print of crash', 'b']);
  });

  it('gives no fingerprint where the bytes never came, so that the file is tried again', async () => {
    start({});
    assert.deepEqual(await outcomes('early', 'b'), ['too-slow, ', 'b']);
  });

  it('leaves a file at once when that is cancelled, and reads the next', async () => {
    start({});
    const controller = new AbortController();
    const hanging = reader.read(entry('hang'), HOW, controller.signal);
    const next = reader.read(entry('b'), HOW);
    setTimeout(() => controller.abort(), 100);
    await assert.rejects(hanging, { name: 'AbortError' });
    assert.equal((await next).fingerprint, 'b');
  });

  it('takes passwords to the thread', async () => {
    start({});
    assert.deepEqual(await outcomes('password'), ['open sesame']);
  });
});
