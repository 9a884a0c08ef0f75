import assert from 'node:assert/strict';
import { type Locator, placeToCite } from '../../src/model/citation';

function check(locators: readonly Locator[], expected: string | undefined) {
  const place = placeToCite(locators);
  assert.equal(place && `${place.label} ${place.locator}`, expected);
}

describe('placeToCite', () => {
  const inSection = (locator: string): readonly Locator[] => [
    { label: 'section', locator },
    { label: 'paragraph', locator: '3' },
  ];

  it('is the page where one is known, and no section alone', () => {
    check([{ label: 'page', locator: '18' }, ...inSection('Methods')], 'page 18');
    check([{ label: 'section', locator: 'Methods' }], undefined);
    check([{ label: 'note', locator: '4' }], 'note 4');
  });

  it('is a paragraph with the section that it is counted in', () => {
    check(inSection('Methods'), 'section “Methods”, para. 3');
    check(inSection('Chapter 2. The “Long” Quay.'), 'section “Chapter 2. The ‘Long’ Quay”, para. 3');
    check([{ label: 'paragraph', locator: '3' }], 'paragraph 3');
  });

  it('shortens a long heading at a word', () => {
    const heading = 'In which the keeper of the tower by the sea hears of the crane, and says nothing';
    check(inSection(heading), 'section “In which the keeper of the tower by the sea hears of the …”, para. 3');
  });
});
