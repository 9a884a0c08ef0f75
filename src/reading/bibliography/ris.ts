/** RIS to items with their places: lines such as `AU  - Chen, Hao` between `TY` and `ER`. */
import type { ItemFields, Name } from '../../model/item';
import type { TextPosition } from '../../model/passage';
import type { BibliographyEntry } from '../../model/source';
import { toLanguageTag } from '../../text/languages';
import type { Extraction } from '../blocks';
import { parseCslDate } from '../record/dates';
import { parseName } from '../record/names';
import { bibliography, entryProblem, Ids } from './entries';

interface RisEntry {
  readonly position: TextPosition;
  /** All values of a tag, in the order of the file. */
  readonly values: Map<string, string[]>;
}

export function readRis(text: string): Extraction {
  const ids = new Ids();
  const broken: ReturnType<typeof entryProblem>[] = [];
  const entries = splitRis(text).flatMap(({ position, values }): BibliographyEntry[] => {
    const { type, ...fields } = toFields(values);
    if (fields.title === undefined && fields.author === undefined && fields.editor === undefined) {
      broken.push(
        entryProblem(position, 'The entry here has neither a title nor an author: mend it to have the record.'),
      );
      return [];
    }
    const id = ids.next(values.get('ID')?.[0] ?? '', fields, position);
    const files = [...(values.get('L1') ?? []), ...(values.get('L4') ?? [])].map(toFile).filter((file) => file !== '');
    return [{ item: { ...fields, id, type: type ?? 'document' }, position, files }];
  });
  return bibliography('application/x-research-info-systems', text, entries, [...broken, ...ids.problems]);
}

const LINE = /^([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/;

/** An entry ends at `ER`, and where that was forgotten, at the next `TY`. A line without a tag goes on with the one above it. */
function splitRis(text: string): RisEntry[] {
  const entries: RisEntry[] = [];
  let values: RisEntry['values'] | undefined;
  let start = 0;
  let end = 0;
  let last = '';
  const close = () => {
    if (values) entries.push({ position: { start, end }, values });
    values = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at) + 1 || text.length + 1;
    const line = text.slice(at, next - 1).replace(/\r$/, '');
    const [, tag, value = ''] = LINE.exec(line.trimStart()) ?? [];
    if (tag === 'TY') {
      close();
      values = new Map();
      start = at;
    }
    if (values && line.trim() !== '') end = at + line.length;
    if (tag === 'ER') close();
    else if (tag !== undefined) values?.set(tag, [...(values.get(tag) ?? []), value.trim()]);
    else if (line.trim() !== '') continueValue(values?.get(last), line.trim());
    last = tag ?? last;
    at = next;
  }
  close();
  return entries;
}

function continueValue(values: string[] | undefined, more: string): void {
  if (values) values[values.length - 1] = `${values.at(-1)} ${more}`.trim();
}

const TYPES: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  JFULL: 'periodical',
  EJOUR: 'article-journal',
  ABST: 'article-journal',
  INPR: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  CONF: 'book',
  CPAPER: 'paper-conference',
  THES: 'thesis',
  RPRT: 'report',
  GOVDOC: 'report',
  STAND: 'standard',
  PAT: 'patent',
  CASE: 'legal_case',
  STAT: 'legislation',
  BILL: 'bill',
  HEAR: 'hearing',
  DATA: 'dataset',
  COMP: 'software',
  ELEC: 'webpage',
  BLOG: 'post-weblog',
  ICOMM: 'personal_communication',
  PCOMM: 'personal_communication',
  ENCYC: 'entry-encyclopedia',
  DICT: 'entry-dictionary',
  UNPB: 'manuscript',
  MANSCPT: 'manuscript',
  PAMP: 'pamphlet',
  SLIDE: 'speech',
  VIDEO: 'motion_picture',
  MPCT: 'motion_picture',
  SOUND: 'song',
  MUSIC: 'musical_score',
  MAP: 'map',
  ART: 'graphic',
};

/** Within another work, `T2` is its title; of a book it is the series. */
const CONTAINED = /^(?:article|chapter|paper|entry|post|webpage|review|document)/;

function toFields(values: RisEntry['values']): ItemFields {
  const first = (...tags: string[]) => tags.flatMap((tag) => values.get(tag) ?? []).find((value) => value !== '');
  const names = (...tags: string[]) => namesOf(tags.flatMap((tag) => values.get(tag) ?? []));
  const type = TYPES[(first('TY') ?? '').toUpperCase()] ?? 'document';
  const isContained = CONTAINED.test(type);
  const secondary = first('T2', 'BT');
  const serial = first('SN');
  const isBook = /book|chapter/.test(type);
  const number = first('IS');
  const isNumbered = /^(?:report|standard|patent|thesis|legislation|bill)$/.test(type);
  return known({
    type,
    title: first('TI', 'T1', 'CT') ?? (isContained ? undefined : first('BT')),
    'title-short': first('ST'),
    author: names('AU', 'A1'),
    editor: names('ED', ...(isContained ? ['A2'] : [])),
    'collection-editor': isContained ? undefined : names('A2', 'A3'),
    translator: names('A4'),
    'container-title': isContained ? first('JF', 'T2', 'BT', 'JO', 'JA') : undefined,
    'container-title-short': first('J2', 'JA', 'JO', 'J1'),
    'collection-title': first('T3') ?? (isContained ? undefined : secondary),
    issued: dateOf(first('DA')) ?? dateOf(first('PY', 'Y1')),
    accessed: dateOf(first('Y2')),
    volume: first('VL'),
    issue: isNumbered || isBook ? undefined : number,
    number: isNumbered ? (number ?? first('M1')) : undefined,
    page: pagesOf(first('SP'), first('EP')),
    publisher: first('PB'),
    'publisher-place': first('CY', 'PP'),
    edition: first('ET'),
    genre: type === 'thesis' || type === 'report' ? first('M3') : undefined,
    DOI: doiOf(first('DO') ?? first('M3')),
    ISBN: isBook ? serial : undefined,
    ISSN: isBook ? undefined : serial,
    URL: first('UR', 'L2', 'LK'),
    language: toLanguageTag(first('LA')),
    abstract: first('AB', 'N2'),
    note: first('N1'),
    keyword: values.get('KW')?.join(', '),
  });
}

function known(fields: Readonly<Record<string, ItemFields[string]>>): ItemFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function namesOf(values: readonly string[]): readonly Name[] | undefined {
  const names = values.filter((value) => value !== '').map(toName);
  return names.length > 0 ? names : undefined;
}

/** `Chen, Hao, Jr.`; without a comma an organisation, or a name in its natural order. */
function toName(value: string): Name {
  const [family = '', given, suffix] = value.split(/\s*,\s*/);
  if (given === undefined || given === '') return value.includes(' ') ? parseName(value) : { literal: family };
  return { family, given, ...(suffix ? { suffix } : {}) };
}

/** `2026/03/09/spring`, with parts missing from the end or between. */
function dateOf(value: string | undefined) {
  if (value === undefined) return undefined;
  const [year, month, day] = value.split('/').map((part) => part.trim());
  if (!/^\d{4}$/.test(year ?? '')) return parseCslDate(value);
  return parseCslDate([year, month, day].slice(0, month ? (day ? 3 : 2) : 1).join('-')) ?? parseCslDate(year ?? '');
}

function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined || end === undefined || start === end || start.includes('-')) return start;
  return `${start}-${end}`;
}

function doiOf(value: string | undefined): string | undefined {
  return value === undefined ? undefined : /10\.\d{4,9}\/\S+/.exec(value)?.[0];
}

/** `internal-pdf://1234/chen.pdf` and `file:///C:/papers/chen.pdf` name files; addresses do not. */
function toFile(value: string): string {
  return /^https?:/i.test(value) ? '' : value.replace(/^(?:internal-pdf|file):\/\/\/?/i, '').trim();
}
