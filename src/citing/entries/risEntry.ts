/** A record as an entry of RIS. */
import type { Item, Name } from '../../model/item';

const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  article: 'UNPB',
  book: 'BOOK',
  chapter: 'CHAP',
  'paper-conference': 'CONF',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
  post: 'BLOG',
  'post-weblog': 'BLOG',
};

export function risEntry(item: Item): string {
  const [first, last] = pagesOf(item.page);
  const lines: readonly (readonly [string, unknown])[] = [
    ['TY', TYPES[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...namesOf(item.author).map((name) => ['AU', name] as const),
    ...namesOf(item.editor).map((name) => ['ED', name] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', item.issued?.['date-parts']?.[0]?.[0]],
    ['DA', dateOf(item)],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    ['DO', item.DOI],
    ['SN', item.ISBN],
    ['UR', item.URL],
    ['ER', ''],
  ];
  return lines
    .filter(([tag, value]) => tag === 'ER' || (value !== undefined && value !== ''))
    .map(([tag, value]) => `${tag}  - ${String(value).replace(/\s+/g, ' ')}`)
    .join('\n');
}

function namesOf(names: readonly Name[] | undefined): string[] {
  return (Array.isArray(names) ? names : []).map(({ family, given, literal, suffix, ...particles }: Name) =>
    family === undefined
      ? (literal ?? given ?? '')
      : [[particles['non-dropping-particle'], family].filter(Boolean).join(' '), given, suffix]
          .filter(Boolean)
          .join(', '),
  );
}

/** `2026/03/09/`, where more than the year is known. */
function dateOf({ issued }: Item): string | undefined {
  const [year, month, day] = issued?.['date-parts']?.[0] ?? [];
  if (month === undefined) return undefined;
  return `${year}/${String(month).padStart(2, '0')}/${day === undefined ? '' : String(day).padStart(2, '0')}/`;
}

function pagesOf(page: string | undefined): string[] {
  return typeof page === 'string' ? page.split(/\s*[-–—]+\s*/, 2) : [];
}
