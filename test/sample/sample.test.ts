import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findCitations } from '../../src/citing/syntax/find';
import type { Reading } from '../../src/model/source';
import { read } from '../../src/reading/read';

const folder = path.resolve('corpus');
const seeds = process.env.CITEWRIGHT_SEEDS;

describe('the sample', () => {
  it('holds sources in several formats, a bibliography and a draft', () => {
    const extensions = new Set(sourceNames().map((name) => path.extname(name)));
    assert.deepEqual([...extensions].sort(), ['.bib', '.html', '.json', '.md', '.txt']);
    assert.match(textOf('draft.md'), /^---\n[\s\S]*?^draft: true$/m);
  });

  it('keeps its files short', () => {
    for (const name of sourceNames()) assert.ok(wordsOf(textOf(`sources/${name}`)).length < 800, name);
  });

  it('has citations in its draft that are found, each in one of the sources', () => {
    const found = findCitations(textOf('draft.md'), 'markdown').flatMap(({ cites }) => cites);
    const records = textOf('sources/library.bib') + textOf('sources/works.json');
    assert.ok(found.length >= 9);
    for (const { names, title } of found)
      assert.ok(records.includes(names?.at(-1) ?? title ?? '?'), names?.at(-1) ?? title);
  });

  it('is read without a problem', async function () {
    const readings = await readAll(sourceNames()).catch(() => this.skip());
    assert.deepEqual(
      readings.flatMap(({ problems }) => problems),
      [],
    );
    const keys = readings.flatMap(({ entries }) => entries).map(({ item }) => item.id);
    assert.deepEqual(keys.sort(), [
      'aiplus-nd',
      'chan2026',
      'chen2026',
      'citewright2025',
      'citewright2026guide',
      'dreyer-nd',
      'hbs2026',
      'robinson-nd',
    ]);
  });

  it('repeats no sentence of the works that its notes are on', function () {
    if (!seeds) return this.skip();
    const theirs = new Set(
      readdirSync(seeds).flatMap((name) => runsOfSix(readFileSync(path.join(seeds, name), 'utf8'))),
    );
    const titles = new Set([...titlesIn('sources/library.bib'), ...titlesIn('sources/works.json')].flatMap(runsOfSix));
    for (const name of [
      ...sourceNames()
        .filter(isProse)
        .map((name) => `sources/${name}`),
      'draft.md',
    ]) {
      const ours = runsOfSix(proseOf(name.endsWith('.json') ? postIn(textOf(name)) : textOf(name)));
      const repeated = ours.filter((run) => theirs.has(run) && !titles.has(run));
      assert.deepEqual(repeated, [], name);
    }
  });
});

async function readAll(names: readonly string[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const name of names) readings.push(await read(readFileSync(path.join(folder, 'sources', name)), name));
  return readings;
}

function sourceNames(): string[] {
  return readdirSync(path.join(folder, 'sources'));
}

function textOf(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** Records are facts, titles above all. */
function isProse(name: string): boolean {
  return name !== 'library.bib' && name !== 'works.json';
}

/** Without headings, which may be titles, and without tags and what the head of a page holds. */
function proseOf(text: string): string {
  return text
    .replace(/<head>[\s\S]*<\/head>/, ' ')
    .replace(/^#+ .*$/gm, '.')
    .replace(/<[^>]*>/g, ' ');
}

function postIn(json: string): string {
  const post = JSON.parse(json) as { content: { rendered: string } };
  return post.content.rendered;
}

function titlesIn(name: string): string[] {
  return Array.from(textOf(name).matchAll(/^\s*"?title"?\s*[=:]\s*(.*)$/gm), ([, title = '']) =>
    title.replace(/[{}\\]/g, ''),
  );
}

function runsOfSix(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
