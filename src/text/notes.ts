/** The notes of a draft, whatever its markup: where each is called, and where its text stands. Knows nothing of what is in them. */
import type { TextPosition } from '../model/passage';

export interface Note {
  /** `[^1]`; of a note that stands where it is called, all of it. */
  readonly marker: TextPosition;
  /** The words of the note, without its marks. */
  readonly body: TextPosition;
  /** `1`; absent where a note has none. */
  readonly label?: string;
  readonly isInline: boolean;
}

/** In the order of their markers; a note that is called twice is there twice, one without a text is not there. Never throws. */
export function findNotes(text: string, languageId: string): Note[] {
  return (FINDERS[languageId]?.(text) ?? []).sort((a, b) => a.marker.start - b.marker.start);
}

/** The texts of the notes that stand apart from their markers, in order, with their labels. */
export function findNoteTexts(text: string, languageId: string): NoteText[] {
  const pattern = DEFINITIONS[languageId];
  return pattern ? definitions(text, pattern) : [];
}

export interface NoteText {
  readonly label: string;
  /** From its mark to the end of its words. */
  readonly position: TextPosition;
  readonly body: TextPosition;
}

const MARKDOWN_DEFINITION = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/gm;
const ORG_DEFINITION = /^\[fn:([\w-]{1,100})\][ \t]*/gm;
const DEFINITIONS: Readonly<Record<string, RegExp>> = {
  markdown: MARKDOWN_DEFINITION,
  quarto: MARKDOWN_DEFINITION,
  rmd: MARKDOWN_DEFINITION,
  rmarkdown: MARKDOWN_DEFINITION,
  mdx: MARKDOWN_DEFINITION,
  org: ORG_DEFINITION,
};

/** A note ends at a blank line, unless the next paragraph is indented, and where another one begins. */
function definitions(text: string, pattern: RegExp): NoteText[] {
  const marks = Array.from(text.matchAll(pattern), ({ 0: mark, 1: label = '', index }) => ({ mark, label, index }));
  return marks.map(({ mark, label, index }, number) => {
    const start = index + mark.length;
    const limit = marks[number + 1]?.index ?? text.length;
    const end = paragraphEnd(text, start, limit);
    return { label, position: { start: index, end }, body: { start, end } };
  });
}

function paragraphEnd(text: string, start: number, limit: number): number {
  const blank = /\n[ \t\r]*\n(?! {4}|\t)/g;
  blank.lastIndex = start;
  const end = Math.min(blank.exec(text)?.index ?? text.length, limit);
  return start + text.slice(start, end).trimEnd().length;
}

function withReferences(text: string, reference: RegExp, definition: RegExp): Note[] {
  const found = definitions(text, definition);
  const byLabel = new Map(found.toReversed().map((note) => [note.label, note]));
  const starts = new Set(found.map(({ position }) => position.start));
  return Array.from(text.matchAll(reference)).flatMap(({ 0: mark, 1: label = '', index }) => {
    const note = byLabel.get(label);
    const lineStart = text.lastIndexOf('\n', index) + 1;
    if (!note || (starts.has(lineStart) && text.slice(lineStart, index).trim() === '')) return [];
    return [{ marker: { start: index, end: index + mark.length }, body: note.body, label, isInline: false }];
  });
}

/** No note that stands in its sentence is longer; one that seems to be has no end. */
const MAX_INLINE = 3000;

/** Notes that stand where they are called, from an opening mark to the bracket that closes it. */
function inline(text: string, opening: RegExp, open: string, close: string): Note[] {
  const found: Note[] = [];
  let last = 0;
  for (const { 0: mark, index } of text.matchAll(opening)) {
    if (index < last) continue;
    const start = index + mark.length;
    const end = closing(text, start, open, close);
    if (end === undefined) continue;
    last = end + 1;
    found.push({ marker: { start: index, end: last }, body: { start, end }, isInline: true });
  }
  return found;
}

function closing(text: string, from: number, open: string, close: string): number | undefined {
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + MAX_INLINE); at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === open) depth++;
    else if (char === close && --depth === 0) return at;
  }
  return undefined;
}

const findMarkdown = (text: string) => [
  ...withReferences(text, /(?<!\\)\[\^([^\]\s]{1,100})\]/g, MARKDOWN_DEFINITION),
  ...inline(text, /(?<!\\)\^\[/g, '[', ']'),
];
const findLatex = (text: string) =>
  inline(text, /\\(?:footnote|endnote|sidenote|marginnote)(?:\[[^\]\n]{0,40}\])?\s{0,3}\{/g, '{', '}');
const findOrg = (text: string) => [
  ...withReferences(text, /\[fn:([\w-]{1,100})\]/g, ORG_DEFINITION),
  ...inline(text, /\[fn:[\w-]{0,100}:/g, '[', ']'),
];

const FINDERS: Readonly<Record<string, (text: string) => Note[]>> = {
  markdown: findMarkdown,
  quarto: findMarkdown,
  rmd: findMarkdown,
  rmarkdown: findMarkdown,
  mdx: findMarkdown,
  latex: findLatex,
  tex: findLatex,
  rsweave: findLatex,
  typst: (text) => inline(text, /#footnote(?:\([^()\n]{0,100}\))?\[/g, '[', ']'),
  org: findOrg,
  asciidoc: (text) => inline(text, /footnote:[\w-]{0,60}\[/g, '[', ']'),
};
