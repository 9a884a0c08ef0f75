import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { formatVerdict, type VerdictLinks } from '../../../src/editor/check/verdictCard';
import type { CheckData, DiffPart } from '../../../src/model/problem';
import type { Verdict } from '../../../src/model/verdict';
import { evidence, problem, verdict } from './verdicts';

const NO_LINKS: VerdictLinks = { ofProblem: () => [], ofEvidence: () => [] };
const LINKS: VerdictLinks = {
  ofProblem: ({ data }) => data.fixes.map(({ title }) => ({ label: title, uri: 'command:fix?1' })),
  ofEvidence: () => [{ label: 'Open at the passage', uri: 'command:open?1' }],
};

function linesOf(of: Verdict, links = NO_LINKS): string[] {
  return (formatVerdict(of, links) ?? '').split(/\n\n|\\\n/);
}

describe('the card of a verdict', () => {
  it('begins with an icon and a word', () => {
    assert.equal(linesOf(verdict({ label: 'supported' }))[0], '$(pass) **Supported**');
    assert.equal(linesOf(verdict({ label: 'refuted' }))[0], '$(error) **Differs**');
    assert.equal(linesOf(verdict({ label: 'conflicting' }))[0], '$(git-compare) **Disputed**');
  });

  it('shows both values side by side, and where the passage differs', () => {
    const matches = [
      { start: 4, end: 16 },
      { start: 26, end: 45 },
    ];
    const data: CheckData = {
      found: '1843',
      expected: '1834',
      evidence: 0,
      differs: { start: 40, end: 44 },
      fixes: [{ title: 'Change to 1834', edits: [], isSafe: false }],
    };
    const lines = linesOf(verdict({ evidence: [evidence({ matches })], problems: [problem({ data })] }), LINKS);
    assert.deepEqual(lines.slice(0, 4), [
      '$(error) **Differs**',
      '$(warning) **Another date** — Source: **1834** — here: **1843**',
      '[Change to 1834](command:fix?1)',
      '“The **stone bridge** at Ardle **was opened in** `1834`\\, after eleven years of work\\.”',
    ]);
    assert.equal(lines.at(-1), '[Open at the passage](command:open?1)');
  });

  it('does not say again what stands above it', () => {
    const data: CheckData = {
      found: '1843',
      expected: '1834',
      fixes: [{ title: 'Change to 1834', edits: [], isSafe: false }],
    };
    const lines = linesOf(verdict({ problems: [problem({ data })] }), { ...LINKS, isTold: () => true });
    assert.equal(lines[1], '$(warning) **Another date** · ~~1843~~ **1834** · [Change to 1834](command:fix?1)');
    const unknown = problem({ code: 'unknown-citation', data: { found: '', fixes: [] } });
    const [, told] = linesOf(verdict({ problems: [unknown] }), { ...NO_LINKS, isTold: () => true });
    assert.equal(told, '$(warning) **Unknown citation**');
  });

  it('says in a sentence what is no value', () => {
    const data: CheckData = { found: '(Moncur 2011, p. 1)', expected: 'p. 4', fixes: [] };
    const misplaced = problem({ code: 'wrong-locator', message: 'The words stand on p. 4, not on p. 1.', data });
    assert.equal(
      linesOf(verdict({ problems: [misplaced] }))[1],
      '$(warning) **Another page** — The words stand on p\\. 4\\, not on p\\. 1\\.',
    );
  });

  it('shows a quotation word by word, and says so in words', () => {
    const diff: DiffPart[] = [
      { kind: 'same', text: 'Quote the' },
      { kind: 'removed', text: 'headline' },
      { kind: 'added', text: 'sentence' },
      { kind: 'same', text: ', not the rest' },
    ];
    const data: CheckData = { found: 'Quote the headline', expected: 'Quote the sentence', diff, fixes: [] };
    const misquoted = problem({ code: 'misquotation', message: 'The source has other words.', data });
    assert.deepEqual(linesOf(verdict({ problems: [misquoted] })).slice(1, 4), [
      '$(warning) **Misquotation**',
      '“Quote the ~~headline~~ **sentence**\\, not the rest”',
      'Only here: “headline” · Only in the source: “sentence”',
    ]);
  });

  it('says that the nearest passage is no verdict', () => {
    const near = verdict({ label: 'notEnoughEvidence' });
    assert.equal(linesOf(near)[0], '$(search) **Nearest passage**, no verdict');
    const two = verdict({ label: 'notEnoughEvidence', evidence: [evidence(), evidence({ passageId: 2 })] });
    assert.equal(linesOf(two)[0], '$(search) **Nearest passages**, no verdict');
    assert.equal(linesOf(two).filter((line) => line === '---').length, 1);
  });

  it('says so below a problem, too', () => {
    const unknown = problem({ code: 'unknown-citation', message: 'No such source.', data: { found: '', fixes: [] } });
    assert.deepEqual(linesOf(verdict({ label: 'notEnoughEvidence', problems: [unknown] })).slice(0, 3), [
      '$(question) **Without a source**',
      '$(warning) **Unknown citation** — No such source\\.',
      '$(search) **Nearest passage**, no verdict',
    ]);
  });

  it('is not there where there is nothing to say', () => {
    assert.equal(formatVerdict(verdict({ label: 'notEnoughEvidence', evidence: [] }), NO_LINKS), undefined);
    assert.equal(formatVerdict(verdict({ label: 'notCheckable' }), NO_LINKS), undefined);
  });

  it('says what is the matter where no passage is near', () => {
    const unknown = problem({
      code: 'unknown-citation',
      message: 'No source is “Moncur 2021”.',
      data: { found: '', fixes: [] },
    });
    const lines = linesOf(verdict({ label: 'notEnoughEvidence', evidence: [], problems: [unknown] }));
    assert.deepEqual(lines, [
      '$(question) **Without a source**',
      '$(warning) **Unknown citation** — No source is “Moncur 2021”\\.',
    ]);
  });

  it('lets nothing from a draft or a source act', () => {
    const markdown = parser.configure(GFM);
    const harmless =
      /^(Document|Paragraph|StrongEmphasis|Emphasis|EmphasisMark|Escape|Entity|HardBreak|InlineCode|CodeMark|Strikethrough|StrikethroughMark)$/;
    const piece = fc.constantFrom(
      '[a](b)',
      '![](x)',
      '<b>',
      '`',
      '``',
      '**',
      '~~',
      '_',
      '\n# ',
      '\n---\n',
      '$(trash)',
      'http://a.b',
      '|',
      'é',
      ' ',
      '\\',
    );
    const text = fc.oneof(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, text, text, fc.nat(20), fc.nat(20), (passage, found, expected, start, length) => {
        const differs = { start, end: Math.min(start + length, passage.length) };
        const diff: DiffPart[] = [
          { kind: 'same', text: passage },
          { kind: 'removed', text: found },
          { kind: 'added', text: expected },
        ];
        const matches = [{ start: 0, end: passage.length }];
        for (const data of [
          { found, expected, fixes: [], evidence: 0, differs },
          { found, diff, fixes: [], evidence: 0, differs },
        ]) {
          const of = verdict({
            evidence: [evidence({ text: passage, matches })],
            problems: [problem({ data, message: found })],
          });
          const card = formatVerdict(of, NO_LINKS) ?? '';
          markdown.parse(card).iterate({ enter: ({ name }) => assert.match(name, harmless, card) });
          assert.doesNotMatch(card.replaceAll('\\', ''), /\$\(trash/);
        }
      }),
    );
  });
});
