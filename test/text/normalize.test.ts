import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, foldWithOffsets } from '../../src/text/normalize';

/** Texts of the characters that have rules of their own, and of any others. */
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'-\u00ad\u2010\n\r \t\u00a0aAéß\u0301ﬁ’“½œ4😀…') }),
  fc.string({ unit: 'binary' }),
);

function check(text: string, expected: string): void {
  assert.equal(fold(text), expected);
  assert.equal(foldWithOffsets(text).text, expected);
}

/** The folded words lead back to what stands between the marks. */
function checkWayBack(marked: string, foldedWords: string): void {
  const text = marked.replace(/[⟦⟧]/gu, '');
  const { text: folded, offsets } = foldWithOffsets(text);
  const start = folded.indexOf(foldedWords);
  assert.notEqual(start, -1, `${foldedWords} not in ${folded}`);
  const found = [offsets[start]!, offsets[start + foldedWords.length]!] as const;
  assert.equal(`${text.slice(0, found[0])}⟦${text.slice(...found)}⟧${text.slice(found[1])}`, marked);
}

describe('fold', () => {
  it('folds case and accents', () => {
    check('Élan VITAL, Ångström', 'elan vital, angstrom');
    check('e\u0301lan', 'elan');
    check('İstanbul, ısı', 'istanbul, isi');
    check('ΟΔΟΣ ὁδός', 'οδοσ οδοσ');
  });

  it('folds quotation marks, apostrophes and dashes', () => {
    check('“so” „so‟ «so» ‘so’ ‹so›', '"so" "so" "so" \'so\' \'so\'');
    check('it’s itʼs it`s', "it's it's it's");
    check('3–4 — a‑b − c', '3-4 - a-b - c');
  });

  it('folds ligatures, also those that Unicode does not decompose', () => {
    check('œuvre Æsop Straße ﬁnd oﬃce', 'oeuvre aesop strasse find office');
  });

  it('leaves out soft hyphens and what cannot be seen', () => {
    check('dif\u00adfu\u200bsion\ufeff', 'diffusion');
    check('Walker™ S2®', 'walker s2');
  });

  it('makes one space of any run of spaces', () => {
    check('4\u00a0091 \u2009 filings\r\n\tin all', '4 091 filings in all');
  });

  it('folds fullwidth and other compatibility forms', () => {
    check('ＡＩ＋ １２３ … ½', 'ai+ 123 ... 1/2');
  });

  it('joins a word that a line end cut in two', () => {
    check('inno-\nvation', 'innovation');
    check('inno\u00ad \r\n  vation', 'innovation');
    check('the UK-\nUS pact', 'the uk- us pact');
    check('4-\nfold', '4- fold');
    check('inno-\n\nvation', 'inno- vation');
  });

  it('folds twice as once, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text);
        assert.equal(fold(once), once);
      }),
    );
  });

  it('folds every character to what folds to itself', () => {
    for (let code = 0; code < 0x30000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const once = fold(String.fromCodePoint(code));
      assert.equal(fold(once), once, `U+${code.toString(16)}`);
    }
  });
});

describe('foldWithOffsets', () => {
  it('leads back to the words in the original', () => {
    checkWayBack('so ⟦“in\u00adno-\nvation”⟧ it is', '"innovation"');
    checkWayBack('Die ⟦große  Straße⟧.', 'grosse strasse');
    checkWayBack('⟦4\u202f091⟧ filings', '4 091');
    checkWayBack('𝔘nd ⟦𝔗ext⟧ 😀', 'text');
  });

  it('gives offsets that never fall and end at the end, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, offsets } = foldWithOffsets(text);
        assert.equal(folded, fold(text));
        assert.equal(offsets.length, folded.length + 1);
        assert.equal(offsets.at(-1), text.length);
        for (let i = 1; i < offsets.length; i++) assert.ok(offsets[i]! >= offsets[i - 1]!);
      }),
    );
  });

  it('points at characters that fold to what stands there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, offsets } = foldWithOffsets(text);
        for (let i = 0; i < folded.length; i++) {
          const character = String.fromCodePoint(text.codePointAt(offsets[i]!)!);
          assert.ok(fold(character).includes(folded[i]!));
        }
      }),
    );
  });

  it('takes a megabyte on one line', () => {
    const text = 'Über-\n'.repeat(200_000);
    assert.ok(foldWithOffsets(text).text.startsWith('uber- uber-'));
    assert.equal(fold('- '.repeat(500_000)).length, 1_000_000);
  }).timeout(4000);
});
