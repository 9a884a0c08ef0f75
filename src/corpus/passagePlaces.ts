/** In which work and which paragraph each passage stands, as numbers: asked for thousands of passages with every question. */
import type { Passage } from '../model/passage';
import { withRoom } from './withRoom';

/** A paragraph that is longer, in either direction, is a text without paragraphs. */
const MAX_NEIGHBOURS = 12;

export class PassagePlaces {
  /** By the number of the passage, counted from 1; 0 where there is none. */
  private works = new Uint32Array(1024);
  private paragraphs = new Uint32Array(1024);
  private lastWork = 0;
  private lastParagraph = 0;

  /** @param passages of one file, in order, with numbers in a row */
  add(passages: readonly Passage[]): void {
    const last = passages.at(-1)?.id ?? 0;
    this.works = withRoom(this.works, last);
    this.paragraphs = withRoom(this.paragraphs, last);
    let before: Passage | undefined;
    for (const passage of passages) {
      const isInSameWork = passage.workId === before?.workId;
      if (!isInSameWork) this.lastWork++;
      if (!isInSameWork || passage.paragraph !== before?.paragraph) this.lastParagraph++;
      this.works[passage.id] = this.lastWork;
      this.paragraphs[passage.id] = this.lastParagraph;
      before = passage;
    }
  }

  remove(ids: readonly number[]): void {
    for (const id of ids) {
      this.works[id] = 0;
      this.paragraphs[id] = 0;
    }
  }

  /** The number of the work, the same for all its passages and for no others; 0 for an unknown passage. */
  workOf(id: number): number {
    return this.works[id] ?? 0;
  }

  /** The passages of the same paragraph, itself included, in the order of the text; of a long one, the nearest. */
  paragraphOf(id: number): number[] {
    const ids: number[] = [];
    const paragraph = this.paragraphs[id] ?? 0;
    if (paragraph === 0) return ids;
    let first = id;
    while (id - first < MAX_NEIGHBOURS && this.paragraphs[first - 1] === paragraph) first--;
    for (let near = first; near - id <= MAX_NEIGHBOURS && this.paragraphs[near] === paragraph; near++) ids.push(near);
    return ids;
  }
}
