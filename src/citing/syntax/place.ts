/** What stands behind a key, read and printed: a locator, then a suffix. How they are parted is the same in all markups that have keys. */
import type { CitationItem, Locator } from '../../model/citation';
import { escapeProse, unescapeProse } from '../../text/escape';
import type { FoundCite } from './found';
import { findLabelledText, findLocator, formatBounded, formatLocator, typesetRange } from './locators';

/** How a markup writes what stands behind a key. */
export interface PlaceSyntax {
  /** Put around a locator that would not be told from the words behind it; absent where the markup has no such marks. */
  readonly bounds?: { readonly open: string; readonly close: string };
  readonly toMarkup: (text: string) => string;
  readonly toText: (text: string) => string;
  /** Between the two ends of a range. */
  readonly dash: string;
  /** Between a term and its number. */
  readonly tie: string;
}

/** `, p. 18, emphasis added`, or with the locator in braces, `{sec. On method}`. */
export const PANDOC_PLACE: PlaceSyntax = {
  bounds: { open: '{', close: '}' },
  toMarkup: (text) => text.replace(/[\\[\]{};@*_`<$]/g, '\\$&'),
  toText: (text) => unescapeProse(text, 'markdown'),
  dash: '-',
  tie: ' ',
};

/** Org has no way to write a mark that would act, so that such marks are left out. */
export const ORG_PLACE: PlaceSyntax = {
  toMarkup: (text) => text.replace(/[;[\]@\r\n]/g, ' ').trim(),
  toText: (text) => text,
  dash: '-',
  tie: ' ',
};

const LATEX_WORDS: Readonly<Record<string, string>> = {
  pno: 'p. ',
  ppno: 'pp. ',
  psq: 'f.',
  psqq: 'ff.',
  S: '§ ',
  P: '¶ ',
};

export const LATEX_PLACE: PlaceSyntax = {
  bounds: { open: '{', close: '}' },
  toMarkup: (text) => escapeProse(text, 'latex').replace(/[[\]]/g, '{$&}'),
  toText: (text) =>
    unescapeProse(
      text.replace(/\\(ppno|pno|psqq|psq|S|P)(?![A-Za-z])\s?/g, (_, name: string) => LATEX_WORDS[name] ?? ''),
      'latex',
    ),
  dash: '--',
  tie: '~',
};

export const TYPST_PLACE: PlaceSyntax = {
  bounds: { open: '#[', close: ']' },
  toMarkup: (text) => escapeProse(text, 'typst'),
  toText: (text) => unescapeProse(text, 'typst'),
  dash: '–',
  tie: ' ',
};

type Place = Pick<FoundCite, 'locator' | 'suffix'>;

/** The locator and suffix that stand behind a key. */
export function readPlace(raw: string, syntax: PlaceSyntax): Place {
  const rest = raw.replace(/^[\s,]+/, '');
  const bounded = syntax.bounds && readBounded(rest, syntax, syntax.bounds);
  if (bounded) return toPlace(bounded.locator, syntax.toText(rest.slice(bounded.end)));
  const plain = syntax.toText(rest);
  const found = findLocator(plain, 0);
  return toPlace(found, plain.slice(found?.end ?? 0));
}

function toPlace(found: Locator | undefined, behind: string): Place {
  const suffix = behind.replace(/^[\s,]+|\s+$/g, '');
  return {
    ...(found ? { locator: { label: found.label, locator: found.locator } } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

/** A bracket that LaTeX needs in braces of its own begins no locator. */
const BRACED_BRACKET = /^\{[[\]]\}/;

function readBounded(rest: string, { toText }: PlaceSyntax, { open, close }: { open: string; close: string }) {
  if (!rest.startsWith(open) || BRACED_BRACKET.test(rest)) return undefined;
  const end = closing(rest, open.length, open.at(-1)!, close);
  if (end === undefined) return undefined;
  const inside = toText(rest.slice(open.length, end)).trim();
  return { locator: inside === '' ? undefined : findLabelledText(inside), end: end + 1 };
}

function closing(text: string, from: number, open: string, close: string): number | undefined {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === open) depth++;
    else if (char === close && --depth === 0) return at;
  }
  return undefined;
}

export interface PlaceForm {
  /** A page is a bare number, for whoever puts `p.` there itself. */
  readonly hasBarePages?: boolean;
}

/** What is to stand behind a key, without the comma before it; empty where there is nothing to say. */
export function printPlace(item: CitationItem, syntax: PlaceSyntax, form: PlaceForm = {}): string {
  const texts = placeTexts(item, syntax, form);
  return texts.find((text) => isSamePlace(readPlace(text, syntax), item)) ?? texts[0]!;
}

function placeTexts(item: CitationItem, syntax: PlaceSyntax, { hasBarePages }: PlaceForm): string[] {
  const { label = 'page', locator, suffix } = item;
  const { bounds } = syntax;
  const behind = suffix ? syntax.toMarkup(suffix) : '';
  const joint = behind ? ', ' : '';
  if (!locator) return bounds && behind ? [behind, `${bounds.open}${bounds.close}${joint}${behind}`] : [behind];
  const place = { label, locator };
  const isBare = label === 'page' && hasBarePages === true;
  const printed = isBare ? typeset(locator, syntax) : typeset(formatLocator(place), syntax);
  const full = typeset(formatBounded(place), syntax);
  const bounded = bounds ? [`${bounds.open}${full}${bounds.close}${joint}${behind}`] : [];
  return [`${printed}${joint}${behind}`, `${full}${joint}${behind}`, ...bounded];
}

function typeset(text: string, { toMarkup, dash, tie }: PlaceSyntax): string {
  return toMarkup(typesetRange(text, dash)).replace(/(?<=^[\p{L}§¶.]{1,10}) (?=\d)/u, tie);
}

function isSamePlace(read: Place, { label = 'page', locator, suffix }: CitationItem): boolean {
  const isSameLocator = locator
    ? read.locator?.label === label && plainRange(read.locator.locator) === plainRange(locator)
    : !read.locator;
  return isSameLocator && (read.suffix ?? '') === (suffix ?? '');
}

/** A locator as it compares with others, whatever the dash of its range. */
export function plainRange(locator: Locator['locator']): string {
  return locator.replace(/\s*[-–—]+\s*/g, '-');
}
