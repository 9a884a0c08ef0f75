/**
 * The texts that a citation may become when its locator or work is changed, the best first, in whatever syntax it stands. Whoever asks
 * reads them again and takes the first that says what was wanted.
 */
import type { Locator } from '../../model/citation';
import type { FoundCitation, FoundCite } from './found';
import { findLocator, formatLocator, isPlainLocator, typesetRange } from './locators';

/** How a draft puts a page behind a year: `2026, p. 18`, `2026, 18`, `2026: 18`. */
export interface PageForm {
  /** Between year and page: `, `, `: `, `:`. */
  readonly joint: string;
  /** Whether `p.` stands before the page. */
  readonly hasTerm: boolean;
}

/** A work to be cited in the place of another. */
export interface OtherWork {
  /** Absent where the writer gave it none. */
  readonly key?: string;
  /** `Chen & Rithmire 2026`, as it may stand in the markup. */
  readonly citation: string;
  readonly locator?: Locator;
}

/** A part of a draft with the citation that is to be changed. */
export interface Look {
  readonly text: string;
  readonly languageId: string;
  /** Where the part begins in the draft. */
  readonly offset: number;
  readonly found: FoundCitation;
  readonly cite: FoundCite;
  readonly index: number;
  readonly pageForm: PageForm;
  /** In a command of LaTeX. */
  readonly hasBarePages: boolean;
}

/** The form of the first page behind a year in a draft. */
export function pageFormOf(text: string, found: readonly FoundCitation[]): PageForm | undefined {
  for (const { start, end, locator, key } of found.flatMap(({ cites }) => cites)) {
    if (key !== undefined || locator?.label !== 'page') continue;
    const at = text.slice(start, end).lastIndexOf(locator.locator);
    const before = /([,:]?\s*)(pp?\.?\s*)?$/i.exec(text.slice(start, start + Math.max(0, at)));
    if (at > 0 && before?.[1]) return { joint: before[1].replace(/\s+$/, ' '), hasTerm: before[2] !== undefined };
  }
  return undefined;
}

/** With another locator in the place of the one it has; a bare page stays bare. */
export function locatorReplacements(at: Look, old: Locator, locator: Locator): string[] {
  return locatorPlaces(at, old).flatMap(({ start, end, term }) => {
    const isBare = term === '' && locator.label === 'page';
    const printed = isBare ? typeset(locator.locator, at) : withTerm(term, old, locator, at);
    return [replaced(at.text, start, end, printed), replaced(at.text, start, end, print(locator, at))];
  });
}

/** Without its locator, and without what led to it or stood around it. */
export function locatorRemovals(at: Look): string[] {
  if (!at.cite.locator) return [];
  return locatorPlaces(at, at.cite.locator).flatMap(({ start, end }) => {
    const before = at.text.slice(0, start);
    const lead = /[\s,:]*$/.exec(before)![0].length;
    const opening = /(?:,\s*supplement:\s*)?\s?[[({]$/.exec(before)?.[0].length ?? 0;
    const bare = replaced(at.text, start - lead, end, '');
    return opening > 0 ? [replaced(at.text, start - opening, end + 1, ''), bare] : [bare];
  });
}

interface LocatorPlace {
  /** Of the term, where there is one. */
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** Where the locator of a cite may stand: wherever its words do. */
function locatorPlaces({ text, found, cite }: Look, { locator, label }: Locator): LocatorPlace[] {
  const bounds = cite.key === undefined ? cite : found;
  const places: LocatorPlace[] = [];
  for (
    let at = text.lastIndexOf(locator, bounds.end);
    at >= bounds.start && at >= 0;
    at = at > 0 ? text.lastIndexOf(locator, at - 1) : -1
  ) {
    const end = at + locator.length;
    if (end > bounds.end) continue;
    const term =
      /(?:[§¶]{1,2}|[A-Za-z]{1,10}\.?|\\pp?no)[\s~]{0,3}$/.exec(text.slice(Math.max(bounds.start, at - 20), at))?.[0] ??
      '';
    const labelled = findLocator(term.replaceAll('~', ' ') + locator, 0);
    const isTerm = term.startsWith('\\') || (labelled?.isLabelled && labelled.label === label);
    places.push(isTerm ? { start: at - term.length, end, term } : { start: at, end, term: '' });
  }
  return places;
}

/** The writer's own term, as long as one page stays one and several stay several. */
function withTerm(term: string, old: Locator, locator: Locator, at: Look): string {
  const isAlike = term !== '' && old.label === locator.label && isSeveral(old) === isSeveral(locator);
  return isAlike ? term + typeset(locator.locator, at) : print(locator, at);
}

function isSeveral({ locator }: Locator): boolean {
  return /[-–—,&]|\sand\s|\dff?\.?$/.test(locator);
}

/** With a locator where there is none. */
export function locatorInsertions(at: Look, locator: Locator): string[] {
  const { text, found, cite } = at;
  const written = text.slice(found.start, found.end);
  if (cite.key === undefined && cite.names && cite.title !== undefined) return behindReference(at, cite, locator);
  if (cite.key === undefined) return afterYear(at, cite, locator);
  if (written.startsWith('\\')) return inNote(at, locator);
  const place = print(locator, at);
  if (written.startsWith('#cite')) {
    const inSupplement = written.replace(/(supplement:\s*\[)(\]?)/, (_, open, close) => open + place + (close || ', '));
    const added = written.replace(/(?<=>|"\))/, `, supplement: [${place}]`);
    return [inSupplement === written ? added : inSupplement].map((cited) =>
      replaced(text, found.start, found.end, cited),
    );
  }
  return afterKey(at, cite.key).flatMap((end) => besideKey(at, end, locator, place));
}

/** Behind the key in the ways of Pandoc, Org, Typst and AsciiDoc. */
function besideKey({ text, found, languageId }: Look, end: number, locator: Locator, place: string): string[] {
  const opening = /^\s?\[/.exec(text.slice(end, found.end))?.[0];
  if (opening) return ['; ', ', ', ''].map((joint) => inserted(text, end + opening.length, place + joint));
  if (text[found.start] === '[') {
    const braced = isPlainLocator(locator) ? place : `{${place}}`;
    return [inserted(text, end, `${languageId === 'org' ? ' ' : ', '}${braced}`), inserted(text, end, `, ${braced}`)];
  }
  if (languageId === 'asciidoc') return [inserted(text, end, `(${place})`)];
  return [inserted(text, end, languageId === 'typst' ? `[${place}]` : ` [${place}]`)];
}

/** Where the key of a cite ends, wherever it stands in it. */
function afterKey({ text, found, cite }: Look, key: string): number[] {
  const ends: number[] = [];
  for (
    let at = text.indexOf(key, Math.max(cite.start, found.start));
    at >= 0 && at < found.end;
    at = text.indexOf(key, at + 1)
  ) {
    const end = at + key.length;
    ends.push(text[at - 1] === '{' && text[end] === '}' ? end + 1 : end);
  }
  return ends;
}

/** Notes print a bare page at the end: `“Title,” 18`, `*Title* (Place, 2026), 18`. */
function behindReference({ text, languageId }: Look, { end }: FoundCite, locator: Locator): string[] {
  const place = locator.label === 'page' ? typeset(locator.locator, { languageId }) : print(locator, { languageId });
  const before = text.slice(0, end).replace(/[.,](['"”’»]{1,2})$/, ',$1');
  const joint = /,['"”’»]{1,2}$/.test(before) ? ' ' : ', ';
  return [place, print(locator, { languageId })].map((printed) => before + joint + printed + text.slice(end));
}

function afterYear({ text, pageForm, languageId }: Look, cite: FoundCite, locator: Locator): string[] {
  const isBare = locator.label === 'page' && !pageForm.hasTerm;
  const joint = locator.label === 'page' ? pageForm.joint : ', ';
  const place = joint + (isBare ? typeset(locator.locator, { languageId }) : print(locator, { languageId }));
  const ends = cite.suffix === undefined ? [cite.end] : [];
  for (const { 0: year, index } of text
    .slice(cite.start, cite.end)
    .matchAll(/(?:[12]\d{3}|n\.\s?d\.|forthcoming|in press)(?:-?[a-z](?![\p{L}]))?/giu))
    ends.push(cite.start + index + year.length);
  return ends.map((end) => inserted(text, end, place));
}

/** `\cite{key}` to `\cite[18]{key}`. */
function inNote(at: Look, locator: Locator): string[] {
  const { text, cite } = at;
  const isBare = locator.label === 'page' && at.hasBarePages;
  const place = isBare ? typeset(locator.locator, at) : print(locator, at);
  const brace = text.lastIndexOf('{', cite.start);
  const before = text.slice(0, brace).trimEnd();
  if (!before.endsWith(']')) return [inserted(text, before.length, `[${place}]`)];
  const open = before.lastIndexOf('[') + 1;
  return [inserted(text, open, open === before.length - 1 ? place : `${place}, `)];
}

/** Another work in the place of a cite's, whose locator is seen to afterwards. */
export function workReplacements(at: Look, work: OtherWork): string[] {
  const { text, cite } = at;
  if (cite.key !== undefined) {
    const { key = '' } = work;
    const length = cite.key.length;
    return afterKey(at, cite.key).flatMap((behind) => {
      const end = text[behind - 1] === '}' && text[behind - 1 - length - 1] === '{' ? behind - 1 : behind;
      return [replaced(text, end - length, end, key), replaced(text, end - length, end, `{${key}}`)];
    });
  }
  const written = text.slice(cite.start, cite.end);
  const prefix = cite.prefix
    ? (/^,?\s+/.exec(written.slice(cite.prefix.length))?.[0].length ?? 0) + cite.prefix.length
    : 0;
  const suffix = cite.suffix ? written.lastIndexOf(cite.suffix) : written.length;
  const end = written.slice(0, suffix).replace(/[\s,.]+$/, '').length;
  return [replaced(text, cite.start + prefix, cite.start + end, work.citation)];
}

function print(locator: Locator, at: Pick<Look, 'languageId'>): string {
  const printed = typeset(formatLocator(locator), at);
  return isLatex(at) ? printed.replace(/ (?=\d)/, '~') : printed;
}

/** Ranges with the dash that the markup prints as one. */
function typeset(text: string, at: Pick<Look, 'languageId'>): string {
  return typesetRange(text, isLatex(at) ? '--' : '–');
}

function isLatex({ languageId }: Pick<Look, 'languageId'>): boolean {
  return languageId === 'latex' || languageId === 'tex';
}

function inserted(text: string, at: number, words: string): string {
  return replaced(text, at, at, words);
}

function replaced(text: string, start: number, end: number, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}
