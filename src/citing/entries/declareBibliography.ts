/** The words that declare a bibliography in a draft that has none. Knows nothing of files: the path is written as it is given. */
import type { DraftEdit } from '../../model/statement';

/** Undefined in a markup that has no way to, or where there is no place for it, such as in a chapter without a preamble. */
export function declareBibliography(text: string, languageId: string, path: string): DraftEdit | undefined {
  return DECLARE[languageId]?.(text, path);
}

function inFrontMatter(text: string, path: string): DraftEdit {
  const line = `bibliography: ${/^[\w./-]+$/.test(path) ? path : JSON.stringify(path)}\n`;
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0];
  const close = open === undefined ? -1 : text.slice(open.length).search(/^(?:---|\.\.\.)[ \t]*\r?$/m);
  if (open === undefined || close < 0) return insertion(0, `---\n${line}---\n\n`);
  return insertion(open.length + close, line);
}

function inPreamble(text: string, path: string): DraftEdit | undefined {
  const begin = /^[ \t]*\\begin\{document\}/m.exec(text);
  if (!begin) return undefined;
  const isBiblatex = /\\usepackage(?:\[[^\]]*\])?\{biblatex\}/.test(text.slice(0, begin.index));
  if (isBiblatex) return insertion(begin.index, `\\addbibresource{${path}}\n`);
  const end = text.lastIndexOf('\\end{document}');
  const name = path.replace(/\.bib$/, '');
  return end < 0 ? undefined : insertion(end, `\\bibliographystyle{plain}\n\\bibliography{${name}}\n`);
}

function atEnd(text: string, path: string): DraftEdit {
  const lead = text === '' || text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return insertion(text.length, `${lead}#bibliography(${JSON.stringify(path)})\n`);
}

function inKeywords(text: string, path: string): DraftEdit {
  const keywords = /^(?:#\+[^\n]*\n)*/.exec(text)![0];
  return insertion(keywords.length, `#+bibliography: ${path}\n`);
}

function insertion(offset: number, newText: string): DraftEdit {
  return { position: { start: offset, end: offset }, newText };
}

const DECLARE: Readonly<Record<string, (text: string, path: string) => DraftEdit | undefined>> = {
  markdown: inFrontMatter,
  quarto: inFrontMatter,
  rmd: inFrontMatter,
  latex: inPreamble,
  tex: inPreamble,
  typst: atEnd,
  org: inKeywords,
};
