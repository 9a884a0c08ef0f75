import assert from 'node:assert/strict';
import { structure } from '../../../src/reading/structure/structure';
import { toExtraction } from '../extraction';

/** Each note as `page section | text`; a quotation of the work in `«…»`. */
function check(source: string, ...expected: string[]): void {
  const [work, ...others] = structure(toExtraction(source, { notesOn: 'lund2020' }), '1.txt');
  assert.deepEqual([work!.kind, work!.notesOn, others.length], ['notes', 'lund2020', 0]);
  const shown = work!.passages.map(({ text, locators, wording }) => {
    const places = locators.map(({ label, locator }) => (label === 'page' ? `p. ${locator}` : locator)).join(' ');
    return `${places} | ${wording === 'verbatim' ? `«${text}»` : text}`.trim();
  });
  assert.deepEqual(shown, expected);
}

describe('reading notes', () => {
  describe('have the page that they give', () => {
    for (const [note, page] of [
      ['Cranes are older than docks (p. 18).', '18'],
      ['Cranes are older than docks (pp. 18–19).', '18–19'],
      ['Cranes are older than docks. (p. 18)', '18'],
      ['Cranes are older than docks [p. 18].', '18'],
      ['Cranes are older than docks (Lund 2020, p. 18).', '18'],
      ['Cranes are older than docks, p. 18.', '18'],
      ['Cranes are older than docks, S. 18.', '18'],
      ['p. 18: Cranes are older than docks.', '18'],
      ['Page 18 – Cranes are older than docks.', '18'],
    ] as const) {
      it(note, () => check(note, `p. ${page} | Cranes are older than docks.`));
    }
    it('after a dash', () => check('Cranes are older than docks — p. 18', 'p. 18 | Cranes are older than docks'));
    it('in words of the sentence', () =>
      check('On p. 18 she turns to cranes.', 'p. 18 | On p. 18 she turns to cranes.'));
    it('each sentence its own', () =>
      check(
        'Cranes are old (p. 3). Docks are older. Men are oldest (p. 9).',
        'p. 3 | Cranes are old.',
        '| Docks are older.',
        'p. 9 | Men are oldest.',
      ));
    it('from a heading, until the next of its rank', () =>
      check(
        '# Notes\n## p. 18: The cranes\nCranes are older than docks.\nDocks are older than men (p. 20).\n## The end\nMen are the youngest.',
        'p. 18 The cranes | Cranes are older than docks.',
        'p. 20 The cranes | Docks are older than men.',
        'The end | Men are the youngest.',
      ));
  });

  it('take no figure for a page that is called none', () =>
    check(
      'The fund has $18 in it (2018). See note 18 [18].',
      '| The fund has $18 in it (2018).',
      '| See note 18 [18].',
    ));

  describe('give the words that they quote with a page', () => {
    it('beside the sentence', () =>
      check(
        'She calls them “the slowest birds of the harbour” and means it (p. 6).',
        'p. 6 | She calls them “the slowest birds of the harbour” and means it.',
        'p. 6 | «the slowest birds of the harbour»',
      ));
    it('alone where the note is nothing else', () => {
      check('“Cranes are patient. Docks are not.” (p. 6)', 'p. 6 | «Cranes are patient.»', 'p. 6 | «Docks are not.»');
      check('> Cranes are very patient. (p. 6)', 'p. 6 | «Cranes are very patient.»');
      check('## p. 6\n“Cranes are patient.”', 'p. 6 | «Cranes are patient.»');
    });
    it('each with the page that follows it', () =>
      check(
        '“The crane waits” (p. 3) and “the dock does not” (p. 9) are her refrain.',
        'p. 3, 9 | “The crane waits” and “the dock does not” are her refrain.',
        'p. 3 | «The crane waits»',
        'p. 9 | «the dock does not»',
      ));
    it('but not without a page, nor a word or two', () =>
      check(
        'She calls them “the slowest birds of all”. Her word is “crane-time” (p. 6).',
        '| She calls them “the slowest birds of all”.',
        'p. 6 | Her word is “crane-time”.',
      ));
  });
});
