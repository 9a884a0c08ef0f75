/** The prose of Markdown, Quarto and R Markdown: CommonMark and GFM by a kept parser, with Pandoc's additions that hold no prose. */
import { type ChangedRange, type SyntaxNode, Tree, TreeFragment } from '@lezer/common';
import type { BlockContext, InlineContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';
import { Autolink, parser as commonmark, Strikethrough, Subscript, Superscript } from '@lezer/markdown';
import type { TextPosition } from '../../model/passage';
import { ProseBuilder } from './builder';
import { decodeEntity } from './entities';
import type { Prose } from './prose';

export function findMarkdownProse(text: string): Prose[] {
  const builder = new ProseBuilder(text);
  parse(text).iterate({
    enter: ({ name, node }) => {
      if (name !== 'Paragraph') return;
      addParagraph(node, text, builder);
      return false;
    },
  });
  return builder.finish();
}

/** The outermost block quotations. */
export function findMarkdownBlockquotes(text: string): TextPosition[] {
  const found: TextPosition[] = [];
  parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (name !== 'Blockquote') return name !== 'Paragraph';
      found.push({ start: from, end: to });
      return false;
    },
  });
  return found;
}

/** What was parsed last: from one keystroke to the next nearly all of a draft stays as it is. */
let last = { text: '', tree: Tree.empty };

function parse(draft: string): Tree {
  const text = withoutTraps(draft);
  const unchanged = TreeFragment.applyChanges(TreeFragment.addTree(last.tree), [change(last.text, text)]);
  const tree = markdown.parse(text, unchanged);
  last = { text, tree };
  return tree;
}

/** Front matter is none of the parser's business; lines of no writer's would keep it busy. */
function withoutTraps(draft: string): string {
  const end = frontMatterEnd(draft);
  return ('\n'.repeat(end) + draft.slice(end)).replace(DEEP_NESTING, (line) => ' '.repeat(line.length));
}

/** The part of a text that is not as it was, from the first character that differs to the last. */
function change(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let [toA, toB] = [before.length, after.length];
  while (toA > start && toB > start && before.charCodeAt(toA - 1) === after.charCodeAt(toB - 1)) {
    toA--;
    toB--;
  }
  return { fromA: start, toA, fromB: start, toB };
}

/** Where the YAML or TOML block at the start ends; 0 without one. */
function frontMatterEnd(text: string): number {
  const fence = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/.exec(text);
  if (!fence) return 0;
  const end = fence[1] === '---' ? /^(?:---|\.\.\.)[ \t]*\r?$/gm : /^\+\+\+[ \t]*\r?$/gm;
  end.lastIndex = fence[0].length;
  const found = end.exec(text);
  return found ? found.index + found[0].length : 0;
}

/** A line of fifty list and quotation marks is no writer's, and the parser's time grows with its square. */
const DEEP_NESTING = /^[ \t]*(?:(?:(?:[-+*]|\d{1,9}[.)])[ \t]|>)[ \t]*){50}.*/gm;

function addParagraph(paragraph: SyntaxNode, text: string, builder: ProseBuilder): void {
  const task = /^\[[ xX]\]\s/.exec(text.slice(paragraph.from, paragraph.from + 4));
  addInline(paragraph, paragraph.from + (task?.[0].length ?? 0), paragraph.to, text, builder);
  builder.break();
}

function addInline(node: SyntaxNode, from: number, to: number, text: string, builder: ProseBuilder): void {
  let at = from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.from < at) continue;
    if (child.to > to) break;
    builder.text(at, child.from);
    addChild(child, text, builder);
    at = child.to;
  }
  builder.text(at, to);
}

function addChild(node: SyntaxNode, text: string, builder: ProseBuilder): void {
  const { name, from, to } = node;
  if (TRANSPARENT.has(name)) addInline(node, from, to, text, builder);
  else if (OBJECTS.has(name)) builder.object(from, to);
  else if (name === 'Link') addLink(node, text, builder);
  else if (name === 'Escape') builder.replaced(from, to, text.slice(from + 1, to));
  else if (name === 'Entity') builder.replaced(from, to, decodeEntity(text.slice(from, to)));
  else if (name === 'HardBreak') builder.replaced(from, to, ' ');
  else if (name === 'InlineNote') addNote(node, text, builder);
  else builder.gap(from, to);
}

const TRANSPARENT = new Set(['Emphasis', 'StrongEmphasis', 'Strikethrough', 'Superscript', 'Subscript']);
const OBJECTS = new Set(['InlineCode', 'Autolink', 'URL', 'InlineMath', 'Shortcode']);

/** `[text](target)` and `[text][label]` have prose before their second mark; `[sic]` is no link but an insertion, brackets and all. */
function addLink(link: SyntaxNode, text: string, builder: ProseBuilder): void {
  const [open, close] = link.getChildren('LinkMark');
  if (!open || !close) {
    builder.gap(link.from, link.to);
    return;
  }
  const isShortcut = close.to === link.to && text[link.to] !== '{';
  const addMark = (mark: SyntaxNode, to: number) =>
    isShortcut ? builder.text(mark.from, to) : builder.gap(mark.from, to);
  addMark(open, open.to);
  addInline(link, open.to, close.from, text, builder);
  addMark(close, link.to);
}

function addNote(note: SyntaxNode, text: string, builder: ProseBuilder): void {
  builder.beginNote();
  addInline(note, note.from + 2, note.to - 1, text, builder);
  builder.endNote(note.from, note.to);
}

/** The places in paragraphs that can be costly; a paragraph with many of them is parsed piece by piece, so that time stays linear. */
const DELIMITERS = /[[\]()*_~^!<`&$\\{]/g;
const MOST_DELIMITERS = 400;
const LONGEST_PIECE = 20_000;

/** Takes over paragraphs and underlined headings from the parser: the first in pieces, the second without looking inside. */
class ParagraphParser implements LeafBlockParser {
  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (!/^(?:=+|-+)[ \t\r]*$/.test(line.text.slice(line.pos)) || line.indent >= line.baseIndent + 4) return false;
    cx.nextLine();
    cx.addLeafElement(leaf, cx.elt('SetextHeading2', leaf.start, cx.prevLineEnd()));
    return true;
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    const inline = pieces(leaf.content).flatMap(([from, to]) =>
      cx.parser.parseInline(leaf.content.slice(from, to), leaf.start + from),
    );
    cx.addLeafElement(leaf, cx.elt('Paragraph', leaf.start, leaf.start + leaf.content.length, inline));
    return true;
  }
}

function pieces(content: string): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  while (from < content.length) {
    const to = pieceEnd(content, from);
    found.push([from, to]);
    from = to;
  }
  return found;
}

function pieceEnd(content: string, from: number): number {
  DELIMITERS.lastIndex = from;
  const limit = from + LONGEST_PIECE;
  for (let count = 0; count < MOST_DELIMITERS; count++) {
    const match = DELIMITERS.exec(content);
    if (!match || match.index >= limit) return content.length > limit ? wordEnd(content, limit, from) : content.length;
  }
  return wordEnd(content, DELIMITERS.lastIndex, from);
}

function wordEnd(content: string, limit: number, from: number): number {
  const space = content.lastIndexOf(' ', limit);
  return space > from + (limit - from) / 2 ? space : limit;
}

type LineTest = (text: string, cx: BlockContext) => boolean;

/** A block that begins at a line and goes on to the line that is its last one, or to a blank line. */
function skipped(name: string, begins: LineTest, isLast: (text: string, first: string) => boolean, interrupts = false) {
  return {
    name,
    before: 'LinkReference',
    parse(cx: BlockContext, line: Line): boolean {
      const first = line.text.slice(line.pos);
      if (!begins(first, cx)) return false;
      const from = cx.lineStart + line.pos;
      let last = isLast(first, '');
      while (cx.nextLine() && !last && line.text.trim() !== '') last = isLast(line.text, first);
      cx.addElement(cx.elt('Skipped', from, cx.prevLineEnd()));
      return true;
    },
    ...(interrupts && { endLeaf: (cx: BlockContext, line: Line) => begins(line.text.slice(line.pos), cx) }),
  };
}

const always = () => true;
const never = () => false;
const startsWith = (pattern: RegExp) => (text: string) => pattern.test(text.slice(0, 1000));

/** A row of dashes, colons and bars below a row with a bar. */
function isTableRow(text: string, cx: BlockContext): boolean {
  return text.includes('|') && isDelimiterRow(cx.peekLine());
}

function isDelimiterRow(line: string): boolean {
  return line.includes('-') && line.includes('|') && !/[^-:|>+=\s]/.test(line);
}

const blocks: MarkdownConfig = {
  defineNodes: [{ name: 'Skipped', block: true }],
  remove: ['LinkReference', 'HardBreak'],
  parseBlock: [
    skipped('Fence', startsWith(/^:{3,}/), always, true),
    skipped('Definition', startsWith(/^\*?\[(?!\^)[^\]]{1,990}\]:/), always),
    skipped('NoteDefinition', startsWith(/^\[\^[^\]]{1,990}\]:/), never),
    skipped('Table', isTableRow, never),
    skipped('GridTable', startsWith(/^\+[-=]+\+/), never),
    skipped('DisplayMath', isDisplayMath, (text, first) => text.includes('$$') && (first !== '' || isWhole(text))),
    skipped('Environment', startsWith(/^\\begin\{/), (text) => text.includes('\\end{')),
    skipped('ATXHeading', startsWith(/^#{1,6}(?:\s|$)/), always),
    { name: 'Paragraph', before: 'SetextHeading', leaf: () => new ParagraphParser() },
  ],
};

/** `$$` that opens a line; a formula with prose behind it is left to the inline rules. */
function isDisplayMath(text: string): boolean {
  return text.startsWith('$$') && (isWhole(text) || !text.includes('$$', 2));
}

function isWhole(text: string): boolean {
  return text.length > 3 && /\$\$(?:\s*\{[^{}]*\})?\s*$/.test(text.slice(2).slice(-1000));
}

const inline: MarkdownConfig = {
  defineNodes: ['InlineMath', 'Shortcode', 'Attributes', 'NoteReference', 'InlineNote'],
  parseInline: [{ name: 'Additions', before: 'Escape', parse: parseAddition }],
};

const markdown = commonmark.configure([Strikethrough, Subscript, Superscript, Autolink, blocks, inline]);

/** One parser for all additions, since the parser asks each of its own at each character. */
function parseAddition(cx: InlineContext, next: number, pos: number): number {
  if (next === DOLLAR) return parseMath(cx, pos);
  if (next === BACKSLASH) return parseBackslash(cx, pos);
  if ((next === BAR || next === COLON) && isLineMark(cx, pos)) return cx.addElement(cx.elt('Attributes', pos, pos + 1));
  if (next === BRACE) return cx.char(pos + 1) === BRACE ? parseShortcode(cx, pos) : parseAttributes(cx, pos);
  if (next === BRACKET) return cx.char(pos + 1) === CARET ? parsePattern(cx, pos, 'NoteReference', NOTE_REFERENCE) : -1;
  if (next === CARET) return cx.char(pos + 1) === BRACKET ? parseInlineNote(cx, pos) : -1;
  return -1;
}

const [DOLLAR, BACKSLASH, BRACE, BRACKET, CLOSING_BRACKET, CARET, BAR, COLON] = [...'$\\{[]^|:'].map((char) =>
  char.charCodeAt(0),
);
const NOTE_REFERENCE = /^\[\^[^\]\s]{1,200}\]/;
const ATTRIBUTES = /^\{[^{}\n]{0,300}\}/;

/** A line that ends in a backslash, and TeX, which Pandoc lets through. */
function parseBackslash(cx: InlineContext, pos: number): number {
  if (cx.char(pos + 1) === 10) return cx.addElement(cx.elt('HardBreak', pos, pos + 2));
  const hasArguments = TEX.exec(cx.slice(pos, Math.min(pos + 400, cx.end)))?.[0].endsWith('}');
  return hasArguments === undefined ? -1 : parsePattern(cx, pos, hasArguments ? 'InlineMath' : 'Attributes', TEX);
}

/** `| ` begins a line of verse, `:   ` a definition. */
function isLineMark(cx: InlineContext, pos: number): boolean {
  const isLineStart = pos === cx.offset || cx.char(pos - 1) === 10;
  return isLineStart && /[ \t]/.test(String.fromCharCode(cx.char(pos + 1)));
}

const TEX = /^\\[A-Za-z]{2,40}\*?(?:\[[^\]\n]{0,200}\]|\{[^{}\n]{0,300}\}){0,9}/;

/** Dollars as Pandoc reads them: no space inside, no figure behind, so that amounts of money stay prose. */
function parseMath(cx: InlineContext, pos: number): number {
  const from = pos - cx.offset;
  const mark = cx.text.startsWith('$$', from) ? '$$' : '$';
  if (mark === '$' && !/\S/.test(cx.text[from + 1] ?? ' ')) return -1;
  for (let at = cx.text.indexOf(mark, from + mark.length + 1); at >= 0; at = cx.text.indexOf(mark, at + 1)) {
    const before = cx.text[at - 1]!;
    if (before === '\\') continue;
    if (mark === '$' && (!/\S/.test(before) || /\d/.test(cx.text[at + 1] ?? ''))) continue;
    return cx.addElement(cx.elt('InlineMath', pos, cx.offset + at + mark.length));
  }
  return -1;
}

function parseShortcode(cx: InlineContext, pos: number): number {
  const end = cx.text.indexOf('}}', pos - cx.offset);
  return end < 0 ? -1 : cx.addElement(cx.elt('Shortcode', pos, cx.offset + end + 2));
}

/** `{.class}` behind a span, a link or code. */
function parseAttributes(cx: InlineContext, pos: number): number {
  return '])`'.includes(String.fromCharCode(cx.char(pos - 1))) ? parsePattern(cx, pos, 'Attributes', ATTRIBUTES) : -1;
}

function parsePattern(cx: InlineContext, pos: number, name: string, pattern: RegExp): number {
  const match = pattern.exec(cx.slice(pos, Math.min(pos + 400, cx.end)));
  return match ? cx.addElement(cx.elt(name, pos, pos + match[0].length)) : -1;
}

function parseInlineNote(cx: InlineContext, pos: number): number {
  let depth = 0;
  for (let at = pos + 1; at < cx.end; at++) {
    const char = cx.char(at);
    if (char === BRACKET) depth++;
    else if (char === CLOSING_BRACKET && --depth === 0) {
      const children = cx.parser.parseInline(cx.slice(pos + 2, at), pos + 2);
      return cx.addElement(cx.elt('InlineNote', pos, at + 1, children));
    }
  }
  return -1;
}
