/** Citations as a draft writes them: in its syntax, by key where it cites by keys, with pages in its own form. */

import type { ReadCitation } from '../checking/sources';
import { type CitePlace, withLocator, withWork } from '../citing/syntax/change';
import { keyedSyntaxOf } from '../citing/syntax/choose';
import { findCitations } from '../citing/syntax/find';
import type { FoundCitation } from '../citing/syntax/found';
import { latexCommandsOf } from '../citing/syntax/latex';
import { dialectOf } from '../citing/syntax/latexCommands';
import { type PageForm, pageFormOf } from '../citing/syntax/rewriting';
import type { Draft } from '../model/statement';
import { escapeProse } from '../text/escape';
import { type CitationWriterParts, createCitationWriter } from './citationWriter';
import type { DraftPrinter } from './draftCheck';

export interface CitationPrinterParts extends CitationWriterParts {
  /** What stands for the style in force: where it is another, citations are. */
  readonly style: string;
}

export function createCitationPrinter(draft: Draft, parts: CitationPrinterParts): DraftPrinter {
  const { text, languageId } = draft;
  let habits: Habits | undefined;
  const habitsOfDraft = () => {
    habits ??= habitsOf(draft, findCitations(text, languageId));
    return habits;
  };
  const placeOf = (citation: ReadCitation, index: number): CitePlace => {
    const { pageForm, hasBarePages } = habitsOfDraft();
    const written = citation.cites[index]?.written;
    const { start, end } = written?.citation ?? citation;
    const form = pageForm ? { pageForm } : {};
    return { text, languageId, citation: { start, end }, index: written?.index ?? index, hasBarePages, ...form };
  };
  const writer = createCitationWriter(draft, parts);
  return {
    get habits() {
      return JSON.stringify([habitsOfDraft(), parts.style]);
    },
    withLocator: (citation, index, locator) => withLocator(placeOf(citation, index), locator),
    withWork(citation, index, workId, locator) {
      const key = parts.keyOf(workId);
      const printed = escapeProse(parts.cite(workId) ?? '', languageId);
      const place = locator ? { locator } : {};
      return withWork(placeOf(citation, index), { citation: printed, ...(key === undefined ? {} : { key }), ...place });
    },
    // A verdict is kept while its sentence moves, and so are its edits: a note is written where its mark stands.
    write: (workId, offset, locator) =>
      writer.writer({ workId, ...(locator ? { locator } : {}) }, offset)({ isInline: true }),
  };
}

interface Habits {
  readonly pageForm?: PageForm;
  readonly usesKeys: boolean;
  /** Whether LaTeX's packages put `p.` before a bare number. */
  readonly hasBarePages: boolean;
}

function habitsOf({ text, languageId }: Draft, found: readonly FoundCitation[]): Habits {
  const pageForm = pageFormOf(text, found);
  const usesKeys = found.some(({ cites }) => cites.some(({ key }) => key !== undefined));
  const isLatex = keyedSyntaxOf(languageId) === 'latex';
  const hasBarePages = !isLatex || dialectOf(text, latexCommandsOf(text)).isBiblatex;
  return { usesKeys, hasBarePages, ...(pageForm ? { pageForm } : {}) };
}
