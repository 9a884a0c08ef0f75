/** What every kind of document can do in the reader, so that its toolbar need not know which it shows. */
import type { ReadingPlace, Selected, ShownPassage } from './protocol';

export interface PagePosition {
  /** As it is cited; the number counted from 1 where no name is known. */
  readonly name: string;
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

export interface FindResult {
  /** From 1; 0 where there is none. */
  readonly current: number;
  readonly total: number;
}

/** What a document tells of itself while it is read. */
export interface ViewEvents {
  /** Absent where a document has no pages. */
  onMove(page: PagePosition | undefined): void;
  onFind(result: FindResult): void;
  /** In place of what was told before. */
  onTell(message: string): void;
  /** For readers who hear the page: what is seen at a glance. */
  onSay(message: string): void;
}

export interface DocumentView {
  /** Marks a passage and goes there unless `staysPut`; tells where it is not found. */
  showPassage(passage: ShownPassage, staysPut: boolean): Promise<void>;
  /** Goes to the passage marked. */
  goToPassage(): void;
  /** `next` and `previous` go on from the last one found; an empty query finds nothing. */
  find(query: string, direction: 'first' | 'next' | 'previous'): void;
  zoom(step: 'in' | 'out' | 'fit'): void;
  /** @returns false where there is no page of that name. */
  goToPage(name: string): boolean;
  selected(): Selected | undefined;
  place(): ReadingPlace | undefined;
  goTo(place: ReadingPlace): void;
  focus(): void;
  dispose(): void;
}

/** Steps of the zoom, as factors. */
const STEP = 1.15;
const LEAST_ZOOM = 0.3;
const MOST_ZOOM = 5;

export function zoomed(factor: number, step: 'in' | 'out'): number {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, step === 'in' ? factor * STEP : factor / STEP));
}
