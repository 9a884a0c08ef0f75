import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findQuote } from '../../../src/editor/reader/findQuote';
import { findSegments } from '../../../src/editor/reader/passageRanges';
import { assertGrowsLinearly, repeated } from '../../growth';

/** `⟦…⟧` is what is to be found in `marked`; `read` is the text as it was read, with the same marks. */
function check(read: string, marked: string) {
  const plain = (text: string) => text.replace(/[⟦⟧]/g, '');
  const span = (text: string) => ({ start: text.indexOf('⟦'), end: text.indexOf('⟧') - 1 });
  const { start, end } = span(read);
  const text = plain(read);
  const quote = {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 8), start),
    suffix: text.slice(end, end + 8),
  };
  const found = findQuote(plain(marked), quote, { start, end });
  const expected = marked.includes('⟦') ? span(marked) : undefined;
  assert.deepEqual(found, expected);
}

describe('finding a passage again', () => {
  it('takes the place it had', () => check('a ⟦robot⟧ b', 'a ⟦robot⟧ b'));
  it('follows it when text was put before it', () => check('a ⟦robot⟧ b', 'well, a ⟦robot⟧ b'));
  it('does not mind line ends and spaces', () => check('a\n⟦two\nlines⟧ b', 'a\r\n⟦two\r\n  lines⟧ b'));
  it('does not mind a mark of byte order', () => check('\ufeffa ⟦robot⟧ b', 'a ⟦robot⟧ b'));
  it('takes the one with the same words around it', () =>
    check('one robot, then that ⟦robot⟧ too', 'a robot, one robot, then that ⟦robot⟧ too, and robot'));
  it('finds a passage whose middle was changed', () =>
    check(
      '⟦It begins in just this manner, caf\u00e9, and after that it ends in just that one⟧.',
      '⟦It begins in just this manner, caf\ufffd, and after that it ends in just that one⟧.',
    ));
  it('finds nothing where it is gone', () => check('a ⟦robot⟧ b', 'nothing of the kind'));
  it('finds nothing for nothing', () => check('a⟦⟧ b', 'a b'));

  it('finds any piece of a text in that text with other line ends', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 4 }), { minLength: 2 }), fc.nat(), fc.nat(), (lines, a, b) => {
        const text = lines.join('\n');
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const exact = text.slice(start, end);
        fc.pre(exact.trim() !== '');
        const shown = lines.join('\r\n');
        const found = findQuote(shown, { exact, prefix: '', suffix: '' }, { start, end });
        assert.ok(found);
        assert.equal(shown.slice(found.start, found.end).replace(/\s/g, ''), exact.replace(/\s/g, ''));
      }),
    );
  });

  it('is quick on megabytes of the same', () => {
    assertGrowsLinearly(
      (size) =>
        findQuote(repeated('robot ', size), { exact: 'robots robot', prefix: '', suffix: '' }, { start: 0, end: 10 }),
      3_000_000,
    );
  });
});

describe('finding the pieces of a passage', () => {
  const read = 'The sentence is\nCAPTION\ncut in two.';
  const segments = [
    { start: 0, end: 15 },
    { start: 24, end: 35 },
  ];
  const quote = { exact: read, prefix: '', suffix: '' };

  it('keeps them where the text is as it was read', () => {
    assert.deepEqual(findSegments(read, { segments, quote }, read), segments);
  });

  it('follows each where the line ends differ', () => {
    const shown = read.replaceAll('\n', '\r\n');
    const found = findSegments(shown, { segments, quote }, read);
    assert.deepEqual(
      found?.map(({ start, end }) => shown.slice(start, end)),
      ['The sentence is', 'cut in two.'],
    );
  });

  it('finds the whole as one piece where what was read is not known', () => {
    assert.deepEqual(findSegments(`x ${read}`, { segments, quote }, undefined), [{ start: 2, end: 37 }]);
  });

  it('finds nothing where a piece is gone', () => {
    assert.equal(findSegments('The sentence is whole.', { segments, quote }, read), undefined);
  });
});
