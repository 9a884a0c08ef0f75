import assert from 'node:assert/strict';
import { passagePick, sourcePick } from '../../../src/editor/offers/passagePicks';
import type { Source } from '../../../src/model/source';
import type { Evidence } from '../../../src/model/verdict';

const evidence: Evidence = {
  source: { id: 's', uri: 'file:///s.txt', title: 'A $(trash) title' },
  text: 'First line\nand $(alert) the rest.',
  position: { start: 0, end: 10 },
  stance: 'neutral',
  score: 1,
  citation: 'Chen 2026, p. 18',
  passageId: 1,
  wording: 'verbatim',
  matches: [],
  origins: {},
};

describe('rows of the pickers', () => {
  it('show the citation, the work and the passage, and no icon of theirs', () => {
    assert.deepEqual(passagePick(evidence), {
      label: 'Chen 2026, p. 18',
      description: 'A \\$(trash) title',
      detail: 'First line and \\$(alert) the rest.',
    });
  });

  it('say through which source a work was seen, and what is from notes', () => {
    const citedThrough = { id: 'x', uri: 'file:///x', title: 'The Article' };
    const { description } = passagePick({ ...evidence, citedThrough, wording: 'note' });
    assert.equal(description, 'A \\$(trash) title · seen in The Article · from notes');
  });

  it('show works by citation, size and title', () => {
    const source: Source = {
      id: 's',
      uri: 'file:///s.txt',
      mediaType: 'text/plain',
      kind: 'text',
      item: { id: 's', type: 'book', title: 'T', publisher: 'P' },
      origins: {},
      copies: [],
      passages: 2,
      pages: 0,
      problems: [],
    };
    const pick = sourcePick({ source, citation: 'Chen 2026', score: 1 });
    assert.deepEqual(pick, { label: 'Chen 2026', description: '2 passages', detail: 'T. P' });
    assert.equal(
      sourcePick({ source: { ...source, kind: 'record' }, citation: '', score: 1 }).description,
      'record only',
    );
  });
});
