/** Bibliographies: BibTeX and CSL-JSON to items with their places. A broken entry costs itself and is reported where it stands. */
import { type Item, type ItemFields, sortNameOf, yearOf } from '../../model/item';
import { NO_METADATA } from '../../model/metadata';
import type { TextPosition } from '../../model/passage';
import type { Problem } from '../../model/problem';
import type { BibliographyEntry } from '../../model/source';
import type { Extraction } from '../blocks';
import { elementPositions } from '../json';
import { inherit, toBibtexItem } from './bibtex';
import { type RawEntry, scanBibtex } from './bibtexScanner';
import { isCslType, toFieldsOfRecord } from './cslFields';

export async function readBibtex(text: string): Promise<Extraction> {
  const { entries, broken } = scanBibtex(text);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const ids = new Ids();
  const found: BibliographyEntry[] = [];
  for (const entry of entries) found.push(await toEntry(withParent(entry, byKey), ids));
  const problems = broken.map(({ key, reason, position }) =>
    toProblem(
      position,
      `The entry ${key ? `“${key}”` : 'here'} cannot be read, since ${reason}: mend it to have the record.`,
    ),
  );
  return bibliography('application/x-bibtex', text, found, [...problems, ...ids.problems]);
}

/** @param value the file's JSON, of which {@link isCslJson} holds. */
export function readCslJson(value: unknown, text: string): Extraction {
  const records = Array.isArray(value) ? value : [value];
  const positions = elementPositions(text);
  const ids = new Ids();
  const problems: Problem[] = [];
  const entries = records.flatMap((record: unknown, index): BibliographyEntry[] => {
    const position = positions[index] ?? { start: 0, end: text.length };
    if (isRecord(record) && Object.keys(toFieldsOfRecord(record)).length > 0)
      return [toCslEntry(record, position, ids)];
    problems.push(
      toProblem(
        position,
        'This is no record of a work: none of its fields is a CSL variable, such as title or author.',
      ),
    );
    return [];
  });
  return bibliography('application/vnd.citationstyles.csl+json', text, entries, [...problems, ...ids.problems]);
}

/** Whether a value of JSON is a record of a work, or a list that has one. */
export function isCslJson(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isCslRecord) : isCslRecord(value);
}

function bibliography(
  mediaType: string,
  text: string,
  entries: readonly BibliographyEntry[],
  problems: readonly Problem[],
): Extraction {
  return { mediaType, text, isFileText: true, blocks: [], landmarks: [], metadata: NO_METADATA, entries, problems };
}

function withParent(entry: RawEntry, byKey: ReadonlyMap<string, RawEntry>): RawEntry {
  const key = (entry.fields.get('crossref') ?? entry.fields.get('xdata'))?.trim().toLowerCase();
  const parent = key === undefined ? undefined : byKey.get(key);
  return parent && parent !== entry ? inherit(entry, parent) : entry;
}

async function toEntry(entry: RawEntry, ids: Ids): Promise<BibliographyEntry> {
  const { item, files, isNotes } = await toBibtexItem(entry);
  const id = ids.next(entry.key, item, entry.position);
  return { item: { id, ...item } as Item, position: entry.position, files, ...(isNotes ? { isNotes } : {}) };
}

function toCslEntry(record: Readonly<Record<string, unknown>>, position: TextPosition, ids: Ids): BibliographyEntry {
  const fields = toFieldsOfRecord(record);
  const own = [record.id, record['citation-key'], record.citekey].find(
    (id) => typeof id === 'string' || typeof id === 'number',
  );
  const id = ids.next(own === undefined ? '' : String(own).trim(), fields, position);
  const keywords = String(record.keyword ?? '').split(/[,;]/);
  const isNotes =
    record['citewright-notes'] !== undefined || keywords.some((word) => word.trim().toLowerCase() === 'notes');
  const files = [record.file, record.files].flat().filter((file) => typeof file === 'string');
  return { item: { id, ...fields, type: typeOf(record, fields) }, position, files, ...(isNotes ? { isNotes } : {}) };
}

/** Crossref's names of types, which its exports keep. */
const TYPE_ALIASES: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'posted-content': 'article',
  monograph: 'book',
  'edited-book': 'book',
  dissertation: 'thesis',
};

function typeOf(record: Readonly<Record<string, unknown>>, fields: ItemFields): string {
  const type = String(record.type ?? '');
  if (isCslType(type)) return type;
  if (TYPE_ALIASES[type]) return TYPE_ALIASES[type];
  if (fields['container-title'] !== undefined) return fields.volume === undefined ? 'article' : 'article-journal';
  if (fields.publisher !== undefined && fields.URL === undefined) return 'book';
  return fields.URL === undefined ? 'document' : 'webpage';
}

function isCslRecord(value: unknown): boolean {
  if (!isRecord(value) || isEmpty(value)) return false;
  const type = String(value.type ?? '');
  return (
    isCslType(type) ||
    type in TYPE_ALIASES ||
    value.issued !== undefined ||
    (Array.isArray(value.author) && value.author.every(isRecord))
  );
}

/** Without a title and without anybody, there is nothing to cite. */
function isEmpty(record: Readonly<Record<string, unknown>>): boolean {
  return record.title === undefined && record.author === undefined && record.editor === undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Gives every entry an id of its own: its key, or one made of author and year. */
class Ids {
  readonly problems: Problem[] = [];
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  next(key: string, fields: ItemFields, position: TextPosition): string {
    const wanted = key === '' ? generatedKey(fields) : key;
    const id = this.#free(wanted);
    this.#taken.add(id);
    if (key !== '' && id !== key) {
      this.problems.push(
        toProblem(position, `The key “${key}” is taken by an entry above: rename one of them to be able to cite both.`),
      );
    }
    return id;
  }

  #free(wanted: string): string {
    if (!this.#taken.has(wanted)) return wanted;
    let count = this.#counts.get(wanted) ?? 2;
    while (this.#taken.has(`${wanted}-${count}`)) count++;
    this.#counts.set(wanted, count);
    return `${wanted}-${count}`;
  }
}

function generatedKey(fields: ItemFields): string {
  const [name] = fields.author ?? fields.editor ?? [];
  const word = (name ? sortNameOf(name) : (fields.title ?? 'entry')).split(/\s+/)[0]!;
  return `${word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || 'entry'}${yearOf(fields) ?? ''}`;
}

function toProblem(position: TextPosition, message: string): Problem {
  return { code: 'invalid-entry', severity: 'warning', message, position };
}
