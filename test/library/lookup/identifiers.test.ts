import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recogniseIdentifier } from '../../../src/library/lookup/identifiers';
import { assertGrowsLinearly, repeated } from '../../growth';

describe('An identifier', () => {
  for (const [pasted, doi] of [
    ['10.1000/182', '10.1000/182'],
    ['doi:10.1000/182', '10.1000/182'],
    ['DOI: 10.1000/182.', '10.1000/182'],
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1000/a%3Cb%3E?x=1', '10.1000/a<b>'],
    ['(10.1016/S0140-6736(05)12345-6)', '10.1016/S0140-6736(05)12345-6'],
    ['10.1234/abc(1)', '10.1234/abc(1)'],
    ['<https://doi.org/10.1000/182>', '10.1000/182'],
  ] as const) {
    it(`is a DOI: ${pasted}`, () => assert.deepEqual(recogniseIdentifier(pasted), { kind: 'doi', doi }));
  }
  for (const [pasted, id] of [
    ['2301.01234', '2301.01234'],
    ['arXiv:2301.01234v2', '2301.01234'],
    ['https://arxiv.org/abs/2301.01234v1', '2301.01234'],
    ['https://arxiv.org/pdf/2301.01234v1.pdf', '2301.01234'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['arxiv:math.GT/0309136', 'math.GT/0309136'],
  ] as const) {
    it(`is an arXiv id: ${pasted}`, () => assert.deepEqual(recogniseIdentifier(pasted), { kind: 'arxiv', id }));
  }
  for (const pasted of [
    '978-0-306-40615-7',
    '9780306406157',
    'ISBN 0-306-40615-2',
    'isbn-13: 978 0 306 40615 7',
    '0306406152',
  ]) {
    it(`is an ISBN: ${pasted}`, () =>
      assert.deepEqual(recogniseIdentifier(pasted), { kind: 'isbn', isbn: '9780306406157' }));
  }
  it('is an ISBN that ends in X', () =>
    assert.deepEqual(recogniseIdentifier('0-8044-2957-X'), { kind: 'isbn', isbn: '9780804429573' }));
  for (const [pasted, url] of [
    ['https://example.org/a?b=1#c', 'https://example.org/a?b=1'],
    ['www.example.org/post', 'https://www.example.org/post'],
  ] as const) {
    it(`is a page: ${pasted}`, () => assert.deepEqual(recogniseIdentifier(pasted), { kind: 'page', url }));
  }
  for (const [pasted, reason] of [
    ['978-0-306-40615-8', /check digit/],
    ['0306406153', /check digit/],
    ['ISBN 12345678901', /10 or 13 digits/],
    ['file:///etc/passwd', /http/],
    ['ftp://example.org/a', /http/],
    ['https://me:secret@example.org/', /password/],
    ['', /Paste/],
    ['a sentence about bridges', /no DOI/],
    ['10.1000', /no DOI/],
    ['x'.repeat(5000), /too long/],
  ] as const) {
    it(`is none: ${pasted.slice(0, 40)}`, () => {
      const found = recogniseIdentifier(pasted);
      assert.equal(found.kind, 'none');
      assert.match(found.kind === 'none' ? found.reason : '', reason);
    });
  }
  it('is looked for in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof recogniseIdentifier(text).kind === 'string'));
  });
  it('takes time in proportion to a text without end', () => {
    for (const piece of ['9-', '10.1234.', '('])
      assertGrowsLinearly((length) => recogniseIdentifier(repeated(piece, length)), 1_000_000, piece);
  });
});
