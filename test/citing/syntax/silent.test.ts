import assert from 'node:assert/strict';
import { findCitations } from '../../../src/citing/syntax/find';
import { assertGrowsLinearly, repeated } from '../../growth';

/** Each draft cites `yes` alone. */
const drafts: readonly (readonly [string, string])[] = [
  ['markdown', 'So `[@no]` and ``(@no2 `[@no]`)`` [@yes].'],
  ['markdown', 'So.\n\n~~~\n[@no]\n~~~\n\nSo [@yes].'],
  ['markdown', 'So <!-- [@no]\n(Chan 2020) --> [@yes].'],
  ['markdown', '<!-- open [@yes].'],
  ['latex', 'So \\cite{yes}. % and \\cite{no}'],
  ['latex', 'At 50\\,\\% \\cite{yes}, 5\\% more.\\\\% \\cite{no}'],
  ['latex', 'So \\verb|\\cite{no}| and \\url{https://a.org/b%20c} \\cite{yes}.'],
  [
    'latex',
    '\\begin{verbatim}\n\\cite{no}\n\\end{verbatim}\n\\begin{comment}\n\\cite{no}\n\\end{comment}\n\\cite{yes}',
  ],
  ['latex', '\\newcommand{\\see}[1]{\\cite[see][]{#1}} \\cite{yes} \\end{document} \\cite{no}'],
  ['typst', 'So `@no` @yes. // @no'],
  ['typst', '#import "@preview/cetz:0.2.0"\n#link("https://a.org/@no")[a] and https://a.org/@no /* @no */ @yes'],
  ['org', '# [cite:@no]\nSo =[cite:@no]= and [cite:@yes].\n#+begin_comment\n[cite:@no]\n#+end_comment'],
  ['asciidoc', '// cite:[no]\nSo `cite:[no]` cite:[yes].'],
];

describe('code and comments', () => {
  for (const [languageId, text] of drafts)
    it(`cite nothing in ${languageId}: ${JSON.stringify(text)}`, () => {
      const keys = findCitations(text, languageId).flatMap(({ cites }) => cites.map(({ key }) => key));
      assert.deepEqual(keys, ['yes']);
    });

  it('may stand between the arguments of a command', () => {
    const long = 'first '.repeat(30);
    const [found] = findCitations(`\\parencites% ${long}{no}\n  [2]{a}% ${long}\n  [4]{b}`, 'latex');
    assert.deepEqual(
      found?.cites.map(({ key, locator }) => `${key} ${locator?.locator}`),
      ['a 2', 'b 4'],
    );
  });

  it('take time that grows with the text alone', () => {
    for (const piece of ['<!--', '`', '%', '\\url{', '/*', '// ', '#import ', 'link("', '\\\\', '#+begin_comment', 'x'])
      for (const language of ['markdown', 'latex', 'typst', 'org', 'asciidoc'])
        assertGrowsLinearly(
          (size) => findCitations(repeated(piece, size), language),
          100_000,
          `${piece} in ${language}`,
        );
  });
});
