/**
 * Author–year citations in prose: `(Chen & Rithmire 2026, p. 18)`, `(see Chan 2026; Dreyer n.d.)`, `Smith et al. (2020: 33)`, a title in
 * quotation marks where there is no author. Knows no markup and no sources: that a name and a year in brackets are no citation after
 * all, only the sources can tell.
 */
import type { TextPosition } from '../../model/passage';
import { bracketsOf } from './brackets';
import type { FoundCitation, FoundCite } from './found';
import { findLocator } from './locators';
import { type FoundAuthor, findNamesBefore, readAuthor, skipSeparator } from './names';
import { type FoundYear, findLetter, findYear } from './years';

/** Finds them in the order of the text, none within another. Takes time in proportion to the text. */
export function findAuthorYear(text: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const bracket of bracketsOf(text)) {
    const citation = readBracket(text, bracket);
    if (!citation) continue;
    while ((found.at(-1)?.start ?? -1) >= citation.start) found.pop();
    found.push(citation);
  }
  return found;
}

/** A longer text is no mere list of works. */
const LONGEST_LIST = 600;

/** The words of a note that are a citation without its brackets: `See Chen & Rithmire 2026, p. 18; Chan 2026.` */
export function findInNote(text: string, note: TextPosition): FoundCitation | undefined {
  const body = text.slice(note.start, note.end);
  if (body.length > LONGEST_LIST || !HAS_YEAR.test(body)) return undefined;
  const start = note.start + (body.length - body.trimStart().length);
  const inside = body.trim().replace(/(?<!\bn\. ?d)\.$/, '');
  const lists = segmentsOf(inside, start).map((segment) => readSegment(text, segment));
  if (lists.some((list) => list === undefined)) return undefined;
  const cites = lists.flatMap((list) => list ?? []);
  return { start, end: start + inside.length, isInText: false, cites };
}

const HAS_YEAR = /[12]\d{3}|\bn\.\s?d\.|\bforthcoming\b|\bin press\b|\bundated\b|\bno date\b/i;

function readBracket(text: string, bracket: TextPosition): FoundCitation | undefined {
  const inside = text.slice(bracket.start + 1, bracket.end - 1);
  if (!HAS_YEAR.test(inside)) return undefined;
  const segments = segmentsOf(inside, bracket.start + 1);
  return readYearsAfterNames(text, bracket, segments) ?? readList(text, bracket, segments);
}

/** What stands between semicolons, without the spaces around it. A semicolon within quotation marks parts nothing. */
function segmentsOf(inside: string, offset: number): TextPosition[] {
  const segments: TextPosition[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of inside.matchAll(/[“”;；]|$/g)) {
    if (mark === '“') depth++;
    else if (mark === '”') depth = Math.max(0, depth - 1);
    else if (depth === 0 || mark === '') {
      const segment = inside.slice(start, index);
      const from = offset + start + (segment.length - segment.trimStart().length);
      segments.push({ start: from, end: from + segment.trim().length });
      start = index + 1;
    }
  }
  return segments;
}

/** `Chen & Rithmire (2026, p. 18)`, where the brackets hold the year alone. */
function readYearsAfterNames(
  text: string,
  bracket: TextPosition,
  segments: readonly TextPosition[],
): FoundCitation | undefined {
  if (!segments[0] || !findYear(text, segments[0].start)) return undefined;
  const author = findNamesBefore(text, bracket.start);
  if (!author) return undefined;
  const lists = segments.map(
    (segment) => readWorks(text, segment.start, segment.end, author) ?? readSegment(text, segment),
  );
  if (lists.some((list) => list === undefined)) return undefined;
  const [first, ...others] = lists.flatMap((list) => list ?? []);
  return first && { ...bracket, isInText: true, cites: [{ ...first, start: author.start }, ...others] };
}

/** `(see Chan 2026; Dreyer n.d., p. 3)`. A remark before or after them stays in the sentence. */
function readList(text: string, bracket: TextPosition, segments: readonly TextPosition[]): FoundCitation | undefined {
  const lists = segments.map((segment) => readSegment(text, segment));
  const first = lists.findIndex((list) => list !== undefined);
  if (first < 0) return readAfterRemark(text, bracket, segments);
  const last = lists.findLastIndex((list, index) => list !== undefined || isRemark(text, segments[index]));
  const start = first === 0 ? bracket.start : (segments[first - 1]?.end ?? bracket.start);
  const end = last === segments.length - 1 ? bracket.end : (segments[last + 1]?.start ?? bracket.end);
  const isWhole = start === bracket.start && end === bracket.end;
  const cites = lists.flatMap((list) => list ?? []);
  const inner = { start: Math.max(start, bracket.start + 1), end: Math.min(end, bracket.end - 1) };
  return { ...(isWhole ? bracket : inner), isInText: false, cites };
}

/** `(up from three in 2020, see Chan 2026)`: the remark is the writer's, the citation begins at the comma. */
function readAfterRemark(
  text: string,
  bracket: TextPosition,
  segments: readonly TextPosition[],
): FoundCitation | undefined {
  const { start, end } = segments.at(-1) ?? bracket;
  const words = text.slice(start, end);
  const comma = start + Math.max(words.lastIndexOf(', see '), words.lastIndexOf(', cf. '));
  const cites = comma > start ? readSegment(text, { start: comma + 2, end }) : undefined;
  return cites && { start: comma, end: bracket.end - 1, isInText: false, cites };
}

/** "emphasis added", after a citation. */
function isRemark(text: string, segment: TextPosition | undefined): boolean {
  const words = segment ? text.slice(segment.start, segment.end) : '';
  return words.length <= 40 && /^\p{Ll}[\p{L}\s’']*$/u.test(words);
}

const PREFIX =
  /(?:(?:(?:but|and)\s)?see(?:\s(?:also|for example|for instance|e\.g\.|especially|generally))?|cf\.?|compare|e\.g\.|i\.e\.|for example|for instance|also|(?:as\s)?(?:quoted|cited|discussed|reported|reviewed|argued|shown|described|summarized)\s(?:in|by)|according to|following|after|adapted from|based on|data from|sources?:|per|contra|pace),?\s+(?=\S)/iy;

/** The works between two semicolons; undefined where something else stands there. */
function readSegment(text: string, { start, end }: TextPosition): FoundCite[] | undefined {
  const prefix = matchAt(PREFIX, text, start) ?? '';
  const author = readAuthor(text, start + prefix.length, end);
  const works = author && readWorks(text, skipSeparator(text, author.end), end, author);
  if (!works?.[0]) return undefined;
  const first = { ...works[0], start, ...(prefix ? { prefix: prefix.trim() } : {}) };
  return [first, ...works.slice(1)];
}

const JOINT = /\s*(?:,|&|\band\b)\s*/y;

/** From the year on: `2026, p. 18`, `2024a, b`, `2024, 2026`, `2026, Dreyer 2025`. */
function readWorks(text: string, start: number, end: number, author: FoundAuthor): FoundCite[] | undefined {
  const works: FoundCite[] = [];
  let at = start;
  let by: FoundAuthor | undefined = author;
  let next = start;
  while (by) {
    const work = readWork(text, next, end, by);
    if (!work) break;
    works.push(by === author ? work : { ...work, start: Math.max(at, by.start) });
    at = work.end;
    next = at + (matchAt(JOINT, text, at) ?? '').length;
    if (next === at) break;
    for (const letter of lettersAt(text, next, end, work)) {
      works.push(letter);
      at = letter.end;
      next = at + (matchAt(JOINT, text, at) ?? '').length;
    }
    if (findYear(text, next)) continue;
    by = readAuthor(text, next, end);
    if (by) next = skipSeparator(text, by.end);
  }
  return works.length > 0 ? withSuffix(works, text.slice(at, end)) : undefined;
}

/** The further letters of `2024a, b, c`, each a work. */
function lettersAt(text: string, start: number, end: number, work: FoundCite): FoundCite[] {
  const works: FoundCite[] = [];
  let at = start;
  while (work.yearSuffix && !work.locator && at < end) {
    const letter = findLetter(text, at);
    if (!letter || text.charAt(at) !== letter) break;
    works.push({ ...work, start: at, end: at + 1, yearSuffix: letter });
    at += 1 + (matchAt(JOINT, text, at + 1) ?? '').length;
  }
  return works;
}

function readWork(text: string, start: number, end: number, by: FoundAuthor): FoundCite | undefined {
  const year = findYear(text, start);
  if (!year || year.end > end) return undefined;
  const { author, names, title, isAbridged } = by;
  const place = readPlace(text, year, end);
  return {
    start,
    end: place?.end ?? year.end,
    ...(author === undefined ? {} : { author }),
    ...(names === undefined ? {} : { names }),
    ...(title === undefined ? {} : { title }),
    ...(isAbridged ? { isAbridged } : {}),
    year: year.year,
    ...(year.original ? { originalYear: year.original } : {}),
    ...(year.letter ? { yearSuffix: year.letter } : {}),
    ...(place ? { locator: { label: place.label, locator: place.locator } } : {}),
  };
}

/** The locator after a year. A number without a term stands after a colon, or after a comma and is no year. */
function readPlace(text: string, year: FoundYear, end: number) {
  const joint = matchAt(/\s*,\s+at\s+(?=\d)|\s*[,:]\s*|\s+/y, text, year.end);
  const place = joint ? findLocator(text, year.end + joint.length) : undefined;
  if (!joint || !place || place.end > end) return undefined;
  if (place.isLabelled || joint.includes(':')) return place;
  const isNumber = /^(?:\d|[ivx]{2,})/.test(place.locator) && !/^[12]\d{3}(?!\d|[-–]\d{4})/.test(place.locator);
  return joint.includes(',') && isNumber ? place : undefined;
}

const REMARK =
  /^\s*(?:[([]|(?:for|quoted|cited|emphasis|italics|passim|translation|translated|trans\.|and elsewhere)(?![\p{L}]))/u;

/** A note or a figure on the page that is cited. */
const NOTE_THERE = /^\s*,?\s*(?:nn?\.|notes?|fn\.|tables?|figs?\.|figures?|box)\s?\d{1,4}[a-z]?(?:[-–]\d{1,4})?$/i;

/** What follows the last work must be a short remark; otherwise it was no citation that came before. */
function withSuffix(works: readonly FoundCite[], rest: string): FoundCite[] | undefined {
  const suffix = rest.replace(/^[\s,.]+|[\s.]+$/g, '');
  const last = works.at(-1);
  if (!suffix || !last) return [...works];
  const isShort = suffix.length <= 80 && suffix.split(/\s+/).length <= 8;
  const isRemark = REMARK.test(rest) || NOTE_THERE.test(rest) || (/^\s*,/.test(rest) && !/\d/.test(rest));
  return isShort && isRemark
    ? [...works.slice(0, -1), { ...last, end: last.end + rest.trimEnd().length, suffix }]
    : undefined;
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
