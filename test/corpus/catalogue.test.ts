import assert from 'node:assert/strict';
import { Catalogue, type CatalogueEntry } from '../../src/corpus/catalogue';

const ENTRIES: CatalogueEntry[] = [
  {
    id: 'one',
    item: {
      id: 'chen2026',
      title: 'Strategies of Diffusion',
      author: [
        { family: 'Chen', given: 'Hao' },
        { family: 'Rithmire', given: 'Meg' },
      ],
      issued: { 'date-parts': [[2026, 3]] },
      publisher: 'Harvard Business School',
    },
  },
  {
    id: 'two',
    item: {
      id: 'muller1998',
      title: 'Über die Mühlen',
      author: [{ family: 'Müller', given: 'Jürgen', 'non-dropping-particle': 'von' }],
      issued: { 'date-parts': [[1998]] },
      'container-title': 'Annalen der Wasserkraft',
    },
  },
  { id: 'three', item: { title: 'To Be or Not', author: [{ literal: 'Institute of Questions' }] } },
  {
    id: 'four',
    item: {
      title: 'A Handbook of Mills',
      editor: [{ family: 'Chan', given: 'Kai' }],
      issued: { 'date-parts': [[2026]] },
    },
  },
];

function catalogue(): Catalogue {
  const all = new Catalogue();
  fill(all, ENTRIES);
  return all;
}

function fill(all: Catalogue, entries: readonly CatalogueEntry[]): number {
  return [...all.update(entries)].length;
}

function check(query: string, expected: readonly string[]): void {
  assert.deepEqual(
    catalogue()
      .search(query)
      .map(({ id }) => id),
    expected,
    query,
  );
}

describe('Catalogue', () => {
  it('finds sources by any part of their records', () => {
    check('Rithmire', ['one']);
    check('Annalen der Wasserkraft', ['two']);
    check('chen2026', ['one']);
    check('1998', ['two']);
    check('Handbook', ['four']);
    check('Chan', ['four', 'one']);
  });

  it('forgives typing errors, accents and case', () => {
    check('Ritmire 2026', ['one']);
    check('muller MUHLEN', ['two']);
    check('Wasserkarft', ['two']);
    check('difusion stratgies', ['one']);
  });

  it('finds words that are only begun', () => {
    check('rith', ['one']);
    check('hand mi', ['four']);
    check('199', ['two']);
  });

  it('wants every word, and some of them only where no source has all', () => {
    check('Chen diffusion', ['one']);
    check('Rithmire zeppelins', ['one']);
  });

  it('finds words that a search for passages leaves out', () => {
    check('to be or not', ['three']);
    check('von', ['two']);
  });

  it('finds nothing for nothing', () => {
    check('', []);
    check(' ?', []);
    check('zeppelin', []);
  });

  it('never takes one year for another', () => {
    check('2025', []);
  });

  it('forgets what is removed and takes what is new', () => {
    const all = catalogue();
    const others = ENTRIES.filter(({ id }) => id !== 'one' && id !== 'two');
    const changed = fill(all, [...others, { id: 'two', item: { title: 'Windmills' } }]);
    assert.equal(changed, 1, 'what is the same costs nothing');
    assert.deepEqual(all.search('Rithmire'), []);
    assert.deepEqual(all.search('Müller'), []);
    assert.equal(all.search('windmills')[0]!.id, 'two');
  });

  it('gives at most as many as asked for', () => {
    assert.equal(catalogue().search('2026', 1).length, 1);
  });
});
