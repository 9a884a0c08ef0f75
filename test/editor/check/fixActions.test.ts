import assert from 'node:assert/strict';
import { fixAll, fixAllOfKind, fixesOf, ignoresOf } from '../../../src/editor/check/fixActions';
import type { DraftEdit } from '../../../src/model/statement';
import { problem, verdict } from './verdicts';

const TEXT = 'One says 12. Two says 13. Three says 14.';
const change = (start: number, newText: string): DraftEdit => ({ position: { start, end: start + 2 }, newText });
const fix = (start: number, newText: string, isSafe: boolean) => ({
  title: `Change to ${newText}`,
  edits: [change(start, newText)],
  isSafe,
});
const figure = (start: number, fixes: ReturnType<typeof fix>[]) =>
  problem({ code: 'wrong-locator', position: { start, end: start + 2 }, data: { found: '12', fixes } });
const first = figure(9, [fix(9, '21', true), fix(9, '22', true)]);
const second = figure(22, [fix(22, '31', true)]);
const unsafe = figure(37, [fix(37, '41', false), fix(37, '42', true)]);
const verdicts = [first, second, unsafe].map((one) => verdict({ problems: [one] }));

describe('the fixes of a problem', () => {
  it('are those it brings, the first to be preferred', () => {
    assert.deepEqual(fixesOf(first), [
      { title: 'Change to 21', edits: [change(9, '21')], isPreferred: true },
      { title: 'Change to 22', edits: [change(9, '22')], isPreferred: false },
    ]);
  });

  it('are made all at once where the first of each is safe', () => {
    const edits = [change(9, '21'), change(22, '31')];
    assert.deepEqual(fixAll(verdicts)?.edits, edits);
    assert.deepEqual(fixAllOfKind(verdicts, 'wrong-locator'), {
      title: 'Fix all 2 of “Another page” in this document',
      edits,
      isPreferred: false,
    });
  });

  it('are not offered for all where there is one, or none that is safe', () => {
    assert.equal(fixAllOfKind(verdicts.slice(1), 'wrong-locator'), undefined);
    assert.equal(fixAllOfKind(verdicts, 'misquotation'), undefined);
    assert.equal(fixAll(verdicts.slice(2)), undefined);
  });

  it('are made whole or not at all where two touch the same words', () => {
    const both = figure(9, [{ title: 'Both', edits: [change(9, '51'), change(22, '52')], isSafe: true }]);
    const edits = fixAll([verdict({ problems: [both] }), ...verdicts])?.edits;
    assert.deepEqual(edits, [change(9, '51'), change(22, '52')]);
  });

  it('go with the ways to ignore it, in the comments of the markup', () => {
    const [one] = verdicts;
    const titles = ignoresOf(first, one!, TEXT, 'markdown').map(({ title }) => title);
    assert.deepEqual(titles, ['Ignore “Another page” here', 'Ignore “Another page” in this document']);
    assert.match(
      ignoresOf(first, one!, TEXT, 'markdown')[0]?.edits[0]?.newText ?? '',
      /<!-- citewright-ignore wrong-locator -->/,
    );
    assert.deepEqual(ignoresOf(first, one!, TEXT, 'plaintext'), []);
  });
});
