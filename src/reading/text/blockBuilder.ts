/** Puts the text of a block together, and with each character the place it came from. */
import type { Block } from '../blocks';
import type { Vocabulary } from './vocabulary';

/**
 * Takes pieces in the order of the text. White space becomes one space, none at either end; characters that nobody sees (soft
 * hyphens, zero-width spaces, direction marks) are left out; everything else stays as it is. With a vocabulary, a line break undoes the
 * hyphenation before it; without one it is a space like any other.
 */
export class BlockBuilder {
  readonly #vocabulary: Vocabulary | undefined;
  /** Kept apart, since looking at the end of a growing string copies it. */
  #pieces: string[] = [];
  #length = 0;
  #offsets = new Uint32Array(256);
  #space: number | undefined;
  #isBreak = false;

  constructor(vocabulary?: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The last characters put in so far, without white space after them. */
  get tail(): string {
    let tail = '';
    for (let i = this.#pieces.length - 1; i >= 0 && tail.length < TAIL; i--)
      tail = this.#pieces[i]!.slice(-TAIL) + tail;
    return tail.slice(-TAIL);
  }

  /** How many characters there are so far, without white space after them. */
  get length(): number {
    return this.#length;
  }

  /** Whether the next character begins a word: nothing or white space stands before it. */
  get endsInSpace(): boolean {
    return this.#space !== undefined || this.#length === 0;
  }

  /** Adds `source` from `start` to `end`, each character at its own place. */
  addSlice(source: string, start: number, end: number): void {
    let from = start;
    for (let i = start; i <= end; i++) {
      const kind = i < end ? kindOf(source, i) : 'hidden';
      if (kind === 'seen' || (kind === 'space' && i > from && isPlainSpace(source, i, end))) continue;
      if (i > from) this.#append(source.slice(from, i), from, 1);
      if (kind === 'space') this.addSpace(i, isLineBreak(source.charCodeAt(i)));
      from = i + 1;
    }
  }

  /** Adds characters that stand for the one at `offset`, such as a decoded entity or the bracket of a note's marker. */
  add(text: string, offset: number): void {
    for (let i = 0; i < text.length; i++) {
      const kind = kindOf(text, i);
      if (kind === 'space') this.addSpace(offset);
      else if (kind === 'seen') this.#append(text[i]!, offset, 0);
    }
  }

  addSpace(offset: number, isBreak = false): void {
    if (this.#length === 0) return;
    this.#space ??= offset;
    this.#isBreak ||= isBreak;
  }

  /** The block, or undefined where nothing can be seen. The builder is empty afterwards. */
  toBlock(what: Omit<Block, 'text' | 'offsets'>): Block | undefined {
    const text = this.#pieces.join('');
    const offsets = this.#offsets.slice(0, this.#length);
    this.#pieces = [];
    this.#length = 0;
    this.#clearSpace();
    return text === '' ? undefined : { ...what, text, offsets };
  }

  #append(text: string, offset: number, step: 0 | 1): void {
    if (this.#isBreak && this.#vocabulary) this.#joinLines(text, this.#vocabulary);
    if (this.#space !== undefined) this.#push(' ', this.#space, 0);
    this.#clearSpace();
    this.#push(text, offset, step);
  }

  /** No space after a hyphen, after a dash that clings to its word, or between ideographs. */
  #joinLines(next: string, vocabulary: Vocabulary): void {
    const { tail } = this;
    const first = /([\p{L}\p{N}]+)[-‐]$/u.exec(tail)?.[1];
    const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next.slice(0, TAIL))?.[0];
    if (first !== undefined && second !== undefined) {
      if (!vocabulary.keepsHyphen(first, second)) this.#dropLast();
      this.#clearSpace();
    } else if (/[^\s—]—$/.test(tail) || (IDEOGRAPH_LAST.test(tail) && IDEOGRAPH_FIRST.test(next))) this.#clearSpace();
  }

  #push(text: string, offset: number, step: 0 | 1): void {
    this.#reserve(this.#length + text.length);
    for (let i = 0; i < text.length; i++) this.#offsets[this.#length + i] = offset + i * step;
    this.#pieces.push(text);
    this.#length += text.length;
  }

  #dropLast(): void {
    const last = this.#pieces.pop() ?? '';
    this.#pieces.push(last.slice(0, -1));
    this.#length -= 1;
  }

  #clearSpace(): void {
    this.#space = undefined;
    this.#isBreak = false;
  }

  #reserve(length: number): void {
    if (length <= this.#offsets.length) return;
    const larger = new Uint32Array(Math.max(length, this.#offsets.length * 2));
    larger.set(this.#offsets);
    this.#offsets = larger;
  }
}

const TAIL = 40;
const IDEOGRAPH_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，「」]/u;
const IDEOGRAPH_LAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，「」]$/u;

/** One space between two words, which needs no care. */
function isPlainSpace(source: string, index: number, end: number): boolean {
  return source.charCodeAt(index) === 0x20 && index + 1 < end && kindOf(source, index + 1) === 'seen';
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0c || code === 0x2028 || code === 0x2029;
}

/** A space between digits that keeps them on one line parts thousands, and stays. */
function kindOf(text: string, index: number): 'seen' | 'space' | 'hidden' {
  const code = text.charCodeAt(index);
  if (code > 0x20 && code < 0x7f) return 'seen';
  if (code <= 0x20 || code < 0xa0) return 'space';
  if (code === 0xa0 || code === 0x202f || code === 0x2009) return isBetweenDigits(text, index) ? 'seen' : 'space';
  if (code < 0x1680) return code === 0xad ? 'hidden' : 'seen';
  if (code === 0x1680 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x205f) return 'space';
  if (code === 0x2028 || code === 0x2029) return 'space';
  const isHidden =
    code === 0x200b ||
    code === 0x200e ||
    code === 0x200f ||
    code === 0xfeff ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069);
  return isHidden ? 'hidden' : 'seen';
}

function isBetweenDigits(text: string, index: number): boolean {
  return isDigit(text.charCodeAt(index - 1)) && isDigit(text.charCodeAt(index + 1));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
