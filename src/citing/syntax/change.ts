/**
 * Citations that a draft has, changed in the syntax in which they stand. Whatever was changed is read again: only an edit after which
 * the citation says what was wanted, and all else as before, is given.
 */
import type { Locator } from '../../model/citation';
import type { TextPosition } from '../../model/passage';
import type { DraftEdit } from '../../model/statement';
import { findCitations as find } from './find';
import type { FoundCite } from './found';
import { plainRange } from './place';
import {
  type Look,
  locatorInsertions,
  locatorRemovals,
  locatorReplacements,
  type OtherWork,
  type PageForm,
  workReplacements,
} from './rewriting';

/** One of the works of a citation. */
export interface CitePlace {
  readonly text: string;
  /** VS Code's. */
  readonly languageId: string;
  readonly citation: TextPosition;
  /** Counts the works of the citation from 0. */
  readonly index: number;
  /** How the draft puts pages behind years; with a comma and `p.` where it does not tell. */
  readonly pageForm?: PageForm;
  /** Whether a page in a command of LaTeX is a bare number; it is where the draft does not tell. */
  readonly hasBarePages?: boolean;
}

/** The edit that gives a cite this locator, in the place of what it has; undefined where its syntax has no place for it. */
export function withLocator(place: CitePlace, locator: Locator): DraftEdit | undefined {
  const before = look(place);
  return before && firstThatReads(before, locatorTexts(before, locator), locator, isSameWork);
}

/** The edit that cites another work with its locator; a work named in the sentence is left to the writer, unless by a key. */
export function withWork(place: CitePlace, work: OtherWork): DraftEdit | undefined {
  const before = look(place);
  if (!before || (before.cite.key === undefined ? before.found.isInText : work.key === undefined)) return undefined;
  // What a note says of a work in full, nobody but the writer can say of another.
  if (before.cite.names && before.cite.title !== undefined) return undefined;
  const { locator } = work;
  for (const text of workReplacements(before, work)) {
    const changed = reread(before, text);
    if (!changed || !isOtherWork(before.cite, changed.cite, work)) continue;
    const texts = isLocator(changed.cite.locator, locator) ? [text] : locatorTexts(changed, locator);
    const edit = firstThatReads(before, texts, locator, (_, cite) => isOtherWork(before.cite, cite, work));
    if (edit) return edit;
  }
  return undefined;
}

/** Enough of the draft around a citation for the names before it, and for what tells where it ends. */
const REACH_BEFORE = 400;
const REACH_BEHIND = 100;

function look({
  text,
  languageId,
  citation,
  index,
  pageForm = DEFAULT_FORM,
  hasBarePages = true,
}: CitePlace): Look | undefined {
  const offset = Math.max(0, citation.start - REACH_BEFORE);
  const part = text.slice(offset, citation.end + REACH_BEHIND);
  const found = find(part, languageId).find(({ start }) => start === citation.start - offset);
  const cite = found?.end === citation.end - offset ? found.cites[index] : undefined;
  return found && cite && { text: part, languageId, offset, found, cite, index, pageForm, hasBarePages };
}

const DEFAULT_FORM: PageForm = { joint: ', ', hasTerm: true };

function reread(before: Look, text: string): Look | undefined {
  const found = find(text, before.languageId).find(({ start }) => start === before.found.start);
  const cite = found?.cites[before.index];
  if (!found || !cite || found.isInText !== before.found.isInText) return undefined;
  const isLike =
    found.cites.length === before.found.cites.length &&
    found.cites.every((other, index) => {
      const old = before.found.cites[index]!;
      return index === before.index ? other.prefix === old.prefix && other.suffix === old.suffix : saysSame(other, old);
    });
  return isLike ? { ...before, text, found, cite } : undefined;
}

function locatorTexts(at: Look, locator: Locator | undefined): string[] {
  if (!locator) return locatorRemovals(at);
  return at.cite.locator ? locatorReplacements(at, at.cite.locator, locator) : locatorInsertions(at, locator);
}

function firstThatReads(
  before: Look,
  texts: readonly string[],
  locator: Locator | undefined,
  isWanted: (before: FoundCite, after: FoundCite) => boolean,
): DraftEdit | undefined {
  const text = texts.find((candidate) => {
    const after = reread(before, candidate);
    return after && isWanted(before.cite, after.cite) && isLocator(after.cite.locator, locator);
  });
  return text === undefined ? undefined : toEdit(before, text);
}

function isLocator(found: Locator | undefined, wanted: Locator | undefined): boolean {
  if (!found || !wanted) return found === wanted;
  return found.label === wanted.label && plainRange(found.locator) === plainRange(wanted.locator);
}

function isSameWork(before: FoundCite, after: FoundCite): boolean {
  return saysSame({ ...before, locator: undefined }, { ...after, locator: undefined });
}

function isOtherWork(before: FoundCite, after: FoundCite, { key }: OtherWork): boolean {
  return before.key === undefined ? after.key === undefined && after.year !== undefined : after.key === key;
}

type Said = Omit<FoundCite, 'start' | 'end' | 'locator'> & { readonly locator?: Locator | undefined };

function saysSame(a: Said, b: Said): boolean {
  return JSON.stringify(saidBy(a)) === JSON.stringify(saidBy(b));
}

function saidBy({ key, names, author, isAbridged, title, year, yearSuffix, locator, prefix, suffix }: Said): unknown[] {
  return [key, names, author, isAbridged, title, year, yearSuffix, locator?.label, locator?.locator, prefix, suffix];
}

/** From one text to the other in one edit, which cuts no word or number in two. */
function toEdit({ text, offset }: Look, changed: string): DraftEdit {
  const most = Math.min(text.length, changed.length);
  let start = 0;
  while (start < most && text[start] === changed[start]) start++;
  while (isInWord(text, start) || isInWord(changed, start)) start--;
  let same = 0;
  while (same < most - start && text.at(-1 - same) === changed.at(-1 - same)) same++;
  while (same > 0 && (isInWord(text, text.length - same) || isInWord(changed, changed.length - same))) same--;
  const position = { start: offset + start, end: offset + text.length - same };
  return { position, newText: changed.slice(start, changed.length - same) };
}

function isInWord(text: string, at: number): boolean {
  return at > 0 && /^[\p{L}\p{N}\p{M}]{2}$/u.test(text.slice(at - 1, at + 1));
}
