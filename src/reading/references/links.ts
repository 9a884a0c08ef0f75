/** Takes DOIs, addresses, ISBNs and dates of access out of a reference. */
import type { ItemFields } from '../../model/item';
import { parseCslDate } from '../record/dates';

/** What a reference says besides: the rest of the text, and the fields found. */
export interface Links {
  readonly rest: string;
  readonly fields: ItemFields;
}

const DOI = /(?:\b(?:https?:\/\/)?(?:dx\.)?doi\.org\/|\bdoi:?\s*)(10\.\d{4,9}\/[^\s"”<>]+)/i;
const URL_PATTERN = /\b(?:https?:\/\/|www\.)[^\s"”<>]+/i;
const ARXIV = /\barxiv:\s?(\d{4}\.\d{4,5}(?:v\d+)?)(?:\s\[[\w.-]+\])?,?/i;
const ISBN = /\bISBN(?:-1[03])?:?\s*((?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx])\b/;
const ACCESSED =
  /[,.;(\s]*\b(?:last )?(?:accessed|retrieved|viewed|visited|abgerufen(?: am)?|consult[ée]+ le)(?: on)?:?\s+([^().;]{4,40}?)(?:,? from\b:?)?(?=[).;,]|\s*$|\s+https?:)[).]?/i;
const LEADS =
  /\s*(?:\[online\]\.?|\[internet\]\.?|available (?:at|from|online)(?: at)?:?|retrieved from:?|available:|url:?)\s*/gi;

export function takeLinks(text: string): Links {
  const doi = DOI.exec(text)?.[1];
  const url = URL_PATTERN.exec(text.replace(DOI, ''))?.[0];
  const arxiv = ARXIV.exec(text)?.[1];
  const isbn = ISBN.exec(text)?.[1];
  const withoutLinks = text
    .replace(ARXIV, ' arXiv, ')
    .replace(DOI, ' ')
    .replace(URL_PATTERN, ' ')
    .replace(ISBN, ' ')
    .replace(/<\s*>|\(\s*\)/g, ' ');
  const accessed = ACCESSED.exec(withoutLinks);
  const date = accessed?.[1] && parseCslDate(accessed[1]);
  const rest = (date ? withoutLinks.replace(accessed[0], ' ') : withoutLinks).replace(LEADS, ' ');
  return {
    rest: rest
      .replace(/\s+/g, ' ')
      .replace(/(?<=\s[.,;]|\.)[\s.,;]+$/, '')
      .replace(/\s([.,;])/g, '$1')
      .trim(),
    fields: {
      ...(doi && { DOI: trimmed(doi) }),
      ...(url && { URL: trimmed(url) }),
      ...(arxiv && !url && { URL: `https://arxiv.org/abs/${arxiv}` }),
      ...(isbn && { ISBN: isbn.replace(/[- ]/g, '') }),
      ...(date && { accessed: date }),
    },
  };
}

/** Without the sentence's own full stop, and without a bracket that was not opened in the address. */
function trimmed(address: string): string {
  const bare = address.replace(/[.,;:’”"']+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1).replace(/[.,;]+$/, '') : bare;
}
