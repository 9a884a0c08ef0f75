/** The works that have keys, looked through at every keystroke by key, names, title and year; slips of the pen are another's business. */
import { yearTextOf } from '../../citing/year';
import { type Item, type Name, sortNameOf } from '../../model/item';
import type { Source } from '../../model/source';
import { fold } from '../../text/normalize';
import type { Steps } from '../../text/steps';

/** A work with what it is found by. */
interface Row {
  readonly key: string;
  readonly foldedKey: string;
  /** Its words, each with a space before it. */
  readonly words: string;
}

/** Of a large library that changes, most records stay the same. */
const rowsByItem = new WeakMap<Item, Row>();

function rowOf(key: string, item: Item): Row {
  const known = rowsByItem.get(item);
  if (known?.key === key) return known;
  const row = { key, foldedKey: fold(key), words: wordsOf(key, item) };
  rowsByItem.set(item, row);
  return row;
}

/** Works out ahead, in steps, what a table of these takes a third of a second for where they are many. */
export function* knowRows(sources: readonly Source[]): Steps<void> {
  for (const { item } of sources) {
    rowOf(item.id, item);
    yield;
  }
}

export class KeyTable {
  private readonly rows: readonly Row[];

  /** @param sources by key */
  constructor(readonly sources: ReadonlyMap<string, Source>) {
    const rows = Array.from(sources, ([key, { item }]) => rowOf(key, item));
    this.rows = rows.sort((a, b) => (a.foldedKey < b.foldedKey ? -1 : 1));
  }

  /**
   * Keys that begin with what was typed, then those of works with words that begin so, then those that hold it anywhere; each in the
   * order of the alphabet. Nothing typed, all are meant.
   */
  find(typed: string, limit: number): string[] {
    const asked = fold(typed.trim());
    if (asked === '') return this.rows.slice(0, limit).map(({ key }) => key);
    const beginning = this.matching(({ foldedKey }) => foldedKey.startsWith(asked), limit);
    const byWords = this.byWords(asked, limit);
    const within = this.matching(({ foldedKey }) => foldedKey.includes(asked), limit);
    return [...new Set([...beginning, ...byWords, ...within])].slice(0, limit);
  }

  /** `chen2026` is asked for as `chen 2026` where no word begins with all of it. */
  private byWords(asked: string, limit: number): string[] {
    const whole = this.withWords(asked.match(WORD) ?? [], limit);
    if (whole.length > 0) return whole;
    return this.withWords(asked.match(LETTERS_OR_DIGITS) ?? [], limit);
  }

  private withWords(words: readonly string[], limit: number): string[] {
    if (words.length === 0) return [];
    const beginnings = words.map((word) => ` ${word}`);
    return this.matching((row) => beginnings.every((word) => row.words.includes(word)), limit);
  }

  private matching(matches: (row: Row) => boolean, limit: number): string[] {
    const found: string[] = [];
    for (const row of this.rows) {
      if (!matches(row)) continue;
      found.push(row.key);
      if (found.length === limit) break;
    }
    return found;
  }
}

const WORD = /[\p{L}\p{N}]+/gu;
const LETTERS_OR_DIGITS = /\p{L}+|\p{N}+/gu;

/** `Chen & Rithmire 2026`, whatever the style in force, which may print a number: by this a list is read. */
export function authorYear(item: Item): string {
  const names = namesOf(item);
  const [first, second, third] = names;
  const author = third ? `${first} et al.` : [first, second].filter(Boolean).join(' & ');
  return [author || (item['container-title'] ?? item.publisher ?? ''), yearTextOf(item) ?? 'n.d.'].join(' ').trim();
}

function namesOf({ author, editor }: Item): string[] {
  const names: unknown = author ?? editor;
  const list: readonly unknown[] = Array.isArray(names) ? names.slice(0, 10) : [];
  return list.flatMap((name) => (typeof name === 'object' && name ? sortNameOf(name as Name) || [] : []));
}

function wordsOf(key: string, item: Item): string {
  const { title, 'title-short': short, 'container-title': container } = item;
  const given = (Array.isArray(item.author) ? item.author : []).map((name) => name?.given ?? '');
  const text = [key, ...namesOf(item), ...given, title, short, yearTextOf(item), container].join(' ');
  return ` ${(fold(text).match(WORD) ?? []).join(' ')}`;
}
