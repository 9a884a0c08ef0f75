/** A record as an entry of BibTeX or biblatex, in the manner of the other entries of its file. */
import type { CslDate, Item, Name } from '../../model/item';

/** @param file the text of the bibliography, from which it is seen how fields are named and indented */
export function bibtexEntry(item: Item, file: string): string {
  const isBiblatex = /^\s*(?:date|journaltitle|location)\s*=/im.test(file);
  const fields = fieldsOf(item, isBiblatex).filter(([, value]) => value !== '');
  const indent = /^([ \t]+)[A-Za-z-]+\s*=/m.exec(file)?.[1] ?? '  ';
  const isAligned = /^[ \t]+[A-Za-z-]+ {2,}=/m.test(file);
  const width = isAligned ? Math.max(...fields.map(([name]) => name.length)) : 0;
  const lines = fields.map(
    ([name, value]) => `${indent}${name.padEnd(width)} = ${name === 'month' ? value : `{${value}}`}`,
  );
  return `@${typeOf(item, isBiblatex)}{${item.id},\n${lines.join(',\n')}\n}`;
}

/** CSL's types as BibTeX has them, and as biblatex does where that differs. */
const TYPES: Readonly<Record<string, readonly [string, string?]>> = {
  'article-journal': ['article'],
  'article-magazine': ['article'],
  'article-newspaper': ['article'],
  article: ['misc', 'online'],
  book: ['book'],
  chapter: ['incollection'],
  'entry-encyclopedia': ['incollection'],
  manuscript: ['unpublished'],
  'paper-conference': ['inproceedings'],
  report: ['techreport', 'report'],
  thesis: ['phdthesis', 'thesis'],
  webpage: ['misc', 'online'],
  'post-weblog': ['misc', 'online'],
  post: ['misc', 'online'],
};

function typeOf({ type, genre }: Item, isBiblatex: boolean): string {
  if (type === 'thesis' && !isBiblatex && /master/i.test(genre ?? '')) return 'mastersthesis';
  const [bibtex, biblatex = bibtex] = TYPES[type] ?? ['misc'];
  return isBiblatex ? biblatex : bibtex;
}

type Field = readonly [name: string, value: string];

function fieldsOf(item: Item, isBiblatex: boolean): Field[] {
  const text = (name: string, value: unknown): Field => [name, isText(value) ? escapeTex(String(value)) : ''];
  const raw = (name: string, value: unknown): Field => [name, isText(value) ? withoutBraces(String(value)) : ''];
  const [container, publisher] = placesOf(item.type, isBiblatex);
  return [
    ['author', namesOf(item.author)],
    ['editor', namesOf(item.editor)],
    text('title', item.title),
    text(container, item['container-title']),
    ...dateFields(item.issued, isBiblatex),
    text(publisher, item.publisher),
    text(isBiblatex ? 'location' : 'address', item['publisher-place']),
    text('type', item.type === 'report' || item.type === 'thesis' ? item.genre : undefined),
    text('edition', item.edition),
    text('volume', item.volume),
    text('number', item.issue ?? item.number),
    text('pages', typeof item.page === 'string' ? item.page.replace(/\s*[-–—]+\s*/g, '--') : item.page),
    raw('doi', item.DOI),
    raw('isbn', item.ISBN),
    raw('url', item.URL),
    ['urldate', isBiblatex ? isoDate(item.accessed) : ''],
  ];
}

/** What the name of the whole is called, and of whoever put it out. */
function placesOf(type: string, isBiblatex: boolean): readonly [string, string] {
  const publisher = { report: 'institution', thesis: 'school', webpage: 'organization' }[type] ?? 'publisher';
  if (type.startsWith('article')) return [isBiblatex ? 'journaltitle' : 'journal', publisher];
  if (type === 'webpage' || type.startsWith('post')) return [isBiblatex ? 'organization' : 'howpublished', 'publisher'];
  return ['booktitle', isBiblatex && type === 'thesis' ? 'institution' : publisher];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dateFields(date: CslDate | undefined, isBiblatex: boolean): Field[] {
  if (isBiblatex) return [['date', isoDate(date) || (date?.literal ?? '')]];
  const [year, month] = date?.['date-parts']?.[0] ?? [];
  const name = month === undefined ? '' : (MONTHS[month - 1] ?? '');
  return [
    ['year', year === undefined ? (date?.literal ?? '') : String(year)],
    ['month', name],
  ];
}

/** `2026-03-09`, `2026-03`, `2026`, and a range with a slash. */
export function isoDate(date: CslDate | undefined): string {
  const parts = date?.['date-parts'] ?? [];
  return parts.map((part) => part.map((number) => String(number).padStart(2, '0')).join('-')).join('/');
}

function namesOf(names: readonly Name[] | undefined): string {
  return (Array.isArray(names) ? names : []).map(nameOf).filter(Boolean).join(' and ');
}

function nameOf(name: Name): string {
  const { family, given, suffix, literal } = name;
  if (family === undefined) return `{${escapeTex(literal ?? given ?? '')}}`;
  const particles = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ');
  const last = [particles, /\sand\s|,/.test(family) ? `{${family}}` : family].filter(Boolean).join(' ');
  return escapeTex([last, suffix, given].filter(Boolean).join(', '));
}

function isText(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

/** Letters stay as they are: who writes entries today writes UTF-8. */
function escapeTex(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return balanced(line.replace(/\\/g, '\\textbackslash{}').replace(/[&%$#_]/g, '\\$&'));
}

function withoutBraces(text: string): string {
  return text.replace(/[{}\s]/g, '');
}

/** A lone brace would swallow the rest of the file. */
function balanced(text: string): string {
  let depth = 0;
  for (const mark of text) {
    depth += mark === '{' ? 1 : mark === '}' ? -1 : 0;
    if (depth < 0) break;
  }
  return depth === 0 ? text : text.replace(/[{}]/g, '');
}
