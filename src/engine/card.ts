/** Evidence as a card for hovers and details, in Markdown in which nothing from a source can act; and as plain text for a terminal. */
import type { Origin } from '../model/metadata';
import type { TextPosition } from '../model/passage';
import type { Evidence } from '../model/verdict';

/** One passage of a card; what can be done with it is added behind it by whoever knows the commands. */
export interface CardSection {
  readonly evidence: Evidence;
  readonly markdown: string;
}

/** The passages of a card, best first: three at most. */
export function cardSections(evidence: readonly Evidence[]): CardSection[] {
  return evidence.slice(0, MOST_PASSAGES).map((one) => ({ evidence: one, markdown: formatSection(one) }));
}

/** The same for a terminal: no markup, no control characters, a blank line between passages. */
export function formatPlainCard(evidence: readonly Evidence[]): string {
  return evidence.slice(0, MOST_PASSAGES).map(formatPlainSection).join('\n\n');
}

/**
 * Text from a source as Markdown that reads the same and does nothing: punctuation as character references, so that no link, address,
 * picture, heading, list, code or HTML can come of it.
 */
export function escapeMarkdown(text: string): string {
  return toLine(text).replace(/[!-/:-@[-`{-~]/g, (char) => `&#${char.charCodeAt(0)};`);
}

const MOST_PASSAGES = 3;
/** Beyond this a passage is cut, in characters. */
const LONGEST_PASSAGE = 600;

function formatSection(evidence: Evidence): string {
  const { text, matches, citation, source } = evidence;
  const lines = [
    `“${highlighted(text, matches)}”`,
    [`**${escapeMarkdown(citation)}**`, source.title, ...placeOf(evidence)]
      .map((part, at) => (at === 0 ? part : escapeMarkdown(part)))
      .join(' · '),
    ...remarksOn(evidence).map(escapeMarkdown),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

function formatPlainSection(evidence: Evidence): string {
  const { text, citation, source } = evidence;
  const heading = [citation, source.title, ...placeOf(evidence)].filter((part) => part !== '').join(' · ');
  return [`“${cut(text)}”`, heading, ...remarksOn(evidence)].map(toLine).join('\n  ');
}

/** The section where the passage stands; the page is in the citation. */
function placeOf({ section }: Evidence): string[] {
  return section ? [`“${section}”`] : [];
}

function remarksOn({ citedThrough, wording, origins }: Evidence): string[] {
  const remarks = [];
  if (citedThrough) remarks.push(`seen through ${citedThrough.title || citedThrough.uri}`);
  if (wording === 'note') remarks.push('from your notes, not the work’s own words');
  const record = describeOrigins(origins);
  return record === '' ? remarks : [...remarks, record];
}

/** `author, date: bibliography; title: the file itself`. */
function describeOrigins(origins: Evidence['origins']): string {
  const fields = new Map<Origin, string[]>();
  for (const [variable, name] of FIELDS) {
    const origin = origins[variable];
    if (origin) fields.set(origin, [...(fields.get(origin) ?? []), name]);
  }
  return [...fields].map(([origin, names]) => `${names.join(', ')}: ${ORIGINS[origin]}`).join('; ');
}

const FIELDS = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['issued', 'date'],
  ['title', 'title'],
  ['container-title', 'published in'],
  ['publisher', 'publisher'],
] as const;

const ORIGINS: Readonly<Record<Origin, string>> = {
  sidecar: 'your correction',
  bibliography: 'your bibliography',
  'front-matter': 'front matter',
  embedded: 'the file’s own data',
  'source-line': 'the “Source:” line',
  byline: 'the byline',
  note: 'a note that names it',
  text: 'the first lines',
  'file-name': 'the file’s name',
};

/** The words shared with the statement are bold. */
function highlighted(text: string, matches: readonly TextPosition[]): string {
  const shown = cut(text);
  let marked = '';
  let from = 0;
  for (const { start, end } of boldParts(shown, matches)) {
    marked += `${escapePart(shown.slice(from, start))}**${escapePart(shown.slice(start, end))}**`;
    from = end;
  }
  return marked + escapePart(shown.slice(from));
}

/**
 * Matches from letter to letter, since only beside letters and figures stars are sure to make text bold; those that touch or have only
 * a space between them as one.
 */
function boldParts(text: string, matches: readonly TextPosition[]): TextPosition[] {
  const parts: { start: number; end: number }[] = [];
  for (const match of matches.toSorted((a, b) => a.start - b.start)) {
    const part = trimmed(text, match);
    const last = parts.at(-1);
    if (part.start >= part.end) continue;
    if (last && text.slice(last.end, part.start).trim() === '') last.end = Math.max(last.end, part.end);
    else parts.push(part);
  }
  return parts;
}

function trimmed(text: string, { start, end }: TextPosition): { start: number; end: number } {
  const inside = text.slice(start, end);
  const [before = ''] = /^[^\p{L}\p{N}]*/u.exec(inside) ?? [];
  const [after = ''] = /[^\p{L}\p{N}\p{M}]*$/u.exec(inside) ?? [];
  return { start: start + before.length, end: Math.min(end, text.length) - after.length };
}

function cut(text: string): string {
  if (text.length <= LONGEST_PASSAGE) return text;
  const end = text.lastIndexOf(' ', LONGEST_PASSAGE);
  return `${text.slice(0, end > LONGEST_PASSAGE / 2 ? end : LONGEST_PASSAGE)} …`;
}

/** Part of a line: the spaces at its ends stay. */
function escapePart(text: string): string {
  const line = escapeMarkdown(text);
  return `${/^\s/.test(text) && line !== '' ? ' ' : ''}${line}${/\s$/.test(text) ? ' ' : ''}`;
}

/** One line without control characters and the marks that turn the direction of writing. */
function toLine(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}
