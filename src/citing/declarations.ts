/**
 * What a draft, or a file of its project, says of its citations: bibliographies, style, language, and the files that it is put together
 * from. Knows nothing of disks: paths come as they are written. Never throws.
 */
import type { Declarations, LinkedFiles } from '../model/declarations';
import { findLatexDeclarations, findLatexLinks } from './declared/latex';
import { findAsciidocDeclarations, findOrgDeclarations, findRstDeclarations } from './declared/lineMarkups';
import { findMarkdownDeclarations } from './declared/metadata';
import { findTypstDeclarations, findTypstLinks } from './declared/typst';

export function findDeclarations(text: string, languageId: string): Declarations {
  return DECLARATIONS[languageId]?.(text) ?? { bibliographies: [] };
}

export function findLinkedFiles(text: string, languageId: string): LinkedFiles {
  return LINKS[languageId]?.(text) ?? { parts: [] };
}

/** Whether a draft holds records itself, under `references:` in its fields. */
export function holdsReferences(text: string, languageId: string): boolean {
  return DECLARATIONS[languageId] === findMarkdownDeclarations && /^references[ \t]*:/m.test(text);
}

/** By VS Code's language ids. */
const DECLARATIONS: Readonly<Record<string, (text: string) => Declarations>> = {
  markdown: findMarkdownDeclarations,
  quarto: findMarkdownDeclarations,
  rmd: findMarkdownDeclarations,
  rmarkdown: findMarkdownDeclarations,
  mdx: findMarkdownDeclarations,
  latex: findLatexDeclarations,
  tex: findLatexDeclarations,
  'latex-expl3': findLatexDeclarations,
  rsweave: findLatexDeclarations,
  typst: findTypstDeclarations,
  org: findOrgDeclarations,
  restructuredtext: findRstDeclarations,
  asciidoc: findAsciidocDeclarations,
};

const LINKS: Readonly<Record<string, (text: string) => LinkedFiles>> = {
  latex: findLatexLinks,
  tex: findLatexLinks,
  'latex-expl3': findLatexLinks,
  rsweave: findLatexLinks,
  typst: findTypstLinks,
};
