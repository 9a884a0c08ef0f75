import assert from 'node:assert/strict';
import { isHeadingLike } from '../../../src/reading/text/headings';
import { endsSentence } from '../../../src/reading/text/lines';

describe('isHeadingLike', () => {
  for (const [text, expected] of [
    ['The road ahead', true],
    ['What is a canal for?', true],
    ['Web 2.0', true],
    ['Towns may wait, the authors warn.4', false],
    ['“A gauge that nobody reads is a monument.”1', false],
    ['A heron on the lock gates at dawn. Photograph: A. Keel', false],
    ['What harbours are for', true],
    ['The pilots of the coast were paid by the', false],
    ['The port took in 647 ships in its first year, almost half of which were for', false],
    ['Boats below the mill (Picture courtesy of: the town)', false],
  ] as const) {
    it(`says ${expected ? 'yes' : 'no'} to "${text}"`, () => assert.equal(isHeadingLike(text), expected));
  }
});

describe('endsSentence', () => {
  for (const [text, expected] of [
    ['The towns may wait.4', true],
    ['“A monument.”12', true],
    ['The towns may wait. [4]', true],
    ['It costs 3.14', false],
    ['A reading of the year 1984', false],
  ] as const) {
    it(`says ${expected ? 'yes' : 'no'} to "${text}"`, () => assert.equal(endsSentence(text), expected));
  }
});
