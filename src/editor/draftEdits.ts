/** Edits of a draft made ready to be applied together: pure functions, without `vscode`. */
import type { DraftEdit } from '../model/statement';

/** In the order of the text, each edit once, and none that overlaps one before it: two cursors may stand in the same sentence. */
export function distinctEdits(edits: readonly DraftEdit[]): readonly DraftEdit[] {
  const kept: DraftEdit[] = [];
  for (const edit of edits.toSorted(inTextOrder)) {
    const last = kept.at(-1);
    if (!last || (edit.position.start >= last.position.end && !areAtOnePlace(last, edit))) kept.push(edit);
  }
  return kept;
}

function inTextOrder(a: DraftEdit, b: DraftEdit): number {
  return a.position.start - b.position.start || a.position.end - b.position.end;
}

/** Two insertions at one place, which would both go in. */
function areAtOnePlace(a: DraftEdit, b: DraftEdit): boolean {
  return a.position.start === b.position.end && a.position.end === b.position.start;
}
