/** The sentences of a paper's running text from its publisher's XML (JATS), and whether blocks hold them whole. */
import { Parser } from 'htmlparser2';
import type { Block } from '../../../src/reading/blocks';
import { sentences } from '../../../src/text/sentences';

/** What stands apart from the text, or is printed in another way than it is written. */
const APART = new Set([
  'fig',
  'table-wrap',
  'disp-formula',
  'inline-formula',
  'fn',
  'boxed-text',
  'supplementary-material',
  'disp-quote',
  'list',
  'graphic',
  'media',
  'tex-math',
  'ref-list',
]);
const MIN_WORDS = 6;

export function sentencesOf(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((text) =>
    sentences(text)
      .map(({ start, end }) => text.slice(start, end).trim())
      .filter((sentence) => sentence.split(' ').length >= MIN_WORDS),
  );
}

/** The paragraphs of the body of a paper. */
export function paragraphsOfJats(xml: string): string[] {
  const paragraphs: string[] = [];
  let [inBody, apart] = [false, 0];
  let open: string[] | undefined;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'body') inBody = true;
        if (APART.has(name)) apart++;
        if (name === 'p' && inBody && apart === 0) open = [];
      },
      ontext(text) {
        if (apart === 0) open?.push(text);
      },
      onclosetag(name) {
        if (name === 'body') inBody = false;
        if (APART.has(name)) apart--;
        if (name !== 'p' || apart > 0 || !open) return;
        paragraphs.push(open.join('').replace(/\s+/g, ' ').trim());
        open = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return paragraphs;
}

/** Compared by their letters alone: figures, signs and markers are set in too many ways. */
export function findWhole(sentences: readonly string[], blocks: readonly Block[]): Set<string> {
  const texts = blocks.map(({ text }) => lettersOf(text)).join('\n');
  return new Set(sentences.filter((sentence) => texts.includes(lettersOf(sentence))));
}

/** The share of paragraphs whose first words begin a block. */
export function countBeginnings(paragraphs: readonly string[], blocks: readonly Block[]): number {
  const texts = `\n${blocks.map(({ text }) => lettersOf(text)).join('\n')}`;
  return paragraphs.filter((text) => texts.includes(`\n${lettersOf(text).slice(0, 30)}`)).length;
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Script=Latin}]+/gu, '');
}
