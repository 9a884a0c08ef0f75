import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Block, Extraction } from '../../src/reading/blocks';
import { decodeText } from '../../src/reading/encoding';
import { extract } from '../../src/reading/extract';
import { assertGrowsLinearlyAsync } from '../growth';
import { textAt } from './show';

const FOLDER = path.resolve('test/fixtures/reading');
const SOURCES = readdirSync(FOLDER).map((name) => {
  const file = readdirSync(path.join(FOLDER, name)).find((one) => one.startsWith('source.'))!;
  return { name: file, text: readFileSync(path.join(FOLDER, name, file), 'utf8') };
});

/** Pieces that formats trip over. */
const NOISE = [
  '<',
  '>',
  '<p',
  '</div>',
  '<!--',
  '-->',
  '<script>',
  '"',
  '{',
  '}',
  '\\',
  '\\u',
  '@',
  '@book{',
  '#',
  '* ',
  '**',
  '_',
  '[',
  ']',
  '](',
  '[^1]',
  '`',
  '```',
  '\n',
  '\n\n',
  '\n---\n',
  '\r',
  '\f',
  '\0',
  '|',
  '> ',
  '1. ',
  '&amp;',
  '&#x',
  '¹',
  '\u00ad',
  '\u202f',
  '\ud83d',
  '😀',
  ' ',
  '\t',
  '-\n',
  '[p. 3]',
  ',',
];

/** A fixture with pieces cut out, doubled, and noise put in; cut off at some place. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SOURCES),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(40),
        noise: fc.constantFrom(...NOISE),
        times: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 8 },
    ),
    fc.double({ min: 0.3, max: 1, noNaN: true }),
    fc.constantFrom('source.txt', 'source.md', 'source.html', 'source.bib', 'source.json', undefined),
  )
  .map(([source, changes, end, name]) => {
    let text = source.text.slice(0, Math.ceil(source.text.length * end));
    for (const { at, cut, noise, times } of changes) {
      const place = Math.floor(text.length * at);
      text = text.slice(0, place) + noise.repeat(times) + text.slice(place + cut);
    }
    return { text, name: name ?? source.name };
  });

function checkExtraction(extraction: Extraction) {
  const { text, blocks, landmarks, entries, problems } = extraction;
  for (const block of blocks) checkBlock(block, text);
  for (const { offset } of landmarks) assert.ok(offset >= 0 && offset <= text.length);
  for (const { position } of [...entries, ...problems]) {
    if (position) assert.ok(position.start >= 0 && position.start <= position.end && position.end <= text.length);
  }
  assert.ok(landmarks.every(({ offset }, index) => index === 0 || offset >= landmarks[index - 1]!.offset));
}

function checkBlock(block: Block, text: string) {
  const { offsets } = block;
  assert.equal(offsets.length, block.text.length);
  for (let i = 0; i < offsets.length; i++) {
    assert.ok(offsets[i]! >= (offsets[i - 1] ?? 0) && offsets[i]! < text.length, `${block.kind} at ${i}`);
  }
  // White space becomes a space, entities what they stand for, and markers of notes their brackets; everything else is as it was.
  const found = textAt(text, block);
  for (let i = 0; i < found.length; i++) {
    if (found[i] === block.text[i] || /\s/.test(block.text[i]!)) continue;
    const context = text.slice(Math.max(0, offsets[i]! - 1), offsets[i]! + 12);
    assert.match(context, /[&⁰¹²³⁴-⁹[\]<(\d|\t*†‡^]| {5}/u, JSON.stringify([block.text, found]));
  }
}

describe('the readers, on files that went wrong', () => {
  it('never throw, and map every character home', () =>
    fc.assert(
      fc.asyncProperty(mutated, async ({ text, name }) => {
        const result = await extract(text, name);
        if ('code' in result) assert.ok(result.message.length > 20);
        else for (const extraction of result) checkExtraction(extraction);
      }),
      { numRuns: 300 },
    )).timeout(120_000);

  it('keep every visible character of plain prose', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[A-Za-zäöü]{2,9}( [a-zäöü]{1,9}){4,20}\.$/), { minLength: 1, maxLength: 6 }),
        async (paragraphs) => {
          const result = await extract(paragraphs.join('\n\n'), 'a.txt');
          assert.ok(!('code' in result));
          assert.deepEqual(
            result[0]!.blocks.map((block) => block.text),
            paragraphs,
          );
        },
      ),
      { numRuns: 100 },
    ));
});

const SEEDS = process.env.CITEWRIGHT_SEEDS;

describe('the readers, on the sources in the folder CITEWRIGHT_SEEDS', () => {
  it('find prose in each, and leave no marks in it', async function () {
    if (SEEDS === undefined) return this.skip();
    for (const name of readdirSync(SEEDS)) {
      const text = await decodeText(readFileSync(path.join(SEEDS, name)));
      const result = await extract(text ?? '', name);
      assert.ok(!('code' in result), name);
      result.forEach(checkExtraction);
      const blocks = result.flatMap((extraction) => extraction.blocks);
      assert.ok(blocks.filter((block) => block.kind === 'paragraph' && block.text.length > 80).length >= 3, name);
      assert.ok(!blocks.some((block) => /\*\*|\]\(http|\\\$|<\/?p>/.test(block.text)), name);
    }
  });
});

const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'one long line': (size) => 'word '.repeat(size / 5),
  'one long word': (size) => 'a'.repeat(size),
  'only spaces within': (size) => `a${' '.repeat(size)}b`,
  'blank lines': (size) => `a${'\n'.repeat(size)}b`,
  'digits on lines': (size) => '7\n'.repeat(size / 2),
  brackets: (size) => '['.repeat(size),
  'markers of notes': (size) => '[1] '.repeat(size / 4),
  pages: (size) => '[p. 1] x '.repeat(size / 9),
  stars: (size) => '*a '.repeat(size / 3),
  'hyphens at line ends': (size) => 'ab-\n'.repeat(size / 4),
  'tags that nobody closes': (size) => '<b>'.repeat(size / 3),
  'tags without an end': (size) => '<a href="'.repeat(size / 9),
  'comments that nobody closes': (size) => '<p>a</p><!-- '.repeat(size / 13),
  'table cells': (size) => `<table>${'<tr><td>a'.repeat(size / 9)}`,
  'divs in divs': (size) => `${'<div>'.repeat(200)}a${'</div>'.repeat(200)}`.repeat(size / 2201),
  'lists in lists': (size) => '<ul><li>'.repeat(size / 8),
  'entries that nobody closes': (size) => '@book{a, title={\n'.repeat(size / 17),
  'entries of one key': (size) => '@book{a,title=b}\n'.repeat(size / 17),
  'quotations in quotations': (size) => `${'> '.repeat(size / 2)}a`,
  bars: (size) => '| a '.repeat(size / 4),
  'open JSON': (size) => `{"a":${'['.repeat(size)}`,
  quotes: (size) => `{"a": "${'\\"'.repeat(size / 2)}`,
  'a title': (size) => `<title>${'a - '.repeat(size / 4)}</title><p>b`,
  'front matter': (size) => `---\n${'a: &b [*b]\n'.repeat(size / 11)}---\ntext`,
};

describe('the readers, on files made to keep them busy', () => {
  const size = 200_000;
  for (const [what, make] of Object.entries(HOSTILE)) {
    it(`read ${what}`, async () => {
      for (const name of ['a.txt', 'a.md', 'a.html', 'a.bib']) {
        const read = async (own: number) => {
          const result = await extract(make(own), name);
          if (!('code' in result)) result.forEach(checkExtraction);
        };
        await assertGrowsLinearlyAsync(read, size, name);
      }
    }).timeout(60_000);
  }
});
