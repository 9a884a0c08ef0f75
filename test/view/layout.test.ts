import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Landmark } from '../../src/model/source';
import { foldWithOffsets } from '../../src/text/normalize';
import { findText } from '../../src/view/text/findText';
import { layOut } from '../../src/view/text/layout';

/** `⟦…⟧` is the passage, `|18|` a page that begins there, `#` before a line a section. Headings come back in capitals, the passage in `⟦⟧`. */
function check(marked: string, ...expected: string[]): void {
  const landmarks: Landmark[] = [];
  const passage: { start: number; end: number }[] = [];
  let text = '';
  for (const { 0: token } of marked.matchAll(/\|\w+\||#|⟦|⟧|[^|#⟦⟧]+/g)) {
    if (token === '⟦') passage.push({ start: text.length, end: text.length });
    else if (token === '⟧') passage.at(-1)!.end = text.length;
    else if (token === '#') landmarks.push({ label: 'section', locator: '', offset: text.length });
    else if (token.startsWith('|')) landmarks.push({ label: 'page', locator: token.slice(1, -1), offset: text.length });
    else text += token;
  }
  const named = landmarks.map((one) =>
    one.label === 'section' ? { ...one, locator: text.slice(one.offset).split('\n')[0]! } : one,
  );
  const shown = layOut(text, named, passage).map(({ kind, pieces, pages }) => {
    const words = pieces.map(({ position, isPassage, page }) => {
      const piece = text.slice(position.start, position.end);
      return (page ? `|${page.locator}|` : '') + (isPassage ? `⟦${piece}⟧` : piece);
    });
    const joined = words.join('');
    return pages.map(({ locator }) => `|${locator}| `).join('') + (kind === 'heading' ? joined.toUpperCase() : joined);
  });
  assert.deepEqual(shown, expected);
}

describe('A text laid out for reading', () => {
  it('has paragraphs and headings', () => {
    check('#Head\n\nOne two\nthree.\n \nFour.\n', 'HEAD', 'One two\nthree.', 'Four.');
  });

  it('has a paragraph for each line where no line is empty', () => check('One.\nTwo.\n', 'One.', 'Two.'));

  it('marks the passage, in pieces and over paragraphs', () => {
    check('A ⟦b⟧ c ⟦d\n\ne⟧ f', 'A ⟦b⟧ c ⟦d⟧', '⟦e⟧ f');
  });

  it('shows where pages begin, between paragraphs and within them', () => {
    check('|1|One.\n\n|2|Two ⟦thr|3|ee⟧.\n\n|4|', '|1| One.', '|2| Two ⟦thr⟧|3|⟦ee⟧.');
    check('One.\n\f|2|Two.', 'One.', '|2| Two.');
  });

  it('leaves out nothing but space, whatever it holds', () => {
    const text = fc.stringMatching(/^[ab \n\f.]*$/);
    const offset = fc.nat(40);
    const landmark = fc.record({
      label: fc.constantFrom('page' as const, 'section' as const),
      locator: fc.string(),
      offset,
    });
    const position = fc.record({ start: offset, end: offset });
    fc.assert(
      fc.property(text, fc.array(landmark), fc.array(position), (all, landmarks, passage) => {
        const pieces = layOut(all, landmarks, passage).flatMap((block) => block.pieces);
        const shown = pieces.map((piece) => all.slice(piece.position.start, piece.position.end)).join('');
        assert.equal(shown.replace(/\s/g, ''), all.replace(/\s/g, ''));
      }),
    );
  });
});

describe('What is searched in a text', () => {
  const find = (query: string, text: string) =>
    findText(query, foldWithOffsets(text)).map(({ start, end }) => text.slice(start, end));

  it('is found whatever its case, accents and quotation marks', () => {
    assert.deepEqual(find("cafe's", "A Café’s end, the CAFE'S, and a cafes"), ['Café’s', "CAFE'S"]);
  });

  it('is found over line ends and hyphens', () => {
    assert.deepEqual(find('old light', 'the old\nlight, an old li-\nght'), ['old\nlight', 'old li-\nght']);
  });

  it('is nothing where nothing is asked', () => assert.deepEqual([find(' ', 'a b'), find('', 'a')], [[], []]));
});
