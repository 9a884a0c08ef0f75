/**
 * The citations of a whole document and its bibliography, in a CSL style: numbers in the order of citing, letters and names that tell works
 * apart, notes that say "ibid." or refer to an earlier one. Kept while the document is written: only what changed is formatted anew.
 */
import type { Citation, CitationItem } from '../../model/citation';
import type { Item } from '../../model/item';
import type { LoadedStyle, Locale } from '../style/styles';
import { toCiteItem } from './citeItem';
import type { ResolveItem } from './formatter';
import { plainCitation, plainCreators, plainEntry } from './plainCitation';
import { escapeHtml, type PrintedForm, toForm } from './printed';
import { type ClusterCitation, type ClusterPlace, createProcessor, type Processor } from './processor';
import { type Work, Works } from './works';

export interface DocumentRequest {
  /** In the order of the text. In a style of notes, one without a note gets a note of its own, numbered in that order. */
  readonly citations: readonly Citation[];
  readonly resolve: ResolveItem;
  /** `html` is safe: a few elements for letters, everything else escaped. */
  readonly form: PrintedForm;
}

export interface FormattedDocument {
  /** One for each citation, with the brackets of the style; of works that nobody knows, their ids. */
  readonly citations: readonly string[];
  /** The works that are cited and no others, in the order of the style; `id` is that of the first citation of a work. */
  readonly bibliography: readonly BibliographyText[];
}

export interface BibliographyText {
  readonly id: string;
  readonly text: string;
}

/** What keeps a long round from holding up the thread. */
export interface Turns {
  /** Gives others their turn where it is time; throws to stop the round. */
  pause(): Promise<void>;
}

/** A style made ready for one document at a time. Never throws for a record: one that the processor refuses is printed plainly. */
export interface DocumentFormatter {
  format(request: DocumentRequest, turns?: Turns): Promise<FormattedDocument>;
}

const NO_TURNS: Turns = { pause: async () => {} };

/** @throws where `style` is no CSL style that the processor can use */
export async function createDocumentFormatter(style: LoadedStyle, locale: Locale): Promise<DocumentFormatter> {
  const works = new Works();
  const retrieve = (id: string) => works.get(id)?.record;
  return new CslDocument(await createProcessor({ style, locale, output: 'html', retrieve }), works);
}

interface WantedCitation {
  /** What it says: citations with the same are printed alike at the same place. */
  readonly key: string;
  readonly cites: readonly CitationItem[];
  readonly works: readonly (Work | undefined)[];
  readonly isInText: boolean;
  readonly noteIndex: number;
}

interface HeldCitation extends WantedCitation {
  readonly id: string;
  html: string;
}

class CslDocument implements DocumentFormatter {
  #held: HeldCitation[] = [];
  #count = 0;
  readonly #refused = new Set<string>();
  /** Rounds come one after the other, since they share the processor. */
  #round: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly processor: Processor,
    private readonly works: Works,
  ) {}

  format(request: DocumentRequest, turns = NO_TURNS): Promise<FormattedDocument> {
    const round = this.#round.then(() => this.#format(request, turns));
    this.#round = round.catch(() => undefined);
    return round;
  }

  async #format({ citations, resolve, form }: DocumentRequest, turns: Turns): Promise<FormattedDocument> {
    await this.#update(this.#wanted(citations, resolve), turns);
    const ids = new Map<string, string>();
    for (const { cites, works } of this.#held)
      for (const [index, work] of works.entries())
        if (work && !ids.has(work.id)) ids.set(work.id, cites[index]?.id ?? '');
    const printed = this.#held.map(({ html }) => toForm(html, form));
    await turns.pause();
    return { citations: printed, bibliography: this.#bibliography(ids, form) };
  }

  #wanted(citations: readonly Citation[], resolve: ResolveItem): WantedCitation[] {
    const isOfNotes = this.processor.opt.xclass === 'note';
    let note = 0;
    return citations.map(({ citationItems, noteIndex, isInText = false }) => {
      note = isOfNotes ? (noteIndex ?? note + 1) : (noteIndex ?? 0);
      const works = citationItems.map(({ id }) => this.#workOf(resolve(id)));
      const key = JSON.stringify([isInText, citationItems.map((cite, index) => [works[index]?.id, cite])]);
      return { key, cites: citationItems, works, isInText, noteIndex: note };
    });
  }

  #workOf(item: Item | undefined): Work | undefined {
    return item && this.works.of(item);
  }

  /** Between the part before and the part behind that stayed as they were, everything is put in anew. */
  async #update(wanted: readonly WantedCitation[], turns: Turns): Promise<void> {
    const held = this.#held;
    const before = commonLength(held, wanted);
    const behind = commonLength(held.slice(before).reverse(), wanted.slice(before).reverse());
    const kept = (part: readonly HeldCitation[], from: number) =>
      part.map((one, at) => ({ ...one, ...wanted[from + at] }));
    const put = kept(held.slice(0, before), 0);
    const rest = kept(held.slice(held.length - behind), wanted.length - behind);
    const fresh = wanted.slice(before, wanted.length - behind);
    const isSame = held.length === wanted.length && fresh.length === 0 && !hasMoved(held, wanted);
    this.#held = [...put, ...rest];
    if (fresh.length === 0 && !isSame) this.#place();
    for (const citation of fresh) {
      const one = { ...citation, id: `c${this.#count++}`, html: '' };
      put.push(one);
      this.#held = [...put, ...rest];
      this.#process(one, put.slice(0, -1), rest);
      await turns.pause();
    }
    if (fresh.length > 0 && !fresh.some((citation) => this.#isIn(citation))) this.#place();
  }

  /** Tells the processor which citations there still are, and in which notes, by way of one of them. */
  #place(): void {
    const at = this.#held.findIndex((held) => this.#isIn(held));
    const one = this.#held[at];
    if (one) this.#process(one, this.#held.slice(0, at), this.#held.slice(at + 1));
    else this.processor.rebuildProcessorState([], 'html');
  }

  /** Whether the processor has a part in a citation. */
  #isIn({ works }: WantedCitation): boolean {
    return works.some((work) => work && !this.#refused.has(work.id));
  }

  #placesOf(citations: readonly HeldCitation[]): ClusterPlace[] {
    return citations.filter((citation) => this.#isIn(citation)).map(({ id, noteIndex }) => [id, noteIndex]);
  }

  #process(citation: HeldCitation, before: readonly HeldCitation[], rest: readonly HeldCitation[]): void {
    const cluster = this.#clusterOf(citation);
    if (!cluster) {
      citation.html = plainHtml(citation);
      return;
    }
    try {
      const [, changed] = this.processor.processCitationCluster(cluster, this.#placesOf(before), this.#placesOf(rest));
      const byId = new Map(this.#held.map((held) => [held.id, held]));
      for (const [, html, id] of changed) {
        const held = byId.get(id);
        if (held) held.html = completed(html, held);
      }
    } catch {
      this.#recover(citation);
    }
  }

  /** Citations in which the processor has no part are printed without it. */
  #clusterOf({ id, cites, works, isInText, noteIndex }: HeldCitation): ClusterCitation | undefined {
    const known = cites.flatMap((cite, index) => {
      const work = works[index];
      return work && !this.#refused.has(work.id) ? [{ ...toCiteItem(cite), id: work.id }] : [];
    });
    const mode = isInText ? { mode: 'composite' as const } : {};
    return known.length === 0
      ? undefined
      : { citationID: id, citationItems: known, properties: { noteIndex, ...mode } };
  }

  /** A record that the processor throws at is known to it half: it forgets everything, and begins again without that record. */
  #recover(citation: HeldCitation): void {
    for (const work of citation.works) if (work) this.#refused.add(work.id);
    citation.html = plainHtml(citation);
    this.processor.rebuildProcessorState([], 'html');
    const kept = this.#held.filter((held) => held.html !== '' && held !== citation);
    const put: HeldCitation[] = [];
    for (const held of kept) {
      const cluster = this.#clusterOf(held);
      if (!cluster) continue;
      const [, changed] = this.processor.processCitationCluster(cluster, this.#placesOf(put), []);
      put.push(held);
      for (const [, html, id] of changed) for (const one of put) if (one.id === id) one.html = completed(html, one);
    }
  }

  #bibliography(ids: ReadonlyMap<string, string>, form: PrintedForm): BibliographyText[] {
    const made = ids.size === 0 ? false : this.#entries();
    const plain = [...ids]
      .filter(([workId]) => this.#refused.has(workId))
      .map(([workId, id]) => ({ id, text: toForm(escapeHtml(plainEntry(this.works.get(workId)!.record)), form) }));
    if (!made) return plain;
    const [{ entry_ids: entryIds }, entries] = made;
    const printed = entries.flatMap((html, index) => {
      const id = (entryIds[index] ?? []).map((workId) => ids.get(workId)).find((one) => one !== undefined);
      return id === undefined ? [] : [{ id, text: toForm(insideOf(html), form) }];
    });
    return [...printed, ...plain];
  }

  #entries(): ReturnType<Processor['makeBibliography']> {
    try {
      return this.processor.makeBibliography();
    } catch {
      return false;
    }
  }
}

function commonLength(held: readonly WantedCitation[], wanted: readonly WantedCitation[]): number {
  const differs = held.findIndex(({ key }, index) => key !== wanted[index]?.key);
  return differs < 0 ? held.length : differs;
}

/** Whether a note has another number than it had. */
function hasMoved(now: readonly WantedCitation[], then: readonly WantedCitation[]): boolean {
  return now.some(({ noteIndex }, index) => noteIndex !== then[index]?.noteIndex);
}

/** The names that a style of numbers has none of, and those of several works that nobody knows. */
function completed(printed: string, { cites, works }: WantedCitation): string {
  const named = works.find((work) => work !== undefined);
  const html = named ? printed.replace('[NO_PRINTED_FORM]', () => escapeHtml(plainCreators(named.record))) : printed;
  const unknown = cites.filter((_, index) => works[index] === undefined).map(({ id }) => id);
  return unknown.length === 0 ? html : `${html} (${escapeHtml(unknown.join('; '))})`;
}

function plainHtml({ cites, works }: WantedCitation): string {
  const printed = cites.map((cite, index) => {
    const work = works[index];
    return work ? plainCitation(work.record, cite) : cite.id;
  });
  return escapeHtml(printed.join('; '));
}

/** An entry without the element around it, which says only that it is one. */
function insideOf(html: string): string {
  return html
    .trim()
    .replace(/^<div class="csl-entry">(.*)<\/div>$/s, '$1')
    .trim();
}
