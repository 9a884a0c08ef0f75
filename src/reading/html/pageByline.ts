/** The line of a page that says who wrote it: `By Jane Roe`, `Author` with the name below it, `25.10.2022 – Jane Roe`. */
import type { Name } from '../../model/item';
import { authorsIn, penNameIn, peopleIn } from '../record/credits';
import { parseCslDate } from '../record/dates';
import { looksLikePerson } from '../record/names';
import type { PageBlock } from './htmlBlocks';
import { foldWords } from './page';

export interface ShownByline {
  readonly names: readonly Name[];
  /** It says that it names the author, with "By" or a label; otherwise a name stands beside a date. */
  readonly isExplicit: boolean;
}

/** The lines near the title that name somebody, the best first. */
export function findBylines(blocks: readonly PageBlock[], title: string | undefined): ShownByline[] {
  const zone = zoneOf(blocks, title);
  const lines = zone.flatMap((block, index) => readLine(block, zone[index + 1]) ?? []);
  return [...lines.filter(({ isExplicit }) => isExplicit), ...lines.filter(({ isExplicit }) => !isExplicit)];
}

/** `Author: Jane Roe`, wherever on the page it stands: of a page that names nobody else. */
export function findLabelled(blocks: readonly PageBlock[]): readonly Name[] {
  for (const [index, { text }] of blocks.entries()) {
    const label = text.length <= MAX_LINE ? LABEL.exec(text)?.[0] : undefined;
    if (label === undefined) continue;
    const rest = text.length > label.length ? text.slice(label.length) : nextLine(blocks[index + 1]);
    const people = peopleIn(rest);
    if (people.length > 0) return people;
  }
  return [];
}

const MAX_ABOVE = 4;
const MAX_BELOW = 14;
const MAX_LINE = 200;
const MAX_NAME_WORDS = 4;
/** A byline stands above the third paragraph of prose. */
const PROSE = 200;
const MAX_PROSE = 2;

/** What stands below the title, and then what stands right above it. */
function zoneOf(blocks: readonly PageBlock[], title: string | undefined): PageBlock[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const folded = title === undefined ? undefined : foldWords(title);
  const heading =
    headings.findLast(({ text, level = 6 }) => level <= 3 && foldWords(text) === folded) ??
    headings.find(({ level }) => level === 1) ??
    headings[0];
  const at = heading === undefined ? -1 : blocks.indexOf(heading);
  const below = blocks.slice(at + 1, at + 1 + MAX_BELOW);
  const prose = below.flatMap(({ text }, index) => (text.length > PROSE ? [index] : []));
  return [...below.slice(0, prose[MAX_PROSE - 1]), ...blocks.slice(Math.max(0, at - MAX_ABOVE), Math.max(0, at))];
}

/** Labels that announce a name, in the languages that pages are most in; `Text und Fotos:` is one. */
const LABEL =
  /^(?:(?:written|words|text|story|reporting|reported|posted|published)\s+by|authors?|by|autor(?:en|in|innen|es|as|a|i|e)?|auteure?s?|autrices?|verfasser(?:in)?|von|par|por|text(?:e|o)?|words|(?:text|words)\s(?:und|and|&)\s(?:fotos?|bilder|interview|photos?|pictures)|redaktion|testo)(?:\(s\))?\s*:\s*/i;
const LABEL_ALONE =
  /^(?:(?:written|posted|published)\s+by|by|von|par|por|authors?|autor(?:en|in|es|a|i)?|auteure?s?|autrices?)(?:\(s\))?\s*:?$/i;
/** "By" may touch the name where the two are elements of their own. */
const BY = new RegExp(
  `^(?:(?:(?:an?|ein|un|une)\\s+)?(?:${[
    'written|words|text|story|article|report(?:ed|ing)?|review(?:ed)?|essay|opinion|analysis|comment(?:ary)?|posted|published|post|interview|compiled|submitted|created',
    'geschrieben|verfasst|veröffentlicht|erstellt|gepostet|eingestellt|gespeichert|beitrag|artikel|gastbeitrag|kommentar|kolumne|(?:blog[- ]?)beitrag|écrit|publié|rédigé|texte|propos recueillis|escrito|publicado|texto',
  ].join('|')})\\s+)?(?:by|von|vom|par|por)(?:\\s+(?=\\p{Lu}|[\\p{Ll}\\d]+$)|(?=\\p{Lu}\\p{Ll}))`,
  'iu',
);
const PARTS = /\s*[|•·\n]\s*|\s[–—-]\s/;

function readLine({ kind, text }: PageBlock, next: PageBlock | undefined): ShownByline | undefined {
  if (text.length > MAX_LINE || kind === 'caption' || kind === 'quotation' || kind === 'note') return undefined;
  if (LABEL_ALONE.test(text)) return explicit(`By ${nextLine(next)}`);
  const parts = text.split(PARTS).filter((part) => part !== '');
  for (const part of parts) {
    const found = LABEL.test(part) || isByLine(part) ? explicit(part.replace(LABEL, 'By ')) : undefined;
    if (found) return found;
  }
  return besideDate(parts);
}

function nextLine(block: PageBlock | undefined): string {
  return block && block.text.length <= MAX_LINE ? block.text.replace(/[\s,;]+$/, '') : '';
}

/** A line that begins with "By" and is no sentence. */
function isByLine(line: string): boolean {
  return BY.test(line) && !/\p{Ll}{2}[.!?…:]["”»]?$/u.test(line);
}

function explicit(line: string): ShownByline | undefined {
  const spaced = line
    .replace(/^(by|von|par|por)(?=\p{Lu}\p{Ll})/iu, '$1 ')
    .replace(/(?<=\p{Ll})(?=(?:Staff|Senior|Contributing|Special|Chief)\s)/u, ' ');
  const people = peopleIn(spaced);
  const names = people.length > 0 ? people : [...authorsIn(spaced).filter(isAgency), ...penNameIn(spaced)].slice(0, 1);
  return names.length > 0 ? { names, isExplicit: true } : undefined;
}

/** `Agencia EFE`, `AFP`: a word alone could be any. */
function isAgency({ literal }: Name): boolean {
  return literal !== undefined && /^\p{Lu}[\p{L}.&/-]*(?:\s\p{Lu}[\p{L}.&/-]*){1,4}$|^\p{Lu}{2,6}$/u.test(literal);
}

/** `25.10.2022 – Jane Roe`, `Jane Roe | 25 October 2022 | 14:30`. */
function besideDate(parts: readonly string[]): ShownByline | undefined {
  const others = parts.filter((part) => !isDay(part) && !/^[\d:.\s]+(?:h|uhr|am|pm)?$/i.test(part));
  const [name] = others;
  if (others.length !== 1 || parts.length < 2 || name === undefined || !looksLikePerson(name)) return undefined;
  if (name.split(' ').length > MAX_NAME_WORDS) return undefined;
  const names = peopleIn(name);
  return names.length > 0 ? { names, isExplicit: false } : undefined;
}

/** A year alone may be that of anything. */
function isDay(text: string): boolean {
  return (parseCslDate(text)?.['date-parts']?.[0]?.length ?? 0) >= 2;
}
