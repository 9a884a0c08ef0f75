/** The bibliography of a draft as text, as HTML to put into a page, and as the JSON that other programs rely on. */
import type { Source } from '../../model/source';
import type { Draft } from '../../model/statement';
import type { DraftBibliography, UnclearCite } from '../engine';
import { escapeHtml } from './markup';
import { LineTable } from './positions';

/** One entry on a line. */
export function bibliographyText({ entries }: DraftBibliography): string {
  return entries.map(({ text }) => `${text}\n`).join('');
}

/** With the classes of CSL processors, so that style sheets made for those fit. */
export function bibliographyHtml({ style, entries }: DraftBibliography): string {
  const open = `<div class="citewright-bibliography csl-bib-body" role="list" lang="${escapeHtml(style.locale)}" data-style="${escapeHtml(style.style.id)}">`;
  const lines = entries.map(({ key, sourceId, text }) => {
    return `  <div class="csl-entry" role="listitem" id="ref-${escapeHtml(idOf(key ?? sourceId))}">${text}</div>`;
  });
  return `${[open, ...lines, '</div>'].join('\n')}\n`;
}

/** An id may hold anything but spaces. */
function idOf(key: string): string {
  return key.replace(/\s+/g, '-');
}

export interface PrintedBibliography {
  readonly draft: Draft;
  /** The same in two forms. */
  readonly asText: DraftBibliography;
  readonly asHtml: DraftBibliography;
  readonly sources: readonly Source[];
}

export function bibliographyJson({ draft, asText, asHtml, sources }: PrintedBibliography): unknown {
  const items = new Map(sources.map(({ id, item }) => [id, item]));
  const htmls = new Map(asHtml.entries.map(({ sourceId, text }) => [sourceId, text]));
  const lines = new LineTable(draft.text);
  return {
    version: 1,
    style: asText.style.style.id,
    locale: asText.style.locale,
    entries: asText.entries.map(({ sourceId, key, text }) => {
      const item = items.get(sourceId);
      return { id: key ?? item?.id ?? sourceId, text, html: htmls.get(sourceId) ?? '', item };
    }),
    unresolved: asText.unclear
      .filter(({ sourceIds }) => sourceIds.length === 0)
      .map(({ text, position }) => ({ text, range: lines.range(position) })),
  };
}

/** What cannot be listed as it is cited, in a line each: `3 citations have no source: Krill 2020; Roe 1999; …`. */
export function unclearLines({ unclear }: Pick<DraftBibliography, 'unclear'>): string[] {
  const missing = unclear.filter(({ sourceIds }) => sourceIds.length === 0);
  const several = unclear.filter(({ sourceIds }) => sourceIds.length > 1);
  return [
    ...(missing.length > 0 ? [`${citations(missing, 'has', 'have')} no source: ${named(missing)}.`] : []),
    ...(several.length > 0
      ? [`${citations(several, 'fits', 'fit')} several works, of which the first is listed: ${named(several)}.`]
      : []),
  ];
}

function citations({ length }: readonly UnclearCite[], one: string, more: string): string {
  return length === 1 ? `1 citation ${one}` : `${length} citations ${more}`;
}

/** As many as fit a message. */
const MOST_NAMED = 5;

function named(cites: readonly UnclearCite[]): string {
  const texts = [...new Set(cites.map(({ text }) => text.replace(/\s+/g, ' ')))];
  return `${texts.slice(0, MOST_NAMED).join('; ')}${texts.length > MOST_NAMED ? '; …' : ''}`;
}
