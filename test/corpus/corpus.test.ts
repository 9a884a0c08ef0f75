import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { NO_METADATA } from '../../src/model/metadata';
import type { Reading } from '../../src/model/source';

const LINKING_MS = 20;

/** A corpus in which making out the sources takes its time, as with many of them. */
function slowCorpus(): Corpus {
  return new Corpus({
    sameWork: () => false,
    keyFor(_, isTaken) {
      for (const end = performance.now() + LINKING_MS; performance.now() < end; );
      return ['first', 'second', 'third'].find((key) => !isTaken(key)) ?? '';
    },
    fold: (text) => text,
  });
}

function put(corpus: Corpus, uri: string): void {
  const position = { start: 0, end: 4 };
  const passage = { text: 'Text', position, paragraph: 0, locators: [], wording: 'verbatim' } as const;
  const work = { position, landmarks: [], passages: [passage], references: [] };
  const reading: Reading = {
    mediaType: 'text/plain',
    text: 'Text',
    isFileText: true,
    works: [{ kind: 'text', metadata: NO_METADATA, ...work }],
    entries: [],
    problems: [],
  };
  corpus.put({ entry: { uri, size: 4, modifiedMs: 0 }, fingerprint: uri, reading });
}

describe('Corpus', () => {
  it('does not make a look-up wait for every file that comes in', () => {
    const corpus = slowCorpus();
    put(corpus, 'file:///a.txt');
    const sources = corpus.recentSources();
    put(corpus, 'file:///b.txt');
    assert.equal(corpus.recentSources(), sources);
  });

  it('shows a look-up all sources once no more files come in', () => {
    const corpus = slowCorpus();
    put(corpus, 'file:///a.txt');
    const [first] = corpus.recentSources();
    put(corpus, 'file:///b.txt');
    corpus.settle();
    assert.deepEqual(corpus.recentSources(), corpus.sources());
    assert.equal(corpus.recentSources().length, 2);
    assert.equal(corpus.source(first?.id ?? '')?.uri, 'file:///a.txt');
  });
});
