/** Evidence as a Markdown card, for hovers and the details of completions: a pure function, without `vscode`. */
import type { Origin } from '../../model/metadata';
import type { PageBasis, TextPosition } from '../../model/passage';
import type { Evidence, SourceLabel } from '../../model/verdict';
import { emphasize, escapeMarkdown, fileName, shorten } from '../plainLabels';

/** What can be done with a passage: a label and the URI of one of our own commands. */
export interface CardLink {
  readonly label: string;
  readonly uri: string;
}

/** Markdown in which nothing from a source can act: the passage, what it is from, and the links where there are any. */
export function formatCard(evidence: Evidence, links: readonly CardLink[] = [], differs?: TextPosition): string {
  const about = [
    heading(evidence),
    seenIn(evidence),
    noteOnWording(evidence),
    pageOrigin(evidence),
    recordOrigins(evidence),
  ];
  const parts = [
    formatQuote(evidence, differs),
    about.filter((line) => line !== undefined).join(HARD_BREAK),
    footOf(links),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The links of a card, in a line. A label may name what stands in a source. */
export function footOf(links: readonly CardLink[]): string {
  return links.map(({ label, uri }) => `[${escapeMarkdown(label)}](${uri})`).join(' · ');
}

/** Ends a line, not the paragraph. */
export const HARD_BREAK = '\\\n';

/** Several cards with a rule between them. */
export function joinCards(cards: readonly string[]): string {
  return cards.join('\n\n---\n\n');
}

const QUOTE_LENGTH = 600;

/** A passage of unusual length is cut, matches beyond the cut dropped. Only the wording of a work stands in quotation marks. */
export function formatQuote({ text, matches, wording }: Evidence, differs?: TextPosition): string {
  const isCut = text.length > QUOTE_LENGTH;
  const shown = matches.filter(({ end }) => end <= QUOTE_LENGTH);
  const isShown = differs && differs.end <= QUOTE_LENGTH;
  const marked = emphasize(text.slice(0, QUOTE_LENGTH), shown, isShown ? differs : undefined) + (isCut ? '…' : '');
  return wording === 'verbatim' ? `“${marked}”` : marked;
}

function heading({ citation, source, section }: Evidence): string {
  const title = source.title ? ` — ${emphasized(source.title)}` : '';
  const place = section ? `, “${escapeMarkdown(shorten(section, 80))}”` : '';
  return `**${escapeMarkdown(citation)}**${title}${place}`;
}

function seenIn({ citedThrough }: Evidence): string | undefined {
  return citedThrough && `Seen in ${nameOf(citedThrough)}`;
}

function noteOnWording({ wording }: Evidence): string | undefined {
  return wording === 'note' ? 'From notes on the work: not its own wording' : undefined;
}

const PAGE_ORIGINS: Readonly<Record<PageBasis, string>> = {
  label: 'as the file names it',
  printed: 'as printed on it',
  index: 'counted from the file’s start, since none is printed',
};

function pageOrigin({ locator, pageBasis }: Evidence): string | undefined {
  return locator && pageBasis && `Page ${escapeMarkdown(locator.locator)}: ${PAGE_ORIGINS[pageBasis]}`;
}

function nameOf({ title, uri }: SourceLabel): string {
  return title ? emphasized(title) : escapeMarkdown(fileName(uri));
}

function emphasized(title: string): string {
  return `*${escapeMarkdown(shorten(title, 120))}*`;
}

const FIELDS: Readonly<Record<string, string>> = {
  author: 'author',
  editor: 'editor',
  issued: 'date',
  title: 'title',
  'container-title': 'published in',
  publisher: 'publisher',
};

const ORIGIN_NAMES: Readonly<Record<Origin, string>> = {
  sidecar: 'your correction',
  bibliography: 'your bibliography',
  'front-matter': 'its front matter',
  embedded: 'the file itself',
  'source-line': 'its “Source” line',
  byline: 'its byline',
  note: 'a note that names it',
  text: 'its first lines',
  properties: 'the file’s properties',
  'file-name': 'the file’s name',
};

/** `author, title from your bibliography; date from its byline`. */
function recordOrigins({ origins }: Evidence): string | undefined {
  const fieldsOf = new Map<Origin, string[]>();
  for (const [field, name] of Object.entries(FIELDS)) {
    const origin = origins[field];
    if (origin) fieldsOf.set(origin, [...(fieldsOf.get(origin) ?? []), name]);
  }
  const parts = [...fieldsOf].map(([origin, fields]) => `${fields.join(', ')} from ${ORIGIN_NAMES[origin]}`);
  return parts.length > 0 ? `Record: ${parts.join('; ')}` : undefined;
}
