/** PDFs written for tests: text at places of our choosing, in the fonts that every viewer has. */
import { once } from 'node:events';
import PDFDocument from 'pdfkit';

/** Sets text on a page. Lengths in points, from the upper left corner. */
export interface Pen {
  /** One line; `x` and `y` are its left end and its top. */
  line(text: string, x: number, y: number, style?: LineStyle): void;
  /** A column of lines as they are given, one below the other; returns where the next line would stand. */
  column(lines: readonly string[], x: number, y: number, style?: LineStyle): number;
  /** Goes on to another page. */
  page(): void;
  /** For what has no word of its own here. */
  readonly document: PDFKit.PDFDocument;
}

export interface LineStyle {
  /** 10 unless said. */
  readonly size?: number;
  readonly font?: 'Times-Roman' | 'Times-Bold' | 'Times-Italic' | 'Helvetica' | 'Courier';
  readonly characterSpacing?: number;
  /** From line to line of a column; 12 unless said. */
  readonly leading?: number;
}

/** Letter size: 612 by 792 points. */
export async function makePdf(draw: (pen: Pen) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'LETTER', margin: 0, ...options });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const line: Pen['line'] = (text, x, y, { size = 10, font = 'Times-Roman', characterSpacing = 0 } = {}) => {
    document.font(font).fontSize(size).text(text, x, y, { lineBreak: false, characterSpacing });
  };
  const column: Pen['column'] = (lines, x, y, style = {}) => {
    const { leading = 12 } = style;
    for (const [index, text] of lines.entries()) line(text, x, y + index * leading, style);
    return y + lines.length * leading;
  };
  draw({ line, column, page: () => void document.addPage(), document });
  const isWritten = once(document, 'end');
  document.end();
  await isWritten;
  return new Uint8Array(Buffer.concat(chunks));
}
