/** A record as an entry of Hayagriva, Typst's own format: what a work is a part of is its parent. */
import type { Item, Name } from '../../model/item';
import { isoDate } from './bibtexEntry';

interface Kind {
  readonly type: string;
  readonly parent?: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  'article-journal': { type: 'article', parent: 'periodical' },
  'article-magazine': { type: 'article', parent: 'periodical' },
  'article-newspaper': { type: 'article', parent: 'newspaper' },
  book: { type: 'book' },
  chapter: { type: 'chapter', parent: 'anthology' },
  'paper-conference': { type: 'article', parent: 'proceedings' },
  report: { type: 'report' },
  thesis: { type: 'thesis' },
  webpage: { type: 'web', parent: 'web' },
  'post-weblog': { type: 'post', parent: 'blog' },
  post: { type: 'post', parent: 'blog' },
};

/** What stands below its key. */
export function hayagrivaEntry(item: Item): Readonly<Record<string, unknown>> {
  const kind = KINDS[item.type] ?? { type: 'misc' };
  const container = item['container-title'];
  const counts = { volume: item.volume, issue: item.issue };
  const parent = container && { type: kind.parent ?? 'misc', title: container, ...counts };
  const serial = known({ doi: item.DOI, isbn: item.ISBN });
  return known({
    type: kind.type,
    title: item.title,
    author: namesOf(item.author),
    editor: namesOf(item.editor),
    date: isoDate(item.issued).split('/')[0],
    genre: item.genre,
    publisher: item.publisher,
    location: item['publisher-place'],
    ...(parent ? {} : counts),
    'page-range': typeof item.page === 'string' ? item.page.replace(/\s*[–—]\s*/g, '-') : item.page,
    url: item.URL,
    'serial-number': Object.keys(serial).length > 0 ? serial : undefined,
    parent: parent && known(parent),
  });
}

function namesOf(names: readonly Name[] | undefined): string[] | undefined {
  if (!Array.isArray(names) || names.length === 0) return undefined;
  return names.map(({ family, given, literal, suffix, ...particles }: Name) =>
    family === undefined
      ? (literal ?? given ?? '')
      : [[particles['non-dropping-particle'], family].filter(Boolean).join(' '), suffix, given]
          .filter(Boolean)
          .join(', '),
  );
}

function known(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}
