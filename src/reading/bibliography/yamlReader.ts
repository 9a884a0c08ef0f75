/** Bibliographies in YAML, CSL's and Hayagriva's, entry by entry: a broken one costs itself, and a large file no more than its entries. */
import type { TextPosition } from '../../model/passage';
import type { Problem } from '../../model/problem';
import type { BibliographyEntry } from '../../model/source';
import { findFrontMatter, findLaterBlocks } from '../../text/frontMatter';
import { parseYaml } from '../../text/yaml';
import type { Extraction } from '../blocks';
import { isCslRecord, toCslEntry } from './cslRecords';
import { bibliography, entryProblem, Ids, isRecord } from './entries';
import { isHayagriva, toHayagrivaFields } from './hayagriva';

/** Undefined where a text holds no records: YAML is used for many things. */
export function readYamlBibliography(text: string): Extraction | undefined {
  const { entries, problems } = readEntries(text, 0, ['list', 'map']);
  return entries.length > 0 ? bibliography('application/x-bibliography+yaml', text, entries, problems) : undefined;
}

/** The records under `references:` in the fields of a Markdown text. */
export function readReferences(text: string): Pick<Extraction, 'entries' | 'problems'> {
  const front = findFrontMatter(text);
  const blocks = [...(front?.kind === 'yaml' ? [front] : []), ...findLaterBlocks(text)];
  const read = blocks.flatMap(({ content, start }) =>
    LISTED.test(content) ? [readEntries(content, start, ['list'])] : [],
  );
  return {
    entries: read.flatMap(({ entries }) => entries),
    problems: read.flatMap(({ problems }) => problems),
  };
}

const LISTED = /^references[ \t]*:/m;

/** What one entry is: an element of a list, or a key with its fields. */
interface Piece extends TextPosition {
  readonly kind: 'list' | 'map';
}

/** So many pieces that are no records show that a file is no bibliography. */
const MOST_FOREIGN = 20;

function readEntries(text: string, offset: number, kinds: readonly Piece['kind'][]) {
  const ids = new Ids();
  const entries: BibliographyEntry[] = [];
  const problems: Problem[] = [];
  for (const { kind, ...place } of splitEntries(text)) {
    if (entries.length === 0 && problems.length > MOST_FOREIGN) break;
    const content = text.slice(place.start, place.end);
    const position = { start: offset + place.start, end: offset + place.start + content.trimEnd().length };
    const { value, error } = parseYaml(content);
    const found = error || !kinds.includes(kind) ? [] : toEntries(value, position, ids);
    entries.push(...found);
    if (error)
      problems.push(
        entryProblem(
          position,
          `The entry here cannot be read, since ${reasonOf(error.message)}: mend it to have the record.`,
        ),
      );
    else if (found.length === 0)
      problems.push(
        entryProblem(position, 'This is no record of a work: it has no type that is known, and no title or author.'),
      );
  }
  return { entries, problems: [...problems, ...ids.problems] };
}

function reasonOf(message: string): string {
  const reason = message.split('\n')[0]!.replace(/[.:\s]+$/, '');
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}

/** A list has CSL records; a map has Hayagriva's by their keys, or a list of CSL's under `references`. */
function toEntries(value: unknown, position: TextPosition, ids: Ids): BibliographyEntry[] {
  if (Array.isArray(value))
    return value.filter(isCslRecord).map((record) => toCslEntry(record as Record<string, unknown>, position, ids));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, record]) => {
    if (key === 'references' && Array.isArray(record)) return toEntries(record, position, ids);
    if (!isHayagriva(record)) return [];
    const { type = 'document', ...fields } = toHayagrivaFields(record);
    return [{ item: { ...fields, id: ids.next(key, fields, position), type }, position, files: [] }];
  });
}

/** An alias means something said in another entry, so that the text is taken as a whole. */
function splitEntries(text: string): Piece[] {
  if (/(?:^|[\s,[{])[&*][\w-]/.test(text) || /^references[ \t]*:[ \t]*\[/m.test(text)) return [whole(text)];
  const list = /^references[ \t]*:[ \t]*(?:#.*)?\r?$/m.exec(text);
  const from = list ? list.index + list[0].length : 0;
  const first = /^([ \t]{0,20})(?:(-)(?=\s)|[^\s#%-])/m.exec(text.slice(from));
  if (!first) return [];
  if (first[2] === undefined) return list ? [] : splitAt(text, 0, /^(?!---|\.\.\.)[^\s#%\-}\]][^\n]*:/gm, 'map');
  return splitAt(text, from, new RegExp(`^${first[1]}-(?=\\s)`, 'gm'), 'list');
}

function whole(text: string): Piece {
  const start = /^---[^\n]*\n/.exec(text)?.[0].length ?? 0;
  return {
    kind: /^\s*-\s/.test(text.slice(start)) || LISTED.test(text) ? 'list' : 'map',
    start,
    end: endOfFields(text, start),
  };
}

function splitAt(text: string, from: number, beginning: RegExp, kind: Piece['kind']): Piece[] {
  beginning.lastIndex = from;
  const end = endOfFields(text, from, kind === 'list' && from > 0);
  const starts = [...text.matchAll(beginning)].map(({ index }) => index).filter((index) => index < end);
  return starts.map((start, index) => ({ kind, start, end: starts[index + 1] ?? end }));
}

/** The end of the document, or of the list where other keys follow it. */
function endOfFields(text: string, from: number, isUnderKey = false): number {
  const close = isUnderKey ? /^(?:---|\.\.\.|[^\s#-])/gm : /^(?:---|\.\.\.)\s*$/gm;
  close.lastIndex = Math.max(from, /^---[^\n]*\n/.exec(text)?.[0].length ?? 0);
  return close.exec(text)?.index ?? text.length;
}
