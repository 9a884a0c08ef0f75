/** The entries of all bibliographies of a corpus by their keys, and the keys of any draft or bibliography. */
import { findEntryKey, replaceEntryKey } from '../../citing/citekeys/entryKeys';
import { findKeyPlaces, replaceKey } from '../../citing/citekeys/keyPlaces';
import type { Corpus } from '../../corpus/corpus';
import { sidecarTarget } from '../../corpus/sidecar';
import type { BibliographyEntry } from '../../model/source';
import type { Draft, DraftEdit } from '../../model/statement';
import { read } from '../../reading/read';
import type { EntryPlace, FoundKey } from './keyEngine';

/** An entry with the bibliography it stands in. */
export interface FiledEntry {
  readonly uri: string;
  readonly entry: BibliographyEntry;
}

/** Keeps the entries by key as long as the corpus stays the same. */
export class Entries {
  #version = -1;
  #byKey: ReadonlyMap<string, readonly FiledEntry[]> = new Map();

  constructor(private readonly corpus: Corpus) {}

  /** In the order of the files; a key may stand in several. */
  byKey(): ReadonlyMap<string, readonly FiledEntry[]> {
    if (this.#version !== this.corpus.version) {
      this.#byKey = entriesByKey(this.corpus);
      this.#version = this.corpus.version;
    }
    return this.#byKey;
  }

  /** The bibliographies, by URI. */
  files(): readonly string[] {
    return [...new Set([...this.byKey().values()].flat().map(({ uri }) => uri))];
  }

  /** @param declared the bibliographies of the draft; those of the corpus where none of them has the key */
  find(key: string, declared: ReadonlySet<string>): readonly FiledEntry[] {
    const all = this.byKey().get(key) ?? [];
    const own = all.filter(({ uri }) => declared.has(uri));
    return own.length > 0 ? own : all;
  }

  /** The text of a bibliography as it was read. */
  textOf(uri: string): string {
    return this.corpus.file(uri)?.reading.text ?? '';
  }

  toPlace({ uri, entry: { item, position } }: FiledEntry): EntryPlace {
    const keyPosition = findEntryKey(this.textOf(uri), position, item.id);
    return { key: item.id, uri, position, ...(keyPosition ? { keyPosition } : {}) };
  }
}

function entriesByKey(corpus: Corpus): Map<string, FiledEntry[]> {
  const byKey = new Map<string, FiledEntry[]>();
  const bibliographies = [...corpus.files()].filter(({ reading }) => reading.entries.length > 0);
  // Files are read in any order, and the first of two entries is to be the same one each time.
  bibliographies.sort((a, b) => (a.entry.uri < b.entry.uri ? -1 : 1));
  for (const { entry: file, reading } of bibliographies) {
    if (isSidecar(file.uri, corpus)) continue;
    for (const entry of reading.entries) {
      const held = byKey.get(entry.item.id);
      if (held) held.push({ uri: file.uri, entry });
      else byKey.set(entry.item.id, [{ uri: file.uri, entry }]);
    }
  }
  return byKey;
}

/** A record beside a file corrects it, and names no key. */
function isSidecar(uri: string, corpus: Corpus): boolean {
  return sidecarTarget(uri, (candidate) => corpus.file(candidate) !== undefined) !== undefined;
}

const BIBLIOGRAPHY = /\.(?:bib|bibtex|biblatex|json|ya?ml|ris)$/i;

/** Whether a file is a bibliography by its name; what is in it, reading it tells. */
export function isBibliographyName(uri: string): boolean {
  return BIBLIOGRAPHY.test(uri);
}

/** The keys of a draft or a bibliography as it is now, saved or not. */
export async function findKeys(file: Draft, corpus: Corpus, uri: string): Promise<readonly FoundKey[]> {
  if (!isBibliographyName(file.uri)) {
    return findKeyPlaces(file.text, file.languageId).map((place) => ({ ...place, role: 'citation' as const }));
  }
  const entries = await entriesOf(file, corpus, uri);
  return entries.flatMap(({ item, position }) => {
    const found = findEntryKey(file.text, position, item.id);
    return found ? [{ key: item.id, position: found, role: 'entry' as const }] : [];
  });
}

/** Undefined where a place cannot hold the key, so that nothing is renamed by half. */
export function renameKeys(
  file: Draft,
  found: readonly FoundKey[],
  key: string,
  newKey: string,
): readonly DraftEdit[] | undefined {
  const edits = found
    .filter((place) => place.key === key)
    .map((place) =>
      place.role === 'entry'
        ? replaceEntryKey(file.text, place.position, newKey)
        : replaceKey(file.text, file.languageId, place, newKey),
    );
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

/** Of a text that was read before, as it was read. */
export async function entriesOf(file: Draft, corpus: Corpus, uri: string): Promise<readonly BibliographyEntry[]> {
  const known = corpus.file(uri)?.reading;
  if (known?.isFileText && known.text === file.text) return known.entries;
  const name = decodeURIComponent(file.uri.split('/').at(-1) ?? '');
  return (await read(new TextEncoder().encode(file.text), name)).entries;
}
