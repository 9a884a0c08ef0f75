/** The code of a draft, in which an `@` or a brace cites nothing. Knows nothing of citations. */
import type { TextPosition } from '../../model/passage';

/** Code blocks and code within a line, in the order of the text; one that is left open reaches to the end of its block. */
export function codeSpans(text: string, languageId: string): TextPosition[] {
  const pattern = PATTERNS[languageId];
  if (!pattern) return [];
  return Array.from(text.matchAll(pattern), ({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}

/** Whether a place lies within one of the spans. */
export function isWithinAny(spans: readonly TextPosition[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start < offset;
}

/** Code within a line is looked for no further, so that a lone mark costs little. */
const MARKDOWN =
  /^[ \t>]*(`{3,}|~{3,})[^\n]*(?:\n(?![ \t>]*\1)[^\n]*)*(?:\n[ \t>]*\1[`~]*)?|(?<![`\\])(`{1,2})(?!`)(?:(?!\n[ \t]*\n)[^`]|(?!\2(?!`))`){0,500}\2(?!`)/gm;
const LATEX =
  /\\begin\{(verbatim|Verbatim|lstlisting|minted|alltt)(\*?)\}[^\n]*(?:\n(?!\s*\\end\{\1\2\})[^\n]*)*|\\(?:verb|lstinline)\*?([^A-Za-z\s*])[^\n]{0,500}?\3/g;
const TYPST = /^[ \t]*(`{3,})[^\n]*(?:\n(?![ \t]*\1)[^\n]*)*(?:\n[ \t]*\1`*)?|(?<![`\\])`(?!`)[^`\n]{0,500}`(?!`)/gm;
const ORG =
  /^[ \t]*#\+begin_(src|example)\b[^\n]*(?:\n(?![ \t]*#\+end_\1)[^\n]*)*(?:\n[^\n]*)?|(?<=^|[\s(])([=~])[^\s=~](?:[^=~\n]{0,300}[^\s=~])?\2(?![\p{L}\p{N}])/gimu;
const RST = /(?<![:`\w])``[^`\n]{1,500}``/g;
const ASCIIDOC = /^(-{4,}|\.{4,})[ \t]*(?:\n(?!\1[ \t]*$)[^\n]*)*(?:\n\1)?|(?<![`\\])`(?!`)[^`\n]{0,500}`/gm;

/** By VS Code's language ids. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  markdown: MARKDOWN,
  quarto: MARKDOWN,
  rmd: MARKDOWN,
  rmarkdown: MARKDOWN,
  mdx: MARKDOWN,
  latex: LATEX,
  tex: LATEX,
  'latex-expl3': LATEX,
  rsweave: LATEX,
  typst: TYPST,
  org: ORG,
  restructuredtext: RST,
  asciidoc: ASCIIDOC,
};
