/** Records of sources: the fields that front matter and headers state, under whatever names, to CSL variables. */
import type { ItemFields, Name } from '../../model/item';
import { toFieldsOfRecord } from '../bibliography/cslFields';
import { parseNames } from './names';

export { mergeMetadata, NO_METADATA, toMetadata } from '../../model/metadata';

/** Other names that writers and their tools use for CSL's variables. */
const ALIASES: Readonly<Record<string, string>> = {
  authors: 'author',
  by: 'author',
  creator: 'author',
  editors: 'editor',
  date: 'issued',
  published: 'issued',
  'date-published': 'issued',
  publishdate: 'issued',
  pubdate: 'issued',
  'publication-date': 'issued',
  year: 'issued',
  retrieved: 'accessed',
  'date-accessed': 'accessed',
  url: 'URL',
  link: 'URL',
  canonical: 'URL',
  'canonical-url': 'URL',
  doi: 'DOI',
  isbn: 'ISBN',
  issn: 'ISSN',
  pmid: 'PMID',
  pmcid: 'PMCID',
  journal: 'container-title',
  container: 'container-title',
  publication: 'container-title',
  site: 'container-title',
  website: 'container-title',
  magazine: 'container-title',
  newspaper: 'container-title',
  lang: 'language',
  pages: 'page',
  shorttitle: 'title-short',
  'short-title': 'title-short',
  place: 'publisher-place',
  location: 'publisher-place',
};

/** Words that CSL has too, and that say something else in front matter. */
const OF_THE_FILE = new Set([
  'status',
  'source',
  'section',
  'version',
  'license',
  'references',
  'keyword',
  'note',
  'event',
  'medium',
  'archive',
]);

/** A record from front matter or a header; what says nothing about the work is left out. */
export function toItemFields(values: Readonly<Record<string, unknown>>): ItemFields {
  const record: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const lower = name.toLowerCase().replace(/[_ ]/g, '-');
    const key = ALIASES[lower] ?? lower;
    if (OF_THE_FILE.has(key)) continue;
    if (record[key] === undefined || key === name) record[key] = value;
  }
  const source = toText(values.source);
  if (source !== undefined) record[/^https?:\/\//.test(source) ? 'URL' : 'container-title'] ??= source;
  const { title, subtitle, author, editor, ...others } = record;
  return toFieldsOfRecord({
    ...others,
    title: fullTitle(title, subtitle),
    author: toNames(author),
    editor: toNames(editor),
  });
}

function fullTitle(title: unknown, subtitle: unknown): string | undefined {
  const main = toText(isRecord(title) ? (title.main ?? title.text) : title);
  const sub = toText(subtitle);
  return main === undefined || sub === undefined ? main : `${main}${/[?!:]$/.test(main) ? '' : ':'} ${sub}`;
}

/** What these notes are about, where the fields say so: a citation key, a DOI or a title. */
export function notesOnOf(values: Readonly<Record<string, unknown>>): string | undefined {
  const value = values['notes-on'] ?? values.notes_on ?? values.notesOn ?? values['notes on'];
  const first = Array.isArray(value) ? value[0] : value;
  if (isRecord(first)) return toText(first.key ?? first.id ?? first.doi ?? first.DOI ?? first.title);
  return toText(first)?.replace(/^\[?@|\]$/g, '');
}

/** A string may hold several names; a list holds one each, as strings or as fields. */
function toNames(value: unknown): readonly Name[] | undefined {
  if (Array.isArray(value)) return value.flatMap((name) => toNames(name) ?? []);
  if (isRecord(value)) {
    const name = value.name ?? value.literal;
    if (isRecord(name)) return toNames(name);
    const { family, given } = value;
    if (family !== undefined || given !== undefined) return [value as Name];
    return name === undefined ? undefined : toNames(name);
  }
  const text = toText(value);
  return text === undefined ? undefined : parseNames(text.replace(/^\[\[|\]\]$/g, ''));
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
