/**
 * Works that a note names as styles of notes print them: `Hao Chen and Meg Rithmire, “Title,” Journal 12 (2026): 18`, or short, `Chen
 * and Rithmire, “Title,” 18`. Knows no sources: without one of these authors and this title it means nothing.
 */
import type { TextPosition } from '../../model/passage';
import type { FoundCitation, FoundCite } from './found';
import { findLocator } from './locators';
import { type FoundAuthor, findNameList } from './names';

/** A longer note is a text of its own. */
const LONGEST_NOTE = 1200;

/** The works of a note that names works and says no more; undefined for any other. */
export function findNoteReferences(text: string, note: TextPosition): FoundCitation | undefined {
  if (note.end - note.start > LONGEST_NOTE) return undefined;
  const end = endOfWords(text, note);
  const cites = segmentsOf(text, note.start, end).map((segment) => readReference(text, segment));
  const [first] = cites;
  if (!first || cites.some((cite) => cite === undefined)) return undefined;
  return { start: first.start, end, isInText: false, cites: cites.flatMap((cite) => cite ?? []) };
}

/** Without the stop. */
function endOfWords(text: string, { start, end }: TextPosition): number {
  return start + text.slice(start, end).replace(/[\s.]+$/, '').length;
}

/** What stands between semicolons, without the spaces around it; those within quotation marks and brackets part nothing. */
function segmentsOf(text: string, start: number, end: number): TextPosition[] {
  const segments: TextPosition[] = [];
  let depth = 0;
  let from = start;
  const add = (to: number) => {
    const words = text.slice(from, to);
    const at = from + words.length - words.trimStart().length;
    segments.push({ start: at, end: at + words.trim().length });
    from = to + 1;
  };
  for (let at = start; at < end; at++) {
    if (/[“«([{]/.test(text[at]!)) depth++;
    else if (/[”»)\]}]/.test(text[at]!)) depth = Math.max(0, depth - 1);
    else if (text[at] === ';' && depth === 0) add(at);
  }
  add(end);
  return segments;
}

const PREFIX =
  /(?:(?:but\s+|and\s+)?see(?:\s+(?:also|for example|for instance|e\.g\.))?|cf\.?|compare|quoted in),?\s+/iy;
/** What may stand between the names and the title. */
const ROLE = /\s*(?:,?\s*\(?(?:eds?|trans|hrsg)\.?\)?)?\s*[,:]\s*/y;
/** A title as the markups print one: in quotation marks, or slanted. */
const TITLES: readonly RegExp[] = [
  /[“„]([^“”]{2,300})[”“]/y,
  /"([^"]{2,300})"/y,
  /«([^«»]{2,300})»/y,
  /``((?:[^`']|'(?!')){2,300})''/y,
  /‘((?:[^‘’]|’(?=\p{L})){2,300})’/uy,
  /\\(?:enquote|mkbibquote|emph|textit|textsl)\{([^{}]{2,300})\}/y,
  /#emph\[([^[\]]{2,300})\]/y,
  /(?:\*\*?|__?|\/|<(?:em|i)>)(?![\s*_/])([^*_/<>]{2,300})(?<!\s)(?:\*\*?|__?|\/|<\/(?:em|i)>)/y,
];

function readReference(text: string, { start, end }: TextPosition): FoundCite | undefined {
  const prefix = matchAt(PREFIX, text, start) ?? '';
  const author = findNameList(text, start + prefix.length);
  const role = author && matchAt(ROLE, text, author.end);
  const title = author && role ? readTitle(text, author.end + role.length) : undefined;
  if (!author || !title || title.end > end) return undefined;
  const rest = text.slice(title.end, end);
  if (!isPublication(rest)) return undefined;
  return {
    start,
    end,
    ...said(author),
    title: title.words,
    ...(prefix ? { prefix: prefix.trim() } : {}),
    ...readRest(rest),
  };
}

function said({ author, names, isAbridged }: FoundAuthor): Partial<FoundCite> {
  return {
    ...(author === undefined ? {} : { author }),
    ...(names === undefined ? {} : { names }),
    ...(isAbridged ? { isAbridged } : {}),
  };
}

function readTitle(text: string, start: number): { readonly words: string; readonly end: number } | undefined {
  for (const pattern of TITLES) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) return { words: match[1]!.replace(/[\s,.]+$/, '').replace(/\s+/g, ' '), end: start + match[0].length };
  }
  return undefined;
}

/** A container, a publisher, a place, an address: no sentence that goes on behind the title. */
function isPublication(rest: string): boolean {
  return (
    rest.length <= 400 &&
    /^(?:\s*$|\s*[,.([]|\s+[*_/\\#<\p{Lu}\p{N}]|\s+(?:in|pp?\.)\s)/u.test(rest) &&
    !SENTENCE.test(rest)
  );
}

const SENTENCE =
  /(?<!\b(?:ed|eds|vol|no|trans|pp?|St|Univ|Press|rev|Co|Inc|Dr|Jr))[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}{2,}\s/u;

/** The page at the end, and the year in the brackets before it. */
function readRest(rest: string): Pick<FoundCite, 'year' | 'locator'> {
  const year =
    /\([^()]{0,120}?\b((?:1[5-9]|20)\d\d)\)|,\s(?:[A-Z][a-z]+\.?\s(?:\d{1,2},\s)?)?((?:1[5-9]|20)\d\d)(?=,|$)/.exec(
      rest,
    );
  const joint =
    /(?:[,:)]|^)\s*((?:pp?\.|S\.|at\s)?\s*(?:\d{1,5}|[ivxlc]{1,7})(?:\s?[-–—]{1,2}\s?(?:\d{1,5}|[ivxlc]{1,7}))?(?:\s?ff?\.?)?)$/.exec(
      rest,
    );
  const place = joint?.[1]?.replace(/^at\s+/, '');
  const found = place && !/^(?:1[5-9]|20)\d\d$/.test(place) ? findLocator(place, 0) : undefined;
  const locator = found?.label === 'page' ? { label: found.label, locator: found.locator } : undefined;
  return { ...(year ? { year: (year[1] ?? year[2])! } : {}), ...(locator ? { locator } : {}) };
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
