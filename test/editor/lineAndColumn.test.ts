import assert from 'node:assert/strict';
import { lineAndColumn } from '../../src/editor/lineAndColumn';

describe('an offset as an editor counts', () => {
  const check = (marked: string, line: number, column: number) => {
    const offset = marked.indexOf('‸');
    assert.deepEqual(lineAndColumn(marked.replace('‸', ''), offset), { line, column }, JSON.stringify(marked));
  };

  it('is a line and a column', () => {
    check('‸', 0, 0);
    check('one‸', 0, 3);
    check('one\n‸two', 1, 0);
    check('one‸\ntwo', 0, 3);
    check('one\r\nt‸wo', 1, 1);
    check('one\rtwo\n\n‸', 3, 0);
    check('😀\n😀‸', 1, 2);
  });
});
