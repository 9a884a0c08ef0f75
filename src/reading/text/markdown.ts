/** Markdown and its relatives (Quarto, R Markdown, Hugo, notebooks) to blocks, by way of its syntax tree. */
import type { SyntaxNode, Tree } from '@lezer/common';
import type { MarkdownConfig } from '@lezer/markdown';
import { mergeMetadata } from '../../model/metadata';
import type { TextPosition } from '../../model/passage';
import { readReferences } from '../bibliography/yamlReader';
import type { Block, BlockKind, Extraction } from '../blocks';
import { BlockBuilder } from './blockBuilder';
import { type FrontMatter, readFrontMatter } from './frontMatter';
import { findHeader } from './header';
import { isNotesHeading, markHeadings } from './headings';
import { addInline, type Edit, startingWithin } from './inline';
import { endsSentence, type Line, toLines } from './lines';
import { findMarks, isOverloaded, toLabel } from './marks';
import { findPages } from './pages';
import { readPlainText } from './plainText';
import { Vocabulary } from './vocabulary';

export async function readMarkdown(text: string): Promise<Extraction> {
  const front = await readFrontMatter(text);
  const references = readReferences(text);
  const tree = await parseBody(text, front.end);
  if (!tree) return asPlainText(text, front);
  const lines = toLines(text.slice(front.end)).map((line) => shifted(line, front.end));
  const header = findHeader(lines);
  const pages = findPages(text, lines, front.notesOn === undefined);
  const definitions = findDefinitions(text, front.end);
  const found = [...header.lines, ...pages.furniture, ...pages.markers, ...directives(text), ...definitions];
  const removed = found.map(({ start, end }) => ({ start, end }));
  removed.sort((a, b) => a.start - b.start);
  const labels = new Set(definitions.map(({ label }) => label));
  const blocks = new BlockReader(text, front.end, tree, removed, labels).read();
  return {
    mediaType: 'text/markdown',
    text,
    isFileText: true,
    blocks: blocks.some(({ kind }) => kind === 'heading') ? blocks : markHeadings(blocks),
    landmarks: pages.landmarks,
    metadata: mergeMetadata(front.metadata, header.metadata),
    ...(front.notesOn === undefined ? {} : { notesOn: front.notesOn }),
    entries: references.entries,
    problems: [...front.problems, ...references.problems],
  };
}

/** Undefined where the file is made to take the parser long, or breaks it. */
async function parseBody(text: string, start: number): Promise<Tree | undefined> {
  const body = text.slice(start);
  if (body.split(/\n[ \t]*\n/).some(isOverloaded) || /^(?:[ \t]*>){40}/m.test(body)) return undefined;
  try {
    const { parser, GFM } = await import('@lezer/markdown');
    return parser.configure([GFM, NOTES]).parse(body);
  } catch {
    return undefined;
  }
}

/** A line that begins with a note's marker ends the paragraph above it; the parser's own definitions would take notes for addresses. */
const NOTES: MarkdownConfig = {
  remove: ['LinkReference'],
  parseBlock: [
    { name: 'Note', endLeaf: (_, line) => /^\[(?:\^[^\]\s]{1,50}\]:|\d{1,3}\]\s)/.test(line.text.slice(line.pos)) },
  ],
};

async function asPlainText(text: string, front: FrontMatter): Promise<Extraction> {
  const blank = text.slice(0, front.end).replace(/[^\n]/g, ' ');
  const plain = await readPlainText(blank + text.slice(front.end));
  const notesOn = front.notesOn === undefined ? {} : { notesOn: front.notesOn };
  return { ...plain, ...notesOn, text, mediaType: 'text/markdown', metadata: front.metadata, problems: front.problems };
}

function shifted(line: Line, by: number): Line {
  return { ...line, start: line.start + by, end: line.end + by };
}

/** What tools write into the text for themselves: shortcodes, attributes, fences of divs, callouts, embeds, notes within the line. */
function directives(text: string): Edit[] {
  const found = text.matchAll(
    /\{\{[<%][^{}\n]{0,500}[>%]\}\}|(?<=^|\n):{3,}[^\n]*|[ \t]?\{[#.][^{}\n]{0,200}\}|(?<=> ?)\[!\w{1,30}\][+-]?|\^\[[^\]\n]{0,2000}\]|!\[\[[^\]\n]{0,300}\]\]/g,
  );
  return [...found].map(({ 0: mark, index }) => ({ start: index, end: index + mark.length }));
}

/** `[label]: https://…`, as links within the text name it. */
function findDefinitions(text: string, from: number): (Edit & { label: string })[] {
  const found = text.matchAll(
    /^ {0,3}(\[[^\]\n^][^\]\n]{0,200}\]|\[[^\]\n^]\]):[ \t]{0,9}<?[^\s<>]{0,2000}[/.#:][^\s<>]{0,2000}>?(?:[ \t]{1,9}["'(][^\n]{0,300})?[ \t]*$/gm,
  );
  return [...found].flatMap(({ 0: line, 1: label, index }) =>
    index < from ? [] : [{ label: toLabel(label!), start: index, end: index + line.length }],
  );
}

const LEAVES: Readonly<Record<string, BlockKind>> = {
  Paragraph: 'paragraph',
  Task: 'list-item',
  HTMLBlock: 'paragraph',
  TableHeader: 'table-row',
  TableRow: 'table-row',
  HorizontalRule: 'rule',
};

/** Walks the tree once; knows the quotations, lists and section that a block stands in. */
class BlockReader {
  readonly #text: string;
  readonly #base: number;
  readonly #tree: Tree;
  readonly #removed: readonly Edit[];
  readonly #builder: BlockBuilder;
  readonly #labels: ReadonlySet<string>;
  readonly #cited: ReadonlySet<string>;
  readonly #blocks: Block[] = [];
  #quotations = 0;
  #items: SyntaxNode[] = [];
  #isInNotes = false;

  constructor(text: string, base: number, tree: Tree, removed: readonly Edit[], labels: ReadonlySet<string>) {
    this.#labels = labels;
    this.#text = text;
    this.#base = base;
    this.#tree = tree;
    this.#removed = removed;
    this.#builder = new BlockBuilder(new Vocabulary(text));
    this.#cited = new Set([...text.matchAll(/(?<=[^\n\s>])\[(\d{1,3})\]/g)].map(([, label]) => label!));
  }

  read(): Block[] {
    this.#tree.iterate({ enter: (node) => this.#enter(node.node), leave: (node) => this.#leave(node.name) });
    return this.#blocks;
  }

  #enter(node: SyntaxNode): boolean {
    if (node.name === 'Blockquote') this.#quotations++;
    if (node.name === 'ListItem') this.#items.push(node);
    if (!isLeaf(node.name)) return !SKIPPED.has(node.name);
    if (isHeading(node.name)) this.#addHeading(node);
    else if (node.name === 'HorizontalRule') this.#blocks.push({ kind: 'rule', text: '', offsets: [] });
    else this.#addLeaf(node, LEAVES[node.name]!);
    return false;
  }

  #leave(name: string): void {
    if (name === 'Blockquote') this.#quotations--;
    if (name === 'ListItem') this.#items.pop();
  }

  #addHeading(node: SyntaxNode): void {
    const kind = this.#quotations > 0 ? 'quotation' : 'heading';
    const block = this.#toBlock(node, node.from, node.to, kind, Number(node.name.slice(-1)));
    if (!block) return;
    this.#isInNotes = isNotesHeading(block.text);
    this.#blocks.push(block);
  }

  #addLeaf(node: SyntaxNode, kind: BlockKind): void {
    const source = this.#source(node);
    if ((source.startsWith('$$') && source.endsWith('$$')) || source.startsWith('\\begin{')) return;
    if (kind === 'paragraph') this.#addParagraph(node, source);
    else this.#addPart(node, node.from, node.to, kind);
  }

  #addParagraph(node: SyntaxNode, source: string): void {
    const whole = this.#kindOfParagraph(node, source);
    const starts = whole === 'paragraph' ? paragraphStarts(source) : [0];
    for (const [index, start] of starts.entries()) {
      this.#addPart(node, node.from + start, node.from + (starts[index + 1] ?? source.length), whole);
    }
  }

  #kindOfParagraph(node: SyntaxNode, source: string): BlockKind {
    const marker = /^\[(\^?)([^\]\s]{1,50})\]:?\s/.exec(source);
    if (marker && (marker[1] || this.#isInNotes || this.#cited.has(marker[2]!))) return 'note';
    if (this.#quotations > 0) return 'quotation';
    if (this.#items.length === 0) return 'paragraph';
    return this.#isInNotes && node.prevSibling?.name === 'ListMark' && this.#itemMark() ? 'note' : 'list-item';
  }

  #addPart(node: SyntaxNode, from: number, to: number, kind: BlockKind): void {
    const block = this.#toBlock(node, from, to, kind, undefined);
    if (block) this.#blocks.push(block);
  }

  #toBlock(node: SyntaxNode, from: number, to: number, kind: BlockKind, level: number | undefined): Block | undefined {
    const position = { start: this.#base + from, end: this.#base + to };
    const { edits, isEmphasised } = findMarks(node, this.#text, this.#base, (label) => this.#labels.has(label));
    const own =
      kind === 'table-row'
        ? rowEdits(node, this.#base)
        : node.name === 'HTMLBlock'
          ? tagEdits(this.#source(node), position.start)
          : [];
    const removed = startingWithin(this.#removed, position);
    const isMarked = kind === 'note' && removed[0]?.start !== position.start;
    const start = isMarked ? this.#addMarker(position) : position.start;
    addInline(this.#builder, this.#text, { start, end: position.end }, [...edits, ...own, ...removed]);
    return this.#builder.toBlock({
      kind,
      ...(level === undefined || kind !== 'heading' ? {} : { level }),
      ...(isEmphasised ? { isEmphasised } : {}),
    });
  }

  /** `[^3]: ` and `3. ` become `[3] `. */
  #addMarker({ start, end }: TextPosition): number {
    const marker = /^\[\^?([^\]\s]{1,50})\]:?\s*/.exec(this.#text.slice(start, Math.min(end, start + 60)));
    const item = this.#itemMark();
    if (marker) this.#builder.add(`[${marker[1]}] `, start);
    else if (item) this.#builder.add(`[${item.label}] `, item.start);
    return start + (marker?.[0].length ?? 0);
  }

  /** The number of the list item at hand. */
  #itemMark(): { label: string; start: number } | undefined {
    const mark = this.#items[this.#items.length - 1]?.getChild('ListMark');
    const label = mark ? /^\d+/.exec(this.#source(mark))?.[0] : undefined;
    return mark && label !== undefined ? { label, start: this.#base + mark.from } : undefined;
  }

  #source({ from, to }: { from: number; to: number }): string {
    return this.#text.slice(this.#base + from, this.#base + to);
  }
}

const SKIPPED = new Set([
  'FencedCode',
  'CodeBlock',
  'CommentBlock',
  'ProcessingInstructionBlock',
  'ListMark',
  'QuoteMark',
  'TableDelimiter',
]);

function isHeading(name: string): boolean {
  return name.startsWith('ATXHeading') || name.startsWith('SetextHeading');
}

function isLeaf(name: string): boolean {
  return name in LEAVES || isHeading(name);
}

/** Files of long lines have a paragraph on each, blank lines or not. */
function paragraphStarts(source: string): number[] {
  const starts = [0];
  let lineStart = 0;
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    if (at - lineStart >= LONG_LINE && endsSentence(source.slice(lineStart, at).trimEnd())) starts.push(at + 1);
    lineStart = at + 1;
  }
  return starts;
}

const LONG_LINE = 250;

function rowEdits(row: SyntaxNode, base: number): Edit[] {
  const marks = row.getChildren('TableDelimiter');
  return marks.map(({ from, to }) => {
    const isBorder = from === row.from || to === row.to;
    return { start: base + from, end: base + to, ...(isBorder ? {} : { text: ' | ' }) };
  });
}

/** In a block of HTML the text between the tags is read; a whole page of it has a reader of its own. */
function tagEdits(source: string, base: number): Edit[] {
  const edits: Edit[] = [];
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', edits[edits.length - 1]!.end - base)) {
    edits.push({ start: base + at, end: base + endOfTag(source, at), text: ' ' });
  }
  return edits;
}

function endOfTag(source: string, at: number): number {
  const name = /^<(?:!--|(script|style)\b)/i.exec(source.slice(at, at + 10));
  const close = name ? (name[1] ? `</${name[1].toLowerCase()}` : '--') : '';
  const end = source.indexOf('>', close === '' ? at : afterClose(source, close, at));
  return end < 0 ? source.length : end + 1;
}

function afterClose(source: string, close: string, at: number): number {
  const end = source.indexOf(close, at + 4);
  return end < 0 ? source.length : end;
}
