/** Finds pull quotes: words of the text set a second time, large and on their own, to catch the eye. */
import { fold } from '../../text/normalize';
import type { Block } from '../blocks';

/** The blocks whose words stand in another, longer block. Takes time in proportion to the text. */
export function findPullQuotes(blocks: readonly Block[]): ReadonlySet<Block> {
  const candidates = blocks.flatMap((block, index) => (isInDialogue(blocks, index) ? [] : (toCandidate(block) ?? [])));
  const byTriple = indexTriples(candidates);
  if (byTriple.size === 0) return new Set();
  for (const block of blocks) countShared(block, byTriple);
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
  readonly triples: ReadonlySet<string>;
  /** The share of the triples that must be found: less where the layout sets the block apart. */
  readonly needed: number;
  best: number;
}

const MIN_WORDS = 5;
const MAX_WORDS = 45;

function toCandidate(block: Block): Candidate | undefined {
  const { kind, text } = block;
  if (!/^(?:paragraph|quotation|caption)$/.test(kind) || text.length > 400 || /\[\d{1,3}\]/.test(text))
    return undefined;
  const words = wordsOf(text);
  if (words.length < MIN_WORDS || words.length > MAX_WORDS) return undefined;
  const isSetApart = kind === 'quotation' || block.isEmphasised === true || /^["“‘«„]/.test(text);
  return { block, triples: new Set(triplesOf(words)), needed: isSetApart ? 0.75 : 1, best: 0 };
}

/** More candidates than this with the same three words are no pull quotes but a refrain. */
const MAX_SHARING = 8;

function indexTriples(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const triple of candidate.triples) {
      const sharing = index.get(triple);
      if (!sharing) index.set(triple, [candidate]);
      else if (sharing.length < MAX_SHARING) sharing.push(candidate);
    }
  }
  return index;
}

function countShared(block: Block, byTriple: ReadonlyMap<string, readonly Candidate[]>): void {
  if (block.kind === 'heading' || block.kind === 'rule') return;
  const found = new Map<Candidate, Set<string>>();
  for (const triple of triplesOf(wordsOf(block.text))) {
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

function* triplesOf(words: readonly string[]): Generator<string> {
  for (let i = 0; i + 2 < words.length; i++) yield `${words[i]} ${words[i + 1]} ${words[i + 2]}`;
}
