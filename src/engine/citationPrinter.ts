/** Citations as a draft writes them: in its markup, by key where it cites by keys, with pages in its own form. */

import { type CitePlace, withLocator, withWork } from '../citing/syntax/change';
import { findCitations } from '../citing/syntax/find';
import type { FoundCitation } from '../citing/syntax/found';
import { formatPandoc } from '../citing/syntax/pandoc';
import { type PageForm, pageFormOf } from '../citing/syntax/rewriting';
import type { Locator } from '../model/citation';
import type { TextPosition } from '../model/passage';
import type { Draft } from '../model/statement';
import { escapeProse } from '../text/escape';
import type { DraftPrinter } from './draftCheck';

export interface CitationPrinterParts {
  /** The key that a work has in a bibliography of the writer's. */
  keyOf(workId: string): string | undefined;
  /** What stands for the style in force: where it is another, citations are. */
  readonly style: string;
  /** In the style in force, without brackets. */
  cite(workId: string, locator?: Locator): string | undefined;
}

export function createCitationPrinter({ text, languageId }: Draft, parts: CitationPrinterParts): DraftPrinter {
  let habits: Habits | undefined;
  const habitsOfDraft = () => {
    habits ??= habitsOf(text, findCitations(text, languageId));
    return habits;
  };
  const placeOf = ({ start, end }: TextPosition, index: number): CitePlace => {
    const { pageForm } = habitsOfDraft();
    return { text, languageId, citation: { start, end }, index, ...(pageForm ? { pageForm } : {}) };
  };
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
    write(workId, locator) {
      const key = parts.keyOf(workId);
      const printed = parts.cite(workId, locator);
      if (habitsOfDraft().usesKeys && key !== undefined && PANDOC.has(languageId)) {
        const whole = formatPandoc([{ id: key, ...locator }]);
        return { whole, inside: whole.slice(1, -1) };
      }
      if (printed === undefined) return undefined;
      const inside = escapeProse(printed, languageId);
      return { whole: `(${inside})`, inside };
    },
  };
}

interface Habits {
  readonly pageForm?: PageForm;
  readonly usesKeys: boolean;
}

function habitsOf(text: string, found: readonly FoundCitation[]): Habits {
  const pageForm = pageFormOf(text, found);
  const usesKeys = found.some(({ cites }) => cites.some(({ key }) => key !== undefined));
  return { usesKeys, ...(pageForm ? { pageForm } : {}) };
}

/** Languages in which `[@key]` is a citation. */
const PANDOC: ReadonlySet<string> = new Set(['markdown', 'quarto', 'rmd', 'rmarkdown']);
