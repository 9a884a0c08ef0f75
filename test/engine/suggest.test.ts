import assert from 'node:assert/strict';
import { findCitations } from '../../src/citing/syntax/find';
import { type CitationWriterParts, createCitationWriter } from '../../src/engine/citationWriter';
import { completeQuotation, insertionEdits, type SuggestParts, suggest } from '../../src/engine/suggest';
import type { Draft, DraftEdit } from '../../src/model/statement';
import type { Evidence } from '../../src/model/verdict';
import { tokenize } from '../../src/text/tokenize';

const ROBOTS = evidence('While Silicon Valley builds chatbots, Shenzhen builds robots.', 'Chen & Rithmire 2026, p. 18');
const FILINGS = evidence('Shenzhen had 4,091 patent filings for robots in 2025.', 'Chan 2026');
const NOTE = { ...evidence('The plan counts on cheap models for factories.', 'Dreyer n.d.'), wording: 'note' } as const;

function evidence(text: string, citation: string): Evidence {
  return {
    source: { id: citation.split(' ')[0]!.toLowerCase(), uri: '', title: 'A Paper on Industry' },
    locator: { label: 'page', locator: '18' },
    text,
    citation,
    position: { start: 0, end: text.length },
    stance: 'neutral',
    score: 1,
    passageId: 1,
    wording: 'verbatim',
    matches: [],
    origins: {},
  };
}

/** A search that scores by the share of the words asked for. */
function partsWith(
  corpus: readonly Evidence[],
  draft: Draft,
  syntax: CitationWriterParts['syntax'] = 'auto',
): SuggestParts {
  const keyOf = (id: string) => `${id}2026`;
  return {
    writer: createCitationWriter(draft, { syntax, keyOf, cite: () => undefined }),
    keyOf,
    findCitations,
    async find(text, { minScore, prefix, limit }) {
      const asked = tokenize(text);
      const share = (said: readonly string[]) =>
        asked.filter(({ form }, at) =>
          said.some((word) => word === form || (prefix && at === asked.length - 1 && word.startsWith(form))),
        ).length / asked.length;
      return corpus
        .map((one) => ({ ...one, score: share(tokenize(one.text).map(({ form }) => form)) }))
        .filter(({ score }) => score >= minScore)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
    saysEnough: (text, asBeginning) => tokenize(text).length >= (asBeginning ? 2 : 3),
  };
}

interface Options {
  readonly explicit?: boolean;
  readonly corpus?: readonly Evidence[];
  readonly languageId?: string;
}

/** A line for each suggestion: its kind, and the draft after it. */
async function check(marked: string, expected: readonly string[], options: Options = {}): Promise<void> {
  const { explicit = false, corpus = [ROBOTS, FILINGS, NOTE], languageId = 'markdown' } = options;
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const draft = { uri: '', languageId, text };
  const found = await suggest(draft, offset, explicit, partsWith(corpus, draft));
  assert.deepEqual(
    found.map(({ kind, edits }) => `${kind}: ${apply(text, edits)}`),
    expected,
    marked,
  );
}

async function checkRest(marked: string, expected: string | undefined, languageId = 'markdown'): Promise<void> {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const draft = { uri: '', languageId, text };
  const rest = await completeQuotation(draft, offset, partsWith([ROBOTS, FILINGS, NOTE], draft));
  assert.equal(rest && apply(text, [{ position: rest.replaces, newText: rest.text }]), expected, marked);
  if (rest) assert.equal(rest.replaces.start, rest.offset);
}

function apply(text: string, edits: readonly DraftEdit[]): string {
  return [...edits]
    .reverse()
    .reduce(
      (applied, { position, newText }) => applied.slice(0, position.start) + newText + applied.slice(position.end),
      text,
    );
}

const QUOTED = '“While Silicon Valley builds chatbots, Shenzhen builds robots” (Chen & Rithmire 2026, p. 18)';

describe('what is offered', () => {
  it('is the passage first while a sentence is being typed, then its citation', async () => {
    await check('While Silicon Valley builds ch‸', [
      `quotation: ${QUOTED}.`,
      'citation: While Silicon Valley builds ch (Chen & Rithmire 2026, p. 18)',
    ]);
    await check('The plan counts on cheap mod‸', [
      'note: The plan counts on cheap models for factories (Dreyer n.d.).',
      'citation: The plan counts on cheap mod (Dreyer n.d.)',
    ]);
  });

  it('keeps an introduction', async () => {
    await check('Chen argues that Silicon Valley builds ch‸', [
      `quotation: Chen argues that ${QUOTED}.`,
      'citation: Chen argues that Silicon Valley builds ch (Chen & Rithmire 2026, p. 18)',
    ]);
  });

  it('is nothing unasked before enough was typed, or where too little of it is said', async () => {
    await check('Robots bui‸', []);
    await check('Nobody in Shenzhen really wants flying robots‸', []);
    await check('While it is what it is and not ‸', []);
    await check('# While Silicon Valley builds‸', []);
  });

  it('is a passage that begins with the few words typed, and no other', async () => {
    await check('The plan counts ‸', [
      'note: The plan counts on cheap models for factories (Dreyer n.d.).',
      'citation: The plan counts (Dreyer n.d.) ',
    ]);
    await check('The cheap models ‸', []);
  });

  it('is a citation for what stands behind a short introduction', async () => {
    await check('As Roe and many others like her told us, Shenzhen builds robots. ‸', [
      'citation: As Roe and many others like her told us, Shenzhen builds robots (Chen & Rithmire 2026, p. 18). ',
      `quotation: As Roe and many others like her told us, Shenzhen builds robots. ${QUOTED}.`,
    ]);
  });

  it('is more when it is asked for', async () => {
    await check(
      'Nobody in Shenzhen wants robots‸',
      [
        `quotation: ${QUOTED}.`,
        'quotation: “Shenzhen had 4,091 patent filings for robots in 2025” (Chan 2026).',
        'citation: Nobody in Shenzhen wants robots (Chen & Rithmire 2026, p. 18)',
        'citation: Nobody in Shenzhen wants robots (Chan 2026)',
      ],
      { explicit: true },
    );
  });

  it('is the citation first after a sentence', async () => {
    await check(
      'Shenzhen has many patent filings for robots. ‸',
      [
        'citation: Shenzhen has many patent filings for robots (Chan 2026). ',
        'quotation: Shenzhen has many patent filings for robots. “Shenzhen had 4,091 patent filings for robots in 2025” (Chan 2026).',
      ],
      { corpus: [FILINGS] },
    );
  });

  it('is the citation first in a bracket, and those that were meant', async () => {
    const filings = 'citation: Shenzhen has patent filings for robots (Chan 2026).';
    const [first] = await suggested('Shenzhen has patent filings for robots (‸).');
    assert.equal(first, filings);
    const robots = await suggested('Shenzhen builds robots with patent filings (Ri‸).', true);
    assert.deepEqual(
      robots.filter((line) => line.startsWith('citation')),
      ['citation: Shenzhen builds robots with patent filings (Chen & Rithmire 2026, p. 18).'],
    );
    assert.deepEqual(await suggested('Shenzhen has patent filings for robots (which‸).'), []);
    const [see] = await suggested('Shenzhen has patent filings for robots (see Ch‸).');
    assert.equal(see, 'citation: Shenzhen has patent filings for robots (see Chan 2026).');
    const [keyed] = await suggested('Shenzhen has patent filings for robots [@‸].');
    assert.equal(keyed, 'citation: Shenzhen has patent filings for robots [@chan2026, p. 18].');
  });

  it('is nothing that the sentence has already', async () => {
    await check('While Silicon Valley builds chatbots (Chen & Rithmire 2026, p. 18), Shenzhen builds‸', []);
    await check('Shenzhen has many patent filings for robots (Chan 2026). ‸', []);
    await check('Shenzhen has many patent filings for robots (Chan 2026). ‸', [], {
      explicit: true,
      corpus: [FILINGS],
    });
  });

  it('is one citation for two passages of a page', async () => {
    const other = evidence('Shenzhen builds robots and more robots.', ROBOTS.citation);
    const found = await suggested('Shenzhen builds robots, robots‸', true, [ROBOTS, other]);
    assert.deepEqual(
      found.map((line) => line.split(':')[0]),
      ['quotation', 'quotation', 'citation'],
    );
  });

  it('is no note in a quotation', async () => {
    assert.deepEqual(await suggested('He says “the plan counts on cheap models for‸', true, [NOTE]), []);
  });

  it('says what was typed of it', async () => {
    const text = 'Chen argues that Silicon Valley builds ch';
    const draft = { uri: '', languageId: 'markdown', text };
    const [found] = await suggest(draft, text.length, false, partsWith([ROBOTS], draft));
    assert.equal(text.slice(found!.typed.start, found!.typed.end), 'Silicon Valley builds ch');
  });
});

async function suggested(
  marked: string,
  explicit = false,
  corpus: readonly Evidence[] = [ROBOTS, FILINGS],
): Promise<string[]> {
  const text = marked.replace('‸', '');
  const draft = { uri: '', languageId: 'markdown', text };
  const found = await suggest(draft, marked.indexOf('‸'), explicit, partsWith(corpus, draft));
  return found.map(({ kind, edits }) => `${kind}: ${apply(text, edits)}`);
}

describe('the rest of a quotation', () => {
  it('follows words that stand in a passage, with the closing mark and the citation', async () => {
    await checkRest(
      'He says “while Silicon Va‸',
      'He says “while Silicon Valley builds chatbots, Shenzhen builds robots” (Chen & Rithmire 2026, p. 18).',
    );
    await checkRest(
      'He says "builds chatbots, ‸".',
      'He says "builds chatbots, Shenzhen builds robots" (Chen & Rithmire 2026, p. 18).',
    );
    await checkRest("``Shenzhen builds ro‸''", "``Shenzhen builds robots'' \\autocite[18]{chen2026}.", 'latex');
    await checkRest(
      '“Shenzhen had 4,091‸ he says.',
      '“Shenzhen had 4,091 patent filings for robots in 2025” (Chan 2026) he says.',
    );
  });

  it('is none for few words, other words, and words from a note', async () => {
    await checkRest('“Shenzhen bu‸', undefined);
    await checkRest('“it had‸', undefined);
    await checkRest('“while Silicon Forest bui‸', undefined);
    await checkRest('“builds chatbots ‸', undefined);
    await checkRest('“The plan counts on ch‸', undefined);
    await checkRest('While Silicon Va‸', undefined);
  });
});

describe('what is put in for a sentence', () => {
  it('is its citation, or the passage behind it', () => {
    const draft = { uri: '', languageId: 'markdown', text: 'Shenzhen builds robots. More.' };
    const parts = partsWith([], draft);
    assert.equal(
      apply(draft.text, insertionEdits(draft, 4, 'citation', ROBOTS, parts)),
      'Shenzhen builds robots (Chen & Rithmire 2026, p. 18). More.',
    );
    assert.equal(
      apply(draft.text, insertionEdits(draft, 4, 'quotation', ROBOTS, parts)),
      `Shenzhen builds robots. ${QUOTED}. More.`,
    );
  });
});
