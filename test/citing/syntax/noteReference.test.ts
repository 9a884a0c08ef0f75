import assert from 'node:assert/strict';
import { withLocator } from '../../../src/citing/syntax/change';
import { findCitations } from '../../../src/citing/syntax/find';
import type { FoundCite } from '../../../src/citing/syntax/found';
import { assertGrowsLinearly, repeated } from '../../growth';

const say = ({ names = [], title, year, locator }: FoundCite) =>
  [names.join(' + '), title, year, locator?.locator].map((part) => part ?? '').join(' | ');

function cited(note: string, languageId = 'markdown'): string[] {
  return findCitations(`So it is.^[${note}]`, languageId).flatMap(({ cites }) => cites.map(say));
}

/** Notes, and what they cite: names, title, year and page. */
const notes: readonly (readonly [string, ...string[]])[] = [
  ['Hao Chen and Meg Rithmire, “Robots of Shenzhen,” 18.', 'Hao Chen + Meg Rithmire | Robots of Shenzhen |  | 18'],
  ['Chen and Rithmire, "Robots," 18–19.', 'Chen + Rithmire | Robots |  | 18–19'],
  ['Chen, *Robots*, p. 18', 'Chen | Robots |  | 18'],
  ['Ana Ardle, *Piers: A Life* (Aldmouth: Beacon, 2020), 44.', 'Ana Ardle | Piers: A Life | 2020 | 44'],
  ['Ana Ardle et al., _Piers_ (Aldmouth: Beacon, 2020).', 'Ana Ardle | Piers | 2020 | '],
  ['Roe and Quent, eds., *Tides* (Aldmouth: Beacon, 2020), xii.', 'Roe + Quent | Tides | 2020 | xii'],
  [
    'Jo Roe, “Tides,” *Journal of Beacons* 12, no. 3 (2019): 104–5, https://doi.org/10.1/x.',
    'Jo Roe | Tides | 2019 | ',
  ],
  ['Jo Roe, “Tides,” *Journal of Beacons* 12, no. 3 (2019): 104.', 'Jo Roe | Tides | 2019 | 104'],
  ['Jo Roe, “Tides,” in *Towns*, ed. Ida Quent (Aldmouth: Beacon, 2020), 4.', 'Jo Roe | Tides | 2020 | 4'],
  ['Jo Roe, “Tides,” *The Harbour*, May 5, 2021.', 'Jo Roe | Tides | 2021 | '],
  ['See Jo Roe, “Tides,” 4; Ida Quent, *Towns*, 9.', 'Jo Roe | Tides |  | 4', 'Ida Quent | Towns |  | 9'],
  ['Jo Roe, “Tides,” 4. She counts them in a way that is new to the town.'],
  ['He likes “tides,” 4.'],
  ['The word “tides” is old.'],
];

describe('a work that a note names', () => {
  for (const [note, ...expected] of notes)
    it(`${note} ${expected.length > 0 ? 'is cited' : 'is none'}`, () => assert.deepEqual(cited(note), expected));

  it('is found in every markup', () => {
    for (const [languageId, text] of [
      [
        'latex',
        "So.\\footnote{Jo Roe, \\emph{Tides} (Aldmouth: Beacon, 2020), 4--5.} So.\\footnote{Roe, ``Tides,'' 9.}",
      ],
      ['typst', 'So.#footnote[Jo Roe, _Tides_ (Aldmouth: Beacon, 2020), 4–5.] So.#footnote[Roe, #emph[Tides], 9.]'],
      [
        'org',
        'So.[fn:1] So.[fn:2]\n\n[fn:1] Jo Roe, /Tides/ (Aldmouth: Beacon, 2020), 4–5.\n\n[fn:2] Roe, “Tides,” 9.',
      ],
    ] as const) {
      const found = findCitations(text, languageId).flatMap(({ cites }) => cites);
      assert.deepEqual(
        found.map(({ title, year, locator }) => [title, year, locator?.locator.replace('--', '–')]),
        [
          ['Tides', '2020', '4–5'],
          ['Tides', undefined, '9'],
        ],
        languageId,
      );
    }
  });

  it('is given its page at the end', () => {
    for (const [note, expected] of [
      ['Roe, “Tides.”', 'Roe, “Tides,” 18'],
      ['Roe, “Tides,” 4.', 'Roe, “Tides,” 18.'],
      ['Roe, *Tides* (Aldmouth: Beacon, 2020).', 'Roe, *Tides* (Aldmouth: Beacon, 2020), 18.'],
      ['Roe, *Tides*, pp. 4–5.', 'Roe, *Tides*, p. 18.'],
    ] as const) {
      const text = `So it is.[^1]\n\n[^1]: ${note}\n`;
      const [citation] = findCitations(text, 'markdown');
      const edit = withLocator(
        { text, languageId: 'markdown', citation: citation!, index: 0 },
        { label: 'page', locator: '18' },
      );
      const { start, end } = edit?.position ?? { start: 0, end: 0 };
      assert.equal(text.slice(0, start) + edit?.newText + text.slice(end), text.replace(note, expected));
    }
  });

  it('is meant by “ibid.” in the next note, and in brackets behind its citation', () => {
    const same = (text: string) => findCitations(text, 'markdown').flatMap(({ cites }) => cites.map(say));
    const [first, second] = ['[^1]: Jo Roe, “Tides,” 4.', '[^2]: Ibid., 9.'];
    assert.deepEqual(same(`A.[^1] B.[^2]\n\n${first}\n\n${second}\n`), [
      'Jo Roe | Tides |  | 4',
      'Jo Roe | Tides |  | 9',
    ]);
    assert.deepEqual(same('A.^[Jo Roe, “Tides,” 4.] B.^[Ibid.]'), ['Jo Roe | Tides |  | 4', 'Jo Roe | Tides |  | 4']);
    assert.deepEqual(same('A.^[Roe, “Tides,” 4; Quent, “Tows,” 3.] B.^[Ibid., 9.]').length, 2);
    assert.deepEqual(same('A (Roe 2020, p. 4). B (ibid., p. 9). C (Ibid.).'), [
      'Roe |  | 2020 | 4',
      'Roe |  | 2020 | 9',
      'Roe |  | 2020 | 9',
    ]);
    assert.deepEqual(same('A (Roe 2020; Quent 2021). B (ibid., p. 9).').length, 2);
    assert.deepEqual(same('B (ibid., p. 9).'), []);
  });

  it('takes time that grows with the text alone', () => {
    for (const piece of ['^[Roe, “', '^[Roe, *', '^[Roe, “T,” 4;', '(ibid., ', '^[Ibid.]', '^[A, "b," c. D e '])
      assertGrowsLinearly((size) => findCitations(repeated(piece, size), 'markdown'), 100_000, piece);
  });
});
