/** Web pages to blocks: finds the article on the page, and falls back to all of its text where none is found. */

import type { ItemFields, Name } from '../../model/item';
import { type Metadata, mergeMetadata, NO_METADATA, toMetadata } from '../../model/metadata';
import type { Extraction } from '../blocks';
import { type PlacelessBlock, placed } from '../place';
import { authorsIn, peopleIn } from '../record/credits';
import { notesOnOf } from '../record/metadata';
import { readPlainText } from '../text/plainText';
import { findArticle } from './htmlArticle';
import type { HtmlBlocks, PageBlock, PageBreak } from './htmlBlocks';
import { readFlat } from './htmlFlat';
import { type PageScan, scanPage } from './htmlHead';
import { findLinkLists } from './linkLists';
import type { Credit } from './pageCredits';
import { toPageFields } from './pageMetadata';

export async function readHtml(html: string): Promise<Extraction> {
  const scan = await scanPage(html);
  const whole = await readFlat(html);
  const article = isManageable(scan) ? await findArticle(html) : undefined;
  const chosen = article && isWorthwhile(article.found, whole) ? article.found : whole;
  const metadata = recordOf(scan, whole, article?.byline);
  const notesOn = notesOnOf(Object.fromEntries(scan.head.metas));
  const about = { metadata, ...(notesOn === undefined ? {} : { notesOn }) };
  const isTextFile = chosen.preformatted.length > chosen.length * 0.8;
  if (isTextFile) return { ...(await readPlainText(chosen.preformatted)), ...EXTRACTED, ...about };
  return {
    ...toPageExtraction({ blocks: withNotes(chosen, whole), pageBreaks: chosen.pageBreaks }, metadata),
    ...about,
  };
}

function recordOf({ head }: PageScan, whole: HtmlBlocks, found: string | undefined): Metadata {
  const headings = whole.blocks.flatMap(({ kind, level, text }) => (kind === 'heading' && level === 1 ? [text] : []));
  const { author: stated, ...fields } = toPageFields(head, headings);
  const author = creditedIn(head.credits, found);
  return [
    toMetadata(fields, 'embedded'),
    // The site as author of all its pages is believed only where nobody else is named, here or in the text.
    stated ? toMetadata({ author: stated }, isSite(stated, fields) ? 'properties' : 'embedded') : NO_METADATA,
    author.length > 0 ? toMetadata({ author }, 'byline') : NO_METADATA,
  ].reduce(mergeMetadata);
}

function isSite([first, ...others]: readonly Name[], { 'container-title': site, publisher }: ItemFields): boolean {
  const name = first?.literal;
  return others.length === 0 && name !== undefined && [site, publisher].some((one) => one && fold(one) === fold(name));
}

/** Whoever the page credits: a person before anything else; what only looks like a byline must name one. */
function creditedIn(credits: readonly Credit[], found: string | undefined): readonly Name[] {
  const texts = [...credits.map(({ text }) => text), ...(found === undefined ? [] : [found])];
  const stated = credits.filter(({ isStated }) => isStated);
  return (
    texts.map(peopleIn).find((names) => names.length > 0) ??
    stated.map(({ text }) => authorsIn(text)).find((names) => names.length > 0) ??
    []
  );
}

const EXTRACTED = { mediaType: 'text/html', isFileText: false } as const;

/** Above this, finding the article takes longer than it is worth: a large page of 50,000 elements has a third of it. */
const MAX_DEPTHS = 1_000_000;

function isManageable({ isTooDeep, depths }: PageScan): boolean {
  return !isTooDeep && depths <= MAX_DEPTHS;
}

/** What was found must be a fair part of what the page has; otherwise it is a teaser or a side column. */
function isWorthwhile(article: HtmlBlocks, whole: HtmlBlocks): boolean {
  return article.length > 0 && proseLength(article) >= proseLength(whole) / 5;
}

function proseLength({ blocks }: HtmlBlocks): number {
  return blocks.reduce((sum, { kind, text }) => sum + (kind === 'paragraph' && text.length > 80 ? text.length : 0), 0);
}

/** Notes often stand outside what looks like the article. */
function withNotes(chosen: HtmlBlocks, whole: HtmlBlocks): readonly PageBlock[] {
  if (chosen === whole || chosen.blocks.some(({ kind }) => kind === 'note')) return chosen.blocks;
  const marker = /\[[\w*†‡§]{1,5}\]/u;
  const isMarked = chosen.blocks.some(({ text }) => marker.test(text));
  return isMarked ? [...chosen.blocks, ...whole.blocks.filter(({ kind }) => kind === 'note')] : chosen.blocks;
}

/** Blocks and page breaks in the order of the page. */
export interface PageBlocks {
  readonly blocks: readonly PageBlock[];
  readonly pageBreaks: readonly PageBreak[];
}

/** The text is the blocks with blank lines between them. Headings that only repeat the title are left out. */
export function toPageExtraction({ blocks, pageBreaks }: PageBlocks, metadata: Metadata): Extraction {
  const marks = pageBreaks.map(({ block, index, label }) => ({ label: 'page' as const, locator: label, block, index }));
  const links = findLinkLists(blocks);
  const page = placed(blocks, marks, (block) => links.has(block) || isTitle(block, metadata));
  return { ...EXTRACTED, ...page, metadata, entries: [], problems: [] };
}

function isTitle({ kind, text }: PlacelessBlock, { fields }: Metadata): boolean {
  return kind === 'heading' && fields.title !== undefined && fold(text) === fold(fields.title);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
