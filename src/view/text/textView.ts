/** Shows the text of a source: headings, paragraphs and page marks of our own making, whatever the document was. */

import type { TextPosition } from '../../model/passage';
import type { Landmark } from '../../model/source';
import { type FoldedText, foldWithOffsets } from '../../text/normalize';
import { type DocumentView, type PagePosition, type ViewEvents, zoomed } from '../documentView';
import type { ReadingPlace, Selected, ShownPassage, ShownText, Zoom } from '../protocol';
import { centre, toTop } from '../scroll';
import { findText } from './findText';
import { layOut, type TextBlock } from './layout';
import { createTextNodes, type TextNodes } from './textNodes';

/** @param container scrolls, and is emptied */
export function createTextView(
  container: HTMLElement,
  title: string,
  { text, landmarks }: ShownText,
  events: ViewEvents,
): DocumentView {
  return new TextView(container, title, text, landmarks, events);
}

class TextView implements DocumentView {
  private nodes: TextNodes = createTextNodes();
  private blocks: HTMLElement[] = [];
  private pageMarks: HTMLElement[] = [];
  private readonly pages: readonly Landmark[];
  private folded: FoldedText | undefined;
  private found: readonly TextPosition[] = [];
  private current = -1;
  private scale: Zoom = 'fit';
  private isWaiting = false;
  private readonly ended = new AbortController();

  constructor(
    private readonly container: HTMLElement,
    private readonly title: string,
    private readonly text: string,
    private readonly landmarks: readonly Landmark[],
    private readonly events: ViewEvents,
  ) {
    this.pages = landmarks.filter(({ label }) => label === 'page');
    this.render([]);
    this.zoom('fit');
    container.addEventListener('scroll', () => this.tellPage(), { signal: this.ended.signal, passive: true });
    this.tellPage();
  }

  async showPassage({ segments, quote }: ShownPassage, staysPut: boolean): Promise<void> {
    this.render(segments);
    if (!staysPut) this.goToPassage();
    if (this.mark()) this.events.onSay(`Passage: ${quote.exact}`);
    else this.events.onTell('The passage is not in this text any more.');
    this.tellPage();
  }

  goToPassage(): void {
    const mark = this.mark();
    if (mark) settle(() => centre(mark, this.container));
  }

  find(query: string, direction: 'first' | 'next' | 'previous'): void {
    this.folded ??= foldWithOffsets(this.text);
    this.found = findText(query, this.folded);
    const total = this.found.length;
    this.current = total === 0 ? -1 : this.nextFound(direction);
    this.showFound();
    this.events.onFind({ current: this.current + 1, total });
  }

  zoom(step: 'in' | 'out' | 'fit'): void {
    this.setZoom(step === 'fit' ? 'fit' : zoomed(factorOf(this.scale), step));
  }

  goToPage(name: string): boolean {
    const index = this.pages.findIndex(({ locator }) => locator.toLowerCase() === name.trim().toLowerCase());
    const mark = this.pageMarks[index];
    if (mark) settle(() => toTop(mark, this.container));
    return mark !== undefined;
  }

  selected(): Selected | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    if (!this.container.contains(range.commonAncestorContainer)) return undefined;
    const start = this.nodes.offsetOf(range.startContainer, range.startOffset);
    const end = this.nodes.offsetOf(range.endContainer, range.endOffset) ?? this.text.length;
    if (start === undefined || end <= start) return undefined;
    return { exact: this.text.slice(start, end), position: { start, end } };
  }

  place(): ReadingPlace {
    const top = this.container.getBoundingClientRect().top;
    const index = Math.max(0, lastAbove(this.blocks, top));
    const box = this.blocks[index]?.getBoundingClientRect();
    const offset = box && box.height > 0 ? (top - box.top) / box.height : 0;
    return { index, offset, zoom: this.scale };
  }

  goTo({ index, offset, zoom }: ReadingPlace): void {
    this.setZoom(zoom);
    const block = this.blocks[index];
    if (!block) return;
    settle(() => {
      toTop(block, this.container);
      this.container.scrollTop += block.getBoundingClientRect().height * offset;
    });
  }

  focus(): void {
    this.container.focus({ preventScroll: true });
  }

  dispose(): void {
    this.ended.abort();
    CSS.highlights.clear();
    this.container.replaceChildren();
  }

  private render(passage: readonly TextPosition[]): void {
    this.nodes = createTextNodes();
    this.pageMarks = [];
    const article = element('article', 'text');
    article.append(element('h1', 'title', this.title));
    this.blocks = layOut(this.text, this.landmarks, passage).map((block) => this.blockElement(block, article));
    this.container.replaceChildren(article);
    this.showFound();
  }

  private blockElement({ kind, pieces, pages }: TextBlock, article: HTMLElement): HTMLElement {
    for (const page of pages) article.append(this.pageMark(page, 'between'));
    const block = element(kind === 'heading' ? 'h2' : 'p', 'block');
    for (const { position, isPassage, page } of pieces) {
      if (page) block.append(this.pageMark(page, 'within'));
      const node = document.createTextNode(this.text.slice(position.start, position.end));
      this.nodes.add(node, position.start);
      if (!isPassage) block.append(node);
      else {
        const mark = element('mark', 'passage');
        mark.append(node);
        block.append(mark);
      }
    }
    article.append(block);
    return block;
  }

  /** Its name is drawn by the style sheet, so that it is not part of what is selected. */
  private pageMark({ locator }: Landmark, place: 'between' | 'within'): HTMLElement {
    const mark = element(place === 'between' ? 'div' : 'span', `page-mark ${place}`);
    mark.dataset.name = locator;
    mark.setAttribute('role', 'separator');
    mark.setAttribute('aria-label', `Page ${locator}`);
    this.pageMarks.push(mark);
    return mark;
  }

  private mark(): HTMLElement | null {
    return this.container.querySelector<HTMLElement>('mark.passage');
  }

  /** The first is the one at or below the top of the window. */
  private nextFound(direction: 'first' | 'next' | 'previous'): number {
    const total = this.found.length;
    if (direction !== 'first') return (this.current + (direction === 'next' ? 1 : -1) + total) % total;
    const { top } = this.container.getBoundingClientRect();
    const below = this.found.findIndex((position) => {
      const box = this.nodes.rangeOf(position)?.getBoundingClientRect();
      return box !== undefined && box.bottom > top;
    });
    return Math.max(0, below);
  }

  private showFound(): void {
    const ranges = this.found.map((position) => this.nodes.rangeOf(position)).filter((range) => range !== undefined);
    CSS.highlights.set('found', new Highlight(...ranges));
    const position = this.found[this.current];
    const current = position && this.nodes.rangeOf(position);
    CSS.highlights.set('found-current', new Highlight(...(current ? [current] : [])));
    if (current && !isVisible(current, this.container)) settle(() => centre(current, this.container));
  }

  private setZoom(zoom: Zoom): void {
    this.scale = zoom;
    this.container.style.setProperty('--zoom', String(factorOf(zoom)));
  }

  private tellPage(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => {
      this.isWaiting = false;
      if (!this.ended.signal.aborted) this.events.onMove(this.currentPage());
    });
  }

  private currentPage(): PagePosition | undefined {
    if (this.pages.length === 0) return undefined;
    const { top, height } = this.container.getBoundingClientRect();
    const index = Math.max(0, lastAbove(this.pageMarks, top + height / 3));
    return { name: this.pages[index]!.locator, index, count: this.pages.length };
  }
}

function factorOf(zoom: Zoom): number {
  return zoom === 'fit' ? 1 : zoom;
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Of elements one below the other, the last that begins at or above a height; -1 where none does. */
function lastAbove(elements: readonly HTMLElement[], height: number): number {
  let [low, high] = [-1, elements.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (elements[middle]!.getBoundingClientRect().top <= height + 1) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isVisible(range: Range, container: HTMLElement): boolean {
  const box = range.getBoundingClientRect();
  const frame = container.getBoundingClientRect();
  return box.top >= frame.top && box.bottom <= frame.bottom && box.height > 0;
}

/** Blocks that were never shown have a guessed height until they are, so that the first way there may miss. */
function settle(go: () => void): void {
  go();
  requestAnimationFrame(() => {
    go();
    requestAnimationFrame(go);
  });
}
