/**
 * Records as the CSL processor can take them: it throws on numbers, reads commands out of notes, and is confused by stray fields.
 * Whatever a record holds, a clean one comes out.
 */
import type { CslDate, ItemFields, Name } from '../../model/item';
import { toCharacters } from '../plainText';
import { beforeSubtitle } from '../title';

export interface CslItem {
  readonly type: string;
  readonly title?: string;
  readonly 'title-short'?: string;
  readonly author?: readonly Name[];
  readonly editor?: readonly Name[];
  readonly issued?: CslDate;
  readonly [variable: string]: string | readonly Name[] | CslDate | undefined;
}

const NAME_VARIABLES = new Set([
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
]);
const DATE_VARIABLES = new Set(['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted']);

/** What belongs to programs that hold records, not to the works. */
const LEFT_OUT = new Set(['id', 'custom', 'citation-key']);

/** More names than any style prints, and more words than any field has: what is beyond only costs time. */
const MAX_NAMES = 100;
const MAX_LENGTH = 10_000;

/** All that a record says, as it says it. */
export function toCslItem(fields: ItemFields): CslItem {
  const clean: Record<string, string | readonly Name[] | CslDate> = {};
  for (const [variable, value] of Object.entries(fields)) {
    if (LEFT_OUT.has(variable) || !/^[a-z][a-z_-]*$/i.test(variable)) continue;
    const cleaned = toValue(variable, value);
    if (cleaned !== undefined) clean[variable] = cleaned;
  }
  return { ...clean, type: typeof clean.type === 'string' ? clean.type : 'document' };
}

/** With a short title where the record has none of its own: without it, styles print the whole title in a note after the first. */
export function withShortTitle(item: CslItem): CslItem {
  const short = item['title-short'] ?? beforeSubtitle(item.title);
  return short === undefined ? item : { ...item, 'title-short': short };
}

function toValue(variable: string, value: unknown): string | readonly Name[] | CslDate | undefined {
  if (NAME_VARIABLES.has(variable)) return toNames(value);
  if (DATE_VARIABLES.has(variable)) return toDate(value);
  if (variable === 'note') return toNote(value);
  return toText(value);
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value
    .slice(0, MAX_LENGTH)
    .replace(/[ \p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
  return text || undefined;
}

/** Keeps its lines, since some of them are further fields: `original-date: 1867`, as Zotero's users write and citeproc reads. */
function toNote(value: unknown): string | undefined {
  const lines = typeof value === 'string' ? value.slice(0, MAX_LENGTH).split('\n') : [value];
  return (
    lines
      .map((line) => toText(line) ?? '')
      .join('\n')
      .trim() || undefined
  );
}

function toNames(value: unknown): readonly Name[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  // The last one as well, which stands behind "…" in some styles.
  const kept = list.length > MAX_NAMES ? [...list.slice(0, MAX_NAMES - 1), list.at(-1)] : list;
  const names = kept.flatMap(toName);
  return names.length > 0 ? names : undefined;
}

function toName(value: unknown): Name[] {
  if (typeof value === 'string') return toLiteral(value);
  if (typeof value !== 'object' || value === null) return [];
  const { family, given, literal, suffix, ...particles } = value as Record<string, unknown>;
  const familyText = toText(family);
  if (!familyText) return toLiteral(literal ?? given);
  const name: Record<string, string | true> = { family: toCharacters(familyText) };
  const rest = {
    given,
    suffix,
    'dropping-particle': particles['dropping-particle'],
    'non-dropping-particle': particles['non-dropping-particle'],
  };
  for (const [part, text] of Object.entries(rest)) {
    const cleaned = toText(text);
    if (cleaned) name[part] = toCharacters(cleaned);
  }
  // As citeproc has them: `Jeffrey Doe, Jr.`, names that never turn around.
  for (const flag of ['comma-suffix', 'static-ordering', 'isInstitution']) if (particles[flag]) name[flag] = true;
  return [name];
}

function toLiteral(value: unknown): Name[] {
  const literal = toText(value);
  return literal ? [{ literal: toCharacters(literal) }] : [];
}

function toDate(value: unknown): CslDate | undefined {
  if (typeof value === 'number' || typeof value === 'string') return toRawDate(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const date = value as CslDate;
  const parts = toDateParts(date['date-parts']);
  if (!parts) return toRawDate(date.raw) ?? toLiteralDate(date.literal);
  return {
    'date-parts': parts,
    ...(date.circa ? { circa: true } : {}),
    ...(toText(date.season) ? { season: toText(date.season) as string } : {}),
  };
}

function toDateParts(value: unknown): number[][] | undefined {
  if (!Array.isArray(value)) return undefined;
  const dates = value
    .slice(0, 2)
    .map(toDatePart)
    .filter((date) => date.length > 0);
  if (dates.length === 0) return undefined;
  return isOpen(value[1]) ? [...dates, [0]] : dates;
}

/** `1987–`: a range whose end is 0. */
function isOpen(end: unknown): boolean {
  return Array.isArray(end) && end.length > 0 && Number(end[0]) === 0;
}

/** Year, month and day as far as they are known, cut off at the first that is none. */
function toDatePart(value: unknown): number[] {
  const parts = (Array.isArray(value) ? value : [value])
    .slice(0, 3)
    .map((part) => (part === '' ? Number.NaN : Number(part)));
  const known = parts.findIndex((part) => !Number.isInteger(part) || part === 0);
  return known < 0 ? parts : parts.slice(0, known);
}

/** ISO dates and lone years are read here; any other wording is printed as it stands. */
function toRawDate(value: unknown): CslDate | undefined {
  const text = toText(value);
  const iso = text ? /^(-?\d{1,4})(?:-(\d\d?)(?:-(\d\d?))?)?(?:T.*)?$/.exec(text) : null;
  if (!iso) return toLiteralDate(text);
  const parts = toDateParts([iso.slice(1).filter((part) => part !== undefined)]);
  return parts && { 'date-parts': parts };
}

function toLiteralDate(value: unknown): CslDate | undefined {
  const literal = toText(value);
  return literal ? { literal } : undefined;
}
