/** Pages as the PDF reader gives them, made of lines of text: what tests of heads, numbers and names need. */
import type { PdfLine, PdfPage } from '../../../src/reading/pdf/pdfPage';

const WIDTH = 595;
const HEIGHT = 842;
const SIZE = 10;

/** Where a line stands: from the upper left corner, in points. */
export interface Place {
  readonly left?: number;
  readonly top: number;
  readonly size?: number;
}

export function line(text: string, { left = 72, top, size = SIZE }: Place): PdfLine {
  return {
    text,
    left,
    right: left + text.length * size * 0.5,
    baseline: HEIGHT - top,
    fontSize: size,
    fontName: 'Serif',
    isBold: false,
    isItalic: false,
  };
}

/** Lines of prose down the page, no two of a file alike. */
export function prose(index: number, count = 30): PdfLine[] {
  return Array.from({ length: count }, (_, row) =>
    line(`${word(index)} ${word(row)} went along the quay`, { top: 120 + row * 14 }),
  );
}

/** A number in letters. */
function word(value: number): string {
  return String(value).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);
}

/** @param furniture the heads and feet of the page with this index, around 30 lines of prose. */
export function pages(count: number, furniture: (index: number) => readonly PdfLine[]): PdfPage[] {
  return Array.from({ length: count }, (_, index) => page(index, [...furniture(index), ...prose(index)]));
}

export function page(index: number, lines: readonly PdfLine[], parts: Partial<PdfPage> = {}): PdfPage {
  return { index, width: WIDTH, height: HEIGHT, lines, ...parts };
}
