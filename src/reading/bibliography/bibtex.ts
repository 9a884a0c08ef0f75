/** Entries of BibTeX and BibLaTeX to CSL items. */
import type { CslDate, Item, ItemFields, Name } from '../../model/item';
import { toLanguageTag } from '../../text/languages';
import { parseCslDate } from '../record/dates';
import { parseFileField } from './bibtexFiles';
import type { RawEntry } from './bibtexScanner';
import { convertFields, type TexFields } from './tex';

export interface BibtexItem {
  readonly item: Omit<Item, 'id'>;
  readonly files: readonly string[];
  readonly isNotes: boolean;
}

export async function toBibtexItem({ type, fields }: RawEntry): Promise<BibtexItem> {
  const tex = await convertFields(fields);
  const cslType = typeOf(type, fields);
  const item = withoutUndefined({
    type: cslType,
    ...textsOf(cslType, tex),
    ...namesOf(tex),
    ...datesOf(fields),
    ...linksOf(fields),
    ...genreOf(type, tex),
  });
  const own = fields.get('citewright-notes');
  const keywords = (fields.get('keywords') ?? fields.get('keyword') ?? '')
    .split(/[,;]/)
    .map((word) => word.replace(/[{}]/g, '').trim());
  const files = [fields.get('file') ?? '', own !== undefined && /[./\\]/.test(own) ? own : ''].flatMap(parseFileField);
  return { item, files, isNotes: own !== undefined || keywords.some((word) => word.toLowerCase() === 'notes') };
}

/** The entry with what it takes over from the one it refers to: the book of a chapter, the volume of a paper. */
export function inherit(entry: RawEntry, parent: RawEntry): RawEntry {
  const fields = new Map(entry.fields);
  const take = (name: string, from: string) => {
    const value = parent.fields.get(from);
    if (value !== undefined && !fields.has(name)) fields.set(name, value);
  };
  // One entry may be another name of the other, and then has all of its fields.
  for (const name of entry.type === parent.type ? parent.fields.keys() : INHERITED) take(name, name);
  if (!/^(?:mv)?(?:book|collection|proceedings)$/.test(entry.type)) {
    take('booktitle', 'booktitle');
    take('booktitle', 'title');
    take('booksubtitle', 'subtitle');
  }
  if (entry.type === 'inbook') take('bookauthor', 'author');
  return { ...entry, fields };
}

const INHERITED =
  'editor publisher address location year month date series volume edition isbn issn journal journaltitle language langid eventtitle venue organization institution'.split(
    ' ',
  );

const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  reference: 'book',
  booklet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  thesis: 'thesis',
  mastersthesis: 'thesis',
  phdthesis: 'thesis',
  report: 'report',
  techreport: 'report',
  manual: 'report',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  patent: 'patent',
  unpublished: 'manuscript',
  periodical: 'periodical',
  dataset: 'dataset',
  software: 'software',
  inreference: 'entry-encyclopedia',
  review: 'review',
  video: 'motion_picture',
  movie: 'motion_picture',
  audio: 'song',
  music: 'song',
  letter: 'personal_communication',
  legislation: 'legislation',
  jurisdiction: 'legal_case',
  image: 'graphic',
  artwork: 'graphic',
  standard: 'standard',
};

function typeOf(type: string, fields: ReadonlyMap<string, string>): string {
  const subtype = fields.get('entrysubtype')?.toLowerCase();
  if (type === 'article' && (subtype === 'magazine' || subtype === 'newspaper')) return `article-${subtype}`;
  if (TYPES[type]) return TYPES[type];
  if (fields.has('eprint')) return 'article';
  return fields.has('url') || /https?:|\\url\b/.test(fields.get('howpublished') ?? '') ? 'webpage' : 'document';
}

function textsOf(type: string, tex: TexFields): ItemFields {
  const first = (...names: string[]) =>
    names.map((name) => tex.text(name)).find((text) => text !== undefined && text !== '');
  const titled = (title: string, subtitle: string) => joinTitle(first(title), first(subtitle));
  const numbered = first('number');
  const isPeriodical = type.startsWith('article') || type === 'review';
  const isNumbered = /^(?:report|patent|thesis|standard|manuscript|legislation|legal_case|dataset|software)$/.test(
    type,
  );
  return {
    title: titled('title', 'subtitle'),
    'title-short': first('shorttitle'),
    'container-title':
      titled('booktitle', 'booksubtitle') ?? titled('journaltitle', 'journalsubtitle') ?? first('journal', 'maintitle'),
    'container-title-short': first('shortjournal'),
    'collection-title': first('series'),
    publisher: first('publisher', 'institution', 'school', 'organization'),
    'publisher-place': first('address', 'location'),
    volume: first('volume'),
    issue: first('issue') ?? (isPeriodical ? numbered : undefined),
    number: isNumbered ? numbered : undefined,
    'collection-number': isPeriodical || isNumbered ? undefined : numbered,
    page: first('pages')?.replace(/\s*[–—]\s*|-{1,3}/g, '-'),
    'number-of-pages': first('pagetotal'),
    'chapter-number': first('chapter'),
    edition: first('edition'),
    'number-of-volumes': first('volumes'),
    'event-title': first('eventtitle'),
    'event-place': first('venue'),
    abstract: first('abstract'),
    note: first('note'),
    status: first('pubstate'),
    version: first('version'),
    language: toLanguageTag(first('langid', 'language')),
    keyword: first('keywords', 'keyword'),
  } as ItemFields;
}

function joinTitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  if (title === undefined || subtitle === undefined) return title;
  return `${title}${/[?!:.]$/.test(title) ? '' : ':'} ${subtitle}`;
}

function namesOf(tex: TexFields): ItemFields {
  const names = (name: string): readonly Name[] | undefined => {
    const found = tex.names(name);
    return found && found.length > 0 ? found : undefined;
  };
  return {
    author: names('author'),
    editor: names('editor'),
    translator: names('translator'),
    'container-author': names('bookauthor'),
  } as ItemFields;
}

function genreOf(type: string, tex: TexFields): ItemFields {
  const own = tex.text('type');
  const genres: Readonly<Record<string, string>> = {
    mastersthesis: 'Master’s thesis',
    phdthesis: 'PhD thesis',
    mathesis: 'Master’s thesis',
    techreport: 'Technical report',
  };
  const genre = own === undefined ? genres[type] : (genres[own.toLowerCase()] ?? own);
  return genre === undefined ? {} : { genre };
}

function datesOf(fields: ReadonlyMap<string, string>): ItemFields {
  const date = (name: string) => {
    const value = fields.get(name);
    return value === undefined ? undefined : parseCslDate(bare(value));
  };
  return {
    issued: date('date') ?? yearAndMonth(fields),
    accessed: date('urldate'),
    'original-date': date('origdate'),
    'event-date': date('eventdate'),
  } as ItemFields;
}

function yearAndMonth(fields: ReadonlyMap<string, string>): CslDate | undefined {
  const year = bare(fields.get('year') ?? '');
  const month = bare(fields.get('month') ?? '');
  const number = /^(?:0?[1-9]|1[0-2])$/.test(month) ? Number(month) : undefined;
  const day = bare(fields.get('day') ?? '');
  const written =
    number === undefined
      ? parseCslDate(`${month} ${year}`)
      : parseCslDate([year, number, day].filter((part) => part !== '').join('-'));
  return (
    written ??
    parseCslDate(year) ??
    (/^(?:in press|forthcoming|submitted)$/i.test(year) ? { literal: year } : undefined)
  );
}

function linksOf(fields: ReadonlyMap<string, string>): ItemFields {
  const verbatim = (name: string) => {
    const value = fields.get(name);
    return value === undefined || bare(value) === '' ? undefined : bare(value);
  };
  const eprint = verbatim('eprint');
  const archive = (verbatim('eprinttype') ?? verbatim('archiveprefix') ?? '').toLowerCase();
  const isArxiv =
    eprint !== undefined &&
    (archive === 'arxiv' || (archive === '' && /^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?$/.test(eprint)));
  return {
    DOI: verbatim('doi')?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
    ISBN: verbatim('isbn'),
    ISSN: verbatim('issn'),
    PMID: verbatim('pmid'),
    URL:
      verbatim('url') ??
      /https?:\/\/[^\s{}]+/.exec(fields.get('howpublished') ?? '')?.[0] ??
      (isArxiv ? `https://arxiv.org/abs/${eprint}` : undefined),
    ...(isArxiv ? { archive: 'arXiv', archive_location: eprint } : {}),
  } as ItemFields;
}

/** What is no TeX: addresses and numbers, with the odd escape and brace that exporters put in. */
function bare(value: string): string {
  return value
    .replace(/\\(?:textasciitilde|~)(?:\{\})?/g, '~')
    .replace(/\\([_%&#$~{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutUndefined(fields: Record<string, unknown>): Omit<Item, 'id'> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as Omit<
    Item,
    'id'
  >;
}
