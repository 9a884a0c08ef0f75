import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { read } from '../../../src/reading/read';
import { BOLD_FONT, FIRST_PAGE, PAGE_TREE, type PdfSpec, type PdfText, writePdf } from './rawPdf';

/** Lines of text down a page, no two alike. */
function prose(page: number): PdfText[] {
  const word = (value: number) => ['quay', 'crane', 'pilot', 'lock', 'tide', 'berth', 'buoy', 'dock'][value % 8]!;
  return Array.from({ length: 12 }, (_, row) => ({
    text: `The ${word(page + row)} of the ${word(row)} waits for the ${word(page)} in all weathers and at every hour.`,
    y: 600 - row * 13,
  }));
}

const readSpec = (spec: PdfSpec, passwords: readonly string[] = []) =>
  read(writePdf(spec), 'harbours.pdf', { passwords });
const foot = (text: string): PdfText => ({ text, x: 290, y: 40 });

describe('a PDF file', () => {
  it('has its pages by the numbers printed on them', async () => {
    const pages = [0, 1, 2].map((page) => [...prose(page), foot(String(page + 374))]);
    const { works } = await readSpec({ pages });
    const places = works[0]!.landmarks.filter(({ label }) => label === 'page');
    assert.deepEqual(
      places.map(({ locator, pageIndex, pageBasis }) => [locator, pageIndex, pageBasis]),
      [
        ['374', 0, 'printed'],
        ['375', 1, 'printed'],
        ['376', 2, 'printed'],
      ],
    );
    assert.ok(works[0]!.passages.every(({ text, pageBasis }) => !/37[456]/.test(text) && pageBasis === 'printed'));
  });

  it('has its pages by its labels', async () => {
    const { works } = await readSpec({ pages: [prose(0), prose(1), prose(2)], labels: '0 << /S /r >> 2 << /S /D >>' });
    const places = works[0]!.landmarks.filter(({ label }) => label === 'page');
    assert.deepEqual(
      places.map(({ locator, pageBasis }) => `${locator} ${pageBasis}`),
      ['i label', 'ii label', '1 label'],
    );
  });

  it('has its record from its first page', async () => {
    const head = [
      { text: 'The Weight of Harbours', x: 150, y: 780, size: 18 },
      { text: 'Ida Brandt and Olav Lindqvist', x: 190, y: 750, size: 12 },
    ];
    const info = { Title: 'Microsoft Word - harbours.doc', Author: 'Administrator' };
    const { works } = await readSpec({ pages: [[...head, ...prose(0)]], info });
    const { title, author } = works[0]!.metadata.fields;
    assert.equal(title, 'The Weight of Harbours');
    assert.deepEqual(
      author?.map(({ family }) => family),
      ['Brandt', 'Lindqvist'],
    );
  });

  describe('under a password', () => {
    const locked = { pages: [prose(0)], userPassword: 'tide' };
    it('asks for it', async () => {
      const { problems, works } = await readSpec(locked);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['password-needed'],
      );
      assert.equal(works.length, 0);
    });
    it('opens with one of those at hand', async () => {
      const { works } = await readSpec(locked, ['ebb', 'tide']);
      assert.match(works[0]!.passages[0]!.text, /waits for the/);
    });
    it('says that none at hand opens it', async () => {
      const { problems } = await readSpec(locked, ['ebb', 'flood']);
      assert.match(problems[0]!.message, /No password that was given/);
    });
    it('opens where only its owner has one', async () => {
      const { works } = await readSpec({ pages: [prose(0)], ownerPassword: 'master' });
      assert.match(works[0]!.passages[0]!.text, /waits for the/);
    });
  });

  describe('without text', () => {
    const picture = 'q 595 0 0 842 0 0 cm Q';
    it('on some pages, says which', async () => {
      const { problems, works } = await readSpec({
        pages: [prose(0), [], [], prose(3), []],
        drawn: { 1: picture, 2: picture, 4: picture },
      });
      assert.deepEqual(
        problems.map(({ code, message }) => [code, message]),
        [['no-text-layer', 'No text on pages 2–3, 5 of the file: run text recognition (OCR) on it.']],
      );
      assert.ok(works[0]!.passages.length > 0);
    });
    it('but a stamp and a number, is a scan as well', async () => {
      const stamped = (index: number) => [
        { text: 'Digitized by the Harbour Library', y: 20 },
        { text: String(index + 1), x: 300, y: 40 },
      ];
      const { problems } = await readSpec({
        pages: [prose(0), stamped(1), prose(2), [{ text: 'Plate 3: The quay of the old harbour', y: 60 }], stamped(4)],
        drawn: { 1: picture, 3: picture },
      });
      assert.deepEqual(
        problems.map(({ message }) => message),
        ['No text on page 2 of the file: run text recognition (OCR) on it.'],
      );
    });
    it('but the same words on every page, says so of the file', async () => {
      const pages = Array.from({ length: 4 }, () => [{ text: 'Property of the Harbour Library', y: 400 }]);
      const { problems, works } = await readSpec({ pages, drawn: { 0: picture, 1: picture, 2: picture, 3: picture } });
      assert.match(problems[0]!.message, /only pictures/);
      assert.equal(works.length, 0);
    });
    it('on any page, says so of the file', async () => {
      const { problems, works } = await readSpec({ pages: [[], []], drawn: { 0: picture, 1: picture } });
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['no-text-layer'],
      );
      assert.match(problems[0]!.message, /only pictures/);
      assert.equal(works.length, 0);
    });
    it('on a blank page, says nothing', async () => {
      assert.deepEqual((await readSpec({ pages: [prose(0), [], prose(2)] })).problems, []);
    });
    it('whose letters have no meaning, keeps them out', async () => {
      const garbled = prose(1).map((one) => ({ ...one, isBold: true }));
      const { problems, works } = await readSpec({ pages: [prose(0), garbled, prose(2)], objects: MEANINGLESS });
      assert.deepEqual(
        problems.map(({ message }) => message),
        ['No readable text on page 2 of the file: run text recognition (OCR) on it.'],
      );
      assert.ok(works[0]!.passages.every(({ text }) => /waits for the/.test(text)));
    });
  });

  describe('that is broken or means harm', () => {
    const cases: readonly (readonly [what: string, spec: PdfSpec])[] = [
      [
        'a tree of pages that goes in a circle',
        {
          pages: [prose(0)],
          objects: { [PAGE_TREE]: `<< /Type /Pages /Count 9 /Kids [${PAGE_TREE} 0 R ${FIRST_PAGE} 0 R] >>` },
        },
      ],
      [
        'a tree of pages that counts too many',
        {
          pages: [prose(0)],
          objects: { [PAGE_TREE]: `<< /Type /Pages /Count 900000000 /Kids [${FIRST_PAGE} 0 R] >>` },
        },
      ],
      ['no pages', { pages: [], objects: { [PAGE_TREE]: '<< /Type /Pages /Count 0 /Kids [] >>' } }],
      ['a content that is its own page', { pages: [prose(0)], objects: { [FIRST_PAGE + 1]: `${FIRST_PAGE} 0 R` } }],
      [
        '20,000 objects more than it needs',
        {
          pages: [prose(0)],
          objects: Object.fromEntries(
            Array.from({ length: 20_000 }, (_, index) => [6000 + index, `[${6000 + index} 0 R]`]),
          ),
        },
      ],
      [
        'a bookmark that goes in a circle',
        {
          pages: [prose(0)],
          bookmarks: [['Quays', 0]],
          objects: { 5000: '<< /Title (Quays) /Next 5000 0 R /First 5000 0 R >>' },
        },
      ],
      [
        'code, a form and a file in it',
        {
          pages: [prose(0)],
          catalogue:
            '/OpenAction << /S /JavaScript /JS (throw new Error\\(1\\)) >> /AcroForm << /Fields [] >> /Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.exe) >>] >> >>',
        },
      ],
      ['a stream that swells', { pages: [prose(0)], objects: { [FIRST_PAGE + 1]: swelling(30_000_000) } }],
    ];
    for (const [what, spec] of cases) {
      it(`with ${what}, is read or refused with a reason`, async () => {
        const { works, problems } = await readSpec(spec);
        assert.ok(works.length > 0 || problems.length > 0);
      }).timeout(20_000);
    }
    it('anywhere, is read or refused with a reason', async () => {
      const whole = writePdf({ pages: [prose(0), prose(1)], info: { Title: 'Harbours' } });
      for (const share of [0.1, 0.4, 0.7, 0.95]) {
        const torn = await read(whole.slice(0, whole.length * share), 'torn.pdf');
        assert.ok(torn.works.length > 0 || torn.problems.length > 0);
      }
    });
  });
});

/** The bold font, with characters of private use for its letters. */
const CMAP = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange
1 beginbfrange <20> <7e> <e020> endbfrange endcmap end`;
const MEANINGLESS = {
  [BOLD_FONT]: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /ToUnicode 4000 0 R >>',
  4000: `<< /Length ${CMAP.length} >>\nstream\n${CMAP}\nendstream`,
};

/** A content stream of spaces that is small in the file. */
function swelling(length: number): string {
  const data = deflateSync(Buffer.alloc(length, ' ')).toString('latin1');
  return `<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n${data}\nendstream`;
}
