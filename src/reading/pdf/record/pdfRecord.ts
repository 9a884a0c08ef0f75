/**
 * The record that a PDF gives of itself. What the file declares is taken where its first pages bear it out, since most of it was filled in
 * by programs; what the page itself shows in its largest type is taken otherwise.
 */
import type { ItemFields, Name } from '../../../model/item';
import { type Metadata, mergeMetadata, toMetadata } from '../../../model/metadata';
import { fold } from '../../../text/normalize';
import type { PageFurniture, PdfPage } from '../pdfPage';
import { findAuthorLines } from './authorLines';
import { type Declared, readDeclared } from './declared';
import { findImprint } from './imprint';
import { findOrganisation } from './organisation';
import { bodySizeOf, findTitleBlock, type TitleBlock, textOf } from './titleBlock';

export function findPdfRecord(
  pages: readonly PdfPage[],
  furniture: Pick<PageFurniture, 'lines'>,
  declared: Declared,
): Metadata {
  const claimed = readDeclared(declared);
  const at = firstPage(pages);
  const page = pages[at];
  if (!page) return toMetadata(unchecked(claimed.titles, claimed.authors, claimed.fields), 'properties');
  const bodySize = bodySizeOf(pages.slice(at, at + 4));
  const { block, found } = withAuthors(findTitleBlock(page, furniture.lines[at] ?? new Set(), bodySize), bodySize);
  const said = letters(
    pages
      .slice(0, at + 2)
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join(' '),
  );
  const above = letters(
    block?.above.flatMap((line) => (line.fontSize > block.lines[0]!.fontSize ? line.text : [])).join(' ') ?? '',
  );
  const title = claimed.titles.find((one) => isBorneOut(one, block?.title, said) || isWhole(one, above));
  const authors = claimed.authors.find((names) =>
    names.every((name) => said.includes(letters(name.family ?? name.literal ?? ''))),
  );
  const lines = [...page.lines.map(({ text }) => text), ...(page.stamp ? [page.stamp] : [])];
  const imprint = findImprint(lines, block?.below.map(({ text }) => text) ?? []);
  const organisation = found || authors ? undefined : findOrganisation(pages.slice(0, 4));
  const embedded = toMetadata(
    { ...claimed.fields, ...(title && { title }), ...(authors && isFuller(authors, found) && { author: authors }) },
    'embedded',
  );
  const byline = toMetadata({ ...(found && { author: found }) }, 'byline');
  const text = toMetadata(
    { ...imprint, ...(block && { title: block.title }), ...(organisation && { author: [organisation] }) },
    'text',
  );
  return mergeMetadata(embedded, mergeMetadata(byline, text));
}

/** The authors below or above the title; else, where all is of one size, in its last line. */
function withAuthors(block: TitleBlock | undefined, bodySize: number): { block?: TitleBlock; found?: readonly Name[] } {
  const found = block && findAuthorLines(block);
  if (!block || found) return { ...(block && { block }), ...(found && { found }) };
  const last = block.lines.at(-1)!;
  const isPlain = last.fontSize < bodySize * 1.1;
  const names = isPlain && block.lines.length > 1 ? findAuthorLines({ above: [], below: [last] }) : undefined;
  return names ? { block: { ...block, title: textOf(block.lines.slice(0, -1)) }, found: names } : { block };
}

/** Of a file without text nothing can be held against a page. */
function unchecked(titles: readonly string[], authors: readonly (readonly Name[])[], fields: ItemFields): ItemFields {
  return { ...fields, ...(titles[0] !== undefined && { title: titles[0] }), ...(authors[0] && { author: authors[0] }) };
}

/** What libraries put in front of a paper: their own words around its record. */
const COVER =
  /^(?:see discussions, stats, and author profiles|jstor is a not-for-profit|this is (?:an? |the )?(?:author|accepted|pre-?print|post-?print|self-archived)|downloaded from|hal is a multi-?disciplinary|citable link|as published$|general rights|this paper is included in the|copyright and moral rights)/i;

/** The first page with words, past the cover of a library where the paper begins on the next. */
export function firstPage(pages: readonly PdfPage[]): number {
  const first = pages.findIndex(({ lines }) => lines.some(({ text }) => /\p{L}{3}/u.test(text)));
  const isCover = first >= 0 && pages[first]!.lines.some(({ text }) => COVER.test(text));
  return isCover && (pages[first + 1]?.lines.length ?? 0) > 10 ? first + 1 : first;
}

/** A declared title stands on the page, and is not less than what stands there as the title. */
function isBorneOut(title: string, shown: string | undefined, said: string): boolean {
  const claim = letters(title);
  if (claim.length < 6 || !said.includes(claim)) return false;
  if (shown === undefined) return true;
  const block = letters(shown);
  return (
    (claim.includes(block) && claim.length < block.length * 3) ||
    (block.includes(claim) && claim.length > block.length * 0.8)
  );
}

/** What stands above the title in larger type is the title after all where the file says so. */
function isWhole(title: string, above: string): boolean {
  const claim = letters(title);
  return claim.length >= 6 && claim === above;
}

/** Whether the declared authors are the better list: begin with the same person as the page, or the page shows none. */
function isFuller(declared: readonly Name[], found: readonly Name[] | undefined): boolean {
  if (!found) return true;
  if (declared.some(({ family }) => family === undefined)) return false;
  const families = new Set(declared.map(({ family, literal }) => letters(family ?? literal ?? '')));
  return declared.length >= found.length || found.every(({ family }) => families.has(letters(family ?? '')));
}

/** Letters and digits alone: line ends, hyphens and spaces between letters differ from one text of a title to the other. */
export function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
