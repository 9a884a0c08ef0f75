/** The card over a citation as Markdown: what it cites, and what stands there. A pure function, without `vscode`. */
import type { CitationView, CiteView } from '../../engine/keys/keyEngine';
import type { Locator } from '../../model/citation';
import type { Evidence } from '../../model/verdict';
import { type CardLink, footOf, formatQuote, HARD_BREAK, joinCards } from '../check/card';
import { escapeMarkdown } from '../plainLabels';

export interface CitationLinks {
  ofWork(cite: CiteView): readonly CardLink[];
  ofPassage(passage: Evidence): readonly CardLink[];
}

export function formatCitation({ cites }: CitationView, links: CitationLinks): string {
  return joinCards(cites.map((cite) => formatCite(cite, links)));
}

function formatCite(cite: CiteView, links: CitationLinks): string {
  const { work, passages, text } = cite;
  if (!work) {
    const what = cite.key === undefined ? escapeMarkdown(text) : `the key **${escapeMarkdown(text)}**`;
    return `$(warning) No source and no entry of a bibliography for ${what}.`;
  }
  const head = [escapeMarkdown(work.reference.trim()), footOf(links.ofWork(cite))].filter((line) => line !== '');
  const quotes = passages.map((passage) =>
    [formatQuote(passage), footOf(links.ofPassage(passage))].filter((line) => line !== '').join(HARD_BREAK),
  );
  return [head.join(HARD_BREAK), aboutPassages(cite), ...quotes].filter((part) => part !== '').join('\n\n');
}

function aboutPassages({ work, passages, basis, locator, left }: CiteView): string {
  const isNotes = work?.kind === 'notes' ? ', from your notes' : '';
  if (basis === 'place' && locator) {
    const more = left > 0 ? ` (${left} more there)` : '';
    return `**On ${nameOf(locator)}**${isNotes}${more}:`;
  }
  if (passages.length === 0) {
    if (work?.kind === 'record') return '$(info) Its text is not among your sources: its record alone is.';
    return locator ? `$(info) Nothing of ${nameOf(locator)} is at hand.` : '';
  }
  const missing = locator ? `$(info) Nothing of ${nameOf(locator)} is at hand. ` : '';
  return `${missing}**What supports the sentence**${isNotes}:`;
}

function nameOf({ label, locator }: Locator): string {
  const name = label === 'page' ? (/[-–,&]/.test(locator) ? 'pp.' : 'p.') : label;
  return escapeMarkdown(`${name} ${locator}`);
}
