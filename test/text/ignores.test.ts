import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findStatements } from '../../src/checking/statements';
import type { DraftEdit } from '../../src/model/statement';
import { findIgnores, hasComments, ignoreInDraft, ignoreStatement } from '../../src/text/ignores';
import { assertGrowsLinearly } from '../growth';

const CODE = 'quantity-mismatch';
const LANGUAGES = ['markdown', 'quarto', 'latex', 'typst', 'asciidoc', 'org', 'restructuredtext'];

function statementsOf(text: string, languageId: string) {
  return findStatements({ uri: 'file:///draft', languageId, text }, () => []);
}

/** The statements of a draft that a code is ignored in. */
function ignored(text: string, languageId = 'markdown', code: 'quantity-mismatch' | 'misquotation' = CODE): string[] {
  const isIgnored = findIgnores(text, languageId);
  return statementsOf(text, languageId)
    .filter(({ position }) => isIgnored(code, position))
    .map((statement) => statement.text);
}

function applied(text: string, { position, newText }: DraftEdit): string {
  return text.slice(0, position.start) + newText + text.slice(position.end);
}

describe('Comments that ignore problems', () => {
  it('hold for the paragraph below where they stand on a line of their own', () => {
    const text = 'Before it.\n\n<!-- citewright-ignore -->\nOne here.\nTwo here.\n\nAfter it.\n';
    assert.deepEqual(ignored(text), ['One here.', 'Two here.']);
    assert.deepEqual(ignored(text.replaceAll('\n', '\r\n')), ['One here.', 'Two here.']);
    assert.deepEqual(ignored('<!-- citewright-ignore -->\n\nOne here.\n\nTwo here.\n'), ['One here.']);
    assert.deepEqual(ignored('> <!-- citewright-ignore -->\n> One here.\n>\n> Two here.\n'), ['One here.']);
  });

  it('hold for their line at its end, and for one statement within it', () => {
    const line = 'First one. Second one <!-- citewright-ignore -->\ngoes on. Third one.\n';
    assert.deepEqual(ignored(line), ['First one.', 'Second one goes on.']);
    assert.deepEqual(ignored('First one. Second **one.** <!-- citewright-ignore --> Third one.\n'), ['Second one.']);
    const first = '/* citewright-ignore */ First one. Second one.\nThird one.\n';
    assert.deepEqual(ignored(first, 'typst'), ['First one.', 'Second one.']);
  });

  it('hold for the codes they name, or for all', () => {
    for (const codes of ['', ` ${CODE}`, ` misquotation, ${CODE}`, ` ${CODE}: as in the errata`, ' -- seen by hand']) {
      assert.deepEqual(ignored(`One here. <!-- citewright-ignore${codes} -->\n`), ['One here.'], codes);
    }
    assert.deepEqual(ignored('One here. <!-- citewright-ignore misquotation -->\n'), []);
    assert.deepEqual(ignored('One here. <!-- citewright-ignored -->\n'), []);
    assert.deepEqual(ignored('One here. <!-- ignore -->\n'), []);
  });

  it('hold for the whole draft where they say so', () => {
    const text = `One here.\n\nTwo here.\n\n<!-- citewright-ignore-file ${CODE} -->\n`;
    assert.deepEqual(ignored(text), ['One here.', 'Two here.']);
    assert.deepEqual(ignored(text, 'markdown', 'misquotation'), []);
  });

  it('are those of the markup', () => {
    assert.deepEqual(ignored('One here. % citewright-ignore\n', 'latex'), ['One here.']);
    assert.deepEqual(ignored('Growth of 5\\% citewright-ignore it.\n', 'latex'), []);
    assert.deepEqual(ignored('One here. // citewright-ignore\n', 'typst'), ['One here.']);
    assert.deepEqual(ignored('One here. /* citewright-ignore */ Two here.\n', 'typst'), ['One here.']);
    assert.deepEqual(ignored('// citewright-ignore\nOne here.\n', 'asciidoc'), ['One here.']);
    assert.deepEqual(ignored('# citewright-ignore\nOne here.\n', 'org'), ['One here.']);
    assert.deepEqual(ignored('.. citewright-ignore\n\nOne here.\n\nTwo here.\n', 'restructuredtext'), ['One here.']);
    assert.deepEqual(ignored('One here. <!-- citewright-ignore -->\n', 'plaintext'), []);
  });

  const draft = 'First one is here. Second one is\nhere. Third one is here.\n\nFourth one is here.\n';

  for (const languageId of LANGUAGES) {
    it(`are written so that they hold and the prose stays what it was: ${languageId}`, () => {
      const before = statementsOf(draft, languageId);
      for (const { position, text } of before) {
        const edit = ignoreStatement(draft, languageId, CODE, position);
        assert.ok(edit);
        const after = applied(draft, edit);
        const texts = statementsOf(after, languageId).map((statement) => statement.text);
        assert.deepEqual(
          texts,
          before.map((statement) => statement.text),
          after,
        );
        assert.ok(ignored(after, languageId).includes(text), after);
        assert.deepEqual(ignored(after, languageId, 'misquotation'), []);
      }
    });

    it(`are written at the top for a whole draft: ${languageId}`, () => {
      const edit = ignoreInDraft(draft, languageId, CODE);
      assert.ok(edit);
      assert.equal(ignored(applied(draft, edit), languageId).length, 4);
    });
  }

  it('stand behind the front matter', () => {
    const text = '---\ntitle: A draft\n---\n\n# Of bridges\n';
    const edit = ignoreInDraft(text, 'markdown', CODE);
    assert.match(
      applied(text, edit!),
      /^---\ntitle: A draft\n---\n<!-- citewright-ignore-file quantity-mismatch -->\n/,
    );
  });

  it('are not written where there are none', () => {
    assert.equal(hasComments('plaintext'), false);
    assert.equal(ignoreStatement('One here.', 'plaintext', CODE, { start: 0, end: 9 }), undefined);
    assert.equal(ignoreInDraft('One here.', 'plaintext', CODE), undefined);
  });

  it('are found in any text, in linear time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.string(), fc.string(), (languageId, before, after) => {
        for (const mark of [
          '<!-- citewright-ignore',
          '% citewright-ignore',
          '/* citewright-ignore',
          '# citewright-ignore',
        ]) {
          findIgnores(before + mark + after, languageId)(CODE, { start: 0, end: 10 });
        }
      }),
    );
    for (const piece of [
      '<!-- citewright-ignore -->',
      '<!-- citewright-ignore',
      '<!-- citewright-ignore -->\n',
      '<!--  \n',
    ]) {
      const find = (times: number) =>
        findIgnores(`citewright-ignore${piece.repeat(times)}`, 'markdown')(CODE, { start: 5, end: 6 });
      assertGrowsLinearly(find, 40_000, piece);
    }
  });
});
