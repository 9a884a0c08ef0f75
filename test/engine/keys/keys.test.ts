import assert from 'node:assert/strict';
import type { Engine } from '../../../src/engine/engine';
import type { DraftEdit } from '../../../src/model/statement';
import { engineOver } from '../fuzz/memoryEngine';

const QUAY = `---
title: "Tides and Towns: The Quay of Veldmoor"
---

[p. 17]

Nobody in the town has counted the cellars that stand below the water.

[p. 18]

The harbour of Veldmoor loses four metres of quay to the sea in every decade.

The lighthouse keeper writes the losses into a green book.
`;

const LIBRARY = `@book{roe2021,
  author = {Roe, Jane},
  title = {Tides and Towns: The Quay of Veldmoor},
  year = 2021,
  file = {quay.md}
}

@article{ardle2019,
  author = {Ardle, Tomás and Quent, Zoë},
  title = {The Price of Lighthouses},
  journal = {Journal of Beacons},
  year = 2019
}

@book{müller:80,
  author = {Müller, Ida},
  title = {Bells},
  year = 1980
}
`;

const draftOf = (text: string, languageId: string) => ({ uri: `memory:///draft.${languageId}`, languageId, text });

function apply(text: string, edits: readonly DraftEdit[]): string {
  return [...edits]
    .sort((a, b) => b.position.start - a.position.start)
    .reduce((now, { position, newText }) => now.slice(0, position.start) + newText + now.slice(position.end), text);
}

describe('Keys', () => {
  let engine: Engine;
  before(async () => {
    engine = await engineOver({ 'quay.md': QUAY, 'library.bib': LIBRARY });
  });
  after(() => engine.dispose());

  async function offers(marked: string, languageId: string) {
    const text = marked.replace('‸', '');
    const found = await engine.completeKeys(draftOf(text, languageId), marked.indexOf('‸'));
    return found?.map((offer) => ({ ...offer, text: apply(text, offer.edits) }));
  }
  /** A line for each offer: its kind, and the draft after it. */
  async function check(languageId: string, marked: string, expected: readonly string[]): Promise<void> {
    const found = (await offers(marked, languageId)) ?? [];
    assert.deepEqual(
      found.slice(0, expected.length).map(({ kind, text }) => `${kind}: ${text}`),
      expected,
    );
  }

  it('are offered with those first that support the sentence, then those cited, then all others', async () => {
    await check('markdown', 'Bells ring [@müller:80]. Four metres of quay are lost to the sea in a decade [@‸].', [
      'supporting: Bells ring [@müller:80]. Four metres of quay are lost to the sea in a decade [@roe2021].',
      'supporting: Bells ring [@müller:80]. Four metres of quay are lost to the sea in a decade [@roe2021, p. 18].',
      'cited: Bells ring [@müller:80]. Four metres of quay are lost to the sea in a decade [@müller:80].',
      'other: Bells ring [@müller:80]. Four metres of quay are lost to the sea in a decade [@ardle2019].',
    ]);
  });

  const CLAIM = 'The harbour of Veldmoor loses four metres of quay in every decade';
  const syntaxes: readonly (readonly [string, string, string, string])[] = [
    ['markdown', '[@ro‸]', '[@roe2021]', '[@roe2021, p. 18]'],
    ['markdown', '[@ro‸', '[@roe2021', '[@roe2021, p. 18'],
    ['markdown', '@ro‸', '@roe2021', '@roe2021 [p. 18]'],
    ['quarto', '[see @ardle2019; @‸]', '[see @ardle2019; @roe2021]', '[see @ardle2019; @roe2021, p. 18]'],
    ['latex', '\\cite{ro‸}', '\\cite{roe2021}', '\\cite[18]{roe2021}'],
    ['latex', '\\autocite{‸', '\\autocite{roe2021', '\\autocite[18]{roe2021'],
    ['latex', '\\autocite{ardle2019,ro‸}', '\\autocite{ardle2019,roe2021}', '\\autocite[18]{ardle2019,roe2021}'],
    ['typst', '@ro‸', '@roe2021', '@roe2021[p. 18]'],
    ['typst', '#cite(<ro‸>)', '#cite(<roe2021>)', '#cite(<roe2021>, supplement: [p. 18])'],
    ['org', '[cite:@ro‸]', '[cite:@roe2021]', '[cite:@roe2021 p. 18]'],
    ['asciidoc', 'cite:[ro‸]', 'cite:[roe2021]', 'cite:[roe2021(p. 18)]'],
  ];
  for (const [languageId, typed, plain, located] of syntaxes) {
    it(`are written with and without the page in ${languageId}: ${typed}`, () =>
      check(languageId, `${CLAIM} ${typed}.`, [`supporting: ${CLAIM} ${plain}.`, `supporting: ${CLAIM} ${located}.`]));
  }

  it('stand in braces where the markup would not read them to their end', () =>
    check('typst', 'Bells ring @bel‸.', ['other: Bells ring @müller:80.']));

  const asked: readonly (readonly [string, string])[] = [
    ['ardl', 'ardle2019'],
    ['quent', 'ardle2019'],
    ['zoe', 'ardle2019'],
    ['ligthouses', 'ardle2019'],
    ['2019', 'ardle2019'],
    ['muller', 'müller:80'],
    ['mull', 'müller:80'],
  ];
  for (const [typed, key] of asked) {
    it(`are found by “${typed}”`, async () => {
      assert.equal((await offers(`As is known [@${typed}‸]`, 'markdown'))?.[0]?.key, key);
    });
  }

  it('are not offered in addresses and code', async () => {
    for (const text of ['me@ro‸', '`@ro‸`', 'see @fig-ro‸']) assert.equal(await offers(text, 'markdown'), undefined);
  });

  it('come with a reference', async () => {
    assert.match((await engine.formatReference('ardle2019')) ?? '', /Ardle.*Quent.*2019.*The Price of Lighthouses/);
  });

  describe('of a citation', () => {
    async function view(marked: string, languageId: string) {
      const found = await engine.citationAt(draftOf(marked.replace('‸', ''), languageId), marked.indexOf('‸'));
      return found?.cites.map(({ work, passages, basis, left }) => ({
        id: work?.source.id,
        kind: work?.kind,
        entry: work?.entry?.uri,
        passages: passages.map(({ text }) => text),
        basis,
        left,
      }));
    }
    const [CELLARS, LOST, BOOK] = QUAY.match(/^(?:The|Nobody).*/gm)!
      .map(String)
      .sort() as [string, string, string];

    for (const [languageId, text] of [
      ['markdown', 'The keeper writes in a green book [@roe‸2021, p. 18].'],
      ['latex', 'The keeper writes in a green book \\autocite[18]{roe‸2021}.'],
      ['typst', 'The keeper writes in a green book @roe‸2021[p. 18].'],
      ['org', 'The keeper writes in a green book [cite:@roe‸2021 p. 18].'],
      ['markdown', 'The keeper writes in a green book (Roe‸ 2021, p. 18).'],
      ['markdown', 'Ro‸e (2021, p. 18) says that the keeper writes in a green book.'],
    ] as const) {
      it(`shows what stands on the page, the nearest first: ${languageId} ${text}`, async () => {
        assert.deepEqual(await view(text, languageId), [
          {
            id: 'roe2021',
            kind: 'text',
            entry: 'memory:///corpus/library.bib',
            passages: [BOOK, LOST],
            basis: 'place',
            left: 0,
          },
        ]);
      });
    }

    it('shows what supports the sentence where no page is given, or none that is known', async () => {
      for (const place of ['', ', p. 99']) {
        const [cite] = (await view(`Nobody has counted the cellars below the water [@roe‸2021${place}].`, 'markdown'))!;
        assert.deepEqual([cite?.passages, cite?.basis], [[CELLARS], 'support']);
      }
    });

    it('says that there is no text, and of what is unknown nothing', async () => {
      assert.equal((await view('So it is [@ardle2019‸].', 'markdown'))?.[0]?.kind, 'record');
      assert.equal((await view('So it is [@nobody2019‸].', 'markdown'))?.[0]?.id, undefined);
      assert.equal(await view('So it ‸is [@ardle2019].', 'markdown'), undefined);
    });
  });

  describe('in files', () => {
    it('are found with their roles', async () => {
      const bib = { uri: 'memory:///corpus/library.bib', languageId: 'bibtex', text: LIBRARY };
      const entries = await engine.findKeys(bib);
      assert.deepEqual(
        entries.map(({ key, role, position }) => [key, role, LIBRARY.slice(position.start, position.end)]),
        ['roe2021', 'ardle2019', 'müller:80'].map((key) => [key, 'entry', key]),
      );
      const changed = { ...bib, text: `\n\n${LIBRARY}` };
      assert.equal((await engine.findKeys(changed))[0]?.position.start, entries[0]!.position.start + 2);
    });

    it('are renamed wherever they stand', async () => {
      const bib = { uri: 'memory:///corpus/library.bib', languageId: 'bibtex', text: LIBRARY };
      const edits = await engine.renameKey(bib, 'roe2021', 'roe2022');
      assert.equal(apply(LIBRARY, edits ?? []), LIBRARY.replace('roe2021', 'roe2022'));
      const draft = draftOf('[@roe2021, p. 3], @roe2021 and @roe20211', 'markdown');
      assert.equal(
        apply(draft.text, (await engine.renameKey(draft, 'roe2021', 'roe 22')) ?? []),
        '[@{roe 22}, p. 3], @{roe 22} and @roe20211',
      );
      assert.equal(await engine.renameKey(bib, 'roe2021', 'roe 2022'), undefined);
    });

    it('lead to their entries', async () => {
      const [entry] = await engine.findEntries('ardle2019');
      assert.equal(entry?.uri, 'memory:///corpus/library.bib');
      assert.equal(LIBRARY.slice(entry?.keyPosition?.start, entry?.keyPosition?.end), 'ardle2019');
    });
  });

  describe('of works that stand in no bibliography', () => {
    const NOTES = `---
title: Counting Gulls
author: Ida Krill
date: 2020-01-02
---

Gulls on the northern mole are counted twice in every winter, by two men and a dog.
`;
    let engine: Engine;
    before(async () => {
      engine = await engineOver({ 'gulls.md': NOTES, 'quay.md': QUAY, 'library.bib': LIBRARY });
    });
    after(() => engine.dispose());
    const bib = { uri: 'memory:///corpus/library.bib', languageId: 'bibtex', text: LIBRARY };

    it('are offered where the work supports the sentence', async () => {
      const text = 'Gulls on the northern mole are counted twice every winter [@].';
      const [offer] = (await engine.completeKeys(draftOf(text, 'markdown'), text.length - 2)) ?? [];
      assert.deepEqual([offer?.key, offer?.isNew, offer?.kind], ['krill2020', true, 'supporting']);
      const added = await engine.newEntry(bib, { sourceId: offer!.sourceId, key: offer!.key });
      assert.match(
        added!.edit.newText,
        /@[a-z]+\{krill2020,\n {2}author = \{Krill, Ida\},\n {2}title = \{Counting Gulls\}/,
      );
      assert.ok(apply(LIBRARY, [added!.edit]).startsWith(LIBRARY));
    });

    it('are found by a key that is unknown', async () => {
      for (const key of ['krill2020', 'Krill_2020', 'gulls2020'])
        assert.deepEqual(
          (await engine.findUnkeyed(key)).map(({ citation }) => citation),
          ['Krill 2020'],
          key,
        );
      assert.deepEqual(await engine.findUnkeyed('quent1999'), []);
    });

    it('come with nothing but a key where nothing is known', async () => {
      const added = await engine.newEntry(bib, { key: 'nobody1999' });
      assert.match(added!.edit.newText, /@misc\{nobody1999,/);
    });
  });

  it('are checked for doubles and for use', async () => {
    const other = `@book{roe,\n  author = {Roe, Jane},\n  title = {Tides and Towns: The Quay of Veldmoor},\n  year = 2021\n}\n`;
    const twice = `@book{ardle2019,\n  title = {Something Else}\n}\n`;
    const two = await engineOver({ 'library.bib': LIBRARY, 'other.bib': other + twice });
    const problems = await two.checkBibliographies(['roe2021', 'ardle2019', 'roe']);
    assert.deepEqual(
      problems.map(({ code, entry, other }) => [code, entry.key, entry.uri.slice(-9), other?.key]),
      [
        ['duplicate-key', 'ardle2019', 'other.bib', 'ardle2019'],
        ['unused-entry', 'müller:80', 'brary.bib', undefined],
        ['duplicate-entry', 'roe', 'other.bib', 'roe2021'],
      ],
    );
    const bib = { uri: 'memory:///corpus/library.bib', languageId: 'bibtex', text: LIBRARY };
    const edits = await two.removeEntries(bib, ['roe2021', 'ardle2019']);
    assert.equal(apply(LIBRARY, edits), LIBRARY.slice(LIBRARY.indexOf('@book{müller')));
    await two.dispose();
  });
});
