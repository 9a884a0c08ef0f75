import assert from 'node:assert/strict';
import { toPieces } from '../../../src/reading/pdf/layout/paragraphs';
import { bodyStyleOf, toStrips } from '../../../src/reading/pdf/layout/strips';
import type { PdfLine } from '../../../src/reading/pdf/pdfPage';
import { line, page } from './pages';

const INNER = 84;

/** The first words of each piece of a page. */
function beginnings(lines: readonly PdfLine[]): string[] {
  const one = page(0, lines);
  const pieces = toPieces(toStrips(one, bodyStyleOf([one])));
  return pieces.map(({ lines: own }) => own[0]!.text.split(',')[0]!);
}

/** Lines down the page, those that begin with a space at the inner edge. */
function set(texts: readonly string[], gapAfter: (text: string) => number = () => 0): PdfLine[] {
  let top = 100;
  return texts.map((text) => {
    const isInner = text.startsWith(' ');
    const own = line(text.trim(), { left: isInner ? INNER : 72, top });
    top += 12 + gapAfter(text);
    return { ...own, right: text.length > 50 ? 400 : own.right };
  });
}

const LIST = [
  'Brandt, I. (2001). The weight of harbours and the patience of',
  ' Pilots along the northern coasts. Quay Press.',
  'Lindqvist, O. (2003). Ropes. Journal of Knots. A journal of knots.',
  ' Bergen Knot Society, 3(1), 1–9.',
  'Voss, M. (2009). Small boats.',
  'Zander, K. (2011). On the counting of sheep that are carried over',
  ' Water in spring, and on the songs that are sung to them on the',
  ' Way. Drover House.',
];

describe('hanging lines', () => {
  it('belong to the item that stands out above them', () => {
    assert.deepEqual(beginnings(set(LIST)), ['Brandt', 'Lindqvist', 'Voss', 'Zander']);
  });

  it('are told by the items around them, where each is set apart', () => {
    const isLast = (text: string) => /(?:Press|1–9|boats|House)\.$/.test(text);
    assert.deepEqual(beginnings(set(LIST, (text) => (isLast(text) ? 8 : 0))), [
      'Brandt',
      'Lindqvist',
      'Voss',
      'Zander',
    ]);
  });

  it('are no paragraphs with an indent', () => {
    const prose = [
      'The harbour, dug in three summers by people who had never seen it,',
      'was closed in the fourth, when nobody paid for the digging.',
      ' Boats, as they came in with the tide, were counted by a boy on',
      'the mole, who was paid by the boat and so counted most of them a',
      'second time when they left.',
      ' Grain, of which there was little, was stored in a house of four',
      'floors, each with its own hoist and its own keeper, who slept by',
      'the sacks.',
    ];
    assert.deepEqual(beginnings(set(prose)), ['The harbour', 'Boats', 'Grain']);
  });
});
