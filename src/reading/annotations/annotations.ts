/**
 * A page of Web Annotations as reading notes: the words that are marked are the work's own, the comments are the reader's.
 * One of its records: `{ target: { source: 'chen2026', selector: [{ exact: '…' }, { value: 'page=18' }] }, body: { value: '…' } }`.
 */
import { NO_METADATA } from '../../model/metadata';
import type { Landmark } from '../../model/source';
import type { Block, Extraction } from '../blocks';

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is a page of annotations. */
export function isAnnotationPage(value: unknown): boolean {
  return isRecord(value) && value.type === 'AnnotationPage' && Array.isArray(value.items);
}

/** @param value of which {@link isAnnotationPage} holds */
export function readAnnotations(value: unknown): Extraction {
  const items = isRecord(value) && Array.isArray(value.items) ? value.items.flatMap((one) => toNote(one) ?? []) : [];
  const blocks: Block[] = [];
  const landmarks: Landmark[] = [];
  let text = '';
  const add = (words: string, isQuoted: boolean) => {
    const start = text.length;
    const offsets = Array.from({ length: words.length }, (_, index) => start + index);
    blocks.push({
      kind: isQuoted ? 'quotation' : 'paragraph',
      text: words,
      offsets,
      ...(isQuoted ? { isVerbatim: true } : {}),
    });
    text += `${words}\n\n`;
  };
  let page = '';
  for (const note of items) {
    if (note.page !== page) landmarks.push({ label: 'page', locator: note.page, offset: text.length });
    page = note.page;
    if (note.exact) add(note.exact, true);
    if (note.comment) add(note.comment, false);
  }
  const [on] = items.flatMap(({ source }) => source ?? []);
  return {
    mediaType: 'application/ld+json',
    text,
    isFileText: false,
    blocks,
    landmarks,
    metadata: NO_METADATA,
    notesOn: on ?? '',
    entries: [],
    problems: [],
  };
}

interface ReadNote {
  readonly source?: string;
  readonly exact?: string;
  readonly comment?: string;
  /** Empty where it is not known. */
  readonly page: string;
}

function toNote(annotation: unknown): ReadNote | undefined {
  if (!isRecord(annotation)) return undefined;
  const target = isRecord(annotation.target) ? annotation.target : {};
  const selectors = [target.selector].flat().filter(isRecord);
  const exact = lineOf(selectors.map(({ exact }) => exact).find((one) => typeof one === 'string'));
  const fragment = selectors.map(({ value }) => /^page=(.{1,60})$/.exec(String(value ?? ''))?.[1]).find(Boolean);
  const bodies = [annotation.body].flat().map((body) => (isRecord(body) ? body.value : body));
  const comment = lineOf(bodies.find((one) => typeof one === 'string'));
  const source = lineOf(target.source);
  if (!exact && !comment) return undefined;
  return {
    page: fragment ? decoded(fragment) : '',
    ...(source ? { source } : {}),
    ...(exact ? { exact } : {}),
    ...(comment ? { comment } : {}),
  };
}

function lineOf(value: unknown): string | undefined {
  const line = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return line === '' ? undefined : line;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
