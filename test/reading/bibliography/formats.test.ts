import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BibliographyEntry } from '../../../src/model/source';
import { readRis } from '../../../src/reading/bibliography/ris';
import { readReferences, readYamlBibliography } from '../../../src/reading/bibliography/yamlReader';
import { read } from '../../../src/reading/read';
import { assertGrowsLinearly, repeated } from '../../growth';

const itemsOf = (read: { readonly entries: readonly BibliographyEntry[] } | undefined) =>
  read?.entries.map(({ item }) => item);

describe('readRis', () => {
  const text = `TY  - JOUR
ID  - li2020
AU  - Li, Ana
AU  - Berg, Jan, Jr.
TI  - Cranes over
 the Harbour
T2  - Journal of Ports
VL  - 4
IS  - 2
SP  - 33
EP  - 35
PY  - 2020/03//
DO  - https://doi.org/10.1234/x
L1  - file:///papers/li.pdf
ER  - 

TY  - BOOK\r
A1  - Harbour Office\r
TI  - Annals\r
T2  - Port Studies\r
SN  - 978-0-00-000000-2\r
PB  - Quay Press\r
CY  - Veldmoor\r
PY  - 2019\r
ER  - \r
`;

  it('reads what stands in which field', () => {
    assert.deepEqual(itemsOf(readRis(text)), [
      {
        id: 'li2020',
        type: 'article-journal',
        title: 'Cranes over the Harbour',
        author: [
          { family: 'Li', given: 'Ana' },
          { family: 'Berg', given: 'Jan', suffix: 'Jr.' },
        ],
        'container-title': 'Journal of Ports',
        issued: { 'date-parts': [[2020, 3]] },
        volume: '4',
        issue: '2',
        page: '33-35',
        DOI: '10.1234/x',
      },
      {
        id: 'harbour2019',
        type: 'book',
        title: 'Annals',
        author: [{ literal: 'Harbour Office' }],
        'collection-title': 'Port Studies',
        issued: { 'date-parts': [[2019]] },
        publisher: 'Quay Press',
        'publisher-place': 'Veldmoor',
        ISBN: '978-0-00-000000-2',
      },
    ]);
    assert.deepEqual(readRis(text).entries[0]?.files, ['papers/li.pdf']);
  });

  it('knows where an entry stands, and does without its end', () => {
    const two = 'TY  - BOOK\nTI  - One\nTY  - BOOK\nTI  - Two';
    const { entries } = readRis(two);
    assert.deepEqual(
      entries.map(({ position: { start, end } }) => two.slice(start, end)),
      ['TY  - BOOK\nTI  - One', 'TY  - BOOK\nTI  - Two'],
    );
  });

  it('reports an empty entry and reads the others', () => {
    const { entries, problems } = readRis('TY  - JOUR\nVL  - 2\nER  - \nTY  - BOOK\nTI  - Two\nER  - \n');
    assert.equal(entries.length, 1);
    assert.match(problems[0]?.message ?? '', /neither a title nor an author/);
    assert.deepEqual(problems[0]?.position, { start: 0, end: 25 });
  });
});

describe('readYamlBibliography', () => {
  const cranes = {
    id: 'li2020',
    type: 'article-journal',
    title: 'Cranes: A History',
    author: [{ family: 'Li', given: 'Ana' }],
    'container-title': 'J. Ports',
    volume: '4',
    issued: { 'date-parts': [[2020, 3, 9]] },
  };
  const csl = `- id: li2020
  type: article-journal
  title: "Cranes: A History"
  author:
  - family: Li
    given: Ana
  container-title: J. Ports
  volume: 4
  issued: 2020-03-09
- id: berg
  type: book
  title: Annals
  issued:
  - year: 2019
    month: 2
`;

  it('reads the records of CSL, in a list or below "references"', () => {
    const expected = [cranes, { id: 'berg', type: 'book', title: 'Annals', issued: { 'date-parts': [[2019, 2]] } }];
    assert.deepEqual(itemsOf(readYamlBibliography(csl)), expected);
    assert.deepEqual(itemsOf(readYamlBibliography(`---\nreferences:\n${csl}...\n`)), expected);
    const indented = csl.replace(/^/gm, '  ');
    assert.deepEqual(itemsOf(readYamlBibliography(`references:\n${indented}\nnocite: "@*"\n`)), expected);
  });

  it('reads the records of Hayagriva', () => {
    const text = `# A library.
li2020:
  type: Article
  title: Cranes
  author: ["Li, Ana", { name: Berg, given-name: Jan, prefix: van den }]
  date: 2020-03
  page-range: 33–35
  serial-number: { doi: 10.1234/x }
  parent:
    type: Periodical
    title: J. Ports
    volume: 4
    issue: 2
"odd key":
  type: chapter
  title: { value: Quays, short: Q. }
  date: ~1990
  url: { value: https://example.org/q, date: 2021-05-06 }
  parent:
    - type: book
      title: Annals
      editor: Harbour Office
      publisher: { name: Quay Press, location: Veldmoor }
`;
    assert.deepEqual(itemsOf(readYamlBibliography(text)), [
      {
        id: 'li2020',
        type: 'article-journal',
        title: 'Cranes',
        author: [
          { family: 'Li', given: 'Ana' },
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
        ],
        'container-title': 'J. Ports',
        issued: { 'date-parts': [[2020, 3]] },
        volume: '4',
        issue: '2',
        page: '33-35',
        DOI: '10.1234/x',
      },
      {
        id: 'odd key',
        type: 'chapter',
        title: 'Quays',
        'title-short': 'Q.',
        editor: [{ literal: 'Harbour Office' }],
        'container-title': 'Annals',
        issued: { 'date-parts': [[1990]], circa: true },
        accessed: { 'date-parts': [[2021, 5, 6]] },
        publisher: 'Quay Press',
        'publisher-place': 'Veldmoor',
        URL: 'https://example.org/q',
      },
    ]);
  });

  it('follows what is said once and meant twice', () => {
    const text =
      'a: { type: article, title: A, parent: &p { type: periodical, title: J } }\nb: { type: article, title: B, parent: *p }\n';
    assert.deepEqual(
      itemsOf(readYamlBibliography(text))?.map((item) => item['container-title']),
      ['J', 'J'],
    );
  });

  it('loses a broken entry alone, and says where it stands', () => {
    const text = `${csl}- id: x\n  title: "not closed\n  type: book\n- id: y\n  type: book\n  title: Last\n`;
    const read = readYamlBibliography(text);
    assert.deepEqual(
      itemsOf(read)?.map(({ id }) => id),
      ['li2020', 'berg', 'y'],
    );
    assert.match(read?.problems[0]?.message ?? '', /cannot be read, since/);
    assert.equal(text.slice(read?.problems[0]?.position?.start).slice(0, 7), '- id: x');
  });

  it('finds no records in other YAML, and is no victim of a bomb', () => {
    assert.equal(readYamlBibliography('project:\n  type: book\nformat: html\n'), undefined);
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.replace(/./g, (name) => `${name}: &${name} [${`*${String.fromCharCode(name.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`;
    assert.equal(readYamlBibliography(bomb), undefined);
  });
});

describe('References in a draft', () => {
  it('are read from its fields, at the beginning or at the end', () => {
    const list = 'references:\n- id: roe\n  type: book\n  title: Tides\n';
    assert.deepEqual(itemsOf(readReferences(`---\ntitle: T\n${list}---\n\nText.`)), [
      { id: 'roe', type: 'book', title: 'Tides' },
    ]);
    const late = `Text.\n\n---\n${list}...\n`;
    const [entry] = readReferences(late).entries;
    assert.equal(late.slice(entry?.position.start, entry?.position.end), '- id: roe\n  type: book\n  title: Tides');
    assert.deepEqual(itemsOf(readReferences('Text.')), []);
  });
});

describe('Bibliographies of every kind', () => {
  it('are told by what they hold', async () => {
    const read1 = async (text: string, name: string) =>
      (await read(Buffer.from(text), name)).entries.map(({ item }) => item.id);
    assert.deepEqual(await read1('TY  - BOOK\nTI  - T\nID  - a\nER  - \n', 'export.txt'), ['a']);
    assert.deepEqual(await read1('a:\n  type: book\n  title: T\n', 'works.yml'), ['a']);
    assert.deepEqual(await read1('- id: a\n  type: book\n  title: T\n', 'works.yaml'), ['a']);
    const other = await read(Buffer.from('a: 1\n'), 'settings.yml');
    assert.deepEqual([other.works.length, other.problems[0]?.code], [0, 'unsupported-format']);
  });

  it('are read whatever they hold, in time that grows with their length', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '- ',
        'a: ',
        '\n',
        '  ',
        'type: book',
        'references:\n',
        '---\n',
        'TY  - JOUR\n',
        'ER  - \n',
        '&a',
        '*a',
        '{',
        '"',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        readYamlBibliography(pieces.join(''));
        readReferences(pieces.join(''));
        readRis(pieces.join(''));
      }),
    );
    for (const hostile of [
      '- ',
      'TY  - JOUR\n',
      '\nTY  - JOUR\nAU  - x',
      'a: ',
      '\n\n---\na:',
      '[{',
      '- a: b\n',
      'a:\n  type: book\n',
    ]) {
      for (const readAll of [readYamlBibliography, readReferences, readRis]) {
        const what = `${JSON.stringify(hostile)} in ${readAll.name}`;
        assertGrowsLinearly((size) => readAll(repeated(hostile, size)), 500_000, what);
      }
    }
  }).timeout(120_000);
});
