/** Where the block quotations of a draft stand, by the marks of its markup. */
import type { TextPosition } from '../../model/passage';
import { findMarkdownBlockquotes } from './markdown';

/** The outermost ones in order, marks and all; never throws. */
export function findBlockQuotations(text: string, languageId: string): TextPosition[] {
  return (FINDERS[languageId] ?? quotedLines)(text);
}

const FINDERS: Readonly<Record<string, (text: string) => TextPosition[]>> = {
  markdown: markdownQuotations,
  quarto: markdownQuotations,
  rmd: markdownQuotations,
  rmarkdown: markdownQuotations,
  mdx: markdownQuotations,
  latex: latexQuotations,
  tex: latexQuotations,
  rsweave: latexQuotations,
  org: (text) => delimited(text, /^[ \t]*#\+begin_quote\b.*$/gim, /^[ \t]*#\+end_quote\b/gim),
  restructuredtext: (text) => [...directives(text), ...indented(text)].sort((a, b) => a.start - b.start),
  asciidoc: (text) => delimited(text, /^(?:_{4,}|"")[ \t\r]*$/gm, /^(?:_{4,}|"")[ \t\r]*$/gm),
  typst: () => [],
};

/** `> [!NOTE]` opens a box of the writer's own. */
function markdownQuotations(text: string): TextPosition[] {
  return findMarkdownBlockquotes(text).filter(({ start }) => !/^>\s*\[!/.test(text.slice(start, start + 20)));
}

function latexQuotations(text: string): TextPosition[] {
  const names = '(?:quote|quotation|displayquote|displaycquote|foreigndisplayquote|hyphendisplayquote|verse)';
  return delimited(text, new RegExp(`\\\\begin\\{${names}\\}`, 'g'), new RegExp(`\\\\end\\{${names}\\}`, 'g'));
}

/** What stands between an opening and the next closing mark; both patterns need the flag `g`. */
function delimited(text: string, open: RegExp, close: RegExp): TextPosition[] {
  const found: TextPosition[] = [];
  for (let match = open.exec(text); match; match = open.exec(text)) {
    const start = match.index + match[0].length;
    close.lastIndex = start;
    const end = close.exec(text);
    if (!end) break;
    found.push({ start, end: end.index });
    open.lastIndex = close.lastIndex;
  }
  return found;
}

/** Lines that begin with `>`, as mail programs quote. */
function quotedLines(text: string): TextPosition[] {
  return lineRuns(text, (line) => /^[ \t]*>/.test(line));
}

const QUOTATION_DIRECTIVE = /^([ \t]*)\.\. (?:epigraph|highlights|pull-quote)::/;

function directives(text: string): TextPosition[] {
  let indent: number | undefined;
  return lineRuns(text, (line) => {
    const directive = QUOTATION_DIRECTIVE.exec(line);
    if (directive) {
      indent = directive[1]!.length;
      return false;
    }
    if (indent === undefined || line.trim() === '') return indent !== undefined;
    if (/^[ \t]*/.exec(line)![0].length <= indent) indent = undefined;
    return indent !== undefined;
  });
}

/** Paragraphs that are indented where the one before is not. */
function indented(text: string): TextPosition[] {
  let last = '';
  let isBehindBlank = true;
  let isWithin = false;
  return lineRuns(text, (line) => {
    const isBlank = line.trim() === '';
    const isIndented = /^[ \t]{2,}/.test(line) && !isBlank;
    if (!isBlank && !isIndented) isWithin = false;
    else if (isIndented && !isWithin) isWithin = isBehindBlank && last !== '' && !NO_INTRODUCTION.test(last);
    if (!isBlank && !isIndented) last = line;
    isBehindBlank = isBlank;
    return isWithin;
  });
}

/** List items, directives and the like own what is indented below them; `::` announces what is to be left as it is. */
const NO_INTRODUCTION = /^(?:[-*+•][ \t]|\(?[\dA-Za-z#]{1,3}[.)][ \t]|\.\.|:)|::\s*$/;

/** Runs of lines for which something holds, blank lines at their ends left out. */
function lineRuns(text: string, holds: (line: string) => boolean): TextPosition[] {
  const found: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { 0: line, index } of text.matchAll(/[^\n]+|(?<=\n)(?=\n)/g)) {
    if (!holds(line)) isOpen = false;
    else if (line.trim() === '') continue;
    else if (isOpen) found.at(-1)!.end = index + line.length;
    else {
      found.push({ start: index, end: index + line.length });
      isOpen = true;
    }
  }
  return found;
}
