/** Finds the figures of a prose text. Knows nothing of what a figure should be. */
import type { FoundQuantity } from '../model/quantity';

/** The quantities of a text in order, not overlapping. Takes time in proportion to the text. */
export function findQuantities(text: string): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  for (const match of text.matchAll(
    /(?<![\p{L}\p{Nd}.,-])\d{1,3}(?:,\d{3}){0,9}(?:\.\d{1,9})?(%?)(?![\p{L}\p{Nd}])/gu,
  )) {
    const start = match.index;
    const position = { start, end: start + match[0].length };
    const isPercent = match[1] === '%';
    const value = Number(match[0].replace(/[,%]/g, '')) / (isPercent ? 100 : 1);
    const kind = isPercent ? 'percent' : 'count';
    found.push({
      ...position,
      value: position,
      quantity: { kind, value, approximate: false, resolution: isPercent ? 0.01 : 1 },
    });
  }
  return found;
}
