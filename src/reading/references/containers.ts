/** What stands after the title of a reference: journal, volume, publisher, date, pages. */
import type { Locator } from '../../model/citation';
import type { CslDate, ItemFields } from '../../model/item';
import { parseCslDate } from '../record/dates';

/**
 * How the rest of a reference is to be read. `note`: a figure at the end is the place cited; `list`: it is the extent of the article;
 * `book`: what follows the title is where it was published.
 */
export type Style = 'note' | 'list' | 'book';

interface Container {
  readonly fields: ItemFields;
  readonly locator?: Locator;
}

/** @param rest what follows the title. @param links the fields already taken out of the reference. */
export function readContainer(rest: string, style: Style, links: ItemFields): Container {
  const chapter = /^(?:in|In):?\s+(?=["“‘*]?\p{Lu})/u.exec(rest);
  const text = withoutEditors(rest.slice(chapter?.[0].length ?? 0), chapter !== null);
  const date = findDate(text);
  const numbers = findNumbers(text);
  const pages = findPages(text, date);
  const name = nameBefore(text, [date?.start, numbers.start, pages?.start]);
  const { volume, issue } = numbers;
  const described = describe({ name, text, style, isChapter: chapter !== null, date, numbers, links });
  const isVolume = described.type === 'article-journal' && volume !== undefined;
  const isExtent = pages && isArticleExtent(pages, style, described.type, isVolume, text);
  const fields = {
    ...described,
    ...(volume && { volume }),
    ...(issue && described.number === undefined && { issue }),
    ...(date && { issued: date.issued }),
    ...(isExtent && { page: pages.locator.locator }),
  };
  return pages && !isExtent ? { fields, locator: pages.locator } : { fields };
}

/** `ed. Jane Doe`, `edited by Jane Doe`, `J. Doe & R. Roe (Eds.),` beside the title of a collection. */
function withoutEditors(text: string, isChapter: boolean): string {
  if (!isChapter) return text;
  return text
    .replace(/^[^()]{2,120}?\((?:eds?|hrsg)\.?\),?\s+/i, '')
    .replace(/,?\s*\b(?:eds?\.|edited by|hrsg\. von)\s+[^(),]{2,60}(?:,? (?:and|&) [^(),]{2,40})?(?=\s*\(|,|\.)/i, '');
}

interface Found {
  readonly start: number;
  readonly end: number;
}

interface FoundDate extends Found {
  readonly issued: CslDate;
}

const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter)[a-z]{0,6}\.?`;
const YEAR = String.raw`(?:1[5-9]|20)\d{2}`;
const DATE = new RegExp(
  String.raw`\b(?:${MONTH} \d{1,2}(?:st|nd|rd|th)?,? ${YEAR}|\d{1,2}\.? ${MONTH},? ${YEAR}|${MONTH}(?:[/–-]${MONTH})?,? ${YEAR}|${YEAR} ${MONTH}(?: \d{1,2})?|${YEAR})(?![\d–-])`,
  'g',
);

/** A date in brackets before any other; a figure after `p.`, `no.` or a dash is no year. */
function findDate(text: string): FoundDate | undefined {
  const dates = [...text.matchAll(DATE)].slice(0, 20).flatMap((match): (FoundDate & { isBracketed: boolean })[] => {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (/(?:\bpp?\.?|\bno\.?|\bvol\.?|[–-]|№)\s*$/i.test(before)) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const issued = parseCslDate(match[0].replace(/^(\d{4}) (.*)$/, '$2 $1'));
    return issued ? [{ start, end, issued, isBracketed: /\([^()]*$/.test(text.slice(0, start)) }] : [];
  });
  // `Acta 1840: 12–19, 2014`: what pages follow after a colon is a volume, if another figure can be the year.
  const isVolume = ({ end }: Found) => /^:\s?\d/.test(text.slice(end, end + 3));
  return dates.find((date) => date.isBracketed) ?? dates.find((date) => !isVolume(date)) ?? dates[0];
}

interface Numbers {
  readonly start?: number;
  readonly volume?: string;
  readonly issue?: string;
}

const NUMBERS: readonly RegExp[] = [
  /,?\s*\bvol(?:ume)?\.?\s*(?<volume>\d{1,4}|[IVXLC]{1,7})\b(?:,?\s*(?:no|nr|issue|iss)\.?\s*(?<issue>\d{1,4}(?:[–/-]\d{1,4})?))?/i,
  /\s(?<volume>\d{1,4}),\s*(?:no|nr|issue)\.?\s*(?<issue>\d{1,4}(?:[–/-]\d{1,4})?)/i,
  /[\s,;](?<volume>\d{1,4})\s?\((?<issue>\d{1,3}(?:[–/-]\d{1,3})?|Suppl\.? ?\d*)\)/i,
  /;\s?(?<volume>\d{1,4})(?=:)/,
  /\s(?<volume>\d{1,4})\.(?<issue>\d{1,2})(?=\s?[(,:])/,
  /\s(?<volume>\d{1,3})(?=\s?\((?:[A-Z][a-z]+\.? )?(?:1[5-9]|20)\d{2}\))/,
  /\s(?<volume>\d{1,4})(?=,\s[\de]\d*(?:[–-]\d+)?\s\()/,
  /[,\s](?<volume>\d{1,3})(?=[,:]\s?\d{1,5}[–-]\d{1,5})/,
  /,?\s*\b(?:no|nr|issue)\.?\s*(?<issue>\d{1,4})\b/i,
];

function findNumbers(text: string): Numbers {
  for (const pattern of NUMBERS) {
    const match = pattern.exec(text);
    if (match) return { start: match.index, ...(match.groups as Omit<Numbers, 'start'>) };
  }
  return {};
}

interface FoundPages extends Found {
  readonly locator: Locator;
}

const FIGURES = String.raw`(?:[A-Z]?\d{1,5}|[ivxlc]{1,7})(?:\s?[–-]\s?[A-Z]?(?:\d{1,5}|[ivxlc]{1,7}))?(?:,\s?\d{1,5}(?:[–-]\d{1,5})?){0,3}`;
const LABELLED = new RegExp(
  String.raw`[\s,(:]\(?(pp?|pages?|S|at|ch|chap|sec|para|paras|§|n|fig|art)\b\.?\s?(${FIGURES})`,
  'i',
);
const AFTER_COLON = new RegExp(String.raw`(?<=[)\d]):\s?(${FIGURES})(?=[.,;\s]|$)`);
const AT_END = new RegExp(String.raw`(?<=\)|\b${YEAR}|\d),\s(${FIGURES})(?:[.,;]|\s\(|\s*$)`);

const LABELS: ReadonlyMap<string, Locator['label']> = new Map([
  ['ch', 'chapter'],
  ['chap', 'chapter'],
  ['sec', 'section'],
  ['§', 'section'],
  ['para', 'paragraph'],
  ['paras', 'paragraph'],
  ['n', 'note'],
  ['fig', 'figure'],
]);

function findPages(text: string, date: FoundDate | undefined): FoundPages | undefined {
  const labelled = LABELLED.exec(text);
  if (labelled) {
    const label = LABELS.get(labelled[1]!.toLowerCase()) ?? 'page';
    return {
      start: labelled.index,
      end: labelled.index + labelled[0].length,
      locator: { label, locator: clean(labelled[2]!) },
    };
  }
  for (const pattern of [AFTER_COLON, AT_END]) {
    const match = pattern.exec(text);
    if (!match || (date && match.index < date.end && match.index + match[0].length > date.start)) continue;
    return {
      start: match.index,
      end: match.index + match[0].length,
      locator: { label: 'page', locator: clean(match[1]!) },
    };
  }
  return undefined;
}

/** Without a last figure that is a year: `33–50, 2020`. */
function clean(figures: string): string {
  return figures.replace(new RegExp(`,\\s?${YEAR}$`), '').replace(/\s/g, '');
}

/**
 * Whether the pages are those that the article fills, not the place that a note points to: of a journal's volume they are, but for the
 * form that notes of the Chicago Manual give a place in, `12, no. 3 (2015): 45`.
 */
function isArticleExtent(
  pages: FoundPages,
  style: Style,
  type: string | undefined,
  isOfVolume: boolean,
  text: string,
): boolean {
  const { locator, label } = pages.locator;
  if (label !== 'page' || (style === 'book' && type === 'book')) return false;
  const isRange = /[–-]/.test(locator);
  if (style === 'list') return type === 'article-journal' || (isRange && type !== 'book' && type !== 'webpage');
  const [from, to] = locator.split(/[–-]/).map((figure) => Number(figure.replace(/\D/g, '')));
  const length = to === undefined || from === undefined ? 0 : to - from;
  if (length >= LONG_EXTENT) return true;
  if (isOfVolume) return !BRACKETED_YEAR.test(text.slice(0, pages.start));
  const isBeforeYear = new RegExp(`\\b${YEAR}\\b`).test(text.slice(pages.start)) && /\bpp\./.test(text);
  return isBeforeYear && length > 0;
}

/** In pages: nobody cites as many as one place. */
const LONG_EXTENT = 8;
const BRACKETED_YEAR = new RegExp(`${YEAR}\\)$`);

function nameBefore(text: string, starts: readonly (number | undefined)[]): string {
  const bracket = text.search(/\s?\(/);
  const ends = [...starts, bracket < 0 ? undefined : bracket].filter((start) => start !== undefined);
  const name = text.slice(0, Math.min(text.length, ...ends));
  return name.replace(/^[\s.,;:(]+|[\s.,;:(]+$/g, '').trim();
}

interface Described {
  readonly name: string;
  readonly text: string;
  readonly style: Style;
  readonly isChapter: boolean;
  readonly date: FoundDate | undefined;
  readonly numbers: Numbers;
  readonly links: ItemFields;
}

const GENRE =
  /\b(?:(?:NBER |IMF |World Bank )?(?:policy research )?working papers?|discussion papers?|policy briefs?|white papers?|technical reports?|research (?:paper|report|note)s?|issue briefs?|(?:unpublished )?manuscript|preprint|ph\.?d\.? (?:diss(?:ertation)?|thesis)\.?|doctoral dissertation|master[’']s thesis|dissertation|report)\b\.?/i;
const ORGANISATION =
  /\b(?:Institut(?:e|ion)|Cent(?:er|re)|Universit\w+|Press|Foundation|Council|Bank|Fund|Association|Ministry|Department|Office|Agency|Commission|Organi[sz]ation|Corporation|Society|Bureau|College|School|Group|Committee|Board|Union|Nations|Government|Verlag|Publish\w+|Books|RAND)\b/;
const NEWSPAPER =
  /\b(?:Times|Post|Guardian|Telegraph|Herald|Tribune|Daily|News|Gazette|Reuters|Bloomberg|Zeitung|Globe|Observer|Independent)\b/;

function describe(what: Described): ItemFields {
  const { name, text, style, isChapter, date, numbers, links } = what;
  const genre = GENRE.exec(text.replace(/^\(/, ''));
  if (genre && !numbers.volume && !isChapter) return describeReport(genre[0], name, text, numbers);
  if (isChapter) return withPublication({ type: 'chapter', ...named('container-title', name) }, text);
  if (style === 'book') return withPublication({ type: 'book' }, text);
  if (numbers.volume !== undefined) return { type: 'article-journal', ...named('container-title', name) };
  const hasDay = (date?.issued['date-parts']?.[0]?.length ?? 0) > 2;
  if (NEWSPAPER.test(name)) return { type: 'article-newspaper', ...named('container-title', name) };
  if (links.URL !== undefined)
    return { type: 'webpage', ...named(ORGANISATION.test(name) ? 'publisher' : 'container-title', name) };
  if (name === '' && numbers.issue === undefined) return { type: 'document' };
  if (numbers.issue !== undefined || (style === 'note' && !hasDay))
    return { type: 'article-journal', ...named('container-title', name) };
  if (hasDay) return { type: 'article-magazine', ...named('container-title', name) };
  return withPublication({ type: links.DOI === undefined ? 'book' : 'article-journal' }, text);
}

function describeReport(genre: string, name: string, text: string, numbers: Numbers): ItemFields {
  const isThesis = /thesis|diss/i.test(genre);
  const [before, ...after] = name
    .split(genre)
    .map((part) => part.replace(/^[\s,.:]+|[\s,.:]+$/g, '').replace(/^(?:no\.?|#)?\s*\d[\w–-]*$/i, ''));
  const [organisation] = [before, ...after, /,\s*([^,()]*\bUniversity\b[^,()]*)/.exec(text)?.[1]].filter(
    (part) => part !== undefined && /\p{L}{2}/u.test(part),
  );
  const number =
    new RegExp(`${escaped(genre)}\\.?\\s*(?:series,?\\s*)?(?:no\\.?\\s*|#)?(\\d[\\w–-]*)`, 'i').exec(text)?.[1] ??
    numbers.issue;
  return {
    type: isThesis ? 'thesis' : 'report',
    genre: genre.replace(/^report$/i, 'Report'),
    ...(number && { number }),
    ...named('publisher', organisation?.trim() ?? ''),
  };
}

/** `(City: Press, 2020)`, `City: Press, 2020`, `Press; 2020`, `Press`. */
function withPublication(fields: ItemFields, text: string): ItemFields {
  const inBrackets = /\(([^()]*)\)/.exec(text)?.[1];
  const source = (
    inBrackets && new RegExp(YEAR).test(inBrackets) ? inBrackets : fields.type === 'book' ? text : ''
  ).replace(/^(?:\d+(?:st|nd|rd|th) ed(?:n|ition)?\.?|rev(?:ised)?\.? ed\.?|vol\. \d+)[,.;]?\s*/i, '');
  const match =
    /^(?:(?<place>[\p{L} .,&’'-]{2,40}):\s*)?(?<publisher>(?:\p{Lu}\.\s?){0,3}[\p{L}\d .&’'–-]{2,60}?)\s*(?:[,;.(]|$)/u.exec(
      source.trim(),
    );
  const { place, publisher } = match?.groups ?? {};
  if (!publisher || !/\p{Lu}/u.test(publisher) || new RegExp(`^${YEAR}$`).test(publisher)) return fields;
  return { ...fields, publisher: publisher.trim(), ...(place && { 'publisher-place': place.trim() }) };
}

function named(key: 'container-title' | 'publisher', name: string): ItemFields {
  return /\p{L}{2}/u.test(name) && name.length <= 200 ? { [key]: name } : {};
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
