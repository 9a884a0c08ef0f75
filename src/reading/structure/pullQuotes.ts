/** Finds pull quotes: words of the text set a second time, large and on their own, to catch the eye. */
import { fold } from '../../text/normalize';
import type { Block } from '../blocks';

/** The blocks whose words stand in another, longer block. Takes time in proportion to the text. */
export function findPullQuotes(blocks: readonly Block[]): ReadonlySet<Block> {
  const numbers = new Map<string, number>();
  const candidates = blocks.flatMap((block, index) =>
    isInDialogue(blocks, index) ? [] : (toCandidate(block, numbers) ?? []),
  );
  const byTriple = indexTriples(candidates);
  if (byTriple.size === 0) return new Set();
  for (const block of blocks) countShared(block, numbers, byTriple);
  return new Set(candidates.filter(isRepeatedElsewhere).map(({ block }) => block));
}

/** Who speaks beside another that speaks is not pulled out of the text; a pull quote mostly has no full stop. */
function isInDialogue(blocks: readonly Block[], index: number): boolean {
  return /[.!?…,]["”»“]$/.test(blocks[index]!.text) && (isSpoken(blocks[index - 1]) || isSpoken(blocks[index + 1]));
}

function isSpoken(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && /^["“«„]/.test(block.text);
}

interface Candidate {
  readonly block: Block;
  readonly triples: ReadonlySet<number>;
  /** The share of the triples that must be found: less where the layout sets the block apart. */
  readonly needed: number;
  best: number;
}

const MIN_WORDS = 5;
const MAX_WORDS = 45;

/** @param numbers the words of the candidates, each with its number; those of this one are put there */
function toCandidate(block: Block, numbers: Map<string, number>): Candidate | undefined {
  const { kind, text } = block;
  if (!/^(?:paragraph|quotation|caption)$/.test(kind) || text.length > 400 || /\[\d{1,3}\]/.test(text))
    return undefined;
  const words = wordsOf(text);
  if (words.length < MIN_WORDS || words.length > MAX_WORDS) return undefined;
  for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size);
  const isSetApart = kind === 'quotation' || block.isEmphasised === true || /^["“‘«„]/.test(text);
  return { block, triples: new Set(triplesOf(words, numbers)), needed: isSetApart ? 0.75 : 1, best: 0 };
}

/** More candidates than this with the same three words are no pull quotes but a refrain. */
const MAX_SHARING = 8;

function indexTriples(candidates: readonly Candidate[]): Map<number, Candidate[]> {
  const index = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    for (const triple of candidate.triples) {
      const sharing = index.get(triple);
      if (!sharing) index.set(triple, [candidate]);
      else if (sharing.length < MAX_SHARING) sharing.push(candidate);
    }
  }
  return index;
}

function countShared(
  block: Block,
  numbers: ReadonlyMap<string, number>,
  byTriple: ReadonlyMap<number, readonly Candidate[]>,
): void {
  if (block.kind === 'heading' || block.kind === 'rule') return;
  const found = new Map<Candidate, Set<number>>();
  for (const triple of triplesOf(wordsOf(block.text), numbers)) {
    for (const candidate of byTriple.get(triple) ?? []) {
      if (candidate.block === block || candidate.block.text.length >= block.text.length) continue;
      const shared = found.get(candidate);
      if (shared) shared.add(triple);
      else found.set(candidate, new Set([triple]));
    }
  }
  for (const [candidate, shared] of found) candidate.best = Math.max(candidate.best, shared.size);
}

function isRepeatedElsewhere({ triples, best, needed }: Candidate): boolean {
  return best >= triples.size * needed;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Three words in a row as one number, since strings of them would take most of the time; those with an unknown word are left out. */
function triplesOf(words: readonly string[], numbers: ReadonlyMap<string, number>): number[] {
  const triples: number[] = [];
  let [first, second] = [UNKNOWN, UNKNOWN];
  for (const word of words) {
    const third = numbers.get(word) ?? UNKNOWN;
    const triple = (first * MAX_NUMBERS + second) * MAX_NUMBERS + third;
    if (triple < Number.POSITIVE_INFINITY) triples.push(triple);
    [first, second] = [second, third];
  }
  return triples;
}

const UNKNOWN = Number.POSITIVE_INFINITY;
/** Three numbers below it are one that is held exactly. No text has as many words in short blocks. */
const MAX_NUMBERS = 2 ** 17;
