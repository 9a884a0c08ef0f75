import assert from 'node:assert/strict';
import { structure } from '../../../src/reading/structure/structure';
import { toExtraction } from '../extraction';

/** Each passage as `paragraph: text`, with `‖` where its pieces meet in the source. */
function check(source: string, ...expected: string[]): void {
  const shown = structure(toExtraction(source), '1.txt').flatMap(({ passages }) =>
    passages.map(({ paragraph, segments, position, text }) => {
      const pieces = (segments ?? [position]).map(({ start, end }) => source.slice(start, end));
      return `${paragraph}: ${segments ? pieces.join('‖') : text}`;
    }),
  );
  assert.deepEqual(shown, expected);
}

describe('passages', () => {
  it('are the sentences of paragraphs, list items, quotations, captions and rows; headings are none', () =>
    check(
      '# Cranes\nThey stand still. Nobody moves them.\n- One crane fell over.\n> Cranes are very patient.\n% A crane at rest.\n| Cranes | 12',
      '0: They stand still.',
      '0: Nobody moves them.',
      '1: One crane fell over.',
      '2: Cranes are very patient.',
      '3: A crane at rest.',
      '4: Cranes | 12',
    ));

  it('have at least three words, or are quoted', () =>
    check(
      'Two words. Now three words.\n“Cranes wait.”\n工厂关闭了。',
      '0: Now three words.',
      '1: “Cranes wait.”',
      '2: 工厂关闭了。',
    ));

  it('name their pieces where something foreign stands between', () =>
    check(
      'They stand still. All the cranes of the town stood in\nHarbour & coast\nthe harbour for a year. Then they fell.',
      '0: They stand still.',
      '0: All the cranes of the town stood in‖the harbour for a year.',
      '0: Then they fell.',
    ));

  it('leave out who took the picture', () => {
    const caption =
      'All the cranes of the town stood in\nA welder at work on the hull. Photograph: A. Lund\nthe harbour for a year.';
    check(
      caption,
      '0: All the cranes of the town stood in‖the harbour for a year.',
      '1: A welder at work on the hull.',
    );
  });

  it('know their page and their section', () => {
    const source =
      '# Cranes\nThey stand still.\n## The winter\nNobody moves them.\nSnow falls on them.\n## Notes on spring\nThen they fall.';
    const landmarks = ['They', 'Snow'].map((word, index) => ({
      label: 'page' as const,
      locator: String(index + 7),
      offset: source.indexOf(word),
    }));
    const [work] = structure(toExtraction(source, { landmarks }), '1.txt');
    const shown = work!.passages.map(({ locators }) =>
      locators.map(({ label, locator }) => `${label} ${locator}`).join(', '),
    );
    assert.deepEqual(shown, [
      'page 7',
      'page 7, section The winter',
      'page 8, section The winter',
      'page 8, section Notes on spring',
    ]);
  });

  it('stand where their words stand, without the marks of a quotation of another work', () => {
    const source = 'They said it.\n“Cranes are patient.” [1]\n^ [1] Ada Lund, Docks (Bremen: Pier, 2021), 7.';
    const [work] = structure(toExtraction(source), '1.txt');
    assert.deepEqual(
      work!.passages.map(({ position }) => source.slice(position.start, position.end)),
      ['They said it.', 'Cranes are patient.'],
    );
  });
});
