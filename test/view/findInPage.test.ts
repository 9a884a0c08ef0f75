import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../src/text/normalize';
import { findInPage, findPages, toPageText, toSought } from '../../src/view/findInPage';

const PASSAGE = 'The keepers “often” re-measured the efficient old light, and wrote down 1,177 readings.';
const sought = (exact: string, prefix = '', suffix = '') => toSought({ exact, prefix, suffix });

/** `⟦…⟧` are the pieces expected on the page. */
function check(passage: string, marked: string, prefix = '', suffix = ''): void {
  const page = toPageText(marked.replace(/[⟦⟧]/g, ''));
  const found = findInPage(sought(passage, prefix, suffix), page);
  const expected = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1]);
  assert.deepEqual(
    found.map(({ start, end }) => page.text.slice(start, end)),
    expected,
  );
}

describe('A passage on its page', () => {
  const cases: readonly { readonly name: string; readonly page: string }[] = [
    { name: 'as it is', page: `Before. ⟦${PASSAGE}⟧ Behind.` },
    {
      name: 'with hyphens at line ends',
      page: 'Before. ⟦The keep-\ners “often” re-\nmeasured the effi-\ncient old light, and wrote down 1,177 read-\nings.⟧',
    },
    {
      name: 'with ligatures and plain quotation marks',
      page: '⟦THE keepers "often" re-measured the eﬃcient old light, and wrote down 1,177 readings.⟧',
    },
    {
      name: 'with letters set apart and words run together',
      page: 'x ⟦T h e keepers“often”remeasured the efficientold light,and wrote down 1,177 readings.⟧ y',
    },
    {
      name: 'with the number of a note in it',
      page: '⟦The keepers “often” re-measured the efficient old light,14 and wrote down 1,177 readings.⟧',
    },
    {
      name: 'with a letter that has no name in the font',
      page: '⟦The keepers “often” re-measured the e\ufffdcient old light, and wrote down 1,177 readings.⟧',
    },
    {
      name: 'in two pieces, with a figure between the columns',
      page: '⟦The keepers “often” re-measured the⟧ \nFigure 3. A tall lamp, its many mirrors, and the oil that it burned in one winter.\n⟦efficient old light, and wrote down 1,177 readings.⟧',
    },
    {
      name: 'with the second column first in the file',
      page: '⟦efficient old light, and wrote down 1,177 readings.⟧ Then the next chapter tells of boats. ⟦The keepers “often” re-measured the⟧',
    },
  ];
  for (const { name, page } of cases) it(`is found ${name}`, () => check(PASSAGE, page));

  it('is not found where another sentence shares a phrase', () => {
    check(
      PASSAGE,
      'The keepers often re-measured their bread. The old light had wrote nothing in the readings of 1177.',
    );
  });

  it('is told from the same words by what stands around it', () => {
    check(
      'It rained.',
      'One year. It rained. Nobody minded. Another year. ⟦It rained.⟧ All left.',
      'Another year. ',
      ' All',
    );
  });

  it('has the quotation marks and stops around it', () => {
    check('We left at nine', 'He said: ⟦“We left at nine.”⟧ Then he left.');
  });

  it('has letters of any script', () => {
    check('灯塔守护者测量了旧灯', '他说：⟦灯塔守护者\n测量了旧灯⟧。然后');
    check('Ångström wrote 𝒳 there', 'x ⟦Angström wrote 𝒳 there⟧ y');
  });

  it('is nothing where there are no letters', () => {
    check('—', 'a — b');
    check('', 'a');
    check('words of a passage', '');
  });

  it('is found whatever the page is made of, in time that grows with it', () => {
    const page = toPageText('a'.repeat(1_000_000));
    assert.deepEqual(findInPage(sought(`${'a'.repeat(2000)}b${'a'.repeat(2000)}c`), page).length > 0, true);
    assert.deepEqual(findInPage(sought('b'.repeat(3000)), page), []);
  });

  it('is found in any text that was set anew', () => {
    const word = fc.stringMatching(/^[a-z]{3,11}$/);
    const words = fc.array(word, { minLength: 8, maxLength: 30 });
    const space = fc.constantFrom(' ', '\n', '  ', ' \n', '-\n', '');
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.array(space, { minLength: 31, maxLength: 31 }),
        (before, inside, after, spaces) => {
          const set = inside.map((one, index) => one + (index + 1 < inside.length ? spaces[index % 31] : '')).join('');
          const page = toPageText(`${before.join(' ')}. ${set} ${after.join('\n')}`);
          const found = findInPage(sought(inside.join(' '), before.join(' '), after.join(' ')), page);
          const letters = found.map(({ start, end }) => fold(page.text.slice(start, end))).join('');
          assert.equal(letters.replace(/[^a-z]/g, ''), inside.join(''));
        },
      ),
    );
  });

  it('never throws, and lies within the page', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, text, text, (exact, page, prefix) => {
        for (const { start, end } of findInPage(sought(exact, prefix), toPageText(page))) {
          assert.ok(0 <= start && start <= end && end <= page.length);
        }
      }),
    );
  });
});

describe('The pages of a passage', () => {
  const pages = [
    'A title and a table of what follows here, chapter by chapter.',
    'Harbours have lamps, and lamps have keepers, said the first page of all.',
    `Long before. ${PASSAGE.slice(0, 51)}`,
    `${PASSAGE.slice(51)} And then the second page of them goes on.`,
    'A last page, with nothing on it but this.',
  ];
  const find = async (passage: string, known?: number) => {
    const read = async (index: number) => toPageText(pages[index] ?? '');
    return (await findPages(sought(passage), read, pages.length, known)).map(({ pageIndex }) => pageIndex);
  };

  it('are two where it runs over', async () => {
    for (const known of [2, 3, 1, 4, undefined]) assert.deepEqual(await find(PASSAGE, known), [2, 3], `from ${known}`);
  });

  it('are found near the page it is said to be on', async () => {
    assert.deepEqual(await find('lamps have keepers, said the first page', 2), [1]);
    assert.deepEqual(await find('lamps have keepers, said the first page', 4), []);
    assert.deepEqual(await find('lamps have keepers, said the first page'), [1]);
  });

  it('are none where it stands nowhere', async () => {
    assert.deepEqual(await find('No page of this file says anything of the kind.'), []);
    assert.deepEqual(await find('', 1), []);
  });

  it('are looked for no longer than wanted', async () => {
    const gone = AbortSignal.abort();
    await assert.rejects(
      findPages(sought('lamps'), async () => toPageText(''), 5, undefined, gone),
      /abort/i,
    );
  });
});
