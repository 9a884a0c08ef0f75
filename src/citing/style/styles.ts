/**
 * The styles there are, bundled ones and the writer's own, and the locales they speak. What is a file is read through `StyleFiles`, when
 * it is first needed.
 */
import { 'en-US' as english } from '@citation-js/plugin-csl/lib/locales.json';
import type { StyleInfo } from '../../model/style';
import { BUNDLED_STYLES, DEFAULT_STYLE_ID, findBundled, MANUAL_LOCALES } from './bundled';
import citewrightAuthorDate from './citewright-author-date.csl';
import { DEFAULT_LOCALE, findLocale, primaryOf } from './locales';
import { readStyle, StyleError, type StyleFile, styleIdOf } from './styleFile';

/** Where styles and locales are read from. */
export interface StyleFiles {
  /** The text of a file that ships: `styles/apa.csl`, `locales/de-DE.xml`. */
  readShipped(name: string): Promise<string | undefined>;
  /** A file of the writer's. */
  read(uri: string): Promise<OwnFile>;
  /** The `.csl` files in these folders, by URI; a file among them is listed itself. */
  list(folders: readonly string[]): Promise<readonly string[]>;
}

/** `version` is another one when the file has changed. */
export type OwnFile =
  | { readonly text: string; readonly version: string }
  | { readonly problem: 'missing' | 'too-large' };

/** A style by its name, which may be a URL, or by its file. */
export interface StyleReference {
  readonly name: string;
  readonly uri?: string;
  /** As that of a declared style. */
  readonly isBuiltIn?: boolean;
}

/** A style with its rules, which are those of its parent where it has one. */
export interface LoadedStyle {
  readonly info: StyleInfo;
  /** The XML of an independent style. */
  readonly text: string;
  /** What it speaks where neither draft nor writer say otherwise. */
  readonly defaultLocale?: string;
  /** The same as long as the text is. */
  readonly version: string;
}

/** The texts that a style needs to speak a language. */
export interface Locale {
  /** One that there is: `de-CH`. */
  readonly tag: string;
  /** By tag: this one, that of its language, and English. */
  readonly texts: ReadonlyMap<string, string>;
}

export class Styles {
  private folders: readonly string[] = [];
  private readonly shipped = new Map<string, Promise<string | undefined>>();

  constructor(private readonly files: StyleFiles) {}

  /** Says where else the writer keeps styles: folders and files, by URI. */
  use(folders: readonly string[]): void {
    this.folders = folders;
  }

  /** Bundled ones first, then the writer's own and those in `files`, by title; those that cannot be used say why. */
  async list(files: readonly string[] = [], signal?: AbortSignal): Promise<StyleInfo[]> {
    const own: StyleInfo[] = [];
    for (const uri of new Set([...(await this.files.list(this.folders)), ...files])) {
      signal?.throwIfAborted();
      own.push(await this.describe(uri));
    }
    return [...BUNDLED_STYLES, ...own.sort((a, b) => a.title.localeCompare(b.title))];
  }

  /** @throws StyleError where there is no such style, or it cannot be used */
  async load(reference: StyleReference): Promise<LoadedStyle> {
    if (reference.uri) return this.loadFile(reference.uri);
    const id = styleIdOf(reference.name);
    const bundled = findBundled(id);
    if (bundled) return this.loadBundled(bundled);
    const uri = await this.findOwn(id);
    if (uri) return this.loadFile(uri);
    throw new StyleError(
      `There is no style "${reference.name}" among the styles that come with Citewright or your own. ` +
        'Save its .csl file in your project, and give its path.',
    );
  }

  async locale(tag: string): Promise<Locale> {
    const found = findLocale(tag) ?? DEFAULT_LOCALE;
    const texts = new Map([[DEFAULT_LOCALE, english]]);
    for (const one of [primaryOf(found), found]) {
      const text = one && !texts.has(one) ? await this.readShipped(`locales/${one}.xml`) : undefined;
      if (one && text) texts.set(one, text);
    }
    return { tag: texts.has(found) ? found : DEFAULT_LOCALE, texts };
  }

  private async loadBundled(info: StyleInfo): Promise<LoadedStyle> {
    if (info.id === DEFAULT_STYLE_ID) return DEFAULT_STYLE;
    const text = await this.readShipped(`styles/${info.id}.csl`);
    if (text === undefined) throw new StyleError(`The style ${info.id} is missing. Install Citewright again.`);
    const { defaultLocale = MANUAL_LOCALES[info.id] } = readStyle(text, info.id);
    return { info, text, version: info.id, ...(defaultLocale ? { defaultLocale } : {}) };
  }

  private async loadFile(uri: string): Promise<LoadedStyle> {
    const { file, text, version } = await this.readOwn(uri);
    const info = infoOf(file, uri);
    if (file.parent === undefined) return { info, text, version: `${uri} ${version}`, ...localeOf(file) };
    const parent = await this.loadParent(file.parent, uri);
    return {
      info: { ...info, kind: parent.info.kind, parent: parent.info.id },
      text: parent.text,
      version: `${uri} ${version} ${parent.version}`,
      ...localeOf(parent),
      ...localeOf(file),
    };
  }

  /** A bundled style, or a file of that name beside the one that depends on it, or one in the folders of the writer. */
  private async loadParent(id: string, uri: string): Promise<LoadedStyle> {
    const bundled = findBundled(id);
    if (bundled) return this.loadBundled(bundled);
    const beside = new URL(`${encodeURIComponent(id)}.csl`, uri).href;
    for (const candidate of [beside, await this.findOwn(id)]) {
      const own = candidate === undefined || candidate === uri ? undefined : await this.files.read(candidate);
      if (!candidate || !own || 'problem' in own) continue;
      const file = readStyle(own.text, nameOf(candidate));
      if (file.parent !== undefined)
        throw new StyleError(`The style ${nameOf(uri)} depends on ${id}, which depends on another style itself.`);
      return {
        info: infoOf(file, candidate),
        text: own.text,
        version: `${candidate} ${own.version}`,
        ...localeOf(file),
      };
    }
    throw new StyleError(
      `The style ${nameOf(uri)} is only another name for the style ${id}, which is not at hand. Save ${id}.csl beside it.`,
    );
  }

  private async readOwn(uri: string): Promise<{ file: StyleFile; text: string; version: string }> {
    const name = nameOf(uri);
    const own = await this.files.read(uri);
    if (!('problem' in own)) return { file: readStyle(own.text, name), ...own };
    if (own.problem === 'too-large') throw new StyleError(`The file ${name} is too large for a style. Choose another.`);
    throw new StyleError(`There is no style file ${name}. Check its path.`);
  }

  private async findOwn(id: string): Promise<string | undefined> {
    const uris = await this.files.list(this.folders);
    const named = uris.find((uri) => styleIdOf(nameOf(uri)).toLowerCase() === id.toLowerCase());
    if (named) return named;
    for (const uri of uris) if ((await this.describe(uri)).id === id) return uri;
    return undefined;
  }

  private async describe(uri: string): Promise<StyleInfo> {
    try {
      return (await this.loadFile(uri)).info;
    } catch (error) {
      if (!(error instanceof StyleError)) throw error;
      const id = styleIdOf(nameOf(uri));
      return { id, title: id, kind: 'author-date', uri, error: error.message };
    }
  }

  private readShipped(name: string): Promise<string | undefined> {
    const read = this.shipped.get(name) ?? this.files.readShipped(name);
    this.shipped.set(name, read);
    return read;
  }
}

/** The style and the locale that are always at hand. */
export const DEFAULT_STYLE: LoadedStyle = {
  info: BUNDLED_STYLES[0]!,
  text: citewrightAuthorDate,
  version: DEFAULT_STYLE_ID,
};
export const ENGLISH: Locale = { tag: DEFAULT_LOCALE, texts: new Map([[DEFAULT_LOCALE, english]]) };

function infoOf(file: StyleFile, uri: string): StyleInfo {
  const id = file.id ?? styleIdOf(nameOf(uri));
  return { id, title: file.title ?? id, kind: file.kind, uri };
}

function localeOf({ defaultLocale }: Pick<StyleFile, 'defaultLocale'>): { readonly defaultLocale?: string } {
  return defaultLocale ? { defaultLocale } : {};
}

function nameOf(uri: string): string {
  const name = uri.split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
