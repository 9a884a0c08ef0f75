import assert from 'node:assert/strict';
import { structure } from '../../../src/reading/structure/structure';
import { assertGrowsLinearly } from '../../growth';
import { toExtraction } from '../extraction';

/** The sentences that are another work's: `words → title, page 3`; and the titles of all references. */
function read(source: string): { quotes: string[]; references: string[]; passages: string[] } {
  const [work] = structure(toExtraction(source), 'x.txt');
  const references = work!.references.map(({ fields }) => String(fields.title));
  const quotes = work!.passages.flatMap(({ text, quotes: found }) => {
    if (!found) return [];
    const place = found.locator ? `, ${found.locator.label} ${found.locator.locator}` : '';
    return [`${text} → ${references[found.reference]}${place}`];
  });
  return { quotes, references, passages: work!.passages.map(({ text }) => text) };
}

function check(source: string, ...expected: string[]): void {
  assert.deepEqual(read(source).quotes, expected);
}

const FULL = 'Lund, Ada and Bo Weiss, “Slow Harbours: Cranes and Towns,” Working Paper (April 2024): 2.';

describe('references', () => {
  it('go on in a numbered list after what stands between its columns', () => {
    const { references } = read(
      '# Docks\n\nA text.\n\n## References\n\n1. Lund A, Weiss C. Slow harbours. J Ports. 2020;12:33–50.\n\n' +
        'This journal is read in forty ports by people who like to know when their ship is due to leave.\n\n' +
        '2. Roe P, Poe E. Quick cranes. J Ports. 2021;13:3–5.',
    );
    assert.deepEqual(references, ['Slow harbours', 'Quick cranes']);
  });

  it('are no record where a note says too little to be sure', () => {
    const { references } = read(
      'He slept. [1] She woke. [2]\n^ [1] Harbours, Volumes of the Year, 18.\n^ [2] Lund, “Cranes,” 3.',
    );
    assert.deepEqual(references, ['Cranes']);
  });

  describe('resolve a marked sentence to the work and the page', () => {
    it('of a full note', () =>
      check(
        `“Cranes are patient.” [1]\n^ [1] ${FULL}`,
        'Cranes are patient. → Slow Harbours: Cranes and Towns, page 2',
      ));
    for (const [what, note, page] of [
      ['names and a shortened title', 'Lund and Weiss, “Slow Harbours,” 18.', '18'],
      ['a name and a word of the title', 'Lund, Cranes, 18', '18'],
      ['names alone', 'Lund and Weiss, 18–19.', '18–19'],
      ['a name and a year', 'Lund and Weiss 2024, p. 18', '18'],
      ['a name and a year in brackets', 'Lund and Weiss (2024), p. 18.', '18'],
      ['“Ibid.”', 'Ibid., 12.', '12'],
      ['“Ebd.” and the page that follows', 'Ebd., S. 61 f.', '61–62'],
      ['“Id. at”', 'Id. at 4.', '4'],
      ['“op. cit.”', 'Lund and Weiss, op. cit., p. 33.', '33'],
    ] as const) {
      it(`of a short note with ${what}`, () =>
        check(
          `“Cranes wait.” [2]\n^ [1] ${FULL}\n^ [2] ${note}`,
          `Cranes wait. → Slow Harbours: Cranes and Towns, page ${page}`,
        ));
    }
    it('where the full form comes only later', () =>
      check(
        `“Cranes wait.” [1]\n^ [1] Lund and Weiss, “Slow Harbours,” 18.\n^ [2] ${FULL}`,
        'Cranes wait. → Slow Harbours: Cranes and Towns, page 18',
      ));
    it('where no full form comes at all', () =>
      check('“Cranes wait.” [1]\n^ [1] Lund, “Slow Harbours,” 18.', 'Cranes wait. → Slow Harbours, page 18'));
    it('where the works of one author must be told apart', () =>
      check(
        '“Cranes wait.” [3] “Docks do not.” [4]\n## Notes\n1. Ada Lund, “Slow Harbours,” Journal of Ports 3 (2020): 5.\n2. Ada Lund, Fast Docks (Bremen: Pier, 2021), 7.\n3. Lund, Docks, 9.\n4. Lund, “Slow Harbours,” 11.',
        'Cranes wait. → Fast Docks, page 9',
        'Docks do not. → Slow Harbours, page 11',
      ));
    it('where a note explains first, and where it names two works', () =>
      check(
        '“Cranes wait.” [1] “Docks do not.” [2]\n^ [1] The islands are left out. See Ada Lund, Docks (Bremen: Pier, 2021), 7.\n^ [2] Bo Weiss, “Men,” Port Review 2 (2019): 3; Lund, Docks, 9.',
        'Cranes wait. → Docks, page 7',
        'Docks do not. → Men, page 3',
      ));
    it('with several markers, the first note with a page', () =>
      check(
        'The cranes waited for a year. [1, 2]\n## References\n[1] J. Lund and B. Roe, “Waiting,” Ports, vol. 1, no. 2, pp. 33–50, 2020.\n[2] Bo Weiss, “Men,” Port Review 2 (2019): 3.',
        'The cranes waited for a year. → Men, page 3',
      ));
    it('by author and year in the sentence', () =>
      check(
        'Cranes wait for years (Lund 2020, p. 4). As Roe (2019: 7) has it, docks do not. Men do (Lund 2020).\n## References\nLund, A. (2020). Docks. Pier Press.\nRoe, B. (2019). Men. Pier Press.',
        'Cranes wait for years (Lund 2020, p. 4). → Docks, page 4',
        'As Roe (2019: 7) has it, docks do not. → Men, page 7',
      ));
    it('in a quotation of several sentences, and with the marker on a line of its own', () => {
      const expected = [
        'Cranes wait. → Slow Harbours: Cranes and Towns, page 2',
        'Docks do not. → Slow Harbours: Cranes and Towns, page 2',
      ];
      check(`“Cranes wait. Docks do not.” [1]\n^ [1] ${FULL}`, ...expected);
      check(`> Cranes wait. Docks do not. [1]\n^ [1] ${FULL}`, ...expected);
      check(`> “Cranes wait. Docks do not.”\n[1]\n^ [1] ${FULL}`, ...expected);
    });
    it('where the numbers of the list stand on lines of their own, or were lost', () => {
      const expected = 'Cranes wait. → Men, page 3';
      const [one, two] = ['Lund, A. (2020). Docks. Pier Press.', 'Bo Weiss, “Men,” Port Review 2 (2019): 3.'];
      check(`“Cranes wait.” [2]\n## References\n[1]\n${one}\n[2]\n${two}`, expected);
      check(`“Cranes wait.” [2]\n## References\n1.\n${one}\n2.\n${two}`, expected);
    });
    it('in a list at the end that has no heading', () =>
      check(
        'The price is high a year1. It falls.\n- Bo Weiss, “Men,” Port Review 2 (2019): 3.',
        'The price is high a year. → Men, page 3',
      ));
    it('with a marker that lost its raised setting, or kept it', () => {
      check(
        `“Cranes are patient.” ¹ Docks are not.\n## Notes\n1. ${FULL}`,
        'Cranes are patient. → Slow Harbours: Cranes and Towns, page 2',
      );
      check(
        `“Cranes are patient.”1 Docks are not.\n## Notes\n1. ${FULL}`,
        'Cranes are patient. → Slow Harbours: Cranes and Towns, page 2',
      );
    });
  });

  it('find a short note in a list where it looks like a numbered heading', () =>
    check(
      '“Cranes wait,” she writes.2\n## Notes\n1 Ada Lund, Docks (Bremen: Pier, 2021), 7.\n## 2 Lund, Docks, 9.',
      '“Cranes wait,” she writes. → Docks, page 9',
    ));

  it('point to notes in round brackets where the notes themselves are numbered so', () => {
    const notes = '## Notes\n(1) Ada Lund, Docks (Bremen: Pier, 2021), 7.';
    check(`She says “cranes wait” (1), and they do.\n${notes}`, 'She says “cranes wait”, and they do. → Docks, page 7');
    const list = `They want (1) cranes and docks.\n${notes}`;
    assert.deepEqual(read(list).passages, ['They want (1) cranes and docks.']);
  });

  describe('leave a sentence to the source in hand', () => {
    it('where a paraphrase has a note without a page', () =>
      check('Cranes wait for years.[1]\n## References\n1. Lund, A. (2020). Docks. Pier Press.'));
    it('where the note only compares', () => check(`“Cranes wait.” [1]\n^ [1] Cf. ${FULL}`));
    it('where two works fit', () =>
      check(
        '“Cranes wait.” [3]\n^ [1] Ada Lund, “Slow Harbours,” Ports 3 (2020): 5.\n^ [2] Ada Lund, “Slow Docks,” Ports 4 (2021): 5.\n^ [3] Lund, 9.',
      ));
    it('where author and year are those of two works', () =>
      check(
        'Cranes wait (Lund 2020, p. 4).\n## References\nLund, A. (2020a). Docks. Pier Press.\nLund, A. (2020b). Men. Pier Press.',
      ));
  });

  it('give each work once, whatever the notes call it', () => {
    const notes = [
      FULL,
      'Lund and Weiss, “Slow Harbours,” 6.',
      'Ibid., 7.',
      'Bo Weiss, “Men,” Port Review 2 (2019): 3.',
      FULL.replace('2.', '9.'),
    ];
    const { references } = read(
      `Words here and there.\n${notes.map((note, index) => `^ [${index + 1}] ${note}`).join('\n')}`,
    );
    assert.deepEqual(references, ['Slow Harbours: Cranes and Towns', 'Men']);
  });

  it('put together what a note and the list say of a work', () => {
    const source =
      'Words here and there.\n^ [1] Ada Lund, “The Slow Harbours,” Ports 3 (2020): 5.\n## Bibliography\nLund, Ada. “The Slow Harbours: A Study.” Ports 3, no. 1 (2020): 1–20. https://doi.org/10.1000/x1.';
    const [work] = structure(toExtraction(source), 'x.txt');
    assert.equal(work!.references.length, 1);
    const { title, issue, DOI, page } = work!.references[0]!.fields;
    assert.deepEqual(
      { title, issue, DOI, page },
      { title: 'The Slow Harbours: A Study', issue: '1', DOI: '10.1000/x1', page: '1–20' },
    );
  });

  it('are no passages, nor are their markers', () => {
    const source = `The cranes[1] waited [2]. So did we.[1]–[3]\n## References\n[1] ${FULL}\n[2] Ibid.\n[3] Something that cannot be read\n## About us\nWe are here to stay.`;
    assert.deepEqual(read(source).passages, ['The cranes waited.', 'So did we.', 'We are here to stay.']);
  });

  it('keep notes that say something of their own', () => {
    const { passages } = read('The cranes waited.[1]\n^ [1] The harbour was closed for the whole of that winter.');
    assert.deepEqual(passages, ['The cranes waited.', 'The harbour was closed for the whole of that winter.']);
  });

  it('leave a section called “Sources” or “Notes” alone that holds prose', () => {
    const { passages, references } = read(
      'We begin here today.\n## Sources\nPower has many sources, and rivers are only one of them.\n## Notes\nThe notes of the song rise and fall.',
    );
    assert.equal(passages.length, 3);
    assert.deepEqual(references, []);
  });

  it('are read in time that grows with their number', () => {
    const note = (_: unknown, index: number) =>
      `^ [${index}] Ada Lund, “Harbour ${index},” Ports 3 (2020): 5.\n^ [${index}b] Lund, “Harbour ${index},” 9.`;
    assertGrowsLinearly((length) => read(`Words here and there.\n${Array.from({ length }, note).join('\n')}`), 5000);
  }).timeout(30_000);
});
