import assert from 'node:assert/strict';
import { isBorneOut, type Support } from '../../../src/checking/claim/support';

/** Said by most of a passage that stands out, and by nothing but that. */
const SAID: Support = {
  signs: { coverage: 0.75, density: 0.6, lead: 0.35, agrees: 0, elsewhere: 0, contrary: 0, otherName: 0 },
  own: 0.7,
  isShort: false,
  isDoubted: false,
};

function but(signs: Partial<Support['signs']>, rest: Partial<Support> = {}): Support {
  return { ...SAID, ...rest, signs: { ...SAID.signs, ...signs } };
}

describe('what bears a claim out', () => {
  const cases: readonly (readonly [string, Support, boolean])[] = [
    ['takes a passage that says most of it and stands out', SAID, true],
    ['takes one that says less, if it has its figure', but({ coverage: 0.6, agrees: 1 }), true],
    ['leaves open what other passages say as well', but({ coverage: 0.6, lead: -0.2 }), false],
    ['leaves open what likely is denied', but({ contrary: 0.6 }), false],
    ['leaves open what likely has another name', but({ otherName: 0.7 }), false],
    ['leaves open what stands among sentences on other works', but({ coverage: 0.6, lead: 0.2, elsewhere: 1 }), false],
    ['never takes half of it', but({ coverage: 0.5, agrees: 1, lead: 0.5 }), false],
    ['never takes what no passage has much of by itself', but({ agrees: 1, lead: 0.5 }, { own: 0.2 }), false],
    ['takes the very words, wherever else they are', but({ coverage: 1, lead: 0, elsewhere: 1 }, { own: 1 }), true],
    [
      'leaves open the very words if one may be the contrary',
      but({ contrary: 0.8 }, { own: 1, isDoubted: true }),
      false,
    ],
    ['takes of a few words alone the very same', but({ agrees: 1 }, { isShort: true }), false],
  ];
  for (const [does, support, expected] of cases) {
    it(does, () => assert.equal(isBorneOut(support), expected));
  }
});
