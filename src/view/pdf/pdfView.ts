/** Shows the pages of a PDF as they are, with a passage marked: pdf.js's viewer, which draws only what is looked at. Loaded for PDFs alone. */

import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import type { Ask } from '../ask';
import { type DocumentView, type PagePosition, type ViewEvents, zoomed } from '../documentView';
import { findInPage, findPages, type PagePart, type SoughtPassage, toSought } from '../findInPage';
import type { ReadingPlace, Selected, ShownPassage, ShownPdf, Zoom } from '../protocol';
import { centre } from '../scroll';
import { openPdf } from './document';
import { pdfjs } from './library';
import { createPageTexts, type PlacedPageText } from './pageTexts';
import { markPassage, unmark } from './passageMarks';
import { EventBus, LinkTarget, PDFFindController, PDFLinkService, PDFViewer } from './viewer';

/** @param container scrolls, and is emptied; must be positioned absolutely */
export async function createPdfView(
  container: HTMLDivElement,
  uri: string,
  file: ShownPdf,
  events: ViewEvents,
  ask: Ask,
): Promise<DocumentView> {
  const { task, pdf } = await openPdf(uri, file, ask);
  const labels = await pdf.getPageLabels().catch(() => null);
  const names = Array.from({ length: pdf.numPages }, (_, index) => file.pageNames[index] ?? labels?.[index]);
  const view = new PdfView(container, task, createPageTexts(pdf), names, events);
  await view.open(pdf);
  return view;
}

interface MarkedPassage {
  readonly sought: SoughtPassage;
  readonly parts: readonly PagePart[];
  /** How high it begins on its first page, in points from the foot. */
  readonly y: number | undefined;
}

/** The viewer's names of things are translated by its own; here nothing is shown that needs it. */
const NO_TRANSLATION = {
  getLanguage: () => 'en-us',
  getDirection: () => 'ltr',
  get: async () => '',
  translate: async () => undefined,
  translateOnce: async () => undefined,
  destroy: async () => undefined,
  pause: () => undefined,
  resume: () => undefined,
};

class PdfView implements DocumentView {
  private readonly bus = new EventBus();
  private readonly viewer: PDFViewer;
  private readonly links: PDFLinkService;
  private readonly ended = new AbortController();
  private searching = new AbortController();
  private scale: Zoom = 'fit';
  private marked: MarkedPassage | undefined;
  private isGoingToMark = false;

  constructor(
    private readonly container: HTMLDivElement,
    private readonly task: PDFDocumentLoadingTask,
    private readonly readPage: (pageIndex: number) => Promise<PlacedPageText>,
    private readonly names: readonly (string | undefined)[],
    private readonly events: ViewEvents,
  ) {
    const pages = document.createElement('div');
    pages.className = 'pdfViewer';
    container.replaceChildren(pages);
    const { bus: eventBus } = this;
    this.links = new PDFLinkService({ eventBus, externalLinkTarget: LinkTarget.BLANK });
    this.viewer = new PDFViewer({
      container,
      viewer: pages,
      eventBus,
      linkService: this.links,
      findController: new PDFFindController({ eventBus, linkService: this.links }),
      l10n: NO_TRANSLATION as never,
      annotationMode: pdfjs.AnnotationMode.ENABLE,
      enableAutoLinking: false,
      removePageBorders: true,
      supportsPinchToZoom: true,
    } as never);
    this.links.setViewer(this.viewer);
    this.listen();
  }

  async open(pdf: PDFDocumentProxy): Promise<void> {
    const isReady = new Promise<void>((resolve) => this.bus.on('pagesinit', () => resolve(), { once: true }));
    this.viewer.setDocument(pdf);
    this.links.setDocument(pdf, null);
    await isReady;
    this.setZoom('fit');
    this.tellPage();
  }

  async showPassage(passage: ShownPassage, staysPut: boolean): Promise<void> {
    this.searching.abort();
    this.searching = new AbortController();
    const { signal } = this.searching;
    this.unmarkAll();
    const sought = toSought(passage.quote);
    if (!staysPut && passage.pageIndex !== undefined) this.scrollToPage(passage.pageIndex);
    const parts = await findPages(sought, this.readPage, this.names.length, passage.pageIndex, signal).catch(() => []);
    if (signal.aborted || this.ended.signal.aborted) return;
    const [first] = parts;
    if (!first) {
      const where = passage.pageIndex === undefined ? 'in this file' : `on page ${this.nameOf(passage.pageIndex)}`;
      this.events.onTell(`The words of the passage were not found ${where}. It may stand in a picture of the page.`);
      return;
    }
    this.marked = { sought, parts, y: await this.heightOf(sought, first) };
    for (const { pageIndex } of parts) this.mark(pageIndex);
    if (!staysPut) this.goToPassage();
    this.events.onSay(`Passage on page ${this.nameOf(first.pageIndex)}: ${passage.quote.exact}`);
  }

  goToPassage(): void {
    const [first] = this.marked?.parts ?? [];
    if (!first) return;
    this.isGoingToMark = true;
    const { y } = this.marked!;
    const pageNumber = first.pageIndex + 1;
    if (y === undefined) this.scrollToPage(first.pageIndex);
    else {
      const destArray = [null, { name: 'XYZ' }, null, y, null];
      this.viewer.scrollPageIntoView({
        pageNumber,
        destArray,
        center: 'vertical',
        ignoreDestinationZoom: true,
      } as never);
    }
    this.mark(first.pageIndex);
  }

  find(query: string, direction: 'first' | 'next' | 'previous'): void {
    if (query.trim() === '') {
      this.bus.dispatch('findbarclose', { source: this });
      this.events.onFind({ current: 0, total: 0 });
      return;
    }
    this.bus.dispatch('find', {
      source: this,
      type: direction === 'first' ? '' : 'again',
      query: query.trim(),
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious: direction === 'previous',
      matchDiacritics: false,
    });
  }

  zoom(step: 'in' | 'out' | 'fit'): void {
    this.setZoom(step === 'fit' ? 'fit' : zoomed(this.viewer.currentScale, step));
  }

  goToPage(name: string): boolean {
    const index = this.indexOf(name.trim());
    if (index === undefined) return false;
    this.scrollToPage(index);
    return true;
  }

  selected(): Selected | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const first = pageOf(range.startContainer, this.container);
    const last = pageOf(range.endContainer, this.container) ?? first;
    const exact = selection.toString();
    if (first === undefined || last === undefined || exact.trim() === '') return undefined;
    return { exact, pages: { first, last } };
  }

  place(): ReadingPlace | undefined {
    const index = this.viewer.currentPageNumber - 1;
    const page = this.pageElement(index);
    if (!page) return undefined;
    const offset = (this.container.scrollTop - page.offsetTop) / Math.max(1, page.offsetHeight);
    return { index, offset, zoom: this.scale };
  }

  goTo({ index, offset, zoom }: ReadingPlace): void {
    this.setZoom(zoom);
    const page = this.pageElement(index);
    if (page) this.container.scrollTop = page.offsetTop + offset * page.offsetHeight;
  }

  focus(): void {
    this.container.focus({ preventScroll: true });
  }

  dispose(): void {
    this.searching.abort();
    this.ended.abort();
    this.viewer.setDocument(null as never);
    this.links.setDocument(null, null);
    this.container.replaceChildren();
    void this.task.destroy();
  }

  private listen(): void {
    const signal = this.ended.signal;
    const on = <T>(name: string, act: (event: T) => void) => this.bus.on(name, act, { signal });
    on('pagechanging', () => this.tellPage());
    on<{ pageNumber: number }>('textlayerrendered', ({ pageNumber }) => this.mark(pageNumber - 1));
    on<{ pageNumber: number }>('pagerendered', ({ pageNumber }) => this.nameElement(pageNumber - 1));
    on<{ matchesCount: { current: number; total: number } }>('updatefindmatchescount', ({ matchesCount }) =>
      this.events.onFind(matchesCount),
    );
    on<{ matchesCount: { current: number; total: number } }>('updatefindcontrolstate', ({ matchesCount }) =>
      this.events.onFind(matchesCount),
    );
    for (const name of ['wheel', 'keydown', 'pointerdown']) {
      this.container.addEventListener(name, () => this.stayHere(), { signal, passive: true });
    }
    const resized = new ResizeObserver(() => this.scale === 'fit' && this.setZoom('fit'));
    resized.observe(this.container);
    signal.addEventListener('abort', () => resized.disconnect());
  }

  /** Pages that are drawn for the first time may move what is below them; a reader who has moved on is left alone. */
  private stayHere(): void {
    this.isGoingToMark = false;
  }

  private mark(pageIndex: number): void {
    const part = this.marked?.parts.find((one) => one.pageIndex === pageIndex);
    const page = this.pageElement(pageIndex);
    if (!this.marked || !part || !page) return;
    const first = markPassage(page, this.marked.sought, part.part);
    if (!first || !this.isGoingToMark || pageIndex !== this.marked.parts[0]?.pageIndex) return;
    this.isGoingToMark = false;
    centre(first, this.container);
  }

  private unmarkAll(): void {
    for (const { pageIndex } of this.marked?.parts ?? []) {
      const page = this.pageElement(pageIndex);
      if (page) unmark(page);
    }
    this.marked = undefined;
  }

  private async heightOf(sought: SoughtPassage, { pageIndex, part }: PagePart): Promise<number | undefined> {
    const page = await this.readPage(pageIndex);
    const [piece] = findInPage(sought, page, part);
    return piece && page.pieces.findLast(({ start }) => start <= piece.start)?.y;
  }

  private setZoom(zoom: Zoom): void {
    this.scale = zoom;
    if (zoom === 'fit') this.viewer.currentScaleValue = 'page-width';
    else this.viewer.currentScale = zoom;
  }

  private scrollToPage(pageIndex: number): void {
    if (pageIndex >= 0 && pageIndex < this.names.length) this.viewer.currentPageNumber = pageIndex + 1;
  }

  private pageElement(pageIndex: number): HTMLElement | undefined {
    return (this.viewer.getPageView(pageIndex) as { div?: HTMLElement } | undefined)?.div;
  }

  private nameElement(pageIndex: number): void {
    this.pageElement(pageIndex)?.setAttribute('aria-label', `Page ${this.nameOf(pageIndex)}`);
  }

  private tellPage(): void {
    const index = this.viewer.currentPageNumber - 1;
    const page: PagePosition = { name: this.nameOf(index), index, count: this.names.length };
    this.events.onMove(page);
  }

  private nameOf(index: number): string {
    return this.names[index] ?? String(index + 1);
  }

  /** By its name; by its number where no page has that name. */
  private indexOf(name: string): number | undefined {
    const named = this.names.findIndex((one) => one?.toLowerCase() === name.toLowerCase());
    if (named >= 0) return named;
    const number = /^\d+$/.test(name) ? Number(name) - 1 : -1;
    return number >= 0 && number < this.names.length ? number : undefined;
  }
}

function pageOf(node: Node, container: HTMLElement): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const page = container.contains(node) ? element?.closest<HTMLElement>('.page') : undefined;
  return page?.dataset.pageNumber ? Number(page.dataset.pageNumber) - 1 : undefined;
}
