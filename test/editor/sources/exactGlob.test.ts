import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { exactGlob } from '../../../src/editor/sources/exactGlob';

describe('a glob for one path', () => {
  it('matches it, whatever it is called', () => {
    const names = fc
      .stringMatching(/^[a-z0-9 #%&'()*+,.;=?@[\]{}!~|$-]{1,20}$/u)
      .filter((name) => !/^\.{1,2}$/.test(name));
    fc.assert(
      fc.property(names, (name) => {
        const path = `corpus/${name}`;
        assert.ok(picomatch(exactGlob(path), { dot: true })(path), exactGlob(path));
      }),
    );
  });

  it('matches no other', () => {
    assert.equal(picomatch(exactGlob('corpus/a*.txt'))('corpus/ab.txt'), false);
    assert.equal(picomatch(exactGlob('corpus/{a,b}.txt'))('corpus/a.txt'), false);
  });
});
