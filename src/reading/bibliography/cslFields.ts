/** Records that somebody typed or some tool exported, to CSL variables of the right kind. */
import type { CslDate, ItemFields, ItemValue, Name } from '../../model/item';
import { toLanguageTag } from '../../text/languages';
import { parseCslDate } from '../record/dates';
import { parseNames } from '../record/names';

/** Takes the CSL variables of a record and coerces their values; what is none, or has no sensible value, is left out. */
export function toFieldsOfRecord(record: Readonly<Record<string, unknown>>): ItemFields {
  const fields: Record<string, ItemValue> = {};
  for (const [name, value] of Object.entries(record)) {
    const field = toValue(name, value);
    if (field !== undefined) fields[name] = field;
  }
  return fields as ItemFields;
}

/** Whether a text is one of CSL's types. */
export function isCslType(type: string): boolean {
  return TYPES.has(type);
}

const NAMES = new Set(
  'author chair collection-editor compiler composer container-author contributor curator director editor editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator'.split(
    ' ',
  ),
);
const DATES = new Set('accessed available-date event-date issued original-date submitted'.split(' '));
const TEXTS = new Set(
  'abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number citation-key citation-number collection-number collection-title container-title container-title-short dimensions division DOI edition event event-title event-place genre ISBN ISSN issue jurisdiction keyword language license locator medium note number number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first part-number part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre reviewed-title scale section source status supplement-number title title-short URL version volume volume-title year-suffix shortTitle journalAbbreviation'.split(
    ' ',
  ),
);
const TYPES = new Set(
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  ),
);

function toValue(name: string, value: unknown): ItemValue | undefined {
  if (value === undefined || value === null) return undefined;
  if (NAMES.has(name)) return toNames(value);
  if (DATES.has(name)) return toDate(value);
  if (name === 'type') return typeof value === 'string' && isCslType(value) ? value : undefined;
  if (name === 'language') return toLanguageTag(toText(value));
  if (name === 'DOI') return toText(value)?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return TEXTS.has(name) ? toText(value) : undefined;
}

/** A list of strings, such as the container titles of Crossref, gives its first. */
function toText(value: unknown): string | undefined {
  if (Array.isArray(value)) return toText(value[0]);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function toNames(value: unknown): readonly Name[] | undefined {
  const names = (Array.isArray(value) ? value : [value]).flatMap(toName);
  return names.length > 0 ? names : undefined;
}

const NAME_PARTS = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'] as const;

function toName(value: unknown): Name[] {
  if (typeof value === 'string') return parseNames(value);
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const parts = NAME_PARTS.flatMap((part) => {
    const text = toText(record[part] ?? (part === 'literal' ? record.name : undefined));
    return text === undefined ? [] : [[part, text] as const];
  });
  const name: Name = Object.fromEntries(parts);
  if (name.family === undefined && name.literal === undefined)
    return name.given === undefined ? [] : [{ literal: name.given }];
  return [name];
}

function toDate(value: unknown): CslDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return parseCslDate(String(value)) ?? literalDate(value);
  if (value instanceof Date) return parseCslDate(value.toISOString().slice(0, 10));
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return toDate({ 'date-parts': value.map(partsOfRecord) });
  const record = value as Record<string, unknown>;
  const parts = toDateParts(record['date-parts'] ?? (record.year === undefined ? undefined : [partsOfRecord(record)]));
  if (parts === undefined) return toDate(record.raw ?? record['date-time'] ?? record.literal);
  const season = toText(record.season);
  return {
    'date-parts': parts,
    ...(season === undefined ? {} : { season: /^\d$/.test(season) ? Number(season) : season }),
    ...(record.circa ? { circa: true } : {}),
  };
}

/** YAML has its dates as `year`, `month` and `day`, a range as a list of two of them. */
function partsOfRecord(value: unknown): unknown {
  const { year, month, day } = (value ?? {}) as Record<string, unknown>;
  return year === undefined ? value : [year, month, day].filter((part) => part !== undefined);
}

/** "in press" and "forthcoming" say something; a number that is no year does not. */
function literalDate(value: string | number): CslDate | undefined {
  return typeof value === 'string' && /^(?:in press|forthcoming|in preparation|submitted)$/i.test(value.trim())
    ? { literal: value.trim() }
    : undefined;
}

function toDateParts(value: unknown): number[][] | undefined {
  if (!Array.isArray(value)) return undefined;
  const dates = Array.isArray(value[0]) ? value : [value];
  const parts = dates.slice(0, 2).map((date) => (Array.isArray(date) ? leadingNumbers(date) : []));
  return parts[0] === undefined || parts[0].length === 0 ? undefined : parts.filter((date) => date.length > 0);
}

function leadingNumbers(date: readonly unknown[]): number[] {
  const numbers = date.slice(0, 3).map((part) => (part === null || part === '' ? Number.NaN : Number(part)));
  const end = numbers.findIndex((number) => !Number.isInteger(number) || number === 0);
  return end < 0 ? numbers : numbers.slice(0, end);
}
