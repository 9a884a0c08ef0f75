/** Finds sources by who wrote them, what they are called, when and where they appeared. Knows nothing of their text. */
import { type ItemFields, type Name, yearOf } from '../model/item';
import { SourceIndex } from './searchIndex';

/** A source as the catalogue knows it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly item: ItemFields & { readonly id?: string };
}

export interface CatalogueHit {
  readonly id: string;
  /** To be compared only within one answer. */
  readonly score: number;
}

/** The sources of a corpus by their records; typing errors, missing accents and unfinished words are forgiven. */
export class Catalogue {
  private readonly index = new SourceIndex();

  /** Adds sources, each in the place of what was known under its id. */
  add(entries: Iterable<CatalogueEntry>): void {
    for (const { id, item } of entries) this.index.add({ id, ...toFields(item) });
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) this.index.remove(id);
  }

  /** The sources that a few words mean, best first; at most `limit`, 20 by default. Nothing asked, nothing found. */
  search(query: string, limit = 20): CatalogueHit[] {
    return this.index.search(query, limit);
  }
}

/** What is looked through of a record, each part by its weight. */
function toFields(item: CatalogueEntry['item']) {
  return {
    names: [...(item.author ?? []), ...(item.editor ?? [])].map(nameText).join(' '),
    title: [item.title, item['title-short']].filter(Boolean).join(' '),
    year: String(yearOf(item) ?? ''),
    container: [item['container-title'], item.publisher].filter(Boolean).join(' '),
    key: item.id ?? '',
  };
}

function nameText({ family, given, literal, 'non-dropping-particle': particle }: Name): string {
  return [given, particle, family, literal].filter(Boolean).join(' ');
}
