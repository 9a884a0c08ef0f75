import assert from 'node:assert/strict';
import { findOutlined } from '../../../src/reading/pdf/layout/outlined';
import { readPdf } from '../../../src/reading/pdf/pdf';
import { read } from '../../../src/reading/read';
import { showBlock } from '../show';
import { makePdf, type Pen } from './makePdf';
import { line, page } from './pages';

const TEXT = [
  'The harbour was dug in three summers by people who had',
  'never seen the sea, and who went home each winter.',
];

/** A paper whose headings look like its text, with bookmarks on them; each of its pages begins with the one and has the other below. */
function draw({ document, line: write, column, page: turn }: Pen): void {
  const quays = document.outline.addItem('1 Quays and Moles');
  quays.addItem('Building');
  quays.addItem('The keepers');
  write('Quays and Moles', 72, 100);
  column(TEXT, 72, 130);
  write('1.1 Building', 72, 180);
  column(TEXT, 72, 210);
  turn();
  document.outline.addItem('Ropes');
  document.outline.addItem('page 2');
  write('Ropes', 72, 100);
  column(TEXT, 72, 130);
}

describe('the outline of a PDF', () => {
  it('tells headings that look like the text, and their levels', async () => {
    const extraction = await readPdf(await makePdf(draw));
    if ('code' in extraction) assert.fail(extraction.message);
    const headings = extraction.blocks.filter(({ kind }) => kind === 'heading');
    assert.deepEqual(
      headings.map(({ text, level }) => `${level} ${text}`),
      ['1 Quays and Moles', '2 1.1 Building', '1 Ropes'],
    );
    assert.equal(extraction.blocks.map(showBlock).filter((block) => block.startsWith('paragraph')).length, 3);
  });

  it('names the sections of passages below the title', async () => {
    const { works } = await read(await makePdf(draw), 'harbour.pdf');
    const sections = works.flatMap(({ landmarks }) => landmarks.filter(({ label }) => label === 'section'));
    assert.deepEqual(
      sections.map(({ locator }) => locator),
      ['1.1 Building', 'Ropes'],
    );
  });

  it('is not believed where its words stand nowhere', async () => {
    const bytes = await makePdf(({ document, column }) => {
      for (const title of ['Cover', 'Slide one', 'Slide two', 'The harbour was dug']) document.outline.addItem(title);
      column(TEXT, 72, 100);
    });
    const extraction = await readPdf(bytes);
    if ('code' in extraction) assert.fail(extraction.message);
    assert.deepEqual(
      extraction.landmarks.map(({ label }) => label),
      ['page'],
    );
    assert.deepEqual(
      extraction.blocks.map(({ kind }) => kind),
      ['paragraph'],
    );
  });
});

describe('findOutlined', () => {
  const one = page(0, [
    line('Quays', { top: 100 }),
    line('Ropes', { top: 120 }),
    line('Words of the text', { top: 300 }),
    line('Quays', { top: 400 }),
    line('Beside them', { left: 320, top: 100 }),
    line('Ropes and the', { left: 320, top: 400 }),
    line('People who made them', { left: 320, top: 412 }),
  ]);

  it('takes the words at the height of the bookmark, over several lines', () => {
    const { headings, unseen } = findOutlined(
      [one],
      [
        { title: '2. QUAYS', depth: 1, page: 0, top: 842 - 390 },
        { title: 'Ropes and the people who made them', depth: 2, page: 0 },
        { title: 'Silence', depth: 1, page: 0, top: 842 - 90, left: 310 },
      ],
    );
    assert.deepEqual(
      one.lines.map((own) => headings.get(own)?.depth),
      [undefined, undefined, undefined, 1, undefined, 2, 2],
    );
    assert.deepEqual([...unseen.keys()], [one.lines[4]]);
  });

  it('reads thousands of bookmarks on thousands of lines', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => line(`Words ${index % 7}`, { top: index / 30 }));
    const bookmarks = Array.from({ length: 3000 }, () => ({ title: 'Words 3', depth: 1, page: 0 }));
    assert.ok(findOutlined([page(0, lines)], bookmarks).headings.size > 0);
  });
});
