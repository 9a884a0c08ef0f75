import assert from 'node:assert/strict';
import { findEntryKey, replaceEntryKey } from '../../../src/citing/citekeys/entryKeys';

/** `⟦⟧` is the key to be found, `⟨⟩` the entry where that is not the whole text. */
function check(marked: string, key: string, changed: { to: string; text: string | undefined }): void {
  const plain = marked.replace(/[⟦⟧]/g, '');
  const entry = plain.includes('⟨')
    ? { start: plain.indexOf('⟨'), end: plain.indexOf('⟩') - 1 }
    : { start: 0, end: plain.length };
  const text = plain.replace(/[⟨⟩]/g, '');
  const position = findEntryKey(text, entry, key);
  const start = marked.replace(/[⟨⟩]/g, '').indexOf('⟦');
  assert.equal(position?.start, start, marked);
  assert.equal(text.slice(position?.start, position?.end), marked.replace(/[⟨⟩]/g, '').split('⟦')[1]!.split('⟧')[0]);
  const edit = replaceEntryKey(text, position!, changed.to);
  const result = edit && text.slice(0, edit.position.start) + edit.newText + text.slice(edit.position.end);
  assert.equal(result, changed.text);
}

describe('The key of an entry', () => {
  it('stands behind the brace in BibTeX', () => {
    check('@book{⟦ardle2021⟧,\n title = {ardle2021}\n}', 'ardle2021', {
      to: 'a',
      text: '@book{a,\n title = {ardle2021}\n}',
    });
    check('@book{other,}\n⟨@book ( ⟦ardle:21⟧ , title = {x})⟩', 'ardle:21', {
      to: 'b',
      text: '@book{other,}\n@book ( b , title = {x})',
    });
    check('@book{⟦ardle⟧,}', 'ardle', { to: 'has space', text: undefined });
  });

  it('is the id in CSL-JSON, number or words', () => {
    check('[⟨{ "title": "id", "id": "⟦ardle⟧" }⟩]', 'ardle', { to: 'a"b', text: '[{ "title": "id", "id": "a\\"b" }]' });
    check('[⟨{"id":⟦12⟧,"title":"x"}⟩]', '12', { to: 'a', text: '[{"id":"a","title":"x"}]' });
  });

  it('is the id in CSL-YAML, and the name of the entry in Hayagriva', () => {
    check('references:\n- ⟨title: x\n  id: ⟦ardle⟧⟩\n', 'ardle', {
      to: 'quent',
      text: 'references:\n- title: x\n  id: quent\n',
    });
    check('references:\n- ⟨id: "⟦ardle⟧"\n  title: x⟩\n', 'ardle', {
      to: 'q',
      text: 'references:\n- id: "q"\n  title: x\n',
    });
    check('⟨⟦ardle⟧:\n  type: Book\n  title: x⟩\n', 'ardle', {
      to: 'a: b',
      text: '"a: b":\n  type: Book\n  title: x\n',
    });
  });

  it('is the ID in RIS', () => {
    check('⟨TY  - BOOK\nID  - ⟦ardle⟧\nER  - \n⟩', 'ardle', { to: 'quent', text: 'TY  - BOOK\nID  - quent\nER  - \n' });
  });

  it('is nowhere where a reader made it up', () => {
    assert.equal(findEntryKey('TY  - BOOK\nAU  - Ardle\nER  - \n', { start: 0, end: 30 }, 'ardle'), undefined);
  });
});
