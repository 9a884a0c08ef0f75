/** The organisation that stands for a report without named authors: who holds the rights in it. */
import type { Name } from '../../../model/item';
import { looksLikePerson } from '../../record/names';
import type { PdfPage } from '../pdfPage';

const RIGHTS =
  /^(?:©|\(c\)(?=\s*(?:19|20)\d{2})|copyright(?:\s*(?:©|\(c\)))?)\s*(?:(?:19|20)\d{2}(?:\s?[–-]\s?\d{2,4})?,?\s+)?(?:by\s+)?(?:the\s+)?(?<name>\p{Lu}[^.,;©\d]{3,80}?)(?:,?\s+(?:19|20)\d{2})?(?:[.,;]|\s+all rights reserved|$)/iu;
/** Publishers of others' papers, who hold the rights without having written them. */
const PUBLISHER =
  /\b(?:elsevier|springer|wiley|ieee|acm|association for computing|taylor|francis|sage|oxford university press|cambridge university press|kluwer|academic press|usenix|author|copyright|rights|licen[cs]e|press|publish|verlag|macmillan|nature|mdpi|plos|frontiers|hindawi|bmj|creative commons|by\b)/i;

/** @param pages the first ones of the file */
export function findOrganisation(pages: readonly PdfPage[]): Name | undefined {
  for (const { text } of pages.flatMap(({ lines }) => lines)) {
    const name = text.length < 200 ? RIGHTS.exec(text.trim())?.groups?.name?.trim() : undefined;
    if (name === undefined || PUBLISHER.test(name) || looksLikePerson(name) || !/\p{Ll}/u.test(name)) continue;
    return { literal: name };
  }
  return undefined;
}
