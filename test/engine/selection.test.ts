import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import type { SourceSelection } from '../../src/engine/engine';
import { evidenceOfSelection } from '../../src/engine/selection';
import { readSourceText } from '../../src/engine/sourceText';
import type { Locator } from '../../src/model/citation';
import type { Source } from '../../src/model/source';
import { read } from '../../src/reading/read';
import { fold } from '../../src/text/normalize';

const URI = 'file:///sources/light.md';
const TEXT = `---
title: The Light at Veldmoor
author: Jane Roe
date: 2021
---

[p. 17]

## The keepers

The keepers re-measured the old light in every winter of the war. They wrote down 1,177 readings, and lost half of
them to the damp.

[p. 18]

Nobody has counted the cellars since, “for want of candles.” The mayor said so in print.
`;

async function openCorpus(): Promise<Corpus> {
  const corpus = new Corpus({ sameWork: (a, b) => a.id === b.id, keyFor: () => 'roe2021', fold });
  const reading = await read(new TextEncoder().encode(TEXT), 'light.md');
  const works = reading.works.map((work) => ({
    ...work,
    landmarks: work.landmarks.map((landmark) =>
      landmark.label === 'page'
        ? { ...landmark, pageIndex: Number(landmark.locator) - 17, pageBasis: 'printed' as const }
        : landmark,
    ),
  }));
  corpus.put({ entry: { uri: URI, size: 1, modifiedMs: 1 }, fingerprint: 'x', reading: { ...reading, works } });
  return corpus;
}

const cite = (source: Source, locator?: Locator) =>
  [source.item.title, ...(locator ? [`p. ${locator.locator}`] : [])].join(', ');

async function select(selection: SourceSelection) {
  const parts = { corpus: await openCorpus(), cite, quotedWorks: 'quoted-work' as const, highlight: () => [] };
  const evidence = evidenceOfSelection(URI, selection, parts);
  return evidence && `${evidence.text} (${evidence.citation})`;
}

describe('What is selected in a source', () => {
  const cases: readonly { name: string; selection: SourceSelection; expected: string | undefined }[] = [
    {
      name: 'is cited with the page it stands on',
      selection: { exact: 'wrote down 1,177 readings' },
      expected: 'wrote down 1,177 readings (The Light at Veldmoor, p. 17)',
    },
    {
      name: 'has its words whole that a line end cut',
      selection: { exact: 'keep-\ners re-\nmeasured the old\nlight', pages: { first: 0, last: 0 } },
      expected: 'keepers re-measured the old light (The Light at Veldmoor, p. 17)',
    },
    {
      name: 'keeps the marks that were selected',
      selection: { exact: ' “for want of candles.”\n', pages: { first: 1, last: 1 } },
      expected: '“for want of candles.” (The Light at Veldmoor, p. 18)',
    },
    {
      name: 'may run over sentences and pages',
      selection: { exact: 'lost half of them to the damp. Nobody has counted', pages: { first: 0, last: 1 } },
      expected: 'lost half of them to the damp. Nobody has counted (The Light at Veldmoor, p. 17–18)',
    },
    {
      name: 'is cited by the page it was seen on where it stands in no passage',
      selection: { exact: 'Figure 3. A tall\nlamp and its mir-\nrors', pages: { first: 1, last: 1 } },
      expected: 'Figure 3. A tall lamp and its mirrors (The Light at Veldmoor, p. 18)',
    },
    {
      name: 'is cited without a page where none is known',
      selection: { exact: 'Figure 3', pages: { first: 8, last: 8 } },
      expected: 'Figure 3 (The Light at Veldmoor)',
    },
    { name: 'is nothing where nothing is selected', selection: { exact: ' \n' }, expected: undefined },
  ];
  for (const { name, selection, expected } of cases) {
    it(name, async () => assert.equal(await select(selection), expected));
  }
});

describe('The text of a source', () => {
  it('comes with its title, pages and sections', async () => {
    const source = readSourceText(URI, await openCorpus());
    assert.equal(source?.title, 'The Light at Veldmoor');
    assert.equal(source.mediaType, 'text/markdown');
    assert.deepEqual(
      source.landmarks.map(({ label, locator, pageIndex }) => [label, locator, pageIndex]),
      [
        ['page', '17', 0],
        ['section', 'The keepers', undefined],
        ['page', '18', 1],
      ],
    );
  });

  it('is absent for a file that is not among the sources', async () => {
    assert.equal(readSourceText('file:///other.md', await openCorpus()), undefined);
  });
});
