/** Notes and reference lists to the works they name, and from a sentence's markers to the work and page that its words are from. */
import type { Reference } from '../../model/source';
import type { Notes, Quoted } from '../structure/passages';
import type { Paragraph } from '../structure/repair';
import { endsSentence } from '../text/lines';
import { findAuthorYear } from './authorYear';
import { CitedWorks, type Citing } from './citedWorks';
import { namesWork } from './noteParts';
import { parseShortReference } from './shortForms';

export interface ReferenceList {
  /** Each work once, in the order in which they are first named in full. */
  readonly references: readonly Reference[];
  readonly notes: Notes;
  /** The paragraphs that are references and no prose. */
  readonly entries: ReadonlySet<Paragraph>;
}

/** @param source the text that offsets count in. */
export function readReferences(paragraphs: readonly Paragraph[], source: string): ReferenceList {
  const entries = findEntries(paragraphs, source);
  const works = new CitedWorks();
  for (const { text, paragraph } of entries) works.addFull(text, paragraph);
  const byNumber = new Map<string, readonly Citing[]>();
  const consumed = new Set<Paragraph>();
  let last: Citing | undefined;
  for (const { paragraph, number, isInList } of entries) {
    const citings = works.resolve(paragraph, last);
    last = citings.at(-1) ?? last;
    if (citings.length > 0 || isInList) consumed.add(paragraph);
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, citings);
  }
  const isRound = entries.length > 0 && entries.every(({ paragraph }) => isRoundNumbered(paragraph, source));
  return { references: works.references, notes: toNotes(byNumber, works, isRound), entries: consumed };
}

/** A note that gives the page says where a sentence is from; without one it does so only for a quotation. */
function toNotes(byNumber: ReadonlyMap<string, readonly Citing[]>, works: CitedWorks, isRound: boolean): Notes {
  return {
    numbers: { has: (note) => byNumber.has(note), size: byNumber.size, isRound },
    quotedBy(notes, text, isQuotation): Quoted | undefined {
      const noted = notes.flatMap((note) => byNumber.get(note) ?? []).filter((citing) => !citing.isAside);
      const citings = noted.length > 0 || works.isEmpty ? noted : findAuthorYear(text, works);
      const citing = citings.find(({ locator }) => locator !== undefined) ?? (isQuotation ? citings[0] : undefined);
      return citing && { reference: citing.reference, ...(citing.locator && { locator: citing.locator }) };
    },
  };
}

/** A note or an entry of a list, its number taken off. */
interface Entry {
  readonly paragraph: Paragraph;
  readonly number: string | undefined;
  readonly text: string;
  /** Stands under a heading such as "References", so that it is no prose even where it cannot be read. */
  readonly isInList: boolean;
}

const HEADING =
  /^(?:\d{0,2}\.?\s*)?(?:selected |list of |further |suggested |cited |key )?(?:references?|notes?(?: and references)?|endnotes?|footnotes?|bibliograph(?:y|ies)|works? cited|sources?(?: cited| and notes)?|literature(?: cited)?|readings?|citations?|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|einzelnachweise|anmerkungen|fu(?:ß|ss)noten|bibliographie|références|bibliografía|referencias|riferimenti|bibliografia|notas|noten)\s*:?$/i;

/** Whether a heading announces notes or references. */
export function isReferenceHeading(text: string): boolean {
  return text.length <= 60 && HEADING.test(text.trim());
}

function findEntries(paragraphs: readonly Paragraph[], source: string): Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]!;
    if (paragraph.kind === 'note') entries.push(toEntry(paragraph, false));
    const { list, end } = isListHeading(paragraph) ? listAfter(paragraphs, index) : { list: [], end: index };
    entries.push(...numbered(list, source));
    // Notes among the entries, as of a page that a list goes over, are notes.
    entries.push(
      ...paragraphs.slice(index + 1, end + 1).flatMap((one) => (isLoneNote(one, list) ? toEntry(one, false) : [])),
    );
    index = end;
    if (list.length > 0 || paragraphs[index + 1]?.kind !== 'list-item' || paragraph.kind === 'list-item') continue;
    const items = itemsAfter(paragraphs, index);
    if (!paragraph.text.endsWith(':') && isBareList(items, paragraphs[index + items.length + 1])) {
      entries.push(...numbered(items, source));
    }
    index += items.length;
  }
  return entries;
}

function itemsAfter(paragraphs: readonly Paragraph[], index: number): Paragraph[] {
  let end = index + 1;
  while (paragraphs[end]?.kind === 'list-item') end++;
  return paragraphs.slice(index + 1, end);
}

/** A list without a heading, at the end of a text, each of whose items names a work. */
function isBareList(items: readonly Paragraph[], next: Paragraph | undefined): boolean {
  if (next && next.kind !== 'heading' && next.kind !== 'rule') return false;
  return (
    items.every(({ text }) => namesWork(text) || (text.length < 120 && parseShortReference(text) !== undefined)) &&
    items.some(({ text }) => namesWork(text))
  );
}

function isListHeading({ kind, text }: Paragraph): boolean {
  return (kind === 'heading' || kind === 'paragraph') && isReferenceHeading(text);
}

/** The entries below a heading, as long as they go on, and the index of the last; none where they are not read as references. */
function listAfter(paragraphs: readonly Paragraph[], heading: number): { list: Paragraph[]; end: number } {
  const list: Paragraph[] = [];
  let end = heading;
  for (let index = heading + 1; index < paragraphs.length; ) {
    if (endsList(paragraphs[index]!)) {
      const next = nextInCount(paragraphs, index, list) ?? nextWorks(paragraphs, index);
      if (next === undefined) break;
      index = next;
    }
    list.push(paragraphs[index]!);
    end = index++;
  }
  const isList = list.some(({ kind, text }) => kind === 'note' || namesWork(withoutNumber(text).rest));
  return isList ? { list, end } : { list: [], end: heading };
}

function endsList(paragraph: Paragraph): boolean {
  if (paragraph.kind === 'table-row') return !namesWork(withoutCells(paragraph.text));
  if (paragraph.kind === 'rule') return true;
  return paragraph.kind === 'heading' ? !isShortNote(paragraph.text) : isProse(paragraph);
}

/** Figures, boxes and advertisements between the columns or pages of a list are not longer, in paragraphs. */
const MAX_BETWEEN = 40;

/** Where a numbered list goes on after something that is none of it: the entry that has the next number and names a work. */
function nextInCount(paragraphs: readonly Paragraph[], from: number, list: readonly Paragraph[]): number | undefined {
  const last = list.flatMap(({ text }) => Number(withoutNumber(text).number) || []).at(-1);
  if (last === undefined) return undefined;
  const ahead = paragraphs.slice(from, from + MAX_BETWEEN).findIndex(({ text }) => {
    const { number, rest } = withoutNumber(text);
    return Number(number) === last + 1 && namesWork(rest);
  });
  return ahead < 0 ? undefined : from + ahead;
}

/** Where a list goes on after words on one of its works, or a piece of an entry: most of the next paragraphs name works. */
function nextWorks(paragraphs: readonly Paragraph[], from: number): number | undefined {
  const next = [...paragraphs.slice(from, from + 6).entries()];
  const end = next.findIndex(([, { kind }]) => kind === 'heading' || kind === 'rule');
  const works = next
    .slice(0, end < 0 ? next.length : end)
    .filter(([, { text }]) => namesWork(withoutNumber(text).rest));
  return works.length >= 2 ? from + works[0]![0] : undefined;
}

function isLoneNote(paragraph: Paragraph, list: readonly Paragraph[]): boolean {
  return paragraph.kind === 'note' && !list.includes(paragraph);
}

/** `3 Brandt, Docks, 81.` is numbered as headings are. */
function isShortNote(text: string): boolean {
  const { number, rest } = withoutNumber(text);
  return number !== undefined && parseShortReference(rest)?.locator !== undefined;
}

/** What follows a list without a heading of its own: whole sentences that name no work. */
function isProse({ kind, text }: Paragraph): boolean {
  if (kind === 'note' || !endsSentence(text) || text.split(' ', 9).length < 9) return false;
  const { number, rest } = withoutNumber(text);
  return number === undefined && !/\b(?:1[5-9]|20)\d{2}\b|https?:/.test(text) && !namesWork(rest);
}

const NUMBER =
  /^(?:(?:\[\^?(\w{1,8})\]:?|\^?(\d{1,3})[.)]|\((\d{1,3})\)|(\d{1,3})(?=\s+\p{Lu}))\s+|\[(\d{1,3})\](?=\p{Lu})|(\d{1,3})\.(?=\p{Lu}))/u;

function withoutNumber(text: string): { number: string | undefined; rest: string } {
  const match = NUMBER.exec(text);
  return {
    number: match?.slice(1).find((group) => group !== undefined),
    rest: match ? text.slice(match[0].length) : text,
  };
}

/** The number of an item stands before it in the source, where the source has it. */
function withItemNumber(entry: Entry, source: string): Entry {
  const { kind, offsets } = entry.paragraph;
  if (entry.number !== undefined || kind !== 'list-item') return entry;
  const start = offsets[0] ?? 0;
  return {
    ...entry,
    number: /(?:^|\n)\s*[([]?(\d{1,3})[.)\]]\s*$/.exec(source.slice(Math.max(0, start - 12), start))?.[1],
  };
}

/** Whatever became of the number in the text: in the source it stands in round brackets. */
function isRoundNumbered({ offsets }: Paragraph, source: string): boolean {
  const start = offsets[0] ?? 0;
  return /\(\d{1,3}\)\s/.test(source.slice(Math.max(0, start - 6), start + 6));
}

/** A line that was spaced out to the width of its column looks like cells of a table. */
function withoutCells(text: string): string {
  return text.replaceAll(' | ', ' ');
}

function toEntry(paragraph: Paragraph, isInList: boolean): Entry {
  const { number, rest } = withoutNumber(withoutCells(paragraph.text));
  return { paragraph, number, text: rest, isInList };
}

/** Numbers that the format counts, or that were on lines of their own, are not in the text of the entries. */
function numbered(list: readonly Paragraph[], source: string): Entry[] {
  const entries = list.map((paragraph) => withItemNumber(toEntry(paragraph, paragraph.kind !== 'note'), source));
  const isCounted = entries.every(({ number }) => number === undefined);
  return isCounted ? entries.map((entry, index) => ({ ...entry, number: String(index + 1) })) : entries;
}
