/** The CSL styles that ship with Citewright, and the names by which they go elsewhere. */
import type { StyleInfo } from '../../model/style';

export const DEFAULT_STYLE_ID = 'citewright-author-date';

/** The default first. */
export const BUNDLED_STYLES: readonly StyleInfo[] = [
  { id: DEFAULT_STYLE_ID, title: 'Citewright author–date', kind: 'author-date' },
  { id: 'apa', title: 'APA, 7th edition', kind: 'author-date' },
  { id: 'chicago-author-date', title: 'Chicago author–date, 18th edition', kind: 'author-date' },
  { id: 'chicago-notes-bibliography', title: 'Chicago notes and bibliography, 18th edition', kind: 'note' },
  { id: 'modern-language-association', title: 'MLA, 9th edition', kind: 'author' },
  { id: 'harvard-cite-them-right', title: 'Harvard (Cite Them Right), 12th edition', kind: 'author-date' },
  { id: 'ieee', title: 'IEEE', kind: 'numeric' },
  { id: 'vancouver', title: 'Vancouver (NLM)', kind: 'numeric' },
  { id: 'nature', title: 'Nature', kind: 'numeric' },
];

/** Ids that the CSL project had or has for them, and what Typst and writers call them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'american-psychological-association': 'apa',
  chicago: 'chicago-author-date',
  'chicago-fullnote-bibliography': 'chicago-notes-bibliography',
  'chicago-notes': 'chicago-notes-bibliography',
  harvard: 'harvard-cite-them-right',
  harvard1: 'harvard-cite-them-right',
  'institute-of-electrical-and-electronics-engineers': 'ieee',
  mla: 'modern-language-association',
  'nlm-citation-sequence': 'vancouver',
};

/** What the manual of a bundled style is written in, where the style itself does not say. */
export const MANUAL_LOCALES: Readonly<Record<string, string>> = { 'harvard-cite-them-right': 'en-GB' };

/** The bundled style of this id, whatever its case. */
export function findBundled(id: string): StyleInfo | undefined {
  const name = id.toLowerCase();
  const wanted = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : name;
  return BUNDLED_STYLES.find((style) => style.id === wanted);
}
