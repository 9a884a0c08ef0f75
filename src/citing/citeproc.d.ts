/** The part of citeproc that `csl.ts` uses; the package has no types of its own. */
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
  }
  class Engine {
    constructor(sys: Sys, style: string, language?: string, forceLanguage?: boolean);
    readonly citation: { readonly opt: { layout_prefix: string; layout_suffix: string } };
    setOutputFormat(format: 'text' | 'html'): void;
    /** Makes these the works that citations are told apart from; forgets the others. */
    updateItems(ids: readonly string[]): string[];
    makeCitationCluster(items: readonly CiteItem[]): string;
    /** `false` where the style has no bibliography. */
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
  }
  const CSL: { readonly Engine: typeof Engine; debug(message: string): void };
  export default CSL;
}

declare module '*.csl' {
  const text: string;
  export default text;
}
