/** Where and when a paper appeared, as its first page says beside the title: DOI, arXiv number, journal with volume and pages, date. */
import type { CslDate, ItemFields } from '../../../model/item';
import { parseCslDate } from '../../record/dates';
import { findDoi } from './doi';
import { findJournal } from './journalLines';

/** @param lines the lines of the first page, furniture and stamps among them; @param head those between the title and the text */
export function findImprint(lines: readonly string[], head: readonly string[]): ItemFields {
  const arxiv = findArxiv(lines);
  const journal = findJournal(lines);
  const doi = findOwnDoi(lines);
  const issued = journal?.issued ?? findDate(lines, head) ?? arxiv?.issued;
  return {
    ...(arxiv &&
      !journal && { number: `arXiv:${arxiv.id}`, publisher: 'arXiv', URL: `https://arxiv.org/abs/${arxiv.id}` }),
    ...(journal && { ...journal.fields, ...(journal.fields['container-title'] && { type: 'article-journal' }) }),
    ...(doi && { DOI: doi }),
    ...(issued && { issued }),
  };
}

/** In lines at the edges and with a label first; a DOI in the text may be another work's. */
function findOwnDoi(lines: readonly string[]): string | undefined {
  const found = lines.flatMap((line) => findDoi(line) ?? []);
  const dois = [...new Set(found.map(({ doi }) => doi.toLowerCase()))];
  const labelled = found.find(({ isLabelled }) => isLabelled);
  return dois.length === 1 ? found[0]!.doi : labelled?.doi;
}

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

const MONTH = String.raw`\p{L}{3,9}\.?`;
const FULL = String.raw`(?:${MONTH} \d{1,2}(?: ?(?:st|nd|rd|th))? ?,? \d{4}|\d{1,2}(?:st|nd|rd|th)?\.? ${MONTH},? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})`;
const PUBLISHED = new RegExp(
  String.raw`\b(?:published(?: online)?|(?:advance access|electronic|online) publication|publication date|first published|date of publication|available online|dated?)\s*[:–-]?\s*(?:on\s)?(${FULL}|${MONTH} \d{4}|\d{4}\b)`,
  'iu',
);
const ALONE = new RegExp(
  String.raw`^(?:(?:last\s)?(?:revised|updated)\s*[:,]?\s*(?:on\s)?|draft(?:\sof)?\s*[:,]?\s*)?\(?(${FULL}|${MONTH} \d{4})\)?[.,]?$`,
  'iu',
);
const AT_END = new RegExp(String.raw`[,–—|·(]\s*(${FULL}|${MONTH} \d{4})\)?\.?$`, 'u');
/** `© 2004`, `Copyright 1986–1993, 1998 and 2004`. */
const RIGHTS =
  /(?:©|\(c\)|copyright)\s*(?:c\s?©\s?)?(?:by\s)?(?:[^\d]{0,60}?)\b((?:19|20)\d{2}\b(?:\s?(?:[–—,;-]|and|to)\s?(?:19|20)\d{2}\b){0,30})/i;

/** Where the sign itself is another letter. */
const THEIRS = /\b(?:19|20)\d{2} the authors?\b|\bthe author(?:s|\(s\))?,? (?:19|20)\d{2}\b/i;

/** When it was published; else the date below the title; else the year of the rights. */
function findDate(lines: readonly string[], head: readonly string[]): CslDate | undefined {
  return (
    dateBy(PUBLISHED, lines) ??
    yearOfIssue(lines) ??
    dateBy(ALONE, head) ??
    dateBy(
      ALONE,
      lines.filter(({ length }) => length < 30),
    ) ??
    rightsDate(lines) ??
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

/** In a line that counts volumes, or in what the paper asks to be cited as. */
function yearOfIssue(lines: readonly string[]): CslDate | undefined {
  const short = lines.map((line) => line.trim()).filter(({ length }) => length < 160);
  const at = lines.findIndex((line) => CITE_AS.test(line));
  const asked = at < 0 ? '' : lines.slice(at, at + 6).join(' ');
  return dateBy(OF_VOLUME, short) ?? dateBy(PARTED, short) ?? dateBy(ASKED, [asked.slice(asked.search(CITE_AS))]);
}

/** `Vol. XIV Nos. 1 & 2, July–October 1994`. */
const OF_VOLUME = /^vol(?:ume|\b)[\s.:]{1,4}(?:no[\s.]{1,2})?[\dIVXLC]{1,7}\b.{0,80}?\b((?:19|20)\d{2})\b/i;
/** `Harbour Reports | (2018) 8:3547`, `Journal of Tides | October-December 2014 | Vol 5 | Issue 4`. */
const PARTED =
  /\|\s*\(?(?:\p{L}{3,9}(?:[–-]\p{L}{3,9})?\s)?((?:19|20)\d{2})\)?(?:\s\d{1,4}:\d{1,7})?\s*\|(?=.*(?:vol|issue|doi|no\b))/iu;
const CITE_AS =
  /\b(?:how to cite|cite th(?:is|e) (?:article|paper|report|document)|(?:suggested|recommended) citation)\b/i;
const ASKED = /\(((?:19|20)\d{2})[a-z]?(?:,[^()]{3,20})?\)|\b((?:19|20)\d{2});\s?\d/;

/** `OSDI ’04`, `Port Studies 2019, Bergen`. */
const CONFERENCE = /\b(?:Proceedings|Conference|Symposium|Workshop|Congress|Meeting)\b.{0,80}?\b((?:19|20)\d{2})\b/;

/** The last year of the rights: those of a text that grew over the years are the rights in this one. */
function rightsDate(lines: readonly string[]): CslDate | undefined {
  const said = lines.flatMap((line) => RIGHTS.exec(line)?.[1] ?? THEIRS.exec(line)?.[0] ?? []);
  const years = said.flatMap((years) => years.match(/\d{4}/g) ?? []);
  const dates = years.flatMap((year) => parseCslDate(year) ?? []).filter(isPossible);
  return dates.sort((a, b) => yearIn(b) - yearIn(a))[0];
}

function dateBy(form: RegExp, lines: readonly string[]): CslDate | undefined {
  for (const line of lines) {
    const match = form.exec(line);
    const date = match?.[1] ?? match?.[2];
    const parsed =
      date === undefined ? undefined : parseCslDate(date.replace(/(\d) (st|nd|rd|th)\b/, '$1$2').replace(/ ,/, ','));
    if (parsed && isPossible(parsed)) return parsed;
  }
  return undefined;
}

function yearIn(date: CslDate): number {
  return date['date-parts']?.[0]?.[0] ?? 0;
}

function isPossible(date: CslDate): boolean {
  const year = yearIn(date);
  return year >= 1600 && year <= new Date().getUTCFullYear() + 1;
}
