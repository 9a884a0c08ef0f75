/** The lines of a page's footers that say whose it is, which are none of its text. */
export class PageFoot {
  /** Of the open footer. */
  #depth: number | undefined;
  #text = '';

  open(name: string, depth: number): void {
    if (name === 'footer') this.#depth ??= depth;
    if (!INLINE.has(name)) this.#add('\n');
  }

  text(text: string): void {
    this.#add(text.replace(/\s+/g, ' '));
  }

  close(name: string, depth: number): void {
    if (!INLINE.has(name)) this.#add('\n');
    if (this.#depth === depth) this.#depth = undefined;
  }

  lines(): string[] {
    const lines = this.#text.split(/\s*\n\s*/).map((line) => line.replace(/ +/g, ' ').trim());
    return lines.filter((line) => line.length <= MAX_LINE && /©|copyright|\(c\)/i.test(line));
  }

  #add(text: string): void {
    if (this.#depth !== undefined && this.#text.length < MAX_TEXT) this.#text += text;
  }
}

const INLINE = new Set('a abbr b bdi em font i small span strong time u'.split(' '));
const MAX_LINE = 400;
/** Footers with all sections of a paper in them are shorter. */
const MAX_TEXT = 20_000;
