/** LaTeX's citing commands, of natbib and biblatex: `\autocite[see][18]{chen2026}`, `\parencites[18]{chen2026}{chan2026}`. */
import type { FoundCitation, FoundCite } from './found';
import { findLocator } from './locators';

const COMMAND =
  /\\([A-Za-z]*cite(?:s|p|t|alp|alt|al|author|year|yearpar|title|date|num|text|fullauthor)?)(\*?)(?![A-Za-z])/gi;
/** The quotations of csquotes that cite: `\textcquote[18]{chen2026}{the words}`. What stands before the key is no part of the citation. */
const CITING_QUOTATION = /\\(?:(?:foreign|hyphen)?(?:text|block)cquote|begin\{(?:foreign|hyphen)?displaycquote\})\*?/g;
/** Commands of these names put nothing into the text. */
const NO_CITATION = /^(?:no|bib|new|renew|def|set)/i;
const OPTIONAL = /\s{0,3}\[((?:[^[\]{}]|\{[^{}]*\}){0,1000})\]/y;
const GLOBAL_NOTE = /\s{0,3}\(([^(){}]{0,500})\)/y;
const KEYS = /\s{0,3}\{([^{}]{0,2000})\}/y;

/** Finds them in the order of the text. Whoever calls leaves comments and verbatim text out beforehand. */
export function findLatex(text: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const { 0: command, 1: name = '', 2: star, index } of text.matchAll(COMMAND)) {
    if (NO_CITATION.test(name)) continue;
    const isMultiple = /cites$/i.test(name);
    const { cites, end } = readArguments(text, index + command.length, isMultiple);
    const isInText = /^(?:text|c?citet|citeal|citeauthor|citefullauthor)/i.test(name);
    const suppressed = star === '*' || /cite(?:year|date|title)/i.test(name);
    if (cites.length > 0)
      found.push({ start: index, end, isInText, cites: suppressed ? cites.map(withoutAuthor) : cites });
  }
  for (const { 0: command, index } of text.matchAll(CITING_QUOTATION)) {
    const start = index + command.length;
    const { cites, end } = readArguments(text, start, false);
    if (cites.length > 0) found.push({ start, end, isInText: false, cites });
  }
  return found.sort((a, b) => a.start - b.start);
}

function readArguments(text: string, start: number, isMultiple: boolean): { cites: FoundCite[]; end: number } {
  const cites: FoundCite[] = [];
  let at = isMultiple ? skip(GLOBAL_NOTE, text, skip(GLOBAL_NOTE, text, start)) : start;
  let end = start;
  do {
    const first = matchAt(OPTIONAL, text, at);
    const second = first && matchAt(OPTIONAL, text, first.end);
    const keys = matchAt(KEYS, text, (second ?? first)?.end ?? at);
    if (!keys) break;
    cites.push(
      ...toCites(keys.inside, keys.end - 1 - keys.inside.length, second && first.inside, (second ?? first)?.inside),
    );
    at = end = keys.end;
  } while (isMultiple);
  return { cites, end };
}

/** With several keys the first has the words before, the last the locator and the words after. */
function toCites(keys: string, offset: number, before: string | undefined, after: string | undefined): FoundCite[] {
  const cites: FoundCite[] = [];
  for (const { 0: key, index } of keys.matchAll(/[^\s,][^,\r\n]*/g)) {
    const trimmed = key.trimEnd();
    cites.push({ start: offset + index, end: offset + index + trimmed.length, key: trimmed });
  }
  const prefix = before?.trim();
  return cites.map((cite, index) => ({
    ...cite,
    ...(prefix && index === 0 ? { prefix } : {}),
    ...(after && index === cites.length - 1 ? readNote(after) : {}),
  }));
}

/** `18`, `p.~18`, `chap.~2, emphasis added`. */
function readNote(note: string): Pick<FoundCite, 'locator' | 'suffix'> {
  const plain = note
    .replace(/~|\\,/g, ' ')
    .replace(/\\pno\b\s?/g, 'p. ')
    .replace(/\\ppno\b\s?/g, 'pp. ')
    .trim();
  const place = findLocator(plain, 0);
  const suffix = plain.slice(place?.end ?? 0).replace(/^[\s,]+/, '');
  return {
    ...(place ? { locator: { label: place.label, locator: place.locator } } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

function withoutAuthor(cite: FoundCite): FoundCite {
  return { ...cite, suppressesAuthor: true };
}

function matchAt(pattern: RegExp, text: string, start: number): { inside: string; end: number } | undefined {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match ? { inside: match[1] ?? '', end: start + match[0].length } : undefined;
}

function skip(pattern: RegExp, text: string, start: number): number {
  return matchAt(pattern, text, start)?.end ?? start;
}
