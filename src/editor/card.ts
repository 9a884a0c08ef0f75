/** Evidence as a Markdown card, for hovers and the details of completions: a pure function, without `vscode`. */
import type { Origin } from '../model/metadata';
import type { Evidence, SourceLabel } from '../model/verdict';
import { emphasize, escapeMarkdown, fileName, shorten } from './plainLabels';

/** What can be done with a passage: a label and the URI of one of our own commands. */
export interface CardLink {
  readonly label: string;
  readonly uri: string;
}

/** Markdown in which nothing from a source can act. Without links, the foot of the card is left out. */
export function formatCard(evidence: Evidence, links: readonly CardLink[] = []): string {
  const lines = [
    quote(evidence),
    heading(evidence),
    seenIn(evidence),
    evidence.wording === 'note' ? 'From notes on the work: not its own wording.' : undefined,
    recordOrigins(evidence),
    links.map(({ label, uri }) => `[${label}](${uri})`).join(' · ') || undefined,
  ];
  return lines.filter((line) => line !== undefined).join('\n\n');
}

/** Several cards with a rule between them. */
export function joinCards(cards: readonly string[]): string {
  return cards.join('\n\n---\n\n');
}

const QUOTE_LENGTH = 600;

/** A passage of unusual length is cut; matches beyond the cut are dropped. */
function quote({ text, matches }: Evidence): string {
  if (text.length <= QUOTE_LENGTH) return `> ${emphasize(text, matches)}`;
  const head = text.slice(0, QUOTE_LENGTH);
  const shown = matches.filter(({ end }) => end <= QUOTE_LENGTH);
  return `> ${emphasize(head, shown)}…`;
}

function heading({ citation, source, section }: Evidence): string {
  const title = source.title ? ` — ${emphasized(source.title)}` : '';
  const place = section ? `, “${escapeMarkdown(shorten(section, 80))}”` : '';
  return `**${escapeMarkdown(citation)}**${title}${place}`;
}

function seenIn({ citedThrough }: Evidence): string | undefined {
  return citedThrough && `Seen in ${nameOf(citedThrough)}`;
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
