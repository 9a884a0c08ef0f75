import assert from 'node:assert/strict';
import { findOwnCommand } from '../../../src/citing/bibliography/ownCommand';

function find(languageId: string, text: string, isKeyed = true) {
  const draft = { uri: 'memory:///draft', languageId, text };
  const own = findOwnCommand({ draft, isKeyed, title: 'References', bibliography: 'works.bib' });
  const { position, newText } = own?.edit ?? { position: { start: 0, end: 0 }, newText: '' };
  return own && { ...own, after: text.slice(0, position.start) + newText + text.slice(position.end) };
}

describe("The markup's own bibliography", () => {
  const cases: readonly [string, string, string][] = [
    ['markdown', 'Text.', 'Text.\n\n## References\n\n::: {#refs}\n:::\n'],
    ['quarto', 'Text.\n', 'Text.\n\n## References\n\n::: {#refs}\n:::\n'],
    [
      'latex',
      '\\usepackage{biblatex}\nText.\n\\end{document}\n',
      '\\usepackage{biblatex}\nText.\n\n\\printbibliography\n\n\\end{document}\n',
    ],
    ['latex', '\\usepackage{natbib}\nText.', '\\usepackage{natbib}\nText.\n\n\\bibliography{works}\n'],
    ['typst', 'Text.', 'Text.\n\n#bibliography("works.bib")\n'],
    ['org', 'Text.', 'Text.\n\n* References\n#+print_bibliography:\n'],
    ['asciidoc', 'Text.', 'Text.\n\n== References\n\nbibliography::[]\n'],
    ['restructuredtext', 'Text.', 'Text.\n\n.. bibliography::\n'],
  ];
  for (const [language, text, after] of cases) {
    it(`goes in as ${language} has it, once`, () => {
      const own = find(language, text);
      assert.equal(own?.after, after);
      assert.equal(own.isThere, false);
      assert.equal(find(language, after)?.isThere, true);
    });
  }

  it('is none where nobody would fill it', () => {
    assert.equal(find('plaintext', 'Text.'), undefined);
    assert.equal(find('markdown', 'Text (Chan 2026).', false), undefined);
    assert.ok(find('quarto', 'Text.', false));
  });

  it('is not there in a comment', () => {
    assert.equal(find('latex', '% \\printbibliography\n')?.isThere, false);
    assert.equal(find('typst', '// #bibliography("a.bib")\n')?.isThere, false);
  });
});
