/** Runs a case of the CSL test-suite on a processor, whoever made it. */
import type { Item } from '../../../src/model/item';
import type { SuiteCase } from './suiteCase';

/** The part of the processor that the suite asks for; the citing of drafts needs less. */
export interface SuiteProcessor {
  readonly registry: {
    readonly reflist: readonly { readonly id: string }[];
    readonly citationreg: { readonly citationById: Readonly<Record<string, unknown>> };
  };
  readonly opt: { readonly development_extensions: Record<string, unknown> };
  readonly citation: { readonly opt: Record<string, unknown> };
  readonly fun: { readonly dateparser: { addDateParserMonths(months: readonly string[]): void } };
  setOutputFormat(format: string): void;
  setLangPrefsForCites(preferences: object): void;
  setLangPrefsForCiteAffixes(affixes: unknown): void;
  setLangTagsForCslTranslation(tags: unknown): void;
  setLangTagsForCslTransliteration(tags: unknown): void;
  updateItems(ids: readonly string[], isUnsorted?: boolean): void;
  makeCitationCluster(cites: unknown): string;
  processCitationCluster(citation: unknown, before: unknown, after: unknown): [unknown, [number, string, string][]];
  makeBibliography(part?: unknown): [Record<string, unknown>, string[]];
}

/** How one of the two adapters does what differs. */
export interface Adapter {
  /** @param items by id; another list takes the place of the first in some cases */
  open(suiteCase: SuiteCase, items: Map<string, Item>): Promise<SuiteProcessor>;
  /** What becomes of what the processor printed. */
  print(html: string, mode: readonly string[]): string;
}

const LANGUAGES = {
  persons: ['translit'],
  institutions: ['translit'],
  titles: ['translit', 'translat'],
  journals: ['translit'],
  publishers: ['translat'],
  places: ['translat'],
};

/** What the suite calls the months and seasons of Turkish, of which two cases are. */
const TURKISH =
  'ocak Şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık bahar yaz sonbahar kış'.split(' ');

export async function runCase(suiteCase: SuiteCase, adapter: Adapter): Promise<string> {
  const { mode, sections } = suiteCase;
  const items = new Map<string, Item>();
  const use = (list: readonly Item[]) => {
    items.clear();
    for (const item of list) items.set(String(item.id), item);
  };
  use(suiteCase.items);
  const processor = await adapter.open(suiteCase, items);
  setUp(processor, suiteCase);
  const isUnsorted = mode.includes('nosort');
  const ids = suiteCase.items.map(({ id }) => id);
  const citations = sections.CITATIONS as
    | [{ citationID: string }, [string, number][], [string, number][]][]
    | undefined;
  for (const set of (sections.BIBENTRIES as string[][] | undefined) ?? (citations ? [] : [ids]))
    processor.updateItems(set, isUnsorted);
  let printed = '';
  if (citations) {
    const document = new SuiteDocument(processor);
    for (const citation of citations) document.put(...citation);
    if (sections.INPUT2) {
      use(sections.INPUT2 as readonly Item[]);
      for (const citation of citations) document.put(...citation);
    }
    printed = document.print((html) => adapter.print(html, mode));
  } else {
    const all = [processor.registry.reflist.map(({ id }) => ({ id }))];
    const clusters = (sections['CITATION-ITEMS'] as unknown[] | undefined) ?? all;
    printed = clusters.map((cluster) => adapter.print(processor.makeCitationCluster(cluster), mode)).join('\n');
  }
  if (mode[0] !== 'bibliography') return printed;
  const [facts, entries] = processor.makeBibliography(sections.BIBSECTION);
  if (mode.includes('header')) return header(facts);
  return adapter.print(`${facts.bibstart}${entries.join('')}${facts.bibend}`, mode);
}

function setUp(processor: SuiteProcessor, { mode, sections }: SuiteCase): void {
  processor.fun.dateparser.addDateParserMonths(TURKISH);
  for (const format of ['rtf', 'plain', 'asciidoc', 'xslfo'])
    if (mode.includes(format)) processor.setOutputFormat(format);
  if (mode.includes('suppress_trailing_punctuation')) processor.citation.opt.suppressTrailingPunctuation = true;
  for (const [option, value] of Object.entries((sections.OPTIONS ?? {}) as object))
    if (option !== 'variableWrapper') processor.opt.development_extensions[option] = value;
  const { langs, ...preferences } = (sections.LANGPARAMS ?? {}) as { langs?: Record<string, unknown> };
  if (langs?.translat) processor.setLangTagsForCslTranslation(langs.translat);
  if (langs?.translit) processor.setLangTagsForCslTransliteration(langs.translit);
  processor.setLangPrefsForCites({ ...LANGUAGES, ...preferences });
  if (sections.MULTIAFFIX) processor.setLangPrefsForCiteAffixes(sections.MULTIAFFIX);
}

/** The citations of a document as the suite prints them: `>>` before those that the last change touched. */
class SuiteDocument {
  private cites: { id: string; html: string; isChanged: boolean }[] = [];

  constructor(private readonly processor: SuiteProcessor) {}

  put(citation: { citationID: string }, before: [string, number][], after: [string, number][]): void {
    const [, changed] = this.processor.processCitationCluster(citation, before, after);
    const { citationById } = this.processor.registry.citationreg;
    const order = new Map([...before, ...after].map(([id], index) => [id, index]));
    this.cites = this.cites
      .filter(({ id }) => citationById[id])
      .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      .map((cite) => ({ ...cite, isChanged: false }));
    const isKnown = (id: string) => this.cites.some((cite) => cite.id === id);
    for (const [index, html, id] of [
      ...changed.filter(([, , id]) => isKnown(id)),
      ...changed.filter(([, , id]) => !isKnown(id)),
    ]) {
      const at = this.cites.findIndex((cite) => cite.id === id);
      if (at >= 0) this.cites[at] = { id, html, isChanged: true };
      else this.cites.splice(index, 0, { id, html, isChanged: true });
    }
  }

  print(form: (html: string) => string): string {
    return this.cites
      .map(({ html, isChanged }, index) => `${isChanged ? '>>' : '..'}[${index}] ${form(html)}`)
      .join('\n');
  }
}

function header(facts: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  return lines.sort().join('\n').trim();
}
