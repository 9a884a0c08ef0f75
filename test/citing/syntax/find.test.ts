import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findCitations } from '../../../src/citing/syntax/find';
import type { FoundCite } from '../../../src/citing/syntax/found';
import { formatPandoc } from '../../../src/citing/syntax/pandoc';
import type { CitationItem, LocatorLabel } from '../../../src/model/citation';

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

  it('are no other commands', () => {
    check('latex', '\\nocite{*} \\setcitestyle{round} \\citestyle{x} \\section{Robots} \\cite');
  });
});

describe('citations in other markups', () => {
  it('are found in Typst', () => {
    check('typst', 'Robots ⟦@chen2026[p. 18]⟧ and ⟦@chan2026⟧.', 'chen2026 page 18', 'chan2026');
    check('typst', '⟦#cite(<chen2026>, supplement: [p. 18], form: "prose")⟧', 'chen2026 page 18');
    check('typst', '⟦#cite(label("odd key"))⟧, desk@example.org', 'odd key');
  });

  it('are found in Org', () => {
    check('org', '⟦[cite:see @chen2026 p. 18; @chan2026]⟧', 'see chen2026 page 18', 'chan2026');
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
        const start = performance.now();
        findCitations(piece.repeat(100_000 / piece.length), language);
        assert.ok(performance.now() - start < 1500, `${piece} in ${language}`);
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
