import assert from 'node:assert/strict';
import { toSnippet } from '../../../src/editor/offers/snippets';

const edit = (newText: string, page?: string, caret?: number) => {
  const start = page === undefined ? -1 : newText.indexOf(page);
  return {
    position: { start: 0, end: 0 },
    newText,
    ...(page === undefined ? {} : { placeholder: { start, end: start + page.length } }),
    ...(caret === undefined ? {} : { caret }),
  };
};

describe('an edit as a snippet', () => {
  it('has its page for Tab to go to, and the cursor behind it all', () => {
    assert.equal(toSnippet(edit(' (Chan 2026, p. 18)', '18')), ` (Chan 2026, p. \${2:18})$1$0`);
    assert.equal(toSnippet(edit(' \\autocite[18]{chan}', '18')), ` \\\\autocite[\${2:18}]{chan\\}$1$0`);
  });

  it('leaves the cursor behind the mark of a note', () => {
    assert.equal(toSnippet(edit('[^1]\n\n[^1]: Chan, $18.', '18', 4)), `[^1]$1$0\n\n[^1]: Chan, \\$\${2:18}.`);
    assert.equal(toSnippet(edit('[^1]\n\n[^1]: Chan.', undefined, 4)), '[^1]$0\n\n[^1]: Chan.');
  });

  it('is none where there is nothing to change', () => assert.equal(toSnippet(edit('(Chan 2026)')), undefined));
});
