/** What is the matter with bibliographies: keys given twice, works named twice, entries that no draft cites. */
import { findEntryKey } from '../../citing/citekeys/entryKeys';
import { sameWork } from '../../citing/identity';
import { RecordTable } from '../../corpus/recordTable';
import { fold } from '../../text/normalize';
import type { Entries, FiledEntry } from './entries';
import type { EntryProblem } from './keyEngine';

/**
 * @param cited the keys of all drafts; `*` stands for all
 * @param libraries the bibliographies that are not judged
 */
export function checkBibliographies(
  entries: Entries,
  cited: ReadonlySet<string>,
  libraries: ReadonlySet<string> = new Set(),
): EntryProblem[] {
  const all = [...entries.byKey().values()].flat().filter(({ uri }) => !libraries.has(uri));
  const keyOf = new Map(all.map((filed) => [filed, writtenKey(filed, entries)]));
  const seenKeys = new Map<string, FiledEntry>();
  const seenWorks = new RecordTable<FiledEntry>({ sameWork, fold });
  const problems: EntryProblem[] = [];
  const add = (code: EntryProblem['code'], message: string, filed: FiledEntry, other?: FiledEntry) =>
    problems.push({
      code,
      message,
      entry: entries.toPlace(filed),
      ...(other ? { other: entries.toPlace(other) } : {}),
    });
  for (const filed of all) {
    const key = keyOf.get(filed) ?? filed.entry.item.id;
    const { id: _, ...fields } = filed.entry.item;
    const sameKey = seenKeys.get(key);
    const same = sameKey ? undefined : seenWorks.find(fields);
    if (sameKey) add('duplicate-key', `Another entry has the key “${key}” as well.`, filed, sameKey);
    else if (same) {
      const other = keyOf.get(same) ?? same.entry.item.id;
      add('duplicate-entry', `“${other}” is an entry of the same work.`, filed, same);
    }
    if (!cited.has(key) && !cited.has('*')) add('unused-entry', `No draft cites “${key}”.`, filed);
    if (!sameKey) seenKeys.set(key, filed);
    seenWorks.add(fields, filed);
  }
  return problems;
}

/** A reader gives the second of two entries with one key another: `chen2026-2` for `chen2026`. */
function writtenKey({ uri, entry }: FiledEntry, entries: Entries): string {
  const { id } = entry.item;
  const base = /^(.+)-\d+$/.exec(id)?.[1];
  if (base === undefined) return id;
  const text = entries.textOf(uri);
  const isWritten = findEntryKey(text, entry.position, id) !== undefined;
  return !isWritten && findEntryKey(text, entry.position, base) ? base : id;
}
