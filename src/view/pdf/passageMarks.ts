/** Marks a passage on a rendered page: boxes under the text, so that the text can still be selected. */

import type { TextPosition } from '../../model/passage';
import { findInPage, type SoughtPassage, toPageText } from '../findInPage';

/** A box in parts of the page's width and height. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In place of the marks that the page had. @returns the first of them */
export function markPassage(page: HTMLElement, sought: SoughtPassage, part: TextPosition): HTMLElement | undefined {
  unmark(page);
  const textLayer = page.querySelector<HTMLElement>('.textLayer');
  const canvas = page.querySelector<HTMLElement>('.canvasWrapper');
  if (!textLayer || !canvas) return undefined;
  const { text, nodes } = readTextLayer(textLayer);
  const pieces = findInPage(sought, toPageText(text), part);
  const frame = canvas.getBoundingClientRect();
  const boxes = joinBoxes(pieces.flatMap((piece) => boxesOf(piece, nodes, frame)));
  const layer = document.createElement('div');
  layer.className = 'passage-layer';
  layer.setAttribute('aria-hidden', 'true');
  layer.append(...boxes.map(markElement));
  canvas.after(layer);
  return layer.querySelector<HTMLElement>('.passage-mark') ?? undefined;
}

export function unmark(page: HTMLElement): void {
  for (const layer of page.querySelectorAll('.passage-layer')) layer.remove();
}

interface PlacedNode {
  readonly node: Text;
  readonly start: number;
}

function readTextLayer(layer: HTMLElement): { readonly text: string; readonly nodes: readonly PlacedNode[] } {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const nodes: PlacedNode[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push({ node, start: text.length });
      text += node.data;
    } else if (node instanceof HTMLBRElement) text += '\n';
  }
  return { text, nodes };
}

function boxesOf({ start, end }: TextPosition, nodes: readonly PlacedNode[], frame: DOMRect): Box[] {
  const touched = nodes.filter((one) => one.start < end && one.start + one.node.length > start);
  return touched.flatMap((one) => {
    const range = document.createRange();
    range.setStart(one.node, Math.max(0, start - one.start));
    range.setEnd(one.node, Math.min(one.node.length, end - one.start));
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0).map(toBox(frame));
  });
}

function toBox(frame: DOMRect) {
  return ({ left, top, right, bottom }: DOMRect): Box => ({
    left: (left - frame.left) / frame.width,
    top: (top - frame.top) / frame.height,
    right: (right - frame.left) / frame.width,
    bottom: (bottom - frame.top) / frame.height,
  });
}

/** Pieces of one line are one box. */
export function joinBoxes(boxes: readonly Box[]): readonly Box[] {
  const joined: Box[] = [];
  for (const box of boxes) {
    const last = joined.at(-1);
    if (!last || !isOnLine(last, box)) joined.push(box);
    else joined[joined.length - 1] = union(last, box);
  }
  return joined;
}

/** Half a letter's height may overlap, and spaces as wide as three lie within a line that is set wide. */
function isOnLine(last: Box, box: Box): boolean {
  const height = Math.min(last.bottom - last.top, box.bottom - box.top);
  const shared = Math.min(last.bottom, box.bottom) - Math.max(last.top, box.top);
  const gap = Math.max(box.left - last.right, last.left - box.right);
  return shared > height / 2 && gap < height * 3;
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function markElement({ left, top, right, bottom }: Box): HTMLElement {
  const mark = document.createElement('div');
  mark.className = 'passage-mark';
  mark.style.left = percent(left);
  mark.style.top = percent(top);
  mark.style.width = percent(right - left);
  mark.style.height = percent(bottom - top);
  return mark;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}
