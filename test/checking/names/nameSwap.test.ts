import assert from 'node:assert/strict';
import { align, wordsOf } from '../../../src/checking/claim/alignment';
import { findSwap } from '../../../src/checking/names/nameSwap';
import { findNames } from '../../../src/checking/names/names';
import { sameName } from '../../../src/checking/names/sameName';

function swapped(statement: string, passage: string): string | undefined {
  const alignment = align(wordsOf(statement), wordsOf(passage));
  const found = findSwap(findNames(statement), findNames(passage), sameName, { statement, passage, alignment });
  return (
    found &&
    `${statement.slice(found.statement.start, found.statement.end)} | ${passage.slice(found.passage.start, found.passage.end)}`
  );
}

describe('findSwap', () => {
  it('finds names that have changed places', () => {
    const cases: readonly (readonly [statement: string, passage: string, expected: string])[] = [
      ['Merrow acquired Orvane.', 'In May, Orvane acquired Merrow.', 'Merrow acquired Orvane | Orvane acquired Merrow'],
      [
        'Lyon has more looms than Nantes.',
        'Nantes has more looms than Lyon.',
        'Lyon has more looms than Nantes | Nantes has more looms than Lyon',
      ],
      [
        'Merrow acquired Orvane.',
        'Merrow was acquired by Orvane.',
        'Merrow acquired Orvane | Merrow was acquired by Orvane',
      ],
    ];
    for (const [statement, passage, expected] of cases) assert.equal(swapped(statement, passage), expected, statement);
  });

  it('finds none where the same is said in another order', () => {
    const cases: readonly (readonly [statement: string, passage: string])[] = [
      ['Merrow acquired Orvane.', 'Orvane was acquired by Merrow.'],
      ['Merrow was acquired by Orvane.', 'Orvane acquired Merrow.'],
      ['Merrow met Orvane.', 'Orvane met Merrow.'],
      ['Merrow and Orvane acquired looms.', 'Orvane and Merrow acquired looms.'],
      ['Lyon has fewer looms than Nantes.', 'Nantes has more looms than Lyon.'],
    ];
    for (const [statement, passage] of cases) assert.equal(swapped(statement, passage), undefined, statement);
  });
});
