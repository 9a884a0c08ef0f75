/** Leaves out links to other texts that stand among the paragraphs of an article: "Read more", related stories, teasers. */
import { isReferenceHeading } from '../references/references';
import type { PageBlock } from './htmlBlocks';

/** The blocks to be left out. A page that is mostly links is an index and keeps them; so does a list of sources. */
export function findLinkLists(blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const found = new Set<PageBlock>();
  let isSources = false;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.kind === 'heading') isSources = isReferenceHeading(block.text) || SOURCES.test(block.text);
    if (isSources || !isTeaser(block)) continue;
    const start = index;
    while (index + 1 < blocks.length && isTeaser(blocks[index + 1]!)) index++;
    const label = blocks[start - 1];
    const isLabelled = label !== undefined && LABEL.test(label.text);
    if (index === start && !isLabelled) continue;
    for (const one of blocks.slice(start, index + 1)) found.add(one);
    if (isLabelled && label.kind !== 'heading') found.add(label);
  }
  for (const block of blocks.slice(lastOfText(blocks) + 1)) found.add(block);
  return lengthOf(found) * 2 > lengthOf(blocks) ? new Set() : found;
}

/** The index of the last block that is no short link alone: `Back to the overview`, `Full results`. */
function lastOfText(blocks: readonly PageBlock[]): number {
  return blocks.findLastIndex(
    ({ kind, text, isLink }) => isLink !== true || kind !== 'paragraph' || text.split(' ').length > MAX_LINK_WORDS,
  );
}

const MAX_LINK_WORDS = 5;

/** Of fewer words it may be a name in a list. */
const MIN_WORDS = 4;

function isTeaser({ kind, text, isLink }: PageBlock): boolean {
  return isLink === true && (kind === 'list-item' || kind === 'paragraph') && text.split(' ').length >= MIN_WORDS;
}

function lengthOf(blocks: Iterable<PageBlock>): number {
  let sum = 0;
  for (const { text } of blocks) sum += text.length;
  return sum;
}

const SOURCES =
  /\b(?:sources?|references|bibliography|further reading|literature|quellen|literatur|bibliographie|fuentes)\b/i;

/** A line that announces links and nothing else. */
const LABEL =
  /^(?:(?:read|see|watch|also|more|related|recommended|trending|popular|most (?:read|popular)|don[’']t miss|you (?:may|might)|editor[’']s picks?|in case you missed|(?:mehr|lesen sie|auch interessant)|(?:à )?lire (?:aussi|également)|sur le même|lea (?:también|además)|leia (?:mais|também))\b[^.!?]{0,40}|insight|video)\W*$/i;
