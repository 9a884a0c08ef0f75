/** A quotation cut at what its writer left out and put in: `“[T]he robots … work”`. */
import { OBJECT } from '../markup/prose';

/**
 * A part of a quotation's text. `insertion`: words in square brackets, which may stand for a few words of the source or none, and anything
 * that is no prose, such as math.
 */
export interface QuotationPart {
  readonly kind: 'words' | 'elision' | 'insertion';
  readonly start: number;
  readonly end: number;
  /** Of an insertion, whether it touches the word before or after, of which it replaces letters: `[t]he`, `build[ing]`. */
  readonly isGluedBefore: boolean;
  readonly isGluedAfter: boolean;
}

/** The parts in order; words that are no more than marks are left out. */
export function partsOf(text: string): QuotationPart[] {
  const parts: QuotationPart[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(JOINT)) {
    addWords(text, from, index, parts);
    from = index + mark.length;
    const kind = mark.startsWith(OBJECT) || /[\p{L}\p{N}?]/u.test(mark) ? 'insertion' : 'elision';
    const isInsertion = kind === 'insertion' && mark.startsWith('[');
    parts.push({
      kind,
      start: index,
      end: from,
      isGluedBefore: isInsertion && /[\p{L}\p{N}]/u.test(text[index - 1] ?? ''),
      isGluedAfter: isInsertion && /[\p{L}\p{N}]/u.test(text[from] ?? ''),
    });
  }
  addWords(text, from, text.length, parts);
  return parts;
}

/** Three dots with or without spaces and brackets, an ellipsis, words in square brackets, code or math. */
const JOINT = new RegExp(
  [
    String.raw`[[(<⟨]\s?(?:…|\.(?:\s?\.){2,3})\s?[\])>⟩]`,
    String.raw`…\.?`,
    String.raw`\.(?:[ \u00a0\u2009\u202f]?\.){2,3}`,
    String.raw`\[[^\][\n]{0,200}\]`,
    `${OBJECT}+`,
  ].join('|'),
  'gu',
);

function addWords(text: string, start: number, end: number, parts: QuotationPart[]): void {
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return;
  parts.push({ kind: 'words', start, end, isGluedBefore: false, isGluedAfter: false });
}
