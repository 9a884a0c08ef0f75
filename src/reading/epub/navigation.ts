/** What an EPUB says of its own parts: chapters, printed pages and landmarks, from the navigation document of version 3 or the NCX of version 2. */
import { type Target, targetOf } from '../archive/path';
import { parseXml } from '../archive/xml';
import type { Zip } from '../archive/zip';
import { type BookPart, clean, localName } from './package';

/** A chapter by its title, or a printed page by its number. */
export interface NamedTarget extends Target {
  readonly title: string;
}

export interface Navigation {
  readonly chapters: readonly NamedTarget[];
  readonly pages: readonly NamedTarget[];
  readonly landmarks: readonly BookPart[];
}

export const NO_NAVIGATION: Navigation = { chapters: [], pages: [], landmarks: [] };

const MAX_TITLE = 500;
const MAX_TARGETS = 20_000;

/** The lists of `nav` elements: their links, by what the list is. */
export function readNavigation(zip: Zip, path: string): Navigation {
  const lists = new Map<string, (NamedTarget & BookPart)[]>();
  let list: (NamedTarget & BookPart)[] | undefined;
  let link: { href: string; type: string; text: string } | undefined;
  parseXml(
    zip.pieces(path),
    {},
    {
      open(name, attributes) {
        const local = localName(name);
        if (local === 'nav') {
          const type = attributes.type ?? attributes.role?.replace(/^doc-/, '') ?? 'toc';
          list = lists.get(type) ?? [];
          lists.set(type, list);
        } else if (local === 'a' && attributes.href !== undefined)
          link = { href: attributes.href, type: attributes.type ?? '', text: '' };
        else if (local === 'img' && link) link.text += attributes.alt ?? '';
      },
      text(text) {
        if (link && link.text.length < MAX_TITLE) link.text += text;
      },
      close(name) {
        const local = localName(name);
        if (local === 'nav') list = undefined;
        if (local !== 'a' || !link) return;
        const target = targetOf(path, link.href);
        if (target && list && list.length < MAX_TARGETS)
          list.push({ ...target, title: clean(link.text), type: link.type });
        link = undefined;
      },
    },
  );
  return {
    chapters: lists.get('toc') ?? [],
    pages: lists.get('page-list') ?? lists.get('pagelist') ?? [],
    landmarks: (lists.get('landmarks') ?? []).flatMap(({ type, ...target }) =>
      type.split(/\s+/).map((one) => ({ ...target, type: one })),
    ),
  };
}

/** The navigation points and page targets of an NCX. */
export function readNcx(zip: Zip, path: string): Navigation {
  const chapters: NamedTarget[] = [];
  const pages: NamedTarget[] = [];
  let kind: NamedTarget[] | undefined;
  let title = '';
  let value: string | undefined;
  let isTitle = false;
  parseXml(
    zip.pieces(path),
    {},
    {
      open(name, attributes) {
        const local = localName(name);
        if (local === 'navPoint' || local === 'pageTarget') {
          kind = local === 'navPoint' ? chapters : pages;
          title = '';
          value = attributes.value;
        } else if (local === 'text') isTitle = true;
        else if (local === 'content' && kind && attributes.src !== undefined && kind.length < MAX_TARGETS) {
          const target = targetOf(path, attributes.src);
          if (target) kind.push({ ...target, title: clean(title) || (value ?? '') });
        }
      },
      text(text) {
        if (isTitle && title.length < MAX_TITLE) title += text;
      },
      close(name) {
        if (localName(name) === 'text') isTitle = false;
        if (localName(name) === 'navList') kind = undefined;
      },
    },
  );
  return { chapters, pages, landmarks: [] };
}
