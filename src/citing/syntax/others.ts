/** Citations of reStructuredText and AsciiDoc, for finding them only. */
import type { FoundCitation, FoundCite } from './found';
import { PANDOC_PLACE, readPlace } from './place';

const RST = /\[([\p{L}\p{N}_][\p{L}\p{N}_.:+-]{0,100})\]_(?![\p{L}\p{N}_])|:cite(?::[a-z:]{1,20})?:`([^`\n]{1,500})`/gu;
const ASCIIDOC = /\bcite(?:np)?:(?:[\w-]{1,40}:)?\[([^[\]\n]{1,500})\]/g;

/** `[CIT2002]_`, `` :cite:p:`chen2026,chan2026` ``. A footnote, `[1]_`, is none. */
export function findRestructuredText(text: string): FoundCitation[] {
  return Array.from(text.matchAll(RST), ({ 0: whole, 1: label, 2: keys, index }) => {
    const list = label ?? keys ?? '';
    const offset = index + whole.indexOf(list);
    return { start: index, end: index + whole.length, isInText: false, cites: toCites(list, offset) };
  }).filter(({ cites }) => cites.some(({ key }) => !/^\d+$/.test(key ?? '')));
}

/** Those of asciidoctor-bibtex: `cite:[chen2026(p. 18), chan2026]`. */
export function findAsciidoc(text: string): FoundCitation[] {
  return Array.from(text.matchAll(ASCIIDOC), ({ 0: whole, 1: list = '', index }) => {
    const end = index + whole.length;
    const isInText = whole.startsWith('citenp');
    return { start: index, end, isInText, cites: toCites(list, end - 1 - list.length) };
  });
}

function toCites(list: string, offset: number): FoundCite[] {
  return Array.from(list.matchAll(/([^\s,()]+)(?:\(([^()]*)\))?/g), ({ 0: whole, 1: key = '', 2: place, index }) => {
    const start = offset + index;
    return { start, end: start + whole.length, key, ...(place ? readPlace(place, PANDOC_PLACE) : {}) };
  });
}
