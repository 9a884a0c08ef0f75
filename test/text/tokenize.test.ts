import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stem } from '../../src/text/stem';
import { type Token, terms, tokenize } from '../../src/text/tokenize';

/** Terms with a space between; a whole and its parts as `whole(part part)`. */
function check(text: string, expected: string): void {
  assert.equal(show(tokenize(text)), expected);
}

function show(tokens: readonly Token[]): string {
  const shown: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { term, parts = 0 } = tokens[index]!;
    shown.push(parts === 0 ? term : `${term}(${show(tokens.slice(index + 1, index + 1 + parts))})`);
    index += parts;
  }
  return shown.join(' ');
}

/** All these have a term in common. */
function checkSame(...texts: readonly string[]): void {
  const shared = texts.map(terms).reduce((common, next) => common.filter((term) => next.includes(term)));
  assert.notDeepEqual(shared, [], texts.map((text) => `${text}: ${terms(text)}`).join('; '));
}

/** The first token's place in the text. */
function checkPlace(marked: string): void {
  const text = marked.replace(/[⟦⟧]/gu, '');
  const { start, end } = tokenize(text)[0]!;
  assert.equal(`${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`, marked);
}

describe('tokenize', () => {
  it('folds, stems, and leaves out stop words', () => {
    check('The cooks were sharpening their Knives', 'cook sharpen knive');
    check('Élan in Ångström', 'elan angstrom');
  });

  it('keeps figures whole, and findable without their signs', () => {
    check('62.4% of 1,177', '62.4%(62.4) 1177');
    check('$8.4 billion in 200+ parks', '$8.4(8.4) billion 200+(200) park');
    check('pages 3–4', 'page 3-4(3 4)');
    check('1.5–2.0%', '1.5-2.0%(1.5 2.0%(2.0))');
    check('about US$800', 'us$800(US $800(800))');
  });

  it('knows a figure however it is grouped or signed', () => {
    checkSame('4,091', '4091', '4 091', '4\u202f091', '4’091');
    checkSame('62.4%', '62,4 %', '62.4 percent', '62.4 per cent');
    checkSame('€5', '5 €');
    checkSame('1,234,567.89', '1.234.567,89');
    check('in 2020 300 people', '2020 300 peopl');
    check('on 2025-06-12', '2025-06-12(2025 06 12)');
  });

  it('keeps joined words whole, and findable by their parts', () => {
    check('e-mail', 'email(mail)');
    check('a tide-driven mill', 'tidedriven(tide drive) mill');
    check('R&D, AI+ and C++', 'r&d ai+(ai) c++(c)');
    checkSame('start-ups', 'startup', 'Start-Up');
    checkSame('GPT-4', 'GPT4');
    checkSame('5G', '5g');
    checkSame('the 1990s', '1990');
    check('and/or state-of-the-art', 'stateoftheart(state art)');
  });

  it('leaves a path or a rule of dashes to its parts', () => {
    check('one-two-three-four-five', 'two three four five');
  });

  it('drops possessives and elided articles', () => {
    checkSame('China’s', 'China', "china's");
    checkSame('l’industrie', 'industrie');
    check('the authors’ case', 'author case');
    check('O’Brien doesn’t', 'obrien');
    checkSame('dell’arte', 'arte');
  });

  it('tells the US and IT from the pronouns', () => {
    checkSame('U.S.', 'US', 'u.s.');
    check('with us in it', '');
    check('an IT department in the US', 'IT depart US');
    check('GIVE IT TO US', 'give');
    check('US', 'US');
  });

  it('knows acronyms with and without dots', () => {
    checkSame('U.N.', 'UN');
    checkSame('Ph.D.', 'PhD');
    check('e.g. mills', 'mill');
    check('It ends.The next', 'end next');
  });

  it('says what is a name and what a number', () => {
    const kinds = tokenize('Mills near Rotterdam use 40 UBX pumps').map(({ form, kind }) => `${form} ${kind}`);
    assert.deepEqual(kinds, ['mills word', 'rotterdam name', 'use word', '40 number', 'ubx name', 'pumps word']);
  });

  it('gives the place of a word in the original', () => {
    checkPlace('the ⟦Straße⟧ there');
    checkPlace('for ⟦62.4 per cent⟧ of');
    checkPlace('of ⟦China’s⟧ own');
    checkPlace('in ⟦200+⟧ parks');
  });

  it('cuts scripts without spaces into words', () => {
    checkSame('人工智能的发展', '智能');
    checkSame('AI模型', '模型');
    checkSame('ประเทศไทยวันนี้', 'วันนี้');
    check('한국어 문장', '한국어 문장'.normalize('NFKD'));
  });

  it('gives tokens in order, within the text, whatever the text', () => {
    const unit = fc.constantFrom(...'aéß-–’.,&+$%€ 12漢กU\u0301\u00ad/@:😀\n');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
        let start = 0;
        for (const token of tokenize(text)) {
          assert.ok(token.start >= start && token.end > token.start && token.end <= text.length);
          assert.ok(token.term !== '' && !/\s/.test(token.term), JSON.stringify(token));
          start = token.start;
        }
      }),
    );
  });

  it('counts the parts that it gives', () => {
    const piece = fc.constantFrom('all', 'the', 'mcw', 'and', 'arte', '12', "'", '-', '.', ' ');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const tokens = tokenize(pieces.join(''));
        tokens.forEach(({ parts = 0, end }, at) => {
          const last = tokens[at + parts];
          assert.ok(last && last.end <= end, pieces.join(''));
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same terms whatever the case of ordinary words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}( [a-z]{3,12}){0,5}$/), (text) => {
        const capitalised = text.replace(/\b\w/g, (letter) => letter.toUpperCase());
        assert.deepEqual(terms(capitalised), terms(text));
      }),
    );
  });

  for (const piece of ['a-', '1,', '111 111 ', "a'", 'a.', '$', 'U.S.', 'x\u00ad', '漢', '5 per ', '\u0301', 'é']) {
    it(`takes a megabyte of ${JSON.stringify(piece)} on one line`, () => {
      tokenize(piece.repeat(1_000_000 / piece.length));
    }).timeout(8000);
  }
});

describe('stem', () => {
  it('joins the forms of a word, irregular ones and spellings too', () => {
    for (const forms of [
      ['builds', 'building', 'built'],
      ['grew', 'grown', 'growing'],
      ['win', 'won'],
      ['meet', 'met', 'meeting'],
      ['overthrow', 'overthrew', 'overthrown'],
      ['uphold', 'upheld', 'upholding'],
      ['organisation', 'organization', 'organise'],
      ['labour', 'labor'],
      ['centres', 'center'],
      ['analyses', 'analysis', 'analyse', 'analyze'],
      ['women', 'woman'],
    ]) {
      assert.equal(new Set(forms.map(stem)).size, 1, forms.map((form) => `${form} ${stem(form)}`).join(', '));
    }
  });

  it('leaves short words, figures and other scripts alone', () => {
    for (const word of ['gas', 'was', 's2', '1990s', 'ёлка', 'r&d']) assert.equal(stem(word), word);
  });

  it('takes a megabyte for one word', () => {
    assert.equal(stem('y'.repeat(1_000_000)).length, 1_000_000);
  });
});
