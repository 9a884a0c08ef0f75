/** Records of Hayagriva, which Typst reads, to CSL. A record says in which works it stands: `parent`. */
import type { CslDate, ItemFields, Name } from '../../model/item';
import { toLanguageTag } from '../../text/languages';
import { parseCslDate } from '../record/dates';
import { parseName } from '../record/names';
import { isRecord } from './entries';

type Fields = Readonly<Record<string, unknown>>;

/** The types of Hayagriva with those of CSL. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article',
  chapter: 'chapter',
  entry: 'entry',
  anthos: 'chapter',
  report: 'report',
  thesis: 'thesis',
  web: 'webpage',
  scene: 'motion_picture',
  artwork: 'graphic',
  patent: 'patent',
  case: 'legal_case',
  newspaper: 'periodical',
  legislation: 'legislation',
  manuscript: 'manuscript',
  original: 'manuscript',
  post: 'post',
  misc: 'document',
  performance: 'performance',
  periodical: 'periodical',
  proceedings: 'book',
  book: 'book',
  blog: 'post-weblog',
  reference: 'book',
  conference: 'event',
  anthology: 'book',
  repository: 'software',
  thread: 'post',
  video: 'motion_picture',
  audio: 'song',
  exhibition: 'event',
};

/** Where a work stands says what it is. */
const WITHIN: Readonly<Record<string, string>> = {
  'article periodical': 'article-journal',
  'article newspaper': 'article-newspaper',
  'article proceedings': 'paper-conference',
  'article conference': 'paper-conference',
  'article blog': 'post-weblog',
  'article anthology': 'chapter',
  'article book': 'chapter',
  'entry reference': 'entry-encyclopedia',
  'post blog': 'post-weblog',
};

/** Whether a value is a record of Hayagriva: of one of its types, with a title, somebody, or a work that it stands in. */
export function isHayagriva(value: unknown): value is Fields {
  if (!isRecord(value) || !(String(value.type ?? '').toLowerCase() in TYPES)) return false;
  return [value.title, value.author, value.editor, value.parent, value.url].some((field) => field !== undefined);
}

export function toHayagrivaFields(record: Fields): ItemFields {
  const parents = parentsOf(record);
  const type = String(record.type).toLowerCase();
  const [parent] = parents;
  const within = parent ? WITHIN[`${type} ${String(parent.type ?? '').toLowerCase()}`] : undefined;
  // What the record does not say of itself, the works it stands in say, from the nearest outwards.
  const first = <T>(read: (one: Fields) => T | undefined): T | undefined =>
    [record, ...parents].map(read).find((value) => value !== undefined);
  const serial = (name: string) => first((one) => serialNumber(one, name));
  const fields: Record<string, ItemFields[string]> = {
    type: within ?? TYPES[type] ?? 'document',
    title: textOf(record.title),
    'title-short': isRecord(record.title) ? textOf(record.title.short) : undefined,
    author: namesOf(record.author),
    editor: namesOf(record.editor) ?? (parent ? namesOf(parent.editor) : undefined),
    translator: affiliated(record, 'translator'),
    'container-author': parent ? namesOf(parent.author) : undefined,
    'container-title': textOf(parent?.title),
    'collection-title': textOf(parents[1]?.title),
    issued: first(({ date }) => dateOf(date)),
    accessed: isRecord(record.url) ? dateOf(record.url.date) : undefined,
    volume: first(({ volume }) => textOf(volume)),
    issue: first(({ issue }) => textOf(issue)),
    edition: first(({ edition }) => textOf(edition)),
    page: textOf(record['page-range'])?.replace(/\s*[–—]\s*/g, '-'),
    'number-of-pages': textOf(record['page-total']),
    'number-of-volumes': textOf(record['volume-total']),
    'chapter-number': textOf(record.chapter),
    publisher: first(({ publisher, organization }) => textOf(publisher) ?? textOf(organization)),
    'publisher-place': first(
      ({ publisher, location }) => (isRecord(publisher) ? textOf(publisher.location) : undefined) ?? textOf(location),
    ),
    genre: textOf(record.genre),
    DOI: serial('doi')?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''),
    ISBN: serial('isbn'),
    ISSN: serial('issn'),
    PMID: serial('pmid'),
    number: serialNumber(record, 'serial'),
    URL: textOf(record.url) ?? arxivUrl(serial('arxiv')),
    language: toLanguageTag(textOf(record.language)),
    abstract: textOf(record.abstract),
    note: textOf(record.note),
    archive: textOf(record.archive),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The works that a work stands in, the nearest first; of several side by side the first. */
function parentsOf(record: Fields): Fields[] {
  const found: Fields[] = [];
  let next = [record.parent].flat()[0];
  while (isRecord(next) && found.length < MOST_PARENTS) {
    found.push(next);
    next = [next.parent].flat()[0];
  }
  return found;
}

const MOST_PARENTS = 8;

/** Plain, or with its parts: `{ value, short }`, `{ name, location }`. */
function textOf(value: unknown): string | undefined {
  if (isRecord(value)) return textOf(value.value ?? value.name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().replace(/\s+/g, ' ') : undefined;
}

/** A number by its kind; one without a kind is the `serial`. */
function serialNumber({ 'serial-number': number, doi, isbn, issn }: Fields, name: string): string | undefined {
  if (isRecord(number)) return textOf(number[name]);
  return name === 'serial' ? textOf(number) : textOf({ doi, isbn, issn }[name]);
}

function arxivUrl(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `https://arxiv.org/abs/${id.replace(/^arxiv:/i, '')}`;
}

function namesOf(value: unknown): readonly Name[] | undefined {
  const names = [value].flat().flatMap((name) => toName(name) ?? []);
  return names.length > 0 ? names : undefined;
}

/** `Chen, Hao`, or with its parts. */
function toName(value: unknown): Name | undefined {
  if (!isRecord(value)) {
    const text = textOf(value);
    const [family = '', given, suffix] = text?.split(/\s*,\s*/) ?? [];
    if (text === undefined) return undefined;
    return given
      ? { family, given, ...(suffix ? { suffix } : {}) }
      : text.includes(' ')
        ? parseName(text)
        : { literal: text };
  }
  const family = textOf(value.name);
  const given = textOf(value['given-name']);
  if (family === undefined) return undefined;
  if (given === undefined) return { literal: family };
  const parts = { 'non-dropping-particle': textOf(value.prefix), suffix: textOf(value.suffix) };
  return { family, given, ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) };
}

function affiliated({ affiliated: all }: Fields, role: string): readonly Name[] | undefined {
  const list = [all].flat().filter(isRecord);
  return namesOf(list.filter((one) => one.role === role).flatMap(({ names }) => [names].flat()));
}

/** `~` marks a date that is not certain. */
function dateOf(value: unknown): CslDate | undefined {
  const text = textOf(value);
  const date = text === undefined ? undefined : parseCslDate(text.replace(/^~/, ''));
  return date && text?.startsWith('~') ? { ...date, circa: true } : date;
}
