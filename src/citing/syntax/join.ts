/** Adds a work to a citation that a draft has, in the citation's own syntax; what is there stays as the writer put it. */
import type { CitationItem } from '../../model/citation';
import type { DraftEdit } from '../../model/statement';
import type { FoundCitation, FoundCite } from './found';
import { findLatex } from './latex';
import { type KeyedSyntax, type PrintOptions, printCitation } from './print';

/** Undefined where the citation is of another kind, or holds what could be lost. */
export function joinCitation(
  text: string,
  existing: FoundCitation,
  item: CitationItem,
  syntax: KeyedSyntax,
  options: PrintOptions,
): DraftEdit | undefined {
  if (existing.isInText || existing.cites.some(({ key }) => key === undefined)) return undefined;
  const { start, end } = existing;
  const written = text.slice(start, end);
  const printed = printCitation({ citationItems: [item] }, syntax, options);
  const isBracket = syntax === 'pandoc' || (syntax === 'org' && written.startsWith('[cite:'));
  if (isBracket) {
    const inside = syntax === 'org' ? printed.slice('[cite:'.length, -1) : printed.slice(1, -1);
    const isAlike =
      written.endsWith(']') && printed.endsWith(']') && (syntax !== 'org' || printed.startsWith('[cite:'));
    return isAlike ? insertAt(end - 1, `; ${inside}`) : undefined;
  }
  if (syntax === 'typst') return insertAt(end, ` ${printed}`);
  return syntax === 'latex' ? joinLatex(written, existing, item, options) : undefined;
}

/** `\autocite[18]{a}` and another become `\autocites[18]{a}[20]{b}`. */
function joinLatex(
  written: string,
  { start, end, cites }: FoundCitation,
  item: CitationItem,
  options: PrintOptions,
): DraftEdit | undefined {
  const command = /^\\([A-Za-z]+)/.exec(written)?.[1];
  const { dialect } = options;
  if (
    !command ||
    !dialect ||
    /^\\[A-Za-z]+\*/.test(written) ||
    /[\\{]/.test(written.slice(1).replace(/\{[^{}\\]*\}/g, ''))
  )
    return undefined;
  const bracketed = command.replace(/cites$/i, (name) => name.slice(0, -1));
  const citationItems = [...cites.map(toItem), item];
  const printed = printCitation({ citationItems }, 'latex', { ...options, dialect: { ...dialect, bracketed } });
  const [read, ...others] = findLatex(printed);
  const isSame =
    read && others.length === 0 && JSON.stringify(read.cites.map(toItem)) === JSON.stringify(citationItems);
  return isSame ? { position: { start, end }, newText: printed } : undefined;
}

export function toItem({ key = '', locator, prefix, suffix, suppressesAuthor }: FoundCite): CitationItem {
  return {
    id: key,
    ...(locator ? { label: locator.label, locator: locator.locator } : {}),
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
    ...(suppressesAuthor ? { 'suppress-author': true } : {}),
  };
}

function insertAt(at: number, newText: string): DraftEdit {
  return { position: { start: at, end: at }, newText };
}
