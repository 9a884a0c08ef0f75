import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import fc from 'fast-check';
import type { Extraction } from '../../../src/reading/blocks';
import { readPdf } from '../../../src/reading/pdf/pdf';
import { read } from '../../../src/reading/read';
import { showBlock, textAt } from '../show';
import { makePdf, type Pen } from './makePdf';

/** Lines of about one width, as a justified column has them. */
const HARBOUR = [
  'The harbour was dug in three summers by people who had',
  'never seen the sea, and who went home each winter with',
  'their wages sewn into their coats. Nobody kept a list of',
  'their names, and the few that are known come from a book',
];
const BRIDGE = [
  'of the parish. The bridge came later, when the road from',
  'the north had been paved and the carters asked for a way',
  'over the river that did not depend on the tide at all.',
];
const GRANARY = [
  'Grain was stored in a house of four floors, each with its',
  'own hoist and its own keeper, who slept beside the sacks',
  'and was paid by the bushel.',
];

async function extract(draw: (pen: Pen) => void): Promise<Extraction> {
  const extraction = await readPdf(await makePdf(draw));
  if ('code' in extraction) assert.fail(extraction.message);
  for (const block of extraction.blocks) assert.equal(textAt(extraction.text, block), block.text);
  return extraction;
}

async function check(draw: (pen: Pen) => void, expected: readonly string[]): Promise<Extraction> {
  const extraction = await extract(draw);
  assert.deepEqual(extraction.blocks.map(showBlock), expected);
  return extraction;
}

const text = (...lines: (readonly string[])[]) => lines.flat().join(' ');

describe('readPdf', () => {
  it('joins lines to a paragraph, and tells the next one by its indent', async () => {
    await check(
      (pen) => {
        const y = pen.column([...HARBOUR, ...BRIDGE], 72, 100);
        pen.line('Grain was stored in a house of four floors, each with', 84, y);
        pen.column(
          ['its own hoist and its own keeper, who slept beside it', 'and was paid by the bushel.'],
          72,
          y + 12,
        );
      },
      [
        `paragraph: ${text(HARBOUR, BRIDGE)}`,
        'paragraph: Grain was stored in a house of four floors, each with its own hoist and its own keeper, who slept beside it and was paid by the bushel.',
      ],
    );
  });

  it('tells the next paragraph by a last line that ends early', async () => {
    await check(
      (pen) => {
        const y = pen.column(GRANARY, 72, 100);
        pen.column(HARBOUR.slice(0, 3), 72, y);
      },
      [`paragraph: ${text(GRANARY)}`, `paragraph: ${text(HARBOUR.slice(0, 3))}`],
    );
  });

  it('reads one column after the other, and a paragraph that goes on in the next as one', async () => {
    await check(
      (pen) => {
        pen.column(HARBOUR, 50, 600);
        pen.column(BRIDGE, 320, 100);
      },
      [`paragraph: ${text(HARBOUR, BRIDGE)}`],
    );
  });

  it('joins a paragraph over the end of a page, and keeps the page of each part', async () => {
    const { landmarks, text: all } = await check(
      (pen) => {
        pen.column(HARBOUR, 72, 600);
        pen.page();
        pen.column(BRIDGE, 72, 100);
      },
      [`paragraph: ${text(HARBOUR, BRIDGE)}`],
    );
    assert.deepEqual(
      landmarks.map(({ pageIndex, offset }) => [pageIndex, all.slice(offset, offset + 14)]),
      [
        [0, 'The harbour wa'],
        [1, 'of the parish.'],
      ],
    );
  });

  it('moves what stood between the parts of a paragraph to a place on its own page', async () => {
    const { landmarks, text: all } = await check(
      (pen) => {
        pen.column(HARBOUR, 72, 560);
        pen.line('1', 72, 698, { size: 5 });
        pen.line('Counted from the wages book of the second summer.', 76, 700, { size: 8 });
        pen.page();
        pen.line('Figure 1. The quay in the second summer.', 72, 90, { size: 8 });
        pen.column(BRIDGE, 72, 140);
      },
      [
        'note: [1] Counted from the wages book of the second summer.',
        `paragraph: ${text(HARBOUR, BRIDGE)}`,
        'caption: Figure 1. The quay in the second summer.',
      ],
    );
    assert.equal(landmarks[1]!.offset, all.indexOf('of the parish.'));
  });

  it('does not join what a heading parts, nor sentences that are complete', async () => {
    await check(
      (pen) => {
        pen.column(GRANARY, 72, 100);
        pen.line('The road', 72, 160, { font: 'Times-Bold', size: 12 });
        pen.column(BRIDGE.slice(1), 72, 180);
      },
      [`paragraph: ${text(GRANARY)}`, 'heading1: The road', `paragraph: ${text(BRIDGE.slice(1))}`],
    );
  });

  it('undoes hyphens at the ends of lines by the words of the file', async () => {
    await check(
      (pen) => {
        pen.column(
          [
            'The manufacture of rope was a long-term trade on the quay.',
            'No town of the coast could do without its rope, and manu-',
            'facture of it went on for a hundred years, as the long-',
            'term leases of the walks and of the sheds beside them show.',
          ],
          72,
          100,
        );
      },
      [
        'paragraph: The manufacture of rope was a long-term trade on the quay. No town of the coast could do without its rope, and manufacture of it went on for a hundred years, as the long-term leases of the walks and of the sheds beside them show.',
      ],
    );
  });

  it('tells headings by size and weight, and gives them levels', async () => {
    await check(
      (pen) => {
        pen.line('Ports of the West', 72, 60, { size: 18, font: 'Times-Bold' });
        pen.line('1', 72, 100, { size: 12, font: 'Times-Bold' });
        pen.line('The harbour', 90, 100, { size: 12, font: 'Times-Bold' });
        pen.column(GRANARY, 72, 130);
        pen.line('2', 72, 200, { size: 12, font: 'Times-Bold' });
        pen.line('The road', 90, 200, { size: 12, font: 'Times-Bold' });
        pen.column(GRANARY, 72, 230);
      },
      [
        'heading1: Ports of the West',
        'heading2: 1 The harbour',
        `paragraph: ${text(GRANARY)}`,
        'heading2: 2 The road',
        `paragraph: ${text(GRANARY)}`,
      ],
    );
  });

  it('puts the markers of notes in brackets, and powers as powers', async () => {
    await check(
      (pen) => {
        pen.line('The parish kept a list of them.', 72, 100);
        const { document } = pen;
        const after = 72 + document.widthOfString('The parish kept a list of them.');
        pen.line('12', after, 98, { size: 6 });
        pen.line('The basin held forty km', 72, 140);
        const unit = 72 + document.widthOfString('The basin held forty km');
        pen.line('2', unit, 138, { size: 6 });
      },
      ['paragraph: The parish kept a list of them.[12]', 'paragraph: The basin held forty km²'],
    );
  });

  it('reads the rows of a table as rows', async () => {
    await check(
      (pen) => {
        pen.line('Table 1. Ships by year.', 72, 80, { size: 8 });
        [
          ['Year', 'Ships'],
          ['1901', '12'],
          ['1902', '40'],
        ].forEach(([year, ships], index) => {
          pen.line(year!, 72, 100 + index * 14);
          pen.line(ships!, 200, 100 + index * 14);
        });
        pen.column(GRANARY, 72, 180);
      },
      [
        'caption: Table 1. Ships by year.',
        'table-row: Year | Ships',
        'table-row: 1901 | 12',
        'table-row: 1902 | 40',
        `paragraph: ${text(GRANARY)}`,
      ],
    );
  });

  it('heals letters that are spaced out, and leaves out what stands askew', async () => {
    await check(
      (pen) => {
        pen.line('CONTENTS', 72, 60, { size: 14, characterSpacing: 6 });
        pen.document.save().rotate(45, { origin: [300, 400] });
        pen.line('DRAFT', 300, 400, { size: 80 });
        pen.document.restore();
        pen.column(GRANARY, 72, 130);
      },
      ['heading1: CONTENTS', `paragraph: ${text(GRANARY)}`],
    );
  });

  it('puts a large first letter to the word it begins', async () => {
    await check(
      (pen) => {
        pen.line('T', 72, 100, { size: 30 });
        pen.column(
          ['he harbour was dug in three summers by people who', 'had never seen the sea, and who went home each'],
          94,
          100,
        );
        pen.column(HARBOUR.slice(2, 3), 72, 124);
        pen.column(GRANARY, 72, 160);
      },
      [
        'paragraph: The harbour was dug in three summers by people who had never seen the sea, and who went home each their wages sewn into their coats. Nobody kept a list of',
        `paragraph: ${text(GRANARY)}`,
      ],
    );
  });

  it('keeps a formula out of the paragraph around it', async () => {
    await check(
      (pen) => {
        pen.column(
          ['The weight of the grain in a full house was found by the', 'keepers with a rule of their own, which was'],
          72,
          100,
        );
        pen.line('w = 4 × (a + b) ÷ 2', 200, 136);
        pen.column(
          ['where each of the letters stands for the load of a floor', 'as it was written on the door.'],
          72,
          164,
        );
      },
      [
        'paragraph: The weight of the grain in a full house was found by the keepers with a rule of their own, which was where each of the letters stands for the load of a floor as it was written on the door.',
      ],
    );
  });

  it('gives every page a landmark in order, also one without text', async () => {
    const { landmarks, text: all } = await extract((pen) => {
      pen.column(GRANARY, 72, 100);
      pen.page();
      pen.page();
      pen.column(HARBOUR, 72, 300);
    });
    assert.deepEqual(
      landmarks.map(({ pageIndex }) => pageIndex),
      [0, 1, 2],
    );
    const offsets = landmarks.map(({ offset }) => offset);
    assert.deepEqual(offsets, [0, all.indexOf('The harbour'), all.indexOf('The harbour')]);
  });

  it('says that a file without text needs text recognition', async () => {
    const { blocks, problems } = await extract((pen) => pen.document.rect(0, 0, 612, 792).fill('black'));
    assert.deepEqual(blocks, []);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['no-text-layer'],
    );
    assert.match(problems[0]!.message, /OCR/);
  });

  it('says which pages have no text', async () => {
    const { problems } = await extract((pen) => {
      pen.column(GRANARY, 72, 100);
      for (let page = 2; page <= 4; page++) {
        pen.page();
        pen.document.save().scale(612, 792).rect(0, 0, 1, 1).fill('grey').restore();
      }
      pen.page();
    });
    assert.match(problems[0]!.message, /^No text on pages 2–4 of the file/);
  });

  it('leaves the bytes as they are', async () => {
    const bytes = await makePdf((pen) => pen.column(GRANARY, 72, 100));
    const before = Buffer.from(bytes);
    await readPdf(bytes);
    assert.ok(before.equals(bytes));
  });

  it('asks for the tables of an encoding that the file names', async () => {
    const asked: string[] = [];
    const resource = async (path: string) => {
      asked.push(path);
      return new Uint8Array(await readFile(resolve('node_modules/pdfjs-dist', path)));
    };
    const extraction = await readPdf(inEncoding('UniJIS-UTF16-H', '<6e2f6771>'), { resource });
    assert.deepEqual(asked.slice(0, 1), ['cmaps/UniJIS-UTF16-H.bcmap']);
    assert.ok(!('code' in extraction));
  });
});

/** A page with text in a font that is not in the file, in an encoding that is known by name alone. */
function inEncoding(encoding: string, shown: string): Uint8Array {
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    stream(`BT /F 12 Tf 72 700 Td ${shown} Tj ET`),
    `<</Type/Font/Subtype/Type0/BaseFont/Kaku/Encoding/${encoding}/DescendantFonts[6 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/Kaku/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/Kaku/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  ]);
}

function stream(content: string): string {
  return `<</Length ${content.length}>>stream\n${content}\nendstream`;
}

/** Objects numbered from 1, the first the catalogue; pdf.js finds them without a table. */
function pdfOf(objects: readonly string[]): Uint8Array {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.7\n${body}trailer\n<</Root 1 0 R/Size ${objects.length + 1}>>\n`);
}

describe('Hostile and broken PDFs', () => {
  const codesOf = async (bytes: Uint8Array) => (await read(bytes, 'a.pdf')).problems.map(({ code }) => code);

  it('are refused with a reason, whatever follows the head', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const { works, problems } = await read(
          new Uint8Array([...new TextEncoder().encode('%PDF-1.7\n'), ...bytes]),
          'a.pdf',
        );
        assert.ok(works.length > 0 || problems.length > 0);
      }),
      { numRuns: 40 },
    );
  });

  it('are read as far as they go, or refused, wherever they are cut', async () => {
    const bytes = await makePdf((pen) => {
      pen.column(HARBOUR, 72, 100);
      pen.page();
      pen.column(BRIDGE, 72, 100);
    });
    for (let length = 10; length < bytes.length; length += Math.ceil(bytes.length / 40)) {
      const { works, problems } = await read(bytes.subarray(0, length), 'a.pdf');
      assert.ok(works.length > 0 || problems.length > 0, String(length));
    }
  });

  it('may have a tree of pages that comes back to itself', async () => {
    const codes = await codesOf(
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 5>>', '<<>>']),
    );
    assert.equal(codes.length, 1);
  });

  it('may count pages that are not there', async () => {
    const codes = await codesOf(pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 900000000>>']));
    assert.equal(codes.length, 1);
  });

  it('may have very many objects', async () => {
    const objects = Array.from({ length: 100_000 }, () => '<</A[1 2 3]>>');
    const codes = await codesOf(pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>', ...objects]));
    assert.equal(codes.length, 1);
  });

  it('run no script and open no attachment', async () => {
    const bytes = await makePdf((pen) => {
      pen.column(GRANARY, 72, 100);
      pen.document.file(Buffer.from('never read'), { name: 'a.txt' });
    });
    const scripted = Buffer.from(bytes)
      .toString('latin1')
      .replace('/Type /Catalog', '/OpenAction<</S/JavaScript/JS(globalThis.wasRun = 1)>>/Type /Catalog');
    const { works } = await read(Buffer.from(scripted, 'latin1'), 'a.pdf');
    assert.equal(works.length, 1);
    assert.ok(!works[0]!.passages.some((passage) => passage.text.includes('never read')));
    assert.ok(!('wasRun' in globalThis));
  });
});
