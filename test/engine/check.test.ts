import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine } from '../../src/engine/createEngine';
import { DEFAULT_OPTIONS, type Engine } from '../../src/engine/engine';
import { nodeFiles } from '../../src/engine/nodeHost';
import { readSource } from '../../src/engine/nodeReader';
import type { CheckCode } from '../../src/model/problem';
import type { Label, Verdict } from '../../src/model/verdict';

const TIDES = `---
title: Tides and Towns
author: Jane Roe
date: 2021-03-04
---

The harbour of Veldmoor loses four metres of quay to the sea in every decade. Nobody has counted the cellars. In 2019 the town council
paid $8.4 million for a new sea wall, and 62.4% of that sum came from the province. The wall was finished on 9 March 2021. It protects
about 1,200 houses, of which 340 stand below the level of the spring tide.

Engineers never treated the wall as a final answer; it was a way to win time. The insurance firm Halden refused to cover cellars in the
old town, whereas its rival Borsum still sells policies there.
`;

const FERRIES = `---
title: The Last Ferries
author: Tom Okafor
date: 2023
---

Ferry traffic between Veldmoor and the islands fell by a third between 2010 and 2020. Most passengers now take the tunnel, which was opened
in June 2012 and cost 2.1 billion euros. The two remaining ferries carry 4,091 passengers a day in summer.
`;

let folder = '';
let engine: Engine;

async function check(text: string): Promise<readonly Verdict[]> {
  return engine.check({ uri: pathToFileURL(join(folder, 'draft.md')).href, languageId: 'markdown', text });
}

describe('the check of a draft', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citewright-'));
    await mkdir(join(folder, 'corpus'));
    await writeFile(join(folder, 'corpus', 'tides.md'), TIDES);
    await writeFile(join(folder, 'corpus', 'ferries.md'), FERRIES);
    const log = { info: () => undefined, warn: (message: string) => assert.fail(message) };
    engine = createEngine({
      files: nodeFiles,
      reader: { lanes: 1, version: '1', read: readSource },
      log,
      name: 'test',
    });
    const scope = { roots: [pathToFileURL(folder).href], include: ['corpus/**'], exclude: [], folders: [] };
    await engine.configure({ ...DEFAULT_OPTIONS, scope });
  });
  after(async () => {
    await engine.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  /** What is wrong with each statement, if anything; each false one has a true twin. */
  const cases: readonly [statement: string, label: Label, code?: CheckCode][] = [
    ['In 2019 the town council paid $8.4 million for a new sea wall.', 'supported'],
    ['In 2019 the town council paid 8.4 million dollars for a new sea wall.', 'supported'],
    ['In 2019 the town council paid more than $8 million for a new sea wall.', 'supported'],
    ['In 2019 the town council paid $4.8 million for a new sea wall.', 'refuted', 'quantity-mismatch'],
    ['In 2019 the town council paid $8.4 billion for a new sea wall.', 'refuted', 'quantity-mismatch'],
    ['In 2017 the town council paid $8.4 million for a new sea wall.', 'refuted', 'date-mismatch'],
    ['The wall was finished in March 2021.', 'supported'],
    ['The wall was finished in May 2021.', 'refuted', 'date-mismatch'],
    ['The wall protects some 1,200 houses.', 'supported'],
    ['The wall protects some 2,100 houses.', 'refuted', 'quantity-mismatch'],
    ['Of the houses that the wall protects, 340 stand below the level of the spring tide.', 'supported'],
    [
      'Of the houses that the wall protects, 430 stand below the level of the spring tide.',
      'refuted',
      'quantity-mismatch',
    ],
    [
      'Few would dispute that the harbour of Veldmoor loses four metres of quay to the sea in every decade.',
      'supported',
    ],
    [
      'Few would dispute that the harbour of Veldmoor loses six metres of quay to the sea in every decade.',
      'refuted',
      'quantity-mismatch',
    ],
    ['According to Roe, 62.4 percent of the sum came from the province.', 'supported'],
    ['The wall was finished in March 2021 and protects about 1,200 houses.', 'supported'],
    ['The two remaining ferries carry over 4,000 passengers a day in summer.', 'supported'],
    ['The two remaining ferries carry over 5,000 passengers a day in summer.', 'refuted', 'quantity-mismatch'],
    ['Ferry traffic between Veldmoor and the islands fell by 33 percent between 2010 and 2020.', 'supported'],
    [
      'Ferry traffic between Veldmoor and the islands fell by half between 2010 and 2020.',
      'refuted',
      'quantity-mismatch',
    ],
    ['The tunnel, which cost €2.1 billion, was opened in June 2012.', 'supported'],
    ['The insurance firm Halden refused to cover the cellars of the old town.', 'supported'],
    ['The insurance firm Brandt refused to cover the cellars of the old town.', 'refuted', 'name-mismatch'],
    ['In the old town, cellars are not covered by the insurance firm Brandt.', 'refuted', 'name-mismatch'],
    ['The insurance firm Halden agreed to cover cellars in the old town.', 'refuted', 'polarity-mismatch'],
    ['Few would deny that engineers never treated the wall as a final answer.', 'supported'],
    ['Engineers always treated the wall as a final answer.', 'refuted', 'polarity-mismatch'],
    [
      'Ferry traffic between Veldmoor and the islands rose by a third between 2010 and 2020.',
      'refuted',
      'polarity-mismatch',
    ],
    ['The town of Arnsum paid $3 million for a new library in 2019.', 'notEnoughEvidence'],
    ['In 2022 the council of Arnsum bought 75 buses.', 'notEnoughEvidence'],
    ['Sea walls are built in many towns.', 'notEnoughEvidence'],
    ['What the town council paid for was “a bakery that grows behind every kitchen”.', 'notEnoughEvidence'],
    ['One engineer has spoken of the wall as “a way to win time”.', 'supported'],
    ['Who pays for the wall?', 'notCheckable'],
    ['The next section turns to ferries.', 'notCheckable'],
  ];
  for (const [statement, label, code] of cases) {
    it(`${label}: ${statement}`, async () => {
      const [verdict] = await check(`${statement}\n`);
      assert.equal(verdict?.label, label);
      assert.deepEqual(
        verdict?.problems.map((problem) => problem.code),
        code ? [code] : [],
      );
    });
  }

  it('obeys the comments of a draft, and the settings', async () => {
    const wrong = 'The wall protects some 2,100 houses.';
    const codes = async (text: string) =>
      (await check(text)).flatMap(({ problems }) => problems.map((problem) => problem.code));
    assert.deepEqual(await codes(`${wrong} <!-- citewright-ignore misquotation -->\n`), ['quantity-mismatch']);
    assert.deepEqual(await codes(`${wrong} <!-- citewright-ignore quantity-mismatch -->\n`), []);
    assert.deepEqual(await codes(`<!-- citewright-ignore-file quantity-mismatch -->\n\n${wrong}\n`), []);
  });

  it('is told in a report', async () => {
    const uri = pathToFileURL(join(folder, 'draft.md')).href;
    const text = 'The wall protects some 2,100 houses.\n';
    const base = `${pathToFileURL(folder).href}/`;
    const html = await engine.report({ uri, languageId: 'markdown', text }, { version: '1.2.3', base });
    assert.match(html, /^<!DOCTYPE html>/);
    assert.match(html, /2,100[\s\S]*1,200[\s\S]*Citewright 1\.2\.3|Citewright 1\.2\.3[\s\S]*2,100[\s\S]*1,200/);
    assert.match(html, /corpus\/tides\.md/);
    assert.doesNotMatch(html, new RegExp(folder));
  });

  it('says what the source has, where, and offers it', async () => {
    const text = 'The wall protects **2,100 houses** (Roe 2021).\n';
    const [verdict] = await check(text);
    const [problem] = verdict?.problems ?? [];
    assert.equal(problem?.message, 'Source: 1,200 — here: 2,100 (Roe 2021)');
    assert.equal(text.slice(problem?.position.start, problem?.position.end), '2,100');
    const evidence = verdict?.evidence[problem?.data.evidence ?? -1];
    assert.equal(evidence?.text.slice(problem?.data.differs?.start, problem?.data.differs?.end), '1,200');
    assert.deepEqual(problem?.data.fixes[0]?.edits, [{ position: problem?.position, newText: '1,200' }]);
  });

  it('offers the source that has the words', async () => {
    const text = 'It was “a final answer; it was a way to win time” (Okafor 2023).\n';
    const [verdict] = await check(text);
    const [problem] = verdict?.problems ?? [];
    assert.equal(problem?.code, 'quotation-in-other-source');
    assert.deepEqual(
      problem?.data.fixes.map(({ title, edits }) => [title, edits.map(({ newText }) => newText)]),
      [['Change the citation to Roe 2021', ['Roe 2021']]],
    );
  });

  it('keeps what it knows of statements that did not change, at their new places', async () => {
    const text = 'The wall protects 2,100 houses. The wall was finished in May 2021.\n';
    const [, before] = await check(text);
    const [, , after] = await check(`Nobody knows why. ${text}`);
    assert.deepEqual(after?.problems[0]?.message, before?.problems[0]?.message);
    assert.equal(after?.problems[0]?.position.start, (before?.problems[0]?.position.start ?? 0) + 18);
  });

  it('stops when it is told to', async () => {
    const text = 'The wall protects 2,100 houses. '.repeat(3000);
    const started = engine.check({ uri: 'file:///draft.md', languageId: 'markdown', text }, AbortSignal.timeout(1));
    await assert.rejects(started, { name: 'TimeoutError' });
  });
});
