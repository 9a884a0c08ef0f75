/**
 * Items to words by a CSL style, each citation on its own, as no document is around it. It knows nothing of markup; what it gives stands
 * inside the brackets that the markup or the caller puts around it.
 */
import type { CiteItem } from 'citeproc';
import type { CitationItem } from '../../model/citation';
import type { Item } from '../../model/item';
import { toPlainText } from '../plainText';
import type { LoadedStyle, Locale } from '../style/styles';
import { toCiteItem } from './citeItem';
import { Lookalikes } from './lookalikes';
import { plainCitation, plainCreators, plainEntry } from './plainCitation';
import { createProcessor, type Processor } from './processor';
import { type Work, Works } from './works';

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
 * In a style of notes, a citation is printed as after its first: `Chen and Rithmire, “Diffusion,” 18` says what is needed, and the whole
 * record would not go into a sentence.
 * @throws where `style` is no CSL style that the processor can use
 */
export async function createFormatter(style: LoadedStyle, locale: Locale): Promise<Formatter> {
  const works = new Works();
  const retrieve = (id: string) => works.get(id)?.record;
  return new CslFormatter(await createProcessor({ style, locale, output: 'text', retrieve }), works);
}

/** The processor's number for a citation of a work that was cited before. */
const LATER = 1;

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
  readonly #processor: Processor;
  readonly #works: Works;
  readonly #cache = new Map<string, string>();
  #lookalikes = new Lookalikes([]);
  #registered = '';

  constructor(processor: Processor, works: Works) {
    this.#processor = processor;
    this.#works = works;
    const { opt } = processor.citation;
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
      return toPlainText(this.#processor.makeCitationCluster(this.#toCiteItems(cites)));
    } catch {
      return cites.map((cite) => plainCitation(cite.work.record, cite)).join('; ');
    }
  }

  #toCiteItems(cites: readonly KnownCite[]): CiteItem[] {
    const position = this.#processor.opt.xclass === 'note' ? { position: LATER } : {};
    return cites.map(({ work, ...cite }) => ({ ...toCiteItem(cite), ...position, id: work.id }));
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
    this.#processor.updateItems(ids);
    this.#registered = ids.join();
  }

  #entries(works: ReadonlyMap<string, Work>): string[] {
    const made = this.#processor.makeBibliography();
    if (!made) return [];
    const [{ entry_ids: ids }, entries] = made;
    const wanted = entries.filter((_, index) => ids[index]?.some((id) => works.has(id)));
    return wanted.map((entry) => toPlainText(entry).trim());
  }
}

function isKnown(cite: Cite): cite is KnownCite {
  return cite.work !== undefined;
}
