import assert from 'node:assert/strict';
import type { Engine, PickedCitation } from '../../src/engine/engine';
import { insertPicked } from '../../src/engine/pickedCitation';
import { engineOver } from './fuzz/memoryEngine';

const LIBRARY = `@book{roe2021,
  author = {Roe, Jane},
  title = {Tides and Towns},
  year = 2021
}

@book{ardle2019,
  author = {Ardle, Tomás},
  title = {The Price of Lighthouses},
  year = 2019
}
`;

describe('A citation picked elsewhere', () => {
  let engine: Engine;
  before(async () => {
    engine = await engineOver({ 'library.bib': LIBRARY });
  });
  after(() => engine.dispose());

  async function insert(marked: string, languageId: string, picked: PickedCitation) {
    const text = marked.replace('‸', '');
    const draft = { uri: `memory:///draft.${languageId}`, languageId, text };
    const { edits } = await engine.insertCitation(draft, marked.indexOf('‸'), picked);
    return [...edits]
      .sort((a, b) => b.position.start - a.position.start)
      .reduce((now, { position, newText }) => now.slice(0, position.start) + newText + now.slice(position.end), text);
  }
  const PICKED: PickedCitation = {
    items: [{ id: 'roe2021', label: 'page', locator: '18', prefix: 'see' }, { id: 'ardle2019' }],
  };

  for (const [how, marked, languageId, expected] of [
    [
      'by keys, as the draft does',
      'Known [@x, p. 3]. Tides come‸.',
      'markdown',
      'Known [@x, p. 3]. Tides come [see @roe2021, p. 18; @ardle2019].',
    ],
    [
      'by names and years, as the draft does',
      'Known (Roe 2021). Tides come‸.',
      'markdown',
      'Known (Roe 2021). Tides come (see Roe 2021, p. 18; Ardle 2019).',
    ],
    [
      'by the command that the draft uses',
      '\\parencite{x} Tides come‸.',
      'latex',
      '\\parencite{x} Tides come \\parencites[see][18]{roe2021}{ardle2019}.',
    ],
    [
      'by names and years in a language without keys',
      'Tides come‸.',
      'restructuredtext',
      'Tides come (see Roe 2021, p. 18; Ardle 2019).',
    ],
    [
      'without a space where there is one',
      'Known [@x]. Tides come ‸',
      'markdown',
      'Known [@x]. Tides come [see @roe2021, p. 18; @ardle2019]',
    ],
  ] as const) {
    it(`is put in ${how}`, async () => assert.equal(await insert(marked, languageId, PICKED), expected));
  }

  it('is put into a note where the draft cites in notes', async () => {
    const text = await insert('Known.[^1] Tides come.‸\n\n[^1]: Roe 2021.\n', 'markdown', PICKED);
    assert.match(text, /^Known\.\[\^1\] Tides come\.\[\^2\]/);
    assert.match(text, /\[\^2\]: see Roe 2021, p\. 18; Ardle 2019\./i);
  });

  it('may come in the syntax of Pandoc', async () => {
    const pandoc = '[see @roe2021, p. 18; -@ardle2019]';
    assert.equal(
      await insert('\\autocite{x} Tides‸', 'latex', { pandoc: '[see @roe2021, p. 18]' }),
      '\\autocite{x} Tides \\autocite[see][18]{roe2021}',
    );
    assert.equal(await insert('Known [@x]. Tides‸', 'markdown', { pandoc }), `Known [@x]. Tides ${pandoc}`);
  });

  it('is cited by its key where no source is known for it', async () => {
    assert.equal(await insert('Tides‸', 'markdown', { items: [{ id: 'new2030' }] }), 'Tides [@new2030]');
    assert.equal(await insert('Tides‸', 'restructuredtext', { items: [{ id: 'new2030' }] }), 'Tides');
    assert.equal(await insert('Tides‸', 'markdown', { pandoc: 'nothing' }), 'Tides');
  });

  it('is told where the bibliography of the draft does not have it', async () => {
    const draft = { uri: 'memory:///draft.md', languageId: 'markdown', text: 'Tides' };
    const { missing } = await insertPicked(draft, 5, PICKED, {
      syntax: 'auto',
      declaresBibliography: true,
      sourceIdOf: (key) => (key === 'ardle2019' ? 'ardle2019' : undefined),
      cite: () => undefined,
      isDeclared: async (key) => key === 'roe2021',
    });
    assert.deepEqual(missing, [{ key: 'ardle2019', sourceId: 'ardle2019' }]);
  });
});

describe('A bibliography that mirrors a library', () => {
  it('is neither written nor judged', async () => {
    const engine = await engineOver({ 'library.bib': LIBRARY });
    const { DEFAULT_OPTIONS } = await import('../../src/engine/engine');
    assert.equal((await engine.checkBibliographies([])).length, 2);
    await engine.configure({ ...DEFAULT_OPTIONS, libraries: ['memory:///corpus/library.bib'] });
    assert.deepEqual(await engine.checkBibliographies([]), []);
    assert.deepEqual(await engine.listBibliographies(), []);
    await engine.dispose();
  });
});
