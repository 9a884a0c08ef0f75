/**
 * The text of a word processor's document, as its walker meets it: paragraphs, some within others (text boxes), tables and notes, to blocks
 * in reading order. Knows neither DOCX nor ODT.
 */

import { ArchiveError } from '../archive/zip';
import type { BlockKind } from '../blocks';
import { type Mark, type Placed, type PlacelessBlock, placed } from '../place';
import { BlockBuilder } from '../text/blockBuilder';

/** What a paragraph is; undefined where it is no prose: a line of the contents, of code. */
export type ParagraphKind = { readonly kind: BlockKind; readonly level?: number } | undefined;

/** More than the longest book has. */
const MAX_LENGTH = 24_000_000;

interface OpenParagraph {
  readonly builder: BlockBuilder;
  emphasised: number;
  /** Blocks of the text boxes anchored in it, which follow it. */
  readonly blocks: PlacelessBlock[];
  /** Where pages begin in it. */
  readonly pages: number[];
}

interface Row {
  readonly cells: PlacelessBlock[][];
}

export class OfficeText {
  readonly #body: PlacelessBlock[] = [];
  readonly #notes: { readonly label: string; readonly text: string }[] = [];
  readonly #openNotes: string[] = [];
  readonly #pages: { readonly block: number; readonly index: number }[] = [];
  /** Where blocks go: the innermost open paragraph, cell or note, else the body. */
  readonly #targets: PlacelessBlock[][] = [this.#body];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #rows: Row[] = [];
  /** Pages that begin before the next block of the body. */
  #pending = 0;
  #length = 0;

  /** How often a new page begins. */
  get pageBreaks(): number {
    return this.#pages.length + this.#pending;
  }

  openParagraph(): void {
    const paragraph = { builder: new BlockBuilder(), emphasised: 0, blocks: [], pages: [] };
    this.#paragraphs.push(paragraph);
    this.#targets.push(paragraph.blocks);
  }

  closeParagraph(what: ParagraphKind): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    this.#targets.pop();
    const isEmphasised = paragraph.emphasised > 0 && paragraph.emphasised >= paragraph.builder.length;
    const block = paragraph.builder.toBlock({ kind: what?.kind ?? 'paragraph' });
    if (block && what) {
      const { text } = block;
      this.#length += text.length;
      if (this.#length > MAX_LENGTH) throw new ArchiveError(TOO_LONG, 'too-large');
      this.#emit({ ...what, text, ...(isEmphasised ? { isEmphasised } : {}) }, paragraph.pages);
    } else this.#pending += paragraph.pages.length;
    for (const inner of paragraph.blocks) this.#emit(inner);
  }

  /** @throws ArchiveError where it is more than any document has. */
  text(text: string, isEmphasised = false): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    const { builder } = paragraph;
    const before = builder.length;
    builder.addSlice(text, 0, text.length);
    if (builder.length > MAX_LENGTH) throw new ArchiveError(TOO_LONG, 'too-large');
    if (isEmphasised) paragraph.emphasised += builder.length - before;
  }

  /**
   * What another document gives.
   * @throws ArchiveError where it is more than any document has.
   */
  addBlocks(blocks: readonly PlacelessBlock[]): void {
    for (const block of blocks) {
      this.#length += block.text.length;
      if (this.#length > MAX_LENGTH) throw new ArchiveError(TOO_LONG, 'too-large');
      this.#emit(block);
    }
  }

  /** A tab or a line break within a paragraph. */
  space(): void {
    this.#paragraphs.at(-1)?.builder.addSpace(0);
  }

  /** A new page begins here. */
  pageBreak(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#targets.length !== 2) this.#pending++;
    else paragraph.pages.push(startOfNext(paragraph.builder));
  }

  openRow(): void {
    this.#rows.push({ cells: [] });
  }

  openCell(): void {
    this.#targets.push([]);
  }

  closeCell(): void {
    if (this.#targets.length === 1) return;
    this.#rows.at(-1)?.cells.push(this.#targets.pop()!);
  }

  /** Short cells side by side are one block; long ones, or such with several paragraphs, are a page laid out in a table. */
  closeRow(isDeleted = false): void {
    const cells = this.#rows.pop()?.cells.filter((cell) => cell.length > 0) ?? [];
    if (isDeleted) return;
    const isRow = cells.length > 1 && cells.every(([first, second]) => !second && first!.text.length <= MAX_CELL);
    if (isRow) this.#emit({ kind: 'table-row', text: cells.map(([only]) => only!.text).join(' | ') });
    else for (const block of cells.flat()) this.#emit(block);
  }

  /** A note may be anchored within a paragraph; its text goes to the end of the whole. */
  openNote(label: string): void {
    this.#openNotes.push(label);
    this.#targets.push([]);
  }

  closeNote(): void {
    const label = this.#openNotes.pop();
    if (label === undefined) return;
    const text = this.#targets
      .pop()!
      .map((block) => block.text)
      .join(' ');
    if (text !== '') this.#notes.push({ label, text: `[${label}] ${text}` });
  }

  /** @param pageLabel the name of a page by its index; pages are left out where it is undefined. */
  toPlaced(pageLabel: ((index: number) => string) | undefined): Placed {
    const notes = this.#notes.toSorted((a, b) => Number(a.label) - Number(b.label));
    const blocks = notes.map(({ text }): PlacelessBlock => ({ kind: 'note', text }));
    const all = notes.length > 0 ? [...this.#body, { kind: 'rule' as const, text: '' }, ...blocks] : this.#body;
    const pages = pageLabel ? this.#pageMarks(pageLabel) : [];
    return placed(all, [...pages, ...this.#noteMarks(pages.length > 0)]);
  }

  #pageMarks(pageLabel: (index: number) => string): Mark[] {
    return [{ block: 0, index: 0 }, ...this.#pages].map(({ block, index }, pageIndex) => ({
      label: 'page',
      locator: pageLabel(pageIndex),
      block,
      index,
      pageIndex,
      pageBasis: 'index',
    }));
  }

  /** Where the notes stand at the end there is neither section nor page. */
  #noteMarks(hasPages: boolean): Mark[] {
    if (this.#notes.length === 0) return [];
    const place = { locator: '', block: this.#body.length, index: 0 };
    return [{ label: 'section', ...place }, ...(hasPages ? [{ label: 'page' as const, ...place }] : [])];
  }

  #emit(block: PlacelessBlock, pages: readonly number[] = []): void {
    const target = this.#targets.at(-1)!;
    if (target === this.#body) {
      for (; this.#pending > 0; this.#pending--) this.#pages.push({ block: target.length, index: 0 });
      for (const index of pages) this.#pages.push({ block: target.length, index });
    } else this.#pending += pages.length;
    target.push(block);
  }
}

/** Where the next character goes, behind the space before it. */
function startOfNext({ length, endsInSpace }: BlockBuilder): number {
  return length > 0 && endsInSpace ? length + 1 : length;
}

const MAX_CELL = 300;
const TOO_LONG = 'The document has more text than a book: split it.';
