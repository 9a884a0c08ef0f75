/** Typst's citations: `@chen2026[p. 18]`, `#cite(<chen2026>, supplement: [p. 18], form: "prose")`. */
import type { CitationItem } from '../../model/citation';
import type { FoundCitation, FoundCite } from './found';
import { printPlace, readPlace, TYPST_PLACE } from './place';

/** What may stand in a content block, with blocks in it. */
const CONTENT = String.raw`((?:[^[\]\\]|\\[\s\S]|\[(?:[^[\]\\]|\\[\s\S]|\[[^[\]]{0,200}\]){0,300}\]){0,500})`;
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@\\])@([\p{L}\p{N}_](?:[\p{L}\p{N}_-]|[.:](?=[\p{L}\p{N}_]))*)(?:\[${CONTENT}\])?`,
  'gu',
);
const CALL =
  /(?:#|(?<=[{(,;]\s{0,10}))cite\(\s{0,20}(?:<([^<>\s]{1,200})>|label\(\s{0,5}"((?:[^"\\\n]|\\.){1,200})"\s{0,5}\))/g;
/** `attribution: <chen2026>` of a quotation. */
const ATTRIBUTION = /\battribution:\s{0,10}<([^<>\s]{1,200})>/g;
const SUPPLEMENT = new RegExp(String.raw`supplement:\s{0,20}(?:\[${CONTENT}\]|"([^"\n]{0,300})")`, 'u');
const FORM = /form:\s{0,20}"([a-z]+)"/;

/** Finds them in the order of the text; those side by side are one, as Typst prints them. Labels that the text itself sets are no works. */
export function findTypst(text: string): FoundCitation[] {
  const own = ownLabels(text);
  const found = [...findReferences(text), ...findCalls(text), ...findAttributions(text)]
    .filter(({ cites }) => cites.every(({ key = '' }) => !own.has(key)))
    .sort((a, b) => a.start - b.start);
  return joined(text, found);
}

/** `= Methods <methods>`, `#figure(…) <plant>` */
function ownLabels(text: string): ReadonlySet<string> {
  return new Set(
    Array.from(
      text.matchAll(/(?<!(?:cite\(|attribution:)\s{0,20})<([\p{L}\p{N}_.:-]{1,200})>/gu),
      ([, label]) => label!,
    ),
  );
}

function findReferences(text: string): FoundCitation[] {
  return Array.from(text.matchAll(REFERENCE), ({ 0: whole, 1: key = '', 2: supplement, index }) => {
    const end = index + whole.length;
    return { start: index, end, isInText: false, cites: [{ ...citeOf(key, supplement), start: index, end }] };
  });
}

function findCalls(text: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const { 0: head, 1: label, 2: name, index } of text.matchAll(CALL)) {
    const end = callEnd(text, index + head.length);
    if (end === undefined) continue;
    const options = text.slice(index + head.length, end - 1);
    const supplement = SUPPLEMENT.exec(options);
    const form = FORM.exec(options.replace(SUPPLEMENT, ''))?.[1];
    const key = label ?? name?.replace(/\\(.)/g, '$1') ?? '';
    const cite = { ...citeOf(key, supplement?.[1] ?? supplement?.[2]), start: index, end };
    const isYearOnly = form === 'year';
    const cites = [isYearOnly ? { ...cite, suppressesAuthor: true } : cite];
    found.push({ start: index, end, isInText: form === 'prose' || form === 'author', cites });
  }
  return found;
}

function findAttributions(text: string): FoundCitation[] {
  return Array.from(text.matchAll(ATTRIBUTION), ({ 0: whole, 1: key = '', index }) => {
    const end = index + whole.length;
    const start = end - key.length - 2;
    return { start, end, isInText: false, cites: [{ key, start, end }] };
  });
}

/** No call is longer. */
const MAX_CALL = 2000;

/** Behind the bracket that closes a call; content and strings in it may hold others. */
function callEnd(text: string, from: number): number | undefined {
  const limit = Math.min(text.length, from + MAX_CALL);
  let depth = 1;
  let contents = 0;
  for (let at = from; at < limit; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '[') contents++;
    else if (char === ']') contents--;
    else if (contents > 0) continue;
    else if (char === '"') at = stringEnd(text, at + 1, limit);
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at + 1;
  }
  return undefined;
}

function stringEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function citeOf(key: string, supplement: string | undefined): Omit<FoundCite, 'start' | 'end'> {
  return supplement ? { key, ...readPlace(supplement, TYPST_PLACE) } : { key };
}

function joined(text: string, found: readonly FoundCitation[]): FoundCitation[] {
  const all: FoundCitation[][] = [];
  for (const citation of found) {
    const run = all.at(-1);
    if (run && isBeside(text, run.at(-1)!, citation)) run.push(citation);
    else all.push([citation]);
  }
  return all.map((run) => ({ ...run[0]!, end: run.at(-1)!.end, cites: run.flatMap(({ cites }) => cites) }));
}

function isBeside(text: string, last: FoundCitation, next: FoundCitation): boolean {
  const length = next.start - last.end;
  if (length < 0 || length > 20 || last.isInText !== next.isInText) return false;
  return /^(?:[ \t]*\n?[ \t]*|~)$/.test(text.slice(last.end, next.start));
}

/** `@chen2026[p. 18] @chan2026`; a prefix is prose before it, since Typst has no place of its own for one. */
export function formatTypst(items: readonly CitationItem[], isInText = false): string {
  return items.map((item) => formatItem(item, isInText)).join(' ');
}

function formatItem(item: CitationItem, isInText: boolean): string {
  const place = printPlace(item, TYPST_PLACE);
  const prefix = item.prefix ? `${TYPST_PLACE.toMarkup(item.prefix)} ` : '';
  const form = item['suppress-author'] ? 'year' : isInText ? 'prose' : undefined;
  if (!form && isReference(item.id)) return `${prefix}@${item.id}${place ? `[${place}]` : ''}`;
  const supplement = place ? `, supplement: [${place}]` : '';
  return `${prefix}#cite(${labelOf(item.id)}${supplement}${form ? `, form: "${form}"` : ''})`;
}

function isReference(key: string): boolean {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]|[.:](?=[\p{L}\p{N}_]))*$/u.test(key);
}

function labelOf(key: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.:-])*$/u.test(key) ? `<${key}>` : `label("${key.replace(/["\\]/g, '\\$&')}")`;
}
