/** Offsets to lines and characters, as editors and SARIF count them. */
import type { TextPosition } from '../../model/passage';

/** Both from 0; characters are UTF-16 code units, as LSP has it. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** Where the lines of a text begin, found once. Lines end with LF, CR LF or CR. */
export class LineTable {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
    this.#starts = starts;
  }

  range({ start, end }: TextPosition): LineRange {
    return { start: this.position(start), end: this.position(end) };
  }

  position(offset: number): LinePosition {
    const line = this.#lineAt(offset);
    return { line, character: offset - (this.#starts[line] ?? 0) };
  }

  /** The last line that begins at or before `offset`. */
  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
