/** Which syntax a draft is to be cited in: what it does already wins, then what it declares, then what its markup is made for. */
import { findNotes } from '../../text/notes';
import { findDeclarations } from '../declarations';
import type { FoundCitation } from './found';
import { latexCommandsOf } from './latex';
import { dialectOf, type LatexDialect } from './latexCommands';
import type { KeyedSyntax } from './print';

export type CitationSyntax = 'text' | KeyedSyntax | 'footnote';

/** The syntax of a markup that has one of its own. */
const KEYED: Readonly<Record<string, KeyedSyntax>> = {
  markdown: 'pandoc',
  quarto: 'pandoc',
  rmd: 'pandoc',
  rmarkdown: 'pandoc',
  latex: 'latex',
  tex: 'latex',
  rsweave: 'latex',
  typst: 'typst',
  org: 'org',
};
/** Markups that have notes. */
const NOTED: ReadonlySet<string> = new Set([...Object.keys(KEYED), 'mdx', 'asciidoc']);

export function keyedSyntaxOf(languageId: string): KeyedSyntax | undefined {
  return KEYED[languageId];
}

/** How a draft cites. */
export interface CitingHabits {
  /** By keys rather than by names and years. */
  readonly usesKeys: boolean;
  readonly usesText: boolean;
  /** In notes rather than in the text. */
  readonly usesNotes: boolean;
  readonly declaresBibliography: boolean;
  readonly dialect: LatexDialect;
  /** What stands between a word and a citation of LaTeX. */
  readonly tie: ' ' | '~';
}

export function habitsOf(text: string, languageId: string, found: readonly FoundCitation[]): CitingHabits {
  const keyed = found.filter(({ cites }) => cites.some(({ key }) => key !== undefined)).length;
  const printed = found.length - keyed;
  const notes = findNotes(text, languageId);
  const inNotes = countWithin(
    found,
    notes.map(({ isInline, marker, body }) => (isInline ? marker : body)).sort((a, b) => a.start - b.start),
  );
  const isLatex = KEYED[languageId] === 'latex';
  const tied = isLatex ? found.filter(({ start }) => text[start - 1] === '~').length : 0;
  return {
    usesKeys: keyed > 0 && keyed >= printed,
    usesText: printed > keyed,
    usesNotes: inNotes > 0 && inNotes * 2 > found.length,
    declaresBibliography: findDeclarations(text, languageId).bibliographies.length > 0,
    dialect: dialectOf(isLatex ? text : '', isLatex ? latexCommandsOf(text) : []),
    tie: tied * 2 > found.length ? '~' : ' ',
  };
}

function countWithin(found: readonly FoundCitation[], places: readonly { start: number; end: number }[]): number {
  let next = 0;
  return found.filter(({ start }) => {
    while (next < places.length && places[next]!.end <= start) next++;
    return (places[next]?.start ?? Number.POSITIVE_INFINITY) <= start;
  }).length;
}

/** @param setting a syntax that the language cannot have counts as `auto` */
export function chooseSyntax(
  setting: CitationSyntax | 'auto',
  languageId: string,
  habits: CitingHabits,
): CitationSyntax {
  const keyed = KEYED[languageId];
  if (setting === 'text' || (setting === 'footnote' && NOTED.has(languageId))) return setting;
  if (keyed !== undefined && setting === keyed) return keyed;
  if (habits.usesNotes) return 'footnote';
  if (habits.usesText || !keyed) return 'text';
  const isKeyed = habits.usesKeys || habits.declaresBibliography || keyed !== 'pandoc';
  return isKeyed ? keyed : 'text';
}
