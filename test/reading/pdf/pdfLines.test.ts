import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toLines } from '../../../src/reading/pdf/pdfLines';
import { toText } from '../../../src/reading/pdf/pdfText';
import type { FontStyle, Matrix, TextContent, TextItem } from '../../../src/reading/pdf/textRuns';

const AS_IT_IS: Matrix = [1, 0, 0, 1, 0, 0];
const STYLES: Readonly<Record<string, FontStyle>> = {
  body: { fontName: 'ABCDEF+Times-Roman', fontFamily: 'serif', vertical: false },
  bold: { fontName: 'ABCDEF+Times-Bold', fontFamily: 'serif', vertical: false },
  down: { fontName: 'Mincho', fontFamily: 'serif', vertical: true },
};

/** Text of ten points whose letters are five wide, unless said otherwise. */
function item(str: string, x: number, y: number, more: Partial<TextItem> & { size?: number } = {}): TextItem {
  const { size = 10, ...rest } = more;
  const width = (str.length * size) / 2;
  return { str, dir: 'ltr', transform: [size, 0, 0, size, x, y], width, height: size, fontName: 'body', ...rest };
}

function textsOf(items: TextContent['items'], toPage = AS_IT_IS): string[] {
  return toLines({ items, styles: STYLES }, toPage).map(({ text }) => text);
}

describe('toLines', () => {
  const check = (items: TextContent['items'], ...expected: string[]) => assert.deepEqual(textsOf(items), expected);

  it('joins pieces on one baseline, with a space where there is a gap', () => {
    check([item('The quay', 10, 100), item('was', 53, 100), item('n’t', 68, 100)], 'The quay wasn’t');
  });

  it('parts what stands far apart, goes up, or goes back', () => {
    check([item('left', 10, 100), item('right', 200, 100)], 'left', 'right');
    check([item('low', 10, 100), item('high', 200, 700)], 'low', 'high');
    check([item('second', 100, 100), item('first', 10, 100)], 'second', 'first');
  });

  it('puts raised figures in brackets after words and signs, and makes powers of others', () => {
    const raised = (text: string, x: number) => item(text, x, 104, { size: 6 });
    check([item('the list.', 10, 100), raised('3', 55)], 'the list.[3]');
    check([item('Chen', 10, 100), raised('1,2', 30), item('and Li', 40, 100)], 'Chen[1,2] and Li');
    check([item('10', 10, 100), raised('–3', 20)], '10⁻³');
    check([item('forty km', 10, 100), raised('2', 50)], 'forty km²');
    check([raised('7', 10), item('Counted in the book.', 14, 100)], '[7] Counted in the book.');
  });

  it('reads lines from the right where they are written so, in whatever order they are drawn', () => {
    const rtl = { dir: 'rtl' };
    check([item('שלום', 100, 100, rtl), item('עולם', 78, 100, rtl)], 'שלום עולם');
    check([item('עולם', 78, 100, rtl), item('שלום', 100, 100, rtl)], 'שלום עולם');
  });

  it('reads lines that run down the page', () => {
    const down = { fontName: 'down', width: 10, height: 40 };
    const lines = toLines(
      { items: [item('縦書きの', 300, 700, down), item('文章です', 280, 700, down)], styles: STYLES },
      AS_IT_IS,
    );
    assert.deepEqual(
      lines.map(({ text }) => text),
      ['縦書きの', '文章です'],
    );
    const { blocks } = toText([{ index: 0, width: 600, height: 800, lines }]);
    assert.deepEqual(
      blocks.map(({ text }) => text),
      ['縦書きの文章です'],
    );
  });

  it('sets a page upright whose letters run up, and leaves out what leans', () => {
    const up: Matrix = [0, 10, -10, 0, 200, 50];
    const askew: Matrix = [7, 7, -7, 7, 200, 50];
    check(
      [item('a table across the page', 0, 0, { transform: up }), item('DRAFT', 0, 0, { transform: askew })],
      'a table across the page',
    );
  });

  it('puts accents on their letters, ligatures into letters, and words together that are spaced out', () => {
    check([item('Erd˝os and M¨uller', 10, 100)], 'Erdős and Müller');
    check([item('Mu¨ller', 10, 100)], 'Müller');
    check([item('ﬁle oﬀice', 10, 100)], 'file office');
    check([item('C O N T E N T S', 10, 100)], 'CONTENTS');
    check([item('سلام'.normalize('NFKC').replace('س', 'ﺳ'), 10, 100)], 'سلام');
  });

  it('shows soft hyphens at the end of a line alone', () => {
    check([item('man\u00adu\u00adfac\u00ad', 10, 100)], 'manufac-');
  });

  it('gives nothing for signs without meaning', () => {
    check([item('\ue001\ue002\ue003\ue004 \ue005', 10, 100)]);
    check([item('\uf0b7 Rope', 10, 100)], '• Rope');
  });

  it('tells bold and italic by the name of the font', () => {
    const [line] = toLines({ items: [item('Rope', 10, 100, { fontName: 'bold' })], styles: STYLES }, AS_IT_IS);
    assert.deepEqual([line!.fontName, line!.isBold, line!.isItalic], ['Times-Bold', true, false]);
  });

  it('never fails, and gives blocks whose characters stand in the text', () => {
    const number = fc.double({ noNaN: false });
    const place = fc.tuple(number, number, number, number, number, number);
    const any = fc.record({
      str: fc.string({ unit: 'binary' }),
      dir: fc.constantFrom('ltr', 'rtl', 'ttb'),
      transform: fc.oneof(
        place,
        fc.tuple(fc.integer({ max: 600 }), fc.integer({ max: 800 })).map(([x, y]) => [10, 0, 0, 10, x, y]),
      ),
      width: number,
      height: number,
      fontName: fc.constantFrom('body', 'bold', 'down', 'missing'),
    });
    fc.assert(
      fc.property(fc.array(fc.array(any)), (contents) => {
        const pages = contents.map((items, index) => ({
          index,
          width: 600,
          height: 800,
          lines: toLines({ items, styles: STYLES }, AS_IT_IS),
        }));
        const { text, blocks, pageOffsets } = toText(pages);
        for (const block of blocks)
          assert.equal(text.slice(block.offsets[0], block.offsets[0]! + block.text.length), block.text);
        assert.equal(pageOffsets.length, pages.length);
        assert.deepEqual(
          [...pageOffsets].sort((a, b) => a - b),
          pageOffsets,
        );
        assert.ok(pageOffsets.every((offset) => offset >= 0 && offset <= text.length));
      }),
    );
  });

  it('reads tens of thousands of pieces on one page', () => {
    const makers: ((index: number) => TextItem)[] = [
      (index) => item('and so the words went on', 72, 700 - index / 100),
      (index) => item('manu-', 72, -index * 12),
      (index) => item('cell', index * 100, 500),
      (index) => item('cell', index * 22, 500),
      (index) => item(`${index} a small note`, (index % 50) * 10, 800 - (index % 700), { size: 6 }),
    ];
    for (const make of makers) {
      const lines = toLines(
        { items: Array.from({ length: 20_000 }, (_, index) => make(index)), styles: STYLES },
        AS_IT_IS,
      );
      assert.ok(toText([{ index: 0, width: 600, height: 800, lines }]).text.length > 20_000);
    }
  });
});
