import assert from 'node:assert/strict';
import { type ComparedWork, findCopies, hashText } from '../../src/corpus/copies';

function work(id: string, sentences: readonly string[]): ComparedWork {
  return { id, sentences: sentences.map((text) => ({ hash: hashText(text), length: text.length })) };
}

const page = Array.from(
  { length: 12 },
  (_, index) => `Sentence ${index} of the page says something that no other page says.`,
);

describe('findCopies', () => {
  it('pairs a page with its shorter feed entry', () => {
    const feed = [...page.slice(0, 8), 'Continue reading on our site.'];
    assert.deepEqual(findCopies([work('page', page), work('feed', feed)]), [['feed', 'page']]);
  });

  it('leaves an article alone that quotes another at length', () => {
    const quoting = [...page.slice(0, 4), ...page.slice(0, 8).map((text) => `Against this it may be said: ${text}`)];
    assert.deepEqual(findCopies([work('page', page), work('quoting', quoting)]), []);
  });

  it('makes nothing of a shared motto', () => {
    assert.deepEqual(findCopies([work('a', ['Know thyself.']), work('b', ['Know thyself.'])]), []);
  });

  it('makes nothing of sentences that stand in every work of a house', () => {
    const works = Array.from({ length: 40 }, (_, index) => work(`w${index}`, page));
    assert.ok(findCopies(works).length < 40 * 8);
  });
});
