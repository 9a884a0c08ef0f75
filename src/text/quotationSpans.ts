/** The quotations of a text, where they bind the sentences in them together: `She says: “They know my name. They know my oven.”` */
import type { TextPosition } from '../model/passage';

/** A longer quotation is cut into its sentences wherever it stands. */
const MAX_LENGTH = 320;

/** Asked for boundaries in rising order. */
export class Quotations {
  readonly #text: string;
  readonly #spans: readonly TextPosition[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#spans = findSpans(text);
  }

  /** Whether a possible boundary lies in a quotation that is only a part of its sentence, which begins at `sentenceStart`. */
  holdTogether(boundary: number, sentenceStart: number): boolean {
    while (this.#next < this.#spans.length && this.#spans[this.#next]!.end <= boundary) this.#next++;
    const span = this.#spans[this.#next];
    if (!span || span.start >= boundary) return false;
    return this.#opensWithin(span, sentenceStart) || this.#goesOnAfter(span);
  }

  #opensWithin({ start }: TextPosition, sentenceStart: number): boolean {
    return start > sentenceStart && /[\p{L}\p{N}]/u.test(this.#text.slice(Math.max(sentenceStart, start - 80), start));
  }

  #goesOnAfter({ end }: TextPosition): boolean {
    if (!/[.!?…。！？]/.test(this.#text[end - 2] ?? '')) return true;
    return /^\s*[\p{Ll},;–—-]/u.test(this.#text.slice(end, end + 10));
  }
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“”'],
]);

function findSpans(text: string): TextPosition[] {
  const spans: TextPosition[] = [];
  let open: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/[“”"„«»\n]/g)) {
    if (open !== undefined && CLOSING.get(text[open]!)!.includes(mark)) {
      if (index - open <= MAX_LENGTH) spans.push({ start: open, end: index + 1 });
      open = undefined;
    } else if (mark === '\n') open = undefined;
    else if (CLOSING.has(mark) && (mark !== '"' || opens(text, index))) open = index;
  }
  return spans;
}

/** A straight mark opens before a letter and after none. */
function opens(text: string, index: number): boolean {
  return /[\s([–—-]/.test(text[index - 1] ?? ' ') && /\S/.test(text[index + 1] ?? ' ');
}
