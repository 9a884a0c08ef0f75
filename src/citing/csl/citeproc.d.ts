/** The part of citeproc that `processor.ts` uses; the package has no types of its own. */
declare module 'citeproc' {
  interface Sys {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  export interface CiteItem {
    readonly id: string;
    readonly label?: string;
    readonly locator?: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly 'suppress-author'?: boolean;
    readonly 'author-only'?: boolean;
    /** 0 for the first citation of a work, 1 for a later one. */
    readonly position?: number;
  }
  export interface ClusterCitation {
    readonly citationID: string;
    readonly citationItems: readonly CiteItem[];
    readonly properties: {
      /** Made what its place says. */
      noteIndex: number;
      readonly mode?: 'composite' | 'author-only' | 'suppress-author';
    };
    /** Put there by the processor: the cites with their records, in the order in which they are printed. */
    readonly sortedItems?: unknown;
  }
  /** Id and note of a citation. */
  export type ClusterPlace = readonly [id: string, noteIndex: number];
  class Engine {
    /** @param style XML, or the tree of it */
    constructor(sys: Sys, style: string | object, language?: string, forceLanguage?: boolean);
    readonly opt: {
      readonly xclass: 'note' | 'in-text';
      /** Whether citations depend on their places, on numbers, or on neither (0). */
      update_mode: number;
    };
    readonly registry: {
      /** What is known of each work. */
      readonly registry: Readonly<Record<string, { readonly disambig?: unknown; readonly 'citation-count'?: number }>>;
      readonly citationreg: { citationById: Readonly<Record<string, ClusterCitation>> };
      /** The works in the order of the bibliography. */
      getSortedIds(): string[];
    };
    readonly tmp: {
      /** Works that print otherwise since citations were last processed. */
      taintedItemIDs: Readonly<Record<string, unknown>>;
      /** That of the entry above, for which a dash may stand. */
      last_rendered_name: unknown;
    };
    readonly citation: { readonly opt: { layout_prefix: string; layout_suffix: string } };
    setOutputFormat(format: 'text' | 'html'): void;
    /** Makes these the works that citations are told apart from; forgets the others. */
    updateItems(ids: readonly string[]): string[];
    makeCitationCluster(items: readonly CiteItem[]): string;
    /** Puts a citation between others that it knows, and gives all that come out anew: place, text, id. */
    processCitationCluster(
      citation: ClusterCitation,
      before: readonly ClusterPlace[],
      after: readonly ClusterPlace[],
      flag?: number,
    ): [unknown, readonly (readonly [index: number, text: string, id: string])[]];
    /** Prints the cites of a citation, or of none that is known. */
    process_CitationCluster(sortedItems: unknown, citation: ClusterCitation): string;
    /** Forgets all citations and begins again with these. */
    rebuildProcessorState(citations: readonly ClusterCitation[], mode: 'text' | 'html'): unknown;
    /** `false` where the style has no bibliography. */
    makeBibliography(part?: {
      readonly page_start: true | string;
      readonly page_length: number;
    }): [{ readonly entry_ids: readonly (readonly string[])[]; readonly done?: boolean }, readonly string[]] | false;
  }
  const CSL: { readonly Engine: typeof Engine; debug(message: string): void };
  export default CSL;
}

declare module '*.csl' {
  const text: string;
  export default text;
}
