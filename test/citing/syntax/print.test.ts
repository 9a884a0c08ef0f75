import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findCitations } from '../../../src/citing/syntax/find';
import type { FoundCitation } from '../../../src/citing/syntax/found';
import type { LatexDialect } from '../../../src/citing/syntax/latexCommands';
import { isPrintableKey, type KeyedSyntax, printCitation } from '../../../src/citing/syntax/print';
import { type CitationItem, LOCATOR_LABELS, type LocatorLabel } from '../../../src/model/citation';

const NATBIB: LatexDialect = { bracketed: 'citep', inText: 'citet', isBiblatex: false };
const PLAIN: LatexDialect = { bracketed: 'cite', isBiblatex: false };

const chen: CitationItem = { id: 'chen2026', label: 'page', locator: '18' };
const chan: CitationItem = { id: 'chan2026' };

describe('a citation as it is printed', () => {
  const cases: readonly (readonly [KeyedSyntax, readonly CitationItem[], string, string, LatexDialect?])[] = [
    ['pandoc', [chen], '[@chen2026, p. 18]', '@chen2026 [p. 18]'],
    ['pandoc', [chen, chan], '[@chen2026, p. 18; @chan2026]', '@chen2026 [p. 18; @chan2026]'],
    ['pandoc', [{ ...chan, 'suppress-author': true }], '[-@chan2026]', '-@chan2026'],
    ['pandoc', [{ id: 'a/b c' }], '[@{a/b c}]', '@{a/b c}'],
    ['pandoc', [{ ...chan, suffix: '99 years' }], '[@chan2026, {}, 99 years]', '@chan2026 [{}, 99 years]'],
    ['pandoc', [{ ...chan, label: 'page', locator: 'ii, A' }], '[@chan2026, {pp. ii, A}]', '@chan2026 [{pp. ii, A}]'],
    ['latex', [chen], '\\autocite[18]{chen2026}', '\\textcite[18]{chen2026}'],
    ['latex', [{ ...chen, locator: '33-35' }], '\\autocite[33--35]{chen2026}', '\\textcite[33--35]{chen2026}'],
    [
      'latex',
      [{ ...chen, label: 'chapter', locator: '2' }],
      '\\autocite[chap.~2]{chen2026}',
      '\\textcite[chap.~2]{chen2026}',
    ],
    ['latex', [chen], '\\citep[p.~18]{chen2026}', '\\citet[p.~18]{chen2026}', NATBIB],
    ['latex', [chen], '\\cite[p.~18]{chen2026}', '\\cite[p.~18]{chen2026}', PLAIN],
    ['latex', [chan, chen], '\\autocite[18]{chan2026,chen2026}', '\\textcite[18]{chan2026,chen2026}'],
    ['latex', [chen, chan], '\\autocites[18]{chen2026}{chan2026}', '\\textcites[18]{chen2026}{chan2026}'],
    [
      'latex',
      [chen, chan],
      '\\citetext{\\citealp[p.~18]{chen2026}; \\citealp{chan2026}}',
      '\\citet[p.~18]{chen2026} \\citet{chan2026}',
      NATBIB,
    ],
    ['latex', [{ ...chen, prefix: 'see' }], '\\autocite[see][18]{chen2026}', '\\textcite[see][18]{chen2026}'],
    ['latex', [{ ...chen, 'suppress-author': true }], '\\autocite*[18]{chen2026}', '\\autocite*[18]{chen2026}'],
    [
      'latex',
      [{ ...chen, 'suppress-author': true }],
      '\\citeyearpar[p.~18]{chen2026}',
      '\\citeyearpar[p.~18]{chen2026}',
      NATBIB,
    ],
    ['typst', [chen], '@chen2026[p. 18]', '#cite(<chen2026>, supplement: [p. 18], form: "prose")'],
    [
      'typst',
      [chen, chan],
      '@chen2026[p. 18] @chan2026',
      '#cite(<chen2026>, supplement: [p. 18], form: "prose") #cite(<chan2026>, form: "prose")',
    ],
    [
      'typst',
      [{ ...chen, id: 'a/b' }],
      '#cite(label("a/b"), supplement: [p. 18])',
      '#cite(label("a/b"), supplement: [p. 18], form: "prose")',
    ],
    ['org', [chen], '[cite:@chen2026 p. 18]', '[cite/t:@chen2026 p. 18]'],
    [
      'org',
      [{ ...chen, prefix: 'see' }, chan],
      '[cite:see @chen2026 p. 18; @chan2026]',
      '[cite/t:see @chen2026 p. 18; @chan2026]',
    ],
    ['org', [{ ...chen, 'suppress-author': true }], '[cite/na:@chen2026 p. 18]', '[cite/na:@chen2026 p. 18]'],
  ];
  for (const [syntax, citationItems, bracketed, inText, dialect] of cases)
    it(bracketed, () => {
      const options = dialect ? { dialect } : {};
      assert.equal(printCitation({ citationItems }, syntax, options), bracketed);
      assert.equal(printCitation({ citationItems }, syntax, { ...options, isInText: true }), inText);
    });

  it('has no key that its syntax cannot hold', () => {
    for (const [key, syntaxes] of [
      ['chen2026', ['pandoc', 'latex', 'typst', 'org']],
      ['a b', ['pandoc', 'latex', 'typst']],
      ['a,b', ['pandoc', 'typst']],
      ['a{b', ['typst']],
      ['', []],
    ] as const)
      assert.deepEqual(
        (['pandoc', 'latex', 'typst', 'org'] as const).filter((syntax) => isPrintableKey(key, syntax)),
        syntaxes,
        key,
      );
  });
});

/** Words that begin and end in a mark or letter, with whatever within. */
const words = fc
  .oneof(
    fc.constantFrom(
      'see',
      'but cf.',
      'emphasis added',
      '99 years',
      'p. 3',
      'and *passim*',
      '“so”',
      '"so"',
      'a [b] {c} d; e',
      '\\x \\emph{y}',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc
      .array(fc.constantFrom(...'[]{}\\;@#$%&~^_*,.-–"\'`<>()/ 1a'), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join('')),
  )
  .map((text) => text.replace(/[\s\p{C}]+/gu, ' ').replace(/^[\s,]+|[\s,]+$/g, ''))
  .filter((text) => text !== '' && !/[\u{1f000}-\u{1ffff}]|\ufffd/u.test(text));

const locator = fc.oneof(
  fc.constantFrom('18', '33-35', '33–35', 'iv', '2.1', '18, 20', '33ff.', 'A12', '00:12:30', '3:16', '(xv)-(xvii)'),
  words,
);

function items(syntax: KeyedSyntax): fc.Arbitrary<CitationItem[]> {
  const key = fc
    .oneof(
      fc.constantFrom('chen2026', 'a.b:c', 'odd key', 'doi:10.1/x', 'fig-1', 'x_', '2020a', 'Über-2020', 'a"b', 'x(y)'),
      fc.stringMatching(/^[a-z][\w:.#$%&+?<>~/-]{0,20}$/),
      words,
    )
    .filter((text) => isPrintableKey(text, syntax));
  const text = syntax === 'org' ? words.filter((text) => !/[;[\]@{}]/.test(text)) : words;
  const place = fc.oneof(
    fc.constant({}),
    syntax === 'org'
      ? fc.record({
          label: fc.constantFrom<LocatorLabel>('page', 'chapter', 'volume'),
          locator: fc.constantFrom('18', '33-35', 'iv'),
        })
      : fc.record({ label: fc.constantFrom(...LOCATOR_LABELS), locator }),
  );
  const isBare = fc.boolean();
  const cited = fc.tuple(
    key,
    place,
    fc.option(text),
    fc.option(syntax === 'org' ? fc.constantFrom('with care') : text),
  );
  return fc.tuple(fc.array(cited, { minLength: 1, maxLength: 3 }), isBare).map(([all, isSuppressed]) =>
    all.map(
      ([id, place, prefix, suffix]): CitationItem => ({
        id,
        ...place,
        ...(prefix && syntax !== 'typst' ? { prefix } : {}),
        ...(suffix ? { suffix } : {}),
        ...(isSuppressed ? { 'suppress-author': true } : {}),
      }),
    ),
  );
}

const LANGUAGES: Readonly<Record<KeyedSyntax, string>> = {
  pandoc: 'markdown',
  latex: 'latex',
  typst: 'typst',
  org: 'org',
};

describe('a printed citation is read back as it was', () => {
  for (const syntax of ['pandoc', 'latex', 'typst', 'org'] as const)
    it(`in ${syntax}`, () => {
      fc.assert(
        fc.property(items(syntax), (citationItems) => {
          const printed = printCitation({ citationItems }, syntax);
          const found = findCitations(`Robots ${printed}.`, LANGUAGES[syntax]);
          assert.deepEqual(found.flatMap(toItems), citationItems.map(normal), printed);
        }),
        { numRuns: 500 },
      );
    });

  it('with natbib’s commands', () => {
    fc.assert(
      fc.property(items('latex'), (citationItems) => {
        const printed = printCitation({ citationItems }, 'latex', { dialect: NATBIB });
        assert.deepEqual(findCitations(printed, 'latex').flatMap(toItems), citationItems.map(normal), printed);
      }),
    );
  });

  for (const syntax of ['pandoc', 'latex', 'typst', 'org'] as const)
    it(`in the sentence in ${syntax}`, () => {
      fc.assert(
        fc.property(items(syntax), (citationItems) => {
          const cited = citationItems.map((item, index) =>
            index === 0 && syntax === 'pandoc' ? withoutPrefix(item) : item,
          );
          const printed = printCitation({ citationItems: cited }, syntax, { isInText: true });
          const found = findCitations(`Robots of ${printed}.`, LANGUAGES[syntax]);
          assert.deepEqual(found.flatMap(toItems), cited.map(normal), printed);
        }),
      );
    });
});

function withoutPrefix({ prefix: _, ...item }: CitationItem): CitationItem {
  return item;
}

function toItems({ cites }: FoundCitation): CitationItem[] {
  return cites.map(({ key, locator, prefix, suffix, suppressesAuthor }) =>
    normal({
      id: key ?? '',
      ...(locator ?? {}),
      ...(prefix ? { prefix } : {}),
      ...(suffix ? { suffix } : {}),
      ...(suppressesAuthor ? { 'suppress-author': true } : {}),
    }),
  );
}

/** The dash of a range is the markup's. */
function normal(item: CitationItem): CitationItem {
  return item.locator ? { ...item, locator: item.locator.replace(/\s*[-–—]+\s*/g, '-') } : item;
}
