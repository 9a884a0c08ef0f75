import assert from 'node:assert/strict';
import type { Engine } from '../../src/engine/engine';
import { engineOver } from './fuzz/memoryEngine';

const library = `
@book{moncur2011, author = {Moncur, Ada}, title = {Bridges of the north}, year = 2011, publisher = {Quayside Press}}
@article{ostrow2019, author = {Ostrow, Lena}, title = {Tides and harbour towns}, year = 2019, journal = {Coastal Studies}, volume = 12}
@book{ferrer2015, author = {Ferrer, Joan}, title = {Crossing water}, year = 2015, publisher = {Quayside Press}}
`;
const draft = (text: string) => ({ uri: 'memory:///draft.md', languageId: 'markdown', text });
const TEXT =
  'Ports grew slowly [@ostrow2019, p. 3]. Bridges came late (Moncur 2011). Ostrow (2019) says so [@nobody1999].\n';

describe('a draft and its bibliography', function () {
  this.timeout(20_000); // The longest styles take a second to compile.
  let engine: Engine;

  before(async () => {
    engine = await engineOver({ 'library.bib': library });
  });
  after(() => engine.dispose());

  it('lists what it cites and only that, whatever the syntax', async () => {
    const { entries, citations, style } = await engine.bibliography(draft(TEXT));
    assert.equal(style.style.id, 'citewright-author-date');
    assert.deepEqual(
      entries.map(({ key, text }) => [key, text]),
      [
        ['moncur2011', 'Moncur, Ada. 2011. Bridges of the north. Quayside Press.'],
        ['ostrow2019', 'Ostrow, Lena. 2019. “Tides and harbour towns.” Coastal Studies 12.'],
      ],
    );
    assert.deepEqual(
      citations.slice(0, 2).map(({ text }) => text),
      ['(Ostrow 2019, p. 3)', '(Moncur 2011)'],
    );
    assert.deepEqual(citations.map(({ position }) => TEXT.slice(position.start, position.end)).slice(0, 2), [
      '[@ostrow2019, p. 3]',
      '(Moncur 2011)',
    ]);
  });

  it('says what it cites that nobody knows', async () => {
    const { unclear } = await engine.bibliography(draft(TEXT));
    assert.deepEqual(
      unclear.map(({ text, sourceIds }) => [text, sourceIds]),
      [['nobody1999', []]],
    );
  });

  it('comes in the style and the language that the draft declares', async () => {
    const numbered = await engine.bibliography(draft(`---\ncsl: ieee\n---\n\n${TEXT}`));
    assert.deepEqual(
      numbered.citations.slice(0, 2).map(({ text }) => text),
      ['[1, p. 3]', '[2]'],
    );
    assert.match(numbered.entries[0]?.text ?? '', /^\[1\] L\. Ostrow/);
    const german = await engine.bibliography(draft(`---\ncsl: apa\nlang: de\n---\n\n${TEXT}`));
    assert.equal(german.style.locale, 'de-DE');
    assert.equal(german.citations[0]?.text, '(Ostrow, 2019, S. 3)');
  });

  it('comes in our own style, and no complaint, where Typst has one that we have not', async () => {
    const typst = (style: string) => ({
      uri: 'memory:///a.typ',
      languageId: 'typst',
      text: `#bibliography("library.bib", style: "${style}")\nPorts @ostrow2019[3].`,
    });
    for (const [style, id] of [
      ['springer-basic', 'citewright-author-date'],
      ['american-psychological-association', 'apa'],
      ['chicago-notes', 'chicago-notes-bibliography'],
    ] as const) {
      const { style: found } = await engine.bibliography(typst(style));
      assert.deepEqual([found.style.id, found.problem], [id, undefined]);
    }
    assert.ok((await engine.bibliography(typst('own.csl'))).style.problem);
  });

  it('comes in a style that is asked for, and as Markdown', async () => {
    const { entries } = await engine.bibliography(draft(TEXT), { style: 'apa', form: 'markdown' });
    assert.equal(entries[0]?.text, 'Moncur, A. (2011). *Bridges of the north*. Quayside Press.');
  });

  it('is previewed in a style', async () => {
    const { citations, entries, style } = await engine.previewStyle(draft(TEXT), 'mla');
    assert.equal(style.style.id, 'modern-language-association');
    assert.deepEqual(
      citations.slice(0, 2).map(({ text }) => text),
      ['(Ostrow 3)', '(Moncur)'],
    );
    assert.equal(entries.length, 2);
  });

  it('says why a style cannot be had', async () => {
    const { style, citations } = await engine.previewStyle(draft(TEXT), 'nowhere');
    assert.match(style.problem ?? '', /There is no style "nowhere"/);
    assert.equal(citations[1]?.text, '(Moncur 2011)');
  });

  it('is empty where nothing is cited', async () => {
    const { entries, citations, unclear } = await engine.bibliography(draft('Nothing is cited here.'));
    assert.deepEqual([entries, citations, unclear], [[], [], []]);
  });

  it('is given up when it is not wanted any more', async () => {
    await assert.rejects(engine.bibliography(draft(TEXT), {}, AbortSignal.abort()), { name: 'AbortError' });
  });

  it('prints its evidence in its own style', async () => {
    const [found] = await engine.check(draft(`---\ncsl: mla\n---\n\nPorts grew slowly (Moncur 2011).\n`));
    assert.equal(found?.citations[0]?.source?.title, 'Bridges of the north');
  });
});
