import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineTable } from '../../../src/engine/report/positions';

describe('LineTable', () => {
  it('counts lines that end in any way, and UTF-16 units in them', () => {
    const lines = new LineTable('a\r\nb😀c\rd\n');
    assert.deepEqual(lines.position(0), { line: 0, character: 0 });
    assert.deepEqual(lines.position(6), { line: 1, character: 3 });
    assert.deepEqual(lines.position(8), { line: 2, character: 0 });
    assert.deepEqual(lines.position(10), { line: 3, character: 0 });
  });

  it('agrees with splitting the text before', () => {
    const texts = fc.array(fc.constantFrom('a', '😀', '\n', '\r\n', 'long')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(60), (text, offset) => {
        const before = text.slice(0, offset);
        // Between CR and LF there is no place to stand.
        if (before.endsWith('\r')) return;
        const lines = before.split(/\r\n|\n/);
        const expected = { line: lines.length - 1, character: lines.at(-1)?.length };
        assert.deepEqual(new LineTable(text).position(Math.min(offset, text.length)), expected);
      }),
    );
  });
});
