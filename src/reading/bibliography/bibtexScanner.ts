/**
 * BibTeX to entries with raw fields and places, in one pass. Knows braces, quotes, `#` and `@string`, and nothing of TeX. An entry that
 * is broken costs itself: reading goes on at the next `@type{key,` at the start of a line.
 */
import type { TextPosition } from '../../model/passage';

export interface RawEntry {
  /** In lower case: `article`. */
  readonly type: string;
  /** Empty where the entry has none. */
  readonly key: string;
  /** By name in lower case; the value in TeX, without its outer braces or quotes, strings put in. */
  readonly fields: ReadonlyMap<string, string>;
  readonly position: TextPosition;
}

export interface BrokenEntry {
  readonly key: string | undefined;
  readonly position: TextPosition;
  /** What was met, as the end of a sentence: `a brace is not closed`. */
  readonly reason: string;
}

export interface RawBibliography {
  readonly entries: readonly RawEntry[];
  readonly broken: readonly BrokenEntry[];
}

export function scanBibtex(text: string): RawBibliography {
  return new Scanner(text).scan();
}

/** Whether a text begins like a bibliography: `@article{chen2026,`, after comments perhaps. */
export function looksLikeBibtex(text: string): boolean {
  const head = text.slice(0, 20_000);
  const first = /^[ \t]*@([A-Za-z]+)\s*[{(]/m.exec(head);
  if (!first) return false;
  const before = head.slice(0, first.index).split('\n');
  const isOnlyComment = before.every((line) => /^\s*(?:%.*)?$/.test(line));
  return (
    isOnlyComment &&
    (/^(?:string|preamble|comment)$/i.test(first[1]!) || NEXT_ENTRY.test(`\n${head.slice(first.index)}`))
  );
}

const NEXT_ENTRY = /\n[ \t]*@[A-Za-z]{2,30}[ \t]*[{(]\s{0,100}[^\s,{}()=]{1,200}\s{0,100},/;
const ENTRY_START = /@([A-Za-z]+)[ \t\r\n]*([{(])/y;
const ENTRY_AHEAD = new RegExp(NEXT_ENTRY.source, 'y');
const NAME = /[^\s"#%'(),={}]+/y;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Strings made of strings double in length with each step. */
const MAX_VALUE = 1_000_000;

/** What is not closed is looked for to the end of the text each time. */
const MAX_OPEN_COMMENTS = 20;

/** Thrown within an entry, caught at its end. */
class Break {
  constructor(readonly reason: string) {}
}

class Scanner {
  readonly #text: string;
  readonly #strings = new Map(MONTHS.map((month, index) => [month, String(index + 1)]));
  readonly #entries: RawEntry[] = [];
  readonly #broken: BrokenEntry[] = [];
  #at = 0;
  #openComments = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): RawBibliography {
    for (let start = this.#text.indexOf('@'); start >= 0; start = this.#text.indexOf('@', this.#at)) {
      ENTRY_START.lastIndex = start;
      const opening = ENTRY_START.exec(this.#text);
      this.#at = opening ? ENTRY_START.lastIndex : start + 1;
      if (opening) this.#scanEntry(start, opening[1]!.toLowerCase(), opening[2] === '{' ? '}' : ')');
    }
    return { entries: this.#entries, broken: this.#broken };
  }

  #scanEntry(start: number, type: string, close: string): void {
    const inside = this.#at;
    try {
      if (type === 'comment' && this.#openComments > MAX_OPEN_COMMENTS) return;
      if (type === 'comment' || type === 'preamble') this.#skipGroup(close);
      else if (type === 'string') this.#scanString(close);
      else this.#scanRecord(start, type, close);
    } catch (error) {
      if (!(error instanceof Break)) throw error;
      if (type !== 'comment') this.#addBroken(start, inside, error.reason);
      else {
        this.#openComments++;
        this.#at = inside;
      }
    }
  }

  #addBroken(start: number, inside: number, reason: string): void {
    const end = Math.max(this.#at, inside);
    NAME.lastIndex = inside;
    const key = NAME.exec(this.#text)?.[0];
    this.#broken.push({ key, reason, position: { start, end } });
    this.#at = end;
  }

  #scanRecord(start: number, type: string, close: string): void {
    const key = this.#readKey();
    const fields = new Map<string, string>();
    for (let char = this.#peek(); char !== close; char = this.#peek()) {
      if (char === undefined) throw new Break('it is not closed');
      if (char === ',') this.#at++;
      else this.#scanField(fields);
    }
    this.#at++;
    this.#entries.push({ type, key, fields, position: { start, end: this.#at } });
  }

  /** A key ends at a comma; an entry without one begins with its first field. */
  #readKey(): string {
    this.#peek();
    const start = this.#at;
    const key = /[^,={}()"\n]{0,500}/y;
    key.lastIndex = start;
    const found = key.exec(this.#text)?.[0] ?? '';
    const after = this.#text[start + found.length];
    if (after === '=') return '';
    this.#at = start + found.length;
    return found.trim();
  }

  #scanField(fields: Map<string, string>): void {
    const name = this.#readName().toLowerCase();
    if (this.#peek() !== '=') throw new Break(`“${name.slice(0, 40)}” has no value`);
    this.#at++;
    const value = this.#readValue();
    if (!fields.has(name)) fields.set(name, value);
  }

  #scanString(close: string): void {
    const name = this.#readName().toLowerCase();
    if (this.#peek() !== '=') throw new Break('a string has no value');
    this.#at++;
    this.#strings.set(name, this.#readValue());
    if (this.#peek() !== close) throw new Break('it is not closed');
    this.#at++;
  }

  #readName(): string {
    this.#peek();
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0];
    if (name === undefined) throw new Break(`“${this.#text[this.#at] ?? ''}” stands where a field should be`);
    this.#at += name.length;
    return name;
  }

  /** Pieces joined by `#`: in braces, in quotes, a number, or the name of a string. */
  #readValue(): string {
    let value = '';
    do {
      const char = this.#peek();
      if (char === '{') value += this.#readGroup('}');
      else if (char === '"') value += this.#readGroup('"');
      else value += this.#readWord();
      if (value.length > MAX_VALUE) throw new Break('a value is longer than any field is');
    } while (this.#peek() === '#' && ++this.#at);
    return value.trim();
  }

  #readWord(): string {
    const word = this.#readName();
    return this.#strings.get(word.toLowerCase()) ?? word;
  }

  /** What stands between the sign at hand and its counterpart, braces within it balanced. */
  #readGroup(close: '}' | '"'): string {
    const start = ++this.#at;
    this.#skipGroup(close);
    return this.#text.slice(start, this.#at - 1);
  }

  #skipGroup(close: string): void {
    const text = this.#text;
    let depth = 0;
    for (; this.#at < text.length; this.#at++) {
      const char = text[this.#at]!;
      if (char === close && depth === 0) {
        this.#at++;
        return;
      }
      // Braces count even behind a backslash, as in BibTeX itself; quotation marks do not.
      if (char === '\\' && text[this.#at + 1] === '"') this.#at++;
      else if (char === '{') depth++;
      else if (char === '}') depth--;
      else if (char === '\n' && this.#isBeforeEntry())
        throw new Break(close === '"' ? 'a quotation mark is not closed' : 'a brace is not closed');
      if (depth < 0) throw new Break('a brace is closed that was not opened');
    }
    throw new Break(close === '"' ? 'a quotation mark is not closed' : 'a brace is not closed');
  }

  #isBeforeEntry(): boolean {
    ENTRY_AHEAD.lastIndex = this.#at;
    return ENTRY_AHEAD.test(this.#text);
  }

  /** The next character that is no white space or comment. */
  #peek(): string | undefined {
    const text = this.#text;
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at);
      if (code === 0x25) this.#at = lineEnd(text, this.#at);
      else if (code === 0x0a && this.#isBeforeEntry()) throw new Break('it is not closed');
      else if (code > 0x20 && code !== 0xa0 && code !== 0xfeff) return text[this.#at];
      else this.#at++;
    }
    return undefined;
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
