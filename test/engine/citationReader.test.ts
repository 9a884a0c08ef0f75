import assert from 'node:assert/strict';
import { CitationReader } from '../../src/engine/citationReader';
import type { Item } from '../../src/model/item';
import type { Source } from '../../src/model/source';
import { assertGrowsLinearly, repeated } from '../growth';

const source = (item: Item, origin: 'bibliography' | 'prose' = 'bibliography'): Source => ({
  id: `file:///${item.id}`,
  uri: `file:///${item.id}`,
  mediaType: 'text/plain',
  kind: 'text',
  item,
  origins: { author: origin } as Source['origins'],
  copies: [],
  passages: 1,
  pages: 0,
  problems: [],
});
const sources = [
  source({ id: 'ardle2020', type: 'book', author: [{ family: 'Ardle' }], issued: { 'date-parts': [[2020]] } }),
  source({ id: 'quent2021', type: 'book', author: [{ family: 'Quent' }], issued: { 'date-parts': [[2021]] } }),
];

describe('a draft’s citations', () => {
  it('mean works, with their places', () => {
    const [first, second] = read('Salt (Ardle 2020, p. 3). Rope [@quent2021; @nobody].');
    assert.equal(first?.text, '(Ardle 2020, p. 3)');
    assert.deepEqual(first?.cites, [
      {
        start: 6,
        end: 22,
        workIds: ['file:///ardle2020'],
        locator: { label: 'page', locator: '3' },
        isCertain: true,
      },
    ]);
    assert.deepEqual(
      second?.cites.map(({ workIds }) => workIds),
      [['file:///quent2021'], []],
    );
  });

  describe('that nobody knows are called so', () => {
    const cases: readonly (readonly [string, string, boolean])[] = [
      ['markup that is nothing else', 'Salt [@ardle2020] and [@nobody].', true],
      ['a key an edit away', 'Salt [@ardle2021].', true],
      ['keys of which none is known', 'Salt [@nobody] and [@noone].', false],
      ['a bare key', 'Salt [@ardle2020], says @nobody.', false],
      ['several names', 'Salt (Iver & Kolb 1999).', true],
      ['a page', 'Salt (Iver 1999, p. 3).', true],
      ['more names than are printed', 'Iver et al. (1999) deny it.', true],
      ['a known name with another year', 'Salt, says Ardle (2019).', true],
      ['a name and a year, where such are cited', 'Salt (Ardle 2020). Rope (Iver 1999).', true],
      ['a name and a year, where none is cited', 'Rope (Iver 1999).', false],
      ['a place and a year', 'Salt (Ardle 2020). They met again (Paris 2015).', false],
      ['a place with the year in brackets', 'Salt (Ardle 2020). Paris (2015) was a turn.', false],
      ['a list of names with years', 'Salt (Ardle 2020). Rope (Iver 1999; Kolb 2001).', true],
      ['two places', 'Salt (Ardle 2020). They met again (Berlin and Rome 1936).', false],
      ['a product', 'Salt (Ardle 2020). It came out late (Harbour 3 2015).', false],
      ['someone who is spoken of', 'Salt (Ardle 2020). Iver ruled. He fell (Iver 1999).', false],
      ['a month', 'Salt (Ardle 2020). Rain (May 2020).', false],
      ['one that the draft lists itself', 'Salt (Iver & Kolb 1999).\n\n- Iver, Ann, and Bo Kolb. 1999. Salt.', false],
    ];
    for (const [what, text, isCertain] of cases) {
      it(`${isCertain ? '' : 'not '}where there is ${what}`, () => {
        const cites = read(text).flatMap((citation) => citation.cites);
        const unknown = cites.filter(({ workIds }) => workIds.length === 0);
        assert.equal(
          unknown.some((cite) => cite.isCertain),
          isCertain,
        );
      });
    }

    it('not without keys of the writer’s own', () => {
      const draft = { uri: 'file:///draft.md', languageId: 'markdown', text: 'Salt [@ardle2021].' };
      const own = sources.map(({ item }) => source(item, 'prose'));
      assert.equal(new CitationReader().read(draft, own, () => '')[0]?.cites[0]?.isCertain, false);
    });
  });

  it('are read in time that grows with the text alone', () => {
    for (const piece of ['[@nobody1] ', '(Iver 1999) ', 'Iver, Ann. 1999. ', '- Iver, 1999 ', 'Iver 1999, \n'])
      assertGrowsLinearly((size) => read(repeated(piece, size)), 200_000, piece);
  });
});

function read(text: string) {
  return new CitationReader().read({ uri: 'file:///draft.md', languageId: 'markdown', text }, sources, () => '');
}
