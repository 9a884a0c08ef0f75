import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { citationKey } from '../../src/citing/keys';
import type { ItemFields } from '../../src/model/item';

describe('a citation key', () => {
  it('is the first family name and the year', () => {
    check({ author: [{ family: 'Chen', given: 'Hao' }, { family: 'Rithmire' }], ...year(2026) }, 'chen2026');
    check({ author: [{ family: 'de la Cruz' }], ...year(2020) }, 'delacruz2020');
  });

  it('says nd where no year is known', () => check({ author: [{ family: 'Dreyer' }] }, 'dreyer-nd'));

  it('takes three words of an organisation', () => {
    check({ author: [{ literal: 'HBS AI Content & Learning' }], ...year(2026) }, 'hbs-ai-content2026');
  });

  it('takes the editor where there is no author', () =>
    check({ editor: [{ family: 'Okafor' }], ...year(2019) }, 'okafor2019'));

  it('takes three telling words of the title where there is nobody', () => {
    check(
      { title: 'From Laboratory Breakthroughs to Industrial Orchestration: a gambit' },
      'laboratory-breakthroughs-industrial-nd',
    );
    check({ title: 'The Race', ...year(2024) }, 'race-2024');
  });

  it('is plain ASCII', () => {
    check({ author: [{ family: 'Müller-Łukasiewicz' }], ...year(2020) }, 'mullerlukasiewicz2020');
    check({ author: [{ family: 'Straßer' }], ...year(2020) }, 'strasser2020');
    check({ author: [{ family: 'O’Neil' }], ...year(2016) }, 'oneil2016');
    check({ author: [{ literal: '陈' }], title: '机器人', ...year(2020) }, 'source2020');
  });

  it('passes over those that are taken', () => {
    const fields = { author: [{ family: 'Chen' }], ...year(2026) };
    check(fields, 'chen2026b', ['chen2026']);
    check(fields, 'chen2026c', ['chen2026', 'chen2026b']);
    check({ author: [{ family: 'Dreyer' }] }, 'dreyer-nd-b', ['dreyer-nd']);
  });

  it('never runs out of letters, nor throws', () => {
    const taken = new Set<string>();
    for (let count = 0; count < 1000; count++) taken.add(citationKey({ title: 'Race' }, (key) => taken.has(key)));
    assert.equal(taken.size, 1000);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('author', 'title', 'issued', 'editor'), fc.jsonValue()), (fields) => {
        assert.match(
          citationKey(fields as ItemFields, () => false),
          /^[a-z0-9-]+$/,
        );
      }),
    );
  });
});

function check(fields: ItemFields, expected: string, taken: readonly string[] = []) {
  assert.equal(
    citationKey(fields, (key) => taken.includes(key)),
    expected,
  );
}

function year(year: number) {
  return { issued: { 'date-parts': [[year]] } };
}
