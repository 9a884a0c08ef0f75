import assert from 'node:assert/strict';
import { withTexSigns } from '../../../src/reading/pdf/texSigns';

describe('the signs of fonts of TeX', () => {
  for (const [text, expected] of [
    ['Coe\u001ecient of the tide', 'Coefficient of the tide'],
    ['a cut-o\u001b, and o\u001b', 'a cut-off, and off'],
    ['\u001cxed and \u001dexible', 'fixed and flexible'],
    ['sta\u001b, di\u000berent o\u000eces', 'staff, different offices'],
    ['\u0010weights\u0011.', '“weights”.'],
    ['pages 139\u0015142', 'pages 139–142'],
    ['the value \u000b = 3 \u001b', 'the value \u000b = 3 \u001b'],
    ['plain', 'plain'],
  ] as const) {
    it(`makes ${JSON.stringify(text)} ${JSON.stringify(expected)}`, () => assert.equal(withTexSigns(text), expected));
  }
});
