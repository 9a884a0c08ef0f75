/** Pages to one text: lines to paragraphs, paragraphs to blocks with blank lines between. */
import type { Block } from '../blocks';
import { Vocabulary } from '../text/vocabulary';
import type { PdfLine, PdfPage } from './pdfPage';

export interface PdfText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where the text of each page begins; never falling. */
  readonly pageOffsets: readonly number[];
}

export function toText(pages: readonly PdfPage[]): PdfText {
  const vocabulary = new Vocabulary(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n'));
  const texts: string[] = [];
  const blocks: Block[] = [];
  const pageOffsets: number[] = [];
  let length = 0;
  for (const { lines } of pages) {
    pageOffsets.push(length);
    for (const paragraph of toParagraphs(lines)) {
      const text = joinLines(paragraph, vocabulary);
      const start = length;
      blocks.push({ kind: 'paragraph', text, offsets: Array.from(text, () => 0).map((_, index) => start + index) });
      texts.push(text);
      length += text.length + 2;
    }
  }
  return { text: texts.join('\n\n'), blocks, pageOffsets };
}

function toParagraphs(lines: readonly PdfLine[]): PdfLine[][] {
  const paragraphs: PdfLine[][] = [];
  let last: PdfLine | undefined;
  for (const line of lines) {
    const drop = last ? last.baseline - line.baseline : 0;
    if (last && drop > 0 && drop < 1.5 * last.fontSize) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
    last = line;
  }
  return paragraphs;
}

function joinLines(lines: readonly PdfLine[], vocabulary: Vocabulary): string {
  let text = '';
  for (const line of lines) {
    const first = /([\p{L}\p{N}]+)[-‐\u00ad]$/u.exec(text.slice(-40))?.[1];
    const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line.text)?.[0];
    if (first === undefined || second === undefined) text += text === '' ? line.text : ` ${line.text}`;
    else text = (vocabulary.keepsHyphen(first, second) ? text : text.slice(0, -1)) + line.text;
  }
  return text;
}
