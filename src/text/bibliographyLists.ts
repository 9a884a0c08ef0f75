/**
 * The bibliographies that Citewright keeps in a draft: how they are marked, and found again. In a markup two comments stand around one, the
 * first with a checksum of what was put in; plain text has no comments, so there it is what stands below its heading, up to two empty lines.
 */
import type { TextPosition } from '../model/passage';

export interface BibliographyList {
  /** With the markers, or the heading. */
  readonly position: TextPosition;
  /** Between the markers, or below the heading. */
  readonly content: TextPosition;
  /** The checksum of what was last put in; absent where the writer set the markers by hand, and in plain text. */
  readonly checksum?: string;
  /** The marker at its end is missing, so that nobody knows where it ends; `content` is empty. */
  readonly isOpen?: boolean;
}

/** Those of a draft, in the order of the text; in plain text the last one alone. */
export function findBibliographyLists(text: string, languageId: string): readonly BibliographyList[] {
  const comment = COMMENTS[languageId];
  if (!comment) return findBelowHeading(text);
  return text.includes(NAME) ? pair(text, findMarkers(text, comment)) : [];
}

/** The comments around a list, or undefined in a language that has none. */
export function markersOf(languageId: string, checksum: string): { open: string; close: string } | undefined {
  const write = COMMENTS[languageId]?.write;
  return write && { open: write(`${NAME} ${checksum}`), close: write(`/${NAME}`) };
}

/** Tells whether a list is as it was put in, whatever a formatter made of its line breaks and marks. */
export function checksumOf(content: string): string {
  const text = content.replaceAll('\\', '').replaceAll('_', '*').replace(/\s+/g, ' ').trim();
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Of FNV-1a, of 32 bits: one change in four thousand million goes unnoticed. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const NAME = 'citewright-bibliography';

interface CommentSyntax {
  /** What stands before the content on its line, and behind it, as patterns. */
  readonly before: string;
  readonly behind: string;
  readonly write: (content: string) => string;
}

const HTML: CommentSyntax = { before: '<!--', behind: '-->', write: (content) => `<!-- ${content} -->` };
const TEX = lineComment('%', '%+');

function lineComment(mark: string, before: string): CommentSyntax {
  return { before, behind: '', write: (content) => `${mark} ${content}` };
}

/** By VS Code's language ids. */
const COMMENTS: Readonly<Record<string, CommentSyntax>> = {
  markdown: HTML,
  quarto: HTML,
  rmd: HTML,
  rmarkdown: HTML,
  mdx: { before: '\\{/\\*', behind: '\\*/\\}', write: (content) => `{/* ${content} */}` },
  html: HTML,
  latex: TEX,
  tex: TEX,
  'latex-expl3': TEX,
  rsweave: TEX,
  typst: lineComment('//', '//'),
  asciidoc: lineComment('//', '//'),
  org: lineComment('#', '#'),
  restructuredtext: lineComment('..', '\\.\\.'),
};

interface Marker extends TextPosition {
  readonly isEnd: boolean;
  readonly checksum?: string;
}

/** Each on a line of its own, and not in a block of code that shows how it is done. */
function findMarkers(text: string, { before, behind }: CommentSyntax): Marker[] {
  const line = new RegExp(
    `^[ \\t]{0,3}${before}[ \\t]{0,9}(/?)${NAME}(?:[ \\t]{1,9}([0-9a-f]{8}))?[ \\t]{0,9}${behind}[ \\t]{0,9}\\r?$|^ {0,3}(?:\`{3}|~{3})`,
    'gm',
  );
  const markers: Marker[] = [];
  let isInCode = false;
  for (const { 0: found, 1: slash, 2: checksum, index } of text.matchAll(line)) {
    if (slash === undefined) isInCode = !isInCode;
    else if (!isInCode) {
      const end = index + found.trimEnd().length;
      markers.push({ start: index, end, isEnd: slash === '/', ...(checksum ? { checksum } : {}) });
    }
  }
  return markers;
}

/** A marker that begins a list ends at the next one; where that begins another, the end is missing. */
function pair(text: string, markers: readonly Marker[]): BibliographyList[] {
  return markers.flatMap(({ start, end, isEnd, checksum }, index) => {
    if (isEnd) return [];
    const next = markers[index + 1];
    const sum = checksum ? { checksum } : {};
    if (!next?.isEnd) return [{ position: { start, end }, content: { start: end, end }, ...sum, isOpen: true }];
    return [{ position: { start, end: next.end }, content: trimmed(text, end, next.start), ...sum }];
  });
}

/** The headings that a list in plain text is known by: those that are put in. */
export const LIST_TITLES: Readonly<Record<string, string>> = {
  en: 'References',
  de: 'Literaturverzeichnis',
  fr: 'Références',
  es: 'Referencias',
  it: 'Riferimenti bibliografici',
  pt: 'Referências',
  nl: 'Literatuurlijst',
};
const OTHER_TITLES = ['Bibliography', 'Works Cited', 'Bibliographie', 'Bibliografía', 'Bibliografia'];
const ALL_TITLES = [...new Set([...Object.values(LIST_TITLES), ...OTHER_TITLES])].join('|');

const TITLE_LINE = new RegExp(`^[\\W_]*(?:${ALL_TITLES})[\\W_]*$`, 'iu');

/** Whether a heading, with its marks, is one that a list is put below. */
export function isListTitle(heading: string): boolean {
  return heading.length < MOST_TITLE && TITLE_LINE.test(heading);
}

const MOST_TITLE = 80;

/** On a line of its own behind an empty one, underlined or not. */
const HEADING_LINE = new RegExp(
  `(?<![^\\r\\n]\\r?\\n)^[ \\t]{0,3}(?:${ALL_TITLES}):?[ \\t]{0,9}\\r?(?:\\n[=~-]{3,80}[ \\t]{0,9}\\r?)?$`,
  'gimu',
);

function findBelowHeading(text: string): BibliographyList[] {
  const heading = [...text.matchAll(HEADING_LINE)].at(-1);
  if (!heading) return [];
  const below = heading.index + heading[0].length;
  const first = below + (/^\s*/.exec(text.slice(below, below + MOST_SPACE))?.[0].length ?? 0);
  const gap = /\n[ \t]{0,80}\r?\n[ \t]{0,80}\r?\n/g;
  gap.lastIndex = first;
  const content = trimmed(text, below, gap.exec(text)?.index ?? text.length);
  return [{ position: { start: heading.index, end: content.end }, content }];
}

/** Empty lines between a heading and its list. */
const MOST_SPACE = 200;

/** Without the line breaks around it. */
function trimmed(text: string, from: number, to: number): TextPosition {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : { start: from, end: from };
}
