/** The entries of all bibliographies of a corpus, and which of them a text was found for. */
import type { ItemFields } from '../model/item';
import type { MatchBasis } from '../model/source';
import { matchDeclaredFiles } from './declaredFiles';
import type { FiledEntry } from './filedEntry';
import { type LinkingRules, namedWork, type RecordTable } from './recordTable';

/** What the writer said of files, by URI: the key of the entry that is meant, or null where none is. */
export type Matches = Readonly<Record<string, string | null>>;

/** An entry that a text was found for, and what told it. */
export interface Claim {
  readonly filed: FiledEntry;
  readonly basis: MatchBasis;
}

export class Library {
  private readonly claimed = new Set<FiledEntry>();
  private readonly byKey = new Map<string, FiledEntry>();
  private readonly byFile: ReadonlyMap<string, FiledEntry>;
  private byShortTitle: ReadonlyMap<string, readonly FiledEntry[]> | undefined;

  /**
   * @param uris of all files with a text
   * @param byRecord the entries
   */
  constructor(
    entries: readonly FiledEntry[],
    uris: Iterable<string>,
    private readonly matches: Matches,
    private readonly rules: LinkingRules,
    private readonly byRecord: RecordTable<FiledEntry>,
  ) {
    this.byFile = matchDeclaredFiles(entries, uris);
    for (const filed of entries) {
      const { item } = filed.entry;
      if (!this.byKey.has(item.id)) this.byKey.set(item.id, filed);
    }
  }

  /** The entry of a text: the one the writer named, else the one that declares its file, has the same work, or the file's name as its key. */
  claim(uris: readonly string[], fields: ItemFields): Claim | undefined {
    const claim = this.named(uris) ?? this.found(uris, fields);
    if (claim) this.claimed.add(claim.filed);
    return claim ?? undefined;
  }

  /** Null where the writer said that no entry is meant. */
  private named(uris: readonly string[]): Claim | null | undefined {
    const uri = uris.find((one) => this.matches[one] !== undefined);
    const key = uri === undefined ? undefined : this.matches[uri];
    if (key === undefined || key === null) return key;
    const filed = this.byKey.get(key);
    return filed && { filed, basis: 'writer' };
  }

  private found(uris: readonly string[], fields: ItemFields): Claim | undefined {
    const isFree = uris.every((uri) => this.matches[uri] !== null);
    if (!isFree) return undefined;
    const declaring = uris.map((uri) => this.byFile.get(uri)).find((filed) => filed && !filed.entry.isNotes);
    if (declaring) return { filed: declaring, basis: 'file' };
    const same = this.byRecord.find(fields);
    if (same) return { filed: same, basis: 'record' };
    const named = uris.map((uri) => this.byKey.get(stem(uri))).find((filed) => filed && !this.isOther(filed, fields));
    return named && { filed: named, basis: 'key' };
  }

  /** A file may have the name of a key by chance; a DOI tells. */
  private isOther({ entry }: FiledEntry, fields: ItemFields): boolean {
    return Boolean(entry.item.DOI && fields.DOI && !this.rules.sameWork(entry.item, fields));
  }

  isDeclaredNotes(uri: string): boolean {
    return this.byFile.get(uri)?.entry.isNotes ?? false;
  }

  /** What notes are on: the entry with this key, DOI or title, or the one that declares this file as its notes. */
  findNoted(name: string | undefined, uri: string): FiledEntry | undefined {
    const named = name && (this.byKey.get(name) ?? this.byRecord.find(namedWork(name)) ?? this.findShort(name));
    if (named) return named;
    return this.isDeclaredNotes(uri) ? this.byFile.get(uri) : undefined;
  }

  /** The only entry with this title before its subtitle: who takes notes on a work means one that is there. */
  private findShort(name: string): FiledEntry | undefined {
    this.byShortTitle ??= this.shortTitles();
    const found = this.byShortTitle.get(this.rules.fold(name).trim()) ?? [];
    return found.length === 1 ? found[0] : undefined;
  }

  private shortTitles(): ReadonlyMap<string, readonly FiledEntry[]> {
    const titles = new Map<string, FiledEntry[]>();
    for (const filed of this.byKey.values()) {
      const title = this.rules.fold(filed.entry.item.title?.split(/:\s/)[0] ?? '').trim();
      const held = titles.get(title);
      if (held) held.push(filed);
      else titles.set(title, [filed]);
    }
    return titles;
  }

  /** Entries that no text was found for, one for each key. */
  unclaimed(): readonly FiledEntry[] {
    return [...this.byKey.values()].filter((filed) => !this.claimed.has(filed));
  }
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
