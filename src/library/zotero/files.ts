/** A library as files that the readers know: the records as CSL-JSON, what was marked in each work, and texts where no file is at hand. */
import type { AnnotationItem, AttachmentItem, WorkItem, ZoteroItem } from './protocol';

/** Where an attachment can be read. */
export interface AttachmentText {
  /** A file on this machine. */
  readonly uri: string;
}

/** @param texts by the keys of attachments */
export function recordsFile(
  items: ReadonlyMap<string, ZoteroItem>,
  texts: ReadonlyMap<string, AttachmentText>,
): string {
  const files = new Map<string, string[]>();
  for (const item of items.values()) {
    const uri = item.kind === 'attachment' && texts.get(item.key)?.uri;
    if (!uri || item.kind !== 'attachment' || item.parent === undefined) continue;
    files.set(item.parent, [...(files.get(item.parent) ?? []), uri]);
  }
  const records = worksOf(items).map(({ key, record }) => {
    const own = files.get(key);
    return own ? { ...record, file: own.sort() } : record;
  });
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}

/** In the order of their keys, so that the same library gives the same file. */
function worksOf(items: ReadonlyMap<string, ZoteroItem>): readonly WorkItem[] {
  return [...items.values()].filter((item) => item.kind === 'work').sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** By the key of a work, what was marked in its attachments: a page of Web Annotations; see `reading/annotations`. */
export function annotationFiles(items: ReadonlyMap<string, ZoteroItem>): ReadonlyMap<string, string> {
  const byWork = new Map<string, AnnotationItem[]>();
  for (const item of items.values()) {
    if (item.kind !== 'annotation') continue;
    const attachment = items.get(item.parent);
    const work = attachment?.kind === 'attachment' ? attachment.parent : undefined;
    if (work !== undefined) byWork.set(work, [...(byWork.get(work) ?? []), item]);
  }
  return new Map(
    [...byWork].flatMap(([key, annotations]) => {
      const work = items.get(key);
      return work?.kind === 'work' ? [[key, annotationPage(work, annotations)]] : [];
    }),
  );
}

function annotationPage({ record }: WorkItem, annotations: readonly AnnotationItem[]): string {
  const source = record.id ?? record.DOI ?? record.title;
  const inOrder = annotations.toSorted((a, b) =>
    `${a.parent} ${a.sortIndex}` < `${b.parent} ${b.sortIndex}` ? -1 : 1,
  );
  const items = inOrder.map(({ text, comment, pageLabel }) => ({
    type: 'Annotation',
    ...(comment ? { body: { type: 'TextualBody', value: comment } } : {}),
    target: {
      source,
      selector: [
        ...(text ? [{ type: 'TextQuoteSelector', exact: text }] : []),
        ...(pageLabel ? [{ type: 'FragmentSelector', value: `page=${encodeURIComponent(pageLabel)}` }] : []),
      ],
    },
  }));
  const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items };
  return `${JSON.stringify(page, null, 1)}\n`;
}

/** Files that the readers know; what else a writer keeps in Zotero is no source. */
export function isReadable({ contentType }: AttachmentItem, uri: string): boolean {
  return /\.(?:pdf|x?html?|txt|md|docx|odt|epub|mht|mhtml)$/i.test(uri) || READABLE_TYPES.test(contentType);
}

const READABLE_TYPES = /^(?:application\/(?:pdf|epub\+zip|xhtml\+xml)|text\/(?:html|plain|markdown))$/;
