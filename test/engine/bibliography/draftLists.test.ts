import assert from 'node:assert/strict';
import type { Engine } from '../../../src/engine/engine';
import { engineOver } from '../fuzz/memoryEngine';

const library = `
@book{moncur2011, author = {Moncur, Ada}, title = {Bridges of the north}, year = 2011, publisher = {Quayside Press}}
@article{ostrow2019, author = {Ostrow, Lena}, title = {Tides & harbour towns}, year = 2019, journal = {Coastal Studies}, volume = 12}
@book{ferrer2015, author = {Ferrer, Joan}, title = {Crossing water}, year = 2015, publisher = {Quayside Press}}
`;
const draft = (text: string, languageId = 'markdown') => ({ uri: 'memory:///draft.md', languageId, text });

describe('The bibliography in a draft', function () {
  this.timeout(20_000);
  let engine: Engine;
  before(async () => {
    engine = await engineOver({ 'library.bib': library });
  });
  after(() => engine.dispose());

  async function write(text: string, languageId = 'markdown') {
    const written = await engine.writeBibliography(draft(text, languageId));
    const { position, newText } = written.edit ?? { position: { start: 0, end: 0 }, newText: '' };
    return { ...written, after: text.slice(0, position.start) + newText + text.slice(position.end) };
  }

  it('lists what is cited, in the letters of the markup', async () => {
    const cited = {
      markdown: '*Coastal Studies*',
      latex: '\\emph{Coastal Studies}',
      typst: '#emph[Coastal Studies]',
      plaintext: 'Coastal Studies',
    };
    for (const [languageId, expected] of Object.entries(cited)) {
      const { after, entries } = await write('Ports grew slowly (Ostrow 2019).\n', languageId);
      assert.equal(entries, 1);
      assert.ok(after.includes(expected), after);
    }
    assert.match((await write('Ports (Ostrow 2019).', 'latex')).after, /Tides \\& harbour towns/);
  });

  for (const languageId of ['markdown', 'plaintext']) {
    it(`cites nothing itself, so that a work goes when its last citation goes (${languageId})`, async () => {
      const { after } = await write('Ports grew slowly (Ostrow 2019). Bridges came late (Moncur 2011).\n', languageId);
      assert.match(after, /Moncur, Ada/);
      const again = await write(after, languageId);
      assert.equal(again.edit, undefined);
      const { after: refreshed, entries } = await write(
        after.replace(' Bridges came late (Moncur 2011).', ''),
        languageId,
      );
      assert.equal(entries, 1);
      assert.doesNotMatch(refreshed, /Moncur/);
    });
  }

  it('holds no statements', async () => {
    const { after } = await write('Ports grew slowly (Ostrow 2019).\n');
    const verdicts = await engine.check(draft(after));
    const inList = verdicts.filter(
      ({ statement }) => statement.position.start > after.indexOf('citewright-bibliography'),
    );
    assert.deepEqual(
      inList.filter(({ label, problems }) => label !== 'notCheckable' || problems.length > 0),
      [],
    );
  });

  it('tells which citations have no source, listed before or not', async () => {
    const { after } = await write('Ports grew slowly (Ostrow 2019).\n');
    const renamed = after.replace('(Ostrow 2019)', '(Ostrow 2019; see Krill 1999, p. 3)');
    const { unclear } = await write(renamed.replace('Ostrow, Lena', 'Krill, Ida. 1999. *Gulls*.\n\nOstrow, Lena'));
    assert.deepEqual(
      unclear.map(({ text }) => text),
      ['see Krill 1999, p. 3'],
    );
  });

  it('is not begun where nothing is cited', async () => {
    assert.equal((await write('Nothing is cited.\n')).edit, undefined);
  });

  it('stays as it is where its end is missing', async () => {
    await assert.rejects(write('A (Ostrow 2019).\n\n<!-- citewright-bibliography -->\n\nMine.\n'), /has no end/);
  });

  it('has a heading in the language and the manner of the style', async () => {
    assert.match(
      (await write('---\ncsl: mla\n---\n\nPorts (Ostrow).\n\nA [@ostrow2019].\n')).after,
      /^## Works Cited$/m,
    );
    assert.match((await write('---\nlang: de\n---\n\nPorts [@ostrow2019].\n')).after, /^## Literaturverzeichnis$/m);
  });

  it("can be the markup's own", async () => {
    const label = async (text: string, languageId: string) =>
      (await engine.bibliographyWays(draft(text, languageId))).own?.label;
    assert.equal(await label('A [@ostrow2019].', 'markdown'), '::: {#refs}');
    assert.equal(await label('A (Ostrow 2019).', 'markdown'), undefined);
    assert.equal(await label('#bibliography("x.bib")', 'typst'), '#bibliography("x.bib")');
    assert.equal(await label('A \\cite{ostrow2019}.', 'latex'), '\\printbibliography');
  });

  it('changes the style that the draft declares', async () => {
    const text = '---\ncsl: ieee\n---\n';
    const change = await engine.changeDeclaredStyle(draft(text), { id: 'apa', title: 'APA', kind: 'author-date' });
    assert.equal(change?.line, 'csl: apa');
    assert.equal(
      await engine.changeDeclaredStyle(draft('No style.'), { id: 'apa', title: 'APA', kind: 'author-date' }),
      undefined,
    );
  });
});
