/** Looks through whole texts for words that stand in no passage. */

import type { CheckedSources } from '../sources';
import type { QuotedPassage } from './quotationContexts';
import { findQuotation, type QuotationPattern } from './quotationMatch';
import { skeletonOf } from './skeleton';

/** A text that has the quotation, a cited one first; with the passages that are near it, where there are any. */
export function findInTexts(
  pattern: QuotationPattern,
  cited: ReadonlySet<string>,
  sources: CheckedSources,
): { readonly workId: string; readonly passages: readonly QuotedPassage[] } | undefined {
  let other: ReturnType<typeof findInTexts>;
  for (const { workId, text } of sources.texts()) {
    if (other && !cited.has(workId)) continue;
    const place = findIn(pattern, text);
    if (!place) continue;
    const found = { workId, passages: passagesAt(text.slice(place.start, place.end), workId, sources) };
    if (cited.has(workId) || cited.size === 0) return found;
    other = found;
  }
  return other;
}

/** A text that has all parts of the quotation, wherever and in whatever order; one of the cited works, where some are. */
export function findPieces(
  pattern: QuotationPattern,
  cited: ReadonlySet<string>,
  sources: CheckedSources,
): { readonly workId: string; readonly passages: readonly QuotedPassage[] } | undefined {
  for (const { workId, text } of sources.texts()) {
    if (cited.size > 0 && !cited.has(workId)) continue;
    const letters = lettersOf(text);
    if (!pattern.runs.every(({ skeleton }) => letters.includes(skeleton))) continue;
    const words = pattern.runs.map(({ position }) => pattern.text.slice(position.start, position.end));
    return { workId, passages: words.flatMap((part) => passagesAt(part, workId, sources)) };
  }
  return undefined;
}

/** A page and its running head may stand between two parts. */
const MOST_ELIDED = 1500;

function findIn(pattern: QuotationPattern, text: string): { start: number; end: number } | undefined {
  const longest = pattern.runs.reduce((a, b) => (b.skeleton.length > a.skeleton.length ? b : a));
  const { start, end } = longest.position;
  if (!mayHold(text, pattern.text.slice(start, end))) return undefined;
  if (!lettersOf(text).includes(longest.skeleton)) return undefined;
  const match = findQuotation(pattern, skeletonOf(text), MOST_ELIDED);
  return match && { start: match.runs[0]!.start, end: match.runs.at(-1)!.end };
}

/** A look at the longest words as they are written, since folding a text takes a hundred times as long; one may be cut by a line's end. */
function mayHold(text: string, words: string): boolean {
  const plain = words.match(/(?<![\p{L}\p{N}])[a-z]{5,}(?![\p{L}\p{N}])/gu) ?? [];
  const longest = [...new Set(plain)].sort((a, b) => b.length - a.length).slice(0, WORDS_LOOKED_AT);
  if (longest.length < WORDS_LOOKED_AT) return true;
  return longest.filter((word) => text.includes(word)).length >= WORDS_LOOKED_AT - 2;
}

const WORDS_LOOKED_AT = 5;

function passagesAt(words: string, workId: string, sources: CheckedSources): QuotedPassage[] {
  const [passage] = sources.find(words.slice(0, 400), { limit: 1, minScore: 0.6, works: new Set([workId]) });
  return passage ? [{ passage, part: { start: 0, end: passage.text.length } }] : [];
}

/** The letters of texts that were looked through lately, as every quotation that is in no source asks for all of them. */
const remembered = new Map<string, string>();
let rememberedLength = 0;
const MOST_REMEMBERED = 20_000_000;

function lettersOf(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const letters = skeletonOf(text).text;
  if (rememberedLength + text.length > MOST_REMEMBERED) {
    remembered.clear();
    rememberedLength = 0;
  }
  remembered.set(text, letters);
  rememberedLength += text.length;
  return letters;
}
