import assert from 'node:assert/strict';
import { checkRecord } from '../../../src/checking/claim/records';
import { assertGrowsLinearly, repeated } from '../../growth';
import { fakeSources } from '../fakeSources';

const sources = fakeSources([
  {
    id: 'roe2017',
    title: 'The long tides of the northern harbours: a history',
    record: {
      author: [{ family: 'Roe', given: 'Ann' }],
      publisher: 'Malmo University Press',
      issued: { 'date-parts': [[2017, 3, 16]] },
    },
    paragraphs: [
      ['By Ann Roe'],
      ['Received 21 December 2016; Accepted 22 February 2017; Published 16 March 2017, Malmo University Press'],
      ['The tides rose by 2 metres in 1954.'],
    ],
  },
  {
    id: 'bell2012',
    title: 'Cranes and the people who move them',
    record: { author: [{ family: 'Bell' }], issued: { 'date-parts': [[2012]] }, 'container-title': 'Harbour Review' },
    paragraphs: [['Nobody counts the cranes.']],
  },
  {
    id: 'lind2003',
    title: 'Letters from a lighthouse keeper',
    record: { author: [{ family: 'Lind' }], issued: { 'date-parts': [[2003]] } },
    paragraphs: [['First published 1931. This edition published 2003.']],
  },
  {
    id: 'review',
    title: 'Books in short',
    text: 'The Silent Dredger\n\nTom Oakes Lund Univ. Press (2021)\n\nA book on dredgers.',
    paragraphs: [['Tom Oakes Lund Univ. Press (2021)'], ['A book on dredgers.']],
  },
]);

/** What the record says otherwise, in whose place: `2017-…`; `otherwise` where no passage shows it. */
function check(text: string, expected: string | undefined, cited: readonly string[] = []): void {
  const found = checkRecord(text, new Set(cited), sources);
  const { difference } = found ?? {};
  const shown =
    difference &&
    `${difference.code}: ${text.slice(difference.found.start, difference.found.end)} for ${difference.passage.text.slice(difference.expected.start, difference.expected.end)}`;
  assert.equal(found && (shown ?? 'otherwise'), expected, text);
}

describe('what is said of the sources themselves', () => {
  it('is held against the date of their record', () => {
    const other = 'date-mismatch: March 2018 for 16 March 2017';
    check('The long tides of the northern harbours was published in March 2018.', other);
    check('Ann Roe’s book “The long tides of the northern harbours” came out in March 2018.', other);
    check('In spring Malmo University Press published The Long Tides of the Northern Harbours in March 2018.', other);
    check('The book was published in March 2018.', other, ['roe2017']);
    check('The long tides of the northern harbours was published in March 2017.', undefined);
    check('The long tides of the northern harbours appeared in 2017.', undefined);
  });

  it('is held against their publisher and author', () => {
    check(
      'The long tides of the northern harbours was published by the Oslo University Press in 2017.',
      'name-mismatch: Oslo University Press for Malmo University Press',
    );
    check(
      'The long tides of the northern harbours, by Tom Bell, was published in 2017.',
      'name-mismatch: Tom Bell for Roe',
    );
    check('The long tides of the northern harbours, by Ann Roe, was published by the press in Malmo.', undefined);
    check('The long tides of the northern harbours was published by Malmo Univ. Press.', undefined);
  });

  it('is held against the imprint under a title', () => {
    check('Oakes’s The Silent Dredger was published in 2019.', 'date-mismatch: 2019 for 2021');
    check(
      'The Silent Dredger, by Tom Oakes, came out with Uppsala University Press in 2021.',
      'name-mismatch: Uppsala University Press for Lund Univ. Press',
    );
    check('Lund University Press published Oakes’s The Silent Dredger in 2021.', undefined);
    check('The Silent Dredger was published in 2019.', undefined);
  });

  it('is left open where no passage shows what the record says', () => {
    check('“Cranes and the people who move them” appeared in 2014.', 'otherwise');
    check('Cranes and the people who move them appeared in the Malmo Gazette.', 'otherwise');
    check('“Cranes and the people who move them” appeared in 2012 in the Harbour Review.', undefined);
    check('“Cranes and the people who move them” appeared in the HR Journal.', undefined);
  });

  it('is not denied by the record of another edition', () => {
    check('Letters from a lighthouse keeper was first published in 1931.', undefined);
    check('Letters from a lighthouse keeper was published in 1935.', 'date-mismatch: 1935 for 2003');
  });

  it('is not what a work says, or is about', () => {
    for (const text of [
      'The long tides of the northern harbours rose in 2018, as the paper published.',
      'Cranes and the people who move them are described in a report that was published in 2014.',
      'The book in short: a report was published in 2018.',
      'After The long tides of the northern harbours she wrote another, and it was published in 2019.',
      'A study of the harbours was published in 2018.',
      'The report was published in 2018.',
    ])
      check(text, undefined);
    check('The report that she quotes was published in March 2018.', undefined, ['roe2017']);
    check('The paper cites what was published in March 2018.', undefined, ['roe2017']);
  });

  it('is read in time in proportion to the text', () => {
    for (const part of ['published ', 'The paper by Ann ', 'the tides of published by ', 'A. B. Press (2021) '])
      assertGrowsLinearly((size) => checkRecord(repeated(part, size), new Set(), sources), 100_000, part);
  });

  it('is read at once, whatever stands between a title and its verb', () => {
    for (const part of ['A.', 'A-', 'A’', 'Ann-', 'A. ', 'by ', '. '])
      check(`Letters from a lighthouse keeper ${part.repeat(50)} x published in 2019.`, undefined);
  });
});
