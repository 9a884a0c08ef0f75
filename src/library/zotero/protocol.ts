/** The JSON of Zotero's local API (version 3) to what we keep of it. Pure, and never throws: an item that is not understood gives nothing. */
import { isRecord } from '../json';

/** What we keep of an item, by its key, which is unique within a library. */
export type ZoteroItem = WorkItem | AttachmentItem | AnnotationItem | OtherItem;

interface Versioned {
  readonly key: string;
  /** Counts the changes of the library that the server knows. */
  readonly version: number;
  /** As Zotero writes it; only ever compared. Changes that were not synchronized change this and not the version. */
  readonly modified: string;
}

export interface WorkItem extends Versioned {
  readonly kind: 'work';
  /** CSL-JSON, with `id` where the item has a citation key. */
  readonly record: Readonly<Record<string, unknown>>;
}

export interface AttachmentItem extends Versioned {
  readonly kind: 'attachment';
  /** The key of the work; absent for a file that belongs to none. */
  readonly parent?: string;
  readonly title: string;
  readonly contentType: string;
}

export interface AnnotationItem extends Versioned {
  readonly kind: 'annotation';
  /** The key of the attachment. */
  readonly parent: string;
  /** The words that are highlighted. */
  readonly text?: string;
  readonly comment?: string;
  readonly pageLabel?: string;
  /** Sorts the annotations of an attachment as they stand in it. */
  readonly sortIndex: string;
}

/** A note, a link, or what is not understood: known, so that it is not asked for again. */
export interface OtherItem extends Versioned {
  readonly kind: 'other';
}

/** A library of a Zotero: the writer's own, or that of a group. */
export interface ZoteroLibrary {
  /** Of its addresses: `users/0`, `groups/4711`. */
  readonly path: string;
  readonly name: string;
}

export const OWN_LIBRARY: ZoteroLibrary = { path: 'users/0', name: 'My Library' };

export function parseItems(json: unknown): readonly ZoteroItem[] {
  return Array.isArray(json) ? json.flatMap((one) => parseItem(one) ?? []) : [];
}

function parseItem(json: unknown): ZoteroItem | undefined {
  if (!isRecord(json) || !isRecord(json.data)) return undefined;
  const { data } = json;
  const key = text(data.key) ?? text(json.key);
  if (key === undefined || !KEY.test(key)) return undefined;
  const version = typeof json.version === 'number' ? json.version : Number(data.version) || 0;
  const common = { key, version, modified: text(data.dateModified) ?? '' };
  return toItem(common, data, json.csljson) ?? { ...common, kind: 'other' };
}

function toItem(common: Versioned, data: Fields, csljson: unknown): ZoteroItem | undefined {
  if (data.itemType === 'attachment') return toAttachment(common, data);
  if (data.itemType === 'annotation') return toAnnotation(common, data);
  const record = data.itemType === 'note' ? undefined : recordOf(csljson);
  return record && { ...common, kind: 'work', record: withKey(record, citationKeyOf(data, record)) };
}

/** Of items and of attachments: they are names of files as well. */
const KEY = /^[A-Z\d]{1,16}$/;

function toAttachment(common: Versioned, data: Fields): AttachmentItem | undefined {
  if (data.linkMode === 'linked_url') return undefined;
  const parent = text(data.parentItem);
  const title = text(data.title) ?? text(data.filename) ?? 'Attachment';
  return {
    ...common,
    kind: 'attachment',
    title,
    contentType: text(data.contentType) ?? '',
    ...(parent ? { parent } : {}),
  };
}

function toAnnotation(common: Versioned, data: Fields): AnnotationItem | undefined {
  const parent = text(data.parentItem);
  const [words, comment] = [text(data.annotationText), text(data.annotationComment)?.replace(/<[^<>]{0,200}>/g, '')];
  if (!parent || (!words && !comment)) return undefined;
  const pageLabel = text(data.annotationPageLabel);
  return {
    ...common,
    kind: 'annotation',
    parent,
    sortIndex: text(data.annotationSortIndex) ?? '',
    ...(words ? { text: words } : {}),
    ...(comment ? { comment } : {}),
    ...(pageLabel ? { pageLabel } : {}),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** The local API gives the text of an export, others the record itself. */
function recordOf(csljson: unknown): Fields | undefined {
  const value = typeof csljson === 'string' ? parsed(csljson) : csljson;
  const [record] = Array.isArray(value) ? value : [value];
  return isRecord(record) ? record : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Zotero's own field since version 8; before, Better BibTeX kept a line in `extra`. */
export function citationKeyOf(data: Fields, record: Fields = {}): string | undefined {
  const line = /^[ \t]*citation[ -]?key[ \t]*:[ \t]*(\S[^\r\n]{0,200})$/im.exec(String(data.extra ?? ''))?.[1];
  return [data.citationKey, line, record['citation-key'], record.citekey].map(text).find((key) => key !== undefined);
}

/** Zotero's ids are addresses, no keys to cite by. */
function withKey({ id: _, 'citation-key': __, ...record }: Fields, key: string | undefined): Fields {
  return key === undefined ? record : { id: key, ...record };
}

/** The groups that the writer's Zotero has. */
export function parseGroups(json: unknown): readonly ZoteroLibrary[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((one) => {
    if (!isRecord(one)) return [];
    const data = isRecord(one.data) ? one.data : one;
    const id = Number(one.id ?? data.id);
    return Number.isSafeInteger(id) && id > 0 ? [{ path: `groups/${id}`, name: text(data.name) ?? `Group ${id}` }] : [];
  });
}

/** The text of an attachment as Zotero indexed it. */
export function parseFullText(json: unknown): string | undefined {
  if (!isRecord(json)) return undefined;
  const content = text(json.content);
  if (content === undefined) return undefined;
  const pages = content.replace(/\f\s*$/, '').split('\f').length;
  // Where form feeds do not come once a page, they tell no pages.
  const tellPages = pages === json.indexedPages || pages === json.totalPages;
  return pages > 1 ? content.replaceAll('\f', tellPages ? '\n\f' : '\n\n') : content;
}

/** Versions by key. */
export function parseVersions(json: unknown): ReadonlyMap<string, number> {
  if (!isRecord(json)) return new Map();
  return new Map(
    Object.entries(json).flatMap(([key, version]) => (KEY.test(key) ? [[key, Number(version) || 0]] : [])),
  );
}

/** Keys, one a line. */
export function parseKeys(answer: string): ReadonlySet<string> {
  return new Set(answer.split(/\s+/).filter((key) => KEY.test(key)));
}

/** What is not blank. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
