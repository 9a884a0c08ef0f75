/**
 * What the CSL processor does with the citations of a document, in steps that are short each: the processor itself works out the places
 * of all, prints what changed and lists all works in one go, in which others would wait for seconds.
 */
import type { ClusterCitation, ClusterPlace, Processor } from './processor';

export interface Entry {
  readonly workIds: readonly string[];
  readonly html: string;
}

/** Entries of the bibliography that are printed in one step. */
const PAGE_LENGTH = 8;

export class Clusters {
  #bibliography: { readonly key: string; readonly entries: readonly Entry[] } | undefined;

  constructor(private readonly processor: Processor) {}

  /** Makes these the works there are, in the order of their first citation, and gives those that print otherwise than before. */
  register(workIds: readonly string[]): string[] {
    this.processor.updateItems([...workIds]);
    const { tmp } = this.processor;
    const tainted = Object.keys(tmp.taintedItemIDs);
    tmp.taintedItemIDs = {};
    return tainted;
  }

  /** Takes in what a citation says, whose works are registered; where it stands is seen to by {@link place}. */
  prepare(cluster: ClusterCitation): void {
    const { opt } = this.processor;
    const mode = opt.update_mode;
    opt.update_mode = WITHOUT_PLACES;
    try {
      this.#withoutPrinting(() => this.processor.processCitationCluster(cluster, [], [], ALL_ARE_REGISTERED));
    } finally {
      opt.update_mode = mode;
    }
  }

  /** Makes these, all of them prepared, the citations there are, in the order of the text; gives the ids of those to print anew. */
  place(clusters: readonly ClusterCitation[]): string[] {
    const [first, ...others] = clusters;
    if (!first) return [];
    const byId = Object.fromEntries(clusters.map((cluster) => [cluster.citationID, cluster]));
    this.processor.registry.citationreg.citationById = byId;
    const places = others.map(({ citationID, properties }): ClusterPlace => [citationID, properties.noteIndex]);
    const [, changed] = this.#withoutPrinting(() => this.processor.processCitationCluster(first, [], places));
    return changed.map(([, , id]) => id);
  }

  /** One that was prepared and placed. */
  print(cluster: ClusterCitation): string {
    return this.processor.process_CitationCluster(cluster.sortedItems, cluster);
  }

  /** All works in the order of the style, in steps; nothing is printed where they would come out as they did. */
  *bibliography(): Generator<void, readonly Entry[]> {
    const key = this.#bibliographyKey();
    if (this.#bibliography?.key === key) return this.#bibliography.entries;
    const entries: Entry[] = [];
    const workIds = this.processor.registry.getSortedIds();
    let name: unknown = false;
    for (let from = 0; from < workIds.length; from += PAGE_LENGTH) {
      name = this.#printPage(workIds.slice(from, from + PAGE_LENGTH), name, entries);
      yield;
    }
    this.#bibliography = { key, entries };
    return entries;
  }

  /** Forgets works and citations. */
  clear(): void {
    this.processor.rebuildProcessorState([], 'html');
    this.#bibliography = undefined;
  }

  /**
   * The processor's own pages pass over what a style leaves out and the dashes that stand for a name above, so it is told of some works
   * only, and of the name above them.
   */
  #printPage(workIds: string[], nameAbove: unknown, entries: Entry[]): unknown {
    const { processor } = this;
    const { registry, tmp } = processor;
    const { getSortedIds } = registry;
    registry.getSortedIds = () => {
      tmp.last_rendered_name = nameAbove;
      return workIds;
    };
    try {
      const made = processor.makeBibliography();
      const [{ entry_ids: ids }, printed] = made || [{ entry_ids: [] }, []];
      for (const [index, html] of printed.entries()) entries.push({ workIds: ids[index] ?? [], html });
    } finally {
      registry.getSortedIds = getSortedIds;
    }
    return tmp.last_rendered_name;
  }

  /** All that an entry depends on beside its record: its number, and what tells it apart from others. */
  #bibliographyKey(): string {
    const { registry } = this.processor;
    return JSON.stringify(
      registry.getSortedIds().map((id) => {
        const { disambig, 'citation-count': count = 0 } = registry.registry[id] ?? {};
        return [id, disambig, count > 1];
      }),
    );
  }

  #withoutPrinting<Result>(work: () => Result): Result {
    const { processor } = this;
    processor.process_CitationCluster = () => '';
    try {
      return work();
    } finally {
      // What stands in its way is gone, and the method of the class is found again.
      Reflect.deleteProperty(processor, 'process_CitationCluster');
    }
  }
}

/** `CSL.NONE` and `CSL.ASSUME_ALL_ITEMS_REGISTERED`. */
const WITHOUT_PLACES = 0;
const ALL_ARE_REGISTERED = 2;
