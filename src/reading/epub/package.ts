/** The package document of an EPUB, of version 2 or 3: what files it has, in which order they are read, and its metadata. */
import { type Target, targetOf } from '../archive/path';
import { type Attributes, parseXml } from '../archive/xml';
import type { Zip } from '../archive/zip';

export interface BookFile {
  readonly path: string;
  readonly mediaType: string;
  /** `nav`, `cover-image` … */
  readonly properties: readonly string[];
}

/** An element of the metadata: `dc:creator` by its local name, `meta` with its `property` or `name`. */
export interface MetadataEntry {
  readonly name: string;
  readonly text: string;
  readonly attributes: Attributes;
}

/** A part of the book by what it is: `cover`, `toc`, `bodymatter` … */
export interface BookPart extends Target {
  readonly type: string;
}

export interface BookPackage {
  readonly files: readonly BookFile[];
  /** What is read from the first page to the last. */
  readonly spine: readonly BookFile[];
  readonly ncx: string | undefined;
  readonly guide: readonly BookPart[];
  readonly metadata: readonly MetadataEntry[];
}

const MAX_FILES = 20_000;

/** The path of the package document, as the container file names it, else the first that looks like one. */
export function findPackagePath(zip: Zip): string | undefined {
  let path: string | undefined;
  parseXml(
    zip.pieces('META-INF/container.xml'),
    {},
    {
      open(name, attributes) {
        if (localName(name) === 'rootfile') path ??= attributes['full-path']?.replace(/^\.?\//, '');
      },
      close() {},
    },
  );
  return path !== undefined && zip.has(path) ? path : zip.names.find((name) => name.endsWith('.opf'));
}

export function readPackage(zip: Zip, path: string): BookPackage {
  const files = new Map<string, BookFile>();
  const order: string[] = [];
  const guide: BookPart[] = [];
  const metadata: MetadataEntry[] = [];
  let ncx: string | undefined;
  let open: { attributes: Attributes; text: string } | undefined;
  let isMetadata = false;
  parseXml(
    zip.pieces(path),
    {},
    {
      open(name, attributes) {
        const local = localName(name);
        const target = attributes.href === undefined ? undefined : targetOf(path, attributes.href);
        if (local === 'metadata') isMetadata = true;
        else if (isMetadata) open = { attributes, text: '' };
        else if (local === 'item' && target && attributes.id !== undefined && files.size < MAX_FILES)
          files.set(attributes.id, toFile(target.path, attributes));
        else if (local === 'spine') ncx = attributes.toc;
        else if (local === 'itemref' && attributes.idref !== undefined && order.length < MAX_FILES)
          order.push(attributes.idref);
        else if (local === 'reference' && target) guide.push({ ...target, type: attributes.type ?? '' });
      },
      text(text) {
        if (open && open.text.length < 5000) open.text += text;
      },
      close(name) {
        const local = localName(name);
        if (local === 'metadata') isMetadata = false;
        if (open && metadata.length < MAX_FILES)
          metadata.push({ name: local, text: clean(open.text), attributes: open.attributes });
        open = undefined;
      },
    },
  );
  const all = [...files.values()];
  return {
    files: all,
    spine: [...new Set(order)].flatMap((id) => files.get(id) ?? []),
    ncx: (files.get(ncx ?? '') ?? all.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml'))?.path,
    guide,
    metadata,
  };
}

function toFile(path: string, attributes: Attributes): BookFile {
  const properties = (attributes.properties ?? '').split(/\s+/).filter((one) => one !== '');
  return { path, mediaType: attributes['media-type'] ?? '', properties };
}

/** `creator` for `dc:creator`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
