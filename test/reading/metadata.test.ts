import assert from 'node:assert/strict';
import { mergeMetadata, toMetadata } from '../../src/reading/metadata';

describe('toMetadata', () => {
  it('notes where each field is from and leaves out what is empty', () => {
    assert.deepEqual(toMetadata({ title: 'Robots', publisher: ' ', author: [], DOI: undefined as never }, 'embedded'), {
      fields: { title: 'Robots' },
      origins: { title: 'embedded' },
    });
  });
});

describe('mergeMetadata', () => {
  const bibliography = toMetadata({ title: 'Robots', type: 'report' }, 'bibliography');
  const byline = toMetadata({ author: [{ literal: 'World Bank' }], title: 'By World Bank' }, 'byline');

  it('takes each field from the better origin, whichever comes first', () => {
    const expected = {
      fields: { title: 'Robots', type: 'report', author: [{ literal: 'World Bank' }] },
      origins: { title: 'bibliography', type: 'bibliography', author: 'byline' },
    };
    assert.deepEqual(mergeMetadata(bibliography, byline), expected);
    assert.deepEqual(mergeMetadata(byline, bibliography), expected);
  });

  it('takes the first of two equal origins', () => {
    const other = toMetadata({ title: 'Machines' }, 'bibliography');
    assert.equal(mergeMetadata(bibliography, other).fields.title, 'Robots');
  });
});
