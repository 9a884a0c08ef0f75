/** New entries for works that stand in no bibliography, and old ones taken out. */
import { findEntryKey } from '../../citing/citekeys/entryKeys';
import { keyByPattern } from '../../citing/citekeys/keyPattern';
import { addEntry, type PlacedEntry, removeEntry } from '../../citing/entries/entryEdits';
import { entryFormatOf } from '../../citing/entries/entryFormat';
import type { Corpus } from '../../corpus/corpus';
import type { Item, ItemFields } from '../../model/item';
import type { Source } from '../../model/source';
import type { Draft, DraftEdit } from '../../model/statement';
import { fold } from '../../text/normalize';
import { hasKey } from '../citationReader';
import { type Entries, entriesOf } from './entries';
import type { NewEntry, NewEntryRequest, UnkeyedWork } from './keyEngine';
import { authorYear } from './keyTable';

export interface NewEntryParts {
  readonly corpus: Corpus;
  readonly entries: Entries;
  canonical(uri: string): string;
  readonly keyPattern: string;
  /** The ids of sources that a few words mean, best first. */
  search(words: string): readonly string[];
}

export async function newEntry(
  bibliography: Draft,
  { sourceId, fields: given, key: asked, draftLanguageId }: NewEntryRequest,
  parts: NewEntryParts,
): Promise<NewEntry | undefined> {
  const format = entryFormatOf(bibliography.uri, bibliography.text, draftLanguageId);
  const source = sourceId === undefined ? undefined : parts.corpus.source(sourceId);
  if (!format || (sourceId !== undefined && !source)) return undefined;
  const placed = await placedEntries(bibliography, parts.corpus, parts.canonical(bibliography.uri));
  const taken = new Set(placed.map(({ key }) => key));
  const isTaken = (key: string) => taken.has(key) || parts.entries.byKey().has(key);
  const fields: ItemFields = source ? recordOf(source.item) : (given ?? BLANK);
  const key = asked ?? keyByPattern(parts.keyPattern, fields, isTaken);
  const item: Item = { ...fields, id: key, type: fields.type ?? 'document' };
  const blanks = source || given ? [] : ['Family', 'Given', 'Title', '2000'];
  return { key, edit: addEntry(bibliography.text, format, placed, item), blanks };
}

/** Shows what an entry holds. */
const BLANK: ItemFields = {
  author: [{ family: 'Family', given: 'Given' }],
  title: 'Title',
  issued: { 'date-parts': [[2000]] },
};

/** A key by the writer's pattern that no entry has. */
export function newKeyFor(item: Item, { keyPattern, entries }: NewEntryParts): string {
  return keyByPattern(keyPattern, recordOf(item), (key) => entries.byKey().has(key));
}

/** Without the id of our own making, and without what is no part of a record. */
function recordOf({ id: _, abstract: __, ...fields }: Item): ItemFields {
  return fields;
}

/** Those whose key it would be, then those of the author and year that it names. */
export function findUnkeyed(key: string, parts: NewEntryParts): readonly UnkeyedWork[] {
  const sources = parts.corpus.recentSources().filter((source) => !hasKey(source) && isCitable(source));
  const isFree = () => false;
  const made = sources.filter(
    ({ item }) =>
      fold(item.id) === fold(key) || fold(keyByPattern(parts.keyPattern, recordOf(item), isFree)) === fold(key),
  );
  const words = key.match(/\p{L}{3,}|\d{4}/gu) ?? [];
  const found = words.length > 1 ? parts.search(words.join(' ')) : [];
  const named = found.flatMap((id) => sources.find((source) => source.id === id && saysAll(source, words)) ?? []);
  const works = [...new Set([...made, ...named])].slice(0, MOST_FITTING);
  return works.map(({ id, item }) => ({ sourceId: id, citation: authorYear(item) }));
}

const MOST_FITTING = 3;

function isCitable({ item }: Source): boolean {
  return item.title !== undefined || item.author !== undefined;
}

function saysAll({ item }: Source, words: readonly string[]): boolean {
  const text = fold(`${authorYear(item)} ${item.title ?? ''}`);
  return words.every((word) => text.includes(fold(word)));
}

/** The entries of a bibliography as its text is now, in the order of the text. */
export async function placedEntries(file: Draft, corpus: Corpus, uri: string): Promise<readonly PlacedEntry[]> {
  const entries = await entriesOf(file, corpus, uri);
  return entries
    .map(({ item, position }) => ({ key: item.id, position }))
    .sort((a, b) => a.position.start - b.position.start);
}

export function removeEntries(
  file: Draft,
  keys: readonly string[],
  placed: readonly PlacedEntry[],
): readonly DraftEdit[] {
  const format = entryFormatOf(file.uri, file.text);
  if (!format) return [];
  const wanted = new Set(keys);
  const removed = placed.filter(({ key, position }) => wanted.has(key) && isWritten(file.text, position, key));
  // Two neighbours in a list have but one comma between them.
  return merged(removed.map(({ position }) => removeEntry(file.text, format, position)));
}

/** A reader gives the second of two entries with one key another. */
function isWritten(text: string, position: PlacedEntry['position'], key: string): boolean {
  return findEntryKey(text, position, key) !== undefined || /-\d+$/.test(key);
}

function merged(edits: readonly DraftEdit[]): DraftEdit[] {
  const kept: DraftEdit[] = [];
  for (const edit of edits) {
    const last = kept.at(-1);
    if (last && edit.position.start < last.position.end) {
      kept[kept.length - 1] = { position: { start: last.position.start, end: edit.position.end }, newText: '' };
    } else kept.push(edit);
  }
  return kept;
}
