import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine } from '../../src/engine/createEngine';
import { DEFAULT_OPTIONS, DEFAULT_SEVERITIES, type Engine } from '../../src/engine/engine';
import { nodeFiles } from '../../src/engine/nodeHost';
import { readSource } from '../../src/engine/nodeReader';
import type { CheckCode, CheckProblem } from '../../src/model/problem';

/** Pages as plain text parts them. */
const PIERS = [
  'PIERS AND ROPES\nby Mona Ardle\n2020\n\nThe pier of Aldmouth stands on eleven hundred posts of green oak. Nobody has drawn a map of them since the old surveyor died.',
  'Salt eats a post from the inside, so that a hammer tells more than the eye. The harbour master replaces 44 posts in a common year. Divers look at the rest every spring.',
  'A rope that dries in the sun loses half of its strength before the winter comes. The rope maker of Aldmouth therefore keeps his stock in a cellar.',
].join('\f');

const LANTERNS = `---
title: Lanterns of the North Shore
author: Ole Quent
date: 2021
---

The lantern keepers of Skarholm were paid in whale oil until the guild collapsed. Every lantern had its own bell, which the keeper rang
when fog came in from the sound.
`;

const BIBLIOGRAPHY = `@book{iver2015, author = {Iver, Nora}, title = {Tolls of the Inner Sound}, year = {2015}}
@book{quent2021, author = {Quent, Ole}, title = {Lanterns of the North Shore}, year = {2021}}
@book{ardle2020, author = {Ardle, Mona}, title = {Piers and Ropes}, year = {2020}, file = {piers.txt}}
`;

let folder = '';
let engine: Engine;

async function problems(text: string, languageId = 'markdown'): Promise<readonly CheckProblem[]> {
  const uri = pathToFileURL(join(folder, 'draft.md')).href;
  return (await engine.check({ uri, languageId, text })).flatMap((verdict) => verdict.problems);
}

describe('the citations of a draft that is checked', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citewright-'));
    await mkdir(join(folder, 'corpus'));
    await writeFile(join(folder, 'corpus', 'piers.txt'), PIERS);
    await writeFile(join(folder, 'corpus', 'lanterns.md'), LANTERNS);
    await writeFile(join(folder, 'corpus', 'library.bib'), BIBLIOGRAPHY);
    const log = { info: () => undefined, warn: (message: string) => assert.fail(message) };
    engine = createEngine({
      files: nodeFiles,
      reader: { lanes: 1, version: '1', read: readSource },
      log,
      name: 'test',
    });
    const scope = { roots: [pathToFileURL(folder).href], include: ['corpus/**'], exclude: [], folders: [] };
    const check = {
      ...DEFAULT_OPTIONS.check,
      severities: { ...DEFAULT_SEVERITIES, 'uncited-statement': 'hint' as const },
    };
    await engine.configure({ ...DEFAULT_OPTIONS, scope, check });
  });
  after(async () => {
    await engine.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  const words = 'A rope that dries in the sun loses half of its strength';
  const cases: readonly (readonly [string, CheckCode | undefined, string?])[] = [
    [`“${words}” (Ardle 2020, p. 3).`, undefined],
    [`“${words}” (Ardle 2020, p. 1).`, 'wrong-locator', `“${words}” (Ardle 2020, p. 3).`],
    [`“${words}” [@ardle2020, p. 1].`, 'wrong-locator', `“${words}” [@ardle2020, p. 3].`],
    [`“${words}” (Ardle 2020).`, 'missing-locator', `“${words}” (Ardle 2020, p. 3).`],
    [`As Ardle (2020) puts it, “${words}” (p. 3).`, undefined],
    ['The harbour master replaces 44 posts in a common year (Ardle 2020, p. 2).', undefined],
    [
      'The harbour master replaces 44 posts in a common year (Ardle 2020, p. 3).',
      'wrong-locator',
      'The harbour master replaces 44 posts in a common year (Ardle 2020, p. 2).',
    ],
    [
      'The harbour master replaces 44 posts in a common year (Ardle 2020).',
      'missing-locator',
      'The harbour master replaces 44 posts in a common year (Ardle 2020, p. 2).',
    ],
    ['The rope maker of Aldmouth keeps his stock in a cellar (Ardle 2020).', undefined],
    [
      'The rope maker of Aldmouth keeps his stock in a cellar (Quent 2021).',
      'wrong-source',
      'The rope maker of Aldmouth keeps his stock in a cellar (Ardle 2020, p. 3).',
    ],
    ['The lantern keepers of Skarholm were paid in whale oil [@quent2021].', undefined],
    [
      'The lantern keepers of Skarholm were paid in whale oil [@quent2012].',
      'unknown-citation',
      'The lantern keepers of Skarholm were paid in whale oil [@quent2021].',
    ],
    [
      'The lantern keepers of Skarholm were paid in whale oil (Quent 2012).',
      'unknown-citation',
      'The lantern keepers of Skarholm were paid in whale oil (Quent 2021).',
    ],
    [
      'The lantern keepers of Skarholm were paid in whale oil.',
      'uncited-statement',
      'The lantern keepers of Skarholm were paid in whale oil (Quent 2021).',
    ],
    ['Toll boats crossed the inner sound twice in each week (Iver 2015, p. 9).', 'source-without-text'],
    [`The rope maker knows that “${words}”.`, 'uncited-statement'],
    ['Is there a better book on all of this (Ferrand & Stone 1999)?', 'unknown-citation'],
    ['The world met to talk about its harbours once more (Paris 2015).', undefined],
  ];
  for (const [text, code, mended] of cases)
    it(`${text} ${code ?? 'is right'}`, async () => {
      const found = await problems(text);
      assert.deepEqual(
        found.map((problem) => problem.code),
        code ? [code] : [],
        JSON.stringify(found, undefined, 1),
      );
      if (!mended) return;
      const fixed = applied(text, found[0]);
      assert.equal(fixed, mended);
      assert.deepEqual(
        (await problems(fixed)).map((problem) => problem.code),
        [],
      );
    });

  describe('is mended in the markup it stands in', () => {
    const dried = 'A rope that dries in the sun loses half of its strength before the winter comes';
    const markups: readonly (readonly [string, string, string])[] = [
      ['markdown', `Ardle (2020, p. 1) writes that “${dried}”.`, `Ardle (2020, p. 3) writes that “${dried}”.`],
      ['markdown', `As @ardle2020 [p. 1] writes, “${dried}”.`, `As @ardle2020 [p. 3] writes, “${dried}”.`],
      ['latex', `\`\`${dried}'' \\autocite[1]{ardle2020}.`, `\`\`${dried}'' \\autocite[3]{ardle2020}.`],
      ['latex', `\`\`${dried}'' \\parencite{ardle2020}.`, `\`\`${dried}'' \\parencite[3]{ardle2020}.`],
      ['typst', `"${dried}" @ardle2020[p. 1].`, `"${dried}" @ardle2020[p. 3].`],
      ['typst', `"${dried}" #cite(<ardle2020>).`, `"${dried}" #cite(<ardle2020>, supplement: [p. 3]).`],
      ['org', `"${dried}" [cite:@ardle2020 p. 1].`, `"${dried}" [cite:@ardle2020 p. 3].`],
      ['plaintext', `"${dried}" (see Ardle 2020: 1; Quent 2021).`, `"${dried}" (see Ardle 2020: 3; Quent 2021).`],
    ];
    for (const [languageId, text, mended] of markups)
      it(`${languageId}: ${text.replace(dried, '…')}`, async () => {
        const [problem] = await problems(text, languageId);
        assert.ok(problem?.code === 'wrong-locator' || problem?.code === 'missing-locator', JSON.stringify(problem));
        assert.equal(applied(text, problem), mended);
      });
  });
});

function applied(text: string, problem: CheckProblem | undefined): string {
  const edits = problem?.data.fixes[0]?.edits ?? [];
  return edits.reduceRight(
    (draft, { position, newText }) => draft.slice(0, position.start) + newText + draft.slice(position.end),
    text,
  );
}
