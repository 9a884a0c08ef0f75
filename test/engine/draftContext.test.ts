import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DraftContexts } from '../../src/engine/draftContext';
import { nodeFiles } from '../../src/engine/nodeHost';
import { resolvePath } from '../../src/engine/paths';
import type { DraftContext } from '../../src/model/declarations';

describe('The context of a draft', () => {
  let folder = '';
  let contexts = new DraftContexts(nodeFiles, 0);
  const uri = (path: string) => pathToFileURL(join(folder, path)).href;
  const write = async (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  };
  const of = (path: string, text: string, languageId = 'quarto') => contexts.of({ uri: uri(path), languageId, text });
  const pathsOf = ({ bibliographies }: DraftContext) =>
    bibliographies.map(({ uri: found }) => decodeURIComponent(found.slice(uri('').length).replace(/^\//, '')));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'context-'));
    contexts = new DraftContexts(nodeFiles, 0);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('has the bibliographies it declares, whether they are there or not', async () => {
    await write({ 'text/my refs.bib': '', 'style.csl': '' });
    const context = await of(
      'text/a.md',
      '---\nbibliography: [my refs.bib, "what?.bib"]\ncsl: ../style.csl\nlang: fr\n---\n',
    );
    assert.deepEqual(context, {
      bibliographies: [
        { uri: uri('text/my refs.bib'), declaredIn: uri('text/a.md'), isFound: true },
        { uri: uri('text/what?.bib'), declaredIn: uri('text/a.md'), isFound: false },
      ],
      style: { name: '../style.csl', uri: uri('style.csl') },
      locale: 'fr',
    });
  });

  it('tells the styles of Typst from files of the writer’s', async () => {
    const styleOf = async (style: string) =>
      (await of('a.typ', `#bibliography("a.bib", style: "${style}")`, 'typst')).style;
    assert.deepEqual(await styleOf('springer-basic'), { name: 'springer-basic', isBuiltIn: true });
    assert.deepEqual(await styleOf('own.csl'), { name: 'own.csl' });
    assert.deepEqual((await of('a.md', '---\ncsl: springer-basic\n---\n')).style, { name: 'springer-basic' });
  });

  it('takes in the settings of its folders and its project, the nearest first', async () => {
    await write({
      '_quarto.yml': 'bibliography: all.bib\ncsl: apa\nlang: en\n',
      'book/_metadata.yml': 'bibliography: [part.bib]\nlang: de\n',
      'all.bib': '',
      'book/part.bib': '',
      'book/own.bib': '',
    });
    const context = await of('book/one.qmd', '---\nbibliography: own.bib\n---\n');
    assert.deepEqual(pathsOf(context), ['book/own.bib', 'book/part.bib', 'all.bib']);
    assert.deepEqual([context.style, context.locale], [{ name: 'apa' }, 'de']);
    assert.equal(context.bibliographies[2]?.declaredIn, uri('_quarto.yml'));
  });

  it('leaves out the settings of folders that belong to no project', async () => {
    await write({ '_metadata.yml': 'bibliography: a.bib' });
    assert.deepEqual(pathsOf(await of('one.md', 'Text.')), []);
  });

  it('sees that a file changed, came and went', async () => {
    await write({ '_quarto.yml': 'bibliography: a.bib\n', 'a.bib': '' });
    assert.deepEqual(pathsOf(await of('one.qmd', '')), ['a.bib']);
    await write({ '_quarto.yml': 'bibliography: other.bib\n', 'other.bib': '' });
    assert.deepEqual(pathsOf(await of('one.qmd', '')), ['other.bib']);
    await rm(join(folder, '_quarto.yml'));
    assert.deepEqual(pathsOf(await of('one.qmd', '')), []);
  });

  it('finds a bibliography that is written from a folder above', async () => {
    await write({ 'refs.bib': '' });
    assert.deepEqual(pathsOf(await of('chapters/one.md', '---\nbibliography: refs.bib\n---\n')), ['refs.bib']);
    assert.deepEqual(pathsOf(await of('chapters/one.typ', '#bibliography("/refs.bib")', 'typst')), ['refs.bib']);
  });

  it('follows a LaTeX document through its files', async () => {
    const main = '\\documentclass[ngerman]{book}\\usepackage{babel}\\input{tex/preamble}\\include{tex/one}';
    await write({
      'main.tex': main,
      'tex/preamble.tex': '\\addbibresource{lib/refs.bib}',
      'tex/one.tex': '',
      'lib/refs.bib': '',
    });
    const rooted = await of('tex/one.tex', '% !TEX root = ../main.tex\nText', 'latex');
    assert.deepEqual([pathsOf(rooted), rooted.locale], [['lib/refs.bib'], 'de']);
    assert.deepEqual(pathsOf(await of('tex/one.tex', 'Text', 'latex')), ['lib/refs.bib'], 'without a magic comment');
    assert.deepEqual(pathsOf(await of('main.tex', main, 'latex')), ['lib/refs.bib']);
    assert.deepEqual(pathsOf(await of('tex/other.tex', 'Text', 'latex')), [], 'a file that is not put in');
  });

  it('follows a Typst document to its main file', async () => {
    await write({ 'main.typ': '#include "ch/one.typ"\n#bibliography("refs.yml")', 'refs.yml': '', 'ch/one.typ': '' });
    assert.deepEqual(pathsOf(await of('ch/one.typ', 'Text', 'typst')), ['refs.yml']);
  });

  it('takes bookdown’s first file for the settings of a book', async () => {
    await write({
      '_bookdown.yml': 'new_session: yes',
      'index.Rmd': '---\nbibliography: book.bib\n---\n',
      'book.bib': '',
    });
    assert.deepEqual(pathsOf(await of('02-next.Rmd', 'Text', 'rmd')), ['book.bib']);
  });

  it('is empty for a draft that lies nowhere', async () => {
    const draft = { uri: 'untitled:Untitled-1', languageId: 'markdown', text: '---\nbibliography: a.bib\n---\n' };
    assert.deepEqual(await contexts.of(draft), { bibliographies: [] });
  });
});

describe('A path', () => {
  const check = (path: string, expected: string | undefined) =>
    assert.equal(resolvePath(path, 'file:///a/b/draft.md', pathToFileURL(homedir()).href), expected);

  it('counts from the file it stands in', () => {
    check('refs.bib', 'file:///a/b/refs.bib');
    check('./c/../100% of #1?.bib', 'file:///a/b/100%25%20of%20%231%3F.bib');
    check('..\\refs.bib', 'file:///a/refs.bib');
  });

  it('may be absolute', () => {
    check('/x/refs.bib', 'file:///x/refs.bib');
    check('C:\\x\\refs.bib', 'file:///C:/x/refs.bib');
    check('~/refs.bib', `${pathToFileURL(homedir()).href}/refs.bib`);
    check('file:///x/refs.bib', 'file:///x/refs.bib');
  });

  it('leads to no other machine', () => {
    check('https://example.org/refs.bib', undefined);
    check('//server/share/refs.bib', undefined);
    check('\\\\server\\share\\refs.bib', undefined);
    check('file://server/share/refs.bib', undefined);
  });
});
