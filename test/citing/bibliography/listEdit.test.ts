import assert from 'node:assert/strict';
import { editList } from '../../../src/citing/bibliography/listEdit';

const ENTRIES = ['Chan, A. 2026. *Sea*.', 'Roe, B. 2001. *Land*.'];

function written(languageId: string, marked: string, entries = ENTRIES) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const draft = { uri: 'memory:///draft', languageId, text };
  const list = editList({ draft, entries, title: 'References', ...(offset < 0 ? {} : { offset }) });
  const { edit } = list;
  const after = edit ? text.slice(0, edit.position.start) + edit.newText + text.slice(edit.position.end) : text;
  return { ...list, after };
}

const bare = (text: string) => text.replace(/bibliography [0-9a-f]{8}/g, 'bibliography #');
const LIST =
  '<!-- citewright-bibliography # -->\n\nChan, A. 2026. *Sea*.\n\nRoe, B. 2001. *Land*.\n\n<!-- /citewright-bibliography -->';

describe('A bibliography put into a draft', () => {
  it('goes to the end, below a heading of the level of the others', () => {
    assert.equal(bare(written('markdown', '# Title\n\nText.').after), `# Title\n\nText.\n\n## References\n\n${LIST}\n`);
    assert.equal(bare(written('markdown', '# One\n\n# Two\n').after), `# One\n\n# Two\n\n# References\n\n${LIST}\n`);
    assert.equal(bare(written('markdown', '').after), `## References\n\n${LIST}\n`);
  });

  it('goes below a heading that waits for it', () => {
    assert.equal(bare(written('markdown', 'Text.\n\n# Bibliography\n').after), `Text.\n\n# Bibliography\n\n${LIST}\n`);
  });

  it('goes to an empty line that was asked for, and to no other place of the text', () => {
    assert.equal(
      bare(written('markdown', 'Text.\n\n‸\n\n# Appendix\n').after),
      `Text.\n\n## References\n\n${LIST}\n\n\n\n# Appendix\n`,
    );
    assert.equal(bare(written('markdown', 'Te‸xt.\n').after), `Text.\n\n## References\n\n${LIST}\n`);
  });

  it('goes before the end of a document in LaTeX', () => {
    const { after } = written('latex', 'Text.\n\n\\end{document}\n', ['Chan. \\emph{Sea}.']);
    assert.equal(
      bare(after),
      'Text.\n\n\\section*{References}\n\n% citewright-bibliography #\n\nChan. \\emph{Sea}.\n\n% /citewright-bibliography\n\n\\end{document}\n',
    );
  });

  it('has a heading alone in plain text', () => {
    assert.equal(written('plaintext', 'Text.\n', ['Chan.', 'Roe.']).after, 'Text.\n\nReferences\n\nChan.\n\nRoe.\n');
  });

  for (const language of [
    'markdown',
    'latex',
    'typst',
    'org',
    'restructuredtext',
    'asciidoc',
    'plaintext',
    'textile',
  ]) {
    it(`is refreshed where it stands, and left alone when nothing changed (${language})`, () => {
      const first = written(language, 'Text.\n\n‸\n\nMore.\n');
      assert.ok(first.edit && !first.replaced);
      const same = written(language, first.after);
      assert.equal(same.edit, undefined);
      assert.equal(same.replaced?.checksum, first.checksum);
      const shorter = written(language, first.after, ENTRIES.slice(1));
      assert.equal(shorter.after.includes('Chan'), false);
      const back = written(language, shorter.after);
      assert.equal(back.after, first.after);
      const emptied = written(language, first.after, []);
      assert.equal(emptied.after.includes('Roe'), false);
      assert.ok(emptied.after.includes('More.'));
      assert.equal(written(language, emptied.after).after.match(/Roe/g)?.length, 1);
    });
  }

  it('tells what was changed by hand', () => {
    const { after } = written('markdown', 'Text.');
    const { replaced } = written('markdown', after.replace('*Land*', '*Land*, 2nd ed.'));
    assert.notEqual(replaced?.checksum, replaced?.recorded);
    const untouched = written('markdown', after.replaceAll('\n', '\r\n')).replaced;
    assert.equal(untouched?.checksum, untouched?.recorded);
  });

  it('takes markers that the writer set', () => {
    const { after, replaced } = written(
      'markdown',
      'A.\n\n<!-- citewright-bibliography -->\n<!-- /citewright-bibliography -->\n\nB.',
    );
    assert.equal(bare(after), `A.\n\n${LIST}\n\nB.`);
    assert.equal(replaced?.isEmpty, true);
  });
});
