/** Citations printed in the syntaxes that have keys: what the finders of this folder read back. */
import type { Citation, CitationItem } from '../../model/citation';
import type { LatexDialect } from './latexCommands';
import { formatOrg, isOrgKey, runsOf } from './org';
import { formatPandoc, isPandocKey } from './pandoc';
import { LATEX_PLACE, printPlace } from './place';
import { formatTypst } from './typst';

/** Syntaxes that cite by keys. */
export type KeyedSyntax = 'pandoc' | 'latex' | 'typst' | 'org';

export interface PrintOptions {
  /** The work is named in the sentence: `@chen2026 [p. 18]`. */
  readonly isInText?: boolean;
  /** biblatex's `\autocite` and `\textcite` where absent. */
  readonly dialect?: LatexDialect;
}

export const BIBLATEX: LatexDialect = { bracketed: 'autocite', inText: 'textcite', isBiblatex: true };

/**
 * `[see @chen2026, p. 18]`, `\autocite[see][18]{chen2026}`. Prefixes, suffixes and locators are plain text. All that a syntax has a
 * place for is read back as it was; Typst has none for a prefix, which is put before the citation.
 */
export function printCitation({ citationItems }: Citation, syntax: KeyedSyntax, options: PrintOptions = {}): string {
  const { isInText = false, dialect = BIBLATEX } = options;
  if (syntax === 'pandoc') return formatPandoc(citationItems, isInText);
  if (syntax === 'typst') return formatTypst(citationItems, isInText);
  if (syntax === 'org') return formatOrg(citationItems, isInText);
  return formatLatex(citationItems, isInText, dialect);
}

/** Whether a key can be written in a syntax at all. */
export function isPrintableKey(key: string, syntax: KeyedSyntax): boolean {
  if (key.trim() !== key || key === '' || /[\r\n]/.test(key)) return false;
  if (syntax === 'pandoc') return isPandocKey(key);
  if (syntax === 'org') return isOrgKey(key);
  return syntax === 'typst' ? key.length <= 200 : !/[,{}%#\\~]/.test(key);
}

function formatLatex(items: readonly CitationItem[], isInText: boolean, dialect: LatexDialect): string {
  return runsOf(items)
    .map((run) => formatRun(run, isInText, dialect))
    .join(' ');
}

function formatRun(items: readonly CitationItem[], isInText: boolean, dialect: LatexDialect): string {
  const isSuppressed = items[0]?.['suppress-author'] === true;
  const command = commandFor(isInText, isSuppressed, dialect);
  const notes = items.map((item) => notesOf(item, dialect));
  const isShared = notes.every(
    ({ before, after }, index) => (before === '' || index === 0) && (after === '' || index === items.length - 1),
  );
  if (isShared) {
    const options = optionsOf({ before: notes[0]?.before ?? '', after: notes.at(-1)?.after ?? '' });
    return `\\${command}${options}{${items.map(({ id }) => id).join(',')}}`;
  }
  const cited = items.map(({ id }, index) => `${optionsOf(notes[index]!)}{${id}}`);
  if (dialect.isBiblatex && !isSuppressed) return `\\${command}s${cited.join('')}`;
  if (isInText || isSuppressed || command !== 'citep') return cited.map((one) => `\\${command}${one}`).join(' ');
  return `\\citetext{${cited.map((one) => `\\citealp${one}`).join('; ')}}`;
}

function commandFor(isInText: boolean, isSuppressed: boolean, { bracketed, inText, isBiblatex }: LatexDialect): string {
  if (isSuppressed && !isBiblatex) return inText ? 'citeyearpar' : bracketed;
  if (isSuppressed) return /^(?:auto|paren|)cite$/.test(bracketed) ? `${bracketed}*` : 'parencite*';
  return isInText ? (inText ?? bracketed) : bracketed;
}

interface Notes {
  readonly before: string;
  readonly after: string;
}

function notesOf(item: CitationItem, { isBiblatex }: LatexDialect): Notes {
  const after = printPlace(item, LATEX_PLACE, { hasBarePages: isBiblatex });
  return { before: item.prefix ? LATEX_PLACE.toMarkup(item.prefix) : '', after };
}

function optionsOf({ before, after }: Notes): string {
  if (before) return `[${before}][${after}]`;
  return after ? `[${after}]` : '';
}
