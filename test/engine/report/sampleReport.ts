/** A made-up draft with a verdict of every kind, for the tests of the printers. */

import type { CheckedDraft } from '../../../src/engine/report/checkReport';
import type { CheckData, CheckProblem } from '../../../src/model/problem';
import type { Evidence, Verdict } from '../../../src/model/verdict';

export const BASE = 'file:///writer/essay/';

const TEXT = `# Lanterns

In 1911 the harbour of Veldmoor had 4,901 lanterns (Roe 2021, p. 7). Roe calls them “the bright eyes of
the town” [@roe2021, p. 9].

Nobody knows who lit the first one. Why would they?
The keeper's log is lost. Ships found the quay by <b>bells</b> & lanterns alone.
`;

const HARBOUR = { id: 'roe2021', uri: 'file:///writer/essay/sources/harbour%20lights.txt', title: 'Harbour Lights' };
const TRADE = { id: 'lind1931', uri: 'file:///writer/essay/sources/trade.html', title: 'Trade & <Tides>' };

export const SOURCE_TEXT = `Harbour Lights

The harbour of Veldmoor had 4,091 lanterns in 1911, and lit them all.
`;

function positionOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function evidence(text: string, more: Partial<Evidence> = {}): Evidence {
  return {
    source: HARBOUR,
    locator: { label: 'page', locator: '7' },
    text,
    position: { start: 16, end: 16 + text.length },
    stance: 'supports',
    score: 0.9,
    citation: 'Roe 2021, p. 7',
    passageId: 1,
    wording: 'verbatim',
    matches: [],
    origins: {},
    ...more,
  };
}

function problem(
  code: CheckProblem['code'],
  words: string,
  message: string,
  data: Partial<CheckData>,
  severity: CheckProblem['severity'] = 'warning',
): CheckProblem {
  return { code, severity, message, position: positionOf(words), data: { found: words, fixes: [], ...data } };
}

const LANTERNS = 'The harbour of Veldmoor had 4,091 lanterns in 1911, and lit them all.';

const VERDICTS: readonly Verdict[] = [
  {
    statement: {
      text: 'In 1911 the harbour of Veldmoor had 4,901 lanterns.',
      position: positionOf('In 1911 the harbour of Veldmoor had 4,901 lanterns (Roe 2021, p. 7).'),
      citations: [positionOf('(Roe 2021, p. 7)')],
    },
    label: 'refuted',
    citations: [
      {
        position: positionOf('(Roe 2021, p. 7)'),
        text: '(Roe 2021, p. 7)',
        source: HARBOUR,
        locator: { label: 'page', locator: '7' },
      },
    ],
    evidence: [evidence(LANTERNS, { stance: 'refutes', matches: [{ start: 4, end: 23 }] })],
    problems: [
      problem('quantity-mismatch', '4,901', 'Source: 4,091 — here: 4,901 (Roe 2021, p. 7)', {
        expected: '4,091',
        evidence: 0,
        differs: { start: 28, end: 33 },
        fixes: [
          { title: 'Change to 4,091', isSafe: false, edits: [{ position: positionOf('4,901'), newText: '4,091' }] },
        ],
      }),
    ],
  },
  {
    statement: {
      text: 'Roe calls them “the bright eyes of the town”.',
      position: positionOf('Roe calls them “the bright eyes of\nthe town” [@roe2021, p. 9].'),
      citations: [positionOf('[@roe2021, p. 9]')],
    },
    label: 'conflicting',
    citations: [{ position: positionOf('[@roe2021, p. 9]'), text: '[@roe2021, p. 9]', source: HARBOUR }],
    evidence: [
      evidence('They are the bright teeth of the town.', {
        source: { id: 'quoted1899', uri: TRADE.uri, title: 'Night Notes' },
        citedThrough: TRADE,
        citation: 'Ames 1899, p. 3',
        section: 'Lamps [and](javascript:alert) oil',
        wording: 'note',
      }),
    ],
    problems: [
      problem('misquotation', 'the bright eyes of\nthe town', 'The source has “teeth” where the quotation has “eyes”', {
        expected: 'the bright teeth of the town',
        evidence: 0,
        differs: { start: 20, end: 25 },
        diff: [
          { kind: 'same', text: 'the bright ' },
          { kind: 'removed', text: 'eyes' },
          { kind: 'added', text: 'teeth' },
          { kind: 'same', text: ' of the town' },
        ],
      }),
      problem('wrong-locator', 'p. 9', 'The passage stands on p. 3', { expected: 'p. 3' }, 'error'),
      problem('missing-locator', '[@roe2021', 'See [this](https://example.org)\u001b[31m', {}, 'hint'),
    ],
  },
  {
    statement: {
      text: 'Nobody knows who lit the first one.',
      position: positionOf('Nobody knows who lit the first one.'),
      citations: [],
    },
    label: 'notEnoughEvidence',
    citations: [],
    evidence: [],
    problems: [],
  },
  {
    statement: { text: 'Why would they?', position: positionOf('Why would they?'), citations: [] },
    label: 'notCheckable',
    citations: [],
    evidence: [],
    problems: [],
  },
  {
    statement: {
      text: 'Ships found the quay by <b>bells</b> & lanterns alone.',
      position: positionOf('Ships found the quay by <b>bells</b> & lanterns alone.'),
      citations: [],
    },
    label: 'supported',
    citations: [],
    evidence: [
      evidence('Ships found the quay by <script>alert(1)</script> bells & lanterns.', {
        matches: [{ start: 0, end: 20 }],
      }),
    ],
    problems: [],
  },
];

export const DRAFT: CheckedDraft = { uri: 'file:///writer/essay/my%20essay.md', text: TEXT, verdicts: VERDICTS };

export const SOURCES = [
  { ...HARBOUR, fingerprint: 'ab'.repeat(32) },
  { ...TRADE, fingerprint: 'cd'.repeat(32) },
];
