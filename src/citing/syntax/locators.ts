/** Locators as writers put them: `p. 18`, `pp. 33–35`, `chap. 2`, `§ 4`, or a bare number after a colon or comma. */
import type { Locator, LocatorLabel } from '../../model/citation';

/** The terms by label: the two that are printed, for one place and for several, come first. */
const TERMS: Readonly<Record<LocatorLabel, readonly string[]>> = {
  act: ['act', 'acts'],
  appendix: ['app.', 'apps.', 'appendix', 'appendices'],
  'article-locator': ['art.', 'arts.', 'article', 'articles'],
  book: ['bk.', 'bks.', 'book', 'books'],
  canon: ['can.', 'cans.', 'canon', 'canons'],
  chapter: ['chap.', 'chaps.', 'ch.', 'chs.', 'chapter', 'chapters'],
  column: ['col.', 'cols.', 'column', 'columns'],
  elocation: ['loc.', 'locs.', 'location', 'locations'],
  equation: ['eq.', 'eqs.', 'equation', 'equations'],
  figure: ['fig.', 'figs.', 'figure', 'figures'],
  folio: ['fol.', 'fols.', 'folio', 'folios'],
  issue: ['no.', 'nos.', 'number', 'numbers', 'issue', 'issues'],
  line: ['l.', 'll.', 'line', 'lines'],
  note: ['n.', 'nn.', 'note', 'notes', 'fn.'],
  opus: ['op.', 'opp.', 'opus', 'opera'],
  page: ['p.', 'pp.', 'page', 'pages', 'pg.', 'pgs.', 'p', 'pp', 's.'],
  paragraph: ['para.', 'paras.', 'par.', 'paragraph', 'paragraphs', '¶', '¶¶'],
  part: ['pt.', 'pts.', 'part', 'parts'],
  rule: ['rule', 'rules'],
  scene: ['sc.', 'scs.', 'scene', 'scenes'],
  section: ['sec.', 'secs.', 'sect.', 'section', 'sections', '§', '§§'],
  'sub-verbo': ['s.v.', 's.vv.', 'sub verbo', 'sub verbis'],
  supplement: ['supp.', 'supps.', 'suppl.', 'supplement', 'supplements'],
  table: ['tbl.', 'tbls.', 'tab.', 'table', 'tables'],
  timestamp: ['time'],
  'title-locator': ['tit.', 'tits.', 'title', 'titles'],
  verse: ['v.', 'vv.', 'verse', 'verses'],
  volume: ['vol.', 'vols.', 'volume', 'volumes'],
};
const LABELS = new Map(
  Object.entries(TERMS).flatMap(([label, terms]) => terms.map((term) => [term, label as LocatorLabel] as const)),
);

const TERM = /[§¶]{1,2}|s\.\s?vv?\.|sub\sverb(?:o|is)(?!\p{L})|[a-z]{1,10}\.?/iuy;
/** `18`, `33–35`, `A12`, `iv–vi`, `2.1`, `18 and 20`, `18, 20`, `18f.` */
const NUMBER = String.raw`(?:[A-Za-z]?\d{1,6}(?:\.\d{1,4}){0,3}[a-eg-z]?|[ivxlcdm]{1,8}(?![\p{L}]))`;
const RANGE = String.raw`${NUMBER}(?:\s?[-–—]{1,2}\s?${NUMBER})?(?:\s?ff?\.?(?![\p{L}]))?`;
const PLACES = new RegExp(String.raw`${RANGE}(?:(?:,\s?|\s?&\s?|\sand\s)${RANGE}){0,8}`, 'uy');
const TIME = /\d{1,3}:\d{2}(?::\d{2})?/y;
/** `3:16`, `3:16–18, 20` */
const VERSES = /\d{1,3}[:.]\d{1,3}(?:\s?[-–—]{1,2}\s?\d{1,3}(?:[:.]\d{1,3})?)?(?:,\s?\d{1,3}(?:[-–]\d{1,3})?){0,8}/y;
/** The words of an entry, up to a mark. */
const HEADWORDS = /[“"‘']?[\p{L}\p{N}][^,;:()[\]{}@\n]{0,80}[^\s,;:()[\]{}@]|[\p{L}\p{N}]/uy;

/** What stands behind a term, where that is not a number or several. */
const PLACES_OF: Partial<Record<LocatorLabel, readonly RegExp[]>> = {
  'sub-verbo': [HEADWORDS],
  timestamp: [TIME],
  verse: [VERSES, PLACES],
};

export interface FoundLocator extends Locator {
  /** Where it ends in the text that was looked at. */
  readonly end: number;
  /** Whether a term names what is counted; a bare number is taken for a page. */
  readonly isLabelled: boolean;
}

/** The locator that begins at `start`, if one does; of a volume and a page in it, the page. */
export function findLocator(text: string, start: number): FoundLocator | undefined {
  return findPage(text, start) ?? findLabelled(text, start) ?? findBare(text, start);
}

/** The page of `vol. 2, p. 18` or `bk. 1, chap. 3, pp. 18–20`. */
function findPage(text: string, start: number): FoundLocator | undefined {
  let outer = findLabelled(text, start);
  for (let depth = 0; outer && outer.label !== 'page' && depth < MOST_PARTS; depth++) {
    const joint = matchAt(/,?\s{1,3}/y, text, outer.end);
    outer = joint ? findLabelled(text, outer.end + joint.length) : undefined;
  }
  return outer?.label === 'page' ? outer : undefined;
}

const MOST_PARTS = 4;

/** A locator whose bounds are known, so that it may be any words: `sec. On method`, `18`. */
export function findLabelledText(text: string): Locator | undefined {
  const term = matchAt(TERM, text, 0);
  const label = term && labelOf(term);
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
export function formatLocator(place: Locator): string {
  return place.label === 'timestamp' && matchAt(TIME, place.locator, 0) === place.locator
    ? place.locator
    : `${termOf(place)} ${place.locator}`;
}

/** With its term whatever it is: `p. On method`. */
export function formatBounded(place: Locator): string {
  return `${termOf(place)} ${place.locator}`;
}

function termOf({ label, locator }: Locator): string {
  const [one = '', many = one] = TERMS[label];
  // One section, by the words of its heading.
  if (/^[“"]/.test(locator)) return one;
  return /[-–—,&]|\sand\s/.test(locator) ? many : one;
}

/** Ranges with the dash that the markup prints as one: `–`, in LaTeX `--`. */
export function typesetRange(text: string, dash: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])\s?[-–—]{1,2}\s?(?=[\p{L}\p{N}])/gu, dash);
}

function findLabelled(text: string, start: number): FoundLocator | undefined {
  const term = matchAt(TERM, text, start);
  const label = term && labelOf(term);
  if (!label) return undefined;
  const from = skipSpaces(text, start + term.length);
  for (const pattern of PLACES_OF[label] ?? [PLACES]) {
    const locator = matchAt(pattern, text, from);
    const end = from + (locator?.length ?? 0);
    if (locator && isWordEnd(text, end)) return { label, locator, end, isLabelled: true };
  }
  return undefined;
}

function labelOf(term: string): LocatorLabel | undefined {
  const plain = term.toLowerCase().replace(/\s/g, ' ');
  return LABELS.get(plain) ?? LABELS.get(plain.replace(/ /g, ''));
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
