import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isNoLanguage } from '../../../src/reading/pdf/noLanguage';

const ENGLISH =
  'The harbour was dug in three summers by people who had never seen the sea, and who went home each winter with their wages sewn into the lining of their coats. ';
const SAMPLES = {
  English: ENGLISH,
  German:
    'Der Hafen wurde in drei Sommern von Leuten gegraben, die das Meer noch nie gesehen hatten und jeden Winter mit ihrem Lohn heimgingen. ',
  French:
    'Le port fut creusé en trois étés par des gens qui n’avaient jamais vu la mer et qui rentraient chaque hiver avec leur salaire. ',
  Czech:
    'Přístav vykopali za tři léta lidé, kteří nikdy neviděli moře a každou zimu se vraceli domů se mzdou všitou do kabátů. ',
  Vietnamese:
    'Bến cảng được đào trong ba mùa hè bởi những người chưa bao giờ thấy biển và mỗi mùa đông lại trở về nhà với tiền công. ',
  Russian: 'Гавань вырыли за три лета люди, которые никогда не видели моря и каждую зиму уходили домой с жалованьем. ',
};

function shifted(text: string, by: number): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter < 'a' ? 65 : 97;
    return String.fromCharCode(base + ((letter.charCodeAt(0) - base + by) % 26));
  });
}

describe('isNoLanguage', () => {
  for (const [language, text] of Object.entries(SAMPLES)) {
    it(`keeps ${language}`, () => assert.equal(isNoLanguage(text.repeat(6)), false));
  }
  it('tells letters that stand for others', () => {
    for (const by of [1, 3, 7]) assert.equal(isNoLanguage(shifted(ENGLISH, by).repeat(6)), true, String(by));
  });
  it('tells a wrong encoding', () => {
    const mistaken = [...SAMPLES.Russian].map((letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code < 0x450 ? String.fromCharCode(code - 0x410 + 0xc0) : letter;
    });
    assert.equal(isNoLanguage(mistaken.join('').repeat(8)), true);
  });
  it('tells words set backwards', () => assert.equal(isNoLanguage([...ENGLISH.repeat(6)].reverse().join('')), true));
  it('says nothing of a few letters', () => assert.equal(isNoLanguage(shifted(ENGLISH, 1)), false));
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => typeof isNoLanguage(text) === 'boolean'),
    );
  });
});
