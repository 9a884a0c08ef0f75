import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { WorkReading } from '../../../src/model/source';
import type { Block, BlockKind } from '../../../src/reading/blocks';
import { read } from '../../../src/reading/read';
import { toMetadata } from '../../../src/reading/record/metadata';
import { structure } from '../../../src/reading/structure/structure';
import { assertGrowsLinearly, repeated } from '../../growth';
import { toExtraction } from '../extraction';

const KINDS: readonly BlockKind[] = [
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'caption',
  'table-row',
  'note',
  'rule',
];
const PIECES = [
  'The cranes stood still',
  'and nobody moved them.',
  'roughly',
  '13 times',
  'By Ada Lund',
  '— Bo Weiss',
  '[1]',
  '[2, 3]',
  '“Why?”',
  '“Wait.',
  'Wait.”',
  'Lund, A. (2020). Docks. Pier Press.',
  '[1] Ada Lund, “Docks,” Ports 3 (2020): 5.',
  'Ibid., 12.',
  'References',
  'Source:',
  'Ada Lund is a writer.',
  'The views expressed are her own.',
  'May 14, 2026',
  '(p. 18)',
  'p. 18:',
  '工厂关闭了。',
  '🙂',
  '-',
  '1',
  'ſt',
  '\n',
  ' ',
];

const block: fc.Arbitrary<Omit<Block, 'offsets'>> = fc.record({
  kind: fc.constantFrom(...KINDS),
  level: fc.integer({ min: 1, max: 6 }),
  isEmphasised: fc.boolean(),
  text: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(' ').trim()),
});

/** Blocks one after the other in a text, with marks of markup in the middle of each. */
function lay(blocks: readonly Omit<Block, 'offsets'>[]): { text: string; blocks: Block[] } {
  let text = '';
  const laid = blocks.map((one): Block => {
    const middle = one.text.length >> 1;
    const start = text.length + 2;
    text += `\n\n${one.text.slice(0, middle)}**${one.text.slice(middle)}`;
    return {
      ...one,
      offsets: Array.from({ length: one.text.length }, (_, index) => start + index + (index >= middle ? 2 : 0)),
    };
  });
  return { text, blocks: laid };
}

/** Every letter of a passage stands in its pieces, in order, and the pieces lie in the work. */
function assertMapsHome(work: WorkReading, text: string): void {
  for (const passage of work.passages) {
    const segments = passage.segments ?? [passage.position];
    assert.equal(segments[0]!.start, passage.position.start);
    assert.equal(segments.at(-1)!.end, passage.position.end);
    let last = 0;
    for (const { start, end } of segments) {
      assert.ok(start >= last && end > start && end <= text.length);
      last = end;
    }
    const source = segments.map(({ start, end }) => text.slice(start, end)).join('');
    let at = 0;
    for (const letter of passage.text.match(/[\p{L}\p{N}]/gu) ?? []) {
      at = source.indexOf(letter, at) + 1;
      assert.ok(at > 0, `${passage.text} is not in ${source}`);
    }
    for (const { reference } of passage.quotes ? [passage.quotes] : []) assert.ok(work.references[reference]);
  }
}

describe('structure', () => {
  it('never throws, and every passage maps home', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 25 }), fc.constantFrom(undefined, 'key'), (blocks, notesOn) => {
        const laid = lay(blocks);
        const extraction = { ...toExtraction(''), ...laid, ...(notesOn && { notesOn }) };
        for (const work of structure(extraction, 'x.txt')) assertMapsHome(work, laid.text);
      }),
      { numRuns: 200 },
    );
  });

  it('gives nothing for nothing, and for an unreadable text', () => {
    assert.deepEqual(structure(toExtraction(''), 'x.txt'), []);
    assert.deepEqual(structure(toExtraction('---\n---'), 'x.txt'), []);
  });

  it('gives what the format declares to the first work, and knows better only what it does not say', () => {
    const source = '# Cranes\nBy Ada Lund\nThey stood still for a whole winter.';
    const [work] = structure(
      toExtraction(source, { metadata: toMetadata({ title: 'Cranes, or Patience' }, 'embedded') }),
      'x.txt',
    );
    assert.equal(work!.metadata.fields.title, 'Cranes, or Patience');
    assert.deepEqual(work!.metadata.origins, { title: 'embedded', author: 'byline' });
  });

  it('takes time in proportion to the text, whatever it is', () => {
    const lines = [
      'the cranes stood still and nobody moved the',
      'By Ada Lund',
      'Ada Lund is a writer.',
      '[1] [2] [3]',
      '^ [1] Lund, “Docks,” 5.',
      '## Cranes',
      '## References',
      'Source: Lund, A. (2020). Docks. Pier Press.',
      '“Cranes wait. ”',
      '- p. 18: “cranes wait for us” (p. 18)',
      'a',
    ];
    for (const line of lines) {
      for (const end of ['\n', ' ']) {
        const read = (size: number) => {
          structure(toExtraction(repeated(line + end, size)), 'x.txt');
          structure(toExtraction(repeated(line + end, size), { notesOn: 'key' }), 'x.txt');
        };
        assertGrowsLinearly(read, 60_000, line + end);
      }
    }
  }).timeout(200_000);
});

const seeds = process.env.CITEWRIGHT_SEEDS;

(seeds ? describe : describe.skip)('structure of documents as they were saved', () => {
  const works = async (): Promise<WorkReading[]> => {
    const files = readdirSync(seeds!).sort();
    const readings = await Promise.all(files.map((file) => read(readFileSync(join(seeds!, file)), file)));
    for (const reading of readings) for (const work of reading.works) assertMapsHome(work, reading.text);
    return readings.flatMap((reading) => [...reading.works]);
  };
  const find = (all: readonly WorkReading[], words: string) =>
    all.flatMap((work) =>
      work.passages.filter(({ text }) => text.includes(words)).map((passage) => ({ work, passage })),
    );

  it('resolves numbered quotations to the pages of the paper', async () => {
    const all = await works();
    const quoted = all.flatMap(({ passages, references }) =>
      passages.flatMap(({ quotes }) =>
        quotes ? [[references[quotes.reference]!.fields, quotes.locator?.locator] as const] : [],
      ),
    );
    assert.deepEqual(
      quoted.map(([, page]) => page),
      ['2', '6', '18', '30'],
    );
    assert.ok(
      quoted.every(([fields]) => fields.issued?.['date-parts']?.[0]?.[0] === 2026 && fields.author?.length === 2),
    );
  });

  it('makes cut sentences whole and knows whose they are', async () => {
    const all = await works();
    const [cheaper] = find(all, '13 times cheaper');
    assert.equal(cheaper!.passage.segments?.length, 2);
    assert.match(cheaper!.passage.text, /^Accessing .*California\.$/);
    assert.equal(cheaper!.work.metadata.fields.author?.[0]?.family, 'Dreyer');
    assert.match(find(all, 'allied countries')[0]!.passage.text, /even companies in allied countries/);
    assert.equal(find(all, 'dumbwaiters')[0]!.work.metadata.fields.author?.[0]?.family, 'Robinson');
  });

  it('reads a record from a source line, and none where the text has none', async () => {
    const all = await works();
    const chan = find(all, 'lower-precision')[0]!.work.metadata;
    assert.equal(chan.fields.author?.[0]?.family, 'Chan');
    assert.equal(chan.origins.title, 'source-line');
    const unsigned = find(all, 'specialized ASICs')[0]!.work.metadata;
    assert.deepEqual(Object.keys(unsigned.fields), ['title']);
  });
});
