/**
 * Reads one reference in the forms of notes and lists: Chicago, APA, MLA, Harvard, IEEE, Vancouver, Nature. What a form leaves unclear
 * stays out of the record; what is no reference gives nothing.
 */
import type { Locator } from '../../model/citation';
import type { CslDate, ItemFields, Name } from '../../model/item';
import { parseCslDate } from '../record/dates';
import { readContainer, type Style } from './containers';
import { takeLinks } from './links';
import { readAuthors } from './referenceAuthors';

/** A work as a reference names it, and the place in it that a note points to. */
export interface ParsedReference {
  readonly fields: ItemFields;
  readonly locator?: Locator;
}

/** Reads a full reference, without the number of its note. Undefined for prose and for short forms. */
export function parseReference(text: string): ParsedReference | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const plain = text.replace(/[\u2010\u2011]/g, '-').replace(EMPHASIS, '');
  const { rest, fields: links } = takeLinks(plain.replace(EDITION, '. '));
  const parts = FORMS.map((form) => form(rest)).find((found) => found !== undefined);
  if (!parts) return undefined;
  const { fields, locator } = readContainer(parts.rest, parts.style, links);
  const issued = parts.issued ?? fields.issued;
  const title = cleanTitle(parts.title);
  if (title === undefined || !(issued || locator || hasLink(links) || UNDATED.test(text))) return undefined;
  const author = parts.authors.length > 0 ? { author: parts.authors } : {};
  return { fields: { ...fields, ...links, ...author, title, ...(issued && { issued }) }, ...(locator && { locator }) };
}

const MAX_LENGTH = 1200;
const UNDATED = /\b(?:n\.d\.|forthcoming|in press)/i;
const EMPHASIS = /[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}/g;
/** `A Book (2nd ed.). Press` and `A Book, 2nd ed. Press`; one within the bracket of the publisher stays. */
const EDITION =
  /(?:\s\((?:\d{1,2}(?:st|nd|rd|th)|[Rr]ev(?:ised)?\.?) ed(?:n|ition)?\.?\)|,\s\d{1,2}(?:st|nd|rd|th) ed(?:n|ition)?(?=\.))\.?\s/;

interface Parts {
  readonly authors: readonly Name[];
  readonly title: string;
  readonly issued?: CslDate;
  readonly rest: string;
  readonly style: Style;
}

type Form = (text: string) => Parts | undefined;

const QUOTED =
  /“([^“”]{2,400}(?:“[^“”]{0,200}”[^“”]{0,200})?)”|"([^"]{2,400})"|(?<![\p{L}\d])‘(.{2,400}?)’(?!\p{L})|«([^«»]{2,400})»|„([^„“”]{2,400})[“”]/u;

/** `Jane Roe, “A Title,” …`, `Roe, Jane. “A Title.” …`, `Roe, J. (2020) ‘A Title’, …`: a title in quotation marks. */
const quotedTitle: Form = (text) => {
  const match = QUOTED.exec(text);
  if (!match || match.index > 300) return undefined;
  const before = text.slice(0, match.index).trim();
  const title = match.slice(1).find((group) => group !== undefined)!;
  const dated = /^(.*?)[\s,.]*\(?\b((?:1[5-9]|20)\d{2}[a-z]?|n\.d\.)\b\)?[\s,.:]*$/.exec(before);
  const authors = readAuthors(dated?.[1] ?? before);
  if (!authors) return undefined;
  const issued = dated?.[2] ? yearDate(dated[2]) : undefined;
  const rest = text.slice(match.index + match[0].length).replace(/^[,.]?\s*/, '');
  const isNote = !dated && !/\.\s*$/.test(before) && before !== '';
  return { authors, title, ...(issued && { issued }), rest, style: isNote ? 'note' : 'list' };
};

/** `Roe, J., & Doe, R. (2020, March 9). A title. …` and Harvard's `Roe, J. (2020) A title. …` */
const yearInBrackets: Form = (text) => {
  const match =
    /^(.{2,400}?)\s*\(((?:c\. ?)?(?:1[5-9]|20)\d{2}[a-z]?(?:[,/–-] ?[^()]{1,30})?|n\.d\.|in press|forthcoming)\)[.,:]?\s+(?=\S)/i.exec(
      text,
    );
  // `Roe (2020), p. 12` is a short form.
  if (!match || /^(?:pp?|S|at)\b\.?\s?\d/.test(text.slice(match[0].length))) return undefined;
  const authors = readAuthors(match[1]!.replace(/\s*\((?:eds?|hrsg|trans)\.?\)[.,]?$/i, ''));
  if (!authors || authors.length === 0) return undefined;
  const issued = dateOf(match[2]!);
  return { authors, style: 'list', ...splitTitle(text.slice(match[0].length)), ...(issued && { issued }) };
};

/** `Roe, Jane. 2020. A Title. City: Publisher.` */
const yearBetweenStops: Form = (text) => {
  const match = /^(.{3,300}?)\.?\s((?:1[5-9]|20)\d{2}[a-z]?)\.\s+(?=\S)/.exec(text);
  const authors = match && readAuthors(match[1]!);
  if (!match || !authors || authors.length === 0) return undefined;
  const issued = yearDate(match[2]!);
  return { authors, style: 'list', ...splitTitle(text.slice(match[0].length)), ...(issued && { issued }) };
};

/**
 * `Roe JA, Doe R. A title. J Abbr. 2020;12(3):33-50.`, `Roe JA and Doe R: A title. J Abbr 12: 33-50, 2020.` and
 * `Roe, J. & Doe, R. A title. Journal 12, 33–50 (2020).`
 */
const initialsFirst: Form = (text) => {
  const list = INITIALS_LIST.exec(text)?.[0];
  if (list === undefined || !/\b(?:1[5-9]|20)\d{2}\b/.test(text)) return undefined;
  const authors = readAuthors(/\p{Lu}\.\s*$/u.test(list) ? list.trim() : list.replace(/[.:]?\s*$/, ''));
  if (!authors || authors.length === 0) return undefined;
  return { authors, style: 'list', ...splitTitle(text.slice(list.length)) };
};

/** `Roe, J. A. and Doe, R. 2020, A title, Journal, 12, 33–50.` */
const yearThenComma: Form = (text) => {
  const match = /^(.{3,400}?)[.,]?\s((?:1[5-9]|20)\d{2}[a-z]?),\s+(?=\S)/.exec(text);
  if (!match || !new RegExp(`^(?:${PERSON})`, 'u').test(match[1]!)) return undefined;
  const authors = readAuthors(match[1]!);
  if (!authors || authors.length === 0) return undefined;
  const issued = yearDate(match[2]!);
  return { authors, style: 'list', ...splitAtJournal(text.slice(match[0].length)), ...(issued && { issued }) };
};

/** `J. A. Roe, R. Doe, A title, Journal 12 (2020) 33–50.` */
const initialsThenFamily: Form = (text) => {
  const list = FAMILY_LAST_LIST.exec(text)?.[0];
  if (list === undefined || !/\b(?:1[5-9]|20)\d{2}\b/.test(text)) return undefined;
  const authors = readAuthors(list);
  if (!authors || authors.length === 0) return undefined;
  const rest = text.slice(list.length).replace(/^[,:]\s+/, '');
  const isArticle = JOURNAL.test(rest) && QUOTED.exec(rest)?.index !== 0;
  return isArticle ? { authors, style: 'list', ...splitAtJournal(rest) } : undefined;
};

/** The title ends at the comma before a name and a volume; else at the first stop. */
function splitAtJournal(text: string): { title: string; rest: string } {
  const journal = JOURNAL.exec(text);
  const [title = '', ...others] = splitAtStops(text);
  if (!journal || (others.length > 0 && title.length < journal.index && !/\(ed/i.test(title))) {
    return { title, rest: others.join('. ') };
  }
  return { title: text.slice(0, journal.index), rest: text.slice(journal.index).replace(/^,\s+/, '') };
}

const JOURNAL =
  /,\s(?=(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|in|for|de|[&(])(?:\s(?:\p{Lu}[\p{L}.&’'():-]*|of|the|and|in|for|on|de|&)){0,9},?\s\d{1,4}(?:\s?\(|,\s|:))/u;

const FAMILY = String.raw`(?:(?:van|von|de|der|den|di|da|la|le|du|dos|del|al|el|ter|ten)[ -]){0,3}\p{Lu}[\p{L}’'-]{1,30}(?:[ -]\p{Lu}[\p{L}’'-]{1,30})?`;
const PERSON = String.raw`${FAMILY},? (?:\p{Lu}\.[ -]?){1,4}|${FAMILY} \p{Lu}{1,4}(?: (?:Jr|Sr|II|III)\b\.?)?`;
const INITIALS_LIST = new RegExp(
  String.raw`^(?:${PERSON})(?:(?:,? (?:and|&) |[,;] )(?:${PERSON})){0,40}(?:[.,]? (?:et\.? al\.?|and others))?(?:[.:]\s+|(?<=\.)\s*)(?!(?:1[5-9]|20)\d{2}\b|\p{Lu}\.)(?=[\p{Lu}\d“"‘])`,
  'u',
);
const PERSON_TURNED = String.raw`(?:\p{Lu}\.(?:[ -]|-?(?=\p{Lu}))?){1,4} ?${FAMILY}`;
/** Two names at the least, or one before a comma. */
const FAMILY_LAST_LIST = new RegExp(
  String.raw`^(?:${PERSON_TURNED})(?:(?:,? (?:and|&) |, )(?:${PERSON_TURNED})){0,60}(?:,? et al\.?)?(?=[,:]\s+\p{Lu})`,
  'u',
);

/** `Jane Roe and John Doe, A Book (City: Press, 2020), 33–35.` */
const bookInNote: Form = (text) => {
  const match = /^(.{5,500}?)\s\(([^()]{0,120}\b(?:1[5-9]|20)\d{2}[a-z]?|[^()]{2,100}, n\.d\.)\)/.exec(text);
  const split = match && splitAuthors(match[1]!);
  if (!match || !split) return undefined;
  return { ...split, rest: `(${match[2]})${text.slice(match[0].length)}`, style: 'book' };
};

/** `Roe, Jane. A Book. Publisher, 2020.`: authors and title between full stops. */
const bookInList: Form = (text) => {
  const [first, ...others] = splitAtStops(text);
  const authors = first && others.length > 0 ? readAuthors(first) : undefined;
  if (!authors || authors.length === 0 || !/\b(?:1[5-9]|20)\d{2}\b/.test(text)) return undefined;
  const parts = { authors, style: 'book' as const, ...splitTitle(others.join('. ')) };
  return parts.rest === '' ? undefined : parts;
};

/** `Roe, Jane M. A Book. Publisher, 2020.`: the stop after a middle initial ends the authors. */
const bookAfterInitial: Form = (text) => {
  const match = /^(\p{Lu}[\p{L}’'-]+, \p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)+)\s(?=\p{Lu}\p{Ll})/u.exec(text);
  const authors = match && readAuthors(match[1]!);
  if (!match || !authors || authors.length === 0 || !/\b(?:1[5-9]|20)\d{2}\b/.test(text)) return undefined;
  return { authors, style: 'book', ...splitTitle(text.slice(match[0].length)) };
};

/** `J. Roe, A Book. City: Publisher, 2020, pp. 1–2.` */
const bookWithComma: Form = (text) => {
  const [first, ...others] = splitAtStops(text);
  const split = first && others.length > 0 ? splitAuthors(first) : undefined;
  if (!split || !/\b(?:1[5-9]|20)\d{2}\b/.test(others.join(' '))) return undefined;
  return { ...split, rest: others.join('. '), style: 'book' };
};

/** `Jane Roe: A Book. A Subtitle, City 2020, S. 33.` and `Jane Roe, A Book, City, Publisher, 2020, p. 33.`: the page is named. */
const bookWithoutBrackets: Form = (text) => {
  const match =
    /^(\p{Lu}[^:,()“”„«»]{3,80})[:,]\s+(?!["'‘])([^()“”„«»"]{3,300}?),\s+((?:[^,()]{2,60},\s){0,2}[^,()]{0,60}\b(?:1[5-9]|20)\d{2},\s(?:pp?|S)\.\s?\d.{0,40})$/u.exec(
      text,
    );
  const authors = match && readAuthors(match[1]!);
  if (!authors || authors.length === 0 || authors.some(({ given }) => given === undefined)) return undefined;
  // `City 2020` names no publisher.
  const rest = match[3]!.replace(/^[^,\d]+\s(?=\d{4},)/, '').replace(/^([^,]+), ([^,]+, \d{4},)/, '$1: $2');
  return { authors, title: match[2]!, rest, style: 'book' };
};

const FORMS: readonly Form[] = [
  initialsFirst,
  bookWithoutBrackets,
  quotedTitle,
  initialsThenFamily,
  yearInBrackets,
  yearThenComma,
  yearBetweenStops,
  bookInNote,
  bookInList,
  bookAfterInitial,
  bookWithComma,
];

/** One author or two before the first comma; more where "and" stands before the last of them. */
function splitAuthors(text: string): Pick<Parts, 'authors' | 'title'> | undefined {
  const commas = [...text.matchAll(/,\s+(?!(?:and|und|et|&|jr|sr|i{1,3}\b)\s)/giu)].slice(0, 12);
  const list = commas.find(({ index }) => /(?:\band\b|\bund\b|\bet\b|&)\s[^,]{3,40}$/u.test(text.slice(0, index)));
  for (const comma of [list, commas[0]]) {
    const authors = comma && readAuthors(text.slice(0, comma.index));
    if (!comma || !authors || authors.length === 0) continue;
    return { authors, title: text.slice(comma.index + comma[0].length) };
  }
  return undefined;
}

/** The title ends at the first full stop, question or exclamation mark that ends a sentence. */
function splitTitle(text: string): { title: string; rest: string; style?: Style } {
  const quoted = QUOTED.exec(text);
  if (quoted?.index === 0) {
    return {
      title: quoted.slice(1).find((group) => group !== undefined)!,
      rest: text.slice(quoted[0].length).replace(/^[,.]?\s*/, ''),
    };
  }
  const [first = '', ...others] = splitAtStops(text);
  const published = /^(.*\S)\s(\([^()]*\b(?:1[5-9]|20)\d{2}[^()]*\))$/.exec(first);
  if (published) return { title: published[1]!, rest: [published[2]!, ...others].join(' '), style: 'book' };
  return { title: first, rest: others.join('. ') };
}

/** The parts between full stops, initials and abbreviations left whole. */
export function splitAtStops(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { 0: stop, index } of text.matchAll(
    /(?:(?<!(?:^|[\s.([,-])(?:\p{Lu}|[Vv]ols?|[Nn]os?|eds?|Eds?|[Pp]p?|[Cc]h|[Ss]t|vs|Univ|Dr|Mr|Ms|Mrs|Jr|Sr|Inc|Co|Ltd|U\.S|al|trans|repr|rev))\.|[?!])["”’]?\s+(?=\S)/gu,
  )) {
    parts.push(text.slice(start, stop.startsWith('.') ? index : index + 1));
    start = index + stop.length;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim().replace(/\.$/, '')).filter((part) => part !== '');
}

function cleanTitle(text: string): string | undefined {
  const title = text
    .replace(/\s+/g, ' ')
    .replace(/\s*\[[^[\]]{2,40}\]\s*$/, '')
    .replace(/\s*\((?:\d+(?:st|nd|rd|th) ed\.?|rev(?:ised)?\.? ed\.?|Vol\. \d+)\)\s*$/i, '')
    .replace(/[\s,.;:]+$/, '')
    .trim();
  return /\p{L}{2}/u.test(title) && !/^(?:pp?|vol|nos?)\b\.?\s?\d/i.test(title) ? title : undefined;
}

function hasLink(links: ItemFields): boolean {
  return links.DOI !== undefined || links.URL !== undefined;
}

/** `2026, March 9` is turned round; the letter of `2020a` is the list's, not the work's. */
function dateOf(text: string): CslDate | undefined {
  const turned = /^(\d{4})[a-z]?,\s*(.+)$/.exec(text);
  return (turned && parseCslDate(`${turned[2]} ${turned[1]}`)) ?? yearDate(text);
}

function yearDate(text: string): CslDate | undefined {
  const year = /\b((?:1[5-9]|20)\d{2})[a-z]?\b/.exec(text)?.[1];
  return year === undefined ? undefined : { 'date-parts': [[Number(year)]] };
}
