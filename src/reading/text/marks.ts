/** The marks of Markdown within a block: what is taken out, and what is put in their place. */
import type { SyntaxNode, Tree } from '@lezer/common';
import { decodeHTML } from 'entities';
import type { Edit } from './inline';

export interface Marks {
  readonly edits: readonly Edit[];
  /** The whole is bold or italic. */
  readonly isEmphasised: boolean;
}

/**
 * Finds the marks below a node of the syntax tree, whose places count from `base` in `source`. `[text]` is a link only where
 * `isDefined` knows its label; otherwise the brackets are the writer's.
 */
export function findMarks(
  node: SyntaxNode,
  source: string,
  base: number,
  isDefined: (label: string) => boolean,
): Marks {
  const edits: Edit[] = [];
  node.cursor().iterate((at) => {
    const start = base + at.from;
    const end = base + at.to;
    if (at.name === 'Image' || REMOVED.has(at.name)) edits.push({ start, end });
    else if (at.name === 'Link') edits.push(...linkEdits(at.node, source, base, isDefined));
    else if (at.name === 'Autolink') edits.push({ start, end: start + 1 }, { start: end - 1, end });
    else if (at.name === 'Escape') edits.push({ start, end: start + 1 });
    else if (at.name === 'HardBreak') edits.push({ start, end, text: ' ' });
    else if (at.name === 'Entity') edits.push({ start, end, text: decodeHTML(source.slice(start, end)) });
    else if (at.name === 'HTMLTag') edits.push(tagEdit(source, start, end));
    return at.name !== 'Image';
  });
  edits.push(...wikiLinkEdits(source, base + node.from, base + node.to));
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  return { edits, isEmphasised: isWhollyEmphasised(node) };
}

/** Parses the marks within a paragraph of plain text, without the blocks of Markdown. */
export async function createInlineParser(): Promise<(text: string) => Tree> {
  const { parser, GFM } = await import('@lezer/markdown');
  const inline = parser.configure([GFM, { remove: BLOCKS }]);
  return (text) => inline.parse(text);
}

/** Whether parsing a block would take long: marks that are opened by the thousand are tried against each other, spaces one by one. */
export function isOverloaded(block: string): boolean {
  if (block.length < 2000) return false;
  if (/[ \t]{1000}/.test(block)) return true;
  let marks = 0;
  for (let i = 0; i < block.length; i++) if (MARK_CODES.has(block.charCodeAt(i))) marks++;
  return marks > 4000;
}

const MARK_CODES = new Set([...'[]()*_`<!~>'].map((char) => char.charCodeAt(0)));

const BLOCKS = [
  'ATXHeading',
  'SetextHeading',
  'FencedCode',
  'IndentedCode',
  'Blockquote',
  'HorizontalRule',
  'BulletList',
  'OrderedList',
  'HTMLBlock',
  'LinkReference',
  'Table',
  'TaskList',
  'HTMLTag',
  'InlineCode',
  'Entity',
  'Autolink',
];

const REMOVED = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'CodeMark',
  'HeaderMark',
  'QuoteMark',
  'TaskMarker',
  'Comment',
  'ProcessingInstruction',
]);

function linkEdits(link: SyntaxNode, source: string, base: number, isDefined: (label: string) => boolean): Edit[] {
  const start = base + link.from;
  const end = base + link.to;
  if (source[start + 1] === '^') return [{ start: start + 1, end: start + 2 }];
  const close = link.getChildren('LinkMark')[1];
  if (!close) return [];
  const label = link.getChild('LinkLabel');
  const isDirect = link.getChild('URL') !== null || source[base + close.to] === '(';
  const name = label ? source.slice(base + label.from, base + label.to) : source.slice(start, end);
  if (!isDirect && !isDefined(toLabel(name))) return [];
  return [
    { start, end: start + 1 },
    { start: base + close.from, end },
  ];
}

/** As labels are compared: without brackets, case and runs of white space. */
export function toLabel(name: string): string {
  return name.slice(1, -1).trim().replace(/\s+/g, ' ').toLowerCase();
}

const NOTE_TAG = /^<sup\b[^>]{0,200}>\s*(?:<a\b[^>]{0,500}>)?\s*\[?(\d{1,3})\]?\s*(?:<\/a>)?\s*<\/sup>/i;

function tagEdit(source: string, start: number, end: number): Edit {
  const tag = source.slice(start, end);
  if (/^<br\b/i.test(tag)) return { start, end, text: ' ' };
  const note = /^<sup\b/i.test(tag) ? NOTE_TAG.exec(source.slice(start, start + 800)) : null;
  return note ? { start, end: start + note[0].length, text: `[${note[1]}]` } : { start, end };
}

/** `[[page|shown]]` and `[[page]]`, as notebooks link their pages. */
function wikiLinkEdits(source: string, start: number, end: number): Edit[] {
  const text = source.slice(start, end);
  if (!text.includes('[[')) return [];
  return [...text.matchAll(/\[\[(?:[^[\]|\n]{1,200}\|)?([^[\]|\n]{1,200})\]\]/g)].flatMap(
    ({ 0: link, 1: shown, index }) => {
      const at = start + index;
      const from = at + link.length - 2 - shown!.length;
      return [
        { start: at, end: from },
        { start: at + link.length - 2, end: at + link.length },
      ];
    },
  );
}

function isWhollyEmphasised(node: SyntaxNode): boolean {
  const child = node.firstChild;
  if (!child || !/^(?:Strong)?Emphasis$/.test(child.name)) return false;
  return child.from === node.from && child.to === node.to;
}
