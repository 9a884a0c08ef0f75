/** The CSL styles that ship with Citewright, by id, and the locale they speak. */
import { 'en-US' as english } from '@citation-js/plugin-csl/lib/locales.json';
import { createFormatter, type Formatter } from './csl';
import citewrightAuthorDate from './styles/citewright-author-date.csl';

export interface Style {
  /** As in the setting: `citewright-author-date`. */
  readonly id: string;
  readonly title: string;
  /** The style itself, as XML. */
  readonly text: string;
}

export const DEFAULT_STYLE_ID = 'citewright-author-date';

const BUNDLED: readonly Style[] = [
  { id: DEFAULT_STYLE_ID, title: 'Citewright author–date', text: citewrightAuthorDate },
];

/** The bundled styles, the default first. */
export function bundledStyles(): readonly Style[] {
  return BUNDLED;
}

export function findStyle(id: string): Style | undefined {
  return BUNDLED.find((style) => style.id === id);
}

/** A formatter in a bundled style, or in the default where there is no style of that id. */
export function loadFormatter(styleId: string): Promise<Formatter> {
  const style = findStyle(styleId) ?? findStyle(DEFAULT_STYLE_ID);
  return createFormatter(style?.text ?? citewrightAuthorDate, english);
}
