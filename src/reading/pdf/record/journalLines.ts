/** The journal that a first page names, with volume, issue and pages, in one line or in several. */
import type { CslDate, ItemFields } from '../../../model/item';
import { parseCslDate } from '../../record/dates';

const PAGES = String.raw`(?<pages>e?\d{1,5}\s?[–-]\s?e?\d{1,5})`;
const JOURNALS = [
  // Theoretical Harbours 321 (2004) 5–12
  String.raw`^(?<name>[^\d]{4,90}?)[,.]?\s+(?:Vol\.?\s?|vol\.?\s?)?(?<volume>\d{1,4})(?:\s?[(,]\s?(?:No\.?\s?)?(?<issue>\d{1,3})\)?)?,?\s+\((?<year>\d{4})\)[,:]?\s*(?:pp?\.?\s?)?${PAGES}$`,
  // Journal of Tides, Vol. 12, No. 3, pp. 1352–1360, 2004
  String.raw`^(?<name>[^\d]{4,90}?),?\s+(?:Vol\.?|Volume|VOL\.)\s?(?<volume>\d{1,4})[,:;]?\s+(?:(?:No\.?|Number|Issue|NO\.)\s?(?<issue>[\d–-]{1,7}))?[,:;]?\s*(?:(?:\p{L}+\.?\s)?\(?(?<year>(?:19|20)\d{2})\)?)?[,:;]?\s*(?:pp?\.?\s?${PAGES})?[,:;]?\s*(?:\p{L}+\.?\s)?\(?(?<late>(?:19|20)\d{2})?\)?\.?$`,
  // Higher Tides, 13, 11–49, 2000
  String.raw`^(?<name>[^\d]{4,90}?),\s+(?<volume>\d{1,4})(?:\((?<issue>\d{1,3})\))?,\s+${PAGES},\s+\(?(?<year>\d{4})\)?\.?$`,
  // Journal of Tides (2008) 19(2), 185–224
  String.raw`^(?<name>[^\d]{4,90}?)\s+\((?<year>\d{4})\)[,:]?\s+(?<volume>\d{1,4})(?:\s?\((?<issue>\d{1,3})\))?[,:]\s*${PAGES}$`,
  // Harbour Med J. 2016;8(3):e230-5; Journal of Tides, May-August 2015; 8: 99–101
  String.raw`^(?<name>[^\d;]{3,90}?)[.,]?\s+(?:\p{L}{3,9}(?:[–-]\p{L}{3,9})?\s)?(?<year>(?:19|20)\d{2});\s?(?:Vol\.?\s?)?(?<volume>\d{1,4})\s?(?:\(\s?(?<issue>[^)]{1,12})\))?\s?[:,]?\s?${PAGES}\.?$`,
  // HARBOUR MEDICINE 11: 832-840, 2016
  String.raw`^(?<name>[^\d]{4,90}?)[,.]?\s+(?<volume>\d{1,4})(?:\s?\((?<issue>\d{1,3})\))?:\s?${PAGES},\s+\(?(?<year>\d{4})\)?\.?$`,
  // Harbour Genomics (2015) 16:413; Brandt et al. Harbour Genomics 2015, 16:413
  String.raw`^(?:.{2,40} et al\.?[,:]?\s+)?(?<name>[^\d]{4,90}?)[,.]?\s+\(?(?<year>(?:19|20)\d{2})\)?,?\s+(?<volume>\d{1,4})(?:\s?\((?<issue>\d{1,3})\))?:\s?(?<pages>\d{1,7})\.?$`,
].map((form) => new RegExp(form, 'u'));

export interface Journal {
  readonly fields: ItemFields;
  readonly issued: CslDate | undefined;
}

/** @param lines the lines of the first page */
export function findJournal(lines: readonly string[]): Journal | undefined {
  return findInOneLine(lines) ?? findBelowName(lines);
}

function findInOneLine(lines: readonly string[]): Journal | undefined {
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

const ISSUE = String.raw`(?:(?:no|nr|issue|iss|number|num)\b\.?\s?)`;
const VOLUME = new RegExp(
  String.raw`^vol(?:ume|\b\.?)\s?(?<volume>\d{1,4})(?:[,:;.\s(]{1,3}${ISSUE}?(?<issue>\d{1,3}(?:[/–-]\d{1,3})?)\)?(?!\d))?(?:[\s,:;.•|/–—-]{1,3}(?<rest>.{3,60}))?$`,
  'iu',
);
const PAGES_ALONE = new RegExp(String.raw`^pp?\.?\s?${PAGES}\.?$`, 'u');

/** `Vol. 29 No. 2, 2007` on a line of its own, with the journal above it and the pages below it. */
function findBelowName(lines: readonly string[]): Journal | undefined {
  const said = lines.map((line) => line.trim()).filter((line) => !/^[\d\s|]+$/.test(line));
  for (const [index, line] of said.entries()) {
    const { volume, issue, rest = '' } = line.length < 120 ? (VOLUME.exec(line)?.groups ?? {}) : {};
    if (volume === undefined) continue;
    const [date = '', pages] = rest.split(/[\s,:;]+(?=pp?\.?\s?\d)/);
    const issued =
      parseCslDate(date.replace(/^[(\s]+|[)\s]+$/g, '')) ?? parseCslDate(/\b(?:19|20)\d{2}\b/.exec(rest)?.[0] ?? '');
    const name = said[index - 1] ?? '';
    const isNamed = name.length >= 4 && name.length <= 90 && isName(name) && !/\d/.test(name);
    const page = PAGES_ALONE.exec(pages ?? said[index + 1] ?? '')?.groups?.pages;
    // A volume alone is that of a book.
    if (!issued && !(isNamed && (issue ?? page))) continue;
    return {
      issued,
      fields: {
        ...(isNamed && { 'container-title': name }),
        volume,
        ...(issue && { issue }),
        ...(page && { page: page.replace(/\s/g, '').replace('-', '–') }),
      },
    };
  }
  return undefined;
}
