/** What of a draft cites nothing, whatever stands in it: code, comments, addresses, and what is not printed. */
import type { TextPosition } from '../../model/passage';
import { codeSpans } from '../citekeys/codeSpans';

/** In the order of the text, none within another. */
export function silentSpans(text: string, languageId: string): TextPosition[] {
  const merged: TextPosition[] = [];
  const all = [...codeSpans(text, languageId), ...(COMMENTS[languageId]?.(text) ?? [])];
  for (const span of all.sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.end > (merged.at(-1)?.end ?? 0)) merged.push(span);
  return merged;
}

function matches(text: string, pattern: RegExp): TextPosition[] {
  return Array.from(text.matchAll(pattern), ({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}

/** From each opening mark to the closing one behind it; one that is not closed opens nothing. */
function between(text: string, open: string, close: string): TextPosition[] {
  const spans: TextPosition[] = [];
  for (let start = text.indexOf(open); start >= 0; ) {
    const end = text.indexOf(close, start + open.length);
    if (end < 0) break;
    spans.push({ start, end: end + close.length });
    start = text.indexOf(open, end + close.length);
  }
  return spans;
}

const findMarkdown = (text: string) => between(text, '<!--', '-->');

/** Addresses come first: the sign in them begins no comment. */
const LATEX = /\\(?:url|path|nolinkurl|href)\s?\{[^{}\n]{0,2000}\}|(?<!\\)(?:\\\\){0,20}%[^\n]*/g;

function findLatex(text: string): TextPosition[] {
  const end = /^[^%\n]{0,1000}\\end\{document\}/m.exec(text);
  const unprinted = end ? [{ start: end.index + end[0].length - 1, end: text.length }] : [];
  return [...matches(text, LATEX), ...between(text, '\\begin{comment}', '\\end{comment}'), ...unprinted];
}

const TYPST = /https?:\/\/[^\s[\]()]{1,2000}|\/\/[^\n]*|#(?:import|include)\b[^\n]*|\blink\("[^"\n]{0,2000}"/g;
const ORG = /^[ \t]*#(?:[ \t][^\n]*)?$/gm;
const ASCIIDOC = /^\/\/(?!\/\/)[^\n]*/gm;

const COMMENTS: Readonly<Record<string, (text: string) => TextPosition[]>> = {
  markdown: findMarkdown,
  quarto: findMarkdown,
  rmd: findMarkdown,
  rmarkdown: findMarkdown,
  latex: findLatex,
  tex: findLatex,
  rsweave: findLatex,
  typst: (text) => [...matches(text, TYPST), ...between(text, '/*', '*/')],
  org: (text) => [...matches(text, ORG), ...between(text, '#+begin_comment', '#+end_comment')],
  asciidoc: (text) => matches(text, ASCIIDOC),
};
