import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createFormatter } from '../../../src/citing/csl/formatter';
import { DEFAULT_STYLE, ENGLISH } from '../../../src/citing/style/styles';
import { findAuthorYear } from '../../../src/citing/syntax/authorYear';
import type { FoundCite } from '../../../src/citing/syntax/found';
import type { LocatorLabel } from '../../../src/model/citation';
import type { Item } from '../../../src/model/item';
import { assertGrowsLinearly, repeated } from '../../growth';

describe('author–year citations in prose', () => {
  it('are found with their brackets', () => {
    check('Shenzhen builds robots ⟦(Chen & Rithmire 2026, p. 18)⟧.', 'Chen+Rithmire 2026 page 18');
    check('So it is ⟦(see Chan 2026; Dreyer n.d.)⟧.', 'see Chan 2026', 'Dreyer n.d.');
    check('Robots win ⟦[Chan 2026]⟧.', 'Chan 2026');
    check('机器人⟦（陈 2026）⟧。', '陈 2026');
  });

  it('name the author in the sentence, or before the year', () => {
    check('As Chen & Rithmire ⟦(2026, p. 18)⟧ say, it is.', 'Chen+Rithmire 2026 page 18');
    check('Smith et al. ⟦(2020: 33)⟧ doubt it.', 'Smith… 2020 page 33');
    check('Chan’s ⟦(2026)⟧ essay.', 'Chan 2026');
    check('According to Chan ⟦(2026; see also Dreyer 2025)⟧.', 'Chan 2026', 'see also Dreyer 2025');
    check('“The AI race” ⟦(n.d.)⟧ is short.', '“The AI race” n.d.');
  });

  it('do not take the opening of a sentence for a name', () => {
    check('In Beijing, Chen and Rithmire ⟦(2026)⟧ met.', 'Chen+Rithmire 2026');
    check('When Chan ⟦(2026)⟧ wrote.', 'Chan 2026');
    check('It ended in Beijing. Chan ⟦(2026)⟧ wrote.', 'Chan 2026');
    check('In March (2026) it rained.');
    check('However (2026) it was.');
  });

  it('have a title where there is no author', () => {
    check('So ⟦(“From Laboratory to Orchestration” n.d.)⟧.', '“From Laboratory to Orchestration” n.d.');
    check('So ⟦(“Reading “AI+” again; or not,” 2024, p. 3)⟧.', '“Reading “AI+” again; or not” 2024 page 3');
  });

  it('may be wrapped anywhere', () => {
    check('So ⟦(“From Laboratory\nto Orchestration” n.d.)⟧.', '“From Laboratory to Orchestration” n.d.');
    check('⟦(World\nBank\n2020, p.\n3)⟧', 'World Bank 2020 page 3');
  });

  it('have names of every kind', () => {
    check('⟦(HBS AI Content & Learning 2026)⟧', 'HBS AI Content+Learning 2026');
    check('⟦(van der Berg 2019; de Beauvoir 1949)⟧', 'van der Berg 2019', 'de Beauvoir 1949');
    check('⟦(O’Neil, 2016)⟧', 'O’Neil 2016');
    check('⟦(U.S. Census Bureau 2020)⟧', 'U.S. Census Bureau 2020');
    check('⟦(Chen, H., & Rithmire, M., 2026, p. 18)⟧', 'Chen+Rithmire 2026 page 18');
    check('⟦(Ng, Bo, and Da 2024)⟧', 'Ng+Bo+Da 2024');
    check('⟦(Smith et al., 2020)⟧', 'Smith… 2020');
  });

  it('have years of every kind', () => {
    check('⟦(Chan 2024a, b; Ng 2024, 2026)⟧', 'Chan 2024a', 'Chan 2024b', 'Ng 2024', 'Ng 2026');
    check('⟦(Dreyer n.d.-b, p. 3)⟧', 'Dreyer n.d.b page 3');
    check('⟦(Kant [1781] 1998, 33)⟧', 'Kant 1998 page 33');
    check('⟦(Chan, in press)⟧', 'Chan in press');
  });

  it('have locators of every kind', () => {
    check('⟦(Chan 2026, pp. 33–35, 40)⟧', 'Chan 2026 page 33–35, 40');
    check('⟦(Chan 2026:33)⟧', 'Chan 2026 page 33');
    check('⟦(Chan 2026, iv–vi)⟧', 'Chan 2026 page iv–vi');
    check('⟦(Chan 2026, chap. 2)⟧', 'Chan 2026 chapter 2');
    check('⟦(Chan 2026, § 4.1)⟧', 'Chan 2026 section 4.1');
    check('⟦(Chan 2026, 00:12:30)⟧', 'Chan 2026 timestamp 00:12:30');
    check('⟦(Chan 2026, Dreyer 2025, p. 3)⟧', 'Chan 2026', 'Dreyer 2025 page 3');
  });

  it('leave what the writer says beside them in the sentence', () => {
    check('A rise (of five points⟦; see Chan 2026⟧).', 'see Chan 2026');
    check('A rise (up from three in 2020⟦, see Chan 2026⟧).', 'see Chan 2026');
    check('A rise ⟦(Chan 2026, emphasis added)⟧.', 'Chan 2026');
    check('A rise ⟦(Chan 2026; emphasis added)⟧.', 'Chan 2026');
    check('A rise (⟦Chan 2026, p. 3; ⟧which counts robots by plant and year, 512 of them).', 'Chan 2026 page 3');
  });

  it('are no remarks with a year in them', () => {
    for (const remark of [
      '(June 2025)',
      '(Brookings, March 2026)',
      '(in 2023, up 20%)',
      '(since 2019)',
      '(2026)',
      '(Figure 2020)',
    ])
      check(remark);
    for (const remark of [
      '(Obama 2008 campaign)',
      '(GDP grew 2019–2021)',
      '(Obama 2009–2017)',
      '(Made in China 2025)',
      '(RMB 2000)',
    ])
      check(remark);
    check('(Huawei, 2019, up 20% from 2018)');
    check('See [Chan 2026](https://example.org).');
    check('(Chan\n\n2026)');
  });

  it('are found again as our style prints them', async () => {
    const formatter = await createFormatter(DEFAULT_STYLE, ENGLISH);
    const words = fc.constantFrom(
      'Chen',
      'O’Neil',
      'Łukasz',
      'van Dijk',
      'World Bank',
      'de la Cruz',
      'McDonald',
      'Ng',
      'Ürün',
    );
    const title = fc.constantFrom('China’s “AI+” gambit: a reading', 'On 2024, and after', 'Robots (in brief)', 'A; B');
    const year = fc.option(fc.integer({ min: 1500, max: 2030 }), { nil: undefined });
    const label = fc.constantFrom<LocatorLabel>('page', 'chapter', 'section', 'paragraph', 'figure');
    const number = fc.oneof(
      fc.nat(2000).map(String),
      fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${a}-${a + b + 1}`),
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 4 }),
        title,
        year,
        label,
        number,
        (families, title, year, label, locator) => {
          const item = record(families, title, year);
          const printed = formatter.citation([{ id: 'x', label, locator }], () => item);
          const inText = formatter.inText([{ id: 'x', label, locator }], () => item);
          for (const text of [`It is so (${printed}).`, `We read ${inText} again.`]) {
            const cite = findAuthorYear(text)[0]?.cites[0];
            assert.deepEqual(cite?.locator, { label, locator: locator.replace('-', '–') }, text);
            assert.equal(cite?.year, String(year ?? 'n.d.'), text);
            assert.equal(
              cite?.names?.[0] ?? cite?.title,
              families[0] ?? title.split(':')[0]?.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’')),
              text,
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('never make it throw, and stand within the text in order', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      ';',
      ',',
      ' ',
      'Chen',
      ' & ',
      '2026',
      'et al.',
      '“',
      '”',
      'see ',
      'p. 3',
      'n.d.',
      'a',
      '\n\n',
      '’s',
      ':',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end, cites } of findAuthorYear(text)) {
            assert.ok(last <= start && start < end && end <= text.length);
            for (const cite of cites) assert.ok(cite.start >= 0 && cite.start < cite.end && cite.end <= end);
            last = end;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are found in time that grows with the text alone', () => {
    for (const piece of [
      '(',
      '()',
      '(2026',
      '(Chen 2026',
      'A, a (2020)',
      'A & ',
      '((2020)',
      '“(2020)',
      'Chen, ',
      '[@a; ',
      '(Chen 2026)',
    ]) {
      assertGrowsLinearly((size) => findAuthorYear(repeated(piece, size)), 200_000, piece);
    }
  });
});

/** The text marks what may be left out; the rest says what was read. */
function check(marked: string, ...expected: readonly string[]) {
  const text = marked.replace(/[⟦⟧]/g, '');
  const found = findAuthorYear(text);
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

function describeCite({ prefix, names, isAbridged, title, year, yearSuffix, locator }: FoundCite): string {
  const author = title ? `“${title}”` : `${names?.join('+')}${isAbridged ? '…' : ''}`;
  const place = locator ? ` ${locator.label} ${locator.locator}` : '';
  return `${prefix ? `${prefix} ` : ''}${author} ${year}${yearSuffix ?? ''}${place}`;
}

function record(families: readonly string[], title: string, year: number | undefined): Item {
  const author = families.map((family) => (family.includes('Bank') ? { literal: family } : { family }));
  return { id: 'x', type: 'webpage', title, author, ...(year ? { issued: { 'date-parts': [[year]] } } : {}) };
}
