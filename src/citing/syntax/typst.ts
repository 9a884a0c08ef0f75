/** Typst's citations: `@chen2026[p. 18]`, `#cite(<chen2026>, supplement: [p. 18], form: "prose")`. */
import type { FoundCitation, FoundCite } from './found';
import { readPlace } from './keyed';

const REFERENCE =
  /(?<![\p{L}\p{N}_@\\])@([\p{L}\p{N}_](?:[\p{L}\p{N}_-]|[.:](?=[\p{L}\p{N}_]))*)(?:\[([^[\]]{0,500})\])?/gu;
const CALL =
  /#cite\(\s{0,3}(?:<([^<>\s]{1,200})>|label\("([^"\n]{1,200})"\))([^()]{0,500}(?:\([^()]{0,200}\)[^()]{0,200})?)\)/g;
const SUPPLEMENT = /supplement:\s{0,3}\[([^[\]]{0,500})\]/;
const FORM = /form:\s{0,3}"([a-z]+)"/;

/** Finds them in the order of the text. A label that names no work, such as a figure's, only the bibliography can tell apart. */
export function findTypst(text: string): FoundCitation[] {
  return [...findReferences(text), ...findCalls(text)].sort((a, b) => a.start - b.start);
}

function findReferences(text: string): FoundCitation[] {
  return Array.from(text.matchAll(REFERENCE), ({ 0: whole, 1: key = '', 2: supplement, index }) => {
    const end = index + whole.length;
    return { start: index, end, isInText: false, cites: [{ ...citeOf(key, supplement), start: index, end }] };
  });
}

function findCalls(text: string): FoundCitation[] {
  return Array.from(text.matchAll(CALL), ({ 0: whole, 1: label, 2: name, 3: options = '', index }) => {
    const end = index + whole.length;
    const form = FORM.exec(options)?.[1];
    const cite = { ...citeOf(label ?? name ?? '', SUPPLEMENT.exec(options)?.[1]), start: index, end };
    const isYearOnly = form === 'year';
    return {
      start: index,
      end,
      isInText: form === 'prose',
      cites: [isYearOnly ? { ...cite, suppressesAuthor: true } : cite],
    };
  });
}

function citeOf(key: string, supplement: string | undefined): Omit<FoundCite, 'start' | 'end'> {
  return supplement ? { key, ...readPlace(supplement.replaceAll('~', ' '), 0, supplement.length) } : { key };
}
