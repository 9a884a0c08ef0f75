import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checksumOf, findBibliographyLists, markersOf } from '../../src/text/bibliographyLists';

/** `⟦…⟧` marks what the list is expected to hold. */
function check(languageId: string, marked: string): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const expected = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, content]) => content);
  const found = findBibliographyLists(text, languageId);
  assert.deepEqual(
    found.map(({ content }) => text.slice(content.start, content.end)),
    expected,
  );
}

describe('The bibliography kept in a draft', () => {
  it('stands between comments of the markup', () => {
    check(
      'markdown',
      'Text.\n\n<!-- citewright-bibliography 0a1b2c3d -->\n\n⟦Chan 2026.\n\nRoe 2001.⟧\n\n<!-- /citewright-bibliography -->\n\nMore.',
    );
    check('latex', '% citewright-bibliography\n⟦Chan 2026.⟧\n% /citewright-bibliography\n\\end{document}');
    check('typst', '// citewright-bibliography 00000000\n⟦Chan⟧\n// /citewright-bibliography');
    check('org', '# citewright-bibliography\n⟦Chan⟧\n# /citewright-bibliography');
    check('restructuredtext', '.. citewright-bibliography\n\n⟦Chan⟧\n\n.. /citewright-bibliography');
    check('asciidoc', '// citewright-bibliography\r\n⟦Chan⟧\r\n// /citewright-bibliography\r\n');
    check('mdx', '{/* citewright-bibliography */}\n⟦Chan⟧\n{/* /citewright-bibliography */}');
  });

  it('is none where the comments are only spoken of', () => {
    check('markdown', 'Put `<!-- citewright-bibliography -->` in.');
    check('markdown', '```\n<!-- citewright-bibliography -->\n<!-- /citewright-bibliography -->\n```\n');
    check('latex', 'See \\% citewright-bibliography');
  });

  it('has no end where the second comment is gone, so that nothing below it is lost', () => {
    const [list] = findBibliographyLists('<!-- citewright-bibliography -->\n\nAll the rest.', 'markdown');
    assert.equal(list?.isOpen, true);
    assert.equal(list.content.start, list.content.end);
  });

  it('stands below its heading in plain text, up to two empty lines', () => {
    check('plaintext', 'Text (Chan 2026).\n\nReferences\n\n⟦Chan 2026.\n\nRoe 2001.⟧\n');
    check('plaintext', 'Text.\r\n\r\nLiteraturverzeichnis\r\n\r\n⟦Chan 2026.\r\n\r\nRoe 2001.⟧\r\n\r\n\r\nAnhang');
    check('plaintext', 'Text.\n\nWORKS CITED\n===========\n\n⟦Chan 2026.⟧\n\n\nAppendix\n\nMore.');
    check('plaintext', 'References\n\nA first draft.\n\n\nText.\n\nBibliography:\n⟦Chan 2026.⟧');
    check('plaintext', 'Text.\n\nReferences\n⟦⟧');
  });

  it('is no sentence about references', () => {
    check('plaintext', 'He asked for\nReferences\nand got none.');
    check('plaintext', 'References are given below.\n\nChan 2026.');
  });

  it('is found again however it was saved', () => {
    const { open, close } = markersOf('markdown', checksumOf('Chan, *Sea*.\n\nRoe.'))!;
    const [list] = findBibliographyLists(`${open}\r\nChan, _Sea_.\r\n\r\n\r\nRoe.  \r\n${close}\r\n`, 'markdown');
    assert.equal(list?.checksum, checksumOf('Chan, _Sea_.\r\n\r\n\r\nRoe.  '));
    assert.notEqual(list?.checksum, checksumOf('Chan, *Sea*. 2nd ed.\n\nRoe.'));
  });

  it('is looked for in any text, long ones too', () => {
    const pieces = fc.constantFrom(
      '<!-- ',
      'citewright-bibliography',
      ' -->',
      '/',
      '\n',
      '\r',
      'References',
      '```',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }),
        fc.constantFrom('markdown', 'plaintext', 'latex'),
        (parts, language) => {
          const text = parts.join('');
          for (const { position, content } of findBibliographyLists(text, language)) {
            assert.ok(position.start <= content.start && content.start <= content.end && content.end <= position.end);
          }
        },
      ),
    );
    for (const piece of ['<!-- citewright-bibliography ', 'References\n', ' \n', '\n'.repeat(50)]) {
      for (const language of ['markdown', 'plaintext'])
        findBibliographyLists(piece.repeat(1e6 / piece.length), language);
    }
  }).timeout(5000);
});
