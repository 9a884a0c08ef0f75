/** CSL records, of JSON or YAML, to items with their places. */
import type { ItemFields } from '../../model/item';
import type { TextPosition } from '../../model/passage';
import type { Problem } from '../../model/problem';
import type { BibliographyEntry } from '../../model/source';
import type { Extraction } from '../blocks';
import { elementPositions } from '../json';
import { isCslType, toFieldsOfRecord } from './cslFields';
import { bibliography, entryProblem, Ids, isRecord } from './entries';

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
      entryProblem(
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

export function toCslEntry(
  record: Readonly<Record<string, unknown>>,
  position: TextPosition,
  ids: Ids,
): BibliographyEntry {
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

/** Whether a value is a record of a work. */
export function isCslRecord(value: unknown): boolean {
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
