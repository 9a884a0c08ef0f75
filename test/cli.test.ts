import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCli } from '../src/cli';

async function run(...argv: string[]) {
  const printed = { out: '', err: '' };
  const code = await runCli(argv, {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  });
  return { code, ...printed };
}

const SAMPLE = join('corpus', 'sources');

describe('the command line', () => {
  it('lists sources as text, one on a line', async () => {
    const { code, out, err } = await run('sources', '--corpus', SAMPLE);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(out, /^chen2026\tChen, Rithmire, 2026, /m);
  });

  it('lists sources as JSON with every field that others rely on', async () => {
    const { out } = await run('sources', '--corpus', SAMPLE, '--format', 'json');
    const { version, sources } = JSON.parse(out);
    assert.equal(version, 1);
    for (const source of sources) {
      assert.deepEqual(
        ['id', 'uri', 'mediaType', 'item', 'copies', 'passages', 'pages', 'problems'].filter((key) => !(key in source)),
        [],
      );
      assert.equal(typeof source.item.type, 'string');
    }
  });

  it('searches, and gives the citation of each hit', async () => {
    const { out } = await run('search', 'Silicon Valley builds chatbots', '--corpus', SAMPLE, '--limit', '3');
    assert.match(out, /^Chen & Rithmire 2026, p\. 18 \(from your notes\)$/m);
  });

  it('gives hits as JSON with every field that others rely on', async () => {
    const { out } = await run('search', 'robots', '--format', 'json', '--limit', '2', '--corpus', SAMPLE);
    const { version, query, hits } = JSON.parse(out);
    assert.deepEqual([version, query, hits.length], [1, 'robots', 2]);
    for (const hit of hits) {
      assert.deepEqual(
        ['source', 'text', 'position', 'stance', 'score', 'citation'].filter((key) => !(key in hit)),
        [],
      );
      assert.ok(hit.score > 0 && hit.score <= 1);
    }
  });

  it('takes several paths behind one option, and files beside folders', async () => {
    const { out } = await run('sources', '--corpus', join(SAMPLE, 'desk-guide.txt'), join(SAMPLE, 'chan-notes.txt'));
    assert.equal(
      out
        .trim()
        .split('\n')
        .filter((line) => !line.includes('record only')).length,
      2,
    );
  });

  it('stores an index and says what it could not read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'citewright-'));
    try {
      await writeFile(join(folder, 'a.txt'), 'Lanterns burn along the northern wall of the old customs house.');
      await writeFile(join(folder, 'empty.txt'), '');
      const { code, out } = await run('index', '--corpus', folder, '--cache', join(folder, '.cache'));
      assert.equal(code, 0);
      assert.match(out, /^1 source, 1 passage\nnot read\t.*empty\.txt\t/);
      assert.ok(out.includes(pathToFileURL(join(folder, 'empty.txt')).href));
      assert.equal((await readdir(join(folder, '.cache'))).length, 1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  for (const [reason, argv] of [
    ['an unknown command', ['frobnicate']],
    ['no corpus', ['sources']],
    ['a path that is not there', ['sources', '--corpus', 'there/is/none']],
    ['a search for nothing', ['search', '--corpus', SAMPLE]],
    ['an unknown option', ['sources', '--corpus', SAMPLE, '--loud']],
    ['a format it does not have', ['sources', '--corpus', SAMPLE, '--format', 'xml']],
    ['a limit that is no number', ['search', 'x', '--corpus', SAMPLE, '--limit', 'many']],
    ['words that belong nowhere', ['index', 'something', '--corpus', SAMPLE]],
  ] as const) {
    it(`ends with 2 and one line that says what to do, given ${reason}`, async () => {
      const { code, out, err } = await run(...argv);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^citewright: [^\n]{10,}\n$/);
    });
  }

  it('shows how it is used', async () => {
    for (const argv of [[], ['help'], ['--help']]) {
      const { code, out } = await run(...argv);
      assert.equal(code, 0);
      assert.match(out, /^Usage:/);
    }
  });
});
