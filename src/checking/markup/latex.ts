/** The prose of LaTeX: a scanner that knows what common commands do to their arguments, and takes the rest for no prose. */
import { ProseBuilder } from './builder';
import {
  ACCENTS,
  COMMANDS,
  ENVIRONMENT_ARGUMENTS,
  SKIPPED_ENVIRONMENTS,
  SYMBOLS,
  VERBATIM_ENVIRONMENTS,
} from './latexCommands';
import type { Prose } from './prose';
import { finder, lineEnd, matchAt, patternFinder } from './search';

export function findLatexProse(text: string): Prose[] {
  return new LatexScanner(text).scan();
}

/** What the brace that closes a group ends besides the group. */
type Group = 'plain' | 'quotation' | 'insertion' | 'note';

const GROUPS: Readonly<Record<string, Group>> = { q: 'quotation', b: 'insertion', n: 'note' };

interface OpenGroup {
  readonly kind: Group;
  /** Where the command that opened it stands. */
  readonly start: number;
  readonly isClosed: boolean;
}

class LatexScanner {
  readonly #text: string;
  readonly #builder: ProseBuilder;
  /** The closing brace of each opening one; 0 where it has none. */
  readonly #braces: Uint32Array;
  readonly #groups: OpenGroup[] = [];
  readonly #nextBracket;
  readonly #nextBlank;
  readonly #nextDollar;
  readonly #ends = new Map<string, (from: number) => number>();
  #at = 0;
  #end: number;

  constructor(text: string) {
    this.#text = text;
    this.#builder = new ProseBuilder(text);
    this.#braces = matchBraces(text);
    this.#nextBracket = finder(text, ']');
    this.#nextBlank = patternFinder(text, /\n[ \t\r]*\n/g);
    this.#nextDollar = patternFinder(text, /(?<!\\)\$/g);
    this.#end = text.length;
  }

  scan(): Prose[] {
    this.#skipPreamble();
    while (this.#at < this.#end) this.#step();
    return this.#builder.finish();
  }

  #skipPreamble(): void {
    const begin = this.#text.indexOf('\\begin{document}');
    if (begin < 0) return;
    this.#at = begin + '\\begin{document}'.length;
    const end = this.#text.indexOf('\\end{document}', this.#at);
    if (end >= 0) this.#end = end;
  }

  #step(): void {
    SPECIAL.lastIndex = this.#at;
    const special = Math.min(SPECIAL.exec(this.#text)?.index ?? this.#end, this.#end);
    this.#builder.text(this.#at, special);
    this.#at = special;
    if (special === this.#end) return;
    const char = this.#text[special]!;
    if (char === '\\') this.#command();
    else if (char === '%') this.#comment();
    else if (char === '$') this.#dollar();
    else if (char === '{') this.#openGroup('plain', special, special);
    else if (char === '}') this.#closeGroup();
    else if (char === '\n') this.#newline();
    else this.#typography();
  }

  #newline(): void {
    const blank = matchAt(/\n[ \t\r]*\n\s*/y, this.#text, this.#at);
    this.#at += blank?.[0].length ?? 1;
    if (blank) this.#paragraphBreak();
    else this.#builder.text(this.#at - 1, this.#at);
  }

  /** A note without its brace ends with the paragraph, or the rest of the draft would be the note. */
  #paragraphBreak(): void {
    while (this.#groups.length > 0 && !this.#groups.at(-1)!.isClosed) {
      const group = this.#groups.pop()!;
      if (group.kind === 'note') this.#builder.endNote(group.start, this.#at);
    }
    this.#builder.break();
  }

  #literal(): void {
    this.#builder.text(this.#at, this.#at + 1);
    this.#at++;
  }

  #replace(length: number, text: string): void {
    this.#builder.replaced(this.#at, this.#at + length, text);
    this.#at += length;
  }

  #gapTo(end: number): void {
    this.#builder.gap(this.#at, end);
    this.#at = end;
  }

  #typography(): void {
    const found = matchAt(/---?|``|''|[~`'-]|[&]/y, this.#text, this.#at)![0];
    if (found === '&') this.#gapTo(this.#at + 1);
    else if (found === '-') this.#literal();
    else this.#replace(found.length, TYPOGRAPHY[found]!);
  }

  #comment(): void {
    const end = lineEnd(this.#text, this.#at);
    const next = matchAt(/\n[ \t]*(?![ \t\r]*\n)/y, this.#text, end);
    this.#gapTo(Math.min(end + (next?.[0].length ?? 0), this.#end));
  }

  #dollar(): void {
    const isDouble = this.#text[this.#at + 1] === '$';
    const length = isDouble ? 2 : 1;
    let close = this.#nextDollar(this.#at + length);
    if (isDouble && close < this.#end && this.#text[close + 1] !== '$') close = this.#text.indexOf('$$', close);
    this.#object(close < 0 ? Number.POSITIVE_INFINITY : close + length);
  }

  /** Math up to its end, or, where that does not come in this paragraph, all that is left of the paragraph. */
  #object(end: number): void {
    const blank = Math.min(this.#nextBlank(this.#at), this.#end);
    if (end <= blank) this.#builder.object(this.#at, end);
    else this.#builder.open(this.#at, blank);
    this.#at = Math.min(end, blank);
  }

  #command(): void {
    const start = this.#at;
    const name = matchAt(/\\([A-Za-z@]+)\*?/y, this.#text, start);
    if (name) this.#word(name[1]!, start + name[0].length);
    else this.#symbol(this.#text[start + 1] ?? '');
  }

  #word(word: string, after: number): void {
    const start = this.#at;
    if (word === 'begin' || word === 'end') this.#environment(word, after);
    else if (word === 'item' || word === 'par') this.#item(after);
    else if (word === 'verb' || word === 'lstinline') this.#verbatim(after);
    else if (SYMBOLS.has(word))
      this.#replace(symbolEnd(this.#text, after, SYMBOLS.get(word)!) - start, SYMBOLS.get(word)!);
    else if (ACCENTS.has(word) && /[\s{]/.test(this.#text[after] ?? '')) this.#accent(word, after);
    else this.#arguments(COMMANDS.get(word), after);
  }

  #symbol(char: string): void {
    const start = this.#at;
    if (char === '(' || char === '[') this.#delimitedMath(char === '(' ? '\\)' : '\\]');
    else if (ACCENTS.has(char)) this.#accent(char, start + 2);
    else if (char === '\\') this.#replace(matchAt(/\\\\\*?(?:\[[^\]\n]{0,40}\])?/y, this.#text, start)![0].length, ' ');
    else if (SYMBOLS.has(char)) this.#replace(2, SYMBOLS.get(char)!);
    else this.#gapTo(Math.min(start + 2, this.#text.length));
  }

  #delimitedMath(closing: string): void {
    this.#object(this.#finder(closing)(this.#at + 2) + 2);
  }

  #finder(wanted: string): (from: number) => number {
    let find = this.#ends.get(wanted);
    if (!find) {
      find = finder(this.#text, wanted);
      this.#ends.set(wanted, find);
    }
    return find;
  }

  #accent(accent: string, after: number): void {
    const letter = matchAt(/\s?\{?(?:\\([ij])(?![a-z])|(\p{L}))\}?/uy, this.#text, after);
    const plain = letter?.[1] ?? letter?.[2];
    if (!letter || !plain) this.#gapTo(after);
    else this.#replace(after - this.#at + letter[0].length, (plain + ACCENTS.get(accent)!).normalize('NFC'));
  }

  #verbatim(after: number): void {
    const from = this.#optionsEnd(after);
    const mark = this.#text[from] === '{' ? '}' : this.#text[from];
    const end = lineEnd(this.#text, from);
    const close = mark === undefined ? -1 : this.#text.slice(from + 1, end).indexOf(mark);
    if (close < 0) this.#builder.open(this.#at, end);
    else this.#builder.object(this.#at, from + close + 2);
    this.#at = close < 0 ? end : from + close + 2;
  }

  #item(after: number): void {
    this.#paragraphBreak();
    this.#at = this.#optionsEnd(after);
  }

  #environment(word: string, after: number): void {
    const match = matchAt(/\{([A-Za-z@]{1,40})(\*?)\}/y, this.#text, after);
    this.#paragraphBreak();
    if (!match) this.#at = after;
    else if (word === 'end') this.#at = after + match[0].length;
    else this.#begin(match[1]!, match[1]! + match[2]!, after + match[0].length);
  }

  #begin(name: string, fullName: string, after: number): void {
    const isVerbatim = VERBATIM_ENVIRONMENTS.has(name);
    if (!isVerbatim && !SKIPPED_ENVIRONMENTS.has(name)) {
      this.#at = this.#optionsEnd(after);
      for (let left = ENVIRONMENT_ARGUMENTS.get(name) ?? 0; left > 0; left--)
        this.#at = this.#groupEnd(this.#at) ?? this.#at;
      return;
    }
    const closing = `\\end{${fullName}}`;
    const end = this.#finder(closing)(after);
    const last = isVerbatim ? this.#end : this.#nextBlank(after);
    this.#at = Math.min(end + closing.length, end === Number.POSITIVE_INFINITY ? last : this.#end, this.#end);
  }

  #arguments(signature: string | undefined, after: number): void {
    const first = this.#optionsEnd(after);
    if (this.#text[first] !== '{') this.#gapTo(signature?.includes('-') ? first : after);
    else if (signature === undefined) this.#unknown(first);
    else this.#known(signature, first);
  }

  #known(signature: string, first: number): void {
    if (signature === '-') {
      this.#gapTo(this.#argumentsEnd(first));
      return;
    }
    const brace = signature.length > 1 ? (this.#groupEnd(first) ?? first) : first;
    this.#argument(signature.at(-1)!, brace);
  }

  #argument(kind: string, brace: number): void {
    if (kind === 'h') this.#heading(brace);
    else if (this.#text[brace] !== '{') this.#gapTo(brace);
    else this.#openGroup(GROUPS[kind] ?? 'plain', this.#at, brace);
  }

  #heading(brace: number): void {
    this.#paragraphBreak();
    this.#at = this.#groupEnd(brace) ?? brace;
    this.#paragraphBreak();
  }

  /** A citation, a reference, a macro of the writer's: with all arguments that follow directly. */
  #unknown(first: number): void {
    const end = this.#argumentsEnd(first);
    if (this.#braces[first] === 0) this.#builder.open(this.#at, end);
    else this.#builder.object(this.#at, end);
    this.#at = end;
  }

  #openGroup(kind: Group, start: number, brace: number): void {
    this.#groups.push({ kind, start, isClosed: this.#braces[brace] !== 0 });
    if (kind === 'note') this.#builder.beginNote();
    else if (kind === 'quotation') this.#builder.replaced(start, brace + 1, '“');
    else if (kind === 'insertion') this.#builder.replaced(start, brace + 1, '[');
    else this.#builder.gap(start, brace + 1);
    this.#at = brace + 1;
  }

  #closeGroup(): void {
    const group = this.#groups.pop();
    if (group?.kind === 'note') this.#builder.endNote(group.start, this.#at + 1);
    else if (group?.kind === 'quotation') this.#builder.replaced(this.#at, this.#at + 1, '”');
    else if (group?.kind === 'insertion') this.#builder.replaced(this.#at, this.#at + 1, ']');
    else this.#builder.gap(this.#at, this.#at + 1);
    this.#at++;
  }

  /** Behind the arguments in square brackets that follow directly. */
  #optionsEnd(at: number): number {
    let end = at;
    while (this.#text[end] === '[') {
      const close = this.#nextBracket(end);
      if (close > this.#end || close > this.#nextBlank(end)) return end;
      end = close + 1;
    }
    return end;
  }

  /** Behind all arguments, in braces or square brackets, that follow directly. */
  #argumentsEnd(first: number): number {
    let end = first;
    for (let next = this.#groupEnd(end); next !== undefined; next = this.#groupEnd(end)) end = this.#optionsEnd(next);
    return end;
  }

  /** Behind the argument in braces that begins here; one without an end goes to the end of the line. */
  #groupEnd(at: number): number | undefined {
    if (this.#text[at] !== '{') return undefined;
    return this.#braces[at] ? this.#braces[at]! + 1 : lineEnd(this.#text, at);
  }
}

const SPECIAL = /[\\%$&{}~`'\n]|--/g;

const TYPOGRAPHY: Readonly<Record<string, string>> = {
  '--': '–',
  '---': '—',
  '``': '“',
  "''": '”',
  '`': '‘',
  "'": '’',
  '~': ' ',
};

/** Empty braces belong to the symbol, and so does the space in `Stra\ss e`. */
function symbolEnd(text: string, after: number, symbol: string): number {
  if (text.startsWith('{}', after)) return after + 2;
  return text[after] === ' ' && /^\p{L}$/u.test(symbol) ? after + 1 : after;
}

function matchBraces(text: string): Uint32Array {
  const matches = new Uint32Array(text.length);
  const open: number[] = [];
  const pattern = /\\(?:url|href|path|nolinkurl)\{[^{}\s]{0,2000}\}|\\[\s\S]|%[^\n]*|[{}]/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const found = match[0];
    if (found === '{') open.push(match.index);
    else if (found === '}' && open.length > 0) matches[open.pop()!] = match.index;
    // An address may hold a per cent sign that is no comment.
    else if (found.length > 2 && found.endsWith('}'))
      matches[match.index + found.indexOf('{')] = match.index + found.length - 1;
  }
  return matches;
}
