/** The record that a text gives of itself: "Source: Chan, K. (2026, March 9). …", "Originally published in …", "Cite as: …". */
import type { ItemFields } from '../../model/item';
import { takeLinks } from '../references/links';
import { readAuthors } from '../references/referenceAuthors';
import { parseReference } from '../references/referenceForms';
import type { Paragraph } from '../structure/repair';
import { parseCslDate } from './dates';

/** What the text says of itself, and the paragraphs in which it does. */
export interface SourceLine {
  readonly fields: ItemFields;
  readonly paragraphs: readonly Paragraph[];
  /** The text says that it is to be cited so, or where it was published: more than "source". */
  readonly isExplicit: boolean;
}

const LABEL =
  /^(?:(?:article |original |full )?(?:source|citation|reference)(?: article)?\s*:|original (?:article|post|paper|publication|text|essay)\s*:|(?:suggested|recommended|preferred) citation\s*:?|how to cite(?: this \w+)?\s*:?|(?:please )?cite (?:this )?(?:\w+ )?as\s*:?|to cite this \w+\s*:?|(?:this (?:article|essay|post|piece|story|text|commentary|op-ed) (?:was |is )?)?(?:originally |first |previously )+(?:published|appeared|posted)(?: as| in| on| at| by)?\s*:?|(?:this (?:article|post|text|summary) is )?(?:based on|adapted from|a summary of|summari[sz]ed from|summary of)\s*:|quelle\s*:|fuente\s*:|zitierweise\s*:)\s*/i;
const LABEL_ALONE =
  /^(?:(?:article |original )?(?:source|citation|reference)(?: article)?|original (?:article|post|paper|publication|text|essay)|(?:suggested|recommended|preferred) citation|how to cite(?: this \w+)?|cite (?:this )?(?:\w+ )?as|original(?:ly published)?|quelle|fuente)\s*:?$/i;

/** How many paragraphs at the beginning and the end are looked at. */
const REACH = 8;

/** One such line at the top or the bottom; where several stand there, they are sources of the text and not its record. */
export function findSourceLine(paragraphs: readonly Paragraph[]): SourceLine | undefined {
  const found = paragraphs.flatMap((_, index) => {
    const isNearEnd = index >= paragraphs.length - REACH || index < REACH;
    return isNearEnd && !isBelowFigure(paragraphs, index) ? (readAt(paragraphs, index) ?? []) : [];
  });
  return found.length === 1 && !isFollowedByText(paragraphs, found[0]!) ? found[0] : undefined;
}

/** The source of a table or picture stands below it. */
function isBelowFigure(paragraphs: readonly Paragraph[], index: number): boolean {
  const kind = paragraphs[index - 1]?.kind;
  return kind === 'table-row' || kind === 'caption';
}

function readAt(paragraphs: readonly Paragraph[], index: number): SourceLine | undefined {
  const paragraph = paragraphs[index]!;
  if (paragraph.kind === 'note' || paragraph.kind === 'table-row' || paragraph.text.length > 1200) return undefined;
  if (!LABEL_ALONE.test(paragraph.text.trim())) {
    const label = LABEL.exec(paragraph.text)?.[0];
    const fields =
      label === undefined ? undefined : readRecord(paragraph.text.slice(label.length), isPublication(label));
    return fields && { fields, paragraphs: [paragraph], isExplicit: isExplicitLabel(label!) };
  }
  const next = paragraphs[index + 1];
  const after = paragraphs[index + 2];
  if (!next || next.kind === 'heading' || next.kind === 'note' || isAnother(after)) return undefined;
  const fields = readRecord(next.text, false);
  return fields && { fields, paragraphs: [paragraph, next], isExplicit: isExplicitLabel(paragraph.text) };
}

/** A second reference below the first makes a list. */
function isAnother(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.kind === 'heading' || paragraph.kind === 'rule') return false;
  return parseReference(paragraph.text) !== undefined;
}

function isExplicitLabel(label: string): boolean {
  return /cite|citation|publish|appear|posted/i.test(label);
}

function isPublication(label: string): boolean {
  return /publish|appear|posted/i.test(label);
}

/** Near the top the text may follow; near the bottom nothing of it does. */
function isFollowedByText(paragraphs: readonly Paragraph[], line: SourceLine): boolean {
  const end = paragraphs.indexOf(line.paragraphs.at(-1)!);
  const before = paragraphs.indexOf(line.paragraphs[0]!);
  const isAtTop = paragraphs.slice(0, before).every(({ text }) => text.length < 200);
  return !isAtTop && paragraphs.slice(end + 1).some(({ kind, text }) => kind === 'paragraph' && text.length > 300);
}

function readRecord(text: string, isPublication: boolean): ItemFields | undefined {
  const { rest, fields: links } = takeLinks(text);
  const named = readNamed(TITLE_BY, rest, links) ?? parseReference(text)?.fields ?? readNamed(NAME_TITLE, rest, links);
  return named ?? (isPublication ? readPublication(rest, links) : readLink(rest, links));
}

/** `“A Title” by Jane Roe, The Paper, May 3, 2020`. */
const TITLE_BY =
  /^[“"](?<title>[^“”"]{3,300}?)[,.]?[”"],?\s+by\s+(?<names>[^,(]{3,80}(?:,? and [^,(]{3,40})?)[,.(]\s*(?<rest>.*)$/u;
/** `Jane Roe, A Title, The Paper, May 3, 2020`. */
const NAME_TITLE = /^(?<names>\p{Lu}[^,“”"]{2,80}),\s+(?<title>\p{Lu}[^,“”"]{8,200}),\s+(?<rest>.{4,160})$/u;

/** Names, title, place and date, all of which must be there. */
function readNamed(form: RegExp, text: string, links: ItemFields): ItemFields | undefined {
  const { title, names, rest } = form.exec(text)?.groups ?? {};
  const author = names === undefined ? undefined : readAuthors(names);
  const published = rest === undefined ? undefined : readPublication(rest, links);
  if (!author || author.length === 0 || title === undefined || !published?.issued) return undefined;
  return { ...published, author, title };
}

const DATE_AT_END =
  /[\s,(–—-]*(?:on )?((?:\w+\.? \d{1,2}(?:st|nd|rd|th)?,? |\d{1,2}\.? \w+\.?,? |\w+ )?(?:1[5-9]|20)\d{2})\)?\.?$/;

/** `The Paper on May 3, 2020`, `The Paper by Jane Roe`: where and when, and perhaps who. */
function readPublication(text: string, links: ItemFields): ItemFields | undefined {
  const by = /\sby\s(\p{Lu}[^,;:]{3,80}?)[.*_]*$/u.exec(text.slice(0, 400));
  const author = by && readAuthors(by[1]!);
  if (by && author?.every(({ given }) => given !== undefined)) {
    const published = readPublication(text.slice(0, by.index), links);
    return published && { ...published, author };
  }
  const match = DATE_AT_END.exec(text.slice(0, 300));
  const issued = match && parseCslDate(match[1]!);
  const name = text
    .slice(0, issued ? match.index : undefined)
    .replace(/^(?:in|on|at|by)\s+/i, '')
    .replace(/^[“"*_]+|[\s.,;”"*_]+$/g, '');
  const isName = /^(?:[Tt]he )?\p{Lu}/u.test(name) && name.split(/\s+/).length <= 10 && !/[.!?]\s/.test(name);
  if (!issued && !isName) return undefined;
  return { ...links, ...(isName && { 'container-title': name }), ...(issued && { issued }) };
}

/** An address alone says where the text is from. */
function readLink(text: string, links: ItemFields): ItemFields | undefined {
  return text.replace(/[\s.,;:()]+/g, '') === '' && (links.URL ?? links.DOI) !== undefined ? links : undefined;
}
