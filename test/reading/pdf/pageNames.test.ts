import assert from 'node:assert/strict';
import { findFurniture } from '../../../src/reading/pdf/furniture';
import { nameThePages } from '../../../src/reading/pdf/pageNames';
import { formatPageNumeral, parsePageNumeral } from '../../../src/reading/pdf/pageNumerals';
import type { PdfLine, PdfPage } from '../../../src/reading/pdf/pdfPage';
import { line, page, pages, prose } from './pages';

/** `1352 printed, …`, runs of one basis as `first..last basis`. */
function namesOf(file: readonly PdfPage[]): string {
  const names = nameThePages(file, findFurniture(file));
  const bases = [...new Set(names.map(({ basis }) => basis))];
  return bases
    .map((basis) => {
      const own = names.filter((name) => name.basis === basis).map(({ name }) => name);
      return `${own.join(' ')} (${basis})`;
    })
    .join(', ');
}

const foot = (text: string): PdfLine => line(text, { left: 290, top: 800 });
const head = (text: string, left = 72): PdfLine => line(text, { left, top: 50, size: 9 });

describe('names of pages', () => {
  const cases: readonly (readonly [name: string, file: PdfPage[], expected: string])[] = [
    ['numbers at the foot', pages(5, (index) => [foot(String(index + 1))]), '1 2 3 4 5 (printed)'],
    [
      'a paper that begins on page 1352',
      pages(4, (index) => [foot(String(1352 + index))]),
      '1352 1353 1354 1355 (printed)',
    ],
    ['numbers between dashes', pages(3, (index) => [foot(`– ${index + 7} –`)]), '7 8 9 (printed)'],
    ['numbers out of a total', pages(3, (index) => [foot(`Page ${index + 1} of 3`)]), '1 2 3 (printed)'],
    [
      'numbers in heads on the left and on the right',
      pages(6, (index) => [
        head(index % 2 ? `${40 + index} Brandt and Lindqvist` : `The Weight of Harbours ${40 + index}`),
      ]),
      '40 41 42 43 44 45 (printed)',
    ],
    [
      'a first page and a chapter without number',
      pages(8, (index) => (index === 0 || index === 4 ? [] : [foot(String(index + 210))])),
      '210 211 212 213 214 215 216 217 (printed)',
    ],
    [
      'roman front matter',
      pages(12, (index) => [foot(index < 5 ? ['i', 'ii', 'iii', 'iv', 'v'][index]! : String(index - 4))]),
      'i ii iii iv v 1 2 3 4 5 6 7 (printed)',
    ],
    [
      'front matter whose last pages have no number',
      pages(12, (index) =>
        index === 4 || index === 5 ? [] : [foot(index < 4 ? ['i', 'ii', 'iii', 'iv'][index]! : String(index - 4))],
      ),
      'i ii iii iv v 1 2 3 4 5 6 7 (printed)',
    ],
    ['a supplement', pages(4, (index) => [foot(`S${index + 1}`)]), 'S1 S2 S3 S4 (printed)'],
    [
      'a count of the paper beside that of the volume',
      pages(5, (index) => [foot(String(index + 1)), head(String(88 + index), 500)]),
      '88 89 90 91 92 (printed)',
    ],
    ['the year of a journal', pages(5, () => [head('Annals of Tides 2019')]), '1 2 3 4 5 (index)'],
    ['the number of a section', pages(6, (index) => [head(`${index < 3 ? 1 : 2} Methods`)]), '1 2 3 4 5 6 (index)'],
    ['the number of a volume', pages(6, () => [head('Vol. 12'), head('3', 500)]), '1 2 3 4 5 6 (index)'],
    ['nothing at all', pages(3, () => []), '1 2 3 (index)'],
    ['a year at the foot of one page', pages(1, () => [foot('2019')]), '1 (index)'],
  ];
  for (const [name, file, expected] of cases) {
    it(`knows ${name}`, () => assert.equal(namesOf(file), expected));
  }

  it('names a sheet of two pages by both', () => {
    const sheets = [0, 1, 2, 3].map((index) => {
      const text = prose(index, 20).map((one) => ({ ...one, baseline: one.baseline - 250 }));
      const numbers = [20 + 2 * index, 21 + 2 * index].map((value, at) =>
        line(String(value), { left: 60 + 640 * at, top: 812 }),
      );
      return page(index, [...numbers, ...text], { width: 842, height: 595 });
    });
    assert.equal(namesOf(sheets), '20–21 22–23 24–25 26–27 (printed)');
  });

  it('takes no figure that text begins with for a page number', () => {
    const file = pages(9, (index) => [line(`${index + 1} boats lay in the bay`, { top: 115 - index * 9 })]);
    assert.doesNotMatch(namesOf(file), /printed/);
  });

  describe('that the file has', () => {
    const labelled = (labels: readonly string[], printed: (index: number) => readonly PdfLine[] = () => []) =>
      pages(labels.length, printed).map((one, index) => ({ ...one, label: labels[index]! }));

    it('are taken', () => assert.equal(namesOf(labelled(['i', 'ii', '1', '2'])), 'i ii 1 2 (label)'));
    it('may repeat', () => assert.equal(namesOf(labelled(['1', '1', '2', '3'])), '1 1 2 3 (label)'));
    it('are left where they are empty', () => assert.equal(namesOf(labelled(['', '', ''])), '1 2 3 (index)'));
    it('are left where all are the same', () =>
      assert.equal(namesOf(labelled(['A', 'A', 'A', 'A'])), '1 2 3 4 (index)'));
    it('give way to other numbers on the pages', () =>
      assert.equal(
        namesOf(labelled(['1', '2', '3', '4'], (index) => [foot(String(374 + index))])),
        '374 375 376 377 (printed)',
      ));
    it('name the pages without a number', () =>
      assert.equal(
        namesOf(labelled(['Cover', 'i', '1', '2', '3'], (index) => (index > 1 ? [foot(String(index - 1))] : []))),
        'Cover i 1 2 3 (label)',
      ));
  });
});

describe('page numerals', () => {
  it('are written as they are read', () => {
    for (const text of ['1', '1352', 'i', 'iv', 'xlix', 'XII', 'S12', 'A-3', 'e104', '3-12']) {
      assert.equal(formatPageNumeral(parsePageNumeral(text)!), text);
    }
  });
  it('are nothing else', () => {
    for (const text of ['', '0', '007', 'iiii', 'vx', 'Iv', '123456', 'page', '1.5'])
      assert.equal(parsePageNumeral(text), undefined, text);
  });
});
