/**
 * The citations of a whole document and its bibliography, in a CSL style: numbers in the order of citing, letters and names that tell works
 * apart, notes that say "ibid." or refer to an earlier one. Kept while the document is written: only what changed is formatted anew.
 */
import type { Citation, CitationItem } from '../../model/citation';
import type { Item } from '../../model/item';
import type { LoadedStyle, Locale } from '../style/styles';
import { toCiteItem } from './citeItem';
import { Clusters, type Entry } from './clusters';
import type { ResolveItem } from './formatter';
import { plainCitation, plainCreators, plainEntry } from './plainCitation';
import { escapeHtml, type PrintedForm, toForm } from './printed';
import { type ClusterCitation, createProcessor, type Processor } from './processor';
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
  /** Undefined where no work of it is known to the processor. */
  readonly cluster: ClusterCitation | undefined;
  isPrepared: boolean;
  /** Undefined until it is printed. */
  html: string | undefined;
  /** What was made of `html` last. */
  printed?: { readonly html: string; readonly form: PrintedForm; readonly text: string };
}

/** Works that the processor is told of in one step, each of which takes it about a millisecond. */
const WORKS_AT_ONCE = 4;
/** Citations in one step where each takes a hundredth of that. */
const CITATIONS_AT_ONCE = 100;

class CslDocument implements DocumentFormatter {
  readonly #clusters: Clusters;
  #held: HeldCitation[] = [];
  #count = 0;
  /** The works that the processor knows, in the order of citing. */
  #registered: readonly string[] = [];
  readonly #refused = new Set<string>();
  /** Whether none came, went or moved since they were placed. */
  #isPlaced = true;
  /** Whether the processor threw at a record, which it knows half since. */
  #isTorn = false;
  /** Rounds come one after the other, since they share the processor. */
  #round: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly processor: Processor,
    private readonly works: Works,
  ) {
    this.#clusters = new Clusters(processor);
  }

  format(request: DocumentRequest, turns = NO_TURNS): Promise<FormattedDocument> {
    const round = this.#round.then(() => this.#format(request, turns));
    this.#round = round.catch(() => undefined);
    return round;
  }

  async #format({ citations, resolve, form }: DocumentRequest, turns: Turns): Promise<FormattedDocument> {
    this.#hold(await this.#wanted(citations, resolve, turns));
    while (!(await this.#print(turns))) this.#beginAgain();
    const printed: string[] = [];
    for (const held of this.#held) {
      printed.push(inForm(held, form));
      if (printed.length % CITATIONS_AT_ONCE === 0) await turns.pause();
    }
    return { citations: printed, bibliography: await this.#bibliography(form, turns) };
  }

  async #wanted(citations: readonly Citation[], resolve: ResolveItem, turns: Turns): Promise<WantedCitation[]> {
    const isOfNotes = this.processor.opt.xclass === 'note';
    const wanted: WantedCitation[] = [];
    let note = 0;
    for (const { citationItems, noteIndex, isInText = false } of citations) {
      note = isOfNotes ? (noteIndex ?? note + 1) : (noteIndex ?? 0);
      const works = citationItems.map(({ id }) => this.#workOf(resolve(id)));
      const key = JSON.stringify([isInText, citationItems.map((cite, index) => [works[index]?.id, cite])]);
      wanted.push({ key, cites: citationItems, works, isInText, noteIndex: note });
      if (wanted.length % CITATIONS_AT_ONCE === 0) await turns.pause();
    }
    return wanted;
  }

  #workOf(item: Item | undefined): Work | undefined {
    return item && this.works.of(item);
  }

  /** Between the part before and the part behind that stayed as they were, everything is put in anew. */
  #hold(wanted: readonly WantedCitation[]): void {
    const held = this.#held;
    const before = commonLength(held, wanted);
    const behind = commonLength(held.slice(before).reverse(), wanted.slice(before).reverse());
    const kept = [...held.slice(0, before), ...held.slice(held.length - behind)];
    const now = [...wanted.slice(0, before), ...wanted.slice(wanted.length - behind)];
    const fresh = wanted.slice(before, wanted.length - behind).map((one) => this.#toHeld(one, `c${this.#count++}`));
    const moved = kept.map((one, index) => movedTo(one, now[index]!));
    if (fresh.length > 0 || kept.length < held.length || hasMoved(kept, now)) this.#isPlaced = false;
    this.#held = [...moved.slice(0, before), ...fresh, ...moved.slice(before)];
  }

  #toHeld(wanted: WantedCitation, id: string): HeldCitation {
    const cluster = this.#clusterOf(wanted, id);
    return { ...wanted, id, cluster, isPrepared: false, html: cluster ? undefined : plainHtml(wanted) };
  }

  /** Cites in which the processor has no part are printed without it. */
  #clusterOf({ cites, works, isInText, noteIndex }: WantedCitation, citationID: string): ClusterCitation | undefined {
    const citationItems = cites.flatMap((cite, index) => {
      const work = works[index];
      return work && !this.#refused.has(work.id) ? [{ ...toCiteItem(cite), id: work.id }] : [];
    });
    const mode = isInText ? { mode: 'composite' as const } : {};
    return citationItems.length > 0 ? { citationID, citationItems, properties: { noteIndex, ...mode } } : undefined;
  }

  /** Has all citations printed that are not, and says whether the processor took them all. */
  async #print(turns: Turns): Promise<boolean> {
    if (this.#isTorn || !(await this.#register(turns))) return false;
    for (const held of this.#held) {
      if (held.isPrepared || !held.cluster) continue;
      this.#attempt(held, (cluster) => this.#clusters.prepare(cluster));
      held.isPrepared = true;
      await turns.pause();
    }
    if (this.#isTorn || !this.#place()) return false;
    for (const held of this.#held) {
      if (held.html !== undefined) continue;
      this.#attempt(held, (cluster) => {
        held.html = completed(this.#clusters.print(cluster), held);
      });
      await turns.pause();
    }
    return !this.#isTorn;
  }

  /** Tells the processor of the works that are cited, a few at a time, and forgets what was printed of those that others change. */
  async #register(turns: Turns): Promise<boolean> {
    const wanted = [...new Set(this.#held.flatMap(({ cluster }) => cluster?.citationItems.map(({ id }) => id) ?? []))];
    const known = new Set(this.#registered);
    while (wanted.join() !== this.#registered.join()) {
      const some = new Set(wanted.filter((id) => !known.has(id)).slice(0, WORKS_AT_ONCE));
      const next = wanted.filter((id) => known.has(id) || some.has(id));
      try {
        this.#forget(this.#clusters.register(next));
      } catch {
        const refused = [...some].filter((id) => !this.#isRegistrable(id));
        this.#refuse(refused.length > 0 ? refused : next);
        return false;
      }
      this.#registered = next;
      for (const id of some) known.add(id);
      await turns.pause();
    }
    return true;
  }

  #isRegistrable(workId: string): boolean {
    try {
      this.#clusters.clear();
      this.#clusters.register([workId]);
      return true;
    } catch {
      return false;
    }
  }

  /** What cites these is taken in and printed anew. */
  #forget(workIds: readonly string[]): void {
    const changed = new Set(workIds);
    if (changed.size === 0) return;
    for (const held of this.#held) {
      if (!held.cluster?.citationItems.some(({ id }) => changed.has(id))) continue;
      held.isPrepared = false;
      held.html = undefined;
      this.#isPlaced = false;
    }
  }

  #place(): boolean {
    if (this.#isPlaced) return true;
    const placed = this.#held.flatMap(({ cluster }) => cluster ?? []);
    try {
      const changed = new Set(this.#clusters.place(placed));
      for (const held of this.#held) if (changed.has(held.id)) held.html = undefined;
    } catch {
      this.#refuse(this.#registered);
      return false;
    }
    this.#isPlaced = true;
    return true;
  }

  #attempt({ cluster }: HeldCitation, work: (cluster: ClusterCitation) => void): void {
    try {
      if (cluster) work(cluster);
    } catch {
      this.#refuse(cluster?.citationItems.map(({ id }) => id) ?? []);
    }
  }

  #refuse(workIds: readonly string[]): void {
    for (const id of workIds) this.#refused.add(id);
    this.#isTorn = true;
  }

  /** A record that the processor throws at is known to it half: it forgets everything, and begins again without that record. */
  #beginAgain(): void {
    this.#clusters.clear();
    this.#registered = [];
    this.#isPlaced = false;
    this.#isTorn = false;
    this.#held = this.#held.map((held) => this.#toHeld(held, held.id));
  }

  async #bibliography(form: PrintedForm, turns: Turns): Promise<BibliographyText[]> {
    const ids = new Map<string, string>();
    for (const { cites, works } of this.#held)
      for (const [index, work] of works.entries())
        if (work && !ids.has(work.id)) ids.set(work.id, cites[index]?.id ?? '');
    const plain = [...ids]
      .filter(([workId]) => this.#refused.has(workId))
      .map(([workId, id]) => ({ id, text: toForm(escapeHtml(plainEntry(this.works.get(workId)!.record)), form) }));
    const printed = (await this.#entries(turns)).flatMap(({ workIds, html }) => {
      const id = workIds.map((workId) => ids.get(workId)).find((one) => one !== undefined);
      return id === undefined ? [] : [{ id, text: toForm(insideOf(html), form) }];
    });
    return [...printed, ...plain];
  }

  async #entries(turns: Turns): Promise<readonly Entry[]> {
    const steps = this.#clusters.bibliography();
    for (;;) {
      const step = attempt(() => steps.next());
      if (!step || step.done) return step?.value ?? [];
      await turns.pause();
    }
  }
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function movedTo(held: HeldCitation, { cites, noteIndex }: WantedCitation): HeldCitation {
  if (held.cluster) held.cluster.properties.noteIndex = noteIndex;
  return { ...held, cites, noteIndex };
}

function inForm(held: HeldCitation, form: PrintedForm): string {
  const html = held.html ?? '';
  if (held.printed?.html !== html || held.printed.form !== form)
    held.printed = { html, form, text: toForm(html, form) };
  return held.printed.text;
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
