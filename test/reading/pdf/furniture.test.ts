import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFurniture } from '../../../src/reading/pdf/furniture';
import type { PdfLine, PdfPage } from '../../../src/reading/pdf/pdfPage';
import { line, page, pages, prose } from './pages';

/** The text of what is taken for furniture, page by page. */
function taken(file: readonly PdfPage[]): string[][] {
  const { lines } = findFurniture(file);
  return file.map((one, index) => [...lines[index]!].sort((a, b) => a - b).map((at) => one.lines[at]!.text));
}

const head = (text: string, left = 72): PdfLine => line(text, { left, top: 50, size: 9 });

describe('furniture of pages', () => {
  it('is a head that repeats, and the number of the page', () => {
    const file = pages(4, (index) => [head('Annals of Tides'), line(String(index + 3), { left: 290, top: 800 })]);
    assert.deepEqual(taken(file)[2], ['Annals of Tides', '5']);
  });

  it('is a head that changes from left to right', () => {
    const file = pages(8, (index) => [head(index % 2 ? 'Brandt and Lindqvist' : 'The Weight of Harbours')]);
    assert.deepEqual(taken(file).slice(2, 4), [['The Weight of Harbours'], ['Brandt and Lindqvist']]);
  });

  it('is a head with the name of the section beside the number', () => {
    const titles = ['Quays', 'Quays', 'Cranes', 'Pilots', 'Pilots', 'Locks'];
    const file = pages(6, (index) => [head(titles[index]!), head(String(index + 30), 500)]);
    assert.deepEqual(
      taken(file)
        .flat()
        .filter((text) => /\p{L}/u.test(text)),
      titles,
    );
  });

  it('is what stands beside the text, and rises with the pages', () => {
    const beside = (index: number) => [
      line(index % 2 ? 'Harbour Studies 29,2' : 'Tolls and pilots', { left: 460, top: 200, size: 8 }),
      line(String(index + 162), { left: 460, top: 260, size: 8 }),
    ];
    const long = (one: PdfLine) => ({ ...one, text: `${one.text} to count all the boats there`, right: 440 });
    const file = Array.from({ length: 8 }, (_, index) => page(index, [...beside(index), ...prose(index).map(long)]));
    assert.deepEqual(taken(file)[3], ['Harbour Studies 29,2', '165']);
    assert.equal(findFurniture(file).printed[6], '168');
  });

  it('is a head of two pages', () => {
    const file = pages(2, () => [head('A Short Brief on Ports')]);
    assert.deepEqual(taken(file), [['A Short Brief on Ports'], ['A Short Brief on Ports']]);
  });

  it('is what a library stamps on a copy', () => {
    const stamp = line('Downloaded from https://tides.example.org by guest on 04 May 2021', { top: 820, size: 7 });
    const side = { ...line('arXiv:2101.00001v2 [cs.DL] 3 Jan 2021', { left: 12, top: 500 }), right: 26 };
    assert.deepEqual(taken([page(0, [stamp, side, ...prose(0)])]), [[stamp.text, side.text]]);
  });

  it('is the numbers of the lines of a manuscript', () => {
    const numbers = Array.from({ length: 30 }, (_, row) =>
      line(String(row + 1), { left: 40, top: 120 + row * 14, size: 6 }),
    );
    assert.equal(taken([page(0, [...numbers, ...prose(0)])])[0]!.length, 30);
  });

  it('is no column of figures in the text', () => {
    const figures = Array.from({ length: 20 }, (_, row) => line(String(row * 3), { left: 200, top: 520 + row * 12 }));
    assert.deepEqual(taken([page(0, [...prose(0), ...figures])]), [[]]);
  });

  it('is no text that stands as high on every page', () => {
    assert.deepEqual(taken(pages(20, () => [])).flat(), []);
  });

  it('is nothing inside of text', () => {
    const file = pages(6, (index) => [
      line(`only on page ${'abcdef'[index]}`, { top: 60 }),
      line('The same words', { top: 74 }),
    ]);
    assert.deepEqual(taken(file).flat(), []);
  });

  it('is no heading of a section that has the number of its page', () => {
    const file = pages(6, (index) => [
      ...(index < 3 ? [line(`${index + 1} Part ${'abc'[index]}`, { top: 100, size: 14 })] : []),
      line(String(index + 1), { left: 290, top: 800 }),
    ]);
    assert.deepEqual(taken(file).flat(), ['1', '2', '3', '4', '5', '6']);
  });

  it('is found in any lines', () => {
    const anyLine = fc.record({
      text: fc.oneof(fc.string(), fc.nat(40).map(String), fc.constantFrom('Head', 'iv', 'Page 3 of 9')),
      left: fc.double({ min: -50, max: 700, noNaN: true }),
      right: fc.double({ min: -50, max: 700, noNaN: true }),
      baseline: fc.oneof(fc.constantFrom(0, 30, 800), fc.double({ noNaN: true, min: -1e4, max: 1e4 })),
      fontSize: fc.constantFrom(0, 8, 10),
      fontName: fc.constant('Serif'),
      isBold: fc.boolean(),
      isItalic: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyLine, { maxLength: 12 }), { maxLength: 8 }), (file) => {
        const { lines, printed } = findFurniture(file.map((lines, index) => page(index, lines)));
        assert.equal(lines.length, file.length);
        assert.equal(printed.length, file.length);
      }),
    );
  });
});
