import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addEntry, removeEntry } from '../../../src/citing/entries/entryEdits';
import { type EntryFormat, entryFormatOf } from '../../../src/citing/entries/entryFormat';
import type { Item } from '../../../src/model/item';
import type { DraftEdit } from '../../../src/model/statement';
import { read } from '../../../src/reading/read';

const QUAY: Item = {
  id: 'roe2021',
  type: 'article-journal',
  title: 'Tides & Towns: 50% of Veldmoor',
  author: [{ family: 'Roe', given: 'Zoë' }, { literal: 'Harbour and Sons' }],
  issued: { 'date-parts': [[2021, 3]] },
  'container-title': 'Journal of Quays',
  volume: 3,
  page: '17–18',
  DOI: '10.1000/quay_1',
};

const BIBTEX =
  '@article{roe2021,\n  author = {Roe, Zoë and {Harbour and Sons}},\n  title = {Tides \\& Towns: 50\\% of Veldmoor},\n  journal = {Journal of Quays},\n  year = {2021},\n  month = mar,\n  volume = {3},\n  pages = {17--18},\n  doi = {10.1000/quay_1}\n}';

const apply = (text: string, { position, newText }: DraftEdit) =>
  text.slice(0, position.start) + newText + text.slice(position.end);

async function placed(text: string, name: string) {
  const { entries } = await read(new TextEncoder().encode(text), name);
  return entries.map(({ item, position }) => ({ key: item.id, position }));
}

async function added(text: string, name: string, item: Item = QUAY): Promise<string> {
  const format = entryFormatOf(name, text) as EntryFormat;
  return apply(text, addEntry(text, format, await placed(text, name), item));
}

describe('An entry that is added', () => {
  it('goes to the end of BibTeX, written like the others', async () => {
    assert.equal(await added('', 'a.bib'), `${BIBTEX}\n`);
    const others = '% Mine\n@book{b,\n\ttitle     = {B},\n\tdate      = {2001}\n}\n';
    assert.equal(
      await added(others, 'a.bib'),
      `${others}\n@article{roe2021,\n\tauthor       = {Roe, Zoë and {Harbour and Sons}},\n\ttitle        = {Tides \\& Towns: 50\\% of Veldmoor},\n\tjournaltitle = {Journal of Quays},\n\tdate         = {2021-03},\n\tvolume       = {3},\n\tpages        = {17--18},\n\tdoi          = {10.1000/quay_1}\n}\n`,
    );
    assert.equal(
      await added('@book{b,\n title = {B}}', 'a.bib').then((text) => text.split('\n\n')[0]),
      '@book{b,\n title = {B}}',
    );
  });

  it('goes to its place where the entries are sorted', async () => {
    const book = (key: string) => `@book{${key},\n  title = {A book ${key}}\n}\n`;
    const sorted = ['ann', 'bob', 'tom', 'zed'].map(book).join('\n');
    const keys = (await placed(await added(sorted, 'a.bib'), 'a.bib')).map(({ key }) => key);
    assert.deepEqual(keys, ['ann', 'bob', 'roe2021', 'tom', 'zed']);
  });

  it('goes into the list of CSL-JSON', async () => {
    for (const text of [
      '',
      '[]',
      '[\n    {\n        "id": "b",\n        "type": "book",\n        "title": "B"\n    }\n]\n',
      '[{"id":"b","type":"book","title":"B"}]',
    ]) {
      const result = await added(text, 'a.json');
      const records = JSON.parse(result) as Item[];
      assert.deepEqual(records.at(-1), JSON.parse(JSON.stringify(QUAY)), result);
      assert.equal(records.length, text.includes('"b"') ? 2 : 1);
    }
    const deep = await added(
      '[\n    {\n        "id": "b",\n        "type": "book",\n        "title": "B"\n    }\n]\n',
      'a.json',
    );
    assert.match(deep, /\},\n {4}\{\n {8}"id": "roe2021"/);
  });

  it('goes into YAML, of CSL and of Hayagriva', async () => {
    const csl = await added('references:\n- id: b\n  type: book\n  title: B\n', 'a.yaml');
    assert.match(
      csl,
      /^references:\n- id: b\n {2}type: book\n {2}title: B\n- id: roe2021\n {2}type: article-journal\n/,
    );
    const front = await added('---\nreferences:\n- id: b\n  title: B\n---\n', 'a.yaml');
    assert.match(front, /title: B\n- id: roe2021\n[\s\S]*\n---\n$/);
    const hayagriva = await added('b:\n    type: Book\n    title: B\n', 'a.yml');
    assert.match(hayagriva, /^b:\n {4}type: Book\n {4}title: B\n\nroe2021:\n {4}type: article\n/);
    assert.match(hayagriva, /\n {4}serial-number:\n {8}doi: 10\.1000\/quay_1\n {4}parent:\n {8}type: periodical\n/);
  });

  it('goes to the end of RIS', async () => {
    const result = await added('TY  - BOOK\nTI  - B\nER  - \n', 'a.ris');
    assert.match(result, /ER {2}- \n\nTY {2}- JOUR\nID {2}- roe2021\nAU {2}- Roe, Zoë\nAU {2}- Harbour and Sons\n/);
    assert.match(result, /SP {2}- 17\nEP {2}- 18\nDO {2}- 10\.1000\/quay_1\nER {2}- \n$/);
  });

  it('is read back, whatever its fields hold', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab é{}\\&%$#_~^"\'<>:,-=@\n'), minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(text, text, async (title, family) => {
        const item: Item = { id: 'k', type: 'book', title, author: [{ family, given: 'A' }] };
        for (const name of ['a.bib', 'a.json']) {
          const result = await added('', name, item);
          const other = await added(result, name, { ...item, id: 'l' });
          const keys = (await placed(other, name)).map(({ key }) => key);
          assert.deepEqual(keys, ['k', 'l'], other);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('An entry that is taken out', () => {
  const remove = async (text: string, name: string, key: string) => {
    const entry = (await placed(text, name)).find((one) => one.key === key)!;
    return apply(text, removeEntry(text, entryFormatOf(name, text)!, entry.position));
  };

  it('takes its lines with it', async () => {
    const text = '@book{a,\n title = {A}\n}\n\n@book{b,\n title = {B}\n}\n\n@book{c,\n title = {C}\n}\n';
    assert.equal(await remove(text, 'a.bib', 'b'), '@book{a,\n title = {A}\n}\n\n@book{c,\n title = {C}\n}\n');
    assert.equal(await remove(text, 'a.bib', 'c'), '@book{a,\n title = {A}\n}\n\n@book{b,\n title = {B}\n}\n\n');
  });

  it('takes a comma with it', async () => {
    const record = (id: string) => ({ id, type: 'book', title: id });
    const text = JSON.stringify(['a', 'b', 'c'].map(record), null, 2);
    for (const key of ['a', 'b', 'c']) {
      const left = JSON.parse(await remove(text, 'a.json', key)) as Item[];
      assert.deepEqual(
        left.map(({ id }) => id),
        ['a', 'b', 'c'].filter((id) => id !== key),
      );
    }
  });
});
