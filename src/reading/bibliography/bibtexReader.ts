/** BibTeX and BibLaTeX to items with their places. A broken entry costs itself and is reported where it stands. */
import type { Item } from '../../model/item';
import type { BibliographyEntry } from '../../model/source';
import type { Extraction } from '../blocks';
import { type BibtexItem, inherit, toBibtexItem } from './bibtex';
import { type RawEntry, scanBibtex } from './bibtexScanner';
import { bibliography, entryProblem, Ids } from './entries';

export async function readBibtex(text: string): Promise<Extraction> {
  const { entries, broken } = scanBibtex(text);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const ids = new Ids();
  const converted = new Map<string, BibtexItem>();
  const found: BibliographyEntry[] = [];
  for (const entry of entries) found.push(await toEntry(withParent(entry, byKey), ids, converted));
  remembered = converted;
  const problems = broken.map(({ key, reason, position }) =>
    entryProblem(
      position,
      `The entry ${key ? `“${key}”` : 'here'} cannot be read, since ${reason}: mend it to have the record.`,
    ),
  );
  return bibliography('application/x-bibtex', text, found, [...problems, ...ids.problems]);
}

/** What the entries of the last bibliography came to, by what they say: of a library that changes, the changed ones alone are read. */
let remembered: ReadonlyMap<string, BibtexItem> = new Map();

async function toEntry(entry: RawEntry, ids: Ids, converted: Map<string, BibtexItem>): Promise<BibliographyEntry> {
  const said = [entry.type, ...[...entry.fields].flat()].join('\0');
  const result = remembered.get(said) ?? (await toBibtexItem(entry));
  converted.set(said, result);
  const { item, files, isNotes } = result;
  const id = ids.next(entry.key, item, entry.position);
  return { item: { id, ...item } as Item, position: entry.position, files, ...(isNotes ? { isNotes } : {}) };
}

function withParent(entry: RawEntry, byKey: ReadonlyMap<string, RawEntry>): RawEntry {
  const key = (entry.fields.get('crossref') ?? entry.fields.get('xdata'))?.trim().toLowerCase();
  const parent = key === undefined ? undefined : byKey.get(key);
  return parent && parent !== entry ? inherit(entry, parent) : entry;
}
