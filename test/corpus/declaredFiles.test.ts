import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { matchDeclaredFiles } from '../../src/corpus/declaredFiles';
import type { FiledEntry } from '../../src/corpus/filedEntry';
import type { Reading, WorkReading } from '../../src/model/source';

const filed = (id: string, ...files: string[]): FiledEntry => ({
  uri: 'file:///lib/refs.bib',
  entry: { item: { id, type: 'book' }, position: { start: 0, end: 1 }, files },
});

describe('A file that an entry declares', () => {
  const check = (
    entries: readonly FiledEntry[],
    uris: readonly string[],
    expected: Readonly<Record<string, string>>,
  ) => {
    const found = matchDeclaredFiles(entries, uris);
    assert.deepEqual(Object.fromEntries([...found].map(([uri, { entry }]) => [uri, entry.item.id])), expected);
  };

  it('is found by its path, its end, or its name alone', () => {
    check([filed('a', 'papers/a.pdf')], ['file:///lib/papers/a.pdf'], { 'file:///lib/papers/a.pdf': 'a' });
    check([filed('a', 'C:/Users/Jo/papers/Über a.pdf')], ['file:///x/papers/%C3%BCber%20a.pdf'], {
      'file:///x/papers/%C3%BCber%20a.pdf': 'a',
    });
    check([filed('a', '/home/jo/a.pdf')], ['file:///corpus/a.pdf'], { 'file:///corpus/a.pdf': 'a' });
  });

  it('is the one whose path agrees for the longest', () => {
    const uris = ['file:///lib/one/a.pdf', 'file:///lib/two/a.pdf'];
    check([filed('x', 'two/a.pdf'), filed('y', 'one/a.pdf')], uris, {
      'file:///lib/one/a.pdf': 'y',
      'file:///lib/two/a.pdf': 'x',
    });
    check([filed('x', '../lib/two/a.pdf')], uris, { 'file:///lib/two/a.pdf': 'x' });
  });

  it('is none where it may be two, or where its name says nothing', () => {
    check([filed('x', '/far/a.pdf')], ['file:///lib/one/a.pdf', 'file:///lib/two/a.pdf'], {});
    check([filed('x', '/far/Full Text.pdf')], ['file:///lib/one/Full Text.pdf'], {});
    check([filed('x', 'Full Text.pdf')], ['file:///lib/Full Text.pdf'], { 'file:///lib/Full Text.pdf': 'x' });
  });

  it('is an attachment of Zotero by the folder that is its own', () => {
    const uris = ['file:///z/storage/AB12CD34/Li%202020.pdf', 'file:///z/storage/ZZ99XX11/Li%202020.pdf'];
    check([filed('li', '/home/jo/Zotero/storage/ZZ99XX11/Li 2020.pdf')], uris, { [uris[1] ?? '']: 'li' });
    check([filed('li', '/home/jo/Zotero/storage/QQ77QQ77/Li 2020.pdf')], uris, {});
  });
});

describe('The entry of a text', () => {
  const rules = {
    sameWork: (a: { title?: string; DOI?: string }, b: { title?: string; DOI?: string }) =>
      a.DOI && b.DOI ? a.DOI === b.DOI : a.title !== undefined && a.title === b.title,
    keyFor: () => 'made',
    fold: (text: string) => text.toLowerCase(),
  };
  const put = (corpus: Corpus, uri: string, more: Partial<Reading>) => {
    const reading: Reading = {
      mediaType: 'text/plain',
      text: '',
      isFileText: true,
      works: [],
      entries: [],
      problems: [],
      ...more,
    };
    corpus.put({ entry: { uri, size: 1, modifiedMs: 1 }, fingerprint: 'f', reading });
  };
  const work = (title: string, DOI?: string): WorkReading => ({
    kind: 'text',
    metadata: {
      fields: { title, ...(DOI ? { DOI } : {}) },
      origins: { title: 'text', ...(DOI ? { DOI: 'text' } : {}) },
    },
    position: { start: 0, end: 1 },
    landmarks: [],
    passages: [{ text: title, position: { start: 0, end: 1 }, paragraph: 0, locators: [], wording: 'verbatim' }],
    references: [],
  });
  const open = () => {
    const corpus = new Corpus(rules);
    const entries = [filed('same', '').entry, filed('cranes', 'cranes.txt').entry, filed('quays').entry];
    const [same, cranes, quays] = entries;
    put(corpus, 'file:///lib/refs.bib', {
      entries: [
        { ...same!, item: { ...same!.item, title: 'Tides' } },
        cranes!,
        { ...quays!, item: { ...quays!.item, DOI: '10.1/q' } },
      ],
    });
    put(corpus, 'file:///lib/tides.txt', { works: [work('Tides')] });
    put(corpus, 'file:///lib/cranes.txt', { works: [work('Cranes')] });
    put(corpus, 'file:///lib/quays.txt', { works: [work('Something else', '10.1/other')] });
    return corpus;
  };
  const matches = (corpus: Corpus) =>
    Object.fromEntries(
      corpus
        .sources()
        .flatMap(({ kind, uri, entry }) =>
          kind === 'text' ? [[uri.slice(12), entry && `${entry.key} ${entry.basis}`]] : [],
        ),
    );

  it('says how it was found, and a name that another DOI speaks against is none', () => {
    assert.deepEqual(matches(open()), {
      'tides.txt': 'same record',
      'cranes.txt': 'cranes file',
      'quays.txt': undefined,
    });
  });

  it('is the one that the writer names, or none where the writer says so', () => {
    const corpus = open();
    corpus.setMatches({
      'file:///lib/quays.txt': 'quays',
      'file:///lib/tides.txt': null,
      'file:///lib/cranes.txt': 'gone',
    });
    assert.deepEqual(matches(corpus), {
      'tides.txt': undefined,
      'cranes.txt': 'cranes file',
      'quays.txt': 'quays writer',
    });
    corpus.setMatches({});
    assert.deepEqual(matches(corpus), {
      'tides.txt': 'same record',
      'cranes.txt': 'cranes file',
      'quays.txt': undefined,
    });
  });
});
