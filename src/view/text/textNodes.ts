/** The way between places in a text and the nodes that show it. */
import type { TextPosition } from '../../model/passage';

export interface TextNodes {
  /** Adds the node that shows the text from `start`; nodes come in the order of the text. */
  add(node: Text, start: number): void;
  /** The place in the text that a point of the page stands for. */
  offsetOf(container: Node, offset: number): number | undefined;
  /** Undefined where the text is not shown. */
  rangeOf(position: TextPosition): Range | undefined;
}

export function createTextNodes(): TextNodes {
  const nodes: { readonly node: Text; readonly start: number }[] = [];
  const starts = new WeakMap<Node, number>();
  const at = (offset: number) => nodes[lastAtOrBefore(nodes, offset)];
  return {
    add(node, start) {
      nodes.push({ node, start });
      starts.set(node, start);
    },
    offsetOf(container, offset) {
      const own = starts.get(container);
      if (own !== undefined) return own + offset;
      const next = firstTextFrom(container, offset, starts);
      return next && starts.get(next);
    },
    rangeOf({ start, end }) {
      const [first, last] = [at(start), at(Math.max(start, end - 1))];
      if (!first || !last) return undefined;
      const range = document.createRange();
      range.setStart(first.node, Math.min(first.node.length, start - first.start));
      range.setEnd(last.node, Math.min(last.node.length, Math.max(0, end - last.start)));
      return range;
    },
  };
}

function lastAtOrBefore(nodes: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, nodes.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (nodes[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A point between elements stands for the text behind it. */
function firstTextFrom(container: Node, offset: number, known: WeakMap<Node, number>): Node | undefined {
  const from = container.childNodes[offset] ?? container;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = from;
  let node: Node | null = from.nodeType === Node.TEXT_NODE ? from : walker.nextNode();
  while (node && !known.has(node)) node = walker.nextNode();
  return node ?? undefined;
}
