/** Org's citations: `[cite:@chen2026 p. 18; see @chan2026]`, `[cite/t:@chen2026]`. */
import type { CitationItem } from '../../model/citation';
import type { FoundCitation, FoundCite } from './found';
import { type FoundKey, readSegment, segmentsBetween } from './keyed';
import { ORG_PLACE, printPlace } from './place';

const CITATION = /\[cite(\/[\w/-]{1,40})?:([^[\]]{1,2000}(?:\[[^[\]]{0,300}\][^[\]]{0,500}){0,3})\]/g;
/** A key may hold nearly all marks, and does not end in those that end a clause. */
const KEY = /(?<![\p{L}\p{N}])(-?)@([\p{L}\p{N}_.:?!`'/*@+|(){}<>&^$#%~-]{0,200}[\p{L}\p{N}_/*+|)}>&^$#%~-])/gu;

export function findOrg(text: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const { 0: whole, 1: style = '', 2: inside = '', index } of text.matchAll(CITATION)) {
    const end = index + whole.length;
    const cites = readCites(text, end - 1 - inside.length, end - 1);
    const isYearOnly = /^\/(?:na|noauthor|y|year)\b/.test(style);
    const isInText = /^\/(?:t|text|a|author)\b/.test(style);
    if (cites.length > 0 && !/^\/(?:n|nocite)(?:\/|$)/.test(style)) {
      found.push({
        start: index,
        end,
        isInText,
        cites: isYearOnly ? cites.map((cite) => ({ ...cite, suppressesAuthor: true })) : cites,
      });
    }
  }
  return found;
}

/** The first segment without a key is a prefix of all, the last a suffix of all. */
function readCites(text: string, start: number, end: number): FoundCite[] {
  const keys = keysBetween(text, start, end);
  let next = 0;
  return segmentsBetween(text, start, end).flatMap((segment) => {
    while (next < keys.length && keys[next]!.start < segment.start) next++;
    const key = keys[next];
    return key && key.end <= segment.end ? [readSegment(text, segment, key, ORG_PLACE)] : [];
  });
}

function keysBetween(text: string, start: number, end: number): FoundKey[] {
  return Array.from(text.slice(start, end).matchAll(KEY), ({ 0: whole, 1: minus, 2: key = '', index }) => ({
    start: start + index,
    end: start + index + whole.length,
    key,
    suppressesAuthor: minus === '-',
  }));
}

/** `[cite:see @chen2026 p. 18; @chan2026]`, `[cite/t:@chen2026]`; a style holds for all works of a citation, so there may be several. */
export function formatOrg(items: readonly CitationItem[], isInText = false): string {
  return runsOf(items)
    .map((run) => {
      const style = run[0]?.['suppress-author'] ? '/na' : isInText ? '/t' : '';
      return `[cite${style}:${run.map(formatItem).join('; ')}]`;
    })
    .join(' ');
}

/** Works in a row whose authors are printed, or are not. */
export function runsOf(items: readonly CitationItem[]): CitationItem[][] {
  const runs: CitationItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && Boolean(run[0]!['suppress-author']) === Boolean(item['suppress-author'])) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

export function isOrgKey(key: string): boolean {
  return !/[\r\n]/.test(key) && keysBetween(`@${key}`, 0, key.length + 1)[0]?.key === key && !/[{}]/.test(key);
}

function formatItem(item: CitationItem): string {
  const prefix = item.prefix ? `${ORG_PLACE.toMarkup(item.prefix)} ` : '';
  const place = printPlace(item, ORG_PLACE);
  return `${prefix}@${item.id}${place ? ` ${place}` : ''}`;
}
