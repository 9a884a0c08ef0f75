/** A CSL style as its file says it: whose it is, what kind, and whether it has rules of its own. Knows nothing of where files lie. */
import type { StyleKind } from '../../model/style';
import { childOf, childrenOf, hasElement, parseXml, textOf, type XmlElement, XmlError } from './xml';

export interface StyleFile {
  /** The last part of its id, as in `csl:`: `apa`; absent where it has none. */
  readonly id?: string;
  readonly title?: string;
  readonly kind: StyleKind;
  /** A BCP 47 tag. */
  readonly defaultLocale?: string;
  /** The id of the style that it depends on; a style without is independent. */
  readonly parent?: string;
}

/** Why a style cannot be used, and what to do; names the style. */
export class StyleError extends Error {}

/** The longest styles of the CSL project have a quarter of that. */
export const MAX_STYLE_BYTES = 2 * 1024 * 1024;

/**
 * @param name of the style, for messages
 * @throws StyleError where it is no style, or one that no processor could use
 */
export function readStyle(text: string, name: string): StyleFile {
  const style = parseStyle(text, name);
  const info = childOf(style, 'info');
  const id = styleIdOf(textOf(childOf(info, 'id')) ?? '');
  const title = textOf(childOf(info, 'title'));
  const parent = childrenOf(info, 'link').find(({ attrs }) => attrs.rel === 'independent-parent')?.attrs.href;
  if (parent === undefined) checkRules(style, name);
  return {
    ...(id ? { id } : {}),
    ...(title ? { title } : {}),
    kind: kindOf(style, info),
    ...(style.attrs['default-locale'] ? { defaultLocale: style.attrs['default-locale'] } : {}),
    ...(parent === undefined ? {} : { parent: styleIdOf(parent) }),
  };
}

function parseStyle(text: string, name: string): XmlElement {
  try {
    const root = parseXml(text);
    if (root.name === 'style') return root;
    throw new XmlError(`is no CSL style: it begins with <${root.name}>, not with <style>`);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new StyleError(`The style ${name} ${error.message}. Choose another, or get the file anew.`);
  }
}

function checkRules(style: XmlElement, name: string): void {
  if (!childOf(childOf(style, 'citation'), 'layout'))
    throw new StyleError(
      `The style ${name} says nothing of how to cite (<citation> with <layout>). Get the file anew.`,
    );
  const macros = new Map(childrenOf(style, 'macro').map((macro) => [macro.attrs.name, macro]));
  const missing = missingMacro(style, macros);
  if (missing !== undefined)
    throw new StyleError(`The style ${name} uses a macro "${missing}" that it does not have. Get the file anew.`);
  const looping = loopingMacro(macros);
  if (looping !== undefined)
    throw new StyleError(`The macro "${looping}" of the style ${name} uses itself. Get the file anew.`);
}

type Macros = ReadonlyMap<string | undefined, XmlElement>;

function missingMacro(style: XmlElement, macros: Macros): string | undefined {
  let missing: string | undefined;
  hasElement(style, ({ attrs, name }) => {
    if (name !== 'text' && name !== 'key') return false;
    if (attrs.macro === undefined || macros.has(attrs.macro)) return false;
    missing = attrs.macro;
    return true;
  });
  return missing;
}

/** A macro within itself would keep the processor going for ever. */
function loopingMacro(macros: Macros): string | undefined {
  const settled = new Set<string>();
  const loops = (name: string, above: ReadonlySet<string>): boolean => {
    if (above.has(name)) return true;
    const macro = macros.get(name);
    if (!macro || settled.has(name)) return false;
    const path = new Set([...above, name]);
    const isLooping = hasElement(macro, ({ attrs }) => attrs.macro !== undefined && loops(attrs.macro, path));
    settled.add(name);
    return isLooping;
  };
  return [...macros.keys()].find((name) => name !== undefined && loops(name, new Set()));
}

const KINDS: ReadonlySet<string> = new Set<StyleKind>(['author-date', 'author', 'numeric', 'label', 'note']);

function kindOf(style: XmlElement, info: XmlElement | undefined): StyleKind {
  const stated = childrenOf(info, 'category').map(({ attrs }) => attrs['citation-format'] ?? '');
  const format = stated.find((one) => KINDS.has(one));
  if (style.attrs.class === 'note') return 'note';
  if (format && format !== 'note') return format as StyleKind;
  const prints = (variable: string) =>
    childrenOf(style, 'citation').some((citation) => hasElement(citation, ({ attrs }) => attrs.variable === variable));
  if (prints('citation-number')) return 'numeric';
  return prints('citation-label') ? 'label' : 'author-date';
}

/** `apa` for `http://www.zotero.org/styles/apa`, for `apa.csl` and for `apa` itself. */
export function styleIdOf(name: string): string {
  const last =
    name
      .trim()
      .replace(/[?#].*$/s, '')
      .replace(/\/+$/, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  return last.replace(/\.csl$/i, '');
}
