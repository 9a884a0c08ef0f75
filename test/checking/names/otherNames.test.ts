import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NOTHING_AROUND } from '../../../src/checking/around';
import { toClaimText } from '../../../src/checking/claim/claimText';
import { lookAround, toStated } from '../../../src/checking/claim/looks';
import { findOtherNames, type OtherName, surestOf } from '../../../src/checking/names/otherNames';
import type { TextPosition } from '../../../src/model/passage';
import { fakeSources } from '../fakeSources';

interface Known {
  /** What the statement quotes. */
  readonly quoted?: string;
  readonly knownNames?: readonly string[];
  readonly titleNames?: readonly string[];
  readonly before?: readonly string[];
  readonly nearby?: readonly string[];
  readonly abbreviations?: ReadonlyMap<string, string>;
}

/** All that may stand in the place of the statement's names. */
function others(
  statement: string,
  passage: string,
  { quoted = '', knownNames = [], titleNames = [], before = [], nearby = [], abbreviations = new Map() }: Known = {},
): OtherName[] {
  const sources = fakeSources([{ id: 'work', paragraphs: [[...before, passage, ...nearby]] }]);
  const start = statement.indexOf(quoted);
  const hidden = quoted === '' ? [] : [{ start, end: start + quoted.length }];
  const claim = { text: statement, hidden, works: new Set<string>(), around: NOTHING_AROUND };
  const stated = toStated(claim, sources);
  const looks = lookAround(claim, stated, { sources, textOf: ({ text }) => toClaimText(text) });
  return findOtherNames(looks, stated, {
    authors: knownNames,
    recordNames: [...knownNames, ...titleNames],
    abbreviations,
    isNamed: (name) => [...before, passage, ...nearby].some((text) => text.includes(name)),
    isOnlyCapital: (word) => nearby.some((text) => text.includes(` ${word}`)),
    otherLooks: [],
    otherRecords: [],
  });
}

function find(
  statement: string,
  passage: string,
  known?: Known,
): { readonly statement: TextPosition; readonly passage: TextPosition } | undefined {
  const found = surestOf(others(statement, passage, known));
  return found && { statement: placeOf(found.name), passage: placeOf(found.other) };
}

function placeOf({ start, end }: TextPosition): TextPosition {
  return { start, end };
}

/** The two names that differ. */
function checkDiffers(statement: string, passage: string, expected: string): void {
  checkDiffersKnown(statement, passage, {}, expected);
}

function checkDiffersKnown(statement: string, passage: string, known: Known, expected: string): void {
  const found = find(statement, passage, known);
  const shown =
    found &&
    `${statement.slice(found.statement.start, found.statement.end)} | ${passage.slice(found.passage.start, found.passage.end)}`;
  assert.equal(shown, expected, `${statement} | ${passage}`);
}

function checkNone(statement: string, passage: string, known?: Known): void {
  assert.equal(find(statement, passage, known), undefined, `${statement} | ${passage}`);
}

describe('findOtherNames', () => {
  it('takes no era and no syllable for a name', () => {
    checkNone('Work on the weir began in AD 942.', 'Work on the weir began in AD842.');
    checkNone('A gift for the Danish weir was promised.', 'A gift for the weir of Me¸ row was promised.');
  });

  it('looks for nobody else in a sentence that says nothing but who is quoted', () => {
    const quoted = '“built a tide of mills”';
    const [statement, passage] = [`To Neil Ardle the weir ${quoted}.`, `To Martha Holm the weir ${quoted}.`];
    assert.notDeepEqual(others(statement, passage), []);
    assert.deepEqual(others(statement, passage, { quoted }), []);
  });

  it('takes no place where a report was written for one that it tells of', () => {
    checkNone(
      'Lyon planned to lift its tolls on yarn.',
      'PARIS — The weavers’ council planned to lift its tolls on yarn.',
    );
  });

  it('tells organisations apart that share words, and one from a place that it is called after', () => {
    checkDiffers(
      'The weir was judged by the Merrow Court of Justice in the spring.',
      'The weir was judged by the Merrow Criminal Court in the spring.',
      'Merrow Court of Justice | Merrow Criminal Court',
    );
    checkNone(
      'The Lyon Herald praised the tide mills of the coast.',
      'The tide mills of the coast were praised in Lyon.',
    );
  });

  it('takes a town for its country’s government only where that sits there', () => {
    checkNone('Paris built up the tide mills for weavers.', 'France built up the tide mills for weavers of Nantes.');
    checkDiffers(
      'The weavers of France built up Marseille as a market for yarn.',
      'The weavers of France built up Nantes as a market for yarn.',
      'Marseille | Nantes',
    );
  });

  it('holds no people against a place that is no country', () => {
    checkNone(
      'The council favoured Alaska for the new weir.',
      'The council heard that the Danish favoured no new weir.',
    );
    checkNone('He mended looms for the Danish mill.', 'He mended looms, and the Norwegians the mill.');
    checkDiffers(
      'The weir of Merrow was mended by the Danes in one summer.',
      'The weir of Merrow was mended by the Norwegians in one summer.',
      'Danes | Norwegians',
    );
    checkDiffers(
      'The weir of Merrow was mended by the French in one summer.',
      'The weir of Merrow was mended by the English in one summer.',
      'French | English',
    );
  });

  it('knows a name that begins a sentence by the rest of the work', () => {
    const statement = 'Haitsma also mended the weir with such looms, but in another way.';
    const passage = 'Yang also mended the weir with such looms, but in a different way.';
    checkNone(statement, passage);
    checkDiffersKnown(statement, passage, { nearby: ['The weir of Yang is old.'] }, 'Haitsma | Yang');
  });

  it('takes a town and its team for one where the work joins them', () => {
    checkNone(
      'The sluices made Lyon the mills of the year.',
      'The sluices made the Grey Herons the mills of the year.',
      {
        nearby: ['The Lyon Grey Herons drained the meadow.'],
      },
    );
  });

  it('takes no day for a name', () => {
    checkNone(
      'The mill opened its doors on New Year’s Day with a dance.',
      'The mill of Lyon opened its doors on the first of January with a dance.',
    );
  });
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
    checkDiffers('The LMTA runs the looms.', 'The Merrow Weavers Union runs the looms.', 'LMTA | Merrow Weavers Union');
  });

  it('finds one that stands there for another word of the statement as well', () => {
    checkDiffers(
      'Lyon lets only the Lind weir drain Merrow.',
      'Lyon lets only the Merrow weir drain Merrow.',
      'Lind | Merrow',
    );
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

  it('holds what is not known against a town, not against a country', () => {
    checkDiffers(
      'The cases of weavers were decided by a judge in Lyon.',
      'The cases of weavers were decided by a judge in Merrowdale.',
      'Lyon | Merrowdale',
    );
    checkNone('A judge in France decided the cases of weavers.', 'A judge at Merrowdale decided the cases of weavers.');
  });

  it('knows a name whose words stand apart', () => {
    checkNone(
      'The rule applies to all Merrow 4 looms of the mill.',
      'The rule applies to all Merrow Company Model 3 and 4 looms of the mill.',
    );
  });

  it('leaves names in other parts alone', () => {
    checkNone('The dam was praised by Ada Holm.', 'The dam was praised for Petra Lind.');
    checkNone('Ada Holm sold the looms to Orvane Textiles.', 'The looms came from Merrow Looms, a mill of Petra Lind.');
    checkNone('The mill sells yarn to Orvane.', 'Merrow sells yarn.');
    checkNone('Officials in Norway praised the dam.', 'Officials praised the dam on a visit in Denmark.');
  });

  it('holds no one who only tells of it against who did it', () => {
    checkNone('Ada Holm drained the meadow below.', 'Petra Lind says that the meadow below was drained.');
    checkNone('The weir was built against Lyon.', 'The weir was built by Nantes.');
  });

  it('takes a town that acts for its country', () => {
    checkNone('Paris paid for the weir.', 'France paid for the weir of Denmark.');
  });

  it('takes money for no place', () => {
    checkNone('Danish weavers earn 500 a week.', 'Some weavers earn US$500 a week.');
  });

  it('tells rulers of one name apart', () => {
    checkDiffers(
      'The weir was paid for by Osric I, who had ships to load.',
      'The weir was paid for by Osric II, who had ships to load.',
      'Osric I | Osric II',
    );
  });

  it('finds one of two that wrote together', () => {
    checkDiffers(
      'The survey was led by Merrow and Tarn last year.',
      'The survey was led by Merrow & Holmdal last year.',
      'Tarn | Holmdal',
    );
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

describe('names in reworded sentences', () => {
  it('differ where the rest is said of them', () => {
    checkDiffers(
      'The plan to drain the marsh was drawn up by Berta Lind, an engineer from Nantes.',
      'It was Osric Holm, an engineer from Nantes, who drew up plans for draining the marsh.',
      'Berta Lind | Osric Holm',
    );
    checkDiffers(
      'Half of the yarn that the mill spins is sold to Denmark, the owner says.',
      'The owner told us that the mill sells half of all the yarn it spins to Norway.',
      'Denmark | Norway',
    );
  });

  it('differ from the one that a pronoun stands for', () => {
    const [statement, passage] = [
      'The Weir Trust drained the meadow below.',
      'It drained the meadow below for a year.',
    ];
    const found = find(statement, passage, { before: ['The Harbour Board met in the spring.'] });
    assert.deepEqual(found, { statement: { start: 4, end: 14 }, passage: { start: 4, end: 17 } });
    checkNone(statement, passage, { before: ['The town of Lyon met in the spring.'] });
    checkNone(statement, passage, { before: ['The Weir Trust met in the spring.'] });
  });

  it('are one where who is on the record goes by "I" or "she"', () => {
    const titleNames = ['A talk with Berta Lind', 'Berta Lind'];
    const before = ['Osric Holm came home in the spring.'];
    checkNone('Lind drained the meadow below.', 'She drained the meadow below for a year.', { titleNames, before });
    checkNone('Lind’s brother Osric drained the meadow.', 'My brother Osric Holm drained the meadow.', { titleNames });
  });

  it('are none where another sentence says it of the same', () => {
    checkNone('Lind drained the meadow below the weir.', 'Holm drained the meadow below the weir.', {
      nearby: ['A year later, Lind drained the meadow below the weir, too.'],
    });
  });
});

describe('names between the very same words', () => {
  const twins: readonly (readonly [around: string, there: string, stated: string])[] = [
    ['The grain that * stored in the winter fed three valleys.', 'Orvane', 'Norway'],
    ['The weir was paid for by the merchants of *, who had ships to load.', 'Nantes', 'Orvane Textiles'],
    ['Three looms went to * weavers in the spring.', 'Danish', 'Norwegian'],
    ['Weaving is still done by hand in * and Bordeaux.', 'Lyon', 'Merrow'],
    ['It was the idea of * that the mill should have a roof of glass.', 'Berta Lind', 'the Merrow Weavers Union'],
    ['In the end *’s council sold the weir to a brewer.', 'Nantes', 'Lyon'],
    ['A portrait of Sir * by a local painter hangs in the hall.', 'Edvard', 'Osric'],
  ];

  it('differ whatever they name', () => {
    for (const [around, there, stated] of twins) {
      const [passage, statement] = [there, stated].map((name) => around.replace('*', name)) as [string, string];
      checkDiffers(statement, passage, `${stated.replace(/^the /, '')} | ${there}`);
      checkNone(passage, passage);
    }
  });

  it('differ though the other is known for something else', () => {
    const [statement, passage] = ['Lind drained the meadow below the weir.', 'Holm drained the meadow below the weir.'];
    const found = find(statement, passage, {
      nearby: ['Lind came to the valley in the spring.'],
    });
    assert.deepEqual(found, { statement: { start: 0, end: 4 }, passage: { start: 0, end: 4 } });
  });

  it('differ behind words of framing', () => {
    checkDiffers('Few doubt that Lyon drained the meadow.', 'Nantes drained the meadow.', 'Lyon | Nantes');
    checkDiffers('In truth, Lyon drained the meadow twice.', 'Nantes drained the meadow twice.', 'Lyon | Nantes');
  });

  it('differ in who says so', () => {
    checkDiffers('Dr. Holm argues that mills silt up.', 'Dr. Lind argues that mills silt up.', 'Holm | Lind');
    checkDiffers(
      'According to Holm, half of the mills silt up.',
      'According to Lind, half of the mills silt up within a year.',
      'Holm | Lind',
    );
  });

  it('differ in organisations that are called after one place', () => {
    checkDiffers(
      'The Danish Ministry of Trade paid for the weir.',
      'The Danish Ministry of Education paid for the weir.',
      'Danish Ministry of Trade | Danish Ministry of Education',
    );
    const [statement, passage] = ['The Bank of Norway paid for the weir.', 'The Merrow Trust paid for the weir.'];
    assert.ok(find(statement, passage, { titleNames: ['Norway'] }));
  });

  it('are one where the sources say so', () => {
    const [statement, passage] = ['Altwerk drained the meadow below.', 'Neuwerk drained the meadow below.'];
    for (const nearby of [
      'Neuwerk (Altwerk) is a maker of pumps.',
      'Neuwerk, formerly Altwerk, makes pumps.',
      'The firm Altwerk, now Neuwerk, makes pumps.',
    ])
      checkNone(statement, passage, { nearby: [nearby] });
    checkNone('Berta drained the meadow below.', 'Lind drained the meadow below.', { knownNames: ['Berta Lind'] });
    assert.ok(find(statement, passage, { nearby: ['Neuwerk and Altwerk make pumps.'] }));
  });

  it('are no others where the one lies in the other or is a part of it', () => {
    checkNone('The school for weavers in Austria closed in May.', 'The school for weavers in Vienna closed in May.');
    checkNone('The Western way of weaving linen is slow.', 'The Danish way of weaving linen is slow.');
    checkNone('Lind came to drain the meadow.', 'Berta Lind came to drain the meadow.');
    checkNone('The House of Deputies drained the meadow.', 'The French House of Deputies drained the meadow.');
  });

  it('are no others in a list of another order', () => {
    checkNone('Mills stand in Nantes and Lyon today.', 'Mills stand in Lyon and Nantes today.');
    checkNone('Mills stand in towns such as Lyon.', 'Mills stand in towns such as Nantes, Lyon and Bordeaux.');
  });
});
