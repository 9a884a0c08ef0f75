/** Which scanner reads which language. */
import { findLatexProse } from './latex';
import { ASCIIDOC, ORG, PLAIN_TEXT, RESTRUCTUREDTEXT } from './lineMarkups';
import { findLineProse } from './lines';
import { findMarkdownProse } from './markdown';
import type { Prose } from './prose';
import { findTypstProse } from './typst';

/** The paragraphs of a draft in the order they begin, headings, code and the like left out; never throws. */
export function findProse(text: string, languageId: string): readonly Prose[] {
  const known = remembered.find((entry) => entry.languageId === languageId && entry.text === text);
  if (known) return known.prose;
  const prose = (SCANNERS[languageId] ?? findPlainProse)(text);
  remembered.unshift({ text, languageId, prose });
  remembered.length = Math.min(remembered.length, MOST_REMEMBERED);
  return prose;
}

/** A draft is asked for its prose several times between two keystrokes. */
const remembered: { text: string; languageId: string; prose: readonly Prose[] }[] = [];
const MOST_REMEMBERED = 3;

const findPlainProse = (text: string) => findLineProse(text, PLAIN_TEXT);

/** By VS Code's language ids; any other is read as plain text. */
const SCANNERS: Readonly<Record<string, (text: string) => readonly Prose[]>> = {
  markdown: findMarkdownProse,
  quarto: findMarkdownProse,
  rmd: findMarkdownProse,
  rmarkdown: findMarkdownProse,
  mdx: findMarkdownProse,
  latex: findLatexProse,
  tex: findLatexProse,
  'latex-expl3': findLatexProse,
  rsweave: findLatexProse,
  typst: findTypstProse,
  org: (text) => findLineProse(text, ORG),
  restructuredtext: (text) => findLineProse(text, RESTRUCTUREDTEXT),
  asciidoc: (text) => findLineProse(text, ASCIIDOC),
};
