/** Puts entries into bibliographies and takes them out, with nothing else of the file touched. */
import type { Item } from '../../model/item';
import type { TextPosition } from '../../model/passage';
import type { DraftEdit } from '../../model/statement';
import { type EntryFormat, formatEntry } from './entryFormat';

/** An entry that is there: its key, and where it stands. */
export interface PlacedEntry {
  readonly key: string;
  readonly position: TextPosition;
}

/** At its place where the entries stand in the order of their keys, else behind the last one. */
export function addEntry(file: string, format: EntryFormat, entries: readonly PlacedEntry[], item: Item): DraftEdit {
  const entry = formatEntry(item, format, file);
  const next = isSorted(entries) ? entries.find(({ key }) => compareKeys(key, item.id) > 0) : undefined;
  if (format === 'csl-json') return addToJson(file, entries, next, entry);
  const gap = format === 'csl-yaml' ? '\n' : gapOf(file, entries);
  if (next) return insertion(lineStart(file, next.position.start), `${entry}${gap}`);
  const end = endOfList(file, format, entries);
  const before = file.slice(0, end);
  if (before.trim() === '') return insertion(end, `${format === 'csl-yaml' ? 'references:\n' : ''}${entry}\n`);
  const isListed = format !== 'csl-yaml' || /^(?:references:|[ \t]*-[ \t]+[\w-]+:)/m.test(file);
  const lead = `${before.endsWith('\n') ? '' : '\n'}${isListed ? gap.slice(1) : 'references:\n'}`;
  return insertion(end, `${lead}${entry}\n`);
}

/** Takes an entry out, with the lines that it alone stands on, and one of the commas around it. */
export function removeEntry(file: string, format: EntryFormat, { start, end }: TextPosition): DraftEdit {
  if (format === 'csl-json') return { position: withComma(file, start, end), newText: '' };
  const from = lineStart(file, start);
  const rest = /^[ \t,]*(?:\r?\n|$)(?:[ \t]*\r?\n)*/.exec(file.slice(end))?.[0].length ?? 0;
  const isAlone = file.slice(from, start).trim().replace('-', '') === '';
  const to = file.slice(start, end).endsWith('\n') ? end : end + rest;
  return { position: { start: isAlone || format !== 'bibtex' ? from : start, end: to }, newText: '' };
}

/** Fewer are sorted by chance. */
const LEAST_SORTED = 4;

function isSorted(entries: readonly PlacedEntry[]): boolean {
  return (
    entries.length >= LEAST_SORTED &&
    entries.every(({ key }, at) => at === 0 || compareKeys(entries[at - 1]!.key, key) <= 0)
  );
}

function compareKeys(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The line breaks between entries: an empty line, unless the file has none there. */
function gapOf(file: string, entries: readonly PlacedEntry[]): string {
  const [first, second] = entries;
  if (!first || !second) return '\n\n';
  const between = file.slice(first.position.end, second.position.start);
  return /\n[ \t]*\r?\n/.test(file.slice(first.position.end - 1, second.position.start)) || !/^\s*$/.test(between)
    ? '\n\n'
    : '\n';
}

/** Behind the last entry of a list that something else follows; else at the end of the file. */
function endOfList(file: string, format: EntryFormat, entries: readonly PlacedEntry[]): number {
  const last = entries.at(-1)?.position.end ?? 0;
  if (format !== 'csl-yaml') return file.length;
  const from = Math.max(last, /^references:[^\n]*\n?/m.exec(file)?.[0] ? file.search(/^references:/m) + 11 : 0);
  const next = /^(?:[^\s#-][^\n]*|---|\.\.\.)[ \t]*\r?$/m.exec(file.slice(from));
  return next ? from + next.index : file.length;
}

function addToJson(
  file: string,
  entries: readonly PlacedEntry[],
  next: PlacedEntry | undefined,
  entry: string,
): DraftEdit {
  const last = entries.at(-1);
  if (next) return insertion(next.position.start, `${entry.trimStart()},\n${/^[ \t]*/.exec(entry)![0]}`);
  if (last) return insertion(last.position.end, `,\n${entry}`);
  const open = file.indexOf('[');
  const close = open < 0 ? -1 : file.indexOf(']', open);
  if (close < 0)
    return { position: { start: 0, end: file.trim() === '' ? file.length : 0 }, newText: `[\n${entry}\n]\n` };
  return { position: { start: open + 1, end: close }, newText: `\n${entry}\n` };
}

function withComma(file: string, start: number, end: number): TextPosition {
  const behind = /^\s*,\s*/.exec(file.slice(end))?.[0].length;
  if (behind !== undefined) return { start, end: end + behind };
  const before = /,?\s*$/.exec(file.slice(Math.max(0, start - 1000), start))![0].length;
  return { start: start - before, end };
}

function lineStart(file: string, offset: number): number {
  return file.lastIndexOf('\n', offset - 1) + 1;
}

function insertion(offset: number, newText: string): DraftEdit {
  return { position: { start: offset, end: offset }, newText };
}
