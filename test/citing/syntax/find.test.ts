import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findCitations } from '../../../src/citing/syntax/find';
import type { FoundCite } from '../../../src/citing/syntax/found';
import { formatPandoc } from '../../../src/citing/syntax/pandoc';
import type { CitationItem, LocatorLabel } from '../../../src/model/citation';
import { assertGrowsLinearly, repeated } from '../../growth';

describe('citations in Pandoc’s Markdown', () => {
  it('stand in brackets, or in the sentence', () => {
    check('markdown', 'Robots ⟦[@chen2026, p. 18]⟧.', 'chen2026 page 18');
    check(
      'markdown',
      'Robots ⟦[see @chen2026 pp. 33-35; -@chan2026, ch. 2, with care]⟧.',
      'see chen2026 page 33-35',
      '-chan2026 chapter 2 + with care',
    );
    check('quarto', '⟦@chen2026 [p. 18]⟧ says, and ⟦@chan2026⟧ too.', 'chen2026 page 18', 'chan2026');
    check('markdown', '⟦@chen2026 [p. 18; also @chan2026]⟧ says.', 'chen2026 page 18', 'also chan2026');
    check('markdown', '⟦-@chen2026⟧ says.', '-chen2026');
  });

  it('stand in a note', () => check('markdown', 'Robots.^[So ⟦[@chen2026, 18]⟧, and more.]', 'chen2026 page 18'));

  it('have odd keys in braces, and locators too', () => {
    check('markdown', '⟦[@{https://a.org/x?y=1&z}, p. 18]⟧', 'https://a.org/x?y=1&z page 18');
    check('markdown', '⟦[@chen2026, {sec. On method}, at length]⟧', 'chen2026 section On method + at length');
    check('markdown', '⟦@a.b:c_d-e⟧. ⟦@foo⟧, bar', 'a.b:c_d-e', 'foo');
  });

  it('are read as the manual of Pandoc has them', () => {
    check('markdown', '⟦[@key{ii, A, D-Z}, with a suffix]⟧', 'key page ii, A, D-Z + with a suffix');
    check(
      'markdown',
      '⟦[@key, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here]⟧',
      'key page iv, vi-xi, (xv)-(xvii) + with suffix here',
    );
    check('markdown', '⟦[@key{}, 99 years later]⟧', 'key + 99 years later');
    check(
      'quarto',
      '⟦[see @a, pp. 33-35 and *passim*; @b, chap. 1]⟧',
      'see a page 33-35 + and *passim*',
      'b chapter 1',
    );
    check('markdown', '⟦[see @a,\n  p. 3;\n  and @b]⟧', 'see a page 3', 'and b');
    check('markdown', 'So.[^1]\n\n[^1]: More of it in ⟦[@a, p. 2]⟧.', 'a page 2');
    check('markdown', 'So.^[⟦@a, p. 2⟧]', 'a page 2');
  });

  it('have locators of all kinds', () => {
    check(
      'markdown',
      '⟦[@a, vol. 2; @b, fol. 3; @c, s.v. robot; @d, verse 3:16; @e, 00:12:30; @f, §§ 4-5; @g, art. 7; @h, col. 9]⟧',
      'a volume 2',
      'b folio 3',
      'c sub-verbo robot',
      'd verse 3:16',
      'e timestamp 00:12:30',
      'f section 4-5',
      'g article-locator 7',
      'h column 9',
    );
    check(
      'markdown',
      '⟦[@a, vol. 2, p. 18]⟧ and ⟦[@b, bk. 1, chap. 3, pp. 4-6, at length]⟧',
      'a page 18',
      'b page 4-6 + at length',
    );
  });

  it('keep marks that were escaped or stand in braces', () => {
    check('markdown', '⟦[see \\[1\\]\\; @a, p. 1 (of 1) and 2) more]⟧', 'see [1]; a page 1 + (of 1) and 2) more');
    check('markdown', '⟦[@{https://a.org/x;y[1]}, {p. 1; 2}; @b]⟧', 'https://a.org/x;y[1] page 1; 2', 'b');
  });

  it('are neither addresses nor references to figures', () => {
    check('markdown', 'Write to desk@example.org or \\@chen2026, see @fig-plant and [@tbl-robots].');
  });

  it('are found again as they are printed', () => {
    const key = fc.oneof(
      fc.constantFrom('chen2026', 'a.b:c', 'odd key', 'doi:10.1/x', 'fig-1', 'x_', '2020a'),
      fc.stringMatching(/^[a-z][\w:.#$%&+?<>~/-]{0,20}$/),
    );
    const label = fc.constantFrom<LocatorLabel>('page', 'chapter', 'section', 'note', 'timestamp');
    const words = fc.constantFrom('see', 'but cf.', 'emphasis added', 'with care');
    const place = fc.oneof(
      fc
        .record({ label, locator: fc.constantFrom('18', '33-35', 'iv', '2.1') })
        .map((found) => (found.label === 'timestamp' ? { ...found, locator: '00:12:30' } : found)),
      fc.record({
        label: fc.constant<LocatorLabel>('section'),
        locator: fc.constantFrom('On method', 'A, B and C', '12 robots'),
      }),
      fc.constant({}),
    );
    const item = fc.tuple(key, place, fc.option(words), fc.option(words), fc.boolean()).map(
      ([id, place, prefix, suffix, isBare]): CitationItem => ({
        id,
        ...place,
        ...(prefix ? { prefix } : {}),
        ...(suffix ? { suffix } : {}),
        ...(isBare ? { 'suppress-author': true } : {}),
      }),
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (items) => {
        const printed = formatPandoc(items);
        const found = findCitations(`Robots ${printed}.`, 'markdown');
        assert.equal(found[0]?.end, `Robots ${printed}`.length, printed);
        assert.deepEqual(found[0]?.cites.map(toItem), items, printed);
      }),
    );
  });

  it('are found in the sentence as they are printed', () => {
    assert.equal(formatPandoc([{ id: 'chen2026', locator: '18' }], true), '@chen2026 [p. 18]');
    assert.equal(formatPandoc([{ id: 'chen2026' }], true), '@chen2026');
    assert.equal(formatPandoc([{ id: 'chen2026' }, { id: 'chan2026' }], true), '@chen2026 [@chan2026]');
  });
});

describe('citations in LaTeX', () => {
  it('are commands with their notes and keys', () => {
    check('latex', 'Robots~⟦\\autocite[18]{chen2026}⟧.', 'chen2026 page 18');
    check(
      'latex',
      '⟦\\citep[see][p.~18, with care]{chen2026, chan2026}⟧',
      'see chen2026',
      'chan2026 page 18 + with care',
    );
    check('latex', '⟦\\parencites[18]{chen2026}[see][]{chan2026}⟧', 'chen2026 page 18', 'see chan2026');
    check('latex', '⟦\\textcite[33--35]{chen2026}⟧ say; ⟦\\citeyear{chan2026}⟧', 'chen2026 page 33--35', '-chan2026');
    check('latex', '⟦\\cite{a,\n  b}⟧', 'a', 'b');
  });

  it('have the names of many packages, starred and capitalized', () => {
    check('latex', '⟦\\Autocite*[18]{a}⟧, ⟦\\citep*{b}⟧, ⟦\\Citet{c}⟧, ⟦\\cite*{d}⟧', '-a page 18', 'b', 'c', '-d');
    check('latex', '⟦\\citeA<see>[p.~3]{a}⟧, ⟦\\shortciteNP{b}⟧, ⟦\\footfullcite{c}⟧', 'see a page 3', 'b', 'c');
    check('latex', '⟦\\volcite{2}[18]{a}⟧, ⟦\\citealp[\\ppno~3--4]{b}⟧', 'a page 18', 'b page 3--4');
    check(
      'latex',
      '⟦\\autocites(see)(and more)[1]{a}[cf.][2]{b}⟧, ⟦\\citetext{\\citealp[p.~1]{c}; \\citealp{d}}⟧',
      'a page 1',
      'cf. b page 2',
      'c page 1',
      'd',
    );
  });

  it('run over lines, with comments and odd keys', () => {
    check(
      'latex',
      'Robots⟦\\autocite\n  [see][18]\n  {a/b:c+d,% the first\n   e_f\n  }⟧.',
      'see a/b:c+d',
      'e_f page 18',
    );
    check('latex', '⟦\\parencites\n  [1]{a}%\n  [2]{b}⟧\n\n{c}', 'a page 1', 'b page 2');
    check('latex', '⟦\\cite[{vol.~2, p.~3}, {[}sic{]} and \\& so]{a}⟧', 'a volume 2, p. 3 + [sic] and & so');
  });

  it('are found in Sweave too', () => check('rsweave', 'Robots ⟦\\cite[18]{a}⟧.', 'a page 18'));

  it('are no other commands', () => {
    check(
      'latex',
      '\\nocite{*} \\nocite{a} \\defcitealias{a}{A} \\newcites{b}{B} \\bibcite{a}{1} \\excited{x} \\setcitestyle{round} \\citestyle{x} \\section{Robots} \\cite',
    );
  });
});

describe('citations in other markups', () => {
  it('are found in Typst', () => {
    check('typst', 'Robots ⟦@chen2026[p. 18]⟧ and ⟦@chan2026⟧.', 'chen2026 page 18', 'chan2026');
    check('typst', '⟦#cite(<chen2026>, supplement: [p. 18], form: "prose")⟧', 'chen2026 page 18');
    check('typst', '⟦#cite(label("odd key"))⟧, desk@example.org', 'odd key');
    check(
      'typst',
      '⟦#cite(\n  <a>,\n  form: "year",\n  supplement: [p. 18 #emph[so] (x)],\n)⟧',
      '-a page 18 + #emph[so] (x)',
    );
    check('typst', '⟦@a[p. 1] @b[chap. 2]⟧ and ⟦@c⟧', 'a page 1', 'b chapter 2', 'c');
    check('typst', '= Methods <methods>\nAs @methods has it, ⟦@a[see \\[1\\]]⟧.', 'a + see [1]');
  });

  it('are found in Org', () => {
    check('org', '⟦[cite:see @chen2026 p. 18; @chan2026]⟧', 'see chen2026 page 18', 'chan2026');
    check(
      'org',
      '⟦[cite/t/f:@doi:10.1/x_(y) p. 18]⟧, ⟦[cite:see;@a pp. 3-4;@b]⟧',
      'doi:10.1/x_(y) page 18',
      'a page 3-4',
      'b',
    );
    check('org', '⟦[cite/t:@chen2026]⟧ and ⟦[cite/na:common; @chan2026]⟧', 'chen2026', '-chan2026');
  });

  it('are found in reStructuredText and AsciiDoc', () => {
    check(
      'restructuredtext',
      'Robots ⟦[Chen2026]_⟧ and ⟦:cite:p:`chen2026,chan2026`⟧, note [1]_.',
      'Chen2026',
      'chen2026',
      'chan2026',
    );
    check('asciidoc', 'Robots ⟦cite:[chen2026(p. 18), chan2026]⟧.', 'chen2026 page 18', 'chan2026');
  });
});

describe('citations in any draft', () => {
  it('are author–year text as well', () => {
    for (const language of [
      'markdown',
      'latex',
      'typst',
      'org',
      'asciidoc',
      'restructuredtext',
      'plaintext',
      'rmarkdown',
      'rsweave',
      'unheard-of',
    ]) {
      assert.equal(findCitations('Robots (Chen & Rithmire 2026, p. 18).', language).length, 1, language);
    }
  });

  it('are read as LaTeX and Typst print them', () => {
    for (const text of ['Robots (Chen \\& Rithmire 2026, p.~18).', 'Chen \\& Rithmire~(2026, p.~18) say.']) {
      const [cite] = findCitations(text, 'latex')[0]?.cites ?? [];
      assert.deepEqual([cite?.names, cite?.locator?.locator], [['Chen', 'Rithmire'], '18'], text);
    }
  });

  it('have a page that stands behind them in the text', () => {
    for (const [languageId, text, words] of [
      ['latex', 'Robots \\cite{a}, p.~18.', '\\cite{a}, p.~18'],
      ['latex', 'Robots (\\citealp{b,a}, pp. 18--19).', '\\citealp{b,a}, pp. 18--19'],
      ['typst', 'Robots @a, p. 18.', '@a, p. 18'],
      ['markdown', 'As @a, page 18, says.', '@a, page 18'],
    ] as const) {
      const [found] = findCitations(text, languageId);
      assert.deepEqual(
        [
          found?.cites.at(-1)?.key,
          found?.cites.at(-1)?.locator?.locator.slice(0, 2),
          text.slice(found?.start, found?.end),
        ],
        ['a', '18', words],
      );
    }
    for (const text of ['As @a, 18 say.', 'As @a [p. 3], p. 18', 'As @a, pages and all'])
      assert.notEqual(findCitations(text, 'markdown')[0]?.cites[0]?.locator?.locator, '18', text);
    const [lawful] = findCitations('Robots (Chen 2026, at 18), (Roe 2020, at least 2 of them).', 'markdown');
    assert.deepEqual(
      lawful?.cites.map(({ locator }) => locator?.locator),
      ['18'],
    );
  });

  it('have the page before a note on it, and the following pages', () => {
    const locators = (text: string, languageId: string) =>
      findCitations(text, languageId).flatMap(({ cites }) =>
        cites.map(({ locator }) => `${locator?.label} ${locator?.locator}`),
      );
    assert.deepEqual(locators('So (Chen 2026: 3–4, n. 5; Roe 2020, 7, fig. 2).', 'markdown'), ['page 3–4', 'page 7']);
    assert.deepEqual(locators('So (Chen 2026, 3f.), [@a, pp. 3ff.].', 'markdown'), ['page 3f.', 'page 3ff.']);
    assert.deepEqual(locators('So \\cite[3\\psq]{a}, \\cite[\\S~4]{a}, \\cite[\\ppno~3--4]{a}.', 'latex'), [
      'page 3f.',
      'section 4',
      'page 3--4',
    ]);
  });

  it('are the attribution of a quotation in Typst', () => {
    const [found] = findCitations('#quote(block: true, attribution: <chen2026>)[Robots.]', 'typst');
    assert.equal(found?.cites[0]?.key, 'chen2026');
  });

  it('have no keys in plain text', () => assert.equal(findCitations('ask @chen2026', 'plaintext').length, 0));

  it('stand within the text, in order, whatever it is', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '@a',
      '-@b',
      '{',
      '}',
      ';',
      ' p. 3',
      '\\cite',
      '#cite(<a>)',
      '[cite:',
      'Chen (2026)',
      '(',
      ')',
      'cite:[',
      ']_',
      '\n\n',
      ',',
      '`',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    );
    const language = fc.constantFrom('markdown', 'latex', 'typst', 'org', 'asciidoc', 'restructuredtext', 'plaintext');
    fc.assert(
      fc.property(text, language, (text, language) => {
        let last = 0;
        for (const { start, end, cites } of findCitations(text, language)) {
          assert.ok(last <= start && start < end && end <= text.length);
          for (const cite of cites) assert.ok(cite.start < cite.end && cite.end <= end);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are found in time that grows with the text alone', () => {
    for (const piece of [
      '[@a; ',
      '@a ',
      '@a [',
      '[[[@a]]]',
      '@{a',
      '\\cite{',
      '\\cite[a',
      '[cite:@a;',
      '#cite(<a',
      'cite:[',
    ]) {
      for (const language of ['markdown', 'latex', 'typst', 'org', 'asciidoc']) {
        assertGrowsLinearly(
          (size) => findCitations(repeated(piece, size), language),
          100_000,
          `${piece} in ${language}`,
        );
      }
    }
  });
});

function check(language: string, marked: string, ...expected: readonly string[]) {
  const text = marked.replace(/[⟦⟧]/g, '');
  const found = findCitations(text, language);
  const spans = found.map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(
    spans,
    Array.from(marked.matchAll(/⟦([^⟧]*)⟧/g), ([, span]) => span),
    text,
  );
  assert.deepEqual(
    found.flatMap(({ cites }) => cites.map(describeCite)),
    expected,
    text,
  );
}

function describeCite({ prefix, key, suppressesAuthor, locator, suffix }: FoundCite): string {
  const place = locator ? ` ${locator.label} ${locator.locator}` : '';
  return `${prefix ? `${prefix} ` : ''}${suppressesAuthor ? '-' : ''}${key}${place}${suffix ? ` + ${suffix}` : ''}`;
}

function toItem({ key, locator, prefix, suffix, suppressesAuthor }: FoundCite): CitationItem {
  return {
    id: key ?? '',
    ...(locator ?? {}),
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
    ...(suppressesAuthor ? { 'suppress-author': true } : {}),
  };
}
