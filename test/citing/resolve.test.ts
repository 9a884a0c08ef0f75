import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type CitableWork, createResolver, type Resolver } from '../../src/citing/resolve';
import { findCitations } from '../../src/citing/syntax/find';
import type { Item, Name } from '../../src/model/item';
import { assertGrowsLinearly } from '../growth';

const person = (family: string, given?: string): Name => ({ family, ...(given ? { given } : {}) });
const year = (...years: number[]) => ({ issued: { 'date-parts': years.map((one) => [one]) } });

const items: readonly Item[] = [
  { id: 'ardle2020', type: 'book', title: 'Bridges of Salt', author: [person('Ardle', 'Mona')], ...year(2020) },
  {
    id: 'ardle2021',
    type: 'article',
    title: 'Piers: a defence',
    author: [person('Ardle', 'Mona'), person('Quent', 'Ole')],
    ...year(2021),
  },
  { id: 'ardle2021b', type: 'article', title: 'Ropes', author: [person('Ardle', 'Mona')], ...year(2021) },
  { id: 'brook2019a', type: 'article', title: 'Weirs', author: [person('Brook')], ...year(2019) },
  { id: 'brook2019b', type: 'article', title: 'Wells', author: [person('Brook')], ...year(2019) },
  {
    id: 'dorn2018',
    type: 'book',
    title: 'Locks',
    author: [person('Dorn'), person('Elms'), person('Fahy'), person('Gorse')],
    ...year(2018),
  },
  {
    id: 'hulst',
    type: 'book',
    author: [{ ...person('Hulst', 'Jan'), 'non-dropping-particle': 'van der' }],
    ...year(2011),
  },
  { id: 'mueller', type: 'book', author: [person('Müller', 'Jürgen')], ...year(2012) },
  { id: 'soerensen', type: 'book', author: [person('Soerensen')], ...year(2013) },
  { id: 'oneil', type: 'book', author: [person("O'Neil-Smith")], ...year(2014) },
  {
    id: 'council',
    type: 'report',
    title: 'Tide tables',
    author: [{ literal: 'National Council for Harbours and Rivers' }],
    ...year(2015),
  },
  { id: 'nia', type: 'report', author: [{ literal: 'NIA' }], ...year(2016) },
  { id: 'lab', type: 'webpage', author: [{ literal: 'TBX AI Craft & Learning' }], ...year(2017) },
  { id: 'anonymous', type: 'webpage', title: 'From Quay to “Harbour+”: how towns adapt', 'title-short': 'From Quay' },
  {
    id: 'paper',
    type: 'webpage',
    title: 'The Long Wait for a Ferry',
    'container-title': 'Harbour Post',
    ...year(2022),
  },
  { id: 'undated', type: 'webpage', author: [person('Iver')] },
  { id: 'reprint', type: 'book', author: [person('Kolb')], ...year(2010), 'original-date': { 'date-parts': [[1867]] } },
  { id: 'span', type: 'book', author: [person('Lund')], ...year(2001, 2003) },
  { id: 'coming', type: 'book', author: [person('Maas')], status: 'forthcoming' },
  { id: 'edited', type: 'book', title: 'Essays', editor: [person('Nash')], ...year(2004) },
  { id: 'li', type: 'article', author: [person('Li', 'Wei')], ...year(2023) },
  { id: 'unsplit', type: 'article', author: [{ literal: 'Tom Vane' }], ...year(2005) },
];

const works = items.map((item): CitableWork => ({ id: item.id, item, kind: 'text', hasKey: true }));
/** As the style in force tells works apart. */
const letters: Readonly<Record<string, string>> = {
  ardle2021b: 'Ardle 2021',
  brook2019a: 'Brook 2019a',
  brook2019b: 'Brook 2019b',
};
const resolver = createResolver(works, ({ id }) => letters[id] ?? '');

describe('what a citation means', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    // Names.
    ['(Ardle 2020)', 'ardle2020'],
    ['(ARDLE 2020, p. 3)', 'ardle2020'],
    ['Ardle’s (2020) book', 'ardle2020'],
    ['Mona Ardle (2020) says', 'ardle2020'],
    ['(M. Ardle 2020)', 'ardle2020'],
    ['(Ardle & Quent 2021)', 'ardle2021'],
    ['(Ardle and Quent 2021)', 'ardle2021'],
    ['Ardle and Quent (2021, p. 18) say', 'ardle2021'],
    ['(Ardle 2021)', 'ardle2021b'],
    ['(Ardle et al. 2021)', 'ardle2021'],
    ['(Dorn et al. 2018)', 'dorn2018'],
    ['(Dorn, Elms, Fahy, and Gorse 2018)', 'dorn2018'],
    ['(Dorn, Elms, et al. 2018)', 'dorn2018'],
    ['(Dorn 2018)', 'dorn2018'],
    ['(van der Hulst 2011)', 'hulst'],
    ['(Hulst 2011)', 'hulst'],
    ['(Mueller 2012)', 'mueller'],
    ['(Muller 2012)', 'mueller'],
    ['(Müller 2012)', 'mueller'],
    ['(Sørensen 2013)', 'soerensen'],
    ['(O’Neil-Smith 2014)', 'oneil'],
    ['(Nash 2004)', 'edited'],
    ['(Li Wei 2023)', 'li'],
    ['(Vane 2005)', 'unsplit'],
    ['(Tom Vane 2005)', 'unsplit'],
    // Organisations.
    ['(National Council for Harbours and Rivers 2015)', 'council'],
    ['(NCHR 2015)', 'council'],
    ['(National Council 2015)', 'council'],
    ['(National Ice Agency 2016)', 'nia'],
    ['(TBX AI Craft & Learning 2017)', 'lab'],
    ['(TBX AI Craft and Learning, 2017)', 'lab'],
    // Titles.
    ['(“From Quay to Harbour+” n.d.)', 'anonymous'],
    ['("From Quay" n.d.)', 'anonymous'],
    ['(“From quay to ‘Harbour+’: how…” n.d.)', 'anonymous'],
    ['(“Long Wait for a Ferry” 2022)', 'paper'],
    ['(Harbour Post 2022)', 'paper'],
    // Years.
    ['(Brook 2019a)', 'brook2019a'],
    ['(Brook 2019a, b)', 'brook2019a', 'brook2019b'],
    ['(Brook 2019)', 'brook2019a', 'brook2019b'],
    ['(Ardle 2020a)', 'ardle2020'],
    ['(Iver n.d.)', 'undated'],
    ['(Iver 2024)', 'undated'],
    ['(Kolb [1867] 2010)', 'reprint'],
    ['(Kolb 1867)', 'reprint'],
    ['(Kolb 1867/2010)', 'reprint'],
    ['(Lund 2003)', 'span'],
    ['(Maas, forthcoming)', 'coming'],
    // Slips.
    ['(Ardle 2022)'],
    ['(Ardle & Stone 2021)'],
    ['(Brook 2019c)'],
    ['(Ardel 2020)'],
    ['(Stone 2020)'],
    ['(Rona Ardle 2020)'],
    ['(“Bridges of Salt” 2021)'],
    ['(“Bridges” 2020)'],
    ['(Lake 2023)'],
    ['(Ardle n.d.)'],
  ];
  for (const [text, ...expected] of cases)
    it(`of ${text} is ${expected.join(' and ') || 'nothing'}`, () => assert.deepEqual(meant(text, resolver), expected));

  it('is the work with the key', () => {
    assert.deepEqual(meant('[see @ardle2020, p. 3; @hulst]', resolver), ['ardle2020', 'hulst']);
    assert.deepEqual(meant('[@Ardle2020]', resolver), []);
  });

  it('is also the text whose record another bibliography has', () => {
    const [bridges] = items;
    const record = { id: 'other', item: { ...bridges!, id: 'salt' }, kind: 'record', hasKey: true } as const;
    assert.deepEqual(
      meant(
        '[@salt]',
        createResolver([...works, record], () => ''),
      ),
      ['other', 'ardle2020'],
    );
  });
});

describe('a work whose record lacks its author', () => {
  const unnamed = (id: string, title: string, issued = {}): CitableWork => ({
    id,
    item: { id, type: 'webpage', title, ...issued },
    kind: 'text',
    hasKey: false,
  });
  const files = [
    { workId: 'salt', uri: 'file:///a/tolland-salt_roads.html', text: 'IV\n\nThe roads were built by Marlow in 1911.' },
    { workId: 'tide', uri: 'file:///a/scan%2012.pdf', text: 'The Harbour Board\nReport on Tides, 1907\n\nTides rise.' },
    {
      workId: 'kelp',
      uri: 'file:///a/kelp.pdf',
      text: 'Kelp\nRuth Smith-Ames and Olaf Bruun\nMay 2003\n\nKelp grows.',
    },
    { workId: 'keyed', uri: 'file:///a/wade-1999.pdf', text: 'Nobody\n' },
    { workId: 'salt2', uri: 'file:///a/salt-pedia.html', text: 'Salt\n' },
    { workId: 'tide2', uri: 'file:///a/tide-pedia-2012.html', text: 'Tide\n' },
  ];
  const known = createResolver(
    [
      unnamed('salt', 'IV'),
      unnamed('tide', 'Tides', year(1908)),
      unnamed('kelp', 'Kelp', year(2003)),
      unnamed('salt2', 'Salt'),
      unnamed('tide2', 'Tide'),
      { ...unnamed('keyed', 'Nobody', year(1999)), hasKey: true },
    ],
    () => '',
    () => files,
  );
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['(Tolland 1912)', 'salt'],
    ['(Tolland, 1912, p. 3)', 'salt'],
    ['(Harbour Board 1907)', 'tide'],
    ['(Harbour Board 1908)', 'tide'],
    ['The Harbour Board (1907) says', 'tide'],
    ['(Smith-Ames & Bruun 2003)', 'kelp'],
    ['Smith-Ames et al. (2003) say', 'kelp'],
    ['(Pedia 2012)', 'tide2'],
    // Two go by that name, and neither by the year.
    ['(Pedia 2014)'],
    // A place and a year, perhaps.
    ['Tolland (1912) was'],
    // Spoken of in a sentence of the text.
    ['(Marlow 1911)'],
    ['(Harbour Board 1910)'],
    ['(Smith-Ames & Stone 2003)'],
    // The writer's own record is right.
    ['(Wade 1999)'],
  ];
  for (const [text, ...expected] of cases)
    it(`is ${expected.join('') || 'not'} meant by ${text}`, () => assert.deepEqual(meant(text, known), expected));
});

describe('what a slip may have meant', () => {
  for (const [text, ...expected] of [
    ['(Ardle 2022)', 'ardle2021', 'ardle2021b', 'ardle2020'],
    ['(Ardle & Stone 2021)', 'ardle2021'],
    ['(Ardel 2020)', 'ardle2020'],
    ['(Mullar 2012)', 'mueller'],
    ['(Stone 2020)'],
    ['[@ardel2020]', 'ardle2020'],
    ['[@Hulst]', 'hulst'],
    ['[@nobody]'],
  ] as const)
    it(`${text}: ${expected.join(', ') || 'nothing'}`, () => {
      const near = cites(text).flatMap((cite) => resolver.near(cite));
      assert.deepEqual(near.slice(0, expected.length || 1), expected);
    });
});

describe('many works', () => {
  const many = Array.from({ length: 20_000 }, (_, number): CitableWork => {
    const author = [person(`Name${number % 7000}`), person('Second')];
    const item = {
      id: `name${number}`,
      type: 'book',
      title: `On the matter ${number}`,
      author,
      ...year(1990 + (number % 30)),
    };
    return { id: item.id, item, kind: 'record', hasKey: true };
  });

  it('are looked through fast', () => {
    const find = (size: number) => {
      const known = createResolver(many.slice(0, size), () => '');
      for (let number = 0; number < 500; number++) meant(`(Name${number} & Second ${1990 + (number % 30)})`, known);
      for (let number = 0; number < 20; number++) known.near({ start: 0, end: 1, key: `nmae${number}` });
    };
    assertGrowsLinearly(find, many.length);
  });

  it('are meant by their authors with a title, whole or short', () => {
    const note = (words: string) =>
      findCitations(`So.^[${words}]`, 'markdown').flatMap(({ cites }) =>
        cites.flatMap((cite) => createResolver(works, () => '').resolve(cite)),
      );
    assert.deepEqual(note('Mona Ardle, *Bridges of Salt* (Aldmouth: Beacon, 2020), 4.'), ['ardle2020']);
    assert.deepEqual(note('Ardle, “Salt,” 4.'), ['ardle2020']);
    assert.deepEqual(note('Ardle and Quent, “Piers,” 4.'), ['ardle2021']);
    for (const other of [
      'Ardle, “Weirs,” 4.',
      'Brook, “Salt,” 4.',
      'Mona Ardle, *Bridges of Salt* (Aldmouth: Beacon, 1999), 4.',
    ])
      assert.deepEqual(note(other), [], other);
  });

  it('have no keys of our own making where there are others', () => {
    const [item] = items;
    const made = { id: 'gull2020', item: { ...item!, id: 'gull2020' }, kind: 'text', hasKey: false } as const;
    assert.deepEqual(
      meant(
        '[@gull2020]',
        createResolver([made], () => ''),
      ),
      ['gull2020'],
    );
    const beside = createResolver([made, ...works], () => '');
    assert.deepEqual(meant('[@gull2020]', beside), []);
    assert.deepEqual(beside.near(cites('[@gull2020]')[0]!), []);
  });

  it('may have any record, and be asked for anything', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(undefined), fc.constant([]), fc.constant({}));
    const item = fc.record({
      author: fc.oneof(value, fc.array(fc.record({ family: value, given: value, literal: value }))),
      title: value,
      issued: value,
      'original-date': value,
    });
    const cite = fc.record({
      names: fc.array(fc.string()),
      author: fc.string(),
      title: fc.option(fc.string(), { nil: undefined }),
      year: fc.string(),
      yearSuffix: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(item), cite, (items, cite) => {
        const works = items.map((fields, index) => ({
          id: `${index}`,
          item: { ...fields, id: `${index}`, type: 'book' } as Item,
          kind: 'text' as const,
          hasKey: false,
        }));
        const known = createResolver(works, () => 'x 2020a');
        const { title, ...rest } = cite;
        const found = { start: 0, end: 1, ...rest, ...(title === undefined ? {} : { title }) };
        known.resolve(found);
        known.near(found);
      }),
    );
  });
});

function citations(text: string) {
  return findCitations(`So it is ${text}.`, 'markdown');
}

function cites(text: string) {
  return citations(text).flatMap((citation) => citation.cites);
}

function meant(text: string, known: Resolver): string[] {
  return citations(text).flatMap(({ cites, isInText }) => cites.flatMap((cite) => known.resolve(cite, isInText)));
}
