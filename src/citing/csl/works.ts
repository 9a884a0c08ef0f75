/** The records that a processor was told of, each once. */
import type { Item } from '../../model/item';
import { type CslItem, toCslItem, withShortTitle } from './cslItem';

/** A record as the processor knows it. Records of one content are one work, whatever ids they have in their bibliographies. */
export interface Work {
  readonly id: string;
  readonly content: string;
  readonly record: CslItem;
  readonly item: Item;
}

export class Works {
  #count = 0;
  readonly #byId = new Map<string, Work>();
  readonly #byContent = new Map<string, Work>();
  #byItem = new WeakMap<Item, Work>();

  get(id: string): Work | undefined {
    return this.#byId.get(id);
  }

  of(item: Item): Work {
    const known = this.#byItem.get(item);
    if (known) return known;
    const record = withShortTitle(toCslItem(item));
    const content = contentOf(record);
    const work = this.#byContent.get(content) ?? this.#add(content, record, item);
    this.#byItem.set(item, work);
    return work;
  }

  /** Ids are not used again: the processor may remember what they stood for. */
  clear(): void {
    this.#byId.clear();
    this.#byContent.clear();
    this.#byItem = new WeakMap();
  }

  #add(content: string, record: CslItem, item: Item): Work {
    const work = { id: `w${this.#count++}`, content, record, item };
    this.#byId.set(work.id, work);
    this.#byContent.set(content, work);
    return work;
  }
}

/** What a work is, without what somebody noted about it: two records that differ in that alone are one. */
function contentOf(record: CslItem): string {
  const { abstract, annote, note, keyword, categories, ...work } = record;
  return JSON.stringify(work);
}
