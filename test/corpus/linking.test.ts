import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import type { LinkingRules } from '../../src/corpus/recordTable';
import type { ItemFields } from '../../src/model/item';
import { type Origin, toMetadata } from '../../src/model/metadata';
import type { PassageText } from '../../src/model/passage';
import type { BibliographyEntry, Reading, Reference, WorkReading } from '../../src/model/source';

const rules: LinkingRules = {
  sameWork: (a, b) => (a.DOI !== undefined && a.DOI === b.DOI) || (a.title !== undefined && a.title === b.title),
  keyFor(fields, isTaken) {
    const base = `${fields.author?.[0]?.family ?? fields.title ?? 'untitled'}`.toLowerCase();
    let key = base;
    for (let number = 2; isTaken(key); number++) key = `${base}${number}`;
    return key;
  },
  fold: (text) => text.toLowerCase(),
};

function passage(text: string, more: Partial<PassageText> = {}): PassageText {
  const position = { start: 0, end: text.length };
  return { text, position, paragraph: 0, locators: [], wording: 'verbatim', ...more };
}

function work(
  fields: ItemFields,
  origin: Origin,
  passages: readonly PassageText[],
  more: Partial<WorkReading> = {},
): WorkReading {
  const position = { start: 0, end: 1 };
  return {
    kind: 'text',
    metadata: toMetadata(fields, origin),
    position,
    landmarks: [],
    passages,
    references: [],
    ...more,
  };
}

function put(corpus: Corpus, uri: string, reading: Partial<Reading>) {
  const whole: Reading = {
    mediaType: 'text/plain',
    text: '',
    isFileText: true,
    works: [],
    entries: [],
    problems: [],
    ...reading,
  };
  return corpus.put({ entry: { uri, size: 1, modifiedMs: 1 }, fingerprint: 'f', reading: whole });
}

function entry(id: string, fields: ItemFields, more: Partial<BibliographyEntry> = {}): BibliographyEntry {
  return { item: { ...fields, id, type: 'book' }, position: { start: 0, end: 1 }, files: [], ...more };
}

const long = Array.from({ length: 8 }, (_, index) =>
  passage(`The ${index}th sentence of the article, long enough to be told from others.`),
);

describe('linking', () => {
  it('joins two copies to one source with the better record', () => {
    const corpus = new Corpus(rules);
    put(corpus, 'file:///a.txt', { works: [work({ title: 'A guess' }, 'text', long)] });
    put(corpus, 'file:///b.json', {
      works: [work({ title: 'The title', author: [{ literal: 'House' }] }, 'embedded', long.slice(0, 6))],
    });
    const [source, ...others] = corpus.sources();
    assert.equal(others.length, 0);
    assert.equal(source?.item.title, 'The title');
    assert.equal(source?.origins.title, 'embedded');
    assert.deepEqual(source?.copies, ['file:///a.txt', 'file:///b.json']);
    assert.equal(source?.passages, 8);
  });

  it('joins a copy that has lost the notes on what it quotes', () => {
    const corpus = new Corpus(rules);
    const feed = long.slice(0, 6).map(({ text }, index) => passage(index < 4 ? `“${text}”` : text));
    put(corpus, 'file:///a.txt', { works: [work({ title: 'A guess' }, 'text', long)] });
    put(corpus, 'file:///b.json', { works: [work({ title: 'The title' }, 'embedded', feed)] });
    assert.equal(corpus.sources().length, 1);
  });

  it('keeps two outlets apart that print one text under their own names', () => {
    const corpus = new Corpus(rules);
    put(corpus, 'file:///a.html', { works: [work({ title: 'One', author: [{ family: 'A' }] }, 'embedded', long)] });
    put(corpus, 'file:///b.html', { works: [work({ title: 'Two', author: [{ family: 'B' }] }, 'embedded', long)] });
    assert.equal(corpus.sources().length, 2);
  });

  it('joins a bibliography entry to the text of its work and lists the others as records', () => {
    const corpus = new Corpus(rules);
    put(corpus, 'file:///a.txt', { works: [work({ title: 'Tides' }, 'text', long)] });
    put(corpus, 'file:///l.bib', {
      entries: [entry('roe2020', { title: 'Tides', author: [{ family: 'Roe' }] }), entry('poe', { title: 'Sands' })],
    });
    const kinds = corpus.sources().map(({ id, kind }) => `${id} ${kind}`);
    assert.deepEqual(kinds, ['roe2020 text', 'poe record']);
    assert.equal(corpus.source('roe2020')?.origins.author, 'bibliography');
    assert.equal(corpus.source('poe')?.problems[0]?.code, 'source-without-text');
  });

  it('lets an entry claim the file it declares, and the file named like its key', () => {
    const corpus = new Corpus(rules);
    put(corpus, 'file:///x/My%20File.txt', { works: [work({}, 'text', long)] });
    put(corpus, 'file:///x/poe1.txt', { works: [work({}, 'text', [passage('Quite another text.')])] });
    put(corpus, 'file:///l.bib', {
      entries: [entry('roe', { title: 'T' }, { files: ['C:\\papers\\My File.txt'] }), entry('poe1', { title: 'S' })],
    });
    assert.deepEqual(
      corpus.sources().map(({ id, uri }) => `${id} ${uri}`),
      ['roe file:///x/My%20File.txt', 'poe1 file:///x/poe1.txt'],
    );
  });

  it('lets a sidecar win, and lists it neither as a source nor as unread', () => {
    const corpus = new Corpus(rules);
    put(corpus, 'file:///a.txt', { works: [work({ title: 'Wrong', publisher: 'Press' }, 'embedded', long)] });
    put(corpus, 'file:///a.txt.csl.json', { entries: [entry('whatever', { title: 'Right' })] });
    const [source, ...others] = corpus.sources();
    assert.equal(others.length, 0);
    assert.deepEqual(
      [source?.item.title, source?.item.publisher, source?.origins.title],
      ['Right', 'Press', 'sidecar'],
    );
    assert.deepEqual(corpus.unread(), []);
  });

  it('gives notes the record of the only work with their title before its subtitle', () => {
    const titled = (...titles: string[]) => {
      const corpus = new Corpus(rules);
      put(corpus, 'file:///l.bib', { entries: titles.map((title, index) => entry(`e${index}`, { title })) });
      const notes = work({}, 'front-matter', [passage('Tides rise.')], { kind: 'notes', notesOn: 'The Tides' });
      put(corpus, 'file:///n.md', { works: [notes] });
      return corpus.sources().find(({ kind }) => kind === 'notes')?.item.id;
    };
    assert.equal(titled('The Tides: Ports and Patience', 'Docks'), 'e0');
    assert.notEqual(titled('The Tides: Ports and Patience', 'The Tides: A Novel'), 'e0');
  });

  it('gives notes the record of the work they are on, by key, DOI or title', () => {
    for (const notesOn of ['roe', 'doi:10.1000/x', 'Tides']) {
      const corpus = new Corpus(rules);
      put(corpus, 'file:///l.bib', { entries: [entry('roe', { title: 'Tides', DOI: '10.1000/x' })] });
      const notes = work(
        { author: [{ family: 'Me' }] },
        'front-matter',
        [passage('Tides rise.', { wording: 'note' })],
        { kind: 'notes', notesOn },
      );
      put(corpus, 'file:///n.md', { works: [notes] });
      const source = corpus.sources().find(({ kind }) => kind === 'notes');
      assert.equal(source?.item.id, 'roe', notesOn);
      assert.equal(source?.item.author, undefined);
      assert.equal(source?.id, 'roe');
      assert.equal(corpus.sources().length, 1);
    }
  });

  it('keeps notes beside the text of their work, and further notes, apart', () => {
    const corpus = new Corpus(rules);
    const notes = (text: string) => work({}, 'front-matter', [passage(text)], { kind: 'notes', notesOn: 'Tides' });
    put(corpus, 'file:///a.txt', { works: [work({ title: 'Tides' }, 'text', long)] });
    put(corpus, 'file:///n1.md', { works: [notes('One.')] });
    put(corpus, 'file:///n2.md', { works: [notes('Two.')] });
    const listed = corpus.sources().map(({ id, kind, item }) => `${id} ${kind} of ${item.id}`);
    assert.deepEqual(listed, ['tides text of tides', 'tides-notes notes of tides', 'tides-notes-2 notes of tides']);
  });

  it('takes a file for notes that a bibliography declares so', () => {
    const corpus = new Corpus(rules);
    const notes = { files: ['notes/roe.html'], isNotes: true };
    put(corpus, 'file:///l.bib', { entries: [entry('roe', { title: 'Tides' }, notes)] });
    put(corpus, 'file:///notes/roe.html', { works: [work({ title: 'On Roe' }, 'embedded', long)] });
    const [first] = corpus.allPassages();
    const found = first && corpus.attribute(first);
    assert.deepEqual([found?.work.kind, found?.work.item.id, found?.wording], ['notes', 'roe', 'note']);
  });

  it('resolves quoted works to sources of the corpus, or to one record each', () => {
    const reference = (title: string): Reference => ({ fields: { title }, position: { start: 0, end: 1 } });
    const quote = (reference: number, page: string) =>
      passage(`Quoted from ${page}.`, { quotes: { reference, locator: { label: 'page', locator: page } } });
    const corpus = new Corpus(rules);
    put(corpus, 'file:///a.txt', {
      works: [work({ title: 'A' }, 'text', [quote(0, '2'), quote(0, '6')], { references: [reference('Paper')] })],
    });
    put(corpus, 'file:///b.txt', {
      works: [
        work({ title: 'B' }, 'text', [quote(0, '9'), quote(1, '1')], {
          references: [reference('Paper'), reference('A')],
        }),
      ],
    });
    const works = [...corpus.allPassages()].map((held) => {
      const found = corpus.attribute(held);
      return `${found?.work.id} ${found?.locator?.locator} in ${found?.inHand.id}`;
    });
    assert.deepEqual(works, ['paper 2 in a', 'paper 6 in a', 'paper 9 in b', 'a 1 in b']);
  });

  it('forgets a file whole', () => {
    const corpus = new Corpus(rules);
    put(corpus, 'file:///a.txt', { works: [work({ title: 'A' }, 'text', long)] });
    const changes = put(corpus, 'file:///a.txt', { works: [work({ title: 'A' }, 'text', long.slice(0, 2))] });
    assert.equal(changes.removed.length, 8);
    assert.deepEqual(
      changes.added.map(({ id }) => id),
      [8, 9],
    );
    assert.equal(corpus.remove('file:///a.txt').length, 2);
    assert.deepEqual([corpus.size, corpus.sources().length], [0, 0]);
  });

  it('knows from one copy whose words a sentence has that lost its note in the other', () => {
    const corpus = new Corpus(rules);
    const words = 'A gauge that nobody reads is a monument and no instrument at all.';
    const references: Reference[] = [{ fields: { title: 'Rivers' }, position: { start: 0, end: 1 } }];
    const quotes = { reference: 0, locator: { label: 'page', locator: '9' } } as const;
    put(corpus, 'file:///feed.txt', { works: [work({}, 'text', [...long, passage(`“${words}”`)])] });
    put(corpus, 'file:///page.txt', {
      works: [work({}, 'text', [...long, passage(words, { quotes })], { references })],
    });
    const bare = [...corpus.allPassages()].find(({ text }) => text.startsWith('“'));
    const found = bare && corpus.attribute(corpus.marked(bare));
    assert.deepEqual([found?.work.item.title, found?.locator?.locator], ['Rivers', '9']);
    const other = bare && corpus.passage(bare.id - 1);
    assert.equal(other && corpus.marked(other), other);
  });
});
