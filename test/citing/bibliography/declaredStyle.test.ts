import assert from 'node:assert/strict';
import { changeStyle } from '../../../src/citing/bibliography/declaredStyle';
import type { StyleInfo } from '../../../src/model/style';

const APA: StyleInfo = { id: 'apa', title: 'APA', kind: 'author-date' };

describe('The style that a draft declares', () => {
  const cases: readonly [string, string, string, string | undefined][] = [
    ['---\ntitle: My csl\ncsl: ieee\n---\n', 'ieee', '---\ntitle: My csl\ncsl: apa\n---\n', undefined],
    [
      '---\ncsl: "styles/own.csl" # mine\n---\n',
      'styles/own.csl',
      '---\ncsl: "https://www.zotero.org/styles/apa" # mine\n---\n',
      undefined,
    ],
    [
      '---\nformat:\n  pdf:\n    csl: ieee.csl\n---\n',
      'ieee.csl',
      '---\nformat:\n  pdf:\n    csl: ../my.csl\n---\n',
      '../my.csl',
    ],
    ['#bibliography("a.bib", style: "ieee")', 'ieee', '#bibliography("a.bib", style: "apa")', undefined],
    ['#+cite_export: csl ieee.csl\n', 'ieee.csl', '#+cite_export: csl "my styles/a.csl"\n', 'my styles/a.csl'],
    [':bibtex-style: ieee\n', 'ieee', ':bibtex-style: apa\n', undefined],
  ];
  for (const [text, declared, after, path] of cases) {
    it(`is changed in place: ${declared}`, () => {
      const change = changeStyle(text, declared, APA, path);
      assert.ok(change);
      const { position, newText } = change.edit;
      assert.equal(text.slice(0, position.start) + newText + text.slice(position.end), after);
      assert.ok(after.includes(change.line));
    });
  }

  it('is left alone where it stands in another file', () => {
    assert.equal(changeStyle('# No front matter, style: none\n', 'ieee', APA, undefined), undefined);
    assert.equal(changeStyle('---\ncsl: ieee-with-url\n---\n', 'ieee', APA, undefined), undefined);
  });
});
