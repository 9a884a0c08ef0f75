/** Where and when a paper appeared, as its first page says beside the title: DOI, arXiv number, journal with volume and pages, date. */
import type { CslDate, ItemFields } from '../../../model/item';
import { parseCslDate } from '../../record/dates';

/** @param lines the lines of the first page, furniture and stamps among them; @param head those between the title and the text */
export function findImprint(lines: readonly string[], head: readonly string[]): ItemFields {
  const arxiv = findArxiv(lines);
  const journal = findJournal(lines);
  const doi = findDoi(lines);
  const issued = journal?.issued ?? findDate(lines, head) ?? arxiv?.issued;
  return {
    ...(arxiv &&
      !journal && { number: `arXiv:${arxiv.id}`, publisher: 'arXiv', URL: `https://arxiv.org/abs/${arxiv.id}` }),
    ...(journal && { ...journal.fields, type: 'article-journal' }),
    ...(doi && { DOI: doi }),
    ...(issued && { issued }),
  };
}

/** In lines at the edges and with a label first; a DOI in the text may be another work's. */
function findDoi(lines: readonly string[]): string | undefined {
  const found = lines.flatMap((line) => {
    const [, label, doi] = DOI.exec(line) ?? [];
    return doi === undefined ? [] : [{ isLabelled: label !== undefined, doi: doi.replace(/[.,;)\]]+$/, '') }];
  });
  const dois = [...new Set(found.map(({ doi }) => doi.toLowerCase()))];
  const labelled = found.find(({ isLabelled }) => isLabelled);
  return dois.length === 1 ? found[0]!.doi : labelled?.doi;
}

const DOI = /(doi(?:\.org\/|\s*:?\s*))?\b(10\.\d{4,9}\/[^\s"<>{}|\\^[\]]{2,100})/i;

interface Arxiv {
  readonly id: string;
  readonly issued?: CslDate;
}

/** The stamp at the side of the first page. */
function findArxiv(lines: readonly string[]): Arxiv | undefined {
  for (const line of lines) {
    const match = /^arXiv:((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}))(?:v\d+)?(.{0,60})/.exec(line);
    if (!match) continue;
    const issued = parseCslDate(/\d{1,2} [A-Z][a-z]{2} \d{4}/.exec(match[2]!)?.[0] ?? '');
    return { id: match[1]!, ...(issued && { issued }) };
  }
  return undefined;
}

const PAGES = String.raw`(?<pages>\d{1,5}\s?[–-]\s?\d{1,5})`;
const JOURNALS = [
  // Theoretical Harbours 321 (2004) 5–12
  String.raw`^(?<name>[^\d]{4,90}?)[,.]?\s+(?:Vol\.?\s?|vol\.?\s?)?(?<volume>\d{1,4})(?:\s?[(,]\s?(?:No\.?\s?)?(?<issue>\d{1,3})\)?)?,?\s+\((?<year>\d{4})\)[,:]?\s*(?:pp?\.?\s?)?${PAGES}$`,
  // Journal of Tides, Vol. 12, No. 3, pp. 1352–1360, 2004
  String.raw`^(?<name>[^\d]{4,90}?),?\s+(?:Vol\.?|Volume|VOL\.)\s?(?<volume>\d{1,4})[,:;]?\s+(?:(?:No\.?|Number|Issue|NO\.)\s?(?<issue>[\d–-]{1,7}))?[,:;]?\s*(?:(?:\p{L}+\.?\s)?\(?(?<year>(?:19|20)\d{2})\)?)?[,:;]?\s*(?:pp?\.?\s?${PAGES})?[,:;]?\s*(?:\p{L}+\.?\s)?\(?(?<late>(?:19|20)\d{2})?\)?\.?$`,
  // Higher Tides, 13, 11–49, 2000
  String.raw`^(?<name>[^\d]{4,90}?),\s+(?<volume>\d{1,4})(?:\((?<issue>\d{1,3})\))?,\s+${PAGES},\s+\(?(?<year>\d{4})\)?\.?$`,
  // Journal of Tides (2008) 19(2), 185–224
  String.raw`^(?<name>[^\d]{4,90}?)\s+\((?<year>\d{4})\)[,:]?\s+(?<volume>\d{1,4})(?:\s?\((?<issue>\d{1,3})\))?[,:]\s*${PAGES}$`,
].map((form) => new RegExp(form, 'u'));

interface Journal {
  readonly fields: ItemFields;
  readonly issued: CslDate | undefined;
}

function findJournal(lines: readonly string[]): Journal | undefined {
  for (const line of lines.filter(({ length }) => length < 200)) {
    const groups = JOURNALS.map((form) => form.exec(line.trim())?.groups).find((match) => match !== undefined);
    if (!groups || !isName(groups.name!)) continue;
    const year = groups.year ?? groups.late;
    return {
      issued: year === undefined ? undefined : parseCslDate(year),
      fields: {
        'container-title': groups.name!.trim(),
        volume: groups.volume!,
        ...(groups.issue && { issue: groups.issue }),
        ...(groups.pages && { page: groups.pages.replace(/\s/g, '').replace('-', '–') }),
      },
    };
  }
  return undefined;
}

/** Capitalised words, not a sentence. */
function isName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && text.split(/\s+/).length <= 12 && !/[.!?]\s\p{Lu}\p{Ll}{3}|[“"@]/u.test(text);
}

const MONTH = String.raw`\p{L}{3,9}\.?`;
const FULL = String.raw`(?:${MONTH} \d{1,2}(?: ?(?:st|nd|rd|th))? ?,? \d{4}|\d{1,2}(?:st|nd|rd|th)?\.? ${MONTH},? \d{4}|\d{4}-\d\d-\d\d)`;
const PUBLISHED = new RegExp(
  String.raw`\b(?:published(?: online)?|publication date|first published|date of publication|available online|dated?)\s*[:–-]?\s*(?:on\s)?(${FULL}|${MONTH} \d{4}|\d{4}\b)`,
  'iu',
);
const ALONE = new RegExp(String.raw`^\(?(${FULL}|${MONTH} \d{4})\)?[.,]?$`, 'u');
const AT_END = new RegExp(String.raw`[,–—|·(]\s*(${FULL}|${MONTH} \d{4})\)?\.?$`, 'u');
const RIGHTS = /(?:©|\(c\)|copyright)\s*(?:c\s?©\s?)?(?:by\s)?(?:[^\d]{0,60}?)\b((?:19|20)\d{2})\b/i;

/** When it was published; else the date below the title; else the year of the rights. */
function findDate(lines: readonly string[], head: readonly string[]): CslDate | undefined {
  return (
    dateBy(PUBLISHED, lines) ??
    dateBy(ALONE, head) ??
    dateBy(
      ALONE,
      lines.filter(({ length }) => length < 30),
    ) ??
    dateBy(RIGHTS, lines) ??
    dateBy(
      AT_END,
      lines.filter(({ length }) => length < 160),
    ) ??
    dateBy(
      CONFERENCE,
      lines.filter(({ length }) => length < 200),
    )
  );
}

/** `OSDI ’04`, `Port Studies 2019, Bergen`. */
const CONFERENCE = /\b(?:Proceedings|Conference|Symposium|Workshop|Congress|Meeting)\b.{0,80}?\b((?:19|20)\d{2})\b/;

function dateBy(form: RegExp, lines: readonly string[]): CslDate | undefined {
  for (const line of lines) {
    const date = form.exec(line)?.[1];
    const parsed =
      date === undefined ? undefined : parseCslDate(date.replace(/(\d) (st|nd|rd|th)\b/, '$1$2').replace(/ ,/, ','));
    if (parsed && isPossible(parsed)) return parsed;
  }
  return undefined;
}

function isPossible(date: CslDate): boolean {
  const year = date['date-parts']?.[0]?.[0] ?? 0;
  return year >= 1600 && year <= new Date().getUTCFullYear() + 1;
}
