/** What a writer pastes to name a work: a DOI, an arXiv id, an ISBN, or the address of a page. Pure; takes any text. */

export type Identifier =
  | { readonly kind: 'doi'; readonly doi: string }
  /** `2301.01234`, `hep-th/9901001`, without a version. */
  | { readonly kind: 'arxiv'; readonly id: string }
  /** Thirteen digits. */
  | { readonly kind: 'isbn'; readonly isbn: string }
  | { readonly kind: 'page'; readonly url: string };

/** Why a text names no work. */
export interface Unrecognised {
  readonly kind: 'none';
  readonly reason: string;
}

const MAX_LENGTH = 2000;

export function recogniseIdentifier(pasted: string): Identifier | Unrecognised {
  const text = pasted
    .slice(0, MAX_LENGTH + 1)
    .trim()
    .replace(/^[<"'“‘([]+(?=\S)/, '')
    .replace(/[>"'”’]+$/, '');
  if (text === '') return none('Paste a DOI, an arXiv id, an ISBN, or the address of a page.');
  if (pasted.trim().length > MAX_LENGTH) return none('This is too long for a DOI, an arXiv id, an ISBN or an address.');
  return doiIn(text) ?? arxivIn(text) ?? isbnIn(text) ?? pageAt(text) ?? none(NOT_KNOWN);
}

const NOT_KNOWN = 'This is no DOI (10.1000/182), no arXiv id (2301.01234), no ISBN and no address (https://…).';

function none(reason: string): Unrecognised {
  return { kind: 'none', reason };
}

const DOI = /^(?:https?:\/\/(?:(?:dx|www)\.)?doi\.org\/|doi\s*:\s*|doi\s+)?(10\.\d{4,9}(?:\.\d{1,9}){0,5}\/\S+)$/i;

function doiIn(text: string): Identifier | undefined {
  const found = DOI.exec(text);
  if (!found?.[1]) return undefined;
  const isAddress = /^https?:/i.test(text);
  const written = isAddress ? decoded(found[1].replace(/[?#].*$/, '')) : found[1];
  return { kind: 'doi', doi: withoutEnd(written) };
}

/** What a sentence puts behind it; brackets that are open within belong to it. */
function withoutEnd(doi: string): string {
  let end = doi.length;
  while (end > 0 && (/[.,;:]/.test(doi[end - 1]!) || isUnopened(doi.slice(0, end)))) end--;
  return doi.slice(0, end);
}

function isUnopened(doi: string): boolean {
  const last = doi.at(-1) ?? '';
  const open = last === ')' ? '(' : last === ']' ? '[' : undefined;
  return open !== undefined && doi.split(last).length > doi.split(open).length;
}

const ARXIV =
  /^(?:arxiv\s*:\s*|https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/)?((?:\d{4}\.\d{4,5}|[a-z][a-z-]{1,20}(?:\.[a-z]{2})?\/\d{7}))(?:v\d{1,3})?(?:\.pdf)?[/.]?$/i;

function arxivIn(text: string): Identifier | undefined {
  const id = ARXIV.exec(text.replace(/(^https?:[^?#]*)[?#].*$/, '$1'))?.[1];
  return id === undefined ? undefined : { kind: 'arxiv', id };
}

function isbnIn(text: string): Identifier | Unrecognised | undefined {
  const [, label, written = ''] = /^(isbn(?:-1[03])?\s*:?\s*)?([\dX](?:[\s‐-–-]?[\dX]){8,16})[.,;]?$/i.exec(text) ?? [];
  const digits = written.replace(/[^\dX]/gi, '').toUpperCase();
  if (digits === '' || !(label || digits.length === 10 || digits.length === 13)) return undefined;
  const isbn = digits.length === 10 ? fromIsbn10(digits) : digits;
  if (digits.length !== 10 && digits.length !== 13)
    return none(`An ISBN has 10 or 13 digits; this has ${digits.length}.`);
  if (isbn === undefined || !/^97[89]\d{10}$/.test(isbn) || checkDigit(isbn) !== isbn.at(-1)) {
    return none('The check digit of this ISBN does not fit: a digit is wrong or missing.');
  }
  return { kind: 'isbn', isbn };
}

/** Undefined where its check digit does not fit. */
function fromIsbn10(digits: string): string | undefined {
  if (!/^\d{9}[\dX]$/.test(digits)) return undefined;
  const sum = [...digits].reduce((total, digit, at) => total + (10 - at) * (digit === 'X' ? 10 : Number(digit)), 0);
  const start = `978${digits.slice(0, 9)}`;
  return sum % 11 === 0 ? `${start}${checkDigit(start)}` : undefined;
}

function checkDigit(isbn: string): string {
  const sum = [...isbn.slice(0, 12)].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

function pageAt(text: string): Identifier | Unrecognised | undefined {
  const address = /^www\.\S+\.\S+$/i.test(text) ? `https://${text}` : text;
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(address) && !/^https?:/i.test(address)) {
    return none('Only pages of the web (http and https) are fetched.');
  }
  if (!/^https?:\/\/\S+$/i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username || url.password) return none('This address holds a password: take it out.');
  url.hash = '';
  return { kind: 'page', url: url.href };
}

/** As a writer knows it: `DOI 10.1000/182`. */
export function nameOf(identifier: Identifier): string {
  switch (identifier.kind) {
    case 'doi':
      return `DOI ${identifier.doi}`;
    case 'arxiv':
      return `arXiv ${identifier.id}`;
    case 'isbn':
      return `ISBN ${identifier.isbn}`;
    case 'page':
      return identifier.url;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
