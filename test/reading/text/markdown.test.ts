import assert from 'node:assert/strict';
import type { ItemFields } from '../../../src/model/item';
import { readMarkdown } from '../../../src/reading/text/markdown';
import { showBlock } from '../show';

async function check(text: string, ...expected: string[]) {
  const { blocks } = await readMarkdown(text);
  assert.deepEqual(blocks.map(showBlock), expected);
}

async function checkFields(frontMatter: string, expected: ItemFields) {
  const { metadata, problems } = await readMarkdown(`---\n${frontMatter}\n---\n\nText.`);
  assert.deepEqual(metadata.fields, expected);
  assert.deepEqual(problems, []);
  assert.ok(Object.values(metadata.origins).every((origin) => origin === 'front-matter'));
}

describe('readMarkdown', () => {
  it('takes marks, link targets, images, comments and entities out', async () => {
    await check(
      'A **bold** [link](http://a.example "t")[^1] and ![image](a.png) `code` ~~gone~~ &amp; \\*star\\* <b>tag</b><!-- no -->.',
      'paragraph: A bold link[1] and code gone & *star* tag.',
    );
    await check(
      'See [text][ref], [ref] and [no link].\n\n[ref]: http://a.example',
      'paragraph: See text, ref and [no link].',
    );
    await check('A [[page|wiki link]], ^[a note within]{.mark} and {{< video x >}}.', 'paragraph: A wiki link, and .');
  });

  it('tells headings, lists, quotations, tables and rules', async () => {
    await check(
      'Title\n=====\n\n## Part {#part}\n\n- one\n- [ ] two\n\n> said\n> twice\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n***',
      'heading1: Title',
      'heading2: Part',
      'list-item: one',
      'list-item: two',
      'quotation: said twice',
      'table-row: a | b',
      'table-row: 1 | 2',
      'rule:',
    );
  });

  it('leaves code, math and tools’ directives out', async () => {
    await check(
      '```r\nx <- 1\n```\n\n$$\nx^2\n$$\n\n::: {.note}\nText.\n:::\n\n<script>\nx()\n</script>\n\n{{% shortcode %}}',
      'paragraph: Text.',
    );
  });

  it('reads notes, each with its marker', async () => {
    await check(
      'Text[^1] and[^b].\n\n[^1]: First,\n    continued.\n[^b]: *Second*.\n',
      'paragraph: Text[1] and[b].',
      'note: [1] First, continued.',
      'note: [b] Second.',
    );
    await check(
      'Text.[1]\n\n# Notes\n\n1. First.\n2. Second.',
      'paragraph: Text.[1]',
      'heading1: Notes',
      'note: [1] First.',
      'note: [2] Second.',
    );
    await check(
      'Text <sup>[1](#n1)</sup> and<sup>2</sup>.\n\n[1] First.\n[2] Second.',
      'paragraph: Text 1 and[2].',
      'paragraph: [1] First.',
      'paragraph: [2] Second.',
    );
  });

  it('finds headings by their looks where none is marked', async () => {
    const prose = 'The crane stood on the quay for many years, and nobody who passed it thought about it.';
    await check(
      `Of cranes\n\n${prose}\n\nWhat it lifts\n\n${prose}`,
      'heading1: Of cranes',
      `paragraph: ${prose}`,
      'heading: What it lifts',
      `paragraph: ${prose}`,
    );
  });

  it('takes long lines as paragraphs without blank lines between them', async () => {
    const long = `${'The crane stood on the quay. '.repeat(12).trim()}`;
    await check(`# T\n\n${long}\n${long}`, 'heading1: T', `paragraph: ${long}`, `paragraph: ${long}`);
  });

  it('finds pages, but takes the pages in notes on a work for references', async () => {
    const text = 'It stood [p. 18] there. It [p. 19] fell.';
    const pages = (await readMarkdown(text)).landmarks.map(({ locator }) => locator);
    assert.deepEqual(pages, ['18', '19']);
    const notes = await readMarkdown(`---\nnotes-on: chen2026\n---\n${text}`);
    assert.deepEqual([notes.notesOn, notes.landmarks.length, notes.blocks[0]?.text], ['chen2026', 0, text]);
  });

  it('reads the fields of front matter under the names that tools give them', async () => {
    await checkFields(
      'title: Cranes\nsubtitle: A history\nauthor: Chen, Hao and Meg Rithmire\ndate: 2026-04-01\nurl: https://a.example\nstatus: draft',
      {
        title: 'Cranes: A history',
        author: [
          { family: 'Chen', given: 'Hao' },
          { family: 'Rithmire', given: 'Meg' },
        ],
        issued: { 'date-parts': [[2026, 4, 1]] },
        URL: 'https://a.example',
      },
    );
    await checkFields(
      'type: report\nauthor:\n  - name: Ana Li\n    affiliation: X\n  - family: Xu\n    given: Bo\n  - World Bank\ncontainer-title: Ports\npages: 1-18\ndoi: 10.1/x',
      {
        type: 'report',
        author: [{ family: 'Li', given: 'Ana' }, { family: 'Xu', given: 'Bo' }, { literal: 'World Bank' }],
        'container-title': 'Ports',
        page: '1-18',
        DOI: '10.1/x',
      },
    );
    await checkFields('source: The Quay Times\npublished: March 2024\nlang: en', {
      'container-title': 'The Quay Times',
      issued: { 'date-parts': [[2024, 3]] },
      language: 'en',
    });
  });

  it('reads TOML and title blocks', async () => {
    const toml = await readMarkdown(
      '+++\ntitle = "Cranes"\nauthors = ["Ana Li"]\ndate = 2024-03-09\n[params]\nx = 1\n+++\n\nText.',
    );
    assert.deepEqual(toml.metadata.fields, {
      title: 'Cranes',
      author: [{ family: 'Li', given: 'Ana' }],
      issued: { 'date-parts': [[2024, 3, 9]] },
    });
    const pandoc = await readMarkdown('% Cranes\n% Ana Li; Bo Xu\n% March 2024\n\nText.');
    assert.equal(pandoc.metadata.fields.author?.length, 2);
    assert.equal(pandoc.metadata.fields.title, 'Cranes');
  });

  it('says where front matter is broken and reads the text all the same', async () => {
    const text = '---\ntitle: Cranes\nauthor: "Ana\n---\n\nText.';
    const { problems, blocks } = await readMarkdown(text);
    assert.equal(problems[0]?.code, 'invalid-metadata');
    assert.match(text.slice(0, problems[0]!.position!.start), /author: $|Ana\n$/);
    assert.deepEqual(blocks.map(showBlock), ['paragraph: Text.']);
  });

  it('reads what would take the parser long as plain text', async () => {
    const { blocks } = await readMarkdown(`${'[]('.repeat(50_000)}\n\nText.`);
    assert.equal(blocks.at(-1)?.text, 'Text.');
    assert.equal((await readMarkdown(`${'> '.repeat(50_000)}deep`)).blocks.length, 1);
  }).timeout(10_000);
});
