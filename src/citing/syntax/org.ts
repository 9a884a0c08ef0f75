/** Org's citations: `[cite:@chen2026 p. 18; see @chan2026]`, `[cite/t:@chen2026]`. */
import type { FoundCitation, FoundCite } from './found';
import { type FoundKey, findKeys, readPlace, segmentsBetween, toCite } from './keyed';

const CITATION = /\[cite(\/[\w/-]{1,40})?:([^[\]]{1,2000})\]/g;

export function findOrg(text: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const { 0: whole, 1: style = '', 2: inside = '', index } of text.matchAll(CITATION)) {
    const end = index + whole.length;
    const cites = readCites(text, end - 1 - inside.length, end - 1);
    const isYearOnly = /^\/(?:na|noauthor)\b/.test(style);
    const isInText = /^\/(?:t|text|a|author)\b/.test(style);
    if (cites.length > 0) {
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

/** A segment without a key is a prefix or suffix of all. */
function readCites(text: string, start: number, end: number): FoundCite[] {
  const keys = findKeys(text.slice(start, end));
  const cites: FoundCite[] = [];
  for (const segment of segmentsBetween(text, start, end)) {
    const key = keys
      .map((one) => moved(one, start))
      .find((one) => one.start >= segment.start && one.end <= segment.end);
    if (!key) continue;
    const prefix = text.slice(segment.start, key.start).trim();
    cites.push({ ...toCite(key), ...segment, ...(prefix ? { prefix } : {}), ...readPlace(text, key.end, segment.end) });
  }
  return cites;
}

function moved(key: FoundKey, by: number): FoundKey {
  return { ...key, start: key.start + by, end: key.end + by };
}
