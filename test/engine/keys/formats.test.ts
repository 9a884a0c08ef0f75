import assert from 'node:assert/strict';
import { declareBibliography } from '../../../src/citing/entries/declareBibliography';
import type { Engine } from '../../../src/engine/engine';
import type { DraftEdit } from '../../../src/model/statement';
import { engineOver } from '../fuzz/memoryEngine';

const apply = (text: string, edits: readonly DraftEdit[]) =>
  [...edits]
    .sort((a, b) => b.position.start - a.position.start)
    .reduce((now, { position, newText }) => now.slice(0, position.start) + newText + now.slice(position.end), text);

/** Two entries in each format, the second of which is renamed, then taken out. */
const FILES: Readonly<Record<string, string>> = {
  'a.bib': '@book{roe,\n  title = {Quays},\n  year = 2020\n}\n\n@book{krill,\n  title = {Gulls},\n  year = 2021\n}\n',
  'b.json':
    '[\n  {"id": "roe", "type": "book", "title": "Quays"},\n  {"id": "krill", "type": "book", "title": "Gulls"}\n]\n',
  'c.yaml': 'references:\n- id: roe\n  type: book\n  title: Quays\n- id: krill\n  type: book\n  title: Gulls\n',
  'd.yml': 'roe:\n  type: Book\n  title: Quays\n\nkrill:\n  type: Book\n  title: Gulls\n',
  'e.ris': 'TY  - BOOK\nID  - roe\nTI  - Quays\nER  - \n\nTY  - BOOK\nID  - krill\nTI  - Gulls\nER  - \n',
};

describe('A bibliography', () => {
  let engine: Engine;
  before(async () => {
    engine = await engineOver({ 'none.md': 'Nothing of all this.\n' });
  });
  after(() => engine.dispose());

  for (const [name, text] of Object.entries(FILES)) {
    const file = { uri: `memory:///corpus/${name}`, languageId: 'plaintext', text };
    const keysOf = async (now: string) => (await engine.findKeys({ ...file, text: now })).map(({ key }) => key);

    it(`${name} has keys that are found, renamed, added and taken out`, async () => {
      assert.deepEqual(await keysOf(text), ['roe', 'krill']);
      const renamed = apply(text, (await engine.renameKey(file, 'krill', 'gulls')) ?? []);
      assert.equal(renamed, text.replace('krill', 'gulls'));
      const added = await engine.newEntry(file, { key: 'new2000' });
      assert.deepEqual(await keysOf(apply(text, [added!.edit])), ['roe', 'krill', 'new2000']);
      for (const key of ['roe', 'krill']) {
        const left = apply(text, await engine.removeEntries(file, [key]));
        assert.deepEqual(await keysOf(left), key === 'roe' ? ['krill'] : ['roe'], left);
      }
    });
  }
});

describe('A bibliography that is declared', () => {
  const check = (languageId: string, text: string, expected: string | undefined) => {
    const edit = declareBibliography(text, languageId, 'references.bib');
    assert.equal(edit && apply(text, [edit]), expected);
  };

  it('stands where the markup wants it', () => {
    check('markdown', 'Text.\n', '---\nbibliography: references.bib\n---\n\nText.\n');
    check('quarto', '---\ntitle: T\n---\nText.\n', '---\ntitle: T\nbibliography: references.bib\n---\nText.\n');
    check(
      'latex',
      '\\usepackage{biblatex}\n\\begin{document}\nText.\n\\end{document}\n',
      '\\usepackage{biblatex}\n\\addbibresource{references.bib}\n\\begin{document}\nText.\n\\end{document}\n',
    );
    check('typst', 'Text.\n', 'Text.\n\n#bibliography("references.bib")\n');
    check('org', '#+title: T\nText.\n', '#+title: T\n#+bibliography: references.bib\nText.\n');
  });

  it('is left to the writer where there is no place for it', () => {
    check('latex', 'A chapter.\n', undefined);
    check('restructuredtext', 'Text.\n', undefined);
  });
});
