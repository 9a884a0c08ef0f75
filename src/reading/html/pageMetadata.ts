/** A page's own words about itself, to a record: `citation_*`, JSON-LD, Dublin Core, Open Graph, Twitter, and the title, in this order. */
import { decodeHTML } from 'entities';
import type { CslDate, ItemFields, Name } from '../../model/item';
import { toLanguageTag } from '../../text/languages';
import { isPlausible, peopleIn } from '../record/credits';
import { parseCslDate } from '../record/dates';
import { parseName, parseNames } from '../record/names';
import type { PageHead } from './htmlHead';
import { findWork, nameOf, type Thing, thingsOf, typesOf, valuesOf, WORK_TYPES } from './linkedData';

/** @param headings those of the first level, which tell the title from the site's name beside it. */
export function toPageFields(head: PageHead, headings: readonly string[]): ItemFields {
  const [heading] = headings;
  const things = thingsOf(head.linkedData);
  const work = findWork(things);
  const page: Page = { head, things, work: work?.thing, workType: work?.type };
  const site = siteOf(page, heading);
  return withoutUndefined({
    type: typeOf(page),
    title: titleOf(page, site, headings),
    author: authorsOf(page),
    issued: issuedOf(page),
    accessed: head.saved === undefined ? undefined : parseCslDate(head.saved),
    'container-title': containerOf(page) ?? site,
    publisher: first(
      page,
      'citation_publisher',
      'dc.publisher',
      'dcterms.publisher',
      'citation_technical_report_institution',
      'citation_dissertation_institution',
    ),
    volume: first(page, 'citation_volume', 'prism.volume'),
    issue: first(page, 'citation_issue', 'prism.number'),
    page: pagesOf(page),
    DOI: doiOf(page),
    ISSN: first(page, 'citation_issn', 'prism.issn'),
    ISBN: first(page, 'citation_isbn'),
    URL: urlOf(page),
    language: languageOf(page),
  });
}

interface Page {
  readonly head: PageHead;
  readonly things: readonly Thing[];
  readonly work: Thing | undefined;
  readonly workType: string | undefined;
}

/** The first of these tags that says anything. */
function first({ head }: Page, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = clean(head.metas.get(name)?.[0]);
    if (value !== undefined) return value;
  }
  return undefined;
}

const MAX_TEXT = 5000;

function clean(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const decoded = decodeHTML(text.slice(0, MAX_TEXT))
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return decoded === '' ? undefined : decoded;
}

function ofWork({ work }: Page, ...names: string[]): string | undefined {
  return names.map((name) => clean(work?.[name])).find((value) => value !== undefined);
}

function typeOf(page: Page): string {
  if (first(page, 'citation_journal_title')) return 'article-journal';
  if (first(page, 'citation_conference_title', 'citation_conference')) return 'paper-conference';
  if (first(page, 'citation_inbook_title')) return 'chapter';
  if (first(page, 'citation_dissertation_institution', 'citation_dissertation_name')) return 'thesis';
  if (first(page, 'citation_technical_report_institution')) return 'report';
  return WORK_TYPES[page.workType ?? ''] ?? 'webpage';
}

function titleOf(page: Page, site: string | undefined, headings: readonly string[]): string | undefined {
  const full = first(page, 'citation_title');
  if (full) return full;
  const [heading] = headings;
  const ofPage = clean(page.head.title);
  const names = [page.work?.headline, page.work?.name].flatMap((name) => clean(name) ?? []);
  const tags = [
    first(page, 'dc.title', 'dcterms.title', 'og:title', 'twitter:title', 'parsely-title') ?? ofPage,
  ].filter((tag) => tag !== undefined);
  const candidates = page.workType === 'webpage' ? [...tags, ...names] : [...names, ...tags];
  // A headline may be a description; the title is what the page shows at its top.
  const shown = candidates.find((title) =>
    [ofPage, heading].some((text) => text !== undefined && fold(text).startsWith(fold(title))),
  );
  const title = shown ?? candidates[0];
  if (title === undefined) return undefined;
  return headingWithin(title, headings) ?? headingBeside(title, site, headings) ?? withoutSite(title, site, heading);
}

/** `The Daily - News - Robots at work`: the part of a title that the page shows as its heading. */
function headingWithin(title: string, headings: readonly string[]): string | undefined {
  const parts = title.split(/\s+(?:[-–—|·•»:]|\\)\s+/u);
  if (parts.length < 2) return undefined;
  const folded = new Set(parts.map(fold));
  return headings
    .find((heading) => heading.includes(' ') && folded.has(fold(heading)))
    ?.replace(/\s+/g, ' ')
    .trim();
}

/** A page that gives the name of its site as every title has its own title in its only heading. */
function headingBeside(title: string, site: string | undefined, headings: readonly string[]): string | undefined {
  const [heading, ...others] = headings.filter((one) => fold(one) !== fold(title));
  const isSite = site !== undefined && fold(title) === fold(site);
  return isSite && others.length === 0 ? heading : undefined;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `Robots at work - The Daily`: the site is known, or the heading ends where it begins, or it is short after a bar. */
function withoutSite(title: string, site: string | undefined, heading: string | undefined): string {
  const end = /\s+(?:[-–—|·•»:]|\\)\s+[^|]{1,80}$/u;
  const start = heading?.replace(/\s+/g, ' ').trim();
  if (
    start &&
    start.length >= 4 &&
    title.length > start.length &&
    title.toLowerCase().startsWith(start.toLowerCase())
  ) {
    if (/^\s+[-–—|·•»:\\]/u.test(title.slice(start.length))) return title.slice(0, start.length);
  }
  const last = end.exec(title);
  if (!last || last.index < 3) return title;
  const name = last[0].replace(/^\s+\S\s+/u, '').trim();
  const isSite = site !== undefined && name.toLowerCase() === site.toLowerCase();
  return isSite || (/\|/.test(last[0]) && name.split(' ').length <= 5) ? title.slice(0, last.index).trim() : title;
}

/** The first place that names somebody; a login is nobody. */
function authorsOf(page: Page): readonly Name[] | undefined {
  const { metas } = page.head;
  const all = (name: string) => (metas.get(name) ?? []).flatMap((value) => clean(value) ?? []);
  const written = [...metas].find(
    ([name, values]) => /^twitter:label\d$/.test(name) && /^written by$/i.test(values[0] ?? ''),
  );
  const candidates: (() => Name[])[] = [
    () => all('citation_author').map(parseName),
    () => all('citation_authors').flatMap((names) => parseNames(names)),
    () => valuesOf(page.work?.author ?? page.work?.creator, page.things).flatMap(toNames),
    ...[
      'dc.creator',
      'dcterms.creator',
      'dc.contributor.author',
      'author',
      'article:author',
      'og:article:author',
      'parsely-author',
      'sailthru.author',
      'byl',
      'twitter:creator:name',
    ].map((name) => () => all(name).flatMap(namesIn)),
    () => (written ? all(written[0].replace('label', 'data')).flatMap(namesIn) : []),
  ];
  for (const candidate of candidates) {
    const names = candidate().filter((name) => !isNobody(name));
    if (names.length > 0) return withoutDoubles(names);
  }
  return undefined;
}

/** `The Daily - Jane Roe` names a person; what names none may be an organisation. */
function namesIn(value: string): Name[] {
  const names = parseNames(value);
  const people = names.some(({ literal }) => literal !== undefined) ? peopleIn(value) : [];
  return people.length > 0 ? people : names;
}

function withoutDoubles(names: readonly Name[]): Name[] {
  const texts = names.map((name) => JSON.stringify(name));
  return names.filter((_, index) => texts.indexOf(texts[index]!) === index);
}

function toNames(author: Thing | string): Name[] {
  const name = clean(nameOf(author));
  if (name === undefined) return [];
  if (typeof author === 'string') return namesIn(name);
  if (typesOf(author).includes('organization') || typesOf(author).includes('newsmediaorganization'))
    return [{ literal: name }];
  return typeof author.familyName === 'string' && typeof author.givenName === 'string'
    ? [{ family: author.familyName, given: author.givenName }]
    : namesIn(name);
}

function isNobody({ literal }: Name): boolean {
  return (
    literal !== undefined &&
    (!isPlausible({ literal }) ||
      /^(?:admin(?:istrator)?|author|unknown|anonymous|guest|null|undefined|n\/?a)$/i.test(literal))
  );
}

function issuedOf(page: Page): CslDate | undefined {
  const candidates = [
    first(
      page,
      'citation_publication_date',
      'citation_cover_date',
      'citation_date',
      'citation_online_date',
      'citation_year',
      'prism.publicationdate',
    ),
    ofWork(page, 'datePublished', 'dateCreated'),
    first(page, 'dcterms.issued', 'dc.date.issued', 'dc.date', 'dcterms.date', 'dcterms.created'),
    first(
      page,
      'article:published_time',
      'article:published',
      'og:published_time',
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
      'publish-date',
      'publication_date',
      'date',
    ),
    ...page.head.dates,
    page.head.times.every((time) => time.slice(0, 10) === page.head.times[0]?.slice(0, 10))
      ? page.head.times[0]
      : undefined,
    dateInAddress(urlOf(page)),
  ];
  return candidates
    .map((date) => (date === undefined ? undefined : parseCslDate(date)))
    .find((date) => date !== undefined);
}

/** `…/2024/05/31/robots-at-work`: blogs and newspapers put the day into the address. */
function dateInAddress(url: string | undefined): string | undefined {
  const match = /\/((?:19|20)\d\d)\/(0[1-9]|1[0-2])\/(?:(0[1-9]|[12]\d|3[01])\/)?./.exec(url ?? '');
  return match?.slice(1).filter(Boolean).join('-');
}

/** A journal article lies in an issue, in a volume, in a journal: the outermost periodical is what it is cited from. */
function containerOf(page: Page): string | undefined {
  const cited = first(
    page,
    'citation_journal_title',
    'citation_conference_title',
    'citation_inbook_title',
    'prism.publicationname',
  );
  if (cited) return cited;
  let [part] = valuesOf(page.work?.isPartOf, page.things);
  for (let depth = 0; depth < 4 && part !== undefined && typeof part !== 'string'; depth++) {
    if (typesOf(part).some((type) => /^(?:periodical|newspaper|book|blog|creativeworkseries)$/.test(type)))
      return clean(nameOf(part));
    [part] = valuesOf(part.isPartOf, page.things);
  }
  return undefined;
}

function siteOf(page: Page, heading: string | undefined): string | undefined {
  const [publisher] = valuesOf(page.work?.publisher, page.things);
  const named = first(page, 'og:site_name');
  return (
    (named?.includes('://') ? undefined : named) ??
    siteAfterTitle(page, heading) ??
    clean(nameOf(publisher)) ??
    first(page, 'application-name', 'dc.source')
  );
}

/** What stands last in the page's title, after the title of the work. */
function siteAfterTitle({ head }: Page, heading: string | undefined): string | undefined {
  const title = clean(head.title);
  if (!title || !heading || heading.length < 4 || !title.toLowerCase().startsWith(heading.toLowerCase()))
    return undefined;
  const site = /\s[-–—|·•»]\s([^|–—·•»]{2,60})$/u.exec(title.slice(heading.length))?.[1];
  return site?.split(/\s-\s/).pop();
}

function pagesOf(page: Page): string | undefined {
  const start = first(page, 'citation_firstpage', 'prism.startingpage');
  const end = first(page, 'citation_lastpage', 'prism.endingpage');
  if (start === undefined || end === undefined || start === end) return start;
  return `${start}-${end}`;
}

function doiOf(page: Page): string | undefined {
  const names = ['citation_doi', 'prism.doi', 'dc.identifier', 'dcterms.identifier', 'bepress_citation_doi'];
  const values = names.flatMap((name) => page.head.metas.get(name) ?? []);
  return values.map((value) => /\b10\.\d{4,9}\/\S+$/.exec(value)?.[0]).find((doi) => doi !== undefined);
}

function urlOf(page: Page): string | undefined {
  const candidates = [
    page.head.canonical,
    first(page, 'og:url', 'citation_public_url', 'citation_abstract_html_url'),
    ofWork(page, 'url'),
  ];
  return candidates.find((url) => url !== undefined && /^https?:\/\/\S+$/.test(url));
}

function languageOf(page: Page): string | undefined {
  const language =
    first(page, 'citation_language', 'dc.language', 'dcterms.language') ??
    page.head.language ??
    ofWork(page, 'inLanguage') ??
    first(page, 'og:locale');
  return toLanguageTag(language);
}

function withoutUndefined(fields: Record<string, ItemFields[string]>): ItemFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ItemFields;
}
