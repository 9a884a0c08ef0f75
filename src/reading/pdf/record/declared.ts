/** What a PDF declares of itself: XMP, written by publishers with care, and Info, filled in by whatever program made the file. */
import type { ItemFields, Name } from '../../../model/item';
import { parseCslDate } from '../../record/dates';
import { isLogin, parseNames } from '../../record/names';
import { isSectionName } from '../../record/titles';
import { findDoi } from './doi';

/** As pdf.js gives it. */
export interface Declared {
  readonly info: Readonly<Record<string, unknown>>;
  /** A value of XMP by its name in small letters, `prism:doi`: a text or a list of texts. */
  readonly xmp: (name: string) => unknown;
}

/** Title and authors are claims, to be held against the page; the rest is set by publishers alone. */
export interface DeclaredRecord {
  readonly titles: readonly string[];
  readonly authors: readonly (readonly Name[])[];
  readonly fields: ItemFields;
}

export function readDeclared({ info, xmp }: Declared): DeclaredRecord {
  const get = (...names: string[]) => names.map((name) => textOf(xmp(name))).find((text) => text !== undefined);
  const creators = listOf(xmp('dc:creator'));
  const pages = get('prism:pagerange') ?? rangeOf(get('prism:startingpage'), get('prism:endingpage'));
  const issued = parseCslDate(get('prism:coverdate', 'prism:publicationdate', 'prism:coverdisplaydate') ?? '');
  const journal = get('prism:publicationname');
  const doi = findDoi(
    get('prism:doi', 'crossmark:doi', 'pdfx:doi', 'dc:identifier', 'prism:url') ??
      textOf(info.doi) ??
      textOf(info.DOI) ??
      '',
  )?.doi;
  const volume = get('prism:volume');
  const issue = get('prism:number', 'prism:issueidentifier');
  return {
    titles: [get('dc:title'), textOf(info.Title)].flatMap((title) => (title && !isJunk(title) ? [clean(title)] : [])),
    authors: [creators.flatMap((name) => toNames(name)), toNames(textOf(info.Author) ?? '')].filter(
      (names) => names.length > 0,
    ),
    fields: {
      ...(journal && { type: 'article-journal', 'container-title': journal }),
      ...(volume && { volume }),
      ...(issue && { issue }),
      ...(pages && { page: pages.replace('-', '–') }),
      ...(doi && { DOI: doi }),
      ...(issued && { issued }),
    },
  };
}

function rangeOf(first: string | undefined, last: string | undefined): string | undefined {
  return first === undefined || last === undefined || first === last ? first : `${first}–${last}`;
}

/** Names of files and of the programs that made them, and what is left in templates. */
const JUNK =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled\b|unbenannt|sans titre|document\d*$|doc\d*$|slide \d|presentation\d*$|title$|template\b|layout \d|powerpoint|\(?anonymous\)?$|doi:|arxiv:|pii:|https?:|file:|\[?inria|\d|.*[\\/])|\.(?:docx?|pdf|tex|dvi|ps|eps|indd|qxd|rtf|odt|pptx?|xlsx?|html?|txt|p65|fm|wpd)$|^\S*[_\d]\S*$|^\P{L}*$/iu;

function isJunk(title: string): boolean {
  return /\ufffd/.test(title) || JUNK.test(title.trim()) || isSectionName(title) || title.trim().length < 4;
}

function clean(title: string): string {
  return title
    .replace(/<\/?\w+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Persons and organisations; logins, first names alone and the names of machines are none. */
function toNames(text: string): readonly Name[] {
  if (
    text.length > 2000 ||
    isLogin(text) ||
    /^\s*(?:administrator|user|owner|author|admin|unknown|anonymous|root)\s*$/i.test(text)
  )
    return [];
  const names = parseNames(text.replace(/\s*;\s*/g, '; '));
  const isNamed = names.every(
    ({ family, given, literal }) => (family && given) || (literal?.split(' ').length ?? 0) > 1,
  );
  const people = names.filter(({ family }) => family !== undefined);
  return isNamed ? (people.length > 0 ? people : names) : [];
}

function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  return first;
}

function listOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim().slice(0, 4000)] : []));
}
