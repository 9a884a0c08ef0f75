import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align, wordsOf } from '../../src/checking/alignment';
import { findNameDifference } from '../../src/checking/nameCheck';

interface Known {
  readonly knownNames?: readonly string[];
  readonly abbreviations?: ReadonlyMap<string, string>;
}

function find(statement: string, passage: string, { knownNames = [], abbreviations = new Map() }: Known = {}) {
  const alignment = align(wordsOf(statement), wordsOf(passage));
  return findNameDifference(statement, passage, alignment, { knownNames, abbreviations });
}

/** The two names that differ. */
function checkDiffers(statement: string, passage: string, expected: string): void {
  const found = find(statement, passage);
  const shown =
    found &&
    `${statement.slice(found.statement.start, found.statement.end)} | ${passage.slice(found.passage.start, found.passage.end)}`;
  assert.equal(shown, expected, `${statement} | ${passage}`);
}

function checkNone(statement: string, passage: string, known?: Known): void {
  assert.equal(find(statement, passage, known), undefined, `${statement} | ${passage}`);
}

describe('findNameDifference', () => {
  it('finds another subject, object, place and owner', () => {
    checkDiffers(
      'Lyon has rebuilt its tide mills.',
      'Nantes has rebuilt all of its tide mills since the flood.',
      'Lyon | Nantes',
    );
    checkDiffers(
      'The cooperative acquired Orvane Textiles.',
      'In May the cooperative acquired Merrow Looms for a small sum.',
      'Orvane Textiles | Merrow Looms',
    );
    checkDiffers(
      'A school for weavers opened in Madrid.',
      'A school for weavers opened in Vienna two years later.',
      'Madrid | Vienna',
    );
    checkDiffers('Norwegian weavers earn more.', 'In most years, Danish weavers earn more.', 'Norwegian | Danish');
    checkDiffers(
      'The survey was led by Ada Holm.',
      'The survey was led by Petra Lind, a chemist.',
      'Ada Holm | Petra Lind',
    );
    checkDiffers('In Norway, mills use less water.', 'Mills use less water in Denmark.', 'Norway | Denmark');
    checkDiffers('Lyon and Bordeaux share a dam.', 'Lyon and Nantes share a dam.', 'Bordeaux | Nantes');
    checkDiffers('Dr. Holm argues that mills silt up.', 'Dr. Lind argues that mills silt up.', 'Holm | Lind');
    checkDiffers('The LMTA runs the looms.', 'The Merrow Weavers Union runs the looms.', 'LMTA | Merrow Weavers Union');
  });

  it('finds one that stands there for another word of the statement as well', () => {
    checkDiffers(
      'Lyon lets only the Lind weir drain Merrow.',
      'Lyon lets only the Merrow weir drain Merrow.',
      'Lind | Merrow',
    );
  });

  it('finds names that have changed places', () => {
    checkDiffers(
      'Merrow acquired Orvane.',
      'In May, Orvane acquired Merrow.',
      'Merrow acquired Orvane | Orvane acquired Merrow',
    );
    checkDiffers(
      'Lyon has more looms than Nantes.',
      'Nantes has more looms than Lyon.',
      'Lyon has more looms than Nantes | Nantes has more looms than Lyon',
    );
    checkDiffers(
      'Merrow acquired Orvane.',
      'Merrow was acquired by Orvane.',
      'Merrow acquired Orvane | Merrow was acquired by Orvane',
    );
    checkNone('Merrow acquired Orvane.', 'Orvane was acquired by Merrow.');
    checkNone('Merrow was acquired by Orvane.', 'Orvane acquired Merrow.');
    checkNone('Merrow met Orvane.', 'Orvane met Merrow.');
    checkNone('Merrow and Orvane acquired looms.', 'Orvane and Merrow acquired looms.');
    checkNone('Lyon has fewer looms than Nantes.', 'Nantes has more looms than Lyon.');
  });

  it('takes forms of a name for the same', () => {
    checkNone('Lind led the survey.', 'Petra Lind led the survey.');
    checkNone('P. Lind led the survey.', 'Petra Lind led the survey.');
    checkNone('Danish weavers earn more.', 'Denmark’s weavers earn more.');
    checkNone('The US imports yarn.', 'The United States imports yarn.');
    checkNone('The MWU runs the looms.', 'The Merrow Weavers Union runs the looms.');
    checkNone('The Board runs the looms.', 'MWB runs the looms.', {
      abbreviations: new Map([['mwb', 'Merrow Weaving Board']]),
    });
  });

  it('is content with one of several', () => {
    checkNone('Lyon has rebuilt its mills.', 'Lyon and Nantes have rebuilt their mills.');
    checkNone('Nantes has rebuilt its mills.', 'Lyon and Nantes have rebuilt their mills.');
  });

  it('lets a statement add names where the passage has none', () => {
    checkNone('Holm argues that mills silt up.', 'Mills silt up, as the people of Merrow know.');
    checkNone('In France, mills silt up.', 'Mills silt up.');
    checkNone('Petra Lind led the survey.', 'She led the survey for Merrow Looms.');
    checkNone('Petra Lind led the survey.', 'Ada Holm led the survey.', { knownNames: ['Petra Lind'] });
    checkNone('Orvane Textiles opened a mill.', 'The company opened a mill with Merrow Looms.');
  });

  it('takes no place for another that lies in it', () => {
    checkNone('A school for weavers opened in Austria.', 'A school for weavers opened in Vienna.');
    checkNone('A school for weavers opened in Vienna.', 'A school for weavers opened in Austria.');
    checkNone('European weavers earn more.', 'Danish weavers earn more.');
  });

  it('leaves names in other parts alone', () => {
    checkNone('Officials in Norway praised the dam.', 'Officials praised the dam on a visit in Denmark.');
    checkNone('The dam was praised by Ada Holm.', 'The dam was praised for Petra Lind.');
    checkNone('Ada Holm sold the looms to Orvane Textiles.', 'The looms came from Merrow Looms, a mill of Petra Lind.');
    checkNone('The mill sells yarn to Orvane.', 'Merrow sells yarn.');
  });

  it('gives places in both texts, whatever they are', () => {
    const word = fc.constantFrom(
      ...'Lyon Nantes the in of mills mill has rebuilt Ada Holm . , and U.S. (MWU) ’s AI “ 2024'.split(' '),
    );
    const text = fc.oneof(
      fc.array(word).map((words) => words.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, text, (statement, passage) => {
        const found = find(statement, passage);
        if (!found) return;
        assert.match(statement.slice(found.statement.start, found.statement.end), /^\S.*\S$/s);
        assert.match(passage.slice(found.passage.start, found.passage.end), /^\S.*\S$/s);
      }),
    );
  });
});
