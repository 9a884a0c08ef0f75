/** The organisation that stands for a report without named authors: who issued it, or who holds the rights in it. */
import type { Name } from '../../../model/item';
import { looksLikePerson } from '../../record/names';
import type { PdfPage } from '../pdfPage';

const RIGHTS =
  /^(?:©|\(c\)(?=\s*(?:19|20)\d{2})|copyright(?:\s*(?:©|\(c\)))?)\s*(?:(?:19|20)\d{2}(?:\s?[–-]\s?\d{2,4})?,?\s+)?(?:by\s+)?(?:the\s+)?(?<name>\p{Lu}[^.,;©\d]{3,80}?)(?:,?\s+(?:19|20)\d{2})?(?:[.,;]|\s+all rights reserved|$)/iu;
/** Publishers of others' papers, who hold the rights without having written them. */
const PUBLISHER =
  /\b(?:elsevier|springer|wiley|ieee|acm|association for computing|taylor|francis|sage|oxford university press|cambridge university press|kluwer|academic press|usenix|author|copyright|rights|licen[cs]e|press|publish|verlag|macmillan|nature|mdpi|plos|frontiers|hindawi|bmj|creative commons|dove|karger|thieme|lippincott|wolters|medknow|emerald|bentham|spandidos|medicina oral|american chemical society|royal society of chemistry|et al|by\b)/i;

/** `AGENCY: Harbour Administration (HA), DOT.`, as notices of governments say it. */
const ISSUED_BY =
  /^(?:(?:issuing |authoring )?agency|issued by|corporate author|issuing body|auteur institutionnel|herausgeber)\s*:\s*/i;

/** @param pages the first ones of the file */
export function findOrganisation(pages: readonly PdfPage[]): Name | undefined {
  return findIssuer(pages[0]?.lines ?? []) ?? findHolder(pages);
}

function findIssuer(lines: PdfPage['lines']): Name | undefined {
  const at = lines.findIndex(({ text }) => ISSUED_BY.test(text));
  if (at < 0) return undefined;
  const [first = '', second = ''] = lines.slice(at, at + 2).map(({ text }) => text.trim());
  const said = /[.:;]$/.test(first) || /^\p{Lu}+:/u.test(second) ? first : `${first} ${second}`;
  const name = /^[^(,.;:@]{4,100}/.exec(said.replace(ISSUED_BY, ''))?.[0].trim();
  return name !== undefined && /^\p{Lu}\p{L}+\s/u.test(name) ? { literal: name } : undefined;
}

/** Who holds the rights. */
function findHolder(pages: readonly PdfPage[]): Name | undefined {
  for (const { text } of pages.flatMap(({ lines }) => lines)) {
    const name = text.length < 200 ? RIGHTS.exec(text.trim())?.groups?.name?.trim() : undefined;
    if (name === undefined || PUBLISHER.test(name) || looksLikePerson(name) || !/\p{Ll}/u.test(name)) continue;
    return { literal: name };
  }
  return undefined;
}
