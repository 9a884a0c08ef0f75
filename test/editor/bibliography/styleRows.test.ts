import assert from 'node:assert/strict';
import { errorOf, settingOf, styleRow } from '../../../src/editor/bibliography/styleRows';
import type { StyleInfo } from '../../../src/model/style';

const APA: StyleInfo = { id: 'apa', title: 'APA, 7th edition', kind: 'author-date' };
const OWN: StyleInfo = {
  id: 'ours',
  title: 'Ours $(trash)\n',
  kind: 'note',
  uri: 'file:///books/my%20styles/ours.csl',
};
const at = { start: 0, end: 1 };

describe('The row of a style', () => {
  it('shows the first citation of the draft, and the first work', () => {
    const citations = ['(Chan, 2026)', '(Roe, 2001)'].map((text) => ({
      position: at,
      text,
    }));
    const preview = { style: { style: APA, locale: 'en-US' }, citations, entries: ['Chan, K. (2026). Sea.', 'Roe.'] };
    assert.deepEqual(styleRow(APA, preview, true), {
      label: '$(check) APA, 7th edition',
      description: 'author and year · apa · in force',
      detail: '(Chan, 2026) — Chan, K. (2026). Sea.',
    });
  });

  it('says why a style cannot be used', () => {
    const broken = { ...OWN, error: 'The style ours.csl has no end.' };
    assert.deepEqual(styleRow(broken, undefined, false), {
      label: '$(error) Ours $ (trash)',
      description: 'notes · ours.csl',
      detail: 'The style ours.csl has no end.',
    });
    const preview = { style: { style: APA, locale: 'en-US', problem: 'No.' }, citations: [], entries: [] };
    assert.equal(errorOf(OWN, preview), 'No.');
  });
});

describe('A style in the settings', () => {
  const toPath = (uri: string) => uri.replace('file://', '');
  it('goes by its id, or by its path from the folder', () => {
    assert.equal(settingOf(APA, 'file:///books', toPath), 'apa');
    assert.equal(settingOf(OWN, 'file:///books', toPath), 'my styles/ours.csl');
    assert.equal(settingOf(OWN, 'file:///boo', toPath), '/books/my%20styles/ours.csl');
    assert.equal(settingOf(OWN, undefined, toPath), '/books/my%20styles/ours.csl');
  });
});
