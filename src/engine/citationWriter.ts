/** Writes citations as a draft does: in its syntax, by keys where it cites by keys, with names and year where a work has none. */
import type { WriteCitation, WritingForm, WrittenCitation } from '../checking/insertion/writing';
import { withLocator } from '../citing/syntax/change';
import { type CitationSyntax, type CitingHabits, chooseSyntax, habitsOf, keyedSyntaxOf } from '../citing/syntax/choose';
import { findCitations } from '../citing/syntax/find';
import type { FoundCitation, FoundCite } from '../citing/syntax/found';
import { joinCitation } from '../citing/syntax/join';
import { addToNote, writeNote } from '../citing/syntax/noteText';
import { plainRange } from '../citing/syntax/place';
import { isPrintableKey, type KeyedSyntax, printCitation } from '../citing/syntax/print';
import { pageFormOf } from '../citing/syntax/rewriting';
import type { CitationItem, Locator } from '../model/citation';
import type { TextPosition } from '../model/passage';
import type { Draft } from '../model/statement';
import { escapeProse } from '../text/escape';
import type { CitationForm } from './engine';

export interface CitationWriterParts {
  readonly syntax: CitationSyntax | 'auto';
  /** Whether the draft's project declares one, where the draft itself does not. */
  readonly declaresBibliography?: boolean;
  /** The key that a work has in a bibliography of the writer's. */
  keyOf(workId: string): string | undefined;
  /** The key that a work will have once its entry is added, for whoever adds it. */
  keyFor?(workId: string): string | undefined;
  /** In the style in force, without brackets. */
  cite(workId: string, place?: Locator, form?: CitationForm): string | undefined;
}

/** What is to be cited. */
export interface WorkToCite {
  readonly workId: string;
  readonly locator?: Locator;
  /** As it is cited by name and year, where that says more than the style does: "quoted in". */
  readonly citation?: string;
}

export interface CitationWriter {
  /** At `offset`, which settles where the text of a note goes. */
  writer(work: WorkToCite, offset: number, form?: CitationForm): WriteCitation;
}

export function createCitationWriter(draft: Draft, parts: CitationWriterParts): CitationWriter {
  const { text, languageId } = draft;
  let known: { readonly found: readonly FoundCitation[]; readonly habits: CitingHabits } | undefined;
  const look = () => {
    const found = known?.found ?? findCitations(text, languageId);
    known ??= { found, habits: withDeclarations(habitsOf(text, languageId, found), parts) };
    return known;
  };
  return {
    writer:
      (work, offset, form = {}) =>
      (asked = {}) => {
        const { found, habits } = look();
        const prefix = asked.prefix ?? form.prefix;
        const whole = { ...form, ...(prefix ? { prefix } : {}) };
        return write({ draft, parts, found, habits, work, offset, form: whole, asked });
      },
  };
}

function withDeclarations(habits: CitingHabits, { declaresBibliography = false }: CitationWriterParts): CitingHabits {
  return { ...habits, declaresBibliography: habits.declaresBibliography || declaresBibliography };
}

interface Question {
  readonly draft: Draft;
  readonly parts: CitationWriterParts;
  readonly found: readonly FoundCitation[];
  readonly habits: CitingHabits;
  readonly work: WorkToCite;
  readonly offset: number;
  readonly form: CitationForm;
  readonly asked: WritingForm;
}

function write(question: Question): WrittenCitation | undefined {
  const { draft, parts, habits, form, asked } = question;
  const keyed = keyedSyntaxOf(draft.languageId);
  const item = keyed && itemOf(question, keyed);
  if (asked.syntax === 'pandoc') return keyed === 'pandoc' && item ? writeKeyed(item, keyed, question) : undefined;
  const syntax = asked.syntax ?? chooseSyntax(parts.syntax, draft.languageId, habits);
  // The name of a work in the sentence is in no note.
  if (syntax === 'footnote' && !form.isInText) return writeInNote(question, keyed, item);
  const isKeyed = syntax !== 'text' && (syntax !== 'footnote' || habits.usesKeys);
  return isKeyed && keyed && item ? writeKeyed(item, keyed, question) : writeText(question);
}

/** Undefined where the work has no key, or none that the syntax can hold. */
function itemOf({ parts, work, form }: Question, syntax: KeyedSyntax): CitationItem | undefined {
  const key = parts.keyOf(work.workId) ?? parts.keyFor?.(work.workId);
  if (key === undefined || !isPrintableKey(key, syntax)) return undefined;
  return { id: key, ...placeOf(work.locator), ...fieldsOf(form) };
}

function placeOf(locator: Locator | undefined): Partial<CitationItem> {
  return locator ? { label: locator.label, locator: locator.locator } : {};
}

function fieldsOf({ prefix, suffix, suppressesAuthor }: CitationForm): Partial<CitationItem> {
  return {
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
    ...(suppressesAuthor ? { 'suppress-author': true } : {}),
  };
}

function writeKeyed(item: CitationItem, syntax: KeyedSyntax, question: Question): WrittenCitation {
  const { draft, found, habits, form } = question;
  const options = { isInText: form.isInText === true, dialect: habits.dialect };
  const whole = printCitation({ citationItems: [item] }, syntax, options);
  const at = ({ start, end }: TextPosition) => found.find((one) => one.start === start && one.end === end);
  const isNote = syntax === 'latex' && !options.isInText && /^\\foot/.test(whole);
  return {
    whole,
    inside: syntax === 'pandoc' && !options.isInText ? whole.slice(1, -1) : whole,
    ...(syntax === 'latex' && habits.tie === '~' && !isNote ? { tie: '~' } : {}),
    ...locatorIn(whole, item.locator),
    ...(isNote ? { isNote } : {}),
    addTo(place) {
      const behind =
        isNote && found.find(({ start, end }) => end === place.end && draft.text.startsWith('\\foot', start));
      const existing = options.isInText ? undefined : behind || at(place);
      const edit = existing
        ? joinCitation(draft.text, existing, item, syntax, options)
        : isNote && addToNote(draft.text, draft.languageId, place, printInNote(item, options));
      return edit ? [withPlaceholder(edit, item.locator)] : undefined;
    },
    ...placing(question, ({ key }) => key === item.id),
    isIn: (place) => at(place)?.cites.some((cite) => cite.key === item.id && isSamePlace(cite.locator, item)) ?? false,
  };
}

/** A command for the text of a note, which has no notes of its own. */
function printInNote(item: CitationItem, { dialect }: { readonly dialect: CitingHabits['dialect'] }): string {
  return printCitation({ citationItems: [item] }, 'latex', { dialect: { ...dialect, bracketed: 'cite' } });
}

/** The page for a citation of the same work that has none, so that it need not be cited twice. */
function placing(question: Question, isSame: (cite: FoundCite) => boolean): Pick<WrittenCitation, 'placeIn'> {
  const { draft, found, habits, form, work } = question;
  const { locator } = work;
  if (!locator || form.prefix || form.suffix) return {};
  const { text, languageId } = draft;
  return {
    placeIn({ start, end }) {
      const existing = found.find((one) => one.start === start && one.end === end);
      const index = existing?.cites.findIndex((cite) => !cite.locator && !cite.suffix && isSame(cite)) ?? -1;
      if (!existing || index < 0) return undefined;
      const pageForm = pageFormOf(text, found);
      const hasBarePages = keyedSyntaxOf(languageId) !== 'latex' || habits.dialect.isBiblatex;
      const place = { text, languageId, citation: { start, end }, index, hasBarePages };
      const edit = withLocator({ ...place, ...(pageForm ? { pageForm } : {}) }, locator);
      return edit && [withPlaceholder(edit, locator.locator)];
    },
  };
}

function isSamePlace(locator: Locator | undefined, { label, locator: wanted }: CitationItem): boolean {
  if (!locator || wanted === undefined) return locator?.locator === wanted;
  return locator.label === label && plainRange(locator.locator) === plainRange(wanted);
}

function writeText(question: Question): WrittenCitation | undefined {
  const { draft, parts, work, form } = question;
  const printed = textOf(question);
  if (printed === undefined) return undefined;
  const inside = escapeProse(printed, draft.languageId);
  return {
    whole: form.isInText ? inside : `(${inside})`,
    inside,
    ...locatorIn(inside, work.locator?.locator),
    ...placing(question, (cite) => isNamedSo(cite, parts.cite(work.workId))),
  };
}

/** Whether a cite names a work as `Chen & Rithmire 2026` does. */
function isNamedSo({ names, year, yearSuffix }: FoundCite, citation: string | undefined): boolean {
  const [printed, ...others] = findCitations(`(${citation})`, 'plaintext').flatMap(({ cites }) => cites);
  if (!printed?.names || others.length > 0) return false;
  return (
    JSON.stringify([names, year, yearSuffix]) === JSON.stringify([printed.names, printed.year, printed.yearSuffix])
  );
}

/** `see Chen & Rithmire 2026, p. 18`, `Chen & Rithmire (2026, p. 18)`. */
function textOf({ parts, work, form }: Question): string | undefined {
  const isPlain = !form.isInText && !form.suppressesAuthor && !form.suffix;
  const printed = isPlain && work.citation !== undefined ? work.citation : parts.cite(work.workId, work.locator, form);
  return printed !== undefined && isPlain && form.prefix && work.citation !== undefined
    ? `${form.prefix} ${printed}`
    : printed;
}

function writeInNote(question: Question, keyed: KeyedSyntax | undefined, item: CitationItem | undefined) {
  const { draft, habits, offset, asked, work } = question;
  const isKeyed = keyed !== undefined && item !== undefined && (habits.usesKeys || habits.declaresBibliography);
  if (isKeyed && keyed === 'latex' && habits.dialect.isBiblatex) {
    const dialect = { ...habits.dialect, bracketed: 'footcite' };
    return writeKeyed(item, keyed, { ...question, habits: { ...habits, dialect } });
  }
  const text = isKeyed ? writeKeyed(item, keyed, question).whole : writeText(question)?.inside;
  if (text === undefined) return undefined;
  const isCapital = !isKeyed && /^\p{Ll}/u.test(text) && question.form.prefix !== undefined;
  const body = `${isCapital ? text[0]!.toUpperCase() + text.slice(1) : text}.`;
  const note = writeNote(draft.text, draft.languageId, offset, body, asked.isInline === true);
  return {
    whole: note.mark,
    inside: text,
    isNote: true,
    ...(note.text ? { elsewhere: [withPlaceholder(note.text, work.locator?.locator)] } : {}),
    ...locatorIn(note.mark, note.text ? undefined : work.locator?.locator),
    addTo(place: TextPosition) {
      const edit = addToNote(draft.text, draft.languageId, place, text);
      return edit && [edit];
    },
    isIn: () => false,
  };
}

/** The locator as it was printed, for the writer to change. */
function locatorIn(printed: string, locator: string | undefined): { readonly locator?: string } {
  const place = locator && findPrinted(printed, locator);
  return place ? { locator: printed.slice(place.start, place.end) } : {};
}

function withPlaceholder<Edit extends { readonly newText: string }>(edit: Edit, locator: string | undefined): Edit {
  const placeholder = locator && findPrinted(edit.newText, locator);
  return placeholder ? { ...edit, placeholder } : edit;
}

/** The last place where a locator stands, whatever the dash of its range. */
export function findPrinted(printed: string, locator: string): TextPosition | undefined {
  for (const dash of [undefined, '–', '--', '-']) {
    const wanted = dash === undefined ? locator : locator.replace(/\s*[-–—]+\s*/g, dash);
    const start = printed.lastIndexOf(wanted);
    if (start >= 0) return { start, end: start + wanted.length };
  }
  return undefined;
}
