import assert from 'node:assert/strict';
import { findAbbreviations, sameName } from '../../../src/checking/names/sameName';

describe('sameName', () => {
  it('knows a name in its forms', () => {
    for (const [one, other] of [
      ['Lind', 'Petra Lind'],
      ['P. Lind', 'Petra Lind'],
      ['Professor Lind', 'Petra Lind'],
      ['Merrow', 'Merrow Looms Inc.'],
      ['MWUs', 'MWU'],
      ['MWU', 'Merrow Weavers Union'],
      ['China', 'Chinese'],
      ['U.S.', 'United States'],
      ['UK', 'Britain'],
      ['Zoë', 'Zoe'],
      ['Xi Jinping', 'Jinping Xi'],
      ['Poles', 'Poland'],
      ['Frenchman', 'French'],
      ['Second World War', 'World War II'],
      ['First World War', 'World War I'],
      ['Tallisk', 'Talissk'],
      ['Frederick', 'Fredrick'],
      ['Merrowdale', 'Merrawdale'],
      ['Edw. Lind', 'Edward Lind'],
      ['Sam', 'Samuel Lind'],
    ] as const)
      assert.ok(sameName(one, other) && sameName(other, one), `${one} | ${other}`);
  });

  it('tells names apart', () => {
    for (const [one, other] of [
      ['Petra Lind', 'Ada Lind'],
      ['Merrow', 'Orvane'],
      ['Austria', 'Australia'],
      ['China', 'Chile'],
      ['MWU', 'MWA'],
      ['Mer', 'Merrow'],
      ['First World War', 'World War II'],
    ] as const)
      assert.ok(!sameName(one, other) && !sameName(other, one), `${one} | ${other}`);
  });
});

describe('findAbbreviations', () => {
  it('finds them behind and before what they stand for', () => {
    assert.deepEqual(
      [
        ...findAbbreviations(
          'the Merrow Weavers Union (MWU), small looms (SLs), and MTD (mean tide depth) (see p. 3) (Holm)',
        ),
      ],
      [
        ['mwu', 'Merrow Weavers Union'],
        ['sls', 'small looms'],
        ['mtd', 'mean tide depth'],
      ],
    );
  });
});
