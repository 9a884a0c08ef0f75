/** Locators as writers put them: `p. 18`, `pp. 33–35`, `chap. 2`, `§ 4`, or a bare number after a colon or comma. */
import type { Locator, LocatorLabel } from '../../model/citation';

/** The terms by label, the one that is printed first. */
const TERMS: Readonly<Record<LocatorLabel, readonly string[]>> = {
  page: ['p.', 'pp.', 'page', 'pages', 'pg.', 'p', 'pp', 's.'],
  chapter: ['chap.', 'chaps.', 'ch.', 'chapter', 'chapters'],
  section: ['sec.', 'secs.', 'sect.', 'section', 'sections', '§', '§§'],
  paragraph: ['para.', 'paras.', 'par.', 'paragraph', 'paragraphs', '¶', '¶¶'],
  line: ['l.', 'll.', 'line', 'lines'],
  verse: ['v.', 'vv.', 'verse', 'verses'],
  note: ['n.', 'nn.', 'note', 'notes', 'fn.'],
  figure: ['fig.', 'figs.', 'figure', 'figures'],
  table: ['tbl.', 'tab.', 'table', 'tables'],
  timestamp: ['time'],
};
const LABELS = new Map(
  Object.entries(TERMS).flatMap(([label, terms]) => terms.map((term) => [term, label as LocatorLabel] as const)),
);

const TERM = /[§¶]{1,2}|[a-z]{1,10}\.?/iy;
/** `18`, `33–35`, `A12`, `iv–vi`, `2.1`, `18 and 20`, `18, 20`, `18f.` */
const NUMBER = String.raw`(?:[A-Za-z]?\d{1,6}(?:\.\d{1,4}){0,3}[a-z]?|[ivxlcdm]{1,8}(?![\p{L}]))`;
const RANGE = String.raw`${NUMBER}(?:\s?[-–—]{1,2}\s?${NUMBER})?(?:\s?ff?\.?(?![\p{L}]))?`;
const PLACES = new RegExp(String.raw`${RANGE}(?:(?:,\s?|\s?&\s?|\sand\s)${RANGE}){0,8}`, 'uy');
const TIME = /\d{1,3}:\d{2}(?::\d{2})?/y;

export interface FoundLocator extends Locator {
  /** Where it ends in the text that was looked at. */
  readonly end: number;
  /** Whether a term names what is counted; a bare number is taken for a page. */
  readonly isLabelled: boolean;
}

/** The locator that begins at `start`, if one does. */
export function findLocator(text: string, start: number): FoundLocator | undefined {
  return findLabelled(text, start) ?? findBare(text, start);
}

/** A locator whose bounds are known, so that it may be any words: `sec. On method`, `18`. */
export function findLabelledText(text: string): Locator | undefined {
  const term = matchAt(TERM, text, 0);
  const label = term && LABELS.get(term.toLowerCase());
  const locator = text.slice(label ? term.length : 0).trim();
  return locator ? { label: label || 'page', locator } : undefined;
}

/** Whether `formatLocator` gives something that `findLocator` reads back without bounds. */
export function isPlainLocator(place: Locator): boolean {
  const text = formatLocator(place);
  const found = findLocator(text, 0);
  return found?.end === text.length && found.label === place.label && found.locator === place.locator;
}

/** `p. 18`, `pp. 33-35`: as pandoc, Typst and Org read it back. */
export function formatLocator({ label, locator }: Locator): string {
  const [one = '', many = one] = TERMS[label];
  return label === 'timestamp' ? locator : `${/[-–—,&]|\sand\s/.test(locator) ? many : one} ${locator}`;
}

function findLabelled(text: string, start: number): FoundLocator | undefined {
  const term = matchAt(TERM, text, start);
  const label = term && LABELS.get(term.toLowerCase());
  if (!label) return undefined;
  const from = skipSpaces(text, start + term.length);
  const locator = matchAt(label === 'timestamp' ? TIME : PLACES, text, from);
  return locator && isWordEnd(text, from + locator.length)
    ? { label, locator, end: from + locator.length, isLabelled: true }
    : undefined;
}

function findBare(text: string, start: number): FoundLocator | undefined {
  const time = matchAt(TIME, text, start);
  if (time) return { label: 'timestamp', locator: time, end: start + time.length, isLabelled: false };
  const locator = matchAt(PLACES, text, start);
  const end = start + (locator?.length ?? 0);
  return locator && isWordEnd(text, end) ? { label: 'page', locator, end, isLabelled: false } : undefined;
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

function isWordEnd(text: string, offset: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(offset));
}

function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && at < offset + 4 && /[\s\u00a0]/.test(text.charAt(at))) at++;
  return at;
}
