import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ItemValue } from '../../../src/model/item';
import { parseFileField } from '../../../src/reading/bibliography/bibtexFiles';
import { readBibtex } from '../../../src/reading/bibliography/bibtexReader';
import { isCslJson, readCslJson } from '../../../src/reading/bibliography/cslRecords';
import { assertGrowsLinearlyAsync, repeated } from '../../growth';

async function checkItem(entry: string, expected: Record<string, ItemValue>) {
  const { entries, problems } = await readBibtex(entry);
  assert.deepEqual(entries[0]?.item, expected, JSON.stringify(problems));
}

describe('readBibtex', () => {
  it('reads an article', () =>
    checkItem(
      '@article{x, author={Li, Ana}, title={Cranes: {A} History}, journal={J. Ports}, volume=4, number={2}, pages={33--35}, year={2020}, month=mar, doi={https://doi.org/10.1/x}}',
      {
        id: 'x',
        type: 'article-journal',
        title: 'Cranes: A History',
        author: [{ family: 'Li', given: 'Ana' }],
        'container-title': 'J. Ports',
        volume: '4',
        issue: '2',
        page: '33-35',
        issued: { 'date-parts': [[2020, 3]] },
        DOI: '10.1/x',
      },
    ));

  it('reads names with their particles, suffixes and organisations, with and without TeX', async () => {
    const expected = [
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
      { family: 'Smith', given: 'Bob', suffix: 'Jr.' },
      { literal: 'World Bank and Partners' },
      { family: 'Müller', given: 'Éva' },
    ];
    for (const last of ['Müller, Éva', 'M{\\"u}ller, {\\\'E}va']) {
      const { entries } = await readBibtex(
        `@book{x, title={T}, author={Jan van der Berg and Smith, Jr., Bob and {World Bank and Partners} and ${last} and others}}`,
      );
      assert.deepEqual(entries[0]?.item.author, expected);
    }
  });

  it('turns TeX into plain text', () =>
    checkItem("@misc{x, title={{\\\"U}ber \\emph{Robots} \\& 62\\% of $x^2$ ``quoted''}, note={a~b --- c}}", {
      id: 'x',
      type: 'document',
      title: 'Über Robots & 62% of x² “quoted”',
      note: 'a b — c',
    }));

  it('joins strings, and takes over from the entry that is referred to', async () => {
    const { entries } = await readBibtex(
      '@string{a = "Port"} @string{b = a # { Press}}\n@inproceedings{x, title={T}, crossref={p}}\n@proceedings{p, title={Port Days}, publisher=b, year=2020}',
    );
    assert.deepEqual(entries[0]?.item, {
      id: 'x',
      type: 'paper-conference',
      title: 'T',
      'container-title': 'Port Days',
      publisher: 'Port Press',
      issued: { 'date-parts': [[2020]] },
    });
  });

  it('reads dates only as exactly as they are given', async () => {
    const issued = async (fields: string) =>
      (await readBibtex(`@book{x, title={T}, ${fields}}`)).entries[0]?.item.issued;
    assert.deepEqual(await issued('date={2020-03-09/2020-04}'), {
      'date-parts': [
        [2020, 3, 9],
        [2020, 4],
      ],
    });
    assert.deepEqual(await issued('year={2020}, month={March}, day={9}'), { 'date-parts': [[2020, 3]] });
    assert.deepEqual(await issued('year=2020, month=3, day=9'), { 'date-parts': [[2020, 3, 9]] });
    assert.deepEqual(await issued('year={c. 1900}'), { 'date-parts': [[1900]], circa: true });
    assert.deepEqual(await issued('year={in press}'), { literal: 'in press' });
    assert.equal(await issued('year={n.d.}'), undefined);
  });

  it('loses a broken entry alone, and says where it stands', async () => {
    const text =
      '@book{a, title={A}}\n@book{b, title={B\n@book{c, title="C}\n@book{d, title={D}}\n@book{e, title {E}}\n@book{f, title={F}}';
    const { entries, problems } = await readBibtex(text);
    assert.deepEqual(
      entries.map(({ item }) => item.id),
      ['a', 'd', 'f'],
    );
    assert.deepEqual(
      problems.map(({ code, position }) => `${code} ${text.slice(position!.start, position!.start + 8)}`),
      ['invalid-entry @book{b,', 'invalid-entry @book{c,', 'invalid-entry @book{e,'],
    );
  });

  it('gives an entry without a key one of its own, and tells keys that come twice', async () => {
    const { entries, problems } = await readBibtex(
      '@book{author={Li, Ana}, title={A}, year=2020}\n@book{x, title={B}}\n@book{x, title={C}}',
    );
    assert.deepEqual(
      entries.map(({ item }) => item.id),
      ['li2020', 'x', 'x-2'],
    );
    assert.match(problems[0]!.message, /“x” is taken/);
  });

  it('knows entries whose files are notes', async () => {
    const { entries } = await readBibtex(
      '@book{a, title={A}, keywords={cranes; notes}}\n@book{b, title={B}, citewright-notes={notes/b.md}}\n@book{c, title={C}, keywords={footnotes}, note={notes}}',
    );
    assert.deepEqual(
      entries.map(({ isNotes, files }) => [isNotes ?? false, ...files]),
      [[true], [true, 'notes/b.md'], [false]],
    );
  });

  it('gives each entry its place, whatever stands between them', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.stringMatching(/^[a-z]{1,8}$/),
            fc.string({ unit: fc.constantFrom('a', ' ', 'é', '-', ',') }),
            fc.stringMatching(/^[ \n%a-z]{0,10}$/),
          ),
          { maxLength: 6 },
        ),
        async (parts) => {
          const written = parts.map(([key, title, between]) => ({
            entry: `@book{${key}, title = {${title}}}`,
            between: `${between}\n`,
          }));
          const text = written.map(({ entry, between }) => between + entry).join('\n');
          const { entries } = await readBibtex(text);
          assert.deepEqual(
            entries.map(({ position }) => text.slice(position.start, position.end)),
            written.map(({ entry }) => entry),
          );
        },
      ),
      { numRuns: 50 },
    ));
});

describe('parseFileField', () => {
  it('reads what each reference manager writes', () => {
    const cases: [string, ...string[]][] = [
      [':papers/chen.pdf:PDF', 'papers/chen.pdf'],
      [
        'Full Text:files/12/chen.pdf:application/pdf;Snapshot:files/13/a b.html:text/html',
        'files/12/chen.pdf',
        'files/13/a b.html',
      ],
      ['/home/u/chen.pdf;/home/u/li.pdf', '/home/u/chen.pdf', '/home/u/li.pdf'],
      ['C\\:\\\\papers\\\\chen.pdf', 'C:/papers/chen.pdf'],
      [':C\\:\\\\papers\\\\chen.pdf:PDF', 'C:/papers/chen.pdf'],
      ['C:\\papers\\chen.pdf', 'C:/papers/chen.pdf'],
      ['Title:C:\\papers\\chen.pdf:application/pdf', 'C:/papers/chen.pdf'],
      ['chen.pdf', 'chen.pdf'],
      ['chen.pdf:PDF', 'chen.pdf'],
      [''],
    ];
    for (const [field, ...expected] of cases) assert.deepEqual(parseFileField(field), expected, field);
  });
});

describe('readCslJson', () => {
  const read = (value: unknown) => readCslJson(value, JSON.stringify(value, undefined, 1));

  it('coerces what exporters get wrong', () => {
    const [entry] = read({
      id: 7,
      type: 'journal-article',
      title: ['Cranes'],
      author: ['Li, Ana', { family: 'Xu', given: 'Bo', affiliation: [] }, { name: 'World Bank' }],
      issued: { 'date-parts': [['2020', '3', null]] },
      'container-title': ['J. Ports'],
      volume: 4,
      accessed: '2024-02-03',
      'original-date': { raw: 'c. 1900' },
      unknown: { a: 1 },
    }).entries;
    assert.deepEqual(entry?.item, {
      id: '7',
      type: 'article-journal',
      title: 'Cranes',
      author: [{ family: 'Li', given: 'Ana' }, { family: 'Xu', given: 'Bo' }, { literal: 'World Bank' }],
      issued: { 'date-parts': [[2020, 3]] },
      'container-title': 'J. Ports',
      volume: '4',
      accessed: { 'date-parts': [[2024, 2, 3]] },
      'original-date': { 'date-parts': [[1900]], circa: true },
    });
  });

  it('gives every record an id and its place, and reports those that are none', () => {
    const { entries, problems, text } = read([
      { title: 'A', author: [{ family: 'Li' }], issued: '2020' },
      'noise',
      { id: 'b', title: 'B' },
    ]);
    assert.deepEqual(
      entries.map(({ item }) => item.id),
      ['li2020', 'b'],
    );
    assert.deepEqual(
      entries.map(({ position }) => JSON.parse(text.slice(position.start, position.end)).title),
      ['A', 'B'],
    );
    assert.deepEqual(
      problems.map(({ position }) => text.slice(position!.start, position!.end)),
      ['"noise"'],
    );
  });

  it('knows records from other JSON', () => {
    assert.ok(isCslJson([{ id: 'a', type: 'book', title: 'A' }]) && isCslJson({ title: 'A', issued: { raw: '2020' } }));
    for (const value of [
      null,
      [],
      {},
      { name: 'x', version: '1' },
      { title: 'x' },
      [1, 2],
      { title: 'x', author: 'y' },
    ])
      assert.ok(!isCslJson(value));
  });

  it('is not blown up by strings made of strings', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `s${index}`);
    const chain = names.map(
      (name, index) => `@string{${name} = ${index === 0 ? '{ab}' : `s${index - 1} # s${index - 1}`}}`,
    );
    const { entries, problems } = await readBibtex(
      `${chain.join('\n')}\n@book{x, title = s3}\n@book{y, title = s59}\n@string{a = b}\n@string{b = a}\n@book{z, title = b}`,
    );
    assert.deepEqual(
      entries.map(({ item }) => [item.id, item.title]),
      [
        ['x', 'ab'.repeat(8)],
        ['y', 's57'.repeat(4)],
        ['z', 'b'],
      ],
    );
    assert.ok(problems.some(({ message }) => message.includes('longer than any field')));
  });

  it('is read in time that grows with its length', async () => {
    for (const piece of [
      '@',
      '@book{',
      '@book{a,',
      '@book{a,t={',
      '@string{a="',
      '\n@book{a,',
      '{',
      '@book{a,t={x}}\n',
      '\n@a{b,\n',
      '%',
      '@comment{',
    ]) {
      const readPieces = (length: number) => readBibtex(repeated(piece, length));
      await assertGrowsLinearlyAsync(readPieces, 500_000, JSON.stringify(piece));
    }
  }).timeout(120_000);
});
