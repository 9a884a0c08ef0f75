/** Blocks of formats whose text is put together by their reader: one below the other, with blank lines between them. */
import type { Locator } from '../model/citation';
import type { Landmark, PagePlace } from '../model/source';
import type { Block, Extraction } from './blocks';

/** A block before its text has a place in the text of the file. */
export type PlacelessBlock = Omit<Block, 'offsets'>;

/** A landmark before a character of a block. */
export interface Mark extends Locator, Partial<PagePlace> {
  readonly block: number;
  readonly index: number;
}

export type Placed = Pick<Extraction, 'text' | 'blocks' | 'landmarks'>;

/** @param isLeftOut blocks that the text goes without; marks on them hold from the next one. */
export function placed(
  blocks: readonly PlacelessBlock[],
  marks: readonly Mark[],
  isLeftOut: (block: PlacelessBlock) => boolean = () => false,
): Placed {
  const starts: number[] = [];
  const kept: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    if (isLeftOut(block)) continue;
    kept.push({ ...block, offsets: countFrom(length, block.text.length) });
    if (block.kind !== 'rule') length += block.text.length + GAP.length;
  }
  const landmarks = marks.map(({ block, index, ...place }): Landmark => {
    return { ...place, offset: Math.min((starts[block] ?? length) + index, length) };
  });
  return { text: kept.flatMap(({ kind, text }) => (kind === 'rule' ? [] : [text])).join(GAP), blocks: kept, landmarks };
}

const GAP = '\n\n';

function countFrom(start: number, length: number): Uint32Array {
  const offsets = new Uint32Array(length);
  for (let i = 0; i < length; i++) offsets[i] = start + i;
  return offsets;
}
