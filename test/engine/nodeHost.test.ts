import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CorpusScope } from '../../src/corpus/host';
import { canonicalUri, nodeCache, nodeFiles } from '../../src/engine/nodeHost';
import { readSource } from '../../src/engine/nodeReader';

let folder = '';
const uri = (...parts: string[]) => pathToFileURL(join(folder, ...parts)).href;
const scope = (more: Partial<CorpusScope> = {}): CorpusScope => ({
  roots: [uri()],
  include: ['corpus/**'],
  exclude: [],
  folders: [],
  ...more,
});

describe('the world over Node', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citewright-'));
    await mkdir(join(folder, 'corpus/deep'), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function write(...paths: string[]): Promise<void> {
    for (const path of paths) await writeFile(join(folder, path), 'Text.');
  }

  async function names(given: CorpusScope): Promise<string[]> {
    const { files } = await nodeFiles.list(given);
    return files.map((file) => decodeURIComponent(file.uri.slice(uri().length + 1))).sort();
  }

  describe('listing files', () => {
    it('lists what is in the scope, whatever its name', async () => {
      const odd = ['corpus/a b.txt', 'corpus/50% #1?.txt', 'corpus/deep/日本 🙂.md'];
      await write(...odd, 'outside.txt', 'corpus/.hidden');
      await mkdir(join(folder, 'corpus/node_modules'));
      await write('corpus/node_modules/x.txt');
      assert.deepEqual(await names(scope()), odd.sort());
    });

    it('takes folders and files named one by one whole', async () => {
      await write('other.txt', 'corpus/a.txt');
      assert.deepEqual(await names(scope({ roots: [], folders: [uri('corpus'), uri('other.txt')] })), [
        'corpus/a.txt',
        'other.txt',
      ]);
    });

    it('reads a linked file where it stands, and lists links that leave the scope', async function () {
      if (process.platform === 'win32') this.skip();
      await write('corpus/a.txt', 'secret.txt');
      await symlink('..', join(folder, 'corpus/deep/up'));
      await symlink('../secret.txt', join(folder, 'corpus/leak.txt'));
      await symlink('gone.txt', join(folder, 'corpus/broken.txt'));
      const { files, unlisted } = await nodeFiles.list(scope());
      assert.deepEqual(
        files.map((file) => file.uri),
        [uri('corpus/a.txt')],
      );
      assert.deepEqual(unlisted.map(({ uri: at, reason }) => `${at.split('/').at(-1)} ${reason}`).sort(), [
        'broken.txt unreadable-file',
        'leak.txt outside-folder',
      ]);
    });

    it('finds nothing where there is nothing', async () => {
      assert.deepEqual(await names(scope({ roots: [uri('gone')], folders: [uri('gone too')] })), []);
    });

    it('stops when it is cancelled', async () => {
      await assert.rejects(nodeFiles.list(scope(), AbortSignal.abort()), { name: 'AbortError' });
    });

    it('knows whether a file belongs, even one that is gone', () => {
      assert.ok(nodeFiles.isInScope(uri('corpus/deep/gone.txt'), scope()));
      assert.ok(!nodeFiles.isInScope(uri('corpus/.git/x'), scope()));
      assert.ok(!nodeFiles.isInScope(uri('x.txt'), scope()));
      assert.ok(!nodeFiles.isInScope('untitled:Untitled-1', scope()));
    });
  });

  describe('canonicalUri', () => {
    it('makes one of the ways in which editors write a URI', () => {
      assert.equal(canonicalUri('file:///a/b%28c%29.txt'), canonicalUri('file:///a/b(c).txt'));
      assert.equal(canonicalUri('untitled:Untitled-1'), 'untitled:Untitled-1');
    });
  });

  describe('readSource', () => {
    const asked = (maxBytes: number, ...known: string[]) => ({ maxBytes, known, passwords: [] });

    const entry = async (path: string) => (await nodeFiles.stat(uri(path))) ?? assert.fail(path);

    it('stops after the fingerprint of bytes it knows', async () => {
      await write('corpus/a.txt');
      const first = await readSource(await entry('corpus/a.txt'), asked(1000));
      assert.ok(first.reading);
      assert.deepEqual(await readSource(await entry('corpus/a.txt'), asked(1000, first.fingerprint)), {
        fingerprint: first.fingerprint,
      });
    });

    it('says how large is too large without reading', async () => {
      await write('corpus/huge.txt');
      await truncate(join(folder, 'corpus/huge.txt'), 200 * 1024 * 1024);
      const { reading } = await readSource(await entry('corpus/huge.txt'), asked(64 * 1024 * 1024));
      assert.equal(reading?.problems[0]?.code, 'too-large');
      assert.match(
        reading?.problems[0]?.message ?? '',
        /200 MB, more than the 64 MB .* citewright\.corpus\.maxFileSize/,
      );
    });

    it('says that a file may not be opened, and tries again later', async function () {
      if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
      await write('corpus/locked.txt');
      await chmod(join(folder, 'corpus/locked.txt'), 0);
      const { fingerprint, reading } = await readSource(await entry('corpus/locked.txt'), asked(1000));
      assert.deepEqual([fingerprint, reading?.problems[0]?.code], ['', 'unreadable-file']);
    });
  });

  describe('the stored index', () => {
    const lines = ['{"a":1}', '"line\u2028separator and \\n"', 'ü'.repeat(300_000), ''];

    async function load(): Promise<string[] | undefined> {
      const loaded = await nodeCache(folder).load('x');
      if (!loaded) return undefined;
      const collected: string[] = [];
      for await (const line of loaded) collected.push(line);
      return collected;
    }

    it('gives back the lines that were saved', async () => {
      await nodeCache(folder).save('x', lines);
      assert.deepEqual(await load(), lines);
    });

    it('gives nothing for a file that is torn, changed or missing', async () => {
      assert.equal(await load(), undefined);
      await nodeCache(folder).save('x', lines);
      const path = join(folder, 'x.index');
      const whole = await readFile(path);
      await writeFile(path, whole.subarray(0, whole.length - 10));
      assert.equal(await load(), undefined);
      whole[200] = 0x20;
      await writeFile(path, whole);
      assert.equal(await load(), undefined);
    });

    it('keeps the old one when writing the new one fails', async () => {
      await nodeCache(folder).save('x', lines);
      const failing = (function* () {
        yield 'half';
        throw new Error('disk full');
      })();
      await assert.rejects(nodeCache(folder).save('x', failing), /disk full/);
      assert.deepEqual(await load(), lines);
    });
  });
});
