import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findStatements, statementAt } from '../../src/checking/statements';
import { findCitations } from '../../src/citing/syntax/find';
import type { TextPosition } from '../../src/model/passage';

/** `⟦…⟧` around each statement of the draft; then what the statements say. */
function check(marked: string, texts: readonly string[], languageId = 'markdown'): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const found = findStatements({ uri: 'file:///draft', languageId, text }, findCitations);
  assert.equal(
    mark(
      text,
      found.map(({ position }) => position),
    ),
    marked,
  );
  assert.deepEqual(
    found.map((statement) => statement.text),
    texts,
  );
}

function mark(text: string, positions: readonly TextPosition[]): string {
  const marks = positions.flatMap(({ start, end }) => [
    { at: start, mark: '⟦' },
    { at: end, mark: '⟧' },
  ]);
  let marked = text;
  for (const { at, mark } of marks.sort((a, b) => b.at - a.at || (a.mark < b.mark ? -1 : 1)))
    marked = marked.slice(0, at) + mark + marked.slice(at);
  return marked;
}

/** The text of the statement at `‸`. */
function checkAt(marked: string, expected: string | undefined, languageId = 'markdown'): void {
  const offset = marked.indexOf('‸');
  const found = statementAt({ uri: 'file:///draft', languageId, text: marked.replace('‸', '') }, offset, findCitations);
  assert.equal(found?.text, expected, marked);
}

describe('statements', () => {
  it('are the sentences of prose, headings left out', () => {
    check('# Robots\n\n⟦Shenzhen builds robots.⟧ ⟦Does the Valley?⟧\n\n⟦It does not⟧', [
      'Shenzhen builds robots.',
      'Does the Valley?',
      'It does not',
    ]);
  });

  it('have no markup and no notes in their text', () => {
    check('⟦Shenzhen *builds*\n[robots](http://a.b) with `code`.⟧[^1] ⟦Really.⟧\n\n[^1]: Note.', [
      'Shenzhen builds robots with.',
      'Really.',
    ]);
    check('> ⟦Quoted over\n> two lines.⟧\n> ⟦And on.⟧', ['Quoted over two lines.', 'And on.']);
  });

  it('have no citations in their text, wherever these stand', () => {
    check('⟦Shenzhen builds robots (Chen & Rithmire 2026, p. 18).⟧ ⟦So it is [@chan, p. 3].⟧', [
      'Shenzhen builds robots.',
      'So it is.',
    ]);
    check('⟦“It builds robots.” (Chan 2026)⟧ ⟦Next one.⟧', ['“It builds robots.”', 'Next one.']);
    check('⟦“It builds robots.” (Chan 2026).⟧ ⟦Next one.⟧', ['“It builds robots.”', 'Next one.']);
    check('⟦@chen2026 argues that robots are built.⟧ ⟦@chan [p. 3] says so.⟧', [
      'argues that robots are built.',
      'says so.',
    ]);
    check('⟦It builds robots.⟧ ⟦@chen2026 argues so.⟧', ['It builds robots.', 'argues so.']);
    check(
      '⟦Robots are built \\parencite[18]{chen}.⟧ ⟦As \\citet{chan} says.⟧',
      ['Robots are built.', 'As says.'],
      'latex',
    );
  });

  it('know their citations', () => {
    const text = 'One (Chan 2026; Dreyer n.d.) and two (Li 2020). Three. [@x] Four.';
    const found = findStatements({ uri: '', languageId: 'markdown', text }, findCitations);
    assert.deepEqual(
      found.map(({ citations }) => citations.map(({ start, end }) => text.slice(start, end))),
      [['(Chan 2026; Dreyer n.d.)', '(Li 2020)'], ['[@x]'], []],
    );
  });

  it('survive abbreviations, figures and initials', () => {
    check('⟦Chen et al. found 4,091 filings, i.e. 62.4% of all, on p. 12.⟧ ⟦J. Dreyer agrees.⟧', [
      'Chen et al. found 4,091 filings, i.e. 62.4% of all, on p. 12.',
      'J. Dreyer agrees.',
    ]);
  });

  it('begin and end around code and math like around words', () => {
    check('⟦It uses `foo`.⟧ ⟦$x$ holds.⟧ ⟦Next.⟧', ['It uses.', 'holds.', 'Next.']);
  });

  it('stand in notes of their own', () => {
    check(
      '⟦Robots are built\\footnote{⟦See there.⟧ ⟦And here.⟧} in Shenzhen.⟧',
      ['Robots are built in Shenzhen.', 'See there.', 'And here.'],
      'latex',
    );
    check('⟦Robots are built.⟧\\footnote{⟦See there.⟧} ⟦Next.⟧', ['Robots are built.', 'See there.', 'Next.'], 'latex');
  });

  it('keep emoji, accents and other scripts whole', () => {
    check('⟦🤖 robots are cafe\u0301.⟧ ⟦הרובוטים נבנים כאן.⟧ ⟦Yes 🇨🇳!⟧', [
      '🤖 robots are cafe\u0301.',
      'הרובוטים נבנים כאן.',
      'Yes 🇨🇳!',
    ]);
    check('⟦深圳制造机器人。⟧⟦硅谷呢？⟧', ['深圳制造机器人。', '硅谷呢？']);
  });
});

describe('the statement at a cursor', () => {
  it('is the one around it, up to right behind its stop', () => {
    checkAt('It bui‸lds. Next.', 'It builds.');
    checkAt('‸It builds. Next.', 'It builds.');
    checkAt('It builds.‸ Next.', 'It builds.');
    checkAt('It builds. ‸Next.', 'Next.');
    checkAt('It builds (Chan 20‸26). Next.', 'It builds.');
    checkAt('It builds.\\footnote{See th‸ere.} Next.', 'See there.', 'latex');
    checkAt('It builds\\footnote{See there.} ro‸bots.', 'It builds robots.', 'latex');
  });

  it('is none between sentences, behind the paragraph and outside of prose', () => {
    checkAt('It builds.  ‸ Next.', undefined);
    checkAt('It builds. ‸', undefined);
    checkAt('# Hea‸ding', undefined);
    checkAt('```\nco‸de.\n```', undefined);
    checkAt('‸', undefined);
  });
});

const SCRAPS = [
  'One is. ',
  'Two? ',
  '“Three.” ',
  '(Chan 2026)',
  '[@x]',
  '\\cite{a}',
  '@x',
  '*',
  '`',
  '$',
  '[^1]',
  '\\footnote{',
  '}',
  '{',
  '#f[',
  ']',
  '\n',
  '\n\n',
  '- ',
  '# ',
  '🤖',
  'שלום. ',
  'e\u0301',
  '深圳。',
  'p. 12',
  ' ',
  '...',
  '“',
  '”',
  '[cite:@x]',
  '\ud83e',
  '1. ',
];
const LANGUAGES = ['markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc', 'plaintext'];
const mess = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 40 }).map((scraps) => scraps.join(''));

describe('statements of any draft', () => {
  it('lie within it in order, apart from each other or one in a note of the other, and are found by any place in them', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(mess, fc.constantFrom(...LANGUAGES), (text, languageId) => {
        const draft = { uri: '', languageId, text };
        const found = findStatements(draft, findCitations);
        for (const [index, { position, citations, text: said }] of found.entries()) {
          const next = found[index + 1]?.position;
          assert.ok(position.start >= 0 && position.start < position.end && position.end <= text.length);
          assert.ok(!next || next.start >= position.end || (next.start > position.start && next.end <= position.end));
          assert.ok(citations.every(({ start, end }) => start >= position.start && end <= position.end));
          assert.match(said, /[\p{L}\p{N}]/u);
          assert.ok(statementAt(draft, position.start, findCitations));
        }
        for (const offset of [0, text.length >> 1, text.length]) statementAt(draft, offset, findCitations);
      }),
      { numRuns: 1000 },
    );
  });
});
