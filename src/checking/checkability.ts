/** Whether a sentence says something of the world that sources could bear out. */
import type { Draft } from '../model/statement';
import { findBibliographyLists } from '../text/bibliographyLists';
import type { PlacedStatement } from './statements';
import { isWritersOwn } from './writersOwn';

/**
 * Whether a sentence claims something. `no`: a question, a reference. `unlikely`: a signpost, thanks, an order to the reader, the writer's
 * own judgement, unless a source says just that.
 */
export type Checkability = 'yes' | 'unlikely' | 'no';

export function checkabilityOf({ text, citations }: Pick<PlacedStatement, 'text' | 'citations'>): Checkability {
  const words = text.trim();
  if (QUESTION.test(words) || !/\p{L}/u.test(words) || REFERENCE.test(words)) return 'no';
  if (citations.length > 0 || /["“„«]/u.test(words)) return 'yes';
  return isWritersOwn(words) ? 'unlikely' : 'yes';
}

/** A question mark at the end, before closing marks and a note: `?”[^3]`. */
const QUESTION = /\?["”'’»)\]*_]*(?:\[\^?[^\]\s]{1,40}\])?$/u;

/** An entry of a reference list: `Chan, K. (2026). Title. Journal.` */
const REFERENCE =
  /^\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}\.[ -]?){1,3}(?:,| and| &|\s\()|^(?:\[\d{1,3}\]|\d{1,3}\.)\s\p{Lu}.*\b(?:doi|vol\.|pp\.|https?:|press)\b|^(?:https?:\/\/|doi:)\S+$/iu;

/** Where a draft is a list of references: from a heading with one of their usual names up to the next, and where one is kept up to date. */
export function referenceLists({ text, languageId }: Draft): { readonly start: number; readonly end: number }[] {
  const lists = findBibliographyLists(text, languageId).map(({ position }) => ({ ...position }));
  let open: number | undefined;
  for (const { 0: heading, index } of text.matchAll(HEADING)) {
    if (open !== undefined) lists.push({ start: open, end: index });
    open = LIST_TITLE.test(heading) ? index : undefined;
  }
  if (open !== undefined) lists.push({ start: open, end: text.length });
  return lists;
}

/** Headings of Markdown, LaTeX, Typst, Org and AsciiDoc. */
const HEADING = /^(?:#{1,6}[ \t]|={1,6}[ \t]|\*{1,6}[ \t]|\\(?:part|chapter|(?:sub){0,2}section)\*?\{)[^\n]{0,200}/gmu;
const LIST_TITLE =
  /^\W*(?:(?:part|chapter|(?:sub){0,2}section)\*?\{)?\W*(?:references|bibliography|works cited|literature(?: cited)?|sources|further reading|cited works|list of references|literaturverzeichnis|literatur|quellen|bibliographie|références|bibliografía)\W*$/iu;
