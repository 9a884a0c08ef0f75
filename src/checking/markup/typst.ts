/** The prose of Typst: a scanner that tells code from the content blocks in it. */
import { ProseBuilder } from './builder';
import type { Prose } from './prose';
import { type Finder, finder, lineEnd, matchAt, patternFinder } from './search';

export function findTypstProse(text: string): Prose[] {
  return new TypstScanner(text).scan();
}

/** A content block that is being read: its closing bracket ends a note, a quotation or nothing at all. */
interface Content {
  readonly kind: 'note' | 'quotation' | 'plain';
  readonly start: number;
  /** Brackets of the prose itself that are open within. */
  brackets: number;
}

class TypstScanner {
  readonly #text: string;
  readonly #builder: ProseBuilder;
  readonly #contents: Content[] = [];
  readonly #finders = new Map<string, Finder>();
  readonly #nextBlank: Finder;
  readonly #nextDollar: Finder;
  /** Code without an end was met: from then on code ends with its line, so that the rest is not searched again and again. */
  #isTorn = false;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#builder = new ProseBuilder(text);
    this.#nextBlank = patternFinder(text, /\n[ \t\r]*\n/g);
    this.#nextDollar = patternFinder(text, /(?<!\\)\$/g);
  }

  scan(): Prose[] {
    this.#lineStart();
    while (this.#at < this.#text.length) this.#step();
    return this.#builder.finish();
  }

  #step(): void {
    SPECIAL.lastIndex = this.#at;
    const special = SPECIAL.exec(this.#text)?.index ?? this.#text.length;
    this.#builder.text(this.#at, special);
    this.#at = special;
    const char = this.#text[special];
    if (char === undefined) return;
    if (char === '\n') this.#newline();
    else if (char === '#') this.#code();
    else if (char === '$') this.#objectTo(this.#nextDollar(special + 1) + 1);
    else if (char === '`') this.#raw();
    else if (char === '[' || char === ']') this.#bracket(char);
    else if (char === 'h') this.#codeTo(matchAt(ADDRESS, this.#text, special)![0].length + special);
    else this.#mark(char);
  }

  #newline(): void {
    const blank = matchAt(/\n[ \t\r]*\n\s*/y, this.#text, this.#at);
    if (blank) this.#builder.break();
    else this.#builder.text(this.#at, this.#at + 1);
    this.#at += blank?.[0].length ?? 1;
    this.#lineStart();
  }

  #lineStart(): void {
    const heading = matchAt(/[ \t]*={1,6}[ \t][^\n]*/y, this.#text, this.#at);
    const item = heading ?? matchAt(/[ \t]*(?:[-+][ \t]|\d{1,4}\.[ \t]|\/[ \t][^:\n]{1,200}:)/y, this.#text, this.#at);
    if (!item) return;
    this.#builder.break();
    this.#at += item[0].length;
  }

  #gapTo(end: number): void {
    this.#builder.gap(this.#at, end);
    this.#at = end;
  }

  #replace(length: number, text: string): void {
    this.#builder.replaced(this.#at, this.#at + length, text);
    this.#at += length;
  }

  /** Math or raw text up to its end, or, where that does not come in this paragraph, all that is left of the paragraph. */
  #objectTo(end: number): void {
    const blank = Math.min(this.#nextBlank(this.#at), this.#text.length);
    if (end <= blank) this.#builder.object(this.#at, end);
    else this.#builder.open(this.#at, blank);
    this.#at = Math.min(end, blank);
  }

  #raw(): void {
    const fence = matchAt(/`+/y, this.#text, this.#at)![0];
    const end = fence.length === 2 ? this.#at + 2 : this.#find(fence, this.#at + fence.length) + fence.length;
    if (fence.length < 3) this.#objectTo(end);
    else this.#rawBlock(end);
  }

  #rawBlock(end: number): void {
    this.#builder.break();
    this.#at = Math.min(end, this.#text.length);
  }

  #find(wanted: string, from: number): number {
    let find = this.#finders.get(wanted);
    if (!find) {
      find = finder(this.#text, wanted);
      this.#finders.set(wanted, find);
    }
    return find(from);
  }

  #bracket(char: string): void {
    const content = this.#contents.at(-1);
    if (!content || char === '[' || content.brackets > 0) {
      if (content) content.brackets += char === '[' ? 1 : -1;
      this.#builder.text(this.#at, this.#at + 1);
      this.#at++;
      return;
    }
    this.#contents.pop();
    if (content.kind === 'note') this.#builder.endNote(content.start, this.#at + 1);
    else if (content.kind === 'quotation') this.#builder.replaced(this.#at, this.#at + 1, '”');
    else this.#builder.gap(this.#at, this.#at + 1);
    this.#at++;
  }

  #mark(char: string): void {
    if (char === '\\') this.#escape();
    else if (char === '~') this.#replace(1, ' ');
    else if (char === '-') this.#dashes();
    else if (char === '@') this.#reference();
    else if (char === '<') this.#label();
    else if (char === '/') this.#slash();
    else if (isWithinWord(this.#text, this.#at)) this.#literal();
    else this.#gapTo(this.#at + 1);
  }

  #literal(): void {
    this.#builder.text(this.#at, this.#at + 1);
    this.#at++;
  }

  #escape(): void {
    const code = matchAt(/\\u\{([\da-f]{1,6})\}/iy, this.#text, this.#at);
    const next = this.#text[this.#at + 1];
    if (code) this.#replace(code[0].length, codePoint(code[1]!));
    else if (next === undefined || /\s/.test(next)) this.#replace(1, ' ');
    else this.#replace(2, next);
  }

  #dashes(): void {
    const dashes = matchAt(/-\?|-{2,3}(?!-)/y, this.#text, this.#at)?.[0];
    if (!dashes) this.#literal();
    else if (dashes === '-?') this.#gapTo(this.#at + 2);
    else this.#replace(dashes.length, dashes === '--' ? '–' : '—');
  }

  #reference(): void {
    const match = matchAt(/@[\w.:-]*\w(?:\[[^[\]\n]{0,300}\])?/y, this.#text, this.#at);
    const isAddress = /[\p{L}\p{N}]/u.test(this.#text[this.#at - 1] ?? '');
    if (match && !isAddress) this.#codeTo(this.#at + match[0].length);
    else this.#literal();
  }

  #label(): void {
    const match = matchAt(/<[\w.:-]{1,200}>/y, this.#text, this.#at);
    if (match) this.#gapTo(this.#at + match[0].length);
    else this.#literal();
  }

  #slash(): void {
    const isAddress = this.#text[this.#at - 1] === ':';
    if (this.#text[this.#at + 1] === '/' && !isAddress) this.#gapTo(lineEnd(this.#text, this.#at));
    else if (this.#text[this.#at + 1] === '*')
      this.#gapTo(Math.min(this.#find('*/', this.#at + 2) + 2, this.#text.length));
    else this.#literal();
  }

  #code(): void {
    const at = this.#at;
    const name = matchAt(/#([\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*)/uy, this.#text, at);
    const next = this.#text[at + 1];
    if (name && KEYWORDS.has(name[1]!)) this.#statement(at + name[0].length);
    else if (name) this.#call(name[1]!, at + name[0].length);
    else if (next === '[') this.#trailingContent('', at + 1);
    else if (next === '(' || next === '{' || next === '"') this.#codeTo(this.#codeEnd(at + 1));
    else this.#literal();
  }

  #codeTo(end: number): void {
    this.#builder.object(this.#at, end);
    this.#at = end;
  }

  /** `#let x = (…)` and its like go on to the end of a line at which no bracket is open. */
  #statement(from: number): void {
    let at = from;
    while (at < this.#text.length && this.#text[at] !== '\n') {
      if (this.#text[at] === ']' && this.#contents.length > 0) break;
      at = OPENING.test(this.#text[at]!) ? this.#codeEnd(at) : at + 1;
    }
    this.#gapTo(at);
  }

  #call(name: string, after: number): void {
    let end = after;
    while (this.#text[end] === '(') end = this.#codeEnd(end);
    const hasContent = this.#text[end] === '[';
    if (hasContent && !WITHOUT_PROSE.has(name)) {
      this.#trailingContent(name, end);
      return;
    }
    while (this.#text[end] === '[' || this.#text[end] === '(') end = this.#codeEnd(end);
    this.#codeTo(this.#text[end] === ';' && !hasContent ? end + 1 : end);
  }

  #trailingContent(name: string, bracket: number): void {
    const kind = name === 'footnote' ? 'note' : name === 'quote' ? 'quotation' : 'plain';
    this.#contents.push({ kind, start: this.#at, brackets: 0 });
    if (kind === 'note') this.#builder.beginNote();
    else if (kind === 'quotation') this.#builder.replaced(this.#at, bracket + 1, '“');
    else this.#builder.gap(this.#at, bracket + 1);
    this.#at = bracket + 1;
  }

  /** Behind the bracket or string that begins here. */
  #codeEnd(from: number): number {
    const limit = this.#isTorn ? lineEnd(this.#text, from) : this.#text.length;
    let depth = 0;
    CODE.lastIndex = from;
    for (let match = CODE.exec(this.#text); match && match.index < limit; match = CODE.exec(this.#text)) {
      if (/^[([{]/.test(match[0])) depth++;
      else if (/^[)\]}]/.test(match[0])) depth--;
      if (depth <= 0) return CODE.lastIndex;
    }
    this.#isTorn = true;
    return lineEnd(this.#text, from);
  }
}

const SPECIAL = /[#$`\\<@*_~\-/\n[\]]|https?:\/\/[^\s()[\]]/g;
const ADDRESS = /[^\s()[\]]*[^\s()[\].,;:!?'"]/y;
const OPENING = /[([{"]/;
/** Brackets and strings of code; comments are met so that a bracket in them does not count. */
const CODE = /[([{)\]}]|"(?:[^"\\]|\\[\s\S])*(?:"|$)|(?<!:)\/\/[^\n]*/g;

const KEYWORDS = new Set('let set show import include if for while return context break continue'.split(' '));

/** Functions whose content is no running prose. */
const WITHOUT_PROSE = new Set(
  'figure table grid image cite ref label raw bibliography outline heading title math equation numbering place stack canvas'.split(
    ' ',
  ),
);

function isWithinWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

function codePoint(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
}
