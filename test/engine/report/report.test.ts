import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { type CheckedDraft, isFailed, relativeUri, shownPath, summarize } from '../../../src/engine/report/checkReport';
import { reportHtml } from '../../../src/engine/report/html';
import { checkJson } from '../../../src/engine/report/json';
import { escapeHtml, markUp } from '../../../src/engine/report/markup';
import { checkSarif } from '../../../src/engine/report/sarif';
import { checkText } from '../../../src/engine/report/text';
import type { CheckCode, Severity } from '../../../src/model/problem';
import { BASE, DRAFT, SOURCE_TEXT, SOURCES } from './sampleReport';

/** The sample with the problems of its first statement replaced. */
function withProblem(code: CheckCode, severity: Severity): CheckedDraft {
  const [verdict] = DRAFT.verdicts;
  const [problem] = verdict?.problems ?? [];
  assert.ok(verdict && problem);
  return { ...DRAFT, verdicts: [{ ...verdict, problems: [{ ...problem, code, severity }] }] };
}

describe('the summary of a check', () => {
  it('counts statements by label, and problems', () => {
    const each = { supported: 1, refuted: 1, conflicting: 1, notEnoughEvidence: 1, notCheckable: 1 };
    assert.deepEqual(summarize([DRAFT]), { ...each, problems: 4 });
  });

  for (const [code, severity, onRefuted, onProblem] of [
    ['quantity-mismatch', 'warning', true, true],
    ['misquotation', 'error', true, true],
    ['polarity-mismatch', 'information', false, false],
    ['wrong-locator', 'warning', false, true],
    ['unknown-citation', 'error', false, true],
    ['missing-locator', 'information', false, false],
  ] as const) {
    it(`${onRefuted ? 'fails' : 'passes'} by default on ${code} as ${severity}`, () => {
      const drafts = [withProblem(code, severity)];
      assert.deepEqual(
        [isFailed(drafts, 'refuted'), isFailed(drafts, 'problem'), isFailed(drafts, 'never')],
        [onRefuted, onProblem, false],
      );
    });
  }

  it('names files from the working folder, as a URI and as a reader sees it', () => {
    assert.equal(relativeUri(`${BASE}a:b/c.md`, BASE), 'a%3Ab/c.md');
    assert.equal(relativeUri('file:///elsewhere/c.md', BASE), 'file:///elsewhere/c.md');
    assert.equal(shownPath(DRAFT.uri, BASE), 'my essay.md');
    assert.equal(shownPath('file:///elsewhere/a%20b.md', BASE), '/elsewhere/a b.md');
  });
});

describe('a check as text', () => {
  const text = checkText([DRAFT], BASE);

  it('begins each problem with its place, in the order of the draft, with the passage beneath', () => {
    const [first, second, third] = text.split('\n');
    assert.equal(first, 'my essay.md:3:37  warning  Source: 4,091 — here: 4,901 (Roe 2021, p. 7)  quantity-mismatch');
    assert.equal(second, '    The harbour of Veldmoor had 4,091 lanterns in 1911, and lit them all.');
    assert.equal(third, '    Roe 2021, p. 7  sources/harbour lights.txt');
    assert.deepEqual(
      [...text.matchAll(/^my essay\.md:(\d+):/gm)].map(([, line]) => line),
      ['3', '3', '4', '4'],
    );
  });

  it('ends with the sum', () => {
    const sum = '5 statements: 1 supported · 1 differs · 1 disputed · 1 without a source · 1 not checkable; 4 problems';
    assert.equal(text.trimEnd().split('\n').at(-1), sum);
    assert.equal(checkText([{ ...DRAFT, verdicts: [] }], BASE), '0 statements; no problems\n');
  });

  it('lets nothing through that would act on a terminal', () => {
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('a check as JSON', () => {
  it('gives places as lines and characters from 0, of fixes too, and nothing that holds in one run alone', () => {
    const { version, files } = JSON.parse(JSON.stringify(checkJson([DRAFT])));
    const [statement] = files[0].statements;
    assert.equal(version, 1);
    const range = { start: { line: 2, character: 36 }, end: { line: 2, character: 41 } };
    assert.deepEqual(statement.problems[0].range, range);
    assert.deepEqual(statement.problems[0].data.fixes[0].edits, [{ range, newText: '4,091' }]);
    assert.deepEqual(statement.citations[0].source.id, 'roe2021');
    assert.deepEqual(statement.citations[0].range.start, { line: 2, character: 51 });
    assert.equal('passageId' in statement.evidence[0], false);
    assert.equal('position' in statement.problems[0], false);
  });
});

describe('a check as SARIF', () => {
  const sarif = (draft: CheckedDraft) =>
    checkSarif({
      drafts: [draft],
      version: '1.2.3',
      base: BASE,
      sourceTexts: new Map([[SOURCES[0]?.uri ?? '', SOURCE_TEXT]]),
    }).runs[0];
  const run = sarif(DRAFT);

  it('has a rule with help for every code, and results that point to theirs', () => {
    const rules = run?.tool.driver.rules ?? [];
    assert.ok(rules.every(({ id, help, shortDescription }) => id && help?.text && shortDescription?.text));
    for (const { ruleId, ruleIndex } of run?.results ?? []) assert.equal(rules[ruleIndex ?? -1]?.id, ruleId);
    assert.deepEqual(
      run?.results?.map(({ level }) => level),
      ['warning', 'warning', 'error', 'note'],
    );
  });

  it('places results in the draft and in the source, from 1', () => {
    const [result] = run?.results ?? [];
    const place = result?.locations?.[0]?.physicalLocation;
    assert.deepEqual(place?.artifactLocation, { uri: 'my%20essay.md', uriBaseId: '%SRCROOT%' });
    assert.deepEqual([place?.region?.startLine, place?.region?.startColumn, place?.region?.endColumn], [3, 37, 42]);
    const related = result?.relatedLocations?.[0]?.physicalLocation;
    assert.equal(related?.artifactLocation?.uri, 'sources/harbour%20lights.txt');
    assert.deepEqual([related?.region?.startLine, related?.region?.startColumn], [3, 1]);
  });

  it('gives no place in a source that is not text as it is', () => {
    const related = run?.results?.[1]?.relatedLocations?.[0]?.physicalLocation;
    assert.equal(related?.artifactLocation?.uri, 'sources/trade.html');
    assert.equal(related?.region, undefined);
  });

  it('carries the fixes', () => {
    const replacement = run?.results?.[0]?.fixes?.[0]?.artifactChanges[0]?.replacements[0];
    assert.equal(replacement?.insertedContent?.text, '4,091');
    assert.equal(replacement?.deletedRegion.startColumn, 37);
  });

  it('knows a problem again when lines were put in above it', () => {
    const above = 'A line above.\n\n';
    const by = above.length;
    const shift = <T extends { position: { start: number; end: number } }>(one: T): T => ({
      ...one,
      position: { start: one.position.start + by, end: one.position.end + by },
    });
    const verdicts = DRAFT.verdicts.map((verdict) => ({
      ...verdict,
      statement: shift(verdict.statement),
      problems: verdict.problems.map(shift),
    }));
    const moved = sarif({ ...DRAFT, text: above + DRAFT.text, verdicts });
    const prints = (one: typeof run) => one?.results?.map(({ partialFingerprints }) => partialFingerprints);
    assert.deepEqual(prints(moved), prints(run));
    assert.equal(new Set(prints(run)?.map((print) => JSON.stringify(print))).size, 4);
  });

  it('makes no link of what a source says', () => {
    assert.equal(run?.results?.[3]?.message.text, 'See \\[this\\](https://example.org)\\[31m');
  });
});

describe('a check as HTML', () => {
  const date = new Date('2026-03-04T05:06:07Z');
  const html = reportHtml({ drafts: [DRAFT], sources: SOURCES, date, version: '1.2.3', style: 'A & B', base: BASE });
  const { document } = parseHTML(html);
  const words = (selector: string) =>
    Array.from(document.querySelectorAll(selector), (one) => (one as Element).textContent?.replace(/\s+/g, ' ').trim());

  it('needs nothing from elsewhere, and runs nothing', () => {
    assert.equal(document.querySelectorAll('script, link, img, iframe, [src], [onclick]').length, 0);
    assert.match(html, /http-equiv="Content-Security-Policy" content="default-src 'none';/);
    for (const link of document.querySelectorAll('a')) assert.match(link.getAttribute('href') ?? '', /^#/);
    assert.doesNotMatch(html.replace(/<style>[\s\S]*<\/style>/, ''), /<script|url\(/);
  });

  it('says when, with what, and from which bytes it was made', () => {
    assert.deepEqual(words('.facts dd'), ['2026-03-04 05:06 UTC', '5', '2', 'A & B', 'Citewright 1.2.3']);
    assert.deepEqual(words('.fingerprint code'), ['ab'.repeat(32), 'cd'.repeat(32)]);
  });

  it('shows each statement beside its evidence, with its label in words', () => {
    assert.deepEqual(words('article h3'), [
      'Line 3 ✗ Differs',
      'Line 3 ⇄ Disputed',
      'Line 6 ? Without a source',
      'Line 6 – Not checkable',
      'Line 7 ✓ Supported',
    ]);
    assert.deepEqual(words('#s1-1 .values dd'), ['4,901', '4,091']);
    assert.deepEqual(words('#s1-1 .passage mark'), ['harbour of Veldmoor', '4,091']);
    assert.deepEqual(words('#s1-1 .draft blockquote mark'), ['4,901']);
  });

  it('tells a diff in words as well', () => {
    assert.deepEqual(words('#s1-2 .diff'), ['the bright [draft: eyes][source: teeth] of the town']);
  });

  it('says through which source a work was seen', () => {
    assert.match(words('#s1-2 figcaption')[0] ?? '', /Ames 1899, p\. 3 .* seen in Trade & <Tides> · source 2$/);
  });

  it('links to what is there, and labels its parts', () => {
    for (const link of document.querySelectorAll('a'))
      assert.ok(document.getElementById((link.getAttribute('href') ?? '').slice(1)), link.outerHTML);
    for (const one of document.querySelectorAll('[aria-labelledby]'))
      assert.ok(document.getElementById(one.getAttribute('aria-labelledby') ?? ''), one.outerHTML);
  });
});

describe('marking up text', () => {
  const mark = (start: number, end: number, name = 'b') => ({ start, end, open: `<${name}>`, close: `</${name}>` });

  it('escapes what it marks and what it does not', () => {
    assert.equal(markUp('a<b & "c"', [mark(1, 3)]), 'a<b>&lt;b</b> &amp; &quot;c&quot;');
  });

  it('lets the earlier mark win where two overlap', () => {
    assert.equal(markUp('abcdef', [mark(2, 4, 'i'), mark(1, 6)]), 'a<b>b</b><i>cd</i><b>ef</b>');
  });

  it('leaves out what lies outside the text, and empty marks', () => {
    assert.equal(markUp('abc', [mark(-5, 1), mark(2, 2), mark(2, 99)]), '<b>a</b>b<b>c</b>');
  });

  it('keeps the text whatever is marked', () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: -3, max: 20 }), fc.nat(10)));
    fc.assert(
      fc.property(fc.string({ maxLength: 15 }), marks, (text, places) => {
        const html = markUp(
          text,
          places.map(([start, length]) => mark(start, start + length)),
        );
        assert.equal(html.replaceAll(/<\/?b>/g, ''), escapeHtml(text));
      }),
    );
  });
});
