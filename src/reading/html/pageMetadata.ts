/** A page's own words about itself, to a record: `citation_*`, JSON-LD, Dublin Core, Open Graph, Twitter, and the title, in this order. */
import type { CslDate, ItemFields } from '../../model/item';
import { toLanguageTag } from '../../text/languages';
import { parseCslDate } from '../record/dates';
import { declaredAuthors } from './declaredAuthors';
import type { PageHead } from './htmlHead';
import { nameOf, typesOf, valuesOf, WORK_TYPES } from './linkedData';
import { clean, firstOf, ofWork, type Page, toPage } from './page';
import { addressOf, siteOf } from './pageSite';
import { type PageHeading, titleOf } from './pageTitle';

/** @param headings all of the page; a post of a feed has its title alone. */
export function toPageFields(head: PageHead, headings: readonly PageHeading[]): ItemFields {
  const page = toPage(head);
  const title = titleOf(page, headings);
  const [author] = declaredAuthors(page);
  return { ...fieldsOf(page, title), ...(author ? { author } : {}) };
}

/** All but the authors. */
export function fieldsOf(page: Page, title: string | undefined): ItemFields {
  const { head } = page;
  const site = siteOf(page, title);
  return withoutUndefined({
    type: typeOf(page),
    title,
    issued: issuedOf(page),
    accessed: head.saved === undefined ? undefined : parseCslDate(head.saved),
    'container-title': containerOf(page) ?? site,
    publisher: firstOf(
      page,
      'citation_publisher',
      'dc.publisher',
      'dcterms.publisher',
      'citation_technical_report_institution',
      'citation_dissertation_institution',
    ),
    volume: firstOf(page, 'citation_volume', 'prism.volume'),
    issue: firstOf(page, 'citation_issue', 'prism.number'),
    page: pagesOf(page),
    DOI: doiOf(page),
    ISSN: firstOf(page, 'citation_issn', 'prism.issn'),
    ISBN: firstOf(page, 'citation_isbn'),
    URL: addressOf(page),
    language: languageOf(page),
  });
}

function typeOf(page: Page): string {
  if (firstOf(page, 'citation_journal_title')) return 'article-journal';
  if (firstOf(page, 'citation_conference_title', 'citation_conference')) return 'paper-conference';
  if (firstOf(page, 'citation_inbook_title')) return 'chapter';
  if (firstOf(page, 'citation_dissertation_institution', 'citation_dissertation_name')) return 'thesis';
  if (firstOf(page, 'citation_technical_report_institution')) return 'report';
  return WORK_TYPES[page.workType ?? ''] ?? 'webpage';
}

function issuedOf(page: Page): CslDate | undefined {
  const candidates = [
    firstOf(
      page,
      'citation_publication_date',
      'citation_cover_date',
      'citation_date',
      'citation_online_date',
      'citation_year',
      'prism.publicationdate',
    ),
    ofWork(page, 'datePublished', 'dateCreated'),
    firstOf(page, 'dcterms.issued', 'dc.date.issued', 'dc.date', 'dcterms.date', 'dcterms.created'),
    firstOf(
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
    publishedTag(page),
    ...page.head.dates,
    page.head.times.every((time) => time.slice(0, 10) === page.head.times[0]?.slice(0, 10))
      ? page.head.times[0]
      : undefined,
    dateInAddress(addressOf(page)),
  ];
  return candidates
    .map((date) => (date === undefined ? undefined : parseCslDate(date)))
    .find((date) => date !== undefined);
}

/** Tags that sites made up for themselves: `pub_date`, `article.published`, `bt:pubDate`, `analyticsAttributes.articleDate`. */
function publishedTag({ head }: Page): string | undefined {
  const found = [...head.metas].find(([name]) =>
    PUBLISHED.test(name.replace(/^.{1,40}[.:]/, '').replace(/[^a-z]/g, '')),
  );
  return clean(found?.[1][0]);
}

const PUBLISHED =
  /^(?:article|content|story|page|post|news|first|original(?:ly)?)?(?:pub(?:lish(?:ed)?|lication)?(?:date|time|datetime|at|on)|date(?:time)?published|published|(?:issue|release|display)date|articledate)$/;

/** `…/2024/05/31/robots-at-work`: blogs and newspapers put the day into the address. */
function dateInAddress(url: string | undefined): string | undefined {
  const match = /\/((?:19|20)\d\d)\/(0[1-9]|1[0-2])\/(?:(0[1-9]|[12]\d|3[01])\/)?./.exec(url ?? '');
  return match?.slice(1).filter(Boolean).join('-');
}

/** A journal article lies in an issue, in a volume, in a journal: the outermost periodical is what it is cited from. */
function containerOf(page: Page): string | undefined {
  const cited = firstOf(
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

function pagesOf(page: Page): string | undefined {
  const start = firstOf(page, 'citation_firstpage', 'prism.startingpage');
  const end = firstOf(page, 'citation_lastpage', 'prism.endingpage');
  if (start === undefined || end === undefined || start === end) return start;
  return `${start}-${end}`;
}

function doiOf(page: Page): string | undefined {
  const names = ['citation_doi', 'prism.doi', 'dc.identifier', 'dcterms.identifier', 'bepress_citation_doi'];
  const values = names.flatMap((name) => page.head.metas.get(name) ?? []);
  return values.map((value) => /\b10\.\d{4,9}\/\S+$/.exec(value)?.[0]).find((doi) => doi !== undefined);
}

function languageOf(page: Page): string | undefined {
  const language =
    firstOf(page, 'citation_language', 'dc.language', 'dcterms.language') ??
    page.head.language ??
    ofWork(page, 'inLanguage') ??
    firstOf(page, 'og:locale');
  return toLanguageTag(language);
}

function withoutUndefined(fields: Record<string, ItemFields[string]>): ItemFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ItemFields;
}
