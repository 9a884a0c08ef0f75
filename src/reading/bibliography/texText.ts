/** The TeX that most bibliographies use to plain characters, at a hundredth of the time that a parser of all of TeX takes. */
import { TEX_ACCENTS, TEX_SYMBOLS } from '../../text/texSymbols';
import { DRESS, GREEK } from './texCommands';

/**
 * The text with accents, symbols and escapes put in and commands of mere looks taken out; braces, ties and dashes stay for whoever knows
 * names. Undefined where it has anything else.
 */
export function decodeTex(tex: string): string | undefined {
  try {
    return new Decoder(tex.includes('\\ifmmode') ? tex.replace(OUTSIDE_MATH, '$1') : tex).decode();
  } catch (error) {
    if (error === UNKNOWN) return undefined;
    throw error;
  }
}

/** What publishers write for letters that might stand in a formula: `\ifmmode \check{c}\else \v{c}\fi{}`. */
const OUTSIDE_MATH = /\\ifmmode\b(?:(?!\\else)[\s\S]){0,200}\\else\s*((?:(?!\\fi)[\s\S]){0,200})\\fi\b(?:\{\})?/g;

/** Puts back what {@link decodeTex} kept apart from signs of TeX; to be done last. */
export function withKept(text: string): string {
  return text.replace(/[\ue000-\ue002]/g, (kept) => KEPT[kept.charCodeAt(0) - 0xe000] ?? '');
}

/** Braces and a tilde that are meant as such. */
const KEPT = '{}~';
const keep = (char: string) => String.fromCharCode(0xe000 + KEPT.indexOf(char));

/** Thrown at the first command that is not known here. */
const UNKNOWN = Symbol('unknown TeX');

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&',
  '%': '%',
  $: '$',
  '#': '#',
  _: '_',
  '{': keep('{'),
  '}': keep('}'),
  ' ': ' ',
  '\n': ' ',
  '-': '',
  '/': '',
  ',': ' ',
};

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

const PLAIN = /[^\\{$^_&]+/y;

class Decoder {
  #at = 0;
  #math = false;

  constructor(private readonly tex: string) {}

  decode(): string {
    let text = '';
    while (this.#at < this.tex.length) text += this.#next();
    return text.normalize('NFC');
  }

  /** Plain text up to the next sign of TeX, a command, or a special group. */
  #next(): string {
    PLAIN.lastIndex = this.#at;
    const plain = PLAIN.exec(this.tex)?.[0];
    if (plain !== undefined) {
      this.#at += plain.length;
      return plain;
    }
    const char = this.tex[this.#at]!;
    if (char === '\\') return this.#command();
    if (char === '{') return this.#group();
    this.#at++;
    // What no character stands for stays on the line, as it does without its tags.
    if (this.#math && (char === '^' || char === '_')) return this.#raised(char === '^' ? RAISED : LOWERED) ?? '';
    if (this.#math && char === '&') throw UNKNOWN;
    if (char !== '$' || (!this.#math && !this.#beginsMath())) return char;
    this.#math = !this.#math;
    return '';
  }

  /** Sums of money stand in titles too: `From $4 million to $155 million`. */
  #beginsMath(): boolean {
    const end = this.tex.indexOf('$', this.#at);
    if (end === this.#at) throw UNKNOWN;
    return end > 0 && !/\d [a-z]{2,} |[a-z]{2,} [a-z]{2,}/i.test(this.tex.slice(this.#at, end));
  }

  /** Of digits and signs, in braces or one alone. */
  #raised(signs: string): string | undefined {
    const content = /(?:\{([\d+=()-]{1,20})\}|([\d+=()-]))/y;
    content.lastIndex = this.#at;
    const found = content.exec(this.tex);
    if (!found) return undefined;
    this.#at = content.lastIndex;
    return [...(found[1] ?? found[2] ?? '')].map((sign) => signs['0123456789+-=()'.indexOf(sign)]).join('');
  }

  /** Braces around a character written as a command are part of the command: `{\'e}`. */
  #group(): string {
    const start = this.#at++;
    if (this.tex[this.#at] !== '\\') return '{';
    const inside = this.#command();
    if (this.tex[this.#at] === '}' && [...inside.normalize('NFC')].length === 1) {
      this.#at++;
      return inside;
    }
    // Small words such as `{\it et al}` go on as an ordinary group.
    return this.#at > start ? `{${inside}` : '{';
  }

  #command(): string {
    this.#at++;
    const name = this.#name();
    const accent = TEX_ACCENTS[name];
    if (accent !== undefined && !this.#math) return this.#accented(accent, name);
    const escaped = ESCAPED[name];
    if (escaped !== undefined) return escaped;
    const symbol = TEX_SYMBOLS[name] ?? GREEK[name];
    if (symbol !== undefined) {
      this.#skipSpace(name);
      return symbol;
    }
    if (name === 'textasciitilde') {
      this.#skipSpace(name);
      return keep('~');
    }
    if (name === 'textsuperscript') return this.#raised(RAISED) ?? '';
    if (name === 'textsubscript') return this.#raised(LOWERED) ?? '';
    if (!DRESS.has(name) || (name === 'ensuremath' && /^\{[^{}]*[_^]/.test(this.tex.slice(this.#at, this.#at + 200))))
      throw UNKNOWN;
    this.#skipSpace('x');
    return '';
  }

  #name(): string {
    const start = this.#at;
    while (/[a-zA-Z]/.test(this.tex[this.#at] ?? '')) this.#at++;
    if (this.#at === start) this.#at++;
    return this.tex.slice(start, this.#at);
  }

  /** Spaces behind a word end it; an empty group does so too. */
  #skipSpace(name: string): void {
    if (this.tex.startsWith('{}', this.#at)) this.#at += 2;
    else if (/[a-zA-Z]/.test(name)) while (/\s/.test(this.tex[this.#at] ?? '')) this.#at++;
  }

  /** The letter is the next one, or what stands in braces: `\'e`, `\'{e}`, `\v{\i}`, `\c c`. */
  #accented(accent: string, name: string): string {
    while (/\s/.test(this.tex[this.#at] ?? '')) this.#at++;
    const isGroup = this.tex[this.#at] === '{';
    if (isGroup) this.#at++;
    const letter = this.tex[this.#at] === '\\' ? DOTTED[this.#dotless()] : this.tex[this.#at++];
    if (isGroup && letter === '}') return name === '~' ? keep('~') : name.length === 1 && /\W/.test(name) ? name : '';
    if (letter === undefined || !/\p{L}/u.test(letter)) throw UNKNOWN;
    if (isGroup && this.tex[this.#at++] !== '}') throw UNKNOWN;
    return letter + accent;
  }

  #dotless(): string {
    this.#at++;
    const name = this.#name();
    this.#skipSpace(name);
    return name;
  }
}

/** A letter with a mark has no dot anyway. */
const DOTTED: Readonly<Record<string, string>> = { i: 'i', j: 'j' };
