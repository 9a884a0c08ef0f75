import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { typedKeyAt } from '../../../src/citing/citekeys/typedKey';
import { assertGrowsLinearly, repeated } from '../../growth';

/** `‸` is the cursor; expected is the text with what would be replaced between `⟦⟧` and what would close it behind `+`. */
function check(languageId: string, marked: string, expected: string | undefined): void {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const found = typedKeyAt(text, languageId, offset);
  const shown =
    found &&
    `${text.slice(0, found.position.start)}⟦${text.slice(found.position.start, found.position.end)}⟧${text.slice(found.position.end)}${found.closing && `+${found.closing}`}`;
  assert.equal(shown, expected, `${languageId}: ${marked}`);
  if (found) assert.equal(found.typed, text.slice(found.position.start, offset));
}

describe('A key that is being typed', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['markdown', 'So says @‸', 'So says @⟦⟧'],
    ['markdown', 'So says @ar‸', 'So says @⟦ar⟧'],
    ['markdown', 'So it is [@ar‸].', 'So it is [@⟦ar⟧].'],
    ['markdown', 'So it is [@ar‸', 'So it is [@⟦ar⟧+]'],
    ['markdown', 'So it is [see -@ar‸; @quent]', 'So it is [see -@⟦ar⟧; @quent]'],
    ['markdown', 'So it is [@ardle, p. 3; @‸]', 'So it is [@ardle, p. 3; @⟦⟧]'],
    ['markdown', 'So it is [@ar‸dle2021]', 'So it is [@⟦ardle2021⟧]'],
    ['markdown', 'So it is [@{ar le‸}]', 'So it is [@{⟦ar le⟧}]'],
    ['markdown', 'A list:\n\n- @ar‸', 'A list:\n\n- @⟦ar⟧'],
    ['quarto', '[@ar‸]', '[@⟦ar⟧]'],
    ['markdown', 'write to jane@ar‸', undefined],
    ['markdown', 'see @fig-br‸', undefined],
    ['markdown', 'see [@sec:br‸]', undefined],
    ['markdown', 'in `a @ar‸` code', undefined],
    ['markdown', '```\n@ar‸\n```\n', undefined],
    ['markdown', '```python\n@ar‸\n', undefined],
    ['markdown', '```\ncode\n```\n\n@ar‸', '```\ncode\n```\n\n@⟦ar⟧'],
    ['markdown', '@ardle ‸', undefined],
    ['markdown', 'https://host/@ar‸', undefined],
    ['markdown', '\\@ar‸', undefined],
    ['plaintext', '@ar‸', undefined],
    ['latex', 'So \\cite{‸}', 'So \\cite{⟦⟧}'],
    ['latex', 'So \\cite{ar‸', 'So \\cite{⟦ar⟧+}'],
    ['latex', 'So \\autocite[see][18]{quent, ar‸dle, third}', 'So \\autocite[see][18]{quent, ⟦ardle⟧, third}'],
    ['latex', '\\parencites[3]{quent}[4]{ar‸}', '\\parencites[3]{quent}[4]{⟦ar⟧}'],
    ['latex', '\\nocite{ar‸}', '\\nocite{⟦ar⟧}'],
    ['latex', '\\textcquote[18]{ar‸}{the words}', '\\textcquote[18]{⟦ar⟧}{the words}'],
    ['latex', '\\footnote{ar‸}', undefined],
    ['latex', '\\bibcite{ar‸}', undefined],
    ['latex', '\\citestyle{ar‸}', undefined],
    ['latex', '% \\cite{ar‸}', undefined],
    ['latex', '\\begin{verbatim}\n\\cite{ar‸}\n\\end{verbatim}', undefined],
    ['latex', '\\cite{ardle} says {ar‸}', undefined],
    ['latex', 'me@ar‸', undefined],
    ['typst', 'So @ar‸ it is', 'So @⟦ar⟧ it is'],
    ['typst', '#cite(<ar‸>, form: "prose")', '#cite(<⟦ar⟧>, form: "prose")'],
    ['typst', '#cite(<ar‸', '#cite(<⟦ar⟧+>)'],
    ['typst', '#cite(label("ar‸"))', '#cite(label("⟦ar⟧"))'],
    ['typst', '@fig:br‸', undefined],
    ['typst', 'jane@ar‸', undefined],
    ['typst', '`@ar‸`', undefined],
    ['org', 'So [cite:@ar‸]', 'So [cite:@⟦ar⟧]'],
    ['org', 'So [cite/t:see @ardle p. 3; -@‸', 'So [cite/t:see @ardle p. 3; -@⟦⟧+]'],
    ['org', 'So @ar‸', undefined],
    ['org', '#+begin_src org\n[cite:@ar‸]\n#+end_src', undefined],
    ['restructuredtext', ':cite:p:`quent,ar‸`', ':cite:p:`quent,⟦ar⟧`'],
    ['asciidoc', 'cite:[quent(3), ar‸]', 'cite:[quent(3), ⟦ar⟧]'],
    ['asciidoc', 'cite:[quent(p. ‸)]', undefined],
  ];
  for (const [languageId, marked, expected] of cases) {
    it(`${languageId}: ${JSON.stringify(marked)}`, () => check(languageId, marked, expected));
  }

  it('is told of any text at any place', () => {
    const languages = ['markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc'];
    const pieces = fc.constantFrom(
      '@',
      '[',
      ']',
      '{',
      '}',
      '\\cite',
      '#cite(<',
      'ar',
      '`',
      '```\n',
      ';',
      '\n\n',
      ' ',
      '-',
      '$',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.array(pieces, { maxLength: 30 }),
        fc.nat(),
        (language, parts, at) => {
          const text = parts.join('');
          const offset = at % (text.length + 1);
          const found = typedKeyAt(text, language, offset);
          if (!found) return;
          assert.ok(
            found.position.start <= offset && offset <= found.position.end && found.position.end <= text.length,
          );
          assert.ok(found.start <= found.position.start);
        },
      ),
    );
  });

  it('takes no time on hostile text', () => {
    for (const piece of ['@', '[', '`', '``` ', '{@', '\\cite{', '[cite:@a;', '~~~\n', '\\verb|', '=a ']) {
      for (const language of ['markdown', 'latex', 'typst', 'org', 'asciidoc']) {
        const find = (size: number) => {
          const text = repeated(piece, size);
          typedKeyAt(text, language, text.length);
        };
        assertGrowsLinearly(find, 1_000_000, `${piece} in ${language}`);
      }
    }
  });
});
