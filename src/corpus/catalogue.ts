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
  private readonly held = new Map<string, HeldEntry>();

  /** Makes these the sources, in steps, since many new ones take a while; what is there already costs next to nothing. */
  *update(entries: readonly CatalogueEntry[]): Generator<void> {
    const gone = new Set(this.held.keys());
    for (const { id, item } of entries) {
      gone.delete(id);
      const held = this.held.get(id);
      if (held?.item === item) continue;
      const fields = toFields(item);
      const text = JSON.stringify(fields);
      this.held.set(id, { item, text });
      if (held?.text === text) continue;
      this.index.add({ id, ...fields });
      yield;
    }
    for (const id of gone) if (this.held.delete(id)) this.index.remove(id);
  }

  /** The sources that a few words mean, best first; at most `limit`, 20 by default. Nothing asked, nothing found. */
  search(query: string, limit = 20): CatalogueHit[] {
    return this.index.search(query, limit);
  }
}

/** What is known of a source, to see what changed. */
interface HeldEntry {
  readonly item: CatalogueEntry['item'];
  readonly text: string;
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
