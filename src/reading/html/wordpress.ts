/** Posts as WordPress's REST interface gives them, one or a list, to a work each. */
import { decodeHTML } from 'entities';
import type { ItemFields } from '../../model/item';
import { mergeMetadata, toMetadata } from '../../model/metadata';
import type { Extraction } from '../blocks';
import { parseCslDate } from '../record/dates';
import { parseNames } from '../record/names';
import { toPageExtraction } from './html';
import { readFlat } from './htmlFlat';
import { type PageHead, scanPage } from './htmlHead';
import { toPageFields } from './pageMetadata';

/** Whether a value of JSON is a post, or a list that has one. */
export function isWordPress(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isPost) : isPost(value);
}

/** A post without text gives an extraction that says so. */
export async function readWordPress(value: unknown): Promise<readonly Extraction[]> {
  const posts = (Array.isArray(value) ? value : [value]).filter(isPost);
  const extractions: Extraction[] = [];
  for (const post of posts) extractions.push(await readPost(post));
  return extractions;
}

interface Rendered {
  readonly rendered: string;
}

type Post = Readonly<Record<string, unknown>> & { readonly content: Rendered };

function isPost(value: unknown): value is Post {
  return isRecord(value) && isRendered(value.content) && (isRendered(value.title) || typeof value.link === 'string');
}

async function readPost(post: Post): Promise<Extraction> {
  const blocks = await readFlat(post.content.rendered);
  const head = await headOf(post);
  const title = isRendered(post.title) ? plain(post.title.rendered) : undefined;
  const own = toMetadata(ownFields(post, title), 'embedded');
  const page = toMetadata(
    head ? toPageFields(head, title === undefined ? [] : [{ level: 1, text: title }]) : {},
    'embedded',
  );
  const extraction = toPageExtraction(
    blocks,
    mergeMetadata(own, mergeMetadata(page, toMetadata(embeddedFields(post), 'embedded'))),
  );
  const what = title === undefined ? 'This post' : `“${title}”`;
  const problems =
    extraction.blocks.length > 0
      ? []
      : [{ code: 'no-text' as const, severity: 'warning' as const, message: reason(post, what) }];
  return { ...extraction, mediaType: 'application/json', problems };
}

function reason(post: Post, what: string): string {
  if (isRecord(post.content) && post.content.protected === true)
    return `${what} is protected by a password: save its page as HTML instead.`;
  return `${what} holds no text: save its page as HTML, or leave the file out.`;
}

/** The title and date of the post itself are better than what its page declares for search engines; the canonical address is not. */
function ownFields(post: Post, title: string | undefined): ItemFields {
  const date = [post.date, post.date_gmt].find((one) => typeof one === 'string');
  const issued = date === undefined ? undefined : parseCslDate(date);
  return { ...(title ? { title } : {}), ...(issued ? { issued } : {}) };
}

/** Where the post comes without the head of its page. */
function embeddedFields(post: Post): ItemFields {
  const authors = isRecord(post._embedded) && Array.isArray(post._embedded.author) ? post._embedded.author : [];
  const names = authors.flatMap((author) =>
    isRecord(author) && typeof author.name === 'string' ? parseNames(plain(author.name)) : [],
  );
  const author = names.filter(({ literal }) => literal === undefined || /\s|^\p{Lu}/u.test(literal));
  return {
    type: 'webpage',
    ...(author.length > 0 ? { author } : {}),
    ...(typeof post.link === 'string' ? { URL: post.link } : {}),
  };
}

async function headOf(post: Post): Promise<PageHead | undefined> {
  if (isRecord(post.yoast_head_json)) return fromYoast(post.yoast_head_json);
  return typeof post.yoast_head === 'string' ? (await scanPage(post.yoast_head)).head : undefined;
}

/** The plug-in gives the tags of the head as fields: `og_site_name` for `og:site_name`. */
function fromYoast(yoast: Readonly<Record<string, unknown>>): PageHead {
  const tags = Object.entries(yoast).flatMap(([name, value]): [string, string[]][] =>
    typeof value === 'string' ? [[name.replace(/^(og|article|twitter)_/, '$1:'), [value]]] : [],
  );
  const written = isRecord(yoast.twitter_misc) ? yoast.twitter_misc['Written by'] : undefined;
  const byline: [string, string[]][] =
    typeof written === 'string'
      ? [
          ['twitter:label1', ['Written by']],
          ['twitter:data1', [written]],
        ]
      : [];
  return {
    metas: new Map([...tags, ...byline]),
    linkedData: [yoast.schema],
    times: [],
    credits: [],
    foot: [],
    headings: [],
    dates: [],
    ...(typeof yoast.title === 'string' ? { title: yoast.title } : {}),
    ...(typeof yoast.canonical === 'string' ? { canonical: yoast.canonical } : {}),
  };
}

/** Entities decoded, tags out. */
function plain(html: string): string {
  return decodeHTML(html.replace(/<[^<>]{0,500}>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function isRendered(value: unknown): value is Rendered {
  return isRecord(value) && typeof value.rendered === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
