import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCli } from '../src/cli';
import { readShipped } from './citing/shipped';
import { makePdf } from './reading/pdf/makePdf';

async function run(...argv: string[]) {
  return runWith('', ...argv);
}

async function runWith(input: string, ...argv: string[]) {
  const printed = { out: '', err: '' };
  const shown: string[] = [];
  const code = await runCli(argv, {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    readInput: async () => new TextEncoder().encode(input),
    showLine: (line) => void shown.push(line),
    readerFile: resolve('dist/reader.js'),
    readShipped,
  });
  return { code, ...printed, shown };
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
      const { code, out, shown } = await run('index', '--corpus', folder, '--cache', join(folder, '.cache'));
      assert.equal(shown[0], 'Reading 0 of 2');
      assert.equal(shown.at(-1), '');
      assert.equal(code, 0);
      assert.match(out, /^1 source, 1 passage\nnot read\t.*empty\.txt\t/);
      assert.ok(out.includes(pathToFileURL(join(folder, 'empty.txt')).href));
      assert.equal((await readdir(join(folder, '.cache'))).length, 1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('tries the passwords of a file on encrypted PDFs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'citewright-'));
    try {
      const locked = { userPassword: 'grebe', ownerPassword: 'harbour' };
      await mkdir(join(folder, 'sources'));
      await writeFile(
        join(folder, 'sources/locked.pdf'),
        await makePdf(
          ({ line }) => line('Lanterns burn along the northern wall of the customs house.', 72, 72),
          locked,
        ),
      );
      await writeFile(join(folder, 'passwords'), 'heron\ngrebe\n');
      const index = (...more: string[]) => run('sources', '--corpus', join(folder, 'sources'), ...more);
      assert.match((await index()).out, /not read\t.*locked\.pdf\t/);
      assert.doesNotMatch((await index('--password-file', join(folder, 'passwords'))).out, /not read/);
      assert.equal((await index('--password-file', join(folder, 'nowhere'))).code, 2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  describe('printing a bibliography', () => {
    let folder = '';
    const path = (name: string) => join(folder, name);
    const print = (...argv: string[]) => run('bibliography', path('draft.md'), '--corpus', path('sources'), ...argv);
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'citewright-'));
      await mkdir(path('sources'));
      await writeFile(
        path('sources/works.bib'),
        '@book{roe2021, author = {Roe, Jane}, title = {Tides <script> & quays}, year = 2021}\n' +
          '@book{krill2001, author = {Krill, Ida}, title = {Gulls}, year = 2001}\n',
      );
      await writeFile(path('draft.md'), 'Quays fall [@roe2021, p. 3].\nSo does rain [@nobody1999].\n');
    });
    after(() => rm(folder, { recursive: true }));

    it('lists what is cited and only that, and says what has no source', async () => {
      const { code, out, err } = await print();
      assert.equal(code, 0);
      assert.equal(out, 'Roe, Jane. 2021. Tides <script> & quays.\n');
      assert.equal(err, 'citewright: 1 citation has no source: nobody1999.\n');
    });

    it('gives JSON with every field that others rely on', async () => {
      const { version, style, locale, entries, unresolved } = JSON.parse(
        (await print('--format', 'json', '--style', 'apa', '--locale', 'de')).out,
      );
      assert.deepEqual([version, style, locale, entries.length], [1, 'apa', 'de-DE', 1]);
      assert.equal(entries[0].id, 'roe2021');
      assert.equal(entries[0].text, 'Roe, J. (2021). Tides <script> & quays.');
      assert.equal(entries[0].html, 'Roe, J. (2021). <i>Tides &#60;script&#62; &#38; quays</i>.');
      assert.equal(entries[0].item.type, 'book');
      assert.deepEqual(unresolved, [
        { text: 'nobody1999', range: { start: { line: 1, character: 14 }, end: { line: 1, character: 25 } } },
      ]);
    });

    it('gives HTML to put into a page, in which nothing acts', async () => {
      const { out } = await print('--format', 'html');
      assert.match(out, /^<div class="citewright-bibliography csl-bib-body" role="list" lang="en-US"/);
      assert.match(out, /<div class="csl-entry" role="listitem" id="ref-roe2021">Roe, Jane\. 2021\. <i>/);
      assert.doesNotMatch(out, /<script/);
    });

    it('says what it cannot do', async () => {
      const failures: readonly [string[], RegExp][] = [
        [['bibliography', '--corpus', path('sources')], /say which draft/],
        [['bibliography', path('draft.md'), path('draft.md'), '--corpus', path('sources')], /only one/],
        [['bibliography', path('none.md'), '--corpus', path('sources')], /there is no draft/],
        [['bibliography', path('draft.md')], /say where the sources are/],
        [
          ['bibliography', path('draft.md'), '--corpus', path('sources'), '--style', 'nope'],
          /there is no style "nope"/,
        ],
        [['bibliography', path('draft.md'), '--corpus', path('sources'), '--locale', '??'], /--locale is the tag/],
        [['bibliography', path('draft.md'), '--corpus', path('sources'), '--format', 'sarif'], /--format is text/],
        [['bibliography', path('draft.md'), '--corpus', path('sources'), '--fail-on', 'never'], /takes no --fail-on/],
      ];
      for (const [argv, message] of failures) {
        const { code, err } = await run(...argv);
        assert.equal(code, 2);
        assert.match(err, message);
        assert.equal(err.split('\n').length, 2);
      }
    });
  });

  describe('checking', () => {
    const sentence = 'The harbour of Veldmoor loses four metres of quay to the sea in every decade.';
    let folder = '';
    const path = (name: string) => join(folder, name);
    const uri = (name: string) => pathToFileURL(path(name)).href;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'citewright-'));
      await mkdir(path('sources'));
      await writeFile(
        path('sources/tides.md'),
        `---\ntitle: Tides\nauthor: Jane Roe\ndate: 2021\n---\n\n${sentence}\n`,
      );
      await writeFile(path('essay [v1].md'), `${sentence}\n\nWho counts the cellars?\n`);
    });
    afterEach(() => rm(folder, { recursive: true }));
    const check = (...argv: string[]) => run('check', ...argv, '--corpus', path('sources'));
    const filesOf = (
      out: string,
    ): { uri: string; statements: { label: string; evidence: { source: { uri: string } }[] }[] }[] =>
      JSON.parse(out).files;

    it('gives the verdicts as JSON with every field that others rely on', async () => {
      const { code, out, err } = await check(path('essay [v1].md'), '--format', 'json');
      assert.deepEqual([code, err], [0, '']);
      const { version, files, summary } = JSON.parse(out);
      assert.deepEqual([version, files[0].uri, files[0].statements[0].label], [1, uri('essay [v1].md'), 'supported']);
      assert.deepEqual(Object.keys(summary).sort(), [
        'conflicting',
        'notCheckable',
        'notEnoughEvidence',
        'problems',
        'refuted',
        'supported',
      ]);
      for (const statement of files[0].statements) {
        const keys = ['text', 'range', 'citations', 'label', 'evidence', 'problems'];
        assert.deepEqual(Object.keys(statement).sort(), keys.sort());
      }
    });

    it('takes no draft as evidence, neither for itself nor for the others', async () => {
      await writeFile(path('sources/tides.md'), 'Another matter altogether is treated of in this short source.');
      await writeFile(path('second.md'), sentence);
      const drafts = [path('essay [v1].md'), path('second.md')];
      for (const corpus of [[folder], [path('sources'), ...drafts]]) {
        const { out } = await run('check', ...drafts, '--format', 'json', '--corpus', ...corpus);
        const evidence = filesOf(out).flatMap(({ statements }) => statements.flatMap((one) => one.evidence));
        assert.deepEqual(evidence, []);
      }
    });

    it('takes the drafts of a folder, and its sources only where they are marked as drafts', async () => {
      await mkdir(path('more'));
      await writeFile(path('more/part.tex'), sentence);
      await writeFile(path('more/picture.png'), 'no draft');
      await writeFile(path('sources/mine.md'), `---\ndraft: true\n---\n\n${sentence}\n`);
      const { out } = await check(folder, '--format', 'json');
      const found = filesOf(out).map((file) => file.uri);
      assert.deepEqual(found, [uri('essay [v1].md'), uri('more/part.tex'), uri('sources/mine.md')]);
    });

    it('reads standard input under the name it is given', async () => {
      const argv = [
        'check',
        '-',
        '--stdin-filename',
        path('typed.txt'),
        '--format',
        'json',
        '--corpus',
        path('sources'),
      ];
      const { out } = await runWith(sentence, ...argv);
      assert.deepEqual(
        filesOf(out).map((file) => [file.uri, file.statements.map(({ label }) => label)]),
        [[uri('typed.txt'), ['supported']]],
      );
    });

    it('takes drafts after --, as pre-commit hands them over', async () => {
      const { code, out } = await run('check', '--corpus', path('sources'), '--', path('essay [v1].md'));
      assert.equal(code, 0);
      assert.match(out, /^2 statements: 1 supported · /);
    });

    it('fails as it is told to, and knows severities', async () => {
      await writeFile(path('essay.md'), `${sentence.replace('four', 'seven').replace('.', ' (Roe 2021).')}\n`);
      const results = [
        await check(path('essay.md')),
        await check(path('essay.md'), '--fail-on', 'problem'),
        await check(path('essay.md'), '--fail-on', 'never'),
        await check(path('essay.md'), '--severity', 'quantity-mismatch=information', '--fail-on', 'problem'),
      ];
      assert.deepEqual(
        results.map(({ code }) => code),
        [1, 1, 0, 0],
      );
      assert.match(results[0]?.out ?? '', /essay\.md:1:31 {2}warning {2}Source: four metres — here: seven metres/);
    });

    it('goes on where a source cannot be read, and says so', async () => {
      await writeFile(path('sources/empty.txt'), '');
      const { code, out, err } = await check(path('essay [v1].md'));
      assert.equal(code, 0);
      assert.match(out, /1 supported/);
      assert.match(err, /^citewright: not read: .*empty\.txt: [^\n]+\n$/);
    });

    it('writes SARIF and a page on its own', async () => {
      const sarif = await check(path('essay [v1].md'), '--format', 'sarif');
      assert.equal(JSON.parse(sarif.out).version, '2.1.0');
      const html = await check(path('essay [v1].md'), '--format', 'html');
      assert.match(html.out, /^<!DOCTYPE html>[\s\S]*Roe 2021[\s\S]*SHA-256 <code>[0-9a-f]{64}<\/code>/);
    });

    it('ends with 2 where there is nothing to check, or nothing to check against', async () => {
      await writeFile(path('picture.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0));
      await mkdir(path('nothing'));
      for (const result of [
        await run('check', path('essay [v1].md'), '--corpus', path('nothing')),
        await run('check', path('essay [v1].md'), '--corpus', path('essay [v1].md')),
        await check(path('picture.png')),
        await check(path('nothing')),
        await check(path('gone.md')),
      ]) {
        assert.deepEqual([result.code, result.out], [2, '']);
        assert.match(result.err, /^citewright: [^\n]{10,}\n$/);
      }
    });
  });

  describe('citing in a style', () => {
    let folder: string;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'citewright-'));
      await writeFile(
        join(folder, 'ferry.md'),
        '---\nauthor: Ada Moncur\ndate: 2011\n---\nThe ferry carried forty carts in 1850.\n',
      );
      await writeFile(join(folder, 'mine.csl'), PAMPHLETS);
      await writeFile(join(folder, 'broken.csl'), '<style><info>');
    });
    afterEach(() => rm(folder, { recursive: true }));

    const citations = async (draft: string, ...style: string[]) => {
      const draftFile = join(folder, 'draft.md');
      await writeFile(draftFile, draft);
      const { out, err } = await run(
        'check',
        draftFile,
        '--corpus',
        join(folder, 'ferry.md'),
        '--format',
        'json',
        ...style,
      );
      const found: string[] = JSON.parse(out).files[0].statements[0].evidence.map(
        (one: { citation: string }) => one.citation,
      );
      return { citation: found[0], err };
    };
    const plain = 'The ferry carried forty carts in 1850.\n';

    it('takes a bundled one by its name', async () => {
      assert.equal((await citations(plain)).citation, 'Moncur 2011');
      assert.equal((await citations(plain, '--style', 'apa')).citation, 'Moncur, 2011');
      assert.equal((await citations(plain, '--style', 'mla')).citation, 'Moncur');
    });

    it('takes the writer’s own from its file', async () => {
      assert.equal((await citations(plain, '--style', join(folder, 'mine.csl'))).citation, 'pamphlet of Moncur');
    });

    it('takes what the draft says, unless it is told otherwise', async () => {
      const own = `---\ncsl: mine.csl\n---\n\n${plain}`;
      assert.equal((await citations(own)).citation, 'pamphlet of Moncur');
      assert.equal((await citations(own, '--style', 'apa')).citation, 'Moncur, 2011');
      assert.equal(
        (await citations(`---\ncsl: https://www.zotero.org/styles/apa\n---\n\n${plain}`)).citation,
        'Moncur, 2011',
      );
    });

    it('says so where the draft names none that there is, and goes on', async () => {
      const { citation, err } = await citations(`---\ncsl: nowhere.csl\n---\n\n${plain}`);
      assert.equal(citation, 'Moncur 2011');
      assert.match(err, /^citewright: There is no style "nowhere\.csl"[^\n]*\n$/);
    });

    it('ends with 2 and one line where the file is no style', async () => {
      const { code, out, err } = await run(
        'check',
        'corpus/draft.md',
        '--corpus',
        SAMPLE,
        '--style',
        join(folder, 'broken.csl'),
      );
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^citewright: The style broken\.csl is not XML[^\n]*\n$/);
    });
  });

  for (const [reason, argv] of [
    ['an unknown command', ['frobnicate']],
    ['no corpus', ['sources']],
    ['a path that is not there', ['sources', '--corpus', 'there/is/none']],
    ['a search for nothing', ['search', '--corpus', SAMPLE]],
    ['an unknown option', ['sources', '--corpus', SAMPLE, '--loud']],
    ['a format it does not have', ['sources', '--corpus', SAMPLE, '--format', 'xml']],
    ['a limit that is no number', ['search', 'x', '--corpus', SAMPLE, '--limit', 'many']],
    ['no draft to check', ['check', '--corpus', SAMPLE]],
    ['a style it does not have', ['check', 'corpus/draft.md', '--corpus', SAMPLE, '--style', 'none']],
    ['a reason to fail it does not know', ['check', 'corpus/draft.md', '--corpus', SAMPLE, '--fail-on', 'always']],
    ['a severity of nothing', ['check', 'corpus/draft.md', '--corpus', SAMPLE, '--severity', 'typo=error']],
    ['an option of another command', ['sources', '--corpus', SAMPLE, '--fail-on', 'never']],
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

const PAMPHLETS = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Pamphlets</title><id>pamphlets</id><updated>2020-01-01T00:00:00Z</updated></info>
  <citation><layout prefix="(" suffix=")"><names variable="author" prefix="pamphlet of "><name form="short"/></names></layout></citation>
</style>`;
