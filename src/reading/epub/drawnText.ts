/** Pages of a fixed layout that are drawings (SVG), with their text in it line by line. */
import { readFlat } from '../html/htmlFlat';
import { readPlainText } from '../text/plainText';

/** The paragraphs that the lines of the drawings make, as HTML. */
export async function drawnText(page: string): Promise<string> {
  const { blocks: lines } = await readFlat(textsOf(page).map(toHtml).join(''), { isXhtml: true });
  const { blocks } = await readPlainText(lines.map(({ text }) => text).join('\n'));
  return blocks.map(({ text }) => paragraph(escaped(text))).join('');
}

const MAX_TEXTS = 5000;

/** The lines of each `<text>`: the parts of it that have a height of their own. */
function textsOf(page: string): string[][] {
  const texts: string[][] = [];
  for (const start of startsOf(page, /<text\b[^<>]{0,5000}>/g)) {
    const end = page.indexOf('</text', start);
    const parts = page.slice(start, end < 0 ? undefined : end).split(/<tspan\b(?=[^<>]{0,20000}\sy=)[^<>]{0,20000}>/);
    const lines = parts.map((part) => part.replace(/<[^<>]{0,20000}>/g, '')).filter((line) => line.trim() !== '');
    if (lines.length > 0) texts.push(lines);
    if (texts.length > MAX_TEXTS || end < 0) break;
  }
  return texts;
}

/** One that has several lines stands apart from the others; else each is a line of what they say together. */
function toHtml(lines: readonly string[]): string {
  const html = lines.map(paragraph).join('');
  return lines.length > 1 ? `<hr/>${html}<hr/>` : html;
}

function* startsOf(page: string, tag: RegExp): Generator<number> {
  for (const { 0: open, index } of page.matchAll(tag)) yield index + open.length;
}

function paragraph(html: string): string {
  return `<p>${html}</p>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
