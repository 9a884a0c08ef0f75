import assert from 'node:assert/strict';
import { isWordPress, readWordPress } from '../../../src/reading/html/wordpress';
import { showBlock } from '../show';

const post = (more: object = {}) => ({
  id: 1,
  date: '2025-04-02T08:00:00',
  link: 'https://ports.example/?p=1',
  title: { rendered: 'Cranes &#038; Co.' },
  content: { rendered: '<p>Text &amp; more.</p>', protected: false },
  ...more,
});

describe('readWordPress', () => {
  it('reads a post', async () => {
    const [extraction] = await readWordPress(post());
    assert.deepEqual(extraction?.blocks.map(showBlock), ['paragraph: Text & more.']);
    assert.deepEqual(extraction?.metadata.fields, {
      type: 'webpage',
      title: 'Cranes & Co.',
      issued: { 'date-parts': [[2025, 4, 2]] },
      URL: 'https://ports.example/?p=1',
    });
  });

  it('gives each post of a list its own part', async () => {
    const parts = await readWordPress([post(), 'noise', post({ title: { rendered: 'Mats' } })]);
    assert.deepEqual(
      parts.map(({ metadata }) => metadata.fields.title),
      ['Cranes & Co.', 'Mats'],
    );
  });

  it('takes the author from the head of the page or from what is embedded', async () => {
    const authorOf = async (more: object) => (await readWordPress(post(more)))[0]?.metadata.fields.author;
    assert.deepEqual(await authorOf({ yoast_head_json: { author: 'Ana Li' } }), [{ family: 'Li', given: 'Ana' }]);
    assert.deepEqual(await authorOf({ yoast_head_json: { twitter_misc: { 'Written by': 'Crane &amp; Quay Desk' } } }), [
      { literal: 'Crane & Quay Desk' },
    ]);
    assert.deepEqual(await authorOf({ yoast_head: '<meta name="author" content="Ana Li" />' }), [
      { family: 'Li', given: 'Ana' },
    ]);
    assert.deepEqual(await authorOf({ _embedded: { author: [{ name: 'Ana Li' }] } }), [{ family: 'Li', given: 'Ana' }]);
    assert.equal(await authorOf({ _embedded: { author: [{ name: 'ali42' }] } }), undefined);
  });

  it('says of a post without text why', async () => {
    const [extraction] = await readWordPress(post({ content: { rendered: '', protected: true } }));
    assert.deepEqual(
      extraction?.problems.map(({ code }) => code),
      ['no-text'],
    );
    assert.match(extraction!.problems[0]!.message, /protected by a password/);
  });
});

describe('isWordPress', () => {
  it('knows posts from other JSON', () => {
    assert.ok(isWordPress(post()) && isWordPress([post()]));
    for (const value of [null, 1, [], {}, { content: 'text', title: 'x' }, { title: { rendered: 'x' } }])
      assert.ok(!isWordPress(value));
  });
});
