/** The lines between the title and the text that say who wrote it, where and when: large or bold as they may be, they are no headings. */
import type { Block } from '../../blocks';
import type { PageFurniture, PdfPage } from '../pdfPage';
import { findAuthorLines } from './authorLines';
import { firstPage, letters } from './pdfRecord';
import { bodySizeOf, findTitleBlock } from './titleBlock';

/** How many blocks may stand above the text. */
const MAX_HEAD = 40;

/** The blocks without headings that are credits of the first page. */
export function withoutCredits(
  blocks: readonly Block[],
  pages: readonly PdfPage[],
  furniture: Pick<PageFurniture, 'lines'>,
): readonly Block[] {
  const credits = findCredits(pages, furniture);
  if (credits.length === 0) return blocks;
  return blocks.filter(({ kind, text }, index) => kind !== 'heading' || index >= MAX_HEAD || !isMadeOf(text, credits));
}

function findCredits(pages: readonly PdfPage[], furniture: Pick<PageFurniture, 'lines'>): string[] {
  const at = firstPage(pages);
  const page = pages[at];
  if (!page) return [];
  const bodySize = bodySizeOf(pages.slice(at, at + 4));
  const below = findTitleBlock(page, furniture.lines[at] ?? new Set(), bodySize)?.below ?? [];
  const last = below.findLastIndex(
    (line) => CREDIT.test(line.text) || findAuthorLines({ above: [], below: [line] }) !== undefined,
  );
  return below
    .slice(0, last + 1)
    .map(({ text }) => letters(text))
    .filter((text) => text !== '');
}

/** An address, a date, an edition. */
const CREDIT =
  /^(?:prepared|written|submitted|edited|version|revised|draft|isbn|by)\s|^for \p{L}+ version\s|@|^https?:|(?<!\p{L})(?:universit\p{L}+|institut\p{L}*|department|faculty|laborator(?:y|ies)|school of|college|street|avenue|suite)(?!\p{L})|\b(?:19|20)\d{2}$|\p{Lu}\p{L}+,\s(?:\p{Lu}{2}(?:,?\s\p{Lu}{2,3})?|\p{Lu}[\p{L}. ]{2,20})$/iu;

/** Whether nothing is left of a text when the lines are taken from it: a heading may run over several of them. */
function isMadeOf(text: string, lines: readonly string[]): boolean {
  const all = letters(text);
  return all !== '' && lines.reduce((rest, line) => rest.replace(line, ''), all) === '';
}
