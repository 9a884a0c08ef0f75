/**
 * Tags and text, in the order of the page, to blocks. The events come from a tree or straight from the tokenizer; what is no prose
 * is left out here in either case.
 */

import type { BlockKind } from '../blocks';
import type { PlacelessBlock } from '../place';
import { BlockBuilder } from '../text/blockBuilder';
import { isNotesHeading } from '../text/headings';
import { isAfterText } from '../text/inline';
import { BLOCK_TAGS, type Container, type GetAttribute, leadsToNote, type Tag, toTag, VOID_TAGS } from './htmlTags';

/** Where a page of a printed book begins: before a character of a block. */
export interface PageBreak {
  readonly block: number;
  readonly index: number;
  readonly label: string;
}

/** A place that something else points to. */
export interface Anchor extends Omit<PageBreak, 'label'> {
  readonly id: string;
}

/** Labels for notes whose own numbers begin anew in each file of a book. */
export interface NoteLinks {
  /** Of the note that a reference leads to: empty where the reference is to be left out, undefined where it keeps its own. */
  reference(href: string): string | undefined;
  /** Of the note with this id. */
  note(id: string): string | undefined;
}

export interface BlockOptions {
  /** Ids whose places are wanted. */
  readonly ids?: ReadonlySet<string>;
  readonly links?: NoteLinks;
  /** What looks hidden, or is called as what is around a text, is read as well. */
  readonly keepsHidden?: boolean;
}

/** Text that is looked at as a whole before it is put in, or not. */
interface Aside {
  readonly tag: Tag;
  readonly label: string;
  href: string | undefined;
  text: string;
}

interface Row {
  readonly start: number;
  cells: number;
}

/** A block of a page. */
export interface PageBlock extends PlacelessBlock {
  /** All of its text leads somewhere else. */
  readonly isLink?: boolean;
  /** Before which spaces of a short text a line of the page ends. */
  readonly breaks?: readonly number[];
}

export class HtmlBlocks {
  readonly blocks: PageBlock[] = [];
  readonly pageBreaks: PageBreak[] = [];
  readonly anchors: Anchor[] = [];
  /** Text in `pre`, with its line breaks: where it is most of the page, it is a text file in a coat. */
  preformatted = '';
  /** Of all text taken. */
  length = 0;

  readonly #builder = new BlockBuilder();
  readonly #open: Tag[] = [];
  readonly #within: Record<Container, number> = {
    heading: 0,
    caption: 0,
    note: 0,
    'list-item': 0,
    quotation: 0,
    cell: 0,
  };
  readonly #rows: Row[] = [];
  #skipped = 0;
  #pre = 0;
  #noteLists = 0;
  #emphasis = 0;
  #emphasised = 0;
  #links = 0;
  #linked = 0;
  #lineBreaks = 0;
  #breaks: number[] = [];
  /** The inline tag that closed right before, with no text since. */
  #closed: string | undefined;
  #isBetweenWords = false;
  #aside: Aside | undefined;
  #isBelowNotesHeading = false;
  /** The label of the note being read, until its first block has it. */
  #label: string | undefined;
  #noteCount = 0;
  /** The label is one that links give, whatever number the note has. */
  #isLinked = false;
  readonly #options: BlockOptions;

  constructor(options: BlockOptions = {}) {
    this.#options = options;
  }

  open(name: string, attribute: GetAttribute): void {
    if (VOID_TAGS.has(name)) {
      if (this.#skipped === 0) this.#addVoid(name, attribute);
      this.#addAnchor(attribute);
      return;
    }
    this.#closeImplied(name);
    this.#isBetweenWords = this.#closed !== undefined && (name === 'a' || this.#closed === 'a') && INLINE.has(name);
    this.#closed = undefined;
    const tag = this.#inNotes(toTag(name, attribute, this.#options));
    const isListing = name === 'code' && this.#pre > 0;
    if (this.#skipped > 0 || tag.isSkipped || isListing) this.#skipped++;
    else this.#enter(tag, attribute);
    this.#open.push(tag);
    this.#addAnchor(attribute);
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    if (this.#aside) {
      if (this.#aside.text.length < MAX_ASIDE) this.#aside.text += text;
      return;
    }
    if (this.#pre > 0) this.#addPreformatted(text);
    else this.#add(text);
  }

  /** Closes the tag and those left open within it; nothing where no such tag is open nearby. */
  close(name: string): void {
    const at = this.#nearest((tag) => tag.name === name);
    if (at < 0) return;
    while (this.#open.length > at) this.#closeLast();
  }

  end(): void {
    while (this.#open.length > 0) this.#closeLast();
    this.#flush();
  }

  /** An item of a list of notes is a note. */
  #inNotes(tag: Tag): Tag {
    const isItem = tag.name === 'li' && this.#within.note === 0;
    if (tag.note || !isItem || this.#lastListName() === 'ul') return tag;
    return this.#noteLists > 0 || this.#isBelowNotesHeading
      ? { ...tag, container: 'note', note: { label: undefined } }
      : tag;
  }

  /** What HTML lets a writer leave open: a paragraph before any block, a heading before a paragraph, an item before the next. */
  #closeImplied(name: string): void {
    const ended = IMPLIED[name];
    if (ended && !this.#skipped) {
      const at = this.#nearest((tag) => ended.closes.has(tag.name) || ended.stops.has(tag.name));
      if (at >= 0 && ended.closes.has(this.#open[at]!.name)) while (this.#open.length > at) this.#closeLast();
    }
    if (BLOCK_TAGS.has(name) && this.#open[this.#open.length - 1]?.name === 'p') this.#closeLast();
  }

  #lastListName(): string | undefined {
    return this.#open[this.#nearest(({ name }) => name === 'ol' || name === 'ul')]?.name;
  }

  /** The innermost open tag that fits; -1 where none does nearby. */
  #nearest(fits: (tag: Tag) => boolean): number {
    const last = this.#open.length - 1;
    let at = last;
    while (at >= 0 && at > last - MAX_MISNESTED && !fits(this.#open[at]!)) at--;
    return at > last - MAX_MISNESTED ? at : -1;
  }

  #enter(tag: Tag, attribute: GetAttribute): void {
    if (tag.isBlock) this.#flush();
    if (tag.container) this.#within[tag.container]++;
    if (tag.holdsNotes && this.#noteLists++ === 0) this.#noteCount = 0;
    if (tag.isEmphasis) this.#emphasis++;
    if (tag.name === 'a') this.#links++;
    if (tag.name === 'pre') this.#pre++;
    if (tag.name === 'ol' && this.#noteLists === 0) this.#noteCount = 0;
    if (tag.note && this.#within.note === 1) this.#startNote(tag.note.label, attribute('id'));
    if (tag.name === 'tr') this.#rows.push({ start: this.blocks.length, cells: 0 });
    if (tag.container === 'cell') this.#countCell();
    if (tag.name === 'q') this.#add('“');
    const href = tag.name === 'a' ? (attribute('href') ?? undefined) : undefined;
    if (this.#aside) this.#aside.href ??= href;
    else if (tag.aside)
      this.#aside = {
        tag,
        href,
        text: '',
        label: labelOf(attribute),
      };
  }

  #closeLast(): void {
    const tag = this.#open[this.#open.length - 1]!;
    this.#closed = INLINE.has(tag.name) ? tag.name : undefined;
    if (this.#skipped > 0) this.#skipped--;
    else this.#leave(tag);
    this.#open.pop();
  }

  #leave(tag: Tag): void {
    if (tag === this.#aside?.tag) this.#closeAside(this.#aside);
    if (tag.name === 'q') this.#add('”');
    if (tag.isBlock) this.#flush();
    if (tag.isEmphasis) this.#emphasis--;
    if (tag.name === 'a') this.#links--;
    if (tag.name === 'pre') this.#pre--;
    if (tag.holdsNotes) this.#noteLists--;
    if (tag.name === 'tr') this.#closeRow();
    if (!tag.container) return;
    this.#within[tag.container]--;
    if (tag.note && this.#within.note === 0) this.#label = undefined;
  }

  #addAnchor(attribute: GetAttribute): void {
    const { ids } = this.#options;
    const id = ids && (attribute('id') ?? attribute('name'));
    if (id && ids.has(id)) this.anchors.push({ id, ...this.#place() });
  }

  #addVoid(name: string, attribute: GetAttribute): void {
    if (name === 'hr') {
      this.#flush();
      const tag = toTag(name, attribute);
      if (tag.aside === 'page') this.#addPageBreak('', labelOf(attribute));
      else this.blocks.push({ kind: 'rule', text: '' });
    } else if (name === 'br') {
      if (this.#lineBreaks++ > 0) this.#flush();
      else this.#breakLine();
    }
  }

  #breakLine(): void {
    const { length } = this.#builder;
    if (length > 0 && length < MAX_BROKEN) this.#breaks.push(length);
    this.#builder.addSpace(0);
  }

  #add(text: string): void {
    // Two links, or a link and a title, that touch are two words: the page was edited without its spaces.
    if (this.#isBetweenWords && /^\p{L}{2}/u.test(text) && /\p{L}{2}$/u.test(this.#builder.tail))
      this.#builder.addSpace(0);
    this.#isBetweenWords = false;
    this.#closed = undefined;
    const before = this.#builder.length;
    this.#builder.addSlice(text, 0, text.length);
    const added = this.#builder.length - before;
    if (added === 0) return;
    this.#lineBreaks = 0;
    if (this.#emphasis > 0) this.#emphasised += added;
    if (this.#links > 0) this.#linked += added;
  }

  /** Blank lines part paragraphs; other line breaks are spaces. */
  #addPreformatted(text: string): void {
    if (this.preformatted.length < MAX_PREFORMATTED) this.preformatted += text;
    for (const [index, part] of text.split(/\n[ \t]*\r?\n\s*/).entries()) {
      if (index > 0) this.#flush();
      this.#add(part);
    }
  }

  #startNote(label: string | undefined, id: string | null | undefined): void {
    this.#noteCount++;
    const linked = id ? this.#options.links?.note(id) : undefined;
    this.#isLinked = linked !== undefined;
    if (linked !== undefined) {
      this.#label = linked;
      return;
    }
    this.#label = this.#noteLists > 0 || label === undefined ? String(this.#noteCount) : label;
  }

  #closeAside({ tag, text, href, label }: Aside): void {
    this.#aside = undefined;
    const content = text.replace(/\s+/g, ' ').trim();
    if (tag.aside === 'page') this.#addPageBreak(content, label);
    else if (/^(?:[↩↑⏎⤴^\s]\ufe0e?\ufe0f?)+$/u.test(content)) return;
    else if (tag.aside === 'reference' && /^[[(]?(?:[\divxlc]{1,6}|[a-z*†‡§]{1,3})[\])]?$/i.test(content))
      this.#addReference(content, href);
    else if (tag.aside === 'superscript') this.#addSuperscript(content, href);
    else if (/^\[?\d{1,3}\]?$|^[*†‡§]{1,3}$/.test(content) && leadsToNote(href ?? ''))
      this.#addReference(content, href);
    else if (!/^[#¶§]$/.test(content)) this.#add(text);
  }

  #addSuperscript(content: string, href: string | undefined): void {
    const isLinked = href !== undefined;
    if (/^\[?[a-z]{1,2}\]?$|^[*†‡§]{1,3}$/i.test(content) && isLinked) this.#addReference(content, href);
    else if (/^[\d\s,;[\]–-]+$/.test(content) && (isLinked || content.startsWith('[') || this.#isNoteNumber(content)))
      this.#addReference(content, href);
    else if (/^[-+−]?\d+$/.test(content)) this.#add(content.replace(/./g, (figure) => RAISED[figure] ?? figure));
    else if (!/^\[.*\]$/.test(content)) this.#add(content);
  }

  #isNoteNumber(content: string): boolean {
    return /^\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*$/.test(content) && isAfterText(this.#builder);
  }

  #addReference(content: string, href: string | undefined): void {
    const isOwn = this.#builder.length === 0;
    const label = isOwn || href === undefined ? undefined : this.#options.links?.reference(href);
    if (label === undefined) this.#addMarker(content);
    else if (label !== '') this.#add(`[${label}]`);
  }

  /** At the start of a block the marker is the note's own, and not repeated where the note has its label already. */
  #addMarker(content: string): void {
    const labels = content.match(/\d+|[^\s\d,;[\]–-]+/gu)?.map((label) => `[${label}]`) ?? [];
    const isOwn = this.#builder.length === 0 && this.#within.heading === 0;
    if (!isOwn) this.#add(labels.join(''));
    else if (labels.length === 1 && !this.#isLinked && (this.#within.note > 0 || this.#label === undefined))
      this.#label = content.replace(/[[\]\s]/g, '');
  }

  #addPageBreak(content: string, label: string): void {
    const number = /\d{1,4}|^[ivxlc]{1,8}$/i.exec(content)?.[0] ?? /(\d{1,4}|[ivxlc]{1,8})$/i.exec(label)?.[0];
    if (number === undefined) return;
    this.pageBreaks.push({ ...this.#place(), label: number });
  }

  /** Where the next character goes, behind the space before it. */
  #place(): { block: number; index: number } {
    const { length, endsInSpace } = this.#builder;
    return { block: this.blocks.length, index: length > 0 && endsInSpace ? length + 1 : length };
  }

  #countCell(): void {
    const row = this.#rows[this.#rows.length - 1];
    if (row) row.cells++;
  }

  /** Short cells side by side are a row of a table; long ones, or cells with blocks of their own, are a page laid out in a table. */
  #closeRow(): void {
    const row = this.#rows.pop();
    if (!row || this.#rows.length >= MAX_NESTED_ROWS) return;
    const inside = this.blocks.slice(row.start);
    const isRow =
      row.cells > 1 &&
      inside.length > 0 &&
      inside.length <= row.cells &&
      inside.every(({ kind, text }) => kind === 'table-row' && text.length <= 300);
    const blocks = isRow
      ? [{ kind: 'table-row' as const, text: inside.map(({ text }) => text).join(' | ') }]
      : inside.map((block) => (block.kind === 'table-row' ? { ...block, kind: 'paragraph' as const } : block));
    this.blocks.length = row.start;
    if (isRow) this.#gather(this.anchors, row.start);
    if (isRow) this.#gather(this.pageBreaks, row.start);
    for (const block of blocks) this.blocks.push(block);
  }

  /** Places in blocks that became one. */
  #gather<Place extends Omit<PageBreak, 'label'>>(places: Place[], block: number): void {
    for (let at = places.length - 1; at >= 0 && places[at]!.block > block; at--)
      places[at] = { ...places[at]!, block, index: 0 };
  }

  #flush(): void {
    this.#lineBreaks = 0;
    const isEmphasised = this.#emphasised > 0 && this.#emphasised >= this.#builder.length;
    this.#emphasised = 0;
    const isLink = this.#linked > 0 && this.#linked >= this.#builder.length;
    this.#linked = 0;
    const breaks = this.#breaks;
    this.#breaks = [];
    const found = this.#builder.toBlock({ kind: this.#kind() });
    if (!found) return;
    const block = found.kind === 'heading' && isProse(found.text) ? { ...found, kind: 'paragraph' as const } : found;
    this.length += block.text.length;
    const text = block.kind === 'note' ? this.#withLabel(block.text) : block.text;
    if (text === undefined) return;
    if (block.kind === 'heading') this.#isBelowNotesHeading = isNotesHeading(text);
    const level = block.kind === 'heading' ? { level: this.#headingLevel() } : {};
    this.blocks.push({
      kind: block.kind,
      text,
      ...level,
      ...(isEmphasised ? { isEmphasised } : {}),
      ...(isLink ? { isLink } : {}),
      ...(text === found.text && text.length < MAX_BROKEN ? brokenAt(breaks, text) : {}),
    });
  }

  #kind(): BlockKind {
    if (this.#within.heading > 0) return 'heading';
    if (this.#within.note > 0 || (this.#label !== undefined && this.#within.cell === 0)) return 'note';
    if (this.#within.caption > 0) return 'caption';
    if (this.#within.cell > 0) return 'table-row';
    if (this.#within.quotation > 0) return 'quotation';
    return this.#within['list-item'] > 0 ? 'list-item' : 'paragraph';
  }

  /** The first paragraph of a note begins with its label; the others are joined to it. */
  #withLabel(text: string): string | undefined {
    const label = this.#label;
    this.#label = undefined;
    const isLinked = this.#isLinked;
    this.#isLinked = false;
    if (label !== undefined) return `[${label}] ${isLinked ? withoutNumber(text) : withoutLabel(text, label)}`;
    const last = this.blocks[this.blocks.length - 1];
    if (last?.kind !== 'note') return text;
    this.blocks[this.blocks.length - 1] = { ...last, text: `${last.text} ${text}` };
    return undefined;
  }

  #headingLevel(): number {
    return Number(this.#open[this.#nearest(({ container }) => container === 'heading')]?.name.slice(1) ?? 2);
  }
}

function brokenAt(places: readonly number[], text: string): Pick<PageBlock, 'breaks'> {
  const breaks = places.filter((place) => text[place] === ' ');
  return breaks.length > 0 ? { breaks } : {};
}

/** Longer texts are prose, which lines of the page only part by the way. */
const MAX_BROKEN = 300;

/** Some pages set a first paragraph or a caption in the tag of a heading. */
function isProse(text: string): boolean {
  const words = text.split(' ', MAX_HEADING_WORDS + 1).length;
  return words > MAX_HEADING_WORDS || (words > MAX_SENTENCE_HEADING_WORDS && /[.][”"’')]?$/.test(text));
}

/** Headlines are longer than headings of sections; those that are sentences with a full stop are seldom so long. */
const MAX_HEADING_WORDS = 40;
const MAX_SENTENCE_HEADING_WORDS = 20;

const INLINE = new Set(['a', 'em', 'i', 'b', 'strong', 'cite']);
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

function implied(closes: readonly string[], stops: readonly string[]) {
  return { closes: new Set(closes), stops: new Set(stops) };
}

/** The open tags that a tag ends, and those that keep them open. */
const IMPLIED: Readonly<Record<string, ReturnType<typeof implied>>> = {
  li: implied(['li'], ['ol', 'ul']),
  dd: implied(['dd', 'dt'], ['dl']),
  dt: implied(['dd', 'dt'], ['dl']),
  td: implied(['td', 'th'], ['tr', 'table']),
  th: implied(['td', 'th'], ['tr', 'table']),
  tr: implied(['tr'], ['table']),
  ...Object.fromEntries(
    [...HEADINGS, 'p', 'ul', 'ol', 'table', 'blockquote'].map((name) => [
      name,
      implied(HEADINGS, ['section', 'article', 'body']),
    ]),
  ),
};

/** Tables within tables beyond this are layout; each level looks at all blocks in it once more. */
const MAX_NESTED_ROWS = 20;
const MAX_ASIDE = 300;
const MAX_MISNESTED = 64;
const MAX_PREFORMATTED = 50_000_000;

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−'].map((figure, index) => [figure, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'][index]!]),
);

function withoutNumber(text: string): string {
  return text.replace(/^\s*[[(]?(?:\d{1,4}|[*†‡§]{1,3})[\])]?[.:]?\s+/u, '');
}

function labelOf(attribute: GetAttribute): string {
  return attribute('aria-label') ?? attribute('title') ?? attribute('id') ?? '';
}

function withoutLabel(text: string, label: string): string {
  const lead = /^\s*[[(]?([\w*†‡§]{1,5})[\])]?[.:]?\s+/u.exec(text);
  return lead?.[1] === label ? text.slice(lead[0].length) : text;
}
