/** Lines to running text: what a line's end divided is put together. */
import type { Vocabulary } from '../../text/vocabulary';

/** A text that grows line by line. */
export class RunningText {
  readonly #vocabulary: Vocabulary;
  /** Kept apart, since looking at the end of a growing string copies it. */
  readonly #parts: string[] = [];
  #length = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds a line, and tells where in the text it begins. */
  add(line: string): number {
    const last = this.#parts.at(-1);
    if (last !== undefined) {
      const joint = jointOf(last.slice(-TAIL), line, this.#vocabulary);
      if (joint === 'divided') {
        this.#parts[this.#parts.length - 1] = last.slice(0, -1);
        this.#length--;
      } else if (joint === 'spaced') this.#push(' ');
    }
    const start = this.#length;
    this.#push(line);
    return start;
  }

  toString(): string {
    return this.#parts.join('');
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

const TAIL = 60;
/** These look for the hyphen or dash first, since few lines end in one. */
const HYPHENED = /(?=[-‐]$)(?<=([\p{L}\p{N}]{1,40}))/u;
const DASHED = /(?=[-‐–—]$)(?<=[\p{L}\p{N}])/u;

/** `divided`: the hyphen before it goes. */
function jointOf(tail: string, line: string, vocabulary: Vocabulary): 'divided' | 'spaced' | 'clinging' {
  const first = HYPHENED.exec(tail)?.[1];
  const second = /^\p{L}[\p{L}\p{M}]*/u.exec(line.slice(0, 40))?.[0];
  if (first !== undefined && second !== undefined) {
    // A capital begins a name within a compound, unless the name is one word elsewhere.
    const isDivided = /^\p{Ll}/u.test(second) ? !vocabulary.keepsHyphen(first, second) : vocabulary.has(first + second);
    return isDivided ? 'divided' : 'clinging';
  }
  return clings(tail, line) ? 'clinging' : 'spaced';
}

/** A dash or hyphen between figures or names, an address that is cut, ideographs. */
function clings(tail: string, line: string): boolean {
  if (DASHED.test(tail)) return /^[\p{L}\p{N}]/u.test(line);
  if (/(?:https?:\/\/|www\.|doi\.org\/)\S*[/\-_.=&?]$/.test(tail)) return /^\S/.test(line);
  return IDEOGRAPH_FIRST.test(line) && IDEOGRAPH_LAST.test(tail);
}

const IDEOGRAPH_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，「」]/u;
const IDEOGRAPH_LAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，「」]$/u;
