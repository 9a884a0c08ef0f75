/** Web pages to blocks: finds the article on the page, and falls back to all of its text where none is found. */

import { type Metadata, mergeMetadata, NO_METADATA, toMetadata } from '../../model/metadata';
import type { Problem } from '../../model/problem';
import type { Extraction } from '../blocks';
import { type PlacelessBlock, placed } from '../place';
import { problem } from '../problems';
import { agencyOf } from '../record/agencies';
import { notesOnOf } from '../record/metadata';
import { readPlainText } from '../text/plainText';
import { type Article, findArticle } from './htmlArticle';
import type { HtmlBlocks, PageBlock, PageBreak } from './htmlBlocks';
import { readFlat } from './htmlFlat';
import { type PageScan, scanPage } from './htmlHead';
import { findLinkLists } from './linkLists';
import { toPage } from './page';
import { authorsOf } from './pageAuthors';
import { findBylines, findLabelled, findPutUp, linesNear } from './pageByline';
import { fieldsOf } from './pageMetadata';
import { ownerOf } from './pageOwner';
import { titleOf } from './pageTitle';

export async function readHtml(html: string): Promise<Extraction> {
  const scan = await scanPage(html);
  const whole = await readWhole(html);
  const article = isManageable(scan) ? await findArticle(html) : undefined;
  const chosen = article && isWorthwhile(article.found, whole) ? article.found : whole;
  const metadata = recordOf(scan, whole, article);
  const notesOn = notesOnOf(Object.fromEntries(scan.head.metas));
  const about = { metadata, ...(notesOn === undefined ? {} : { notesOn }) };
  const isTextFile = chosen.preformatted.length > chosen.length * 0.8;
  if (isTextFile) return { ...(await readPlainText(chosen.preformatted)), ...EXTRACTED, ...about };
  const page = toPageExtraction({ blocks: withNotes(chosen, whole), pageBreaks: chosen.pageBreaks }, metadata);
  return { ...page, ...about, problems: hasProse(chosen) ? [] : framesProblem(scan) };
}

/** Where all text of a page is hidden, until a script shows it, or in parts that are called as what is around a text, it is read all the same. */
async function readWhole(html: string): Promise<HtmlBlocks> {
  const whole = await readFlat(html);
  if (hasProse(whole)) return whole;
  const all = await readFlat(html, { keepsHidden: true });
  return hasProse(all) ? all : whole;
}

/** Whether anything in it is a sentence, in a script that parts words or one that does not. */
function hasProse({ blocks, preformatted }: HtmlBlocks): boolean {
  return (
    preformatted !== '' ||
    blocks.some(({ kind, text, isLink }) => kind !== 'heading' && isLink !== true && PROSE.test(text))
  );
}

const PROSE = /(?:\p{L}{1,40}[^\p{L}]{1,5}){5}\p{L}|\p{Lo}{10}/u;

/** Why a page that only shows others has no text. */
function framesProblem({ frames }: PageScan): Problem[] {
  const files = frames.filter((src) => !/^(?:[a-z]+:|\/\/|#)/i.test(src)).map((src) => src.replace(/[?#].*$/, ''));
  if (files.length === 0) return [];
  const names = [...new Set(files)].slice(0, MAX_NAMED).join(', ');
  const message = `The text of this page lies in other files, which it shows in frames: add ${names} to the corpus instead.`;
  return [problem('no-text', 'warning', message)];
}

const MAX_NAMED = 5;

function recordOf({ head }: PageScan, { blocks }: HtmlBlocks, article: Article | undefined): Metadata {
  const page = toPage(head);
  const headings = blocks.flatMap(({ kind, level = 2, text }) => (kind === 'heading' ? [{ level, text }] : []));
  const lines = blocks.filter(({ kind }) => kind === 'paragraph').flatMap(linesOf);
  const title = titleOf(page, headings, lines);
  const authors = authorsOf(page, {
    title,
    bylines: findBylines(blocks, title),
    lines: linesNear(blocks, title),
    labelled: findLabelled(blocks),
    putUp: findPutUp(blocks),
    owner: ownerOf(
      page,
      blocks.map(({ text }) => text),
      title,
    ),
    agency: agencyIn(article?.found.blocks ?? blocks),
    found: article?.byline,
  });
  return mergeMetadata(
    toMetadata(fieldsOf(page, title), 'embedded'),
    authors ? toMetadata({ author: authors.names }, AUTHOR_ORIGINS[authors.basis]) : NO_METADATA,
  );
}

/** All of a paragraph, and each of its lines. */
function linesOf({ text, breaks = [] }: PageBlock): string[] {
  const starts = [0, ...breaks.map((end) => end + 1)];
  const lines = starts.map((start, index) => text.slice(start, breaks[index]));
  return breaks.length === 0 ? [text] : [text, ...lines];
}

/** The agency that a report names in its first paragraph or after its last. */
function agencyIn(blocks: readonly PageBlock[]): string | undefined {
  const prose = blocks.flatMap(({ kind, text }) => (kind === 'paragraph' && PROSE.test(text) ? [text] : []));
  return [0, 1, 2]
    .map((index) => agencyOf(prose[index] ?? '', prose.at(-1 - index) ?? ''))
    .find((one) => one !== undefined);
}

/** The site as author of all its pages is believed only where nobody else is named, here or in the text. */
const AUTHOR_ORIGINS = { declared: 'embedded', shown: 'byline', credited: 'text', site: 'properties' } as const;

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
