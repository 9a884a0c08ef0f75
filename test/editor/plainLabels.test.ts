import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  authorYear,
  count,
  emphasize,
  escapeMarkdown,
  excerpt,
  shorten,
  toPickText,
} from '../../src/editor/plainLabels';
import type { Item } from '../../src/model/item';
import { toLine } from '../../src/text/oneLine';

const item = (fields: Partial<Item>): Item => ({ id: 'x', type: 'document', ...fields });

describe('words from sources on screen', () => {
  it('become one line without control or direction characters', () => {
    assert.equal(toLine('  a\r\n\tb\u0000\u202ec \u0085 d '), 'a bc d');
  });

  it('are cut between words, with an ellipsis', () => {
    assert.equal(shorten('one two three', 13), 'one two three');
    assert.equal(shorten('one two, three', 11), 'one two…');
    assert.equal(shorten('unbreakable', 6), 'unbre…');
  });

  it('are never cut within a character', () => {
    assert.equal(shorten('ab😀cd', 4), 'ab…');
  });

  it('are shown from a little before what was looked for', () => {
    const text =
      'A long beginning that says nothing of interest at all, whereas robots stand on the factory floor of Shenzhen.';
    const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
    const check = (words: readonly string[], visible: number, expected: string) =>
      assert.equal(excerpt(text, words.map(at), visible), expected);
    check(['factory', 'robots'], 50, '…at all, whereas robots stand on the factory floor of Shenzhen.');
    check(['Shenzhen'], 50, '…robots stand on the factory floor of Shenzhen.');
    check(['long', 'robots'], 50, text);
    check(['robots'], 80, text);
    check([], 10, text);
  });

  it('cannot be icons in a picker', () => {
    assert.equal(toPickText('a $(trash) b $(sync~spin)'), 'a \\$(trash) b \\$(sync~spin)');
    assert.equal(toPickText('costs $(5 million) or $5'), 'costs $(5 million) or $5');
  });

  it('cannot be links or images in a picker', () => {
    const inert = toPickText('[x](command:y) ![i](http://a.b) [r][1] [d]: z www.a.b <a@b.c>');
    assert.doesNotMatch(inert, /\]\(|\]\[|\]:|:\/\/|www\.|@b/);
    assert.equal(inert.replaceAll('\u2060', ''), '[x](command:y) ![i](http://a.b) [r][1] [d]: z www.a.b <a@b.c>');
  });

  it('cannot be links, images, HTML or addresses in Markdown', () => {
    assert.equal(escapeMarkdown('[x](command:y)'), '\\[x\\]\\(command\\:y\\)');
    assert.equal(escapeMarkdown('![i](http://a.b)'), '\\!\\[i\\]\\(http\\:\\/\\/a\\.b\\)');
    assert.equal(escapeMarkdown('<b onclick=x>&amp;\n# no'), '\\<b onclick\\=x\\>\\&amp\\; \\# no');
  });

  it('cannot be icons in Markdown', () => {
    assert.equal(escapeMarkdown('$(trash)'), '\\$\u2060\\(trash\\)');
  });

  it('keep every other character when escaped, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = escapeMarkdown(text).replace(/\\(.)/g, '$1');
        assert.equal(shown.replaceAll('$\u2060(', '$('), toLine(text).replaceAll('$\u2060(', '$('));
      }),
    );
  });
});

describe('marking the part that differs', () => {
  const text = 'It has `seven` arches of stone.';
  const all = [{ start: 0, end: text.length }];

  it('makes it stand out as code does, within what agrees or beside it', () => {
    assert.equal(emphasize(text, all, { start: 15, end: 21 }), '**It has \\`seven**\\` `arches` **of stone**\\.');
    assert.equal(emphasize(text, [], { start: 0, end: 2 }), '`It` has \\`seven\\` arches of stone\\.');
    assert.equal(emphasize(text, [], { start: 7, end: 14 }), 'It has `` `seven` `` arches of stone\\.');
  });

  it('needs a part', () => {
    assert.equal(emphasize(text, [], { start: 3, end: 3 }), 'It has \\`seven\\` arches of stone\\.');
  });
});

describe('marking the words that matter', () => {
  const check = (marked: string, expected: string) => {
    const matches: { start: number; end: number }[] = [];
    let text = '';
    for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
      const inner = part.replace(/[⟦⟧]/g, '');
      if (inner !== part) matches.push({ start: text.length, end: text.length + inner.length });
      text += inner;
    }
    assert.equal(emphasize(text, matches), expected);
  };

  it('makes them strong', () => check('Some ⟦robots⟧ dance', 'Some **robots** dance'));
  it('joins neighbours', () => check('⟦Silicon⟧ ⟦Valley⟧ builds', '**Silicon Valley** builds'));
  it('leaves marks at the ends outside', () => check('at ⟦“62.4%”⟧ now', 'at “**62\\.4**\\%” now'));
  it('escapes within and between', () => check('*a* ⟦b_c⟧ [d]', '\\*a\\* **b\\_c** \\[d\\]'));
  it('drops what is only punctuation', () => check('a ⟦—⟧ b', 'a — b'));
  it('keeps the space after a break of line', () => check('a\n⟦b⟧\nc', 'a **b** c'));
});

describe('author and year', () => {
  it('names one, two, or the first of many', () => {
    const [a, b, c] = [{ family: 'Chen' }, { family: 'Rithmire' }, { literal: 'WHO' }];
    const issued = { 'date-parts': [[2026]] };
    assert.equal(authorYear(item({ author: [a], issued })), 'Chen 2026');
    assert.equal(authorYear(item({ author: [a, b], issued })), 'Chen & Rithmire 2026');
    assert.equal(authorYear(item({ author: [a, b, c], issued })), 'Chen et al. 2026');
  });

  it('falls back on the editor, the title, the id and n.d.', () => {
    assert.equal(authorYear(item({ editor: [{ literal: 'WHO' }] })), 'WHO n.d.');
    assert.equal(authorYear(item({ title: 'A Title' })), 'A Title n.d.');
    assert.equal(authorYear(item({})), 'x n.d.');
  });
});

describe('counting', () => {
  it('says one, and many with separators', () => {
    assert.equal(count(1, 'passage'), '1 passage');
    assert.equal(count(12345, 'passage'), '12,345 passages');
  });
});
