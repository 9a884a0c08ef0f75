import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sameWork } from '../../src/citing/identity';
import type { ItemFields } from '../../src/model/item';

const title = 'China’s Diffusion-Forward AI Strategy: Chatbots, Robots, and Political Economic Possibilities';
const chen = {
  title,
  author: [
    { family: 'Chen', given: 'Hao' },
    { family: 'Rithmire', given: 'Meg' },
  ],
  ...year(2026),
};

describe('two records are of one work', () => {
  it('with one DOI, however it is written', () => {
    same({ DOI: '10.1000/ABC', title: 'One' }, { DOI: 'https://doi.org/10.1000/abc', title: 'Another' });
    other({ DOI: '10.1000/abc', title }, { DOI: '10.1000/abd', title });
  });

  it('with one ISBN, of ten digits or thirteen, and titles that agree', () => {
    same(
      { ISBN: '978-0-226-82095-8', title: 'Waiting for Robots', ...year(2024) },
      { ISBN: '0226820955', title: 'Waiting for Robots: The Hired Hands', ...year(2025) },
    );
    other({ ISBN: '9780226820958', title: 'On fire' }, { ISBN: '9780226820958', title: 'On wheels' });
  });

  it('with one address and titles that agree, whoever is said to have written it', () => {
    const url = 'https://www.example.org/post/the-race-goes-on/?utm_source=feed#top';
    same(
      { URL: url, title: 'The race goes on', author: [{ literal: 'admin' }] },
      {
        URL: 'http://example.org/post/the-race-goes-on',
        title: 'The race goes on - Example',
        author: [{ literal: 'Desk' }],
      },
    );
    other({ URL: url, title: 'The race goes on' }, { URL: url, title: 'Books in brief' });
    other({ URL: 'https://example.org/', title: 'One' }, { URL: 'https://example.org/', title: 'Two' });
    other({ URL: 'https://example.org/?p=1' }, { URL: 'https://example.org/?p=2' });
  });

  it('with one title, however it is set', () => {
    same(chen, {
      ...chen,
      title: "CHINA'S DIFFUSION FORWARD AI STRATEGY — Chatbots, robots, & political economic possibilities.",
    });
    same(chen, { title });
    same({ title: 'Caf&eacute; society and its patrons' }, { title: 'Caf&eacute; society and its <i>patrons</i>' });
  });

  it('with a title and its short form, either way', () => {
    const short = { title: "China's Diffusion-Forward AI Strategy" };
    same(chen, short);
    same(short, chen);
    same({ ...chen, title: 'Two races: one' }, { ...chen, title: 'Two Races' });
    same({ title: 'The AI Race Goes Global - Future Proof' }, { title: 'The AI Race Goes Global' });
    same(
      { title: 'Long and winding: a history', 'title-short': 'Winding', author: chen.author, ...year(2026) },
      { ...chen, title: 'Winding' },
    );
  });

  it('unless the subtitles differ', () =>
    other({ ...chen, title: 'Atlas of work: Asia' }, { ...chen, title: 'Atlas of work: Europe' }));

  it('unless author or year is in conflict', () => {
    other(chen, { ...chen, author: [{ family: 'Dreyer' }] });
    other(chen, { ...chen, ...year(2025) });
    same(chen, { title, author: [{ literal: 'Hao Chen' }] });
    same(chen, { title, author: [{ family: 'Rithmire' }] });
    same({ title, issued: { raw: '2026-04' } }, chen);
  });

  it('unless volume, issue or edition differ', () => {
    const report = { ...chen, title: 'State of the industry in figures' };
    other({ ...report, volume: '1' }, { ...report, volume: 2 });
    same({ ...report, volume: '1' }, { ...report, volume: 1 });
  });

  it('only with more than a title that many works have', () => {
    other({ title: 'Annual Report' }, { title: 'Annual report: 2024' });
    other({ title: 'Introduction' }, { title: 'Introduction' });
    other({ title: 'Books in Brief' }, { title: 'Books in brief' });
    other({ title: 'Two races' }, { title: 'Two races: a study' });
    same(
      { title: 'Introduction', author: chen.author, ...year(2026) },
      { title: 'Introduction', author: chen.author, ...year(2026) },
    );
  });

  it('never where nothing is known', () => {
    other({}, {});
    other({ author: chen.author, ...year(2026) }, { author: chen.author, ...year(2026) });
  });

  it('both ways round, whatever the records hold', () => {
    const value = fc.oneof(
      fc.constantFrom('Two races: a study', 'Two races', 'https://a.org/b', '10.1/x'),
      fc.jsonValue(),
    );
    const record = fc.dictionary(fc.constantFrom('title', 'author', 'issued', 'DOI', 'ISBN', 'URL', 'volume'), value);
    fc.assert(
      fc.property(record, record, (a, b) => {
        assert.equal(sameWork(a as ItemFields, b as ItemFields), sameWork(b as ItemFields, a as ItemFields));
      }),
    );
  });
});

function same(a: ItemFields, b: ItemFields) {
  assert.equal(sameWork(a, b), true);
  assert.equal(sameWork(b, a), true);
}

function other(a: ItemFields, b: ItemFields) {
  assert.equal(sameWork(a, b), false);
  assert.equal(sameWork(b, a), false);
}

function year(year: number) {
  return { issued: { 'date-parts': [[year]] } };
}
