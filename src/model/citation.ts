/** Citations as CSL has them: what is cited, and where in it. */

/** A place within a work, in CSL's words: `{ label: 'page', locator: '18' }`. */
export interface Locator {
  readonly label: LocatorLabel;
  /** As printed, without its label: `18`, `iv`, `33-35`. */
  readonly locator: string;
}

/** The labels of CSL. */
export const LOCATOR_LABELS = [
  'act',
  'appendix',
  'article-locator',
  'book',
  'canon',
  'chapter',
  'column',
  'elocation',
  'equation',
  'figure',
  'folio',
  'issue',
  'line',
  'note',
  'opus',
  'page',
  'paragraph',
  'part',
  'rule',
  'scene',
  'section',
  'sub-verbo',
  'supplement',
  'table',
  'timestamp',
  'title-locator',
  'verse',
  'volume',
] as const;
export type LocatorLabel = (typeof LOCATOR_LABELS)[number];

/** One cited work within a citation. `id` is the item's. */
export interface CitationItem {
  readonly id: string;
  readonly label?: LocatorLabel;
  readonly locator?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly 'suppress-author'?: boolean;
  readonly 'author-only'?: boolean;
}

/** Several works cited at one place: `(Chan 2026; Dreyer n.d.)` has two citation items. */
export interface Citation {
  readonly citationItems: readonly CitationItem[];
  /** The number of the note it stands in; absent in the text itself. */
  readonly noteIndex?: number;
  /** Whether the names stand in the sentence: `Chan (2026)`. */
  readonly isInText?: boolean;
}

/**
 * The place to cite, of those known for a passage: its page, else what else is counted. A paragraph is counted within its section, and
 * named with it: `{ label: 'section', locator: '“Methods”, para. 3' }`.
 */
export function placeToCite(locators: readonly Locator[]): Locator | undefined {
  const place = locators.find(({ label }) => label !== 'section');
  const section = locators.find(({ label }) => label === 'section');
  if (place?.label !== 'paragraph' || !section) return place;
  return { label: 'section', locator: `“${shortened(section.locator)}”, para. ${place.locator}` };
}

/** A heading longer than this is cited by its first words. */
const MAX_HEADING = 60;

function shortened(heading: string): string {
  const text = heading
    .replace(/[“"]/g, '‘')
    .replace(/”/g, '’')
    .replace(/[.,:;]$/, '');
  return text.length <= MAX_HEADING ? text : `${text.slice(0, MAX_HEADING).replace(/\s+\S*$/, '')} …`;
}
