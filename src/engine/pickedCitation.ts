/** Puts a citation that was picked in a reference manager into a draft, as the draft cites: by keys, by names and years, or in a note. */
import { type CitationSyntax, chooseSyntax, habitsOf, keyedSyntaxOf } from '../citing/syntax/choose';
import { findCitations } from '../citing/syntax/find';
import type { FoundCite } from '../citing/syntax/found';
import type { LatexDialect } from '../citing/syntax/latexCommands';
import { writeNote } from '../citing/syntax/noteText';
import { isPrintableKey, type KeyedSyntax, printCitation } from '../citing/syntax/print';
import type { CitationItem, Locator } from '../model/citation';
import type { Draft, DraftEdit } from '../model/statement';
import { escapeProse } from '../text/escape';
import type { CitationForm, InsertedCitation, PickedCitation } from './engine';

export interface PickedParts {
  readonly syntax: CitationSyntax | 'auto';
  /** Whether the draft or its project declares a bibliography. */
  readonly declaresBibliography: boolean;
  /** The source with a key; absent where no bibliography of the corpus has it. */
  sourceIdOf(key: string): string | undefined;
  /** In the style in force, without brackets. */
  cite(sourceId: string, place?: Locator, form?: CitationForm): string | undefined;
  /** Whether the bibliographies that the draft declares have a key; true where it declares none. */
  isDeclared(key: string): Promise<boolean>;
}

export async function insertPicked(
  draft: Draft,
  offset: number,
  picked: PickedCitation,
  parts: PickedParts,
): Promise<InsertedCitation> {
  const items = 'items' in picked ? picked.items : itemsOfPandoc(picked.pandoc);
  if (items.length === 0) return { edits: [], missing: [] };
  const missing = [];
  for (const { id } of items) {
    const sourceId = parts.sourceIdOf(id);
    if (!(await parts.isDeclared(id))) missing.push({ key: id, ...(sourceId === undefined ? {} : { sourceId }) });
  }
  return { edits: editsFor(draft, offset, items, parts), missing };
}

/** What is written in brackets of Pandoc, whatever the language of the draft. */
function itemsOfPandoc(pandoc: string): readonly CitationItem[] {
  return findCitations(pandoc, 'markdown').flatMap(({ cites }) => cites.flatMap((cite) => toItem(cite) ?? []));
}

function toItem({ key, locator, prefix, suffix, suppressesAuthor }: FoundCite): CitationItem | undefined {
  if (key === undefined) return undefined;
  return {
    id: key,
    ...(locator ? { label: locator.label, locator: locator.locator } : {}),
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
    ...(suppressesAuthor ? { 'suppress-author': true } : {}),
  };
}

function editsFor(
  draft: Draft,
  offset: number,
  items: readonly CitationItem[],
  parts: PickedParts,
): readonly DraftEdit[] {
  const { text, languageId } = draft;
  const found = habitsOf(text, languageId, findCitations(text, languageId));
  const habits = { ...found, declaresBibliography: found.declaresBibliography || parts.declaresBibliography };
  const keyed = keyedSyntaxOf(languageId);
  const byKeys = keyed && printed(items, keyed, habits.dialect);
  const inWords = wordsOf(items, languageId, parts);
  const syntax = chooseSyntax(parts.syntax, languageId, habits);
  if (syntax === 'footnote') {
    const body = (habits.usesKeys ? (byKeys ?? inWords) : (inWords ?? byKeys)) ?? undefined;
    return body === undefined ? [] : inNote(draft, offset, body);
  }
  const inText = inWords === undefined ? undefined : `(${inWords})`;
  // A key that no source is known for can still be cited by the key.
  const whole = syntax === 'text' ? (inText ?? byKeys) : (byKeys ?? inText);
  return whole === undefined ? [] : [insertion(offset, spaced(whole, text, offset, habits.tie))];
}

function printed(items: readonly CitationItem[], syntax: KeyedSyntax, dialect: LatexDialect): string | undefined {
  if (!items.every(({ id }) => isPrintableKey(id, syntax))) return undefined;
  return printCitation({ citationItems: items }, syntax, { dialect });
}

/** Undefined where one of the works is not known, whose author and year nobody could name. */
function wordsOf(items: readonly CitationItem[], languageId: string, parts: PickedParts): string | undefined {
  const cited = items.map((item) => {
    const sourceId = parts.sourceIdOf(item.id);
    return sourceId === undefined ? undefined : parts.cite(sourceId, placeOf(item), formOf(item));
  });
  return cited.every((one) => one !== undefined) ? escapeProse(cited.join('; '), languageId) : undefined;
}

function placeOf({ label, locator }: CitationItem): Locator | undefined {
  return locator === undefined ? undefined : { label: label ?? 'page', locator };
}

function formOf(item: CitationItem): CitationForm {
  return {
    ...(item.prefix ? { prefix: item.prefix } : {}),
    ...(item.suffix ? { suffix: item.suffix } : {}),
    ...(item['suppress-author'] ? { suppressesAuthor: true } : {}),
  };
}

function inNote({ text, languageId }: Draft, offset: number, body: string): readonly DraftEdit[] {
  const note = writeNote(text, languageId, offset, `${body}.`, false);
  return [insertion(offset, note.mark), ...(note.text ? [note.text] : [])];
}

/** With a space before it where it would stick to a word. */
function spaced(citation: string, text: string, offset: number, tie: string): string {
  return /[\p{L}\p{N}.,;:!?”’"'»)\]]/u.test(text[offset - 1] ?? '') ? `${tie}${citation}` : citation;
}

function insertion(offset: number, newText: string): DraftEdit {
  return { position: { start: offset, end: offset }, newText };
}
