/** The entries of all bibliographies of a corpus, and which of them a text was found for. */
import type { ItemFields } from '../model/item';
import type { BibliographyEntry } from '../model/source';
import { type LinkingRules, namedWork, RecordTable } from './recordTable';

export interface FiledEntry {
  /** The bibliography it stands in. */
  readonly uri: string;
  readonly entry: BibliographyEntry;
}

export class Library {
  private readonly claimed = new Set<FiledEntry>();
  private readonly byKey = new Map<string, FiledEntry>();
  private readonly byFile = new Map<string, FiledEntry>();
  private readonly byRecord: RecordTable<FiledEntry>;

  constructor(
    entries: readonly FiledEntry[],
    private readonly rules: LinkingRules,
  ) {
    this.byRecord = new RecordTable(rules);
    for (const filed of entries) {
      const { item, files } = filed.entry;
      if (!this.byKey.has(item.id)) this.byKey.set(item.id, filed);
      for (const file of files) this.byFile.set(fileName(file), filed);
      this.byRecord.add(item, filed);
    }
  }

  /** The entry of a text: the one that declares its file, the one of the same work, or the one whose key is the file's name. */
  claim(uris: readonly string[], fields: ItemFields): FiledEntry | undefined {
    const filed =
      uris.map((uri) => this.byFile.get(fileName(uri))).find((declared) => declared && !declared.entry.isNotes) ??
      this.byRecord.find(fields) ??
      uris.map((uri) => this.byKey.get(stem(uri))).find(Boolean);
    if (filed) this.claimed.add(filed);
    return filed;
  }

  isDeclaredNotes(uri: string): boolean {
    return this.byFile.get(fileName(uri))?.entry.isNotes ?? false;
  }

  /** What notes are on: the entry with this key, DOI or title, or the one that declares this file as its notes. */
  findNoted(name: string | undefined, uri: string): FiledEntry | undefined {
    const named = name && (this.byKey.get(name) ?? this.byRecord.find(namedWork(name)) ?? this.findShort(name));
    if (named) return named;
    return this.isDeclaredNotes(uri) ? this.byFile.get(fileName(uri)) : undefined;
  }

  /** The only entry with this title before its subtitle: who takes notes on a work means one that is there. */
  private findShort(name: string): FiledEntry | undefined {
    const title = this.rules.fold(name).trim();
    const found = [...this.byKey.values()].filter(
      ({ entry }) => this.rules.fold(entry.item.title?.split(/:\s/)[0] ?? '').trim() === title,
    );
    return found.length === 1 ? found[0] : undefined;
  }

  /** Entries that no text was found for, one for each key. */
  unclaimed(): readonly FiledEntry[] {
    return [...this.byKey.values()].filter((filed) => !this.claimed.has(filed));
  }
}

function fileName(path: string): string {
  return decode(path.split(/[\\/]/).at(-1) ?? path).toLowerCase();
}

function stem(uri: string): string {
  const name = decode(uri.split('/').at(-1) ?? uri);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A lone % in a path that was never a URI.
  }
}
