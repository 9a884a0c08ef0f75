/** What the heading above a bibliography says. */
import type { StyleInfo } from '../../model/style';
import { LIST_TITLES } from '../../text/bibliographyLists';

/** In the language of the citations; in English as the manual of the style has it. */
export function titleOfList({ id, kind, parent }: StyleInfo, locale: string): string {
  const language = locale.split('-')[0]?.toLowerCase() ?? 'en';
  const own = LIST_TITLES[language];
  if (own && language !== 'en') return own;
  if ((parent ?? id) === 'modern-language-association') return 'Works Cited';
  return kind === 'note' ? 'Bibliography' : 'References';
}
