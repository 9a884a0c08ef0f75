import assert from 'node:assert/strict';
import { distinctEdits } from '../../src/editor/draftEdits';

const edit = (start: number, end: number, newText = 'x') => ({ position: { start, end }, newText });

describe('edits of several cursors', () => {
  it('are put in the order of the text', () => {
    assert.deepEqual(distinctEdits([edit(5, 5), edit(1, 2)]), [edit(1, 2), edit(5, 5)]);
  });
  it('count once where two cursors stand in one sentence', () => {
    assert.deepEqual(distinctEdits([edit(5, 5), edit(5, 5)]), [edit(5, 5)]);
  });
  it('do not overlap', () => {
    assert.deepEqual(distinctEdits([edit(1, 6), edit(5, 7), edit(6, 8)]), [edit(1, 6), edit(6, 8)]);
  });
  it('keep an insertion right after a replacement', () => {
    assert.deepEqual(distinctEdits([edit(1, 6), edit(6, 6)]), [edit(1, 6), edit(6, 6)]);
  });
});
