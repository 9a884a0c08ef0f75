/**
 * Items to words by a CSL style: the only file that knows the CSL processor. It knows nothing of markup; what it gives stands inside
 * the brackets that the markup or the caller puts around it.
 */
import type CSL from 'citeproc';
import type { CiteItem } from 'citeproc';
import type { CitationItem } from '../model/citation';
import type { Item } from '../model/item';
import { type CslItem, toCslItem } from './cslItem';
import { Lookalikes } from './lookalikes';
import { plainCitation, plainCreators, plainEntry } from './plainCitation';
import { toPlainText } from './plainText';

/** The record for the id of a citation item; undefined where nobody knows it. */
export type ResolveItem = (id: string) => Item | undefined;

/** A style made ready. Never throws: a record that the processor refuses is printed plainly, an unknown id as it is. */
export interface Formatter {
  /**
   * Says which works there are, so that those that would print alike get letters (`Chen 2026a`), the same ones whatever is asked first.
   * Takes the place of what was said before. Until it is called, works are told apart within one citation only.
   */
  distinguish(items: Iterable<Item>): void;
  /** Without brackets: `Chen & Rithmire 2026, p. 18; Chan 2026`. */
  citation(items: readonly CitationItem[], resolve: ResolveItem): string;
  /** With the names in the sentence: `Chen & Rithmire (2026, p. 18)`. */
  inText(items: readonly CitationItem[], resolve: ResolveItem): string;
  /** The entries in the order of the style, as plain text. */
  bibliography(items: readonly Item[]): string[];
}

/**
 * Loads the processor and compiles the style, which takes 20 ms for ours and a second or two for the longest: keep what it gives.
 * @param style the XML of an independent CSL style
 * @param locale the XML of a CSL locale
 * @throws where `style` is no CSL style
 */
export async function createFormatter(style: string, locale: string): Promise<Formatter> {
  const { default: processor } = await import('citeproc');
  return new CslFormatter(processor, style, locale);
}

/** Formatted citations kept; beyond that, all are forgotten, since making one again takes a millisecond or two. */
const MAX_CACHED = 5000;

interface Cite extends CitationItem {
  /** Absent where nobody knows the id. */
  readonly work?: Work;
}

interface KnownCite extends Cite {
  readonly work: Work;
}

class CslFormatter implements Formatter {
  readonly #engine: InstanceType<(typeof CSL)['Engine']>;
  readonly #works = new Works();
  readonly #cache = new Map<string, string>();
  #lookalikes = new Lookalikes([]);
  #registered = '';

  constructor(processor: typeof CSL, style: string, locale: string) {
    processor.debug = () => {};
    const retrieveItem = (id: string) => ({ ...this.#works.get(id)?.record, id });
    this.#engine = new processor.Engine({ retrieveLocale: () => locale, retrieveItem }, style);
    this.#engine.setOutputFormat('text');
    const { opt } = this.#engine.citation;
    opt.layout_prefix = '';
    opt.layout_suffix = '';
  }

  distinguish(items: Iterable<Item>): void {
    this.#lookalikes = new Lookalikes(items);
    this.#works.clear();
    this.#cache.clear();
    this.#registered = '';
  }

  citation(items: readonly CitationItem[], resolve: ResolveItem): string {
    return this.#cached('citation', items, resolve, (cites) => this.#cluster(cites));
  }

  inText(items: readonly CitationItem[], resolve: ResolveItem): string {
    return this.#cached('in text', items, resolve, (cites) => cites.map((cite) => this.#inText(cite)).join('; '));
  }

  bibliography(items: readonly Item[]): string[] {
    const works = new Map(items.map((item) => this.#works.of(item)).map((work) => [work.id, work]));
    try {
      this.#register([...works.values()]);
      return this.#entries(works);
    } catch {
      return [...works.values()].map((work) => plainEntry(work.record)).sort();
    }
  }

  #cached(
    form: string,
    items: readonly CitationItem[],
    resolve: ResolveItem,
    print: (cites: readonly KnownCite[]) => string,
  ): string {
    const cites = items.map((item) => this.#cite(item, resolve(item.id)));
    const key = JSON.stringify([form, cites.map(({ work, ...cite }) => [work?.id, cite])]);
    const cached = this.#cache.get(key);
    if (cached !== undefined) return cached;
    const printed = cites.every(isKnown)
      ? print(cites)
      : cites.map((cite) => (isKnown(cite) ? print([cite]) : cite.id)).join('; ');
    if (this.#cache.size >= MAX_CACHED) this.#cache.clear();
    this.#cache.set(key, printed);
    return printed;
  }

  #cite(cite: CitationItem, item: Item | undefined): Cite {
    return item ? { ...cite, work: this.#works.of(item) } : cite;
  }

  #cluster(cites: readonly KnownCite[]): string {
    try {
      this.#register(cites.map(({ work }) => work));
      return toPlainText(this.#engine.makeCitationCluster(cites.map(toCiteItem)));
    } catch {
      return cites.map((cite) => plainCitation(cite.work.record, cite)).join('; ');
    }
  }

  #inText(cite: KnownCite): string {
    const place = this.#cluster([{ ...cite, 'suppress-author': true }]);
    return `${this.#authorsOf(cite)} (${place})`;
  }

  /** As the style prints them; plainly in a style of numbers, which prints none. */
  #authorsOf({ work }: KnownCite): string {
    const bare = { id: work.item.id, work };
    const { author, editor } = work.record;
    const printed = author || editor ? this.#cluster([{ ...bare, 'author-only': true }]) : this.#titleOf(bare);
    return /^$|NO_PRINTED_FORM/.test(printed) ? plainCreators(work.record) : printed;
  }

  /** `author-only` prints a title that stands in for the author without its quotation marks, so it is cut out of the whole. */
  #titleOf(cite: KnownCite): string {
    const whole = this.#cluster([cite]);
    const rest = this.#cluster([{ ...cite, 'suppress-author': true }]);
    return whole.endsWith(rest) ? whole.slice(0, whole.length - rest.length).replace(/[\s,]+$/, '') : '';
  }

  /**
   * Tells the processor of these works and of those that look like them, and of no others: what else it knew must not change the
   * outcome. In the order of their contents, since that decides between works that a style sorts alike. Two records with one id are
   * one work, of which one is newer.
   */
  #register(works: readonly Work[]): void {
    const alike = works.flatMap(({ item }) => this.#lookalikes.of(item).map((other) => this.#works.of(other)));
    const byKey = new Map([...alike, ...works].map((work) => [work.item.id, work]));
    const all = [...new Set(byKey.values())];
    const ids = all.sort((a, b) => (a.content < b.content ? -1 : 1)).map(({ id }) => id);
    if (ids.join() === this.#registered) return;
    this.#registered = '';
    this.#engine.updateItems(ids);
    this.#registered = ids.join();
  }

  #entries(works: ReadonlyMap<string, Work>): string[] {
    const made = this.#engine.makeBibliography();
    if (!made) return [];
    const [{ entry_ids: ids }, entries] = made;
    const wanted = entries.filter((_, index) => ids[index]?.some((id) => works.has(id)));
    return wanted.map((entry) => toPlainText(entry).trim());
  }
}

/** A record as the processor knows it. Records of one content are one work, whatever ids they have in their bibliographies. */
interface Work {
  readonly id: string;
  readonly content: string;
  readonly record: CslItem;
  readonly item: Item;
}

class Works {
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
    const record = toCslItem(item);
    const content = JSON.stringify(record);
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

function isKnown(cite: Cite): cite is KnownCite {
  return cite.work !== undefined;
}

function toCiteItem({ work, locator, label, prefix, suffix, ...flags }: KnownCite): CiteItem {
  return {
    ...flags,
    id: work.id,
    ...placeOf(label, locator, suffix),
    ...(prefix ? { prefix: /[\p{L}\p{N}.,;:]$/u.test(prefix) ? `${prefix} ` : prefix } : {}),
  };
}

/** A section is named by its heading, which is quoted, unless it is a number. */
function placeOf(label: CitationItem['label'], locator: string | undefined, suffix: string | undefined) {
  if (label === 'section' && locator && !/^[\d.,\s–-]+$/.test(locator))
    return { suffix: `, “${locator}”${spaced(suffix)}` };
  const place = locator ? { locator: String(locator), label: label ?? 'page' } : {};
  return suffix ? { ...place, suffix: spaced(suffix) } : place;
}

function spaced(suffix: string | undefined): string {
  if (!suffix) return '';
  return /^[\p{L}\p{N}(]/u.test(suffix) ? ` ${suffix}` : suffix;
}
