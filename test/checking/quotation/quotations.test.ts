import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationsOf } from '../../../src/checking/quotation/quotationCitations';
import { findQuotations, type Quotation } from '../../../src/checking/quotation/quotations';
import { placeIn } from '../../../src/checking/statements';
import { findCitations } from '../../../src/citing/syntax/find';
import { assertGrowsLinearly, repeated } from '../../growth';
import { readFakeCitations } from '../fakeSources';

function find(text: string, languageId = 'markdown'): Quotation[] {
  return findQuotations({ uri: 'file:///draft', languageId, text }, findCitations(text, languageId));
}

/** The words of the quotations of a draft. */
function check(draft: string, expected: readonly string[], languageId = 'markdown'): void {
  assert.deepEqual(
    find(draft, languageId).map(({ text }) => text),
    expected,
    draft,
  );
}

describe('findQuotations', () => {
  const words = 'the bog keeps its own books';

  for (const [open, close] of ['“”', '""', '«»', '»«', '„“', '„”', '‘’', "''", '「」', '『』', '””'].map((pair) => [
    ...pair,
  ])) {
    it(`knows ${open}…${close}`, () => {
      check(`She says that ${open}${words}${close} and goes on.`, [words]);
      check(`${open}${words}${close} (Moor 2020, p. 3).`, [words]);
      check(`She says (${open}${words}${close}).`, [words]);
      check(`She says: ${open}*${words}*.${close} So it is.`, [`${words}.`]);
    });

    it(`finds those behind ${open} that is never closed`, () => {
      check(`She says ${open}nothing more. Then “${words}” follows.`, [words]);
      check(`She says ${open}nothing more.\n\nThen “${words}” follows.`, [words]);
    });
  }

  it('takes those with spaces inside as the French do', () => {
    check(`Elle dit : «\u00a0${words}\u00a0» et continue.`, [`\u00a0${words}\u00a0`]);
  });

  it('takes one within another for a part of it', () => {
    check(`She says “the bog keeps ‘its own’ books” here.`, ['the bog keeps ‘its own’ books']);
    check(`She says ‘the bog keeps “its own” books’ here.`, ['the bog keeps “its own” books']);
    check(`She says "the bog keeps 'its own' books" here.`, [`the bog keeps 'its own' books`]);
    check(`She says «the bog keeps “its own” books» here.`, ['the bog keeps “its own” books']);
  });

  it('knows apostrophes, primes and inches for what they are', () => {
    check(`The dogs' bowls and the cat's, rock 'n' roll, '68 and the 1990s' end.`, []);
    check(`She says 'the dogs' bowls are full of frogs', and goes.`, [`the dogs' bowls are full of frogs`]);
    check(`She says ‘the dogs’ bowls are full of frogs’, and goes.`, ['the dogs’ bowls are full of frogs']);
    check(`He is 6'2" tall and she 5' 7", on a 12" disk.`, []);
    check(`She says "a 12" disk is full of frogs" and goes.`, ['a 12" disk is full of frogs']);
    check(`It isn't ‘don’t do it now’ but 'can't do it now'.`, ['don’t do it now', `can't do it now`]);
  });

  it('leaves code, math and front matter alone', () => {
    check(`---\ntitle: “${words}”\n---\n\nRun \`echo "${words}"\` or $"${words}"$.\n\n    "${words}"`, []);
  });

  it('joins paragraphs that each open anew', () => {
    check(`“The bog keeps books.\n\n“It keeps them well.\n\n“And wet.” So she says.`, [
      'The bog keeps books.\nIt keeps them well.\nAnd wet.',
    ]);
    check(`She says: "The bog keeps books.\n\n"It keeps them well."`, ['The bog keeps books.\nIt keeps them well.']);
  });

  it('reads the marks of LaTeX, Typst and AsciiDoc', () => {
    check(`She says that \`\`${words}'' \\autocite[3]{moor}.`, [words], 'latex');
    check(`She says that \`${words}' \\autocite[3]{moor}.`, [words], 'latex');
    check(
      `She says that \\enquote{the bog \\emph{keeps} its \\enquote{own} books}.`,
      ['the bog keeps its “own” books'],
      'latex',
    );
    check(`She says that \\enquote{${words} \\textelp{} \\textins{and} more}.`, [`${words} … [and] more`], 'latex');
    check(`She says \\textcquote[3]{moor}{${words}}.`, [words], 'latex');
    check(`She says "${words}" and #quote[${words}] @moor.`, [words, words], 'typst');
    check(`#quote(block: true, attribution: [@moor])[${words}]`, [words], 'typst');
    check(`She says "\`${words}\`" here.`, [words], 'asciidoc');
  });

  it('takes block quotations of every markup', () => {
    const blocks: readonly (readonly [string, string])[] = [
      ['markdown', `> ${words}`],
      ['quarto', `> the bog keeps\n> its own books`],
      ['latex', `\\begin{quote}\n${words}\n\\end{quote}`],
      ['latex', `\\begin{displayquote}[Moor]\n${words}\n\\end{displayquote}`],
      ['org', `#+begin_quote\n${words}\n#+end_quote`],
      ['restructuredtext', `   ${words}`],
      ['restructuredtext', `.. epigraph::\n\n   ${words}`],
      ['asciidoc', `____\n${words}\n____`],
      ['plaintext', `> ${words}`],
    ];
    for (const [languageId, block] of blocks) {
      const draft = `She says of it:\n\n${block}\n\nSo it is said.`;
      const [found, other] = find(draft, languageId);
      assert.equal(found?.text.replace(/^> /, ''), words, block);
      assert.equal(found?.kind, 'block');
      assert.equal(other, undefined);
    }
  });

  it('leaves the attribution and the marks of a block quotation out of its words', () => {
    check(`> ${words}\n> — Moor 2020, p. 3`, [words]);
    check(`> “${words}”\n>\n> --- Moor (2020)`, [words]);
    check(`> ${words} (Moor 2020, p. 3)`, [words]);
    check(`> ${words}.\n>\n> They are wet [@moor].`, [`${words}.\nThey are wet.`]);
  });

  it('leaves boxes alone', () => {
    check(`> [!NOTE]\n> ${words}`, []);
  });

  it('cuts out citations', () => {
    check(`“The bog keeps (Moor 2020) its own books [@moor].”`, ['The bog keeps its own books.']);
  });

  const claims: readonly (readonly [string, string])[] = [
    ['none', 'The “bog” people.'],
    ['none', 'The term “managed re-wetting scheme” is new.'],
    ['none', 'Read “Why the Bog Remembers” today.'],
    ['none', 'A report entitled “why it is that bogs remember” came out.'],
    ['none', 'Moor, A. (2020). “Bogs as books and what they keep.” Journal of Mud 3.'],
    ['weak', 'It was “the end of it” for them.'],
    ['weak', 'They all had their “let us wait a bit” moment.'],
    ['sure', 'It was “the end of it” [@moor].'],
    ['weak', 'It was “the end of it” for them all [@moor].'],
    ['sure', 'They had their “let us wait a bit longer” moment [@moor].'],
    ['sure', 'Moor writes that “the bog keeps its books” there.'],
    ['sure', '“The bog keeps its books,” says Moor.'],
    ['sure', '“The bog keeps its books,” cried a young clerk of the county.'],
    ['sure', '“The bog keeps its books,” one old warden calls it.'],
    ['weak', '“The bog keeps its books” hung on the wall of the office.'],
    ['sure', 'According to Moor, “the bog keeps its books” there.'],
    ['sure', 'They found “a bog that keeps its own books for a thousand years” there.'],
    ['sure', '“The bog keeps its books.” So it is.'],
  ];
  for (const [claim, draft] of claims)
    it(`takes for ${claim}: ${draft}`, () => assert.equal(find(draft)[0]?.claim, claim));
});

describe('citationsOf', () => {
  /** For each quotation the keys of its citations. */
  function cited(draft: string, expected: readonly string[], languageId = 'markdown'): void {
    const ids = new Set(['moor', 'reed', 'heath']);
    const citations = readFakeCitations(draft, languageId, ids);
    const quotations = findQuotations({ uri: '', languageId, text: draft }, citations);
    const found = citationsOf(quotations, citations, { uri: '', languageId, text: draft });
    assert.deepEqual(
      found.map((own) => own.flatMap(({ cites }) => cites.flatMap(({ workIds }) => workIds)).join(' ')),
      expected,
      draft,
    );
  }

  const rows: readonly (readonly [string, ...string[]])[] = [
    ['She says “it keeps its own books” [@moor].', 'moor'],
    ['She says “it keeps its own books.” [@moor]', 'moor'],
    ['She says “it keeps its own books” (Moor 2020, p. 3), which is so.', 'moor'],
    ['Moor (2020) writes that “it keeps its own books”.', 'moor'],
    ['Moor (2020) writes: “It keeps its own books. It keeps them wet.”', 'moor'],
    ['Moor (2020) has found a word for it: “It keeps its own books.”', 'moor'],
    ['Moor (2020) has a word for it. “It keeps its own books.”', ''],
    ['“It keeps its own books,” writes Moor (2020), while Reed (2021) says nothing.', 'moor'],
    ['Moor (2020) says “it keeps its books” and Reed (2021) “it loses its books”.', 'moor', 'reed'],
    ['“It keeps its own books” [@moor], but “it loses all its books” [@reed].', 'moor', 'reed'],
    ['“It keeps its own books” and “it loses all its books” [@moor].', 'moor', 'moor'],
    ['“It keeps its own books” [@moor] [@reed].', 'moor reed'],
    ['“It keeps its own books” [@moor; @reed].', 'moor reed'],
    ['“It keeps its own books.” Others disagree [@reed].', ''],
    ['Bogs are wet [@reed]. “It keeps its own books” [@moor].', 'moor'],
    ['As @moor says, “it keeps its own books”.', 'moor'],
    ['After the flood (Reed 2021), Moor (2020) wrote that “it keeps its own books”.', 'moor'],
    ['Moor (2020) says of it:\n\n> It keeps its own books.\n\nSo it is [@reed].', 'moor'],
    ['She says:\n\n> It keeps its own books. [@moor]\n\nSo it is [@reed].', 'moor'],
    ['She says:\n\n> It keeps its own books.\n> — Moor (2020, p. 3)\n\nSo it is [@reed].', 'moor'],
    ['She says:\n\n> It keeps its own books.\n\n[@moor]\n\nSo it is [@reed].', 'moor'],
  ];
  for (const [draft, ...expected] of rows)
    it(`gives “${expected.join('”, “')}”: ${draft}`, () => cited(draft, expected));

  it('reads those of LaTeX and Typst', () => {
    cited(`She says \\textcquote[3]{moor}{it keeps its own books}, so \\autocite{reed}.`, ['moor'], 'latex');
    cited(`She says \`\`it keeps its own books'' \\autocite[3]{moor}.`, ['moor'], 'latex');
    cited(`\\textcite{moor} says that \`\`it keeps its own books''.`, ['moor'], 'latex');
    cited(
      `\\begin{quote}\nit keeps its own books \\autocite{moor}\n\\end{quote}\nSo it is \\autocite{reed}.`,
      ['moor'],
      'latex',
    );
    cited(`#quote(block: true, attribution: [@moor])[it keeps its own books]`, ['moor'], 'typst');
  });
});

describe('any draft', () => {
  const pieces = fc.constantFrom(
    ..."“ ” \" ' ‘ ’ « » „ ‚ 「 」 ` `` '' \\enquote{ } { #quote[ ] [ ( ) > \n \n\n … ... [...] [t]he 6'2\" bog keeps books. Moor (2020) [@moor] — - 😀 \u00ad ﬁ \\begin{quote} \\end{quote} #+begin_quote ____ \\textins{ 漢字 𝐛𝐨𝐠".split(
      ' ',
    ),
    '\n',
    '\n\n',
    ' ',
    '\r\n',
  );
  const drafts = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' '));
  const languages = fc.constantFrom('markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc', 'plaintext');

  it('gives quotations apart from each other whose characters map back', () => {
    fc.assert(
      fc.property(drafts, languages, (text, languageId) => {
        const draft = { uri: 'file:///draft', languageId, text };
        const citations = readFakeCitations(text, languageId, new Set(['moor']));
        const found = findQuotations(draft, citations);
        let end = 0;
        for (const quotation of found) {
          const { position, inner, starts, ends } = quotation;
          assert.ok(position.start >= end && position.end <= text.length, text);
          assert.ok(position.start <= inner.start && inner.start <= inner.end && inner.end <= position.end, text);
          assert.equal(starts.length, quotation.text.length);
          assert.equal(ends.length, quotation.text.length);
          for (const { 0: word, index } of quotation.text.matchAll(/[a-z]{3,}/g)) {
            const place = placeIn(quotation, { start: index, end: index + word.length });
            if (word !== 'the') assert.ok(text.slice(place.start, place.end).endsWith(word), text);
          }
          end = position.end;
        }
        assert.equal(citationsOf(found, citations, draft).length, found.length);
      }),
      { numRuns: 500 },
    );
  });

  it('takes linear time', function () {
    this.timeout(20_000);
    const lines = [
      '“',
      '"',
      "'a ",
      '‘a ',
      '“a” ',
      "'a' ",
      '"a 1" b ',
      '“the bog keeps its own books” [@moor] and ',
      '> a\n\n',
      '> ',
      '「',
      '“a\n\n',
      '[…] ',
    ];
    for (const line of lines) {
      for (const languageId of ['markdown', 'latex', 'plaintext']) {
        const find = (size: number) => {
          const draft = { uri: '', languageId, text: repeated(line, size) };
          const citations = readFakeCitations(draft.text, languageId, new Set(['moor']));
          citationsOf(findQuotations(draft, citations), citations, draft);
        };
        assertGrowsLinearly(find, 60_000, `${line} in ${languageId}`);
      }
    }
  });
});
