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
      readonly noteIndex: number;
      readonly mode?: 'composite' | 'author-only' | 'suppress-author';
    };
  }
  /** Id and note of a citation. */
  export type ClusterPlace = readonly [id: string, noteIndex: number];
  class Engine {
    /** @param style XML, or the tree of it */
    constructor(sys: Sys, style: string | object, language?: string, forceLanguage?: boolean);
    readonly opt: { readonly xclass: 'note' | 'in-text' };
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
    ): [unknown, readonly (readonly [index: number, text: string, id: string])[]];
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
