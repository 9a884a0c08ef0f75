/** What the head of a page says, ready to be asked: its tags by name, and the work among the things that its JSON-LD describes. */
import { decodeHTML } from 'entities';
import type { PageHead } from './htmlHead';
import { findWork, type Thing, thingsOf } from './linkedData';

export interface Page {
  readonly head: PageHead;
  readonly things: readonly Thing[];
  readonly work: Thing | undefined;
  /** Its type of schema.org, in lower case. */
  readonly workType: string | undefined;
}

export function toPage(head: PageHead): Page {
  const things = thingsOf(head.linkedData);
  const titles = [head.title, ...['og:title', 'twitter:title'].flatMap((name) => head.metas.get(name) ?? [])];
  const work = findWork(
    things,
    titles.flatMap((title) => clean(title) ?? []),
  );
  return { head, things, work: work?.thing, workType: work?.type };
}

/** The first of these tags that says anything. */
export function firstOf({ head }: Page, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = clean(head.metas.get(name)?.[0]);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** All that the tags of a name say. */
export function allOf({ head }: Page, name: string): string[] {
  return (head.metas.get(name) ?? []).flatMap((value) => clean(value) ?? []);
}

/** The first of these properties of the work that is a text. */
export function ofWork({ work }: Page, ...names: string[]): string | undefined {
  return names.map((name) => clean(work?.[name])).find((value) => value !== undefined);
}

const MAX_TEXT = 5000;

/** On one line, without tags and entities; undefined where nothing is left. */
export function clean(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const decoded = decodeHTML(text.slice(0, MAX_TEXT))
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return decoded === '' ? undefined : decoded;
}

/** The words of a text alone, so that two spellings of a title or a name are one. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
