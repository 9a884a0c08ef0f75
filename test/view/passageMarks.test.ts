import assert from 'node:assert/strict';
import { zoomed } from '../../src/view/documentView';
import { joinBoxes } from '../../src/view/pdf/passageMarks';

const box = (left: number, right: number, top: number) => ({ left, right, top, bottom: top + 0.02 });

describe('The boxes of a passage', () => {
  it('are one for each line', () => {
    const words = [box(0.1, 0.2, 0.1), box(0.21, 0.4, 0.102), box(0.1, 0.3, 0.13)];
    assert.deepEqual(joinBoxes(words), [{ left: 0.1, right: 0.4, top: 0.1, bottom: 0.122 }, box(0.1, 0.3, 0.13)]);
  });

  it('are two where a line of the other column stands at the same height', () => {
    const columns = [box(0.1, 0.4, 0.5), box(0.55, 0.9, 0.5)];
    assert.deepEqual(joinBoxes(columns), columns);
  });

  it('are none where there is nothing', () => assert.deepEqual(joinBoxes([]), []));
});

describe('The zoom', () => {
  it('goes in and back out, and stays within what can be read', () => {
    assert.equal(Math.round(zoomed(zoomed(1, 'in'), 'out') * 1000), 1000);
    let [large, small] = [1, 1];
    for (let step = 0; step < 100; step++) [large, small] = [zoomed(large, 'in'), zoomed(small, 'out')];
    assert.deepEqual([large <= 5, small >= 0.3], [true, true]);
  });
});
